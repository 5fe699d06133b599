"""What finds a question, and which say nearly the same."""

import random

import pytest

from liveqa.domain.finding import alike, holds, wanted
from liveqa.text import bare

ASKED = {
    1: "Bao giờ trường có bếp ăn mới?",
    2: "Vì sao học phí năm nay tăng?",
    3: "Đề nghị nhà trường lắp thêm quạt ở phòng học lớp 1A",
    4: "Nhà vệ sinh tầng 2 hỏng, bao giờ sửa?",
    5: "Đề nghị nhà trường mở lớp bơi",
    6: "Xin cho biết chế độ phụ cấp thâm niên của giáo viên hợp đồng",
    7: "Đề nghị nhà trường xem lại giờ vào lớp buổi chiều",
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Khi nào thì bếp ăn mới của trường xong ạ?", [1]),
        ("hoc phi vi sao tang", [2]),
        ("Tăng học phí, vì sao năm nay?", [2]),
        ("de nghi lap quat them cho lop 1A", [3]),
        ("BAO GIO SUA NHA VE SINH TANG 2", [4]),
        ("phụ cấp thâm niên của giáo viên hợp đồng được tính thế nào?", [6]),
        ("Chiều vào lớp giờ nào, đề nghị xem lại", [7]),
        ("Đề nghị nhà trường tăng cường an ninh", []),
        ("Bao giờ trường có nhà xe mới?", []),
        ("Thưa thầy cho em hỏi", []),
        ("", []),
        ("???", []),
    ],
)
def test_what_says_the_same_is_found_in_any_order_and_without_marks(
    text: str, found: list[int]
) -> None:
    assert [key for key, _ in alike(text, ASKED)] == found


def test_a_text_is_alike_to_itself_with_marks_left_out_and_words_turned_about() -> None:
    chosen = random.Random(1)
    for key, text in ASKED.items():
        words = bare(text).split()
        chosen.shuffle(words)
        (first, share), *_ = alike(" ".join(words), ASKED)
        assert first == key
        assert share > 0.99


@pytest.mark.parametrize(
    ("search", "found"),
    [("hoc phi", True), ("PHÍ học", True), ("đã miễn", True), ("phí bơi", False), ("", True)],
)
def test_every_word_stands_somewhere(search: str, found: bool) -> None:
    assert holds(wanted(search), "Vì sao học phí tăng?", "Đã miễn cho hộ nghèo.") is found
