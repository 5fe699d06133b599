#!/usr/bin/env python3
"""The one command: `python3 run.py` fetches libraries when they are missing, then runs LiveQA.

Needs only Python and, the first time, a network. All arguments go to LiveQA; `test`, `bench` and
`dev` also install what the tests need, and make .venv for those who work on LiveQA.
"""

# ruff: noqa: E402 - before the rest is loaded, which takes a moment in which Ctrl+C can come

from __future__ import annotations

import os
import signal
import sys

INTERRUPTED = 130


def end(*_: object) -> None:
    """End at once and quietly, on Ctrl+C while there is nothing to clear away."""
    os._exit(INTERRUPTED)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, end)

import ast
import contextlib
import importlib.util
import subprocess
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bootstrap.libraries import Libraries

ROOT = Path(__file__).resolve().parent
LIVEQA = ["-m", "liveqa"]
# For those who work on it: what each first word runs, in .venv with what the tests need.
WORK = {
    "test": [str(ROOT / "tools" / "testing.py")],
    "dev": [str(ROOT / "tools" / "dev.py")],
    "bench": ["-m", "tests.benchmarks"],
}
# Where each of them says what it does.
TOLD = {
    "test": ROOT / "tools" / "testing.py",
    "dev": ROOT / "tools" / "dev.py",
    "bench": ROOT / "tests" / "benchmarks" / "__main__.py",
}


def main() -> int:
    """Prepare, then run LiveQA with the arguments given, and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    sys.path.insert(0, str(ROOT))
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        code = prepared(sys.argv[1:])
    except KeyboardInterrupt:
        code = INTERRUPTED
    signal.signal(signal.SIGINT, end)
    if code:
        hold_window()
    return code


def prepared(arguments: list[str]) -> int:
    """Do what was asked for, or say why not; the exit code."""
    try:
        from bootstrap.words import Trouble
    except (ImportError, SyntaxError):
        # Opened from inside the archive, which hands out the one file that was clicked.
        print("Hãy giải nén toàn bộ thư mục LiveQA rồi chạy lại.", file=sys.stderr)
        print("Unpack the whole LiveQA folder, then run this again.", file=sys.stderr)
        return 1
    try:
        return start(arguments)
    except Trouble as trouble:
        if trouble.__cause__:
            print(trouble.__cause__, file=sys.stderr)
        print(trouble, file=sys.stderr)
    except Exception as fault:  # noqa: BLE001 - a file here can be damaged in any way
        from bootstrap.machine import incomplete

        with contextlib.suppress(OSError):
            (ROOT / ".libraries").mkdir(exist_ok=True)
            with (ROOT / ".libraries" / "install.log").open("a", encoding="utf-8") as file:
                file.write(traceback.format_exc())
        print(incomplete(f"{type(fault).__name__}: {fault}"), file=sys.stderr)
    return 1


def start(arguments: list[str]) -> int:
    """Check, prepare, hand over, and return the exit code. Raises Trouble."""
    from bootstrap import machine

    this = machine.here()
    machine.check(this, ROOT)
    # What follows needs a Python that is new enough.
    from bootstrap import failure, workshop
    from bootstrap.libraries import DOUBT, Libraries

    work = WORK.get(arguments[0]) if arguments else None
    libraries = Libraries(ROOT, this)
    asks = work and {"-h", "--help"} & set(arguments)
    if asks and (arguments[0] == "dev" or libraries.ready("test") is None):
        return tell(arguments[0])
    try:
        python, folder = prepare(libraries, "test" if work else extra_of(arguments))
        if work:
            return hand_over([workshop.prepare(libraries, folder)], [*work, *arguments[1:]], {})
    except OSError as error:
        raise failure.of_folder(error, ROOT) from None
    # This Python itself, with these folders and nothing of what else is installed for it.
    places = os.pathsep.join([str(ROOT), str(folder)])
    alone = {"PYTHONPATH": places, "PYTHONNOUSERSITE": "1", "LIVEQA_DOUBT": str(folder / DOUBT)}
    hold_interrupts()
    return hand_over([python, "-S"], [*LIVEQA, *arguments], alone)


def extra_of(arguments: list[str]) -> str:
    """Return what these arguments need beside what LiveQA itself does: several processes, a line to
    Redis."""
    asks = any(each.partition("=")[0] == "--redis" for each in arguments)
    return "halls" if asks or "gateway" in arguments[:1] or os.environ.get("LIVEQA_REDIS") else ""


def tell(word: str) -> int:
    """Say what one of `WORK` does, as its own file says it, without what it needs to run."""
    from bootstrap import libraries

    print(ast.get_docstring(ast.parse(TOLD[word].read_text(encoding="utf-8"))))
    if word != "dev":
        vi, en = libraries.SIZES["test"].told()
        print(f"Cần thêm thư viện ({vi}), tải một lần; có rồi thì --help nói đủ hơn.")
        print(f"Needs more libraries ({en}), fetched once; with them --help says more.")
    return 0


def hold_interrupts() -> None:
    """Let Ctrl+C wait until LiveQA hears it (`liveqa.cli.interrupts`); on Windows, where none can
    wait, let it be ignored. Python answers it with a traceback while it starts."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetConsoleCtrlHandler(None, True)
    else:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def prepare(libraries: Libraries, extra: str) -> tuple[str, Path]:
    """Bring libraries and pages up to date, with only a look on a warm start. Return the Python to
    run and the folder of its libraries. Raises Trouble."""
    from bootstrap import pages
    from bootstrap.words import say

    folder = libraries.ready(extra)
    if folder is not None and not pages.are_stale(ROOT):
        return libraries.machine.python, folder
    try:
        with libraries.one_at_a_time():
            python, folder = libraries.provide(extra)
            pages.build(libraries, folder)
    except KeyboardInterrupt:
        say("đã dừng giữa chừng; chạy lại là làm tiếp", "stopped half-way; run it again to go on")
        raise
    return python, folder


