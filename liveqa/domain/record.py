"""The record of one meeting: every board and every paper is built from it.

Each class is one row as the store keeps it. Times are UTC milliseconds since 1970, dates are
ISO strings ("2024-05-20") without a zone. An empty string means "not known". Behind its type each
field says who sees it, how long it lives and what it tells of people, in the words of `facts.py`.
"""

from types import NoneType
from typing import Annotated, ClassVar, get_args, get_type_hints

import msgspec

from liveqa.domain.facts import (
    AS_TOLD,
    BY_OFFICE,
    CALLED,
    COUNTED,
    COUNTING,
    DEVICE,
    DOOR,
    EVERYONE,
    FORMAL,
    FORMER,
    HALL,
    HOLDER,
    IN_A_VIEW,
    INTERNAL,
    KEY,
    LASTING,
    LEFT_OUT,
    MINE,
    NOBODY,
    OF_THE_DAY,
    OPERATORS,
    ORGANISERS,
    OWN,
    PAGES,
    PREPARED,
    PROJECTED,
    READERS,
    RECORDERS,
    REPORTED,
    ROOM,
    RULED,
    SAID,
    SECRETARIES,
    STAFF,
    WORKER,
    Empty,
    Guarded,
    Life,
    Naming,
)
from liveqa.domain.words import (
    AgendaKind,
    Agreement,
    DeclineReason,
    Direction,
    Duty,
    Intake,
    Mark,
    MeetingForm,
    MeetingKind,
    MeetingState,
    NameMode,
    NoticeTitle,
    OpinionKind,
    Origin,
    Outcome,
    PaperKind,
    PaperState,
    PollManner,
    PollState,
    PromiseState,
    QuestionState,
    ReplyState,
    Role,
    SiteKind,
    SpeakerState,
    StageView,
)


class Row(msgspec.Struct, kw_only=True):
    """What every row has: its id, and the id of its meeting (a meeting's is its own)."""

    life: ClassVar[Life | None] = None
    """How long its fields live, unless a field says otherwise."""
    id: Annotated[int, NOBODY, KEY]
    meeting: Annotated[int, NOBODY, KEY]


class PreparedRow(Row):
    """A row prepared as a whole: a rehearsal's end leaves it."""

    life = Life.PREPARED


class DayRow(Row):
    """A row that comes about in the hall: a rehearsal's end removes it."""

    life = Life.OF_THE_DAY


