"""Questions collected in advance, from whatever list a class or a union brought them in."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import msgspec

from liveqa.domain.names import Finder
from liveqa.domain.publication import Identities, identities
from liveqa.domain.reading import joined
from liveqa.domain.record import Record
from liveqa.domain.words import OpinionKind
from liveqa.errors import ListUnreadable
from liveqa.imports.old_fonts import READERS, read
from liveqa.imports.tables import Rows, read_tables
from liveqa.text import clean, fold, is_blank

HEADER_WITHIN = 20
_HEADING_LENGTH = 80
# A form's heading is the whole question that it asked.
_ASKS = re.compile(
    r"(quy|kinh|xin|thay|co|anh|chi|em|ban|phu huynh|cha me|noi dung|cau hoi|y kien)\b.{0,400}"
    r"\b(cau hoi|y kien|kien nghi|de xuat|gop y)\b.{0,400}"
)
# The first that fits says what a column is: "Nội dung trả lời" is no question.
_COLUMNS = {
    "number": re.compile(r"(stt|tt|so( tt| thu tu)?|no\.?|cau( so)?|#)"),
    "answerer": re.compile(r".*(nguoi|don vi|bo phan|ca nhan|ai).* tra loi.*|answerer"),
    "prepared_answer": re.compile(r".*(tra loi|giai dap|answer).*"),
    "kind": re.compile(r"(loai|hinh thuc).*|kind"),
    "name": re.compile(r".*\b(ho (va )?ten|ho ten|nguoi (hoi|gui|neu|co y kien))\b.*|ten|name"),
    "topic": re.compile(r"(linh vuc|chu de|mang|nhom (noi dung|van de)).*|topic"),
    "group": re.compile(r"(ten )?(lop|nhom|to|khoi)\b.*|class|group"),
    "unit": re.compile(r"(don vi|truong|chuc vu|co quan|bo phan|noi cong tac)\b.*|unit"),
    "text": re.compile(r".*(noi dung|cau hoi|y kien|kien nghi|de xuat|phan anh|question).*|text"),
}
# A line above a list that is none of its questions.
_TITLE = re.compile(
    r"(noi dung|cau hoi|y kien|noi dung (cau hoi|y kien)"
    r"|((bang )?tong hop|danh sach)( cac)?( noi dung)? (cau hoi|y kien|kien nghi)\b.*)"
)
_KINDS = {
    "hoi": OpinionKind.QUESTION,
    "gop y": OpinionKind.COMMENT,
    "phan anh": OpinionKind.REPORT,
    "hien ke": OpinionKind.IDEA,
    "kien nghi": OpinionKind.PETITION,
    "de xuat": OpinionKind.PROPOSAL,
}
_VOID = re.compile(
    r"[\W\d_]*(khong( co)?( (gi|y kien|cau hoi|y kien gi|cau hoi nao))?( them)?|x)?[\W\d_]*"
)
_BULLET = re.compile(
    r"^(?:c[âa]u(?: h[ỏo]i)?(?: s[ốo])? *\d+ *[.:)/-]|\d+ *[.)](?!\d)|[-–•*+]) *", re.IGNORECASE
)


_NUMBER = re.compile(r"(?:c[âa]u(?: h[ỏo]i)?(?: s[ốo])? *)?\d{1,2} *[.):/-] *\D", re.IGNORECASE)
_OF_FORM = re.compile(r"dau thoi gian|timestamp|(dia chi )?e-?mail( address)?")


class Collected(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A question as a list has it. `group` and `answerer` are ids of the meeting; a group that the
    meeting does not have becomes the unit. `same_as` is the number of the question that says the
    same, 0 for one earlier in the list."""

    text: str
    kind: OpinionKind = OpinionKind.QUESTION
    topic: str = ""
    group: int | None = None
    unit: str = ""
    name: str = ""
    prepared_answer: str = ""
    answerer: int | None = None
    same_as: int | None = None


