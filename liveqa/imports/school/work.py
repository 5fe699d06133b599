"""Read what is to be done before the day and afterwards, by whom and until when, and who collects
questions: from a plan's table of tasks, and from what it gives each office to do."""

import re
from collections.abc import Iterator

from liveqa.domain.plan import LINE_LIMIT, SENTENCE_LIMIT, PlanCollector, PlanTask
from liveqa.imports.school.dues import WhenDue, deadline_in, when_due
from liveqa.imports.school.outline import Node, Role
from liveqa.imports.school.people import Columns, columns_of, is_office
from liveqa.imports.school.reading import Fact, fact
from liveqa.imports.school.sessions import Sessions
from liveqa.text import fold, has_letter

_COLLECTS = re.compile(
    r"\b(tong hop|tap hop|thu thap|tiep nhan|tiep thu|lay|nhan)\b.{0,30}"
    r"\b(cau hoi|y kien|kien nghi)"
)
_IN_THE_HALL = re.compile(r"\b(trong|tai) (hoi nghi|buoi|cuoc)|bien ban|ghi chep")
_SENT = re.compile(
    r"\b(cau hoi|y kien|kien nghi)\b.*\bgui\b|\bgui\b.*\b(cau hoi|y kien|kien nghi)\b"
)
_TO = re.compile(
    r"\bgửi\s+(?:về|qua|tới|đến|vào)\s+(.{3,120}?)(?=\s+(?:trước|chậm nhất|để)\b|[.;]|$)"
)
_FROM = re.compile(r"\b(?:từ phía|từ|phía)\s+(.+)$|.*\bcủa\s+(.+)$", re.IGNORECASE)
_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_GATHERED_BY = re.compile(r"\bđể\s+(.{3,80}?)\s+(?:tổng hợp|tập hợp|giải đáp|trả lời)\b")
_CUT = re.compile(r"\s+(?:trước|chậm nhất|gửi về|để)\b.*$")
_COMRADE = re.compile(r"^(?:các\s+)?(?:đ/c|đồng chí|đ\.c)\s*:?\s+", re.IGNORECASE)


def work_in(
    nodes: list[Node], sessions: Sessions, year: int | None, issuing: str
) -> Iterator[Fact]:
    """Yield the tasks and collectors that a plan names; `year` is the paper's, `issuing` who issues
    it."""
    columns: Columns | None = None
    for node in (each for each in nodes if _is_work(each)):
        cells = node.unit.cells
        if cells and (headed := columns_of(node.unit)):
            columns = headed
        elif cells and columns and _is_task(cells, columns):
            yield from _of_row(node, columns, sessions, year)
        elif not cells and (who := _charged(node)):
            yield from _of_sentence(node, who, sessions, year, issuing)


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
    if not work or len(work) > SENTENCE_LIMIT or max(map(len, (who, support, said))) > LINE_LIMIT:
        return
    due = when_due(said, year)
    session = sessions.named_in(f"{work} {said}")
    task = PlanTask(work=work, assignee=who, support=support, due=due.due, due_note=due.note)
    yield fact("tasks", task, [node.unit.at], due.doubt, session)
    if has_letter(who) and _is_collecting(work):
        yield _collector(_COMRADE.sub("", who), _source(work), "", due, node, session)


def _charged(node: Node) -> str:
    """Return the office that a sentence below its heading charges with something."""
    parent = node.parent
    if parent is None or parent.roles or node.roles or not node.unit.text.strip(" .;,"):
        return ""
    heading = parent.unit.text.strip(" .:;*")
    is_heading = bool(parent.unit.level) and not parent.unit.bullet and not parent.value
    is_short = len(heading) <= 80 and not parent.unit.text.rstrip().endswith((".", ";"))
    return heading if is_heading and is_short and is_office(heading) else ""


def _of_sentence(
    node: Node, who: str, sessions: Sessions, year: int | None, issuing: str
) -> Iterator[Fact]:
    below = [each.unit.text.strip(" .;,") for each in node.below()]
    work = "; ".join([node.unit.text.strip(" .;,"), *below])
    if len(work) > SENTENCE_LIMIT:
        return
    due = deadline_in(work, year)
    session, places = sessions.of(node), [each.unit.at for each in (node, *node.below())]
    task = PlanTask(work=work, assignee=who, due=due.due)
    yield fact("tasks", task, places, due.doubt, session)
    if _SENT.search(fold(work)):
        gathers = _GATHERED_BY.search(work)
        if name := (gathers[1] if gathers else issuing):
            doubt = "" if gathers else "collector"
            yield _collector(name, who, _channel(work), due, node, session, doubt)
    elif _is_collecting(work):
        yield _collector(who, _source(work), "", due, node, session)


def _is_collecting(work: str) -> bool:
    folded = fold(work)
    return bool(_COLLECTS.search(folded)) and not _IN_THE_HALL.search(folded)


def _source(work: str) -> str:
    """Return from whom questions are collected: what follows "từ phía", else the last "của"."""
    found = _FROM.search(work)
    said = (found[1] or found[2]) if found else ""
    return _CUT.sub("", said).strip(" .;,")[:LINE_LIMIT]


def _channel(work: str) -> str:
    """Return the mailbox to which questions are sent, else what they are sent to in words."""
    if mailbox := _MAILBOX.search(work):
        return mailbox[0]
    found = _TO.search(work)
    return found[1].strip(" ,:") if found else ""


def _collector(
    name: str,
    source: str,
    channel: str,
    due: WhenDue,
    node: Node,
    session: int | None,
    doubt: str = "",
) -> Fact:
    value = PlanCollector(name=name[:LINE_LIMIT], source=source, channel=channel, due=due.due)
    return fact("collectors", value, [node.unit.at], doubt or due.doubt, session)


def _cell(cells: tuple[str, ...], column: int | None) -> str:
    return cells[column].strip(" ;") if column is not None and column < len(cells) else ""


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


_CONTACT = re.compile(
    r"\bliên hệ\s*(?:với|qua|tới|đến|trực tiếp)?\s*:?\s*(.{4,250}?)\s*(?:\./\.|[.;])?\s*$",
    re.IGNORECASE,
)


def contact_in(texts: list[tuple[str, int]]) -> Iterator[Fact]:
    """Yield whom participants ask: certain with a telephone number or a mailbox."""
    for text, at in texts:
        found = _CONTACT.search(text)
        if found and re.search(r"\d{7}|\d{3,4}[ .]\d{3}|@", found[1]):
            yield fact("contact", found[1], [at])
