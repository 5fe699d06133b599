"""What stands around the questions in a text, such as greeting, closing and signature, and which
questions a cell holds."""

import re

from liveqa.imports.lists.headings import upright
from liveqa.imports.lists.marks import BULLET, INLINE, NUMBERED, is_marked
from liveqa.text import fold, is_blank, spelled_alike

_THANKS = "((chan thanh|tran trong) )?(cam on|cam ta|kinh chuc|chuc|chao|cam doan|het)"
_GRATITUDE = re.compile(
    r"((toi|em|con|chau|chung toi|phu huynh|gia dinh) )?((xin|kinh|rat|chan thanh|tran trong) ?)*"
    r"(cam on|cam ta|chao|chuc|thu|bao|tran trong)?"
    r"( (va|cac|quy|nha truong|truong|thay|co|thay co|ban giam hieu|bgh|hoi nghi|nhieu|rat|a|cam on"
    r"|chao|kinh chao|suc khoe|manh khoe|nhe))*"
)
_ASKS = re.compile(
    rf"^\W*((kinh |rat )?(de nghi|kien nghi|de xuat|mong|xin hoi|xin duoc|gop y|phan anh)\b"
    r"|(cho|xin) (em|toi|chau|chung toi|phu huynh) hoi"
    rf"|(em|toi|chung toi) (xin|muon|mong|de nghi)(?! {_THANKS})"
    r"|nha truong (can|nen|co|da|cho|phai)|(can|nen|phai|nho) \w)"
    r"|\b(bao gio|khi nao|vi sao|tai sao|lam sao|sao lai|the nao|ra sao|bao nhieu|may gio|o dau"
    r"|(hay|duoc|co .{1,80}) khong)\b"
)
HINT = re.compile(
    r"\((?:moi|ghi|khong qua|toi da|vi du|nhap|dien)\b[^()?]*\)"
    r"|(?:-+ ?)?(?:nhap|dien|ghi|go|chon|bam)\b.{0,40}(?:tai|vao|o) (?:day|o nay|dong nay)\W*"
)
"""What a form says itself where something is to be written."""
HEAD = re.compile(
    r"cong hoa xa hoi chu nghia.*|doc lap\W+tu do.*|dang cong san viet nam"
    r"|so ?: ?[\d .…_]*/?[\w/&-]*|.{0,40}, ngay [\d .…_]+ thang .*"
    r"|ngay [\d .…_]+ thang [\d .…_]+( nam [\d .…_]*)?|\(?(ky|dong dau)\b.{0,60}\)?"
    r"|kinh (gui|thua|chao)\b.*|(em |chau |con |toi )?(xin )?(chao|thua)\b.*"
    r"|(dear|hello)\b.*|gui ?:.*|s?tt"
    r"|(tu|from|den|to|cc|bcc|chu de|subject|ngay gui|date|sent|ngay|reply-to)\s?:.*"
    r"|(v/v|ve viec)\b.*|bien ban\b.{0,80}"
    r"|((bang )?tong hop|danh sach|phieu)( (lay|thu thap|ghi))?( cac)?( noi dung)?"
    r" (cau hoi|y kien|kien nghi|gop y|hoi)\b.{0,120}"
    r"|((cac|nhung) )?(noi dung|cau hoi|y kien|kien nghi)( (cau hoi|y kien))?"
    r"( (cua|gui|tu) .{0,80})?"
    r"|(noi dung )?(cau hoi|y kien|kien nghi|gop y)( phu huynh| cha me hoc sinh| cmhs)?"
    r" (lop|to|khoi|chi hoi|nhom) [\w/. -]{1,12}"
    r"|s?tt( (ho va ten|ho ten|lop|to|don vi|noi dung|cau hoi|y kien|kien nghi|ghi chu|va|cua"
    r"|phu huynh|cha me hoc sinh|nguoi hoi|linh vuc|chu de|,))+"
    rf"|{HINT.pattern}"
    r"|trang \d+(/\d+)?|\W*"
)
TITLE = re.compile(
    r"(cac )?(noi dung|cau hoi|y kien|noi dung (cau hoi|y kien))( (cua|gui|tu) .{0,80})?"
    r"|((bang )?tong hop|danh sach)( cac)?( noi dung)? (cau hoi|y kien|kien nghi)\b.*"
)
LETTER = re.compile(
    r"cong hoa xa hoi.*|kinh (gui|thua|chao)\b.*|(em |chau |toi )?(xin )?chao\b.*|dear\b.*"
    r"|(tu|from)\s?:.*|so ?: ?[\d .…_]*/.*"
)
INTRO = re.compile(r".*(nhu sau|sau day|duoi day|gom co|cu the|gom)\s*[:.]?|.{0,200}:")
SELF = re.compile(
    r"(toi|em|chau|minh|chung toi|con) (ten )?la\b.*|.*\bla (phu huynh|me|bo|cha)\b.*"
)
OWN = re.compile(r"\bla (ph|phhs|cmhs|phu huynh|me|bo|cha|hoc sinh|hs|giao vien|gv)\b")
"""How somebody says which class is their own, be it within a greeting."""
END = re.compile(
    r"(noi nhan|nguoi (tong hop|lap|viet|bao cao|lam (don|phieu)|gop y|de nghi|kien nghi|phan anh)"
    r"|(cuoc|buoi|hoi nghi|bien ban)( hop)?( .{0,30})? (ket thuc|be mac|duoc thong qua|lap xong)\b"
    r"|(to|lop|truong|chi hoi|pho) truong\b"
    r"|truong (ban|to|khoi|nhom|phong)\b"
    r"|hieu truong|giao vien chu nhiem|gvcn|tm\b|t/m\b|dai dien\b|thu ky\b|chu tich\b"
    r"|(thoi )?han (gui|nop|cuoi)\b|ban dai dien\b"
    r"|(rat )?tran trong|((toi|em|chung toi) )?(xin )?(chan thanh )?cam on"
    r"|than (ai|men|chao)"
    r"|kinh (thu|chuc|bao|don)|((best|kind|warm) )?regards|best( wishes)?|(yours )?sincerely"
    r"|thanks|thank you|sent from|duoc gui tu|gui tu"
    r"|(phu huynh|nguoi) (ky|viet)|--|__)\b.{0,120}|--+.*|__+.*|on .* wrote|vao .* da viet|>.*"
)
_ATTEND = "(xem xet|quan tam|giai quyet|phan hoi|tra loi|giai dap|luu tam|tiep thu|ho tro)"
WISH = re.compile(
    rf"((toi|em|chung toi|phu huynh) )?(kinh |rat )*mong .{{0,50}}{_ATTEND}"
    rf"([ ,]+(va )?(som )?(duoc )?({_ATTEND}|giup do|cho phu huynh|cho toi|som|a))*"
)
INTENT = re.compile(
    r"(.{0,40}\b)?(xin|muon|co|gui|neu)\b.{0,40}\b(hoi|cau hoi|y kien|kien nghi|thac mac)"
    r"( (.{0,20} )?(sau|nhu sau|sau day))?"
)
"""What a letter says it is going to ask."""
_ABOUT = re.compile(r"\W*(ve|lien quan)\b")
"""How the first line of a cell says what its numbered lines are about."""
FORWARDED = re.compile(
    r"\W*((begin )?forwarded message|(thu|tin nhan|email) (duoc )?chuyen tiep)\b.*"
)
OF_MEETING = re.compile(r"\W*(thoi gian|dia diem|thanh phan|chu tri)\b.{0,30}:.*")
"""How the minutes of a meeting begin, in which "Nội dung" is no question."""
QUOTED = re.compile(
    r"on .* wrote|vao .* da viet|<?[^\s@]+@[^\s@]+>? (wrote|da viet)"
    r"|-+ ?(original message|thu goc).*|>.*"
)
SENDER = re.compile(r"(from|tu) ?: ?.+")
SENT = re.compile(r"(sent|date|da gui|ngay( gui)?|gui( luc)?) ?: ?.+")
"""How the head of a mail begins that was answered, as Outlook writes it."""


