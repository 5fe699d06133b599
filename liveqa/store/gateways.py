"""Which gateways are let in, as organisers decided it."""

from sqlite_utils import Database


class Gateways:
    """The gateways that were let in or turned out, by their users of Redis; whoever is not here
    goes by Redis alone. No journal records them: they belong to the house, not to a meeting."""

    def __init__(self, db: Database) -> None:
        self.db = db

    def all(self) -> dict[str, str]:
        """Return the SHA-256 of each user's password, in hexadecimal; empty for one that is turned
        out."""
        return dict(self.db.execute("SELECT user, digest FROM gateways ORDER BY user").fetchall())

    def keep(self, user: str, digest: str | None) -> None:
        """Let a user in by the password of this digest alone; with an empty one, turn it out, and
        with none, forget it."""
        if digest is None:
            self.db.execute("DELETE FROM gateways WHERE user = ?", [user])
            return
        self.db.table("gateways").upsert({"user": user, "digest": digest}, pk="user")

    def turn_all_out(self) -> None:
        """Turn all out: it is not known any more who was since."""
        self.db.execute("UPDATE gateways SET digest = ''")
