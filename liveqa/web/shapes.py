"""What the API takes and answers, as types: checked at every call, described to programs as
OpenAPI.

Times are UTC milliseconds since 1970, null while there is none.
"""

from enum import StrEnum
from typing import Annotated, Any

from msgspec import UNSET, Meta, Struct, UnsetType

from liveqa.board import Mine, Page
from liveqa.commands.history import TextKind
from liveqa.domain.handles import LENGTH
from liveqa.domain.orders import Sort
from liveqa.domain.phrases import Phrases
from liveqa.domain.plan import Plan
from liveqa.domain.preparing import Waiting
from liveqa.domain.words import AgendaKind, MeetingState, OpinionKind, Outcome, Role, Standing
from liveqa.papers.model.dues import Due, Told
from liveqa.store.moves import Move
from liveqa.store.questions import Said
from liveqa.web.site import Condition

PROGRAMME_LENGTH = 20_000
MOST_HANDLES = 200

Number = Annotated[str, Meta(pattern=r"^[0-9]{1,15}$")]
"""A whole number in an address."""
SlipNumber = Annotated[str, Meta(pattern=r"^[0-9]{1,4}$")]
_SEARCH = "words, all of which occur in number, text or answers, in whatever case and diacritics"
_LIKE = "instead of words: the id of a question, to find those that say nearly the same"


def _named(name: str) -> Meta:
    """Return the type that `liveqa.service.schemas` describes under this name."""
    return Meta(extra_json_schema={"$ref": f"#/components/schemas/{name}"})


Board = Annotated[dict[str, Any], _named("Board")]
Command = Annotated[dict[str, Any], _named("Command")]
Acknowledgement = Annotated[dict[str, Any], _named("Acknowledgement")]


class Joining(Struct):
    """What a device exchanges for a token: an attendee nothing, others their link's secret. `label`
    is what staff call the device or its holder, `now` is its own clock."""

    role: Role = Role.ATTENDEE
    secret: str = ""
    label: str = ""
    now: Annotated[Any, Meta(extra_json_schema={"type": "integer"})] = UNSET


class Left(Struct):
    """That a session is over."""

    ok: bool = True


class Opening(Struct):
    """Which role's page is to open on the laptop itself."""

    role: Role


class Opened(Struct):
    """An address that opens a page once."""

    url: str


class Creating(Struct):
    """A new meeting, from one of these: a title, the name of a shipped plan, what was chosen of a
    plan that was read, the text of a plan file, the text of the plan that somebody wrote for
    people, of which only what is certain is taken over, or the code of a meeting that it is `like`,
    with all sessions of its plan. `previous` is the code of the closed meeting that it follows,
    `beside` that of another session of the same plan."""

    title: str | UnsetType = UNSET
    shipped: str | UnsetType = UNSET
    plan: str | UnsetType = UNSET
    chosen: Plan | UnsetType = UNSET
    like: str | UnsetType = UNSET
    previous: str = ""
    beside: str = ""


class Keeping(Struct):
    """Of which meeting the house keeps what it says of the house."""

    meeting: str


class PhraseEdit(Struct):
    """What the house's phrases were where the edit began, and what they are to be."""

    before: Phrases
    after: Phrases


class Pasted(Struct):
    """A pasted programme: lines, or a table whose cells are separated by tabs."""

    text: Annotated[str, Meta(max_length=PROGRAMME_LENGTH)] = ""


class Choosing(Struct):
    """One of the laptop's addresses, or the likeliest, which is empty."""

    address: str


class Search(Struct):
    """Which questions are looked for, and in which order."""

    search: Annotated[str, Meta(description=_SEARCH)] = ""
    sort: Sort = Sort.WANTED
    after: Annotated[Number, Meta(description="the id that the last page ended with")] = "0"
    like: Annotated[Number | None, Meta(description=_LIKE)] = None


class Words(Struct):
    """What is looked for in all meetings."""

    search: Annotated[str, Meta(description=_SEARCH)] = ""


