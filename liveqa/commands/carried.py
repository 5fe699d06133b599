"""What later meetings report of an earlier one goes with whoever is erased from that: promises, and
the papers that print them."""

import re
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

import msgspec

from liveqa.commands.registry import Beside, Event
from liveqa.dates import whole_minute
from liveqa.domain.erasing import rewritten
from liveqa.domain.leaving import Leaving, Reach, Wording
from liveqa.domain.record import Record
from liveqa.store import Store

ERASED = "promise.erase"
"""The journal's name for it."""
_TEXTS = ("text", "body", "result")


def erase_carried(store: Store, before: Record, leaving: Leaving, now: int) -> list[Beside]:
    """Erase those who leave a meeting from what others took over of it; return these meetings, each
    with its revision and what happened there. What a phone erases of its own goes from the copies
    of its question alone, and no journal says from which.

    Runs inside the caller's transaction.
    """
    words, numbers = Wording(before, leaving), _numbers(before, leaving)
    texts = _TEXTS[:1] if leaving.reach == Reach.OWN else _TEXTS
    codes = [before.meeting.code, *store.meetings.former_codes(before.meeting.id)]
    listed = ", ".join("?" for _ in codes)
    rows = store.promises.where(f"t.origin_code IN ({listed})", *codes)
    rows.sort(key=lambda row: (row.meeting, row.id))
    found = []
    for meeting, theirs in groupby(rows, key=lambda row: row.meeting):
        changed: dict[int, dict[str, str]] = {}
        for row in theirs:
            is_theirs = leaving.everybody or row.number in numbers
            out_of = (words.about if is_theirs else words.elsewhere).out_of
            said = {getattr(row, name): out_of(getattr(row, name)) for name in texts}
            if any(before != after for before, after in said.items()):
                store.promises.change(row.id, **{name: said[getattr(row, name)] for name in texts})
                changed[row.id] = said
        if changed:
            found.append(_noted(store, meeting, changed, leaving, now))
    return found


def _numbers(before: Record, leaving: Leaving) -> set[int]:
    return {before.questions[id].number for id in leaving.questions}


def _noted(
    store: Store, meeting: int, changed: dict[int, dict[str, str]], leaving: Leaving, now: int
) -> Beside:
    """Note in a meeting's journal that its promises were changed, and rewrite what else tells."""
    ids, own = [*changed], leaving.reach == Reach.OWN
    touches = {"promises": ids}
    if not own:
        said = {before: after for each in changed.values() for before, after in each.items()}
        if papers := [*_papers(store, meeting, _replacing(said), now)]:
            touches["papers"] = papers
        store.journal.forget_where(meeting, lambda args: args.get("promise") in ids)
    events = [Event("PersonErased", touches)]
    rev = store.journal.append(
        meeting,
        at=whole_minute(now) if own else now,
        device=0,
        op=f"carried-{meeting}-{now}",
        command=ERASED,
        events=[] if own else events,
        result={},
        args={},
        named=False,
    )
    return meeting, rev, events


def _replacing(said: dict[str, str]) -> Callable[[str], str]:
    """Return what puts what is left in the place of what was said, wherever that stands as whole
    words."""
    gone = [
        (re.compile(rf"(?<!\w){re.escape(before)}(?!\w)"), after.replace("\\", r"\\"))
        for before, after in said.items()
        if before != after
    ]

    def replaced(text: str) -> str:
        for whole, after in gone:
            text = whole.sub(after, text)
        return text

    return replaced


def _papers(store: Store, meeting: int, change: Callable[[str], str], now: int) -> Iterator[int]:
    """Rewrite the approved papers that print what was changed; a signed copy goes, since it bears
    the name."""
    for paper in store.papers.of(meeting):
        content: Any = msgspec.json.decode(paper.content)
        written = rewritten(content, change)
        if written != content:
            text = msgspec.json.encode(written).decode()
            store.papers.change(paper.id, content=text, scan="", scan_name="", erased_at=now)
            yield paper.id
