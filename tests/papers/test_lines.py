"""Lines that a paper breaks itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveqa.papers.model.lines import balanced


@pytest.mark.parametrize(
    ("text", "most", "lines"),
    [
        ("TRƯỜNG MẦM NON HƯỚNG DƯƠNG", 24, ["TRƯỜNG MẦM NON", "HƯỚNG DƯƠNG"]),
        ("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", 24, ["PHÒNG GIÁO DỤC", "VÀ ĐÀO TẠO"]),
        ("ĐẠI DIỆN NGƯỜI SỬ DỤNG LAO ĐỘNG", 22, ["ĐẠI DIỆN NGƯỜI", "SỬ DỤNG LAO ĐỘNG"]),
        ("TM. BAN ĐẠI DIỆN CHA MẸ HỌC SINH", 25, ["TM. BAN ĐẠI DIỆN", "CHA MẸ HỌC SINH"]),
        (
            "TRƯỜNG TRUNG HỌC CƠ SỞ NGUYỄN TRI PHƯƠNG",
            24,
            ["TRƯỜNG TRUNG HỌC CƠ SỞ", "NGUYỄN TRI PHƯƠNG"],
        ),
        (
            "TRƯỜNG TRUNG HỌC PHỔ THÔNG LÊ HỒNG PHONG",
            24,
            ["TRƯỜNG TRUNG HỌC", "PHỔ THÔNG LÊ HỒNG PHONG"],
        ),
        ("TM. BAN CHẤP HÀNH CÔNG ĐOÀN", 22, ["TM. BAN CHẤP HÀNH", "CÔNG ĐOÀN"]),
        ("TM. BAN THƯỜNG VỤ ĐOÀN TRƯỜNG", 22, ["TM. BAN THƯỜNG VỤ", "ĐOÀN TRƯỜNG"]),
        ("PHÓ HIỆU TRƯỞNG PHỤ TRÁCH", 22, ["PHÓ HIỆU TRƯỞNG", "PHỤ TRÁCH"]),
        (
            "V/v kiến nghị xem xét, giải quyết ý kiến nêu tại hội nghị ngày 24/9/2022",
            30,
            ["V/v kiến nghị xem xét,", "giải quyết ý kiến nêu", "tại hội nghị ngày 24/9/2022"],
        ),
        (
            "V/v trả lời ý kiến nêu tại hội nghị ngày 11/01/2025",
            30,
            ["V/v trả lời ý kiến nêu", "tại hội nghị ngày 11/01/2025"],
        ),
        (
            "Kết quả Hội nghị đối thoại giữa nhà trường và cha mẹ học sinh năm học 2026 - 2027",
            62,
            [
                "Kết quả Hội nghị đối thoại giữa nhà trường",
                "và cha mẹ học sinh năm học 2026 - 2027",
            ],
        ),
        (
            "Hội nghị đối thoại với Bí thư Chi đoàn giáo viên, Tổng phụ trách Đội các trường",
            62,
            ["Hội nghị đối thoại với Bí thư Chi đoàn giáo viên,", "Tổng phụ trách Đội các trường"],
        ),
        ("HIỆU TRƯỞNG", 22, ["HIỆU TRƯỞNG"]),
        ("MỘT\nHAI BA", 3, ["MỘT", "HAI", "BA"]),
        ("", 10, [""]),
    ],
)
def test_a_name_is_broken_where_a_reader_would(text: str, most: int, lines: list[str]) -> None:
    assert balanced(text, most).split("\n") == lines


@given(st.lists(st.sampled_from(["BAN", "ĐẠI", "DIỆN", "CHA", "MẸ", "X"]), max_size=12))
def test_no_word_is_lost_and_no_line_is_longer_than_needed(words: list[str]) -> None:
    text = " ".join(words)
    lines = balanced(text, 12).split("\n")
    assert " ".join(lines) == text
    assert all(len(line) <= 12 for line in lines)


def test_the_longest_name_that_may_be_typed_is_broken_at_once() -> None:
    """A thousand characters, of which trying every way would take hours."""
    text = " ".join(["BAN", "ĐẠI", "DIỆN", "A"] * 70)
    lines = balanced(text, 24).split("\n")
    assert " ".join(lines) == text
    assert max(map(len, lines)) <= 24
