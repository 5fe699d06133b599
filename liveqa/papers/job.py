"""Making a document: in this process, or in a child, because rendering would hold up a server."""

import logging
from contextlib import closing
from importlib import import_module
from pathlib import Path

import msgspec
from msgspec.structs import replace

from liveqa.dates import local
from liveqa.domain.record import Record
from liveqa.domain.words import PaperKind
from liveqa.errors import RenderFailed
from liveqa.machine import children, files, logs, outputs
from liveqa.machine.clock import now_ms
from liveqa.papers.dues import closed, dues
from liveqa.papers.frozen import Selection, file_stem
from liveqa.papers.kinds.letter import owed_letters
from liveqa.papers.kinds.petition import petitions
from liveqa.papers.missing import Missing, missing
from liveqa.papers.model.slips import SlipSheet
from liveqa.papers.registry import DOCUMENTS, HOUSE
from liveqa.store import Store

log = logging.getLogger(__name__)

PATIENCE = 120
SLIPS = "slips"
"""What the child is asked for in place of a document: it reads the sheet from its input."""


def export(
    database: Path,
    code: str,
    document: str,
    form: str,
    out: Path,
    selection: Selection | None = None,
) -> Path:
    """Write a document of a meeting into the folder `out` and return the path of the file; of what
    all meetings owe, `code` names the one whose part is asked for, or is empty.

    The file appears whole or not at all. Raises UnknownMeeting, NotFound for a letter or version
    that does not exist, FileHeld while a program shows the previous file, or OSError when it cannot
    be written.
    """
    if document in HOUSE:
        return _of_house(database, code, document, form, out, selection or Selection())
    kind = DOCUMENTS[document]
    renderer = import_module(f"liveqa.papers.{kind.formats[form]}")
    record = _record(database, code)
    selection = selection or Selection()
    data = selection.data or str(database.parent)
    selection = replace(selection, data=data, database=str(database))
    made = renderer.render(kind.build(record, selection))
    asked = out / f"{file_stem(record, kind.stem, selection)}.{form}"
    target = outputs.file(asked, Path(selection.data))
    files.write(target, made)
    return target


def _of_house(
    database: Path, code: str, document: str, form: str, out: Path, selection: Selection
) -> Path:
    kind = HOUSE[document]
    renderer = import_module(f"liveqa.papers.{kind.formats[form]}")
    with closing(Store.open_readonly(database)) as store:
        found = dues(store, now_ms()).of(code, selection.body)
        newest = next(iter(closed(store)), None)
    stem = "-".join(part for part in (kind.stem, code) if part)
    target = outputs.file(out / f"{stem}.{form}", Path(selection.data or database.parent))
    files.write(target, renderer.render(kind.build(found, newest)))
    return target


def owed(database: Path, code: str, document: str) -> list[int | None]:
    """Return the questions for which there is such a paper: letters to who asked, petitions to
    competent bodies; None alone for a document of which there is one."""
    if document == PaperKind.LETTER:
        return [question.id for question in owed_letters(_record(database, code))]
    return [*petitions(_record(database, code))] if document == PaperKind.PETITION else [None]


def blanks(database: Path, code: str) -> list[Missing]:
    """Return what is still blank in the papers."""
    return missing(_record(database, code), today=local(now_ms()).date())


def _record(database: Path, code: str) -> Record:
    with closing(Store.open_readonly(database)) as store:
        return store.record(store.meetings.by_code(code).id)


def render_in_child(
    database: Path,
    code: str,
    document: str,
    form: str,
    out: Path,
    selection: Selection | None = None,
) -> Path:
    """Do what `export` does in a process of its own; raises RenderFailed when that process
    fails."""
    which = msgspec.json.encode(selection or Selection())
    call = (str(database), code, document, form, str(out))
    try:
        # every user of a machine can read with which words a process was started
        said = children.run(
            children.PAPER, *call, given=which, limits=children.Limits(seconds=PATIENCE)
        )
    except children.ChildFailed as problem:
        # what the child printed may quote a person, unless it is about the program
        how = f"{problem.part} could not be loaded" if problem.part else problem.how
        told = logs.fault(log, "no %s.%s (%s)", document, form, how)
        raise RenderFailed(reference=told.params["reference"], reason=problem.said) from problem
    return Path(said.decode("utf-8").strip())


def slips_in_child(sheet: SlipSheet) -> bytes:
    """Return seat slips as PDF, made in a process of its own, which is given their codes where
    nobody else reads them; raises RenderFailed when that process fails."""
    given = msgspec.json.encode(sheet)
    try:
        return children.run(
            children.PAPER, SLIPS, given=given, limits=children.Limits(seconds=PATIENCE)
        )
    except children.ChildFailed as problem:
        told = logs.fault(log, "no %s (%s)", SLIPS, problem.how)
        raise RenderFailed(reference=told.params["reference"], reason=problem.said) from problem
