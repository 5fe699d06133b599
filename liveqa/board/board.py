"""One meeting's board: a view for each audience, advanced tick by tick."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import msgspec

from liveqa.board.excerpt import Page, choose, covered, page, public, similar
from liveqa.board.fields import SEEN_BY
from liveqa.board.merge_patch import difference, merge
from liveqa.board.screen import counted, stage
from liveqa.board.views import View, is_early, look_at, mine, room, seen, server, turns
from liveqa.domain.handles import digest_of
from liveqa.domain.orders import Sort
from liveqa.domain.record import COLLECTIONS, Question, Record, Speaker
from liveqa.domain.words import Admission, Audience, Voice

SINGLES = ("meeting", "approval")
# Rows whose change can alter how other rows look.
RIPPLES = {
    "groups": ("questions", "speakers"),
    "sites": ("questions", "speakers"),
    "questions": ("replies",),
}
TURN_SOURCES = {"speakers", "meeting"}
EXCERPT_SOURCES = {"questions", "answers", "stage"}
STAGE_SOURCES = {
    *("stage", "meeting", "questions", "answers", "answerers", "groups", "sites", "promises"),
    "polls",
    "speakers",
}

# Rows by kind and id, as a commit changed them; None in place of a removed row.
Changes = Mapping[str, Mapping[int, Any]]


@dataclass(frozen=True)
class Patch:
    """What changed for an audience between two revisions."""

    from_rev: int
    to_rev: int
    changes: View


@dataclass(frozen=True)
class Chosen:
    """What a device chose in a poll, by its place among the answers, and whether it counts."""

    option: int
    counts: bool


@dataclass(frozen=True)
class Mine:
    """What concerns one device alone."""

    rev: int
    votes: list[int]
    questions: dict[str, View]
    turn: View | None
    voice: Voice
    waiting: list[int]
    admission: Admission
    choices: dict[str, Chosen]
    site: int | None = None


class Own(NamedTuple):
    """What a device upvoted, which of it does not count yet, whether the device counts, whether it
    came with a seat slip, what it chose in polls, and at which site it is."""

    votes: Sequence[int] = ()
    waiting: Sequence[int] = ()
    voice: Voice = Voice.COUNTED
    admission: Admission = Admission.NONE
    choices: Mapping[int, tuple[int, bool]] = {}
    site: int | None = None


class _Side:
    """One audience's view, the rows that changed since, and the bytes of its last board."""

    def __init__(self, view: View, rev: int) -> None:
        self.view = view
        self.rev = rev
        # the questions that a phone carries, and the answers to them; None for an audience that
        # carries all
        self.chosen: dict[str, set[int]] | None = None
        self.dirty: dict[str, set[int]] = {}
        self.bytes: bytes | None = None


