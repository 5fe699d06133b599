"""What the meetings of this house said, found by words."""

import time
from collections.abc import Iterator

from liveqa.domain.finding import holds, wanted
from liveqa.domain.privacy import is_prepared
from liveqa.domain.record import Meeting
from liveqa.store import Store
from liveqa.store.questions import Said


def said(store: Store, search: str) -> Iterator[tuple[Meeting, Said]]:
    """Yield the questions of all meetings, the newest meeting first, in which each word of a search
    stands, or in their answers: no more than phones were shown, and nothing of a rehearsal."""
    words = wanted(search)
    for meeting in store.meetings.own() if words else ():
        if is_prepared(meeting) or meeting.rehearsal is not None:
            continue
        for row in store.questions.said(meeting.id):
            if holds(words, row.text, *row.answers):
                yield meeting, row
        time.sleep(0)  # the hall goes on meanwhile
