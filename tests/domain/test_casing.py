"""Capitals that were typed or pasted, within a sentence."""

import pytest

from liveqa.domain.casing import cased, in_sentence_case
from liveqa.domain.words import Duty, Outcome
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
        ("PHÓ HIỆU TRƯỞNG PHỤ TRÁCH", "Phó Hiệu trưởng phụ trách"),
        ("PHÓ CHỦ TỊCH THƯỜNG TRỰC KIÊM TỔ TRƯỞNG", "Phó Chủ tịch thường trực kiêm Tổ trưởng"),
        ("TRUNG TÂM NGOẠI NGỮ - TIN HỌC", "Trung tâm Ngoại ngữ - Tin học"),
        (
            "TRUNG TÂM GIÁO DỤC NGHỀ NGHIỆP - GIÁO DỤC THƯỜNG XUYÊN BÌNH MINH",
            "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên Bình Minh",
        ),
        ("LỚP 8A", "Lớp 8A"),
        ("TỔ VIII", "Tổ VIII"),
        ("LỚP XI", "Lớp XI"),
        ("TỔ KHTN", "Tổ KHTN"),
        ("TRƯỜNG MN HOA SEN", "Trường MN Hoa Sen"),
        ("PHÒNG GD&ĐT", "Phòng GD&ĐT"),
        ("CÔNG TY XI MĂNG HÀ TIÊN", "Công ty Xi Măng Hà Tiên"),
        ("LỚP 7A2", "Lớp 7A2"),
        ("KHỐI 6", "Khối 6"),
        ("TỔ NHÀ TRẺ", "Tổ Nhà trẻ"),
        ("LỚP MẪU GIÁO LỚN A1", "Lớp Mẫu giáo lớn A1"),
        ("TRƯỜNG THCS 19/5", "Trường THCS 19/5"),
        ("KẾ TOÁN", "Kế toán"),
        ("PHƯỜNG 12", "Phường 12"),
        ("UBND", "UBND"),
        ("LỘC", "LỘC"),
        ("Lớp 8a", "Lớp 8a"),
        ("Lớp 8A", "Lớp 8A"),
        ("Phòng Giáo dục và Đào tạo", "Phòng Giáo dục và Đào tạo"),
        ("UBND phường Tân Phong", "UBND phường Tân Phong"),
        ("", ""),
        ("123/4", "123/4"),
    ],
)
def test_a_body_is_written_as_the_decree_writes_it(typed: str, written: str) -> None:
    assert in_sentence_case(typed) == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("bà TRẦN THỊ MẬN", "bà Trần Thị Mận"),
        ("Cô LAN", "Cô Lan"),
        ("BÀ TRẦN THỊ MẬN", "Bà Trần Thị Mận"),
        ("Đ/c HỒ VINH", "Đ/c Hồ Vinh"),
        ("Cô H", "Cô H"),
        ("LAN", "LAN"),
        ("Ông Cao Bá Quát", "Ông Cao Bá Quát"),
        ("trần thị lê", "Trần Thị Lê"),
        ("cô nguyễn lan", "cô Nguyễn Lan"),
        ("phụ huynh lớp 5a", "phụ huynh lớp 5a"),
        ("lan", "lan"),
    ],
)
def test_a_person_is_written_as_one_behind_a_form_of_address_too(typed: str, written: str) -> None:
    b = Builder()
    b.question("Hỏi?", name=typed)
    b.speaker(typed)
    record = cased(b.record)
    assert (record.questions[1].name, record.speakers[1].name) == (written, written)


def shouted() -> Builder:
    b = Builder()
    b.meeting(
        title="HỘI NGHỊ ĐỐI THOẠI VỚI CMHS TRƯỜNG MẦM NON TUỔI HOA",
        issuing_body="TRƯỜNG MẦM NON TUỔI HOA",
        superior_body="PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",
        addressees=["ỦY BAN NHÂN DÂN PHƯỜNG TÂN PHONG"],
    )
    b.officer("NGUYỄN THỊ SỞ", Duty.CHAIR, "HIỆU TRƯỞNG")
    group = b.group("LỚP 8A", invited=30)
    b.question("Hỏi?", name="TRẦN THỊ HOA", unit="LỚP LÁ 1")
    b.question("Hỏi nữa?", name="bà LÊ THỊ MẬN", group=group)
    return b


def test_a_title_keeps_the_names_in_it() -> None:
    meeting = cased(shouted().record).meeting
    assert meeting.title == "Hội nghị đối thoại với CMHS Trường Mầm non Tuổi Hoa"


