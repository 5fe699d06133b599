"""The fixed words of the papers, which are Vietnamese whatever the pages' language."""

import re
from datetime import date
from string import ascii_letters

from liveqa import dates
from liveqa.domain.record import Question
from liveqa.domain.words import (
    DeclineReason,
    Direction,
    OpinionKind,
    Origin,
    PromiseState,
    Result,
    Standing,
)
from liveqa.papers.model.model import BLANK

RESULTS = {
    Result.ANSWERED: "đã trả lời",
    Result.NOTED: "tiếp thu, ghi nhận",
    Result.TO_VERIFY: "cần xác minh",
    Result.NEEDS_STUDY: "cần nghiên cứu thêm",
    Result.BEYOND_AUTHORITY: "vượt thẩm quyền, kiến nghị cấp trên",
    Result.OUT_OF_TIME: "hết thời gian, trả lời sau hội nghị",
    Result.OFF_TOPIC: "không thuộc nội dung đối thoại",
    Result.UNANSWERED: "chưa trả lời",
    Result.MERGED: "gộp vào câu có cùng nội dung",
    Result.DECLINED: "không đưa ra trao đổi",
    Result.WITHDRAWN: "người nêu đã rút lại",
    Result.PENDING: "chưa kịp xem xét",
}
ORIGINS = {
    Origin.COLLECTED: "gửi trước",
    Origin.EARLY: "gửi trước qua điện thoại",
    Origin.PHONE: "điện thoại",
    Origin.MICROPHONE: "nói trực tiếp",
    Origin.PAPER: "phiếu giấy",
    Origin.ONLINE: "trực tuyến",
}
# The same within a sentence, before a number.
CAME = {
    Origin.COLLECTED: "gửi trước",
    Origin.EARLY: "gửi trước qua điện thoại",
    Origin.PHONE: "gửi qua điện thoại",
    Origin.MICROPHONE: "nói trực tiếp",
    Origin.PAPER: "ghi phiếu",
    Origin.ONLINE: "gửi trực tuyến",
}
KINDS = {
    OpinionKind.COMMENT: "góp ý",
    OpinionKind.REPORT: "phản ánh",
    OpinionKind.IDEA: "hiến kế",
    OpinionKind.PETITION: "kiến nghị",
    OpinionKind.PROPOSAL: "đề xuất",
}
OPINIONS = {OpinionKind.QUESTION: "hỏi", **KINDS}
DIRECTIONS = {
    Direction.TO_LEADERS: "hỏi lãnh đạo",
    Direction.TO_STAFF: "nêu với tập thể",
}
DECLINED = {
    DeclineReason.OFF_TOPIC: "ngoài nội dung đối thoại",
    DeclineReason.DUPLICATE: "trùng ý kiến khác",
    DeclineReason.OFFENSIVE: "có lời lẽ xúc phạm",
    DeclineReason.PRIVATE: "việc riêng, trao đổi riêng với người nêu",
    DeclineReason.COMPLAINT: "khiếu nại, tố cáo, đã hướng dẫn nơi tiếp nhận",
    DeclineReason.OTHER: "lý do khác",
    DeclineReason.BURST: "gửi dồn dập từ cùng một nơi",
}
PROMISES = {
    PromiseState.KEPT: "đã thực hiện",
    PromiseState.UNDER_WAY: "đang thực hiện",
    PromiseState.NOT_YET: "chưa thực hiện",
}
STANDINGS = {
    Standing.OVERDUE: "quá hạn",
    Standing.DUE: "chưa đến hạn",
    Standing.HANDED_OVER: "thuộc nơi khác trả lời",
    Standing.KEPT: "đã trả lời",
}
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
_TYPE_IN_SYMBOL = re.compile(r"^/?(?:BB|KH|TB|BC|QĐ|GM|TTr)-")
OPEN_NUMBER = "\u2002" * 4


def capital(words: str) -> str:
    """Return words with a capital first letter."""
    return words[:1].upper() + words[1:]


_RUNNING = re.compile(
    r"^(?:Ông|Bà|Thầy|Cô|Anh|Chị|Em|Quý|Đồng chí|Lớp|Khối|Tập thể|Giáo viên|Nhân viên|Phụ huynh"
    r"|Cha mẹ|Học sinh|Đại biểu|Chuyên viên|Công chức|Viên chức|Cán bộ|Công nhân|Người lao động"
    r"|Người dân|Nhân dân|Hội viên|Đoàn viên|Văn thư|Thủ quỹ|Các|Toàn thể|Đại diện|Lãnh đạo)\b"
)


