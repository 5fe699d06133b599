"""Find what may tell who someone is in a free text: names, telephone numbers, addresses, numbers of
identity cards. It finds rather too much than too little; a person decides about each."""

import re
from collections.abc import Callable, Iterable, Iterator

from liveqa.domain import lexicon
from liveqa.domain.casing import COMMON
from liveqa.domain.contacts import contacts as contacts_in
from liveqa.domain.contacts import houses
from liveqa.domain.lexicon import HONORIFICS, LOWER, UPPER
from liveqa.domain.reading import Found, Reading, joined, read
from liveqa.domain.spelling import Spelled, Wanted, lookup, wanted, wherever
from liveqa.text import bare

_WORD = f"[{UPPER}][{UPPER}{LOWER}]*"
_TITLE_WORD = rf"[{UPPER}](?:['’]?[{UPPER}]?[{LOWER}]+)?(?![{UPPER}{LOWER}])"
_ANY_WORD = r"[^\W\d_]+"
# What parts the words of one name: spaces, or what somebody put there instead.
_BETWEEN = r"(?:\s+|[.\-_*/·•~|+,]{1,3}|\s[\-–*_/|]\s)"
_MARKS = r"[*_“\"(]*"
_NAME_HERE = rf"(?!(?i:{lexicon.ALIKE})\b)(?P<name>"

_ADDRESSED = re.compile(
    rf"\b(?i:{HONORIFICS})(?:\s+|\.(?=\S)){_MARKS}{_NAME_HERE}{_WORD}(?:{_BETWEEN}{_WORD}){{0,3}})"
)
_ADDRESSED_BARE = re.compile(
    rf"\b(?i:{lexicon.BARE_HONORIFICS})\s+(?P<name>[A-Z][A-Za-z]*(?:\s+[A-Z][A-Za-z]*){{0,3}})"
    rf"(?![{LOWER}])"
)
_FULL = re.compile(
    rf"\b{_NAME_HERE}(?:(?:{lexicon.SURNAMES})(?:{_BETWEEN}?{_WORD}){{1,4}}"
    rf"|(?:{lexicon.SURNAMES.upper()})(?:{_BETWEEN}{_WORD}){{1,4}}))"
)
# Two words with capitals in a row, which nothing but a name is sure to be.
_CAPITALISED = re.compile(
    rf"(?<!\w)(?!(?i:{HONORIFICS}|{lexicon.OPENINGS})\b){_NAME_HERE}"
    rf"{_TITLE_WORD}(?:\s+{_TITLE_WORD}){{1,3}})"
)
# In small letters a name shows by its surname with a middle name, by what stands before it, or by
# what nothing but a person is called.
_SMALL = re.compile(
    rf"\b(?P<name>(?:{lexicon.SMALL_SURNAMES})\s+(?i:{lexicon.SMALL_MIDDLE})(?:\s+{_ANY_WORD}){{1,2}}"
    rf"|(?:{bare(lexicon.SMALL_SURNAMES)})\s+(?i:{bare(lexicon.SMALL_MIDDLE)})(?:\s+[A-Za-z]+\b){{1,2}}"
    rf"|(?:nguyễn|nguyen)(?:\s+{_ANY_WORD}){{1,3}})"
)
_CALLED = re.compile(
    rf"\b(?:(?:tên|ten)(?:\s+(?:là|la)\b|:)|(?:họ tên|họ và tên|ho ten|ho va ten)\b:?)\s+"
    rf"(?P<name>{_ANY_WORD}(?:\s+{_ANY_WORD}){{0,3}})",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    rf"\b(?:{HONORIFICS}|{lexicon.BARE_HONORIFICS})\s+(?P<name>{lexicon.GIVEN})\b", re.IGNORECASE
)
# Written so that no program finds it: letters apart ("N.g.u.y.ễ.n"), letters of another script
# among ours, digits among letters ("Nguy3n").
_APART = re.compile(
    r"(?<!\w)(?P<name>[^\W\d_](?:(?:\s?[^\w\s,;:)]{1,2}\s?|,|\s)[^\W\d_]){2,})(?!\w)"
)
_FOREIGN = re.compile(
    rf"(?<!\w)(?P<name>[{lexicon.ALPHABET}\d_]*(?![{lexicon.ALPHABET}])[^\W\d_]\w*)"
)
_MIXED = re.compile(
    r"\b(?!(?:lớp|lop|khối|khoi|tổ|câu|ngày|thứ|tuần|tháng|năm)\d)"
    r"(?P<name>[^\W\d_]{2,}\d{1,2}[^\W\d_]+|[^\W\d_]+\d{1,2}[^\W\d_]{2,})\b",
    re.IGNORECASE,
)
_WITH_DIGITS = re.compile(r"\b[^\W\d_]+\d\w*")

_BEHIND_TITLE = re.compile(rf"\b(?:{HONORIFICS})\s+$", re.IGNORECASE)
_OFFICES = re.compile(
    rf"(?:{'|'.join(word for word in COMMON.split('|') if ' ' in word)})(?!\w)", re.IGNORECASE
)

_WORDS = re.compile(rf"[{UPPER}]?[{LOWER}]+|[{UPPER}]+|[^\W_]")
# What people write behind their name.
_BESIDE = re.compile(r"[,;(/]|\s[-–]\s|\b(?i:lớp|lop|tổ)\s*\d")


def known(names: Iterable[str], contacts: Iterable[str] = ()) -> Callable[[str], list[Found]]:
    """Return what finds these names and contacts where they are certain: behind a surname in any
    spelling, else with capitals. Whoever calls himself "nhà trường" must not blot out every
    paper."""
    named = lookup(_certain(name) for name in names)
    reached = _contacts(contacts)
    return lambda text: joined([*_but_offices(text, named(read(text))), *reached(text)])


