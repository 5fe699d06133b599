"""How much is tried every day of what `--long` tries whole."""

from collections import Counter
from collections.abc import Collection, Iterable
from functools import cache
from itertools import chain, zip_longest
from pathlib import Path
from types import ModuleType
from typing import Any

import hypothesis
import pytest
from hypothesis import settings
from hypothesis.internal import scrutineer

LONG, DAILY = 100, 10
"""How many examples Hypothesis tries where a test does not say."""
FEWEST = 5
SLOW = ("browser", "faults")
SERVING = "tests.serving"


def use_profile(*, at_length: bool) -> None:
    """Set how many examples Hypothesis tries. None has a deadline: a busy machine is no fault.

    It also tries the constants that it reads in our sources; the libraries, which lie in no
    site-packages here, are none of them: 1,500 files, read by each of pytest's workers."""
    scrutineer.SITE_PACKAGES_DIRS.add(Path(hypothesis.__file__).resolve().parents[1])
    settings.register_profile("long", deadline=None, max_examples=LONG)
    settings.register_profile("daily", deadline=None, max_examples=DAILY)
    settings.load_profile("long" if at_length else "daily")


def examples(long: int) -> int:
    """Return how many examples to try where the long form tries so many."""
    return max(min(long, FEWEST), long * settings().max_examples // LONG)


def longest_first(items: list[pytest.Item]) -> list[pytest.Item]:
    """Return the tests with the slow files before the others, one of each folder in turn: beside
    what keeps the processor busy runs what waits. Of the others, those files come first that have
    the most tests: no long file is left for the end."""
    slow: dict[Path, dict[Path, None]] = {}
    for item in items:
        if any(map(item.get_closest_marker, SLOW)) or _starts_servers(
            getattr(item, "module", None)
        ):
            slow.setdefault(item.path.parent, {})[item.path] = None
    turns = zip_longest(*slow.values())
    others = Counter(item.path for item in items).most_common()
    in_order = dict.fromkeys([*filter(None, chain(*turns)), *(path for path, _ in others)])
    places = {path: place for place, path in enumerate(in_order)}
    return sorted(items, key=lambda item: places[item.path])


@cache
def _starts_servers(module: ModuleType | None) -> bool:
    names = vars(module).values() if module else ()
    return any(getattr(each, "__module__", "") == SERVING for each in names)


def daily(values: Iterable[Any], chosen: Collection[Any]) -> list[Any]:
    """Return the values for `parametrize`, a tuple for several names: those that are chosen, and
    the others for `--long`."""
    return [each if each in chosen else _long(each) for each in values]


def _long(each: Any) -> Any:
    values = each if isinstance(each, tuple) else (each,)
    return pytest.param(*values, marks=pytest.mark.long)
