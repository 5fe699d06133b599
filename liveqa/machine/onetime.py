"""Codes that open a page once, on this laptop.

A browser is started with an address in its command line, which every user of the machine can read:
a link's secret does not belong there. Whoever may read the data folder has the key, and makes a
code with it. The server, which made the key, accepts each code once, soon, and from this machine
alone.
"""

import hashlib
import hmac
import secrets

SECONDS = 120
"""How long a code waits for its browser."""


def new_key() -> str:
    """Return a key for one run of the server."""
    return secrets.token_urlsafe(32)


def code(key: str, role: str, now: float) -> str:
    """Return a code for a page of this role. `now` is in seconds."""
    ends, number = str(int(now) + SECONDS), secrets.token_hex(8)
    return ".".join((ends, number, _mark(key, role, ends, number)))


class Codes:
    """The codes of one run: which were used."""

    def __init__(self, key: str) -> None:
        self.key = key
        self._used: dict[str, int] = {}

    def use(self, given: str, role: str, now: float) -> bool:
        """Use up a code for the role and return whether it was good: unused so far, and not too
        old."""
        ends, number, mark = given.split(".") if given.count(".") == 2 else ("", "", "")
        right = _mark(self.key, role, ends, number)
        if not hmac.compare_digest(mark.encode(), right.encode()):
            return False
        self._used = {used: until for used, until in self._used.items() if until > now}
        if number in self._used or int(ends) <= now:
            return False
        self._used[number] = int(ends)
        return True

    def give_back(self, given: str) -> None:
        """Let a code that led to nothing be used again."""
        self._used.pop(given.split(".")[1], None)


def _mark(key: str, role: str, ends: str, number: str) -> str:
    message = f"once:{role}:{ends}:{number}".encode()
    return hmac.new(key.encode(), message, hashlib.sha256).hexdigest()[:32]
