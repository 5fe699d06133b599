"""Each check before the day says how it stands, and what to do, in both languages."""

import json
import os
import platform
import socket
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psutil
import pytest

from liveqa.i18n import LANGUAGES, text
from liveqa.machine import disk_space, lan
from liveqa.machine.checks import laptop, network, phones, windows
from liveqa.machine.checks.finding import Finding, Mark
from liveqa.machine.checks.phones import Seen
from liveqa.machine.checks.windows import Firewall, Profile, Rule
from liveqa.machine.clock import Doubt, Doubted
from liveqa.machine.config import Config
from liveqa.machine.lan import Candidate, Kind
from liveqa.machine.reach import Reach
from liveqa.service.visits import Visits

say = partial(text, "en")
WELL, NOTE, WRONG, UNKNOWN = Mark.WELL, Mark.NOTE, Mark.WRONG, Mark.UNKNOWN
WIFI, URL = "Wi-Fi", "http://192.168.1.20:8000"
NOON = 1_714_800_000_000

PUBLIC = windows.Network(WIFI, "Truong-Khach", "Public")
PRIVATE = windows.Network(WIFI, "Truong-Khach", "Private")
DOMAIN = windows.Network(WIFI, "truong.edu.vn", "DomainAuthenticated")


def told(finding: Finding, mark: Mark, words: str) -> None:
    """It stands so, says this, and what is not well says what to do."""
    assert finding.mark == mark
    assert words in finding.found
    assert finding.mark == WELL or all(finding.advice)
    assert finding.mark == WELL or finding.advice


def system(*rules: Rule, at: windows.Network = PRIVATE, **settings: str) -> Firewall:
    """What Windows says of its firewall at a network."""
    usual = {"enabled": "True", "inbound": "NotConfigured", "rules": "NotConfigured"}
    profiles = [Profile(name, **{**usual, **settings}) for name in ("Domain", "Private", "Public")]
    return Firewall(list(rules), profiles, [at])


ALLOWED, BLOCKED = Rule("Allow", "Private"), Rule("Block", "Domain, Private")


@pytest.mark.parametrize(
    ("found", "mark", "words"),
    [
        (None, UNKNOWN, "does not say"),
        (system(ALLOWED), WELL, "lets phones in"),
        (system(Rule("Allow", "Any"), at=DOMAIN), WELL, "lets phones in"),
        (system(ALLOWED, at=PUBLIC), WRONG, "does not yet let"),
        (system(), WRONG, "does not yet let"),
        (system(ALLOWED, BLOCKED), WRONG, "A rule"),
        (system(BLOCKED, at=PUBLIC, inbound="Allow"), WELL, "lets phones in"),
        (system(ALLOWED, rules="False"), WRONG, "blocks all"),
        (system(BLOCKED, enabled="False"), WELL, "is off"),
        (Firewall([ALLOWED], [], [PRIVATE]), UNKNOWN, "does not say"),
        (Firewall([ALLOWED], system().profiles, []), UNKNOWN, "does not say"),
    ],
)
def test_the_firewall_is_read_for_the_network_that_phones_use(
    found: Firewall | None, mark: Mark, words: str
) -> None:
    told(network.firewall(say, found, WIFI), mark, words)


@pytest.mark.parametrize(
    ("found", "card", "mark", "words"),
    [
        (None, WIFI, UNKNOWN, "Not known"),
        (system(at=PRIVATE), WIFI, WELL, "“Truong-Khach” for a private one"),
        (system(at=DOMAIN), WIFI, WELL, "“truong.edu.vn”"),
        (system(at=PUBLIC), WIFI, NOTE, "“Truong-Khach” for a public one"),
        (system(at=PUBLIC), "Ethernet", UNKNOWN, "Not known"),
    ],
)
def test_a_public_network_is_named(
    found: Firewall | None, card: str, mark: Mark, words: str
) -> None:
    told(network.network(say, found, card), mark, words)


