"""What was erased leaves the data folder: signed copies, snapshots, what `restore` put aside."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from liveqa.errors import FileHeld
from liveqa.machine import datadir, files
from liveqa.server import upkeep
from liveqa.server.forgetting import Forgetting
from liveqa.store import Store, database_file, snapshots
from tests.web.house import House

NAME = "Trịnh Thị Lan"
PLAN = "title: Hội nghị\nreview: false\n"


@pytest.fixture(autouse=True)
def stamps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each snapshot gets a second of its own."""
    stamp, later = snapshots.stamp, iter(range(99))
    monkeypatch.setattr(snapshots, "stamp", lambda now: stamp(now + timedelta(seconds=next(later))))


@pytest.fixture
def forgetting(house: House) -> Forgetting:
    return Forgetting(house.app, upkeep.Snapshots(house.app))


def named(house: House, name: str = NAME) -> tuple[str, int]:
    """A closed meeting in which somebody asked by name; its code, and the question."""
    code = house.meeting(PLAN)
    told = {"text": "Lương?", "name": name, "name_mode": "named"}
    asked = house.do(code, house.join(code=code), "question.ask", **told)["question"]
    house.do(code, house.as_("organiser"), "meeting.close")
    return code, asked


def nameless(house: House) -> str:
    """A closed meeting whose papers name nobody who asked; its code."""
    code = house.meeting(PLAN)
    house.do(code, house.as_("organiser"), "meeting.close")
    return code


def scanned(house: House, code: str, kind: str, content: bytes, **args: int) -> Path:
    """An approved paper's signed copy; its file."""
    organiser = house.as_("organiser")
    paper = house.do(code, organiser, "paper.approve", kind=kind, **args)["paper"]
    scan: str = house.done(f"/api/meetings/{code}/scans", b"%PDF-" + content, organiser)["scan"]
    house.do(code, organiser, "paper.attach_scan", paper=paper, scan=scan, scan_name="x.pdf")
    return house.app.config.data / "scans" / scan


def erase(house: House, code: str, question: int) -> None:
    house.do(code, house.as_("organiser"), "question.erase_person", question=question)


def everything(data: Path) -> Iterator[tuple[Path, bytes]]:
    """Every file of a data folder but the server's key and lock."""
    for path in data.rglob("*"):
        if path.is_file():
            yield path, path.read_bytes()


def test_the_file_of_a_signed_copy_goes_with_the_name_on_it(
    house: House, forgetting: Forgetting
) -> None:
    code, asked = named(house)
    letter = scanned(house, code, "letter", b"thu", question=asked)
    report = scanned(house, nameless(house), "report", b"bao cao")
    forgetting.remove_scans()
    assert letter.exists()
    erase(house, code, asked)
    forgetting.remove_scans()
    assert not letter.exists()
    assert report.exists(), "it names nobody"
    assert house.app.service.reader.scans.spent() == set()


def test_a_file_that_another_paper_names_stays(house: House, forgetting: Forgetting) -> None:
    code, asked = named(house)
    other, _ = named(house, "Minh Khác")
    letter = scanned(house, code, "letter", b"mot tep", question=asked)
    assert scanned(house, other, "report", b"mot tep") == letter
    erase(house, code, asked)
    forgetting.remove_scans()
    assert letter.exists()
    assert house.app.service.reader.scans.spent() == set()


def test_a_crash_between_the_erasing_and_the_file_leaves_it_to_the_next_start(
    tmp_path: Path,
) -> None:
    with closing(House(tmp_path / "data")) as house:
        code, asked = named(house)
        letter = scanned(house, code, "letter", b"thu", question=asked)
        erase(house, code, asked)
    assert letter.exists()
    with closing(House(tmp_path / "data")) as again:
        Forgetting(again.app, upkeep.Snapshots(again.app)).remove_scans()
        assert not letter.exists()


def test_what_cannot_be_noted_now_is_noted_when_there_is_room(
    house: House, forgetting: Forgetting
) -> None:
    code, asked = named(house)
    letter = scanned(house, code, "letter", b"thu", question=asked)
    erase(house, code, asked)
    house.app.service.writer.read_only = True
    forgetting.remove_scans()
    assert not letter.exists()
    house.app.service.writer.read_only = False
    forgetting.remove_scans()
    assert house.app.service.reader.scans.spent() == set()


