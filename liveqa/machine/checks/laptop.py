"""Whether this laptop is ready: its address, clock, disk, power and screens."""

from collections.abc import Iterator
from pathlib import Path

import psutil

from liveqa.dates import local
from liveqa.machine import datadir, disk_space, removable
from liveqa.machine.checks.finding import Finding, Mark, Say
from liveqa.machine.clock import Doubted
from liveqa.machine.config import Config
from liveqa.machine.reach import Reach, keeps_to_itself, only_itself


def clock(say: Say, now: int, doubt: Doubted | None) -> Finding:
    """Return the time that the laptop shows, in UTC milliseconds, and why it is doubted."""
    shown = f"{local(now):%H:%M, %d/%m/%Y}"
    if doubt is None:
        return Finding(Mark.WELL, say("check.clock", now=shown))
    day = f"{local(doubt.against):%d/%m/%Y}"
    said = say(f"common.clock_{doubt.why}", now=shown, day=day)
    return Finding(Mark.WRONG, said, (say("check.clock_is_right"),))


def address(say: Say, config: Config, reach: Reach) -> Finding:
    """Return what phones will open, or why none can come."""
    if keeps_to_itself(config):
        # behind a proxy phones are led to nothing; else somebody asked for just that
        mark = Mark.WRONG if config.proxies else Mark.NOTE
        found, remedy = only_itself(config, say)
        return Finding(mark, found, (remedy,))
    candidates = reach.candidates()
    used = reach.used(candidates)
    if not reach.fixed and used is None:
        return Finding(Mark.WRONG, say("check.no_network"), (say("check.join_wifi"),))
    others = ", ".join(f"{it.address} ({it.interface})" for it in candidates if it != used)
    advice = (say("check.other_addresses", addresses=others),) if others else ()
    return Finding(Mark.WELL, say("check.address", url=reach.base_url), advice)


def power(say: Say) -> Finding:
    """Return whether the laptop is plugged in."""
    battery = psutil.sensors_battery()
    if battery is None or battery.power_plugged is None:
        return Finding(Mark.UNKNOWN, say("check.power_unknown"), (say("check.power_plug_in"),))
    if battery.power_plugged:
        return Finding(Mark.WELL, say("check.power"))
    said = say("check.power_battery", percent=round(battery.percent))
    return Finding(Mark.NOTE, said, (say("check.power_plug_in"),))


def screens(say: Say, *, is_mirrored: bool | None) -> Finding:
    """Return whether the projector shows just what the laptop does; None stands for not known."""
    if is_mirrored is None:
        return Finding(Mark.UNKNOWN, say("check.screens_unknown"), (say("check.screens_look"),))
    if is_mirrored:
        return Finding(Mark.NOTE, say("check.screens_mirrored"), (say("check.screens_extend"),))
    return Finding(Mark.WELL, say("check.screens"))


def storage(say: Say, data: Path) -> Iterator[Finding]:
    """Yield whether the disk of the data folder can be unplugged, and how much room it has."""
    nearest = datadir.nearest(data)
    if disk := removable.disk_of(nearest):
        said = say("check.removable", disk=disk)
        yield Finding(Mark.NOTE, said, (say("check.removable_advice"),))
    yield _room(say, disk_space.free_space(nearest))


def _room(say: Say, free: int) -> Finding:
    """Return how much room the disk has, measured by what the server does with little."""
    size = _size(free)
    if free >= disk_space.ENOUGH:
        return Finding(Mark.WELL, say("check.disk", size=size))
    limits = {
        "enough": disk_space.ENOUGH,
        "low": disk_space.LOW,
        "read_only": disk_space.READ_ONLY,
    }
    advice = say("check.make_room", **{of: _size(it) for of, it in limits.items()})
    mark = Mark.WRONG if free < disk_space.LOW else Mark.NOTE
    return Finding(mark, say("check.disk_low", size=size), (advice,))


def _size(count: int) -> str:
    """Return a number of bytes as people read it: "1.5 GB", "200 MB"."""
    return f"{count / 2**30:.1f} GB" if count >= 2**30 else f"{count // 2**20} MB"