class Meeting(Row):
    """One conference. `version` guards the conclusion's text alone. The report upward says to
    whom (`addressees`), what went well, what did not, what is proposed and what became of the
    previous meeting's promises: `previous_meeting` is how it names that meeting, and
    `previous_promises` adds to the rows in free text. A paper without recipients of its own has
    those of the minutes."""

    code: Annotated[str, EVERYONE, PREPARED, FORMAL]
    title: Annotated[str, EVERYONE, PREPARED, CALLED]
    state: Annotated[MeetingState, EVERYONE, OF_THE_DAY, Empty(MeetingState.DRAFT)]
    kind: Annotated[MeetingKind, EVERYONE, PREPARED] = MeetingKind.DIALOGUE
    theme: Annotated[str, EVERYONE, PREPARED, CALLED] = ""
    contents: Annotated[list[str], ROOM, PREPARED, SAID] = []
    starts_at: Annotated[int | None, EVERYONE, PREPARED] = None
    ends_at: Annotated[int | None, EVERYONE, PREPARED] = None
    venue: Annotated[str, EVERYONE, PREPARED, CALLED] = ""
    place: Annotated[str, EVERYONE, PREPARED, CALLED] = ""
    host: Annotated[str, EVERYONE, PREPARED, CALLED] = ""
    time_note: Annotated[str, EVERYONE, PREPARED, FORMAL] = ""
    """What the plan says of the time where that is no day with an hour: "trước ngày 30/9"."""
    form: Annotated[MeetingForm | None, ROOM, PREPARED] = None
    recurrence: Annotated[str, ORGANISERS, PREPARED, FORMAL] = ""
    """How it is repeated (`recurrence.py`)."""
    contact: Annotated[str, STAFF, PREPARED, FORMAL, BY_OFFICE] = ""
    """Whom participants ask, as the plan says it."""
    first_session: Annotated[int | None, NOBODY, PREPARED, LEFT_OUT] = None
    """The meeting that is the first session of the same plan; None for that one itself."""
    plan_title: Annotated[str, STAFF, PREPARED, CALLED] = ""
    """What the plan of several sessions is about; kept in the first one, as are the next three."""
    purposes: Annotated[list[str], STAFF, PREPARED, REPORTED] = []
    requirements: Annotated[list[str], STAFF, PREPARED, REPORTED] = []
    budget: Annotated[str, STAFF, PREPARED, REPORTED] = ""
    superior_body: Annotated[str, STAFF, PREPARED, FORMAL] = ""
    issuing_body: Annotated[str, EVERYONE, PREPARED, FORMAL] = ""
    symbol: Annotated[str, STAFF, PREPARED, FORMAL] = ""
    legal_grounds: Annotated[list[str], STAFF, PREPARED, FORMAL] = []
    recipients: Annotated[list[str], STAFF, PREPARED, SAID] = []
    notice_recipients: Annotated[list[str], STAFF, PREPARED, REPORTED] = []
    report_recipients: Annotated[list[str], STAFF, PREPARED, REPORTED] = []
    letter_recipients: Annotated[list[str], STAFF, PREPARED, REPORTED] = []
    addressees: Annotated[list[str], STAFF, PREPARED, REPORTED] = []
    drafting_unit: Annotated[str, STAFF, PREPARED, FORMAL] = ""
    notice_title: Annotated[NoticeTitle, STAFF, PREPARED] = NoticeTitle.RESULTS
    strengths: Annotated[str, STAFF, PREPARED, REPORTED] = ""
    weaknesses: Annotated[str, STAFF, PREPARED, REPORTED] = ""
    proposals: Annotated[str, STAFF, PREPARED, REPORTED] = ""
    previous_meeting: Annotated[str, STAFF, PREPARED, FORMAL] = ""
    previous_promises: Annotated[str, STAFF, PREPARED, REPORTED] = ""
    participants: Annotated[list[str], STAFF, PREPARED, SAID] = []
    form_of_address: Annotated[str, EVERYONE, PREPARED, FORMAL] = ""
    intake: Annotated[Intake, EVERYONE, OF_THE_DAY] = Intake.OPEN
    """Whether questions are taken from phones now."""
    registration: Annotated[Intake, EVERYONE, OF_THE_DAY] = Intake.OPEN
    """Whether phones may ask to speak now."""
    registration_by_hand: Annotated[bool, STAFF, OF_THE_DAY, LEFT_OUT] = False
    """Whether somebody opened or closed that since the programme moved on last."""
    voting: Annotated[Intake, EVERYONE, OF_THE_DAY] = Intake.OPEN
    """Whether phones may upvote now."""
    colour: Annotated[str, PROJECTED, PREPARED, FORMAL] = ""
    """The house's colour on the screen, "#rrggbb"; empty is LiveQA's own."""
    emblem: Annotated[str, PROJECTED, PREPARED, FORMAL, LEFT_OUT] = ""
    """The house's emblem on the screen: a PNG in base64 (`emblem.py`)."""
    emblem_small: Annotated[str, IN_A_VIEW, PREPARED, FORMAL, LEFT_OUT] = ""
    """The same for phones, which fetch it once they are at rest."""
    speaking_minutes: Annotated[int, STAFF, PREPARED] = 0
    """How long a turn to speak is meant to be; 0 is as long as it takes."""
    alternate_groups: Annotated[bool, STAFF, PREPARED] = False
    """Whether groups of delegates take turns in the list of speakers."""
    review: Annotated[bool, EVERYONE, PREPARED] = True
    slips: Annotated[bool, EVERYONE, PREPARED] = False
    """Whether a phone needs a seat slip to ask, to upvote and to ask to speak."""
    early_intake: Annotated[bool, ORGANISERS, PREPARED] = False
    """Whether questions are taken from phones before the opening too."""
    early_due: Annotated[str, ORGANISERS, PREPARED, FORMAL] = ""
    """Until when (`due.py`); with the opening at the latest."""
    recording_since: Annotated[int | None, EVERYONE, OF_THE_DAY, LEFT_OUT] = None
    """Since when the hall is being recorded; None while it is not."""
    recorded: Annotated[bool, RECORDERS, OF_THE_DAY, LEFT_OUT] = False
    """Whether something of it was recorded."""
    recorded_since: Annotated[int | None, NOBODY, OF_THE_DAY, LEFT_OUT] = None
    recorded_until: Annotated[int | None, NOBODY, OF_THE_DAY, LEFT_OUT] = None
    """From when to when it was recorded last: a piece may come after the end."""
    recordings_from: Annotated[int | None, NOBODY, OF_THE_DAY, LEFT_OUT] = None
    """What was recorded before was removed, or is to be; from the opening on if it says nothing. It
    is before the opening where the clock went back since."""
    quorum: Annotated[int, STAFF, PREPARED] = 0
    """How many of a hundred invited have to be present; 0 where nothing is demanded."""
    name_modes: Annotated[list[NameMode], EVERYONE, PREPARED] = msgspec.field(
        default_factory=lambda: list(NameMode)
    )
    default_body: Annotated[str, STAFF, PREPARED, REPORTED] = ""
    default_deadline: Annotated[str, STAFF, PREPARED, FORMAL] = ""
    default_channel: Annotated[str, STAFF, PREPARED, REPORTED] = ""
    wifi_ssid: Annotated[str, ORGANISERS, PREPARED, FORMAL] = ""
    wifi_password: Annotated[str, ORGANISERS, PREPARED, FORMAL, LEFT_OUT] = ""
    wifi_hidden: Annotated[bool, ORGANISERS, PREPARED] = False
    """The network hides its name: phones have to be told to look for it."""
    created_at: Annotated[int, NOBODY, PREPARED] = 0
    flooded_at: Annotated[int | None, STAFF, OF_THE_DAY] = None
    """When review turned itself on, until someone decides about review."""
    purge_on: Annotated[str, STAFF, PREPARED, FORMAL] = ""
    """The day on which personal data goes."""
    purged_at: Annotated[int | None, STAFF, LASTING] = None
    erased_at: Annotated[int | None, NOBODY, LASTING] = None
    """When anybody's personal data was last erased, on the day for it or on request."""
    untied_at: Annotated[int | None, EVERYONE, LASTING] = None
    """When it was last forgotten which phone asked, upvoted and spoke."""
    balloted_at: Annotated[int | None, NOBODY, LASTING] = None
    """When it was last forgotten which phone chose what in a poll, before everything else is."""
    tied_journal: Annotated[bool, ORGANISERS, LASTING, LEFT_OUT] = False
    """Whether its journal still says which phone did what: an older version's digests cover it."""
    opened_at: Annotated[int | None, EVERYONE, OF_THE_DAY] = None
    clock_doubted: Annotated[bool, NOBODY, OF_THE_DAY] = False
    """Whether it was opened while the clock was in doubt: papers may show a wrong day."""
    closed_at: Annotated[int | None, EVERYONE, OF_THE_DAY] = None
    """The last close, to which papers belong."""
    journal_rev: Annotated[int | None, ROOM, OF_THE_DAY] = None
    """How many entries the journal had at the last close."""
    journal_digest: Annotated[str, ROOM, OF_THE_DAY, FORMAL] = ""
    """The digest of the last of them, in hex, which covers them all."""
    ended_at: Annotated[int | None, EVERYONE, OF_THE_DAY] = None
    """When it ended: the first close; a correction after it changes nothing about that."""
    hidden_words: Annotated[list[str], SECRETARIES, OF_THE_DAY, RULED] = []
    """What a secretary hides in the public copy by hand."""
    rehearsal: Annotated[int | None, IN_A_VIEW, OF_THE_DAY, LEFT_OUT] = None
    """While one is under way: the last question's id from before it, 0 when there was none."""
    conclusion: Annotated[str, STAFF, OF_THE_DAY, SAID, Guarded("version")] = ""
    version: Annotated[int, STAFF, COUNTING] = 0


