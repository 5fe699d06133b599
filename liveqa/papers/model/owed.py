"""How a paper speaks of what was put off: as a duty with its day, as a request to another body, or
as a petition to a higher one."""

from liveqa.domain.record import Question, Record
from liveqa.domain.remit import Remit, due, remit
from liveqa.papers.model.model import BLANK
from liveqa.papers.model.phrases import capital, day, running


def petition(question: Question, which: str = "") -> str:
    """Return "Kiến nghị Sở Nội vụ xem xét, trả lời Câu 8 theo thẩm quyền"."""
    return _petition(question.body, which)


def _petition(body: str, which: str) -> str:
    about = f" {which}" if which else ""
    return f"Kiến nghị {body or BLANK} xem xét, trả lời{about} theo thẩm quyền"


def terms(question: Question, record: Record) -> list[str]:
    """Return who answers, when, and how the answer reaches those who asked: a sentence each,
    without its full stop."""
    how = f"Hình thức trả lời: {question.channel or BLANK}"
    body, date = question.body or BLANK, day(due(question))
    match remit(question, record):
        case Remit.OWN:
            return [f"Đơn vị, cá nhân chịu trách nhiệm: {body}", f"Thời hạn trả lời: {date}", how]
        case Remit.OTHER:
            who = f"Cơ quan, đơn vị, cá nhân trả lời: {body}"
            return [who, f"Thời gian trả lời dự kiến: {date}", how]
        case Remit.HIGHER:
            return [petition(question), how]


def in_short(question: Question, record: Record) -> str:
    """Return the same in one clause: "Kế toán trả lời chậm nhất ngày … (văn bản)"."""
    how = f" ({question.channel})" if question.channel else ""
    body, date = question.body or BLANK, day(due(question))
    match remit(question, record):
        case Remit.OWN:
            return f"{body} trả lời chậm nhất {date}{how}"
        case Remit.OTHER:
            return f"{body} trả lời, dự kiến {date}{how}"
        case Remit.HIGHER:
            return f"{petition(question)}{how}"


def tasks(questions: list[Question], record: Record) -> dict[Remit, list[str]]:
    """Return who has which of these to answer, a line for each body and day. Nobody is given an
    order: the signer may rank below a body in the line."""
    owing: dict[tuple[Remit, str, str], list[Question]] = {}
    for question in questions:
        whose = remit(question, record)
        date = due(question) if whose == Remit.OWN else ""
        owing.setdefault((whose, question.body, date), []).append(question)
    lines: dict[Remit, list[str]] = {}
    for (whose, body, date), theirs in owing.items():
        which = ", ".join(f"Câu {question.number}" for question in theirs)
        lines.setdefault(whose, []).append(_task(whose, body or BLANK, which, date))
    return {whose: lines[whose] for whose in Remit if whose in lines}


def request(body: str) -> str:
    """Return "đề nghị Công an phường phối hợp trả lời"; of a line that says itself who works
    together, that they answer."""
    together = "" if "phối hợp" in body.lower() else " phối hợp"
    return f"đề nghị {running(body)}{together} trả lời"


def _task(whose: Remit, body: str, which: str, date: str) -> str:
    match whose:
        case Remit.OWN:
            return f"{capital(body)} trả lời {which}, chậm nhất {day(date)}"
        case Remit.OTHER:
            return f"{capital(request(body))} {which}"
        case Remit.HIGHER:
            return _petition(body, which)
