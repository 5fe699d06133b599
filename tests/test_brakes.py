"""A person never feels the brakes, a program does; and a hall comes in through one address."""

import pytest

from liveqa.domain.words import Role
from liveqa.errors import TooFast
from liveqa.service.rate_limits import (
    BRINGING,
    BRINGING_IN_ALL,
    PHONE,
    REMEMBERED,
    STAFF,
    RateLimits,
)


class Clock:
    """Time as the test says."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still."""
    return Clock()


@pytest.fixture
def brakes(clock: Clock) -> RateLimits:
    """Brakes on that clock."""
    return RateLimits(clock)


def test_a_phone_may_upvote_everything_in_sight_but_not_for_ever(brakes: RateLimits) -> None:
    for _ in range(int(PHONE.at_once)):
        brakes.request(1, Role.ATTENDEE)
    with pytest.raises(TooFast):
        brakes.request(1, Role.ATTENDEE)
    brakes.request(2, Role.ATTENDEE)


def test_whoever_waits_goes_on(brakes: RateLimits, clock: Clock) -> None:
    for _ in range(int(PHONE.at_once)):
        brakes.request(1, Role.ATTENDEE)
    for _ in range(200):
        clock.now += 1 / PHONE.per_second
        brakes.request(1, Role.ATTENDEE)


def test_a_refusal_costs_nothing(brakes: RateLimits, clock: Clock) -> None:
    for _ in range(1_000):
        try:
            brakes.request(1, Role.ATTENDEE)
        except TooFast:
            continue
    clock.now += 1
    for _ in range(int(PHONE.per_second)):
        brakes.request(1, Role.ATTENDEE)


def test_a_secretary_who_types_all_day_feels_nothing(brakes: RateLimits, clock: Clock) -> None:
    """Ten saves a second, from two pages with one token, for an hour."""
    for _ in range(36_000):
        clock.now += 0.1
        brakes.request(1, Role.SECRETARY)
        brakes.request(1, Role.SECRETARY)
    assert STAFF.per_second > PHONE.per_second


def test_a_hall_comes_in_through_one_address_at_once(brakes: RateLimits) -> None:
    for _ in range(5_000):
        brakes.join("192.168.1.1")
    with pytest.raises(TooFast):
        brakes.join("192.168.1.1")
    brakes.join("192.168.1.2")


def test_files_are_braked_for_one_device_and_for_all(brakes: RateLimits, clock: Clock) -> None:
    for _ in range(int(BRINGING.at_once)):
        brakes.bring(1)
    with pytest.raises(TooFast):
        brakes.bring(1)
    for device in range(2, 6):
        for _ in range(int(BRINGING.at_once)):
            brakes.bring(device)
    with pytest.raises(TooFast):
        brakes.bring(6)
    clock.now += 1 / BRINGING_IN_ALL.per_second
    brakes.bring(6)


def test_what_is_remembered_has_a_limit(brakes: RateLimits, clock: Clock) -> None:
    for device in range(REMEMBERED * 3):
        clock.now += 0.001
        brakes.request(device, Role.ATTENDEE)
    assert len(brakes._devices._spent) <= REMEMBERED


def test_a_school_brings_its_lists_but_a_program_not_files_for_ever(
    brakes: RateLimits, clock: Clock
) -> None:
    for _ in range(int(BRINGING.at_once)):
        brakes.bring(1)
    with pytest.raises(TooFast):
        brakes.bring(1)
    brakes.bring(2)
    clock.now += 1 / BRINGING.per_second
    brakes.bring(1)
