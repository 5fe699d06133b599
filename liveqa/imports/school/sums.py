"""Name what does not add up in a plan: numbers that differ, totals, products."""

import re
from collections import defaultdict
from collections.abc import Iterator

from liveqa.domain.totals import is_total
from liveqa.imports.school.outline import Node
from liveqa.imports.school.reading import Contradiction, Fact
from liveqa.imports.school.sessions import Sessions

_COUNTED = re.compile(
    r"(?<![\d/.,-])(\d{1,4})\s+(lớp|trường|tổ dân phố|thôn|khối|chi bộ|chi đoàn|phường|xã"
    r"|khu phố)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\btổng(?: số| cộng)?(?: đại biểu)?"
    r"(?! hợp| kết| phụ trách| thể| liên đoàn| giám đốc| công ty)[^:\d]{0,40}:?"
    r"\s*(?:khoảng\s+)?(?<!ngày )(\d{1,4})(?![\d/]|\s*tháng)",
    re.IGNORECASE,
)


def numbers(nodes: list[Node], facts: list[Fact], sessions: Sessions) -> Iterator[Contradiction]:
    """Yield classes and other bodies that are counted twice, and a total that is not the sum."""
    counts: dict[str, dict[int, int]] = defaultdict(dict)
    whose: dict[str, list[int | None]] = defaultdict(list)
    for node in nodes:
        for match in _COUNTED.finditer(node.unit.said):
            noun = match[2].lower()
            if int(match[1]) not in counts[noun]:
                counts[noun][int(match[1])] = node.unit.at
                whose[noun].append(sessions.of(node))
    for noun, said in counts.items():
        is_one_a_session = None not in whose[noun] and len(set(whose[noun])) == len(said)
        if len(said) > 1 and not is_one_a_session:
            words = {"noun": noun, "numbers": ", ".join(map(str, said))}
            yield Contradiction("numbers", words, list(said.values()))
    for node in nodes:
        yield from _sums(node)
    yield from _columns(nodes)
    groups = [each for each in facts if each.field == "groups"]
    total = sum(each.value["invited"] for each in groups)
    for node in nodes:
        told = _TOTAL.search(node.unit.said)
        if told and len(groups) > 1 and int(told[1]) != total:
            words = {"total": told[1], "sum": str(total)}
            yield Contradiction("total", words, [node.unit.at, *groups[0].sentences])


_NUMBER = r"(?<![\d.,])(\d{1,4})(?![.,]?\d)"
_OF = r"\s*(?:[^\W\d]+(?:/[^\W\d]+)?\s*){0,2}"
_PRODUCT = re.compile(
    rf"(?<![x×*+]\s)(?<![x×*+]){_NUMBER}{_OF}[x×*]\s*{_NUMBER}{_OF}=\s*{_NUMBER}", re.IGNORECASE
)
_SHARES = re.compile(
    rf"\(([^()]{{5,300}})\)\W{{0,3}}(?:=|(?:tổng|cộng)\b[^()\d]{{0,20}})\s*{_NUMBER}",
    re.IGNORECASE,
)
_SHARE = re.compile(r"[^:]*:\s*(\d{1,4})\b[^\d:]*")


def _columns(nodes: list[Node]) -> Iterator[Contradiction]:
    """Yield a table's last row that adds up its columns wrong."""
    above: list[tuple[str, ...]] = []
    for node in nodes:
        cells = node.unit.cells
        above = above if len(cells) == len(above[-1] if above else ()) else []
        if cells and any(map(is_total, cells)):
            for place, total in enumerate(cells):
                numbers = [row[place] for row in above if row[place].isdecimal()]
                reckoned = sum(map(int, numbers))
                is_sum = total.isdecimal() and len(numbers) > 1
                if is_sum and int(total) != reckoned:
                    words = {"total": total, "sum": str(reckoned)}
                    yield Contradiction("total", words, [node.unit.at])
            above = []
        above.append(cells)


def _sums(node: Node) -> Iterator[Contradiction]:
    """Yield what a line reckons wrong: "10 x 8 lớp = 90", "(9A: 38, 9B: 40), tổng 80"."""
    said = node.unit.said[:2000]
    told = [(int(each[3]), int(each[1]) * int(each[2])) for each in _PRODUCT.finditer(said)]
    for each in _SHARES.finditer(said):
        shares = [_SHARE.fullmatch(part) for part in re.split("[,;]", each[1])]
        if len(shares) > 1 and all(shares):
            told.append((int(each[2]), sum(int(share[1]) for share in shares if share)))
    for total, reckoned in told:
        if total != reckoned:
            words = {"total": str(total), "sum": str(reckoned)}
            yield Contradiction("total", words, [node.unit.at])
