"""`serve` and `demo`: what they say, and which data they touch."""

import json
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from liveqa import cli, window
from liveqa.cli import serving
from liveqa.domain.entrances import Links
from liveqa.machine import config, datadir, lan, onetime, qr
from liveqa.server.supervisor import Status
from liveqa.store import Store
from tests.cli.conftest import Run, database

LINKS = Links(
    join="http://192.168.1.20:8000/m/K7M2",
    screen="http://192.168.1.20:8000/screen#a",
    chair="http://192.168.1.20:8000/chair#b",
    secretary="http://192.168.1.20:8000/secretary#c",
    helper="http://192.168.1.20:8000/helper#d",
    organiser="http://192.168.1.20:8000/organiser#e",
)


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[config.Config]:
    """A server that is ready at once and stops; the configurations it was run with."""
    from liveqa.server import supervisor

    runs: list[config.Config] = []

    def at_once(
        wished: config.Config, listener: object, face: supervisor.Face, warnings: list[str]
    ) -> int:
        runs.append(wished)
        face.begin(lambda: None)
        for sentence in warnings:
            face.said(sentence)
        face.status(supervisor.Status(LINKS))
        face.status(supervisor.Status(LINKS, phones=3))
        face.end()
        return 0

    monkeypatch.setattr(supervisor, "run", at_once)
    return runs


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
    assert qr.in_blocks(LINKS.join) in shown
    assert LINKS.join in shown
    assert LINKS.organiser in shown


def test_a_projected_terminal_shows_no_secret_when_a_window_opens() -> None:
    shown = serving.welcome(config.Config(Path(), open_browser=True), LINKS)
    assert "#" not in shown


def test_a_browser_is_started_with_no_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_page(page: str) -> bool:
        opened.append(page)
        return True

    monkeypatch.setattr("webbrowser.open", open_page)
    server = datadir.Running("http://localhost:8000", onetime.new_key())
    datadir.announce(datadir.create(tmp_path / "data"), server)
    terminal = serving.Terminal(config.Config(tmp_path / "data", open_browser=True))
    for _ in range(2):
        terminal.status(Status(LINKS))
    [page] = opened
    address, _, code = page.partition("#")
    assert address == "http://localhost:8000/organiser"
    assert code not in LINKS.as_json()
    assert onetime.Codes(server.key).use(code, "organiser", time.time())


def test_a_browser_that_does_not_open_is_made_up_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("webbrowser.open", lambda page: False)
    server = datadir.Running("http://localhost:8000", onetime.new_key())
    datadir.announce(datadir.create(tmp_path / "data"), server)
    serving.Terminal(config.Config(tmp_path / "data", open_browser=True)).status(Status(LINKS))
    assert "http://localhost:8000/organiser#" in capsys.readouterr().out


