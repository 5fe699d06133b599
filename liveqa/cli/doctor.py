"""`doctor`: will it work on the day? Each check says what it found and what to do about it."""

import webbrowser
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from liveqa.cli.common import version
from liveqa.cli.invocation import Invocation
from liveqa.cli.serving import refusals
from liveqa.errors import LiveQAError
from liveqa.machine import clock, datadir, lan, parts
from liveqa.machine.checks import laptop, network, phones, windows
from liveqa.machine.checks.finding import Finding, Mark
from liveqa.machine.config import Config
from liveqa.machine.reach import Choice, Reach

SHOWN = {Mark.WELL: "OK", Mark.NOTE: "i", Mark.WRONG: "!!", Mark.UNKNOWN: "?"}


def doctor(invocation: Invocation) -> int:
    """Print every finding; return 1 when something must be mended before the meeting."""
    findings = list(_findings(invocation))
    for finding in findings:
        print(f"{f'[{SHOWN[finding.mark]}]':4} {finding.found}")
        for advice in finding.advice:
            print(f"     {advice}")
    marks = {finding.mark for finding in findings}
    if Mark.WRONG in marks:
        print(invocation.say("doctor.mend"))
        return 1
    print(invocation.say("doctor.noted" if Mark.NOTE in marks else "doctor.all_well"))
    return 0


def _findings(invocation: Invocation) -> Iterator[Finding]:
    config = invocation.config
    yield Finding(Mark.WELL, version(config.lang))
    yield _parts(invocation)
    kept = _kept(datadir.database_path(config.data))
    now = clock.now_ms()
    yield laptop.clock(invocation.say, now, clock.doubted(now, kept.known_at))
    for error in refusals(config):
        yield Finding(Mark.WRONG, error.text(config.lang))
    reach = Reach(config, config.port, kept.choice)
    yield laptop.address(invocation.say, config, reach)
    yield from _known(invocation, reach)
    yield phones.isolation(invocation.say, reach.base_url, phones.Seen.NOBODY)
    if reach.announced:
        yield _name(invocation, reach)
    yield from _port(invocation)
    yield _browser(invocation)
    yield from _folder(invocation)


def _known(invocation: Invocation, reach: Reach) -> Iterator[Finding]:
    """Yield what the system says of its network, its screens and its power, if it does."""
    say, card = invocation.say, reach.interface
    system = windows.firewall(reach.port)
    found = (
        network.network(say, system, card),
        network.firewall(say, system, card),
        laptop.screens(say, is_mirrored=windows.is_mirrored()),
        laptop.power(say),
    )
    yield from (each for each in found if each.mark != Mark.UNKNOWN)


def _parts(invocation: Invocation) -> Finding:
    """Say whether all that the server and its children load can be loaded, and is there."""
    data = invocation.config.data
    lacking = [*parts.absent(), *sorted(set(parts.unloadable(data)))]
    if not lacking:
        return Finding(Mark.WELL, invocation.say("doctor.parts"))
    found = invocation.say("doctor.part_missing", parts=", ".join(lacking))
    return Finding(Mark.WRONG, found, (invocation.say("doctor.mend_parts"),))


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


def _name(invocation: Invocation, reach: Reach) -> Finding:
    """Return which of the network's names can be used. Nothing depends on one."""
    try:
        from liveqa.machine import mdns

        name = mdns.available(reach.announced)
    except (ImportError, OSError) as error:
        return Finding(
            Mark.NOTE,
            invocation.say("doctor.no_name", reason=error),
            (invocation.say("doctor.by_number"),),
        )
    url = reach.url_of(name)
    advice = (invocation.say("doctor.by_number"),)
    return Finding(Mark.WELL, invocation.say("doctor.name", url=url), advice)


def _port(invocation: Invocation) -> Iterator[Finding]:
    config = invocation.config
    try:
        listener, taken = lan.bind(config.host, config.port)
    except LiveQAError as error:
        yield Finding(Mark.WRONG, error.text(config.lang))
        return
    free = listener.getsockname()[1]
    listener.close()
    if taken and _is_ours(config):
        yield Finding(Mark.WELL, invocation.say("doctor.port_ours", port=config.port))
    elif taken:
        said = invocation.say("doctor.port_taken", port=config.port)
        yield Finding(Mark.NOTE, said, (invocation.say("doctor.port_taken_advice", free=free),))
    elif config.port:
        yield Finding(Mark.WELL, invocation.say("doctor.port_free", port=config.port))


def _is_ours(config: Config) -> bool:
    """Return whether the server of this data folder has the port that is asked for."""
    ours = datadir.running(config.data)
    try:
        if ours is None or not datadir.is_held(config.data):
            return False
    except LiveQAError:
        return False
    at = urlsplit(ours.url)
    return (at.port or lan.USUAL_PORTS[at.scheme]) == config.port


def _browser(invocation: Invocation) -> Finding:
    try:
        webbrowser.get()
    except webbrowser.Error:
        advice = invocation.say("doctor.no_browser_advice")
        return Finding(Mark.NOTE, invocation.say("doctor.no_browser"), (advice,))
    return Finding(Mark.WELL, invocation.say("doctor.browser"))


def _folder(invocation: Invocation) -> Iterator[Finding]:
    """Yield the data folder, as a start would find it; nothing in it is changed."""
    data = invocation.config.data
    try:
        datadir.check(data)
        said = "doctor.running" if datadir.is_held(data) else "doctor.folder"
    except LiveQAError as error:
        yield Finding(Mark.WRONG, error.text(invocation.config.lang))
        return
    yield Finding(Mark.WELL, invocation.say(said, path=data))
    yield from laptop.storage(invocation.say, data)
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
            return Finding(Mark.WRONG, said, (refused[1].text(config.lang),))
        if not database.exists() or age_of(database) == Age.EMPTY:
            return Finding(Mark.WELL, invocation.say("doctor.no_database"))
    except LiveQAError as error:
        return Finding(Mark.WRONG, error.text(config.lang))
    advice = (invocation.say("doctor.older"),) if update.is_older(database) else ()
    return Finding(Mark.WELL, invocation.say("doctor.healthy"), advice)


def _others(invocation: Invocation) -> Iterator[Finding]:
    """Yield what other accounts may read. The next start closes it to them, except on a disk that
    knows no owners, and files of another account."""
    if found := datadir.open_to_others(invocation.config.data):
        said = invocation.say("doctor.open_to_others", path=found[0], count=len(found))
        yield Finding(Mark.NOTE, said, (invocation.say("doctor.close_to_others"),))
