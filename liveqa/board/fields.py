"""Which field of which row each audience sees: what the columns of the record say of themselves."""

from collections.abc import Iterable, Mapping

from liveqa.domain.columns import COLUMNS, Column, with_trait
from liveqa.domain.facts import EVERYONE, Rule, Seen, Trait
from liveqa.domain.words import Audience

FieldTable = Mapping[frozenset[Audience], tuple[str, ...]]


def _table(columns: Iterable[Column]) -> FieldTable:
    found: dict[frozenset[Audience], tuple[str, ...]] = {}
    for column in columns:
        if isinstance(column.seen, Seen) and column.seen:
            found[column.seen] = (*found.get(column.seen, ()), column.name)
    return found


FIELDS = {kind: _table(columns) for kind, columns in COLUMNS.items() if kind != "stage"}
"""By the kind of row, as the board calls it."""
STAGE = _table(COLUMNS["stage"])
"""The stage's own; the board has what `screen.py` makes of it."""
MINE: FieldTable = {EVERYONE: tuple(c.name for c in with_trait("questions", Trait.MINE))}
WHO = tuple(c.name for c in COLUMNS["speakers"] if c.seen == Rule.AS_TOLD)
"""Of whose words these are, as far as each audience may know: `liveqa.domain.privacy` says."""
SEEN_BY = {kind: frozenset().union(*table) for kind, table in FIELDS.items()}
