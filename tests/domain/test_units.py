"""Units: whose a letterhead is, what a pasted list says, and how far each has come."""

import contextlib
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveqa.domain.unit_days import DayUnclear
from liveqa.domain.unit_list import listed
from liveqa.domain.units import (
    ByName,
    Unit,
    UnitMeeting,
    is_same_name,
    likely,
    progress,
    unit_of,
)
from liveqa.domain.words import UnitState

TODAY = date(2026, 10, 5)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trường Mầm non Tuổi Hoa", "TRƯỜNG MẦM NON TUỔI HOA"),
        ("Trường Tiểu học Hòa Bình", "Trường Tiểu học Hoà  Bình."),
        ("Trường THCS Lê Quý Đôn - Ba Đình", "trường thcs lê quý đôn, ba đình"),
        ("Trường Mầm non Số 5", "Truong Mam non So 5"),
        ("Trường Tiểu học Thuý Hoà", "TRƯỜNG TIỂU HỌC THÚY HÒA"),
    ],
)
def test_spellings_of_one_name_are_the_same(one: str, other: str) -> None:
    assert is_same_name(one, other)
    assert is_same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trường Tiểu học Hòa Bình", "Trường Tiểu học Hoa Bình"),
        ("Trường Tiểu học Hòa Bình", "Trường TH Hòa Bình"),
        ("Trường Mầm non Số 1", "Trường Mầm non Số 11"),
        ("Trường Mầm non Sơn Ca", "Trường Mầm non Sơn Cả"),
        ("", ""),
        ("Trường A", ""),
    ],
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert not is_same_name(one, other)
    assert not is_same_name(other, one)


@given(st.text(max_size=30), st.text(max_size=30))
def test_being_the_same_goes_both_ways(one: str, other: str) -> None:
    assert is_same_name(one, other) == is_same_name(other, one)


def units(*names: str) -> list[Unit]:
    return [Unit(id=at, name=name) for at, name in enumerate(names, 1)]


def chosen(body: str, unit: int) -> UnitMeeting:
    return UnitMeeting(
        unit=unit, delivery=1, code="A", title="", body=body, held_on="", reported_on=""
    )


def test_a_unit_is_found_where_that_is_certain_and_asked_for_where_not() -> None:
    known = units("Trường Hòa Bình", "Trường Hoa Binh", "Trường Tiểu học Sơn Ca")
    assert unit_of("TRƯỜNG HÒA BÌNH", known, []) == 1
    assert unit_of("TRUONG HOA BINH", known, []) is None  # of either
    assert unit_of("Trường TH Sơn Ca", known, []) is None
    assert unit_of("Trường TH Sơn Ca", known, [chosen("TRƯỜNG TH SƠN CA", 3)]) == 3
    twice = [chosen("TRƯỜNG TH SƠN CA", 3), chosen("Trường TH Sơn Ca", 1)]
    assert unit_of("Trường TH Sơn Ca", known, twice) is None
    assert unit_of("", known, [chosen("", 2)]) is None


def test_a_long_list_is_compared_a_name_at_a_time() -> None:
    """Of 300 units each was compared with each, for seconds in which nobody else could write."""
    known = ByName(
        units(*(f"Trường Tiểu học Số {number}" for number in range(2_000)), "Trường Hoa")
    )
    begun = time.process_time()
    names = [f"TRƯỜNG TIỂU HỌC SỐ {number}" for number in range(2_000)]
    assert [len(known.called(name)) for name in names] == [1] * 2_000
    assert [unit.id for unit in known.called("truong hoa")] == [2_001]
    assert known.called("Trường Hóa") == known.called("") == []
    assert time.process_time() - begun < 3


def test_the_likeliest_names_come_first() -> None:
    known = units("Trường Mầm non Sơn Ca", "Trường Tiểu học Hòa Bình", "Trung tâm GDTX")
    assert likely("TH HÒA BÌNH", known)[:1] == [2]
    assert likely("???", known) == []


