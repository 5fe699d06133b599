"""Questions collected in advance, from whatever list a class or a union brought them in."""

import re
from collections.abc import Sized

from liveqa.domain.names import Finder
from liveqa.domain.reading import joined
from liveqa.domain.words import OpinionKind, Outcome, Result
from liveqa.errors import ListUnreadable
from liveqa.imports.lists.answers import told_in
from liveqa.imports.lists.around import HINT, OWN, apart, asks, is_greeting
from liveqa.imports.lists.askers import asker_named
from liveqa.imports.lists.chats import Message, messages
from liveqa.imports.lists.classes import class_in, class_typed, id_named
from liveqa.imports.lists.collected import Collected, Known, Listed, Read
from liveqa.imports.lists.files import read_file
from liveqa.imports.lists.found import Found
from liveqa.imports.lists.headings import is_header, kind_named
from liveqa.imports.lists.letters import read_lines
from liveqa.imports.lists.marks import BULLET
from liveqa.imports.lists.parts import Lines, Table
from liveqa.imports.lists.rows import rows_of
from liveqa.imports.lists.sheets import ROW_LIMIT
from liveqa.imports.lists.voids import asks_nothing
from liveqa.imports.old_fonts import READERS, read
from liveqa.papers.model.phrases import RESULTS
from liveqa.text import clean, fold, spelled_alike

