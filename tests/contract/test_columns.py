"""What a column says of itself decides who sees it, what is published and archived, and what an
erasing and a rehearsal's end leave."""

from typing import Annotated

import pytest

from liveqa.domain.columns import COLUMNS, silences
from liveqa.domain.facts import COUNTING, EVERYONE, FORMAL, OF_THE_DAY, PREPARED, Life, Tells, Trait
from liveqa.domain.record import KINDS, Row
from liveqa.store.rehearsal import BACK_TO
from tests.contract import rich


def test_what_follows_from_a_rich_meeting_is_as_it_was() -> None:
    for name, said in rich.outputs():
        held = (rich.HELD / f"{name}.json").read_text(encoding="utf-8")
        assert said == held, f"{name}: see tests/contract/rich.py"


@pytest.mark.parametrize("kind", KINDS)
def test_every_column_says_who_sees_it_how_long_it_lives_and_what_it_tells(kind: str) -> None:
    assert list(silences(KINDS[kind])) == []


class Pinned(Row):
    """As somebody in a hurry adds fields."""

    pinned: bool = False
    why: Annotated[str, EVERYONE, PREPARED] = ""
    since: Annotated[int, OF_THE_DAY] = 0
    by: Annotated[str, FORMAL, EVERYONE] = ""
    whole: Annotated[list[str], EVERYONE, PREPARED, FORMAL] = []
    maybe: Annotated[list[str] | None, EVERYONE, PREPARED] = None


def test_a_field_that_says_nothing_is_named() -> None:
    assert list(silences(Pinned)) == [
        "Pinned.pinned says nothing about who sees it",
        "Pinned.pinned does not say whether it is of the day or prepared",
        "Pinned.why does not say what it tells of people",
        "Pinned.since says nothing about who sees it",
        "Pinned.by does not say whether it is of the day or prepared",
        "Pinned.maybe does not say what it tells of people",
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_what_columns_say_can_be_done(kind: str) -> None:
    columns = {column.name: column for column in COLUMNS[kind]}
    for name, column in columns.items():
        if column.guard:
            assert columns[column.guard].life == COUNTING, name
        if column.naming:
            assert column.naming in KINDS, name
        if column.tells == Tells.OWN or Trait.LEFT_OUT in column.traits:
            assert column.empty, f"{kind}.{name} has no empty value"
        if column.life == Life.OF_THE_DAY and KINDS[kind].life is None:
            assert column.empty or (kind, name) in BACK_TO, f"{kind}.{name} cannot go back"