def test_a_list_is_read_as_offices_paste_it() -> None:
    pasted = (
        "STT\tTên đơn vị\tHạn\n"
        "1\tTrường Mầm non A\t30/9/2026\n"
        "2\tTrường Tiểu học B\t2026-10-05\n"
        "3. Trường THCS C; 01/02/2027\n"
        "- Trung tâm GDNN-GDTX\n\n"
        "Trường mầm non A\n"
        "  Trường Số 4  "
    )
    assert [(unit.name, unit.due) for unit in listed(pasted)] == [
        ("Trường Mầm non A", "2026-09-30"),
        ("Trường Tiểu học B", "2026-10-05"),
        ("Trường THCS C", "2027-02-01"),
        ("Trung tâm GDNN-GDTX", ""),
        ("Trường Số 4", ""),
    ]


A, B = ("Trường A", ""), ("Trường B", "")
DUE = [("Trường A", "2026-09-30"), ("Trường B", "2026-10-01")]


@pytest.mark.parametrize(
    ("pasted", "units"),
    [
        ("TT\tTên trường\tHạn\n1\tTrường A\t30/9/2026\n2\tTrường B\t1/10/2026\nTổng cộng\t2", DUE),
        (
            "DANH SÁCH\n(Kèm theo Công văn số 12)\n1. Trường A\n2. Trường B\nTổng số: 2 đơn vị",
            [A, B],
        ),
        ("I. Mầm non\n1. Trường A\nII. Tiểu học\n1. Trường B\nNgười lập biểu", [A, B]),
        ("I. Trường A\nII. Trường B", [("I. Trường A", ""), ("II. Trường B", "")]),
        ("1) Trường A - 30/9/2026\n2) Trường B (hạn: 1/10/2026)", DUE),
        ("STT\tMã\tTrường\n1\tMN01\tTrường A\n2\tMN02\tTrường B", [A, B]),
        ("MN01\tTrường A\nMN02\tTrường B", [A, B]),
        ("Họ và tên\tĐơn vị\nNguyễn Văn An\tTrường A\nLê Thị Bình\tTrường B", [A, B]),
        ("| TT | Đơn vị |\n|---|---|\n| 1 | Trường A |\n| 2 | Trường B |", [A, B]),
        (
            (
                "PHÒNG VĂN HÓA\nDANH SÁCH\nMẦM NON\n1. Trường A\nKhối Tiểu học\n2. Trường B\n"
                "Sao Mai, ngày 5 tháng 10 năm 2026\nTRƯỞNG PHÒNG\nNguyễn Văn Một"
            ),
            [A, B],
        ),
        ("A. MẦM NON\n1. Trường A\nB. TIỂU HỌC\n1. Trường B\nNơi nhận:\n- Lưu: VT.", [A, B]),
        ("Các trường:\n- Trường A\n- Trường B\nNơi nhận:\n- Như trên", [A, B]),
        (
            "1. Trường A, chậm nhất ngày 30/9/2026\n2. Trường B (thời hạn: đến ngày 1/10/2026).",
            DUE,
        ),
        ("Trường A, ngày 1 tháng 10\nTrường B", [("Trường A, ngày 1 tháng 10", ""), B]),
        (
            (
                "STT\tPhường\tTên các trường\n(1)\t(2)\t(3)\n1\tSao Mai\tTrường A\n"
                "2\tSao Hôm\tTrường B"
            ),
            [A, B],
        ),
        ("1\t79-001-A\tTrường A\t0912.345.678\n2\t79-002-A\tTrường B\t", [A, B]),
        ("Tên\tLoại\nTrường A\tTrường\nTên\tLoại\nTrường B\tTrường", [A, B]),
        (
            (
                "TT\tTên trường\tNgày thành lập\tHạn\n1\tTrường A\t5/9/1995\t8h00 ngày 30/9/2026\n"
                "2\tTrường B\t1/8/2001\tSáng 01/10/2026"
            ),
            DUE,
        ),
        ("Tên trường\tNgày thành lập\nTrường A\t5/9/1995\nTrường B\t", [A, B]),
        ("1 Trường A 30/9/2026\n2 Trường B: từ 28/9/2026 đến 1/10/2026", DUE),
        ("XÃ SAO MAI\n1/ Trường A\nXÃ SAO HÔM\n1- TRƯỜNG B", [A, ("TRƯỜNG B", "")]),
        ("Phường Sao Mai\n1.Trường A\nPhường Sao Hôm\n2: Trường B\nTrân trọng cảm ơn!", [A, B]),
        ("Trường A\nTrường B\nKT. TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG\nNguyễn Văn Một", [A, B]),
        ("MẦM NON\tTIỂU HỌC\nTrường A\tTrường B", [A, B]),
        ("TT\tTrường\tTT\tTrường\n1\tTrường A\t2\tTrường B", [A, B]),
        ("Ngày 30/9/2026:\n- **Trường A**\nTrước ngày 1/10/2026\n- **Trường B**", DUE),
        ("Trường A\t2026-09-30 00:00:00\nTrường B\t2026-10-01T00:00:00", DUE),
        ("a) Trường A\nb) Trường B", [A, B]),
        ("- Trường A; trường B", [A, ("trường B", "")]),
        ("Trường A, Trường B, Sao Mai", [A, ("Trường B, Sao Mai", "")]),
        (
            'TT\tTrường\tHạn\n1\t"Trường\nA"\t30/9/2026\n2\tTrường ""B""\t1/10/2026',
            [DUE[0], ('Trường ""B""', "2026-10-01")],
        ),
        ('"TT","Tên trường","Hạn"\n"1","Trường A","30/9/2026"\n"2","Trường B","1/10/2026"', DUE),
        (
            "Tổng công ty Giáo dục\nTrường 10-10",
            [("Tổng công ty Giáo dục", ""), ("Trường 10-10", "")],
        ),
    ],
)
def test_headings_totals_codes_and_people_are_no_units(
    pasted: str, units: list[tuple[str, str]]
) -> None:
    assert [(unit.name, unit.due) for unit in listed(pasted)] == units


