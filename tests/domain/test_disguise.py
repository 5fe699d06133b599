"""However a name or a number is written so that no program finds it, it is found."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveqa.domain.names import Finder
from liveqa.domain.spelling import wherever
from liveqa.text import clean

UNSEEN = (
    "\u200b\u200c\u200d\u2060\u00ad\u034f\u115f\u1160\u3164\uffa0\ufe00\ufe0f\u17b4\u180b\u180e"
    "\u2061\u206a\ufeff\u061c\U000e0061\U000e0100\U0001d173"
)
NAME = "Nguyễn Văn Tèo"
NUMBER = "0901239999"
KNOWN = Finder([NAME])
STRANGER = Finder([])
WORDS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
BARE_WORDS = ["khong", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin"]


def left(find: Callable[..., list], text: str) -> str:  # type: ignore[type-arg]
    """What of a text nothing was found in."""
    for at in reversed(find(text)):
        text = text[: at.start] + "…" + text[at.end :]
    return text


def around(text: str) -> str:
    return f"Nhờ gặp {text} nhé"


def mixed(text: str, between: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """The text with something between its letters."""
    parts = st.lists(between, min_size=len(text) - 1, max_size=len(text) - 1)
    return parts.map(lambda said: "".join(a + b for a, b in zip(text, [*said, ""], strict=True)))


@given(mixed(NAME, st.text(st.sampled_from(UNSEEN), max_size=3)))
def test_a_name_with_unseen_characters_is_found(written: str) -> None:
    for text in (around(written), clean(around(written))):
        assert left(KNOWN.find, text) == around("…")
        assert left(STRANGER.find, text) == around("…")
        assert left(wherever([NAME]), text) == around("…")


@given(mixed("Tèo", st.text(st.sampled_from(UNSEEN), max_size=3)))
def test_a_word_that_is_hidden_by_hand_is_hidden_with_unseen_characters(written: str) -> None:
    assert left(wherever(["Tèo"]), around(written)) == around("…")


@given(mixed(NUMBER, st.text(st.sampled_from(UNSEEN + " .-/·_"), max_size=3)))
def test_a_number_with_anything_between_its_digits_is_found(written: str) -> None:
    assert left(STRANGER.find, around(written)) == around("…")
    assert left(STRANGER.find, clean(around(written))) == around("…")


@given(mixed(NUMBER, st.sampled_from(["", "a", "ơ", " x ", "->", "..", ") ("])))
def test_a_number_with_letters_between_its_digits_is_found(written: str) -> None:
    assert left(STRANGER.find, around(written)) == around("…")


# Digits of other scripts and shapes.
ZEROS = [0x30, 0x660, 0x6F0, 0x966, 0xE50, 0x17E0, 0xFF10, 0x1D7CE, 0x1D7D8, 0x1D7F6]


@given(st.lists(st.sampled_from(ZEROS), min_size=10, max_size=10))
def test_a_number_in_other_digits_is_found(zeros: list[int]) -> None:
    written = "".join(chr(z + int(d)) for z, d in zip(zeros, NUMBER, strict=True))
    assert left(STRANGER.find, around(written)) == around("…")


@given(
    st.lists(
        st.sampled_from([str, lambda d: WORDS[d], lambda d: BARE_WORDS[d]]),
        min_size=10,
        max_size=10,
    )
)
def test_a_number_in_words_is_found(forms: list[Callable[[int], str]]) -> None:
    written = " ".join(form(int(d)) for form, d in zip(forms, NUMBER, strict=True))
    assert left(STRANGER.find, f"Gọi {written} nhé") == "Gọi … nhé"


@pytest.mark.parametrize(
    "written",
    ["O9O1239999", "o9o1 239 999", "0l2 345 6789", "0️⃣9️⃣0️⃣1️⃣2️⃣3️⃣9️⃣9️⃣9️⃣9️⃣", "0⁹01239999", "⓪⑨⓪①②③⑨⑨⑨⑨",
     "+84 (90) 123 9999", "0901\n239999", "zero nine zero one two three nine nine nine nine"],
)  # fmt: skip
def test_a_number_in_signs_that_look_like_digits_is_found(written: str) -> None:
    assert left(STRANGER.find, around(written)) == around("…")


FORMS = {
    "full width": lambda c: chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c,
    "bold": lambda c: chr(ord(c) + 0x1D3BF) if "A" <= c <= "Z" else c,
    "struck through": lambda c: f"{c}\u0336",
    "underlined": lambda c: f"{c}\u0332",
    "capitals": str.upper,
    "small letters": str.lower,
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_name_in_other_letter_forms_is_found(form: Callable[[str], str]) -> None:
    written = "".join(map(form, NAME))
    assert left(KNOWN.find, around(written)).startswith("Nhờ gặp …")
    assert "T" not in left(KNOWN.find, around(written)).upper()


@given(
    st.lists(st.sampled_from([" ", ".", "-", "*", " - ", "·", "_", "\n"]), min_size=11, max_size=11)
)
def test_a_name_with_its_letters_apart_is_found(apart: list[str]) -> None:
    letters = [letter for letter in NAME if letter != " "]
    written = "".join(a + b for a, b in zip(letters, [*apart, ""], strict=True))
    assert left(KNOWN.find, around(written)) == around("…")


@given(st.text(st.sampled_from("abcđêơ ,.:;()\n\"'…*0123456789"), max_size=60))
def test_looking_through_disguises_never_fails(text: str) -> None:
    for at in KNOWN.find(text):
        assert 0 <= at.start < at.end <= len(text)
