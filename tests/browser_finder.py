"""What people look at in the tests: a browser, and a display for the window; those that are here,
or that can be had."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

# The engine of a browser without its windows: the same pages in a third of the processor's time.
SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
NAMES = (
    "google-chrome",
    "google-chrome-stable",
    "chromium",
    "chromium-browser",
    "microsoft-edge",
    "chrome",
    "msedge",
)
MAC = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
DEBIAN_BROWSER = ["chromium"]
DEBIAN_SHELL = "chromium-headless-shell"
# A display for the small window, where nobody sits before one.
DEBIAN_DISPLAY = ["xvfb"]
# Without one of these a bare Debian shows boxes for Vietnamese letters.
DEBIAN_FONTS = ["fonts-liberation", "fonts-noto-core"]


def find(*, install: bool = False, whole: bool = False) -> str | None:
    """The path of a Chromium-like browser, with windows as people have it when it is to be
    `whole`; with `install`, one is fetched when none is here."""
    if install:
        _ensure_vietnamese_font()
        _ensure_display()
        if not whole:
            _ensure_shell()
    found = next(_present(whole=whole), None)
    if install:
        found = found or _from_playwright() or _from_debian()
    return found


def _present(*, whole: bool) -> Iterator[str]:
    named = os.environ.get("LIVEQA_BROWSER")
    if named:
        yield named
    for name in (*NAMES, *SHELLS) if whole else (*SHELLS, *NAMES):
        if path := shutil.which(name):
            yield path
    yield from (str(path) for path in _usual_places() if path.is_file())
    if path := _playwright_path():
        yield path


def _usual_places() -> list[Path]:
    if sys.platform == "darwin":
        folders = (Path("/Applications"), Path.home() / "Applications")
        return [folder / name for folder in folders for name in MAC]
    if sys.platform == "win32":
        variables = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
        named = filter(None, map(os.environ.get, variables))
        return [Path(folder) / name for folder in named for name in WINDOWS]
    return []


def _playwright_path() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return str(path) if path.is_file() else None


def _from_playwright() -> str | None:
    _run([sys.executable, "-m", "playwright", "install", "chromium"], seconds=300)
    return _playwright_path()


def _from_debian() -> str | None:
    if not _may_use_apt():
        return None
    _apt(DEBIAN_BROWSER + DEBIAN_FONTS)
    return shutil.which("chromium")


def _ensure_vietnamese_font() -> None:
    listing = shutil.which("fc-list")
    if not listing or not _may_use_apt():
        return
    known = subprocess.run([listing, ":lang=vi"], capture_output=True, check=False).stdout
    if not known.strip():
        _apt(DEBIAN_FONTS)


def _ensure_display() -> None:
    if not shutil.which("Xvfb") and _may_use_apt():
        _apt(DEBIAN_DISPLAY)


def _ensure_shell() -> None:
    if any(map(shutil.which, SHELLS)) or not _may_use_apt():
        return
    # a system that does not know it is not asked to look for it in the network
    if _run(["apt-cache", "show", DEBIAN_SHELL]):
        print(f"apt-get install {DEBIAN_SHELL}", flush=True)
        _run(["apt-get", "install", "-y", "-q", "--no-install-recommends", DEBIAN_SHELL])


def _may_use_apt() -> bool:
    return shutil.which("apt-get") is not None and hasattr(os, "geteuid") and os.geteuid() == 0


def _apt(packages: list[str]) -> None:
    print(f"apt-get install {' '.join(packages)}", flush=True)
    if not _run(["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]):
        _run(["apt-get", "update", "-q"])
        _run(["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages])


def _run(command: list[str], seconds: int = 600) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, check=False, timeout=seconds
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


if __name__ == "__main__":
    print(find(install="--install" in sys.argv))
