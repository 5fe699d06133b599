"""A gateway that says what it likes, by the wire's own types."""

import itertools
import time
from typing import Any

import redis

from liveqa.halls import wire

SECONDS = 10.0


class Liar:
    """What speaks to the core as a gateway does."""

    def __init__(self, url: str, user: str = wire.NOBODY, instance: str = "liar") -> None:
        self.user, self.instance = user, instance
        client: Any = redis.Redis.from_url(url)
        self.client = client
        self.heard: Any = client.pubsub(ignore_subscribe_messages=True)
        self.heard.subscribe(wire.answers_of(user, instance))
        self.heard.get_message(timeout=SECONDS)
        self._ids = itertools.count(1)

    def add(self, body: bytes, version: str = "") -> bytes:
        """Add a parcel as it is, and say hello; its id in the stream."""
        fields = {
            wire.INSTANCE: self.instance,
            wire.VERSION: version or wire.version(),
            wire.REQUESTS: body,
        }
        id: bytes = self.client.xadd(wire.stream_of(self.user), fields)
        self.client.publish(wire.HELLO, self.user)
        return id

    def ask(self, kind: type[Any], *values: Any) -> wire.Answer:
        """Ask one thing, and wait for the answer."""
        request = kind(next(self._ids), *values)
        self.add(wire.encode([request]))
        return self.answer(request.id)

    def answer(self, id: int) -> wire.Answer:
        """Wait for the answer to a request."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            message = self.heard.get_message(timeout=SECONDS)
            for answer in wire.decode_answers(message["data"]) if message else ():
                if answer.id == id:
                    return answer
        raise TimeoutError

    def answers(self, count: int) -> list[wire.Answer]:
        """Wait for so many answers."""
        found: list[wire.Answer] = []
        while len(found) < count:
            message = self.heard.get_message(timeout=SECONDS)
            found += wire.decode_answers(message["data"]) if message else ()
        return found

    def error(self, kind: type[Any], *values: Any) -> str:
        """Ask one thing; the code of the refusal."""
        found = self.ask(kind, *values).error
        return str(found["code"]) if found else ""
