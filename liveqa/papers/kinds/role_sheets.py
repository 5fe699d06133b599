"""A sheet for whoever has a role on the day: what to do when, and at which address. A link that
lets its holder in stands on it only where the organiser asked for that."""

import re

from liveqa.domain.casing import cased
from liveqa.domain.record import Meeting, Record
from liveqa.domain.words import LINK_ROLES, Role
from liveqa.i18n import text
from liveqa.papers.kinds.hall import brief, printed
from liveqa.papers.kinds.occasion import planned, where
from liveqa.papers.model.handouts import Code, Codes, Handout, Part, Steps, Words
from liveqa.papers.model.model import BLANK, Run

_LABEL = re.compile(r"\{(\w+\.\w+)\}")
_TROUBLE = (
    "Trang báo {common.reconnecting}: cứ ghi tiếp, chữ còn nguyên và tự gửi khi có mạng lại.",
    (
        "Mất Wi-Fi hoặc mất điện: người điều hành, màn hình và một thư ký làm ngay trên máy chủ;"
        " hội trường dùng phiếu giấy."
    ),
)
# What to do, by part of the day; {surface.key} is what the page itself calls a button.
_DUTIES: dict[Role, dict[str, tuple[str, ...]]] = {
    Role.ORGANISER: {
        "Trước hội nghị": (
            "Nối máy chủ vào Wi-Fi của hội trường và ổ điện; đặt máy không ngủ. Mở LiveQA.",
            "Win+P, chọn Mở rộng: máy chiếu chỉ hiện trang Màn hình, không hiện trang này.",
            (
                "Lấy một điện thoại quét mã ở cửa. Không vào được thì xem mục"
                " {organiser.section_phones}."
            ),
            "Địa chỉ máy báo khác với địa chỉ trên tờ đã in thì in lại tờ dán cửa, thẻ để bàn.",
            (
                "Đưa đường dẫn cho người điều hành, thư ký, người hỗ trợ. Chạy thử một lần:"
                " {organiser.rehearsal_begin}, xong thì {organiser.rehearsal_end}."
            ),
        ),
        "Trong hội nghị": (
            "Đến giờ bấm {organiser.open}. Không đóng cửa sổ LiveQA, không gập máy.",
            "Xem {organiser.section_hall}: bao nhiêu điện thoại đang nối, có báo gì không.",
        ),
        "Sau hội nghị": (
            "Bấm {organiser.close} sau khi biên bản đã thông qua.",
            "Tải văn bản, bàn giao văn thư; thu lại và hủy các tờ có đường dẫn riêng.",
        ),
    },
    Role.CHAIR: {
        "Trước hội nghị": (
            "Mở trang trên điện thoại hoặc máy riêng, không phải máy đang chiếu.",
            "Xem chương trình và câu hỏi gửi trước; thống nhất với thư ký ai duyệt câu hỏi.",
        ),
        "Trong hội nghị": (
            "Sang phần sau: {chair.next_item}. Đồng hồ chạy theo thời gian đã dự kiến.",
            "Thẻ {chair.tab_questions}: {chair.show}; trả lời xong bấm {chair.answered}.",
            "Thẻ {chair.tab_speakers}: {chair.call_next} theo thứ tự đăng ký.",
            "Cuối buổi: thẻ {chair.tab_meeting}, chiếu bản đọc, rồi {chair.approve}.",
        ),
        "Sau hội nghị": ("Xem lại biên bản cùng thư ký trước khi ký.",),
    },
    Role.SECRETARY: {
        "Trước hội nghị": (
            "Mở trang, ghi tên mình để tổ thư ký thấy ai đang ghi câu nào.",
            "Chia việc: một người {secretary.tab_review}, một người {secretary.tab_answers}.",
        ),
        "Trong hội nghị": (
            "Thẻ {secretary.tab_review}: cho hiện, gộp câu trùng, hoặc không đưa ra và ghi lý do.",
            "Thẻ {secretary.tab_speakers}: ghi từng lượt và từng ý kiến nói trực tiếp.",
            (
                "Thẻ {secretary.tab_answers}: {secretary.take}, gõ khi đang nghe, chọn kết quả, rồi"
                " {secretary.record}."
            ),
            "Câu chưa trả lời được: ghi ai trả lời, hạn nào, trả lời bằng cách nào.",
            "Điểm danh theo nhóm; thẻ {secretary.tab_minutes}: đọc lại, ghi kết quả thông qua.",
        ),
        "Sau hội nghị": ("Kiểm tra chỗ còn trống trong biên bản; ký; bàn giao văn thư.",),
    },
    Role.HELPER: {
        "Trước hội nghị": (
            "Mở trang trên điện thoại; mang phiếu giấy, bút, một tờ thẻ để bàn.",
            "Đứng ở cửa khi đón khách: chỉ cách nối Wi-Fi và quét mã bằng Máy ảnh.",
        ),
        "Trong hội nghị": (
            (
                "Ghi hộ câu hỏi của người không dùng điện thoại, đọc lại cho họ nghe, rồi bấm"
                " {helper.send}; đọc số câu cho họ."
            ),
            "Hỏi họ muốn nêu tên, chỉ để thư ký biết, hay không ghi tên. Không ghi tên học sinh.",
            "Thu phiếu giấy, ghi vào trang hoặc chuyển thư ký.",
        ),
        "Sau hội nghị": ("Giao phiếu đã thu cho thư ký; không giữ, không chụp.",),
    },
    Role.SCREEN: {
        "Trước hội nghị": (
            "Mở trang trên máy nối với máy chiếu; Win+P, chọn Mở rộng; bấm {screen.fullscreen}.",
            "Xem từ hàng ghế cuối: đọc được chữ, quét được mã.",
        ),
        "Trong hội nghị": ("Không cần bấm gì: trang hiện những gì người điều hành đưa lên.",),
        "Sau hội nghị": ("Đóng trang.",),
    },
}
_WARNING = (
    "Tờ này có đường dẫn riêng: ai cầm tờ này đều vào được trang {role}. Không chụp, không dán,"
    " không gửi nhóm; xong việc thì hủy. Lộ ra thì báo Ban tổ chức bấm {renew}."
)


