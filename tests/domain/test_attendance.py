"""Who came, and whether that is enough."""

import pytest

from liveqa.domain.attendance import Attendance, _attendance, attended, is_reached
from liveqa.domain.record import Group


@pytest.mark.parametrize(
    ("rows", "quorum", "enough"),
    [
        ([(10, 7)], 70, True),
        ([(10, 6)], 70, False),
        ([(10, 6), (0, 5)], 70, False),  # who was not invited makes nobody present
        ([(10, 3), (10, 25)], 70, False),
        ([(10, 6), (10, None)], 70, None),
        ([(10, 10), (4, None)], 70, True),
        ([(0, 12)], 70, None),
        ([(10, 0)], 0, None),
    ],
)
def test_a_quorum_is_reached_by_the_invited_alone(
    rows: list[tuple[int, int | None]], quorum: int, enough: bool | None
) -> None:
    whole = attended(counted(rows))
    assert is_reached(whole, quorum) is enough


@pytest.mark.parametrize(
    ("invited", "present", "percent"), [(300, 299, 99), (250, 124, 49), (10, 7, 70), (0, 0, None)]
)
def test_a_share_never_says_more_than_came(invited: int, present: int, percent: int | None) -> None:
    [group] = counted([(invited, present)])
    assert group.percent == percent


def counted(rows: list[tuple[int, int | None]]) -> list[Attendance]:
    groups = [
        Group(
            id=id,
            meeting=1,
            position=id,
            name="",
            invited=invited,
            present=present or 0,
            counted=present is not None,
        )
        for id, (invited, present) in enumerate(rows, 1)
    ]
    return [_attendance(group) for group in groups]
