"""The hidden command `reader TASK`: reads one thing that somebody brought.

Standard input holds what it is, standard output gets what was read or why it is refused. Both are
MessagePack: what a file makes of this process must not reach the server.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from liveqa.errors import LiveQAError
from liveqa.imports.archive import read_archive
from liveqa.imports.plan import parse_plan, read_plan
from liveqa.imports.questions import Known, read_questions
from liveqa.machine import logs

# How each is called, with what it is given.
TASKS: dict[str, tuple[Callable[..., Any], Any]] = {
    "questions": (read_questions, tuple[bytes, Known]),
    "plan": (parse_plan, tuple[str]),
    "plan_file": (read_plan, tuple[Path]),
    "archive": (read_archive, tuple[Path]),
}


def main(arguments: Sequence[str]) -> int:
    """Read as asked; the exit code."""
    [task] = arguments
    read, kind = TASKS[task]
    given = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=kind, dec_hook=_path)
    answer: dict[str, object]
    try:
        answer = {"read": read(*given)}
    except LiveQAError as error:
        answer = {"refused": error.packed()}
    except Exception as fault:  # noqa: BLE001 - a library met what it did not expect
        sys.stderr.write(logs.impersonal_traceback(fault))
        return 1
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer, enc_hook=str))
    return 0


def _path(kind: type, value: object) -> object:
    return kind(value)
