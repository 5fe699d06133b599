"""The opening section of a report: how last meeting's promises were kept."""

from collections import Counter

from liveqa.domain.record import Promise, Record
from liveqa.domain.words import PromiseState
from liveqa.papers.kinds.figures import Captions
from liveqa.papers.model.model import BLANK, Block, Column, Table
from liveqa.papers.model.phrases import PROMISES, capital, count, short_date
from liveqa.papers.model.prose import paragraph, written


def last_time(record: Record, captions: Captions) -> list[Block]:
    """Return how many promises there were and how far each has come; nothing if there was no last
    meeting."""
    rows = sorted(record.promises.values(), key=lambda promise: promise.position)
    typed = written(record.meeting.previous_promises)
    if not rows:
        return typed
    caption = captions.table("Kết quả thực hiện từng nội dung")
    return [paragraph(_counted(rows, record)), _table(rows, caption), *typed]


def _counted(rows: list[Promise], record: Record) -> str:
    where = record.meeting.previous_meeting or "kỳ trước"
    states = Counter(row.state for row in rows)
    by_state = [f"{PROMISES[s]} {count(states[s])}" for s in PromiseState if states[s]]
    if by_state and states[None]:
        by_state.append(f"chưa ghi kết quả {count(states[None])}")
    so_far = f" Đến nay {', '.join(by_state)}; cụ thể như sau:" if by_state else " Cụ thể như sau:"
    return (
        f"Tại {where}, có {count(len(rows))} nội dung được hẹn trả lời, giải quyết sau hội nghị."
        f"{so_far}"
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
