"""A meeting's plan from the plan that a school wrote in Word: what can be recognised is taken over,
the rest stays empty, to be filled in on the organiser's page.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import takewhile

from liveqa.domain.plan import Plan, PlanItem
from liveqa.domain.words import AgendaKind
from liveqa.legacy import read
from liveqa.text import ZONE, clean, fold

TITLE_LIMIT = 300
_OWN_FORMAT = re.compile(r"^title\s*:", re.MULTILINE)
_HEADLINE = re.compile(r"ke hoach( .{0,40})?")
_EMBLEM = re.compile(r".*(cong hoa xa hoi chu nghia|doc lap\b.*tu do\b.*hanh phuc).*")
_GROUNDS = re.compile(r"(can cu|thuc hien) ")
_HEADING = re.compile(r"([IVX]+|\d+(\.\d+)*)[.)/]\s")
_BULLET = re.compile(r"^(?:[-–•*+]\s*)+")
_PLACE = re.compile(r"(.{2,40}?),\s*ngày\b", re.IGNORECASE)
_SYMBOL = re.compile(r"/\s*KH(?:PH)?-([\w-]+)")
_TIME = re.compile(r"(\d{1,2})\s*(?:h|g|giờ|:)\s*(\d{2})?")
_DAY = re.compile(r"(\d{1,2})\s*(?:/|tháng)\s*(\d{1,2})\s*(?:/|năm)\s*(20\d{2})")
_FORM = "%Y-%m-%d %H:%M"
_MINUTES = re.compile(r"\(?(\d{1,3})\s*phút\)?")
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


def is_school_plan(text: str) -> bool:
    """Whether this is a plan for people, and not one in the plan file's own format."""
    return not _OWN_FORMAT.search(text) and any(map(_is_headline, _lines(text)))


def read_school_plan(text: str) -> Plan:
    """What a school's plan says of the meeting; of several sessions the first."""
    lines = list(_lines(text))
    at = next(place for place, line in enumerate(lines) if _is_headline(line))
    head, body = lines[:at], lines[at + 1 :]
    starts_at, ends_at = _times(body)
    superior, issuing = _bodies(head)
    symbol = _first(_SYMBOL, head)
    return Plan(
        title=_title(body) or lines[at][:TITLE_LIMIT],
        theme=_after(body, "chu de").strip(" “”\"'.")[:TITLE_LIMIT],
        contents=_list(body, r"noi dung (trao doi|doi thoai)"),
        starts_at=starts_at,
        ends_at=ends_at,
        venue=_after(body, "dia diem").strip(" ."),
        place=_first(_PLACE, head),
        superior_body=superior,
        issuing_body=issuing,
        symbol=f"BB-{symbol}" if symbol else "",
        legal_grounds=[_bare(line) for line in body if fold(line).startswith("can cu ")],
        recipients=[line for line in _list(body, "noi nhan") if not fold(line).startswith("luu")],
        participants=_list(body, "thanh phan"),
        agenda=[_item(line) for line in _list(body, "chuong trinh( hoi nghi)?")],
    )


def _lines(text: str) -> Iterator[str]:
    for line in clean(text).split("\n"):
        reading = read(line)
        if words := " ".join((reading.text if reading else line).strip("*_ \t").split()):
            yield words


def _is_headline(line: str) -> bool:
    return line.isupper() and bool(_HEADLINE.fullmatch(fold(line)))


def _bodies(head: list[str]) -> tuple[str, str]:
    """The superior and the issuing body: the capitals above the number."""
    names = [line for line in head if line.isupper() and not _EMBLEM.fullmatch(fold(line))]
    names = [line for line in names if not _SYMBOL.search(line)]
    if not names:
        return "", ""
    return " ".join(names[:-1])[:TITLE_LIMIT], names[-1][:TITLE_LIMIT]


def _title(body: list[str]) -> str:
    """What stands between the headline and the grounds, without "Tổ chức"."""
    lines = takewhile(lambda line: not _opens_text(line), body)
    title = re.sub(r"^Tổ chức\s+", "", " ".join(lines))
    if len(title) > TITLE_LIMIT:
        title = title[:TITLE_LIMIT].rpartition(" ")[0]
    return title[:1].upper() + title[1:]


def _opens_text(line: str) -> bool:
    return bool(_GROUNDS.match(fold(line)) or _HEADING.match(line)) or line[-1] in ";:"


def _times(body: list[str]) -> tuple[str, str]:
    """When it begins and ends, as far as one line tells day and hour."""
    for line in body:
        day, hours = _DAY.search(line), _TIME.findall(line)
        if not (day and hours and "thoi gian" in fold(line)):
            continue
        date, month, year = (int(part) for part in day.groups())
        try:
            moments = [
                datetime(year, month, date, int(hour), int(minute or 0), tzinfo=ZONE)
                for hour, minute in hours[:2]
            ]
        except ValueError:
            continue
        start, end = moments[0], moments[-1]
        return f"{start:{_FORM}}", f"{end:{_FORM}}" if end > start else ""
    return "", ""


def _after(body: list[str], words: str) -> str:
    """What stands behind "Địa điểm:" in its line."""
    wanted = re.compile(rf"\W*[\d.]*\s*{words}( \w+)?\s*:")
    for line in body:
        label, colon, rest = line.partition(":")
        if colon and rest and wanted.fullmatch(fold(label) + colon):
            return rest.strip()[:TITLE_LIMIT]
    return ""


def _list(body: list[str], words: str) -> list[str]:
    """The entries under the first heading of these words that has any."""
    wanted = re.compile(rf"(\W*[ivx\d.]+[.)]?\s+)?\W*{words}\b.{{0,60}}")
    for place, line in enumerate(body):
        if wanted.fullmatch(fold(line)):
            entries = takewhile(_BULLET.match, body[place + 1 :])
            if found := [_bare(entry) for entry in entries]:
                return found[:60]
    return []


def _bare(line: str) -> str:
    return _BULLET.sub("", line).rstrip(" ;.,")[:TITLE_LIMIT]


def _item(line: str) -> PlanItem:
    minutes = _MINUTES.search(line)
    title = _bare(_MINUTES.sub("", line)) or line
    folded = fold(title)
    kind = next((kind for kind, words in _KINDS if re.search(words, folded)), AgendaKind.OTHER)
    return PlanItem(title=title, kind=kind, minutes=int(minutes[1]) if minutes else 0)


def _first(pattern: re.Pattern[str], lines: Iterable[str]) -> str:
    return next((found[1].strip() for found in map(pattern.search, lines) if found), "")
