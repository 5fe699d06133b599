"""Sentences of the papers to which a clerk would object if they were put otherwise."""

import re
from itertools import pairwise
from typing import Any

import pytest

from liveqa.domain.house import House, matters, result
from liveqa.domain.record import Promise, Record
from liveqa.domain.units import Unit, progress
from liveqa.domain.words import (
    Duty,
    Origin,
    Outcome,
    PaperKind,
    PromiseState,
    QuestionState,
    SiteKind,
)
from liveqa.papers.formats import pdf
from liveqa.papers.frozen import numbered
from liveqa.papers.kinds.letter import letter
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.kinds.news import news
from liveqa.papers.kinds.notice import notice
from liveqa.papers.kinds.petition import petition
from liveqa.papers.kinds.plan import plan
from liveqa.papers.kinds.report import report
from liveqa.papers.kinds.summary import summary
from liveqa.papers.kinds.units_report import units_report
from liveqa.papers.model.model import Document
from tests.papers.every_kind import EVERY_KIND, TODAY
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


def test_an_earlier_dialogue_is_named_as_within_a_sentence() -> None:
    b = Builder()
    origin = "Đối thoại với cha mẹ học sinh, ngày 04 tháng 5 năm 2023"
    b.record.promises[1] = Promise(id=1, meeting=1, position=1, text="Sửa cổng?", origin=origin)
    told = "Tại buổi đối thoại với cha mẹ học sinh, ngày 04 tháng 5 năm 2023, có 01 nội dung"
    assert told in said(report(b.record))


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


@pytest.mark.parametrize(
    ("title", "held", "at"),
    [
        ("Đối thoại với người lao động", "đối thoại với", "tại buổi đối thoại với"),
        ("Gặp gỡ, đối thoại đầu năm", "gặp gỡ, đối thoại", "tại buổi gặp gỡ"),
        ("Buổi đối thoại quý I", "buổi đối thoại", "tại buổi đối thoại"),
        ("Hội nghị đối thoại", "Hội nghị đối thoại", "tại Hội nghị đối thoại"),
        ("TỌA ĐÀM VỚI CHA MẸ", "tọa đàm với cha mẹ", "tại buổi tọa đàm"),
    ],
)
def test_a_conference_that_is_no_hoi_nghi_has_no_capital_within_a_sentence(
    title: str, held: str, at: str
) -> None:
    b = Builder()
    b.meeting(title=title, issuing_body="Trường Hoa Sen")
    asked = b.question("Hỏi?", state="answered", outcome=Outcome.BEYOND_AUTHORITY, body="Sở Nội vụ")
    assert f"Trường Hoa Sen tổ chức {held}" in said(notice(b.record))
    assert f"Trên đây là kết quả {held}" in said(notice(b.record))
    assert notice(b.record).subject.startswith(f"Kết quả {held}")
    assert f"báo cáo kết quả tổ chức {held}" in said(report(b.record))
    assert f"Trường Hoa Sen tổ chức {held}" in said(petition(b.record, asked))
    assert f"kế hoạch tổ chức {held}" in said(plan([b.record]))
    assert f", {at}" in said(letter(b.record, asked))
    assert minutes(b.record).subject[0].isupper()


@pytest.mark.parametrize("name", EVERY_KIND)
def test_a_day_in_figures_has_a_nought_before_days_and_the_first_two_months_alone(
    name: str,
) -> None:
    told = said(EVERY_KIND[name]())
    assert re.findall(r"\d+/0[3-9]/\d{4}|(?<![\d/])\d/\d+/\d{4}|/[12]/\d{4}", told) == []


def test_units_that_have_held_nothing_yet_are_told_without_noughts() -> None:
    told = said(EVERY_KIND["units_report"]())
    assert "Đến ngày 30 tháng 6 năm 2024, chưa có đơn vị nào tổ chức hội nghị đối thoại." in told


def test_of_units_those_are_summoned_who_were_counted() -> None:
    b = Builder()
    b.group("Cha mẹ học sinh", invited=21, present=18, counted=True)
    b.group("Khách mời", present=1, counted=True)
    whole = b.record
    part = Builder()
    part.group("Lớp 1A", invited=30, present=28, counted=True)
    part.group("Giáo viên", invited=22)
    names = enumerate((whole, part.record), 1)
    units = [
        result(unit, progress(unit, [], TODAY), [record])
        for id, record in names
        for unit in [Unit(id=id, name=f"Trường {id}")]
    ]
    told = said(units_report(conference(), House(today=TODAY, units=units, matters=[])))
    assert "Có 47 đại biểu tham dự trên tổng số 51 đại biểu được triệu tập (chưa kể 01" in told
    assert "đơn vị không ghi đủ số đại biểu có mặt)" in told


