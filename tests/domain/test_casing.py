"""Capitals that were typed or pasted, within a sentence."""

import pytest

from liveqa.domain.casing import cased, in_sentence_case
from liveqa.domain.words import Duty
from liveqa.papers.kinds.letter import letter
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.kinds.notice import notice
from liveqa.papers.kinds.report import report
from tests.papers.records import Builder


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "Phòng Giáo dục và Đào tạo"),
        ("TRƯỜNG MẦM NON TUỔI HOA", "Trường Mầm non Tuổi Hoa"),
        ("ỦY BAN NHÂN DÂN PHƯỜNG TÂN PHONG", "Ủy ban nhân dân phường Tân Phong"),
        ("UBND THÀNH PHỐ SÔNG MÂY", "UBND thành phố Sông Mây"),
        ("SỞ NỘI VỤ", "Sở Nội vụ"),
        ("PHÒNG VĂN HÓA - XÃ HỘI", "Phòng Văn hóa - Xã hội"),
        ("TRƯỜNG THCS VÀ THPT LÊ LỢI", "Trường THCS và THPT Lê Lợi"),
        ("BAN ĐẠI DIỆN CHA MẸ HỌC SINH", "Ban đại diện cha mẹ học sinh"),
        ("PHÓ HIỆU TRƯỞNG", "Phó Hiệu trưởng"),
        ("UBND", "UBND"),
        ("Phòng Giáo dục và Đào tạo", "Phòng Giáo dục và Đào tạo"),
        ("UBND phường Tân Phong", "UBND phường Tân Phong"),
        ("", ""),
        ("123/4", "123/4"),
    ],
)
def test_a_body_is_written_as_the_decree_writes_it(typed: str, written: str) -> None:
    assert in_sentence_case(typed) == written


def shouted() -> Builder:
    b = Builder()
    b.meeting(
        title="HỘI NGHỊ ĐỐI THOẠI VỚI CMHS TRƯỜNG MẦM NON TUỔI HOA",
        issuing_body="TRƯỜNG MẦM NON TUỔI HOA",
        superior_body="PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",
        addressees=["ỦY BAN NHÂN DÂN PHƯỜNG TÂN PHONG"],
    )
    b.officer("NGUYỄN THỊ SỞ", Duty.CHAIR, "HIỆU TRƯỞNG")
    b.question("Hỏi?", name="TRẦN THỊ HOA", unit="LỚP LÁ 1")
    return b


def test_a_title_keeps_the_names_in_it() -> None:
    meeting = cased(shouted().record).meeting
    assert meeting.title == "Hội nghị đối thoại với CMHS Trường Mầm non Tuổi Hoa"


def test_no_sentence_of_a_paper_is_in_capitals() -> None:
    record = shouted().record
    for paper in (minutes(record), notice(record), report(record), letter(record, 1)):
        told = f"{paper.subject} {paper.body} {paper.addressees}"
        for name in ("TUỔI HOA", "TÂN PHONG", "HOA", "LÁ 1", "THỊ SỞ"):
            assert name not in told, name
        assert paper.head.issuing_body == "Trường Mầm non Tuổi Hoa"
        assert paper.signers[-1].name == "Nguyễn Thị Sở"