SAID = {
    "rules": [{"action": "Allow", "profiles": "Private, Public"}],
    "profiles": [
        {"name": "Private", "enabled": "True", "inbound": "Block", "rules": "True"},
    ],
    "networks": [{"interface": "Wi-Fi 2", "name": "Trường THPT", "category": "Private"}],
}
ANSWERS = [
    ("\ufeff" + json.dumps(SAID, ensure_ascii=False), 0, True),
    (json.dumps(SAID), 1, False),
    ("", 0, False),
    ("Access is denied.", 0, False),
    (json.dumps({"rules": None}), 0, False),
]


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands for PowerShell")
@pytest.mark.parametrize(("answer", "code", "is_known"), ANSWERS)
def test_windows_is_asked_by_its_own_commands(
    answer: str, code: int, is_known: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in = tmp_path / "powershell.exe"
    (tmp_path / "answer").write_text(answer, encoding="utf-8")
    asked = tmp_path / "asked"
    stand_in.write_text(
        f'#!/bin/sh\nprintf %s "$LIVEQA_ASKED" > {asked}\ncat {tmp_path}/answer\nexit {code}\n',
        encoding="utf-8",
    )
    stand_in.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert windows.firewall(8000) is None  # another system is not asked
    assert not asked.exists()
    monkeypatch.setattr(platform, "system", lambda: "Windows")
    found = windows.firewall(8000)
    assert json.loads(asked.read_text(encoding="utf-8"))["port"] == 8000
    assert (found is not None) == is_known
    if found:
        assert network.firewall(say, found, "Wi-Fi 2").mark == WELL
        assert "Trường THPT" in network.network(say, found, "Wi-Fi 2").found


def test_only_a_phone_ticks_the_phone_and_clears_the_access_point() -> None:
    told(phones.phone(say, URL, Seen.NOBODY), UNKNOWN, "No phone")
    told(phones.phone(say, URL, Seen.LAPTOP), UNKNOWN, "on this very computer")
    told(phones.phone(say, URL, Seen.PHONE), WELL, "A phone has come")
    assert URL in phones.phone(say, URL, Seen.NOBODY).advice[0]
    told(phones.isolation(say, URL, Seen.PHONE), WELL, "does not keep devices apart")
    apart = phones.isolation(say, URL, Seen.LAPTOP, opens_here=True)
    told(apart, UNKNOWN, "only a phone can tell")
    assert "client isolation" in apart.advice[0]
    told(phones.isolation(say, URL, Seen.NOBODY, opens_here=False), WRONG, f"open {URL}")


def test_a_phone_that_came_in_counts_until_the_address_changes() -> None:
    visits = Visits()
    for address, seen in (
        ("", Seen.NOBODY),
        ("127.0.0.1", Seen.LAPTOP),
        ("::1", Seen.LAPTOP),
        ("192.0.2.7", Seen.PHONE),
        ("127.0.0.1", Seen.PHONE),
    ):
        visits.note(1, address)
        assert visits.seen(1) == seen
    assert visits.seen(2) == Seen.NOBODY
    visits.forget()
    assert visits.seen(1) == Seen.NOBODY


def test_an_address_opens_where_something_listens() -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        assert lan.opens(url)
    assert not lan.opens(url)
    assert not lan.opens("http://nowhere.invalid")


@pytest.mark.parametrize(
    ("people", "mark", "words"),
    [
        (0, UNKNOWN, "about 60"),
        (60, WELL, "60"),
        (61, NOTE, "at least 2"),
        (2000, NOTE, "at least 34"),
    ],
)
def test_people_are_held_against_what_one_access_point_carries(
    people: int, mark: Mark, words: str
) -> None:
    told(phones.access_points(say, people), mark, words)


@pytest.mark.parametrize(
    ("topology", "mark", "words"),
    [
        (None, UNKNOWN, "Not known"),
        (1, WELL, ""),
        (2, NOTE, "repeats"),
        (4, WELL, ""),
        (8, WELL, ""),
    ],
)
def test_a_projector_that_repeats_the_screen_is_said(
    topology: int | None, mark: Mark, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(windows, "_topology", lambda: topology)
    told(laptop.screens(say, is_mirrored=windows.is_mirrored()), mark, words)


@pytest.mark.parametrize(
    ("battery", "mark", "words"),
    [
        (None, UNKNOWN, "Not known"),
        (SimpleNamespace(percent=80, power_plugged=None), UNKNOWN, "Not known"),
        (SimpleNamespace(percent=80, power_plugged=True), WELL, "plugged in"),
        (SimpleNamespace(percent=41.6, power_plugged=False), NOTE, "42 %"),
    ],
)
def test_power_is_what_the_system_says(
    battery: Any, mark: Mark, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(psutil, "sensors_battery", lambda: battery, raising=False)
    told(laptop.power(say), mark, words)


@pytest.mark.parametrize(
    ("free", "mark"),
    [(disk_space.ENOUGH, WELL), (disk_space.ENOUGH - 1, NOTE), (disk_space.LOW - 1, WRONG)],
)
def test_room_on_the_disk(
    free: int, mark: Mark, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk_space, "free_space", lambda _: free)
    *_, room = laptop.storage(say, tmp_path)
    told(room, mark, "free on the disk")


def test_the_clock_and_what_contradicts_it() -> None:
    told(laptop.clock(say, NOON, None), WELL, "04/05/2024")
    for why in Doubt:
        told(laptop.clock(say, NOON, Doubted(why, NOON)), WRONG, "04/05/2024")


def test_the_address_with_its_network_card(monkeypatch: pytest.MonkeyPatch) -> None:
    here = [
        Candidate((False,) * 5, "Wi-Fi", "192.168.1.20", Kind.WIFI),
        Candidate((True,) * 5, "Ethernet", "10.0.0.2", Kind.CABLE),
    ]
    monkeypatch.setattr(lan, "candidates", lambda: here)
    config = Config(Path())
    for address, card, url in (
        (None, "Wi-Fi", URL),
        ("10.0.0.2", "Ethernet", "http://10.0.0.2:8000"),
        ("hoidap.truong.vn", "", "http://hoidap.truong.vn:8000"),
    ):
        reach = Reach(Config(Path(), address=address), 8000)
        assert reach.interface == card
        told(laptop.address(say, config, reach), WELL, url)
    here.clear()
    told(laptop.address(say, config, Reach(config, 8000)), WRONG, "no network")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_not_well_says_what_to_do_in_both_languages(lang: str) -> None:
    in_words = partial(text, lang)
    found = [
        network.network(in_words, system(at=PUBLIC), WIFI),
        network.firewall(in_words, system(), WIFI),
        phones.phone(in_words, URL, Seen.NOBODY),
        phones.isolation(in_words, URL, Seen.NOBODY),
        phones.access_points(in_words, 300),
        laptop.screens(in_words, is_mirrored=True),
    ]
    for each in found:
        assert each.found
        assert each.advice
