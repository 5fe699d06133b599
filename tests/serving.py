"""A real server for tests: the program itself, in a process of its own, on loopback.

    with serving(tmp_path / "data") as server:
        organiser = server.join(Role.ORGANISER)
        code = server.post("/api/meetings", {"title": "…"}, organiser)["code"]

Leaving the block ends the process and fails the test if the server logged or showed a traceback.
"""

import contextlib
import http.client
import itertools
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec
import psutil

from liveqa.imports.plan import parse_plan
from liveqa.machine import logs

ROOT = Path(__file__).parents[1]
SECONDS = 20.0
TITLE = "Hội nghị đối thoại"
_ops = itertools.count(1)


@dataclass(frozen=True)
class Answer:
    """An answer over HTTP."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        """The body, read as JSON."""
        return json.loads(self.body)


@dataclass
class Server:
    """A running server. `links` is what it printed: the links to the roles' pages."""

    process: subprocess.Popen[str]
    data: Path
    log: Path
    links: dict[str, str]
    tokens: dict[str, str] = field(default_factory=dict)

    @property
    def port(self) -> int:
        """Where it listens."""
        return urlsplit(self.url).port or 80

    @property
    def url(self) -> str:
        """Its address, without a final slash."""
        parts = urlsplit(self.links["organiser"] or self.links["screen"])
        return f"{parts.scheme}://{parts.netloc}"

    def request(
        self, method: str, path: str, body: object = None, token: str = "", **headers: str
    ) -> Answer:
        """Ask over HTTP; `body` is sent as it is when it is bytes, else as JSON."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if token:
            sent["Authorization"] = f"Bearer {token}"
        data = body if isinstance(body, bytes | None) else json.dumps(body).encode()
        with contextlib.closing(connection):
            connection.request(method, path, data, sent)
            answer = connection.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read())

    def get(self, path: str, token: str = "") -> Any:
        """What is at an address of the API; fails unless it is there."""
        answer = self.request("GET", path, token=token)
        assert answer.status == 200, answer.body
        return answer.json()

    def post(self, path: str, body: object, token: str = "") -> Any:
        """Post JSON to the API; fails unless it was done."""
        answer = self.request("POST", path, body, token)
        assert answer.status == 200, answer.body
        return answer.json()

    def join(self, role: str = "attendee", code: str = "", label: str = "") -> str:
        """A new device's token; staff come in through the link that was printed."""
        body = {"role": role, "label": label}
        if role != "attendee":
            body["secret"] = urlsplit(self.links[role]).fragment
        path = f"/api/meetings/{code}/join" if role == "attendee" and code else "/api/join"
        token: str = self.post(path, body)["token"]
        return token

    def as_(self, role: str) -> str:
        """The token of one device of this role, joined when it is first asked for."""
        if role not in self.tokens:
            self.tokens[role] = self.join(role)
        return self.tokens[role]

    def do(
        self, code: str, token: str, command: str, op: str = "", /, **args: Any
    ) -> dict[str, Any]:
        """Give a command over HTTP; its result. Fails when it is refused."""
        ack = self.command(code, token, command, op, **args)
        assert ack["ok"], ack
        result: dict[str, Any] = ack["result"]
        return result

    def command(self, code: str, token: str, command: str, op: str = "", /, **args: Any) -> Any:
        """Give a command over HTTP; its acknowledgement."""
        envelope = {"op": op or f"http-{next(_ops)}", "name": command, "args": args}
        return self.post(f"/api/meetings/{code}/commands", envelope, token)

    def meeting(self, plan: str = "", *, review: bool = True, is_open: bool = True) -> str:
        """A new meeting, from the text of a plan file or with a title alone; its code. The plan is
        read here and sent as what a person chose: the server would read it in a process of its
        own, which takes longer than all the rest."""
        organiser = self.as_("organiser")
        chosen = msgspec.to_builtins(parse_plan(plan)) if plan else None
        wanted = {"chosen": chosen} if plan else {"title": TITLE}
        code: str = self.post("/api/meetings", wanted, organiser)["code"]
        if not review:
            self.do(code, organiser, "meeting.edit", review=False)
        if is_open:
            self.do(code, organiser, "meeting.open")
        return code

    @property
    def child(self) -> psutil.Process:
        """The process that serves; `process` is its supervisor."""
        return psutil.Process(self.process.pid).children()[0]

    def kill(self) -> None:
        """As `kill -9` of everything, or a power cut: nothing is finished, nothing is said."""
        if self.process.poll() is not None:
            return
        supervisor = psutil.Process(self.process.pid)
        supervisor.suspend()
        children = supervisor.children(recursive=True)
        for one in (*children, supervisor):
            one.kill()
        self.process.wait(SECONDS)
        psutil.wait_procs(children, SECONDS)

    def stop(self) -> int:
        """Ask it to end, and wait; its exit code."""
        self.process.terminate()
        return self.process.wait(SECONDS)

    def said(self) -> str:
        """What it has said to the person at the terminal, but for the links."""
        return self.log.read_text(encoding="utf-8")

    def logged(self) -> str:
        """What it has logged."""
        log = logs.path(next(self.data.glob("gateway-*"), self.data))
        return log.read_text(encoding="utf-8") if log.is_file() else ""


def command_line(data: Path, *words: str) -> list[str]:
    """How to start the program on a data folder."""
    return [sys.executable, "-m", "liveqa.cli", "--data", str(data), *words]


# Sets the clock of every Python that finds this on its way, as a wrong battery would.
_AHEAD = """\
import time
real, real_ns = time.time, time.time_ns
time.time = lambda: real() + {seconds}
time.time_ns = lambda: real_ns() + {seconds} * 1_000_000_000
"""


def _environment(data: Path, days: int) -> dict[str, str]:
    if not days:
        return dict(os.environ)
    folder = data.with_name(f"{data.name}-clock")
    folder.mkdir(exist_ok=True)
    (folder / "sitecustomize.py").write_text(_AHEAD.format(seconds=days * 86_400))
    return {**os.environ, "PYTHONPATH": str(folder)}


def start(data: Path, *words: str, port: int = 0, days: int = 0) -> Server:
    """Start a server, on a laptop whose clock is that many days ahead, and wait until it is ready.
    The caller ends it."""
    data.mkdir(parents=True, exist_ok=True)
    log = data.with_name(f"{data.name}-stderr.log")  # a data folder holds nothing else
    options = ("--host", "127.0.0.1", "--port", str(port), "--print-links")
    with log.open("a", encoding="utf-8") as stderr:
        process = subprocess.Popen(
            command_line(data, *words, *options),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=stderr,
            env=_environment(data, days),
            text=True,
            encoding="utf-8",
        )
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        process.wait(SECONDS)
        raise AssertionError(log.read_text(encoding="utf-8"))
    return Server(process, data, log, json.loads(line))


@contextlib.contextmanager
def serving(data: Path, *words: str, port: int = 0, days: int = 0) -> Iterator[Server]:
    """A server while the block runs; `words` are further words of the command line ("demo"), its
    clock is that many days ahead."""
    server = start(data, *words, port=port, days=days)
    try:
        yield server
    finally:
        server.process.terminate()
        server.process.wait(SECONDS)
        assert server.process.stdout is not None
        server.process.stdout.close()
    found = server.said() + server.logged()
    assert "Traceback" not in found, found
