"""What a column says of itself, at its field in `record.py`: who sees it, how long it lives, what
it tells of people. Boards, erasing, publication, archive and a rehearsal's end follow from that
(`columns.py` reads it); a field that says nothing of these fails a test.
"""

from dataclasses import dataclass
from enum import Enum, auto

from liveqa.domain.words import Audience


class Seen(frozenset[Audience]):
    """The audiences whose boards have the field."""


PHONE, SCREEN, CHAIR = Audience.PHONE, Audience.SCREEN, Audience.CHAIR
SECRETARY, HELPER, ORGANISER = Audience.SECRETARY, Audience.HELPER, Audience.ORGANISER

NOBODY = Seen()
EVERYONE = Seen(Audience)
STAFF = Seen({CHAIR, SECRETARY, ORGANISER})
READERS = Seen(STAFF | {PHONE})
ROOM = Seen(STAFF | {PHONE, SCREEN})
OPERATORS = Seen(STAFF | {SCREEN})
PAGES = Seen(EVERYONE - {SCREEN})
SECRETARIES = Seen({SECRETARY})
ORGANISERS = Seen({ORGANISER})


class Rule(Enum):
    """Who sees a field where a rule decides it for each row."""

    AS_TOLD = auto()
    """As far as whoever told it wants: `privacy.py`."""
    IN_A_VIEW = auto()
    """In another form: `board/views.py`."""


class Life(Enum):
    """What the end of a rehearsal does with a column."""

    KEY = auto()
    """It says which row it is, and never changes."""
    PREPARED = auto()
    """It was there before the day, or is the organiser's: it stays."""
    OF_THE_DAY = auto()
    """It comes about in the hall: it goes back to its empty value."""
    COUNTING = auto()
    """A version: it counts on when a text that it guards goes, so that a page with the old text
    meets a newer one."""
    LASTING = auto()
    """It is as true of a rehearsal: what was erased stays erased."""


class Tells(Enum):
    """What a column tells of people; each text says it. Erasing takes what is a person's own and
    looks for the person in free texts; the public copy leaves out what is nobody's business, and
    has the texts that it prints looked through for names."""

    OWN = auto()
    """What somebody told of themselves: goes with the person, is never published."""
    SAID = auto()
    """A free text that the public copy may print."""
    REPORTED = auto()
    """A free text that no public copy prints."""
    INTERNAL = auto()
    """A free text that only those at work read: never published."""
    WORKER = auto()
    """An internal one that names who is at work: goes on the day on which everybody's data does."""
    CALLED = auto()
    """What a thing, a place or a body is called: may bear a person's name, which stays there; the
    public copy asks about it."""
    HOLDER = auto()
    """The name of who holds an office: stays; the public copy says the office."""
    FORMAL = auto()
    """A form that is held to: names nobody, or a body in a letterhead."""
    DEVICE = auto()
    """Which phone it came from: never published."""
    RULED = auto()
    """Names people; a rule of `erasing.py` says what becomes of it."""


class Trait(Enum):
    """What some columns are besides."""

    MINE = auto()
    """Whoever asked the question sees it, whatever became of the question."""
    LEFT_OUT = auto()
    """It belongs to this installation: an archive leaves it out."""
    BY_OFFICE = auto()
    """It says who holds an office, or which: a name that stands here is spoken of as its holder's,
    and erasing leaves it wherever it stands."""
    COUNTED = auto()
    """No column of the row's table: it is counted from another."""


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
WORKER, CALLED, HOLDER, FORMAL = Tells.WORKER, Tells.CALLED, Tells.HOLDER, Tells.FORMAL
DEVICE, RULED = Tells.DEVICE, Tells.RULED
MINE, LEFT_OUT, BY_OFFICE, COUNTED = Trait.MINE, Trait.LEFT_OUT, Trait.BY_OFFICE, Trait.COUNTED
