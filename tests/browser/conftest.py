"""A real browser in front of a real server.

A module's tests share one browser. It ends with the module, because Playwright keeps an event
loop running that would stand in the way of tests with a loop of their own.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.pages import launch, speak, strangers
from tests.browser_finder import find
from tests.serving import Server, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

# A machine that builds and tests other things meanwhile makes everybody wait.
PATIENCE_MS = 15_000

Visit = Callable[..., "BrowserContext"]


@pytest.fixture(scope="module")
def browser(request: pytest.FixtureRequest, at_length: bool) -> Iterator["Browser"]:
    """A headless browser with the flags that the module names; in the long form a whole one."""
    path = find(whole=at_length)
    if path is None:
        pytest.skip("no Chrome, Chromium or Edge here: set LIVEQA_BROWSER")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        chromium = launch(playwright, path, *getattr(request.module, "FLAGS", ()))
        yield chromium
        chromium.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server on an empty data folder."""
    with serving(tmp_path / "data") as running:
        yield running


@pytest.fixture(scope="module")
def venue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that a module's tests share; each makes a meeting of its own."""
    with serving(tmp_path_factory.mktemp("venue")) as running:
        yield running


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demonstration in its middle. A module's tests share it."""
    with serving(tmp_path_factory.mktemp("demo"), "demo") as running:
        yield running


@pytest.fixture
def visit(browser: "Browser") -> Iterator[Visit]:
    """Makes devices: browser contexts of their own, which speak a language and whose requests
    must all stay with the server."""
    opened: list[tuple[BrowserContext, Server, list[str]]] = []

    def device(server: Server, lang: str = "vi", **options: Any) -> "BrowserContext":
        context = browser.new_context(**options)
        requests: list[str] = []
        context.on("request", lambda request: requests.append(request.url))
        context.on(
            "page", lambda page: page.on("websocket", lambda socket: requests.append(socket.url))
        )
        speak(context, server, lang)
        opened.append((context, server, requests))
        return context

    yield device
    for context, server, requests in opened:
        context.close()
        assert strangers(requests, server) == []
