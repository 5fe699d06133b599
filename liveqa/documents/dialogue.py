"""The sections of the minutes that tell the questions: sent in advance, live, left open."""

from liveqa.documents.annexes import labels
from liveqa.documents.course import Course, Told
from liveqa.documents.formal import dashes
from liveqa.documents.model import BLANK, Block, Heading, Items
from liveqa.documents.people import turn
from liveqa.documents.phrases import DECLINED, ORIGINS, capital, count, letter, listed
from liveqa.documents.prose import paragraph
from liveqa.documents.questions import exchange, left_open, names
from liveqa.domain.record import Question
from liveqa.domain.words import (
    Agreement,
    Direction,
    MeetingKind,
    MeetingState,
    Origin,
    QuestionState,
)


def collected(course: Course) -> list[Block]:
    """Answers to what was collected in advance, by group."""
    received = [q for q in course.numbered if q.origin == Origin.COLLECTED]
    if not received:
        return []
    blocks: list[Block] = [
        paragraph(f"Trước hội nghị, Ban Tổ chức nhận được {count(len(received))} ý kiến gửi về.")
    ]
    groups = course.collected
    for place, (group, told) in enumerate(groups, 1):
        if len(groups) > 1 or group:
            blocks.append(Heading(3, f"{letter(place)}) {group or 'Ý kiến khác'}"))
        blocks += _exchanges(told, course)
    return blocks


def live(course: Course) -> list[Block]:
    """The dialogue in the room: who had the floor, then the answers as they were given."""
    received = [q for q in course.numbered if q.origin != Origin.COLLECTED]
    if not received and not course.turns:
        closed = course.record.meeting.state == MeetingState.CLOSED
        return [paragraph("Không có ý kiến nêu tại hội nghị." if closed else BLANK)]
    blocks: list[Block] = [paragraph(_figures(course, received))]
    turns = _turns(course)
    answered = _exchanges(course.live, course)
    if turns and answered:
        turns.insert(0, Heading(3, "a) Các lượt phát biểu"))
        answered.insert(0, Heading(3, "b) Ý kiến và trả lời"))
    return [*blocks, *turns, *answered]


def _exchanges(told: list[Told], course: Course) -> list[Block]:
    return [exchange(each, course) for each in told]


def _figures(course: Course, received: list[Question]) -> str:
    turns = len(course.turns)
    parts = [f"có {count(turns)} lượt phát biểu"] if turns else []
    if received:
        parts.append(f"tiếp nhận {count(len(received))} ý kiến ({_by_origin(received)})")
    if course.record.meeting.kind == MeetingKind.LABOUR:
        parts.append(_by_direction(course.numbered))
    annex = labels(course.record).get("register")
    detail = f". Toàn bộ câu hỏi, ý kiến ghi tại {annex} kèm theo" if annex else ""
    return f"Tại hội nghị {'; '.join(parts)}{detail}."


def _by_origin(questions: list[Question]) -> str:
    counts = {origin: sum(q.origin == origin for q in questions) for origin in ORIGINS}
    return listed([f"{ORIGINS[origin]} {count(n)}" for origin, n in counts.items() if n])


def _by_direction(questions: list[Question]) -> str:
    to_staff = sum(q.direction == Direction.TO_STAFF for q in questions)
    collected = any(q.origin == Origin.COLLECTED for q in questions)
    among = "tính cả ý kiến gửi trước có" if collected else "trong đó có"
    return (
        f"{among} {count(len(questions) - to_staff)} ý kiến của người lao động"
        f" và {count(to_staff)} ý kiến của người sử dụng lao động"
    )


def _turns(course: Course) -> list[Block]:
    lines = []
    for place, (speaker, questions) in enumerate(course.turns, 1):
        who = capital(turn(speaker, questions, course.record))
        raised = f"nêu các ý kiến: {names(questions)}" if len(questions) > 1 else names(questions)
        if len(questions) == 1:
            raised = f"nêu {raised}"
        lines.append(f"Lượt phát biểu {count(place)}. {who} {raised or 'phát biểu'}.")
    return [Items([[paragraph(line)] for line in lines])] if lines else []


def agreements(course: Course) -> list[Block]:
    """What both sides of a labour dialogue agreed on, and what not."""
    if course.record.meeting.kind != MeetingKind.LABOUR or not course.kept:
        return []
    by_result = {
        result: [q for q in course.kept if q.agreement == result] for result in (*Agreement, None)
    }
    lines = [
        f"{name}: {names(by_result[result]) or 'không có'}"
        for result, name in (
            (Agreement.AGREED, "Nội dung hai bên đã thống nhất"),
            (Agreement.NOT_AGREED, "Nội dung hai bên chưa thống nhất"),
        )
    ]
    if by_result[None]:
        lines.append(f"{names(by_result[None])}: {BLANK}")
    return [dashes(lines)]


def unanswered(course: Course) -> list[Block]:
    """What is still owed, and how many questions were not taken up and why."""
    blocks = left_open(course, course.told_ids)
    pending = course.in_state(QuestionState.PENDING)
    if pending:
        blocks.append(
            paragraph(
                f"Có {count(len(pending))} ý kiến đã tiếp nhận nhưng chưa kịp xem xét:"
                f" {names(pending)}."
            )
        )
    declined = course.in_state(QuestionState.DECLINED)
    if declined:
        reasons = [f"{DECLINED[why]}: {count(len(qs))}" for why, qs in course.declined.items()]
        blocks.append(
            paragraph(
                f"Có {count(len(declined))} ý kiến không đưa ra trao đổi tại hội nghị"
                f" ({'; '.join(reasons)})."
            )
        )
    if not blocks and course.kept:
        return [paragraph("Không còn nội dung chưa trả lời.")]
    return blocks
