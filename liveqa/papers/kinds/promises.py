"""What earlier meetings promised, and how each promise was kept: the opening section of a report,
and what the minutes say that the meeting heard of it. Each meeting of origin stands by itself."""

from collections import Counter

from liveqa.domain.record import Promise, Record
from liveqa.domain.words import PromiseState
from liveqa.papers.kinds.figures import Captions
from liveqa.papers.model.model import BLANK, Block, Column, Table
from liveqa.papers.model.phrases import PROMISES, at_event, capital, count, sentence, short_date
from liveqa.papers.model.prose import bold, heading, paragraph, written


def by_origin(record: Record) -> dict[str, list[Promise]]:
    """Return the promises by what their meeting is called, each in their order."""
    groups: dict[str, list[Promise]] = {}
    for promise in sorted(record.promises.values(), key=lambda promise: promise.position):
        origin = promise.origin or record.meeting.previous_meeting or "kỳ trước"
        groups.setdefault(origin, []).append(promise)
    return groups


def last_time(record: Record, captions: Captions) -> list[Block]:
    """Return how many promises there were and how far each has come, for the report; nothing if
    there was no last meeting."""
    groups = by_origin(record)
    blocks: list[Block] = []
    for origin, rows in groups.items():
        of = f" của {origin}" if len(groups) > 1 else ""
        caption = captions.table(f"Kết quả thực hiện từng nội dung{of}")
        blocks += [paragraph(_counted(origin, rows)), _table(rows, caption)]
    return [*blocks, *written(record.meeting.previous_promises)]


def heard(record: Record) -> list[Block]:
    """Return what the meeting heard of every promise, in prose, for the minutes."""
    blocks: list[Block] = []
    groups = by_origin(record)
    for place, (origin, rows) in enumerate(groups.items(), 1):
        if len(groups) > 1:
            blocks.append(heading(3, place, capital(origin)))
        blocks.append(paragraph(_counted(origin, rows)))
        for promise in rows:
            number = f"Câu {promise.number}. " if promise.number else "- "
            terms = [promise.body or BLANK]
            terms += [f"hạn {_until(promise)}"] if promise.deadline else []
            text = f"{promise.text} ({'; '.join(terms)})"
            blocks.append(paragraph(bold(number), sentence(text)))
            blocks.append(paragraph(f"Kết quả: {sentence(_result(promise))}"))
    return blocks


def _counted(origin: str, rows: list[Promise]) -> str:
    states = Counter(row.state for row in rows)
    by_state = [f"{PROMISES[s]} {count(states[s])}" for s in PromiseState if states[s]]
    if by_state and states[None]:
        by_state.append(f"chưa ghi kết quả {count(states[None])}")
    so_far = f" Đến nay {', '.join(by_state)}; cụ thể như sau:" if by_state else " Cụ thể như sau:"
    return (
        f"Tại {at_event(origin)}, có {count(len(rows))} nội dung được hẹn trả lời, giải quyết sau"
        f" hội nghị.{so_far}"
    )


def _table(rows: list[Promise], caption: str) -> Table:
    columns = [
        Column("STT", 8, number=True),
        Column("Nội dung ý kiến", 31),
        Column("Cơ quan, đơn vị, cá nhân trả lời", 18),
        Column("Thời hạn", 14, number=True),
        Column("Kết quả thực hiện", 29),
    ]
    values = [
        [str(place), p.text, p.body or BLANK, _until(p), _result(p)]
        for place, p in enumerate(rows, 1)
    ]
    return Table(columns, values, caption=caption)


def _until(promise: Promise) -> str:
    """Return a promise's day; what was put to a higher body had none."""
    return short_date(promise.deadline) if promise.deadline else "–"


def _result(promise: Promise) -> str:
    parts = [capital(PROMISES[promise.state])] if promise.state else []
    return ": ".join([*parts, *([promise.result] if promise.result else [])]) or BLANK
