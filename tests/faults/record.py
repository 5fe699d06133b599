"""What is on the disk, read without the program."""

import hashlib
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

from liveqa.machine import datadir


def query(data: Path, sql: str) -> list[tuple[object, ...]]:
    """Rows of the database of a data folder."""
    with closing(sqlite3.connect(datadir.database_path(data))) as db:
        return db.execute(sql).fetchall()


def texts(data: Path) -> Counter[str]:
    """How often each question's text is there."""
    return Counter(str(text) for (text,) in query(data, "SELECT text FROM questions"))


def votes(data: Path) -> dict[bytes, list[int]]:
    """The questions that each token's device upvoted, by the token's digest."""
    found: dict[bytes, list[int]] = {}
    rows = query(
        data, "SELECT token_hash, question FROM votes JOIN devices ON devices.id = votes.device"
    )
    for token, question in rows:
        assert isinstance(token, bytes)
        assert isinstance(question, int)
        found.setdefault(token, []).append(question)
    return found


def digest(token: str) -> bytes:
    """How a token is stored."""
    return hashlib.sha256(token.encode()).digest()


def check_journal(data: Path) -> Counter[tuple[object, ...]]:
    """The journal has no gap, no op twice and a whole chain; how often each command was done."""
    done = "authors.device, authors.op, command, args, args_digest"
    rows = query(data, f"SELECT rev, {done} FROM journal JOIN authors USING (meeting, rev)")
    assert sorted(row[0] for row in rows) == list(range(1, len(rows) + 1))  # type: ignore[type-var]
    assert len({(device, op) for _, device, op, *_ in rows}) == len(rows)
    for *_, args, args_digest in rows:
        assert hashlib.sha256(str(args).encode()).digest() == args_digest
    assert query(data, "PRAGMA integrity_check") == [("ok",)]
    return Counter(row[3:4] for row in rows)
