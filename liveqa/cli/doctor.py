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
from liveqa.cli.serving import only_itself, refusals
from liveqa.dates import local
from liveqa.errors import LiveQAError
from liveqa.machine import clock, datadir, lan, parts
from liveqa.machine.reach import Choice, Reach, keeps_to_itself

ENOUGH_SPACE = 500 * 2**20


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: what was found, whether it is well, and what to do or to know."""

    well: bool
    found: str
    advice: str = ""


def doctor(invocation: Invocation) -> int:
    """Print every finding; return 1 when something must be mended before the meeting."""
    findings = list(_findings(invocation))
    for finding in findings:
        print(f"[{'OK' if finding.well else '!!'}] {finding.found}")
        if finding.advice:
            print(f"     {finding.advice}")
    well = all(finding.well for finding in findings)
    print(invocation.say("doctor.all_well" if well else "doctor.mend"))
    return 0 if well else 1


def _findings(invocation: Invocation) -> Iterator[Finding]:
    config = invocation.config
    yield Finding(True, version(config.lang))
    yield _parts(invocation)
    kept = _kept(datadir.database_path(config.data))
    yield _clock(invocation, kept.known_at)
    for error in refusals(config):
        yield Finding(False, error.text(config.lang))
    reach = Reach(config, config.port, kept.choice)
    yield _address(invocation, reach)
    if reach.announced:
        yield _name(invocation, reach)
    yield from _port(invocation)
    yield _browser(invocation)
    yield from _folder(invocation)


def _parts(invocation: Invocation) -> Finding:
    """Say whether all that the server and its children load can be loaded, and is there."""
    data = invocation.config.data
    lacking = [*parts.absent(), *sorted(set(parts.unloadable(data)))]
    if not lacking:
        return Finding(True, invocation.say("doctor.parts"))
    found = invocation.say("doctor.part_missing", parts=", ".join(lacking))
    return Finding(False, found, invocation.say("doctor.mend_parts"))


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the data remembers of this laptop: the address that was chosen for phones, and the last
    time at which its clock was believed."""

    choice: Choice | None = None
    known_at: int = 0


def _kept(database: Path) -> _Kept:
    from liveqa.store import Age, Store, age_of

    try:
        if not database.is_file() or age_of(database) != Age.CURRENT:
            return _Kept()
        with closing(Store.open_readonly(database)) as store:
            return _Kept(store.settings.choice(), store.settings.known_at())
    except (LiveQAError, PermissionError):  # another check says what is wrong with the file
        return _Kept()


def _clock(invocation: Invocation, known_at: int) -> Finding:
    now = clock.now_ms()
    shown = f"{local(now):%H:%M, %d/%m/%Y}"
    doubt = clock.doubted(now, known_at)
    if doubt is None:
        return Finding(True, invocation.say("doctor.clock", now=shown))
    day = f"{local(doubt.against):%d/%m/%Y}"
    said = invocation.say(f"common.clock_{doubt.why}", now=shown, day=day)
    return Finding(False, said, invocation.say("doctor.clock_is_right"))


def _address(invocation: Invocation, reach: Reach) -> Finding:
    if keeps_to_itself(invocation.config):
        return Finding(False, *only_itself(invocation.config))
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
    """Return which of the network's names can be used. Nothing depends on one."""
    try:
        from liveqa.machine import mdns

        name = mdns.available(reach.announced)
    except (ImportError, OSError) as error:
        return Finding(
            True, invocation.say("doctor.no_name", reason=error), invocation.say("doctor.by_number")
        )
    url = reach.url_of(name)
    return Finding(True, invocation.say("doctor.name", url=url), invocation.say("doctor.by_number"))


def _port(invocation: Invocation) -> Iterator[Finding]:
    config = invocation.config
    try:
        listener, taken = lan.bind(config.host, config.port)
    except LiveQAError as error:
        yield Finding(False, error.text(config.lang))
        return
    listener.close()
    if taken:
        said = invocation.say("doctor.port_taken", port=config.port)
        yield Finding(True, said, invocation.say("doctor.port_taken_advice"))
    elif config.port:
        yield Finding(True, invocation.say("doctor.port_free", port=config.port))


def _browser(invocation: Invocation) -> Finding:
    try:
        webbrowser.get()
    except webbrowser.Error:
        advice = invocation.say("doctor.no_browser_advice")
        return Finding(True, invocation.say("doctor.no_browser"), advice)
    return Finding(True, invocation.say("doctor.browser"))


def _folder(invocation: Invocation) -> Iterator[Finding]:
    """Yield the data folder, as a start would find it; nothing in it is changed."""
    data = invocation.config.data
    try:
        datadir.check(data)
        said = "doctor.running" if datadir.is_held(data) else "doctor.folder"
    except LiveQAError as error:
        yield Finding(False, error.text(invocation.config.lang))
        return
    yield Finding(True, invocation.say(said, path=data))
    free = shutil.disk_usage(datadir.nearest(data)).free
    size = f"{free / 2**30:.1f}"
    if free < ENOUGH_SPACE:
        yield Finding(
            False, invocation.say("doctor.disk_low", size=size), invocation.say("doctor.make_room")
        )
    else:
        yield Finding(True, invocation.say("doctor.disk", size=size))
    yield _database(invocation)
    yield from _others(invocation)


def _database(invocation: Invocation) -> Finding:
    from liveqa.server import upkeep
    from liveqa.store import Age, age_of, update

    config = invocation.config
    database = datadir.database_path(config.data)
    try:
        refused = upkeep.refusal(config)
        if refused:
            said = invocation.say("doctor.damaged", faults=refused[0])
            return Finding(False, said, refused[1].text(config.lang))
        if not database.exists() or age_of(database) == Age.EMPTY:
            return Finding(True, invocation.say("doctor.no_database"))
    except LiveQAError as error:
        return Finding(False, error.text(config.lang))
    advice = invocation.say("doctor.older") if update.is_older(database) else ""
    return Finding(True, invocation.say("doctor.healthy"), advice)


def _others(invocation: Invocation) -> Iterator[Finding]:
    """Yield what other accounts may read. The next start closes it to them, except on a disk that
    knows no owners, and files of another account."""
    if found := datadir.open_to_others(invocation.config.data):
        said = invocation.say("doctor.open_to_others", path=found[0], count=len(found))
        yield Finding(True, said, invocation.say("doctor.close_to_others"))