_OUTCOMES = {fold(RESULTS[result]): Outcome(result) for result in RESULTS if result in {*Outcome}}
_CLOSED = (
    *(" ".join(fold(RESULTS[each]).split()[:2]) for each in (Result.DECLINED, Result.WITHDRAWN)),
    "gop vao",
    "cung noi dung",
)
"""How a register begins to say that a question is not to be asked again."""
_DROPPED = re.compile(
    r"\W*(bỏ|loại|trùng|h[ủu][ỷy]|rút|không (đưa|nhận|chọn)"
    r"|đã (trả lời|giải đáp|xử lý) (tại|ở) lớp)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""How another list says so, with its marks: "Bộ phận …" is who answers."""
_EXAMPLE = re.compile(r"\W*(vi du|vd|cau mau)\b(?! (nhu|la)\b)")
_OF_ANOTHER = re.compile(
    r"\W*((trùng|giống|như|tương tự)( với| như)? (các )?(câu|ý|lớp|tổ|trên)|đã (nêu|hỏi)"
    r"|cùng (ý kiến|câu hỏi|nội dung))\b[^,;:]{0,30}",
    re.IGNORECASE,
)
"""How a row says that another one asks the same."""
_TOLD = re.compile(r"(.*?)(?: \(([^()]+)\))?", re.DOTALL)
_NAMELESS = ("mot dai bieu", "mot nguoi lao dong", "nguoi su dung lao dong")
_TITLES = 20
_LONGEST = 300
"""How many characters the name of a class, a unit or a topic has at most."""
_WHOLE = ("text", "prepared_answer")
_SKIPPED = 200
"""How many lines that were left out are shown."""


def read_questions(data: bytes, known: Known) -> Read:
    """Return the questions in a file or in pasted text. Raises ListUnreadable."""
    contents = read_file(data, is_header)
    result = Read([], {}, [], contents.far, contents.unfilled)
    result.unread, result.blank_pages = contents.unread, contents.blank_pages
    tables = rows_of([part for part in contents.parts if isinstance(part, Table)])
    result.columns, result.ignored, result.asked = tables.columns, tables.ignored, tables.asked
    _check_number(tables.rows)
    for found in tables.rows:
        if tables.is_register:
            if not re.search(r"\w", found.cells["text"]):
                continue  # taken back, or not for everyone
            found.cells = _as_told(found.cells, known)
        result.rows.append(_listed(found, known))
    result.skipped = list(tables.left)
    result.is_register = tables.is_register
    for part in contents.parts:
        if isinstance(part, Lines) and not tables.is_register:
            _read_lines(part, known, result, beside=part.is_beside or bool(tables.rows))
    for part in tables.forms:
        _read_lines(part, known, result, beside=False)
    for part in tables.single:
        several = len(tables.single) > 1
        _read_lines(part, known, result, beside=tables.has_header, is_one_of_several=several)
    result.skipped = result.skipped[:_SKIPPED]
    if not result.rows:
        raise ListUnreadable(reason="list.unfilled" if contents.unfilled else "list.empty")
    _check_number(result.rows)
    _note_repeats(result.rows, known)
    _note_names(result.rows, known)
    return result


def _check_number(rows: Sized) -> None:
    if len(rows) > ROW_LIMIT:
        raise ListUnreadable(reason="list.too_many", limit=ROW_LIMIT)


def _as_told(cells: dict[str, str], known: Known) -> dict[str, str]:
    """Return cells in which a register's "Người Một, Trường A, Lớp 5A (kiến nghị)", "Một đại biểu"
    has become name, unit, group and kind."""
    told = _TOLD.fullmatch(cells.get("name", "")) or _TOLD.fullmatch("")
    first, *places = (told[1] or "").split(", ") if told else [""]
    if id_named(first, known.groups) is not None:
        first, places = "", [first, *places]
    name = {} if fold(first).startswith(_NAMELESS) else {"name": first}
    group = next((place for place in places if id_named(place, known.groups) is not None), "")
    unit = ", ".join(place for place in places if place != group)
    kind = (told[2] or "") if told else ""
    of_asker = {"group": group, "unit": unit, "kind": kind} if places or kind else {}
    rest = {what: said for what, said in cells.items() if what != "name"}
    return {**rest, **name, **{what: said for what, said in of_asker.items() if said}}


def _read_lines(
    part: Lines, known: Known, result: Read, *, beside: bool, is_one_of_several: bool = False
) -> None:
    """Add the questions in lines; beside a table that names its questions none is certain."""
    about = class_in(part.name)
    if chat := messages(part.lines):
        _read_chat(chat, about, part.name, known, result)
        return
    entries, skipped = read_lines(part.lines, wrapped=part.are_wrapped, cells=part.are_cells)
    result.skipped += skipped
    first = part.lines[:_TITLES]
    titles = [
        line
        for line in skipped
        if line in first and (OWN.search(fold(line)) or not is_greeting(line))
    ]
    about |= next(filter(None, map(class_in, titles)), {})
    for entry in entries:
        if beside and not asks(entry.text):
            result.skipped.append(entry.text)
            continue
        doubt = "place" if beside or entry.doubtful else ""
        if is_one_of_several and not skipped and not asks(entry.text):
            doubt = "place"  # a sheet that does not say what it holds
        cells = {**about, **entry.said, "text": entry.text}
        result.rows.append(_listed(Found(cells, doubt=doubt, table=part.name), known))


def _read_chat(
    chat: list[Message], about: dict[str, str], name: str, known: Known, result: Read
) -> None:
    """Add what was asked in a chat, without who wrote it; a message that asks nothing is asked
    about."""
    for message in chat:
        result.skipped += filter(None, [message.who or name])
        for text in apart(message.text):
            doubt = "" if asks(text) else "place"
            result.rows.append(_listed(Found({**about, "text": text}, doubt=doubt), known))


def _listed(found: Found, known: Known) -> Listed:
    table = found.table
    cells = {k: cell if k in _WHOLE else cell[:_LONGEST] for k, cell in found.cells.items()}
    who = asker_named(cells.get("name", ""))
    if who and (found.doubt == "above" or not cells.get("group")):
        cells |= who
        found.doubt = "" if found.doubt == "above" else found.doubt
    group, is_certain = class_typed(cells.get("group", ""), known.groups)
    cells |= {"group": group} if group else {}
    reading = read("\n".join(cells.values()))
    if reading is None:
        cells = {kind: clean(cell) for kind, cell in cells.items()}
        row = Listed(question=_collected(cells, table, known))
    else:
        typed = _collected(cells, table, known)
        cells = {kind: READERS[reading.font](cell) for kind, cell in cells.items()}
        question = _collected(cells, table, known)
        row = Listed(question=question, typed=typed, font=reading.font)
    row.stranger = "" if row.question.answerer else cells.get("answerer", "")
    row.void = asks_nothing(row.question.text)
    row.column = found.column
    result = cells.get("outcome", "")
    is_closed = fold(result).startswith(_CLOSED) or bool(_DROPPED.fullmatch(result))
    row.doubt = found.doubt or (
        "place" if _is_beside(row.question.text) else "closed" if is_closed else ""
    )
    row.doubt = row.doubt or ("" if is_certain else "class")
    return row


def _is_beside(text: str) -> bool:
    """Return whether a row holds no question of its own, but an example, a hint or what another one
    asks too."""
    said = fold(text)
    is_of_another = bool(_OF_ANOTHER.fullmatch(text)) and not asks(text)
    return is_of_another or bool(_EXAMPLE.match(said) or HINT.fullmatch(said))


def _collected(cells: dict[str, str], table: str, known: Known) -> Collected:
    place = cells.get("group") or cells.get("unit", "")
    group = id_named(place, known.groups) or (
        None if cells.get("group") else id_named(table, known.groups)
    )
    unit = cells.get("unit") or ("" if group else place)
    answerer = cells.get("answerer", "")
    return Collected(
        text=BULLET.sub("", cells["text"]).strip() or cells["text"],
        kind=kind_named(cells.get("kind", "")) or OpinionKind.QUESTION,
        topic=cells.get("topic", "")[:_LONGEST],
        group=group,
        unit="" if group and id_named(unit, known.groups) == group else unit[:_LONGEST],
        name=cells.get("name", "")[:120],
        prepared_answer=told_in(cells.get("prepared_answer", "")),
        answerer=id_named(answerer, known.answerers) if answerer else None,
        prepared_outcome=_outcome_in(cells.get("outcome", "")),
    )


def _outcome_in(said: str) -> Outcome | None:
    """Return the outcome with which a register begins: "Cần xác minh; Phòng Giáo dục, …"."""
    told = fold(said)
    return next((each for words, each in _OUTCOMES.items() if told.startswith(words)), None)


def _note_repeats(rows: list[Listed], known: Known) -> None:
    numbers = {spelled_alike(text): number for text, number in known.questions.items()}
    for row in rows:
        row.question.same_as = numbers.get(spelled_alike(row.question.text))
        numbers.setdefault(spelled_alike(row.question.text), 0)
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
