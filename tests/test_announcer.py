"""What is in the way of the server is said once when it begins and once when it is over."""

from pathlib import Path
from typing import Any

import pytest

from liveqa.i18n import LANGUAGES, text
from liveqa.machine.config import Config
from liveqa.server.announcer import Announcer

CLOCK = {"why": "ahead", "against": "2026-11-20"}


class Person:
    """Whoever sits at the laptop, with all that was said and whether it was good news."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, bool]] = []

    def __call__(self, line: str, *, is_over: bool = False) -> None:
        self.heard.append((line, is_over))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_trouble_is_said_once_and_its_end_once_in_the_runs_language(
    lang: str, tmp_path: Path
) -> None:
    dung = Person()
    announcer = Announcer(Config(tmp_path, lang=lang), dung)
    told: list[tuple[dict[str, Any], str]] = [
        ({}, ""),
        ({"storage": "low"}, ""),
        ({"storage": "low"}, ""),
        ({"storage": "read_only"}, ""),
        ({"storage": "read_only"}, ""),
        ({}, ""),
        ({"storage": "read_only"}, "database is locked"),
        ({"storage": "read_only"}, "database is locked"),
        ({}, ""),
        ({"storage": "low"}, ""),
        ({}, ""),
    ]
    for server, trouble in told:
        announcer.serves(server, trouble)
    assert dung.heard == [
        (text(lang, "cli.server_low", path=tmp_path), False),
        (text(lang, "cli.server_read_only", path=tmp_path), False),
        (text(lang, "cli.server_writes"), True),
        (text(lang, "cli.server_failing", reason="database is locked"), False),
        (text(lang, "cli.server_writes"), True),
        (text(lang, "cli.server_low", path=tmp_path), False),
        (text(lang, "cli.server_room"), True),
    ]


def test_a_clock_an_address_and_a_fault_are_said_too(tmp_path: Path) -> None:
    dung = Person()
    announcer = Announcer(Config(tmp_path), dung)
    for server in (
        {"clock": CLOCK},
        {"clock": CLOCK, "address_lost": "10.0.0.5"},
        {"clock": CLOCK, "address_lost": "10.0.0.5", "fault": "abc123"},
        {"fault": "def456"},
    ):
        announcer.serves(server, "")
    said = [line for line, _ in dung.heard]
    assert "20/11/2026" in said[0]
    assert said[1:] == [
        text("vi", "common.server_address_lost", address="10.0.0.5"),
        text("vi", "cli.server_fault", code="abc123", log=tmp_path / "logs" / "liveqa.log"),
        text("vi", "cli.clock_believed"),
    ]


def test_a_crash_that_was_said_is_not_said_again_as_a_fault(tmp_path: Path) -> None:
    dung = Person()
    announcer = Announcer(Config(tmp_path), dung)
    announcer.crashed("abc123")
    announcer.serves({"fault": "abc123"}, "")
    assert dung.heard == []


def test_one_reason_not_to_serve_is_said_once_and_that_it_is_over(tmp_path: Path) -> None:
    dung = Person()
    announcer = Announcer(Config(tmp_path), dung)
    for words in ("đầy", "đầy", "khóa"):
        announcer.refused(words)
    announcer.serves({}, "")
    announcer.serves({}, "")
    assert dung.heard == [
        ("đầy", False),
        ("khóa", False),
        (text("vi", "cli.serves_again"), True),
    ]
