"""A disk that is full: nobody is told "done" of what was not stored, and afterwards it goes on."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from liveqa.machine import datadir
from tests.faults import record
from tests.serving import Server, start

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(sys.platform != "linux", reason="limits another process's files"),
]


@contextmanager
def full_disk(server: Server) -> Iterator[None]:
    """The server's files may not grow beyond what the largest of them is now."""
    import resource

    pid, kind = server.child.pid, resource.RLIMIT_FSIZE
    database = datadir.database_path(server.data)
    sizes = [file.stat().st_size for file in database.parent.glob(f"{database.name}*")]
    before = resource.prlimit(pid, kind)
    resource.prlimit(pid, kind, (max(sizes), before[1]))
    try:
        yield
    finally:
        resource.prlimit(pid, kind, before)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server that may log what went wrong."""
    running = start(tmp_path / "data")
    yield running
    running.kill()


@pytest.mark.long
def test_a_full_disk_refuses_and_afterwards_the_same_commands_are_done(server: Server) -> None:
    code = server.meeting(review=False)
    phone = server.join(code=code)
    phones = [server.join(code=code) for _ in range(40)]
    questions = {f"op-{n}": f"Câu hỏi {n}: " + "ễ" * 400 for n in range(40)}

    def ask(op: str) -> dict[str, Any]:
        asker = phones[int(op.removeprefix("op-"))]
        ack: dict[str, Any] = server.command(code, asker, "question.ask", op, text=questions[op])
        return ack

    def shown() -> list[str]:
        board = server.get(f"/api/meetings/{code}/board", phone)["board"]
        return sorted(question["text"] for question in board["questions"].values())

    with full_disk(server):
        acks = {op: ask(op) for op in questions}
        errors = {ack["error"]["code"] for ack in acks.values() if not ack["ok"]}
        assert errors == {"storage_failed"}, "the disk was never full"
        assert shown() == sorted(questions[op] for op, ack in acks.items() if ack["ok"])
    assert all(ask(op)["ok"] for op in questions)
    assert shown() == sorted(questions.values())
    server.kill()
    assert record.texts(server.data) == dict.fromkeys(questions.values(), 1)
    record.check_journal(server.data)
