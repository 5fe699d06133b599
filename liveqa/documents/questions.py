"""How questions, answers and what was left open read on a paper."""

from collections.abc import Set as AbstractSet
from itertools import groupby

from liveqa.documents.course import Course, Told
from liveqa.documents.model import BLANK, Block, Exchange, Paragraph, Run
from liveqa.documents.people import answerers, asker, who_asked
from liveqa.documents.phrases import OUTCOMES, capital, day, sentence
from liveqa.documents.prose import bold, led, paragraph, written
from liveqa.domain.record import Answer, Question
from liveqa.domain.words import DEFERRALS, Outcome


def names(questions: list[Question]) -> str:
    """ "Câu 5, Câu 6"."""
    return ", ".join(f"Câu {q.number}" for q in questions)


def asked(question: Question, course: Course) -> list[Block]:
    """ "Câu 5. Nguyễn Thị Lan, Lớp Lá 1: …", then who else asked the same."""
    record = course.record
    lead = (bold(f"Câu {question.number}."), f" {capital(asker(question, record))}: ")
    blocks: list[Block] = [paragraph(*lead, question.text)]
    same = [
        f"Câu {q.number} của {who_asked(q, record)}" for q in course.followers.get(question.id, [])
    ]
    if same:
        blocks.append(paragraph(Run(f"(Cùng nội dung: {'; '.join(same)}.)", italic=True)))
    return blocks


def exchange(told: Told, course: Course) -> Exchange:
    """Questions, then each answer once for all that it covers."""
    questions = [block for question in told.questions for block in asked(question, course)]
    answers = [block for answer in told.answers for block in _answered(answer, told, course)]
    return Exchange(questions, [*(answers or _unwritten(told, course)), *_results(told)])


def _answered(answer: Answer, told: Told, course: Course) -> list[Block]:
    covered = course.covers[answer.id]
    alone = covered == told.questions
    which = "" if alone and len(covered) == 1 else f" {names(covered)}"
    if alone and len(covered) > 1:
        which = f" chung {names(covered)}"
    by = answerers(answer.answerers, course.record)
    lead = bold(f"Trả lời{which}{f' ({by})' if by else ''}:")
    return led(written(answer.text), lead, " ")


def _unwritten(told: Told, course: Course) -> list[Block]:
    """An answer given in the room of which nothing was written down."""
    question = told.first
    by = answerers([question.answerer] if question.answerer else [], course.record)
    lead = bold(f"Trả lời{f' ({by})' if by else ''}:")
    if question.outcome == Outcome.NOTED:
        return [paragraph(lead, " Tiếp thu, ghi nhận.")]
    return [paragraph(lead, f" {BLANK}")]


def _results(told: Told) -> list[Block]:
    """Outcomes that the answer's words alone do not tell."""
    if not told.answers:
        return []
    plain = {None, Outcome.ANSWERED}
    settled = [q for q in told.questions if q.outcome not in plain]
    lines: list[Block] = []
    for outcome, group in groupby(settled, key=lambda q: q.outcome):
        questions = list(group)
        which = "" if len(told.questions) == 1 else f" {names(questions)}"
        if outcome:
            lines.append(paragraph(Run(f"Kết quả{which}: {OUTCOMES[outcome]}.", italic=True)))
    return lines


def left_open(course: Course, told: AbstractSet[int]) -> list[Block]:
    """What was not answered for good: why, and who answers when and how. Questions that share
    all of it share one line; those that the paper has `told` already are not told again."""
    return [
        Exchange([block for q in same for block in _reminder(q, course, told)], [_promise(same)])
        for same in _alike(course.open)
    ]


def _alike(questions: list[Question]) -> list[list[Question]]:
    found: dict[object, list[Question]] = {}
    for q in questions:
        settled = (q.outcome, q.outcome_reason, q.body, q.deadline, q.channel)
        found.setdefault(settled, []).append(q)
    return list(found.values())


def _reminder(question: Question, course: Course, told: AbstractSet[int]) -> list[Block]:
    """The question itself, or where it was told already."""
    if question.id not in told:
        return asked(question, course)
    who = who_asked(question, course.record)
    return [paragraph(bold(f"Câu {question.number}."), f" Ý kiến của {who}, đã ghi ở trên.")]


def _promise(questions: list[Question]) -> Paragraph:
    question = questions[0]
    which = "" if len(questions) == 1 else f" {names(questions)}"
    lead = bold(f"Kết quả{which}:")
    if question.outcome is None:
        result, promised = "chưa trả lời tại hội nghị", True
    else:
        result, promised = OUTCOMES[question.outcome], question.outcome in DEFERRALS
    parts = [sentence(f" {result}")]
    if question.outcome_reason:
        parts.append(sentence(f" Lý do: {question.outcome_reason}"))
    if promised:
        parts += [
            sentence(f" Đơn vị, cá nhân chịu trách nhiệm: {question.body or BLANK}"),
            sentence(f" Thời hạn trả lời: {day(question.deadline)}"),
            sentence(f" Hình thức trả lời: {question.channel or BLANK}"),
        ]
    return paragraph(lead, *parts)
