"""What holds for the whole data folder, whatever the meeting."""

import msgspec
from sqlite_utils import Database

from liveqa.domain.office import Office
from liveqa.domain.phrases import Phrases
from liveqa.machine.reach import Choice


class Settings:
    """The settings beside the server's key, in the one row of `server`. No journal records them:
    they belong to the laptop, not to what a meeting said or did."""

    def __init__(self, db: Database) -> None:
        self.db = db

    def choice(self) -> Choice | None:
        """Return the address that was chosen for phones; None for the likeliest."""
        row = self.db.execute("SELECT phone_interface, phone_address FROM server").fetchone()
        return Choice(*row) if row and row[1] else None

    def choose(self, choice: Choice | None) -> None:
        """Keep which address phones are to use; None for the likeliest."""
        kept = choice or Choice("", "")
        query = "UPDATE server SET phone_interface = ?, phone_address = ?"
        self.db.execute(query, [kept.interface, kept.address])

    def office(self) -> Office:
        """Return what the house keeps for its next meetings."""
        return msgspec.convert(self._kept(), Office)

    def phrases(self) -> Phrases:
        """Return what the house typed once for all its meetings."""
        return msgspec.convert(self._kept(), Phrases)

    def keep(self, part: Office | Phrases) -> None:
        """Keep something else of the house; its other part stays."""
        whole = {**self._kept(), **msgspec.to_builtins(part)}
        self.db.execute("UPDATE server SET office = ?", [msgspec.json.encode(whole).decode()])

    def _kept(self) -> dict[str, object]:
        row = self.db.execute("SELECT office FROM server").fetchone()
        return msgspec.json.decode(row[0], type=dict[str, object]) if row and row[0] else {}

    def known_at(self) -> int:
        """Return the last time at which the clock was believed, in UTC milliseconds; 0 for
        never."""
        return int(self.db.execute("SELECT max(known_at) FROM server").fetchone()[0] or 0)

    def know(self, now: int) -> None:
        """Note that the clock is believed now."""
        self.db.execute("UPDATE server SET known_at = ?", [now])

    def rewritten_at(self) -> int:
        """Return up to which erasing the file was written anew, in UTC milliseconds; 0 for none."""
        return int(self.db.execute("SELECT max(rewritten_at) FROM server").fetchone()[0] or 0)

    def note_rewritten(self, erasing: int) -> None:
        """Note that the file was written anew after an erasing."""
        self.db.execute("UPDATE server SET rewritten_at = ?", [erasing])

    def restored_at(self) -> int:
        """Return when an older copy of the data was last taken up again, in UTC milliseconds; 0 for
        never."""
        return int(self.db.execute("SELECT max(restored_at) FROM server").fetchone()[0] or 0)

    def note_restored(self, now: int) -> None:
        """Note that an older copy of the data is taken up again."""
        self.db.execute("UPDATE server SET restored_at = ?", [now])
