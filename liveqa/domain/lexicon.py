"""Hold the words by which a Vietnamese name is told from other words. Each list is a regular
expression's alternatives; `either` adds how they are typed without diacritics.
"""

import re

from liveqa.text import bare


def either(words: str) -> str:
    """Return words, each with and without its diacritics."""
    return f"{words}|{bare(words)}"


def _is_ours(letter: str) -> bool:
    """Return whether it is of the Latin alphabet with the marks of Việt Nam's languages."""
    return letter.isalpha() and (bare(letter)[0].isascii() or letter in "ƀɃ")


_LETTERS = [chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))]
ALPHABET = "A-Za-z" + "".join(filter(_is_ours, _LETTERS))
UPPER = "A-Z" + "".join(letter for letter in _LETTERS if letter.isupper())
LOWER = "a-z" + "".join(letter for letter in _LETTERS if letter.islower())

HONORIFICS = (
    "em|cháu|bạn|con|bé|anh|chị|ông|bà|cô|thầy|chú|bác|cậu|dì|cụ|mẹ|bố|ba|má|cha|học sinh|phụ huynh"
    "|thầy giáo|cô giáo|giáo viên|đồng chí|đ/c|đại biểu|tên là|tên|con tôi là|cháu tôi là"
)
# Before a name that bears no marks either; "ban" is a committee too.
BARE_HONORIFICS = (
    "chau|be|chi|ong|co|thay|chu|bac|cau|di|cu|me|bo|hoc sinh|phu huynh|thay giao|co giao|giao vien"
    "|dong chi|dai bieu|ten la|con toi la|em|con|anh"
)
TITLE = re.compile(
    rf"^(?:{HONORIFICS}|{BARE_HONORIFICS}|(?:PH|HS|GV|ThS|TS|Mr|Mrs|Ms)\b\.?)(?:\s+|$)",
    re.IGNORECASE,
)
SURNAMES = either(
    "Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đinh|Lâm|Trịnh|Mai"
    "|Trương|Tạ|Cao|Hà|Tô|Lương|Tăng|Thái|Quách|Kiều|Vương|Phùng|Lưu|Từ|Triệu|Nông|Vi|Giang|Thạch"
    "|Đoàn|Chu|Sùng|Giàng|Vàng|Thào|Lò|Lù|Vừ|Hạng|Sồng|Mùa|Lầu|Cầm|Quàng|Hoàng|Lường|Ksor|Kpă|Rơ"
    "|Siu|Rmah|Nay|Niê|Êban|Mlô|Đinh|Danh|Kim|Sơn|Châu|Tòng|Vì|Bàn|Đàm|Phàn|Tẩn|Chảo|Lý|Ma|Hứa|Bế"
)
# Surnames that are no common word before such a middle name, in small letters.
SMALL_SURNAMES = (
    "nguyễn|trần|lê|phạm|huỳnh|hoàng|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đào|đinh|lâm|trịnh|mai"
    "|trương|tạ|cao|hà|tô|lương|tăng|thái|quách|kiều|vương|phùng|lưu|triệu|nông|giang|thạch|đoàn|chu"
    "|sùng|giàng|thào|lò|lù|vừ|hạng|sồng|lầu|quàng|lường|siu|châu|tòng|đàm|phàn|tẩn|hứa"
)
SMALL_MIDDLE = "văn|thị|hữu|đình|ngọc|bảo"
GIVEN = (
    "lan|hùng|tuấn|dũng|cường|hương|nga|oanh|yến|nhung|vân|ngọc|hạnh|loan|huệ|tuyết|nguyệt|thúy|thuý"
    "|quỳnh|trâm|vy|ngân|hưng|khang|khánh|tùng|linh|dung|hải|quân|long|giang|hoa|hà|hồng|phượng"
    "|duyên|diễm|thoa|tèo|na|my|mỹ|phong|kiên"
    "|hung|tuan|cuong|ngoc|hue|tuyet|nguyet|thuy|quynh|khanh|duyen|teo"
)

