"""A hall of phones that do not give up: each keeps what it wants until it is acknowledged."""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from websockets.exceptions import ConnectionClosed, InvalidHandshake

from tests.serving import Server
from tests.wire import Phone, Refused, connect

LOST = (OSError, ConnectionClosed, InvalidHandshake, TimeoutError, Refused, AssertionError)
PATIENCE = 90.0
PASSING = ("storage_failed", "core_away")
"""What a page sends again by itself."""


@dataclass(frozen=True)
class Wish:
    """One intention of one phone; `op` stays the same however often it is sent."""

    op: str
    name: str
    args: dict[str, Any]


@dataclass
class Attendee:
    """One phone with its wishes, and its own log of what was acknowledged."""

    token: str
    wishes: list[Wish]
    acks: dict[str, dict[str, Any]] = field(default_factory=dict)
    tries: int = 0

    @property
    def text(self) -> str:
        """What this phone asks."""
        return next(str(w.args["text"]) for w in self.wishes if w.name == "question.ask")

    @property
    def upvoted(self) -> set[int]:
        """The questions whose upvote was acknowledged."""
        done = (w for w in self.wishes if w.op in self.acks and w.name == "question.upvote")
        return {int(w.args["question"]) for w in done}


@dataclass
class Hall:
    """Everyone with a phone, and a clock that counts acknowledgements."""

    server: Server
    code: str
    attendees: list[Attendee]
    count: int = 0
    news: asyncio.Condition = field(default_factory=asyncio.Condition)

    @property
    def acks(self) -> dict[str, dict[str, Any]]:
        """Every acknowledgement so far, by op."""
        return {op: ack for one in self.attendees for op, ack in one.acks.items()}

    async def play(self) -> None:
        """Let everyone have all their wishes, however often the server goes away."""
        async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as group:
            for attendee in self.attendees:
                group.create_task(self._until_done(attendee))

    async def acknowledged(self, count: int) -> None:
        """Wait for so many acknowledgements in all."""
        async with self.news:
            await self.news.wait_for(lambda: self.count >= count)

    async def _until_done(self, attendee: Attendee) -> None:
        for pause in itertools.chain((0.05, 0.1, 0.2), itertools.repeat(0.4)):
            attendee.tries += 1
            with contextlib.suppress(*LOST):
                async with self.phone(attendee) as phone:
                    await self._work(attendee, phone)
                return
            await asyncio.sleep(pause)

    async def _work(self, attendee: Attendee, phone: Phone) -> None:
        await phone.until(bool)
        for wish in attendee.wishes:
            if wish.op in attendee.acks:
                continue
            ack = await phone.command(wish.name, wish.args, wish.op)
            if not ack["ok"] and ack["error"]["code"] in PASSING:
                raise ConnectionResetError("it is over soon")
            attendee.acks[wish.op] = ack
            async with self.news:
                self.count += 1
                self.news.notify_all()

    @contextlib.asynccontextmanager
    async def phone(self, attendee: Attendee) -> AsyncIterator[Phone]:
        """A connection of one attendee."""
        async with connect(
            self.server.url, meeting=self.code, surface="phone", token=attendee.token
        ) as phone:
            yield phone


async def gather(server: Server, code: str, size: int, questions: list[int]) -> Hall:
    """A hall of phones that joined over HTTP; each asks one thing and upvotes all `questions`."""
    tokens = await asyncio.gather(*(asyncio.to_thread(server.join, code=code) for _ in range(size)))
    return Hall(server, code, [_attendee(n, token, questions) for n, token in enumerate(tokens)])


def _attendee(number: int, token: str, questions: list[int]) -> Attendee:
    text = f"Câu hỏi của máy số {number}: bao giờ sửa mái che?"
    ask = Wish(f"ask-{number}", "question.ask", {"text": text})
    upvotes = [Wish(f"up-{number}-{id}", "question.upvote", {"question": id}) for id in questions]
    half = number % (len(upvotes) + 1)
    return Attendee(token, [*upvotes[:half], ask, *upvotes[half:]])
