"""What adds others up is told from somebody whose name or office begins as it does."""

import pytest

from liveqa.domain.totals import is_total


@pytest.mark.parametrize(
    "words",
    [
        *("Tổng", "Cộng", "TỔNG CỘNG", "Tong so", "tong cong 3", "* Tổng số"),
        *("Tổng số: 70 người", "Tổng số đại biểu mời dự: 120", "Tổng 25 đ/c", "Cộng 3 phiếu"),
        *("Cộng: 12 câu", "Tổng câu hỏi: 12"),
    ],
)
def test_a_total_is_nobody(words: str) -> None:
    assert is_total(words)


@pytest.mark.parametrize(
    "words",
    [
        *("Tổng giám đốc Nguyễn Văn An", "Tổng phụ trách Đội", "Cộng tác viên", "Công đoàn"),
        *("Tổng công ty may", "Tong cong ty may", "Cộng đồng", "Cổng trường 3"),
        *("Tống", "Tống Thị Lan", "Tòng 3", "Tổng kết", "Tổng hợp ý kiến", "Công khai thu chi"),
    ],
)
def test_what_begins_as_a_total_does_is_none(words: str) -> None:
    assert not is_total(words)