class AgendaItem(Row):
    """One programme point. A contribution's prepared text is `text`; `notes` are the
    secretary's, guarded by `version`. While paused, `paused_at` is set and `paused_ms` holds
    the earlier pauses' sum."""

    position: Annotated[int, ROOM, PREPARED]
    title: Annotated[str, ROOM, PREPARED, SAID]
    kind: Annotated[AgendaKind, ROOM, PREPARED] = AgendaKind.OTHER
    presenter: Annotated[str, ROOM, PREPARED, CALLED, BY_OFFICE] = ""
    text: Annotated[str, STAFF, PREPARED, SAID] = ""
    minutes: Annotated[int, ROOM, PREPARED] = 0
    opens_registration: Annotated[bool, STAFF, PREPARED] = False
    """Whether asking to speak opens with it and closes at its end."""
    extended: Annotated[int, ROOM, OF_THE_DAY] = 0
    started_at: Annotated[int | None, ROOM, OF_THE_DAY] = None
    ended_at: Annotated[int | None, ROOM, OF_THE_DAY] = None
    paused_at: Annotated[int | None, ROOM, OF_THE_DAY] = None
    paused_ms: Annotated[int, ROOM, OF_THE_DAY] = 0
    notes: Annotated[str, STAFF, OF_THE_DAY, SAID, Guarded("version")] = ""
    version: Annotated[int, STAFF, COUNTING] = 0


