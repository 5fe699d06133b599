"""A real server on loopback for the tests of liveqa.live: its loop runs in a thread of its own.

Only what lies beyond `liveqa.live.ports` is made up: who has which token, and what a command does.
"""

import ssl
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, ParamSpec, TypeVar

import gevent
import msgspec
from flask import Flask
from gevent.event import Event
from gevent.socket import socket as gevent_socket

from liveqa.board import Board, Own
from liveqa.domain.record import Meeting, Question, Record, Stage
from liveqa.domain.words import AUDIENCE_OF, MeetingState, Origin, QuestionState, Role
from liveqa.errors import LiveQAError, NotVotable, Unauthorised, UnknownMeeting
from liveqa.live import Admission, Fanout, Live, make_server
from liveqa.machine.config import Proxies
from liveqa.store import Actor
from liveqa.web.proxy import BehindProxies

P = ParamSpec("P")
T = TypeVar("T")
CODE = "HN2024"


@dataclass
class Hall:
    """One meeting in memory."""

    board: Board
    id: int = 1
    code: str = CODE


@dataclass
class Venue:
    """What stands in for store, writer and access. Use `call` for all that touches the loop."""

    hall: Hall
    devices: dict[str, Actor] = field(default_factory=dict)
    votes: dict[int, set[int]] = field(default_factory=dict)
    submitted: list[tuple[str, int, object, str]] = field(default_factory=list)
    address: tuple[str, int] = ("127.0.0.1", 0)
    live: Live = None  # type: ignore[assignment]
    gate: Event = field(default_factory=Event)
    trust: ssl.SSLContext | None = None
    """What a client needs where the server speaks TLS."""

    @property
    def url(self) -> str:
        """The server's http address."""
        return f"http://{self.address[0]}:{self.address[1]}"

    def token(self, role: Role, id: int | None = None) -> str:
        """A token for a new device."""
        id = id or len(self.devices) + 1
        token = f"token-{id}"
        self.devices[token] = Actor(id=id, role=role, meeting=0 if role == Role.ORGANISER else 1)
        return token

    def auth(self, role: Role = Role.ATTENDEE, id: int | None = None) -> dict[str, str]:
        """What a new device connects with."""
        return {
            "meeting": CODE,
            "surface": AUDIENCE_OF[role].value,
            "token": self.token(role, id),
        }

    # What Live asks for

    def of_device(self, code: str, _actor: Actor) -> Hall:
        if code != self.hall.code:
            raise UnknownMeeting
        return self.hall

    def authenticate(self, token: str, address: str) -> Actor:
        if token not in self.devices:
            raise Unauthorised
        return self.devices[token]

    def own_of(self, meeting: int, actor: int) -> Own:
        return Own(sorted(self.votes.get(actor, ())))

    def submit(self, code: str, actor: Actor, envelope: Any, lang: str) -> dict[str, object]:
        self.submitted.append((code, actor.id, envelope, lang))
        self.gate.wait()
        try:
            self._vote(actor.id, envelope["args"]["question"])
        except LiveQAError as error:
            return {"ok": False, "error": error.as_json(lang)}
        return {"ok": True, "result": {}, "rev": self.hall.board.rev}

    def _vote(self, actor: int, id: int) -> None:
        question = self.hall.board.record.questions.get(id)
        if question is None:
            raise NotVotable
        self.votes.setdefault(actor, set()).add(id)
        self.change(questions=[msgspec.structs.replace(question, votes=question.votes + 1)])

    def change(self, urgent: bool = False, **rows: list[Any]) -> None:
        """A commit that changed these rows."""
        changes = {kind: {row.id: row for row in changed} for kind, changed in rows.items()}
        self._commit(changes, urgent=urgent)

    def remove(self, **ids: list[int]) -> None:
        """A commit that removed these rows."""
        self._commit({kind: dict.fromkeys(gone) for kind, gone in ids.items()})

    def _commit(self, changes: dict[str, dict[int, Any]], *, urgent: bool = False) -> None:
        board = self.hall.board
        board.apply(board.rev + 1, changes)
        self.live.committed(self.hall, changes, urgent=urgent)


def question(id: int, text: str = "Khi nào sửa mái che?", **fields: Any) -> Question:
    """A question that phones see."""
    known = {"state": QuestionState.SHOWN, "origin": Origin.PHONE, "asked_at": 1_700_000_000_000}
    return Question(id=id, meeting=1, number=id, text=text, **{**known, **fields})


def record() -> Record:
    """An open meeting with one question."""
    meeting = Meeting(
        id=1, meeting=1, code=CODE, title="Hội nghị đối thoại", state=MeetingState.OPEN
    )
    return Record(rev=10, meeting=meeting, stage=Stage(id=1, meeting=1), questions={1: question(1)})


class Loop:
    """A gevent loop in a native thread."""

    def __init__(self) -> None:
        self._started = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self._started.wait()

    def call(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do something on the loop, in a greenlet, and wait for its result."""
        result: Future[T] = Future()

        def greenlet() -> None:
            try:
                result.set_result(work(*args, **kwargs))
            except BaseException as problem:  # noqa: BLE001 - it is raised in the caller
                result.set_exception(problem)

        self._hub.loop.run_callback_threadsafe(lambda: gevent.spawn(greenlet))
        return result.result(20)

    def stop(self) -> None:
        """End the loop."""
        self.call(self._stop.set)
        self._thread.join(10)

    def _run(self) -> None:
        self._hub = gevent.get_hub()
        self._stop = Event()
        # A loop with nothing to do yet would end.
        self._started.set()
        while not self._stop.wait(0.5):
            pass


@contextmanager
def serving(
    board: Board | None = None,
    tls: ssl.SSLContext | None = None,
    proxies: Proxies | None = None,
) -> Iterator[tuple[Venue, Loop]]:
    """A server with one meeting, perhaps behind proxies."""
    loop = Loop()

    def start() -> tuple[Venue, Any]:
        venue = Venue(Hall(board or Board(record())))
        venue.gate.set()
        app = Flask("venue", root_path=".")
        venue.live = Live(
            app, Fanout(), Admission(venue, venue.authenticate, venue.own_of), venue.submit
        )
        listener = gevent_socket()
        listener.bind(("127.0.0.1", 0))
        wsgi = BehindProxies(app.wsgi_app, proxies) if proxies else app.wsgi_app
        server = make_server(listener, wsgi, tls, proxies)
        server.start()
        venue.address = listener.getsockname()
        return venue, server

    venue, server = loop.call(start)
    try:
        yield venue, loop
    finally:
        loop.call(venue.live.close)
        loop.call(server.stop)
        loop.stop()
