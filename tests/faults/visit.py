"""`python -m tests.faults.visit URL CODE TOKEN SECONDS`: a phone in a namespace of its own.

It asks one question a second, reconnects for as long as it must, and prints one line of JSON for
each thing that happens: {"event": "board"|"asked"|"lost", "at": …, …}.
"""

import asyncio
import json
import sys
import time
from typing import Any

from websockets.exceptions import ConnectionClosed, InvalidHandshake

from tests.wire import Refused, connect

LOST = (OSError, ConnectionClosed, InvalidHandshake, TimeoutError, Refused, AssertionError)


def say(event: str, **more: Any) -> None:
    """Print what happened."""
    print(json.dumps({"event": event, "at": time.monotonic(), **more}), flush=True)


async def visit(url: str, code: str, token: str, seconds: float) -> None:
    """Ask until the time is over; then go on until the last question is acknowledged."""
    end = time.monotonic() + seconds
    number, op = 0, "visit-0"
    while time.monotonic() < end or number == 0:
        try:
            async with (
                asyncio.timeout(8),
                connect(url, meeting=code, surface="phone", token=token) as phone,
            ):
                await phone.until(bool, 4)
                say("board", rev=phone.rev, questions=len(phone.board["questions"]))
                while time.monotonic() < end:
                    args = {"text": f"Câu {number} từ xa?"}
                    async with asyncio.timeout(4):
                        ack = await phone.command("question.ask", args, op)
                    say("asked", op=op, ok=ack["ok"], number=ack.get("result", {}).get("number"))
                    number += 1
                    op = f"visit-{number}"
                    await asyncio.sleep(0.5)
        except LOST as problem:
            say("lost", why=type(problem).__name__)
            await asyncio.sleep(0.2)


if __name__ == "__main__":
    asyncio.run(visit(*sys.argv[1:4], float(sys.argv[4])))  # type: ignore[arg-type]