def apart(cell: str) -> list[str]:
    """Return the questions in a cell: several where its lines are numbered or have a bullet each,
    or where numbers follow each other within a line."""
    lines = _with_numbers([line for line in cell.split("\n") if not is_blank(line)])
    lines = _without_end(_without_letter(lines))
    cell = "\n".join(lines)
    if sum(map(is_marked, lines)) < 2 or not is_marked(lines[0]):
        return _apart_inline(cell)
    is_numbered = bool(NUMBERED.match(lines[0]))
    found: list[str] = []
    for line in lines:
        begins = NUMBERED.match(line) if is_numbered else is_marked(line)
        if begins or not found:
            found.append(line)
        else:
            found[-1] += f"\n{line}"
    return found


def _without_letter(lines: list[str]) -> list[str]:
    """Return the numbered lines of a letter in a cell without its greeting and its end."""
    first = next((at for at, line in enumerate(lines) if is_marked(line)), 0)
    is_letter = first and all(
        is_greeting(line) or (INTENT.fullmatch(folded(line)) and not _ABOUT.match(fold(line)))
        for line in lines[:first]
    )
    if not is_letter or sum(map(is_marked, lines)) < 2:
        return lines
    lines = lines[first:]
    while END.fullmatch(folded(lines[-1])) or WISH.fullmatch(folded(lines[-1])):
        lines.pop()
    return lines


