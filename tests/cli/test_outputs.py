"""What a command writes takes the place neither of LiveQA's own data nor of what is no file."""

import os
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from liveqa.cli import demo, options
from liveqa.dates import ZONE
from liveqa.machine import datadir, inventory, logs
from liveqa.machine.config import Config
from liveqa.store import Store, snapshots
from liveqa.web import scans
from liveqa.window.face import Window
from liveqa.window.messages import News, ToWindow
from tests.cli.conftest import Run, database
from tests.sampling import daily


def content(folder: Path) -> dict[Path, bytes]:
    """Every file of a folder, with what is in it."""
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def data(run: Run, plan: Path, tmp_path: Path) -> Path:
    """A data folder in which everything has happened that leaves a file."""
    folder = tmp_path / "data"
    assert run("import", plan) == 0
    with datadir.served(folder):
        datadir.announce(folder, datadir.Running("http://localhost:8000", "key"))
    snapshots.take(database(tmp_path), datadir.snapshots(folder), datetime.now(ZONE))
    scans.keep(folder, b"%PDF-1.7")
    logs.note(folder, "something")
    assert run("backup", "--out", tmp_path / "usb.db") == 0
    assert run("restore", tmp_path / "usb.db") == 0
    assert run("backup") == 0
    return folder


def code_of(data: Path) -> str:
    with closing(Store.open_readonly(datadir.database_path(data))) as store:
        return store.meetings.current(0).code


def test_everything_that_is_left_in_a_data_folder_is_known_as_its_own(data: Path) -> None:
    left = {path.relative_to(data).as_posix() for path in (data, *data.rglob("*"))}
    assert {path.relative_to(data).as_posix() for path in inventory.own(data)} == left
    assert {name.partition("/")[0] for name in left} >= {
        *("liveqa.db", "liveqa.lock", "serve.lock", "running.json", "snapshots", "replaced"),
        *("scans", "logs", "backups"),
    }


def ways_to(target: Path, aside: Path) -> Iterator[Path]:
    """Paths by which a person may come to the same file."""
    yield target
    yield aside / os.path.relpath(target, aside)
    (aside / "link").symlink_to(target)
    yield aside / "link"
    (aside / "folder").symlink_to(target.parent)
    yield aside / "folder" / target.name
    if target.exists():
        os.link(target, aside / "copy.db")
        yield aside / "copy.db"


COMMANDS = [("backup", "--out"), ("verify", "--journal")]
FOLDERS = ["snapshots", "scans", "logs", "replaced", "demo/papers"]
TARGETS = [
    *("liveqa.db", "liveqa.db-wal", "liveqa.db-shm", "liveqa.db-journal", "LiveQA.DB"),
    *("liveqa.lock", "serve.lock", "running.json", ".liveqa.db.restored", "demo.txt"),
    *("logs/liveqa.log", "snapshots/mine.db", "scans/mine.db", "replaced/mine.db"),
    *("demo/liveqa.db", "snapshots/*", "scans/*", "replaced/*/liveqa.db"),
]


