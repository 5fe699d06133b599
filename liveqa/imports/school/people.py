"""Read who chairs, keeps the minutes and answers, as a plan assigns it.

Only a person's whole name is certain; an office alone, or a given name, is asked about or left.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from liveqa.domain.plan import LINE_LIMIT, PlanAnswerer, PlanOfficer
from liveqa.domain.words import Duty
from liveqa.imports.school.gaps import has_gap
from liveqa.imports.school.outline import Node
from liveqa.imports.school.reading import Fact, fact
from liveqa.imports.school.roles import Role
from liveqa.imports.school.units import Unit
from liveqa.text import fold

DUTIES = {Role.CHAIR: Duty.CHAIR, Role.PANEL: Duty.PANEL, Role.SECRETARY: Duty.SECRETARY}
_COMRADE = re.compile(r"^(?:(?:các\s+)?(?:đ/c|đồng chí|đ\.c))\s*:?\s+", re.IGNORECASE)
_TITLED = re.compile(
    r"^(?:(?:ông|bà|thầy(?: giáo)?|cô(?: giáo)?|anh|chị)\s+"
    r"|(?:gs|pgs|tskh|ts|ths|bs)\b[.,]?\s*(?=[^\W\d_]))+",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(ban|bí thư|phó|hiệu trưởng|ht|pht|hp|giám đốc|chủ tịch|ct|ctcđ|trưởng|trường|đại diện"
    r"|lãnh đạo|tổ|công đoàn|cđ|đoàn (?:thanh|tn|trường|xã|phường|đội|tncs)|chi (?:đoàn|bộ|hội)"
    r"|hội|giáo viên|gv|kế toán|kt|văn thư|văn phòng|nhà|phòng|ủy ban|uỷ ban"
    r"|ubnd|thường|tổng phụ trách|tpt|gvcn|thành viên|thư k[ýí]|tập thể|bgh|bch|các"
    r"|cán bộ|chuyên viên|người|cmhs|toàn|liên đội|bộ phận"
    r"|y tế|bảo vệ|thanh tra|đảng|mặt trận|trung tâm|sở|công an|cấp ủy"
    r"|bđd\w*|btc|bgđ|ttcm|tkhđ|đtn|nv|vp|gv\w+|cb\w*|p\. ?(?=\w))\b"
)
_TASK_COLUMN = re.compile(r".*(noi dung|cong viec|nhiem vu|hoat dong|cong tac).*")
_WHO_COLUMN = re.compile(
    r".*(ho (va )?ten|nguoi|thuc hien|phu trach|phan cong|don vi|bo phan|chu tri|ca nhan).*"
)
_BEGIN_COLUMN = re.compile(r"(?!.*\b(?:ket thuc|den|hoan thanh)\b).*\b(bat dau|tu ngay)\b.*")
_END_COLUMN = re.compile(r".*\b(ket thuc|den ngay)\b.*")
_DUE_COLUMN = re.compile(r".*\b(thoi gian|thoi han|thoi diem|han|hoan thanh|tien do|ngay)\b.*")
_SUPPORT_COLUMN = re.compile(r".*\b(phoi hop|ho tro|tham gia)\b.*")
_SPELLED = re.compile(r"^[^\W\d_][^\W\d_]*(?:\s+[^\W\d_]+){1,5}$")


def is_name(text: str) -> bool:
    """Return whether words are a person's whole name, and not an office."""
    bare = _TITLED.sub("", text)
    return (
        bool(_SPELLED.match(bare))
        and all(word[0].isupper() for word in bare.split())
        and not bare.isupper()
        and not is_office(bare)
    )


_REMARK = re.compile(r"(?:do|được|dự kiến|nếu|khi|theo|sẽ|có|kiêm nhiệm|đã)\s")
"""How words in brackets behind a name begin that are no office."""


def people_in(text: str) -> Iterator[tuple[str, str, bool]]:
    """Yield the people in a text such as "Bà Hoa, Hiệu trưởng; Lê Thu" with their offices, and
    whether the name is whole."""
    for person in re.split(r";|\s+và\s+|\n", text):
        name, office = "", ""
        parts = re.split(r"(,|\s[-–]\s|\()", person)
        for part, sign in zip(parts[::2], ["", *parts[1::2]], strict=True):
            said = _COMRADE.sub("", part.strip(" .)"))
            if not said or (name and _REMARK.match(said)):
                continue
            if name and (is_name(said) or _is_given(said) or _is_titled(said)):
                yield name, office, _is_whole(name)
                name, office = said, ""
            elif name or (office and is_office(said)):
                between = f" {sign.strip()} " if sign.strip() in ("-", "–") else ", "
                office = between.join(filter(None, (office, said)))
            elif both := _office_and_name(said):
                office, name = both
            elif is_office(said):
                office = said
            else:
                name = said
        if _TITLED.match(name):
            name = name[:1].upper() + name[1:]
        if name and not re.search(r"\d{3}|[:@]", name):
            yield name, office, _is_whole(name)


