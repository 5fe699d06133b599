"""Names left in free texts are found, rather too many than too few; ordinary words are not."""

import time

import pytest

from liveqa.domain.names import Finder

FINDER = Finder(
    ["Nguyễn Thị Lan", "hồ  bí mật", "minh", "nhà trường", "và", ""], ["Zalo cô Tư", ""]
)


def found(text: str) -> list[str]:
    return [text[at.start : at.end] for at in FINDER.find(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cháu Bảo An lớp 5A hay bị bạn Tuấn trêu.", ["Bảo An", "Tuấn"]),
        ("Em Nguyễn Văn A học lớp 3B", ["Nguyễn Văn A"]),
        ("thầy Hùng, đồng chí Bí thư", ["Hùng"]),
        ("cháu Thành, em Trung, cô Liên, chị Chi", ["Thành", "Trung", "Liên", "Chi"]),
        ("Bà Trần Thị Minh Châu, Trưởng phòng", ["Trần Thị Minh Châu"]),
        ("Lê Văn Bình Phó Trưởng phòng kết luận", ["Lê Văn Bình"]),
        ("NGUYỄN THỊ HOA nói", ["NGUYỄN THỊ HOA"]),
        ("cháu **Na** ăn gì", ["Na"]),
        ("Chị Hồ Bí Mật và Minh", ["Hồ Bí Mật", "Minh"]),
        ("tôi là nguyễn thị lan", ["nguyễn thị lan"]),
        ("MINH hỏi, minh bạch thì sao", ["MINH"]),
        ("nhắn Zalo cô Tư", ["Zalo cô Tư"]),
        ("Con tôi tên Gia Hân", ["Gia Hân"]),
        ("Gọi 0912 345 678, +84 912.345.678", ["0912 345 678", "+84 912.345.678"]),
        ("Thư lan.nguyen@example.com", ["lan.nguyen@example.com"]),
        ("CCCD 079123456789", ["079123456789"]),
        ("Ở Hà Nội Lê Văn Bình hỏi, Đào Thị Tạo đáp", ["Lê Văn Bình", "Đào Thị Tạo"]),
    ],
)
def test_what_may_name_a_person_is_found(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Trường Tiểu học Lê Quý Đôn ở đường Nguyễn Trãi, Hà Nội",
        "Cô Hiệu trưởng và thầy Hiệu phó",
        "trẻ em Việt Nam; học sinh THCS; phụ huynh Lớp Lá 1",
        "Phòng Giáo dục và Đào tạo, Ban Thường vụ Thành Đoàn",
        "kinh phí 1.250.000.000 đồng, ngày 28/12/2024, Câu 12, lớp 5A",
        "Bí thư Chi đoàn giáo viên, Tổng phụ trách Đội",
        "PHÒNG GIÁO DỤC & ĐÀO TẠO QUẬN LONG BIÊN, HÀ NỘI; Sở Giáo Dục, Đào Tạo",
        "TUYÊN BỐ LÝ DO; HỒ SƠ HỘI NGHỊ; TĂNG CƯỜNG ĐỐI THOẠI",
        "Nhà trường và phụ huynh cùng lo cho nhà trường",
        "",
    ],
)
def test_offices_places_and_sums_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_very_long_text_is_searched_quickly() -> None:
    began = time.process_time()
    found("Cháu Bảo An lớp 5A " * 5000 + "0" * 5000 + "a" * 50_000 + "@" * 5000)
    assert time.process_time() - began < 5
