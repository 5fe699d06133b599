"""Read what is to be done before the day and afterwards, by whom and until when, and who collects
questions: from a plan's table of tasks, and from what it gives each office to do."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from liveqa.domain.plan import LINE_LIMIT, SENTENCE_LIMIT, PlanTask
from liveqa.imports.school.appointed import columns_in
from liveqa.imports.school.collecting import (
    channel_of,
    collector_fact,
    collector_of,
    is_collecting,
    is_sending,
    source_of,
)
from liveqa.imports.school.contact import contact_of
from liveqa.imports.school.dues import deadline_in, when_due
from liveqa.imports.school.names import COMRADE, charged, is_person
from liveqa.imports.school.outline import FLAT_ROW, Node
from liveqa.imports.school.people import Columns, columns_of, of_task
from liveqa.imports.school.reading import Fact, fact
from liveqa.imports.school.roles import Role
from liveqa.imports.school.sessions import Sessions
from liveqa.text import fold, has_letter


def work_in(
    nodes: list[Node], sessions: Sessions, year: int | None, issuing: str
) -> Iterator[Fact]:
    """Yield the tasks and collectors that a plan names; `year` is the paper's, `issuing` who issues
    it."""
    columns: Columns | None = None
    for node in (each for each in nodes if _is_work(each)):
        cells = node.unit.cells
        if cells and (headed := columns_of(node.unit)):
            columns = None if "answers" in columns_in(cells) else headed
        elif cells and columns and _is_task(cells, columns):
            yield from _of_row(node, columns, sessions, year)
        elif not cells:
            for charge in _charges(node):
                yield from _of_sentence(node, charge, sessions, year, issuing)


def _is_work(node: Node) -> bool:
    roles = {role for each in (node, *node.above()) for role in each.roles}
    return Role.WORK in roles and not roles & {Role.PROGRAMME, Role.PURPOSE, Role.BUDGET}


def _is_task(cells: tuple[str, ...], columns: Columns) -> bool:
    """Return whether a row has the columns of a task, or is numbered as one and says in a single
    wide cell what is to be done by everybody."""
    if len(cells) > max(columns.task, columns.who):
        return True
    return len(cells) > columns.task and bool(re.fullmatch(r"\d{1,3}\W*", cells[0]))


def _of_row(node: Node, columns: Columns, sessions: Sessions, year: int | None) -> Iterator[Fact]:
    cells = node.unit.cells
    work, who = _cell(cells, columns.task), _cell(cells, columns.who)
    support, said = _cell(cells, columns.support), _cell(cells, columns.due)
    if said and (begins := _cell(cells, columns.begins)):
        said = f"{begins} - {said}"
    if not work or len(work) > SENTENCE_LIMIT or max(map(len, (who, support, said))) > LINE_LIMIT:
        return
    due = when_due(said, year) if said else deadline_in(work, year)
    session = sessions.named_in(f"{work} {said}")
    task = PlanTask(work=work, assignee=who, support=support, due=due.due, due_note=due.note)
    yield fact("tasks", task, [node.unit.at], due.doubt, session)
    if has_letter(who) and is_collecting(work):
        yield collector_fact(COMRADE.sub("", who), source_of(work), "", due, node, session)


@dataclass(frozen=True)
class _Charge:
    """What is to be done, by whom, and why that is doubtful. `below` are the sentences beneath that
    say more of it."""

    who: str
    work: str
    doubt: str = ""
    below: tuple[Node, ...] = ()
    due: str = ""


def _charges(node: Node) -> Iterator[_Charge]:
    """Yield what a sentence gives to do: "Tổ Văn phòng: trang trí" to whom it names itself, one
    below an office's heading to that office, and any other among the work to nobody by name."""
    if node.roles == [Role.WORK] and node.value and not (node.children or _refers(node.value)):
        for part in _each_in(node.value):
            yield _named(node, node, part) or _Charge("", part, "nobody")
        return
    text = node.unit.text.strip(" .;,")
    if node.roles or node.parent is None or contact_of(text):
        return
    for part in _each_in(text):
        if re.search(r"\w", part):
            found = _named(node, node.parent, part) or _of_nobody(node, node.parent, part)
            yield from [found] if found else []


def _refers(text: str) -> bool:
    """Return whether words only say where the work is listed: "theo Phụ lục 2"."""
    return bool(re.match(r"((theo|xem|co|kem theo) )*(phu luc|bang|danh sach|bieu)\b", fold(text)))


def _each_in(text: str) -> list[str]:
    """Return what a line gives each of several people: "Thầy An: âm thanh; cô Hoa: hoa"."""
    parts: list[str] = []
    for part in text.split(";"):
        label, colon, rest = part.partition(":")
        is_own = not parts or (colon and rest.strip() and _who(label))
        parts = [*parts, part] if is_own else [*parts[:-1], f"{parts[-1]};{part}"]
    return [part.strip(" .;,") for part in parts]


def _named(node: Node, parent: Node, text: str) -> _Charge | None:
    label, colon, rest = (part.strip(" .;,") for part in text.partition(":"))
    if _DATED.match(text):
        label, colon, rest = text, "", ""
    if colon and is_person(rest):
        return _Charge(rest, label, "who")
    if colon and rest and (who := _who(label)):
        return _Charge(who, rest)
    if colon and 0 < len(rest) <= _SHORT and not _DAY.search(rest) and charged(rest):
        return _Charge(charged(rest), label, "who")
    who = _office(parent)
    return _Charge(who, text, below=tuple(node.below())) if who else None