def role_sheets(record: Record, address: str, now: int, links: dict[Role, str]) -> Handout:
    """Return a sheet for each role of `links`: the address of its page, with the secret that lets
    in or without."""
    meeting = cased(record).meeting
    wanted = [role for role in LINK_ROLES if role in links]
    return Handout(
        title=f"Hướng dẫn theo vai {meeting.title}",
        author=meeting.issuing_body,
        cards=[_sheet(meeting, role, links[role]) for role in wanted],
        foot=printed(address, now),
        margin=18,
    )


def _sheet(meeting: Meeting, role: Role, link: str) -> list[Part]:
    name = text("vi", f"role.{role}")
    parts: list[Part] = [
        Words([Run(name.upper(), bold=True)], 22, centred=True),
        Words([Run(brief(meeting.title), bold=True)], 13, centred=True),
        Words([Run(f"{planned(meeting)}. Địa điểm: {brief(where(meeting))}")], 12, centred=True),
        *_way_in(name, link),
    ]
    for when, steps in {**_DUTIES[role], "Khi có sự cố": _TROUBLE}.items():
        parts += [Words([Run(when, bold=True)], 14), Steps([*map(labelled, steps)], 13)]
    return parts


def _way_in(name: str, link: str) -> list[Part]:
    page, _, secret = link.partition("#")
    if not secret:
        how = "mở bằng đường dẫn riêng do Ban tổ chức đưa" if link else "do Ban tổ chức đưa"
        return [Words([Run("Địa chỉ trang: "), Run(page or BLANK, bold=True), Run(f" ({how}).")])]
    warning = _WARNING.format(role=name, renew=labelled("{organiser.renew}"))
    return [
        Words([Run(warning, bold=True)], 12, framed=True),
        Codes([Code(link, "Nối Wi-Fi của hội nghị, quét bằng Máy ảnh", [link])], 55, 11),
    ]


def labelled(words: str) -> str:
    """Return words with the buttons named as the pages name them."""
    return _LABEL.sub(lambda found: f"“{text('vi', found[1])}”", words)
