"""The figures, each one function of the same shape: measure, compare, say what is wanted.

Every figure is the median of several runs; the runs of the servers compared take turns, so that
whatever else the machine does falls on all of them.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from tests.benchmarks import foreign, papers, servers
from tests.benchmarks.halls import HERTZ, losing, spreading
from tests.benchmarks.measure import (
    TICK,
    absent,
    delivered,
    median,
    reading,
    resident,
    returning,
    scanning,
    stalling,
    voting,
)
from tests.benchmarks.servers import Server


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


def votes(plan: Plan) -> list[Figure]:
    """2: a hall that votes in the same ten seconds."""
    makers: dict[str, Maker] = {"ours": servers.ours, "node": servers.reference}
    found = in_turn(plan, makers, lambda s: voting(s, plan.phones))

    def of(name: str, key: str) -> float:
        return median([run[key] for run in found[name]])

    ratio = of("ours", "cpu") / of("node", "cpu")
    later = of("ours", "p99") - of("node", "p99")
    cpu = f"ours {of('ours', 'cpu'):.2f} s, node {of('node', 'cpu'):.2f} s"
    acks = f"ours {of('ours', 'p99'):.0f} ms, node {of('node', 'p99'):.0f} ms"
    double = in_turn(plan, {"ours": servers.ours}, lambda s: voting(s, 2 * plan.phones))["ours"]
    ack = median([run["p99"] for run in double])
    screen = median([run["screen_p99"] for run in double])
    what = f"{plan.phones:,} phones vote within 10 s"
    twice = f"{2 * plan.phones:,} phones vote"
    ms, more = f"{ack:.0f} ms", f"{screen:.0f} ms"
    return [
        Figure("2a", f"{what}: CPU", "≤ 1.1 × Node", f"{ratio:.2f} ×", ratio <= 1.1, cpu, found),
        Figure("2b", f"{what}: p99 ack", "≤ Node + 10 ms", f"{later:+.0f} ms", later <= 10, acks),
        Figure("2c", f"{twice}: p99 tap → ack", "about 250 ms", ms, ack <= 250),
        Figure("2d", f"{twice}: p99 tap → screen", "about 600 ms", more, screen <= 600),
    ]


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
    told = (
        f"{few:,} phones {us['few']:.1f} µs, {many:,} phones {us['many']:.1f} µs a phone and update"
    )
    what = f"CPU per phone at {many:,} against {few:,}"
    return [Figure("3", what, "≤ 1.2 ×", f"{ratio:.2f} ×", ratio <= 1.2, told, found)]


def joins(plan: Plan) -> list[Figure]:
    """4: from nothing to a full board."""
    makers: dict[str, Maker] = {"ours": servers.ours, "node": servers.reference}
    lines = []
    for letter, phones in (("a", plan.phones), ("b", 2 * plan.phones)):
        found = in_turn(plan, makers, partial(scanning, phones=phones))
        took = {name: median([run["seconds"] for run in runs]) for name, runs in found.items()}
        cpu = {name: median([run["cpu"] for run in runs]) for name, runs in found.items()}
        refused = sum(run["failed"] for run in found["ours"])
        ratio = took["ours"] / took["node"]
        told = (
            f"ours {took['ours']:.1f} s ({cpu['ours']:.1f} s CPU),"
            f" node {took['node']:.1f} s ({cpu['node']:.1f} s CPU), refused {refused:.0f}"
        )
        met = ratio <= 1.0 and not refused
        what = f"{phones:,} phones from nothing to a full board"
        lines.append(Figure(f"4{letter}", what, "≤ 1.0 × Node", f"{ratio:.2f} ×", met, told, found))
    return lines


def reconnects(plan: Plan) -> list[Figure]:
    """5: everyone is cut off and back at once."""
    phones = 2 * plan.phones
    runs = in_turn(plan, {"ours": servers.ours}, lambda s: returning(s, phones))["ours"]
    current = median([run["current"] for run in runs])
    lost = sum(abs(run["lost"]) + run["failed"] for run in runs)
    done = median([run["answered"] for run in runs])
    told = (
        f"their repeated commands answered after {done:.1f} s; lost, doubled or refused {lost:.0f}"
    )
    what = f"{phones:,} phones cut off and back at once: all current"
    met = current <= 10 and not lost
    return [Figure("5", what, "≤ 10 s", f"{current:.1f} s", met, told, {"runs": runs})]


def memory(plan: Plan) -> list[Figure]:
    """6: what a phone occupies."""
    makers: dict[str, Maker] = {"ours": servers.ours, "node": servers.reference}
    found = in_turn(plan, makers, lambda s: resident(s, 2 * plan.phones))
    kb = {name: median([run["kb"] for run in runs]) for name, runs in found.items()}
    told = f"Node {kb['node']:.0f} KB"
    what = "Memory of the server a phone"
    return [Figure("6", what, "≤ 40 KB", f"{kb['ours']:.0f} KB", kb["ours"] <= 40, told, found)]


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
    pair = ", ".join(f"{calm['p99']:.0f} → {there['p99']:.0f}" for calm, there in pairs)
    acks, grown = f"{later:+.0f} ms", f"{more:+.1f} MB"
    return [
        Figure("7a", f"{what} p99 ack", "≤ + 20 ms", acks, later <= 20, f"ms: {pair}", raw),
        Figure("7b", f"{what} server and kernel memory", "≤ + 20 MB", grown, more <= 20),
    ]


def background(plan: Plan) -> list[Figure]:
    """8: a phone comes back from the background."""
    with servers.ours() as server:
        found = absent(server, plan.phones, plan.background)
    what = f"A phone that was in the background for {plan.background / 60:.0f} minutes is current"
    took, all_came = found["seconds"], found["came"] == found["phones"]
    told = f"the slowest of {found['phones']:.0f}"
    met = took <= 1 and all_came
    return [Figure("8", what, "≤ 1 s", f"{took * 1e3:.0f} ms", met, told, found)]


def gateways(plan: Plan) -> list[Figure]:
    """9: as many phones as four gateways carry, beside one process with a quarter of them."""
    few, many = plan.phones, 20 * plan.phones
    alone: list[dict[str, float]] = []
    found: list[dict[str, float]] = []
    for _ in range(plan.runs):
        with servers.ours(hertz=HERTZ) as server:
            alone.append(delivered(server, many // 4, plan.seconds * 2, HERTZ))
        with servers.halls(4, hertz=HERTZ) as there:
            found.append(spreading(there, many, few, plan.seconds * 2))

    def of(key: str) -> float:
        return median([run[key] for run in found])

    def all_of(*keys: str) -> float:
        return sum(run[key] for run in found for key in keys)

    let_down = all_of("refused", "missed", "behind")
    core = of("core_all") / of("core_few")
    one = median([run["us"] for run in alone])
    us = of("us") / one
    what, raw = f"{many:,} phones on 4 gateways, 2 Hz:", {"alone": alone, "halls": found}
    parts = ", ".join(f"{key} {all_of(key):.0f}" for key in ("refused", "missed", "behind"))
    told = f"{of('phones'):,.0f} phones, {of('hertz'):.2f} updates a second each; {parts}"
    cores = (
        f"{of('core_few') * 100:.1f} % of a core with {few:,} phones, {of('core_all') * 100:.1f} %"
    )
    each = f"a gateway {of('us'):.1f} µs, one process with {many // 4:,} phones {one:.1f} µs"
    return [
        Figure(
            "9a", f"{what} refused, or not current", "0", f"{let_down:.0f}", not let_down, told, raw
        ),
        Figure("9b", f"{what} CPU of the core", "≤ 1.2 ×", f"{core:.2f} ×", core <= 1.2, cores),
        Figure("9c", f"{what} CPU for an update", "≤ 1.1 ×", f"{us:.2f} ×", us <= 1.1, each),
    ]


def remote_votes(plan: Plan) -> list[Figure]:
    """10: a hall that votes through two gateways, beside one process."""
    alone: list[dict[str, float]] = []
    found: list[dict[str, float]] = []
    for _ in range(plan.runs):
        with servers.ours() as server:
            alone.append(voting(server, plan.phones))
        with servers.halls(2) as there:
            places = [one.place for one in there.gateways]
            found.append(voting(there.core, plan.phones, places=places))
    one, two = (median([run["p99"] for run in runs]) for runs in (alone, found))
    what = f"{plan.phones:,} phones vote within 10 s through 2 gateways: p99 ack"
    told = f"through gateways {two:.0f} ms, one process {one:.0f} ms"
    met, raw = two - one <= 25, {"alone": alone, "halls": found}
    return [Figure("10", what, "≤ + 25 ms", f"{two - one:+.0f} ms", met, told, raw)]


def killed(plan: Plan) -> list[Figure]:
    """11: one of two gateways is killed."""
    found: list[dict[str, float]] = []
    for _ in range(plan.runs):
        with servers.halls(2) as there:
            found.append(losing(there, plan.phones))
    took = median([run["elsewhere"] for run in found])
    back = median([run["back"] for run in found])
    later = median([run["meanwhile"] - run["calm"] for run in found])
    missing = sum(run["lost"] - run["came"] for run in found)
    what = "One of two gateways is killed:"
    told = f"of {plan.phones // 2:,} phones {missing:.0f} lost; itself back after {back:.1f} s"
    pairs = ", ".join(f"{run['calm']:.0f} → {run['meanwhile']:.0f}" for run in found)
    met, acks = took <= 3 and not missing, f"{later:+.0f} ms"
    return [
        Figure(
            "11a",
            f"{what} its phones current",
            "≤ 3 s",
            f"{took:.1f} s",
            met,
            told,
            {"runs": found},
        ),
        Figure(
            "11b", f"{what} the others' p99 ack", "≤ + 10 ms", acks, later <= 10, f"ms: {pairs}"
        ),
    ]


def read(plan: Plan) -> list[Figure]:
    """12: files that anybody may bring are read beside the hall."""
    lines = []
    for letter, (name, make) in zip("abcdefghi", foreign.FORMATS.items(), strict=True):
        files = make()
        with servers.ours() as server:
            found = reading(server, plan.phones // 5, files)
        later = found["beside"] - found["calm"]
        all_answered = found["answered"] == len(files)
        told = (
            f"{found['calm']:.0f} → {found['beside']:.0f} ms;"
            f" {found['answered']:.0f} read or refused in {found['seconds']:.0f} s"
        )
        what = f"{len(files)} files that are {name} are read beside {plan.phones // 5} phones: p99"
        met = later <= 20 and all_answered
        lines.append(Figure(f"12{letter}", what, "≤ + 20 ms", f"{later:+.0f} ms", met, told, found))
    return lines


def printed(plan: Plan) -> list[Figure]:
    """13: the papers of a day with 500 questions."""
    took = papers.measured(plan.runs)
    lines = []
    for letter, name, most in (("a", "minutes", 2.0), ("b", "dossier", 5.0)):
        seconds = took.seconds[name]
        files = ", ".join(form.upper() for _, form in papers.PAPERS[name])
        what = f"{papers.QUESTIONS} questions: {name}, {files}"
        told = f"{took.work[name]:.1f} s CPU; {took.letters} letters in the dossier"
        met = seconds <= most
        lines.append(Figure(f"13{letter}", what, f"≤ {most:.0f} s", f"{seconds:.1f} s", met, told))
    quiet, busy = median(took.quiet), median(took.busy)
    worst = f"slowest {max(took.quiet):.0f} → {max(took.busy):.0f} ms"
    what = f"{papers.PHONES} phones while papers are made: median ack"
    later = f"{busy - quiet:+.1f} ms"
    told = f"{quiet:.1f} → {busy:.1f} ms, {worst}"
    return [*lines, Figure("13c", what, "≤ + 20 ms", later, busy - quiet <= 20, told)]


FIGURES: dict[str, Callable[[Plan], list[Figure]]] = {
    "fanout": fanout,
    "votes": votes,
    "size": size,
    "joins": joins,
    "reconnects": reconnects,
    "memory": memory,
    "stalled": stalled,
    "background": background,
    "gateways": gateways,
    "remote-votes": remote_votes,
    "killed": killed,
    "read": read,
    "papers": printed,
}
