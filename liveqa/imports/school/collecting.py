"""Read who collects questions, from whom and by what way, in what a plan gives somebody to do."""

import re
from collections.abc import Iterator
from itertools import takewhile

from liveqa.domain.plan import LINE_LIMIT, PlanCollector
from liveqa.imports.school.dues import WhenDue, deadline_in
from liveqa.imports.school.names import COMRADE, charged
from liveqa.imports.school.outline import Node
from liveqa.imports.school.reading import Fact, fact
from liveqa.imports.school.sessions import Sessions
from liveqa.text import fold

_COLLECTS = re.compile(
    r"\b(tong hop|tap hop|thu thap|tiep nhan|tiep thu|lay|nhan)\b.{0,30}"
    r"\b(cau hoi|y kien|kien nghi)"
)
_GATHERS = re.compile(
    r"\b(?:thu|gom)\b(?! chi\b)[^.;]{0,20}\b(?:câu hỏi|ý kiến|kiến nghị)\b", re.IGNORECASE
)
"""By its mark, for "thư", "thứ" and "thủ" fold to the same word."""
_IN_THE_HALL = re.compile(r"\b(trong|tai) (hoi nghi|buoi|cuoc)|bien ban|ghi chep")
_SENT = re.compile(
    r"\b(cau hoi|y kien|kien nghi)\b[^.;]*\bgui\b|\bgui\b[^.;]*\b(cau hoi|y kien|kien nghi)\b"
)
_TO = re.compile(
    r"\bgửi\s+(?:(?:câu hỏi|ý kiến|kiến nghị)\s+)?(?:(?:về|qua|tới|đến|vào|cho)\s*:?\s+"
    r"|(?=(?:cô|thầy|ông|bà|đ/c|đồng chí)\b))(.{3,120}?)"
    r"(?=,|\s+(?:trước|chậm nhất|để)\b|[.;]|$)"
)
_TO_WHOM = re.compile(r"\s*\(.*|\s+(?:qua|bằng|theo|từ)\b.*")
_FROM = re.compile(
    r"\b(?:từ phía|từ(?! ngày\b| \d| Google\b| hòm\b| hộp\b| phiếu\b)|phía)\s+(.+)$"
    r"|.*\bcủa\s+(.+)$"
    r"|\b(?:ý kiến|câu hỏi|kiến nghị)\s+((?:người|học sinh|phụ huynh|cha mẹ|cán bộ|giáo viên"
    r"|sinh viên|học viên|nhân dân|(?:đoàn|đảng|hội) viên|viên chức|cử tri|thanh niên|CBGVNV|CMHS"
    r"|CB|HS|PH|GV|NV|HV)\b.*)$",
    re.IGNORECASE,
)
_MAILBOX = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_GATHERED_BY = re.compile(r"\bđể\s+(.{3,80}?)\s+(?:tổng hợp|tập hợp|giải đáp|trả lời)\b")
_CUT = re.compile(
    r"[\s,;]+(?:trước|chậm nhất|hạn|gửi|nộp|hoàn thành|xong|qua|để|và (?:gửi|nộp)|báo cáo)\b.*$"
    r"|;.*$|\s*\((?=[^)]*\d).*$|\s+(?:từ|cho|tại|trong|về|bằng|theo)\s+(?:\d|ngày\b|đối thoại\b"
    r"|hội nghị\b|buổi\b|cuộc\b|hộp\b|hòm\b|phiếu\b|Google\b).*$|\s*/\s*(?=[A-Z][a-z]+ [a-z]+ ).*$"
)
_PEOPLE = re.compile(
    r"\s*(can bo|giao vien|nhan vien|vien chuc|cong chuc|nguoi|phu huynh|cha me|hoc (sinh|vien)"
    r"|sinh vien|(doan|hoi|dang|thanh) vien|nhan dan|cu tri|thanh nien"
    r"|cac (lop|to|truong|khoi|don vi|chi|ban|nganh)|ban|hoi|lop|khoi|to|dai (bieu|dien)"
    r"|ong|ba|bo|me)\b"
)
"""How a further part of those from whom questions are collected begins."""


