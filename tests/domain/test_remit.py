"""Whose it is to answer what was put off, as far as a typed line tells."""

import pytest

from liveqa.domain.record import Question, Signer
from liveqa.domain.remit import Remit, due, is_own, remit
from liveqa.domain.words import Duty, Outcome
from tests.papers.records import Builder

OWN = [
    "",
    "Nhà trường",
    "Trường Tiểu học Hoa Sen",
    "Ban Giám hiệu",
    "Hiệu trưởng",
    "HIỆU TRƯỞNG",
    "Phó Hiệu trưởng phụ trách cơ sở vật chất",
    "Kế toán",
    "Bà Trần Thị Hoa, Kế toán",
    "Trần Thị Hoa (kế toán)",
    "Kế toán Trường Tiểu học Hoa Sen",
    "Kế toán và giáo viên chủ nhiệm lớp 5A",
    "Tổ Văn phòng; Thư viện",
    "Tổ trưởng Tổ Khoa học xã hội",
    "Tổ chuyên môn khối 4, 5",
    "Giáo viên chủ nhiệm",
    "Ban đại diện cha mẹ học sinh",
    "Ban đại diện CMHS phối hợp với Công ty Thực phẩm",
    "BGH",
    "PHT và TPT Đội",
    "Công đoàn cơ sở",
    "Nhà trường phối hợp với Công an phường",
    "Bộ phận bán trú",
    "Cô Lan",
    "Hội đồng Thi đua - Khen thưởng",
    "Hội đồng sư phạm",
    "Hội đồng tư vấn tâm lý học sinh",
    "Tổ Hành chính",
    "Phòng Quản trị",
    "Nguyễn Văn An",
    "Trợ lý đời sống",
]
ANOTHERS = [
    "Ủy ban nhân dân phường Tân Phong",
    "UBND phường Tân Phong",
    "Uỷ ban nhân dân phường",
    "Phòng Giáo dục và Đào tạo",
    "PGDĐT",
    "S. GD&ĐT tỉnh",
    "Sở Nội vụ",
    "Văn phòng Sở",
    "Công an phường",
    "Công an",
    "Hội đồng nhân dân phường",
    "Hội đồng Đội",
    "Hội đồng Thi đua - Khen thưởng thành phố",
    "Điện lực Tân Phong",
    "Công ty Cấp nước",
    "Y tế phường",
    "Trạm Y tế",
    "Tổ dân phố 3",
    "Công đoàn ngành Giáo dục",
    "Hiệu trưởng Trường THCS Bình Minh",
    "Kế toán Phòng Giáo dục và Đào tạo",
    "Phó Chủ tịch Ủy ban nhân dân phường",
    "Lê Văn Bình",
    "Kế toán và Điện lực Tân Phong",
    "Hiệu trưởng, Sở Nội vụ",
    "Công an phường phối hợp với Nhà trường",
    "Bộ Giáo dục và Đào tạo",
    "Đoàn Thanh niên phường",
]


@pytest.fixture
def school() -> Builder:
    b = Builder()
    b.meeting(
        issuing_body="Trường Tiểu học Hoa Sen",
        superior_body="Ủy ban nhân dân phường Tân Phong",
        default_body="Phòng Quản trị",
        drafting_unit="Tổ Hành chính",
    )
    b.officer("Nguyễn Văn An", Duty.CHAIR, "Phó Hiệu trưởng")
    b.officer("Lê Văn Bình", Duty.PANEL, "Phó Chủ tịch Ủy ban nhân dân phường")
    b.record.signers[1] = Signer(id=1, meeting=1, position=1, office="TRỢ LÝ ĐỜI SỐNG")
    return b


@pytest.mark.parametrize("body", OWN)
def test_posts_and_units_of_the_house_are_its_own(school: Builder, body: str) -> None:
    assert is_own(body, school.record)


@pytest.mark.parametrize("body", ANOTHERS)
def test_whatever_may_stand_beside_or_above_is_not(school: Builder, body: str) -> None:
    assert not is_own(body, school.record)


