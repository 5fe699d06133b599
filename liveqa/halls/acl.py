"""Whom Redis lets in, and to what: lines of its access control list (redis.io, ACL)."""

import hashlib
import secrets
from collections.abc import Iterable, Iterator

from liveqa.halls import wire

CORE = "liveqa-core"
_ALL = ("ping", "client|setname", "hello", "subscribe", "unsubscribe")
_OF_CORE = (
    *("get", "set", "del", "exists", "info", "publish"),
    *("xgroup|create", "xreadgroup", "xack", "xdel", "xtrim"),
    *("acl|getuser", "acl|setuser", "acl|deluser"),
)


def lines(gateways: Iterable[str]) -> Iterator[str]:
    """Yield a line for the core and for each of these gateways, with new passwords."""
    yield "user default off"
    whole = f"~{wire.PREFIX}* &{wire.PREFIX}*"
    yield f"user {CORE} on >{password()} {whole} -@all {_may(*_ALL, *_OF_CORE)}"
    for name in gateways:
        yield f"user {name} on >{password()} {' '.join(rights(name))}"


def rights(name: str) -> list[str]:
    """Return the rights of a gateway's user: it adds to its own stream, hears what phones and
    screens are sent and its own answers, and may say to nobody else than the core that it is
    there."""
    heard = (wire.PULSE, *wire.CHANNELS.values(), wire.answers_of(name, "*"))
    channels = [f"&{each}" for each in heard]
    may = ["-@all", *_may(*_ALL, "xadd").split(), f"(+publish &{wire.HELLO})"]
    return [own(name), "resetchannels", *channels, *may]


def own(name: str) -> str:
    """Return the right by which a user of Redis is known to be a gateway's."""
    return f"%W~{wire.stream_of(name)}"


def _may(*commands: str) -> str:
    return " ".join(f"+{each}" for each in commands)


def password() -> str:
    """Return a new password."""
    return secrets.token_urlsafe(24)


def digest(password: str) -> str:
    """Return what Redis and the record keep of a password."""
    return hashlib.sha256(password.encode()).hexdigest()
