"""Times as papers write them are read as people read them, and nothing else is taken for one."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveqa.imports.programme import items_in
from liveqa.imports.times import hours

HOURS, MINUTES = st.integers(0, 23), st.integers(0, 59)
FORMS = [
    "{hour} giờ {minute:02} phút",
    "{hour:02} giờ {minute:02} phút",
    "{hour} giờ {minute:02}",
    "{hour}h{minute:02}",
    "{hour:02}h{minute:02}'",
    "{hour:02}H{minute:02}",
    "{hour} h {minute:02}",
    "{hour:02}g{minute:02}",
    "{hour}:{minute:02}",
    "{hour:02} GIỜ {minute:02} PHÚT",
]


def clock(minutes: int | None) -> str:
    return "–" if minutes is None else f"{minutes // 60:02}:{minutes % 60:02}"


@given(
    HOURS, MINUTES, st.sampled_from(FORMS), st.sampled_from(["{}", "lúc {},", "Từ {} đến", "({})"])
)
def test_a_time_of_day_is_read_in_every_form(
    hour: int, minute: int, form: str, around: str
) -> None:
    [found] = hours(around.format(form.format(hour=hour, minute=minute)))
    assert clock(found.minutes) == f"{hour:02}:{minute:02}"


@given(
    HOURS,
    MINUTES,
    HOURS,
    MINUTES,
    st.sampled_from(FORMS),
    st.sampled_from([" - ", "–", " đến ", " tới "]),
)
def test_a_span_has_both_its_times(
    hour: int, minute: int, to_hour: int, to_minute: int, form: str, to: str
) -> None:
    said = form.format(hour=hour, minute=minute) + to + form.format(hour=to_hour, minute=to_minute)
    begin, end = hours(f"Thời gian: Từ {said} ngày 20/12/2026")
    assert (clock(begin.minutes), clock(end.minutes)) == (
        f"{hour:02}:{minute:02}",
        f"{to_hour:02}:{to_minute:02}",
    )
    [item] = items_in(f"{said}: Đối thoại")
    lasts = to_hour * 60 + to_minute - hour * 60 - minute
    assert (item.title, item.minutes) == ("Đối thoại", max(lasts, 0))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("7h", "07:00"),
        ("8 giờ", "08:00"),
        ("7 giờ rưỡi", "07:30"),
        ("2 giờ chiều", "14:00"),
        ("2 giờ 30 phút chiều", "14:30"),
        ("7h30 tối", "19:30"),
        ("1 giờ trưa", "13:00"),
        ("12h30 trưa", "12:30"),
        ("8 giờ sáng", "08:00"),
        ("8h5'", "08:05"),
        ("13g45", "13:45"),
        ("25h00", "–"),
        ("7h75", "–"),
    ],
)
def test_further_forms_of_a_time(said: str, expected: str) -> None:
    assert [clock(hour.minutes) for hour in hours(said)] == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "3 học sinh",
        "Lớp 5G",
        "Câu 3: Bao giờ có bể bơi?",
        "Điều 5: Khen thưởng",
        "ngày 4/5/2024",
        "năm học 2026 - 2027",
        "5 giáo viên",
        "20 giường",
        "Thông tư 11/2020/TT-BGDĐT",
        "0901 239 999",
    ],
)
def test_what_is_no_time_is_not_taken_for_one(words: str) -> None:
    assert hours(words) == []


@pytest.mark.parametrize(
    ("line", "title", "minutes"),
    [
        ("8 giờ 00 - 8 giờ 15: Khai mạc", "Khai mạc", 15),
        ("8 giờ 15 phút đến 9 giờ 45 phút: Đối thoại", "Đối thoại", 90),
        ("7 giờ 30 phút: Đón tiếp", "Đón tiếp", 0),
        ("- 8h00: Khai mạc", "Khai mạc", 0),
        ("8h - Khai mạc", "Khai mạc", 0),
        ("(8h00) Khai mạc", "Khai mạc", 0),
        ("Khai mạc (8h00)", "Khai mạc", 0),
        ("Khai mạc: 8h00 - 8h15", "Khai mạc", 15),
        ("từ 8h đến 8h30 Văn nghệ chào mừng", "Văn nghệ chào mừng", 30),
        ("1. 13h30 - 14h00: Đón khách", "Đón khách", 30),
        ("13:30 – 14:00 Đón khách", "Đón khách", 30),
        ("1 giờ 30 phút: Đối thoại", "Đối thoại", 90),
        ("15 phút: Khai mạc", "Khai mạc", 15),
        ("Đối thoại: 1 giờ 30 phút", "Đối thoại", 90),
        ("Đối thoại (1 giờ rưỡi)", "Đối thoại", 90),
        ("- Báo cáo đề dẫn (15 phút);", "Báo cáo đề dẫn", 15),
        ("Khai mạc (10p)", "Khai mạc", 10),
        ("Khai mạc 5'", "Khai mạc", 5),
        ("Báo cáo; 15", "Báo cáo", 15),
        ("2. Tham quan 2 phòng học", "Tham quan 2 phòng học", 0),
        ("Tổng kết năm học 2024", "Tổng kết năm học 2024", 0),
        ("Trao đổi 45 phút về bán trú", "Trao đổi 45 phút về bán trú", 0),
        ("Nghị quyết 25: bàn về thi đua", "Nghị quyết 25: bàn về thi đua", 0),
    ],
)
def test_a_line_of_a_programme(line: str, title: str, minutes: int) -> None:
    [item] = items_in(line)
    assert (item.title, item.minutes) == (title, minutes)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            (
                "TT\tThời gian\tNội dung\tNgười thực hiện\n"
                "1\t7 giờ 30 phút\tĐón tiếp\tBan tổ chức\n"
                "2\t8 giờ 15 phút - 9 giờ 45 phút\tĐối thoại\tHiệu trưởng"
            ),
            [("Đón tiếp", 45, "Ban tổ chức"), ("Đối thoại", 90, "Hiệu trưởng")],
        ),
        (
            "8 giờ 15 phút - 9 giờ 45 phút\tĐối thoại\tHiệu trưởng\n10'\tBế mạc\tChủ tọa",
            [("Đối thoại", 90, "Hiệu trưởng"), ("Bế mạc", 10, "Chủ tọa")],
        ),
        ("Nội dung\tPhụ trách\tSố phút\nBáo cáo\tCô Hoa\t15", [("Báo cáo", 15, "Cô Hoa")]),
        ("Báo cáo\t15", [("Báo cáo", 15, "")]),
        (
            "TT\tNội dung\tNgười thực hiện\n\tĐón khách (7h-8h)\tCô Hoa",
            [("Đón khách (7h-8h)", 0, "Cô Hoa")],
        ),
    ],
)
def test_a_table_of_a_programme(table: str, expected: list[tuple[str, int, str]]) -> None:
    assert [(item.title, item.minutes, item.presenter) for item in items_in(table)] == expected


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("7h30: Đón tiếp\n- 8h00: Khai mạc\n3. 8 giờ 15: Đối thoại\nBế mạc", [30, 15, 0, 0]),
        ("7h30: Đón tiếp\n8h00 - 8h10: Khai mạc\n8h00: Đối thoại", [30, 10, 0]),
        ("8h00: Khai mạc\nVăn nghệ\n9h00: Đối thoại", [0, 0, 0]),
        ("8h00: Khai mạc (10 phút)\n9h00: Đối thoại", [10, 0]),
    ],
)
def test_a_point_that_says_when_it_begins_lasts_until_the_next(
    text: str, minutes: list[int]
) -> None:
    assert [item.minutes for item in items_in(text)] == minutes


@given(st.text(max_size=200))
def test_no_text_is_a_fault(text: str) -> None:
    for item in items_in(text):
        assert 0 <= item.minutes <= 1440
        assert item.title


@pytest.mark.parametrize("signs", [";", ":", " ", "-", "; "])
def test_a_row_of_signs_holds_nobody_up(signs: str) -> None:
    """The server itself reads a pasted programme: a row of an empty CSV took it 40 seconds."""
    begun = time.process_time()
    items_in(f"8h00: Khai mạc\n{signs * 9_000}x\n8h15: Đối thoại")
    assert time.process_time() - begun < 2
