"""Tell a conference's plan from other papers."""

import re

from liveqa.imports.school.units import Unit
from liveqa.text import fold

NO_CONFERENCE = "plan.no_conference"
_WITHIN = 40
_CONFERENCE = re.compile(
    r"(?<!nghi quyet )(?<!ket luan )(?<!ket qua )\b(doi thoai|tiep xuc|gap go|hoi nghi|toa dam"
    r"|dien dan|lang nghe|gap mat|giai dap thac mac|hoi dap)\b"
)
_MEETING = re.compile(r"\bhọp\b", re.IGNORECASE)
_COORDINATION = re.compile(r"(thuc hien )?(cong tac )?phoi hop\b(?! to chuc)")
_TALK = re.compile(
    r"\b(doi thoai|tiep xuc|gap go|toa dam|dien dan|lang nghe|giai dap thac mac|hoi dap)\b"
)
_ANOTHER = re.compile(
    r"\b(tham quan|du lich|nghi (mat|duong)|tap huan|boi duong|hoi thi|van nghe|the thao|giao luu"
    r"|trai nghiem|buoi le|cuoc thi|hung bien|dai hoi|chuyen de|thao giang)\b"
    r"|\bhoi nghi( truc tuyen| cong tac)? (so ket|tong ket"
    r"|trien khai|quan triet|khoa hoc|chuyen (de|mon)|tuyen sinh)\b"
)
"""What a conference may be held for, or a meeting may go with, where nobody asks and answers."""
_CEREMONY = re.compile(r"(?<!tuần )\blễ\b(?! tân)", re.IGNORECASE)
"""With its mark, for schools are named after people called Lê."""
_JOINS = re.compile(r"\b(va|ket hop|gan (voi|lien)|cung|dong thoi|long ghep)\b|[,;]")
_ABOUT_ONE = re.compile(
    r"(kiem tra|giam sat|khao sat|danh gia|thanh tra|ra soat|lay y kien|tuyen truyen|theo doi"
    r"|so ket|tong ket|(xay dung|ban hanh|sua doi|hoan thien|pho bien|trien khai|thuc hien)"
    r"( va (xay dung|ban hanh|thuc hien))? (quy che|quy trinh|quy dinh|noi quy|ho so|de an))\b"
)
"""What a plan is for that is about conferences, and holds none unless it says that it does."""
_HOLDS = re.compile(
    r"(?<!viec )(?<!cong tac )(?<!tinh hinh )(?<!ket qua )\b"
    r"(to chuc|tien hanh|hoi nghi|buoi|cuoc) (cac )?(hoi nghi|buoi|cuoc|doi thoai|gap go|tiep xuc"
    r"|toa dam|dien dan|hop)\b|\b(va|ket hop|gan voi) (doi thoai|gap go|tiep xuc) (voi|giua|cung)\b"
)
_EARLY = 60
_OTHER_PAPERS = re.compile(
    r"(bien ban|de (thi|kiem tra|cuong|khao sat)|thoi khoa bieu|thuc don|bao cao|quyet dinh"
    r"|to trinh|thong bao|giay moi|thu moi|danh sach|nghi quyet|hop dong|don (xin|de nghi)"
    r"|cong van|quy che|noi quy|phieu|lich (cong tac|kiem tra|thi|tuan)|giao an"
    r"|bang (diem|phan cong)|huong dan"
    r"|chuong trinh|de an|bai (lam|kiem tra|thi)|so theo doi|ho so)\b.{0,120}"
)
_EXAM = re.compile(r".*\b(thoi gian lam bai|ma de|cau 1[.:])")


def no_plan(found: list[Unit], at: int | None, title: str) -> tuple[str, str]:
    """Return why a text seems to be no plan of a conference, as a key of the catalogue, and what it
    calls itself; both are empty if it is one. `at` is the place of its headline."""
    if at is not None:
        if at + 1 == len(found):
            return "plan.headline_only", ""
        return ("", "") if _is_of_conference(found, at, title) else (NO_CONFERENCE, title[:200])
    for unit in found[:_WITHIN]:
        named = unit.said.isupper() or len(unit.said) < 100
        named = named and not (unit.level and not unit.bullet)
        if named and (_OTHER_PAPERS.match(unit.folded) or _EXAM.match(unit.folded)):
            return "plan.other_paper", unit.said[:200]
    return "plan.no_plan", ""


def _is_of_conference(found: list[Unit], at: int, title: str) -> bool:
    if title:
        folded = fold(_CEREMONY.sub("buổi lễ", title))
        if _COORDINATION.match(folded):
            return False
        if _ANOTHER.search(folded) and not _talks_too(folded):
            return False
        if _ABOUT_ONE.match(folded) and not _HOLDS.search(folded):
            return False
        named = _CONFERENCE.search(folded) or _MEETING.search(title)
        return bool(named and (named.start() < _EARLY or "to chuc" in folded[: named.start()]))
    body = " ".join(unit.folded for unit in found[at:])
    return bool(re.search(r"ke hoach (to chuc )?(cuoc |buoi )?(hoi nghi|doi thoai|gap go)", body))


def _talks_too(folded: str) -> bool:
    """Return whether a title says that people talk with each other, and not that something else is
    about that: "tập huấn kỹ năng đối thoại"."""
    for talk in _TALK.finditer(folded):
        before = folded[: talk.start()]
        ends = [another.end() for another in _ANOTHER.finditer(before)]
        if not ends or _JOINS.search(before[ends[-1] :]):
            return True
    return False
