"""Fixtures for the live layer."""

from collections.abc import Iterator

import pytest

from tests.live.venue import Loop, Venue, serving


@pytest.fixture
def served() -> Iterator[tuple[Venue, Loop]]:
    """A running server with one meeting, and its loop."""
    with serving() as found:
        yield found


@pytest.fixture
def venue(served: tuple[Venue, Loop]) -> Venue:
    return served[0]


@pytest.fixture
def loop(served: tuple[Venue, Loop]) -> Loop:
    return served[1]
