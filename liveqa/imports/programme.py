"""A programme as a school writes it, in lines or in a Word table, as programme points."""

import re

from liveqa.domain.plan import PlanItem
from liveqa.domain.words import AgendaKind
from liveqa.text import fold

TITLE_LIMIT = 300
MINUTES_LIMIT = 1_440
BULLET = re.compile(r"^(?:[-–•*+]\s*)+")
NUMBER = re.compile(r"^(\d{1,2})\s*[.)/]\s*(?!\d)")
_SPAN = re.compile(
    r"(\d{1,2})\s*(?:h|g|giờ|:)\s*(\d{2})?\s*(?:phút)?\s*(?:-|–|—|đến|tới)\s*"
    r"(\d{1,2})\s*(?:h|g|giờ|:)\s*(\d{2})?(?:\s*phút)?"
)
_LENGTH = re.compile(
    r"\(?(?:(\d{1,2})\s*(?:giờ|tiếng)(?:\s*(\d{1,2})\s*(?:phút|ph?\b))?"
    r"|(\d{1,3})\s*(?:phút|ph\b|p\b|'|’))\)?"
)
# What a column of the table holds, by its heading; the first that fits.
_COLUMNS = {
    "number": re.compile(r"(stt|tt|so( tt)?|#)\.?"),
    "minutes": re.compile(r".*(thoi gian|thoi luong|gio|phut).*"),
    "presenter": re.compile(r".*(nguoi|thuc hien|phu trach|chu tri|don vi|phan cong).*"),
    "note": re.compile(r"ghi chu.*"),
    "title": re.compile(r".*(noi dung|cong viec|hoat dong|chuong trinh|tien trinh).*"),
}
# The first that fits, as the organiser's page suggests them.
_KINDS = (
    (AgendaKind.INTRODUCTION, "gioi thieu"),
    (AgendaKind.CONCLUSION, "ket luan"),
    (AgendaKind.CLOSING, "be mac|ket thuc"),
    (AgendaKind.OPENING, "khai mac|tuyen bo"),
    (AgendaKind.CONTRIBUTION, "tham luan"),
    (AgendaKind.REPORT, "bao cao"),
    (AgendaKind.ANSWERS, "tra loi|giai dap|giai quyet"),
    (AgendaKind.OPINIONS, r"phat bieu|\by kien|thao luan|doi thoai"),
    (AgendaKind.BREAK, "giai lao"),
)


def bare(line: str) -> str:
    """An entry of a list without its bullet or number and what ends it."""
    return NUMBER.sub("", BULLET.sub("", line)).lstrip().rstrip(" ;.,")[:TITLE_LIMIT]


def item_of_line(line: str) -> PlanItem:
    """ "- Báo cáo đề dẫn (15 phút);" as a programme point."""
    found = _SPAN.search(line) or _LENGTH.search(line)
    title = bare(line[: found.start()] + line[found.end() :]) if found else bare(line)
    return _item(title.strip(" :,;–-") or bare(line), _minutes(line))


def items_of_table(rows: list[list[str]]) -> list[PlanItem]:
    """The points in a table's rows, with or without a heading row."""
    if rows and (columns := _headed(rows[0])):
        cells = [{kind: row[at] for kind, at in columns.items() if at < len(row)} for row in rows]
        cells = cells[1:]
    else:
        cells = [_guessed(row) for row in rows]
    return [
        _item(bare(row["title"]), _minutes(row.get("minutes", "")), row.get("presenter", ""))
        for row in cells
        if bare(row.get("title", ""))
    ]


def _headed(row: list[str]) -> dict[str, int]:
    """Where each kind of column stands; empty when this row is no heading."""
    found: dict[str, int] = {}
    for at, cell in enumerate(row):
        kinds = (kind for kind, words in _COLUMNS.items() if words.fullmatch(fold(cell)))
        if kind := next(kinds, ""):
            found.setdefault(kind, at)
    return found if "title" in found and len(found) > 1 else {}


def _guessed(row: list[str]) -> dict[str, str]:
    """A row's cells by what they look like: number, time, title, and last who presents it."""
    said = [cell for cell in row if cell and not re.fullmatch(r"\d{1,2}[.)]?", cell)]
    time = next((cell for cell in said if _SPAN.match(cell) or _LENGTH.fullmatch(cell)), "")
    title, *rest = [cell for cell in said if cell != time] or [""]
    return {"minutes": time, "title": title, "presenter": rest[-1] if rest else ""}


def _minutes(text: str) -> int:
    if span := _SPAN.search(text):
        begin, begin_past, end, end_past = (int(part or 0) for part in span.groups())
        lasts = (end * 60 + end_past) - (begin * 60 + begin_past)
    elif length := _LENGTH.search(text):
        hours, past, alone = (int(part or 0) for part in length.groups())
        lasts = hours * 60 + past + alone
    else:
        lasts = int(text) if re.fullmatch(r"\d{1,3}", text) else 0
    return lasts if 0 < lasts <= MINUTES_LIMIT else 0


def _item(title: str, minutes: int, presenter: str = "") -> PlanItem:
    folded = fold(title)
    kind = next((kind for kind, words in _KINDS if re.search(words, folded)), AgendaKind.OTHER)
    return PlanItem(title=title, kind=kind, minutes=minutes, presenter=presenter[:TITLE_LIMIT])
