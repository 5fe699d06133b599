"""The files of signed copies and of documents for the participants, as far as the database knows
them."""

from collections.abc import Iterable

from sqlite_utils import Database


class Scans:
    """Which files papers and attachments name, and which files nothing names any more."""

    def __init__(self, db: Database) -> None:
        self.db = db

    def named(self, meeting: int | None = None) -> set[str]:
        """Return the files that anything names, of one meeting or of all."""
        query = (
            "SELECT scan FROM papers WHERE scan != '' AND :meeting IN (meeting, 0)"
            " UNION SELECT file FROM attachments WHERE file != '' AND :meeting IN (meeting, 0)"
        )
        return {row[0] for row in self.db.execute(query, {"meeting": meeting or 0})}

    def spent(self) -> set[str]:
        """Return the files to be removed: something named them once, and nothing does now."""
        return {row[0] for row in self.db.execute("SELECT name FROM spent_scans")}

    def settle(self, names: Iterable[str]) -> None:
        """Note that these files are removed, or named again."""
        for name in names:
            self.db.execute("DELETE FROM spent_scans WHERE name = ?", [name])
