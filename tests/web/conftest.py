"""The whole application without a socket: requests go straight through the guard."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from liveqa.papers.job import export
from tests.web.house import House


@pytest.fixture(autouse=True)
def papers_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make papers in this process: a process for each takes longer to start than to make one."""
    monkeypatch.setattr("liveqa.web.documents.render_in_child", export)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """An application on an empty data folder."""
    opened = House(tmp_path / "data")
    yield opened
    opened.close()
