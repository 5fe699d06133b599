"""A patch holds what makes the new view of the old one."""

import copy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from liveqa.board.merge_patch import difference, merge

LEAF = st.one_of(st.integers(0, 3), st.text("ab", max_size=2), st.lists(st.integers(0, 2)))
TREE = st.recursive(
    st.dictionaries(st.sampled_from("abc"), LEAF, max_size=3),
    lambda inner: st.dictionaries(st.sampled_from("abc"), st.one_of(LEAF, inner), max_size=3),
    max_leaves=8,
)


@given(TREE, TREE)
def test_a_difference_merged_into_the_old_gives_the_new(old: Any, new: Any) -> None:
    patched = copy.deepcopy(old)
    merge(patched, difference(old, new))
    assert patched == new
