"""Read who signs a plan: blocks of authority and office, and the names below."""

import re
from collections.abc import Iterator

from liveqa.domain.plan import LINE_LIMIT, PlanSigner
from liveqa.domain.words import PaperKind
from liveqa.imports.school.letterhead import is_dateline
from liveqa.imports.school.names import is_name
from liveqa.imports.school.reading import Fact, fact
from liveqa.imports.school.units import Unit

SIGNED = re.compile(
    r"(?:TM|KT|K/T|TL|TUQ|Q|T/M)\b\.|(?:(?:PHÓ )?(?:CHỦ TỊCH|HIỆU TRƯỞNG|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG"
    r" (?:PHÒNG|BAN|KHOA)|CHÁNH VĂN PHÒNG)|TỔNG GIÁM ĐỐC)\W*$|\W*(?:[Đđ]ã )?[Kk]ý\b"
)
"""What stands above a signature, in capitals."""
_SIGNING = re.compile(
    r"(?:(?:phê )?duyệt (?:của )?|xác nhận của )?(?:quyền |q\. ?)?(?:phó )?"
    r"(?:hiệu trưởng|chủ tịch|giám đốc|bí thư|tổng phụ trách"
    r"|(?:tổ )?trưởng(?: (?:ban|phòng|khoa|trạm))?|người lập(?: (?:kế hoạch|biểu))?)"
    r"(?: (?:phụ trách|công đoàn|cđcs|nhà trường|(?:phê )?duyệt))?\W*",
    re.IGNORECASE,
)
"""The office above a signature, which some write in small letters."""
_FOR_APPROVAL = re.compile(r"(?:(?:phê )?duyệt|xác nhận|ý kiến) của [^.,;:]{2,40}", re.IGNORECASE)
"""Where somebody else is to sign: "Duyệt của Phòng GD&ĐT"."""
_APPROVES = re.compile(r"^(?:(?:phê )?duyệt|xác nhận)(?: của)? | (?:phê )?duyệt$", re.IGNORECASE)
_AUTHORITY = re.compile(r"(TM|KT|K/T|TL|TUQ|Q|T/M|ĐẠI DIỆN)\b\.?")


def is_signing(text: str) -> bool:
    """Return whether a line says by which office a paper is signed."""
    return bool(_SIGNING.fullmatch(text.strip())) or (text.isupper() and not text.startswith("("))


def is_of_signature(unit: Unit) -> bool:
    """Return whether a line stands below a plan's sentences: who signs, who approves, where and
    when."""
    said = unit.text.strip()
    return (
        is_signing(said)
        or is_name(said)
        or said.startswith("(")
        or bool(_FOR_APPROVAL.fullmatch(said))
        or is_dateline(unit)
    )


def signers(tail: list[Unit]) -> Iterator[Fact]:
    """Yield, all doubtful, who signs the plan: blocks of authority and office, then their names in
    the same order; or the name alone with which it ends."""
    blocks: list[tuple[str, str, list[int]]] = []
    names: list[tuple[str, int]] = []
    for unit in tail:
        if unit.level or unit.cells:
            continue
        text = unit.text.strip()
        if len(text) > 1 and is_signing(text):
            if names:
                yield from _signed(blocks, names)
                blocks, names = [], []
            _grow(blocks, _APPROVES.sub("", text), unit.at)
        elif blocks and is_name(text):
            names.append((text, unit.at))
    if not blocks and tail and not tail[-1].level and is_name(last := tail[-1].text.strip()):
        blocks, names = [("", "", [])], [(last, tail[-1].at)]
    yield from _signed(blocks, names)


def _grow(blocks: list[tuple[str, str, list[int]]], text: str, at: int) -> None:
    if _AUTHORITY.match(text):
        if blocks and not blocks[-1][1] and text.startswith(("KT", "K/T", "TL", "TUQ")):
            authority, _, places = blocks[-1]
            blocks[-1] = (f"{authority} {text}", "", [*places, at])
        else:
            blocks.append((text, "", [at]))
    elif blocks and not blocks[-1][1]:
        authority, _, places = blocks[-1]
        blocks[-1] = (authority, text, [*places, at])
    else:
        blocks.append(("", text, [at]))


def _signed(
    blocks: list[tuple[str, str, list[int]]], names: list[tuple[str, int]]
) -> Iterator[Fact]:
    for place, (authority, office, at) in enumerate(blocks):
        name, where = names[place] if len(names) == len(blocks) else ("", None)
        value = PlanSigner(
            papers=[PaperKind.PLAN, PaperKind.NOTICE, PaperKind.REPORT, PaperKind.LETTER],
            authority=authority[:LINE_LIMIT],
            office=office[:LINE_LIMIT],
            name=name,
        )
        yield fact("signers", value, at + ([] if where is None else [where]), "signs_plan")
