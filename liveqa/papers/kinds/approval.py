"""How the room approved the minutes, and what was corrected in them after that."""

from liveqa.dates import clock, long_date
from liveqa.domain import corrections
from liveqa.domain.record import Record
from liveqa.domain.words import PollManner
from liveqa.papers.kinds.polls import MOTION, manner
from liveqa.papers.model.model import BLANK, Block
from liveqa.papers.model.phrases import count, listed, sentence
from liveqa.papers.model.prose import paragraph

_UNHEARD = "Nội dung đính chính chưa được đọc và thông qua tại hội nghị."
_PARTS = {
    corrections.FACTS: "tên, địa điểm, thành phần hội nghị",
    corrections.PEOPLE: "người chủ trì, thư ký",
    corrections.ATTENDANCE: "số đại biểu tham dự",
    corrections.PROGRAMME: "diễn biến theo chương trình",
    corrections.POLLS: "kết quả biểu quyết",
    corrections.CONCLUSION: "kết luận của chủ tọa",
    corrections.HANDS: "kết quả biểu quyết thông qua biên bản",
}


def approval(record: Record) -> list[Block]:
    """Return how the room approved the minutes when they were read back to it."""
    found = record.approval
    hands = [BLANK] * 3
    by = manner(PollManner.HANDS, secret=False)
    when = "Thư ký đọc lại biên bản trước hội nghị"
    if found:
        votes = (found.in_favour, found.against, found.abstaining)
        hands = [count(n) if n else "không" for n in votes]
        by = manner(found.manner, secret=found.secret)
        when = f"Lúc {clock(found.approved_at)}, biên bản đã được đọc lại trước hội nghị"
    names = MOTION.values()
    counted = "; ".join(f"{name}: {n}" for name, n in zip(names, hands, strict=True))
    objections = (found.objections if found else BLANK) or "Không có"
    return [
        paragraph(f"{when}. Kết quả biểu quyết {by}: {sentence(counted)}"),
        paragraph(f"Ý kiến khác về nội dung biên bản: {sentence(objections)}"),
        *_corrections(record),
    ]


def _corrections(record: Record) -> list[Block]:
    """Return what was corrected after the room's approval, when and why."""
    approval, parts = record.approval, corrections.corrected(record)
    if approval is None or not parts:
        return []
    reasons = zip(approval.corrected_at, approval.corrections, strict=False)
    when = listed([f"{long_date(at)} (lý do: {reason.rstrip('.')})" for at, reason in reasons])
    what = [_PARTS[part] for part in parts if part in _PARTS]
    questions = [part.replace(corrections.QUESTION, "Câu") for part in parts if part not in _PARTS]
    what += [f"nội dung ghi về {', '.join(questions)}"] if questions else []
    told = f"Sau hội nghị, biên bản được đính chính {when}. Nội dung đính chính: {listed(what)}."
    return [paragraph(told), paragraph(_UNHEARD)]
