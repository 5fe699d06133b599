"""Names left in free texts are found, rather too many than too few; ordinary words are not."""

import time

import pytest

from liveqa.domain.names import Finder

# Nobody's names are known here.
STRANGER = Finder([])
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
        ("CHA MẸ HỌC SINH NGUYỄN VĂN NAM", ["NGUYỄN VĂN NAM"]),
        ("MINH hỏi, minh bạch thì sao", ["MINH"]),
        ("nhắn Zalo cô Tư", ["Zalo cô Tư"]),
        ("Con tôi tên Gia Hân", ["Gia Hân"]),
        ("Gọi 0912 345 678, +84 912.345.678", ["0912 345 678", "+84 912.345.678"]),
        ("Thư lan.nguyen@example.com", ["lan.nguyen@example.com"]),
        ("CCCD 079123456789", ["079123456789"]),
        (
            "Gia Bảo vệ sinh lớp, Đăng Khoa học giỏi, Minh Thư ký tên, Giao Minh Anh và Bảo Y Tế",
            ["Gia Bảo", "Đăng Khoa", "Minh Thư", "Minh Anh"],
        ),
        ("Ở Hà Nội Lê Văn Bình hỏi, Đào Thị Tạo đáp", ["Lê Văn Bình", "Đào Thị Tạo"]),
    ],
)
def test_what_may_name_a_person_is_found(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("cháu nguyễn văn an lớp 5a bị bạn đánh", ["nguyễn văn an"]),
        ("nguyen van hau lop 5A", ["nguyen van hau"]),
        ("Nguyen Van An lop 5A", ["Nguyen Van An"]),
        ("NGUYEN VAN AN", ["NGUYEN VAN AN"]),
        ("lò thị mỷ, sùng văn páo", ["lò thị mỷ", "sùng văn páo"]),
        (
            "nhờ Sùng A Páo, Ksor Phước, Y Moan Êban, Rơ Châm H'Yik",
            ["Sùng A Páo", "Ksor Phước", "Y Moan Êban", "Rơ Châm H'Yik"],
        ),
        ("chi lan, chị lan, thầy hùng, ong tuan", ["lan", "lan", "hùng", "tuan"]),
        ("co Lan, thay Hung", ["Lan", "Hung"]),
        ("Con tôi là Bảo Nam, lớp 6A, bị cô phê bình", ["Bảo Nam"]),
        ("em tên là bảo nam học lớp 2", ["bảo nam"]),
        (
            "NguyễnVănTèo, Nguyễn-Văn-Tèo, Nguyễn.Văn.Tèo",
            ["NguyễnVănTèo", "Nguyễn-Văn-Tèo", "Nguyễn.Văn.Tèo"],
        ),
        ("Nguyễn Văn\nTèo", ["Nguyễn Văn\nTèo"]),
        ("T.è.o và L-a-n", ["T.è.o", "L-a-n"]),
        ("gặp Nguуễn ở cổng", ["Nguуễn"]),  # with a Cyrillic у
        ("bạn Nguy3n đánh", ["Nguy3n"]),
        (
            "facebook.com/nguyen.van.an.55, zalo: teo99, @nguyenvanan",
            ["facebook.com/nguyen.van.an.55,", "zalo: teo99", "@nguyenvanan"],
        ),
        ("ở 12/5 đường Lê Lợi, số nhà 7", ["12/5 đường Lê Lợi", "số nhà 7"]),
        ("lan (at) gmail (dot) com", ["lan (at) gmail (dot) com"]),
        ("lan a còng gmail chấm com", ["lan a còng gmail chấm com"]),
        ("stk 19036789012345", ["19036789012345"]),
    ],
)
def test_what_may_name_a_person_is_found_though_nobody_told_it(text: str, names: list[str]) -> None:
    assert [found.of(text) for found in STRANGER.find(text)] == names


