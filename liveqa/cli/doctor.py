"""`doctor`: will it work on the day? Each check says what it found and what to do about it."""

import platform
import shutil
import webbrowser
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from liveqa import datadir, lan
from liveqa.cli.options import Wish, version
from liveqa.errors import DataFolderInUse, LiveQAError
from liveqa.reach import Choice, Reach

ENOUGH_SPACE = 500 * 2**20


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: what was found, whether it is well, and what to do or to know."""

    well: bool
    found: str
    advice: str = ""


def doctor(wish: Wish) -> int:
    """Print every finding; 1 when something needs mending before the meeting."""
    findings = list(_findings(wish))
    for finding in findings:
        print(f"[{'OK' if finding.well else '!!'}] {finding.found}")
        if finding.advice:
            print(f"     {finding.advice}")
    well = all(finding.well for finding in findings)
    print(wish.say("doctor.all_well" if well else "doctor.mend"))
    return 0 if well else 1


def _findings(wish: Wish) -> Iterator[Finding]:
    yield Finding(True, version(wish.config.lang))
    reach = Reach(wish.config, wish.config.port, _choice(datadir.database_path(wish.config.data)))
    yield _address(wish, reach)
    if reach.announced:
        yield _name(wish, reach)
    if wish.config.port:
        yield _port(wish)
    yield _browser(wish)
    yield from _folder(wish)


def _address(wish: Wish, reach: Reach) -> Finding:
    candidates = reach.candidates()
    used = reach.used(candidates)
    if not reach.fixed and used is None:
        return Finding(False, wish.say("doctor.no_network"), wish.say("doctor.join_wifi"))
    others = ", ".join(f"{it.address} ({it.interface})" for it in candidates if it != used)
    advice = [wish.say("doctor.isolation")]
    if platform.system() == "Windows":
        advice.insert(0, wish.say("doctor.firewall"))
    if others:
        advice.append(wish.say("doctor.other_addresses", addresses=others))
    return Finding(True, wish.say("doctor.address", url=reach.base_url), "\n     ".join(advice))


def _name(wish: Wish, reach: Reach) -> Finding:
    """What of the network's names can be had. Nothing depends on one."""
    try:
        from liveqa import mdns

        name = mdns.available(reach.announced)
    except (ImportError, OSError) as error:
        return Finding(True, wish.say("doctor.no_name", reason=error), wish.say("doctor.by_number"))
    url = reach.url_of(name)
    return Finding(True, wish.say("doctor.name", url=url), wish.say("doctor.by_number"))


def _choice(database: Path) -> Choice | None:
    """The address that was chosen on the organiser's page."""
    from liveqa.store import Age, Store, age_of

    try:
        if not database.exists() or age_of(database) != Age.CURRENT:
            return None
        with closing(Store.open_readonly(database)) as store:
            return store.settings.choice()
    except LiveQAError:  # another check says what is wrong with the file
        return None


def _port(wish: Wish) -> Finding:
    port = wish.config.port
    if lan.port_is_free(wish.config.host, port):
        return Finding(True, wish.say("doctor.port_free", port=port))
    return Finding(
        True, wish.say("doctor.port_taken", port=port), wish.say("doctor.port_taken_advice")
    )


def _browser(wish: Wish) -> Finding:
    try:
        webbrowser.get()
    except webbrowser.Error:
        advice = wish.say("doctor.no_browser_advice")
        return Finding(True, wish.say("doctor.no_browser"), advice)
    return Finding(True, wish.say("doctor.browser"))


def _folder(wish: Wish) -> Iterator[Finding]:
    data = wish.config.data
    try:
        with datadir.lock(data):
            yield Finding(True, wish.say("doctor.folder", path=data))
    except DataFolderInUse:
        yield Finding(True, wish.say("doctor.running", path=data))
    except LiveQAError as error:
        yield Finding(False, error.text(wish.config.lang))
        return
    free = shutil.disk_usage(data).free
    size = f"{free / 2**30:.1f}"
    if free < ENOUGH_SPACE:
        yield Finding(False, wish.say("doctor.disk_low", size=size), wish.say("doctor.make_room"))
    else:
        yield Finding(True, wish.say("doctor.disk", size=size))
    yield _database(wish, datadir.database_path(data))
    yield from _others(wish)


def _database(wish: Wish, database: Path) -> Finding:
    from liveqa.store import Age, age_of, update, upkeep

    try:
        if not database.exists() or age_of(database) == Age.EMPTY:
            return Finding(True, wish.say("doctor.no_database"))
        faults = upkeep.faults(database)
    except LiveQAError as error:
        return Finding(False, error.text(wish.config.lang))
    if faults:
        return Finding(False, wish.say("doctor.damaged", faults=faults), wish.say("doctor.restore"))
    advice = wish.say("doctor.older") if update.is_older(database) else ""
    return Finding(True, wish.say("doctor.healthy"), advice)


def _others(wish: Wish) -> Iterator[Finding]:
    """What other accounts may read though it was closed to them: a disk that knows no owners, or
    files of another account."""
    if found := datadir.open_to_others(wish.config.data):
        said = wish.say("doctor.open_to_others", path=found[0], count=len(found))
        yield Finding(True, said, wish.say("doctor.close_to_others"))
