"""What a column says of itself, at its field in `record.py`: who sees it, how long it lives, what
it tells of people. Boards, erasing, publication, archive and a rehearsal's end follow from that
(`columns.py` reads it). A field that does not say them fails a test."""

from dataclasses import dataclass
from enum import Enum, auto

from liveqa.domain.words import Audience


class Seen(frozenset[Audience]):
    """The audiences whose boards have the field."""


PHONE, SCREEN, CHAIR = Audience.PHONE, Audience.SCREEN, Audience.CHAIR
SECRETARY, HELPER, ORGANISER = Audience.SECRETARY, Audience.HELPER, Audience.ORGANISER
ANSWERER, COLLECTOR = Audience.ANSWERER, Audience.COLLECTOR

NOBODY = Seen()
EVERYONE = Seen(Audience)
STAFF = Seen({CHAIR, SECRETARY, ORGANISER})
READERS = Seen(STAFF | {PHONE})
ROOM = Seen(STAFF | {PHONE, SCREEN})
OPERATORS = Seen(STAFF | {SCREEN})
PAGES = Seen(EVERYONE - {SCREEN, ANSWERER, COLLECTOR})
HALL = Seen(EVERYONE - {ANSWERER, COLLECTOR})
PROJECTED = Seen({SCREEN, ORGANISER})
SECRETARIES = Seen({SECRETARY})
DOOR = Seen({SECRETARY, HELPER, ORGANISER})
RECORDERS = Seen({SECRETARY, ORGANISER})
ORGANISERS = Seen({ORGANISER})


class Rule(Enum):
    """Who sees a field where a rule decides it for each row."""

    AS_TOLD = auto()
    """As far as the person who gave the name allows: `privacy.py`."""
    IN_A_VIEW = auto()
    """In another form: `board/views.py`."""


class Life(Enum):
    """What the end of a rehearsal does with a column."""

    KEY = auto()
    """Says which row it is, and never changes."""
    PREPARED = auto()
    """Was there before the day, or belongs to the organiser: stays."""
    OF_THE_DAY = auto()
    """Comes about in the hall: goes back to its empty value."""
    COUNTING = auto()
    """A version: counts on when a text that it guards goes, so that a page with the old text meets
    a newer one."""
    LASTING = auto()
    """Counts in a rehearsal too: what was erased stays erased."""


class Tells(Enum):
    """What a column tells of people; each member says it. Erasing removes what is a person's own
    and looks for the person in free texts. The public copy leaves out what is private, and is
    searched for names in the texts that it prints."""

    OWN = auto()
    """What somebody told of themselves: goes with the person, is never published."""
    SAID = auto()
    """A free text that the public copy may print."""
    REPORTED = auto()
    """A free text that no public copy prints."""
    INTERNAL = auto()
    """A free text for staff alone: never published."""
    FORMER = auto()
    """What another column said before: goes with the person, and on the day on which everybody's
    data does; is never published."""
    WORKER = auto()
    """A staff text that names who is at work: goes on the day on which everybody's data does."""
    CALLED = auto()
    """The name of a thing, a place or a body: may contain a person's name, which stays there; the
    public copy asks about it."""
    HOLDER = auto()
    """The name of who holds an office: stays; the public copy says the office."""
    FORMAL = auto()
    """A prescribed form: names nobody, or a body in a letterhead."""
    DEVICE = auto()
    """Which phone it came from: never published."""
    RULED = auto()
    """Names people; `erasing.py` has a rule of its own for it."""


class Trait(Enum):
    """What else is true of some columns."""

    MINE = auto()
    """Whoever asked the question sees it, whatever became of the question."""
    LEFT_OUT = auto()
    """Belongs to this installation: an archive leaves it out."""
    BY_OFFICE = auto()
    """Says who holds an office, or which office: a name that stands here means the office's holder,
    and erasing leaves it wherever it stands."""
    COUNTED = auto()
    """Not a column of the row's table: counted from another."""


@dataclass(frozen=True)
class Guarded:
    """A text with the version, another column, that guards it."""

    by: str


@dataclass(frozen=True)
class Naming:
    """Ids of rows of another kind."""

    kind: str


@dataclass(frozen=True)
class Empty:
    """What the column holds when nothing is known, where that is not its default."""

    value: object


AS_TOLD, IN_A_VIEW = Rule.AS_TOLD, Rule.IN_A_VIEW
KEY, PREPARED, OF_THE_DAY = Life.KEY, Life.PREPARED, Life.OF_THE_DAY
COUNTING, LASTING = Life.COUNTING, Life.LASTING
OWN, SAID, REPORTED, INTERNAL = Tells.OWN, Tells.SAID, Tells.REPORTED, Tells.INTERNAL
FORMER, WORKER, CALLED = Tells.FORMER, Tells.WORKER, Tells.CALLED
HOLDER, FORMAL = Tells.HOLDER, Tells.FORMAL
DEVICE, RULED = Tells.DEVICE, Tells.RULED
MINE, LEFT_OUT, BY_OFFICE, COUNTED = Trait.MINE, Trait.LEFT_OUT, Trait.BY_OFFICE, Trait.COUNTED