TOLD = Finder(["Nguyễn Văn Tèo", "Bảo Nam", "Hoàng Thị Mỷ", "H'Hen Niê", "Mẹ bé Na lớp 5A", "Hạnh"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "gặp nguyen van teo, NGUYỄN VĂN TÈO và nguyễn văn tèo",
            ["nguyen van teo", "NGUYỄN VĂN TÈO", "nguyễn văn tèo"],
        ),
        ("Văn Tèo, Van Teo", ["Văn Tèo", "Van Teo"]),
        ("bảo nam, bao nam, BẢO NAM, Bảo\nNam", ["bảo nam", "bao nam", "BẢO NAM", "Bảo\nNam"]),
        ("hoang thi my", ["hoang thi my"]),
        ("h'hen niê, H Hen Niê", ["h'hen niê", "H Hen Niê"]),
        ("Na khóc", ["Na"]),
        ("cô hạnh, HẠNH", ["hạnh", "HẠNH"]),
        ("Nguy3n V4n Teo", ["Nguy3n V4n Teo"]),
        ("Nguyển Văn Tèo", ["Nguyển Văn Tèo"]),
    ],
)
def test_who_is_known_is_found_in_every_spelling(text: str, names: list[str]) -> None:
    assert [found.of(text) for found in TOLD.find(text)] == names


@pytest.mark.parametrize("text", ["Bao năm nay", "bảo đảm năm nay", "hạnh kiểm", "bảo, nạm"])
def test_words_that_are_written_otherwise_are_no_known_name(text: str) -> None:
    assert TOLD.find(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "07 giờ 30 phút, ngày 20/12/2026; 8h00 - 8h15: Khai mạc",
        "từ 07h30-09h45, 13h00 - 16h30 ngày 05/01/2026; năm học 2024-2025, 2025-2026",
        "Nghị định 145/2020/NĐ-CP, Luật 91/2025/QH15, 10/2022/QH15",
        "các câu 01, 02, 03, 04, 05",
        "250 000 000 đồng, 1,250,000 đ",
        "có 45 GV, 30 NV, 12 HS; lớp 10A1, 10A2, phòng B203, covid-19, CO2, H2O, 2.4GHz",
        "Điểm a, b, c khoản 2; A, B, C",
        "Vì sao? Tết Trung Thu vui 😀👨‍👩‍👧‍👦🇻🇳; Tiếng Anh, Toán, Tiếng Việt",
        "cho em mai nghỉ; con an toàn; co van de gi; co quan; phụ huynh lo; em bình thường",
        "mùa xuân này, vì y tế, do gia đình, từ văn phòng, thầy cô, ông bà, con tôi bị ốm",
        "Đoàn Thanh niên, Hội Cựu chiến binh, Chi đoàn. Mai nghỉ. Sơn lại cổng. Từ Ban Giám hiệu",
        "Trường Tiểu học Lê Quý Đôn ở đường Nguyễn Trãi, Hà Nội",
        "Cô Hiệu trưởng và thầy Hiệu phó",
        "Giao Kế toán chi trả, cử Bảo vệ trực. Giao Thủ quỹ, Y tế, Văn phòng. Cử Thư viện, Nhà bếp",
        "Báo Kế toán. Thuê Bảo vệ. Chọn Thủ quỹ. Trình Y tế. Dặn Nhà bếp. Rồi Văn phòng",
        "Bảo Kế toán làm; Lập Kế toán mới",
        "Chuyển Điện lực và Trạm Y tế xã; bầu Lớp trưởng; Mời Trạm Y tế",
        "trẻ em Việt Nam; học sinh THCS; phụ huynh Lớp Lá 1",
        "Phòng Giáo dục và Đào tạo, Ban Thường vụ Thành Đoàn",
        "kinh phí 1.250.000.000 đồng, ngày 28/12/2024, Câu 12, lớp 5A",
        "Bí thư Chi đoàn giáo viên, Tổng phụ trách Đội",
        "PHÒNG GIÁO DỤC & ĐÀO TẠO QUẬN LONG BIÊN, HÀ NỘI; Sở Giáo Dục, Đào Tạo",
        "HỘI NGHỊ ĐỐI THOẠI GIỮA NHÀ TRƯỜNG VỚI CHA MẸ HỌC SINH; VỚI CHA MẸ TRẺ EM",
        "GẶP GỠ THẦY CÔ GIÁO, ANH CHỊ EM CÔNG NHÂN, BÀ CON NHÂN DÂN; CÔ GIÁO CHỦ NHIỆM",
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
    found("12/" * 10_000)
    assert time.process_time() - began < 5
