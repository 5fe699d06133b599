"""`run.py test`: everything that CI runs, or what runs under Wine, or pytest as it is asked.

python3 run.py test [pytest's arguments | --windows …]
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from runpy import run_path

ROOT = Path(__file__).resolve().parent.parent

CHECKS = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"])
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
    code = 0
    if not arguments:
        for check in CHECKS:
            code |= _run(check)
        code |= _check_pages()
    browser = _find_browser(install=_wants_browser(arguments), whole="--long" in arguments)
    if not browser and not arguments:
        print(NO_BROWSER, file=sys.stderr)
        return 1
    workers = SIDE_BY_SIDE if _may_run_side_by_side(arguments) else ()
    return code | _run(["pytest", *workers, *arguments], browser)


def _check_pages() -> int:
    command = [sys.executable, str(ROOT / "tools" / "check_pages.py")]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


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
    environment = {**os.environ, **({"LIVEQA_BROWSER": browser} if browser else {})}
    # Whoever forbids Python to keep what it compiled lets each of hundreds of starts compile again.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", *module]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
