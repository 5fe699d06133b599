"""The links that let staff in: what the secret of each is made of, and how it is made anew."""

import hashlib
import hmac
import secrets
from pathlib import Path

from sqlite_utils import Database

from liveqa.domain.words import LINK_ROLES, Role
from liveqa.machine import files, inventory

_KEY_BYTES = 32
_SALT_BYTES = 16


class Links:
    """The links of each role, to one meeting and (`meeting` 0) to whatever meeting is current.

    A secret is made of a key that lies beside the database and of a random number, the salt, in it:
    a copy of the database does not give the secret away, and whoever has key and salts of before a
    renewal does not know the next. Links that an older version made go by the server's key, which
    every copy of the database holds, until they are renewed.
    """

    def __init__(self, db: Database, folder: Path) -> None:
        self.db = db
        self._file = folder / inventory.KEY

    def secret(self, meeting: int, role: Role) -> str:
        """Return the secret of a role's link as it is valid now: the same whenever it is printed,
        until it is renewed."""
        query = "SELECT generation, salt FROM links WHERE meeting = ? AND role = ?"
        generation, salt = self.db.execute(query, [meeting, role]).fetchone() or (1, b"")
        if salt:
            return _made(self._key(), f"{meeting}:{role}:{salt.hex()}")
        server = self.db.execute("SELECT key FROM server").fetchone()
        return _made(bytes(server[0]), f"{meeting}:{role}:{generation}")

    def renew(self, meeting: int, role: Role) -> None:
        """Let a role's link have another secret; the one that it had is worth nothing any more.
        Raises FileHeld, OSError where the key has to be made first and cannot."""
        self.ensure_key()
        row = {
            "meeting": meeting,
            "role": role,
            "generation": self.generation(meeting, role) + 1,
            "salt": secrets.token_bytes(_SALT_BYTES),
        }
        self.db.table("links").upsert(row, pk=("meeting", "role"))

    def begin(self, meeting: int) -> None:
        """Give all links of a new meeting, or of a new database, their first secrets."""
        for role in LINK_ROLES:
            self.renew(meeting, role)

    def renew_all(self) -> None:
        """Renew every link that there is."""
        for (meeting,) in self.db.execute("SELECT 0 UNION SELECT id FROM meetings").fetchall():
            self.begin(meeting)

    def generation(self, meeting: int, role: Role) -> int:
        """Return how often a role's link was made, its first time included; 0 for never."""
        query = "SELECT generation FROM links WHERE meeting = ? AND role = ?"
        row = self.db.execute(query, [meeting, role]).fetchone()
        return int(row[0]) if row else 0

    def ensure_key(self) -> None:
        """Make the key beside the database where there is none: data was moved without it, say.
        Raises FileHeld, OSError."""
        if self._stored() is None:
            files.write(self._file, secrets.token_bytes(_KEY_BYTES))

    def _key(self) -> bytes:
        # without a key no link lets anybody in
        return self._stored() or secrets.token_bytes(_KEY_BYTES)

    def _stored(self) -> bytes | None:
        try:
            key = self._file.read_bytes()
        except FileNotFoundError:
            return None
        return key if len(key) == _KEY_BYTES else None


def _made(key: bytes, of: str) -> str:
    return hmac.new(key, f"liveqa:{of}".encode(), hashlib.sha256).hexdigest()[:32]
