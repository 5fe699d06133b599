"""What an office typed once is edited by several at a time, and nobody's edit is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveqa.domain.phrases import MANY, MANY_WATCHED, Phrases, edited
from liveqa.errors import TooManyPhrases

ENTRIES = st.lists(st.sampled_from("abcdef"), unique=True)


def snippets(now: list[str], before: list[str], after: list[str]) -> list[str]:
    """What an edit leaves of a list."""
    lists = (Phrases(snippets=entries) for entries in (now, before, after))
    return edited(*lists).snippets


@given(ENTRIES, ENTRIES)
def test_an_edit_alone_leaves_what_was_typed(before: list[str], after: list[str]) -> None:
    assert snippets(before, before, after) == after


@given(ENTRIES, ENTRIES, ENTRIES)
def test_what_two_add_and_remove_at_once_is_added_and_removed(
    before: list[str], hers: list[str], his: list[str]
) -> None:
    left = snippets(snippets(before, before, hers), before, his)
    both = set(before) & set(hers) & set(his)
    assert set(left) == both | (set(hers) | set(his)) - set(before)
    assert len(left) == len(set(left))


def test_an_entry_is_one_line_once_and_never_blank() -> None:
    typed = ["  Tiếp thu,  giao Tổ Văn phòng ", "", " ", "Tiếp thu, giao Tổ Văn phòng", "Ghi nhận."]
    assert snippets([], [], typed) == ["Tiếp thu, giao Tổ Văn phòng", "Ghi nhận."]


@pytest.mark.parametrize(("name", "most"), [("snippets", MANY), ("watched", MANY_WATCHED)])
def test_what_two_add_at_once_is_refused_where_it_is_more_than_a_list_holds(
    name: str, most: int
) -> None:
    now, more = Phrases(**{name: list(map(str, range(most)))}), Phrases(**{name: ["thêm"]})
    with pytest.raises(TooManyPhrases) as refused:
        edited(now, Phrases(), more)
    assert refused.value.params["most"] == most
    assert edited(now, now, now) == now
