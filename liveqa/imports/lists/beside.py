"""Tells the rows of a list that hold no question: titles, parts, sums, signatures and answers."""

import re

from liveqa.domain.totals import is_total
from liveqa.imports.lists.answers import answer_alone
from liveqa.imports.lists.around import asks, is_around
from liveqa.imports.lists.headers import Header
from liveqa.imports.lists.headings import upright
from liveqa.imports.lists.parts import WIDE

_NUMERAL = re.compile(r"[IVX]{1,5}|[A-ZĐ]")
_COUNTS = re.compile(r"(\w+ ){0,2}\W*([\d.]+|[ivx]+|[a-zđ])\W*", re.IGNORECASE)
"""What a column of numbers holds: "01", "1.2", "II", "a)", "Câu 1"."""
_COUNT = re.compile(r"\d+ (ý kiến|câu|kiến nghị|đề xuất|phiếu).{0,10}", re.IGNORECASE | re.DOTALL)


def adds_up(cell: str) -> bool:
    """Return whether a cell says how many questions there are: "Tổng số", "12 câu"."""
    said = upright(cell).strip()
    return is_total(said) or bool(_COUNT.fullmatch(said))


def _told(row: list[str], numbers: list[int]) -> list[str]:
    """Return what stands where a row has its number."""
    return [row[at] for at in numbers if at < len(row) and row[at] not in ("", WIDE)]


def has_number(row: list[str], numbers: list[int]) -> bool:
    """Return whether a row has a number of its own."""
    return any(map(_COUNTS.fullmatch, _told(row, numbers)))


def holds_no_more(row: list[str], header: Header) -> bool:
    """Return whether a row holds nothing but what stands below the questions: it may go on with the
    one above."""
    return not any(cell not in ("", WIDE) for at, cell in enumerate(row) if at not in header.texts)


def answer_below(row: list[str], header: Header, numbers: list[int]) -> str:
    """Return the answer of a row that holds nothing else: it is that of the row above."""
    told = [row[at] for at in header.texts if at < len(row) and row[at] not in ("", WIDE)]
    is_alone = len(told) == 1 and holds_no_more(row, header) and not has_number(row, numbers)
    return answer_alone(told[0]) if is_alone else ""


def stands_beside(row: list[str], numbers: list[int], header: Header) -> bool:
    """Return whether a row without a number adds up those above or holds signatures."""
    asked = any(asks(row[at]) for at in header.texts if at < len(row))
    if asked or has_number(row, numbers):
        return False
    told = _told(row, numbers)
    others = [row[at] for at in header.columns.values() if at < len(row)]
    return any(map(is_around, told)) or any(map(adds_up, [*told, *others]))


def title_in(row: list[str], header: Header) -> str | None:
    """Return what a row says that is no question but stands over those below it: it is spread over
    the table, or says something in one cell that is not the question's."""
    written = {at: cell for at, cell in enumerate(row) if cell not in ("", WIDE)}
    if len(written) != 1:
        return None
    [(at, cell)] = written.items()
    is_spread = WIDE in row[at + 1 : at + 2] and row.count(WIDE) >= len(header.headings) - 2 > 0
    return upright(cell) if is_spread or (at not in header.texts and not asks(cell)) else None


def part_in(row: list[str], numbers: list[int]) -> str | None:
    """Return the heading of a part: what stands beside "II" where questions have figures."""
    written = {at: cell for at, cell in enumerate(row) if cell not in ("", WIDE)}
    number = next(
        (at for at in numbers if _NUMERAL.fullmatch(written.get(at, "").strip(" ."))), None
    )
    others = [cell for at, cell in written.items() if at != number]
    is_part = number is not None and len(others) == 1 and not asks(others[0])
    return f"{written[number]}. {others[0]}:" if is_part and number is not None else None
