"""`run.py test`: everything that CI runs, or what runs under Wine, or pytest as it is asked.

python3 run.py test [pytest's arguments | --windows …]
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from runpy import run_path

ROOT = Path(__file__).resolve().parent.parent

# the longest first
CHECKS = (["mypy"], ["ruff", "check", "."], ["ruff", "format", "--check", "."])
COLLECTION = ["-m", "pytest", "--collect-only", "-q"]
# The tests mostly wait: two workers do not keep two cores busy. A file's tests stay together: they
# share servers and browsers.
WORKERS = max(4, min(8, os.cpu_count() or 1))
SIDE_BY_SIDE = ("-n", str(WORKERS), "--dist", "loadfile", "--no-loadscope-reorder")
# With these, one test runs after the other: it talks to a person, or wants the machine for itself.
ALONE = ("-n", "--numprocesses", "-s", "--capture=no", "--pdb", "--trace", "--long", "--frozen")

WINDOWS, WINDOWS_TESTS = "--windows", "tests/windows"


NO_BROWSER = """\
Không tìm thấy trình duyệt để kiểm thử. Hãy cài Chrome, Chromium hoặc Edge, hoặc đặt biến
LIVEQA_BROWSER; hoặc bỏ phần này: test -m "not browser".
No browser to test with was found. Install Chrome, Chromium or Edge, or set LIVEQA_BROWSER;
or leave that part out: test -m "not browser"."""


def main(arguments: Sequence[str]) -> int:
    """Run ruff, mypy, biome and pytest, or with arguments only pytest with them. Return the exit
    code."""
    if WINDOWS in arguments:
        return _run(["pytest", WINDOWS_TESTS, *arguments])
    code = 0 if arguments else _check()
    browser = _find_browser(install=_wants_browser(arguments), whole="--long" in arguments)
    if not browser and not arguments:
        print(NO_BROWSER, file=sys.stderr)
        return 1
    workers = SIDE_BY_SIDE if _may_run_side_by_side(arguments) else ()
    return code | _run(["pytest", *workers, *arguments], browser)


def _check() -> int:
    """Run what looks at the sources, two at a time, each with what it says in one piece, and
    meanwhile compile the tests, which each of pytest's workers would do for itself."""
    modules = [["-m", *check] for check in CHECKS]
    commands = [*modules, [str(ROOT / "tools" / "check_pages.py")], COLLECTION]
    code = 0
    with ThreadPoolExecutor(2) as pool:
        for command, done in zip(commands, pool.map(_captured, commands), strict=True):
            if command is not COLLECTION:  # what is wrong with it, the tests themselves tell
                print(f"== {' '.join(command)}\n{done.stdout}", end="", flush=True)
                code |= done.returncode
    return code


def _captured(command: Sequence[str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _environment() -> dict[str, str]:
    """Return the environment of a run. Whoever forbids Python to keep what it compiled lets each of
    hundreds of starts compile again."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _may_run_side_by_side(arguments: Sequence[str]) -> bool:
    """Return whether several files may run at a time: not when one is named, and not with
    `ALONE`."""
    named = (ROOT / word.partition("::")[0] for word in arguments if not word.startswith("-"))
    return not any(word.startswith(ALONE) for word in arguments) and not any(
        path.exists() for path in named
    )


def _wants_browser(arguments: Sequence[str]) -> bool:
    words = " ".join(arguments)
    return not words or ("browser" in words and "not browser" not in words)


def _find_browser(*, install: bool, whole: bool) -> str | None:
    """Return the path of a Chromium-like browser; with `whole`, one that has windows as people have
    it; with `install`, one is fetched if none is here."""
    finder = run_path(str(ROOT / "tests" / "browser_finder.py"))
    found: str | None = finder["find"](install=install, whole=whole)
    return found


def _run(module: list[str], browser: str | None = None) -> int:
    print(f"== {' '.join(module)}", flush=True)
    environment = {**_environment(), **({"LIVEQA_BROWSER": browser} if browser else {})}
    command = [sys.executable, "-m", *module]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