def aside(house: House, when: str = "20240101-080000") -> Path:
    """The database as it is now, put aside as `restore` does it."""
    data = house.app.config.data
    folder = datadir.replaced(data) / when
    folder.mkdir(parents=True)
    database_file.copy(datadir.database_path(data), folder / "liveqa.db")
    return folder


def test_no_copy_in_the_data_folder_holds_who_was_erased(
    house: House, forgetting: Forgetting
) -> None:
    kept = upkeep.Snapshots(house.app)
    empty = aside(house, "20230101-080000")
    code, asked = named(house)
    kept.take()
    put_aside = aside(house)
    erase(house, code, asked)
    forgetting.remove_copies()
    assert not put_aside.exists()
    assert empty.exists(), "it knows nothing of that meeting"
    (only,) = snapshots.all_of(datadir.snapshots(house.app.config.data))
    house.app.service.writer.try_to_write()
    for path, content in everything(house.app.config.data):
        assert NAME.encode() not in content, path
    forgetting.remove_copies()
    assert snapshots.all_of(only.parent) == [only]


def test_a_copy_is_known_by_what_it_holds_not_by_its_date(
    house: House, forgetting: Forgetting
) -> None:
    """A clock that was ahead gave it a day to come."""
    kept = upkeep.Snapshots(house.app)
    code, asked = named(house)
    kept.take()
    folder = datadir.snapshots(house.app.config.data)
    (taken,) = snapshots.all_of(folder)
    ahead = taken.rename(folder / "liveqa-20360101-080000.db")
    erase(house, code, asked)
    forgetting.remove_copies()
    assert not ahead.exists()
    assert len(snapshots.all_of(folder)) == 1


@pytest.mark.parametrize(("when", "goes"), [("20240101-080000", True), ("20990101-080000", False)])
def test_what_cannot_be_read_goes_by_its_date(
    house: House, forgetting: Forgetting, when: str, goes: bool
) -> None:
    code, asked = named(house)
    folder = aside(house, when)
    (folder / "liveqa.db").write_bytes(b"SQLite format 3\0" + b"\xff" * 9000)
    erase(house, code, asked)
    forgetting.remove_copies()
    assert folder.exists() != goes


def test_what_was_put_aside_with_its_log_is_read_with_it(
    house: House, forgetting: Forgetting
) -> None:
    code, asked = named(house)
    data = house.app.config.data
    folder = datadir.replaced(data) / "20240101-080000"
    folder.mkdir(parents=True)
    for file in data.glob("liveqa.db*"):
        shutil.copy(file, folder / file.name)
    assert (folder / "liveqa.db-wal").stat().st_size > 0
    erase(house, code, asked)
    forgetting.remove_copies()
    assert not folder.exists()


