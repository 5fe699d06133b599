"""What all tests share."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from liveqa.cli import BETWEEN_COLLECTIONS
from liveqa.commands import audit
from tests import sampling
from tests.promises import Tally
from tests.room import Room
from tests.slowest import Slowest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--long`: attacks go on for as long as before a release, not as in CI. `--frozen`: what is
    released is built and tested instead. `--windows`: the tests of tests/windows are."""
    parser.addoption("--long", action="store_true", help="the long form of the attacks")
    about = "build the frozen folder and test it, and nothing else"
    parser.addoption("--frozen", action="store_true", help=about)
    parser.addoption("--windows", action="store_true", help="a Windows Python under Wine")
    parser.addoption("--slowest", action="store_true", help="list them in CONTRIBUTING.md")
    parser.addoption("--promises", action="store_true", help="write docs/promises.md's numbers")


def pytest_configure(config: pytest.Config) -> None:
    """Set how much is tried. Count for the pages that tell of it where that was asked for, and not
    in each worker of `-n`."""
    gc.disable()  # what is collected stays to the end: see `pytest_collection_finish`
    # the servers that tests start let a phone count at once, but where a test is about that
    os.environ.setdefault("LIVEQA_PRESENCE", "0")
    sampling.use_profile(at_length=bool(config.getoption("--long")))
    if hasattr(config, "workerinput"):
        return
    if config.getoption("--slowest"):
        config.pluginmanager.register(Slowest())
    if config.getoption("--promises"):
        config.pluginmanager.register(Tally(at_length=bool(config.getoption("--long"))))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is run when it is asked for: the tests of what is released, which are run
    alone, and with `--long` those that have others like them which run every day."""
    frozen, at_length = bool(config.getoption("--frozen")), bool(config.getoption("--long"))
    others = [
        item
        for item in items
        if bool(item.get_closest_marker("frozen")) != frozen
        or (item.get_closest_marker("long") and not at_length)
    ]
    config.hook.pytest_deselected(items=others)
    left_out = set(others)
    items[:] = sampling.longest_first([item for item in items if item not in left_out])


def pytest_collection_finish() -> None:
    """Let Python look for garbage again, as often as in the product, and not among the tests."""
    gc.freeze()
    gc.set_threshold(*BETWEEN_COLLECTIONS)
    gc.enable()


@pytest.fixture(scope="session")
def at_length(pytestconfig: pytest.Config) -> bool:
    """Whether the long form was asked for."""
    return bool(pytestconfig.getoption("--long"))


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """An open meeting with its cast, whose record has to be what its commands left."""
    opened = Room.like_all(tmp_path)
    yield opened
    found = audit.breaks(opened.store)
    opened.store.close()
    assert found == []
