"""A plan that Word numbered, boxed and tracked gives the facts that its text gives."""

import pytest

from liveqa.imports.plan import read_document
from tests.imports.as_word import as_word
from tests.imports.test_written import as_table, expected
from tests.imports.written import SHAPES


@pytest.mark.parametrize("name", SHAPES)
def test_what_word_numbers_boxes_and_tracks_says_the_same(name: str) -> None:
    found = as_table(read_document(as_word(SHAPES[name])))
    assert sorted(found) == sorted(expected(name))
