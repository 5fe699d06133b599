"""Read whom participants ask about a meeting."""

import re
from collections.abc import Iterator

from liveqa.imports.school.reading import Fact, fact

_CONTACT = re.compile(
    r"\bliên hệ\s*(?:với|qua|tới|đến|trực tiếp|/\s*contact)?\s*:?\s*(.{4,250}?)\s*"
    r"(?:\bđể (?:được|biết)\b.*)?(?:\./\.|[.;])?\s*$",
    re.IGNORECASE,
)


def contact_of(text: str) -> str:
    """Return whom participants ask, by a sentence with a number or a mailbox; else nothing."""
    found = _CONTACT.search(text)
    return found[1] if found and re.search(r"\d{7}|\d{3,4}[ .]\d{3}|@", found[1]) else ""


def contact_in(texts: list[tuple[str, int]]) -> Iterator[Fact]:
    """Yield whom participants ask: certain with a telephone number or a mailbox."""
    for text, at in texts:
        if asked := contact_of(text):
            yield fact("contact", asked, [at])
