"""What the stage shows: for the screen all that it needs to draw it, and nothing else."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import msgspec

from liveqa.board.fields import FIELDS, STAGE
from liveqa.board.views import View, pick, seen, who
from liveqa.domain.account import Account, accounts
from liveqa.domain.attendance import in_all
from liveqa.domain.facts import PHONE, SCREEN, STAFF
from liveqa.domain.ledger import ledger
from liveqa.domain.markup import to_html
from liveqa.domain.orders import Sort, rank
from liveqa.domain.privacy import site_of
from liveqa.domain.queue import queue
from liveqa.domain.record import Question, Record, Speaker, Stage
from liveqa.domain.words import Audience, QuestionState, Result, SpeakerState, StageView

TOP_SIZE = 8
READING_SIZE = 4
NEXT_SIZE = 3


def stage(row: Stage, audience: Audience, record: Record) -> View | None:
    """Return the stage as an audience sees it; staff also learn how many pages there are, and in
    which order speakers are called where that is not as they asked."""
    view = pick(row, audience, STAGE)
    if audience == SCREEN:
        return {**view, **_progress(record), **_floor(record), **_content(row, record)}
    if row.view in _PAGED and audience not in (PHONE, SCREEN):
        view["pages"] = len(_PAGED[row.view](record))
    if record.meeting.alternate_groups and audience in STAFF:  # groups that a page may not know
        view["queue"] = [speaker.id for speaker in queue(record)]
    return view or None


def _progress(record: Record) -> View:
    """Return how many of the questions that everybody sees are dealt with by now: answered, or put
    off with a word."""
    states = Counter(question.state for question in record.questions.values())
    answered = states[QuestionState.ANSWERED]
    asked = answered + states[QuestionState.SHOWN]
    return {"progress": {"answered": answered, "asked": asked}} if asked else {}


def _floor(record: Record) -> View:
    """Return who has been given the floor, with the clock of that turn."""
    speaking = (s for s in record.speakers.values() if s.state == SpeakerState.SPEAKING)
    row = next(speaking, None)
    if row is None:
        return {}
    clock = {"called_at": row.called_at or row.started_at, "minutes": row.minutes}
    return {"speaker": {**_speaker(row, record), **clock}}


def _speakers(_row: Stage, record: Record) -> View:
    """Return who speaks next, and how many wait."""
    waiting = queue(record)
    return {"next": [_speaker(s, record) for s in waiting[:NEXT_SIZE]], "waiting": len(waiting)}


def _speaker(row: Speaker, record: Record) -> View:
    told = who(row, SCREEN, record)
    group = record.groups.get(told.pop("group", 0))
    return {"id": row.id, **told, **({"group": group.name} if group else {})}


def _content(row: Stage, record: Record) -> View:
    if row.view in _PAGED:
        pages = _PAGED[row.view](record)
        page = pages[min(row.page, len(pages) - 1)]
        return {"pages": len(pages), row.view.value: page}
    made = _CONTENT.get(row.view)
    return made(row, record) if made else {}


def _staged(row: Stage, record: Record) -> View:
    staged = [record.questions[id] for id in row.questions if id in record.questions]
    return {"questions": [_question(q, record, votes=row.votes) for q in staged]}


def _top(row: Stage, record: Record) -> View:
    open_questions = [q for q in record.questions.values() if q.state == QuestionState.SHOWN]
    top = sorted(open_questions, key=lambda q: rank(q, Sort.WANTED))[:TOP_SIZE]
    return {"top": [_question(q, record, votes=row.votes) for q in top]}


def _poll(row: Stage, record: Record) -> View:
    """Return a poll as phones see it: the hall sees figures everywhere or nowhere."""
    poll = record.polls.get(row.poll or 0)
    view = poll and seen("polls", poll, PHONE, record)
    return {"poll": {"id": row.poll, **view} if view else None}


def counted(record: Record) -> View:
    """Return the ledger of the questions, which is the same for everybody."""
    plain: View = msgspec.to_builtins(ledger(record))
    return plain


def _question(row: Question, record: Record, *, votes: bool) -> View:
    """Return one question as the hall reads it: group, site and answerers by name."""
    asker = who(row, SCREEN, record)
    group = record.groups.get(asker.pop("group", 0))
    view: dict[str, Any] = {"id": row.id, "number": row.number, "text": row.text, **asker}
    if group:
        view["group"] = group.name
    site = site_of(row, SCREEN, record)
    if site:
        view["site"] = site.name
    answering = [a for a in record.answers.values() if row.id in a.questions]
    ids = dict.fromkeys(id for a in answering for id in a.answerers)
    if row.answerer:
        ids.setdefault(row.answerer)
    names = [record.answerers[id].name for id in ids if id in record.answerers]
    if names:
        view["answerers"] = names
    if row.outcome:
        view["outcome"] = row.outcome.value
    if votes:
        view["votes"] = row.votes
        if row.merged:
            view["merged"] = row.merged
    return view


def _reading_pages(record: Record) -> list[View]:
    """Return the short reading version: figures, the questions with what became of them, the
    end."""
    kept = _standing(record)
    pages: list[View] = [{"summary": _summary(record)}]
    for start in range(0, len(kept), READING_SIZE):
        lines = [_reading_line(account, record) for account in kept[start : start + READING_SIZE]]
        pages.append({"questions": lines})
    pages.append({"conclusion": to_html(record.meeting.conclusion)})
    return pages


def _promise_pages(record: Record) -> list[View]:
    """Return what became of earlier promises, by meeting of origin, a few on each page."""
    groups: dict[str, list[View]] = {}
    for row in sorted(record.promises.values(), key=lambda promise: promise.position):
        origin = row.origin or record.meeting.previous_meeting
        groups.setdefault(origin, []).append({"id": row.id, **pick(row, PHONE, FIELDS["promises"])})
    pages = [
        {"origin": origin, "promises": rows[start : start + READING_SIZE]}
        for origin, rows in groups.items()
        for start in range(0, len(rows), READING_SIZE)
    ]
    return pages or [{"origin": "", "promises": []}]


def _summary(record: Record) -> View:
    """Return the meeting in figures: what became of the questions, who came."""
    kept = _standing(record)
    counts = Counter(_shown(account) for account in kept)
    came = in_all(record)
    return {
        "questions": len(kept),
        "outcomes": dict(counts),
        "present": came.present,
        "invited": came.invited,
    }


_PAGED = {StageView.READING: _reading_pages, StageView.PROMISES: _promise_pages}
"""The views that have pages, with what makes them."""
_CONTENT: dict[StageView, Callable[[Stage, Record], View]] = {
    StageView.QUESTIONS: _staged,
    StageView.TOP: _top,
    StageView.LEDGER: lambda _, record: {"ledger": counted(record)},
    StageView.POLL: _poll,
    StageView.SPEAKERS: _speakers,
    StageView.CLOSING: lambda _, record: {"summary": _summary(record)},
}
"""The other views that have content, with what makes it."""


def _standing(record: Record) -> list[Account]:
    return [account for account in accounts(record).values() if account.stands]


def _shown(account: Account) -> str:
    return "open" if account.result == Result.UNANSWERED else account.result.value


def _reading_line(account: Account, record: Record) -> View:
    row, fields = account.question, ("body", "deadline", "channel", "outcome_reason")
    extra = {name: getattr(row, name) for name in fields if getattr(row, name)}
    if account.result != Result.UNANSWERED:
        extra["outcome"] = account.result.value
    return {**_question(row, record, votes=False), **extra}
