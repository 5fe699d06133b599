"""The benchmarks themselves: that they measure what they say, with a hall of a few phones."""

from pathlib import Path

import msgspec
import pytest

from liveqa.live.engineio.frames import Inbound
from tests.benchmarks import foreign, halls, measure, servers
from tests.benchmarks.figures import Figure, Plan
from tests.benchmarks.load import Load, Phone, Place, masked
from tests.benchmarks.report import END, START, Report
from tests.programs import needed


@pytest.mark.parametrize("size", [1, 125, 126, 3000])
def test_what_a_phone_sends_is_read_back(size: int) -> None:
    assert list(Inbound(10_000).feed(masked("a" * size))) == [(1, "a" * size)]


def test_a_phone_follows_boards_and_patches_in_any_pieces() -> None:
    phone = Phone(Load(), Place("127.0.0.1", 1, "ABCD"))
    stream = b""
    for text in (
        b'42["board",{"rev":3,"now":0,"board":{}}]',
        b'42["patch",{"from":3,"to":5,"now":0,"changes":{}}]',
        b'42["patch",{"from":5,"to":6,"now":0,"changes":{"a":"' + b"x" * 200 + b'"}}]',
    ):
        head = bytes((0x81, len(text))) if len(text) < 126 else b"\x81\x7e" + len(text).to_bytes(2)
        stream += head + text
    for byte in stream:
        phone.take(bytes((byte,)))
    assert (phone.rev, phone.missed, phone.load.patches, phone.load.boards) == (6, 0, 2, 1)


def test_a_missed_patch_is_noticed() -> None:
    phone = Phone(Load(), Place("127.0.0.1", 1, "ABCD"))
    phone.rev = 3
    text = b'42["patch",{"from":4,"to":5,"now":0,"changes":{}}]'
    phone.take(bytes((0x81, len(text))) + text)
    assert phone.missed == 1


@pytest.mark.long
def test_a_small_hall_scans_votes_and_comes_back() -> None:
    with servers.ours(questions=10) as server:
        assert measure.scanning(server, 10)["failed"] == 0
        told = measure.voting(server, 10, 0.2)
        assert told["cpu"] >= 0
        assert 0 < told["p50"] <= told["p99"]
        assert told["shown"] == 10
    with servers.ours(questions=10) as server:
        assert measure.returning(server, 10)["lost"] == 0


@pytest.mark.long
def test_small_halls_are_spread_over_gateways_and_lose_one() -> None:
    needed("redis-server", "redis-server")
    with servers.halls(2, hertz=halls.HERTZ) as there:
        told = halls.spreading(there, 12, 4, 1.0)
        assert (told["phones"], told["refused"], told["missed"], told["behind"]) == (12, 0, 0, 0)
        places = [one.place for one in there.gateways]
        assert measure.voting(there.core, 4, 0.2, places)["shown"] == 4
        lost = halls.losing(there, 4, 1.5)
        assert (lost["lost"], lost["came"]) == (2, 2)


@pytest.mark.parametrize("name", ["xls", "ods", "html"])
def test_the_files_that_are_brought_are_ten_different_ones(name: str) -> None:
    assert len(set(foreign.FORMATS[name]())) == 10


def test_the_table_is_renewed_between_its_marks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(servers, "versions", lambda: {"node": "0"})
    page = tmp_path / "performance.md"
    kept = "| 10 | A vote | ≤ 1 s | 0.2 s | met |  | 2026-01-02 |"
    stood = f"old\n{kept}\n| 2 | Memory of before | | | | | |"
    page.write_text(f"before\n{START}\n{stood}\n{END}\nafter\n", encoding="utf-8")
    report = Report(Plan())
    report.add(Figure("2", "An update", "≤ 1.4 ×", "1.1 ×", True, "7 µs"))
    report.write_table(page)
    text = page.read_text(encoding="utf-8")
    renewed, other = text.splitlines()[-4:-2]
    assert renewed.startswith("| 2 | An update | ≤ 1.4 × | 1.1 × | met | 7 µs | 2")
    assert other == kept
    assert "old" not in text
    assert text.startswith("before\n")
    assert text.endswith("after\n")
    report.write_json(tmp_path / "run.json")
    told = msgspec.json.decode((tmp_path / "run.json").read_bytes())
    assert told["figures"][0]["value"] == "1.1 ×"
