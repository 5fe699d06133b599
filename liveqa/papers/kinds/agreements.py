"""What both sides of a labour dialogue agreed on, and what not (Nghị định 145/2020/NĐ-CP): the same
in every paper, in the words of those who raised it."""

from liveqa.domain.proceedings import Proceedings
from liveqa.domain.record import Question
from liveqa.domain.words import Agreement
from liveqa.papers.kinds.questions import names
from liveqa.papers.model.model import BLANK, Block, Items
from liveqa.papers.model.phrases import capital, count, sentence
from liveqa.papers.model.prose import paragraph

AGREEMENTS = "Nội dung hai bên đã thống nhất, chưa thống nhất"
_SAID = {
    Agreement.AGREED: "đã thống nhất",
    Agreement.PARTLY_AGREED: "thống nhất một phần",
    Agreement.NOT_AGREED: "chưa thống nhất",
}
_UNSAID = "Nội dung chưa ghi hai bên thống nhất hay chưa"
_AS_ANSWERED = " (theo nội dung trả lời đã ghi ở trên)"


def by_agreement(proceedings: Proceedings) -> dict[Agreement | None, list[Question]]:
    """Return what stands by what was agreed on it, under None what nobody has recorded; nothing in
    another meeting."""
    if not proceedings.is_labour or not proceedings.kept:
        return {}
    return {
        result: [q for q in proceedings.kept if q.agreement == result]
        for result in (*Agreement, None)
    }


def agreements(proceedings: Proceedings) -> list[Block]:
    """Return what was agreed on and what not, in words. What one side demanded is not what both
    agreed on: that is what was answered."""
    found = by_agreement(proceedings)
    blocks: list[Block] = []
    for result, words in _SAID.items():
        said = f"Nội dung hai bên {words}"
        questions = found.get(result, [])
        if found and not questions and result != Agreement.PARTLY_AGREED:
            blocks.append(paragraph(f"{said}: không có."))
        elif questions:
            agreed = result != Agreement.NOT_AGREED
            answered = agreed and any(proceedings.answers_to(q) for q in questions)
            lead = f"{said}{_AS_ANSWERED if answered else ''}:"
            blocks += [paragraph(lead), Items([[_line(q)] for q in questions])]
    if left := found.get(None, []):
        blocks.append(paragraph(sentence(f"{_UNSAID}: {names(left)}: {BLANK}")))
    return blocks


def _line(question: Question) -> Block:
    return paragraph(f"Câu {question.number}: {sentence(question.text)}")


def agreement_of(question: Question, proceedings: Proceedings) -> str:
    """Return what was agreed on one question, as a sentence; nothing if nobody has recorded it."""
    agreed = question.agreement if proceedings.is_labour else None
    return f"Nội dung này hai bên {_SAID[agreed]}." if agreed else ""


def agreement_in_a_cell(question: Question) -> str:
    """Return the same for a column."""
    return capital(_SAID[question.agreement]) if question.agreement else ""


def agreements_in_a_sentence(proceedings: Proceedings) -> str:
    """Return how many matters were agreed on and how many not; nothing in another meeting."""
    found = by_agreement(proceedings)
    counts = {words: len(found.get(result, [])) for result, words in _SAID.items()}
    parts = [f"{words.removeprefix('đã ')} {count(n)} nội dung" for words, n in counts.items() if n]
    return f"Qua đối thoại, hai bên {'; '.join(parts)}." if parts else ""