class Listed(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One row. `typed` is how it stands in the file if it was typed for the old `font`. `names` are
    words that may tell who someone is, in what everyone will read. `stranger` is who should answer
    but is no answerer of the meeting. `void` marks a row that asks nothing: "Không", "?"."""

    question: Collected
    typed: Collected | None = None
    font: str = ""
    names: list[str] = []
    stranger: str = ""
    void: bool = False


@dataclass(frozen=True)
class Known:
    """What a list may refer to: names with their ids, the texts of existing questions with their
    numbers, and the names and contacts of the people in the record."""

    groups: dict[str, int]
    answerers: dict[str, int]
    questions: dict[str, int]
    people: Identities = field(default_factory=Identities)

    def group(self, name: str) -> int | None:
        """Return the group of this name in any spelling: "5a" is "Lớp 5A"."""
        return _named(name, self.groups)

    def answerer(self, name: str) -> int | None:
        """Return the answerer of this name."""
        return _named(name, self.answerers)


def known_to(record: Record) -> Known:
    """Return what the lists of this meeting may refer to."""
    return Known(
        groups={group.name: group.id for group in record.groups.values()},
        answerers={answerer.name: answerer.id for answerer in record.answerers.values()},
        questions={question.text: question.number for question in record.questions.values()},
        people=identities(record),
    )


class Read(msgspec.Struct):
    """What a list holds, and which of its columns were understood as what, in its own words. `far`
    are the cells, such as XFD1048576, that stood too far away to be read."""

    rows: list[Listed]
    columns: dict[str, str]
    ignored: list[str]
    far: list[str] = []


def read_questions(data: bytes, known: Known) -> Read:
    """Return the questions in a file or in pasted text. Raises ListUnreadable."""
    tables, far = read_tables(data, is_header)
    result = Read([], {}, [], far)
    for name, rows in tables:
        _read_table(name, rows, known, result)
    if not result.rows:
        raise ListUnreadable(reason="list.empty")
    _note_repeats(result.rows, known)
    _note_names(result.rows, known)
    return result


def is_header(cells: list[str]) -> bool:
    """Return whether a row names columns, the question's among them."""
    kinds = [_column(cell) for cell in cells]
    return "text" in kinds and (len(set(kinds) - {""}) > 1 or any(map(_is_of_form, cells)))


def _is_of_form(cell: str) -> bool:
    """Return whether a heading is one that a form on the web writes by itself."""
    return bool(_OF_FORM.fullmatch(fold(cell).strip()))


def _is_title(row: list[str]) -> bool:
    written = [cell for cell in row if cell]
    return len(written) == 1 and bool(_TITLE.fullmatch(fold(_upright(written[0])).strip(" .:")))


def _read_table(name: str, rows: Rows, known: Known, result: Read) -> None:
    header = next((row for row in rows[:HEADER_WITHIN] if is_header(row)), None)
    if header is None:
        columns = {"text": _longest(rows)}
        rows = [row for row in rows if not _is_title(row)]
    else:
        columns = _columns(header)
        rows = rows[rows.index(header) + 1 :]
        result.columns |= {kind: _upright(header[at]) for kind, at in columns.items()}
        taken = {columns[kind] for kind in columns} | {*_text_columns(header)}
        result.ignored += [
            _upright(cell)
            for at, cell in enumerate(header)
            if cell and at not in taken and _column(cell) != "number"
        ]
    texts = _text_columns(header) or {columns["text"]: ""}
    for row in rows:
        cells = {kind: row[at] for kind, at in columns.items() if at < len(row)}
        for at, topic in texts.items():
            for text in _apart(row[at] if at < len(row) else ""):
                said = {"topic": topic, **cells} if len(texts) > 1 else cells
                result.rows.append(_listed({**said, "text": text}, name, known))


def _text_columns(header: list[str] | None) -> dict[int, str]:
    """Return the columns that hold questions with their headings, which tell their topics."""
    return {at: _upright(cell) for at, cell in enumerate(header or []) if _column(cell) == "text"}


def _apart(cell: str) -> list[str]:
    """Return the questions in a cell: several where its lines are numbered, a line without a number
    belonging to the one above."""
    lines = cell.split("\n")
    if sum(bool(_NUMBER.match(line.strip())) for line in lines) < 2:
        return [] if is_blank(cell) else [cell]
    found: list[str] = []
    for line in lines:
        if _NUMBER.match(line.strip()) or not found:
            found.append(line)
        else:
            found[-1] += f"\n{line}"
    return [each for each in found if not is_blank(each)]


def _listed(cells: dict[str, str], table: str, known: Known) -> Listed:
    reading = read("\n".join(cells.values()))
    if reading is None:
        cells = {kind: clean(cell) for kind, cell in cells.items()}
        return _noted(Listed(question=_collected(cells, table, known)), cells)
    typed = _collected(cells, table, known)
    converted = {kind: READERS[reading.font](cell) for kind, cell in cells.items()}
    question = _collected(converted, table, known)
    return _noted(Listed(question=question, typed=typed, font=reading.font), converted)


def _noted(row: Listed, cells: dict[str, str]) -> Listed:
    row.stranger = "" if row.question.answerer else cells.get("answerer", "")
    row.void = bool(_VOID.fullmatch(fold(row.question.text)))
    return row


def _collected(cells: dict[str, str], table: str, known: Known) -> Collected:
    place = cells.get("group") or cells.get("unit", "")
    group = known.group(place) or known.group(table)
    unit = cells.get("unit") or ("" if group else place)
    answerer = cells.get("answerer", "")
    return Collected(
        text=_BULLET.sub("", cells["text"]).strip() or cells["text"],
        kind=_KINDS.get(fold(cells.get("kind", "")), OpinionKind.QUESTION),
        topic=cells.get("topic", "")[:300],
        group=group,
        unit="" if group and known.group(unit) == group else unit[:300],
        name=cells.get("name", "")[:120],
        prepared_answer=cells.get("prepared_answer", ""),
        answerer=known.answerer(answerer) if answerer else None,
    )


def _note_repeats(rows: list[Listed], known: Known) -> None:
    numbers = {_key(text): number for text, number in known.questions.items()}
    for row in rows:
        row.question.same_as = numbers.get(_key(row.question.text))
        numbers.setdefault(_key(row.question.text), 0)
        if row.typed:
            row.typed.same_as = row.question.same_as


def _note_names(rows: list[Listed], known: Known) -> None:
    """Look for the names in a list's name column in its questions too."""
    people, asked = known.people.finder(), Finder(row.question.name for row in rows)
    for row in rows:
        shown = (row.question.text, row.question.topic, row.question.unit)
        row.names = list(
            dict.fromkeys(
                name.of(text)
                for text in shown
                for name in joined([*people.find(text), *asked.find(text)])
            )
        )


def _key(text: str) -> str:
    return " ".join(fold(text).split())


def _column(cell: str) -> str:
    """Return what the column under this heading holds; empty for an unknown heading."""
    heading = fold(_upright(" ".join(cell.split())))
    if not heading or len(heading) > _HEADING_LENGTH:
        return "text" if _ASKS.match(heading) else ""
    return next((kind for kind, words in _COLUMNS.items() if words.fullmatch(heading)), "")


def _columns(header: list[str]) -> dict[str, int]:
    """Return where each kind of column stands; the first if there are several."""
    by_kind: dict[str, int] = {}
    for at, cell in enumerate(header):
        kind = _column(cell)
        if kind not in ("", "number"):
            by_kind.setdefault(kind, at)
    return by_kind


def _upright(text: str) -> str:
    reading = read(text)
    return reading.text if reading else clean(text)


def _longest(rows: Rows) -> int:
    """Return the column that holds the most text."""
    widths: dict[int, int] = {}
    for at, cell in _cells(rows):
        widths[at] = widths.get(at, 0) + len(cell)
    return max(widths, key=lambda at: widths[at], default=0)


def _cells(rows: Rows) -> Iterator[tuple[int, str]]:
    return ((at, cell) for row in rows for at, cell in enumerate(row))


def _named(name: str, known: Mapping[str, int]) -> int | None:
    if not name:
        return None
    wanted = {_key(name), _key(f"lớp {name}"), _key(f"tổ {name}"), _key(f"nhóm {name}")}
    return next((id for full, id in known.items() if _key(full) in wanted), None)
