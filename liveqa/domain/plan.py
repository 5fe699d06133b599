"""A meeting's plan, as a file brings it: what is known before the day."""

from collections.abc import Iterator
from typing import Annotated

import msgspec
from msgspec import Meta

from liveqa.domain.colour import Colour
from liveqa.domain.due import Due
from liveqa.domain.recurrence import Recurrence
from liveqa.domain.words import (
    AgendaKind,
    Direction,
    Duty,
    MeetingForm,
    MeetingKind,
    NameMode,
    NoticeTitle,
    OpinionKind,
    Outcome,
    PaperKind,
    SiteKind,
)

TITLE_LIMIT = SENTENCE_LIMIT = 1_000
"""How long a conference's title and a sentence of its plan may be, in characters: offices name all
who take part, and cite a decision with its whole subject."""
LINE_LIMIT = 300
DELEGATE_LIMIT, MOST_DELEGATES = 120, 500
"""How long the name of a delegate may be, and how many a list may have: more people are counted by
group, not ticked one by one."""

OF_WHOLE_PLAN = ("plan_title", "purposes", "requirements", "budget")
"""What a plan of several sessions says once; its first session keeps it."""

Title = Annotated[str, Meta(min_length=1, max_length=TITLE_LIMIT)]
Required = Annotated[str, Meta(min_length=1, max_length=LINE_LIMIT)]
Line = Annotated[str, Meta(max_length=LINE_LIMIT)]
Sentence = Annotated[str, Meta(max_length=SENTENCE_LIMIT)]
Text = Annotated[str, Meta(max_length=100_000)]
Count = Annotated[int, Meta(ge=0, le=100_000)]
Percent = Annotated[int, Meta(ge=0, le=100)]
Minutes = Annotated[int, Meta(ge=0, le=1_440)]
TURN_LIMIT = 60
TurnMinutes = Annotated[int, Meta(ge=0, le=TURN_LIMIT)]
# "2024-05-04 08:00", the room's clock; empty while the date is not known
LocalTime = Annotated[str, Meta(pattern=r"^(\d{4}-\d{2}-\d{2} \d{2}:\d{2})?$")]
Day = Annotated[str, Meta(pattern=r"^(\d{4}-\d{2}-\d{2})?$")]