def running(words: str) -> str:
    """Return words in the form for the middle of a sentence: "bà Mai", "lớp 1A"; the names of
    bodies and units keep their capital."""
    return words[:1].lower() + words[1:] if _RUNNING.match(words) else words


_GATHERING = re.compile(
    r"^(?:Buổi|Cuộc|Đối thoại|Gặp gỡ|Tiếp xúc|T[oọ][aạ] đàm|Giao lưu|Trao đổi)\b"
)


def event(title: str) -> str:
    """Return a conference's title behind "tổ chức": "đối thoại với cha mẹ học sinh"; a "Hội nghị"
    keeps its capital."""
    return title[:1].lower() + title[1:] if _GATHERING.match(title) else title


def at_event(title: str) -> str:
    """Return a conference's title behind "tại": "buổi đối thoại với cha mẹ học sinh"."""
    named = event(title)
    return named if named == title or named.startswith(("buổi", "cuộc")) else f"buổi {named}"


def count(number: int) -> str:
    """Return a number in prose: "05", "12", "2.000"."""
    return f"{number:02d}" if number < 10 else figure(number)


def with_same(question: Question, interested: str) -> str:
    """Return how many were interested, and how many more asked the same; not that nobody was."""
    if not question.merged:
        return interested
    same = f"{question.merged} câu cùng ý"
    return f"{interested}, {same}" if question.votes else same


def figure(number: int) -> str:
    """Return a number in a table: "5", "12", "2.000"."""
    return f"{number:,}".replace(",", ".")


def listed(words: list[str]) -> str:
    """Return "a", "a và b", "a, b và c"; "a; b" where one of them has an "và" or a comma of its
    own."""
    if any(" và " in word or ", " in word for word in words):
        return "; ".join(words)
    return f"{', '.join(words[:-1])} và {words[-1]}" if len(words) > 1 else "".join(words)


def sentence(words: str) -> str:
    """Return words with a full stop, unless they end with a mark of their own."""
    return words if words.endswith((".", "!", "?", "…", ":", ";")) else f"{words}."


def roman(number: int) -> str:
    """Return a number in Roman numerals, from 1 to 399."""
    tens, ones = divmod(number, 10)
    hundreds, tens = divmod(tens, 10)
    return "C" * hundreds + _TENS[tens] + _ROMAN[ones]


def letter(number: int) -> str:
    """Return the letters of the Vietnamese alphabet: 1 is "a"; after "y" comes "aa"."""
    again, place = divmod(number - 1, len(_LETTERS))
    return (_LETTERS[again - 1] if again else "") + _LETTERS[place]


def number_line(type_abbreviation: str, symbol: str) -> str:
    """Return "Số:      /BB-MNTH", the number left open for the clerk."""
    return f"Số:{OPEN_NUMBER}/{type_abbreviation}-{office_symbol(symbol)}"


def office_symbol(symbol: str) -> str:
    """Return "MNTH" of "BB-MNTH"; a blank one if none is known."""
    return _TYPE_IN_SYMBOL.sub("", symbol.strip()) or BLANK


def official_number(number: str) -> str:
    """Return a number as a clerk writes it: "05", "12", "08a"."""
    digits = number.rstrip(ascii_letters)
    return f"{int(digits):02d}{number[len(digits) :]}" if digits.isdecimal() else number


def short_day(ms: int | None) -> str:
    """Return "04/5/2024", or a blank one."""
    return BLANK if ms is None else _short(dates.local(ms))


def short_date(iso: str) -> str:
    """Return a deadline as "20/5/2024", or a blank one."""
    try:
        return _short(date.fromisoformat(iso))
    except ValueError:
        return iso or BLANK


def _short(day: date) -> str:
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


# A dateline waits for the clerk, and must stay on one line.
OPEN_DAY = "ngày … tháng … năm …"


def day(iso: str) -> str:
    """Return a deadline as "ngày 20 tháng 5 năm 2024", or a blank one."""
    try:
        return dates.pad_day(date.fromisoformat(iso))
    except ValueError:
        return iso or f"ngày {BLANK} tháng {BLANK} năm {BLANK}"


def moment(ms: int | None) -> tuple[str, str]:
    """Return time and day of a moment, or blank ones."""
    if ms is None:
        return f"{BLANK} giờ {BLANK} phút", day("")
    return dates.clock(ms), dates.long_date(ms)