def test_of_two_meetings_of_a_unit_it_is_said_whose_question_it_is() -> None:
    """And a body spelled in two ways is petitioned once; what was not counted is no nought."""

    def held(day: int, body: str) -> Record:
        b = Builder()
        b.meeting(title=f"Hội nghị {day}", opened_at=at("08:00") + day * 86_400_000)
        to_verify: Any = {"outcome": Outcome.TO_VERIFY, "deadline": "2024-05-20"}
        b.question("Bao giờ sửa?", state=QuestionState.ANSWERED, **to_verify)
        beyond: Any = {"outcome": Outcome.BEYOND_AUTHORITY, "body": body}
        b.question("Xin thêm đất?", state=QuestionState.ANSWERED, **beyond)
        return b.record

    bodies = ("Ủy ban nhân dân quận Ba Đình", "UBND Quận Ba Đình.")
    pairs = [(Unit(id=1, name="Trường A"), [held(0, bodies[0]), held(1, bodies[1])])]
    pairs.append((Unit(id=2, name="Trường B"), []))
    units = [result(unit, progress(unit, [], TODAY), records) for unit, records in pairs]
    matters_of = matters(units, conference().meeting, TODAY, set())
    told = said(units_report(conference(), House(today=TODAY, units=units, matters=matters_of)))
    first, second = ("Hội nghị 0, ngày 04 tháng 5", "Hội nghị 1, ngày 05 tháng 5")
    assert f"(Câu 1, {first} năm 2024; Câu 1, {second} năm 2024)" in told
    assert f"(Trường A, Câu 2, {first} năm 2024)" in told
    assert f"1. Kiến nghị {bodies[0]}" in told
    assert told.count("Kiến nghị Ủy ban nhân dân") == 1
    assert "Không hồ sơ nào ghi số đại biểu có mặt" in told
    assert "Trường B\n" + "–\n" * 12 in told


def test_topics_with_a_comma_are_told_apart() -> None:
    b = Builder()
    for topic in ("Chế độ, chính sách", "Bán trú"):
        b.question("Hỏi?", topic=topic)
    assert "tập trung vào: Bán trú; Chế độ, chính sách." in news(b.record)


@pytest.mark.parametrize(
    ("votes", "told"), [(0, "(1 câu cùng ý)"), (3, "(3 lượt quan tâm, 1 câu cùng ý)")]
)
def test_nobody_is_counted_where_nobody_was_interested(votes: int, told: str) -> None:
    b = Builder()
    b.answer([b.question("Hỏi?", votes=votes, merged=1)], "Đáp.")
    b.question("Cũng hỏi?", state=QuestionState.MERGED, merged_into=1)
    assert told in news(b.record)
    assert told in summary(b.record)


@pytest.mark.parametrize("typed", ["Lưu VT, VP", "lưu: VT, VP.", "Lưu : VT, VP"])
def test_where_a_paper_is_kept_is_said_as_the_decree_says_it(typed: str) -> None:
    b = Builder()
    b.meeting(recipients=["Công đoàn", typed])
    assert minutes(b.record).recipients[-1] == "- Lưu: VT, VP."


def test_the_plan_has_one_panel_with_the_chair_first() -> None:
    b = Builder()
    b.officer("Bà Mai", Duty.CHAIR, "Hiệu trưởng")
    assert "Chủ trì: Bà Mai, Hiệu trưởng." in said(plan([b.record]))
    b.officer("Ông Bình", Duty.PANEL, "Chủ tịch Công đoàn")
    told = said(plan([b.record]))
    assert "Đoàn chủ tọa: Bà Mai, Hiệu trưởng; Ông Bình, Chủ tịch Công đoàn." in told
    assert "Chủ trì" not in told


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("08h00 ngày …/01/2025", "thứ Bảy, ngày 04 tháng 5 năm 2024."),
        ("ngày .../5", "thứ Bảy, ngày 04 tháng 5 năm 2024."),
        ("dự kiến", "thứ Bảy, ngày 04 tháng 5 năm 2024; dự kiến."),
    ],
)
def test_what_left_the_day_open_is_gone_once_it_is_known(note: str, told: str) -> None:
    b = Builder()
    b.meeting(time_note=note)
    assert note in said(plan([b.record]))
    b.meeting(starts_at=at("08:00"))
    assert f"08 giờ 00 phút, {told}" in said(plan([b.record]))


def test_a_site_is_not_called_one_twice() -> None:
    b = Builder()
    b.site("Hội trường tầng 3", SiteKind.MAIN)
    b.site("Điểm cầu phòng đa năng")
    assert "và 01 điểm cầu: phòng đa năng." in said(minutes(b.record))


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
