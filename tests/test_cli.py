"""The command line, as a person or a program types it."""

import json
import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from liveqa import awake, cli, config, datadir, lan, resources
from liveqa.cli import options, serving, testing
from liveqa.store import Store
from liveqa.web.links import Links

Run = Callable[..., int]

LINKS = Links(
    join="http://192.168.1.20:8000/m/K7M2",
    screen="http://192.168.1.20:8000/screen#a",
    chair="http://192.168.1.20:8000/chair#b",
    secretary="http://192.168.1.20:8000/secretary#c",
    helper="http://192.168.1.20:8000/helper#d",
    organiser="http://192.168.1.20:8000/organiser#e",
)


@pytest.fixture(autouse=True)
def no_wishes(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "HOST", "PORT", "ADDRESS", "LANG"):
        monkeypatch.delenv(f"LIVEQA_{name}", raising=False)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a command on a data folder of its own."""

    def command(*words: object) -> int:
        return cli.main(["--data", str(tmp_path / "data"), *map(str, words)])

    return command


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "plan.yaml"
    file.write_text("title: Hội nghị đối thoại\n", encoding="utf-8")
    return file


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[config.Config]:
    """A server that is ready at once and stops; the configurations it was run with."""
    from liveqa import supervisor

    runs: list[config.Config] = []

    def at_once(
        wished: config.Config,
        listener: object,
        on_ready: Callable[[Links], None],
        on_crash: object,
    ) -> int:
        runs.append(wished)
        on_ready(LINKS)
        return 0

    monkeypatch.setattr(supervisor, "run", at_once)
    return runs


def database(tmp_path: Path) -> Path:
    return datadir.database_path(tmp_path / "data")


def parsed(*words: str) -> config.Config:
    return options.parse(words).config


# options


@pytest.mark.parametrize(
    "words",
    [
        ("--port", "8123", "--lang", "en", "serve"),
        ("serve", "--port", "8123", "--lang", "en"),
        ("--port", "8123", "serve", "--lang", "en"),
        ("--port", "8123", "--lang", "en"),
    ],
)
def test_options_may_stand_on_either_side_of_the_command(words: tuple[str, ...]) -> None:
    assert (parsed(*words).port, parsed(*words).lang) == (8123, "en")


def test_the_environment_speaks_where_the_command_line_is_silent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LIVEQA_PORT", "8222")
    monkeypatch.setenv("LIVEQA_LANG", "en")
    assert (parsed().port, parsed("--port", "1").port, parsed().lang) == (8222, 1, "en")


@pytest.mark.parametrize("port", ["-1", "65536", "x", "8.0", ""])
def test_a_port_that_is_none_is_explained(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        options.parse([f"--port={port}"])
    assert "cổng phải là số" in capsys.readouterr().err


@pytest.mark.parametrize("rate", ["0", "-1", "51", "x", "nan", ""])
def test_a_rate_that_is_none_is_explained(rate: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        options.parse([f"--rate={rate}"])
    assert "tốc độ phải là số" in capsys.readouterr().err


def test_the_rate_of_updates_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    assert parsed().rate is None
    assert parsed("--rate", "2.5").rate == 2.5
    monkeypatch.setenv("LIVEQA_RATE", "4")
    assert parsed().rate == 4.0


def test_help_speaks_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    for lang, word in (("vi", "thư mục dữ liệu"), ("en", "the data folder")):
        with pytest.raises(SystemExit, match="0"):
            options.parse(["--lang", lang, "--help"])
        assert word in capsys.readouterr().out


@pytest.mark.parametrize(
    ("environ", "system", "expected"),
    [
        ({}, "win32", True),
        ({}, "darwin", True),
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ":0", "CI": "true"}, "linux", False),
        ({"SSH_CONNECTION": "x"}, "darwin", False),
    ],
)
def test_a_page_opens_by_itself_only_before_a_person(
    environ: dict[str, str], system: str, expected: bool
) -> None:
    assert config.on_a_desktop(environ, system) is expected


# serve and demo


def test_print_links_is_one_line_of_json_and_nothing_else(
    run: Run, served: list[config.Config], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--print-links", "--port", 0) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1
    assert json.loads(lines[0])["join"] == LINKS.join


def test_the_terminal_shows_the_join_code_and_address(
    run: Run, served: list[config.Config], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--port", 0, "--no-browser") == 0
    shown = capsys.readouterr().out
    assert LINKS.join
    assert lan.qr_text(LINKS.join) in shown
    assert LINKS.join in shown
    assert LINKS.organiser in shown


def test_a_projected_terminal_shows_no_secret_when_a_window_opens() -> None:
    shown = serving.welcome(config.Config(Path(), open_browser=True), LINKS)
    assert "#" not in shown


def test_without_a_meeting_the_terminal_says_where_to_begin() -> None:
    alone = Links(None, "s", "c", "t", "h", "http://127.0.0.1:8000/organiser#e")
    shown = serving.welcome(config.Config(Path(), open_browser=False), alone)
    assert "Chưa có hội nghị nào" in shown
    assert "nối Wi-Fi" in shown


def test_a_taken_port_is_said(
    run: Run, served: list[config.Config], capsys: pytest.CaptureFixture[str]
) -> None:
    bound, _ = lan.bind("127.0.0.1", 0)
    with bound:
        port = bound.getsockname()[1]
        assert run("--host", "127.0.0.1", "--port", port, "--print-links", "--lang", "en") == 0
    assert f"Port {port} is used by another program" in capsys.readouterr().err


def test_a_demo_has_a_folder_of_its_own_and_begins_anew(
    served: list[config.Config], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(datadir, "default", lambda: tmp_path)
    for _ in range(2):
        assert cli.main(["demo", "--print-links", "--port", "0"]) == 0
    assert [wished.data for wished in served] == [tmp_path / "demo"] * 2
    assert not datadir.database_path(tmp_path).exists()
    with closing(sqlite3.connect(datadir.database_path(tmp_path / "demo"))) as db:
        assert db.execute("SELECT count(*) FROM meetings").fetchone() == (1,)


def test_a_demo_never_replaces_real_meetings(
    run: Run, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", plan) == 0
    before = database(tmp_path).read_bytes()
    assert run("demo") == 1
    assert "dữ liệu thật" in capsys.readouterr().err
    assert database(tmp_path).read_bytes() == before


# import, export, backup


def test_import_makes_a_meeting_and_says_its_code(
    run: Run, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", plan) == 0
    with closing(Store.open_readonly(database(tmp_path))) as store:
        code = store.meetings.current().code
    assert f"“Hội nghị đối thoại”, mã {code}" in capsys.readouterr().out


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


@pytest.mark.parametrize("document", ["archive", "register", "minutes"])
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
        code = store.meetings.current().code
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
@pytest.mark.parametrize("form", ["docx", "pdf", "md"])
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
        code = store.meetings.current().code
    out = tmp_path / "papers"
    out.mkdir()
    old = out / f"bien-ban-{code}.{form}"
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


# doctor


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


# test


def test_what_follows_test_is_pytests() -> None:
    wish = options.parse(["--lang", "en", "test", "-k", "port", "--lang", "x"])
    assert (wish.rest, wish.config.lang) == (("-k", "port", "--lang", "x"), "en")


def test_what_follows_bench_is_the_benchmarks() -> None:
    wish = options.parse(["bench", "--phones", "50", "--json", "x.json"])
    assert wish.rest == ("--phones", "50", "--json", "x.json")


def test_bench_runs_the_benchmarks_of_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    assert commands_of(monkeypatch, "bench", "votes") == [["tests.benchmarks", "votes"]]


def test_with_arguments_only_pytest_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = commands_of(monkeypatch, "test", "-k", "port")
    assert calls == [["pytest", "-k", "port"]]


def test_without_arguments_all_that_ci_runs_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = commands_of(monkeypatch, "test")
    assert [call[0] for call in calls] == ["ruff", "mypy", "pytest"]
    assert calls[-1] == ["pytest", *testing.SIDE_BY_SIDE]


def test_an_installed_package_says_that_it_has_no_tests(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(resources, "checkout", lambda: None)
    assert cli.main(["test"]) == 1
    assert "mã nguồn" in capsys.readouterr().err


def commands_of(monkeypatch: pytest.MonkeyPatch, *words: str) -> list[list[str]]:
    calls: list[list[str]] = []

    def record(root: Path, module: list[str], browser: str | None = None) -> int:
        calls.append(module)
        return 0

    monkeypatch.setattr(testing, "_run", record)
    monkeypatch.setattr(testing, "_find_browser", lambda root, install: "/a/browser")
    assert cli.main(list(words)) == 0
    return calls


# the laptop


def test_the_laptop_is_kept_awake_once_and_let_go() -> None:
    awake.start()
    awake.start()
    assert awake.held()
    awake.stop()
    awake.stop()
    assert not awake.held()
