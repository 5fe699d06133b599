"""What all tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.room import Room


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """An open meeting with its cast."""
    opened = Room(tmp_path)
    yield opened
    opened.store.close()