class _Part(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    pass


class PlanItem(_Part):
    """One programme point; a contribution brings its text."""

    title: Required
    kind: AgendaKind = AgendaKind.OTHER
    presenter: Line = ""
    text: Text = ""
    minutes: Minutes = 0
    opens_registration: bool = False


class PlanGroup(_Part):
    """A group of delegates and how many of them are invited."""

    name: Required
    invited: Count = 0


class PlanDelegate(_Part):
    """A person who is to come, by name; `group` is a name from the plan."""

    name: Annotated[str, Meta(min_length=1, max_length=DELEGATE_LIMIT)]
    group: Required
    office: Line = ""


class PlanSite(_Part):
    """A site (điểm cầu) besides the main hall, or the main hall where it has a name of its own."""

    name: Required
    kind: SiteKind = SiteKind.ROOM


class PlanOfficer(_Part):
    """A chair, a member of the presiding panel or a secretary."""

    name: Required
    duty: Duty
    office: Line = ""


class PlanSigner(_Part):
    """Who signs these papers: under what authority, in what office."""

    papers: Annotated[list[PaperKind], Meta(min_length=1)]
    authority: Line = ""
    office: Line = ""
    name: Line = ""


class PlanAnswerer(_Part):
    """A body or person who answers these topics."""

    name: Required
    office: Line = ""
    topics: list[Line] = []


class PlanTask(_Part):
    """What is to be done for the meeting: by whom, with whom, until when."""

    work: Annotated[str, Meta(min_length=1, max_length=SENTENCE_LIMIT)]
    assignee: Line = ""
    support: Line = ""
    due: Due = ""
    due_note: Line = ""
    done: bool = False


class PlanCollector(_Part):
    """Who collects questions beforehand: from whom, by which way, until when; `group` is a name
    from the plan."""

    name: Required
    source: Line = ""
    group: Line = ""
    channel: Line = ""
    due: Due = ""


class PlanAttachment(_Part):
    """A document for the participants, whose file is brought apart."""

    title: Required


class PlanQuestion(_Part):
    """A question collected in advance; `group` and `answerer` are names from the plan. What begins
    with `prepared_` says how it is to be answered, and what is to become of it by that."""

    text: Annotated[str, Meta(min_length=1, max_length=500)]
    kind: OpinionKind = OpinionKind.QUESTION
    direction: Direction = Direction.TO_LEADERS
    topic: Line = ""
    group: Line = ""
    unit: Line = ""
    name: Line = ""
    name_mode: NameMode = NameMode.UNRECORDED
    prepared_answer: Text = ""
    prepared_outcome: Outcome | None = None
    prepared_reason: Line = ""
    prepared_body: Line = ""
    prepared_deadline: Day = ""
    prepared_channel: Line = ""
    answerer: Line = ""


class PlanDeferral(_Part):
    """What a deferral says unless something else is typed."""

    body: Line = ""
    deadline: Day = ""
    channel: Line = ""


class Plan(_Part):
    """Everything a plan file says of one session; only the title is required."""

    title: Title
    kind: MeetingKind = MeetingKind.DIALOGUE
    theme: Sentence = ""
    contents: list[Sentence] = []
    starts_at: LocalTime = ""
    ends_at: LocalTime = ""
    venue: Line = ""
    place: Line = ""
    host: Line = ""
    time_note: Line = ""
    form: MeetingForm | None = None
    recurrence: Recurrence = ""
    contact: Line = ""
    plan_title: Annotated[str, Meta(max_length=TITLE_LIMIT)] = ""
    purposes: list[Sentence] = []
    requirements: list[Sentence] = []
    budget: Sentence = ""
    superior_body: Line = ""
    issuing_body: Line = ""
    symbol: Line = ""
    legal_grounds: list[Sentence] = []
    recipients: list[Sentence] = []
    notice_recipients: list[Sentence] = []
    report_recipients: list[Sentence] = []
    letter_recipients: list[Sentence] = []
    addressees: list[Sentence] = []
    drafting_unit: Line = ""
    notice_title: NoticeTitle = NoticeTitle.RESULTS
    participants: list[Sentence] = []
    form_of_address: Line = ""
    colour: Colour = ""
    speaking_minutes: TurnMinutes = 0
    alternate_groups: bool = False
    review: bool = True
    slips: bool = False
    early_intake: bool = False
    early_due: Due = ""
    quorum: Percent = 0
    name_modes: Annotated[list[NameMode], Meta(min_length=1)] = msgspec.field(
        default_factory=lambda: list(NameMode)
    )
    wifi_ssid: Line = ""
    wifi_password: Line = ""
    wifi_hidden: bool = False
    deferral: PlanDeferral = msgspec.field(default_factory=PlanDeferral)
    agenda: list[PlanItem] = []
    groups: list[PlanGroup] = []
    delegates: Annotated[list[PlanDelegate], Meta(max_length=MOST_DELEGATES)] = []
    sites: list[PlanSite] = []
    officers: list[PlanOfficer] = []
    signers: list[PlanSigner] = []
    answerers: list[PlanAnswerer] = []
    tasks: list[PlanTask] = []
    collectors: list[PlanCollector] = []
    attachments: list[PlanAttachment] = []
    questions: list[PlanQuestion] = []


def dues_of(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield until when each task and all collecting is due, by the path of its field."""
    yield "early_due", plan.early_due
    for at, task in enumerate(plan.tasks, 1):
        yield f"tasks[{at}].due", task.due
    for at, collector in enumerate(plan.collectors, 1):
        yield f"collectors[{at}].due", collector.due
