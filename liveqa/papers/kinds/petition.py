"""Công văn kiến nghị: what is beyond the house's authority, put to the body that may settle it: one
paper for each body, with all that concerns it. It sets no day and names nobody who asked."""

from liveqa.domain.account import accounts
from liveqa.domain.casing import cased
from liveqa.domain.record import Question, Record, began
from liveqa.domain.remit import plain
from liveqa.domain.words import PaperKind, Result
from liveqa.errors import NotFound
from liveqa.papers.kinds.formal import (
    dateline,
    filed,
    held_on,
    house,
    issuer,
    letter_number,
    recipients,
    regarding,
    signers,
    superior,
)
from liveqa.papers.model.model import BLANK, Block, Document, Head, Items
from liveqa.papers.model.phrases import (
    OPEN_NUMBER,
    capital,
    count,
    day,
    event,
    official_number,
    sentence,
    short_day,
)
from liveqa.papers.model.prose import paragraph


def petitions(record: Record) -> dict[int, list[Question]]:
    """Return what is put to each competent body, by number; the paper to a body is known by the
    first question that it holds."""
    by_body: dict[str, list[Question]] = {}
    for account in accounts(record).values():
        if account.result == Result.BEYOND_AUTHORITY:
            by_body.setdefault(plain(account.question.body), []).append(account.question)
    return {questions[0].id: questions for questions in by_body.values()}


def petition(record: Record, question: int) -> Document:
    """Return the paper to a body, known by its first question. Raises NotFound for any other
    question."""
    questions = petitions(cased(record)).get(question)
    if questions is None:
        raise NotFound(field="question")
    record = cased(record)
    meeting = record.meeting
    return Document(
        type_name="",
        subject="",
        draft=True,
        rehearsal=meeting.rehearsal is not None,
        head=Head(
            superior(meeting),
            house(meeting),
            letter_number(meeting),
            dateline(meeting),
            regarding(
                "kiến nghị xem xét, giải quyết ý kiến nêu tại hội nghị ngày"
                f" {short_day(began(record))}"
            ),
        ),
        addressees=[questions[0].body or BLANK],
        body=_body(questions, record),
        signers=signers(record, PaperKind.PETITION),
        recipients=recipients([], filed(meeting), as_above=True),
    )


def _body(questions: list[Question], record: Record) -> list[Block]:
    meeting, body, us = record.meeting, questions[0].body or BLANK, issuer(record.meeting)
    matters = [_matter(question) for question in questions]
    those = "các nội dung" if len(matters) > 1 else "nội dung"
    return [
        paragraph(
            f"{capital(held_on(record))}, {us} tổ chức {event(meeting.title)}. Tại hội nghị có"
            f" {count(len(questions))} ý kiến vượt thẩm quyền giải quyết của {us}."
        ),
        paragraph(f"{us} kiến nghị {body} xem xét, giải quyết theo thẩm quyền {those} sau:"),
        *([Items(matters, 1)] if len(matters) > 1 else matters[0]),
        paragraph(
            f"{us} kính đề nghị {body} xem xét, giải quyết và thông báo kết quả để {us} trả lời"
            " người nêu ý kiến./."
        ),
    ]


def _matter(question: Question) -> list[Block]:
    """Return what was asked, how many care or asked the same, and why it is put to another body."""
    blocks: list[Block] = [paragraph(f"“{question.text}” (Câu {question.number}).")]
    if question.votes:
        blocks.append(paragraph(f"Có {count(question.votes)} đại biểu cùng quan tâm."))
    if question.merged:
        blocks.append(paragraph(f"Có {count(question.merged)} ý kiến khác cùng nội dung."))
    if question.outcome_reason:
        blocks.append(paragraph(f"Lý do kiến nghị: {sentence(question.outcome_reason)}"))
    return blocks


def cited(question: Question, record: Record) -> str:
    """Return by which paper a matter was passed on: "Công văn số 12/MNTH ngày …", with a blank
    until the clerk has given number and date."""
    key = next((key for key, held in petitions(record).items() if question in held), None)
    ours = [p for p in record.papers.values() if (p.kind, p.question) == (PaperKind.PETITION, key)]
    numbered = max((p for p in ours if p.number), key=lambda p: p.version, default=None)
    number = official_number(numbered.number) if numbered else BLANK
    line = letter_number(record.meeting).removeprefix(f"Số:{OPEN_NUMBER}")
    return f"Công văn số {number}{line} {day(numbered.date if numbered else '')}"