class Group(Row):
    """A group of delegates (tổ, đơn vị, lớp) with its attendance; of one that nobody has `counted`
    it says nothing. Of one whose delegates are listed all four figures follow from that list."""

    position: Annotated[int, PAGES, PREPARED]
    name: Annotated[str, PAGES, PREPARED, CALLED]
    invited: Annotated[int, STAFF, PREPARED] = 0
    present: Annotated[int, STAFF, OF_THE_DAY] = 0
    excused: Annotated[int, STAFF, OF_THE_DAY] = 0
    counted: Annotated[bool, STAFF, OF_THE_DAY] = False


class Delegate(Row):
    """A person who is to come, by name, and whether they came: a row of the list of delegates (danh
    sách đại biểu). Only those who tick the list see it."""

    position: Annotated[int, DOOR, PREPARED]
    group: Annotated[int, DOOR, PREPARED, Naming("groups")]
    name: Annotated[str, DOOR, PREPARED, OWN] = ""
    office: Annotated[str, DOOR, PREPARED, OWN] = ""
    mark: Annotated[Mark | None, DOOR, OF_THE_DAY] = None


class Site(Row):
    """Where people take part (điểm cầu), of a meeting that is held at several places, with how many
    are there; of one that nobody has `counted` it says nothing. Whoever comes in without a site is
    in the main hall."""

    position: Annotated[int, HALL, PREPARED]
    name: Annotated[str, HALL, PREPARED, CALLED]
    kind: Annotated[SiteKind, HALL, PREPARED]
    former: Annotated[list[str], NOBODY, PREPARED, FORMAL, LEFT_OUT] = []
    """What it was called before: a gateway goes on under the name that it was started with."""
    present: Annotated[int, STAFF, OF_THE_DAY] = 0
    counted: Annotated[bool, STAFF, OF_THE_DAY] = False


class Officer(PreparedRow):
    """A chair, a member of the presiding panel or a secretary, as the papers name them."""

    position: Annotated[int, ROOM]
    name: Annotated[str, ROOM, HOLDER, BY_OFFICE]
    duty: Annotated[Duty, ROOM]
    office: Annotated[str, ROOM, CALLED, BY_OFFICE] = ""


class Signer(PreparedRow):
    """Who signs which papers: under what authority ("KT. HIỆU TRƯỞNG"), in what office. A signer
    is not a role: one person may sign two blocks."""

    position: Annotated[int, STAFF]
    papers: Annotated[list[PaperKind], STAFF] = []
    authority: Annotated[str, STAFF, FORMAL] = ""
    office: Annotated[str, STAFF, FORMAL, BY_OFFICE] = ""
    name: Annotated[str, STAFF, FORMAL, BY_OFFICE] = ""


class Answerer(PreparedRow):
    """A body or person who answers, and the topics that are theirs."""

    position: Annotated[int, ROOM]
    name: Annotated[str, ROOM, CALLED, BY_OFFICE]
    office: Annotated[str, ROOM, CALLED, BY_OFFICE] = ""
    topics: Annotated[list[str], STAFF, FORMAL] = []


class Task(PreparedRow):
    """What is to be done for the meeting: by whom, with whom, until when (`due`, as `due.py` says;
    `due_note` where that is something else, as "thường xuyên"). `done_at` is when it was noted as
    done."""

    position: Annotated[int, STAFF]
    work: Annotated[str, STAFF, REPORTED]
    assignee: Annotated[str, STAFF, FORMAL, BY_OFFICE] = ""
    support: Annotated[str, STAFF, FORMAL, BY_OFFICE] = ""
    due: Annotated[str, STAFF, FORMAL] = ""
    due_note: Annotated[str, STAFF, FORMAL] = ""
    done_at: Annotated[int | None, STAFF] = None