def _office_and_name(text: str) -> tuple[str, str] | None:
    """Return both parts of "Hiệu trưởng Trần Thị Hoa": an office ends in small letters, or in
    an abbreviation as "Trưởng ban đại diện CMHS" does."""
    words = text.split()
    for place in range(len(words) - 2, 0, -1):
        if words[place - 1][0].islower() or (words[place - 1].isupper() and place > 1):
            office, name = " ".join(words[:place]), " ".join(words[place:])
            return (office, name) if is_name(name) and is_office(office) else None
    return None


def _is_spelled(name: str) -> bool:
    """Return whether each word begins with a capital, as in a name: "Xã hội" is none, nor "KHTC",
    which is an office's."""
    words = _TITLED.sub("", name).split()
    is_short = all(word.isupper() and len(word) < 5 and word.isascii() for word in words)
    is_short = is_short or (len(words) == 1 and words[0].isupper())
    return all(word[0].isupper() for word in words) and not (is_short and len(name) > 1)


def _is_given(text: str) -> bool:
    return bool(re.fullmatch(r"[^\W\d_]{2,}", text)) and text.istitle() and not is_office(text)


def _is_titled(text: str) -> bool:
    """Return whether words are a given name behind "cô" or "thầy", and no more."""
    found = _TITLED.match(text)
    return found is not None and _is_given(text[found.end() :])


def is_office(text: str) -> bool:
    """Return whether words begin as the name of an office or a body does."""
    return bool(_OFFICE.match(text.lower()))


_BODIES = re.compile(
    r"(công chức|viên chức|ub ?mttq|mttq|trạm|thường trực|đài|hội đồng|quân sự|khối|đơn vị"
    r"|liên đội|đội|hs|ph|đoàn|khu phố|thôn|ấp|xóm|kt|vt|pht|mc|ông|bà|toàn thể)\b"
)
_NO_BODY = re.compile(
    r"(truong hop|phong (hop|hoc|hoi|khach|truyen|ngua|chong|doc|an)|to chuc|hoi (truong|nghi|thao"
    r"|dam|y)|nha (ve sinh|de xe|xe|an|da nang|van hoa|kho)|toan bo|ban (ghe|ngay|dem|dau|hanh)"
    r"|cac (noi dung|van de|y kien|cong viec|viec|khoan|dieu|cau|buoi|cuoc|hoat dong|van ban"
    r"|phuong an|muc)|thuong xuyen|dai (bieu|tu)|doan ket|doi thoai|khoi luong|don vi tinh"
    r"|nguoi dan chuong trinh|ban be|phong (ngua|ve)|chi (tiet|phi)|to (roi|trinh)|hoi (dap|y)"
    r"|bao ve (moi truong|bi mat)|khoi (cong|dong)|y te (hoc duong|du phong))\b"
)
_CHARGES = re.compile(
    r"^(?:kính\s+)?(?:đề nghị|giao(?: cho)?|phân công|đối với|yêu cầu|trách nhiệm của)\s+",
    re.IGNORECASE,
)


def charged(text: str) -> str:
    """Return the office, body or person whom words charge with something; empty if they name none:
    "Trường hợp mưa" is no school."""
    said = _CHARGES.sub("", text.strip(" .:;*"))
    folded = fold(said)
    if _NO_BODY.match(folded):
        return ""
    is_one = _COMRADE.match(said) or _TITLED.match(said) or is_office(said)
    return f"{said[:1].upper()}{said[1:]}" if is_one or _BODIES.match(said.lower()) else ""


def _is_whole(name: str) -> bool:
    return is_name(name) or bool(_TITLED.match(name) and name[:1].isupper())


_STANDS_IN = re.compile(r"\b(?:vắng|[uủ][ỷy] quyền|hoặc|thay)\b", re.IGNORECASE)
"""Words that name somebody for the case that another one does not come."""


def officers(node: Node, session_of: Callable[[Node], int | None]) -> Iterator[Fact]:
    """Yield those to whom a line such as "Chủ trì: …", or what stands below it, gives a duty, each
    for the session that `session_of` says: "Chủ trì", "- Khối 1: …"."""
    [role] = [role for role in node.roles if role in DUTIES][:1]
    own = session_of(node)
    yield from officers_in(node.value, role, node.unit.at, own)
    for each in node.below() if len(node.roles) == 1 else ():
        rest, session = each.unit.text.partition(":")[2].strip(), session_of(each)
        if rest and session != own:
            yield from officers_in(rest, role, each.unit.at, session)
        elif not (each.roles or _labels_another(each.unit.text)):
            yield from officers_in(each.unit.text, role, each.unit.at, session)