class Which(Struct):
    """Which paper of its kind."""

    question: Annotated[Number | None, Meta(description="of a letter: the question's id")] = None
    version: Annotated[Number | None, Meta(description="of a paper as it was approved")] = None
    guests: Annotated[str, Meta(max_length=2000, description="who is invited, a line each")] = ""
    first: Annotated[SlipNumber, Meta(description="the number of the first slip")] = "1"
    count: Annotated[SlipNumber, Meta(description="how many slips; 0 for the usual")] = "0"
    role: Annotated[Role | None, Meta(description="of a role's sheet; every role's without")] = None
    secret: Annotated[str, Meta(description="any word prints the link that lets in")] = ""


class Forgotten(Struct):
    """It is forgotten."""


class Part(Struct):
    """Of which meeting, and of which body; all unless said."""

    meeting: str = ""
    body: str = ""


class Promised(Struct):
    """Every promise over all closed meetings as it stands on `today`, the most urgent first; `near`
    is how many days before its day a promise is reminded of."""

    today: str
    near: int
    promises: list[Due]


class OwedQuestion(Struct):
    """A question that a body owes an answer to, or did, without who asked; `replies` that were not
    written by this body's link cannot be changed by it."""

    id: int
    number: int
    text: str
    reason: str
    deadline: str
    channel: str
    standing: Standing
    replies: list[Told]


class AssignedQuestion(Struct):
    """A question that a body is to answer, with who asked it as far as everybody may know, and what
    is prepared: the answer with its version, and what is to become of the question."""

    id: int
    number: int
    text: str
    kind: OpinionKind
    topic: str
    name: str
    unit: str
    group: str
    prepared_answer: str
    prepared_version: int
    prepared_outcome: Outcome | None
    prepared_reason: str
    prepared_body: str
    prepared_deadline: str
    prepared_channel: str


class Owed(Struct):
    """What a body owes after the close of a meeting, nothing while that is open again; and what it
    is to prepare answers to until then."""

    body: str
    questions: list[OwedQuestion]
    assigned: list[AssignedQuestion]


class SentQuestion(Struct):
    """A question of a collector's own group, with a name only where everybody may know it; `is_own`
    says that this collector's link sent it, `is_prepared` that an answer to it is, so that it is
    not removed any more."""

    id: int
    number: int
    text: str
    version: int
    kind: OpinionKind
    topic: str
    unit: str
    name: str
    is_own: bool
    is_prepared: bool


class Collected(Struct):
    """Whose a collector's link is, what it is for, and what came of it: until when (null: until the
    opening), whether that is over, of which group, and its questions."""

    collector: int
    name: str
    source: str
    group: int | None
    group_name: str
    invited: int
    until: int | None
    is_over: bool
    questions: list[SentQuestion]


class KeptText(Struct):
    """Which text: of what kind, and the id of the answer, of the agenda item, of the question or of
    the reply that it belongs to."""

    of: TextKind = TextKind.CONCLUSION
    id: Number = "0"


class TextVersion(Struct):
    """What a text was, saved when and by whom, as far as that is known; `recorded_at` is since when
    it stood in the minutes."""

    rev: int
    at: int
    text: str
    by: Role | None
    label: str
    recorded_at: int | None


class History(Struct):
    """The versions of a text, newest first."""

    versions: list[TextVersion]


class BurstNow(Struct):
    """Many phones that did the same from one address within two minutes, and what all of them
    brought until now. Times are UTC milliseconds; `connected` counts those that hold a socket,
    `removed_at` is when a person took it away."""

    id: int
    since: int
    until: int
    removed_at: int | None
    phones: int
    connected: int
    votes: int
    choices: int
    questions: int
    speakers: int


class CameNow(Struct):
    """Who came, of those invited: as groups or sites were counted, and as seat slips say. `percent`
    is the turnout of those that were counted, null where nobody was invited there; `uncounted`
    names the others. `is_reached` says whether the `quorum` (percent; 0 for none) is reached, null
    where that is not known."""

    invited: int
    present: int
    percent: int | None
    uncounted: list[str]
    quorum: int
    is_reached: bool | None
    slips_made: int
    slips_used: int


