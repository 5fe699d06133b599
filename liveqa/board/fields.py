"""Which field of which row each audience sees, as the columns of the record say it."""

from collections.abc import Iterable, Mapping

from liveqa.domain.columns import COLUMNS, Column, with_trait
from liveqa.domain.facts import EVERYONE, Rule, Seen, Trait
from liveqa.domain.words import Audience

FieldTable = Mapping[frozenset[Audience], tuple[str, ...]]


def _table(columns: Iterable[Column]) -> FieldTable:
    by_audiences: dict[frozenset[Audience], tuple[str, ...]] = {}
    for column in columns:
        if isinstance(column.seen, Seen) and column.seen:
            by_audiences[column.seen] = (*by_audiences.get(column.seen, ()), column.name)
    return by_audiences


FIELDS = {kind: _table(columns) for kind, columns in COLUMNS.items() if kind != "stage"}
"""The fields by kind of row, as the board calls it."""
STAGE = _table(COLUMNS["stage"])
"""The stage's own fields; the board has what `screen.py` makes of them."""
MINE: FieldTable = {EVERYONE: tuple(c.name for c in with_trait("questions", Trait.MINE))}
WHO = tuple(c.name for c in COLUMNS["speakers"] if c.seen == Rule.AS_TOLD)
"""Who said it, as far as each audience may know: see `liveqa.domain.privacy`."""
SEEN_BY = {kind: frozenset().union(*table) for kind, table in FIELDS.items()}