def _labels_another(text: str) -> bool:
    """Return whether a line gives somebody another duty: "Kỹ thuật: …" below "Chủ trì: …"."""
    label, colon, rest = text.partition(":")
    return bool(colon and rest.strip()) and not charged(label)


def officers_in(text: str, role: Role, at: int, session: int | None) -> Iterator[Fact]:
    """Yield those whom a text names for a duty; nobody where a name is still to be written."""
    if has_gap(text):
        return
    stands_in = _STANDS_IN.search(text)
    for name, office, whole in people_in(text):
        if is_office(name) or len(name) > LINE_LIMIT or not _is_spelled(name):
            continue
        value = PlanOfficer(name=name, duty=DUTIES[role], office=office[:LINE_LIMIT])
        doubt = "" if whole else "given_name"
        yield fact("officers", value, [at], "alternative" if stands_in else doubt, session)


def assigned(rows: list[Unit]) -> Iterator[Fact]:
    """Yield, all doubtful, who chairs, keeps the minutes or answers by a table of tasks."""
    columns: Columns | None = None
    for row in rows:
        if headed := columns_of(row):
            columns = headed
        elif columns and len(row.cells) > max(columns.task, columns.who):
            yield from of_task(row, row.cells[columns.task], row.cells[columns.who])


@dataclass(frozen=True)
class Columns:
    """Which column of a table of tasks says what, from 0."""

    task: int
    who: int
    support: int | None = None
    due: int | None = None
    begins: int | None = None


def columns_of(row: Unit) -> Columns | None:
    """Return the columns that the heading of a table of tasks names."""
    folded = [fold(cell) for cell in row.cells]
    begins, end = (_column(folded, each, set()) for each in (_BEGIN_COLUMN, _END_COLUMN))
    due = _column(folded, _DUE_COLUMN, {begins}) if end is None else end
    who = _column(folded, _WHO_COLUMN, {due, begins})
    task = _column(folded, _TASK_COLUMN, {due, begins, who})
    support = _column(folded, _SUPPORT_COLUMN, {due, begins, who, task})
    if task is None or who is None or max(map(len, row.cells)) > 60:
        return None
    return Columns(task, who, support, due, begins)


def _column(folded: list[str], words: re.Pattern[str], taken: set[int | None]) -> int | None:
    places = (at for at, cell in enumerate(folded) if at not in taken and words.fullmatch(cell))
    return next(places, None)


_ABOUT = re.compile(r"\b(ve|lien quan|linh vuc|nhom)\b")
_ANSWERS = re.compile(r"\b(tra loi|giai dap|giai trinh)\b(?! bang)")


def of_task(row: Unit, task: str, who: str) -> Iterator[Fact]:
    """Yield, all doubtful, who chairs, keeps the minutes or answers by what they are to do."""
    folded = fold(task)
    answering = _ANSWERS.search(folded)
    people = [each for each in people_in(who) if _is_spelled(each[0])]
    topic = _topic(task, answering.end()) if answering else ""
    if topic and answering and not people and _ABOUT.search(folded, answering.end()):
        people = [(body, "", False) for body in [charged(who)] if 0 < len(body) <= LINE_LIMIT]
    for name, office, _ in people:
        known = {"name": name[:LINE_LIMIT], "office": office[:LINE_LIMIT]}
        for pattern, duty in (
            (r"chu tri|chu toa", Duty.CHAIR),
            (r"thu k[yi]|bien ban", Duty.SECRETARY),
        ):
            if re.search(rf"\b({pattern})\b", folded):
                yield fact("officers", PlanOfficer(duty=duty, **known), [row.at], "task")
        if answering:
            value = PlanAnswerer(topics=[topic] if topic else [], **known)
            yield fact("answerers", value, [row.at], "task")


_NEXT_TASK = re.compile(
    r"[;,]\s*(?=(?:gửi|nộp|báo cáo|hoàn thành|trước|hạn|xong|kiểm tra|chuẩn bị|phụ trách|ghi|mời"
    r"|tham mưu|xây dựng|chỉ đạo|chủ trì|kết luận|theo dõi|đôn đốc|tổng hợp|tập hợp)\b)"
)
"""What a line gives the same person to do besides."""


def _topic(task: str, at: int) -> str:
    """Return what an answer is about: "Trả lời đối thoại về chế độ" is about "chế độ"."""
    rest = task[at:] if len(fold(task)) == len(task) else task
    said = re.sub(
        r"^[\s:]*(?:(?:đối thoại|nhóm|câu hỏi|ý kiến|kiến nghị|các|những|,)\s*)*"
        r"(?:về|liên quan (?:đến|tới)|thuộc lĩnh vực)?\s*:?",
        "",
        rest,
    )
    is_other = re.match(r"\s*(?:trước|trong|tại|sau|cho|của|vào)\b", said)
    said = _NEXT_TASK.split(said)[0]
    return "" if is_other else said.strip(" .,;…")[:LINE_LIMIT]