@pytest.mark.parametrize(
    ("house", "typed", "written"),
    [
        (
            "Trường Trung học phổ thông Lê Quý Đôn",
            "DIỄN ĐÀN “ĐIỀU EM MUỐN NÓI” CỦA HỌC SINH TRƯỜNG THPT LÊ QUÝ ĐÔN",
            "Diễn đàn “Điều em muốn nói” của học sinh trường THPT Lê Quý Đôn",
        ),
        (
            "ỦY BAN NHÂN DÂN XÃ TÂN KIÊN",
            "ĐỐI THOẠI CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ VỚI NHÂN DÂN XÃ TÂN KIÊN",
            "Đối thoại của Chủ tịch Ủy ban nhân dân xã với nhân dân xã Tân Kiên",
        ),
        (
            "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",
            "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO GẶP GỠ BÍ THƯ CHI ĐOÀN, TỔNG PHỤ TRÁCH ĐỘI VÀ CÔNG ĐOÀN",
            "Phòng Giáo dục và Đào tạo gặp gỡ Bí thư Chi đoàn, Tổng phụ trách Đội và Công đoàn",
        ),
        (
            "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên Bình Minh",
            "HIỆU TRƯỞNG ĐỐI THOẠI VỚI HỌC VIÊN BÌNH MINH NHÂN NGÀY NHÀ GIÁO VIỆT NAM",
            "Hiệu trưởng đối thoại với học viên Bình Minh nhân ngày nhà giáo Việt Nam",
        ),
        (
            "Trường Tiểu học Số 2",
            "ĐỐI THOẠI KHỐI 2, LỚP 1A2 HỌC KỲ I",
            "Đối thoại khối 2, lớp 1A2 học kỳ I",
        ),
    ],
)
def test_a_title_has_bodies_posts_and_the_houses_own_name(
    house: str, typed: str, written: str
) -> None:
    b = Builder()
    b.meeting(title=typed, issuing_body=house)
    assert cased(b.record).meeting.title == written


def test_no_sentence_of_a_paper_is_in_capitals() -> None:
    record = shouted().record
    for paper in (minutes(record), notice(record), report(record), letter(record, 1)):
        told = f"{paper.subject} {paper.body} {paper.addressees}"
        for name in ("TUỔI HOA", "TÂN PHONG", "HOA", "LÁ 1", "LỚP", "MẬN", "THỊ SỞ"):
            assert name not in told, name
        assert paper.head.issuing_body == "Trường Mầm non Tuổi Hoa"
        assert paper.signers[-1].name == "Nguyễn Thị Sở"
    assert "bà Lê Thị Mận, lớp 8A:" in str(minutes(record).body).replace("Bà Lê", "bà Lê")


@pytest.mark.parametrize(
    ("spelled", "name"),
    [
        (
            ("UBND quận Ba Đình", "Ủy ban nhân dân quận Ba Đình"),
            "Ủy ban nhân dân quận Ba Đình",
        ),
        (("KẾ TOÁN", "kế toán;"), "Kế toán"),
        (("Sở Nội vụ;", "SỞ NỘI VỤ"), "Sở Nội vụ"),
    ],
)
def test_a_body_has_one_name_and_one_line_in_all_papers(
    spelled: tuple[str, str], name: str
) -> None:
    b = Builder()
    for body in spelled:
        promise = {"body": body, "deadline": "2024-05-20", "channel": "văn bản"}
        b.change(b.question("Hỏi?"), state="answered", outcome=Outcome.TO_VERIFY, **promise)
    assert {question.body for question in cased(b.record).questions.values()} == {name}
    told = str(notice(b.record).body)
    assert told.count("Câu 1, Câu 2") >= 2
    assert spelled[1].upper() not in told
    assert b.record.questions[1].body == spelled[0]


def test_a_group_begins_with_a_capital_however_it_was_typed() -> None:
    b = Builder()
    b.group("lớp 5A", invited=30)
    b.question("Hỏi?", group=b.group("giáo viên", invited=20))
    said = str(minutes(b.record))
    assert "'Lớp 5A'" in said
    assert "Một đại biểu, giáo viên: " in said


def test_a_delegate_is_called_as_whoever_leads_is() -> None:
    b = Builder()
    group = b.group("TỔ TOÁN", invited=1)
    b.delegate("NGUYỄN THỊ XUÂN PHƯỜNG", group)
    assert [one.name for one in cased(b.record).delegates.values()] == ["Nguyễn Thị Xuân Phường"]
