"""The line to Redis; the only place that knows its library, which is loaded when a line is made."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import unquote, urlsplit, urlunsplit

from liveqa.errors import LiveQAError, RedisAway, RedisRefuses
from liveqa.halls import wire

CONNECT_SECONDS = 3.0
ANSWER_SECONDS = 5.0
OLDEST = 7
"""The first version of Redis whose users can be held to what they may."""


class RedisMissing(LiveQAError):
    """The library is not installed: LiveQA needs it for more than one process alone."""

    code = "redis_missing"
    travels = False


class RedisTooOld(LiveQAError):
    """Redis at `place` is of `version`; LiveQA needs `oldest` or newer."""

    code = "redis_too_old"
    travels = False


class Line:
    """A way to Redis, for all greenlets of a process; connections are made when they are needed.
    Whatever goes wrong is raised as RedisAway or RedisRefuses."""

    def __init__(self, url: str) -> None:
        try:
            import redis
        except ImportError as error:
            raise RedisMissing from error
        parts = urlsplit(url)
        self.place = parts.hostname or parts.path
        if parts.port:
            self.place += f":{parts.port}"
        self.user = unquote(parts.username or "") or wire.NOBODY
        self._redis, self._url = redis, url
        self.client: redis.Redis = redis.Redis.from_url(
            url,
            socket_timeout=ANSWER_SECONDS,
            socket_connect_timeout=CONNECT_SECONDS,
            retry=None,
            client_name="liveqa",
        )

    def address_of(self, user: str, password: str) -> str:
        """Return the address of this Redis for another user."""
        parts = urlsplit(self._url)
        place = parts.netloc.rpartition("@")[2]
        return urlunsplit(parts._replace(netloc=f"{user}:{password}@{place}"))

    @contextmanager
    def told(self) -> Iterator[None]:
        """Raise what Redis and the network say as errors of ours."""
        errors = self._redis.exceptions
        refused = (errors.AuthenticationError, errors.NoPermissionError)
        try:
            yield
        except (*refused, errors.AuthorizationError) as error:
            raise RedisRefuses(place=self.place, reason=_short(error)) from error
        except (errors.RedisError, OSError, ValueError) as error:
            raise RedisAway(place=self.place, reason=_short(error)) from error

    def check_user(self) -> None:
        """Raise RedisAway or RedisRefuses unless Redis lets us in."""
        with self.told():
            self.client.ping()

    def check(self) -> None:
        """Raise RedisAway, RedisRefuses or RedisTooOld unless Redis lets us in and is new
        enough."""
        self.check_user()
        with self.told():
            said: Any = self.client.info("server")
        version = str(said.get("redis_version", ""))
        if int(version.partition(".")[0] or 0) < OLDEST:
            raise RedisTooOld(place=self.place, version=version, oldest=OLDEST)

    def hear(self) -> Any:
        """Return a connection that hears channels, to be closed by whoever asked for it."""
        return self.client.pubsub(ignore_subscribe_messages=True)  # type: ignore[no-untyped-call]

    @property
    def busy_group(self) -> type[Exception]:
        """Return the error by which Redis says that a group is there already."""
        return self._redis.exceptions.ResponseError

    def close(self) -> None:
        """Close all connections."""
        self.client.close()


def _short(error: Exception) -> str:
    """Return what was said in one line: Redis quotes no commands, and no passwords."""
    return str(error).partition("\n")[0][:200] or type(error).__name__
