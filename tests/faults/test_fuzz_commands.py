"""Every command's JSON Schema drives a fuzzer, over HTTP and over the socket: every answer is
one of those that docs/protocol.md names, what is refused changes nothing, and what is done is
journalled once and on every board.

    python3 run.py test tests/faults/test_fuzz_commands.py --long
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wsproto.frame_protocol import Opcode

from liveqa.board import Board
from liveqa.commands import REGISTRY, schema
from liveqa.domain.words import AUDIENCE_OF, ONE_EACH, MeetingState, Role
from liveqa.errors import LiveQAError
from liveqa.machine import datadir
from liveqa.service import access
from liveqa.store import Store
from tests.faults.schemas import arguments
from tests.live.raw import Place, Raw
from tests.room import BODY
from tests.sampling import daily
from tests.serving import Server, serving

pytestmark = pytest.mark.faults

SHORT, LONG = 4, 2_000
TRANSPORTS = ("http", "socket")
PLAN = """\
title: Hội nghị đối thoại
agenda: [{title: Tuyên bố lý do, minutes: 5}, {title: Phát biểu, minutes: 30}, {title: Bế mạc}]
groups: [{name: Lớp 1A, invited: 30}, {name: Lớp 2B, invited: 3}]
delegates: [{name: Đào, group: Lớp 2B}]
officers: [{name: Hoa, duty: chair}]
answerers: [{name: Hiệu trưởng}, {name: Kế toán}]
collectors: [{name: Công đoàn, group: Lớp 1A}]
questions:
  - text: Bao giờ có bếp ăn mới?
  - text: Vì sao bỏ xe đưa đón?
    prepared_answer: Sẽ xem lại.
