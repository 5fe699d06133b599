"""What units hand in: an archive becomes one of their meetings, and a delivery can be undone.

All of it runs inside the caller's transaction.
"""

from dataclasses import dataclass

import msgspec
from msgspec.structs import replace

from liveqa.commands.creation import insert
from liveqa.domain.record import KINDS, Paper, Record
from liveqa.domain.units import likely, unit_of
from liveqa.domain.words import Handled
from liveqa.errors import BuiltOn
from liveqa.imports.delivery import Brought
from liveqa.store import Store
from liveqa.text import clean


@dataclass(frozen=True)
class Choice:
    """What somebody said of an archive: with which `delivery` it comes (None for a new one), whose
    it is, that a unit that is not listed may be added, and that it is to `replace` the version that
    is here."""

    delivery: int | None = None
    unit: int | None = None
    add: bool = False
    replace: bool = False


class TakenIn(msgspec.Struct, kw_only=True):
    """What became of an archive. `body` is what its letterhead calls the unit; `unit` is the unit's
    id, and `likely` are the most similar names where it is to be said; `elsewhere` is the other
    unit that the same meeting came under. `delivery` is null while nothing was taken."""

    handled: Handled
    body: str
    title: str
    delivery: int | None = None
    unit: int | None = None
    code: str = ""
    likely: list[int] = []
    elsewhere: int | None = None


def take_in(store: Store, brought: Brought, choice: Choice, now: int) -> TakenIn:
    """Insert an archive as a meeting of the unit that it is of, if that is certain or chosen.
    Nothing is written otherwise. Raises NotFound for an unknown unit or delivery."""
    meeting, delivery = brought.record.meeting, choice.delivery
    body = " ".join(clean(meeting.issuing_body).split())
    said = TakenIn(handled=Handled.SAME, body=body, title=meeting.title, delivery=delivery)
    if delivery is not None:
        store.units.brought(delivery)
    known = store.units.with_digest(brought.digest)
    if known is not None:
        return replace(said, unit=known)
    units = store.units.all()
    unit = choice.unit and store.units.get(choice.unit).id
    unit = unit or unit_of(body, units, store.units.meetings())
    if unit is None and not (choice.add and body):
        return replace(said, handled=Handled.WHICH_UNIT, likely=likely(body, units))
    earlier, whose = store.units.version_of(unit, meeting) or (None, unit)
    if earlier is not None and not choice.replace:
        older = store.record(earlier)
        elsewhere = None if whose == unit else whose
        handled = Handled.WHICH_VERSION if elsewhere else _against(brought.record, older)
        if handled != Handled.REPLACED:
            at = older.meeting.code
            return replace(said, handled=handled, unit=unit, code=at, elsewhere=elsewhere)
    delivery = delivery or store.units.begin_delivery(now)
    unit = unit or store.units.add(body, delivery=delivery)
    code = meeting.code if store.meetings.is_free(meeting.code) else store.meetings.fresh_code()
    # an archive leads to no phone
    record = replace(brought.record, meeting=replace(meeting, code=code, untied_at=now))
    store.units.deliver(
        insert(store, record, now),
        delivery=delivery,
        unit=unit,
        code=meeting.code,
        digest=brought.digest,
        replaces=earlier,
    )
    handled = Handled.TAKEN if earlier is None else Handled.REPLACED
    return replace(said, handled=handled, delivery=delivery, unit=unit, code=code)


def _against(one: Record, other: Record) -> Handled:
    """Return whether a version of a meeting surely replaces another, is older, or neither is
    certain. What is compared grows; but for a reply that was removed, so that whoever knows better
    may still say so."""
    mine, theirs = _grown(one), _grown(other)
    no_less = all(m >= t for m, t in zip(mine, theirs, strict=True))
    no_more = all(m <= t for m, t in zip(mine, theirs, strict=True))
    if no_less == no_more:
        return Handled.WHICH_VERSION
    return Handled.REPLACED if no_less else Handled.OLDER


def _grown(record: Record) -> tuple[int, ...]:
    papers: list[Paper] = list(record.papers.values())
    printed = sum(paper.printed_at is not None for paper in papers)
    numbered = sum(bool(paper.number) for paper in papers)
    return record.meeting.closed_at or 0, len(papers), printed, numbered, len(record.replies)


def undo(store: Store, delivery: int) -> list[int]:
    """Remove what came with a delivery, and return the ids of its meetings: what it replaced counts
    again. Raises NotFound, and BuiltOn once a question of it was taken over or somebody came into
    one of its meetings."""
    meetings = store.units.brought(delivery)
    taken = next(each.taken_over for each in store.units.deliveries() if each.id == delivery)
    if taken or any(store.units.is_worked_in(meeting) for meeting in meetings):
        raise BuiltOn(taken_over=taken)
    store.units.take_back(delivery, {kind: store.rows(kind).name for kind in KINDS})
    return meetings
