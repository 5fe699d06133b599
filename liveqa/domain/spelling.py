"""Find known words in a text, in whatever spelling: in capitals or small letters, with or without
diacritics, the tone mark on either vowel, and with anything but letters between the letters.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise

from liveqa.domain.reading import Found, Reading, joined, read

_TONES = "\u0300\u0301\u0303\u0309\u0323"
# So many other characters may stand between two letters of one word, besides spaces.
_BETWEEN = 4
_STOP = re.compile(r"[,.;:!?]\s")
_DIGITS_APART = r"[\W_]{0,3}"
_LONG_NUMBER = 6


class Spelled(Enum):
    """How a word has to be written to count."""

    CAPITAL = auto()
    """Each of its words with a capital, or all in capitals."""
    ALIKE = auto()
    """In capitals or small letters, with its diacritics."""
    ANYHOW = auto()
    """As `ALIKE`, and also without diacritics, in part or wholly, and with a comma or a full stop
    between its words."""


@dataclass(frozen=True)
class Letter:
    """One letter: its base in small form, its other mark ("^" of "ệ"), its tone ("." of "ệ")."""

    base: str
    mark: str
    tone: str
    upper: bool


@dataclass(frozen=True)
class Wanted:
    """A word, or several, to be looked for."""

    letters: tuple[Letter, ...]
    begins: tuple[int, ...]
    """Where each of its words begins."""
    how: Spelled

    @property
    def bases(self) -> str:
        """Return the letters without marks."""
        return "".join(letter.base for letter in self.letters)


def wanted(words: str, how: Spelled) -> Wanted:
    """Return what is to be looked for, from words as somebody wrote them."""
    letters: list[Letter] = []
    begins = []
    for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", read(words).text):
        begins.append(len(letters))
        letters += (_letter(char) for char in word if char.isalpha())
    return Wanted(tuple(letters), tuple(begins), how)


def lookup(words: Iterable[Wanted]) -> Callable[[Reading], list[Found]]:
    """Return what looks for these words in a reading; it takes a time that grows with the text
    alone, however many words there are."""
    by_beginning: dict[str, list[Wanted]] = defaultdict(list)
    for word in set(words):
        if len(word.letters) > 1:
            by_beginning[word.bases[:2]].append(word)
    if not by_beginning:
        return lambda _: []
    return lambda reading: joined(_all(reading, by_beginning))


def _all(reading: Reading, by_beginning: dict[str, list[Wanted]]) -> Iterator[Found]:
    at = [place for place, char in enumerate(reading.text) if char.isalpha()]
    letters = [_letter(reading.text[place]) for place in at]
    bases = "".join(letter.base for letter in letters)
    for start, place in enumerate(at):
        if start and at[start - 1] == place - 1:
            continue
        for word in by_beginning.get(bases[start : start + 2], ()):
            end = start + len(word.letters)
            if not bases.startswith(word.bases, start) or not _ends(at, end):
                continue
            if _together(reading.text, at[start:end], word) and _is(word, letters[start:end]):
                yield reading.place(place, at[end - 1] + 1)


def _ends(at: list[int], end: int) -> bool:
    """Return whether no letter follows directly."""
    return end == len(at) or at[end] > at[end - 1] + 1


def _together(text: str, at: list[int], word: Wanted) -> bool:
    """Return whether not too much stands between the letters."""
    gaps = (text[one + 1 : next] for one, next in pairwise(at) if next > one + 1)
    sentence_ends = word.how is not Spelled.ANYHOW
    return all(
        len("".join(gap.split())) <= _BETWEEN and not (sentence_ends and _STOP.search(gap))
        for gap in gaps
    )


def _is(word: Wanted, written: list[Letter]) -> bool:
    if word.how is Spelled.CAPITAL and not all(written[begin].upper for begin in word.begins):
        return False
    bare = word.how is not Spelled.ALIKE
    if not all(
        there.mark == asked.mark or (bare and not there.mark)
        for there, asked in zip(written, word.letters, strict=True)
    ):
        return False
    ends = (*word.begins[1:], len(written))
    return all(
        (said := _tone(written[begin:end])) == _tone(word.letters[begin:end]) or (bare and not said)
        for begin, end in zip(word.begins, ends, strict=True)
    )


def _tone(syllable: Iterable[Letter]) -> str:
    return "".join(letter.tone for letter in syllable)


@lru_cache(maxsize=4096)
def _letter(char: str) -> Letter:
    if char in "đĐðÐ":
        return Letter("d", "-", "", char in "ĐÐ")
    base, *marks = list(unicodedata.normalize("NFD", char))
    tone = "".join(mark for mark in marks if mark in _TONES)
    mark = "".join(mark for mark in marks if mark not in _TONES)
    # a letter that has no small form of one letter stays what it is
    small = base.lower()
    return Letter(small if len(small) == 1 else base, mark, tone, char.isupper())


def wherever(words: Iterable[str]) -> Callable[[str], list[Found]]:
    """Return what finds exactly these words, in capitals or small letters, whatever stands between
    the letters."""
    forms = list(words)
    if not forms:
        return lambda _: []
    lettered = [word for word in forms if _is_lettered(word)]
    named = lookup(wanted(word, Spelled.ALIKE) for word in lettered)
    rest = "|".join(_literally(word) for word in forms if word not in lettered)
    literal = re.compile(rf"(?<!\w)(?:{rest})(?!\w)", re.IGNORECASE) if rest else None

    def find(text: str) -> list[Found]:
        reading = read(text)
        found = named(reading)
        return joined([*found, *reading.matches(literal)]) if literal else found

    return find


def spaced(words: str) -> str:
    """Return a pattern for these words, however many blanks or marks of emphasis lie between
    them."""
    return r"[\s*_]+".join(map(re.escape, words.split()))


def _is_lettered(word: str) -> bool:
    letters = wanted(word, Spelled.ALIKE).letters
    return len(letters) > 1 and not any(char.isdigit() for char in read(word).text)


def _literally(word: str) -> str:
    """Return a pattern for a word with digits or without letters; a long number also in groups."""
    said = read(word).text
    digits = re.sub(r"[\W_]", "", said)
    if digits.isdigit() and len(digits) >= _LONG_NUMBER:
        return _DIGITS_APART.join(digits)
    return spaced(said) or r"(?!)"