def _of_nobody(node: Node, parent: Node, text: str) -> _Charge | None:
    if Role.WORK not in parent.roles or node.children:
        return None
    if row := FLAT_ROW.match(text):
        return _Charge("", row[1], "flat")
    if dated := _DATED.match(text):
        span = f"{dated[1]} - {dated[2]}" if dated[1] else f"trước {dated[2]}"
        return _Charge("", text[dated.end() :], "nobody", due=span)
    return _Charge("", text, "nobody") if node.unit.level else None


_DAY = re.compile(r"\d{1,2}\s*/\s*\d{1,2}")
_DATED = re.compile(
    r"(?:(?:từ|trước|chậm nhất|ngày)\s+){0,3}"
    rf"(?:({_DAY.pattern}(?:\s*/\s*\d{{4}})?|\d{{1,2}})\s*(?:[-–]|đến|tới)\s*"
    r"(?:hết\s+)?(?:ngày\s+)?)?"
    rf"({_DAY.pattern}(?:\s*/\s*\d{{4}})?)\s*:\s*(?=\S)",
    re.IGNORECASE,
)
"""The day, or the first and the last one, with which a line of a timetable begins."""
_SHORT = 80


def _who(label: str) -> str:
    return charged(label) if len(label) <= _SHORT else ""


def _office(section: Node) -> str:
    """Return the office that a section is about: by its heading, or by what its first sentence
    charges with something."""
    if section.roles or section.unit.bullet or not section.unit.level:
        return ""
    label, colon, rest = section.unit.text.partition(":")
    is_heading = not rest.strip() and not section.unit.text.rstrip().endswith((".", ";"))
    return _who(label) if is_heading or (colon and rest.strip()) else ""


def _of_sentence(
    node: Node, charge: _Charge, sessions: Sessions, year: int | None, issuing: str
) -> Iterator[Fact]:
    said = [charge.work, *(each.unit.text.strip(" .;,") for each in charge.below)]
    work, who = "; ".join(said), COMRADE.sub("", charge.who)
    due = when_due(charge.due, year) if charge.due else deadline_in(work, year)
    if charge.due and not due.due:  # a day of no year stays in the words
        work = f"{charge.due}: {work}"
    if len(work) > SENTENCE_LIMIT or len(who) > LINE_LIMIT:
        return
    session, places = sessions.of(node), [each.unit.at for each in (node, *charge.below)]
    note = charge.due if due.due and not charge.due.startswith("trước") else ""
    task = PlanTask(work=work, assignee=charge.who, due=due.due, due_note=note)
    yield fact("tasks", task, places, charge.doubt or due.doubt, session)
    if not who:
        return
    for each in of_task(node.unit, work, charge.who):
        each.session = session
        yield each
    if is_collecting(work):
        yield collector_fact(
            who, source_of(work), channel_of(work), due, node, session, charge.doubt
        )
    elif is_sending(work):
        name, is_said = collector_of(work, issuing)
        if name:
            doubt = "" if is_said else "collector"
            yield collector_fact(name, who, channel_of(work), due, node, session, doubt)


def _cell(cells: tuple[str, ...], column: int | None) -> str:
    return cells[column].strip(" ;") if column is not None and column < len(cells) else ""


_ANSWER = re.compile(
    r"((nguoi|phan cong|thanh phan|don vi|ca nhan)( tham gia| chiu trach nhiem)? )?"
    r"(tra loi|giai dap)\b(?! bang)"
)


def answerers_in(nodes: list[Node], sessions: Sessions) -> Iterator[Fact]:
    """Yield, all doubtful, who answers what by a section about that: "Cô Lan (KT): các khoản
    thu"."""
    for node in nodes:
        label, colon, topic = (part.strip(" .;,") for part in node.unit.text.partition(":"))
        headed = node.parent and _ANSWER.match(node.parent.unit.folded)
        if headed and colon and topic and not node.unit.cells and _who(label):
            about = re.sub(r"^(?:trả lời|giải đáp)(?: về)?\s+", "", topic, flags=re.IGNORECASE)
            for each in of_task(node.unit, f"trả lời về {about}", label):
                each.session = sessions.of(node)
                yield each


def purposes_in(nodes: list[Node]) -> Iterator[Fact]:
    """Yield what a plan is for and what it demands; doubtful where one heading says both."""
    for node in nodes:
        heading = next((each for each in node.above() if Role.PURPOSE in each.roles), None)
        text = node.unit.text.strip(" ;.")
        if heading is None or node.roles or node.unit.cells or not text:
            continue
        folded = fold(heading.words)
        demands, aims = "yeu cau" in folded, bool(re.search("muc dich|muc tieu|y nghia", folded))
        doubt = "purpose_or_requirement" if demands and aims else ""
        name = "requirements" if demands and not aims else "purposes"
        if len(text) <= SENTENCE_LIMIT:
            yield fact(name, text, [node.unit.at], doubt)


def budget_in(nodes: list[Node]) -> Iterator[Fact]:
    """Yield what a plan says of the money."""
    for node in (each for each in nodes if each.roles == [Role.BUDGET]):
        said = [(node.value.strip(), node.unit.at)] if node.value else []
        said += [(each.unit.text.strip(" ;"), each.unit.at) for each in node.below()]
        text = " ".join(part for part, _ in said)
        if text and len(text) <= SENTENCE_LIMIT:
            yield fact("budget", text, [at for _, at in said])
