"""The lines above a signature, as the decree has them, and who signs beside whom."""

from typing import Any

import pytest

from liveqa.domain.record import Signer
from liveqa.domain.words import Duty, PaperKind
from liveqa.papers.kinds.letter import letter
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.kinds.notice import notice
from liveqa.papers.kinds.report import report
from liveqa.papers.model.capacity import bare_name, capacity
from liveqa.papers.model.model import Document
from tests.papers.records import Builder

SCHOOL, OFFICE = "Trường Tiểu học Hoa Sen", "Phòng Giáo dục và Đào tạo"
WARD = "Ủy ban nhân dân phường Tân Phong"
TITLES = ["Bà", "Ông", "Cô", "thầy", "Đ/c", "đồng chí", "Ông (Bà)", "Thầy giáo", "Em"]


@pytest.mark.parametrize(
    ("office", "house", "lines"),
    [
        ("Hiệu trưởng", SCHOOL, "HIỆU TRƯỞNG"),
        ("Hiệu trưởng nhà trường", SCHOOL, "HIỆU TRƯỞNG"),
        ("Hiệu trưởng Trường Tiểu học Hoa Sen", SCHOOL, "HIỆU TRƯỞNG"),
        ("Phó Hiệu trưởng", SCHOOL, "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG"),
        ("Phó Hiệu trưởng chuyên môn", SCHOOL, "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG"),
        ("Phó Hiệu trưởng phụ trách bán trú", SCHOOL, "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG"),
        ("Phó Hiệu trưởng phụ trách", SCHOOL, "PHÓ HIỆU TRƯỞNG PHỤ TRÁCH"),
        ("Phó Hiệu trưởng phụ trách trường", SCHOOL, "PHÓ HIỆU TRƯỞNG PHỤ TRÁCH TRƯỜNG"),
        ("Phó Giám đốc phụ trách", "Sở Nội vụ", "PHÓ GIÁM ĐỐC PHỤ TRÁCH"),
        ("Quyền Hiệu trưởng", SCHOOL, "Q. HIỆU TRƯỞNG"),
        ("Q. Hiệu trưởng", SCHOOL, "Q. HIỆU TRƯỞNG"),
        ("Quyền Trưởng phòng", OFFICE, "Q. TRƯỞNG PHÒNG"),
        ("Bí thư Chi bộ, Hiệu trưởng", SCHOOL, "HIỆU TRƯỞNG"),
        ("Hiệu trưởng kiêm Bí thư chi bộ", SCHOOL, "HIỆU TRƯỞNG"),
        ("Phó Bí thư Chi bộ - Phó Hiệu trưởng", SCHOOL, "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG"),
        ("Bí thư Đảng ủy, Chủ tịch UBND phường Tân Phong", WARD, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"),
        ("Trưởng phòng Giáo dục và Đào tạo", OFFICE, "TRƯỞNG PHÒNG"),
        ("Phó Trưởng phòng", OFFICE, "KT. TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG"),
        ("Phó Trưởng phòng Giáo dục và Đào tạo", OFFICE, "KT. TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG"),
        ("Trưởng phòng Văn hóa - Xã hội", WARD, "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"),
        ("Chủ tịch", WARD, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"),
        ("Phó Chủ tịch", WARD, "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"),
        ("Phó Chủ tịch Uỷ ban nhân dân phường Tân Phong", WARD,
         "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"),
        ("Chủ tịch UBND phường Tân Phong", "UBND phường Tân Phong",
         "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"),
        ("Phó Chủ tịch Ủy ban nhân dân phường", WARD,
         "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"),
        ("Chủ tịch UBND", WARD, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"),
        ("Chủ tịch UBND phường", SCHOOL, "TM. ỦY BAN NHÂN DÂN PHƯỜNG\nCHỦ TỊCH"),
        ("Quyền Chủ tịch", WARD, "TM. ỦY BAN NHÂN DÂN\nQ. CHỦ TỊCH"),
        ("Q. Chủ tịch UBND phường Tân Phong", WARD, "TM. ỦY BAN NHÂN DÂN\nQ. CHỦ TỊCH"),
        ("Phó Chủ tịch phụ trách", WARD, "TM. ỦY BAN NHÂN DÂN\nPHÓ CHỦ TỊCH PHỤ TRÁCH"),
        ("Trưởng ban đại diện cha mẹ học sinh", SCHOOL,
         "TM. BAN ĐẠI DIỆN CHA MẸ HỌC SINH\nTRƯỞNG BAN"),
        ("Phó Trưởng ban đại diện cha mẹ học sinh", SCHOOL,
         "TM. BAN ĐẠI DIỆN CHA MẸ HỌC SINH\nKT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN"),
        ("Chủ tịch Hội đồng trường", SCHOOL, "TM. HỘI ĐỒNG TRƯỜNG\nCHỦ TỊCH"),
        ("Chủ tịch Công đoàn", SCHOOL, "CHỦ TỊCH CÔNG ĐOÀN"),
        ("Bí thư Chi bộ", SCHOOL, "BÍ THƯ CHI BỘ"),
        ("Kế toán", SCHOOL, "KẾ TOÁN"),
        ("", SCHOOL, "……"),
    ],
)  # fmt: skip
def test_the_lines_follow_from_the_office(office: str, house: str, lines: str) -> None:
    assert capacity("", office, house) == lines


def test_what_was_typed_as_authority_stands_as_typed() -> None:
    typed = capacity("TL. Hiệu trưởng", "Tổ trưởng Tổ Văn phòng", SCHOOL)
    assert typed == "TL. HIỆU TRƯỞNG\nTỔ TRƯỞNG TỔ VĂN PHÒNG"
    assert capacity("Phó Hiệu trưởng phụ trách chuyên môn", "", SCHOOL) == (
        "PHÓ HIỆU TRƯỞNG PHỤ TRÁCH CHUYÊN MÔN"
    )


@pytest.mark.parametrize("title", TITLES)
def test_only_the_name_stands_under_a_signature_and_prose_keeps_the_address(title: str) -> None:
    b = Builder()
    b.meeting(issuing_body=SCHOOL)
    b.officer(f"{title} Nguyễn Thị Mai", Duty.CHAIR, "Hiệu trưởng")
    b.officer(f"{title} Lê Thu", Duty.SECRETARY)
    b.question("Hỏi?")
    papers = (notice(b.record), report(b.record), letter(b.record, 1))
    assert [signer.name for paper in papers for signer in paper.signers] == ["Nguyễn Thị Mai"] * 3
    assert [signer.name for signer in minutes(b.record).signers] == ["Lê Thu", "Nguyễn Thị Mai"]
    assert f"{title} Nguyễn Thị Mai, Hiệu trưởng" in str(minutes(b.record).body)


def test_a_name_that_begins_like_an_address_is_left_whole() -> None:
    assert bare_name("Anh") == "Anh"
    assert bare_name("Cao Bá Quát") == "Cao Bá Quát"


def signed(b: Builder, paper: PaperKind, **values: Any) -> None:
    rows = b.record.signers
    row = {"id": len(rows) + 1, "position": len(rows) + 1, "papers": [paper], **values}
    rows[len(rows) + 1] = Signer(meeting=1, **row)


def blocks(paper: Document) -> list[tuple[str, str]]:
    return [(signer.capacity, signer.name) for signer in paper.signers]


MAI = ("HIỆU TRƯỞNG", "Nguyễn Thị Mai")


@pytest.fixture
def school() -> Builder:
    b = Builder()
    b.meeting(issuing_body=SCHOOL)
    b.officer("Bà Nguyễn Thị Mai", Duty.CHAIR, "Hiệu trưởng")
    return b


@pytest.mark.parametrize(
    ("authority", "office"),
    [
        ("TM. Ban đại diện cha mẹ học sinh", "Trưởng ban"),
        ("", "Chủ tịch Công đoàn"),
        ("Đại diện người lao động", ""),
    ],
)
def test_a_co_signer_joins_the_head_and_never_replaces_them(
    school: Builder, authority: str, office: str
) -> None:
    signed(school, PaperKind.REPORT, authority=authority, office=office, name="Ông Đinh Trung")
    first, second = blocks(report(school.record))
    assert first[1] == "Đinh Trung"
    assert second == MAI
    assert blocks(notice(school.record)) == [MAI]


@pytest.mark.parametrize(
    ("authority", "office"),
    [
        ("KT. Hiệu trưởng", "Phó Hiệu trưởng"),
        ("", "Phó Hiệu trưởng"),
        ("TL. Hiệu trưởng", "Tổ trưởng Tổ Văn phòng"),
        ("TUQ. Hiệu trưởng", "Kế toán"),
        ("", "Quyền Hiệu trưởng"),
        ("TM. Trường Tiểu học Hoa Sen", "Hiệu trưởng"),
    ],
)
def test_whoever_signs_for_the_head_signs_instead(
    school: Builder, authority: str, office: str
) -> None:
    signed(school, PaperKind.REPORT, authority=authority, office=office, name="Lê Văn Bình")
    assert [name for _, name in blocks(report(school.record))] == ["Lê Văn Bình"]


def test_a_head_who_was_named_for_the_paper_signs_once(school: Builder) -> None:
    signed(school, PaperKind.REPORT, office="Bí thư Chi bộ", name="Nguyễn Thị Mai")
    assert [name for _, name in blocks(report(school.record))] == ["Nguyễn Thị Mai"]
