"""Name what contradicts itself in a plan: weekdays, deadlines, numbers, answerers, days."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from itertools import takewhile

from liveqa.imports.school.head import Head, school_year
from liveqa.imports.school.moments import FORM, days_in, wrong_weekday
from liveqa.imports.school.outline import Node
from liveqa.imports.school.reading import Contradiction, Fact
from liveqa.imports.school.sessions import Sessions
from liveqa.imports.school.sums import numbers
from liveqa.imports.school.units import Unit
from liveqa.text import fold

_BEFOREHAND = re.compile(
    r"\b(cau hoi|y kien gui|gui (ve|cau)|chuan bi|dang ky|tap hop|tong hop|thu moi|giay moi|du thao"
    r"|lap|xay dung|phan cong|trang tri|bao danh sach)\b"
)
_AFTERWARDS = re.compile(
    r"\b(ket qua|bien ban|thong bao ket luan|sau (hoi nghi|doi thoai)|rut kinh)\b"
)
_STOP = {
    "ve",
    "cac",
    "va",
    "cua",
    "cho",
    "den",
    "voi",
    "theo",
    "noi",
    "dung",
    "quy",
    "dinh",
    "nha",
    "truong",
    "lien",
    "quan",
    "doi",
    "thoai",
    "cong",
    "tac",
    "hoc",
    "chung",
    "van",
    "de",
    "linh",
    "vuc",
}


def contradictions(
    found: list[Unit],
    head: Head,
    nodes: list[Node],
    facts: list[Fact],
    year: int | None,
    sessions: Sessions,
) -> list[Contradiction]:
    """Return what in a plan does not fit together, in the order of its sentences."""
    wrong = [
        *_weekdays(found, year),
        *_order(nodes, facts, head, found),
        *numbers(nodes, facts, sessions),
        *_answerers(facts),
        *_impossible(nodes),
        *_other_year(facts, head),
        *_spelling(found),
    ]
    return sorted(wrong, key=lambda each: each.sentences[0])


def _weekdays(found: list[Unit], year: int | None) -> Iterator[Contradiction]:
    for unit in found:
        for clause in re.split(r";|\n|\s\|\s", unit.said):
            days = days_in(clause, year)
            if len(days) == 1 and days[0].day and (said := wrong_weekday(clause, days[0].day)):
                words = {
                    "said": said,
                    "day": _written(days[0].day),
                    "weekday": _weekday(days[0].day),
                }
                yield Contradiction("weekday", words, [unit.at])


def _impossible(nodes: list[Node]) -> Iterator[Contradiction]:
    for node in nodes:
        for named in days_in(node.unit.said):
            if named.doubt == "no_such_day":
                yield Contradiction("no_such_day", {"said": named.said}, [node.unit.at])


def _order(
    nodes: list[Node], facts: list[Fact], head: Head, found: list[Unit]
) -> Iterator[Contradiction]:
    """Yield deadlines for preparing after the last session, tasks before the plan's grounds, and
    sessions before them."""
    starts = {_day(each.value): each for each in facts if each.field == "starts_at"}
    last = max(starts, default=None)
    grounds = _latest_ground(head, found)
    for node in nodes:
        if not node.is_shut:
            continue
        task = " ".join(node.unit.cells) or node.unit.said
        folded = fold(task)
        if (
            _AFTERWARDS.search(folded)
            or "căn cứ" in task.lower()
            or "quyết định số" in task.lower()
        ):
            continue
        for named in days_in(task):
            if not named.day:
                continue
            if last and named.day > last and _BEFOREHAND.search(folded):
                words = {"day": _written(named.day), "meeting": _written(last)}
                yield Contradiction("deadline", words, [node.unit.at, *starts[last].sentences])
            if grounds and named.day < grounds[0]:
                words = {"day": _written(named.day), "ground": _written(grounds[0])}
                yield Contradiction("before_ground", words, [node.unit.at, grounds[1]])
    for day, each in starts.items():
        if grounds and day < grounds[0]:
            words = {"day": _written(day), "ground": _written(grounds[0])}
            yield Contradiction("meeting_before_ground", words, [*each.sentences, grounds[1]])


def _latest_ground(head: Head, found: list[Unit]) -> tuple[date, int] | None:
    """Return the latest day of a paper that the plan stands on, or its own, with its place."""
    named = [
        (each.day, unit.at)
        for unit in found[: head.begins]
        for each in days_in(unit.said)
        if each.day and not each.doubt
    ]
    return max(named, default=None)


def _answerers(facts: list[Fact]) -> Iterator[Contradiction]:
    """Yield answerers who have no topic, or one that is none of the plan's contents."""
    contents = [_key_words(str(each.value)) for each in facts if each.field == "contents"]
    for each in (each for each in facts if each.field == "answerers"):
        topics = each.value["topics"]
        if not topics:
            yield Contradiction("no_topic", {"name": each.value["name"]}, each.sentences)
        for topic in topics:
            words = _key_words(topic)
            if contents and words and not any(words & content for content in contents):
                said = {"name": each.value["name"], "topic": topic}
                yield Contradiction("other_topic", said, each.sentences)


def _key_words(text: str) -> set[str]:
    return set(re.findall(r"\w{2,}", fold(text))) - _STOP


def _other_year(facts: list[Fact], head: Head) -> Iterator[Contradiction]:
    begins = school_year(head.title)
    for each in facts:
        if begins and each.field == "starts_at":
            day = _day(each.value)
            if not date(begins, 7, 1) <= day <= date(begins + 1, 8, 31):
                words = {"day": _written(day), "year": f"{begins} - {begins + 1}"}
                yield Contradiction("school_year", words, [*each.sentences, *head.title_at])


def _day(moment: object) -> date:
    return datetime.strptime(str(moment), FORM).date()  # noqa: DTZ007 - the room's own clock


def _written(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def _weekday(day: date) -> str:
    return str(day.weekday())


_NAMED = re.compile(
    r"\btrường\s+(?:mầm non|tiểu học|MN|TH|THCS|THPT)((?:\s+[^\W\d_]+){1,4})", re.IGNORECASE
)


def _spelling(found: list[Unit]) -> Iterator[Contradiction]:
    """Yield a school's name that is spelled with different diacritics."""
    spelled: dict[str, dict[str, int]] = defaultdict(dict)
    for unit in found:
        for match in _NAMED.finditer(unit.said):
            name = " ".join(takewhile(lambda word: word[0].isupper(), match[1].split()))
            spelled[fold(name)].setdefault(name.lower(), unit.at)
    for folded, names in spelled.items():
        if folded and len(names) > 1:
            words = {"names": ", ".join(f"“{name.title()}”" for name in names)}
            yield Contradiction("spelling", words, list(names.values()))
