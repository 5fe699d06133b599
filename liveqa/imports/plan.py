"""Read a meeting's plan, written in YAML (`plan_yaml`) or for people."""

import re
from pathlib import Path

from liveqa.domain.plan import Plan
from liveqa.errors import PlanUnreadable
from liveqa.imports import documents
from liveqa.imports.nodes import INVISIBLE
from liveqa.imports.plan_yaml import plans_in
from liveqa.imports.school.certain import certain_plans
from liveqa.imports.school.nature import NO_CONFERENCE
from liveqa.imports.school.plan import PlanRead, is_written_for_people, read
from liveqa.text import is_blank

SIZE_LIMIT = 1 << 20
_OWN_FORMAT = re.compile(r"^title\s*:", re.MULTILINE)
_KEY = re.compile(r"^[\s?{\[-]*[\"']?[A-Za-z_]+[\"']?\s*:", re.MULTILINE)
_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read_plans(path: Path) -> list[Plan]:
    """Return the plans in a file, one for each session, as `parse_plans` does: a document, or text
    in UTF-8 or, as Notepad may save it, UTF-16. Raises PlanInvalid, and PlanUnreadable for a file
    that is missing, too large or neither."""
    try:
        with path.open("rb") as file:
            data = file.read(documents.SIZE_LIMIT + 1)
    except OSError as error:
        raise PlanUnreadable(reason="plan.not_readable", source=path.name) from error
    if documents.is_document(data):
        return _certain(read_document(data), path.name)
    return parse_plans(_decode(data[: SIZE_LIMIT + 1], path.name), path.name)


def read_plan(path: Path) -> Plan:
    """Return the first plan in a file; raises as `read_plans` does."""
    return read_plans(path)[0]


def read_document(data: bytes) -> PlanRead:
    """Return what the plan in a document says, sentence by sentence; of a plan for something else
    too, where nothing is certain. Raises PlanUnreadable."""
    blocks, blank = documents.blocks_in(data)
    found = read(blocks)
    if found.no_plan and found.no_plan != NO_CONFERENCE:
        raise PlanUnreadable(reason=found.no_plan, called=found.called)
    found.blank_pages = blank
    return found


def parse_plans(text: str, source: str = "") -> list[Plan]:
    """Return the plan in a YAML text, or what is certain of a plan that somebody wrote for people,
    one for each of its sessions; `source` is what errors call it. Raises PlanInvalid, and
    PlanUnreadable for more than 1 MiB and for a text that is no plan of a conference."""
    if len(text) > SIZE_LIMIT:
        raise PlanUnreadable(reason="plan.too_large", source=source)
    text = text.lstrip(INVISIBLE)
    if not _OWN_FORMAT.search(text):
        if is_written_for_people(text):
            return _certain(read(text), source)
        if not is_blank(text) and not _KEY.search(text):
            found = read(text)
            raise PlanUnreadable(reason=found.no_plan, called=found.called, source=source)
    return plans_in(text, source)


def parse_plan(text: str, source: str = "") -> Plan:
    """Return the first plan in a text; raises as `parse_plans` does."""
    return parse_plans(text, source)[0]


def _certain(found: PlanRead, source: str) -> list[Plan]:
    """Return what is certain in a plan; raises PlanUnreadable where nothing can be."""
    if found.no_plan:
        raise PlanUnreadable(reason=found.no_plan, source=source, called=found.called)
    for sentence in found.sentences:
        if sentence.why in ("no_such_day", "no_such_hour"):
            raise PlanUnreadable(reason="plan.no_such_time", source=source, value=sentence.text)
    if not all(found.sessions):
        raise PlanUnreadable(reason="plan.no_title", source=source)
    return certain_plans(found)


def _decode(data: bytes, source: str) -> str:
    if len(data) > SIZE_LIMIT:
        raise PlanUnreadable(reason="plan.too_large", source=source)
    encoding = next((name for bom, name in _BOMS.items() if data.startswith(bom)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise PlanUnreadable(reason="plan.not_text", source=source) from error