# Digits that stand for letters: "Nguy3n V4n".
AS_LETTERS = str.maketrans("013457", "oieast")

# What begins like a name, and is a place or a common word: "Đào tạo", "LÝ DO".
ALIKE = either(
    "hà (?:nội|tĩnh|giang|nam|đông)|hồ chí minh|cao (?:bằng|lãnh|đẳng)|lâm đồng|đào tạo|hồ sơ|lý do"
    "|lưu (?:ý|trữ)|triệu tập|tăng cường|thái độ|nông (?:thôn|nghiệp)|vi phạm|từ ngày|đoàn (?:viên"
    "|thanh|thể|trường|kết|đội|tncs)|sơn la|lai châu|kim (?:loại|chỉ)|chu đáo"
    "|danh (?:sách|hiệu|mục)|mùa (?:hè|đông|xuân|thu|mưa)|bàn (?:ghế|bạc|giao)"
    "|từ (?:ngữ|điển|thiện)|vì (?:sao|vậy|thế)|thái (?:nguyên|bình)"
    "|cao (?:học|cấp|bá quát)|lý (?:thường kiệt|thái tổ)"
)
# Two words with capitals that everybody knows: places, feasts, programs.
PLACES = re.compile(
    rf"\b(?:{ALIKE}|"
    + either(
        "việt nam|an giang|bà rịa|vũng tàu|bạc liêu|bắc (?:giang|kạn|ninh)|bến tre"
        "|bình (?:dương|định|phước|thuận)|cà mau|cần thơ|đà nẵng|đắk (?:lắk|nông)|điện biên"
        "|đồng (?:nai|tháp)|gia lai|hải (?:dương|phòng)|hậu giang|hòa bình|hưng yên|khánh hòa"
        "|kiên giang|kon tum"
        "|lai châu|lạng sơn|lào cai|long an|nam định|nghệ an|ninh (?:bình|thuận)|phú (?:thọ|yên)"
        "|quảng (?:bình|nam|ngãi|ninh|trị)|sóc trăng|sơn la|tây (?:ninh|nguyên|bắc)|thanh hóa|huế"
        "|thừa thiên|tiền giang|trà vinh|tuyên quang|vĩnh (?:long|phúc)|yên bái|sài gòn"
        "|tết (?:nguyên đán|trung thu|dương lịch)|trung thu|nguyên đán|quốc khánh|giáng sinh"
        "|tiếng anh|tiếng việt|tiền phong|thiếu niên|thanh niên|cộng sản|bác hồ|điện biên phủ"
        "|google \\w+|microsoft \\w+|facebook|zalo|youtube"
    )
    + r")\b",
    re.IGNORECASE,
)
# Ordinary words that begin a sentence, before a name or a word with a capital of its own.
OPENINGS = (
    "ở|tại|khi|vì|sao|nếu|theo|ngày|gửi|kính|thưa|hỏi|tôi|chúng|các|những|và|với|do|để|cho|của|từ"
    "|đến|bao|có|không|đề|nhờ|mong|xin|cảm|trong|ngoài|sau|trước|hôm|thứ|tháng|năm|lớp|buổi|đây|đó|này"
    "|gặp|nhắc|gọi|mời|hiện|vừa|cả|mỗi|một|hai|ba|bốn|thì|là|mà|nhưng|còn|đã|sẽ|được|bị|nhà|trường|quỹ"
    "|giao|cử|bầu|chuyển|báo|thuê|chọn|dặn|giúp|thay|cùng|rồi|nên|phải|hãy"
)
# Small words that end a name, wherever one was read from small letters.
ORDINARY = re.compile(
    r"(?:là|gì|ai|nào|của|và|với|có|không|được|bị|hay|học|ở|tại|thì|mà|đã|sẽ|đang|rất|cũng|nên|nói"
    r"|đánh|trêu|hỏi|đi|cho|này|kia|đó|ạ|ốm|nghỉ|làm|bên|nhà|con|cháu|em|bạn|cô|thầy|mẹ|bố|giáo|để|do"
    r"|vì|khi|lại|ra|vào|lên|xuống|về|từ|đến|trong|ngoài|ngồi|chưa|phải|gửi|xin|mong|đề"
    r"|lop|truong|hoc|khoi|bi|duoc|khong|cua|voi|nay|cung|hay)(?!\w)"
)

