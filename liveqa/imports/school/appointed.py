"""Read tables that say of each subject who answers, from whom somebody collects questions, or how
many of whom take part."""

import re
from collections.abc import Iterator

from liveqa.domain.plan import LINE_LIMIT, PlanAnswerer, PlanCollector
from liveqa.domain.totals import is_total
from liveqa.imports.school.dues import when_due
from liveqa.imports.school.names import COMRADE, people_in
from liveqa.imports.school.outline import Node
from liveqa.imports.school.reading import Fact, fact
from liveqa.imports.school.sessions import Sessions
from liveqa.text import fold, has_letter

_WHO = (
    r"((nguoi|don vi|bo phan|ca nhan|can bo|phan cong)( phu trach| chiu trach nhiem| thuc hien)? )"
)
_COLUMNS = {
    "answers": re.compile(rf"{_WHO}?(tra loi|giai dap|giai trinh)( .{{0,20}})?"),
    "collects": re.compile(rf"{_WHO}?(tap hop|tong hop|thu thap|tiep nhan)( .{{0,30}})?"),
    "topic": re.compile(
        r"(nhom )?(noi dung|van de|linh vuc|chu de|cau hoi|y kien)( (cau hoi|doi thoai))?"
    ),
    "source": re.compile(r"(doi tuong|nguon|nhom|khoi|lop|don vi)( (gui|hoi|cau hoi|dai bieu).*)?"),
    "channel": re.compile(r"(hinh thuc|kenh|cach thuc|phuong thuc)( .{0,30})?"),
    "due": re.compile(r"(thoi (gian|han|diem)|han|ngay|hoan thanh)( .{0,30})?"),
    "people": re.compile(r"(thanh phan|doi tuong|dai bieu|khach moi|don vi)( .{0,30})?"),
    "count": re.compile(r"(so (luong|nguoi|dai bieu)|sl)( .{0,20})?"),
}
_NUMBER = re.compile(r"s?tt\.?|so tt")
"""The first cell of a heading row."""


def columns_in(cells: tuple[str, ...]) -> dict[str, int]:
    """Return what each column of a table holds, by its heading, if the table appoints somebody or
    counts people; else nothing."""
    found: dict[str, int] = {}
    for at, cell in enumerate(cells):
        folded = fold(cell).strip(" .:")
        for name in (name for name, words in _COLUMNS.items() if words.fullmatch(folded)):
            found.setdefault(name, at)
    tables = ({"answers", "topic"}, {"collects", "source"}, {"people", "count"})
    return found if any(each <= found.keys() for each in tables) else {}


def appointed_in(nodes: list[Node], sessions: Sessions, year: int | None) -> Iterator[Fact]:
    """Yield who answers what, all doubtful, and who collects from whom, by tables about that."""
    columns: dict[str, int] = {}
    for node in nodes:
        headed = columns_in(node.unit.cells)
        if headed or not node.unit.cells or _NUMBER.fullmatch(fold(node.unit.cells[0])):
            columns = headed
            continue
        said = {name: _cell(node, at) for name, at in columns.items()}
        if "answers" in said and said.get("topic"):
            yield from _answering(node, said, sessions.of(node))
        elif said.get("source") and has_letter(said.get("collects", "")):
            due = when_due(said.get("due", ""), year)
            value = PlanCollector(
                name=COMRADE.sub("", said["collects"])[:LINE_LIMIT],
                source=said["source"][:LINE_LIMIT],
                channel=said.get("channel", "")[:LINE_LIMIT],
                due=due.due,
            )
            yield fact("collectors", value, [node.unit.at], due.doubt, sessions.of(node))


def counted_in(node: Node) -> Iterator[tuple[Node, str, str]]:
    """Yield who takes part and how many, by the table in a section; the total is nobody."""
    columns: dict[str, int] = {}
    for row in (each for each in node.below() if each.unit.cells):
        if headed := columns_in(row.unit.cells):
            columns = headed
        elif "count" in columns and "people" in columns:
            name, count = _cell(row, columns["people"]), _cell(row, columns["count"])
            if has_letter(name) and not any(map(is_total, row.unit.cells)):
                yield row, name, count


def _answering(node: Node, said: dict[str, str], session: int | None) -> Iterator[Fact]:
    people = [(name, office) for name, office, _ in people_in(said["answers"])]
    for name, office in people or [(said["answers"], "")]:
        if has_letter(name):
            value = PlanAnswerer(
                name=name[:LINE_LIMIT],
                office=office[:LINE_LIMIT],
                topics=[said["topic"][:LINE_LIMIT]],
            )
            yield fact("answerers", value, [node.unit.at], "task", session)


def _cell(node: Node, at: int) -> str:
    return node.unit.cells[at].strip(" ;") if at < len(node.unit.cells) else ""