@pytest.mark.parametrize(
    ("house", "body", "own"),
    [
        ("Phòng Văn hóa - Xã hội phường Sông Mây", "Trưởng phòng", True),
        ("Phòng Văn hóa - Xã hội phường Sông Mây", "bà Chu Thị Ninh, Phó Trưởng phòng", True),
        ("Phòng Văn hóa - Xã hội phường Sông Mây", "Trưởng phòng Kinh tế", False),
        ("Trung tâm Giáo dục thường xuyên", "Giám đốc", True),
        ("Sở Giáo dục và Đào tạo", "Phó Giám đốc", True),
        ("Sở Giáo dục và Đào tạo Lâm Thao", "Giám đốc Sở", True),
        ("Sở Giáo dục và Đào tạo Lâm Thao", "Giám đốc Sở Giáo dục và Đào tạo Lâm Thao", True),
        ("Sở Giáo dục và Đào tạo Lâm Thao", "Giám đốc Sở Y tế", False),
        ("Phòng Giáo dục và Đào tạo Sông Mây", "Trưởng phòng Giáo dục và Đào tạo", True),
        ("Phòng Giáo dục và Đào tạo Sông Mây", "Trưởng phòng GD&ĐT", True),
        ("Phòng GDĐT Sông Mây", "Phó Trưởng phòng Giáo dục và Đào tạo", True),
        ("PGDĐT Sông Mây", "Trưởng P. GD&ĐT", True),
        ("Sở GD&ĐT", "Giám đốc SGDĐT", True),
        ("Phòng Giáo dục và Đào tạo Sông Mây", "Trưởng phòng và Kế toán", True),
        ("Phòng Giáo dục và Đào tạo Sông Mây", "Trưởng phòng Nội vụ", False),
        ("Trung tâm Giáo dục thường xuyên", "Phó Giám đốc Trung tâm", True),
        ("Trung tâm Giáo dục thường xuyên", "Giám đốc Trung tâm Y tế", False),
        ("Trường Đại học Sông Mây", "Giám đốc Sở", False),
        ("Phòng Văn hóa - Xã hội phường Sông Mây", "Trưởng phòng Văn hóa - Xã hội", True),
        ("Trường Tiểu học Hoa Sen", "Trưởng phòng", False),
        ("Trường Tiểu học Hoa Sen", "Giám đốc", False),
        ("Phòng Văn hóa - Xã hội", "Phó Giám đốc Trung tâm Y tế", False),
    ],
)
def test_whoever_leads_an_office_is_its_own(house: str, body: str, *, own: bool) -> None:
    b = Builder()
    b.meeting(issuing_body=house)
    b.officer("Ông Phúc", Duty.CHAIR, "Phó Trưởng phòng")
    assert is_own(body, b.record) == own


def test_an_office_is_its_own_and_the_one_above_it_is_not() -> None:
    b = Builder()
    b.meeting(
        issuing_body="Phòng Giáo dục và Đào tạo quận Sông Mây",
        superior_body="Ủy ban nhân dân quận Sông Mây",
        addressees=["Tổng Liên đoàn"],
    )
    for body in ("Phòng Giáo dục và Đào tạo", "Kế toán Phòng Giáo dục và Đào tạo quận Sông Mây"):
        assert is_own(body, b.record)
    for body in ("Ủy ban nhân dân quận Sông Mây", "Phòng Nội vụ", "Thư ký Tổng Liên đoàn"):
        assert not is_own(body, b.record)


@pytest.mark.parametrize(
    ("body", "own"),
    [
        ("Chủ tịch Ủy ban nhân dân xã", True),
        ("Phó Chủ tịch UBND xã Đông Thạnh", True),
        ("Phòng Kinh tế", True),
        ("Phòng Văn hóa - Xã hội xã", True),
        ("Văn phòng HĐND và UBND xã", True),
        ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", True),
        ("Ông Trần Hữu Lộc, Trưởng phòng Kinh tế", True),
        ("Phòng Kinh tế và Văn phòng", True),
        ("Phòng Kinh tế phối hợp với Công an xã", True),
        ("Ủy ban nhân dân xã Tân Kiên", False),
        ("Phòng Kinh tế xã Tân Kiên", False),
        ("Chủ tịch Ủy ban nhân dân thành phố", False),
        ("Công an xã", False),
        ("Phòng Kinh tế và Điện lực", False),
        ("Hội đồng nhân dân xã", False),
        ("Phòng Giáo dục và Đào tạo quận", False),
    ],
)
def test_what_a_communes_committee_has_of_its_own(body: str, *, own: bool) -> None:
    b = Builder()
    b.meeting(issuing_body="Ủy ban nhân dân xã Đông Thạnh")
    assert is_own(body, b.record) == own
    b.meeting(issuing_body="Trường Tiểu học Hoa Sen")
    assert not is_own(body, b.record)


def test_what_is_beyond_authority_is_a_higher_bodys_and_has_no_day(school: Builder) -> None:
    def put_off(outcome: Outcome, body: str) -> Question:
        asked = school.question("Hỏi?")
        school.change(asked, state="answered", outcome=outcome, body=body, deadline="2024-05-20")
        return school.record.questions[asked]

    for outcome, body, whose, day in (
        (Outcome.TO_VERIFY, "Kế toán", Remit.OWN, "2024-05-20"),
        (Outcome.TO_VERIFY, "Sở Nội vụ", Remit.OTHER, "2024-05-20"),
        (Outcome.BEYOND_AUTHORITY, "Sở Nội vụ", Remit.HIGHER, ""),
        (Outcome.BEYOND_AUTHORITY, "Kế toán", Remit.HIGHER, ""),
    ):
        question = put_off(outcome, body)
        assert (remit(question, school.record), due(question)) == (whose, day)
