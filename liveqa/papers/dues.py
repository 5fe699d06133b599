"""Every promise over all closed meetings of a data folder, as it stands on a day."""

from collections.abc import Iterator
from datetime import date
from uuid import NAMESPACE_OID, uuid5

from liveqa.dates import local
from liveqa.domain.owing import Owing
from liveqa.domain.record import Meeting, Promise
from liveqa.domain.words import MeetingState, PromiseState, Standing
from liveqa.papers.model.dues import Due, Dues, Told
from liveqa.papers.previous import came_of
from liveqa.store import Store

_LAST = "9999-12-31"


def dues(store: Store, now: int) -> Dues:
    """Return every promise as it stands at a time."""
    today = local(now).date()
    meetings = {meeting.id: meeting for meeting in store.meetings.all()}
    reported = _Reported(store, meetings)
    rows = [
        _owed(owing, meetings[owing.question.meeting], reported, today)
        for owing in store.replies.owed()
    ]
    rows += reported.alone(today)
    order = list(Standing)
    rows.sort(key=lambda row: (order.index(row.standing), row.deadline or _LAST, row.number))
    return Dues(today, rows)


def _owed(owing: Owing, meeting: Meeting, reported: "_Reported", today: date) -> Due:
    question, later = owing.question, reported.of(meeting.id, owing.question.number)
    standing, result = owing.standing(today), came_of(owing)
    if later and later.state == PromiseState.KEPT and not owing.is_kept:
        standing, result = Standing.KEPT, later.result
    return Due(
        meeting=meeting.code,
        title=meeting.title,
        held_at=meeting.opened_at or meeting.starts_at,
        question=question.id,
        number=question.number,
        text=question.text,
        body=owing.body,
        deadline=owing.deadline,
        channel=question.channel,
        standing=standing,
        days=_days(owing.deadline, today),
        result=result,
        replies=[Told.of(reply) for reply in owing.replies],
        uid=_uid(meeting.created_at, question.number),
    )


class _Reported:
    """What later meetings report of promises: the newest word of each."""

    def __init__(self, store: Store, meetings: dict[int, Meeting]) -> None:
        self._meetings = meetings
        codes = {meeting.code: meeting.id for meeting in meetings.values()}
        for id in meetings:
            codes |= dict.fromkeys(store.meetings.former_codes(id), id)
        self._by_origin: dict[tuple[int, int], Promise] = {}
        self._alone: dict[tuple[object, ...], Promise] = {}
        for row in store.promises.where("1"):
            home = codes.get(row.origin_code)
            if home is not None:
                self._by_origin[home, row.number] = row
            elif row.origin_code or not row.number:
                key = (row.origin_code, row.number) if row.number else ("", row.text)
                self._alone[key] = row

    def of(self, meeting: int, number: int) -> Promise | None:
        """Return the newest word on a promise of a meeting of this folder."""
        return self._by_origin.get((meeting, number))

    def alone(self, today: date) -> Iterator[Due]:
        """Yield the promises of meetings that are not in this folder."""
        for row in self._alone.values():
            yield _typed(row, self._meetings[row.meeting], today)


def _typed(row: Promise, meeting: Meeting, today: date) -> Due:
    days = _days(row.deadline, today)
    standing = Standing.OVERDUE if days is not None and days < 0 else Standing.DUE
    return Due(
        meeting=row.origin_code,
        title=row.origin or meeting.previous_meeting,
        held_at=None,
        question=None,
        number=row.number,
        text=row.text,
        body=row.body,
        deadline=row.deadline,
        channel="",
        standing=Standing.KEPT if row.state == PromiseState.KEPT else standing,
        days=days,
        result=row.result,
        replies=[],
        uid=_uid(meeting.created_at, row.text, row.number),
    )


def _days(deadline: str, today: date) -> int | None:
    return (date.fromisoformat(deadline) - today).days if deadline else None


def _uid(*of: object) -> str:
    return str(uuid5(NAMESPACE_OID, "liveqa:promise:" + ":".join(map(str, of))))


def closed(store: Store) -> list[Meeting]:
    """Return the closed meetings, the latest first."""
    found = [m for m in store.meetings.all() if m.state == MeetingState.CLOSED]
    return sorted(found, key=lambda meeting: meeting.closed_at or 0, reverse=True)