@pytest.mark.parametrize("day", ["31/9/2026", "30/9", "2026/9/30", "1-13-2026"])
def test_a_day_that_is_none_is_said_not_guessed(day: str) -> None:
    with pytest.raises(DayUnclear, match=day):
        listed(f"Trường A\t{day}")


@pytest.mark.parametrize("signs", ["- ", " ", "1/", ". ", "(", "hạn ", "hạn-", ",", '\t"', '"" '])
def test_a_row_of_signs_is_looked_at_once(signs: str) -> None:
    """The server itself reads the list: 10,000 dashes held everybody up."""
    begun = time.process_time()
    with contextlib.suppress(DayUnclear):
        listed(f"Trường A\n{signs * (20_000 // len(signs))}x\nTrường 30/9/2026{signs * 9_000}x")
    assert time.process_time() - begun < 2


@given(st.text(max_size=200))
def test_whatever_is_pasted_is_read_or_refused(text: str) -> None:
    try:
        found = listed(text)
    except DayUnclear:
        return
    assert all(unit.name.strip() for unit in found)


@pytest.mark.parametrize(
    ("held", "reported", "due", "state", "overdue"),
    [
        ("", "", "", UnitState.NOT_YET, False),
        ("", "", "2026-10-05", UnitState.NOT_YET, False),
        ("", "", "2026-10-04", UnitState.LATE, True),
        ("2026-10-04", "", "2026-10-04", UnitState.HELD, False),
        ("2026-10-05", "", "2026-10-04", UnitState.HELD, True),
        ("2026-09-01", "2026-09-03", "2026-10-04", UnitState.REPORTED, False),
        ("", "2026-09-03", "2026-10-06", UnitState.REPORTED, False),
    ],
)
def test_how_far_a_unit_has_come(
    held: str, reported: str, due: str, state: UnitState, overdue: bool
) -> None:
    noted = Unit(id=1, name="A", due=due, held_on=held, reported_on=reported)
    come = progress(noted, [], TODAY)
    assert (come.state, come.overdue) == (state, overdue)
    archived = UnitMeeting(
        unit=1, delivery=1, code="A", title="", body="A", held_on=held, reported_on=reported
    )
    if held:
        assert progress(Unit(id=1, name="A", due=due), [archived], TODAY) == come


def test_the_first_of_several_meetings_counts() -> None:
    meetings = [
        UnitMeeting(
            unit=1, delivery=1, code="A", title="", body="", held_on=day, reported_on=reported
        )
        for day, reported in (("2026-09-20", ""), ("2026-09-02", "2026-09-30"))
    ]
    come = progress(Unit(id=1, name="A", due="2026-09-10"), meetings, TODAY)
    assert (come.state, come.held_on, come.overdue) == (UnitState.REPORTED, "2026-09-02", False)
