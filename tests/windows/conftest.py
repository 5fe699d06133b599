"""Tests that need Wine, and are run when they are asked for: `python3 run.py test --windows`."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from tests.windows import wine


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave these out of every other run."""
    return None if config.getoption("--windows") else True


@pytest.fixture(scope="session")
def windows() -> Iterator[wine.Wine]:
    """A Windows of ours, for one run of tests at a time."""
    folder = wine.folder()
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / "lock"):
        try:
            made = wine.made()
        except wine.NoWine as problem:
            pytest.exit(str(problem), returncode=1)
        made.end()  # what an earlier run may have left
        with made.awake():
            yield made


@pytest.fixture(scope="session", params=["base", "redirector"])
def python(request: pytest.FixtureRequest, windows: wine.Wine) -> str:
    """The python.exe that LiveQA is started by: of an installation, or of an environment."""
    path: str = getattr(windows, request.param)
    return path
