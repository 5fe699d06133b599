"""The eight figures, each one function of the same shape: measure, compare, say what is wanted.

Every figure is the median of several runs; the runs of the servers compared take turns, so that
whatever else the machine does falls on all of them.
"""

import random
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Any

import msgspec

from tests.benchmarks import servers
from tests.benchmarks.load import Load, Phone, hall
from tests.benchmarks.servers import Server, kernel_memory

TICK = 5.0
MEGABYTE = 1024 * 1024


@dataclass
class Figure:
    """One line of the table. `more` has the absolute figures, `raw` every run."""

    number: str
    what: str
    wanted: str
    value: str
    met: bool
    more: str = ""
    raw: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Plan:
    """How much to measure."""

    phones: int = 1000
    runs: int = 3
    seconds: float = 5.0
    background: float = 60.0


Maker = Callable[[], AbstractContextManager[Server]]


def median(values: list[float]) -> float:
    return statistics.median(values)


def percentile(values: list[float], share: float) -> float:
    """The value that this share of them does not exceed, in the unit they are in."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


def in_turn(
    plan: Plan, makers: dict[str, Maker], measure: Callable[[Server], Any]
) -> dict[str, list[Any]]:
    """Measure each server so many times, taking turns."""
    found: dict[str, list[Any]] = {name: [] for name in makers}
    for _ in range(plan.runs):
        for name, make in makers.items():
            with make() as server:
                found[name].append(measure(server))
    return found


@contextmanager
def chair_at_work(load: Load, server: Server, hertz: float) -> Iterator[None]:
    """Something that is no vote changes for everyone at every tick."""
    chair = Phone(load, server.place, "chair", server.chair)
    chair.enter()
    if not load.run(lambda: chair.rev >= 0, 20):
        raise RuntimeError(f"the chair was not let in: {load.failures}")
    working, turn = True, 0

    def extend() -> None:
        nonlocal turn
        if working:
            turn += 1
            minutes = 1 if turn % 2 else -1
            chair.command(turn, "agenda.extend", {"item": 1, "minutes": minutes}, f"e{turn}")
            load.after(1 / hertz, extend)

    extend()
    try:
        yield
    finally:
        working = False


def window(load: Load, server: Server, seconds: float) -> tuple[float, int]:
    """CPU used and patches delivered in the next seconds."""
    cpu, patches = server.cpu(), load.patches
    load.run(seconds=seconds)
    return server.cpu() - cpu, load.patches - patches


def delivered(server: Server, phones: int, seconds: float) -> dict[str, float]:
    """CPU for one delivered update, in microseconds, less what the chair's commands cost."""
    load = Load()
    if server.name == "limit":
        for _ in range(phones):
            Phone(load, server.place).listen()
        load.run(lambda: load.patches > phones, 20)
        cpu, count = window(load, server, seconds)
        return {"us": cpu / count * 1e6, "count": count}
    with chair_at_work(load, server, TICK):
        hall(load, server.place, 1)
        load.run(seconds=1)
        quiet, _ = window(load, server, seconds)
        hall(load, server.place, phones)
        load.run(seconds=2)
        cpu, count = window(load, server, seconds)
    _check(load)
    return {"us": (cpu - quiet) / count * 1e6, "count": count, "chair": quiet, "cpu": cpu}


def fanout(plan: Plan) -> list[Figure]:
    """1: what one delivered update costs."""
    makers: dict[str, Maker] = {
        "ours": lambda: servers.ours(hertz=TICK),
        "node": lambda: servers.reference(hertz=TICK),
        "limit": lambda: servers.bare(hertz=TICK, size=120),
    }
    found = in_turn(plan, makers, lambda s: delivered(s, plan.phones, plan.seconds))
    us = {name: median([run["us"] for run in runs]) for name, runs in found.items()}
    told = ", ".join(f"{name} {value:.1f} µs" for name, value in us.items())
    node, limit = us["ours"] / us["node"], us["ours"] / us["limit"]
    what = f"CPU for one delivered update, {plan.phones:,} phones, 5 Hz"
    return [
        Figure("1a", what, "≤ 0.7 × Node", f"{node:.2f} ×", node <= 0.7, told, found),
        Figure("1b", what, "≤ 1.4 × limit", f"{limit:.2f} ×", limit <= 1.4, told),
    ]


