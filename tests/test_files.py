"""Files that another program holds: tried again for a while, then said; and whose files are."""

import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from liveqa import cli
from liveqa.errors import FileHeld
from liveqa.machine import datadir, files
from liveqa.store import Store, database_file, snapshots
from liveqa.web import scans
from tests.room import Room
from tests.sampling import daily
from tests.store.test_database_file import NOON, database, texts

SHARING_VIOLATION, ACCESS_DENIED, NO_SPACE = 32, 5, 112


class Holder:
    """Another program, as Windows shows it: it holds files for so many tries."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.waited: list[float] = []
        self.tries = 0
        self.code = SHARING_VIOLATION
        self.held: Callable[[Path], bool] = lambda path: True
        self._really = {name: getattr(os, name) for name in ("replace", "unlink")}
        monkeypatch.setattr(files, "wait", self.waited.append)
        for name in self._really:
            monkeypatch.setattr(os, name, self._act(name))

    def _act(self, name: str) -> Callable[..., None]:
        def act(path: str, *others: str, **rest: object) -> None:
            if self.tries and any(self.held(Path(each)) for each in (path, *others)):
                self.tries -= 1
                raise self.refusal()
            self._really[name](path, *others, **rest)

        return act

    def refusal(self) -> OSError:
        error = PermissionError(13, "The process cannot access the file")
        error.winerror = self.code  # type: ignore[attr-defined]
        return error


@pytest.fixture
def holder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Holder]:
    """One that holds nothing yet."""
    found = Holder(monkeypatch)
    yield found
    found.tries = 0


FOR_EVER = 10**6


@pytest.mark.parametrize("code", [SHARING_VIOLATION, ACCESS_DENIED])
@pytest.mark.parametrize("tries", range(len(files.PAUSES) + 1))
def test_what_is_held_for_a_moment_is_replaced(
    holder: Holder, tmp_path: Path, tries: int, code: int
) -> None:
    holder.tries, holder.code = tries, code
    files.write(tmp_path / "paper", b"new")
    assert (tmp_path / "paper").read_bytes() == b"new"
    assert holder.waited == list(files.PAUSES[:tries])
    holder.tries, holder.waited[:] = tries, []
    files.remove(tmp_path / "paper")
    assert list(tmp_path.iterdir()) == []
    assert holder.waited == list(files.PAUSES[:tries])


def test_what_stays_held_is_said_and_left(holder: Holder, tmp_path: Path) -> None:
    paper = tmp_path / "paper"
    paper.write_bytes(b"old")
    holder.tries, holder.held = FOR_EVER, lambda path: path == paper
    for act in (partial(files.write, paper, b"new"), partial(files.remove, paper)):
        with pytest.raises(FileHeld) as said:
            act()
        assert str(paper) in said.value.text("vi")
        assert 2 < sum(holder.waited) < 5, "some seconds"
        holder.waited.clear()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"paper": b"old"}


def test_what_cannot_pass_by_waiting_is_not_waited_for(holder: Holder, tmp_path: Path) -> None:
    holder.tries, holder.code = 1, NO_SPACE
    with pytest.raises(OSError, match="cannot access"):
        files.write(tmp_path / "paper", b"new")
    assert holder.waited == []
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_left_of_a_scratch_folder_that_is_held_for_a_moment(holder: Holder) -> None:
    with files.scratch() as folder:
        (folder / "paper").write_bytes(b"names")
        holder.tries, holder.held = 2, lambda path: path.name == "paper"
    assert not folder.exists()
    assert holder.waited == list(files.PAUSES[:2])


# what the program keeps


def test_a_snapshot_and_a_backup_wait_for_who_holds_the_file(
    holder: Holder, room: Room, tmp_path: Path
) -> None:
    holder.tries, holder.held = 3, lambda path: path.name.endswith(".db")
    assert texts(snapshots.take(database(room), tmp_path / "snapshots", NOON)) == []
    assert len(holder.waited) == 3


def test_a_snapshot_that_is_held_is_removed_another_time(
    holder: Holder, room: Room, tmp_path: Path
) -> None:
    folder = tmp_path / "snapshots"
    folder.mkdir()
    (folder / "liveqa-20200504-120000.db").touch()
    (folder / ".liveqa-20200504-120300.db.part").touch()
    (folder / "liveqa-20240504-115959.db").touch()
    holder.tries, holder.held = FOR_EVER, lambda path: "2020" in path.name
    made = snapshots.take(database(room), folder, NOON)
    assert snapshots.all_of(folder)[0] == made
    holder.tries = 0
    snapshots.take(database(room), folder, NOON)
    assert not list(folder.glob("*2020*"))


def test_a_signed_copy_that_is_here_is_not_written_again(holder: Holder, tmp_path: Path) -> None:
    content = b"%PDF-1.7 signed"
    name = scans.keep(tmp_path, content)
    holder.tries = FOR_EVER
    assert scans.keep(tmp_path, content) == name
    holder.tries = 0
    scans.path(tmp_path, name).write_bytes(content[:9])  # the disk lost the rest
    assert scans.keep(tmp_path, content) == name
    assert scans.path(tmp_path, name).read_bytes() == content


def test_a_paper_open_in_word_is_named(
    holder: Holder, room: Room, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out = room.store.meetings.get(1).code, tmp_path / "papers"
    words = ["--data", str(tmp_path), "--lang", "en", "export", code, "--out", str(out)]
    assert cli.main([*words, "--format", "docx"]) == 0
    [paper] = out.glob(f"bien-ban-*{code}.docx")
    before = paper.read_bytes()
    holder.tries, holder.held = FOR_EVER, lambda path: path == paper
    assert cli.main([*words, "--format", "docx"]) == 1
    assert f"The file {paper} cannot be replaced" in capsys.readouterr().err
    assert paper.read_bytes() == before


# restoring


def disk(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, but the index of a log, which SQLite makes anew."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith("-shm")
    }


@pytest.fixture
def crashed(room: Room, tmp_path: Path) -> tuple[Path, Path]:
    """A data file as a power cut leaves it, with a question in its log alone, and a copy of before
    that question."""
    live = database(room)
    room.ask(text="Trước?")
    copy = database_file.copy(live, tmp_path / "copy.db")
    room.ask(text="Chỉ trong nhật ký ghi?")
    data = tmp_path / "data" / "liveqa.db"
    data.parent.mkdir()
    for end in ("", "-wal"):
        source = live.with_name(live.name + end)
        data.with_name(data.name + end).write_bytes(source.read_bytes())
    shutil.copy2(live.with_name("liveqa.key"), data.with_name("liveqa.key"))
    assert data.with_name("liveqa.db-wal").stat().st_size
    return data, copy


BOTH = ["Trước?", "Chỉ trong nhật ký ghi?"]


@pytest.mark.parametrize("kept", daily([1.0, 0.5, 0.0], [0.5]))
def test_a_restore_that_fails_at_any_step_leaves_the_data_with_its_log(
    holder: Holder, crashed: tuple[Path, Path], tmp_path: Path, kept: float
) -> None:
    data, copy = crashed
    whole = data.read_bytes()
    is_damaged = kept < 1  # then its log cannot be taken into it
    data.write_bytes(whole[: int(kept * len(whole))])
    before = disk(data.parent)
    failed, step = 0, 0
    while True:
        shutil.rmtree(data.parent)
        data.parent.mkdir()
        for name, content in before.items():
            (data.parent / name).write_bytes(content)
        steps = iter(range(step + 1))
        holder.held = lambda path, steps=steps: next(steps, None) is None  # type: ignore[misc]
        holder.tries, holder.code = 1, NO_SPACE
        try:
            database_file.put_back(copy, data, data.parent / "replaced" / "1")
        except OSError:
            failed += 1
            is_back = False
        else:
            is_back = True
        is_over, holder.tries = holder.tries == 1, 0
        if is_back:
            assert texts(data) == ["Trước?"], step
            assert database_file.faults(data) == ""
            aside = data.parent / "replaced" / "1" / "liveqa.db"
            if is_damaged:
                aside.write_bytes(whole)
            assert texts(aside) == BOTH, step
        else:
            assert not list((data.parent / "replaced").glob("*")), step
            if is_damaged:
                assert disk(data.parent) == before, step
            else:
                assert texts(data) == BOTH, step
        if is_over:
            break
        step += 1
    assert failed >= 3, "nothing was tried"
    assert [path.name for path in data.parent.glob(".*")] == []


def test_a_restore_over_a_file_that_is_held_is_said_and_can_be_had_again(
    holder: Holder, crashed: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    data, copy = crashed
    words = ["--data", str(data.parent), "--lang", "en", "restore", str(copy)]
    holder.held, holder.tries = lambda path: path == data, FOR_EVER
    assert cli.main(words) == 1
    assert f"The file {data} cannot be replaced" in capsys.readouterr().err
    assert texts(data) == BOTH
    assert not list((data.parent / "replaced").iterdir())
    holder.tries = 0
    assert cli.main(words) == 0
    assert texts(data) == ["Trước?"]


# whose they are

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a file has no mode there")


def readable_by_others(folder: Path) -> list[str]:
    """What anyone but the owner may do something with."""
    return [
        str(path)
        for path in (folder, *folder.rglob("*"))
        if stat.S_IMODE(path.stat().st_mode) & 0o077
    ]


@POSIX
def test_what_the_commands_make_is_its_owners_alone(tmp_path: Path) -> None:
    os.umask(0o022)
    plan, data, out = tmp_path / "plan.yaml", tmp_path / "data", tmp_path / "out"
    plan.write_text("title: Hội nghị\n", encoding="utf-8")

    def run(*words: object) -> None:
        assert cli.main(["--data", str(data), *map(str, words)]) == 0

    run("import", plan)
    scans.keep(data, b"%PDF-1.7")
    run("backup")
    run("backup", "--out", out / "usb.db")
    run("restore", out / "usb.db")
    run("verify", "--journal", out / "journal.jsonl")
    assert readable_by_others(data) == []
    assert readable_by_others(out) == []
    assert os.umask(0o022) == 0o022, "of other programs' files nothing changed"


@POSIX
def test_what_others_could_read_is_closed_to_them_at_the_next_start(tmp_path: Path) -> None:
    data = tmp_path / "data"
    (data / "snapshots").mkdir(parents=True)
    (data / "logs").mkdir()
    Store.open(data / "liveqa.db").close()
    for name in ("snapshots/liveqa-20240504-120000.db", "logs/liveqa.log.1", "demo.txt"):
        (data / name).touch()
    for path in (data, *data.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    with datadir.lock(data):
        assert readable_by_others(data) == []


@POSIX
def test_what_is_not_ours_stays_as_it_is(tmp_path: Path) -> None:
    data, elsewhere = tmp_path / "shared", tmp_path / "elsewhere"
    for folder in (data, elsewhere):
        folder.mkdir()
        Store.open(folder / "liveqa.db").close()
        folder.chmod(0o755)
    (data / "programme.docx").touch()
    (data / "logs").symlink_to(elsewhere)
    for path in (data / "programme.docx", elsewhere / "liveqa.db"):
        path.chmod(0o644)
    with datadir.lock(data):
        found = readable_by_others(data)
    assert found == [str(data), str(data / "programme.docx"), str(data / "logs")]
    assert readable_by_others(elsewhere) == [str(elsewhere), str(elsewhere / "liveqa.db")]


@POSIX
def test_doctor_names_what_others_may_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    Store.open(datadir.create(data) / "liveqa.db").close()
    with datadir.lock(data):
        pass
    data.chmod(0o755)
    words = ["--data", str(data), "--lang", "en", "doctor"]
    cli.main(words)
    assert f"Other accounts on this machine may read {data} (1 in all)" in capsys.readouterr().out
    with datadir.lock(data):
        pass
    cli.main(words)
    assert "Other accounts" not in capsys.readouterr().out
