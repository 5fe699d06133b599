"""Find the sessions of a plan in a table that has one a row."""

import re
from dataclasses import dataclass

from liveqa.imports.school.moments import when
from liveqa.imports.school.outline import Node
from liveqa.imports.school.roles import Role, roles_of
from liveqa.text import fold

Found = dict[str, tuple[int, list[Node]]]
"""The sessions of a plan by what they are called, each with its place and what belongs to it."""
Rows = dict[int, dict[Role, str]]
BESIDE_TIME = {Role.VENUE, Role.PARTICIPANTS}
_OF_A_ROW = {Role.TIME, Role.CONTENTS, Role.CHAIR, Role.SECRETARY, *BESIDE_TIME}


def sessions_of_rows(nodes: list[Node], year: int | None) -> tuple[Found, Rows]:
    """Return the sessions in the rows of a table with a column for the time and one for place or
    people, and what their cells say; one of which only the month is known is beside dated ones."""
    found: Found = {}
    rows: Rows = {}
    for table in _tables(nodes):
        dated = {id(row.node) for row in table if when(row.said[Role.TIME], year).starts_at}
        for row in table if dated else ():
            time = row.said[Role.TIME]
            if id(row.node) in dated or _is_rough(time):
                label = f"{row.label}, {time}" if row.label in found else row.label
                found[label] = (row.node.unit.at, [row.node])
                rows[id(row.node)] = row.said
    return found, rows


@dataclass(frozen=True)
class _Row:
    """A row of a table: what it is called, and what its cells say of each subject."""

    node: Node
    label: str
    said: dict[Role, str]


def _tables(nodes: list[Node]) -> list[list[_Row]]:
    """Return the rows below each heading that names time, and place or people."""
    tables: list[list[_Row]] = []
    head: tuple[str, ...] = ()
    columns: dict[Role, int] = {}
    for node in (each for each in nodes if each.unit.cells and not each.is_shut):
        if headed := _columns(node.unit.cells):
            head, columns = node.unit.cells, headed
            tables.append([])
        elif columns and max(columns.values()) < len(node.unit.cells):
            tables[-1].append(_row(node, head, columns))
    return tables


def _row(node: Node, head: tuple[str, ...], columns: dict[Role, int]) -> _Row:
    cells, hour = node.unit.cells, _hour_column(head)
    said = {role: cells[at] for role, at in columns.items()}
    if hour is not None and hour < len(cells):
        said[Role.TIME] = f"{cells[hour]} ngày {said[Role.TIME]}"
    others = (
        _called(cell, heading)
        for at, (cell, heading) in enumerate(zip(cells, head, strict=False))
        if at not in (*columns.values(), hour)
    )
    label = said.get(Role.PARTICIPANTS) or next(filter(None, others), "")
    return _Row(node, label.strip(" .;"), said)


def _columns(cells: tuple[str, ...]) -> dict[Role, int]:
    """Return the column of each subject; nothing unless there are time, and place or people."""
    found: dict[Role, int] = {}
    for at, cell in enumerate(cells):
        for role in roles_of(cell, whole=True)[:1]:
            found.setdefault(role, at)
        if _DAY_COLUMN.fullmatch(fold(cell).strip()) and _hour_column(cells) is not None:
            found.setdefault(Role.TIME, at)
        if _ROOM_COLUMN.fullmatch(fold(cell).strip()):
            found.setdefault(Role.VENUE, at)
    found = {role: at for role, at in found.items() if role in _OF_A_ROW}
    return found if Role.TIME in found and found.keys() & BESIDE_TIME else {}


_DAY_COLUMN = re.compile(r"(thu,? )?ngay( thang)?( to chuc)?")
_HOUR_COLUMN = re.compile(r"gio( bat dau| to chuc| hop)?")
_ROOM_COLUMN = re.compile(r"phong( hop| hoc)?")


def _hour_column(cells: tuple[str, ...]) -> int | None:
    """Return the column of the hour, where a table has one for it beside that of the day."""
    places = (at for at, cell in enumerate(cells) if _HOUR_COLUMN.fullmatch(fold(cell).strip()))
    return next(places, None)


def _is_rough(text: str) -> bool:
    """Return whether a cell says in which month, without a day: a session beside dated ones."""
    return bool(re.search(r"\b(thang|quy) \w", fold(text)) or re.search(r"/\s*\d{4}", text))


def _called(cell: str, heading: str) -> str:
    """Return what a cell calls a row: "Khối 1, 2" by its heading; its number is no name."""
    if re.search(r"[^\W\d_]{2}", cell):
        return cell
    is_number = re.fullmatch(r"(so )?(stt|tt)\.?|so( thu tu)?|#|", fold(heading).strip())
    return "" if is_number or not cell else f"{heading} {cell}"