def is_person(name: str) -> bool:
    """Return whether it can only be a person who is called so: by a surname or a title."""
    return bool(_FULL.match(name) or lexicon.TITLE.match(name))


def is_office(name: str) -> bool:
    """Return whether a name that was given is an office or a body: "Hiệu trưởng", "Phụ huynh lớp
    1A". Three words with capitals are a name, whatever they begin with: "Đoàn Văn Hậu"."""
    words = name.split()
    if len(words) > 2 and all(word[0].isupper() for word in words):
        return False
    return _begins_a_body(name, 0)


class Finder:
    """Finds names; `names` and `contacts` are those that the record itself holds."""

    def __init__(self, names: Iterable[str], contacts: Iterable[str] = ()) -> None:
        self._known = lookup(form for name in names for form in _possible(name))
        self._reached = _contacts(contacts)

    def find(self, text: str, *, called: bool = False) -> list[Found]:
        """Return the stretches that may tell who someone is, from left to right, without
        overlaps. Of what a place or a body
        is `called` two words with capitals are no sign of a person, nor is an address."""
        reading = read(text)
        given = _but_offices(text, self._known(reading))
        return joined([*self._reached(text), *given, *self._all(reading, called)])

    def _all(self, reading: Reading, called: bool) -> Iterator[Found]:
        yield from contacts_in(reading)
        if (lettered := reading.replaced(_WITH_DIGITS, _as_letters)) is not reading:
            yield from self._known(lettered)
        yield from reading.matches(_FOREIGN, "name")
        yield from _names(reading, (_ADDRESSED, _ADDRESSED_BARE, _GIVEN), least=1)
        yield from _names(reading, (_FULL, _SMALL), least=2, unless=lexicon.NAMED_AFTER)
        if not called:
            yield from houses(reading)
            yield from _names(reading, (_CALLED, _APART, _MIXED), least=1)
            plain = reading.replaced(lexicon.PLACES, lambda place: place[0].lower())
            yield from _names(plain, (_CAPITALISED,), least=2, unless=lexicon.NAMED_AFTER)


def _contacts(contacts: Iterable[str]) -> Callable[[str], list[Found]]:
    return wherever([contact.strip() for contact in contacts if len(contact.strip()) > 5])


def _certain(name: str) -> Wanted:
    words = name.split()
    if not _FULL.match(name.title()):
        return wanted(name, Spelled.CAPITAL)
    return wanted(name, Spelled.ANYHOW if len(words) > 2 else Spelled.ALIKE)


def _possible(told: str) -> Iterator[Wanted]:
    """Yield how somebody who gave this as a name may be written: also without the title and the
    class that were given with it, and by the last two words of a longer name."""
    for name in dict.fromkeys(_persons(told)):
        words = name.split()
        named = all(word[0].isupper() for word in words) or bool(_FULL.match(name.title()))
        anyhow = len(words) > 1 and named
        yield wanted(name, Spelled.ANYHOW if anyhow else Spelled.CAPITAL)
        if len(words) > 2:
            yield wanted(" ".join(words[-2:]), Spelled.CAPITAL)


def _persons(told: str) -> Iterator[str]:
    """Yield the name itself, of "Cô Nguyễn Thị Lan, giáo viên" and "mẹ bé Na lớp 5A"; none where
    only an office was given as a name."""
    said = _BESIDE.split(" ".join(read(told).text.split()), maxsplit=1)[0].strip()
    names = [said]
    while (shorter := lexicon.TITLE.sub("", said, count=1).strip()) != said:
        names.append(said := shorter)
    if said:
        yield from (name for name in names if not is_office(name))


def _names(
    reading: Reading,
    patterns: Iterable[re.Pattern[str]],
    least: int,
    unless: re.Pattern[str] | None = None,
) -> Iterator[Found]:
    """Yield the matches up to where an office, a body or another word begins, if enough words are
    left for a name; none that stands behind what `unless` finds."""
    for match in (match for pattern in patterns for match in pattern.finditer(reading.text)):
        start = match.start("name")
        if unless and unless.search(reading.text, max(0, start - 20), start):
            continue
        if _is_of_a_place(reading.text, match.start(), start):
            continue
        words = [(start + w.start(), start + w.end()) for w in _WORDS.finditer(match["name"])]
        ends = (at for at, (w, _) in enumerate(words) if _is_over(reading.text, w))
        stop = next(ends, len(words))
        if stop >= least:
            yield reading.place(start, words[stop - 1][1])


def _is_of_a_place(text: str, begins: int, named: int) -> bool:
    """Return whether a form of address that begins here is part of a place's name."""
    addressed = begins < named and text[begins].isupper()
    return addressed and bool(lexicon.PLACED.search(text, max(0, begins - 20), begins))


def _but_offices(text: str, found: Iterable[Found]) -> list[Found]:
    """Return what was found but single names with which a word of the offices begins: the "Đào" of
    "Đào tạo", but not of "Cô Đào tạo dáng"."""
    return [
        at
        for at in found
        if " " in at.of(text)
        or not _OFFICES.match(text, at.start)
        or _BEHIND_TITLE.search(text, max(0, at.start - 20), at.start)
    ]


def _as_letters(word: re.Match[str]) -> str:
    return word[0].translate(lexicon.AS_LETTERS)


def _is_over(text: str, at: int) -> bool:
    return _begins_a_body(text, at) or bool(lexicon.ORDINARY.match(text, at))


def _begins_a_body(text: str, at: int) -> bool:
    return bool(lexicon.BODY.match(text, at) or lexicon.ABBREVIATION.match(text, at))