class HallNow(Struct):
    """How many phones are connected, how many of them lack a seat slip where the meeting asks for
    slips, how many screens are open, what came in bursts, who came, and what a change of the
    laptop's address may have doubled (null for nothing)."""

    phones: int
    without_slip: int
    screens: int
    bursts: list[BurstNow]
    came: CameNow
    move: Move | None


class SlipCount(Struct):
    """How many seat slips of a group, or of none, were made, and how many phones came with one."""

    group: int | None
    made: int
    used: int


class SlipCounts(Struct):
    """The seat slips of a meeting by group, and the address that a printed one's code opens."""

    groups: list[SlipCount]
    url: str


class SlipMade(Struct, forbid_unknown_fields=True):
    """A seat slip to be printed, as `slip.make` or `slip.renew` answered it."""

    number: int
    code: Annotated[str, Meta(max_length=20)]
    group: int | None = None


class Printing(Struct, forbid_unknown_fields=True):
    """Seat slips for one file."""

    slips: Annotated[list[SlipMade], Meta(min_length=1, max_length=10_000)]


class Health(Struct):
    """Whether the server takes commands, and which version of it."""

    version: str
    state: Condition


class Current(Struct):
    """The code of the meeting that a bare address means now, and those that it had before."""

    meeting: str
    formerly: list[str]


class Joined(Struct):
    """A device's token; `meeting` is null for an organiser while there is none."""

    token: str
    role: Role
    meeting: str | None


class Since(Struct):
    """The revision that a device has, if it has one."""

    rev: Annotated[str, Meta(pattern=r"^[0-9]{0,15}$")] = ""


class BoardNow(Struct):
    """The board of one's own audience at a revision, unless the device has that one, and what
    concerns the device alone; `now` is the server's clock."""

    rev: int
    now: int
    mine: Mine
    board: Board | UnsetType = UNSET


class Found(Page, frozen=True, kw_only=True):
    """A page of questions as one's own board has them, by id, with the answers to them; `order`
    lists their ids in order, `total` counts all that were found."""

    now: int


class SaidIn(Said, frozen=True, kw_only=True):
    """A question that everybody saw, of any meeting."""

    code: str
    title: str
    held_at: int | None


class Searched(Struct):
    """What was found in all meetings, the newest meeting first."""

    questions: list[SaidIn]


class Handles(Struct):
    """The handles of one's own questions, as their acknowledgements brought them."""

    handles: Annotated[list[Annotated[str, Meta(max_length=LENGTH)]], Meta(max_length=MOST_HANDLES)]


class OwnNow(Struct):
    """One's own questions as `mine` has them, by id."""

    now: int
    questions: dict[str, dict[str, Any]]


class Point(Struct):
    """A programme point; `minutes` is 0 if the text says only when it begins."""

    title: str
    kind: AgendaKind
    minutes: int
    presenter: str


class Points(Struct):
    """The programme points that a text holds."""

    items: list[Point]


class MeetingRow(Struct):
    """A meeting of the data folder."""

    code: str
    title: str
    state: MeetingState
    starts_at: int | None
    opened_at: int | None
    closed_at: int | None


class Meetings(Struct):
    """All meetings of the data folder."""

    meetings: list[MeetingRow]


class Created(Struct):
    """The new meeting's code; `codes` has those of all, if a plan was for several sessions."""

    code: str
    codes: list[str]


class Hall(Struct):
    """How many sockets a meeting has."""

    meeting: str
    phones: int
    staff: int


class Lag(Struct):
    """Milliseconds in the last minute, null if nothing was measured."""

    p50: float | None
    p99: float | None


class Acks(Lag, kw_only=True):
    """The time from reading a command to its acknowledgement, and the number of
    acknowledgements."""

    count: int


