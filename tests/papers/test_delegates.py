"""A list of delegates on paper: who was absent, and who signs for having come."""

import re

from liveqa.domain.attendance import of_list
from liveqa.domain.corrections import heard
from liveqa.domain.leaving import ERASED, Leaving, Wording
from liveqa.domain.publication import public_record
from liveqa.domain.words import Duty, Mark
from liveqa.papers.formats import html
from liveqa.papers.kinds.annexes import labels
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.kinds.report import report
from liveqa.papers.kinds.sign_in import sign_in
from liveqa.papers.model.model import Document, Table
from tests.papers.reading import folded, text
from tests.papers.records import Builder

TICKS = (("Lê Lan", None), ("Vũ Minh", Mark.EXCUSED), ("Trần Hoa", Mark.PRESENT))


def staff(ticks: tuple[tuple[str, Mark | None], ...] = TICKS) -> Builder:
    """A staff meeting whose first group has a list; the other one is only counted."""
    b = Builder()
    group = b.group("Tổ Toán")
    b.group("Tổ Văn", invited=9, present=9)
    for name, mark in ticks:
        b.delegate(name, group, office="Giáo viên", mark=mark)
    follow(b)
    return b


def printed(document: Document) -> str:
    """A paper without its annexes, folded."""
    return re.split("Phụlục(?=DANH|TỔNG|I)", folded(text("html", html.render(document))))[0]


def course(b: Builder) -> str:
    return printed(minutes(b.record))


def follow(b: Builder) -> None:
    """The group's figures, as the list's commands leave them."""
    for name, value in of_list(b.record.delegates.values()).items():
        setattr(b.record.groups[1], name, value)


def test_the_minutes_name_the_absent_with_and_without_an_excuse() -> None:
    b = staff()
    named = (
        "Triệu tập 12 đại biểu; có mặt 10;"
        " vắng 02 (có lý do 01: Vũ Minh; không có lý do 01: Lê Lan); chi tiết tại Phụ lục"
    )
    assert folded(named) in course(b)
    assert folded("Vũ Minh") not in printed(report(b.record))


def test_where_others_are_only_counted_the_names_are_some_of_them() -> None:
    b = staff()
    b.group("Tổ Anh", invited=8, present=5, excused=1)
    named = "vắng 05 (có lý do 02, trong đó có Vũ Minh; không có lý do 03, trong đó có Lê Lan)"
    assert folded(named) in course(b)


def test_two_absent_of_one_name_are_told_apart() -> None:
    b = staff((("Lê Lan", None), ("Lê Lan", None), ("Trần Hoa", Mark.PRESENT)))
    b.record.delegates[1].office = "Thủ quỹ"
    b.record.delegates[2].office = ""
    assert folded("Lê Lan (thủ quỹ), Lê Lan (Tổ Toán)") in course(b)


def test_many_absent_are_a_table_of_the_annex() -> None:
    b = staff(tuple((f"Lê Lan {n}", None) for n in range(13)) + TICKS)
    assert folded("Lê Lan 3") not in course(b)
    tables = [block for block in minutes(b.record).annexes[0].blocks if isinstance(block, Table)]
    rows = tables[-1].rows
    assert rows[0] == ["1", "Vũ Minh", "Giáo viên", "Tổ Toán", "Có lý do"]
    assert rows[1] == ["2", "Lê Lan 0", "Giáo viên", "Tổ Toán", "Không có lý do"]
    assert len(rows) == 15
    assert "attendance" in labels(b.record)


def test_a_list_in_which_nobody_is_ticked_says_nothing_of_who_came() -> None:
    b = staff(tuple((name, None) for name, _ in TICKS))
    told = course(b)
    assert folded("chưa điểm danh Tổ Toán") in told
    assert folded("Lê Lan") not in told


def test_the_public_copy_has_the_figures_and_nobodys_name() -> None:
    b = staff()
    told = course(Builder(public_record(b.record)))
    assert folded("vắng 02 (có lý do 01, không có lý do 01)") in told
    assert folded("Vũ Minh") not in told


def test_who_was_absent_is_a_part_of_what_the_room_heard() -> None:
    b = staff()
    before = heard(b.record)
    b.record.delegates[1].mark, b.record.delegates[2].mark = Mark.EXCUSED, None
    assert heard(b.record) != before
    b.record.delegates[1].mark, b.record.delegates[2].mark = None, Mark.EXCUSED
    b.record.delegates[1].name = ""
    assert heard(b.record) == before


def test_the_sign_in_list_prints_the_names_once() -> None:
    b = staff()
    b.officer("Bà Trần Hoa", Duty.CHAIR, "Hiệu trưởng")
    b.officer("Phạm Thu", Duty.SECRETARY, "Văn thư")
    tables = [block.rows for block in sign_in(b.record).body if isinstance(block, Table)]
    leading, first, second, _ = tables
    assert [row[1:3] for row in leading] == [["Phạm Thu", "Văn thư"]]
    assert [row[1:3] for row in first[:3]] == [[name, "Giáo viên"] for name, _ in TICKS]
    assert len(first) == 3 + 2
    assert not any(any(row[1:]) for row in second)


def test_a_name_at_the_end_of_who_was_absent_goes_with_its_person() -> None:
    b = staff((("Lan", None), ("Mơ", None), ("Trần Hoa", Mark.PRESENT)))
    line = "vắng 02 (không có lý do 02: Lan, Mơ)"
    assert folded(line) in course(b)
    told = Wording(b.record, Leaving(frozenset(), delegates=frozenset({2}))).elsewhere
    assert told.out_of(line, on_paper=True) == f"vắng 02 (không có lý do 02: Lan, {ERASED})"
