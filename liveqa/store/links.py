"""The links that let staff in: what the secret of each is made of, and how it is made anew."""

import hashlib
import hmac
import secrets
from pathlib import Path

from sqlite_utils import Database

from liveqa.domain.words import LINK_ROLES, ONE_EACH, Role
from liveqa.machine import files, inventory

_KEY_BYTES = 32
_SALT_BYTES = 16


class Links:
    """The links of each role, to one meeting and (`meeting` 0) to whatever meeting is current. Of
    the roles in `ONE_EACH` every holder has one, once an organiser made it: its `body` is the one
    that answers, or the id of a collector as text.

    A secret is made of a key that lies beside the database and of a random number, the salt, in it:
    a copy of the database does not give the secret away, and whoever has key and salts of before a
    renewal does not know the next. Links that an older version made go by the server's key, which
    every copy of the database holds, until they are renewed.
    """

    def __init__(self, db: Database, folder: Path) -> None:
        self.db = db
        self._file = folder / inventory.KEY

    def secret(self, meeting: int, role: Role, body: str = "") -> str:
        """Return the secret of a role's link as it is valid now: the same whenever it is printed,
        until it is renewed."""
        query = "SELECT generation, salt FROM links WHERE meeting = ? AND role = ? AND body = ?"
        generation, salt = self.db.execute(query, [meeting, role, body]).fetchone() or (1, b"")
        if salt:
            return _made(self._key(), f"{meeting}:{role}:{salt.hex()}")
        server = self.db.execute("SELECT key FROM server").fetchone()
        return _made(bytes(server[0]), f"{meeting}:{role}:{generation}")

    def keyed(self, of: str) -> str:
        """Return what the key beside the database makes of a text: stored in place of a short
        code, it cannot be tried out with a copy of the database alone."""
        return _made(self._key(), of)

    def renew(self, meeting: int, role: Role, body: str = "") -> None:
        """Let a role's link have another secret; the one that it had is worth nothing any more.
        Raises FileHeld, OSError where the key has to be made first and cannot."""
        self.ensure_key()
        query = (
            "INSERT INTO links (meeting, role, body, generation, salt) VALUES (?, ?, ?, 1, ?)"
            " ON CONFLICT (meeting, role, body)"
            " DO UPDATE SET generation = generation + 1, salt = excluded.salt"
        )
        salt = secrets.token_bytes(_SALT_BYTES)
        self.db.execute(query, [meeting, role, body, salt])

    def bodies(self, meeting: int, role: Role) -> list[str]:
        """Return the bodies that have a link of their own to a meeting."""
        query = "SELECT body FROM links WHERE meeting = ? AND role = ? ORDER BY body"
        return [row[0] for row in self.db.execute(query, [meeting, role])]

    def body_of(self, meeting: int, role: Role, secret: str) -> str | None:
        """Return the body whose link to a meeting has this secret; None for none."""
        found = None
        for body in self.bodies(meeting, role):  # all of them: the time taken tells nothing
            own = self.secret(meeting, role, body)
            found = body if hmac.compare_digest(own.encode(), secret.encode()) else found
        return found

    def rename_body(self, meeting: int, role: Role, body: str, name: str) -> None:
        """Call the body whose link it is something else; the link stays as it is."""
        query = "UPDATE links SET body = ? WHERE meeting = ? AND role = ? AND body = ?"
        self.db.execute(query, [name, meeting, role, body])

    def remove(self, meeting: int, role: Role, body: str) -> None:
        """Take a body's link away."""
        query = "DELETE FROM links WHERE meeting = ? AND role = ? AND body = ?"
        self.db.execute(query, [meeting, role, body])

    def begin(self, meeting: int) -> None:
        """Give all links of a new meeting, or of a new database, their first secrets."""
        for role in LINK_ROLES:
            self.renew(meeting, role)

    def renew_all(self) -> None:
        """Renew every link that there is."""
        for (meeting,) in self.db.execute("SELECT 0 UNION SELECT id FROM meetings").fetchall():
            self.begin(meeting)
            for role in ONE_EACH:
                for body in self.bodies(meeting, role):
                    self.renew(meeting, role, body)

    def generation(self, meeting: int, role: Role, body: str = "") -> int:
        """Return how often a role's link was made, its first time included; 0 for never."""
        query = "SELECT generation FROM links WHERE meeting = ? AND role = ? AND body = ?"
        row = self.db.execute(query, [meeting, role, body]).fetchone()
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
