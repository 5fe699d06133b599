"""The hidden command `reader TASK`: reads one thing that somebody brought.

Standard input says what it is, standard output gets what was read or why it is refused. Both are
MessagePack: whatever a file does to this process must not reach the server.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from liveqa.errors import LiveQAError
from liveqa.machine import logs, parts


def main(arguments: Sequence[str]) -> int:
    """Read what is asked and return the exit code."""
    [task] = arguments
    read, kind = _reading(task)
    inputs = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=kind, dec_hook=_path)
    answer: dict[str, object]
    try:
        answer = {"read": read(*inputs)}
    except LiveQAError as error:
        answer = {"refused": error.packed()}
    except Exception as fault:
        if parts.is_unloadable(fault):
            raise
        # a library met what it did not expect
        sys.stderr.write(logs.impersonal_traceback(fault))
        return 1
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer, enc_hook=str))
    return 0


def _reading(task: str) -> tuple[Callable[..., Any], Any]:
    """Return the reader for a task and the types of its arguments. Only that reader is loaded: all
    together take longer to load than a plan takes to read."""
    if task == "questions":
        from liveqa.imports.lists import collected
        from liveqa.imports.lists.questions import read_questions

        return read_questions, tuple[bytes, collected.Known]
    if task == "delegates":
        from liveqa.imports.lists import invited
        from liveqa.imports.lists.delegates import read_delegates

        return read_delegates, tuple[bytes, invited.Known]
    if task == "archive":
        from liveqa.imports.archive import read_archive

        return read_archive, tuple[Path]
    if task == "deliveries":
        from liveqa.imports.delivery import read_each

        return read_each, tuple[list[Path]]
    from liveqa.imports.plan import parse_plans, read_document, read_plans

    if task == "document":
        return read_document, tuple[bytes]
    return (parse_plans, tuple[str]) if task == "plan" else (read_plans, tuple[Path])


def _path(kind: type, value: object) -> object:
    return kind(value)
