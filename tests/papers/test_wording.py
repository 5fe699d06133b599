"""Sentences of the papers to which a clerk would object if they were put otherwise."""

from itertools import pairwise
from typing import Any

import pytest

from liveqa.domain.record import Promise
from liveqa.domain.words import Origin, Outcome, PaperKind, PromiseState, QuestionState
from liveqa.papers.formats import pdf
from liveqa.papers.frozen import numbered
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.kinds.news import news
from liveqa.papers.kinds.report import report
from liveqa.papers.kinds.summary import summary
from liveqa.papers.model.model import Document
from tests.papers.printed import MM, sheets
from tests.papers.reading import RENDERERS, text
from tests.papers.records import Builder, at, conference


def said(document: Document) -> str:
    """A paper's text, as Word has it."""
    return text("docx", RENDERERS["docx"](document))


@pytest.mark.parametrize(
    ("origins", "told"),
    [
        ([Origin.PHONE] * 2, "tiếp nhận 02 ý kiến (gửi qua điện thoại 02)"),
        ([Origin.PHONE, Origin.MICROPHONE], "(gửi qua điện thoại 01 và nói trực tiếp 01)"),
        (
            [Origin.PAPER, Origin.ONLINE, Origin.ONLINE, Origin.PHONE],
            "tiếp nhận 04 ý kiến (gửi qua điện thoại 01, ghi phiếu 01 và gửi trực tuyến 02)",
        ),
    ],
)
def test_how_opinions_came_is_told_as_what_people_did(origins: list[Origin], told: str) -> None:
    b = Builder()
    for origin in origins:
        b.question("Hỏi?", origin=origin)
    assert told in said(minutes(b.record))


@pytest.mark.parametrize(
    ("states", "told"),
    [
        ([PromiseState.KEPT, PromiseState.UNDER_WAY], "đã thực hiện 01, đang thực hiện 01"),
        ([PromiseState.KEPT] * 2, "Đến nay đã thực hiện 02; cụ thể như sau:"),
    ],
)
def test_what_became_of_earlier_promises_adds_up(states: list[PromiseState], told: str) -> None:
    b = Builder()
    for place, state in enumerate(states, 1):
        b.record.promises[place] = Promise(
            id=place, meeting=1, position=place, number=place, text="Sửa cổng?", state=state
        )
    text_of_it = said(report(b.record))
    assert told in text_of_it
    assert "KẾT QUẢ GIẢI QUYẾT NỘI DUNG ĐÃ TIẾP THU, HẸN TRẢ LỜI KỲ TRƯỚC" in text_of_it.upper()
    assert "Nội dung ý kiến" in text_of_it
    assert "Nội dung đã hứa" not in text_of_it


def test_the_short_text_accounts_for_whatever_was_received() -> None:
    b = Builder(conference())
    told = summary(b.record)
    received = len(b.record.questions)
    _, _, rest = told.partition(f"Hội nghị tiếp nhận {received} câu hỏi, ý kiến:\n")
    lines = rest.partition("\n\n")[0].splitlines()
    assert sum(int(line.rpartition(": ")[2]) for line in lines) == received


def test_several_bodies_are_listed_with_one_and() -> None:
    b = Builder()
    promised: Any = {
        "state": QuestionState.ANSWERED,
        "outcome": Outcome.TO_VERIFY,
        "answered_at": at("09:00"),
        "deadline": "2024-06-01",
        "channel": "văn bản",
    }
    for body in ("Kế toán và giáo viên chủ nhiệm", "Thư viện", "Tổ Văn phòng và Bảo vệ"):
        b.change(b.question("Hỏi?"), body=body, **promised)
    listed = "Kế toán và giáo viên chủ nhiệm; Thư viện; Tổ Văn phòng và Bảo vệ chịu trách nhiệm"
    assert listed in news(b.record)


def test_an_annex_bears_the_date_that_came_with_the_number() -> None:
    b = Builder(conference())
    paper = numbered(minutes(b.record), "7", "2024-05-06")
    for annex in paper.annexes:
        assert "Biên bản số 07/BB-GDĐT ngày 06 tháng 5 năm 2024 của" in annex.reference


def test_two_long_posts_beside_each_other_never_touch() -> None:
    b = Builder(conference())
    for post in ("Bí thư Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Trưởng phòng Văn hóa - Xã hội"):
        b.signer(PaperKind.MINUTES, office=post, name="Nguyễn Văn An")
    document = minutes(b.record)
    apart = []
    for sheet in sheets(pdf.render(document)):
        for row in sheet.rows():
            apart += [
                later.left - earlier.right
                for earlier, later in pairwise(row)
                if earlier.bold and later.bold and earlier.text.isupper() and later.text.isupper()
            ]
    assert apart
    assert min(apart) >= 6 * MM - 0.5
