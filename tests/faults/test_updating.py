"""A server begins on data of every earlier version: it copies it, brings it up to date, and shows
it; whatever stops it half-way leaves the data as it was."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from liveqa.i18n import text
from liveqa.machine import datadir, disk_space
from liveqa.store import Age, age_of, snapshots
from tests.faults.disk import empty, fill, small_disk
from tests.faults.test_lifecycle import run
from tests.sampling import daily
from tests.serving import ROOT, serving
from tests.store.dump import OLD, load
from tests.store.test_old import DUMPS, STEPS, content, said

pytestmark = [pytest.mark.faults, pytest.mark.long]

SERVE = ("--host", "127.0.0.1", "--port", "0")


def lay(data: Path, dump: Path) -> Path:
    """A data folder with what an earlier version left; the database."""
    database = datadir.database_path(data)
    load(dump.read_text(encoding="utf-8"), database)
    return database


@pytest.mark.parametrize("dump", daily(DUMPS, [DUMPS[0], DUMPS[-1]]), ids=lambda path: path.stem)
def test_a_server_begins_on_older_data_and_shows_it(dump: Path, tmp_path: Path) -> None:
    database = lay(tmp_path / "data", dump)
    before = said(database)
    with serving(tmp_path / "data") as server:
        code = str(before["meetings"][0][1])
        board = server.get(f"/api/meetings/{code}/board", server.as_("organiser"))["board"]
        assert len(board["questions"]) == 7
        (answer,) = board["answers"].values()
        assert answer["text"] == "Nhà trường sửa trong tháng 6."
        assert server.meeting()
        (copy,) = (path for path in snapshots.all_of(database.parent / "snapshots") if older(path))
        log = (server.data / "logs" / "liveqa.log").read_text(encoding="utf-8")
        assert f"it is in {copy}" in log
        assert "is not as it was written" not in log
    assert said(copy) == before
    assert run(server.data, "verify").returncode == 0
    assert run(server.data, "restore", str(copy)).returncode == 0
    assert said(database) == before


def older(path: Path) -> bool:
    """Whether a copy is of before an update."""
    return age_of(path) == Age.OLDER


@pytest.mark.parametrize("step", daily([0, 5, len(STEPS) - 2], [len(STEPS) - 2]))
def test_a_power_cut_within_an_update_leaves_the_data_as_it_was(step: int, tmp_path: Path) -> None:
    database = lay(tmp_path, OLD / f"{STEPS[0]}.sql")
    before = said(database)
    program = f"""
import os
from datetime import datetime
from pathlib import Path
from liveqa.store import update
from liveqa.store.migrations import migrations
from tests.sampling import daily
migrations._migrations[{step + 1}].fn = lambda db: os._exit(9)
update.update(Path({str(database)!r}), Path({str(tmp_path / "snapshots")!r}), datetime.now())
"""
    ended = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False)
    assert ended.returncode == 9
    with closing(sqlite3.connect(database)) as db:
        assert db.execute("SELECT count(*) FROM _sqlite_migrations").fetchone() == (1,)
    assert said(database) == before
    with serving(tmp_path) as server:
        server.as_("chair")
    assert age_of(database) == Age.CURRENT


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A small disk of one's own."""
    with small_disk(tmp_path / "disk") as disk:
        yield disk


@pytest.mark.long
def test_a_disk_without_room_for_the_copy_is_said_and_nothing_is_updated(small: Path) -> None:
    data = small / "data"
    database = lay(data, OLD / f"{STEPS[0]}.sql")
    (data / "snapshots").mkdir()
    before = content(database)
    fill(small, 2**20)
    with (small / "rest").open("wb") as rest:  # what is left holds the log, and no copy
        while disk_space.free_space(small) > 60_000:
            rest.write(bytes(4096))
            rest.flush()
    refused = run(data, *SERVE)
    empty(small)
    (small / "rest").unlink()
    sentence = text("vi", "error.update_failed", path=data / "snapshots", reason="|")
    assert refused.returncode == 1
    assert refused.stderr.strip().splitlines()[-1].startswith(sentence.partition("|")[0])
    assert "Traceback" not in refused.stderr
    assert content(database) == before
    assert list((data / "snapshots").iterdir()) == []
    with serving(data) as server:
        server.as_("chair")
