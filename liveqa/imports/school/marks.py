"""Leave out the signs by which a chat, a phone or Markdown sets words off from others: "## **I. Nội
dung**", "1️⃣", "𝗞𝗲̂́ 𝗵𝗼𝗮̣𝗰𝗵"."""

import re
import unicodedata

_HEADING = re.compile(r"\s*(?:> ?)*(?:#{1,6} +)?")
_RULE = re.compile(r"\s*([-–—=*~#])(?:\s*\1){2,}\s*")
"""A line drawn across the page."""
_BREAK = re.compile(r"(?<!\s)\s*<br\s*/?>\s*", re.IGNORECASE)
_KEYS = re.compile("((?:[0-9]\ufe0f?\u20e3)+)[.)]?\\s*")
_STYLED = re.compile("[\U0001d400-\U0001d7ff]+")
"""Letters and figures that are bold or slanted by themselves (Unicode, Mathematical Alphanumeric
Symbols)."""


def unmarked(line: str) -> str:
    """Return the words of a line; nothing where it is but a line across the page."""
    if _RULE.fullmatch(line):
        return ""
    said = _HEADING.sub("", line, count=1) if line.lstrip()[:1] in ("#", ">") else line
    said = _BREAK.sub("; ", said.replace("**", ""))
    said = _KEYS.sub(lambda found: f"{''.join(re.findall('[0-9]', found[1]))}. ", said)
    return unicodedata.normalize("NFC", _STYLED.sub(_plain, said))


def _plain(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])