class Collector(PreparedRow):
    """Who collects questions beforehand: from whom (a group, or `source` in words), by which way,
    until when."""

    position: Annotated[int, STAFF]
    name: Annotated[str, STAFF, FORMAL, BY_OFFICE]
    source: Annotated[str, STAFF, FORMAL] = ""
    group: Annotated[int | None, STAFF, Naming("groups")] = None
    channel: Annotated[str, STAFF, FORMAL] = ""
    due: Annotated[str, STAFF, FORMAL] = ""


class Attachment(PreparedRow):
    """A document for the participants. `file` is empty until it was brought, else what it is called
    in the data folder; `name` is what it was called, `size` counts bytes."""

    position: Annotated[int, ROOM]
    title: Annotated[str, ROOM, CALLED]
    file: Annotated[str, ROOM, FORMAL] = ""
    name: Annotated[str, ROOM, FORMAL] = ""
    size: Annotated[int, ROOM] = 0


class Speaker(DayRow):
    """One speaking turn (lượt phát biểu); its opinions are the questions that name it. Its clock
    runs from `called_at`, when it was last given the floor, over `minutes` (0 is no limit)."""

    position: Annotated[int, STAFF]
    state: Annotated[SpeakerState, STAFF]
    name: Annotated[str, AS_TOLD, OWN] = ""
    name_mode: Annotated[NameMode, STAFF, OWN, Empty(NameMode.UNRECORDED)] = NameMode.NAMED
    unit: Annotated[str, AS_TOLD, OWN] = ""
    seat: Annotated[str, AS_TOLD, OWN] = ""
    group: Annotated[int | None, AS_TOLD, Naming("groups")] = None
    site: Annotated[int | None, STAFF, OWN, Naming("sites")] = None
    """Where it was said, unless that could tell whose phone asked for the turn (`sites.py`)."""
    agenda_item: Annotated[int | None, STAFF, Naming("agenda")] = None
    started_at: Annotated[int | None, STAFF] = None
    ended_at: Annotated[int | None, STAFF] = None
    called_at: Annotated[int | None, STAFF] = None
    minutes: Annotated[int, STAFF] = 0
    device: Annotated[int | None, NOBODY, DEVICE, LEFT_OUT] = None
    """The phone that asked for it (never on any board)."""


class Earlier(msgspec.Struct):
    """What a question said before somebody changed it: until when, and who changed it, by role and
    device."""

    text: str
    until: int
    by: Role
    label: str = ""


