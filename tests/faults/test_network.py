"""The Wi-Fi fails: the laptop's own pages go on, and everyone else comes back to the same board."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.faults.network import LAPTOP, Cable, cable
from tests.serving import ROOT, SECONDS, command_line

pytestmark = pytest.mark.faults

PLAN = "title: Hội nghị\nreview: false\n"


class Laptop:
    """A server in its namespace, spoken to from there through loopback and from the phone's end."""

    def __init__(self, wire: Cable, data: Path) -> None:
        self.wire = wire
        words = command_line(data, "--port", "8000", "--print-links", "--host", "0.0.0.0")
        self.process = subprocess.Popen(
            wire.inside(wire.laptop, *words),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        assert self.process.stdout is not None
        self.links: dict[str, str] = json.loads(self.process.stdout.readline())

    def ask(self, method: str, path: str, body: object = None, token: str = "") -> Any:
        """A request through loopback, at the laptop."""
        code = (
            "import sys, json, urllib.request as u\n"
            "method, path, body, token = sys.argv[1:]\n"
            "r = u.Request('http://localhost:8000' + path, body.encode() or None, method=method)\n"
            "token and r.add_header('Authorization', 'Bearer ' + token)\n"
            "print(u.build_opener(u.ProxyHandler({})).open(r, timeout=5).read().decode())\n"
        )
        sent = "" if body is None else json.dumps(body)
        words = [sys.executable, "-c", code, method, path, sent, token]
        inside = self.wire.inside(self.wire.laptop, *words)
        done = subprocess.run(inside, capture_output=True, text=True, timeout=20, check=True)
        return json.loads(done.stdout)

    def join(self, role: str) -> str:
        """A device at the laptop."""
        body = {"role": role, "secret": self.links[role].partition("#")[2]}
        token: str = self.ask("POST", "/api/join", body)["token"]
        return token

    def do(self, code: str, token: str, name: str, **args: object) -> dict[str, Any]:
        """A command given at the laptop."""
        envelope = {"op": f"op-{time.monotonic_ns()}", "name": name, "args": args}
        ack = self.ask("POST", f"/api/meetings/{code}/commands", envelope, token)
        assert ack["ok"], ack
        result: dict[str, Any] = ack["result"]
        return result

    def visitor(self, code: str, token: str, seconds: float, at: str = LAPTOP) -> subprocess.Popen:
        """A phone at the other end of the cable."""
        words = [sys.executable, "-m", "tests.faults.visit", f"http://{at}:8000", code, token]
        return subprocess.Popen(
            self.wire.inside(self.wire.phone, *words, str(seconds)),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Laptop]:
    with cable() as wire:
        running = Laptop(wire, tmp_path / "data")
        yield running
        running.process.terminate()
        _, said = running.process.communicate(timeout=SECONDS)
        assert "Traceback" not in said, said


def opened(laptop: Laptop) -> tuple[str, str, str]:
    """An open meeting, its organiser and a phone's token."""
    organiser = laptop.join("organiser")
    code = laptop.ask("POST", "/api/meetings", {"plan": PLAN}, organiser)["code"]
    laptop.do(code, organiser, "meeting.open")
    return code, organiser, laptop.ask("POST", f"/api/meetings/{code}/join", {})["token"]


def heard(visitor: subprocess.Popen) -> list[dict[str, Any]]:
    """All that a visitor said, once it has ended."""
    out, _ = visitor.communicate(timeout=60)
    return [json.loads(line) for line in out.splitlines()]


def check(laptop: Laptop, code: str, organiser: str, events: list[dict[str, Any]]) -> None:
    """Every acknowledged question is there, once."""
    acked = [event["number"] for event in events if event["event"] == "asked" and event["ok"]]
    assert acked
    board = laptop.ask("GET", f"/api/meetings/{code}/board", token=organiser)["board"]
    texts = [question["text"] for question in board["questions"].values()]
    assert len(set(texts)) == len(texts)
    assert set(acked) <= {question["number"] for question in board["questions"].values()}


def test_without_wi_fi_the_laptops_own_pages_go_on_and_phones_come_back(laptop: Laptop) -> None:
    code, organiser, token = opened(laptop)
    chair, secretary = laptop.join("chair"), laptop.join("secretary")
    visitor = laptop.visitor(code, token, 9)
    time.sleep(3)
    laptop.wire.set_up(up=False)
    laptop.do(code, chair, "stage.show", view="programme")
    asked = laptop.do(code, secretary, "question.enter", text="Từ giấy?", origin="paper")
    assert asked["number"]
    for role in ("screen", "chair", "secretary"):
        board = laptop.ask("GET", f"/api/meetings/{code}/board", token=laptop.join(role))["board"]
        assert board["stage"]["view"] == "programme"
    laptop.wire.set_up(up=True)
    check(laptop, code, organiser, heard(visitor))


def test_another_address_is_shown_to_all_who_show_it(laptop: Laptop) -> None:
    code, organiser, token = opened(laptop)
    assert LAPTOP in laptop.links["organiser"]
    laptop.wire.give("10.77.0.9")
    end = time.monotonic() + 15
    while True:
        board = laptop.ask("GET", f"/api/meetings/{code}/board", token=organiser)["board"]
        if board["room"]["join"]["url"] == "http://10.77.0.9:8000/":
            break
        assert time.monotonic() < end
        time.sleep(0.2)
    check(laptop, code, organiser, heard(laptop.visitor(code, token, 2, "10.77.0.9")))


def test_a_blackhole_delays_nobody_else_and_is_over_when_it_is_over(
    laptop: Laptop, at_length: bool
) -> None:
    seconds = 30 if at_length else 5
    code, organiser, token = opened(laptop)
    visitor = laptop.visitor(code, token, seconds + 10)
    time.sleep(2)
    laptop.wire.blackhole(on=True)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        begun = time.monotonic()
        laptop.do(code, laptop.join("chair"), "stage.show", view="top")
        assert time.monotonic() - begun < 3
        time.sleep(1)
    laptop.wire.blackhole(on=False)
    over = time.monotonic()
    events = heard(visitor)
    check(laptop, code, organiser, events)
    back = min(e["at"] for e in events if e["event"] == "asked" and e["at"] > over)
    print(f"asked again {back - over:.2f} s after the blackhole")


@pytest.mark.parametrize("how", [("loss", "20%"), ("delay", "2s")])
def test_a_bad_network_loses_nothing(laptop: Laptop, how: tuple[str, str]) -> None:
    code, organiser, token = opened(laptop)
    laptop.wire.spoil(*how)
    check(laptop, code, organiser, heard(laptop.visitor(code, token, 20)))
