"""The Wi-Fi fails: the laptop's own pages go on, and everyone else comes back to the same board."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.faults.laptop import Laptop
from tests.faults.network import LAPTOP, cable
from tests.faults.visit import mark_of
from tests.sampling import daily
from tests.serving import ROOT

pytestmark = pytest.mark.faults

SURFACES = ("phone", "screen", "chair", "secretary")
SOON = 2.0
# A phone that tried to connect in a dead network tries again after 1, 2 and 4 seconds, as TCP says.
ATTEMPT = 6.0
PATIENCE = 40.0


class Visitors:
    """Whoever is at the phone's end, and all they said."""

    def __init__(self, words: list[str]) -> None:
        self.process = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8")
        self.events: list[dict[str, Any]] = []

    def shown(self, mark: int) -> dict[str, float]:
        """When each surface showed a mark, once all do."""
        return self._until(lambda: self._shown(mark), len(SURFACES))

    def leave(self) -> list[int]:
        """Let another question be acknowledged, then end; the numbers of all that were."""
        asked = self._until(self._asked, len(self._asked()) + 1)
        self.process.terminate()
        self.process.communicate()
        return list(asked)

    def _until(self, found: Callable[[], dict[Any, float]], count: int) -> dict[Any, float]:
        assert self.process.stdout is not None
        patience = threading.Timer(PATIENCE, self.process.kill)
        patience.start()
        while len(found()) < count:
            line = self.process.stdout.readline()
            assert line, (found(), self.events[-20:])
            self.events.append(json.loads(line))
        patience.cancel()
        return found()

    def _shown(self, mark: int) -> dict[str, float]:
        return {e["surface"]: e["at"] for e in self.events if e.get("mark") == mark}

    def _asked(self) -> dict[int, float]:
        asked = [event for event in self.events if event["event"] == "asked"]
        return {event["number"]: event["at"] for event in asked if event["ok"]}


class Venue(Laptop):
    """A laptop with its people, and whoever visits it from the phone's end."""

    organiser = chair = secretary = ""

    def visitors(self, code: str, at: str = LAPTOP) -> "Visitors":
        """All surfaces at the other end of the cable, and a phone that asks."""
        tokens = {role: self.join(role) for role in SURFACES if role != "phone"}
        tokens["phone"] = self.ask("POST", f"/api/meetings/{code}/join", {})["token"]
        given = [f"{surface}={token}" for surface, token in tokens.items()]
        words = [sys.executable, "-m", "tests.faults.visit", f"http://{at}:8000", code, *given]
        return Visitors(self.wire.inside(self.wire.phone, *words))

    def put_up(self, code: str, mark: int) -> float:
        """Put a numbered question before everyone, the screen included; when that was."""
        text = f"Mốc {mark}"
        asked = self.do(code, self.secretary, "question.enter", text=text, origin="paper")
        self.do(code, self.chair, "stage.show_questions", questions=[asked["question"]])
        return time.monotonic()


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Venue]:
    with cable() as wire:
        running = Venue(wire, tmp_path / "data")
        yield running
        running.stop()


def opened(laptop: Venue) -> str:
    """An open meeting, with an organiser, a chair and a secretary at the laptop."""
    laptop.organiser = laptop.join("organiser")
    chosen = {"title": "Hội nghị", "review": False}
    code: str = laptop.ask("POST", "/api/meetings", {"chosen": chosen}, laptop.organiser)["code"]
    laptop.do(code, laptop.organiser, "meeting.open")
    laptop.chair, laptop.secretary = laptop.join("chair"), laptop.join("secretary")
    return code


def check_asked(laptop: Venue, code: str, visitors: Visitors) -> None:
    """Every acknowledged question is there, once."""
    acked = visitors.leave()
    board = laptop.ask("GET", f"/api/meetings/{code}/board", token=laptop.organiser)["board"]
    texts = [question["text"] for question in board["questions"].values()]
    assert len(set(texts)) == len(texts)
    assert set(acked) <= {question["number"] for question in board["questions"].values()}


def check_shown(visitors: Visitors, mark: int, over: float, seconds: float = SOON) -> None:
    """Every surface showed a mark so soon after a disturbance was over."""
    late = {surface: round(at - over, 2) for surface, at in visitors.shown(mark).items()}
    print(late)
    assert max(late.values()) <= seconds, late


@pytest.mark.long
def test_without_wi_fi_the_laptops_own_pages_go_on_and_others_come_back(laptop: Venue) -> None:
    code = opened(laptop)
    visitors = laptop.visitors(code)
    laptop.put_up(code, 1)
    visitors.shown(1)
    laptop.wire.set_up(up=False)
    laptop.put_up(code, 2)
    for role in ("screen", "chair", "secretary"):
        board = laptop.ask("GET", f"/api/meetings/{code}/board", token=laptop.join(role))["board"]
        assert mark_of(board) == 2
    laptop.wire.set_up(up=True)
    over = time.monotonic()
    check_shown(visitors, 2, over)
    check_asked(laptop, code, visitors)


@pytest.mark.long
def test_another_address_is_shown_to_all_who_show_it(laptop: Venue) -> None:
    code = opened(laptop)
    assert LAPTOP in laptop.links["organiser"]
    laptop.wire.give("10.77.0.9")
    wait_for_address(laptop, code, "10.77.0.9")
    check_asked(laptop, code, laptop.visitors(code, "10.77.0.9"))


@pytest.mark.long
def test_a_network_without_ipv4_is_used_as_it_is(laptop: Venue) -> None:
    code = opened(laptop)
    laptop.wire.give_ipv6("fd00:77::1")
    wait_for_address(laptop, code, "[fd00:77::1]")
    check_asked(laptop, code, laptop.visitors(code, "[fd00:77::1]"))


def wait_for_address(laptop: Venue, code: str, address: str) -> None:
    """Until every page that shows it shows this address."""
    end = time.monotonic() + 15
    while True:
        board = laptop.ask("GET", f"/api/meetings/{code}/board", token=laptop.organiser)["board"]
        if board["room"]["join"]["url"] == f"http://{address}:8000/":
            return
        assert time.monotonic() < end
        time.sleep(0.2)


@pytest.mark.long
def test_a_blackhole_delays_nobody_else_and_is_over_when_it_is_over(
    laptop: Venue, at_length: bool
) -> None:
    seconds = 30 if at_length else 1.5
    code = opened(laptop)
    visitors = laptop.visitors(code)
    laptop.put_up(code, 1)
    visitors.shown(1)
    laptop.wire.dark = True
    until, mark = time.monotonic() + seconds, 1
    while time.monotonic() < until:
        mark, begun = mark + 1, time.monotonic()
        laptop.put_up(code, mark)
        assert time.monotonic() - begun < 3
    laptop.wire.dark = False
    check_shown(visitors, mark, time.monotonic(), ATTEMPT if at_length else SOON)
    check_asked(laptop, code, visitors)


@pytest.mark.parametrize(("loss", "delay"), daily([(0.2, 0.0), (0.0, 2.0)], [(0.2, 0.0)]))
def test_a_bad_network_loses_nothing(laptop: Venue, loss: float, delay: float) -> None:
    code = opened(laptop)
    visitors = laptop.visitors(code)
    laptop.put_up(code, 1)
    visitors.shown(1)
    laptop.wire.loss, laptop.wire.delay = loss, delay
    for mark in range(2, 9):
        laptop.put_up(code, mark)
    laptop.wire.loss = laptop.wire.delay = 0.0
    check_shown(visitors, 8, time.monotonic())
    check_asked(laptop, code, visitors)
