"""Opening the surfaces in a browser, as one would with their links."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tests.serving import ROOT, Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Route

AXE = ROOT / "static" / "node_modules" / "axe-core" / "axe.min.js"
SURFACES = ("phone", "screen", "chair", "secretary", "helper", "organiser")

# What a browser does on its own account would be refused on a closed network, or slow us down.
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

MOVED = "40 điện thoại vào mới"

# A microphone that hums, and that every page may use.
MICROPHONE = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")


def moved(page: "Page") -> None:
    """Let a page be told that phones came by another address, which no test's laptop gets."""

    def answer(route: "Route") -> None:
        move = {"at": 1_714_784_400_000, "anew": 40, "away": 38}
        route.fulfill(json={**route.fetch().json(), "move": move})

    page.route("**/hall", answer)


def launch(playwright: "Playwright", path: str, *more: str) -> "Browser":
    """A headless browser with these flags more; root has no sandbox to run it in."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = [*QUIET, *more, *(["--no-sandbox"] if is_root else [])]
    return playwright.chromium.launch(executable_path=path, args=flags)


def address(server: Server, surface: str) -> str:
    """The link to a surface; the phone's is the one in the hall's QR code."""
    return server.links["join" if surface == "phone" else surface]


def open_page(context: "BrowserContext", server: Server, surface: str) -> "Page":
    """A page of this surface, with its board."""
    page = context.new_page()
    page.goto(address(server, surface))
    settle(page)
    return page


def settle(page: "Page") -> None:
    """Wait until the page shows its board and its fonts."""
    page.wait_for_selector("#app h1, #app h2, #app h3", state="attached")
    page.wait_for_selector(".quiet-page", state="detached")
    page.evaluate("document.fonts.ready.then(() => true)")


def speak(context: "BrowserContext", server: Server, lang: str) -> None:
    """Choose the language of the pages of this context."""
    context.add_cookies([{"name": "lang", "value": lang, "url": server.url}])


def still(page: "Page") -> None:
    """Wait until everything that moves on the page stands."""
    page.evaluate(
        "Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null)))"
        ".then(() => true)"
    )


def violations(page: "Page") -> list[str]:
    """What axe-core finds, one line a fault; empty is what we want."""
    still(page)
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def strangers(urls: Sequence[str], server: Server) -> list[str]:
    """The addresses that lie outside the server."""
    home = urlsplit(server.url).netloc
    return [url for url in urls if urlsplit(url).netloc not in {home, ""}]