"""


def codes(error: type[LiveQAError] = LiveQAError) -> set[str]:
    """Every code that an error may bear."""
    return {error.code}.union(*(codes(kind) for kind in error.__subclasses__()))


FAULTS = {"internal", "storage_failed", "busy"}
KNOWN = codes() - FAULTS


class Fuzzed:
    """One meeting, attacked over both transports; it looks at the database from outside."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.organiser = server.join("organiser")
        self.op = 0
        self.tokens: dict[Role, str] = {Role.ORGANISER: self.organiser}
        self.sockets: dict[Role, Raw] = {}
        code = server.meeting(PLAN)
        self.store = Store.open_readonly(datadir.database_path(server.data))
        self.meeting = self.store.meetings.by_code(code).id
        self._read: tuple[int, dict[str, list[tuple[Any, ...]]]] = (-1, {})
        secretary = self._token(Role.SECRETARY)
        for text in ("Có bể bơi không?", "Bao giờ có sân?", "Bao giờ sửa mái?"):
            phone = server.join(code=self.code)
            asked = server.do(self.code, phone, "question.ask", text=text)["question"]
        for question in (asked - 1, asked):
            server.do(self.code, secretary, "question.accept", question=question)
        owed = {"body": BODY, "deadline": "2060-05-20", "channel": "Văn bản"}
        deferral = {"questions": [asked - 1], "outcome": "needs_study", **owed}
        server.do(self.code, secretary, "outcome.set", **deferral)
        server.do(self.code, secretary, "speaker.add", name="Mai")
        answer = server.do(self.code, secretary, "answer.start", questions=[asked])["answer"]
        draft = {"answer": answer, "text": "Sẽ sửa.", "base_version": 0}
        server.do(self.code, secretary, "answer.draft", **draft)

    @property
    def code(self) -> str:
        """The meeting's code, which a command may have renewed."""
        return self.store.meetings.get(self.meeting).code

    def try_(self, transport: str, role: Role, name: str, args: Any) -> None:
        """Give a command and judge the answer."""
        self.op += 1
        envelope = {"op": f"fuzz-{self.op}", "name": name, "args": args}
        for _ in range(3):
            self._token(role)  # joining is a change too
            before, rev = self._rows(), self._rev()
            ack = self._give(transport, role, envelope)
            code = "" if ack["ok"] else ack["error"]["code"]
            if code not in ("too_fast", "unauthorised"):
                break
            self._forget(role)
        if ack["ok"]:
            assert ack["rev"] == rev + 1 == self._rev(), (envelope, ack)
        else:
            assert code in KNOWN, (envelope, ack)
            assert "Traceback" not in json.dumps(ack)
            assert (self._rows(), self._rev()) == (before, rev), (envelope, ack)

    def close(self) -> None:
        """Hang up, and compare every board with one that is made anew from the database."""
        for role in Role:
            self._forget(role)
        fresh = Board(self.store.record(self.meeting))
        for role in Role:
            shown = self.server.get(f"/api/meetings/{self.code}/board", self._token(role))["board"]
            shown.pop("room", None)
            assert shown == json.loads(json.dumps(fresh.view(AUDIENCE_OF[role])[1])), role
        self.store.close()

    def _rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """Read every table but the server's own, where it notes the time and its address in the
        background."""
        execute = self.store.db.execute
        # SQLite's number of the last change that another connection made
        version = execute("PRAGMA data_version").fetchone()[0]
        if version != self._read[0]:
            names = set(self.store.db.table_names()) - {"server", "moves"}
            rows = {name: execute(f"SELECT * FROM {name}").fetchall() for name in names}
            self._read = (version, rows)
        return self._read[1]

    def _rev(self) -> int:
        return self.store.journal.rev(self.meeting)

    def _token(self, role: Role) -> str:
        if role not in self.tokens:
            body: dict[str, str] = {"role": role}
            if role in ONE_EACH:
                body["secret"] = self._secret_of_one(role)
            elif role != Role.ATTENDEE:
                body["secret"] = access.secret_of(self.store, self.meeting, role)
            path = f"/api/meetings/{self.code}/join"
            self.tokens[role] = self.server.post(path, body)["token"]
        return self.tokens[role]

    def _secret_of_one(self, role: Role) -> str:
        answers = role == Role.ANSWERER
        body = BODY if answers else str(self.store.collectors.of(self.meeting)[0].id)
        if body not in self.store.links.bodies(self.meeting, role):
            whose = {"body": body} if answers else {"collector": int(body)}
            self.server.do(self.code, self.organiser, "link.renew", role=role, **whose)
        return self.store.links.secret(self.meeting, role, body)

    def _forget(self, role: Role) -> None:
        if role != Role.ORGANISER:  # whose link may have been renewed
            self.tokens.pop(role, None)
        if role in self.sockets:
            self.sockets.pop(role).wire.close()

    def _give(self, transport: str, role: Role, envelope: dict[str, Any]) -> Any:
        if transport == "socket":
            return self._emit(role, envelope)
        path = f"/api/meetings/{self.code}/commands"
        answer = self.server.request("POST", path, envelope, self._token(role))
        assert answer.status < 500, (envelope, answer)
        return answer.json()

    def _emit(self, role: Role, envelope: dict[str, Any]) -> Any:
        if role not in self.sockets:
            client = Raw(Place(("127.0.0.1", self.server.port)))
            surface = AUDIENCE_OF[role].value
            client.enter({"meeting": self.code, "surface": surface, "token": self._token(role)})
            self.sockets[role] = client
        client = self.sockets[role]
        client.say(f"42{self.op}{json.dumps(['command', envelope])}")
        for opcode, packet in client.frames():
            if opcode is Opcode.TEXT and packet.startswith(f"43{self.op}["):
                return json.loads(packet[packet.index("[") :])[0]
            if opcode is Opcode.TEXT and packet.startswith('42["refused"'):
                return {"ok": False, "error": {"code": "unauthorised"}}
        return {"ok": False, "error": {"code": "unauthorised"}}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that must not have logged a fault at the end."""
    with serving(tmp_path_factory.mktemp("fuzz") / "data") as running:
        yield running
        assert "ERROR" not in running.logged(), running.logged()


@pytest.fixture
def apart(
    request: pytest.FixtureRequest, name: str, server: Server, tmp_path: Path
) -> Iterator[Server]:
    """The server, or one of its own for what shuts out the organisers of all meetings."""
    if name not in ("link.renew", "device.revoke"):
        yield server
        return
    with serving(tmp_path / "data") as running:
        yield running


# each sixth command every day
@pytest.mark.parametrize("name", daily(sorted(REGISTRY), sorted(REGISTRY)[::40]))
def test_no_arguments_are_a_fault(
    apart: Server,
    name: str,
    at_length: bool,
    record_property: Callable[[str, object], None],
) -> None:
    command = REGISTRY[name]
    fuzzed = Fuzzed(apart)
    roles = st.sampled_from(sorted(command.roles)) | st.sampled_from(sorted(Role))
    if MeetingState.OPEN not in command.states:
        roles = st.sampled_from(sorted(command.roles))

    @settings(
        max_examples=LONG if at_length else SHORT,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.sampled_from(TRANSPORTS), roles, arguments(schema(command)))
    def attack(transport: str, role: Role, args: Any) -> None:
        fuzzed.try_(transport, role, name, args)

    attack()
    record_property("tried", fuzzed.op)
    fuzzed.close()
