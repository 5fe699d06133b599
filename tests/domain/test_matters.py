"""What units put to a body: whether that surely is the office itself."""

import pytest

from liveqa.domain.matters import is_to
from tests.district import OFFICE
from tests.papers.records import Builder

WARD = "UBND PHƯỜNG BA ĐÌNH"


@pytest.mark.parametrize(
    ("office", "body", "to_us"),
    [
        (OFFICE, OFFICE, True),
        (OFFICE, "Phòng GD&ĐT quận Ba Đình", True),
        (OFFICE, "PGD&ĐT quận Ba Đình", True),
        (OFFICE, "PGDĐT", True),
        (OFFICE, "phòng gdđt", True),
        (OFFICE, "Phòng Giáo dục", True),
        (OFFICE, "Phòng GD&ĐT quận Ba Đình, thành phố Hà Nội", True),
        (OFFICE, "Lãnh đạo Phòng Giáo dục và Đào tạo quận Ba Đình", True),
        (OFFICE, "Trưởng phòng Giáo dục và Đào tạo quận Ba Đình", True),
        (OFFICE, "Quận Ba Đình", False),
        (OFFICE, "Phòng Nội vụ quận Ba Đình", False),
        (OFFICE, "Phòng Giáo dục và Đào tạo quận Hoàn Kiếm", False),
        (OFFICE, "Phòng", False),
        (OFFICE, "Sở GDĐT Hà Nội", False),
        (OFFICE, "SGD&ĐT", False),
        (OFFICE, "", False),
        (OFFICE, "UBND quận Ba Đình (qua Phòng GDĐT quận Ba Đình)", False),
        (OFFICE, "Sở GD&ĐT (Phòng GDĐT quận Ba Đình tổng hợp)", False),
        (OFFICE, "Phòng GDĐT quận Ba Đình, UBND quận Ba Đình", False),
        (OFFICE, "Công đoàn Phòng GDĐT quận Ba Đình", False),
        (WARD, "Ủy ban nhân dân phường Ba Đình", True),
        (WARD, "Chủ tịch UBND phường Ba Đình", True),
        (WARD, "UBND phường", True),
        (WARD, "UBND", False),
        (WARD, "HĐND, UBND phường Ba Đình", False),
        ("Ủy ban nhân dân xã An", "UBND xã An Phú", False),
    ],
)
def test_what_is_put_to_the_office_is_known_and_nothing_else(
    office: str, body: str, to_us: bool
) -> None:
    built = Builder()
    built.meeting(issuing_body=office)
    assert is_to(body, built.record.meeting) == to_us
