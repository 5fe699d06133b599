"""What the API takes and answers of the units that report to this house, as types."""

from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType

from liveqa.commands.fields import Day
from liveqa.domain.words import Handled, UnitState
from liveqa.errors import ErrorBody
from liveqa.web.shapes import Number

Flag = Annotated[str, Meta(pattern="^[01]$")]
"""Yes (1) or no, in an address."""
LIST_LENGTH = 100_000


class Listing(Struct):
    """A pasted list of units, a line each, with the day of those that have none of their own."""

    text: Annotated[str, Meta(max_length=LIST_LENGTH)]
    due: Day = ""


class UnitChange(Struct):
    """What is to be known of a unit: the day by which it is to hold its meeting, and what somebody
    notes of one that sends no archive."""

    name: str | UnsetType = UNSET
    due: Day | UnsetType = UNSET
    held_on: Day | UnsetType = UNSET
    reported_on: Day | UnsetType = UNSET


class UnitMeetingRow(Struct):
    """A meeting that a unit handed in."""

    code: str
    title: str
    held_on: str


class UnitRow(Struct):
    """A unit and how far it has come. Days are ISO, empty where none is known; `noted_held` and
    `noted_reported` are what somebody noted, the others what counts."""

    id: int
    name: str
    due: str
    noted_held: str
    noted_reported: str
    state: UnitState
    held_on: str
    reported_on: str
    overdue: bool
    meetings: list[UnitMeetingRow]


class AboutDelivery(Struct):
    """What was handed in at once: how many meetings, and how many of their questions were taken
    over since."""

    id: int
    at: int
    meetings: int
    taken_over: int


class Units(Struct):
    """The units that report to this house, and what they handed in, the newest first."""

    units: list[UnitRow]
    deliveries: list[AboutDelivery]


class HandingIn(Struct):
    """What is said of the archives that come one behind the other: the size of each in bytes (none
    for a single one), with which delivery they come (0 for a new one), of which unit they are (0 if
    their letterheads say so), whether a unit that is not listed may be added, and whether they
    replace the versions that are here."""

    sizes: Annotated[str, Meta(pattern=r"^(\d{1,9}(,\d{1,9}){0,49})?$")] = ""
    delivery: Number = "0"
    unit: Number = "0"
    add: Flag = "0"
    replace: Flag = "0"


class HandedIn(Struct):
    """What became of an archive. `body` is what its letterhead calls the unit, `likely` the units
    with the most similar names; `elsewhere` is the other unit under which the same meeting is
    here; `error` says why it was refused, and then nothing else is said."""

    handled: Handled | None = None
    body: str = ""
    title: str = ""
    unit: int | None = None
    code: str = ""
    likely: list[int] = []
    elsewhere: int | None = None
    error: ErrorBody | None = None


class AllHandedIn(Struct):
    """What became of each archive; `delivery` is what those that were taken came with, 0 while
    there is none."""

    delivery: int
    archives: list[HandedIn]
