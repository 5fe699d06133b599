"""Bad input in every field at once: each paper prints it whole wherever it prints the field, and no
format takes it for anything but text."""

import csv
import io
import re
from typing import TypeVar

import openpyxl
import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from liveqa.domain.record import COLLECTIONS, Promise, Question, Record, Row, Signer
from liveqa.domain.words import MeetingKind, Outcome, PaperKind
from liveqa.papers.formats import csv as csv_file
from liveqa.papers.formats import docx, pdf, xlsx
from liveqa.papers.kinds.letter import letter
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.kinds.news import news
from liveqa.papers.kinds.notice import notice
from liveqa.papers.kinds.plan import plan
from liveqa.papers.kinds.register import register
from liveqa.papers.kinds.report import report
from liveqa.papers.kinds.summary import summary
from liveqa.papers.model.model import Document
from liveqa.papers.public import public_copy
from liveqa.text import clean
from tests.papers.reading import RENDERERS, docx_part, folded, html_text, text
from tests.papers.records import Builder, conference
from tests.sampling import daily

BAD = clean(
    "=cmd|' /C calc'!A0 <script>alert(1)</script> #let x = 1 #panic() $x^2$ @nhãn C:\\duong\\dan"
    " TiÕng ViÖt Nh− thÕ \u202eđảo\u202c \u200fphải 👍🏽 🏫 {{7*7}} &amp; %s"
)
# What a rule of its own holds to a form: not free text.
FORMAL = {"code", "symbol", "deadline", "purge_on", "default_deadline", "due", "recurrence"}
R = TypeVar("R", bound=Row)
TAG = re.compile(r"\[[a-z_]+\.[a-z_]+\]")


def spoilt(row: R, part: str) -> R:
    """The row with the bad text in each of its free texts, and the field's name behind it."""
    values = {name: getattr(row, name) for name in row.__struct_fields__}
    bad = {name: f"{BAD} [{part}.{name}]" for name in values if name not in FORMAL}
    texts = {name: bad[name] for name, value in values.items() if name in bad and _is_text(value)}
    lists = {
        name: [bad[name]]
        for name, value in values.items()
        if name in bad and isinstance(value, list) and (not value or _is_text(value[0]))
    }
    return replace(row, **texts, **{name: v for name, v in lists.items() if name in LISTS})


LISTS = {
    *("contents", "legal_grounds", "recipients", "notice_recipients", "report_recipients"),
    *("letter_recipients", "addressees", "participants", "topics", "purposes", "requirements"),
}


def _is_text(value: object) -> bool:
    return type(value) is str


@pytest.fixture(scope="module")
def record() -> Record:
    """The tests' conference, as a labour dialogue with signers and promises, wholly spoilt."""
    b = Builder(conference())
    b.meeting(kind=MeetingKind.LABOUR)
    kinds = list(PaperKind)
    b.collector("Cô Dung")
    b.task("Chuẩn bị tài liệu")
    b.attachment("Quy chế")
    b.record.signers[1] = Signer(id=1, meeting=1, position=1, papers=kinds)
    b.record.promises[1] = Promise(id=1, meeting=1, position=1)
    b.record.meeting = spoilt(b.record.meeting, "meeting")
    b.record.approval = b.record.approval and spoilt(b.record.approval, "approval")
    for part in COLLECTIONS:
        rows = getattr(b.record, part)
        rows.update({id: spoilt(row, part) for id, row in rows.items()})
    return b.record


def papers(record: Record) -> dict[str, Document]:
    """Every paper, and a letter of each variant."""
    letters = {
        f"letter-{outcome}": letter(record, question.id)
        for outcome in Outcome
        if (question := next((q for q in _standing(record) if q.outcome == outcome), None))
    }
    four = {"minutes": minutes(record), "notice": notice(record), "report": report(record)}
    return {**four, **letters, "plan": plan([record]), "public": public_copy(record)}


def _standing(record: Record) -> list[Question]:
    return [q for q in record.questions.values() if q.state in {"shown", "answered"}]


@pytest.mark.parametrize("form", daily(RENDERERS, ["docx", "html"]))
def test_what_is_printed_is_printed_whole(record: Record, form: str) -> None:
    bad = folded(BAD).casefold()
    found_in = papers(record)
    if form == "pdf":  # slow to read: what the others say, these say too
        found_in = {name: found_in[name] for name in ("minutes", "report", "letter-to_verify")}
    for name, document in found_in.items():
        said = folded(text(form, RENDERERS[form](document))).casefold()
        found = set(TAG.findall(said))
        assert found, name
        if form == "pdf":  # number and place stand side by side, line by line
            found -= {"[meeting.place]", "[meeting.drafting_unit]"}
        for tag in found:
            assert said.count(tag) == said.count(bad + tag) or name == "public", (name, tag)


