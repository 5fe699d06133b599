"""What is done to a server, and what it took: one function for each kind of day."""

import random
import statistics
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import msgspec

from tests.benchmarks import servers
from tests.benchmarks.load import Load, Phone, Place, hall
from tests.benchmarks.servers import Server, kernel_memory

TICK = 5.0
MEGABYTE = 1024 * 1024


def median(values: list[float]) -> float:
    return statistics.median(values)


def percentile(values: list[float], share: float) -> float:
    """The value that this share of them does not exceed, in the unit they are in."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


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


def delivered(server: Server, phones: int, seconds: float, hertz: float = TICK) -> dict[str, float]:
    """CPU for one delivered update, in microseconds, less what the chair's commands cost."""
    load = Load()
    if server.name == "limit":
        for _ in range(phones):
            Phone(load, server.place).listen()
        load.run(lambda: load.patches > phones, 20)
        cpu, count = window(load, server, seconds)
        return {"us": cpu / count * 1e6, "count": count}
    with chair_at_work(load, server, hertz):
        hall(load, server.place, 1)
        load.run(seconds=1)
        quiet, _ = window(load, server, seconds)
        hall(load, server.place, phones)
        load.run(seconds=2)
        cpu, count = window(load, server, seconds)
    _check(load)
    return {"us": (cpu - quiet) / count * 1e6, "count": count, "chair": quiet}


def vote(
    load: Load, phones: list[Phone], questions: list[int], seconds: float, op: str = "v1"
) -> list[tuple[float, float, int]]:
    """Every phone votes once, spread over so many seconds: tapped at, answered at, revision. Its
    next vote needs another `op`."""
    answered: list[tuple[float, float, int]] = []
    chance = random.Random(4)

    def arrange(phone: Phone) -> None:
        tapped = 0.0

        def tap() -> None:
            nonlocal tapped
            tapped = time.perf_counter()
            phone.command(1, "question.upvote", {"question": chance.choice(questions)}, op)

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


def voting(
    server: Server, phones: int, seconds: float = 10.0, places: Sequence[Place] = ()
) -> dict[str, float]:
    """A hall that votes in ten seconds: CPU, tap → ack, tap → screen. Phones are at the server, or
    as many at each of these places."""
    load = Load()
    if server.name == "liveqa":
        _show_top(load, server)
    screen = Phone(load, server.place, "screen", server.screen)
    seen: list[tuple[float, int]] = []
    screen.on_rev = lambda rev: seen.append((time.perf_counter(), rev))
    screen.enter()
    all_of = places or [server.place]
    there = [phone for one in all_of for phone in hall(load, one, phones // len(all_of))]
    load.run(seconds=2)
    cpu = server.cpu()
    answered = vote(load, there, list(range(1, 9)), seconds)
    load.run(seconds=0.7)
    used = server.cpu() - cpu
    _check(load)
    if len(answered) < len(there):
        raise RuntimeError(f"{len(there) - len(answered)} votes were not answered")
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


def scanning(server: Server, phones: int) -> dict[str, float]:
    """A hall that scans the code in the same moment: seconds until the last has its board."""
    load = Load()
    cpu, start = server.cpu(), time.perf_counter()
    hall(load, server.place, phones, together=True)
    took = time.perf_counter() - start
    return {"seconds": took, "cpu": server.cpu() - cpu, "failed": len(load.failures)}


def returning(server: Server, phones: int) -> dict[str, float]:
    """All are cut off with a vote under way, and are back at once with the same vote."""
    load = Load()
    there = hall(load, server.place, phones)
    for phone in there:
        phone.command(1, "question.upvote", {"question": 1}, "v1")
    load.run(seconds=0.05)
    for phone in there:
        phone.vanish()
    answered: dict[int, int] = {}
    again: dict[int, int] = {}
    start, load.waits = time.perf_counter(), []

    def repeat(number: int, phone: Phone) -> None:
        def heard(_: int, payload: bytes) -> None:
            answered[number] = msgspec.json.decode(payload)[0].get("rev", 0)

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
    # a board is made at a tick: one that knows the last acknowledgement is counted
    board = servers.board(server.place, max(answered.values(), default=0))
    counted = int(board["questions"]["1"].get("votes", 0))
    return {
        "current": current,
        "answered": done,
        "failed": len(load.failures),
        "lost": phones - counted,
    }


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
            load.run(phone.has_board, 20)
    return {"seconds": max(load.waits), "phones": len(sleepers), "came": len(load.waits)}


def reading(server: Server, phones: int, files: list[bytes]) -> dict[str, float]:
    """p99 tap → ack of a hall by itself and while files from elsewhere are brought one after the
    other, taking turns; how many were read or refused, and in how many seconds."""
    load, spread = Load(), list(range(1, 101))
    there = hall(load, server.place, phones)
    load.run(seconds=1)
    acks: dict[str, list[float]] = {"calm": [], "beside": []}
    answers: list[int] = []

    def hear(which: str) -> None:
        op = f"v{sum(map(len, acks.values()))}"
        answered = vote(load, there, spread, 4.0, op)
        acks[which] += [heard - tapped for tapped, heard, _ in answered]

    def bring(some: list[bytes]) -> None:
        answers.extend(servers.bring(server.place, server.secretary, file) for file in some)

    took = 0.0
    for start in range(0, len(files), 5):
        hear("calm")
        begun = time.perf_counter()
        bringing = threading.Thread(target=bring, args=[files[start : start + 5]])
        bringing.start()
        while bringing.is_alive():
            hear("beside")
        took += time.perf_counter() - begun
    _check(load)
    told = {name: percentile(each, 0.99) * 1e3 for name, each in acks.items()}
    return {**told, "answered": sum(each in {200, 400} for each in answers), "seconds": took}


def _check(load: Load) -> None:
    if load.failures:
        raise RuntimeError(f"phones were let down: {load.failures[:3]}")


def _show_top(load: Load, server: Server) -> None:
    chair = Phone(load, server.place, "chair", server.chair)
    answered: list[int] = []
    chair.on_ack = lambda number, _: answered.append(number)
    chair.enter()
    load.run(lambda: chair.rev >= 0, 20)
    chair.command(1, "stage.show", {"view": "top"}, "s1")
    chair.command(2, "stage.show_votes", {"on": True}, "s2")
    load.run(lambda: len(answered) == 2, 20)
    chair.vanish()
