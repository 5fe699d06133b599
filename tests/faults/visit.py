"""The four surfaces in a hall, as pages behave when the network does not: they leave when they
hear nothing for longer than the server said, and come back until they are let in.

`python -m tests.faults.visit URL CODE SURFACE=TOKEN …` runs them in a process, and so a network
namespace, of its own, until it is ended. A phone asks one question after another. One line of JSON
for each thing that happens: {"event": "shown"|"asked"|"lost", "surface": …, "at": …, …}.
"""

import asyncio
import itertools
import json
import random
import re
import sys
import time
from collections.abc import Callable
from typing import Any

from websockets.exceptions import ConnectionClosed, InvalidHandshake

from tests.wire import Phone, Refused, connect

LOST = (OSError, ConnectionClosed, InvalidHandshake, TimeoutError, Refused, AssertionError)
MARK = re.compile(r"Mốc (\d+)")

Say = Callable[..., None]


def say(event: str, **more: Any) -> None:
    """Print what happened."""
    print(json.dumps({"event": event, "at": time.monotonic(), **more}), flush=True)


def mark_of(board: dict[str, Any]) -> int:
    """The latest of the numbered questions that a board shows; 0 for none."""
    found = MARK.findall(json.dumps(board, ensure_ascii=False))
    return max(map(int, found), default=0)


async def attend(url: str, code: str, surface: str, token: str, tell: Say) -> None:
    """Be one surface until cancelled; tells every board that shows another mark."""
    while True:
        pause = random.uniform(0.1, 1.9)  # as static/src/net/connection.js
        try:
            async with connect(url, meeting=code, surface=surface, token=token) as page:
                try:
                    await _watch(page, surface, tell)
                finally:
                    pause = 0.0 if page.in_silence else pause
        except LOST as problem:
            tell("lost", surface=surface, why=type(problem).__name__)
        await asyncio.sleep(pause)


async def _watch(page: Phone, surface: str, tell: Say) -> None:
    shown, rev = -1, -1
    while True:
        await page.when(lambda: page.rev != rev, seconds=None)  # noqa: B023 - at once
        rev = page.rev
        if mark_of(page.board) != shown:
            shown = mark_of(page.board)
            tell("shown", surface=surface, mark=shown)


async def ask(url: str, code: str, token: str, tell: Say) -> None:
    """A phone that asks without end, each question under one `op` until it is acknowledged."""
    for number in itertools.count():
        while (ack := await _asked(url, code, token, number)) is None:
            await asyncio.sleep(0.2)
        tell("asked", ok=ack["ok"], number=ack.get("result", {}).get("number"))
        await asyncio.sleep(0.5)


async def _asked(url: str, code: str, token: str, number: int) -> dict[str, Any] | None:
    try:
        async with connect(url, meeting=code, surface="phone", token=token) as phone:
            await phone.until(bool)
            return await phone.command(
                "question.ask", {"text": f"Câu {number} từ xa?"}, f"visit-{number}"
            )
    except LOST:
        return None


async def visit(url: str, code: str, tokens: dict[str, str]) -> None:
    """All surfaces, and a phone that asks."""
    async with asyncio.TaskGroup() as group:
        for surface, token in tokens.items():
            group.create_task(attend(url, code, surface, token, say))
        group.create_task(ask(url, code, tokens["phone"], say))


if __name__ == "__main__":
    given = dict(word.split("=", 1) for word in sys.argv[3:])
    asyncio.run(visit(sys.argv[1], sys.argv[2], given))
