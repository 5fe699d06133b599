"""Biểu quyết: what was voted on, how, and with which result, as the minutes tell it."""

from liveqa.dates import clock
from liveqa.domain.attendance import in_all
from liveqa.domain.polls import answers, told
from liveqa.domain.record import Poll, Record
from liveqa.domain.words import Motion, PollManner
from liveqa.papers.model.model import Block
from liveqa.papers.model.phrases import figure, sentence
from liveqa.papers.model.prose import bold, paragraph

MOTION = {
    Motion.IN_FAVOUR: "tán thành",
    Motion.AGAINST: "không tán thành",
    Motion.ABSTAINING: "không có ý kiến",
}
_MANNERS = {
    (PollManner.HANDS, False): "bằng giơ tay",
    (PollManner.HANDS, True): "bằng phiếu kín",
    (PollManner.PHONES, False): "qua điện thoại",
    (PollManner.PHONES, True): "kín qua điện thoại",
}


def manner(by: PollManner, *, secret: bool) -> str:
    """Return how a vote was taken, as in "biểu quyết bằng giơ tay"."""
    return _MANNERS[by, secret]


def polls(record: Record) -> list[Block]:
    """Return every poll that came to a result, in the order of their ends."""
    blocks: list[Block] = []
    for poll in told(record.polls.values()):
        how = manner(poll.manner, secret=poll.secret)
        at = clock(poll.closed_at) if poll.closed_at else ""
        title = paragraph(bold(sentence(poll.text)), f" Hội nghị biểu quyết {how} lúc {at}.")
        blocks += [title, paragraph(f"Biểu quyết: {sentence(_result(poll, record))}")]
    return blocks


def _result(poll: Poll, record: Record) -> str:
    """Return "tán thành 45/50, đạt 90 %; …", and of whom these are a part."""
    voted, came = sum(poll.counts), in_all(record)
    known = 0 if came.uncounted else came.present
    of = max(known, voted)  # a figure is never more than its whole
    words = [
        MOTION[Motion(answer)] if not poll.options else f"“{answer}”" for answer in answers(poll)
    ]
    shares = [
        f"{word} {figure(count)}/{figure(of)}, đạt {_percent(count, of)}"
        for word, count in zip(words, poll.counts, strict=True)
    ]
    if not voted:
        return "không có người biểu quyết"
    whom = "đại biểu có mặt" if of == known else "người biểu quyết"
    return f"{'; '.join(shares)} (tính trên {figure(of)} {whom})"


def _percent(part: int, of: int) -> str:
    """Return "90 %", "66,67 %"."""
    share = f"{100 * part / of:.2f}".rstrip("0").rstrip(".")
    return f"{share.replace('.', ',')} %"
