"""Fixtures for the live layer."""

import ssl
from collections.abc import Iterator

import pytest
import trustme

from tests.live.venue import Loop, Venue, serving


@pytest.fixture
def served(request: pytest.FixtureRequest) -> Iterator[tuple[Venue, Loop]]:
    """A running server with one meeting, and its loop; over TLS where a test says so."""
    if getattr(request, "param", "http") == "http":
        with serving() as found:
            yield found
        return
    authority, tls = trustme.CA(), ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(tls)
    with serving(tls=tls) as found:
        found[0].trust = ssl.create_default_context()
        authority.configure_trust(found[0].trust)
        yield found


@pytest.fixture
def venue(served: tuple[Venue, Loop]) -> Venue:
    return served[0]


@pytest.fixture
def loop(served: tuple[Venue, Loop]) -> Loop:
    return served[1]
