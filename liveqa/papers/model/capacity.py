"""In what capacity somebody signs, after Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7: TM. for a
collective body, KT. where its head's deputy signs, Q. for an acting head."""

import re

from liveqa.papers.model.model import BLANK

_TITLE = re.compile(
    r"^(?:ông \(bà\)|ông|bà|thầy giáo|cô giáo|thầy|cô|anh|chị|em|đồng chí|đ/c|đ\.c\.?|đc\.)"
    r"\s+(?=\S)",
    re.IGNORECASE,
)
_DEPUTY = "phó "
_FOR_ANOTHER = re.compile(r"^(?:kt|tl|tuq|q)\.", re.IGNORECASE)
_COLLECTIVE = re.compile(r"^(?:ủy ban|hội đồng|ban)(?= )", re.IGNORECASE)
_LED = re.compile(r"^((?:phó )?(?:chủ tịch|trưởng)) ((?:ủy ban|hội đồng|ban) .+)$", re.IGNORECASE)
_PLACED = re.compile(r"^((?:ủy ban|hội đồng) nhân dân) .+$", re.IGNORECASE)
_LEADS = re.compile(r"^(?:phó )?(?:chủ tịch|trưởng ban)$", re.IGNORECASE)
_ACTING = re.compile(r"^(?:quyền|q\.?)\s+", re.IGNORECASE)
_IN_CHARGE = re.compile(
    r"^phó .+ phụ trách(?: (?:trường|nhà trường|đơn vị|cơ quan|chung|điều hành))?$", re.IGNORECASE
)
_CHARGED = re.compile(r" phụ trách.*$", re.IGNORECASE)
_PARTY = re.compile(r"\b(?:bí thư|đảng ủy|chi ủy|chi bộ|đảng bộ)\b", re.IGNORECASE)
_HEAD = re.compile(
    r"^(?:phó )?(?:hiệu trưởng|(?:tổng )?giám đốc|viện trưởng|trưởng (?:phòng|khoa|trạm)"
    r"|chánh văn phòng)\b",
    re.IGNORECASE,
)
_UNITS = ("phòng", "khoa", "trạm")
_AND = re.compile(r"\s*(?:[,;]|\s[-–]\s|\bkiêm\b)\s*")


def is_titled(name: str) -> bool:
    """Return whether a name begins with a form of address."""
    return bool(_TITLE.match(name))


def bare_name(name: str) -> str:
    """Return a name without its form of address: only the name stands under a signature."""
    return _TITLE.sub("", name.strip())


def capacity(authority: str, office: str, house: str) -> str:
    """Return the lines above a signature on a paper of `house`. A typed authority stands with its
    office as typed; without one both lines follow from the office."""
    lines = [authority, office] if authority else derived(office, house)
    return "\n".join(line.upper() for line in lines if line) or BLANK


def derived(office: str, house: str) -> list[str]:
    """Return the lines that follow from an office: ["KT. Hiệu trưởng", "Phó Hiệu trưởng"]."""
    house = _spelled(house)
    office = _here(_spelled(office), house)
    acting, in_charge = _ACTING.match(office), _IN_CHARGE.match(office)
    office = _ACTING.sub("", office)
    body, post = _led(_CHARGED.sub("", office) if in_charge else office, house)
    if acting:
        lines = [f"Q. {post}"]
    elif in_charge:
        lines = [office]
    else:
        for_head = post.lower().startswith(_DEPUTY)
        lines = [f"KT. {post[len(_DEPUTY) :]}", post] if for_head else [post]
    if not body:
        return lines
    named = _PLACED.sub(r"\1", body) if _is_of(body, house) else body
    return [f"TM. {named}", *lines]


def signs_for_the_house(authority: str, office: str, house: str) -> bool:
    """Return whether whoever signs so signs for the house: as its head, or for it."""
    house = _spelled(house)
    if _FOR_ANOTHER.match(authority):
        return True
    if authority:
        body = _spelled(authority).lower().removeprefix("tm. ")
        return bool(house) and house.lower().startswith(body)
    post = _ACTING.sub("", _here(_spelled(office), house))
    body, _ = _led(post, house)
    head = _HEAD.match(post)
    others = post[head.end() :].strip() if head else ""
    return _is_of(body, house) if body else bool(head) and not others[:1].isupper()


def _is_of(body: str, house: str) -> bool:
    """Return whether a body is the house, though its place may be left unnamed."""
    return house.lower().startswith(body.lower())


def _led(office: str, house: str) -> tuple[str, str]:
    """Return the collective body that this office leads, if any, and the post itself."""
    if found := _LED.match(office):
        post, body = found[1], found[2]
        return body, f"{post} ban" if post.lower().endswith("trưởng") else post
    leads = _LEADS.match(office) and _COLLECTIVE.match(house)
    return (house if leads else ""), office


def _here(office: str, house: str) -> str:
    """Return an office as it is called on the house's own paper: "Trưởng phòng" on that of the
    Phòng, "Hiệu trưởng" though also the party's secretary and whatever else is in their charge."""
    parts = [part for part in _AND.split(office) if part]
    secular = [part for part in parts if not _PARTY.search(part)]
    if secular and len(secular) < len(parts) and not _PARTY.search(house):
        office = ", ".join(secular)
    if _IN_CHARGE.match(office) or _LED.match(office):
        return office
    for name in filter(None, (house, "nhà trường")):
        if office.lower().endswith(f" {name.lower()}"):
            post, unit = office[: -len(name)].strip(), name.split()[0].lower()
            return f"{post} {unit}" if unit in _UNITS else post
    head = _HEAD.match(office)
    return head[0] if head and office[head.end() :].strip()[:1].islower() else office


def _spelled(line: str) -> str:
    """Return a line in one spelling, abbreviations written out."""
    line = " ".join(line.split()).replace("uỷ", "ủy").replace("Uỷ", "Ủy").replace("UỶ", "ỦY")
    return re.sub(r"\b(?:UBND|Ubnd)\b", "Ủy ban nhân dân", line)
