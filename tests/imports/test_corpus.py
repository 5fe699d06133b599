"""Lists as people write them come in row by row, and what is no question stays out and is said."""

import time

import pytest

from liveqa.domain.proceedings import Proceedings
from liveqa.domain.words import OpinionKind, Outcome, Result
from liveqa.imports.lists.collected import Known, Listed, known_to
from liveqa.imports.lists.questions import read_questions
from liveqa.papers.formats import csv as csv_file
from liveqa.papers.formats import docx as docx_file
from liveqa.papers.formats import xlsx
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.kinds.register import register
from liveqa.papers.model.people import named_asker
from liveqa.papers.model.prose import lined
from tests.imports.corpus import CASES, Case
from tests.imports.corpus_brought import BROUGHT
from tests.imports.corpus_foreign import FOREIGN
from tests.imports.corpus_office import OFFICE
from tests.imports.corpus_school import SCHOOL
from tests.papers.records import conference
from tests.sampling import daily

GROUPS = {"Lớp 5A": 1, "Tổ 4": 2}
KNOWN = Known(GROUPS, {"Kế toán": 7}, {})
CLOSED = {Result.MERGED, Result.DECLINED, Result.WITHDRAWN}


def told(row: Listed) -> str:
    """A row as the corpus writes it."""
    question = row.question
    place = next((name for name, id in GROUPS.items() if id == question.group), question.unit)
    kind = "" if question.kind == OpinionKind.QUESTION else question.kind
    facts = {
        "@": place,
        "#": question.topic,
        "~": question.name,
        "=": kind,
        ">": question.prepared_answer,
        "?": row.doubt,
    }
    return " ".join([question.text, *(f"{sign}{fact}" for sign, fact in facts.items() if fact)])


@pytest.mark.parametrize(
    "case", [*CASES, *FOREIGN, *BROUGHT, *OFFICE, *SCHOOL], ids=lambda case: case.name
)
def test_a_list_gives_its_rows(case: Case) -> None:
    found = read_questions(case.data(), KNOWN)
    assert [told(row) for row in found.rows] == case.rows
    cells = [f"formula {cell}" for cell in found.unfilled]
    beside = "\n".join([*found.skipped, *found.unread, *cells])
    assert [piece for piece in case.left if piece not in beside] == []
    assert len(found.asked) == len(case.asked)
    assert all(
        asked.startswith(piece) for asked, piece in zip(found.asked, case.asked, strict=True)
    )


SIGNS = ["( ) ", "☐ ", "(", "…", "; ", "- ", "/", " ", "a@"]


@pytest.mark.parametrize("signs", daily(SIGNS, ["(", "- "]))
def test_a_line_of_signs_takes_no_longer_than_one_of_words(signs: str) -> None:
    """27,000 of them took 70 seconds of the processor, and the file was too heavy."""
    line = signs * (27_000 // len(signs))
    begun = time.process_time()
    text = f"1. Bao giờ mở bể bơi?\n{line}\n{line}x\n2. Sao cổng tối?\n3.{line}x"
    found = read_questions(text.encode(), KNOWN)
    begins = {row.question.text.partition("\n")[0] for row in found.rows}
    assert {"Bao giờ mở bể bơi?", "Sao cổng tối?"} <= begins
    assert time.process_time() - begun < 5


def test_many_questions_beside_a_long_cell_are_read_quickly() -> None:
    """Each of them looked through the cell that should name its class."""
    begun = time.process_time()
    asked = "Sao cổng tối?; " * 300
    found = read_questions(f"Lớp\tCâu hỏi\n{'5A' * 9_000}\t{asked}".encode(), KNOWN)
    assert len(found.rows) == 300
    assert time.process_time() - begun < 3


@pytest.mark.parametrize("kind", ["xlsx", "csv", "docx"])
def test_liveqas_own_register_comes_in_as_what_it_is(kind: str) -> None:
    """With answers, results, groups and kinds; what was merged or declined is asked for; nothing
    else of the file is taken for a question; what is there already is known again."""
    record = conference()
    made = {
        "xlsx": lambda: xlsx.render(register(record)),
        "csv": lambda: csv_file.render(register(record)),
        "docx": lambda: docx_file.render(minutes(record)),
    }[kind]()
    known = known_to(record)
    found = read_questions(made, known)
    texts = {question.text: question for question in record.questions.values()}
    accounts = Proceedings(record).accounts
    printed = [account for account in accounts.values() if account.printed]
    assert found.is_register
    assert [row.question.text for row in found.rows] == [each.question.text for each in printed]
    for row, account in zip(found.rows, printed, strict=True):
        question, was = row.question, texts[row.question.text]
        assert question.same_as is not None
        assert (question.prepared_outcome is None) == (account.result not in {*Outcome})
        assert (row.doubt == "closed") == (account.result in CLOSED)
        assert question.name in ("", named_asker(was, record)[0])
        if kind != "docx":
            assert question.kind == was.kind
            answers = [lined(answer.text) for answer in account.answers]
            assert all(answer in question.prepared_answer for answer in answers)
    assert {row.question.group for row in found.rows} > {None, 1}
    assert {row.question.prepared_outcome for row in found.rows} > {
        Outcome.ANSWERED,
        Outcome.TO_VERIFY,
    }
