"""Who may learn a name: the same rules for every board and every paper."""

from msgspec.structs import replace

from liveqa.domain.record import Meeting, Paper, Question, Record, Site, Speaker
from liveqa.domain.words import Audience, MeetingKind, MeetingState, NameMode, Origin, PaperKind

SMALLEST_GROUP = 5


def is_prepared(meeting: Meeting) -> bool:
    """Return whether a meeting is for nobody yet but those who prepare it: what is prepared bears
    names."""
    return meeting.state == MeetingState.DRAFT


def told(row: Question | Speaker, audience: Audience) -> bool:
    """Return whether the person who gave a name wants this audience to know it."""
    return row.name_mode == NameMode.NAMED or audience == Audience.SECRETARY


def name_of(row: Question | Speaker, audience: Audience) -> str:
    """Return the name if this audience may know it, else ""."""
    return row.name if told(row, audience) else ""


def is_of_a_body(row: Question | Speaker) -> bool:
    """Return whether it was collected from a class or unit, and nobody's name with it: the body
    asks, and nobody hides in it."""
    collected = isinstance(row, Question) and row.origin == Origin.COLLECTED
    return collected and not row.name and row.name_mode != NameMode.SECRETARIES_ONLY


def group_of(row: Question | Speaker, audience: Audience, record: Record) -> int | None:
    """Return the group, unless it is so small that it would give a hidden name away. In a labour
    dialogue it is always one of the group who asks."""
    asks = is_of_a_body(row) and record.meeting.kind != MeetingKind.LABOUR
    if row.group is None or told(row, audience) or asks:
        return row.group
    return row.group if hides(row.group, record) else None


def hides(group: int, record: Record) -> bool:
    """Return whether a group is large enough for somebody in it to be anybody: those who came, once
    they are counted."""
    found = record.groups.get(group)
    if found is None:
        return False
    size = found.present if found.counted or found.present else found.invited
    return size >= SMALLEST_GROUP


def before_its_name_goes(row: Question | Speaker, record: Record) -> Question | Speaker:
    """Return what somebody said without what would tell whose it is once the name is gone: a group
    so small, as if all of it had asked; and of what was said in confidence the speaking turn."""
    if row.name and row.group is not None and not hides(row.group, record):
        row = replace(row, group=None)
    if isinstance(row, Question) and row.name_mode != NameMode.NAMED:
        row = replace(row, speaker=None)
    return row


def unit_of(row: Question | Speaker, audience: Audience) -> str:
    """Return the unit, which stands beside a name and is hidden with it."""
    return row.unit if told(row, audience) or is_of_a_body(row) else ""


def site_of(row: Question | Speaker, audience: Audience, record: Record) -> Site | None:
    """Return where it was said, unless so few were counted there that it would give a hidden name
    away."""
    site = record.sites.get(row.site or 0)
    few = site is not None and site.counted and site.present < SMALLEST_GROUP
    return None if few and not told(row, audience) else site


def seat_of(row: Question | Speaker, audience: Audience) -> str:
    """Return where someone sits, which tells who they are and is hidden with the name."""
    return row.seat if isinstance(row, Speaker) and told(row, audience) else ""


def is_addressed_in_confidence(question: Question | None, record: Record) -> bool:
    """Return whether a letter to whoever asked this, or said it, contains a name given to
    secretaries alone."""
    if question is None:
        return False
    speaker = record.speakers.get(question.speaker or 0)
    modes = {question.name_mode, speaker.name_mode if speaker else question.name_mode}
    return NameMode.SECRETARIES_ONLY in modes


def may_see_scan(paper: Paper, audience: Audience, record: Record) -> bool:
    """Return whether this audience may see a signed copy. Two things count: what the paper names,
    which erasing a person does not change, and what its question says now."""
    if audience == Audience.SECRETARY:
        return True
    letter = paper.kind == PaperKind.LETTER
    question = record.questions.get(paper.question or 0) if letter else None
    return not (paper.secretaries_only or is_addressed_in_confidence(question, record))