class Question(Row):
    """One opinion. `number` is given on receipt and never changes; `asker` is the device that
    sent it (never on any board); `merged_into` is the question that stands for this one; `merged`
    counts those for which this one stands. `votes` counts upvotes: its own, or those of the one
    among them that has the most."""

    number: Annotated[int, READERS, MINE, KEY]
    text: Annotated[str, READERS, MINE, PREPARED, SAID, Guarded("version")]
    state: Annotated[QuestionState, READERS, MINE, OF_THE_DAY]
    origin: Annotated[Origin, STAFF, MINE, PREPARED]
    asked_at: Annotated[int, READERS, MINE, PREPARED]
    version: Annotated[int, STAFF, MINE, COUNTING] = 1
    earlier: Annotated[list[Earlier], STAFF, MINE, PREPARED, FORMER] = []
    """What it said before, from its first words on."""
    source: Annotated[str, STAFF, PREPARED, FORMAL] = ""
    """Which question of which meeting of a unit it was, if the house took it over from there."""
    kind: Annotated[OpinionKind, READERS, MINE, PREPARED] = OpinionKind.QUESTION
    direction: Annotated[Direction, STAFF, PREPARED] = Direction.TO_LEADERS
    topic: Annotated[str, READERS, MINE, PREPARED, SAID] = ""
    name_mode: Annotated[NameMode, STAFF, MINE, PREPARED, OWN] = NameMode.UNRECORDED
    name: Annotated[str, AS_TOLD, PREPARED, OWN] = ""
    unit: Annotated[str, AS_TOLD, PREPARED, OWN] = ""
    group: Annotated[int | None, AS_TOLD, MINE, PREPARED, Naming("groups")] = None
    site: Annotated[int | None, READERS, MINE, PREPARED, OWN, Naming("sites")] = None
    """Where it was asked, unless that could tell which phone asked it (`sites.py`)."""
    batch: Annotated[int | None, STAFF, PREPARED] = None
    """The number of the first question of the import in which it came, by which that is undone."""
    collector: Annotated[int | None, STAFF, PREPARED, Naming("collectors")] = None
    """Who collected it beforehand, and sent it by a link of their own."""
    asker: Annotated[int | None, NOBODY, PREPARED, DEVICE, LEFT_OUT] = None
    handle: Annotated[str, NOBODY, PREPARED, DEVICE, LEFT_OUT] = ""
    """The SHA-256 of what its phone alone holds, in hex: whoever brings that is its asker."""
    speaker: Annotated[int | None, STAFF, OF_THE_DAY, Naming("speakers")] = None
    agenda_item: Annotated[int | None, STAFF, OF_THE_DAY, Naming("agenda")] = None
    wants_reply: Annotated[bool, STAFF, MINE, PREPARED, OWN] = False
    contact: Annotated[str, SECRETARIES, PREPARED, OWN] = ""
    prepared_answer: Annotated[str, STAFF, PREPARED, INTERNAL, Guarded("prepared_version")] = ""
    prepared_version: Annotated[int, STAFF, COUNTING] = 0
    prepared_outcome: Annotated[Outcome | None, STAFF, PREPARED] = None
    """What is to become of it by its prepared answer; nothing has become of it yet."""
    prepared_reason: Annotated[str, STAFF, PREPARED, INTERNAL] = ""
    prepared_body: Annotated[str, STAFF, PREPARED, INTERNAL] = ""
    prepared_deadline: Annotated[str, STAFF, PREPARED, FORMAL] = ""
    prepared_channel: Annotated[str, STAFF, PREPARED, INTERNAL] = ""
    answerer: Annotated[int | None, READERS, PREPARED, Naming("answerers")] = None
    aside: Annotated[bool, READERS, MINE, OF_THE_DAY] = False
    """Whether a chair set it aside for later: it comes last in every order."""
    staged_at: Annotated[int | None, STAFF, OF_THE_DAY] = None
    """When it was last put on the screen: the chair's page offers those first that were not."""
    taken_by: Annotated[str, STAFF, OF_THE_DAY, WORKER] = ""
    """Who records its answer."""
    handed_by: Annotated[str, STAFF, OF_THE_DAY, WORKER] = ""
    """Who handed it over to them, until they take it themselves."""
    reviewed: Annotated[QuestionState | None, NOBODY, PREPARED] = None
    """What was decided about it before the opening, to which a rehearsal's end goes back."""
    merged_into: Annotated[int | None, STAFF, OF_THE_DAY, Naming("questions")] = None
    decline_reason: Annotated[DeclineReason | None, STAFF, MINE, OF_THE_DAY] = None
    decline_note: Annotated[str, STAFF, MINE, OF_THE_DAY, SAID] = ""
    outcome: Annotated[Outcome | None, READERS, MINE, OF_THE_DAY] = None
    outcome_reason: Annotated[str, READERS, MINE, OF_THE_DAY, SAID] = ""
    agreement: Annotated[Agreement | None, STAFF, OF_THE_DAY] = None
    body: Annotated[str, READERS, MINE, OF_THE_DAY, SAID] = ""
    deadline: Annotated[str, READERS, MINE, OF_THE_DAY, FORMAL] = ""
    channel: Annotated[str, READERS, MINE, OF_THE_DAY, SAID] = ""
    answered_at: Annotated[int | None, READERS, MINE, OF_THE_DAY] = None
    votes: Annotated[int, READERS, OF_THE_DAY, COUNTED] = 0
    merged: Annotated[int, READERS, OF_THE_DAY, COUNTED] = 0
    votes_final: Annotated[bool, READERS, OF_THE_DAY] = False
    """Whether the upvotes are a number alone: who gave them is forgotten, so none is added."""
    before_burst: Annotated[QuestionState | None, NOBODY, OF_THE_DAY, LEFT_OUT] = None
    """The state that it had before it was removed with the burst in which it came."""
    asker_muted: Annotated[bool, STAFF, OF_THE_DAY] = False
    """Nothing comes from the asker's device because of this question."""


class Answer(DayRow):
    """What was answered: covers several questions, by several answerers. `draft` is what the
    secretaries are typing (guarded by `version`); `text` is what was recorded for all."""

    questions: Annotated[list[int], READERS, Naming("questions")] = []
    answerers: Annotated[list[int], READERS, Naming("answerers")] = []
    draft: Annotated[str, STAFF, INTERNAL, Guarded("version")] = ""
    version: Annotated[int, STAFF, COUNTING] = 0
    text: Annotated[str, STAFF, SAID] = ""
    recorded_at: Annotated[int | None, READERS] = None
    agenda_item: Annotated[int | None, STAFF, Naming("agenda")] = None
    created_at: Annotated[int, STAFF] = 0


