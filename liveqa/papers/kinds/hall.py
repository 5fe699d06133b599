"""What hangs at doors and stands on tables: how phones get in, and what to do when they do not."""

from liveqa.domain.casing import cased
from liveqa.domain.record import Meeting, Record
from liveqa.machine.qr import wifi_payload
from liveqa.papers.kinds.occasion import planned
from liveqa.papers.model.handouts import A4, A5, Code, Codes, Handout, Part, Steps, Words
from liveqa.papers.model.model import BLANK, Run
from liveqa.papers.model.phrases import short_day

_TROUBLE = (
    (
        "Chưa nối được Wi-Fi: mở Cài đặt → Wi-Fi, chọn mạng của hội trường; không thấy mạng thì"
        " đến gần bộ phát hơn."
    ),
    "Máy báo “không có Internet”: chọn giữ kết nối. Máy Android: tắt tạm dữ liệu di động.",
    (
        "Quét bằng ứng dụng Máy ảnh (Camera), không quét bằng Zalo. Hoặc gõ địa chỉ ở trên vào"
        " trình duyệt, kể cả http://."
    ),
    "Trang vẫn không mở: tắt VPN, “Chuyển tiếp riêng tư”, “Tiết kiệm dữ liệu”, rồi quét lại.",
    "Không dùng điện thoại, hoặc vẫn không vào được: xin phiếu giấy, hoặc nói với người hỗ trợ.",
)
_BRIEF = (
    "Quét bằng Máy ảnh, không dùng Zalo; hoặc gõ địa chỉ.",
    "Máy báo không có Internet: giữ kết nối, tắt dữ liệu di động.",
    "Không vào được: xin phiếu giấy hoặc gọi người hỗ trợ.",
)


def door_sheet(record: Record, address: str, now: int) -> Handout:
    """Return the sheet for a door, A4."""
    return _door(cased(record).meeting, address, now, A4)


def small_door_sheet(record: Record, address: str, now: int) -> Handout:
    """Return the sheet for a door, A5."""
    return _door(cased(record).meeting, address, now, A5)


def table_cards(record: Record, address: str, now: int) -> Handout:
    """Return a page of cards for tables, to be cut apart."""
    meeting = cased(record).meeting
    card: list[Part] = [
        Words([Run(brief(meeting.title, 110), bold=True)], 12, centred=True),
        Codes(_codes(meeting, address), 42 if meeting.wifi_ssid else 55, 9.5),
        Steps([*_BRIEF], 11.5),
    ]
    return Handout(
        title=f"Thẻ để bàn {meeting.title}",
        author=meeting.issuing_body,
        cards=[card] * 4,
        across=2,
        down=2,
        foot=printed(address, now),
        margin=7,
    )


def join_code(address: str, side_title: str) -> Code:
    """Return the code that leads phones to the meeting."""
    return Code(f"{address}/", side_title, [f"{address}/"])


def printed(address: str, now: int) -> str:
    """Return what stands at the foot: for which address it was printed, and when."""
    return f"In ngày {short_day(now)} cho địa chỉ {address or BLANK}/. Địa chỉ đổi thì in lại."


def _door(meeting: Meeting, address: str, now: int, page: tuple[int, int]) -> Handout:
    large = page == A4
    words, small = (19.0, 15.0) if large else (14.0, 11.0)
    both = bool(meeting.wifi_ssid)
    side = (84 if both else 105) if large else (60 if both else 72)
    card: list[Part] = [
        Words([Run(brief(meeting.title, 200 if large else 120), bold=True)], words, centred=True),
        Words(
            [Run(planned(meeting) if meeting.starts_at else meeting.time_note)], small, centred=True
        ),
        Words([Run("Gửi câu hỏi, ý kiến bằng điện thoại", bold=True)], words + 4, centred=True),
        Codes(_codes(meeting, address), side, words - 3),
        Words([Run("Khi không vào được", bold=True)], small + 1),
        Steps([*_TROUBLE], small, numbered=True),
    ]
    return Handout(
        title=f"Tờ dán cửa {meeting.title}",
        author=meeting.issuing_body,
        cards=[[part for part in card if part != Words([Run("")], small, centred=True)]],
        page=page,
        foot=printed(address, now),
        margin=15 if large else 10,
    )


def _codes(meeting: Meeting, address: str) -> list[Code]:
    if not meeting.wifi_ssid:
        return [join_code(address, "Quét để vào")]
    payload = wifi_payload(meeting.wifi_ssid, meeting.wifi_password, hidden=meeting.wifi_hidden)
    below = [f"Mạng: {meeting.wifi_ssid}"]
    below += [f"Mật khẩu: {meeting.wifi_password}"] if meeting.wifi_password else []
    below += ["(mạng ẩn: gõ tên mạng)"] if meeting.wifi_hidden else []
    return [Code(payload, "1. Nối Wi-Fi", below), join_code(address, "2. Mở trang hỏi")]


def brief(title: str, most: int = 200) -> str:
    """Return a title that has room on a card: so many characters of it, to the end of a word."""
    return title if len(title) <= most else f"{title[: most - 1].rsplit(' ', 1)[0]}…"
