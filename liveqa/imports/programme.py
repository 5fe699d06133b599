"""Read a programme as a school writes it, in lines or in a Word table, as programme points."""

import re

import msgspec

from liveqa.domain.plan import PlanItem
from liveqa.domain.words import KIND_WORDS, AgendaKind
from liveqa.imports.times import CLOCK, DAY, LENGTH, SPAN, hours, length_of, span_of
from liveqa.text import fold

TITLE_LIMIT = 300
HEADING_LENGTH = 40
MINUTES_LIMIT = DAY
BULLET = re.compile(r"^(?:[-–•*+]\s*)+")
NUMBER = re.compile(r"^(\d{1,2})\s*[.)/]\s*(?!\d)")
_NUMBER_AND_HOUR = re.compile(r"^\d{1,2}\s*[-–]\s+(?=\d{1,2}\s*(?:h|g|:))", re.IGNORECASE)
# A list's line may end in a number after a semicolon: "Báo cáo; 15".
_FIGURE_AT_END = re.compile(r"(?<!\s)\s*;\s*(\d{1,3})$")
# Signs are looked at from the first of a row of them alone: a pasted CSV may have thousands.
_SIGNS = r"(?<![\s;:,–-])[\s;:,–-]*"
_LENGTH_AT_END = re.compile(rf"{_SIGNS}(?<![\d.,])(?:{LENGTH.pattern})[;.]?$", re.IGNORECASE)
_LENGTH_AND_WHO = re.compile(
    rf"{_SIGNS}(?<![\d.,])(?:{LENGTH.pattern})\s*\((?P<who>[^()\d]{{2,60}})\)[;.]?$",
    re.IGNORECASE,
)
_CLOCK_AT_END = re.compile(
    rf"{_SIGNS}(?:(?:từ|vào|lúc)\s+){{0,2}}{CLOCK.pattern}[;.]?$", re.IGNORECASE
)
_NUMBERED = re.compile(r"\d{1,2}[.)]?")
# What a column of the table holds, by its heading; the first that fits.
_COLUMNS = {
    "number": re.compile(r"(stt|tt|so( tt)?|#)\.?"),
    "minutes": re.compile(r".*(thoi gian|thoi luong|gio|phut).*"),
    "presenter": re.compile(r".*(nguoi|thuc hien|phu trach|chu tri|don vi|phan cong).*"),
    "note": re.compile(r"ghi chu.*"),
    "title": re.compile(r".*(noi dung|cong viec|hoat dong|chuong trinh|tien trinh).*"),
}


def bare(line: str) -> str:
    """Return an entry of a list without its bullet or number and without the mark that ends it."""
    return NUMBER.sub("", BULLET.sub("", line)).lstrip().rstrip(" ;.,:")[:TITLE_LIMIT]


def items_in(text: str) -> list[PlanItem]:
    """Return the points in a text, one a line, or one a row of a table whose cells are separated by
    tabs."""
    columns: dict[str, int] = {}
    items: list[tuple[list[str], PlanItem]] = []
    for line in text.split("\n"):
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) == 1:
            items.append((cells, item_of_line(line.strip())))
        elif headed := _headed(cells):
            columns = headed
        else:
            items.append((cells, _of_row(_by_column(cells, columns))))
    return until_next([(cells, item) for cells, item in items if item.title])


def until_next(items: list[tuple[list[str], PlanItem]]) -> list[PlanItem]:
    """Return the points of a programme: one that only says when it begins lasts until the next one
    does. Beside each stands its line, or the cells of its row."""
    begin = [_begin(cells) for cells, _ in items]
    made: list[PlanItem] = []
    for (_, item), first, then in zip(items, begin, [*begin[1:], None], strict=False):
        lasts = 0 if item.minutes or first is None or then is None else then - first
        made.append(msgspec.structs.replace(item, minutes=lasts) if lasts > 0 else item)
    return made


def _begin(cells: list[str]) -> int | None:
    """Return when a point begins, in minutes after midnight, where its line or a cell begins with
    that."""
    for cell in cells:
        clock = hours(NUMBER.sub("", BULLET.sub("", cell)).strip())
        if clock and clock[0].start == 0:
            return clock[0].minutes
    return None