class Reply(DayRow):
    """An answer that was given after the close to a question that was put off: on which day, by
    whom, how it went out. With `partly` and `handed_over`, `deadline` is the day for what is left
    (none: as before, or none at all), and `passed_to` the body that has it now. `written_by` is the
    role in which it was written down, `written_at` when that was last done."""

    question: Annotated[int, READERS, Naming("questions")]
    answered_on: Annotated[str, READERS, FORMAL]
    text: Annotated[str, STAFF, REPORTED, Guarded("version")]
    written_by: Annotated[Role, STAFF]
    written_at: Annotated[int, STAFF]
    answered_by: Annotated[str, READERS, REPORTED] = ""
    channel: Annotated[str, READERS, REPORTED] = ""
    state: Annotated[ReplyState, READERS] = ReplyState.KEPT
    passed_to: Annotated[str, READERS, REPORTED] = ""
    deadline: Annotated[str, READERS, FORMAL] = ""
    version: Annotated[int, STAFF, COUNTING] = 1


class Stage(Row):
    """What the projector shows now, and since when."""

    view: Annotated[StageView, ROOM, OF_THE_DAY] = StageView.WAITING
    questions: Annotated[list[int], READERS, OF_THE_DAY, Naming("questions")] = []
    votes: Annotated[bool, OPERATORS, OF_THE_DAY] = False
    page: Annotated[int, OPERATORS, OF_THE_DAY] = 0
    until: Annotated[int | None, ROOM, OF_THE_DAY] = None
    since: Annotated[int, OPERATORS, OF_THE_DAY] = 0
    poll: Annotated[int | None, ROOM, OF_THE_DAY, Naming("polls")] = None
    large_code: Annotated[bool, OPERATORS, OF_THE_DAY] = False
    """Whether the way in covers the view, which comes back as it was."""


class Poll(DayRow):
    """A question that the room answers by a vote. `options` are what can be chosen; without any it
    is for, against or abstaining. `counts` has a figure for each, `voted` is their sum, `waiting`
    those that do not count (yet); of a secret poll by phones nobody learns the counts before its
    end. `result_shown` says whether the hall sees them, `of_minutes` that the room approves the
    minutes by it."""

    text: Annotated[str, READERS, SAID]
    opened_at: Annotated[int, READERS]
    options: Annotated[list[str], READERS, SAID] = []
    manner: Annotated[PollManner, READERS] = PollManner.PHONES
    secret: Annotated[bool, READERS] = False
    of_minutes: Annotated[bool, READERS] = False
    state: Annotated[PollState, READERS] = PollState.OPEN
    closed_at: Annotated[int | None, READERS] = None
    agenda_item: Annotated[int | None, STAFF, Naming("agenda")] = None
    result_shown: Annotated[bool, READERS] = False
    counts: Annotated[list[int], IN_A_VIEW] = []
    voted: Annotated[int, READERS, COUNTED] = 0
    waiting: Annotated[int, STAFF, COUNTED] = 0
    final: Annotated[bool, NOBODY] = False
    """Whether the counts are numbers alone: which phone chose what is forgotten, or never was."""


class Approval(DayRow):
    """How the room approved the minutes: hands or choices counted, objections as recorded, `manner`
    and `secret` as of the poll by which it did. `corrections` are
    the reasons for which they were corrected after it, each with its moment in `corrected_at`;
    `corrected` names the parts that changed, `heard` says by digests what the room approved
    (`corrections.py`)."""

    approved_at: Annotated[int, OPERATORS]
    in_favour: Annotated[int, OPERATORS] = 0
    against: Annotated[int, OPERATORS] = 0
    abstaining: Annotated[int, OPERATORS] = 0
    objections: Annotated[str, OPERATORS, SAID] = ""
    manner: Annotated[PollManner, OPERATORS] = PollManner.HANDS
    secret: Annotated[bool, OPERATORS] = False
    corrections: Annotated[list[str], STAFF, SAID] = []
    corrected_at: Annotated[list[int], STAFF] = []
    corrected: Annotated[list[str], STAFF, FORMAL] = []
    heard: Annotated[list[str], NOBODY, FORMAL] = []


