"""Reads what somebody brought in a process of its own, one at a time and held to limits: a file
may be anything, and the hall must notice nothing.
"""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from liveqa import children
from liveqa.domain.plan import Plan
from liveqa.errors import ArchiveInvalid, ListUnreadable, LiveQAError, PlanUnreadable, unpacked
from liveqa.imports.archive import Brought
from liveqa.imports.questions import Known, Read

log = logging.getLogger(__name__)

SECONDS = 30.0
MEMORY, ARCHIVE_MEMORY = 640 << 20, 2 << 30
"""What one reading may take, in bytes: a list of 5,000 questions takes 120 MB, an archive several
times the size of its signed copies."""
_AT_A_TIME = threading.Semaphore(1)

T = TypeVar("T")
Refusal = Callable[[str], LiveQAError]


def read_questions(data: bytes, known: Known) -> Read:
    """Return the questions in a file or a pasted text. Raises ListUnreadable."""
    return _read(
        "questions", (data, known), Read, lambda how: ListUnreadable(reason=f"list.{how}")
    )


def parse_plan(text: str) -> Plan:
    """Return the plan in a text. Raises PlanInvalid, PlanUnreadable."""
    return _read("plan", (text,), Plan, _no_plan)


def read_plan(path: Path) -> Plan:
    """Return the plan in a file. Raises PlanInvalid, PlanUnreadable."""
    return _read("plan_file", (str(path.absolute()),), Plan, _no_plan)


def read_archive(path: Path) -> Brought:
    """Return what is in an archive. Raises ArchiveInvalid, NewerArchive."""

    def refusal(how: str) -> LiveQAError:
        return ArchiveInvalid(source=path.name, reason=how)

    return _read("archive", (str(path.absolute()),), Brought, refusal, ARCHIVE_MEMORY)


def _no_plan(how: str) -> LiveQAError:
    return PlanUnreadable(reason=f"plan.{how}", source="")


def _read(
    task: str, given: tuple[Any, ...], kind: type[T], refusal: Refusal, memory: int = MEMORY
) -> T:
    """What a child makes of it; raises the refusal as "damaged" or "too_heavy" when the child did
    not live to say so itself."""
    asked = msgspec.msgpack.encode(given)
    try:
        with _AT_A_TIME:
            said = children.run(
                children.READER, task, given=asked, seconds=SECONDS, memory=memory
            )
    except children.ChildFailed as problem:
        log.warning("what was brought could not be read: %s (%s)", task, problem.how)
        raise refusal("too_heavy" if problem.how in ("time", "memory") else "damaged") from problem
    answer = msgspec.msgpack.decode(said)
    if "refused" in answer:
        raise unpacked(answer["refused"])
    return msgspec.convert(answer["read"], kind, str_keys=True)
