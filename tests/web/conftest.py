"""The whole application without a socket: requests go straight through the guard."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.house import House


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """An application on an empty data folder."""
    opened = House(tmp_path / "data")
    yield opened
    opened.close()
