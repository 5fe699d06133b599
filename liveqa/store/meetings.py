"""Meetings, their stage and their approval."""

import secrets

from msgspec.structs import asdict

from liveqa.dates import local
from liveqa.domain.office import is_same
from liveqa.domain.record import Approval, Meeting, Stage
from liveqa.domain.words import MeetingState, StageView
from liveqa.errors import CodeRenewed, NoMeeting, UnknownMeeting
from liveqa.store.table import Table

# Without I, L, O, U and digits that look like letters: codes are read aloud and typed.
_CODE_ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ2345679"
_CODE_LENGTH = 5
_LINGERS_MS = 12 * 60 * 60 * 1000
_SOON_MS = 60 * 60 * 1000


class Meetings(Table[Meeting]):
    """All meetings of this data folder."""

    @property
    def source(self) -> str:
        return "SELECT t.*, t.id AS meeting FROM meetings AS t"

    def create(self, now: int, **values: object) -> int:
        """Insert a draft meeting with a fresh code and an empty stage; returns its id."""
        meeting = self.add(
            code=self.fresh_code(), state=MeetingState.DRAFT, created_at=now, **values
        )
        self.db.execute("INSERT INTO stages (id, meeting) VALUES (?, ?)", [meeting, meeting])
        return meeting

    def put(self, row: Meeting) -> None:
        values = asdict(row)
        del values["meeting"]
        self.add(**values)

    def by_code(self, code: str) -> Meeting:
        """Return the meeting with this code, typed in either case; raises CodeRenewed for one that
        a meeting had before, UnknownMeeting for any other."""
        typed = code.strip().upper()
        rows = self.where("t.code = ?", typed)
        if not rows:
            raise UnknownMeeting if self.once_named(typed) is None else CodeRenewed
        return rows[0]

    def renew_code(self, meeting: int) -> str:
        """Give a meeting another code, and return it. Nothing else ever gets the one that it
        had."""
        fresh, spent = self.fresh_code(), "INSERT INTO spent_codes (code, meeting) VALUES (?, ?)"
        self.db.execute(spent, [self.get(meeting).code, meeting])
        self.change(meeting, code=fresh)
        return fresh

    def once_named(self, code: str) -> int | None:
        """Return the id of the meeting that had this code before; None for none."""
        row = self.db.execute("SELECT meeting FROM spent_codes WHERE code = ?", [code]).fetchone()
        return int(row[0]) if row else None

    def former_codes(self, meeting: int) -> list[str]:
        """Return the codes that a meeting had before."""
        query = "SELECT code FROM spent_codes WHERE meeting = ? ORDER BY code"
        return [row[0] for row in self.db.execute(query, [meeting])]

    def all(self) -> list[Meeting]:
        """Return every meeting, the newest first."""
        return self.where("1")[::-1]

    def own(self) -> list[Meeting]:
        """Return the meetings of this house, the newest first, without those that units
        delivered."""
        return self.where("t.id NOT IN (SELECT meeting FROM delivered)")[::-1]

    def current(self, now: int) -> Meeting:
        """Return the meeting of this house that an address without a code means.

        In this order: the meeting opened last and still open; one closed in the last hours, whose
        people are still there, until an hour before the next one of the day begins; of today's and
        later drafts the one nearest to now; the newest other draft; the one closed last. Raises
        NoMeeting.
        """
        meetings = self.own()
        by_state = {state: [m for m in meetings if m.state == state] for state in MeetingState}
        if by_state[MeetingState.OPEN]:
            return max(by_state[MeetingState.OPEN], key=lambda m: m.opened_at or 0)
        closed = sorted(by_state[MeetingState.CLOSED], key=lambda m: m.closed_at or 0)
        drafts = by_state[MeetingState.DRAFT]
        if closed and (closed[-1].closed_at or 0) > now - _LINGERS_MS:
            return _next_of_day(drafts, closed[-1], now) or closed[-1]
        today = local(now).date()
        due = [m for m in drafts if m.starts_at and local(m.starts_at).date() >= today]
        if due:
            return min(due, key=lambda m: abs((m.starts_at or 0) - now))
        if drafts or closed:
            return drafts[0] if drafts else closed[-1]
        raise NoMeeting

    def ids(self) -> list[int]:
        """Return the ids of all meetings, also of one whose row cannot be read."""
        return [row[0] for row in self.db.execute("SELECT id FROM meetings ORDER BY id")]

    def first_session(self, code: str) -> int:
        """Return the id of the first session of the plan to which a meeting belongs; raises as
        `by_code` does."""
        meeting = self.by_code(code)
        return meeting.first_session or meeting.id

    def sessions(self, meeting: Meeting) -> list[Meeting]:
        """Return all sessions of a meeting's plan, in the order in which the plan has them; a plan
        of one session has that alone."""
        first = meeting.first_session or meeting.id
        return self.where("? IN (t.id, t.first_session)", first)

    def is_free(self, code: str) -> bool:
        """Return whether no meeting has this code, nor ever had it."""
        return not self.where("t.code = ?", code) and self.once_named(code) is None

    def fresh_code(self) -> str:
        """Return a code drawn by chance that is free."""
        while True:
            code = "".join(secrets.choice(_CODE_ALPHABET) for _ in range(_CODE_LENGTH))
            if self.is_free(code):
                return code

    def last_emblem(self, issuing_body: str) -> dict[str, str]:
        """Return the emblem of the newest meeting of a house, the same each time, by its columns;
        of any meeting where no issuing body says which house; empty where that one has none."""
        query = (
            "SELECT issuing_body, emblem, emblem_small FROM meetings"
            " WHERE id NOT IN (SELECT meeting FROM delivered) ORDER BY id DESC"
        )
        found = self.db.execute(query)
        its = (
            {"emblem": emblem, "emblem_small": small}
            for body, emblem, small in found
            if not issuing_body or is_same(body, issuing_body)
        )
        return next(its, {})


def _next_of_day(drafts: list[Meeting], held: Meeting, now: int) -> Meeting | None:
    """Return the draft that begins soon or should have begun since another meeting was opened."""
    since = held.opened_at or held.closed_at or 0
    due = [m for m in drafts if m.starts_at and since < m.starts_at <= now + _SOON_MS]
    return min(due, key=lambda m: abs((m.starts_at or 0) - now), default=None)


class Stages(Table[Stage]):
    """What each meeting's projector shows."""

    def remove_question(self, meeting: int, question: int, now: int) -> None:
        """Take a question off the stage when it may not be there any more."""
        stage = self.get(meeting)
        if question in stage.questions:
            left = [id for id in stage.questions if id != question]
            view = stage.view if left else "programme"
            self.change(meeting, questions=left, view=view, since=now)

    def remove_poll(self, meeting: int, poll: int, now: int) -> None:
        """Take a poll off the stage when it may not be there any more."""
        stage = self.get(meeting)
        if stage.poll == poll:
            view = StageView.PROGRAMME if stage.view == StageView.POLL else stage.view
            self.change(meeting, poll=None, view=view, since=now)


class Approvals(Table[Approval]):
    """How each room approved its minutes."""

    def record(self, meeting: int, **values: object) -> None:
        """Insert or replace a meeting's approval."""
        row = {"id": meeting, "meeting": meeting, **values}
        self.db.table(self.name).upsert(row, pk="id")
