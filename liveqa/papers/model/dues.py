"""What meetings promised to answer after their close, as it stands on a day."""

from dataclasses import dataclass
from datetime import date

import msgspec

from liveqa.domain.markup import to_html
from liveqa.domain.record import Reply
from liveqa.domain.remit import plain
from liveqa.domain.words import Standing

SOON = 7
"""How many days before its day a promise is reminded of."""


class Told(Reply, kw_only=True):
    """A reply with its text as HTML."""

    html: str

    @classmethod
    def of(cls, reply: Reply) -> "Told":
        """Return a reply with its text as pages show it."""
        return cls(**msgspec.structs.asdict(reply), html=to_html(reply.text))


class Due(msgspec.Struct, kw_only=True):
    """A promise: from which meeting (its code, what it is called, when it was held), who answers by
    when, how it stands, and in how many days its day comes. `question` is null, and `result` what
    somebody typed, where its meeting is not in this data folder."""

    meeting: str
    title: str
    held_at: int | None
    question: int | None
    number: int
    text: str
    body: str
    deadline: str
    channel: str
    standing: Standing
    days: int | None
    result: str
    replies: list[Told]
    uid: str
    """The same for this promise wherever and whenever it is asked for."""

    @property
    def is_near(self) -> bool:
        """Return whether to remind of it: overdue, or due within days."""
        is_open = self.standing in (Standing.DUE, Standing.OVERDUE, Standing.HANDED_OVER)
        return is_open and self.days is not None and self.days <= SOON


@dataclass(frozen=True)
class Dues:
    """The promises on a day, the most urgent first; what of them was asked for."""

    today: date
    rows: list[Due]

    def of(self, meeting: str, body: str) -> "Dues":
        """Return those of a meeting and of a body; empty words leave all."""
        rows = [row for row in self.rows if not meeting or row.meeting == meeting]
        return Dues(self.today, [r for r in rows if not body or plain(r.body) == plain(body)])

    @property
    def by_body(self) -> dict[str, list[Due]]:
        """Return them by the body that has to answer, named as it is most urgently."""
        found: dict[str, list[Due]] = {}
        names: dict[str, str] = {}
        for row in self.rows:
            name = names.setdefault(plain(row.body), row.body)
            found.setdefault(name, []).append(row)
        return dict(sorted(found.items(), key=lambda each: plain(each[0])))
