"""What a meeting takes over from one before it: the promises, and the programme point with which
they are heard."""

import msgspec

from liveqa.domain.record import Meeting, Promise
from liveqa.domain.words import AgendaKind, MeetingState, PromiseState
from liveqa.errors import NotFound
from liveqa.papers.previous import Promised, inherited, named, promised
from liveqa.store import Store

OPENING = "Kết quả giải quyết các nội dung hẹn trả lời kỳ trước"
_LEADING = (AgendaKind.OPENING, AgendaKind.INTRODUCTION)
_FURTHER = (None, PromiseState.NOT_YET, PromiseState.UNDER_WAY, PromiseState.KEPT)


def carry_over(store: Store, meeting: Meeting, previous: Meeting) -> list[int]:
    """Copy what a closed meeting promised, and what of earlier ones it could not report as kept;
    return the ids of the rows that are new or came further. Each keeps its meeting of origin."""
    source = store.record(previous.id)
    earlier = [_newest(store, each) for each in inherited(source)]
    known = store.promises.of(meeting.id)
    touched = []
    for each in [*earlier, *promised(source)]:
        codes = _codes(store, each.origin_code)
        row = next((row for row in known if _is_same(row, each, codes)), None)
        if row is None:
            touched.append(store.promises.append(meeting.id, **msgspec.structs.asdict(each)))
        elif _FURTHER.index(each.state) > _FURTHER.index(row.state):
            store.promises.change(row.id, state=each.state, result=each.result)
            touched.append(row.id)
    if not meeting.previous_meeting:
        store.meetings.change(meeting.id, previous_meeting=named(source))
    return touched


def open_with(store: Store, meeting: int) -> list[int]:
    """Put a point with which promises are heard behind the opening ones of the programme, unless it
    has one or there are none; return the ids of the items that this touched."""
    items = sorted(store.agenda.of(meeting), key=lambda item: item.position)
    if any(item.kind == AgendaKind.PROMISES for item in items) or not store.promises.of(meeting):
        return []
    leading = next((at for at, item in enumerate(items) if item.kind not in _LEADING), len(items))
    added = store.agenda.append(meeting, title=OPENING, kind=AgendaKind.PROMISES)
    moved = store.agenda.move(store.agenda.get(added), leading + 1)
    return [*{added, *moved}]


def _is_same(row: Promise, each: Promised, codes: set[str]) -> bool:
    """Return whether a row is the copy of a promise whose meeting has or had these codes; the text
    may have been edited since. Copies of older versions name no meeting."""
    if row.origin_code and each.number:
        return row.origin_code in codes and row.number == each.number
    return (row.number, row.text) == (each.number, each.text)


def _newest(store: Store, each: Promised) -> Promised:
    """Return an older promise as its own meeting has it now, where that is in this data folder."""
    try:
        held = _meeting(store, each.origin_code)
    except NotFound:
        return each
    if held.state != MeetingState.CLOSED:
        return each
    found = (one for one in promised(store.record(held.id)) if one.number == each.number)
    now = next(found, each)
    return now if _FURTHER.index(now.state) >= _FURTHER.index(each.state) else each


def _codes(store: Store, code: str) -> set[str]:
    """Return all codes that a meeting has or had, by one of them."""
    try:
        held = _meeting(store, code)
    except NotFound:
        return {code}
    return {held.code, *store.meetings.former_codes(held.id)}


def _meeting(store: Store, code: str) -> Meeting:
    """Return the meeting that has a code, or had it. Raises NotFound."""
    former = store.meetings.once_named(code)
    return store.meetings.by_code(code) if former is None else store.meetings.get(former)
