"""Who came, by group and in all: the same in every paper and figure.

Of those counted `present - guests + absent` were invited. A group that nobody has counted says
nothing of who came, and counts for nobody. Of a meeting at several places the groups say how many
came in all, and the sites where they were; only where no group was counted do the sites say both.
Of a group whose delegates are listed nobody types a figure: all of them follow from the list.
"""

from collections.abc import Collection, Iterable

import msgspec

from liveqa.domain.record import Delegate, Group, Record, Site
from liveqa.domain.sites import ordered
from liveqa.domain.words import Mark

_CAME = ("present", "guests", "absent", "excused")


class Attendance(msgspec.Struct, frozen=True):
    """Who came, of those invited. `guests` were present beyond the invited; `uncounted` names the
    groups of which nobody recorded who came, itself among them; where that is all of them, it is
    not counted."""

    name: str
    invited: int
    present: int = 0
    guests: int = 0
    absent: int = 0
    excused: int = 0
    is_counted: bool = True
    uncounted: tuple[str, ...] = ()

    @property
    def unexcused(self) -> int:
        return self.absent - self.excused

    @property
    def percent(self) -> int | None:
        """Return how many of a hundred invited were present, guests not counted, rounded down: 299
        of 300 are not all, and less than half is no half. None where none of those counted were
        invited."""
        came = self.present - self.guests
        return 100 * came // (came + self.absent) if came + self.absent else None


def is_reached(whole: Attendance, quorum: int) -> bool | None:
    """Return whether so many of a hundred invited are present, guests not counted; None where
    nothing is demanded, nobody knows how many were invited, or groups not counted yet decide."""
    if not (quorum and whole.invited):
        return None
    if 100 * (whole.present - whole.guests) >= quorum * whole.invited:
        return True
    return None if whole.uncounted else False


def of_list(listed: Collection[Delegate]) -> dict[str, int | bool]:
    """Return what the list of a group's delegates says of the group. Nobody has counted a list in
    which nobody is marked; whoever is not marked in another one is absent without an excuse."""
    marks = [delegate.mark for delegate in listed]
    return {
        "invited": len(marks),
        "present": marks.count(Mark.PRESENT),
        "excused": marks.count(Mark.EXCUSED),
        "counted": any(marks),
    }


def absent(record: Record) -> dict[Mark | None, list[Delegate]]:
    """Return the listed delegates who did not come, with an excuse (`EXCUSED`) and without (None),
    in the order of groups and list; those of a list in which nobody is marked are left out."""
    groups = record.groups
    away = [
        one
        for one in record.delegates.values()
        if one.mark != Mark.PRESENT and groups[one.group].counted
    ]
    away.sort(key=lambda one: (groups[one.group].position, one.position))
    return {mark: [one for one in away if one.mark == mark] for mark in (Mark.EXCUSED, None)}


def attendance(record: Record) -> list[Attendance]:
    """Return who came, group by group, in the groups' order."""
    return _by_group(record.groups.values())


def _by_group(groups: Iterable[Group]) -> list[Attendance]:
    return [_attendance(group) for group in sorted(groups, key=lambda group: group.position)]


def _attendance(group: Group) -> Attendance:
    if not (group.counted or group.present or group.excused):
        return Attendance(group.name, group.invited, is_counted=False, uncounted=(group.name,))
    absent = max(group.invited - group.present, 0)
    guests = max(group.present - group.invited, 0)
    excused = min(group.excused, absent)
    return Attendance(group.name, group.invited, group.present, guests, absent, excused)


def attended(rows: list[Attendance]) -> Attendance:
    """Return who came, of all groups; guests of one group do not make up for absences in
    another."""

    def total(field: str) -> int:
        return sum(getattr(row, field) for row in rows)

    counted = {field: total(field) for field in ("invited", *_CAME)}
    uncounted = tuple(name for row in rows for name in row.uncounted)
    known = any(row.is_counted for row in rows)
    return Attendance("", **counted, is_counted=known, uncounted=uncounted)


def in_all(record: Record) -> Attendance:
    """Return who came to a meeting."""
    return came(record.groups.values(), record.sites.values())


def came(all_groups: Iterable[Group], all_sites: Iterable[Site]) -> Attendance:
    """Return who came to a meeting of these groups and sites."""
    groups, sites = attended(_by_group(all_groups)), ordered(all_sites)
    if groups.is_counted or not any(site.counted for site in sites):
        return groups
    there = sum(site.present for site in sites)
    return Attendance(
        "",
        invited=groups.invited,
        present=there,
        guests=max(there - groups.invited, 0),
        absent=max(groups.invited - there, 0),
        uncounted=tuple(site.name for site in sites if not site.counted),
    )


def fits(record: Record) -> bool:
    """Return whether groups and sites come to the same, where all of both were counted."""
    groups, sites = attended(attendance(record)), record.sites.values()
    if not groups.is_counted or groups.uncounted or not sites:
        return True
    at_sites = sum(site.present for site in sites)
    return at_sites == groups.present or not all(site.counted for site in sites)
