"""`doctor`: what it finds on this laptop."""

import sqlite3
import webbrowser
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from liveqa.cli import serving
from liveqa.dates import local
from liveqa.domain.entrances import Links
from liveqa.errors import DatabaseRestorable
from liveqa.machine import clock, datadir, lan
from liveqa.machine.config import Config
from liveqa.server import upkeep
from liveqa.store import Store
from tests.cli.conftest import Run, database
from tests.sampling import daily


def test_doctor_finds_nothing_to_mend(
    run: Run, plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", plan) == 0
    assert run("doctor", "--address", "192.168.1.20", "--port", 0) == 0
    shown = capsys.readouterr().out
    assert "http://192.168.1.20" in shown
    assert "Tệp dữ liệu nguyên vẹn" in shown
    assert "[!!]" not in shown


def test_doctor_sees_a_damaged_database(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    datadir.create(tmp_path / "data")
    database(tmp_path).write_bytes(b"not a database" * 1000)
    assert run("doctor", "--address", "192.168.1.20") == 1
    assert "[!!]" in capsys.readouterr().out
    assert database(tmp_path).read_bytes() == b"not a database" * 1000


def test_doctor_says_that_no_phone_can_come(
    run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lan, "candidates", list)
    assert run("doctor", "--lang", "en") == 1
    assert "no network that phones can reach" in capsys.readouterr().out


def test_doctor_says_that_a_server_runs(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with datadir.lock(tmp_path / "data"):
        run("doctor", "--lang", "en")
    assert "LiveQA is running" in capsys.readouterr().out


def test_doctor_warns_of_a_full_disk(
    run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = [
        (1000, "[!!] Only 0 MB"),
        (180 << 20, "[!!] Only 180 MB"),
        (300 << 20, "[i]  Only 300"),
    ]
    for free, said in [*cases, (3 << 29, "[OK] 1.5 GB free")]:
        monkeypatch.setattr("shutil.disk_usage", lambda path, it=free: SimpleNamespace(free=it))
        ended = run("doctor", "--lang", "en", "--address", "192.168.1.20", "--port", 0)
        shown = capsys.readouterr().out
        assert said in shown
        assert ended == (1 if "[!!]" in said else 0)
        assert ("Below 200 MB LiveQA warns, below 20 MB it only shows" in shown) == (free < 1 << 30)


def test_doctor_calls_nothing_well_that_only_might_be(
    run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object) -> None:
        raise webbrowser.Error

    monkeypatch.setattr(webbrowser, "get", none)
    with closing(lan.bind("127.0.0.1", 0)[0]) as other:
        port = other.getsockname()[1]
        assert run("doctor", "--host", "127.0.0.1", "--port", port, "--lang", "en") == 0
    shown = capsys.readouterr().out
    assert "[i]  No browser was found" in shown
    assert f"[i]  Port {port} is used by another program" in shown
    assert "[i]  LiveQA listens to 127.0.0.1 alone" in shown
    assert "[!!]" not in shown
    assert shown.rstrip().endswith("Read what is marked [i] too.")


def test_doctor_knows_the_port_of_the_liveqa_that_runs(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(lan.bind("127.0.0.1", 0)[0]) as listener, datadir.lock(tmp_path / "data"):
        port = listener.getsockname()[1]
        datadir.announce(tmp_path / "data", datadir.Running(f"http://127.0.0.1:{port}", "k"))
        run("doctor", "--host", "127.0.0.1", "--port", port, "--lang", "en")
    assert f"[OK] Port {port} is used by LiveQA itself" in capsys.readouterr().out


def set_clock(monkeypatch: pytest.MonkeyPatch, year: int) -> None:
    moment = int(datetime(year, 6, 1, 12, tzinfo=UTC).timestamp() * 1000)
    monkeypatch.setattr(clock, "now_ms", lambda: moment)


@pytest.mark.parametrize("year", daily([1970, 1999, 2023, 2099, 2200], [1970, 2099]))
@pytest.mark.parametrize("lang", daily(["vi", "en"], ["vi"]))
def test_doctor_names_a_clock_that_cannot_be_right(
    year: int,
    lang: str,
    run: Run,
    plan: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert run("import", plan) == 0
    with closing(Store.open(database(tmp_path))) as store:
        store.server_key()
        store.settings.know(clock.now_ms())
    set_clock(monkeypatch, year)
    assert run("doctor", "--address", "192.168.1.20", "--port", 0, "--lang", lang) == 1
    [named] = [line for line in capsys.readouterr().out.splitlines() if "[!!]" in line]
    assert f"01/06/{year}" in named


def test_doctor_knows_of_a_new_laptop_that_the_time_is_over(
    run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch, 1970)
    assert run("doctor", "--address", "192.168.1.20", "--port", 0) == 1
    assert "01/06/1970" in capsys.readouterr().out


def test_doctor_shows_the_time_that_it_believes(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    run("doctor", "--lang", "en")
    today = local(clock.now_ms())
    assert f", {today:%d/%m/%Y} (Vietnam time)" in capsys.readouterr().out


LOOPBACKS = ["127.0.0.1", "127.0.0.9", "::1", "localhost"]


@pytest.mark.parametrize("host", LOOPBACKS)
def test_doctor_and_a_start_say_that_no_phone_can_come_to_loopback(
    host: str, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    run("doctor", "--host", host, "--port", 0, "--lang", "en")
    shown = capsys.readouterr().out
    assert f"[i]  LiveQA listens to {host} alone" in shown
    assert "without --host" in shown
    assert "Phones will open" not in shown
    told = serving.invitation(Config(Path(), host, lang="en"), links(host))
    assert f"LiveQA listens to {host} alone" in told
    assert "Join the school's Wi-Fi" not in told


def test_behind_a_proxy_loopback_is_right_once_the_address_is_said(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    behind = ("--behind-proxy", "--host", "127.0.0.1", "--port", 0, "--lang", "en")
    assert run("doctor", *behind) == 1
    assert "Add --address with what phones open at the proxy" in capsys.readouterr().out
    assert run("doctor", *behind, "--address", "https://hoidap.truong.vn") == 0
    assert "[OK] Phones will open: https://hoidap.truong.vn" in capsys.readouterr().out


def test_a_laptop_on_no_network_is_still_told_to_join_one() -> None:
    told = serving.invitation(Config(Path(), lang="en"), links("127.0.0.1"))
    assert "Join the school's Wi-Fi" in told
    assert "--host" not in told


def links(host: str) -> Links:
    page = lan.url_of("http", host, 8000)
    return Links(None, page, page, page, page, f"{page}/organiser#e")


WRONG = [
    ("--hsts",),
    ("--cert", "nothing.pem"),
    ("--key", "alone.pem"),
    ("--host", "192.0.2.77"),
    ("--host", "nowhere.invalid"),
]


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_doctor_says_what_a_start_would_be_refused_for(
    words: tuple[str, ...], run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*words, "--port", 0, "--print-links") == 1
    refused = capsys.readouterr().err.strip()
    assert refused
    assert run("doctor", *words, "--port", 0) == 1
    assert f"[!!] {refused}" in capsys.readouterr().out


def test_doctor_finds_what_a_start_would_find_in_the_data(
    run: Run, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", plan) == 0
    assert run("backup") == 0
    with closing(sqlite3.connect(database(tmp_path))) as db:
        db.execute("UPDATE meetings SET title = CAST(x'ff41' AS TEXT)")
        db.commit()
    assert run("doctor", "--address", "192.168.1.20", "--port", 0) == 1
    with pytest.raises(DatabaseRestorable) as refused:
        upkeep.check(Config(tmp_path / "data"))
    assert refused.value.text("vi") in capsys.readouterr().out
