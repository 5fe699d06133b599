"""A room for tests: one meeting, its cast, and every board checked after every command.

The cast recurs: Lan and Minh have phones, Hoa chairs, Thu and Mai are secretaries, Quân helps in
the aisle, Dung organises.
"""

import copy
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from liveqa.board import Board
from liveqa.board.merge_patch import merge
from liveqa.commands import Envelope
from liveqa.domain.plan import Plan, PlanAnswerer, PlanDeferral, PlanGroup, PlanItem
from liveqa.domain.record import Question
from liveqa.domain.words import Audience, Role
from liveqa.errors import LiveQAError
from liveqa.machine.inventory import DATABASE
from liveqa.service import access
from liveqa.service.committing import Batch, commit, run
from liveqa.service.jobs import Create, Do, Join
from liveqa.store import Actor, Store
from tests import blank

BODY = "Kế toán"
"""Whose link an answerer came by."""
START = 1_714_784_400_000  # 08 giờ 00 phút, ngày 04 tháng 5 năm 2024

PLAN = Plan(
    title="Hội nghị đối thoại",
    agenda=[
        PlanItem(title="Tuyên bố lý do", minutes=5),
        PlanItem(title="Phát biểu ý kiến", minutes=30),
        PlanItem(title="Kết luận", minutes=10),
    ],
    groups=[PlanGroup(name="Lớp 1A", invited=3), PlanGroup(name="Lớp 2B", invited=30)],
    answerers=[PlanAnswerer(name="Hiệu trưởng"), PlanAnswerer(name="Kế toán")],
    deferral=PlanDeferral(body="Nhà trường", deadline="2024-05-20", channel="Bằng văn bản"),
)


class Room:
    """One meeting with its cast. `clock` moves a second with each command."""

    def __init__(self, folder: Path, plan: Plan = PLAN, *, is_open: bool = True) -> None:
        path = folder / DATABASE
        blank.lay(path)
        self.store = Store.open(path)
        blank.hurry(self.store)
        self.store.server_key()
        self.clock = START
        self._ops = 0
        code = run(self.store, Create(plan, now=START)).result
        self.meeting = self.store.meetings.by_code(code).id
        self.lan, self.minh = self.join(Role.ATTENDEE), self.join(Role.ATTENDEE)
        self.hoa = self.join(Role.CHAIR)
        self.thu, self.mai = self.join(Role.SECRETARY, "Thu"), self.join(Role.SECRETARY, "Mai")
        self.quan, self.dung = self.join(Role.HELPER), self.join(Role.ORGANISER)
        self._look()
        if is_open:
            self.do(self.dung, "meeting.open")

    @classmethod
    def like_all(cls, folder: Path) -> "Room":
        """The room in which most tests begin: made once, and copied for each."""
        made, files = _made()
        for name, content in files.items():
            (folder / name).write_bytes(content)
        room = copy.copy(made)
        vars(room).update({k: copy.copy(v) for k, v in vars(made).items() if isinstance(v, Actor)})
        room.store = Store.open(folder / DATABASE)
        blank.hurry(room.store)
        room._look()
        return room

    def _look(self) -> None:
        self.board = Board(self.store.record(self.meeting))
        self.pages = {who: copy.deepcopy(self.board.view(who)[1]) for who in Audience}

    def join(self, role: Role, label: str = "") -> Actor:
        """A device that came in as `role`."""
        scope = 0 if role == Role.ORGANISER else self.meeting
        given = "" if role == Role.ATTENDEE else access.secret_of(self.store, scope, role)
        if role == Role.ANSWERER:
            if BODY not in self.store.links.bodies(scope, role):
                self.store.links.renew(scope, role, BODY)
            given = self.store.links.secret(scope, role, BODY)
        if role == Role.COLLECTOR:
            body = str(self.store.collectors.of(scope)[0].id)
            if body not in self.store.links.bodies(scope, role):
                self.store.links.renew(scope, role, body)
            given = self.store.links.secret(scope, role, body)
        comes = Join(self.meeting, role, given, label, scope, now=START)
        actor: Actor = run(self.store, comes).result[1]
        return actor

    def do(self, actor: Actor, name: str, op: str = "", /, **args: Any) -> dict[str, Any]:
        """Do a command; raises what it refuses. All boards are brought up to date by patches."""
        batch = commit(self.store, [self.job(actor, name, op, args)])
        self.follow(batch)
        outcome = batch.outcomes[0]
        if isinstance(outcome, LiveQAError):
            raise outcome
        result: dict[str, Any] = outcome.result
        return result

    def job(self, actor: Actor, name: str, op: str, args: dict[str, Any]) -> Do:
        """A command as the writer takes it."""
        self._ops += 1
        self.clock += 1000
        envelope = Envelope(op=op or f"op-{self._ops}", name=name, args=args)
        return Do(actor, self.meeting, envelope, now=self.clock)

    def follow(self, batch: Batch) -> None:
        """Apply a batch to the board, and its patches to every audience's page."""
        for meeting, changes in batch.changes.items():
            self.board.apply(batch.revs[meeting], changes)
        for who in Audience:
            patch = self.board.advance(who)
            if patch:
                merge(self.pages[who], copy.deepcopy(patch.changes))

    def ask(self, actor: Actor | None = None, text: str = "Bao giờ sửa mái che?") -> int:
        """A question from a phone, accepted; its id."""
        asked = self.do(actor or self.lan, "question.ask", text=text)
        self.do(self.thu, "question.accept", question=asked["question"])
        question: int = asked["question"]
        return question

    def question(self, id: int) -> Question:
        """A question as it is stored."""
        return self.store.questions.get(id)


@cache
def _made() -> tuple[Room, dict[str, bytes]]:
    with TemporaryDirectory() as name:
        room = Room(Path(name))
        room.store.close()
        return room, {path.name: path.read_bytes() for path in Path(name).iterdir()}
