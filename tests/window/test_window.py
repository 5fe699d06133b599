"""The small window shows the hall and does what is pressed; without it everything works too."""

import os
import queue
import subprocess
import sys
import tkinter as tk
from collections.abc import Callable, Iterator
from pathlib import Path
from tkinter import filedialog, messagebox, ttk

import psutil
import pytest

from liveqa.domain.entrances import Links
from liveqa.i18n import text
from liveqa.machine.config import Config
from liveqa.server.supervisor import Status
from liveqa.window.face import Window
from liveqa.window.messages import (
    Copy,
    FromWindow,
    Hall,
    News,
    Open,
    Over,
    Stop,
    from_window,
    packed,
    to_window,
)
from liveqa.window.view import View
from tests import blank
from tests.serving import ROOT, SECONDS, command_line

JOIN = "http://192.168.1.20:8000/m/K7M2"
LINKS = Links(JOIN, "s#1", "c#2", "t#3", "h#4", "http://192.168.1.20:8000/organiser#5")
HALL = Hall(JOIN, 12, is_alone=False)


@pytest.fixture
def told() -> list[FromWindow]:
    """What the window asked for."""
    return []


@pytest.fixture
def view(on_display: str, told: list[FromWindow]) -> Iterator[View]:
    """A window in this process."""
    shown = View("vi", told.append)
    yield shown
    if shown.root.children:
        shown.close()


def buttons(view: View) -> dict[str, ttk.Button]:
    view.root.update()
    found = [w for w in descendants(view.root) if isinstance(w, ttk.Button)]
    return {str(button.cget("text")): button for button in found}


def descendants(widget: tk.Misc) -> Iterator[tk.Misc]:
    for child in widget.winfo_children():
        yield child
        yield from descendants(child)


def words(view: View) -> str:
    view.root.update()
    labels = [w for w in descendants(view.root) if isinstance(w, ttk.Label)]
    return "\n".join(str(label.cget("text")) for label in labels)


def press(view: View, key: str) -> None:
    buttons(view)[text("vi", f"window.{key}")].invoke()


@pytest.mark.parametrize(
    "message",
    [HALL, Hall(None, 0, is_alone=True), News("Đã sao lưu"), News("Hỏng", is_trouble=True), Over()],
)
def test_what_the_window_is_told_passes_whole(message: Hall | News | Over) -> None:
    assert to_window(packed(message)) == message


@pytest.mark.parametrize("wish", [Open("screen"), Copy(Path("/mnt/usb/bản sao.db")), Stop()])
def test_what_the_window_asks_for_passes_whole(wish: FromWindow) -> None:
    assert from_window(packed(wish)) == wish


def test_it_shows_the_address_the_code_and_how_many_phones_are_here(view: View) -> None:
    assert "đang khởi động" in words(view)
    view.show(HALL)
    assert "12" in words(view)
    [address] = [w for w in descendants(view.root) if isinstance(w, ttk.Entry)]
    assert address.get() == JOIN
    [code] = [w for w in descendants(view.root) if isinstance(w, tk.Canvas)]
    assert len(code.find_all()) > 200
    view.show(Hall(None, 0, is_alone=False))
    assert code.find_all() == ()
    assert text("vi", "window.no_meeting") in words(view)


def test_it_speaks_both_languages(view: View) -> None:
    view.show(HALL)
    press(view, "other_language")
    assert text("en", "window.phones", count=12) in words(view)
    assert text("en", "window.stop") in buttons(view)


