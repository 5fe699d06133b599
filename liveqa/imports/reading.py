"""Reads what somebody brought in a process of its own, one thing at a time and within limits: a
file may be anything, and the hall must notice nothing."""

import logging
import sys
import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from liveqa.domain.plan import Plan
from liveqa.errors import (
    ArchiveInvalid,
    ListUnreadable,
    LiveQAError,
    NotAnArchive,
    PlanUnreadable,
    unpacked,
)
from liveqa.imports.archive import ArchiveContents
from liveqa.imports.delivery import Brought, Reading
from liveqa.imports.lists import collected, invited
from liveqa.imports.school.reading import PlanRead
from liveqa.machine import children, parts, refusals
from liveqa.machine.children import Limits

log = logging.getLogger(__name__)

CPU_SECONDS, SECONDS = 20.0, 120.0
"""How much CPU time and how much time one reading may take: in a full hall it has to wait."""
MEMORY, ARCHIVE_MEMORY = 640 << 20, 2 << 30
"""How much memory one reading may take, in bytes: a list of 5,000 questions takes 120 MB, an
archive several times the size of its signed copies."""
_AT_A_TIME = threading.Semaphore(1)

T = TypeVar("T")
Refusal = Callable[[bool], LiveQAError]


def read_questions(data: bytes, known: collected.Known) -> collected.Read:
    """Return the questions in a file or a pasted text. Raises ListUnreadable."""
    return _read("questions", (data, known), collected.Read, _no_list)


def read_delegates(data: bytes, known: invited.Known) -> invited.Read:
    """Return the people in a file or a pasted text. Raises ListUnreadable."""
    return _read("delegates", (data, known), invited.Read, _no_list)


def parse_plans(text: str) -> list[Plan]:
    """Return the plans in a text. Raises PlanInvalid, PlanUnreadable."""
    return _read("plan", (text,), list[Plan], _no_plan)


def read_plans(path: Path) -> list[Plan]:
    """Return the plans in a file. Raises PlanInvalid, PlanUnreadable."""
    return _read("plan_file", (str(path.absolute()),), list[Plan], _no_plan)


def read_document(data: bytes) -> PlanRead:
    """Return what the plan in a document says, sentence by sentence. Raises PlanUnreadable."""
    return _read("document", (data,), PlanRead, _no_plan)


def read_archive(path: Path) -> ArchiveContents:
    """Return what is in an archive. Raises ArchiveInvalid, NewerArchive, RehearsalArchive."""
    inputs, refusal = (str(path.absolute()),), partial(_no_archive, path.name)
    return _read("archive", inputs, ArchiveContents, refusal, ARCHIVE_MEMORY)


def read_deliveries(paths: Sequence[Path]) -> list[Brought | LiveQAError]:
    """Return what each of some units' archives brings, or why it is refused: NotAnArchive,
    NewerArchive, RehearsalArchive, NotClosedYet, ArchiveTooLong. One child reads them all, which
    takes less time than to start one for each; if it died, each is read alone."""
    inputs = ([str(path.absolute()) for path in paths],)
    try:
        read = _read("deliveries", inputs, list[Reading], _no_delivery, ARCHIVE_MEMORY)
    except NotAnArchive as error:
        if len(paths) == 1:
            return [error]
        return [found for path in paths for found in read_deliveries([path])]
    return [unpacked(each.refused) if each.brought is None else each.brought for each in read]


def _no_delivery(is_heavy: bool) -> LiveQAError:
    return NotAnArchive(reason="too heavy" if is_heavy else "damaged")


def _no_archive(name: str, is_heavy: bool) -> LiveQAError:
    return ArchiveInvalid(source=name, reason="too heavy" if is_heavy else "damaged")


def _no_list(is_heavy: bool) -> LiveQAError:
    return ListUnreadable(reason="list.too_heavy" if is_heavy else "list.damaged")


def _no_plan(is_heavy: bool) -> LiveQAError:
    return PlanUnreadable(reason="plan.too_heavy" if is_heavy else "plan.damaged", source="")


def _read(
    task: str, inputs: tuple[Any, ...], kind: type[T], refusal: Refusal, memory: int = MEMORY
) -> T:
    """Return what a child read. Raises its refusal; if the child died before it could refuse, as
    too heavy or damaged."""
    asked = msgspec.msgpack.encode(inputs)
    try:
        with _AT_A_TIME:
            limits = Limits(seconds=SECONDS, cpu_seconds=CPU_SECONDS, memory=memory)
            said = children.run(children.READER, task, given=asked, limits=limits)
    except children.ChildFailed as problem:
        log.warning("what was brought could not be read: %s (%s)", task, problem.how)
        if problem.part:
            raise parts.NotLoaded(problem.said, name=problem.part) from problem
        if isinstance(problem.__cause__, OSError):
            raise refusals.of_system(problem.__cause__, Path(sys.executable)) from problem
        raise refusal(problem.is_over_limit) from problem
    answer = msgspec.msgpack.decode(said)
    if "refused" in answer:
        raise unpacked(answer["refused"])
    return msgspec.convert(answer["read"], kind, str_keys=True)
