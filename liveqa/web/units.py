"""The units that report to this house, over HTTP: their list, what they hand in, how far each has
come."""

from flask import Blueprint
from msgspec import UNSET, UnsetType, convert
from msgspec.structs import asdict

from liveqa.commands.delivery import Choice, TakenIn
from liveqa.dates import local
from liveqa.domain.units import progress
from liveqa.domain.words import Role
from liveqa.errors import Invalid, LiveQAError
from liveqa.imports.delivery import Brought
from liveqa.imports.reading import read_deliveries
from liveqa.machine import files
from liveqa.machine.clock import now_ms
from liveqa.service.unit_jobs import ChangeUnit, ListUnits, OnUnits, RemoveUnit
from liveqa.web import call, scans
from liveqa.web.contract import answers, asker
from liveqa.web.site import site
from liveqa.web.unit_shapes import (
    AboutDelivery,
    AllHandedIn,
    HandedIn,
    HandingIn,
    Listing,
    UnitChange,
    UnitMeetingRow,
    UnitRow,
    Units,
)

units = Blueprint("units", __name__)


@units.get("/units")
@answers(Role.ORGANISER)
def list_units() -> Units:
    """Return the units, how far each has come, and what was handed in."""
    return _units()


@units.post("/units")
@answers(Role.ORGANISER)
def add_units(asked: Listing) -> Units:
    """Add the units of a pasted list, a line each, to those that are listed."""
    return _changed(ListUnits(asked.text, asked.due))


@units.post("/units/<int:unit>")
@answers(Role.ORGANISER)
def change_unit(unit: int, asked: UnitChange) -> Units:
    """Change what is known of a unit; what is left out stays."""
    values: dict[str, str | UnsetType] = asdict(asked)
    given = {name: value for name, value in values.items() if value is not UNSET}
    return _changed(ChangeUnit(unit, given))


@units.post("/units/<int:unit>/remove")
@answers(Role.ORGANISER)
def remove_unit(unit: int) -> Units:
    """Remove a unit that handed nothing in."""
    return _changed(RemoveUnit(unit))


@units.post("/archives")
@answers(Role.ORGANISER)
def hand_in(asked: bytes, query: HandingIn) -> AllHandedIn:
    """Take in archives of units' meetings, each if it is certain or said whose it is, and return
    what became of each. What came with one `delivery` can be undone together."""
    site().service.read(asker())
    found = _read(asked, query.sizes)
    delivery, said = int(query.delivery), []
    for brought in found:
        taken = _handed_in(brought, query, delivery)
        delivery = delivery if isinstance(taken, LiveQAError) else taken.delivery or delivery
        said.append(_said(taken))
    return AllHandedIn(delivery, said)


def _read(content: bytes, sizes: str) -> list[Brought | LiveQAError]:
    """Return what each archive in `content` brings, or why it is refused. Raises Invalid where the
    sizes are not those of the parts."""
    lengths = [int(size) for size in sizes.split(",")] if sizes else [len(content)]
    if sum(lengths) != len(content):
        raise Invalid(field="sizes")
    with files.scratch() as folder:
        paths, start = [], 0
        for place, length in enumerate(lengths):
            paths.append(folder / f"{place}.zip")
            paths[-1].write_bytes(content[start : start + length])
            start += length
        return read_deliveries(paths)


def _handed_in(
    brought: Brought | LiveQAError, query: HandingIn, delivery: int
) -> TakenIn | LiveQAError:
    """Return what became of one archive: its signed copies are kept first, and removed again if
    nothing names them."""
    if isinstance(brought, LiveQAError):
        return brought
    choice = Choice(
        delivery=delivery or None,
        unit=int(query.unit) or None,
        add=query.add == "1",
        replace=query.replace == "1",
    )
    service, data = site().service, site().config.data
    try:
        for scan in brought.scans:
            scans.bring(data, scan, service.reader.scans.named())
        return service.take_in(asker(), brought, choice)
    except LiveQAError as refusal:  # such as a full disk: the others of the parcel are said, too
        return refusal


def _said(taken: TakenIn | LiveQAError) -> HandedIn:
    if isinstance(taken, LiveQAError):
        return HandedIn(error=taken.as_json(call.lang()))
    return convert(taken, HandedIn, from_attributes=True)


@units.post("/deliveries/<int:delivery>/undo")
@answers(Role.ORGANISER)
def undo_delivery(delivery: int) -> Units:
    """Remove what was handed in at once, unless something was built on it."""
    site().service.undo_delivery(asker(), delivery)
    return _units()


def _changed(job: OnUnits) -> Units:
    site().service.read(asker())
    site().service.change_units(asker(), job)
    return _units()


def _units() -> Units:
    stored, today = site().service.reader.units, local(now_ms()).date()
    meetings = stored.meetings()
    rows = []
    for unit in stored.all():
        theirs = [meeting for meeting in meetings if meeting.unit == unit.id]
        come = progress(unit, theirs, today)
        rows.append(
            UnitRow(
                id=unit.id,
                name=unit.name,
                due=unit.due,
                noted_held=unit.held_on,
                noted_reported=unit.reported_on,
                **asdict(come),
                meetings=[UnitMeetingRow(m.code, m.title, m.held_on) for m in theirs],
            )
        )
    found = [AboutDelivery(**asdict(delivery)) for delivery in stored.deliveries()]
    return Units(units=rows, deliveries=found)
