"""The sections of the minutes about the questions: sent in advance, live, left open."""

from liveqa.domain.proceedings import Matter, Proceedings
from liveqa.domain.record import Question
from liveqa.domain.words import IN_ADVANCE, Direction, MeetingState, Result
from liveqa.papers.kinds.annexes import labels
from liveqa.papers.kinds.questions import exchange, left_open, names
from liveqa.papers.model.model import BLANK, Block, Items
from liveqa.papers.model.people import told_in_turn, turn
from liveqa.papers.model.phrases import CAME, DECLINED, capital, count, listed
from liveqa.papers.model.prose import heading, lettered, paragraph


def collected(proceedings: Proceedings) -> list[Block]:
    """Return the answers to what was collected in advance, by group."""
    received = [q for q in proceedings.numbered if q.origin in IN_ADVANCE]
    if not received:
        return []
    blocks: list[Block] = [
        paragraph(f"Trước hội nghị, Ban Tổ chức nhận được {count(len(received))} ý kiến gửi về.")
    ]
    groups = proceedings.collected
    for place, (group, matters) in enumerate(groups, 1):
        if len(groups) > 1 or group:
            blocks.append(lettered(place, len(groups), group or "Ý kiến khác"))
        blocks += _exchanges(matters, proceedings)
    return blocks


def live(proceedings: Proceedings) -> list[Block]:
    """Return the dialogue in the room: who had the floor, then the answers in the order of
    recording."""
    received = [q for q in proceedings.numbered if q.origin not in IN_ADVANCE]
    if not received and not proceedings.turns:
        closed = proceedings.record.meeting.state == MeetingState.CLOSED
        return [paragraph("Không có ý kiến nêu tại hội nghị." if closed else BLANK)]
    blocks: list[Block] = [paragraph(_figures(proceedings, received))]
    turns = _turns(proceedings)
    answered = _exchanges(proceedings.live, proceedings)
    if turns and answered:
        turns.insert(0, heading(3, 1, "Các lượt phát biểu"))
        answered.insert(0, heading(3, 2, "Ý kiến và trả lời"))
    return [*blocks, *turns, *answered]


def _exchanges(told: list[Matter], proceedings: Proceedings) -> list[Block]:
    return [exchange(each, proceedings) for each in told]


def _figures(proceedings: Proceedings, received: list[Question]) -> str:
    turns = len(proceedings.turns)
    parts = [f"có {count(turns)} lượt phát biểu"] if turns else []
    if received:
        parts.append(f"tiếp nhận {count(len(received))} ý kiến ({_by_origin(received)})")
    if proceedings.is_labour and proceedings.numbered:
        parts.append(_by_direction(proceedings.numbered))
    annex = labels(proceedings.record).get("register")
    detail = f". Toàn bộ câu hỏi, ý kiến ghi tại {annex} kèm theo" if annex else ""
    return f"Tại hội nghị {'; '.join(parts)}{detail}."


def _by_origin(questions: list[Question]) -> str:
    counts = {origin: sum(q.origin == origin for q in questions) for origin in CAME}
    return listed([f"{CAME[origin]} {count(n)}" for origin, n in counts.items() if n])


def _by_direction(questions: list[Question]) -> str:
    to_staff = sum(q.direction == Direction.TO_STAFF for q in questions)
    collected = any(q.origin in IN_ADVANCE for q in questions)
    sides = {"người lao động": len(questions) - to_staff, "người sử dụng lao động": to_staff}
    told = [f"{count(n)} ý kiến của {side}" for side, n in sides.items() if n]
    told += [f"không có ý kiến của {side}" for side, n in sides.items() if not n]
    among = "tính cả ý kiến gửi trước có" if collected else "trong đó có"
    return f"{among} {' và '.join(told)}"


def _turns(proceedings: Proceedings) -> list[Block]:
    lines = []
    for place, (speaker, brought) in enumerate(proceedings.turns, 1):
        questions = told_in_turn(speaker, brought)
        who = capital(turn(speaker, brought, proceedings.record))
        raised = f"nêu các ý kiến: {names(questions)}" if len(questions) > 1 else names(questions)
        if len(questions) == 1:
            raised = f"nêu {raised}"
        lines.append(f"Lượt phát biểu {count(place)}. {who} {raised or 'phát biểu'}.")
    return [Items([[paragraph(line)] for line in lines])] if lines else []


def demands(proceedings: Proceedings) -> list[Block]:
    """Return what the employer raised in a labour dialogue, with what was answered to it."""
    return _exchanges(proceedings.demands, proceedings)


def unanswered(proceedings: Proceedings) -> list[Block]:
    """Return what is still owed, and how many questions were not taken up and why."""
    blocks = left_open(proceedings, proceedings.told_ids)
    pending = proceedings.of(Result.PENDING)
    if pending:
        blocks.append(
            paragraph(
                f"Có {count(len(pending))} ý kiến đã tiếp nhận nhưng chưa kịp xem xét:"
                f" {names(pending)}."
            )
        )
    declined = proceedings.of(Result.DECLINED)
    if declined:
        reasons = [f"{DECLINED[why]}: {count(len(qs))}" for why, qs in proceedings.declined.items()]
        blocks.append(
            paragraph(
                f"Có {count(len(declined))} ý kiến không đưa ra trao đổi tại hội nghị"
                f" ({'; '.join(reasons)})."
            )
        )
    if not blocks and proceedings.kept:
        return [paragraph("Không còn nội dung chưa trả lời.")]
    return blocks
