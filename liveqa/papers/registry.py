"""The one list of documents: what each is called, what builds it, its formats and its readers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from liveqa.dates import local
from liveqa.domain.publication import Finding, findings
from liveqa.domain.record import Meeting, Record
from liveqa.domain.words import PaperKind, Role
from liveqa.machine.clock import now_ms
from liveqa.papers.frozen import Dossier, Selection, Wanted, current
from liveqa.papers.handing import collector_sheets, of_hall, role_sheets
from liveqa.papers.house import Overview, of_house, of_office, of_plan, overview
from liveqa.papers.kinds.dues import calendar, listing, tables
from liveqa.papers.kinds.hall import door_sheet, small_door_sheet, table_cards
from liveqa.papers.kinds.invitation import invitation
from liveqa.papers.kinds.news import news
from liveqa.papers.kinds.plan import plan
from liveqa.papers.kinds.prepared import prepared, prepared_table
from liveqa.papers.kinds.programme import programme
from liveqa.papers.kinds.question_slips import USUAL, question_slips
from liveqa.papers.kinds.register import register
from liveqa.papers.kinds.script import script
from liveqa.papers.kinds.sign_in import sign_in
from liveqa.papers.kinds.summary import summary
from liveqa.papers.kinds.units_report import units_report
from liveqa.papers.kinds.units_table import units_table
from liveqa.papers.missing import BeforeExport, before_export
from liveqa.papers.model.calendar import Calendar
from liveqa.papers.model.dues import Dues
from liveqa.papers.public import pictured, public_copy

# A format's file ending, and the module below this package whose `render` writes it; loaded
# when it is needed.
PAPER = {
    "md": "formats.markdown",
    "html": "formats.html",
    "docx": "formats.docx",
    "pdf": "formats.pdf",
}
# What goes out before the day is printed, or changed in Word.
PRINTED = {"docx": "formats.docx", "pdf": "formats.pdf"}
HANDED_OUT = {"docx": "formats.handout_docx", "pdf": "formats.handout_pdf"}
TABLES = {"xlsx": "formats.xlsx", "csv": "formats.csv"}


@dataclass(frozen=True)
class Kind:
    """A document that can be asked for: its file's name, what builds it from the record, its
    formats, who may have it, its type as JSON, and whether the address that phones open stands on
    it."""

    stem: str
    build: Callable[[Record, Selection], object]
    formats: Mapping[str, str]
    readers: frozenset[Role] = frozenset({Role.CHAIR, Role.SECRETARY, Role.ORGANISER})
    json: Any = bytes
    addressed: bool = False


def _whole(build: Callable[[Record], object]) -> Callable[[Record, Selection], object]:
    """Return a builder for a document of which there is only one."""
    return lambda record, _: build(record)


def _before(build: Callable[[Record, Wanted], object]) -> Callable[[Record, Selection], object]:
    """Return a builder for a paper before the day, of which something can be chosen."""
    return lambda record, wanted: build(record, wanted.before)


_SECRETARY = frozenset({Role.SECRETARY})
_ORGANISER = frozenset({Role.ORGANISER})
# By the name in addresses.
DOCUMENTS = {
    "plan": Kind("ke-hoach", of_plan(plan), PAPER),
    "minutes": Kind("bien-ban", partial(current, PaperKind.MINUTES), PAPER),
    "notice": Kind("thong-bao", partial(current, PaperKind.NOTICE), PAPER),
    "report": Kind("bao-cao", partial(current, PaperKind.REPORT), PAPER),
    "letter": Kind("cong-van-tra-loi", partial(current, PaperKind.LETTER), PAPER),
    "petition": Kind("cong-van-kien-nghi", partial(current, PaperKind.PETITION), PAPER),
    "register": Kind("danh-muc-cau-hoi", _whole(register), TABLES),
    "dossier": Kind("ho-so-hoi-nghi", Dossier, {"zip": "dossier"}),
    "public": Kind("ban-cong-khai", _whole(public_copy), PAPER),
    "pages": Kind("anh-ban-cong-khai", _whole(pictured), {"zip": "formats.pages"}),
    "summary": Kind("thong-bao-ngan", _whole(summary), {"txt": "formats.plain"}),
    "news": Kind("tin-bai", _whole(news), {"txt": "formats.plain"}),
    "missing": Kind(
        "con-thieu",
        lambda record, wanted: before_export(record, wanted.audience, local(now_ms()).date()),
        {"json": "formats.data"},
        json=BeforeExport,
    ),
    # Names given to secretaries alone may stand in these.
    "names": Kind(
        "ten-trong-noi-dung", _whole(findings), {"json": "formats.data"}, _SECRETARY, list[Finding]
    ),
    # What the units that report to this house delivered, by its organisers.
    "units_report": Kind("bao-cao-cac-don-vi", of_office(units_report), PAPER, _ORGANISER),
    "units_table": Kind("tong-hop-theo-don-vi", of_office(units_table), TABLES, _ORGANISER),
    "units": Kind("cac-don-vi", of_house(overview), {"json": "formats.data"}, _ORGANISER, Overview),
    # Before the day.
    "invitation": Kind(
        "giay-moi", _before(lambda record, wanted: invitation(record, wanted.guests)), PRINTED
    ),
    "programme": Kind("chuong-trinh", _whole(programme), PRINTED),
    "script": Kind("kich-ban-dieu-hanh", _whole(script), PRINTED),
    "prepared": Kind(
        "bang-tong-hop-cau-hoi-tra-loi",
        lambda record, _: prepared(record, now_ms()),
        PRINTED,
    ),
    "prepared_table": Kind("bang-tong-hop-cau-hoi-tra-loi", _whole(prepared_table), TABLES),
    "sign_in": Kind("danh-sach-ky-ten", _whole(sign_in), PRINTED),
    "question_slips": Kind(
        "phieu-cau-hoi",
        _before(lambda record, wanted: question_slips(record, wanted.first, wanted.count or USUAL)),
        HANDED_OUT,
    ),
    "door_sheet": Kind("to-dan-cua", _before(of_hall(door_sheet)), HANDED_OUT, addressed=True),
    "small_door_sheet": Kind(
        "to-dan-cua-a5", _before(of_hall(small_door_sheet)), HANDED_OUT, addressed=True
    ),
    "table_cards": Kind("the-de-ban", _before(of_hall(table_cards)), HANDED_OUT, addressed=True),
    "role_sheets": Kind("to-theo-vai", role_sheets, HANDED_OUT, _ORGANISER, addressed=True),
    "collector_sheets": Kind(
        "to-nguoi-tap-hop", collector_sheets, HANDED_OUT, _ORGANISER, addressed=True
    ),
    "archive": Kind("luu-tru", Dossier, {"zip": "archive"}, _SECRETARY),
}


def _calendar(found: Dues, _: Meeting | None) -> Calendar:
    return calendar(found, now_ms())


_ORGANISER = frozenset({Role.ORGANISER})


@dataclass(frozen=True)
class OfHouse:
    """A document of what all meetings owe: its file's name, what builds it from that and the newest
    closed meeting, its formats, who may have it."""

    stem: str
    build: Callable[[Dues, Meeting | None], object]
    formats: Mapping[str, str]
    readers: frozenset[Role] = _ORGANISER
    json: Any = bytes


# By the name in addresses.
HOUSE = {
    "promises": OfHouse("noi-dung-hen-tra-loi", lambda found, _: tables(found), TABLES),
    "listing": OfHouse("danh-muc-hen-tra-loi", listing, PAPER),
    "deadlines": OfHouse("han-tra-loi", _calendar, {"ics": "formats.ics"}),
}
FORMATS = tuple(dict.fromkeys(form for kind in DOCUMENTS.values() for form in kind.formats))