def is_collecting(work: str) -> bool:
    folded = fold(work)
    collects = _COLLECTS.search(folded) or _GATHERS.search(work)
    return bool(collects) and not _IN_THE_HALL.search(folded)


def source_of(work: str) -> str:
    """Return from whom questions are collected: what follows "từ phía", else the last "của"."""
    folded = fold(work)
    verb = _COLLECTS.search(folded) if len(folded) == len(work) else None
    found = _FROM.search(_CUT.sub("", work[verb.start() if verb else 0 :]))
    said = (found[1] or found[2] or found[3]) if found else ""
    first, *others = _CUT.sub("", said).split(",")
    people = takewhile(lambda each: _PEOPLE.match(fold(each)) or each.strip()[:1].isupper(), others)
    return ",".join([first, *people]).strip(" .;,")[:LINE_LIMIT]


def channel_of(work: str) -> str:
    """Return the mailbox to which questions are sent, else what they are sent to in words."""
    if mailbox := _MAILBOX.search(work):
        return mailbox[0]
    found = _TO.search(work)
    return found[1].strip(" ,:") if found else ""


def _receiver(work: str, issuing: str) -> str:
    """Return to whom questions are sent: "gửi câu hỏi về Tổ Văn phòng"; else who issues the
    plan."""
    found = _TO.search(work)
    said = _TO_WHOM.sub("", found[1]) if found else ""
    name = COMRADE.sub("", charged(said) or (said if COMRADE.match(said) else ""))
    is_own = fold(name) == "nha truong" or fold(issuing).startswith(fold(name))
    return issuing if issuing and is_own else name


def is_sending(work: str) -> bool:
    """Return whether somebody is to send questions to whoever collects them."""
    return bool(_SENT.search(fold(work)))


def collector_of(work: str, issuing: str) -> tuple[str, bool]:
    """Return who collects what others send, and whether a sentence says so; else it is whoever gets
    it, or who issues the plan."""
    gathers = _GATHERED_BY.search(work)
    return (gathers[1], True) if gathers else (_receiver(work, issuing), False)


def collector_fact(
    name: str,
    source: str,
    channel: str,
    due: WhenDue,
    node: Node,
    session: int | None,
    doubt: str = "",
) -> Fact:
    """Return that somebody collects questions, as a sentence says."""
    value = PlanCollector(name=name[:LINE_LIMIT], source=source, channel=channel, due=due.due)
    return fact("collectors", value, [node.unit.at], doubt or due.doubt, session)


def collecting_in_passing(
    nodes: list[Node], sessions: Sessions, year: int | None, issuing: str
) -> Iterator[Fact]:
    """Yield, all doubtful, who collects questions by a sentence outside of the work: "Các tổ gửi
    câu hỏi về văn phòng trước ngày 15/11/2026"."""
    for node in nodes:
        if node.is_shut or node.unit.cells:
            continue
        for text in _SENTENCE.split(node.unit.text.strip(" .;")):
            begins = _COLLECTING.match(text)
            due, who = deadline_in(text, year), charged(begins[1]) if begins else ""
            if not due.due or not (who or _ARE_SENT.match(text)):
                continue
            is_own = bool(who) and is_collecting(text)
            name = who if is_own else collector_of(text, issuing)[0]
            source, session = source_of(text) if is_own else who, sessions.of(node)
            if name:
                way = channel_of(text)
                yield collector_fact(name, source, way, due, node, session, "running_text")


_SENTENCE = re.compile(r"(?<=[^\W\d_]{2}[.;])\s+(?=[^\W\d_])|(?<=\d{4}\.)\s+(?=[^\W\d_])")
_ARE_SENT = re.compile(
    r"(?:mọi |các |những )?(?:câu hỏi|ý kiến)\b[^.;:]{0,40}\bgửi\b", re.IGNORECASE
)
"""Questions of whomever that are sent somewhere: "Mọi ý kiến xin gửi về cô Mai"."""
_COLLECTING = re.compile(
    r"(.{2,60}?)\s+(?:gửi|thu|tập hợp|tổng hợp|thu thập)\b(?=.*(?:câu hỏi|ý kiến))"
)
