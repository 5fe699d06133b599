"""What is done to a core with gateways, and what it took."""

import random
import time
from functools import partial

from tests.benchmarks.load import Load, Phone, hall
from tests.benchmarks.measure import chair_at_work, percentile, vote
from tests.benchmarks.servers import Halls

HERTZ = 2.0
AGAIN_SECONDS = 0.2
PAUSE = (0.1, 1.9)
"""How many seconds a page waits at least and at most before it connects anew (`connection.js`)."""


def spreading(halls: Halls, phones: int, few: int, seconds: float) -> dict[str, float]:
    """The core's CPU a second with few phones and with all of them, spread over its gateways; a
    gateway's CPU for one delivered update, in microseconds, less what the updates themselves cost;
    phones that were refused, missed an update, or were not current at the end."""
    load = Load()
    count = len(halls.gateways)
    with chair_at_work(load, halls.core, HERTZ):
        there = [phone for one in halls.gateways for phone in hall(load, one.place, 1)]
        load.run(seconds=2)
        quiet = _window(load, halls, seconds)
        there += _filled(load, halls, few // count - 1)
        load.run(seconds=2)
        small = _window(load, halls, seconds)
        there += _filled(load, halls, phones // count - few // count)
        load.run(seconds=3)
        large = _window(load, halls, seconds)
    _drain(load)
    newest = max(phone.rev for phone in there)
    us = (large["gateways"] - quiet["gateways"]) / large["patches"] * 1e6
    return {
        "us": us,
        "core_few": small["core"] / seconds,
        "core_all": large["core"] / seconds,
        "phones": len(there),
        "hertz": large["patches"] / seconds / len(there),
        "refused": len(load.failures),
        "missed": sum(phone.missed for phone in there),
        "behind": sum(phone.rev < newest for phone in there),
    }


def _filled(load: Load, halls: Halls, each: int) -> list[Phone]:
    """So many more phones at each gateway."""
    return [phone for one in halls.gateways for phone in hall(load, one.place, each)]


def _drain(load: Load) -> None:
    """Read what is on its way: a load that is late has much of it."""
    for _ in range(30):
        before = load.patches + load.boards
        load.run(seconds=1)
        if load.patches + load.boards == before:
            return


def _window(load: Load, halls: Halls, seconds: float) -> dict[str, float]:
    def used() -> tuple[float, float, int]:
        gateways = sum(one.cpu() for one in halls.gateways)
        return halls.core.cpu(), gateways, load.patches

    before = used()
    load.run(seconds=seconds)
    core, gateways, patches = (now - then for now, then in zip(used(), before, strict=True))
    return {"core": core, "gateways": gateways, "patches": patches}


def losing(halls: Halls, phones: int, seconds: float = 4.0) -> dict[str, float]:
    """One of two gateways is killed while the phones of the other vote: seconds until its own are
    current at the other, seconds until it takes phones again, and the others' p99 tap → ack before
    and meanwhile, in milliseconds."""
    load, chance = Load(), random.Random(4)
    lost, kept = (hall(load, one.place, phones // 2) for one in halls.gateways)
    elsewhere, place = halls.gateways[1].place, halls.gateways[0].place
    spread = list(range(1, 9))
    calm = vote(load, kept[::2], spread, seconds)
    taken: list[float] = []
    scout = Phone(load, place)

    def kill() -> None:
        halls.kill(0)
        begun = time.perf_counter()
        for phone in lost:
            phone.vanish()
            phone.place = elsewhere
            phone.on_rev = partial(came, phone, begun)
            load.after(chance.uniform(*PAUSE), phone.enter)
        scout.token = lost[0].token
        load.after(AGAIN_SECONDS, partial(look, begun))

    def came(phone: Phone, begun: float, _: int) -> None:
        phone.on_rev = None
        taken.append(time.perf_counter() - begun)

    def look(begun: float) -> None:
        """Ask the killed one again and again, as a page does."""
        if scout.rev < 0:
            scout.vanish()
            scout.enter()
            load.after(AGAIN_SECONDS, partial(look, begun))
        else:
            back.append(time.perf_counter() - begun)

    back: list[float] = []
    load.after(1.0, kill)
    meanwhile = vote(load, kept[1::2], spread, seconds)
    load.run(lambda: len(taken) == len(lost) and bool(back), 20)
    return {
        "elsewhere": max(taken, default=float("inf")),
        "came": len(taken),
        "lost": len(lost),
        "back": max(back, default=float("inf")),
        "calm": percentile([heard - tapped for tapped, heard, _ in calm], 0.99) * 1e3,
        "meanwhile": percentile([heard - tapped for tapped, heard, _ in meanwhile], 0.99) * 1e3,
    }
