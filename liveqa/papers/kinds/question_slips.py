"""Phiếu câu hỏi: numbered slips for those without a phone, and for a hall whose network fails."""

from liveqa.domain.casing import cased
from liveqa.domain.record import Meeting, Record
from liveqa.domain.words import NameMode
from liveqa.papers.kinds.hall import brief
from liveqa.papers.model.handouts import Handout, Lines, Part, Words
from liveqa.papers.model.model import REHEARSAL, Run
from liveqa.papers.model.phrases import short_day

ON_A_PAGE = 3
USUAL = 60
MOST = 600
_BOX = "□"
_MODES = {
    NameMode.NAMED: "Nêu tên",
    NameMode.SECRETARIES_ONLY: "Chỉ thư ký biết tên",
    NameMode.UNRECORDED: "Không ghi tên",
}


def question_slips(record: Record, first: int = 1, count: int = USUAL) -> Handout:
    """Return that many slips, rounded up to whole pages, numbered from `first`. The pile of pages
    is cut as a whole, so the numbers follow each other within each of its stacks."""
    meeting = cased(record).meeting
    pages = -(-count // ON_A_PAGE)
    numbers = [first + stack * pages + page for page in range(pages) for stack in range(ON_A_PAGE)]
    return Handout(
        title=f"Phiếu câu hỏi {meeting.title}",
        author=meeting.issuing_body,
        cards=[_slip(meeting, number) for number in numbers],
        down=ON_A_PAGE,
        foot="Gấp lại, bỏ vào hộp phiếu hoặc đưa người hỗ trợ.",
        margin=9,
    )


def _slip(meeting: Meeting, number: int) -> list[Part]:
    tried = f" ({REHEARSAL})" if meeting.rehearsal is not None else ""
    day = f", ngày {short_day(meeting.starts_at)}" if meeting.starts_at else ""
    title = Run(f"PHIẾU CÂU HỎI, Ý KIẾN số {number:03d}{tried}", bold=True)
    named = set(meeting.name_modes) - {NameMode.UNRECORDED}
    who = "Họ và tên: ………………………………………… " if named else ""
    modes = "     ".join(f"{_BOX} {_MODES[mode]}" for mode in _MODES if mode in meeting.name_modes)
    return [
        Words([title], 13, centred=True),
        Words([Run(f"{brief(meeting.title, 95)}{day}", italic=True)], 10, centred=True),
        Words([Run(f"{who}Lớp, tổ, đơn vị: ………………………………")], 11.5),
        Words(
            [Run("Nội dung "), Run("(một câu một phiếu; không ghi tên học sinh)", italic=True)],
            11.5,
        ),
        Lines(5, 7.5),
        Words([Run(modes)], 11),
        Words([Run(f"{_BOX} Đề nghị trả lời bằng văn bản, gửi về: ……………………………………………")], 11),
    ]