def vote(
    load: Load, phones: list[Phone], questions: list[int], seconds: float
) -> list[tuple[float, float, int]]:
    """Every phone votes once, spread over so many seconds: tapped at, answered at, revision."""
    answered: list[tuple[float, float, int]] = []
    chance = random.Random(4)

    def arrange(phone: Phone) -> None:
        tapped = 0.0

        def tap() -> None:
            nonlocal tapped
            tapped = time.perf_counter()
            phone.command(1, "question.upvote", {"question": chance.choice(questions)}, "v1")

        def heard(_: int, payload: bytes) -> None:
            answer = msgspec.json.decode(payload)[0]
            if not answer["ok"]:
                load.failures.append(str(answer))
            answered.append((tapped, time.perf_counter(), answer.get("rev", 0)))

        phone.on_ack = heard
        load.after(chance.random() * seconds, tap)

    for phone in phones:
        arrange(phone)
    load.run(lambda: len(answered) == len(phones), seconds + 60)
    return answered


def voting(server: Server, phones: int, seconds: float = 10.0) -> dict[str, float]:
    """A hall that votes in ten seconds: CPU, tap → ack, tap → screen."""
    load = Load()
    if server.name == "liveqa":
        _show_top(load, server)
    screen = Phone(load, server.place, "screen", server.screen)
    seen: list[tuple[float, int]] = []
    screen.on_rev = lambda rev: seen.append((time.perf_counter(), rev))
    screen.enter()
    there = hall(load, server.place, phones)
    load.run(seconds=2)
    cpu = server.cpu()
    answered = vote(load, there, list(range(1, 9)), seconds)
    load.run(seconds=0.7)
    used = server.cpu() - cpu
    _check(load)
    if len(answered) < phones:
        raise RuntimeError(f"{phones - len(answered)} votes were not answered")
    acks = [heard - tapped for tapped, heard, _ in answered]
    shown = []
    for tapped, _, rev in answered:
        at = next((moment for moment, there in seen if there >= rev), None)
        if at is not None:
            shown.append(at - tapped)
    return {
        "cpu": used,
        "p50": percentile(acks, 0.5) * 1e3,
        "p99": percentile(acks, 0.99) * 1e3,
        "screen_p99": percentile(shown, 0.99) * 1e3,
        "shown": len(shown),
    }


def votes(plan: Plan) -> list[Figure]:
    """2: a hall that votes in the same ten seconds."""
    makers: dict[str, Maker] = {"ours": servers.ours, "node": servers.reference}
    found = in_turn(plan, makers, lambda s: voting(s, plan.phones))
    of = lambda name, key: median([run[key] for run in found[name]])  # noqa: E731
    ratio = of("ours", "cpu") / of("node", "cpu")
    later = of("ours", "p99") - of("node", "p99")
    cpu = f"ours {of('ours', 'cpu'):.2f} s, node {of('node', 'cpu'):.2f} s"
    acks = f"ours {of('ours', 'p99'):.0f} ms, node {of('node', 'p99'):.0f} ms"
    double = in_turn(plan, {"ours": servers.ours}, lambda s: voting(s, 2 * plan.phones))["ours"]
    ack = median([run["p99"] for run in double])
    screen = median([run["screen_p99"] for run in double])
    what = f"{plan.phones:,} phones vote within 10 s"
    return [
        Figure("2a", f"{what}: CPU", "≤ 1.5 × Node", f"{ratio:.2f} ×", ratio <= 1.5, cpu, found),
        Figure("2b", f"{what}: p99 tap → ack", "≤ Node + 20 ms", f"{later:+.0f} ms", later <= 20, acks),
        Figure("2c", f"{2 * plan.phones:,} phones vote: p99 tap → ack", "about 250 ms", f"{ack:.0f} ms", ack <= 250),
        Figure("2d", f"{2 * plan.phones:,} phones vote: p99 tap → screen", "about 600 ms", f"{screen:.0f} ms", screen <= 600, raw={"runs": double}),
    ]  # fmt: skip


def size(plan: Plan) -> list[Figure]:
    """3: a phone costs the same in a large hall."""
    few, many = plan.phones // 2, plan.phones * 4
    found: dict[str, list[dict[str, float]]] = {"few": [], "many": []}
    for _ in range(plan.runs):
        for name, phones in (("few", few), ("many", many)):
            with servers.ours(hertz=2.0) as server:
                found[name].append(delivered(server, phones, plan.seconds * 2))
    us = {name: median([run["us"] for run in runs]) for name, runs in found.items()}
    ratio = us["many"] / us["few"]
    told = f"{few:,} phones {us['few']:.1f} µs, {many:,} phones {us['many']:.1f} µs a phone and update"
    what = f"CPU per phone at {many:,} against {few:,}"
    return [Figure("3", what, "≤ 1.2 ×", f"{ratio:.2f} ×", ratio <= 1.2, told, found)]