class Board:
    """The boards of all audiences of one meeting.

    `apply` takes the rows that a commit changed; `advance` is the tick: it brings one audience's
    view up to date and returns what to send; `snapshot` is the whole view as of the last tick.
    """

    def __init__(self, record: Record) -> None:
        self.room: View = {}
        self.server: View = {}
        self._turns: dict[int, View] | None = None
        self.reload(record)

    @property
    def rev(self) -> int:
        """Return the revision of the last commit applied."""
        return self.record.rev

    def apply(self, rev: int, changes: Changes) -> None:
        """Take over changed rows; None in place of a row means that it was removed."""
        was_early = is_early(Audience.PHONE, self.record)
        for kind, rows in changes.items():
            self._take(kind, rows)
        if changes.keys() & TURN_SOURCES:
            self._turns = None
        self.record.rev = rev
        for side in self._sides.values():
            for kind, rows in changes.items():
                side.dirty.setdefault(kind, set()).update(rows)
                for other in RIPPLES.get(kind, ()):
                    side.dirty.setdefault(other, set()).update(getattr(self.record, other))
        if is_early(Audience.PHONE, self.record) != was_early:  # phones see all of it, or no more
            for kind, ids in self._all().items():
                self._sides[Audience.PHONE].dirty.setdefault(kind, set()).update(ids)

    def _take(self, kind: str, rows: Mapping[int, Any]) -> None:
        """Take over changed rows of one kind into the record."""
        if kind not in COLLECTIONS:
            setattr(self.record, kind, next(iter(rows.values())))
            return
        held = getattr(self.record, kind)
        for id, row in rows.items():
            if row is None:
                held.pop(id, None)
                continue
            held[id] = row
            if kind == "questions":
                self._note_asker(row)
                look_at(row)
            elif kind == "speakers":
                self._note_registered(row)

    def set_room(self, room: View) -> None:
        """Set how phones get here: address, QR codes, Wi-Fi; the same for screen and operators."""
        if room != self.room:
            self.room = room
            for side in self._sides.values():
                side.dirty.setdefault("room", set())

    def set_server(self, server: View) -> None:
        """Set the server's condition, as far as it concerns people (`upkeep.Condition`)."""
        if server != self.server:
            self.server = server
            for side in self._sides.values():
                side.dirty.setdefault("server", set())

    def reload(self, record: Record) -> None:
        """Load the board from the database again, when an update went wrong."""
        self.record = record
        self._asked: dict[int, set[int]] = {}
        self._asker_of: dict[int, int] = {}
        self._turns = None
        self.registered: set[int] = set()
        for question in record.questions.values():
            self._note_asker(question)
        for speaker in record.speakers.values():
            self._note_registered(speaker)
        self._sides = {who: self._side(who) for who in Audience}

    def advance(self, audience: Audience) -> Patch | None:
        """Return what changed for an audience since its last tick; None if it sees nothing new."""
        side = self._sides[audience]
        if not side.dirty:
            return None
        changes = self._changes(side, audience)
        side.dirty = {}
        if not changes:
            return None
        merge(side.view, changes)
        patch = Patch(side.rev, self.rev, changes)
        side.rev = self.rev
        side.bytes = None
        return patch

    def view(self, audience: Audience) -> tuple[int, View]:
        """Return the revision and view of an audience as of its last tick."""
        side = self._sides[audience]
        return side.rev, side.view

    def snapshot(self, audience: Audience) -> tuple[int, bytes]:
        """Return the same as `view`, as JSON bytes, encoded once a revision."""
        side = self._sides[audience]
        if side.bytes is None:
            side.bytes = msgspec.json.encode(side.view)
        return side.rev, side.bytes

    def mine(
        self,
        actor: int,
        votes: Iterable[int] = (),
        waiting: Iterable[int] = (),
        voice: Voice = Voice.COUNTED,
        admission: Admission = Admission.NONE,
        choices: Mapping[int, tuple[int, bool]] | None = None,
        site: int | None = None,
    ) -> Mine:
        """Return what is sent to one device alone: its votes, which of them do not count yet,
        whether it counts, whether it came with a seat slip, its choices, its site, and its own
        questions."""
        own = (self.record.questions.get(id) for id in sorted(self._asked.get(actor, ())))
        views = {str(q.id): mine(q, self.record) for q in own if q is not None}
        if self._turns is None:
            self._turns = turns(self.record)
        where = self._turns.get(actor)
        upvoted, not_yet = sorted(votes), sorted(waiting)
        chosen = {str(poll): Chosen(*choice) for poll, choice in (choices or {}).items()}
        return Mine(self.rev, upvoted, views, where, voice, not_yet, admission, chosen, site)

    def held_by(self, held: Iterable[str]) -> dict[str, View]:
        """Return the questions with these handles as their askers see them, by id."""
        digests = {digest_of(handle) for handle in held}
        mine_of = (q for q in self.record.questions.values() if q.handle in digests)
        return {str(q.id): mine(q, self.record) for q in mine_of}

    def page(self, audience: Audience, search: str, sort: Sort, after: int) -> Page:
        """Return questions as an audience sees them, found by words and page by page."""
        return page(self.record, audience, search, sort, after)

    def similar(self, audience: Audience, question: int) -> Page:
        """Return the questions that say nearly the same as one. Raises NotFound."""
        return similar(self.record, audience, question)

    def asker_of(self, question: int) -> int | None:
        """Return the device that sent a question, whether it is there or removed; None if no device
        did."""
        return self._asker_of.get(question)

    def _note_asker(self, question: Question) -> None:
        before = self._asker_of.pop(question.id, None)
        if before is not None and before != question.asker:
            self._asked[before].discard(question.id)
        if question.asker is not None:
            self._asker_of[question.id] = question.asker
            self._asked.setdefault(question.asker, set()).add(question.id)

    def _note_registered(self, speaker: Speaker) -> None:
        """Remember who asked to speak: when others' turns move on, theirs come nearer."""
        if speaker.device is not None:
            self.registered.add(speaker.device)

    def _choose(self, side: _Side) -> None:
        """Treat what enters or leaves the excerpt as changed."""
        if side.chosen is None or not side.dirty.keys() & EXCERPT_SOURCES:
            return
        before = side.chosen
        questions = choose(self.record, before["questions"])
        side.chosen = {"questions": questions, "answers": covered(self.record, questions)}
        for kind, ids in side.chosen.items():
            side.dirty.setdefault(kind, set()).update(ids ^ before[kind])

    def _changes(self, side: _Side, audience: Audience) -> View:
        self._choose(side)
        changes: View = {}
        for kind, ids in side.dirty.items():
            if kind in COLLECTIONS and audience in SEEN_BY[kind]:
                patch = self._collection_patch(side, audience, kind, ids)
                if patch:
                    changes[kind] = patch
        singles = self._singles(audience, set(side.dirty))
        for name, view in singles.items():
            patch = difference({name: side.view[name]} if name in side.view else {}, view)
            changes.update(patch)
        return changes

    def _collection_patch(self, side: _Side, audience: Audience, kind: str, ids: set[int]) -> View:
        held = side.view[kind]
        rows = getattr(self.record, kind)
        patch: View = {}
        for id in ids:
            key, row = str(id), rows.get(id)
            shown = row and (side.chosen is None or id in side.chosen.get(kind, rows))
            view = seen(kind, row, audience, self.record) if shown else None
            if view is None:
                if key in held:
                    patch[key] = None
            elif key not in held:
                patch[key] = view
            elif delta := difference(held[key], view):
                patch[key] = delta
        return patch

    def _singles(self, audience: Audience, kinds: set[str]) -> dict[str, View]:
        """Return the single objects that these kinds of rows may have changed."""
        views: dict[str, View] = {}
        for name in SINGLES:
            if name in kinds:
                row = getattr(self.record, name)
                view = seen(name, row, audience, self.record) if row else None
                views[name] = {name: view} if view else {}
        if kinds & STAGE_SOURCES:
            hidden = is_early(audience, self.record)
            view = None if hidden else stage(self.record.stage, audience, self.record)
            views["stage"] = {"stage": view} if view else {}
        if "questions" in kinds and audience == Audience.PHONE:
            views["counts"] = {"counts": self._counts()}
        if "room" in kinds:
            views["room"] = self._room_view(audience)
        if "server" in kinds:
            view = server(self.server, audience)
            views["server"] = {"server": view} if view else {}
        return views

    def _counts(self) -> View:
        """Return what a phone is told of all questions, also of those that it does not carry."""
        if is_early(Audience.PHONE, self.record):
            return {"questions": 0}
        return {"questions": len(public(self.record)), "ledger": counted(self.record)}

    def _room_view(self, audience: Audience) -> View:
        shown = room(self.room, audience)
        return {"room": shown} if shown else {}

    def _side(self, audience: Audience) -> _Side:
        """Return an audience's whole view: every row is new to it."""
        seen_kinds = [kind for kind in COLLECTIONS if audience in SEEN_BY[kind]]
        side = _Side({kind: {} for kind in seen_kinds}, self.record.rev)
        if audience == Audience.PHONE:
            side.chosen = {"questions": set(), "answers": set()}
        side.dirty = self._all()
        merge(side.view, self._changes(side, audience))
        side.dirty = {}
        return side

    def _all(self) -> dict[str, set[int]]:
        """Return every row there is by kind, and the single objects."""
        rows = {kind: set(getattr(self.record, kind)) for kind in COLLECTIONS}
        return rows | {kind: set() for kind in (*SINGLES, "stage", "room", "server")}
