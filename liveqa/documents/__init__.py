"""Papers from the record: each paper's content written once, each format's rules once.

`export` renders here and now; a server asks `render_in_child`, because rendering would hold up
its loop.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from liveqa.documents.minutes import minutes
from liveqa.documents.news import news
from liveqa.documents.notice import notice
from liveqa.documents.public import public_copy
from liveqa.documents.register import register
from liveqa.domain.archive import archived
from liveqa.domain.publication import findings
from liveqa.domain.record import Record
from liveqa.domain.words import Role
from liveqa.errors import RenderFailed
from liveqa.store import Store

# A format's file ending, and the module here whose `render` writes it; loaded when it is needed.
PAPER = {"md": "markdown", "html": "html", "docx": "docx", "pdf": "pdf"}
TABLES = {"xlsx": "xlsx", "csv": "csv"}


@dataclass(frozen=True)
class Kind:
    """A document that can be asked for: what its file is called, what builds it from the record,
    the formats that it comes in, and who may have it."""

    stem: str
    build: Callable[[Record], object]
    formats: Mapping[str, str]
    readers: frozenset[Role] = frozenset({Role.CHAIR, Role.SECRETARY, Role.ORGANISER})


_SECRETARY = frozenset({Role.SECRETARY})
# By what it is called in addresses.
DOCUMENTS = {
    "minutes": Kind("bien-ban", minutes, PAPER),
    "register": Kind("danh-muc-cau-hoi", register, TABLES),
    "public": Kind("ban-cong-khai", public_copy, PAPER),
    "pages": Kind("anh-ban-cong-khai", public_copy, {"zip": "pages"}),
    "notice": Kind("thong-bao-ngan", notice, {"txt": "plain"}),
    "news": Kind("tin-bai", news, {"txt": "plain"}),
    # Names that were told to secretaries alone may stand in these.
    "names": Kind("ten-trong-noi-dung", findings, {"json": "data"}, _SECRETARY),
    "archive": Kind("luu-tru", archived, {"zip": "archive"}, _SECRETARY),
}
FORMATS = tuple(dict.fromkeys(form for kind in DOCUMENTS.values() for form in kind.formats))
PATIENCE = 120


def export(database: Path, code: str, document: str, form: str, out: Path) -> Path:
    """Write a document of a meeting into the folder `out`; the path of the file.

    The file appears whole or not at all. Raises UnknownMeeting, or OSError when it cannot be
    written.
    """
    kind = DOCUMENTS[document]
    renderer = import_module(f"{__name__}.{kind.formats[form]}")
    record = _record(database, code)
    target = out / f"{kind.stem}-{record.meeting.code}.{form}"
    _write(renderer.render(kind.build(record)), target)
    return target


def _record(database: Path, code: str) -> Record:
    with closing(Store.open_readonly(database)) as store:
        return store.record(store.meetings.by_code(code).id)


def _write(content: bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.stem}-")
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def render_in_child(database: Path, code: str, document: str, form: str, out: Path) -> Path:
    """`export` in a process of its own; raises RenderFailed when that process does."""
    call = [sys.executable, "-P", "-m", __name__, str(database), code, document, form, str(out)]
    try:
        done = subprocess.run(
            call,
            check=True,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=PATIENCE,
            env={**os.environ, "PYTHONUTF8": "1"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.SubprocessError) as problem:
        raise RenderFailed(reason=getattr(problem, "stderr", "") or str(problem)) from problem
    return Path(done.stdout.strip())
