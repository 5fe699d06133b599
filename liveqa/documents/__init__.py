"""Papers from the record: each paper's content written once, each format's rules once.

`export` renders here and now; a server asks `render_in_child`, because rendering would hold up
its loop.
"""

import logging
import secrets
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from liveqa import children, files
from liveqa.documents.letter import owed_letters
from liveqa.documents.missing import BeforeExport, Missing, before_export, missing
from liveqa.documents.news import news
from liveqa.documents.papers import Dossier, Wanted, current, file_stem
from liveqa.documents.public import public_copy
from liveqa.documents.register import register
from liveqa.documents.summary import summary
from liveqa.domain.publication import Finding, findings
from liveqa.domain.record import Record
from liveqa.domain.words import PaperKind, Role
from liveqa.errors import RenderFailed
from liveqa.store import Store

log = logging.getLogger(__name__)

__all__ = ["DOCUMENTS", "FORMATS", "Wanted", "blanks", "export", "owed", "render_in_child"]

# A format's file ending, and the module here whose `render` writes it; loaded when it is needed.
PAPER = {"md": "markdown", "html": "html", "docx": "docx", "pdf": "pdf"}
TABLES = {"xlsx": "xlsx", "csv": "csv"}


@dataclass(frozen=True)
class Kind:
    """A document that can be asked for: what its file is called, what builds it from the record,
    the formats that it comes in, who may have it, and of which type it is as JSON."""

    stem: str
    build: Callable[[Record, Wanted], object]
    formats: Mapping[str, str]
    readers: frozenset[Role] = frozenset({Role.CHAIR, Role.SECRETARY, Role.ORGANISER})
    json: Any = bytes


def _whole(build: Callable[[Record], object]) -> Callable[[Record, Wanted], object]:
    """For a document of which there is one alone."""
    return lambda record, _: build(record)


_SECRETARY = frozenset({Role.SECRETARY})
# By what it is called in addresses.
DOCUMENTS = {
    "minutes": Kind("bien-ban", partial(current, PaperKind.MINUTES), PAPER),
    "notice": Kind("thong-bao", partial(current, PaperKind.NOTICE), PAPER),
    "report": Kind("bao-cao", partial(current, PaperKind.REPORT), PAPER),
    "letter": Kind("cong-van-tra-loi", partial(current, PaperKind.LETTER), PAPER),
    "register": Kind("danh-muc-cau-hoi", _whole(register), TABLES),
    "dossier": Kind("ho-so-hoi-nghi", Dossier, {"zip": "dossier"}),
    "public": Kind("ban-cong-khai", _whole(public_copy), PAPER),
    "pages": Kind("anh-ban-cong-khai", _whole(public_copy), {"zip": "pages"}),
    "summary": Kind("thong-bao-ngan", _whole(summary), {"txt": "plain"}),
    "news": Kind("tin-bai", _whole(news), {"txt": "plain"}),
    "missing": Kind("con-thieu", _whole(before_export), {"json": "data"}, json=BeforeExport),
    # Names that were told to secretaries alone may stand in these.
    "names": Kind(
        "ten-trong-noi-dung", _whole(findings), {"json": "data"}, _SECRETARY, list[Finding]
    ),
    "archive": Kind("luu-tru", Dossier, {"zip": "archive"}, _SECRETARY),
}
FORMATS = tuple(dict.fromkeys(form for kind in DOCUMENTS.values() for form in kind.formats))
PATIENCE = 120


def export(
    database: Path, code: str, document: str, form: str, out: Path, wanted: Wanted | None = None
) -> Path:
    """Write a document of a meeting into the folder `out`; the path of the file.

    The file appears whole or not at all. Raises UnknownMeeting, NotFound for a letter or version
    that there is not, FileHeld while a program shows the one of before, or OSError when it cannot
    be written.
    """
    kind = DOCUMENTS[document]
    renderer = import_module(f"{__name__}.{kind.formats[form]}")
    record = _record(database, code)
    wanted = wanted or Wanted()
    wanted = replace(wanted, data=wanted.data or str(database.parent))
    made = renderer.render(kind.build(record, wanted))
    target = out / f"{file_stem(record, kind.stem, wanted)}.{form}"
    files.write(target, made)
    return target


def owed(database: Path, code: str) -> list[int]:
    """The questions whose askers are to get a letter."""
    return [question.id for question in owed_letters(_record(database, code))]


def blanks(database: Path, code: str) -> list[Missing]:
    """What the papers do not know yet."""
    return missing(_record(database, code))


def _record(database: Path, code: str) -> Record:
    with closing(Store.open_readonly(database)) as store:
        return store.record(store.meetings.by_code(code).id)


def render_in_child(
    database: Path, code: str, document: str, form: str, out: Path, wanted: Wanted | None = None
) -> Path:
    """`export` in a process of its own; raises RenderFailed when that process does."""
    which = msgspec.json.encode(wanted or Wanted()).decode()
    call = (str(database), code, document, form, str(out), which)
    try:
        said = children.run(children.PAPER, *call, limits=children.Limits(seconds=PATIENCE))
    except children.ChildFailed as problem:
        reference = secrets.token_hex(3)
        # what the child said may quote a person
        log.error("internal %s: no %s.%s (%s)", reference, document, form, problem.how)
        raise RenderFailed(reference=reference, reason=problem.said) from problem
    return Path(said.decode("utf-8").strip())
