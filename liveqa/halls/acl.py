"""Whom Redis lets in, and to what: lines of its access control list (redis.io, ACL)."""

import secrets
from collections.abc import Iterable, Iterator

from liveqa.halls import wire

CORE = "liveqa-core"
_ALL = ("ping", "client|setname", "hello", "subscribe", "unsubscribe")
_OF_CORE = (
    *("get", "set", "del", "exists", "info", "publish"),
    *("xgroup|create", "xreadgroup", "xack", "xdel", "xtrim"),
)


def lines(gateways: Iterable[str]) -> Iterator[str]:
    """Yield a line for the core and for each of these gateways, with new passwords. A gateway adds
    to its own stream, hears what phones and screens are sent and its own answers, and may say to
    nobody else than the core that it is there."""
    yield "user default off"
    whole = f"~{wire.PREFIX}* &{wire.PREFIX}*"
    yield f"user {CORE} on >{_password()} {whole} -@all {_may(*_ALL, *_OF_CORE)}"
    for name in gateways:
        heard = (wire.PULSE, *wire.CHANNELS.values(), wire.answers_of(name, "*"))
        channels = " ".join(f"&{each}" for each in heard)
        yield (
            f"user {name} on >{_password()} %W~{wire.stream_of(name)} resetchannels {channels}"
            f" -@all {_may(*_ALL, 'xadd')} (+publish &{wire.HELLO})"
        )


def _may(*commands: str) -> str:
    return " ".join(f"+{each}" for each in commands)


def _password() -> str:
    return secrets.token_urlsafe(24)
