"""What a list of people holds, and what the meeting has that it may refer to: without what reads
one, as `collected`."""

from dataclasses import dataclass

import msgspec

from liveqa.domain.record import Record


class Listed(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One person as the list has them. `group` is an id of the meeting, `group_name` what the list
    says where the meeting has no such group. `typed` is the name as it stands in the file if it was
    typed for the old `font`. `is_known` marks a name that is on the meeting's list already or
    earlier in this one, `doubt` what may be no person: by its "name", in which there may be no
    "letters" at all, its "place" below the list, or since the file hides or strikes it ("hidden").
    Of one in "class" the group became a day, one who is "away" does not come."""

    name: str
    office: str = ""
    group: int | None = None
    group_name: str = ""
    typed: str = ""
    font: str = ""
    is_known: bool = False
    doubt: str = ""


class Read(msgspec.Struct):
    """What a list holds, and which of its columns were understood as what, in its own words. `far`,
    `unfilled`, `unread` and `blank_pages` are what was not read, as of a list of questions;
    `skipped` are lines taken for no person."""

    rows: list[Listed]
    columns: dict[str, str] = {}
    ignored: list[str] = []
    skipped: list[str] = []
    far: list[str] = []
    unfilled: list[str] = []
    unread: list[str] = []
    blank_pages: list[int] = []


@dataclass(frozen=True)
class Known:
    """What the meeting has by now: its groups by name, and the names on its list."""

    groups: dict[str, int]
    names: list[str]


def known_to(record: Record) -> Known:
    """Return what a list of this meeting may refer to."""
    return Known(
        groups={group.name: group.id for group in record.groups.values()},
        names=[delegate.name for delegate in record.delegates.values()],
    )