def test_each_button_asks_for_its_thing(
    view: View, told: list[FromWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messagebox, "askokcancel", lambda *_, **__: True)
    monkeypatch.setattr(filedialog, "asksaveasfilename", lambda **_: "/mnt/usb/a.db")
    for key in ("organiser", "screen", "copy", "stop"):
        press(view, key)
    assert told == [Open("organiser"), Open("screen"), Copy(Path("/mnt/usb/a.db")), Stop()]
    assert all(
        button.instate(["disabled"])
        for name, button in buttons(view).items()
        if name != text("vi", "window.other_language")
    )


def test_a_slip_on_the_cross_or_the_file_ends_nothing(
    view: View, told: list[FromWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messagebox, "askokcancel", lambda *_, **__: False)
    monkeypatch.setattr(filedialog, "asksaveasfilename", lambda **_: "")
    view.leave()
    press(view, "copy")
    assert told == []


def test_every_button_is_reached_by_keys_alone(view: View, told: list[FromWindow]) -> None:
    view.show(HALL)
    view.root.update()
    reached = set()
    widget: tk.Misc | None = view.root
    for _ in range(12):
        widget = widget.tk_focusNext() if widget else None
        if isinstance(widget, ttk.Button):
            reached.add(str(widget.cget("text")))
    assert reached == set(buttons(view))


def test_when_the_server_could_not_start_its_words_stay(view: View) -> None:
    view.show(News("Ổ đĩa đầy.", is_trouble=True))
    view.show(Over())
    assert "Ổ đĩa đầy." in words(view)
    press(view, "close")
    with pytest.raises(tk.TclError):  # it is there no more
        view.root.winfo_exists()


class Quiet:
    """A terminal that says nothing."""

    def begin(self, stop: Callable[[], None]) -> None:
        """Nothing."""

    def status(self, status: Status) -> None:
        """Nothing."""

    def crashed(self, reference: str, log: Path) -> None:
        """Nothing."""

    def said(self, line: str, *, is_over: bool = False) -> None:
        """Nothing."""

    def end(self) -> None:
        """Nothing."""


STAND_IN = (
    "import sys\n"
    "def main(_):\n"
    "    for wish in {wishes!r}:\n"
    "        sys.stdout.write(wish)\n"
    "        sys.stdout.flush()\n"
    "    for line in sys.stdin:\n"
    "        open({seen!r}, 'a', encoding='utf-8').write(line)\n"
    "    return 0\n"
)


def with_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *wishes: FromWindow
) -> tuple[Window, "queue.Queue[str]", Path]:
    """A server's face whose window has these wishes at once, what came of them, and what it was
    told."""
    seen = tmp_path / "seen.txt"
    lines = [packed(wish).decode() for wish in wishes]
    (tmp_path / "stand_in.py").write_text(STAND_IN.format(wishes=lines, seen=str(seen)), "utf-8")
    (tmp_path / "sitecustomize.py").write_text(
        "from liveqa.cli import hidden\nhidden.MODULES['window'] = 'stand_in'\n"
    )
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), *sys.path]))
    done: queue.Queue[str] = queue.Queue()
    face = Window(Config(tmp_path), Quiet(), done.put)
    face.status(Status(LINKS, 3))
    face.begin(lambda: done.put("stop"))
    return face, done, seen


def test_pages_are_opened_and_the_server_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wishes = (Open("organiser"), Open("screen"), Stop())
    face, done, seen = with_window(tmp_path, monkeypatch, *wishes)
    assert [done.get(timeout=SECONDS) for _ in wishes] == ["organiser", "screen", "stop"]
    face.status(Status(LINKS, 4))
    face.end()
    told = [to_window(line.encode()) for line in seen.read_text("utf-8").splitlines()]
    assert Hall(JOIN, 4, is_alone=False) in told


@pytest.mark.parametrize(("name", "is_good"), [("bản sao.db", True), ("none/none.db", False)])
def test_a_copy_is_made_and_said_or_refused_in_words(
    name: str, is_good: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blank.lay(tmp_path / "liveqa.db")
    to = tmp_path / name
    face, _, seen = with_window(tmp_path, monkeypatch)
    face._copy(to)
    face.end()
    told = [to_window(line.encode()) for line in seen.read_text("utf-8").splitlines()]
    news = [message for message in told if isinstance(message, News)]
    assert to.exists() is is_good
    for each in news:
        assert each.is_trouble is not is_good
        assert to.parent.name in each.words
    assert news


class Heard(Quiet):
    """A terminal that keeps what it said."""

    def __init__(self) -> None:
        self.lines: queue.Queue[str] = queue.Queue()

    def said(self, line: str, *, is_over: bool = False) -> None:
        self.lines.put(line)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_window_that_cannot_be_drawn_is_said_once_in_the_terminal(
    lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stand_in.py").write_text("def main(_):\n    return 1\n")
    (tmp_path / "sitecustomize.py").write_text(
        "from liveqa.cli import hidden\nhidden.MODULES['window'] = 'stand_in'\n"
    )
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), *sys.path]))
    terminal = Heard()
    face = Window(Config(tmp_path, lang=lang), terminal, print)
    face.begin(lambda: None)
    assert terminal.lines.get(timeout=SECONDS) == text(lang, "cli.no_window")
    face.status(Status(LINKS, 3))
    face.end()
    assert terminal.lines.empty()


@pytest.mark.faults
def test_a_window_beside_a_real_server_comes_back_and_ends_with_it(
    on_display: str, tmp_path: Path
) -> None:
    words = command_line(tmp_path / "data", "--window", "--no-browser", "--port", "0")
    words += ["--host", "127.0.0.1"]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8") as server:
        assert server.stdout is not None
        while "LiveQA" not in server.stdout.readline():
            assert server.poll() is None
        me = psutil.Process(server.pid)
        [first] = [each for each in me.children() if "window" in each.cmdline()]
        first.kill()
        first.wait(SECONDS)
        again = windows_of(me)
        while not again:
            again = windows_of(me)
        server.terminate()
        assert server.wait(SECONDS) == 0
        psutil.wait_procs(again, SECONDS)
        assert not any(each.is_running() for each in again)


def windows_of(process: psutil.Process) -> list[psutil.Process]:
    return [each for each in process.children() if "window" in each.cmdline()]
