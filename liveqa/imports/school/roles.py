"""Know what a heading of a plan announces, by its words."""

import re
from enum import StrEnum

from liveqa.domain.words import Duty
from liveqa.text import spelled_alike


class Role(StrEnum):
    """What a section of a plan, or a line of it, is about."""

    TIME = "time"
    VENUE = "venue"
    FORM = "form"
    THEME = "theme"
    CONTENTS = "contents"
    PROGRAMME = "programme"
    PARTICIPANTS = "participants"
    CHAIR = "chair"
    PANEL = "panel"
    SECRETARY = "secretary"
    PURPOSE = "purpose"
    WORK = "work"
    BUDGET = "budget"


SHUT = {Role.PURPOSE, Role.WORK, Role.BUDGET}
"""Sections that speak of other things: what is inside says nothing of time, place or people."""
DUTIES = {Role.CHAIR: Duty.CHAIR, Role.PANEL: Duty.PANEL, Role.SECRETARY: Duty.SECRETARY}
_FOR_OTHERS = (
    r"(?!.*\b(hoan thanh|gui|nop|dang ky|nhan|bao cao|chuan bi|lay y kien|tong hop|tap hop)\b)"
)
_ANY = r"( [^:]{0,120})?"
_WORDS: dict[Role, str] = {
    Role.TIME: rf"{_FOR_OTHERS}(thoi gian|thoi diem|ngay,? (va )?gio|gio,? (va )?ngay"
    rf"|gio hop){_ANY}"
    r"|(ngay|gio)( (to chuc|dien ra|hop|bat dau))?",
    Role.VENUE: rf"{_FOR_OTHERS}(dia diem|noi to chuc|noi hop){_ANY}",
    Role.FORM: rf"hinh thuc{_ANY}",
    Role.THEME: r"(ten )?chu de( .{0,40})?",
    Role.PROGRAMME: r"((noi dung|du kien) )?(chuong trinh|tien trinh|kich ban|lich trinh|trinh tu"
    r"|timeline)(?! (cong tac|hoc|giao duc|phoi hop))( .{0,80})?",
    Role.PARTICIPANTS: r"(?!.*\b(ban to chuc|to giup viec|to thu ky)\b)"
    rf"(so luong( (dai bieu|nguoi|khach|tham (du|gia)).{{0,40}})?|(nguoi )?tham (du|gia)"
    rf"|(thanh phan|doi tuong|dai bieu (tham|du|moi|trieu)|khach moi){_ANY})",
    Role.CONTENTS: r"(cac |nhung )?(noi dung|van de)( chinh| trong tam| cu the| du kien)?"
    r"( hoi nghi| (can )?(trao doi|doi thoai|thao luan|gop y|tham gia|tiep xuc)\b.{0,80}"
    r"| (cua |to chuc )?(buoi |cuoc )?(hoi nghi|doi thoai)\b.{0,80})?",
    Role.CHAIR: r"(nguoi |dong )?(chu tri|chu toa)(?! (va|tra loi))"
    r"( (hoi nghi|doi thoai|buoi|cuoc).{0,40})?",
    Role.PANEL: r"(doan chu (tich|toa)|chu toa doan)( .{0,40})?",
    Role.SECRETARY: r"(to |ban )?thu k[yi]( (hoi nghi|doi thoai|buoi|cuoc|ghi).{0,40})?",
    Role.PURPOSE: r"(muc dich|yeu cau(?! (cua|doi voi|tu)\b)|muc tieu|y nghia)( .{0,40})?",
    Role.BUDGET: r"(kinh phi|du toan)\b.{0,80}",
    Role.WORK: r"(to chuc thuc hien|phan cong|cong tac (to chuc|chuan bi)|trien khai( thuc hien)?"
    r"|thuc hien|(cac )?(nhiem vu|bien phap|giai phap)|tien do|lo trinh|cach thuc|quy trinh"
    r"|phuong thuc|chuan bi|tien hanh|to chuc|trach nhiem)( .{0,120})?",
}
_PATTERNS = {role: re.compile(words) for role, words in _WORDS.items()}
_PARTS = re.compile(r"\s*[,;&/+]\s*|\s+[-–—]\s+|\s+va\s+|\s*[–—]\s*")


def roles_of(label: str, whole: bool) -> list[Role]:
    """Return what a heading such as "Thời gian, địa điểm" announces; with `whole` each of its parts
    must be known."""
    said = without_english(re.sub(r"\([^)]*\)", "", label))
    folded = spelled_alike(said).strip(" .:-–*")
    of_all = _role(folded)
    roles = [_role(part) for part in _PARTS.split(folded) if part]
    if not roles or roles[0] is None or (whole and None in roles):
        return [of_all] if of_all else []
    return list(dict.fromkeys(role for role in roles if role))


def is_of_meeting(label: str) -> bool:
    """Return whether a label says what follows of the meeting, and not who does what."""
    roles = roles_of(label, whole=True)
    return bool(roles) and Role.WORK not in roles


_ENGLISH = re.compile(r"\s*/\s*[A-Za-z][\w ,&'’-]{3,}$", re.ASCII)


def without_english(text: str) -> str:
    """Return words without what says the same in English behind a stroke: "CHỦ TRÌ / CHAIR"."""
    said = _ENGLISH.sub("", text.rstrip(" :*"))
    return text if said.isascii() else said


def _role(folded: str) -> Role | None:
    return next((role for role, words in _PATTERNS.items() if words.fullmatch(folded)), None)
