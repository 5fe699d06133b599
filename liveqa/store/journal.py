"""The journal: every command that was done, in order, each entry chained to the last.

What can name a person lies in `args` alone, which may be erased: the chain covers its digest. Which
device did what lies in `authors` alone, for as long as that is kept: the chain covers a random name
of each entry's own, for a device's small number could be tried out against a digest.
"""

import hashlib
import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import msgspec
from sqlite_utils import Database

from liveqa.domain.words import Role

BEFORE = bytes(32)
"""The digest that the first entry is chained to."""
HANDLE = "handle"
"""What a result tells its phone alone: the journal keeps it no longer than whose entry it is."""


@dataclass(frozen=True)
class Journalled:
    """A command that was done: its revision, the digest of its entry and what it answered."""

    rev: int
    digest: bytes
    result: dict[str, Any]


@dataclass(frozen=True)
class Told:
    """A command with its arguments, and the device that gave it as far as it is known."""

    rev: int
    at: int
    command: str
    args: dict[str, Any]
    device: int | None
    role: Role | None
    label: str


Digest = Callable[[bytes, dict[str, Any]], bytes]
SALT = "salt"
"""What is random in an entry's arguments, and is erased with them."""


def _salted(args: bytes) -> bytes:
    """Return arguments with something random among them: once they are erased, names could be
    tried out against the digest that stays."""
    return args if args == b"{}" else b'%b,"%b":"%b"}' % (args[:-1], SALT.encode(), _random())


def _random() -> bytes:
    return secrets.token_hex(16).encode()


def _covering(*names: str) -> Digest:
    def digest(last: bytes, row: dict[str, Any]) -> bytes:
        entry = {name: row[name] for name in names}
        return hashlib.sha256(last + msgspec.json.encode(entry) + row["args_digest"]).digest()

    return digest


_DONE = ("command", "events", "result")
FORMATS: dict[int, Digest] = {
    1: _covering("meeting", "rev", "at", "device", "op", *_DONE),
    2: _covering("meeting", "rev", "at", "author", *_DONE),
}
"""What a digest of each format is made of. A released one is never edited: another gets the next
number, and older entries stay valid."""


def chained(last: bytes, row: dict[str, Any]) -> bytes:
    """Return the digest, in the entry's format, of an entry that follows the one with the digest
    `last`; none for a format that never existed."""
    made = FORMATS.get(row["format"])
    return made(last, row) if made else b""