def test_every_free_text_of_a_paper_is_among_them(record: Record) -> None:
    said = folded("".join(text("html", RENDERERS["html"](d)) for d in papers(record).values()))
    printed = set(TAG.findall(said.casefold()))
    for tag in (
        *(
            "[meeting.title]",
            "[meeting.issuing_body]",
            "[meeting.superior_body]",
            "[meeting.place]",
        ),
        *("[meeting.venue]", "[meeting.theme]", "[meeting.conclusion]", "[meeting.legal_grounds]"),
        *("[meeting.recipients]", "[meeting.participants]", "[meeting.addressees]"),
        *("[meeting.strengths]", "[meeting.weaknesses]", "[meeting.proposals]"),
        *("[promises.origin]", "[meeting.previous_promises]", "[meeting.drafting_unit]"),
        *("[agenda.title]", "[agenda.presenter]", "[agenda.text]", "[agenda.notes]"),
        *("[groups.name]", "[officers.name]", "[officers.office]", "[answerers.name]"),
        *("[signers.authority]", "[signers.office]", "[signers.name]", "[answers.text]"),
        *("[questions.text]", "[questions.name]", "[questions.unit]", "[questions.topic]"),
        *("[questions.outcome_reason]", "[questions.body]", "[questions.channel]"),
        *("[meeting.purposes]", "[meeting.requirements]", "[meeting.budget]", "[meeting.contact]"),
        *("[meeting.time_note]", "[meeting.host]", "[meeting.contents]", "[meeting.plan_title]"),
        *("[promises.text]", "[promises.body]", "[promises.result]", "[approval.objections]"),
    ):
        assert tag in printed


def test_no_page_has_an_element_that_was_typed(record: Record) -> None:
    for document in papers(record).values():
        page = RENDERERS["html"](document).decode()
        assert "<script" not in page
        assert "<script>alert(1)</script>" in html_text(page)


def test_no_field_of_a_word_file_is_one_that_was_typed(record: Record) -> None:
    for document in papers(record).values():
        fields = docx_part(docx.render(document)).iter(
            "{*}fldSimple", "{*}instrText", "{*}altChunk"
        )
        assert list(fields) == []


def test_no_cell_is_a_formula_and_every_text_is_whole(record: Record) -> None:
    table = register(record)
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(table)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not any(cell.data_type == "f" or cell.hyperlink for cell in cells)
    values = [str(cell.value) for cell in cells]
    comma = csv_file.render(table).decode("utf-8-sig")
    lines = [
        value for row in csv.reader(io.StringIO(comma, newline=""), delimiter=";") for value in row
    ]
    assert not any(value.startswith(("=", "+", "-", "@", "\t", "\r")) for value in lines)
    for found in (values, lines):
        assert any("[questions.text]" in value for value in found)
        for value in found:
            assert value.count("[") == value.count(BAD), value


@pytest.mark.parametrize("plain", [summary, news])
def test_the_short_texts_say_it_as_it_is(plain: object, record: Record) -> None:
    assert callable(plain)
    assert "=cmd|" in plain(record)


@pytest.mark.long
def test_two_thousand_questions_make_whole_minutes() -> None:
    b = Builder()
    for number in range(1, 2001):
        asked = b.question(f"Bao giờ sửa mái che số {number}?", votes=number % 37)
        if number % 3:
            b.answer([asked], "Trong hè này.")
    document = minutes(b.record)
    said = folded(text("docx", docx.render(document)))
    for number in (1, 2, 999, 2000):
        assert said.count(folded(f"Bao giờ sửa mái che số {number}?")) == 2
    reader = PdfReader(io.BytesIO(pdf.render(document)))
    assert len(reader.pages) > 150
    assert folded("mái che số 2000?") in folded(reader.pages[-1].extract_text())


def test_an_answer_of_a_hundred_thousand_characters_is_whole_on_paper() -> None:
    b = Builder()
    said = "Nhà trường đã rà soát từng lớp. " * 3_125
    b.answer([b.question("Bao giờ xong?")], said)
    document = minutes(b.record)
    for form in ("docx", "pdf"):
        found = folded(text(form, RENDERERS[form](document)))
        assert found.count(folded("Nhà trường đã rà soát từng lớp.")) == 3_125, form
