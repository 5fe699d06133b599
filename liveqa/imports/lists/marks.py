"""How lines begin that are counted: with numbers, letters, bullets and labels."""

import re

from liveqa.text import is_blank

_COUNTED = (
    r"(?:c[âa]u(?: h[ỏo]i)?|[ýy](?: ki[ếe]n)?|n[ộo]i dung|v[ấa]n đ[ềe]|ki[ếe]n ngh[ịi]"
    r"|đ[ềe] xu[ấa]t)(?: s[ốo]| th[ứu])?"
)
"""What people call each question where they count them: "Ý kiến thứ" 2."""
_MARK = (
    rf"(?:{_COUNTED} *\d{{1,4}} *(?:\([^()]{{2,60}}\) *)?[.:)/-]|q(?:uestion)? ?\d{{1,3}} *[.:)]"
    r"|\d{1,2}\.\d{1,2}[.)]? +(?=\D)|[a-zđ]\) +|(?-i:[a-zđ][./]|[ivx]{2,4}[.)/]) +"
    r"|\(?\d{1,4} *[.)](?!\d)"
    r"|\d{1,3} *[:/–-] *(?=\D)|[-–—•·*+●▪‣o§Ø\uf000-\uf0ff](?=\s)|[qvü](?=\xa0|\s{2})"
    r"|[-–—•·*+●▪‣](?=\w)"
    r"|[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f]{1,3}(?= )|[0-9]\ufe0f?\u20e3)"
)
BULLET = re.compile(rf"^\s*{_MARK} *", re.IGNORECASE)
NUMBERED = re.compile(
    rf"^\s*(?![-–—•·*+●▪‣o§Øqvü]|(?-i:[a-zđivx]{{1,4}}[./])|[a-zđ]\)){_MARK} *\D", re.IGNORECASE
)
DEEPER = re.compile(r"^\s*\d{1,2}\.\d{1,2}[.)]? ")
PART = re.compile(r"^\s*(?:[IVX]{1,5}|[A-ZĐ])[.)/] *(?=\w)")
INLINE = (
    re.compile(r"(?:^|(?<=[.?!;:\n]))\s*\(?(\d{1,2})[.)] *(?=\D)"),
    re.compile(r"(?:^|(?<=\s))(\d{1,2})\) *(?=\D)"),
    re.compile(r"(?:^|(?<=\s))\((\d{1,2})\) *(?=\D)"),
    re.compile(rf"(?:^|(?<=\s)){_COUNTED} (\d{{1,2}}) *[.:)] *", re.IGNORECASE),
)
"""Numbers within a line: behind the end of a sentence, or with brackets behind any blank."""
_ORDINAL = re.compile(
    r"\W{0,3}(?:(?P<first>thứ nhất|một là|đầu tiên là)|thứ (?:hai|ba|tư|năm|sáu|bảy)"
    r"|(?:hai|ba|bốn|năm) là|cuối cùng(?: là)?)(?:\s*[,:–-]\s*|(?<=là)\s+)",
    re.IGNORECASE,
)


def in_figures(lines: list[str]) -> list[str]:
    """Return lines with a figure where they count in words: "Thứ nhất, …", "Hai là …"."""
    counted = [_ORDINAL.match(line) for line in lines]
    first = next((at for at, found in enumerate(counted) if found and found["first"]), len(lines))
    number, made = 0, lines[:first]
    for line, found in zip(lines[first:], counted[first:], strict=True):
        number += bool(found)
        made.append(f"{number}. {line[found.end() :]}" if found else line)
    return made


def filled(lines: list[str]) -> list[str]:
    """Return lines in which a number that stands alone ("Câu 3:") begins the next one; without
    those behind which nobody wrote anything."""
    made: list[str] = []
    number = ""
    for line in lines:
        is_alone = bool(NUMBERED.match(f"{line} x")) and not is_marked(line)
        if not is_alone:
            made.append(f"{number} {line}" if number and not BULLET.match(line) else line)
        number = line.rstrip() if is_alone else ""
    return made


def is_marked(line: str) -> bool:
    """Return whether a line begins with a number or a bullet, and says something."""
    return bool(BULLET.match(line)) and not is_blank(BULLET.sub("", line))
