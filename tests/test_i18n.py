"""The catalogues: two languages that say the same things."""

import json
import re
import string
from pathlib import Path

import pytest

from liveqa import i18n
from liveqa.errors import LiveQAError

# A place in a string that code fills: {name} in Python, ${name} in JavaScript.
BLANK = r"\$?\{[^{}]*\}"
KEYS = sorted(i18n.catalogue("vi").keys() | i18n.catalogue("en").keys())


def blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def sources() -> str:
    """All that can ask for a sentence."""
    package = i18n.LOCALE.parent
    code = [*package.rglob("*.py"), *package.parent.glob("static/src/**/*.js*")]
    return "\n".join(file.read_text(encoding="utf-8") for file in code)


def askers(code: str) -> list[re.Pattern[str]]:
    """The keys that are put together: `chair.filter_` and a filter, `words="duty"` and a duty."""
    composed = set(re.findall(rf'["`](\w+\.(?:[\w.]|{BLANK})*{BLANK}[\w.]*)["`]', code))
    composed |= {f"{name}.{{}}" for name in re.findall(r'(?:words|label)="(\w+)"', code)}
    return [re.compile(re.sub(BLANK, r"(\\w+)", key.replace(".", r"\."))) for key in composed]


def errors(root: type[LiveQAError] = LiveQAError) -> set[str]:
    codes = {root.code}
    for child in root.__subclasses__():
        codes |= errors(child)
    return codes


def test_both_languages_hold_the_same_keys() -> None:
    assert i18n.catalogue("vi").keys() == i18n.catalogue("en").keys()


@pytest.mark.parametrize("lang", i18n.LANGUAGES)
def test_no_sentence_is_empty(lang: str) -> None:
    assert [key for key, value in i18n.catalogue(lang).items() if not value.strip()] == []


def test_both_languages_have_the_same_blanks() -> None:
    vietnamese, english = i18n.catalogue("vi"), i18n.catalogue("en")
    differing = [
        key for key in KEYS if blanks(vietnamese.get(key, "")) != blanks(english.get(key, ""))
    ]
    assert differing == []


def test_one_is_not_told_as_many_in_english() -> None:
    for n, told in {1: "1 phone connected", 2: "2 phones connected"}.items():
        assert i18n.text("en", "presence.phones", n=n) == told
    assert i18n.text("en", "error.more_than_present", hands=2, present=1).startswith(
        "2 hands were counted, but only 1 person is recorded"
    )


def test_no_number_stands_before_a_word_that_is_for_many_alone() -> None:
    said = i18n.catalogue("en")
    many = {word for words in said.values() for word in re.findall(r"\|(\w+)[^{}]*\}", words)}
    assert {"phones", "people", "are"} < many
    # a limit is never one, nor what an access point carries
    alone = re.compile(rf"\{{(?!(?:limit|most|carries)\}})\w+\}} (?:{'|'.join(many)})\b")
    assert [key for key, words in said.items() if alone.search(words)] == []
    # several may stand there: "Question 3, 5 has …"
    listed = re.compile(r"[Qq]uestions? \{numbers\}|Page \{pages\}")
    assert [key for key, words in said.items() if listed.search(words)] == []


@pytest.mark.parametrize("lang", i18n.LANGUAGES)
def test_every_refusal_has_its_sentence(lang: str) -> None:
    assert [code for code in errors() if f"error.{code}" not in i18n.catalogue(lang)] == []


def test_every_sentence_is_asked_for_somewhere() -> None:
    code = sources()
    composed = askers(code)
    written = set(re.findall(r"""["'`]([\w.]+)["'`]""", code))
    written |= set(re.findall(r"(\w+)(?=:|,\s| \})", code))  # the names of fields
    written |= {flag.replace("-", "_") for flag in re.findall(r'"([\w-]+)"', code)}

    def asked_for(key: str) -> bool:
        parts = (asker.fullmatch(key) for asker in composed)
        return key in written or any(
            found and written.issuperset(found.groups()) for found in parts
        )

    assert [key for key in KEYS if not asked_for(key)] == []


@pytest.mark.parametrize("file", sorted(i18n.LOCALE.glob("*/*.json")), ids=lambda f: f.parent.name)
def test_no_file_says_a_key_twice(file: Path) -> None:
    def once(pairs: list[tuple[str, str]]) -> dict[str, str]:
        keys = [key for key, _ in pairs]
        assert sorted(keys) == sorted(set(keys))
        return dict(pairs)

    json.loads(file.read_text(encoding="utf-8"), object_pairs_hook=once)


def test_a_key_that_nobody_wrote_is_an_error() -> None:
    with pytest.raises(KeyError):
        i18n.text("vi", "cli.nonsense")


def test_a_blank_is_filled() -> None:
    sentence = i18n.text("en", "cli.port_taken", port=8000, used=8001)
    assert "8000" in sentence
    assert "8001" in sentence


def test_a_language_we_do_not_speak_is_answered_in_vietnamese() -> None:
    assert i18n.catalogue("fr") == i18n.catalogue("vi")


def test_a_page_gets_its_own_sentences_only() -> None:
    found = i18n.catalogue("vi", "common", "phone")
    assert {"common.send", "phone.ask"} <= found.keys()
    others = ("chair.", "error.", "secretary.", "cli.", "plan.")
    assert not any(key.startswith(others) for key in found)


def test_two_files_of_a_language_cannot_disagree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "vi").mkdir()
    (tmp_path / "vi" / "a.json").write_text('{"a.x": "1"}', encoding="utf-8")
    (tmp_path / "vi" / "b.json").write_text('{"a.x": "2"}', encoding="utf-8")
    monkeypatch.setattr(i18n, "LOCALE", tmp_path)
    with pytest.raises(i18n.DuplicateKey, match=r"a\.x"):
        i18n.catalogue.__wrapped__("vi")


def test_guests_are_spoken_to_in_one_tone() -> None:
    """A meeting says itself how it addresses its guests; the rest of the pages says neither quý vị
    nor bạn to them, and asks with xin."""
    said = i18n.catalogue("vi", "common", "phone", "helper", "error")
    addressed = {
        key for key, words in said.items() if re.search(r"\b(bạn|quý vị)\b", words, re.IGNORECASE)
    }
    assert addressed == {"phone.you"}
    ordered = i18n.catalogue("vi", "common", "phone", "helper")
    assert [
        key for key, words in ordered.items() if re.search(r"\bhãy\b", words, re.IGNORECASE)
    ] == []
