"""`doctor`: will it work on the day? Each check says what it found and what to do about it."""

import platform
import shutil
import webbrowser
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from liveqa.cli.common import version
from liveqa.cli.invocation import Invocation
from liveqa.errors import DataFolderInUse, LiveQAError
from liveqa.machine import datadir, lan
from liveqa.machine.reach import Choice, Reach

ENOUGH_SPACE = 500 * 2**20


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: what was found, whether it is well, and what to do or to know."""

    well: bool
    found: str
    advice: str = ""


def doctor(invocation: Invocation) -> int:
    """Print every finding; 1 when something needs mending before the meeting."""
    findings = list(_findings(invocation))
    for finding in findings:
        print(f"[{'OK' if finding.well else '!!'}] {finding.found}")
        if finding.advice:
            print(f"     {finding.advice}")
    well = all(finding.well for finding in findings)
    print(invocation.say("doctor.all_well" if well else "doctor.mend"))
    return 0 if well else 1


def _findings(invocation: Invocation) -> Iterator[Finding]:
    yield Finding(True, version(invocation.config.lang))
    reach = Reach(
        invocation.config,
        invocation.config.port,
        _choice(datadir.database_path(invocation.config.data)),
    )
    yield _address(invocation, reach)
    if reach.announced:
        yield _name(invocation, reach)
    if invocation.config.port:
        yield _port(invocation)
    yield _browser(invocation)
    yield from _folder(invocation)


def _address(invocation: Invocation, reach: Reach) -> Finding:
    candidates = reach.candidates()
    used = reach.used(candidates)
    if not reach.fixed and used is None:
        return Finding(
            False, invocation.say("doctor.no_network"), invocation.say("doctor.join_wifi")
        )
    others = ", ".join(f"{it.address} ({it.interface})" for it in candidates if it != used)
    advice = [invocation.say("doctor.isolation")]
    if platform.system() == "Windows":
        advice.insert(0, invocation.say("doctor.firewall"))
    if others:
        advice.append(invocation.say("doctor.other_addresses", addresses=others))
    return Finding(
        True, invocation.say("doctor.address", url=reach.base_url), "\n     ".join(advice)
    )


def _name(invocation: Invocation, reach: Reach) -> Finding:
    """What of the network's names can be had. Nothing depends on one."""
    try:
        from liveqa.machine import mdns

        name = mdns.available(reach.announced)
    except (ImportError, OSError) as error:
        return Finding(
            True, invocation.say("doctor.no_name", reason=error), invocation.say("doctor.by_number")
        )
    url = reach.url_of(name)
    return Finding(True, invocation.say("doctor.name", url=url), invocation.say("doctor.by_number"))


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


def _port(invocation: Invocation) -> Finding:
    port = invocation.config.port
    if lan.port_is_free(invocation.config.host, port):
        return Finding(True, invocation.say("doctor.port_free", port=port))
    return Finding(
        True,
        invocation.say("doctor.port_taken", port=port),
        invocation.say("doctor.port_taken_advice"),
    )


def _browser(invocation: Invocation) -> Finding:
    try:
        webbrowser.get()
    except webbrowser.Error:
        advice = invocation.say("doctor.no_browser_advice")
        return Finding(True, invocation.say("doctor.no_browser"), advice)
    return Finding(True, invocation.say("doctor.browser"))


def _folder(invocation: Invocation) -> Iterator[Finding]:
    data = invocation.config.data
    try:
        with datadir.lock(data):
            yield Finding(True, invocation.say("doctor.folder", path=data))
    except DataFolderInUse:
        yield Finding(True, invocation.say("doctor.running", path=data))
    except LiveQAError as error:
        yield Finding(False, error.text(invocation.config.lang))
        return
    free = shutil.disk_usage(data).free
    size = f"{free / 2**30:.1f}"
    if free < ENOUGH_SPACE:
        yield Finding(
            False, invocation.say("doctor.disk_low", size=size), invocation.say("doctor.make_room")
        )
    else:
        yield Finding(True, invocation.say("doctor.disk", size=size))
    yield _database(invocation, datadir.database_path(data))
    yield from _others(invocation)


def _database(invocation: Invocation, database: Path) -> Finding:
    from liveqa.store import Age, age_of, database_file, update

    try:
        if not database.exists() or age_of(database) == Age.EMPTY:
            return Finding(True, invocation.say("doctor.no_database"))
        faults = database_file.faults(database)
    except LiveQAError as error:
        return Finding(False, error.text(invocation.config.lang))
    if faults:
        return Finding(
            False, invocation.say("doctor.damaged", faults=faults), invocation.say("doctor.restore")
        )
    advice = invocation.say("doctor.older") if update.is_older(database) else ""
    return Finding(True, invocation.say("doctor.healthy"), advice)


def _others(invocation: Invocation) -> Iterator[Finding]:
    """What other accounts may read though it was closed to them: a disk that knows no owners, or
    files of another account."""
    if found := datadir.open_to_others(invocation.config.data):
        said = invocation.say("doctor.open_to_others", path=found[0], count=len(found))
        yield Finding(True, said, invocation.say("doctor.close_to_others"))
