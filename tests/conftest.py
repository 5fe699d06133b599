"""What all tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.room import Room


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--long`: attacks go on for as long as before a release, not as in CI."""
    parser.addoption("--long", action="store_true", help="the long form of the attacks")


@pytest.fixture(scope="session")
def at_length(pytestconfig: pytest.Config) -> bool:
    """Whether the long form was asked for."""
    return bool(pytestconfig.getoption("--long"))


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """An open meeting with its cast."""
    opened = Room(tmp_path)
    yield opened
    opened.store.close()
