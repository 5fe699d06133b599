"""The record of one meeting: every board and every paper is built from it.

Each class is one row as the store keeps it. Times are UTC milliseconds since 1970, dates are
ISO strings ("2024-05-20") without a zone. An empty string means "not known".
"""

import msgspec

from liveqa.domain.words import (
    AgendaKind,
    Agreement,
    DeclineReason,
    Direction,
    Duty,
    Intake,
    MeetingKind,
    MeetingState,
    NameMode,
    NoticeTitle,
    OpinionKind,
    Origin,
    Outcome,
    PaperKind,
    PaperState,
    PromiseState,
    QuestionState,
    SpeakerState,
    StageView,
)


class Row(msgspec.Struct, kw_only=True):
    """What every row has: its id, and the id of its meeting (a meeting's is its own)."""

    id: int
    meeting: int


class Meeting(Row):
    """One conference. `version` guards the conclusion's text alone. The report upward says to
    whom (`addressees`), what went well, what did not, what is proposed and what became of the
    previous meeting's promises: `previous_meeting` is how it names that meeting, and
    `previous_promises` is said besides the rows. A paper without recipients of its own has those
    of the minutes."""

    code: str
    title: str
    state: MeetingState
    kind: MeetingKind = MeetingKind.DIALOGUE
    theme: str = ""
    contents: list[str] = []
    starts_at: int | None = None
    ends_at: int | None = None
    venue: str = ""
    place: str = ""
    host: str = ""
    superior_body: str = ""
    issuing_body: str = ""
    symbol: str = ""
    legal_grounds: list[str] = []
    recipients: list[str] = []
    notice_recipients: list[str] = []
    report_recipients: list[str] = []
    letter_recipients: list[str] = []
    addressees: list[str] = []
    drafting_unit: str = ""
    notice_title: NoticeTitle = NoticeTitle.RESULTS
    strengths: str = ""
    weaknesses: str = ""
    proposals: str = ""
    previous_meeting: str = ""
    previous_promises: str = ""
    participants: list[str] = []
    form_of_address: str = ""
    intake: Intake = Intake.OPEN
    review: bool = True
    name_modes: list[NameMode] = msgspec.field(default_factory=lambda: list(NameMode))
    default_body: str = ""
    default_deadline: str = ""
    default_channel: str = ""
    wifi_ssid: str = ""
    wifi_password: str = ""
    wifi_hidden: bool = False
    """The network does not say its name: phones have to be told to look for it."""
    created_at: int = 0
    flooded_at: int | None = None
    """When review was turned on by itself, until someone decides about review."""
    purge_on: str = ""
    """The day on which personal data goes."""
    purged_at: int | None = None
    erased_at: int | None = None
    """When anybody's personal data was last erased, on the day for it or on request."""
    opened_at: int | None = None
    clock_doubted: bool = False
    """Whether it was opened by a clock that nobody believed: papers may bear a wrong day."""
    closed_at: int | None = None
    """The last close, to which papers belong."""
    ended_at: int | None = None
    """When it was over: the first close; a correction after it changes nothing about that."""
    hidden_words: list[str] = []
    """What a secretary hides in the public copy by hand."""
    rehearsal: int | None = None
    """While one is under way: the last question's id from before it, 0 when there was none."""
    conclusion: str = ""
    version: int = 0


class AgendaItem(Row):
    """One programme point. A contribution's prepared text is `text`; `notes` are the
    secretary's, guarded by `version`. While paused, `paused_at` is set and `paused_ms` holds
    the earlier pauses' sum."""

    position: int
    title: str
    kind: AgendaKind = AgendaKind.OTHER
    presenter: str = ""
    text: str = ""
    minutes: int = 0
    extended: int = 0
    started_at: int | None = None
    ended_at: int | None = None
    paused_at: int | None = None
    paused_ms: int = 0
    notes: str = ""
    version: int = 0


class Group(Row):
    """A group of delegates (tổ, đơn vị, lớp) with its attendance."""

    position: int
    name: str
    invited: int = 0
    present: int = 0
    excused: int = 0


class Officer(Row):
    """A chair, a member of the presiding panel or a secretary, as the papers name them."""

    position: int
    name: str
    duty: Duty
    office: str = ""


class Signer(Row):
    """Who signs which papers: under what authority ("KT. HIỆU TRƯỞNG"), in what office. A signer
    is not a role: one person may sign two blocks."""

    position: int
    papers: list[PaperKind] = []
    authority: str = ""
    office: str = ""
    name: str = ""


class Answerer(Row):
    """A body or person who answers, and the topics that are theirs."""

    position: int
    name: str
    office: str = ""
    topics: list[str] = []


class Speaker(Row):
    """One speaking turn (lượt phát biểu); its opinions are the questions that name it."""

    position: int
    state: SpeakerState
    name: str = ""
    name_mode: NameMode = NameMode.NAMED
    unit: str = ""
    seat: str = ""
    group: int | None = None
    agenda_item: int | None = None
    started_at: int | None = None
    ended_at: int | None = None
    device: int | None = None
    """The phone that asked for it (never on any board)."""