class Journal:
    """Append-only; `rev` counts from 1 in each meeting."""

    def __init__(self, db: Database) -> None:
        self.db = db

    def rev(self, meeting: int) -> int:
        """Return the last revision of a meeting; 0 before the first entry."""
        query = "SELECT coalesce(max(rev), 0) FROM journal WHERE meeting = ?"
        return int(self.db.execute(query, [meeting]).fetchone()[0])

    def rows(self, meeting: int) -> Iterator[dict[str, Any]]:
        """Yield the entries of a meeting as they are stored, in their order."""
        yield from self.db.query("SELECT * FROM journal WHERE meeting = ? ORDER BY rev", [meeting])

    def digest(self, meeting: int, rev: int) -> bytes | None:
        """Return the digest of an entry; None where there is none."""
        query = "SELECT digest FROM journal WHERE meeting = ? AND rev = ?"
        row = self.db.execute(query, [meeting, rev]).fetchone()
        return row[0] if row else None

    def head(self, meeting: int) -> tuple[int, bytes]:
        """Return the last revision of a meeting and its digest, which covers every entry up to it;
        0 and 32 zero bytes before the first."""
        query = "SELECT rev, digest FROM journal WHERE meeting = ? ORDER BY rev DESC LIMIT 1"
        row = self.db.execute(query, [meeting]).fetchone()
        return (row[0], row[1]) if row else (0, BEFORE)

    def find(self, meeting: int, device: int, op: str) -> Journalled | None:
        """Return what this device's `op` did in a meeting, if it was done."""
        query = (
            "SELECT rev, digest, result, handle FROM authors JOIN journal USING (meeting, rev)"
            " WHERE authors.device = ? AND authors.op = ? AND meeting = ?"
        )
        row = self.db.execute(query, [device, op, meeting]).fetchone()
        if row is None:
            return None
        rev, digest, result, handle = row
        given = {HANDLE: handle} if handle else {}
        return Journalled(rev, digest, {**msgspec.json.decode(result), **given})

    def append(
        self,
        meeting: int,
        *,
        at: int,
        device: int,
        op: str,
        command: str,
        events: list[Any],
        result: dict[str, Any],
        args: object,
        named: bool = True,
    ) -> int:
        """Add an entry; returns its revision. A handle in the result is kept where it is said whose
        entry it is, for a repeated `op`; with `named` false that is not said."""
        handle, result = result.get(HANDLE, ""), {k: v for k, v in result.items() if k != HANDLE}
        rev, last = self.head(meeting)
        private = _salted(msgspec.json.encode(args))
        entry = {
            "meeting": meeting,
            "rev": rev + 1,
            "at": at,
            "author": secrets.token_hex(16),
            "command": command,
            "events": msgspec.json.encode(events).decode(),
            "result": msgspec.json.encode(result).decode(),
        }
        entry["format"] = max(FORMATS)
        row = {**entry, "args_digest": hashlib.sha256(private).digest(), "args": private.decode()}
        row["digest"] = chained(last, row)
        names = ", ".join(row)
        blanks = ", ".join("?" * len(row))
        self.db.conn.execute(f"INSERT INTO journal ({names}) VALUES ({blanks})", [*row.values()])
        if named:
            query = "INSERT INTO authors (device, op, meeting, rev, handle) VALUES (?, ?, ?, ?, ?)"
            self.db.conn.execute(query, [device, op, meeting, rev + 1, handle])
        return rev + 1

    def told(self, meeting: int, commands: Iterable[str], name: str, id: int) -> Iterator[Told]:
        """Yield the commands of these names whose argument `name` is `id`, or which made that row,
        or all of them where `name` is empty, as far as their arguments are not erased; oldest
        first."""
        names = [*commands]
        query = (
            "SELECT rev, at, command, args, authors.device, role, coalesce(label, '')"
            " FROM journal LEFT JOIN authors USING (meeting, rev)"
            " LEFT JOIN devices ON devices.id = authors.device"
            f" WHERE journal.meeting = ? AND command IN ({', '.join('?' * len(names))})"
            " AND args IS NOT NULL AND (? = '' OR ? IN"
            " (json_extract(args, '$.' || ?), json_extract(result, '$.' || ?))) ORDER BY rev"
        )
        values = [meeting, *names, name, id, name, name]
        for rev, at, command, args, device, role, label in self.db.execute(query, values):
            by = Role(role) if role else None
            yield Told(rev, at, command, msgspec.json.decode(args), device, by, label)

    def last_of(self, meeting: int, command: str) -> int:
        """Return the revision of the last command of this name; 0 without one."""
        query = "SELECT coalesce(max(rev), 0) FROM journal WHERE meeting = ? AND command = ?"
        return int(self.db.execute(query, [meeting, command]).fetchone()[0])

    def untie(self, meeting: int) -> None:
        """Forget which phone did what; what staff did stays theirs."""
        phones = "SELECT id FROM devices WHERE role = 'attendee'"
        query = f"DELETE FROM authors WHERE meeting = ? AND device IN ({phones})"
        self.db.execute(query, [meeting])

    def events(self, meeting: int) -> Iterator[tuple[int | None, list[Any]]]:
        """Yield the events of each entry, with the device as long as it is known; oldest first."""
        query = (
            "SELECT authors.device, events FROM journal LEFT JOIN authors USING (meeting, rev)"
            " WHERE meeting = ? ORDER BY rev"
        )
        for device, events in self.db.execute(query, [meeting]):
            yield device, msgspec.json.decode(events)

    def forget(self, meeting: int, command: str) -> None:
        """Erase the arguments and results of every command of this name."""
        query = "UPDATE journal SET args = NULL WHERE meeting = ? AND command = ?"
        self.db.execute(query, [meeting, command])

    def forget_of(
        self, meeting: int, command: str, part: Literal["args", "result"], name: str, ids: list[int]
    ) -> None:
        """Erase the arguments and results of the commands of this name where `name`, in one of
        them, is one of these ids."""
        query = (
            "UPDATE journal SET args = NULL WHERE meeting = ? AND command = ?"
            f" AND json_extract({part}, ?) IN (SELECT value FROM json_each(?))"
        )
        listed = msgspec.json.encode(ids).decode()
        self.db.execute(query, [meeting, command, f"$.{name}", listed])

    def forget_where(self, meeting: int, tells: Callable[[Any], bool]) -> None:
        """Erase the arguments and results of every command of a meeting whose arguments tell
        something."""
        query = "SELECT rev, args FROM journal WHERE meeting = ? AND args IS NOT NULL"
        found = self.db.execute(query, [meeting]).fetchall()
        told = [rev for rev, args in found if tells(msgspec.json.decode(args))]
        self.forget_revs(meeting, told)

    def forget_revs(self, meeting: int, revs: Iterable[int]) -> None:
        """Erase the arguments and results of these entries of a meeting."""
        change = "UPDATE journal SET args = NULL WHERE meeting = ? AND rev = ?"
        for rev in revs:
            self.db.execute(change, [meeting, rev])

    def forget_all(self, meeting: int) -> None:
        """Erase the arguments and results of every command of a meeting."""
        self.db.execute("UPDATE journal SET args = NULL WHERE meeting = ?", [meeting])

    def outcomes(self, meeting: int) -> Iterator[tuple[str, dict[str, Any], list[Any]]]:
        """Yield the command, result and events of each entry; oldest first."""
        query = "SELECT command, result, events FROM journal WHERE meeting = ? ORDER BY rev"
        for command, result, events in self.db.execute(query, [meeting]):
            yield command, msgspec.json.decode(result), msgspec.json.decode(events)
