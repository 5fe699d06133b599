"""The orders of a hall's questions are the same on the server and on the pages."""

import json
import random
from typing import Any

import pytest

from liveqa.domain.orders import Sort, rank
from liveqa.domain.record import Question
from liveqa.domain.words import Origin, QuestionState
from tests.serving import ROOT

CASES = json.loads((ROOT / "tests" / "front" / "orders.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("case", CASES)
def test_questions_stand_in_the_order_of_the_shared_cases(case: dict[str, Any], sort: Sort) -> None:
    rows = [question(**row) for row in case["questions"]]
    random.shuffle(rows)
    assert [row.id for row in sorted(rows, key=lambda row: rank(row, sort))] == case[sort]


def question(*, state: str, **values: Any) -> Question:
    told: dict[str, Any] = {"meeting": 1, "text": "?", "origin": Origin.PHONE, "asked_at": 0}
    return Question(**told, state=QuestionState(state), **values)
