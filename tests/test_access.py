"""Links and tokens: what lets in, and what does not any more."""

import pytest

from liveqa.domain.words import LINK_ROLES, Role
from liveqa.errors import LinkExpired, NotAllowed, Unauthorised
from liveqa.service import access
from liveqa.service.committing import run
from liveqa.service.jobs import Join
from liveqa.store import Actor
from tests.room import START, Room

STAFF = [Role.SCREEN, Role.CHAIR, Role.SECRETARY, Role.HELPER]


def join(room: Room, role: Role, given: str, scope: int | None = None) -> tuple[str, Actor]:
    """Come in with a secret; the token and the device."""
    where = room.meeting if scope is None else scope
    comes = Join(room.meeting, role, given, " Máy của Hoa ", where, now=START)
    token, actor = run(room.store, comes).result
    return token, actor


def test_a_secret_is_the_same_whenever_it_is_printed(room: Room) -> None:
    for role in LINK_ROLES:
        first = access.secret_of(room.store, room.meeting, role)
        assert first == access.secret_of(room.store, room.meeting, role)
        assert len(first) == 32


def test_secrets_differ_by_role_meeting_generation_and_server() -> None:
    keys = (b"a" * 32, b"b" * 32)
    made = {
        access.secret(key, meeting, role, generation)
        for key in keys
        for meeting in (0, 1, 11)
        for role in LINK_ROLES
        for generation in (1, 2, 11)
    }
    assert len(made) == 2 * 3 * 5 * 3


@pytest.mark.parametrize("role", STAFF)
def test_several_devices_may_come_through_one_link(room: Room, role: Role) -> None:
    given = access.secret_of(room.store, room.meeting, role)
    (one, first), (other, second) = join(room, role, given), join(room, role, given)
    assert one != other
    assert first.id != second.id
    assert room.store.devices.by_token(one) == first
    assert first.role == role
    assert first.meeting == room.meeting
    assert first.label == "Máy của Hoa"


@pytest.mark.parametrize("given", ["", "x", "é😀", "0" * 32, "0" * 100_000])
def test_a_wrong_secret_lets_nobody_in(room: Room, given: str) -> None:
    for role in LINK_ROLES:
        with pytest.raises(LinkExpired):
            join(room, role, given)


def test_a_secret_opens_its_own_role_and_scope_only(room: Room) -> None:
    given = access.secret_of(room.store, room.meeting, Role.HELPER)
    with pytest.raises(LinkExpired):
        join(room, Role.SECRETARY, given)
    with pytest.raises(LinkExpired):
        join(room, Role.HELPER, given, scope=access.SERVER)


def test_an_attendee_needs_no_secret_and_is_nothing_else(room: Room) -> None:
    _, actor = join(room, Role.ATTENDEE, "")
    assert actor.role == Role.ATTENDEE
    with pytest.raises(NotAllowed):
        room.do(actor, "meeting.close")


def test_an_organiser_belongs_to_no_meeting_and_is_good_for_all(room: Room) -> None:
    given = access.secret_of(room.store, access.SERVER, Role.ORGANISER)
    _, actor = join(room, Role.ORGANISER, given, scope=access.SERVER)
    assert actor.meeting == access.SERVER
    room.do(actor, "intake.pause")


def test_tokens_are_stored_as_digests_alone(room: Room) -> None:
    token, _ = join(room, Role.ATTENDEE, "")
    dump = "\n".join(room.store.db.conn.iterdump())
    assert token not in dump
    assert token.encode().hex() not in dump.lower()
    for role in STAFF:
        assert access.secret_of(room.store, room.meeting, role) not in dump


def test_a_renewed_link_shuts_out_whoever_came_through_the_old_one(room: Room) -> None:
    old = access.secret_of(room.store, room.meeting, Role.CHAIR)
    anywhere = access.secret_of(room.store, access.SERVER, Role.CHAIR)
    token, actor = join(room, Role.CHAIR, old)
    elsewhere, _ = join(room, Role.CHAIR, anywhere, scope=access.SERVER)
    assert room.do(room.dung, "link.renew", role="chair")["revoked"] == 3
    for spent in (token, elsewhere):
        with pytest.raises(Unauthorised):
            room.store.devices.by_token(spent)
    with pytest.raises(Unauthorised):
        room.do(actor, "intake.pause")
    with pytest.raises(LinkExpired):
        join(room, Role.CHAIR, old)
    with pytest.raises(LinkExpired):
        join(room, Role.CHAIR, anywhere, scope=access.SERVER)
    new = access.secret_of(room.store, room.meeting, Role.CHAIR)
    assert new != old
    _, again = join(room, Role.CHAIR, new)
    room.do(again, "intake.pause")
    room.do(room.thu, "intake.open")


def test_a_revoked_device_may_do_nothing_and_the_others_go_on(room: Room) -> None:
    room.do(room.dung, "device.revoke", device=room.thu.id)
    with pytest.raises(Unauthorised):
        room.do(room.thu, "intake.pause")
    room.do(room.mai, "intake.pause")


def test_a_revoked_device_cannot_even_repeat_itself(room: Room) -> None:
    room.do(room.thu, "intake.pause", "same")
    room.do(room.dung, "device.revoke", device=room.thu.id)
    with pytest.raises(Unauthorised):
        room.do(room.thu, "intake.pause", "same")


def test_unknown_tokens_are_nobody(room: Room) -> None:
    for token in ("", "x", "' OR 1=1 --", "\x00", "é"):
        with pytest.raises(Unauthorised):
            room.store.devices.by_token(token)