def test_copies_stay_while_nothing_was_erased_and_without_a_later_one(
    house: House, forgetting: Forgetting, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = upkeep.Snapshots(house.app)
    code, asked = named(house)
    kept.take()
    folder, put_aside = datadir.snapshots(house.app.config.data), aside(house)
    forgetting.remove_copies()
    assert len(snapshots.all_of(folder)) == 1
    assert put_aside.exists()
    erase(house, code, asked)
    with monkeypatch.context() as spoilt:
        spoilt.setattr(forgetting._kept, "take", lambda: None)
        forgetting.remove_copies()
        assert len(snapshots.all_of(folder)) == 1, "there is no newer one"
    forgetting.remove_copies()
    (only,) = snapshots.all_of(folder)
    assert NAME.encode() not in only.read_bytes()


def test_a_scan_that_was_sent_and_never_attached_goes_too(
    house: House, forgetting: Forgetting, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, asked = named(house)
    organiser = house.as_("organiser")
    sent = house.done(f"/api/meetings/{code}/scans", b"%PDF-nham", organiser)["scan"]
    attached = scanned(house, nameless(house), "report", b"bao cao")
    file = house.app.config.data / "scans" / sent
    erase(house, code, asked)
    forgetting.remove_copies()
    assert file.exists(), "it may be attached in a moment"
    monkeypatch.setattr("liveqa.server.forgetting.FINISHED_SECONDS", -1.0)
    again, asked = named(house)
    erase(house, again, asked)
    forgetting.remove_copies()
    assert not file.exists()
    assert attached.exists()


def test_an_older_database_put_aside_is_known_to_hold_what_was_erased(
    house: House, forgetting: Forgetting
) -> None:
    code, asked = named(house)
    folder = aside(house)
    with closing(Store.open(folder / "liveqa.db")) as store:
        store.db.execute("ALTER TABLE meetings DROP COLUMN erased_at")
    erase(house, code, asked)
    forgetting.remove_copies()
    assert not folder.exists()


def test_a_log_that_another_program_holds_is_not_left_without_its_database(
    house: House, forgetting: Forgetting, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, asked = named(house)
    folder = aside(house)
    log = folder / "liveqa.db-wal"
    log.write_bytes(NAME.encode())
    erase(house, code, asked)
    remove = files.remove

    def held(path: Path) -> None:
        if path == log:
            raise FileHeld(path=path)
        remove(path)

    with monkeypatch.context() as busy:
        busy.setattr(files, "remove", held)
        forgetting.remove_copies()
        assert (folder / "liveqa.db").exists()
    forgetting.remove_copies()
    assert not folder.exists()


def test_what_was_half_made_when_it_was_killed_goes_too(
    house: House, forgetting: Forgetting, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, asked = named(house)
    data = house.app.config.data
    halves = [data / ".liveqa.db.restored", data / ".liveqa.db-wal.replaced"]
    halves.append(datadir.snapshots(data) / ".liveqa-20240101-080000.db.part")
    for half in halves:
        half.parent.mkdir(exist_ok=True)
        half.write_bytes(NAME.encode())
    monkeypatch.setattr("liveqa.server.forgetting.FINISHED_SECONDS", -1.0)
    erase(house, code, asked)
    forgetting.remove_copies()
    assert not any(half.exists() for half in halves)
    assert house.app.service.reader.meetings.by_code(code).code == code


def sent(house: House, code: str, content: bytes) -> Path:
    """A file that was sent and not attached."""
    at = f"/api/meetings/{code}/scans"
    name: str = house.done(at, b"%PDF-" + content, house.as_("organiser"))["scan"]
    return house.app.config.data / "scans" / name


def age(path: Path, seconds: float) -> None:
    """Let a file be of some time ago."""
    then = time.time() - seconds
    os.utime(path, (then, then))


def test_a_file_that_nobody_attached_goes_after_an_hour(
    house: House, forgetting: Forgetting
) -> None:
    code, _ = named(house)
    attached = scanned(house, code, "report", b"bao cao")
    old, new = sent(house, code, b"mot gio truoc"), sent(house, code, b"vua gui")
    for path in (attached, old):
        age(path, 3_700)
    forgetting.remove_unattached_scans()
    assert [path.exists() for path in (attached, old, new)] == [True, False, True]


def test_a_file_that_is_sent_again_has_its_hour_again(house: House, forgetting: Forgetting) -> None:
    code, _ = named(house)
    path = sent(house, code, b"mot gio truoc")
    age(path, 3_700)
    assert sent(house, code, b"mot gio truoc") == path
    forgetting.remove_unattached_scans()
    assert path.exists()


def test_a_clock_that_is_set_takes_no_file_that_was_just_sent(
    house: House, forgetting: Forgetting, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, _ = named(house)
    path = sent(house, code, b"vua gui")
    forgetting.remove_unattached_scans()
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 10_000_000)
    forgetting.remove_unattached_scans()
    assert path.exists()
    since = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: since + 3_700)
    forgetting.remove_unattached_scans()
    assert not path.exists()


def test_what_a_database_put_aside_may_name_stays(house: House, forgetting: Forgetting) -> None:
    code, _ = named(house)
    path = sent(house, code, b"cua ban cu")
    age(path, 3_700)
    aside(house)
    forgetting.remove_unattached_scans()
    assert path.exists()