@pytest.mark.parametrize("target", daily(TARGETS, TARGETS[::4]))
def test_no_output_takes_the_place_of_the_data(
    target: str, data: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    aside = tmp_path / "aside"
    aside.mkdir()
    wanted = next(data.glob(target)) if "*" in target else data / target
    before = content(data)
    for asked in ways_to(wanted, aside):
        for command in COMMANDS:
            assert run(*command, asked, "--lang", "en") == 1, asked
            assert f"LiveQA keeps its data in {asked}" in capsys.readouterr().err
            assert content(data) == before, asked


@pytest.mark.parametrize("folder", daily(FOLDERS, FOLDERS[:1]))
def test_no_papers_are_put_among_the_data(
    folder: str, data: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    before = content(data)
    assert run("export", code_of(data), "--out", data / folder, "--lang", "en") == 1
    assert "LiveQA keeps its data in" in capsys.readouterr().err
    assert content(data) == before


def test_a_paper_whose_name_leads_to_the_data_is_refused(
    data: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, code = tmp_path / "papers", code_of(data)
    assert run("export", code, "--format", "md", "--out", out) == 0
    [paper] = out.glob("bien-ban-*.md")
    paper.unlink()
    paper.symlink_to(data / "liveqa.db")
    before = content(data)
    assert run("export", code, "--format", "md", "--out", out, "--lang", "en") == 1
    assert "LiveQA keeps its data in" in capsys.readouterr().err
    assert content(data) == before


def test_another_folder_that_a_liveqa_uses_is_safe_too(
    data: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other"
    with datadir.lock(other):
        Store.open(datadir.database_path(other)).close()
        before = content(other)
        for target in ("liveqa.db", "snapshots/x.db"):
            assert run("backup", "--out", other / target, "--lang", "en") == 1
            assert "LiveQA keeps its data in" in capsys.readouterr().err
    assert content(other) == before


@pytest.mark.long
def test_the_windows_copy_is_refused_in_words(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[ToWindow] = []
    window = Window(Config(data, lang="en"), None, lambda role: None)  # type: ignore[arg-type]
    monkeypatch.setattr(window, "_send", said.append)
    before = content(data)
    window._copy(data / "liveqa.db")
    [news] = said
    assert isinstance(news, News)
    assert "LiveQA keeps its data in" in news.words
    assert news.is_trouble
    assert content(data) == before


@pytest.mark.long
def test_a_backup_beside_the_data_or_over_an_older_backup_is_let(data: Path, run: Run) -> None:
    for name in ("copy.db", "backups/mine.db", next((data / "backups").iterdir()).name):
        assert run("backup", "--out", data / name) == 0


@pytest.mark.long
def test_a_backup_by_a_link_goes_where_the_link_leads(data: Path, run: Run, tmp_path: Path) -> None:
    real, link = tmp_path / "usb" / "copy.db", tmp_path / "copy.db"
    real.parent.mkdir()
    link.symlink_to(real)
    assert run("backup", "--out", link) == 0
    assert link.is_symlink()
    assert real.is_file()


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_folder_is_no_file(
    command: tuple[str, str],
    data: Path,
    run: Run,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "usb"
    out.mkdir()
    assert run(*command, out, "--lang", "en") == 1
    said = capsys.readouterr().err
    assert f"{out} is a folder" in said
    assert str(out / "liveqa.db") in said
    assert list(out.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="has no such files")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_pipe_or_a_device_is_left_as_it_is(
    command: tuple[str, str],
    data: Path,
    run: Run,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pipe, link, circle = (tmp_path / name for name in ("pipe", "link", "circle"))
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    circle.symlink_to(circle)
    for asked in (pipe, link, circle):
        assert run(*command, asked, "--lang", "en") == 1
        assert "a device or a pipe" in capsys.readouterr().err
        assert pipe.is_fifo()


def test_a_file_is_no_folder_for_papers(
    data: Path, run: Run, plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = plan.read_bytes()
    assert run("export", code_of(data), "--out", plan, "--lang", "en") == 1
    assert str(plan) in capsys.readouterr().err
    assert plan.read_bytes() == before


def test_a_journal_appears_whole_or_not_at_all(
    data: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "journal.jsonl"
    out.write_text("the old one", encoding="utf-8")

    def full(descriptor: int, mode: str) -> None:
        os.close(descriptor)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fdopen", full)
    assert run("verify", "--journal", out) == 1
    assert out.read_text(encoding="utf-8") == "the old one"


def test_a_demo_made_anew_keeps_what_only_looks_like_its_data(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with datadir.lock(data):
        beside = data / "liveqa.db.bak"
        beside.write_text("Quân's", encoding="utf-8")
        demo._clear(options.parse(["--data", str(data), "demo"]), data)
    assert beside.read_text(encoding="utf-8") == "Quân's"