def scanning(server: Server, phones: int) -> dict[str, float]:
    """A hall that scans the code in the same moment: seconds until the last has its board."""
    load = Load()
    cpu, start = server.cpu(), time.perf_counter()
    hall(load, server.place, phones, together=True)
    took = time.perf_counter() - start
    return {"seconds": took, "cpu": server.cpu() - cpu, "failed": len(load.failures)}


def joins(plan: Plan) -> list[Figure]:
    """4: from nothing to a full board."""
    makers: dict[str, Maker] = {"ours": servers.ours, "node": servers.reference}
    lines = []
    for letter, phones in (("a", plan.phones), ("b", 2 * plan.phones)):
        found = in_turn(plan, makers, lambda s, phones=phones: scanning(s, phones))
        took = {name: median([run["seconds"] for run in runs]) for name, runs in found.items()}
        cpu = {name: median([run["cpu"] for run in runs]) for name, runs in found.items()}
        refused = sum(run["failed"] for run in found["ours"])
        ratio = took["ours"] / took["node"]
        told = (
            f"ours {took['ours']:.1f} s ({cpu['ours']:.1f} s CPU),"
            f" node {took['node']:.1f} s ({cpu['node']:.1f} s CPU), refused {refused:.0f}"
        )
        met = ratio <= 1.5 and not refused
        what = f"{phones:,} phones from nothing to a full board"
        lines.append(Figure(f"4{letter}", what, "≤ 1.5 × Node", f"{ratio:.2f} ×", met, told, found))
    return lines


def returning(server: Server, phones: int) -> dict[str, float]:
    """All are cut off with a vote under way, and are back at once with the same vote."""
    load = Load()
    there = hall(load, server.place, phones)
    for phone in there:
        phone.command(1, "question.upvote", {"question": 1}, "v1")
    load.run(seconds=0.05)
    for phone in there:
        phone.vanish()
    answered: set[int] = set()
    again: dict[int, int] = {}
    start, load.waits = time.perf_counter(), []

    def repeat(number: int, phone: Phone) -> None:
        def heard(_: int, payload: bytes) -> None:
            answered.add(number)

        def has_board(_: int) -> None:
            phone.on_rev = None
            again[number] = 1
            phone.command(2, "question.upvote", {"question": 1}, "v1")

        phone.on_ack, phone.on_rev = heard, has_board
        phone.enter()

    for number, phone in enumerate(there):
        repeat(number, phone)
    load.run(lambda: len(load.waits) + len(load.failures) >= phones, 60)
    current = time.perf_counter() - start
    load.run(lambda: len(answered) == phones, 60)
    done = time.perf_counter() - start
    counted = int(servers.board(server.place)["questions"]["1"].get("votes", 0))
    return {
        "current": current,
        "answered": done,
        "failed": len(load.failures),
        "lost": phones - counted,
    }


def reconnects(plan: Plan) -> list[Figure]:
    """5: everyone is cut off and back at once."""
    phones = 2 * plan.phones
    runs = in_turn(plan, {"ours": servers.ours}, lambda s: returning(s, phones))["ours"]
    current = median([run["current"] for run in runs])
    lost = sum(abs(run["lost"]) + run["failed"] for run in runs)
    done = median([run["answered"] for run in runs])
    told = f"their repeated commands answered after {done:.1f} s; lost, doubled or refused {lost:.0f}"
    what = f"{phones:,} phones cut off and back at once: all current"
    met = current <= 10 and not lost
    return [Figure("5", what, "≤ 10 s", f"{current:.1f} s", met, told, {"runs": runs})]


def resident(server: Server, phones: int) -> dict[str, float]:
    """Bytes of memory for each phone."""
    load = Load()
    warm = hall(load, server.place, 50)
    for phone in warm:
        phone.vanish()
    load.run(seconds=2)
    before = server.memory()
    hall(load, server.place, phones)
    load.run(seconds=2)
    _check(load)
    return {"kb": (server.memory() - before) / phones / 1024}


def memory(plan: Plan) -> list[Figure]:
    """6: what a phone occupies."""
    makers: dict[str, Maker] = {"ours": servers.ours, "node": servers.reference}
    found = in_turn(plan, makers, lambda s: resident(s, 2 * plan.phones))
    kb = {name: median([run["kb"] for run in runs]) for name, runs in found.items()}
    told = f"Node {kb['node']:.0f} KB"
    what = "Memory of the server a phone"
    return [Figure("6", what, "≤ 40 KB", f"{kb['ours']:.0f} KB", kb["ours"] <= 40, told, found)]


