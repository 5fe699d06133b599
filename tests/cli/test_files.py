"""`import`, `export`, `backup` and `restore`: what they make, and what they leave alone."""

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from liveqa import cli
from liveqa.cli.problems import NotACopy
from liveqa.machine import datadir, inventory
from liveqa.store import Store, snapshots
from tests.cli.conftest import Run, database
from tests.sampling import daily


def test_import_makes_a_meeting_and_says_its_code(
    run: Run, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", plan) == 0
    with closing(Store.open_readonly(database(tmp_path))) as store:
        code = store.meetings.current(0).code
    assert f"“Hội nghị đối thoại”, mã {code}" in capsys.readouterr().out


@pytest.mark.long
def test_import_is_refused_while_a_server_runs(
    run: Run, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with datadir.lock(tmp_path / "data"):
        assert run("import", plan) == 1
    assert str(tmp_path / "data") in capsys.readouterr().err
    assert run("import", plan) == 0


def test_a_plan_with_a_wrong_field_leaves_nothing_behind(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("title: A\nvenu: B\n", encoding="utf-8")
    assert run("import", wrong, "--lang", "en") == 1
    said = capsys.readouterr().err
    assert "2" in said
    assert "venu" in said
    assert not database(tmp_path).exists()


def test_a_plan_that_is_not_there_is_said(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", tmp_path / "nothing.yaml") == 1
    assert capsys.readouterr().err.strip()


@pytest.mark.parametrize("words", [("backup",), ("export", "K7M2", "--out", "papers")])
def test_what_only_reads_makes_no_empty_database(
    words: tuple[str, ...], run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*words) == 1
    assert "chưa có dữ liệu" in capsys.readouterr().err
    assert not (tmp_path / "data").exists()


def test_a_backup_is_whole_while_the_server_writes(
    run: Run, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", plan) == 0
    out = tmp_path / "copies" / "copy.db"
    with datadir.lock(tmp_path / "data"), closing(Store.open(database(tmp_path))) as store:
        store.begin()
        assert run("backup", "--out", out) == 0
        store.rollback()
    assert str(out) in capsys.readouterr().out
    assert [file.name for file in out.parent.iterdir()] == ["copy.db"]
    with closing(sqlite3.connect(out)) as db:
        assert db.execute("SELECT title FROM meetings").fetchone() == ("Hội nghị đối thoại",)


def test_a_backup_is_restored_and_what_was_there_is_kept(
    run: Run, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.db"
    assert run("import", plan) == 0
    assert run("backup", "--out", copy) == 0
    assert run("import", plan) == 0
    assert run("restore", copy) == 0
    said = capsys.readouterr().out
    assert meetings(database(tmp_path)) == 1
    (aside,) = (tmp_path / "data" / "replaced").iterdir()
    assert str(copy) in said
    assert str(aside) in said
    assert meetings(aside / "liveqa.db") == 2


@pytest.mark.long
def test_two_restores_and_two_backups_of_one_second_keep_what_each_found(
    run: Run, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshots, "stamp", lambda now: "20240504-081500")
    copy, data = tmp_path / "copy.db", tmp_path / "data"
    assert run("import", plan) == 0
    assert run("backup", "--out", copy) == 0
    for count in (2, 1, 1):
        if count == 2:
            assert run("import", plan) == 0
        assert run("restore", copy) == 0
        assert run("backup") == 0
    kept = [len(list((data / name).iterdir())) for name in ("replaced", "backups")]
    assert kept == [3, 3]
    assert sorted(meetings(path) for path in data.glob("replaced/*/liveqa.db")) == [1, 1, 2]
    backups = snapshots.all_of(data / "backups")
    assert len(backups) == 3, "each is known by the moment in its name"
    assert snapshots.stamped("20240504-081500-3") == snapshots.stamped("20240504-081500")
    assert len(inventory.own(data)) > 10
    assert inventory.own(data)[-1] == data, "they are known as LiveQA's own"


def test_verify_says_that_there_is_no_meeting(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Store.open(datadir.database_path(datadir.create(tmp_path / "data"))).close()
    assert run("verify", "--lang", "en") == 0
    assert "there is no meeting in it yet" in capsys.readouterr().out


def test_nothing_is_restored_while_a_server_runs(
    run: Run, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", plan) == 0
    assert run("backup", "--out", tmp_path / "copy.db") == 0
    with datadir.lock(tmp_path / "data"):
        assert run("restore", tmp_path / "copy.db") == 1
    assert str(tmp_path / "data") in capsys.readouterr().err
    assert not (tmp_path / "data" / "replaced").exists()


def test_what_is_no_backup_is_not_restored(
    run: Run, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", plan) == 0
    before = database(tmp_path).read_bytes()
    for source in (tmp_path / "nothing.db", plan):
        assert run("restore", source) == 1
        assert str(source) in capsys.readouterr().err
    assert database(tmp_path).read_bytes() == before
    assert not (tmp_path / "data" / "replaced").exists()


@pytest.mark.parametrize("content", [b"", b"# LiveQA\n", b"PK\x03\x04", b"SQLite", b"\0" * 5000])
@pytest.mark.parametrize("lang", daily(["vi", "en"], ["vi"]))
def test_a_file_that_is_no_copy_is_not_called_a_damaged_one(
    content: bytes, lang: str, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "README.md"
    file.write_bytes(content)
    assert run("restore", file, "--lang", lang) == 1
    assert capsys.readouterr().err.strip() == NotACopy(path=file).text(lang)
    assert not (tmp_path / "data").exists()


def meetings(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("SELECT count(*) FROM meetings").fetchone()[0])


def test_a_backup_without_a_name_lies_in_the_data_folder(
    run: Run, plan: Path, tmp_path: Path
) -> None:
    assert run("import", plan) == 0
    assert run("backup") == 0
    assert len(list((tmp_path / "data" / "backups").glob("liveqa-*.db"))) == 1


def test_an_export_nobody_can_write_is_explained(
    run: Run, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", plan) == 0
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert run("export", "K7M2", "--out", tmp_path / "file") == 1
    assert str(tmp_path / "file") in capsys.readouterr().err


@pytest.mark.parametrize("document", daily(["archive", "register", "minutes"], ["archive"]))
def test_a_full_disk_is_explained_and_leaves_the_old_file(
    document: str,
    run: Run,
    plan: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert run("import", plan) == 0
    with closing(Store.open_readonly(database(tmp_path))) as store:
        code = store.meetings.current(0).code
    out = tmp_path / "papers"
    assert run("export", code, "--document", document, "--out", out) == 0
    before = {file.name: file.read_bytes() for file in out.iterdir()}

    def full(descriptor: int, mode: str) -> None:
        os.close(descriptor)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fdopen", full)
    assert run("export", code, "--document", document, "--out", out) == 1
    assert str(out) in capsys.readouterr().err
    assert {file.name: file.read_bytes() for file in out.iterdir()} == before


@pytest.mark.skipif(sys.platform == "win32", reason="has no limit to a file's size")
@pytest.mark.parametrize("form", daily(["docx", "pdf", "md"], ["docx"]))
@pytest.mark.long
def test_a_disk_that_fills_half_way_leaves_the_old_paper(
    form: str, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No file may grow beyond 36 kB, which SQLite's own need; the new paper is larger."""
    import resource

    long = "".join(f"{number:05d} " for number in range(16_000))
    (tmp_path / "plan.yaml").write_text(
        f"title: Hội nghị\nagenda: [{{title: Tham luận, kind: contribution, text: '{long}'}}]\n",
        encoding="utf-8",
    )
    assert run("import", tmp_path / "plan.yaml") == 0
    with closing(Store.open_readonly(database(tmp_path))) as store:
        code = store.meetings.current(0).code
    out = tmp_path / "papers"
    out.mkdir()
    old = out / f"bien-ban-hoi-nghi-{code}.{form}"
    old.write_bytes(b"the old one")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (36_000, before[1]))
    try:
        ended = run("export", code, "--document", "minutes", "--format", form, "--out", out)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert ended == 1
    assert str(out) in capsys.readouterr().err
    assert old.read_bytes() == b"the old one"
    assert list(out.iterdir()) == [old]


def test_a_document_in_a_format_it_does_not_have_is_refused(
    run: Run, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", plan) == 0
    words = ("export", "K7M2", "--out", tmp_path / "out", "--document", "register")
    assert run(*words, "--format", "docx") == 1
    assert "xlsx, csv" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.long
def test_every_document_asked_for_is_written_in_every_format_asked_for(
    run: Run, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", plan) == 0
    code, out = capsys.readouterr().out.split()[-1].rstrip("."), tmp_path / "out"
    wanted = ("--document", "notice", "--document", "register", "--format", "md", "--format", "csv")
    assert run("export", "--out", out, *wanted, code) == 0
    written = sorted(path.name for path in out.iterdir())
    register, notice = written
    assert register.startswith("danh-muc-cau-hoi-")
    assert register.endswith(f"-{code}.csv")
    assert notice.startswith("thong-bao-")
    assert notice.endswith(f"-{code}.md")


def test_two_servers_on_one_data_folder_are_refused(tmp_path: Path) -> None:
    from liveqa.errors import DataFolderInUse

    with datadir.lock(tmp_path), pytest.raises(DataFolderInUse), datadir.lock(tmp_path):
        pass
    with datadir.lock(tmp_path):
        pass


def test_a_data_folder_that_cannot_be_made_is_explained(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--data", str(plan / "below"), "import", str(plan)]) == 1
    assert str(plan / "below") in capsys.readouterr().err