class Promise(PreparedRow):
    """What an earlier meeting left to be done: `number` is its question's there (0 for none),
    `origin` what papers call that meeting (the previous one unless said), `origin_code` its code.
    `state` and `result` say what became of it by now; None while nobody has said."""

    position: Annotated[int, READERS]
    number: Annotated[int, READERS] = 0
    text: Annotated[str, READERS, SAID] = ""
    body: Annotated[str, READERS, SAID] = ""
    deadline: Annotated[str, READERS, FORMAL] = ""
    state: Annotated[PromiseState | None, READERS] = None
    result: Annotated[str, READERS, SAID] = ""
    origin: Annotated[str, READERS, CALLED] = ""
    origin_code: Annotated[str, ORGANISERS, FORMAL] = ""


class Paper(DayRow):
    """A paper as it was approved. `content` is its document, from which a person's name may be
    erased; any other change makes the next `version`, for the closing at `closed_at`: the last one
    at which it said what there was to say. Number and date come from the clerk. `scan` is the file
    of the signed copy, `scan_name` what it was called. `secretaries_only` says that it contains a
    name given to secretaries alone, whatever becomes of that name later."""

    kind: Annotated[PaperKind, STAFF]
    version: Annotated[int, STAFF]
    state: Annotated[PaperState, STAFF]
    approved_at: Annotated[int, STAFF]
    closed_at: Annotated[int, STAFF]
    content: Annotated[str, NOBODY, RULED]
    question: Annotated[int | None, STAFF, Naming("questions")] = None
    printed_at: Annotated[int | None, STAFF] = None
    number: Annotated[str, STAFF, FORMAL] = ""
    date: Annotated[str, STAFF, FORMAL] = ""
    scan: Annotated[str, IN_A_VIEW, RULED] = ""
    scan_name: Annotated[str, IN_A_VIEW, RULED] = ""
    secretaries_only: Annotated[bool, NOBODY] = False
    erased_at: Annotated[int | None, STAFF] = None
    """When a person's name was erased from it, and the signed copy removed."""


class NameCheck(DayRow):
    """Whether the public copy keeps a name found in a free text; `key` says which."""

    key: Annotated[str, SECRETARIES, FORMAL]
    keep: Annotated[bool, SECRETARIES]


class Record(msgspec.Struct, kw_only=True):
    """All rows of one meeting by kind and id. `rev` is the journal's last sequence number."""

    rev: int
    meeting: Meeting
    stage: Stage
    approval: Approval | None = None
    agenda: dict[int, AgendaItem] = {}
    groups: dict[int, Group] = {}
    delegates: dict[int, Delegate] = {}
    sites: dict[int, Site] = {}
    officers: dict[int, Officer] = {}
    signers: dict[int, Signer] = {}
    answerers: dict[int, Answerer] = {}
    tasks: dict[int, Task] = {}
    collectors: dict[int, Collector] = {}
    attachments: dict[int, Attachment] = {}
    speakers: dict[int, Speaker] = {}
    questions: dict[int, Question] = {}
    answers: dict[int, Answer] = {}
    replies: dict[int, Reply] = {}
    polls: dict[int, Poll] = {}
    promises: dict[int, Promise] = {}
    papers: dict[int, Paper] = {}
    name_checks: dict[int, NameCheck] = {}


def current_item(agenda: dict[int, AgendaItem]) -> AgendaItem | None:
    """Return the agenda item that started last and has not ended."""
    running = [item for item in agenda.values() if item.started_at and not item.ended_at]
    return max(running, key=lambda item: item.started_at or 0, default=None)


def began(record: Record) -> int | None:
    """Return when the meeting began: with its first programme item, not when its doors opened.
    Without an item: when it was opened, or is planned."""
    started = [item.started_at for item in record.agenda.values() if item.started_at]
    return min(started, default=record.meeting.opened_at or record.meeting.starts_at)


def _rows() -> dict[str, type[Row]]:
    """Return the type of each kind of row, as the record has them."""
    hints = get_type_hints(Record)
    types = {
        name: next((t for t in (*get_args(hint)[::-1], hint) if t is not NoneType), hint)
        for name, hint in hints.items()
    }
    return {name: type_ for name, type_ in types.items() if issubclass(type_, Row)}


COLLECTIONS = tuple(
    field.name for field in msgspec.structs.fields(Record) if field.default_factory is dict
)
KINDS = _rows()