def _without_end(lines: list[str]) -> list[str]:
    """Return the lines of a cell without the thanks at its end, and without who signs below."""
    for at in range(1, len(lines)):
        if _GRATITUDE.fullmatch(folded(lines[at])) and len(lines) - at <= 3:
            below = lines[at + 1 :]
            if not any(asks(line) or is_marked(line) or len(line.split()) > 6 for line in below):
                return lines[:at]
    return lines


def _with_numbers(lines: list[str]) -> list[str]:
    """Return lines of which none is only the number of the next, as where a cell holds a table."""
    made: list[str] = []
    for line in lines:
        if made and re.fullmatch(r"\d{1,2}[.)]?", made[-1]):
            made[-1] = f"{made[-1].rstrip('.)')}. {line}"
        else:
            made.append(line)
    return made[:-1] if len(made) > 1 and re.fullmatch(r"\d{1,2}[.)]?", made[-1]) else made


def _apart_inline(cell: str) -> list[str]:
    for form in INLINE:
        places = list(form.finditer(cell))
        numbers = [int(found[1]) for found in places]
        counted = numbers == list(range(1, len(places) + 1))
        if len(places) > 1 and counted and places[0].start() == 0:
            ends = [*(found.start() for found in places[1:]), len(cell)]
            parts = list(zip(places, ends, strict=True))
            if all(_is_closed(cell[found.end() : end]) for found, end in parts):
                return [cell[found.start() : end].strip().rstrip(";,") for found, end in parts]
    return [part for part in re.split(r"(?<=\?)\s*;\s*", cell) if not is_blank(part)]


def _is_closed(part: str) -> bool:
    """Return whether every bracket that a part opens is closed in it: a number in brackets that go
    on, such as "(khối 1, 2)", begins nothing."""
    return part.count("(") <= part.count(")")


def asks(line: str) -> bool:
    """Return whether a line asks or demands something."""
    return "?" in line or bool(_ASKS.search(fold(upright(BULLET.sub("", line)))))


def is_greeting(line: str) -> bool:
    """Return whether a line names whom a letter is to."""
    return bool(LETTER.fullmatch(folded(line)))


def is_around(cell: str) -> bool:
    """Return whether a cell is no question but what stands around a list, such as a signature."""
    said = folded(cell)
    return bool(said) and not asks(cell) and bool(HEAD.fullmatch(said) or END.fullmatch(said))


def is_end(cell: str) -> bool:
    """Return whether a cell says that the list is over: thanks, recipients, who signs."""
    return not asks(cell) and bool(END.fullmatch(folded(cell)))


def folded(line: str) -> str:
    """Return a line as it is compared: folded, without the signs at its ends."""
    return spelled_alike(upright(line)).strip(" .,;:!*")
