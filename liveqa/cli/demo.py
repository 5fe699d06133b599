"""`demo`: runs the server on a meeting under way, made afresh in a folder of its own."""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from liveqa.cli import serving
from liveqa.cli.invocation import Invocation
from liveqa.cli.problems import NotADemo
from liveqa.dates import ZONE
from liveqa.machine import datadir, files, inventory

_MARK = "demo.txt"


def demo(invocation: Invocation) -> int:
    """Run the server on a believable meeting under way, made afresh each time; if it runs already,
    open its organiser's page. Data that no demo made is refused in a folder that is no demo's, and
    kept beside it in one that is."""
    data = invocation.config.data if invocation.own_data else invocation.config.data / "demo"
    return serving.alone(replace(invocation, config=replace(invocation.config, data=data)), _run)


def _run(invocation: Invocation) -> int:
    from liveqa.demo.story import fill
    from liveqa.store import Store

    data = invocation.config.data
    with datadir.lock(data):
        news = _clear(invocation, data)
        _mark(invocation, data)
        with closing(Store.open(datadir.database_path(data))) as store:
            code = fill(store)
        _mark(invocation, data, code)
    return serving.run(invocation, news)


def _clear(invocation: Invocation, data: Path) -> list[str]:
    """Remove the last demo; put aside what was not made by one, and say where."""
    database = datadir.database_path(data)
    if not database.exists():
        return []
    if not (data / _MARK).exists():
        raise NotADemo(path=data)
    if _is_a_demos(data):
        for file in inventory.databases(data):
            files.remove(file)
        return []
    from liveqa.store import snapshots

    aside = files.free(datadir.replaced(data) / snapshots.stamp(datetime.now(ZONE)))
    _move(inventory.databases(data), aside)
    return [invocation.say("cli.demo_aside", path=aside)]


def _is_a_demos(data: Path) -> bool:
    """Return whether every meeting here is the one that the last demo made. What cannot be read
    could be anything."""
    from liveqa.store import Age, Store, age_of
    from liveqa.store.audit import UNREADABLE

    database = datadir.database_path(data)
    made = (data / _MARK).read_text(encoding="utf-8", errors="replace").split()[-1]
    try:
        if age_of(database) == Age.EMPTY:
            return True
        with closing(Store.open_readonly(database)) as store:
            every = store.meetings
            return all(made in (it.code, *every.former_codes(it.id)) for it in every.all())
    except UNREADABLE:
        return False


def _move(paths: Iterable[Path], aside: Path) -> None:
    aside.mkdir(mode=0o700, parents=True)
    for path in paths:
        if path.exists():
            files.replace(path, aside / path.name)


def _mark(invocation: Invocation, data: Path, code: str = "") -> None:
    """Say, to whoever looks into the folder and to the next demo, what is made here."""
    (data / _MARK).write_text(f"{invocation.say('cli.demo_mark')} {code}\n", encoding="utf-8")
