"""Vietnamese text is cleaned, folded and dated as its readers expect."""

import re
import time
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveqa.dates import clock, long_date, pad_day, weekday
from liveqa.text import IGNORABLE, clean, fold, is_blank

MORNING = 1_714_784_700_000  # 08:05 on Saturday 4 May 2024 in Việt Nam


def test_search_finds_without_diacritics() -> None:
    assert fold("Đối thoại") == fold("doi thoai") == "doi thoai"
    assert fold("Ðường ð") == "duong d"  # the Icelandic eth that some keyboards send


def test_dates_have_the_official_form() -> None:
    assert long_date(MORNING) == "ngày 04 tháng 5 năm 2024"
    assert pad_day(date(2024, 1, 5)) == "ngày 05 tháng 01 năm 2024"
    assert pad_day(date(2024, 12, 28)) == "ngày 28 tháng 12 năm 2024"
    assert clock(MORNING) == "08 giờ 05 phút"
    assert weekday(MORNING) == "thứ Bảy"


@given(st.text())
def test_cleaning_is_stable_composed_and_free_of_controls(value: str) -> None:
    cleaned = clean(value)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in cleaned)
    cleaned.encode()


EMOJI = [
    "👩\u200d🏫",
    "👨\u200d👩\u200d👧\u200d👦",
    "🏳️\u200d🌈",
    "🇻🇳",
    "❤️",
    "👍🏽",
    "👩🏽\u200d🏫",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "#️⃣",
    "1️⃣",
    "🙂\u200d↔️",
    "🏃🏽\u200d♀️\u200d➡️",
    "⛓️\u200d💥",
    "ℹ️",
    "©️",
    "™️",
    "‼️",
    "〰️",
    "㊗️",
    "🐦\u200d⬛",
    "❤️\u200d🔥",
    "☎️",
    "✔︎",
    "🀄️",
    "🧑🏽\u200d🤝\u200d🧑🏻",
]


@pytest.mark.parametrize("typed", ["hoà và hòa", "Ê Đê: Y Bhiŭ, ƀuôn, ê̆", *EMOJI])
def test_spellings_and_joined_emoji_are_left_alone(typed: str) -> None:
    assert clean(f"Chào {typed} nhé") == f"Chào {typed} nhé"


ALL = "".join(map(chr, range(0x110000)))
NEVER_MEANT = sorted(
    {*re.findall(f"[{IGNORABLE}]", ALL)}
    | {char for char in ALL if unicodedata.category(char) in ("Cf", "Cs")}
)


@given(st.sampled_from(NEVER_MEANT), st.sampled_from("aệ1 .Б"), st.sampled_from("aệ1 .Б"))
def test_what_nobody_can_see_is_taken_out(unseen: str, before: str, after: str) -> None:
    assert clean(f"x{before}{unseen}{after}x") == f"x{before}{after}x"


@given(st.text(st.sampled_from([*NEVER_MEANT, "\u2800", " ", "\u0301"])))
def test_a_text_of_nothing_that_is_seen_is_blank(value: str) -> None:
    assert is_blank(clean(value))


@pytest.mark.parametrize("heap", ["\u0301\u0323", "\u0344", "\u0334\u0301", "\u0323"])
def test_a_heap_of_marks_is_thinned_at_once(heap: str) -> None:
    """Left as it is, the first of them would keep the server busy for two minutes."""
    begun = time.process_time()
    cleaned = clean("ệ" + heap * 200_000 + "!")
    assert time.process_time() - begun < 2
    assert len(cleaned) <= 6
    assert clean(cleaned) == cleaned
    assert clean("Kế\u0302\u0301t") == "Kế\u0302\u0301t"
