"""Read who chairs, keeps the minutes and answers, as a plan assigns it.

Only a person's whole name is certain; an office alone, or a given name, is asked about or left.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from liveqa.domain.plan import LINE_LIMIT, PlanAnswerer, PlanOfficer
from liveqa.domain.words import Duty
from liveqa.imports.school.gaps import has_gap
from liveqa.imports.school.names import charged, is_office, is_spelled, people_in
from liveqa.imports.school.outline import Node
from liveqa.imports.school.reading import Fact, fact
from liveqa.imports.school.roles import DUTIES, Role, roles_of
from liveqa.imports.school.units import Unit
from liveqa.text import fold

_TASK_COLUMN = re.compile(r".*(noi dung|cong viec|nhiem vu|hoat dong|cong tac).*")
_WHO_COLUMN = re.compile(
    r".*(ho (va )?ten|nguoi|thuc hien|phu trach|phan cong|don vi|bo phan|chu tri|ca nhan).*"
)
_BEGIN_COLUMN = re.compile(r"(?!.*\b(?:ket thuc|den|hoan thanh)\b).*\b(bat dau|tu ngay)\b.*")
_END_COLUMN = re.compile(r".*\b(ket thuc|den ngay)\b.*")
_DUE_COLUMN = re.compile(r".*\b(thoi gian|thoi han|thoi diem|han|hoan thanh|tien do|ngay)\b.*")
_SUPPORT_COLUMN = re.compile(r".*\b(phoi hop|ho tro|tham gia)\b.*")
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
        if is_office(name) or len(name) > LINE_LIMIT or not is_spelled(name):
            continue
        value = PlanOfficer(name=name, duty=DUTIES[role], office=office[:LINE_LIMIT])
        doubt = "" if whole else "given_name"
        yield fact("officers", value, [at], "alternative" if stands_in else doubt, session)


_DUTY_BEHIND = re.compile(
    r"(?:[,;]|\s[-–]|\s\()\s*"
    r"((?:chủ t(?:rì|ọa|oạ)|thư k[ýí])(?: (?:hội nghị|cuộc họp|đối thoại))?)\W*$",
    re.IGNORECASE,
)


def on_duty(text: str, at: int, session: int | None) -> Iterator[Fact]:
    """Yield who has a duty by what stands behind one of those who take part: "Ông An – Chủ
    trì"."""
    if found := _DUTY_BEHIND.search(text):
        [role] = roles_of(found[1], whole=True)
        named = list(officers_in(text[: found.start()], role, at, session))
        yield from named if len(named) == 1 else ()


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
    people = [each for each in people_in(who) if is_spelled(each[0])]
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
