"""Thông báo ngắn: what became of a meeting in a few lines, for Zalo and the notice board."""

from liveqa.domain.casing import cased
from liveqa.domain.figures import Figures, figures
from liveqa.domain.proceedings import Proceedings
from liveqa.domain.publication import public_record
from liveqa.domain.record import Question, Record, began
from liveqa.domain.words import WITH_A_DAY, MeetingState, Result
from liveqa.papers.kinds.agreements import agreements_in_a_sentence
from liveqa.papers.kinds.questions import names
from liveqa.papers.model.model import BLANK, REHEARSAL
from liveqa.papers.model.owed import in_short
from liveqa.papers.model.phrases import RESULTS, capital, count, moment, sentence, with_same
from liveqa.papers.model.prose import plain

TRIED = f"({REHEARSAL}: nội dung dưới đây không có thật)"
_TOP = 3
_DEFERRED = 5
_NAMED = 8
_QUESTION = 160
_ANSWER = 240


def summary(record: Record) -> str:
    """Return the text, without names, and without Markdown, which Zalo would show as typed."""
    public = cased(public_record(record))
    proceedings, counted = Proceedings(public), figures(public)
    parts = [
        _head(public, counted),
        _results(public, counted),
        agreements_in_a_sentence(proceedings),
        _top(proceedings, counted),
        _deferred(proceedings),
        _passed_on(proceedings),
        _end(public),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def short(text: str, most: int) -> str:
    """Return the beginning of a text, cut between words."""
    text = plain(text)
    if len(text) <= most:
        return text
    return f"{text[:most].rsplit(' ', 1)[0].rstrip('.,;: ')}…"


def _head(record: Record, counted: Figures) -> str:
    meeting = record.meeting
    hour, date = moment(began(record))
    lines = [
        f"KẾT QUẢ {meeting.title.upper()}",
        f"Thời gian: {hour}, {date}",
        f"Địa điểm: {meeting.venue or meeting.place or BLANK}",
    ]
    if meeting.theme:
        lines.insert(1, f"Chủ đề: {meeting.theme}")
    if counted.attended.present:
        lines.append(f"Có mặt: {present(counted)}")
    if meeting.rehearsal is not None:
        lines.insert(0, TRIED)
    elif meeting.state != MeetingState.CLOSED:
        lines.insert(0, "(Bản thảo, hội nghị chưa kết thúc)")
    return "\n".join(lines)


def present(counted: Figures) -> str:
    """Return "77 đại biểu trên 80 người được mời"; how many were invited only where all are
    counted."""
    came = counted.attended
    known = came.invited and not came.uncounted
    among = f" trên {count(came.invited)} người được mời" if known else ""
    beside = f" (trong đó {count(came.guests)} đại biểu ngoài số được mời)"
    return f"{count(came.present)} đại biểu{beside if known and came.guests else ''}{among}"


def _results(record: Record, counted: Figures) -> str:
    if not counted.received:
        closed = record.meeting.state == MeetingState.CLOSED
        return "Hội nghị không tiếp nhận ý kiến nào." if closed else ""
    lines = [f"Hội nghị tiếp nhận {count(counted.received)} câu hỏi, ý kiến:"]
    lines += [f"- {capital(RESULTS[r])}: {count(n)}" for r, n in counted.by_result.items()]
    return "\n".join(lines)


def _top(proceedings: Proceedings, counted: Figures) -> str:
    lines = []
    for question in counted.top[:_TOP]:
        asked = short(question.text, _QUESTION)
        interested = with_same(question, f"{question.votes} lượt quan tâm")
        lines.append(f"- Câu {question.number} ({interested}): {asked}")
        lines.append(f"  {_answered(question, proceedings)}")
    return "\n".join(["Được quan tâm nhiều:", *lines]) if lines else ""


def _answered(question: Question, proceedings: Proceedings) -> str:
    account = proceedings.account(question)
    if account.deferred:
        return sentence(in_short(question, proceedings.record))
    texts = " ".join(answer.text for answer in account.answers)
    if texts:
        return f"Trả lời: {sentence(short(texts, _ANSWER))}"
    return sentence(capital(RESULTS[account.result]))


def _deferred(proceedings: Proceedings) -> str:
    return _listed("Sẽ trả lời sau:", proceedings.of(*WITH_A_DAY), proceedings)


def _passed_on(proceedings: Proceedings) -> str:
    return _listed("Vượt thẩm quyền:", proceedings.of(Result.BEYOND_AUTHORITY), proceedings)


def _listed(title: str, owed: list[Question], proceedings: Proceedings) -> str:
    """Return these questions under a title, a line for each promise; the last of many are only
    counted."""
    alike: dict[str, list[Question]] = {}
    for question in owed:
        alike.setdefault(in_short(question, proceedings.record), []).append(question)
    lines = [f"- {_named(theirs)}: {sentence(promise)}" for promise, theirs in alike.items()]
    if len(lines) > _DEFERRED + 1:
        left = sum(len(theirs) for theirs in list(alike.values())[_DEFERRED:])
        lines[_DEFERRED:] = [f"- Và {count(left)} ý kiến khác, ghi trong bản công khai."]
    return "\n".join([title, *lines]) if owed else ""


def _named(questions: list[Question]) -> str:
    return names(questions) if len(questions) <= _NAMED else f"{count(len(questions))} ý kiến"


def _end(record: Record) -> str:
    body = record.meeting.issuing_body
    return f"Nội dung đầy đủ: xem bản công khai của biên bản{f' tại {body}' if body else ''}."
