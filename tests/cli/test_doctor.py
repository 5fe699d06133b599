"""`doctor`: what it finds on this laptop."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from liveqa.machine import datadir, lan
from tests.cli.conftest import Run, database


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
    monkeypatch.setattr("shutil.disk_usage", lambda path: SimpleNamespace(free=1000))
    assert run("doctor", "--lang", "en", "--address", "192.168.1.20") == 1
    assert "Only 0.0 GB free" in capsys.readouterr().out