def stalling(server: Server, phones: int, stalled: int) -> dict[str, float]:
    """p99 tap → ack of those who read while others do not, and what the others cost in memory."""
    load = Load()
    deaf = []
    for _ in range(stalled):
        phone = Phone(load, server.place)
        phone.narrow = True
        phone.arrive()
        deaf.append(phone)
    load.run(lambda: len(load.waits) >= stalled, 60)
    others = hall(load, server.place, phones - stalled)
    spread = list(range(1, 101))
    load.run(seconds=1)
    before = server.memory() + kernel_memory()
    most = before
    for phone in deaf:
        load.pause(phone)
    acks: list[float] = []
    for start in range(4):
        part = others[start::4]
        acks += [heard - tapped for tapped, heard, _ in vote(load, part, spread, 4.0)]
        most = max(most, server.memory() + kernel_memory())
    return {"p99": percentile(acks, 0.99) * 1e3, "mb": (most - before) / MEGABYTE}


def stalled(plan: Plan) -> list[Figure]:
    """7: a fifth of the hall stops reading."""
    fifth = plan.phones // 5
    pairs: list[tuple[dict[str, float], dict[str, float]]] = []
    for _ in range(5):
        with servers.ours(hertz=TICK) as server:
            calm = stalling(server, plan.phones, 0)
        with servers.ours(hertz=TICK) as server:
            pairs.append((calm, stalling(server, plan.phones, fifth)))
    later = median([there["p99"] - calm["p99"] for calm, there in pairs])
    more = median([there["mb"] - calm["mb"] for calm, there in pairs])
    what = f"{fifth} of {plan.phones:,} phones stop reading:"
    raw = {"pairs": pairs}
    p99 = ", ".join(f"{calm['p99']:.0f}→{there['p99']:.0f}" for calm, there in pairs)
    return [
        Figure("7a", f"{what} p99 ack of the others", "≤ + 20 ms", f"{later:+.0f} ms", later <= 20, f"ms by pair: {p99}", raw),
        Figure("7b", f"{what} server and kernel memory", "≤ + 20 MB", f"{more:+.1f} MB", more <= 20),
    ]  # fmt: skip


def absent(server: Server, phones: int, away: float) -> dict[str, float]:
    """A phone that was in the background so long: seconds until it is current again."""
    load = Load()
    there = hall(load, server.place, phones)
    sleepers = there[: max(1, phones // 50)]
    for number, phone in enumerate(sleepers):
        # half of them hang up as pages do, half are suspended without a word
        if number % 2:
            load.pause(phone)
        else:
            phone.vanish()
    with chair_at_work(load, server, 2.0):
        load.run(seconds=away)
        load.waits = []
        for phone in sleepers:
            phone.enter()
            load.run(lambda: phone.rev >= 0, 20)
    return {"seconds": max(load.waits), "phones": len(sleepers), "came": len(load.waits)}


def background(plan: Plan) -> list[Figure]:
    """8: a phone comes back from the background."""
    with servers.ours() as server:
        found = absent(server, plan.phones, plan.background)
    what = f"A phone that was in the background for {plan.background / 60:.0f} minutes is current"
    took, all_came = found["seconds"], found["came"] == found["phones"]
    told = f"the slowest of {found['phones']:.0f}"
    met = took <= 1 and all_came
    return [Figure("8", what, "≤ 1 s", f"{took * 1e3:.0f} ms", met, told, found)]


FIGURES: dict[str, Callable[[Plan], list[Figure]]] = {
    "fanout": fanout,
    "votes": votes,
    "size": size,
    "joins": joins,
    "reconnects": reconnects,
    "memory": memory,
    "stalled": stalled,
    "background": background,
}


def _check(load: Load) -> None:
    if load.failures:
        raise RuntimeError(f"phones were let down: {load.failures[:3]}")


def _show_top(load: Load, server: Server) -> None:
    chair = Phone(load, server.place, "chair", server.chair)
    answered: list[int] = []
    chair.on_ack = lambda id, _: answered.append(id)
    chair.enter()
    load.run(lambda: chair.rev >= 0, 20)
    chair.command(1, "stage.show", {"view": "top"}, "s1")
    chair.command(2, "stage.show_votes", {"on": True}, "s2")
    load.run(lambda: len(answered) == 2, 20)
    chair.vanish()

