"""Who may learn a name: the same rules for every board and every paper."""

from liveqa.domain.record import Paper, Question, Record, Speaker
from liveqa.domain.words import Audience, NameMode

SMALLEST_GROUP = 5


def told(row: Question | Speaker, audience: Audience) -> bool:
    """Whether the one who gave a name wants this audience to know it."""
    return row.name_mode == NameMode.NAMED or audience == Audience.SECRETARY


def name_of(row: Question | Speaker, audience: Audience) -> str:
    """The name, for those whom the one who gave it told."""
    return row.name if told(row, audience) else ""


def group_of(row: Question | Speaker, audience: Audience, record: Record) -> int | None:
    """The group, unless it is so small that it would give a hidden name away."""
    if row.group is None or told(row, audience):
        return row.group
    group = record.groups.get(row.group)
    size = max(group.invited, group.present) if group else 0
    return row.group if size >= SMALLEST_GROUP else None


def unit_of(row: Question | Speaker, audience: Audience) -> str:
    """The unit and seat stand beside a name that may be shown, and go with it."""
    return row.unit if told(row, audience) else ""


def seat_of(row: Question | Speaker, audience: Audience) -> str:
    """Where someone sits tells who they are."""
    return row.seat if isinstance(row, Speaker) and told(row, audience) else ""


def is_addressed_in_confidence(question: Question | None, record: Record) -> bool:
    """Whether a letter to whoever raised this, or spoke it, bears a name told to secretaries
    alone."""
    if question is None:
        return False
    speaker = record.speakers.get(question.speaker or 0)
    modes = {question.name_mode, speaker.name_mode if speaker else question.name_mode}
    return NameMode.SECRETARIES_ONLY in modes


def may_see_scan(paper: Paper, audience: Audience, record: Record) -> bool:
    """Whether this audience may see a signed copy. What the paper bears counts, which erasing a
    person does not change, and what is known of its question now."""
    if audience == Audience.SECRETARY:
        return True
    question = record.questions.get(paper.question or 0)
    return not (paper.secretaries_only or is_addressed_in_confidence(question, record))
