"""What is done in the writer's transaction for the units that report to this house."""

from dataclasses import dataclass, field
from typing import TypeAlias

from liveqa.commands import Done
from liveqa.commands.delivery import Choice, take_in, undo
from liveqa.commands.rules import check_day
from liveqa.domain.unit_days import DayUnclear
from liveqa.domain.unit_list import listed
from liveqa.domain.units import ByName, Unit, is_same_name
from liveqa.errors import DayUnreadable, Empty, SameUnit, TooLong, UnitDelivered
from liveqa.imports import old_fonts
from liveqa.imports.delivery import Brought
from liveqa.machine.clock import now_ms
from liveqa.store import Store
from liveqa.text import clean, is_blank

NAME_LENGTH = 300


@dataclass(frozen=True)
class TakeIn:
    """A unit's archive is handed in, one of those of a delivery: each alone, so that a hall on the
    same laptop has its turn in between."""

    brought: Brought
    choice: Choice
    now: int | None = None

    def run(self, store: Store) -> Done:
        """Make it a meeting of its unit; the result is what became of it. Raises NotFound."""
        return Done(take_in(store, self.brought, self.choice, self.now or now_ms()))


@dataclass(frozen=True)
class UndoDelivery:
    """A delivery was a mistake."""

    delivery: int

    def run(self, store: Store) -> Done:
        """Remove what came with it; the result is the ids of its meetings. Raises BuiltOn,
        NotFound."""
        return Done(undo(store, self.delivery))


@dataclass(frozen=True)
class ListUnits:
    """Somebody pasted a list of units; `due` is the day of those without one of their own."""

    text: str
    due: str = ""

    def run(self, store: Store) -> Done:
        """Add those that are not listed yet; one that is has the day of its line. Raises
        Empty, DayUnreadable, and for a day what `check_day` does."""
        check_day(self.due, "due")
        try:
            found = listed(_upright(self.text))
        except DayUnclear as unclear:
            raise DayUnreadable(field="text", day=str(unclear)) from unclear
        if not found:
            raise Empty(field="text")
        known = ByName(store.units.all())
        for each in found:
            check_day(each.due, "text")
            name = _name(each.name, "text")
            same = known.called(name)
            if not same:
                due = each.due or self.due
                known.add(Unit(id=store.units.add(name, due), name=name, due=due))
            elif len(same) == 1 and each.due not in ("", same[0].due):
                store.units.change(same[0].id, due=each.due)
        return Done()


@dataclass(frozen=True)
class ChangeUnit:
    """Somebody changes what is known of a unit; what is not among `values` stays."""

    unit: int
    values: dict[str, str] = field(default_factory=dict)

    def run(self, store: Store) -> Done:
        """Keep it. Raises NotFound, SameUnit, Empty, TooLong, and for a day what `check_day`
        does."""
        store.units.get(self.unit)
        values = dict(self.values)
        for day in values.keys() - {"name"}:
            check_day(values[day], day)
        if "name" in values:
            values["name"] = _name(clean(values["name"]), "name")
            others = (unit.name for unit in store.units.all() if unit.id != self.unit)
            if any(is_same_name(name, values["name"]) for name in others):
                raise SameUnit(field="name")
        if values:
            store.units.change(self.unit, **values)
        return Done()


@dataclass(frozen=True)
class RemoveUnit:
    """A unit is not one of this house."""

    unit: int

    def run(self, store: Store) -> Done:
        """Remove it. Raises NotFound, and UnitDelivered where it handed something in."""
        store.units.get(self.unit)
        if store.units.has_delivered(self.unit):
            raise UnitDelivered
        store.units.remove(self.unit)
        return Done()


OnUnits: TypeAlias = ListUnits | ChangeUnit | RemoveUnit
AnyJob: TypeAlias = OnUnits | TakeIn | UndoDelivery


def _upright(pasted: str) -> str:
    """Return text in Unicode, also what was typed for an old font."""
    reading = old_fonts.read(clean(pasted, kept=old_fonts.LETTERS))
    return reading.text if reading else clean(pasted)


def _name(name: str, where: str) -> str:
    """Return a unit's name; raises Empty or TooLong."""
    if is_blank(name):
        raise Empty(field=where)
    if len(name) > NAME_LENGTH:
        raise TooLong(field=where, limit=NAME_LENGTH)
    return name