def test_a_second_start_without_a_browser_says_where_the_first_is(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server = datadir.Running("http://localhost:8000", onetime.new_key())
    with datadir.served(tmp_path / "data"):
        datadir.announce(tmp_path / "data", server)
        assert run("--no-browser", "--lang", "en") == 0
    said = capsys.readouterr().out
    assert "LiveQA is running already, at http://localhost:8000" in said
    assert "http://localhost:8000/organiser#" in said
    assert server.key not in said


def test_without_a_meeting_the_terminal_says_where_to_begin() -> None:
    alone = Links(None, "s", "c", "t", "h", "http://127.0.0.1:8000/organiser#e")
    shown = serving.welcome(config.Config(Path(), open_browser=False), alone)
    assert "Chưa có hội nghị nào" in shown
    assert "nối Wi-Fi" in shown
    assert "không cần chạy lại" in shown


def test_the_terminal_shows_the_new_code_when_the_address_changes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    terminal = serving.Terminal(config.Config(Path(), open_browser=False))
    terminal.status(Status(LINKS))
    terminal.status(Status(LINKS, phones=7))
    capsys.readouterr()
    moved = replace(LINKS, join="http://[fd00::5]:8000/m/K7M2")
    terminal.status(Status(moved, phones=7))
    terminal.status(Status(moved, phones=8))
    terminal.end()
    shown = capsys.readouterr().out
    assert shown.count(qr.in_blocks("http://[fd00::5]:8000/m/K7M2")) == 1
    assert "#" not in shown


def test_a_program_gets_one_line_whatever_happens(capsys: pytest.CaptureFixture[str]) -> None:
    terminal = serving.Terminal(config.Config(Path(), print_links=True))
    terminal.status(Status(LINKS))
    terminal.status(Status(replace(LINKS, join="http://10.0.0.5:8000/m/K7M2")))
    assert capsys.readouterr().out.count("\n") == 1


def test_hsts_without_encryption_is_refused(
    run: Run, served: list[config.Config], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--hsts", "--port", 0) == 1
    assert "--hsts cần https" in capsys.readouterr().err
    assert run("--hsts", "--behind-proxy", "--port", 0, "--print-links") == 0
    assert [wished.hsts for wished in served] == [True]


@pytest.mark.parametrize("by_variable", [False, True])
def test_a_window_that_this_python_cannot_draw_is_said(
    by_variable: bool,
    run: Run,
    served: list[config.Config],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(window, "is_possible", lambda: False)
    monkeypatch.setenv("LIVEQA_WINDOW", "1" if by_variable else "0")
    words = [] if by_variable else ["--window"]
    assert run(*words, "--host", "127.0.0.1", "--port", 0, "--lang", "en") == 0
    assert "No window can be drawn here" in capsys.readouterr().err
    assert run("--host", "127.0.0.1", "--port", 0, "--lang", "en", "--print-links") == 0
    assert len(served) == 2


@pytest.mark.parametrize("code", [0, 1, 130])
@pytest.mark.parametrize(("lang", "said"), [("vi", "LiveQA đã dừng"), ("en", "LiveQA has stopped")])
def test_a_stop_is_said_with_where_the_data_is(
    code: int,
    lang: str,
    said: str,
    run: Run,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from liveqa.server import supervisor

    monkeypatch.setattr(supervisor, "run", lambda *_: code)
    assert run("--host", "127.0.0.1", "--port", 0, "--lang", lang, "--no-browser") == code
    last = capsys.readouterr().err.strip()
    is_refused = code == supervisor.REFUSED  # what said so has said why
    assert last == "" if is_refused else (said in last and str(tmp_path / "data") in last)
    assert run("--host", "127.0.0.1", "--port", 0, "--print-links") == code
    assert said not in capsys.readouterr().err


def test_a_server_that_is_stopped_while_it_starts_invites_nobody(tmp_path: Path) -> None:
    """Ctrl+C came before the server was ready: its address is not shown any more."""
    from liveqa.server import supervisor

    class Impatient:
        shown = False

        def begin(self, stop: Callable[[], None]) -> None:
            stop()

        def status(self, status: Status) -> None:
            self.shown = True

        def crashed(self, reference: str, log: Path) -> None:
            raise AssertionError(reference, log)

        def said(self, line: str, *, is_over: bool = False) -> None:
            raise AssertionError(line, is_over)

        def end(self) -> None:
            pass

    face = Impatient()
    listener, _ = lan.bind("127.0.0.1", 0)
    wished = config.Config(tmp_path / "data", "127.0.0.1", 0, mdns=False)
    before = {each: signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        with closing(listener), datadir.served(wished.data):
            assert supervisor.run(wished, listener, face) == supervisor.DONE
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
    assert not face.shown


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


def test_a_demo_keeps_aside_what_no_demo_made(
    run: Run,
    served: list[config.Config],
    plan: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("demo", "--print-links", "--port", "0") == 0
    (demos_own,) = codes(database(tmp_path))
    assert run("import", plan) == 0  # Dung goes on in the demo's folder with her own meeting
    before = codes(database(tmp_path))
    capsys.readouterr()

    assert run("demo", "--port", "0", "--lang", "en") == 0
    (kept,) = (tmp_path / "data" / "replaced").glob("*/liveqa.db")
    assert codes(kept) == before
    assert f"it is kept in {kept.parent}" in capsys.readouterr().err
    assert len(codes(database(tmp_path))) == 1

    assert run("restore", kept) == 0  # and so does a copy that she brings back
    assert run("demo", "--print-links", "--port", "0") == 0
    copies = [codes(it) for it in (tmp_path / "data" / "replaced").glob("*/liveqa.db")]
    assert copies.count(before) == 2
    assert demos_own not in codes(database(tmp_path))
    assert len(served) == 3


def test_a_demo_keeps_aside_what_cannot_be_read(
    run: Run, served: list[config.Config], tmp_path: Path
) -> None:
    assert run("demo", "--print-links", "--port", "0") == 0
    database(tmp_path).write_bytes(b"something else" * 1000)
    assert run("demo", "--print-links", "--port", "0") == 0
    (kept,) = (tmp_path / "data" / "replaced").glob("*/liveqa.db")
    assert kept.read_bytes().startswith(b"something else")
    assert len(served) == 2


def test_a_demos_own_meeting_is_known_by_a_renewed_code_and_removed(
    run: Run, served: list[config.Config], tmp_path: Path
) -> None:
    assert run("demo", "--print-links", "--port", "0") == 0
    with closing(Store.open(database(tmp_path))) as store:
        store.begin()
        store.meetings.renew_code(store.meetings.all()[0].id)
        store.commit()
    assert run("demo", "--print-links", "--port", "0") == 0
    assert not (tmp_path / "data" / "replaced").exists()
    assert len(served) == 2


def codes(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as db:
        return {code for (code,) in db.execute("SELECT code FROM meetings")}


def test_a_demo_never_replaces_real_meetings(
    run: Run, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", plan) == 0
    before = database(tmp_path).read_bytes()
    assert run("demo") == 1
    assert "dữ liệu thật" in capsys.readouterr().err
    assert database(tmp_path).read_bytes() == before
