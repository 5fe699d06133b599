"""A sheet for whoever collects questions before the day: from whom, until when, what to ask them
for, and the link by which they send what they collected."""

from liveqa.dates import clock
from liveqa.domain.casing import cased
from liveqa.domain.collecting import ends_at
from liveqa.domain.record import Collector, Record
from liveqa.papers.kinds.hall import brief, printed
from liveqa.papers.kinds.occasion import planned
from liveqa.papers.model.handouts import Code, Codes, Handout, Part, Steps, Words
from liveqa.papers.model.model import BLANK, Run
from liveqa.papers.model.phrases import short_day

_STEPS = (
    "Quét mã dưới đây bằng điện thoại, khi máy chủ đang bật và điện thoại ở cùng mạng với máy chủ.",
    "Gõ từng câu, hoặc gửi cả tệp Excel, Word: trang cho xem trước mọi người sẽ thấy những gì.",
    "Ghi lớp, tổ, đơn vị hỏi. Chỉ ghi tên người khi người đó đồng ý; không ghi tên học sinh.",
    "Sửa, xóa được câu của nhóm mình đến hết hạn gửi.",
)
_WARNING = (
    "Tờ này có đường dẫn riêng: ai cầm tờ này đều gửi được câu hỏi của nhóm. Không dán, không gửi"
    " nhóm chung; lộ ra thì báo Ban tổ chức."
)


def collector_sheets(record: Record, address: str, now: int, links: dict[int, str]) -> Handout:
    """Return a sheet for each collector; `links` are those that were made, by the collector's
    id."""
    meeting = cased(record).meeting
    rows = sorted(record.collectors.values(), key=lambda row: (row.position, row.id))
    return Handout(
        title=f"Tờ cho người tập hợp câu hỏi {meeting.title}",
        author=meeting.issuing_body,
        cards=[_sheet(row, record, links.get(row.id, "")) for row in rows] or [[_title("")]],
        foot=printed(address, now),
        margin=18,
    )


def _sheet(row: Collector, record: Record, link: str) -> list[Part]:
    meeting = cased(record).meeting
    group = record.groups.get(row.group or 0)
    whom = group.name if group else row.source
    end = ends_at(row.due, meeting)
    until = f"{clock(end)}, ngày {short_day(end)}" if end else "trước khi hội nghị mở"
    parts: list[Part] = [
        _title(row.name),
        Words([Run(brief(meeting.title), bold=True)], 13, centred=True),
        Words([Run(planned(meeting))], 12, centred=True),
        Words([Run("Tập hợp câu hỏi, ý kiến của: "), Run(whom or BLANK, bold=True)], 14),
        Words([Run("Hạn gửi: "), Run(until, bold=True)], 14),
        Steps([*_STEPS], 13, numbered=True),
    ]
    if not link:
        return [*parts, Words([Run("Đường dẫn: do Ban tổ chức đưa.")], 13)]
    code = Code(link, "Quét bằng Máy ảnh", [link])
    return [*parts, Words([Run(_WARNING, bold=True)], 12, framed=True), Codes([code], 55, 11)]


def _title(name: str) -> Part:
    return Words([Run((name or BLANK).upper(), bold=True)], 20, centred=True)
