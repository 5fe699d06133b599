"""The record's columns, as each describes itself (`facts.py`)."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec
from msgspec.structs import replace

from liveqa.domain.facts import Empty, Guarded, Life, Naming, Rule, Seen, Tells, Trait
from liveqa.domain.record import KINDS, Record, Row

AnyRow = TypeVar("AnyRow", bound=Row)
Found = TypeVar("Found")


@dataclass(frozen=True)
class Column:
    """One field of a kind of row. `guard` is the version that guards its text, `naming` the kind of
    the rows that it names; both may be empty."""

    name: str
    is_text: bool
    seen: Seen | Rule | None
    life: Life | None
    tells: Tells | None
    traits: frozenset[Trait]
    guard: str
    naming: str
    empty: Callable[[], Any] | None
    """Makes the value for "nothing known"; None when the column always says something."""


def columns_of(kind: type[Row]) -> tuple[Column, ...]:
    """Return the columns of a type of row, in their order."""
    hints = get_type_hints(kind, include_extras=True)
    return tuple(_column(kind, field, hints[field.name]) for field in msgspec.structs.fields(kind))


def _column(kind: type[Row], field: msgspec.structs.FieldInfo, hint: Any) -> Column:
    type_, *said = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    guard, naming = _only(said, Guarded), _only(said, Naming)
    return Column(
        name=field.name,
        is_text=_is_text(type_),
        seen=next((fact for fact in said if isinstance(fact, Seen | Rule)), None),
        life=_only(said, Life) or kind.life,
        tells=_only(said, Tells),
        traits=frozenset(fact for fact in said if isinstance(fact, Trait)),
        guard=guard.by if guard else "",
        naming=naming.kind if naming else "",
        empty=_empty(field, type_, _only(said, Empty)),
    )


def _is_text(type_: Any) -> bool:
    return type_ is str or any(_is_text(part) for part in get_args(type_))


def _only(said: Iterable[Any], kind: type[Found]) -> Found | None:
    return next((fact for fact in said if isinstance(fact, kind)), None)


def _empty(
    field: msgspec.structs.FieldInfo, type_: Any, stated: Empty | None
) -> Callable[[], Any] | None:
    if stated:
        return lambda: stated.value
    if field.default_factory is not msgspec.NODEFAULT:
        made: Callable[[], Any] = field.default_factory
        return made
    if field.default is not msgspec.NODEFAULT:
        return lambda: field.default
    return str if type_ is str else None


def silences(kind: type[Row]) -> Iterator[str]:
    """Find what the fields of a type of row fail to say of themselves, as sentences."""
    for column in columns_of(kind):
        name = f"{kind.__name__}.{column.name}"
        if column.seen is None:
            yield f"{name} says nothing about who sees it"
        if column.life is None:
            yield f"{name} does not say whether it is of the day or prepared"
        if column.is_text and column.tells is None:
            yield f"{name} does not say what it tells of people"


COLUMNS: dict[str, tuple[Column, ...]] = {kind: columns_of(type_) for kind, type_ in KINDS.items()}


@cache
def telling(kind: str, *what: Tells) -> tuple[Column, ...]:
    """Return the columns of a kind that tell this of people."""
    return tuple(column for column in COLUMNS[kind] if column.tells in what)


@cache
def with_trait(kind: str, trait: Trait) -> tuple[Column, ...]:
    """Return the columns of a kind that have this trait."""
    return tuple(column for column in COLUMNS[kind] if trait in column.traits)


def emptied(row: AnyRow, columns: Iterable[Column]) -> AnyRow:
    """Return the row with these columns emptied."""
    return replace(row, **{column.name: column.empty() for column in columns if column.empty})


def rows_of(record: Record, kind: str) -> dict[int, Any]:
    """Return a record's rows of a kind by id, also where there is one or none."""
    rows = getattr(record, kind)
    if isinstance(rows, dict):
        return rows
    return {rows.id: rows} if rows else {}


def each(record: Record, change: Callable[[str, Any], Any]) -> Record:
    """Return a record in which each row is replaced by `change(kind, row)`."""
    values: dict[str, Any] = {}
    for kind in KINDS:
        rows = getattr(record, kind)
        if isinstance(rows, dict):
            values[kind] = {id: change(kind, row) for id, row in rows.items()}
        else:
            values[kind] = change(kind, rows) if rows else rows
    return replace(record, **values)
