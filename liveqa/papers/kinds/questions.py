"""How questions, answers and what was left open read on a paper."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby

from liveqa.domain.proceedings import Matter, Proceedings
from liveqa.domain.record import Answer, Question
from liveqa.domain.remit import due
from liveqa.domain.words import Result
from liveqa.papers.model.model import BLANK, Block, Exchange, Paragraph, Run
from liveqa.papers.model.owed import terms
from liveqa.papers.model.people import answerers, asker, who_asked
from liveqa.papers.model.phrases import RESULTS, capital, sentence
from liveqa.papers.model.prose import bold, led, paragraph, written

_ASIDE = "Ý kiến không thuộc nội dung đối thoại:"


def names(questions: list[Question]) -> str:
    """Return "Câu 5, Câu 6"."""
    return ", ".join(f"Câu {q.number}" for q in questions)


def asked(question: Question, proceedings: Proceedings) -> list[Block]:
    """Return "Câu 5. Nguyễn Thị Lan, Lớp Lá 1: …", whence the house has it, then who else asked
    the same."""
    record = proceedings.record
    lead = (bold(f"Câu {question.number}."), f" {capital(asker(question, record))}: ")
    blocks: list[Block] = [paragraph(*lead, question.text)]
    if question.source:
        blocks.append(paragraph(Run(f"(Nguồn: {sentence(question.source)})", italic=True)))
    same = [
        f"Câu {q.number} của {who_asked(q, record)}"
        for q in proceedings.followers.get(question.id, [])
    ]
    if same:
        blocks.append(paragraph(Run(f"(Cùng nội dung: {'; '.join(same)}.)", italic=True)))
    return blocks


def exchange(told: Matter, proceedings: Proceedings) -> Exchange:
    """Return questions, then each answer once for all the questions that it covers."""
    told_of_them = [*_answers(told, proceedings), *_results(told, proceedings)]
    return Exchange(_questions(told, proceedings), told_of_them)


def _questions(told: Matter, proceedings: Proceedings) -> list[Block]:
    return [block for question in told.questions for block in asked(question, proceedings)]


def _answers(told: Matter, proceedings: Proceedings) -> list[Block]:
    answers = [block for answer in told.answers for block in _answered(answer, told, proceedings)]
    return answers or _unwritten(told, proceedings)


def _answered(answer: Answer, matter: Matter, proceedings: Proceedings) -> list[Block]:
    covered = proceedings.covers[answer.id]
    alone = covered == matter.questions
    which = "" if alone and len(covered) == 1 else f" {names(covered)}"
    if alone and len(covered) > 1:
        which = f" chung {names(covered)}"
    by = answerers(answer.answerers, proceedings.record)
    lead = bold(f"Trả lời{which}{f' ({by})' if by else ''}:")
    return led(written(answer.text), lead, " ")


def _unwritten(matter: Matter, proceedings: Proceedings) -> list[Block]:
    """Return an answer that was given in the room but not written down."""
    question = matter.first
    by = answerers([question.answerer] if question.answerer else [], proceedings.record)
    lead = bold(f"Trả lời{f' ({by})' if by else ''}:")
    if proceedings.account(question).result == Result.NOTED:
        return [paragraph(lead, " Tiếp thu, ghi nhận.")]
    return [paragraph(lead, f" {BLANK}")]


def _results(matter: Matter, proceedings: Proceedings) -> list[Block]:
    """Return results that the answer's own words do not say."""
    if not matter.answers:
        return []
    results = [(q, proceedings.account(q).result) for q in matter.questions]
    settled = [each for each in results if each[1] not in (Result.ANSWERED, Result.UNANSWERED)]
    lines: list[Block] = []
    for result, group in groupby(settled, key=lambda each: each[1]):
        questions = [question for question, _ in group]
        which = "" if len(matter.questions) == 1 else f" {names(questions)}"
        lines.append(paragraph(Run(f"Kết quả{which}: {RESULTS[result]}.", italic=True)))
    return lines


def left_open(
    proceedings: Proceedings,
    told: AbstractSet[int],
    here: Sequence[Matter] = (),
    but: Sequence[Question] = (),
) -> list[Block]:
    """Return what was not answered for good: first what is owed, why, and who answers when and how;
    then what nobody will answer. Questions with the same promise share one line. The paper has
    already printed those in `told`, so they are only named; those of `here` are printed here, with
    what was said of them; those of `but` have a section of their own."""
    off_topic = proceedings.of(Result.OFF_TOPIC)
    owed = [q for q in proceedings.open if q not in off_topic and q not in but]
    known = set(told)
    blocks = _left(owed, proceedings, known, here)
    aside = _left(off_topic, proceedings, known, here)
    return [*blocks, paragraph(_ASIDE), *aside] if aside else blocks


def _left(
    questions: list[Question], proceedings: Proceedings, known: set[int], here: Sequence[Matter]
) -> list[Block]:
    """Return the lines of these questions, and add those that it prints to `known`."""
    ids = {q.id for q in questions}
    fresh = [t for t in here if any(q.id in ids and q.id not in known for q in t.questions)]
    blocks: list[Block] = []
    for matter in fresh:
        theirs = [q for q in matter.questions if q.id in ids]
        results = [_promise(same, matter.questions, proceedings) for same in _alike(theirs)]
        blocks.append(
            Exchange(_questions(matter, proceedings), [*_answers(matter, proceedings), *results])
        )
    done = {q.id for matter in fresh for q in matter.questions}
    for same in _alike(q for q in questions if q.id not in done):
        reminders = [block for q in same for block in reminder(q, proceedings, known)]
        blocks.append(Exchange(reminders, [_promise(same, same, proceedings)]))
    known |= done
    return blocks


def _alike(questions: Iterable[Question]) -> list[list[Question]]:
    by_promise: dict[object, list[Question]] = {}
    for q in questions:
        settled = (q.outcome, q.outcome_reason, q.body, due(q), q.channel)
        by_promise.setdefault(settled, []).append(q)
    return list(by_promise.values())


def reminder(
    question: Question, proceedings: Proceedings, printed: AbstractSet[int]
) -> list[Block]:
    """Return the question itself, or where it was printed already."""
    if question.id not in printed:
        return asked(question, proceedings)
    who = who_asked(question, proceedings.record)
    return [paragraph(bold(f"Câu {question.number}."), f" Ý kiến của {who}, đã ghi ở trên.")]


def _promise(
    questions: list[Question], among: list[Question], proceedings: Proceedings
) -> Paragraph:
    """Return what became of questions that share it; named if others stand beside them."""
    question = questions[0]
    result = proceedings.account(question).result
    which = "" if len(among) == 1 else f" {names(questions)}"
    lead = bold(f"Kết quả{which}:")
    parts = [f"{RESULTS[result]} tại hội nghị" if result == Result.UNANSWERED else RESULTS[result]]
    if question.outcome_reason:
        parts.append(f"Lý do: {question.outcome_reason}")
    if result != Result.OFF_TOPIC:
        parts += terms(question, proceedings.record)
    return paragraph(lead, *(f" {sentence(part)}" for part in parts))