def item_of_line(line: str) -> PlanItem:
    """Return "- Báo cáo đề dẫn (15 phút);" as a programme point, and likewise "8 giờ 15 phút: Khai
    mạc"."""
    rest = _NUMBER_AND_HOUR.sub("", NUMBER.sub("", BULLET.sub("", line))).strip()
    lasts, who = 0, ""
    if named := _LENGTH_AND_WHO.search(rest):
        length = LENGTH.search(named[0])
        lasts = (length_of(length) if length else 0) or 0
        who, rest = named["who"].strip(), rest[: named.start()]
    elif span := SPAN.search(rest):
        lasts, rest = span_of(span) or 0, _without(rest, span)
    elif (length := LENGTH.match(rest)) and (known := length_of(length)):
        lasts, rest = known, _without(rest, length)
    elif begins := CLOCK.match(rest):
        rest = _without(rest, begins)
        if length := _LENGTH_AT_END.search(rest):
            lasts, rest = length_of(length) or 0, rest[: length.start()]
    elif length := _LENGTH_AT_END.search(rest):
        lasts, rest = length_of(length) or 0, rest[: length.start()]
    elif begins := _CLOCK_AT_END.search(rest):
        rest = rest[: begins.start()]
    elif figure := _FIGURE_AT_END.search(rest):
        lasts, rest = int(figure[1]), rest[: figure.start()]
    return _item(bare(rest.strip(" :,;–-")) or bare(line), lasts, who)


def _without(text: str, match: re.Match[str]) -> str:
    before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip(" :,;–-")
    return f"{before.rstrip(' :') if after[:1] == '(' else before} {after}".strip()


def items_of_table(rows: list[list[str]]) -> list[PlanItem]:
    """Return the points in a table's rows, with or without a heading row."""
    columns = _headed(rows[0]) if rows else {}
    found = [_of_row(_by_column(row, columns)) for row in rows[1 if columns else 0 :]]
    return [item for item in found if item.title]


def _of_row(row: dict[str, str]) -> PlanItem:
    return _item(
        bare(row.get("title", "")), _minutes(row.get("minutes", "")), row.get("presenter", "")
    )


def _by_column(row: list[str], columns: dict[str, int]) -> dict[str, str]:
    if columns and len(row) > columns["title"]:
        return {kind: row[at] for kind, at in columns.items() if at < len(row)}
    return _guessed(row)


def _headed(row: list[str]) -> dict[str, int]:
    """Return the column of each kind; empty when this row is no heading."""
    columns: dict[str, int] = {}
    for at, cell in enumerate(row):
        kinds = (kind for kind, words in _COLUMNS.items() if words.fullmatch(fold(cell)))
        if len(cell) < HEADING_LENGTH and (kind := next(kinds, "")):
            columns.setdefault(kind, at)
    return columns if "title" in columns and len(columns) > 1 else {}


def _guessed(row: list[str]) -> dict[str, str]:
    """Return a row's cells by what they look like: number, time, title, and last the presenter."""
    said = [cell for cell in row if cell]
    time = next((cell for cell in said if _is_time(cell)), "")
    words = [cell for cell in said if cell != time and not _NUMBERED.fullmatch(cell)]
    if not time and re.fullmatch(r"\d{1,3}", said[-1] if said else ""):
        time = said[-1]
    title, *rest = words or [""]
    return {"minutes": time, "title": title, "presenter": rest[-1] if rest else ""}


def _is_time(cell: str) -> bool:
    return any(pattern.fullmatch(cell) for pattern in (SPAN, LENGTH, CLOCK))


def _minutes(text: str) -> int:
    """Return the minutes that a table's cell gives for a point; 0 if it says only when it
    begins."""
    if span := SPAN.search(text):
        return span_of(span) or 0
    if length := LENGTH.search(text):
        return length_of(length) or 0
    return int(text) if re.fullmatch(r"\d{1,3}", text) else 0


def kind_of(title: str) -> AgendaKind:
    """Return the kind of point that a title suggests."""
    folded = fold(title)
    return next((kind for kind, words in KIND_WORDS if re.search(words, folded)), AgendaKind.OTHER)


def _item(title: str, minutes: int, presenter: str = "") -> PlanItem:
    lasts = minutes if 0 < minutes <= MINUTES_LIMIT else 0
    presenter = presenter[:TITLE_LIMIT]
    return PlanItem(title=title, kind=kind_of(title), minutes=lasts, presenter=presenter)