# Where an office, a body or a place begins, not a name.
BODY = re.compile(
    r"(?:hiệu (?:trưởng|phó)|phó|trưởng|bí thư|tổng phụ|chủ (?:tịch|nhiệm|tọa|toạ|trì)|ban|phòng"
    r"|trường|lớp|sở|[uủ][ỷy] ban|hội (?:đồng|cha|trường|nghị|phụ|cựu|nông|khuyến)"
    r"|đội (?:viên|trưởng|thiếu)|đoàn|công (?:đoàn|an|ty|nhân)|tổ|khối|việt nam"
    r"|nhà (?:trường|thiếu|văn)"
    r"|giáo (?:viên|dục)|liên đội|chi (?:đoàn|bộ|hội)"
    r"|mầm|chồi|lá|thứ|phường|xã|quận|huyện|tỉnh|thành (?:phố|đoàn|viên)|đảng|bộ|trung (?:tâm|học)"
    # posts and rooms, of which none begins as a given name does: "Gia Bảo vệ sinh", "Minh Thư ký"
    r"|kế toán|thủ quỹ|y tế|điện lực|cấp dưỡng|giám thị|quản sinh|tạp vụ|thiết bị|căng tin"
    r"|nhà (?:bếp|xe|kho)|trạm (?:y|điện|xá)"
    r"|mẹ (?:học sinh|trẻ em)|cô giáo|chị em|con nhân dân|giáo chủ nhiệm|học sinh|trẻ em|phụ huynh"
    r"|nhân dân|nguyên (?:hiệu|phó|trưởng)|đại (?:biểu|diện)|ngày|tháng|năm (?:học|nay)|câu)\b",
    re.IGNORECASE,
)
ABBREVIATION = re.compile("(?:THCS|THPT|UBND|BGH|CBGV|TPHCM|MN|TH|HS|GV|PH|GDĐT)[A-Z]*\\b")
# Before a place that begins like a form of address: "quận Ba Đình", "chợ Bà Chiểu"; not where a
# word before makes another one of it: "yêu cầu Bà Mận", "chủ tịch xã Ông Tám".
PLACED = re.compile(
    r"(?<!tịch )(?<!thư )(?<!trưởng )(?<!phó )(?<!diện )(?<!đạo )(?<!đoàn )"
    r"\b(?:đường|phố|quận|huyện|phường|xã|tỉnh|tp\.?|thành phố|thị trấn|chợ|thôn|ấp|làng|đảo|sông"
    r"|núi|hồ|chùa|bến|(?<!yêu )(?<!khẩn )(?<!thỉnh )(?<!nhu )(?<!điểm )(?<!toàn )(?<!địa )"
    r"(?<!đá )(?<!bóng )cầu)\s+$",
    re.IGNORECASE,
)
# What is named after somebody, or a place that begins like a name.
NAMED_AFTER = re.compile(
    r"(?:đường|phố|trường|tiểu học|trung học|cơ sở|phổ thông|mầm non|mẫu giáo|thcs|thpt|quận|huyện"
    r"|phường|xã|tỉnh|tp\.?|thành phố|công viên|quỹ|giải|giải thưởng|chợ|hội thi|liên đội|tư tưởng"
    r"|chủ tịch|bác|thôn|bản|ấp|buôn|làng|khu|đảo|sông|núi|hồ|chùa|cầu|bệnh viện|công ty|sách"
    r"|chương trình|phần mềm|ứng dụng|dự án|tết|tiết|môn|điểm trường|chi đội|đội)\s+$",
    re.IGNORECASE,
)