class Question(Row):
    """One opinion. `number` is given on receipt and never changes; `asker` is the device that
    sent it (never on any board); `votes` counts upvotes; `merged_into` is the question that
    stands for this one."""

    number: int
    text: str
    state: QuestionState
    origin: Origin
    asked_at: int
    version: int = 1
    kind: OpinionKind = OpinionKind.QUESTION
    direction: Direction = Direction.TO_LEADERS
    topic: str = ""
    name_mode: NameMode = NameMode.UNRECORDED
    name: str = ""
    unit: str = ""
    group: int | None = None
    asker: int | None = None
    speaker: int | None = None
    agenda_item: int | None = None
    wants_reply: bool = False
    contact: str = ""
    prepared_answer: str = ""
    prepared_version: int = 0
    answerer: int | None = None
    taken_by: str = ""
    merged_into: int | None = None
    decline_reason: DeclineReason | None = None
    decline_note: str = ""
    outcome: Outcome | None = None
    outcome_reason: str = ""
    agreement: Agreement | None = None
    body: str = ""
    deadline: str = ""
    channel: str = ""
    answered_at: int | None = None
    votes: int = 0
    asker_muted: bool = False
    """Nothing comes from the asker's device because of this question."""


class Answer(Row):
    """What was answered: covers several questions, by several answerers. `draft` is what the
    secretaries are typing (guarded by `version`); `text` is what was recorded for all."""

    questions: list[int] = []
    answerers: list[int] = []
    draft: str = ""
    version: int = 0
    text: str = ""
    recorded_at: int | None = None
    agenda_item: int | None = None
    created_at: int = 0


class Stage(Row):
    """What the projector shows now, and since when."""

    view: StageView = StageView.WAITING
    questions: list[int] = []
    votes: bool = False
    page: int = 0
    until: int | None = None
    since: int = 0


class Approval(Row):
    """How the room approved the minutes: hands counted, objections as recorded."""

    approved_at: int
    in_favour: int = 0
    against: int = 0
    abstaining: int = 0
    objections: str = ""


class Promise(Row):
    """What the previous meeting left to be done: `number` is its question's there (0 for none).
    `state` and `result` say what became of it by now; None while nobody has said."""

    position: int
    number: int = 0
    text: str = ""
    body: str = ""
    deadline: str = ""
    state: PromiseState | None = None
    result: str = ""


class Paper(Row):
    """A paper as it was approved. `content` is its document, from which a person's name may be
    erased; any other change makes the next `version`, for the closing at `closed_at`. Number and
    date come from the clerk; `scan` is the file of the signed copy, `scan_name` what it was called.
    `secretaries_only` says that it bears a name told to secretaries alone, whatever becomes of that
    name later."""

    kind: PaperKind
    version: int
    state: PaperState
    approved_at: int
    closed_at: int
    content: str
    question: int | None = None
    printed_at: int | None = None
    number: str = ""
    date: str = ""
    scan: str = ""
    scan_name: str = ""
    secretaries_only: bool = False
    erased_at: int | None = None
    """When a person's name went from it, and the signed copy with it."""


class NameCheck(Row):
    """Whether the public copy keeps a name found in a free text; `key` says which."""

    key: str
    keep: bool


class Record(msgspec.Struct, kw_only=True):
    """All rows of one meeting by kind and id. `rev` is the journal's last sequence number."""

    rev: int
    meeting: Meeting
    stage: Stage
    approval: Approval | None = None
    agenda: dict[int, AgendaItem] = {}
    groups: dict[int, Group] = {}
    officers: dict[int, Officer] = {}
    signers: dict[int, Signer] = {}
    answerers: dict[int, Answerer] = {}
    speakers: dict[int, Speaker] = {}
    questions: dict[int, Question] = {}
    answers: dict[int, Answer] = {}
    promises: dict[int, Promise] = {}
    papers: dict[int, Paper] = {}
    name_checks: dict[int, NameCheck] = {}


def current_item(agenda: dict[int, AgendaItem]) -> AgendaItem | None:
    """The agenda item that has started last and not ended."""
    running = [item for item in agenda.values() if item.started_at and not item.ended_at]
    return max(running, key=lambda item: item.started_at or 0, default=None)


def began(record: Record) -> int | None:
    """When the meeting began: with its first programme item, not when its doors opened; else when
    it was opened, or is to be."""
    started = [item.started_at for item in record.agenda.values() if item.started_at]
    return min(started, default=record.meeting.opened_at or record.meeting.starts_at)


COLLECTIONS = tuple(
    field.name for field in msgspec.structs.fields(Record) if field.default_factory is dict
)
KINDS = ("meeting", "stage", "approval", *COLLECTIONS)