def hand_over(python: list[str], arguments: list[str], more: dict[str, str]) -> int:
    """Become LiveQA; on Windows, which cannot do that, wait for it, or after a double click leave
    it to its own window, so that no black one stays."""
    program, *flags = python
    environment = {**os.environ, **more}
    words = [*flags, "-X", "utf8", "-P", *arguments]
    if sys.platform == "win32":
        windowed = windowless_python(program)
        if windowed and arguments == LIVEQA and is_double_click():
            subprocess.Popen([windowed, *words], env=environment)
            return 0
        return wait_for(subprocess.Popen([program, *words], env=environment))
    os.execve(program, [program, *words], environment)


def windowless_python(program: str) -> str | None:
    """Return the Python beside this one that opens no console; None if LiveQA could draw no
    window."""
    beside = Path(program).with_name("pythonw.exe")
    can_draw = importlib.util.find_spec("tkinter") is not None
    return str(beside) if can_draw and beside.is_file() else None


def wait_for(process: subprocess.Popen[bytes]) -> int:
    """Return the exit code of `process`, whatever Ctrl+C does here: LiveQA gets it too."""
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def hold_window() -> None:
    """Keep the window after a failed double click on Windows, until the person has read it."""
    if is_double_click():
        with contextlib.suppress(EOFError):
            input("Nhấn Enter để đóng / Press Enter to close ")


def is_double_click() -> bool:
    """Return whether a console of its own was opened for this, as Windows does after a double
    click."""
    if sys.platform == "win32" and sys.stdin and sys.stdin.isatty():
        import ctypes

        processes = (ctypes.c_uint * 8)()
        return bool(ctypes.windll.kernel32.GetConsoleProcessList(processes, 8) <= 2)
    return False


if __name__ == "__main__":
    sys.exit(main())