class GatewayNow(Struct):
    """A gateway: by which user of Redis it comes, its site, its phones, how many milliseconds it
    is there and back, of which version it is; one of another version than ours is refused. `here`
    says whether it is heard of, `may_come` whether it is let in."""

    user: str
    site: str
    phones: int
    delay: float | None
    version: str
    here: bool
    may_come: bool


class GatewayAsked(Struct):
    """A gateway, by its user of Redis."""

    user: str


class LetIn(Struct):
    """The address of Redis with which a gateway is started: it holds its password, and is told
    this once."""

    redis: str


class Vitals(Struct):
    """How the hall is doing: sockets, the last minute's joins and ticks, how late ticks came,
    memory in bytes, seconds since the start; the gateways that are there, with their phones, and
    those that were let in or turned out; whether that can be done here."""

    now: int
    phones: int
    meetings: list[Hall]
    joins_per_minute: int
    ticks_per_minute: int
    lag: Lag
    acks: Acks
    memory: int
    running: int
    gateways: list[GatewayNow]
    lets_gateways_in: bool


class ShippedPlan(Struct):
    """A plan that comes with the program."""

    name: str
    title: str


class Plans(Struct):
    """The plans that come with the program."""

    plans: list[ShippedPlan]


class Code(Struct):
    """A QR code: an SVG path over size × size modules, quiet zone included."""

    size: int
    path: str


class Link(Struct):
    """An address with its QR code."""

    url: str
    qr: Code


class BodyLink(Struct):
    """The link of a body that answers beforehand or owes answers after the close, null until it is
    made; `owes` counts what is still owed, `answerers` are those that it is until the close."""

    body: str
    owes: int
    answerers: list[int]
    link: Link | None


class CollectorLink(Struct):
    """The link of a collector, null until it is made; until when it sends (null: until the
    opening), and whether that is over."""

    collector: int
    until: int | None
    is_over: bool
    link: Link | None


class MeetingLinks(Struct):
    """The way in for the hall and for each site by its id, and the links of all roles, of the
    bodies that owe answers and of the collectors, which carry a secret."""

    join: Link
    sites: dict[int, Link]
    roles: dict[str, Link]
    bodies: list[BodyLink]
    collectors: list[CollectorLink]


class Device(Struct):
    """A staff device that came in through a link."""

    id: int
    role: Role
    label: str
    body: str
    joined_at: int
    revoked_at: int | None


class Devices(Struct):
    """The staff devices of a meeting."""

    devices: list[Device]


class Address(Struct):
    """One of the laptop's addresses; `version` is that of IP."""

    address: str
    interface: str
    kind: str
    version: int
    url: str
    used: bool


class Addresses(Struct):
    """By which of its addresses phones reach the laptop: `chosen` is somebody's choice, `lost` a
    chosen one that is gone, `fixed` whether an option set it at the start; `names` also lead
    here."""

    url: str
    fixed: str
    chosen: str
    lost: str
    addresses: list[Address]
    names: list[str]


class CheckState(StrEnum):
    """How a check stands: well, to be looked at, or not known."""

    OK = "ok"
    LOOK = "look"
    UNKNOWN = "unknown"


class Check(Struct):
    """A check before the day: what was found, and what to do about it, a sentence each."""

    check: str
    state: CheckState
    found: str
    advice: list[str]


class Preflight(Struct):
    """What was looked at before the day."""

    checks: list[Check]


class Session(Struct):
    """One session of a plan."""

    code: str
    title: str
    starts_at: int | None
    state: MeetingState


class Sessions(Struct):
    """The sessions of a plan, and the day on which its recurrence has the next one, which may be
    empty."""

    sessions: list[Session]
    next_day: str


class Tasks(Struct):
    """What is still to be done for any meeting, the most urgent first; what is due within `soon`
    days is near."""

    today: str
    soon: int
    tasks: list[Waiting]


class AttachedFile(Struct):
    """The name of a document's file and its size in bytes, for `attachment.add`."""

    file: str
    size: int


class Scan(Struct):
    """The name of a signed copy, for `paper.attach_scan`."""

    scan: str
