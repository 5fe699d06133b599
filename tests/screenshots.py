"""The pictures of the README, taken from the demonstration.

python -m tests.screenshots
"""

import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from liveqa.i18n import text
from tests.browser.pages import launch, open_page, settle, speak
from tests.browser_finder import find
from tests.serving import ROOT, Server, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

IMAGES = ROOT / "docs" / "images"
# What the pictures say where the room finds the server: an address as a school has it.
ADDRESS = "192.168.1.10"
PORT = 8000
LARGEST = 300 * 1024


def stay(page: "Page") -> None:
    """The page as it opens."""


def join(page: "Page") -> None:
    """The phone in the hall."""
    page.get_by_role("button", name=text("vi", "phone.join")).click()
    settle(page)


def rest(page: "Page") -> None:
    """The screen after the operator's hand has left the mouse."""
    page.wait_for_selector("html[data-idle]")


def write(page: "Page") -> None:
    """The secretary at the question that is on the screen, its answer begun."""
    page.keyboard.press("F9")
    page.wait_for_selector("[data-paper] textarea")
    settle(page)


@dataclass(frozen=True)
class Picture:
    """One surface in a window of this size, after these steps."""

    surface: str
    width: int
    height: int
    dots: float = 1
    steps: Callable[["Page"], None] = stay


PICTURES = (
    Picture("phone", 360, 740, 1.5, join),
    Picture("screen", 1280, 720, steps=rest),
    Picture("chair", 412, 915, 1.25),
    Picture("secretary", 1366, 860, steps=write),
)


def take(browser: "Browser", server: Server, picture: Picture) -> Path:
    """Take one picture; its file."""
    viewport: ViewportSize = {"width": picture.width, "height": picture.height}
    context = browser.new_context(
        viewport=viewport, device_scale_factor=picture.dots, reduced_motion="reduce"
    )
    speak(context, server, "vi")
    page = open_page(context, server, picture.surface)
    picture.steps(page)
    file = IMAGES / f"{picture.surface}.png"
    page.screenshot(path=file)
    context.close()
    return file


def main() -> int:
    """Take all pictures; fails when one is too large for a README."""
    path = find(whole=True)
    if path is None:
        print("no Chrome, Chromium or Edge here: set LIVEQA_BROWSER", file=sys.stderr)
        return 1
    from playwright.sync_api import sync_playwright

    IMAGES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder) / "demo", "demo", "--address", ADDRESS, port=PORT) as server,
        sync_playwright() as playwright,
    ):
        server.links = {
            name: link.replace(ADDRESS, "127.0.0.1") for name, link in server.links.items()
        }
        browser = launch(playwright, path)
        files = [take(browser, server, picture) for picture in PICTURES]
        browser.close()
    for file in files:
        print(f"{file}: {file.stat().st_size // 1024} KB")
    return int(any(file.stat().st_size > LARGEST for file in files))


if __name__ == "__main__":
    sys.exit(main())
