"""Links and tokens: what lets in, and what does not any more."""

import hashlib
import hmac
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from liveqa.domain.words import LINK_ROLES, Role
from liveqa.errors import LinkExpired, NotAllowed, Unauthorised
from liveqa.service import access
from liveqa.service.committing import run
from liveqa.service.jobs import Create, Join
from liveqa.store import Actor, Store, database_file
from tests.room import PLAN, START, Room
from tests.store.dump import OLD, load

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


def test_secrets_differ_by_role_meeting_renewal_and_server(room: Room, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = Room(tmp_path / "other")
    made = []
    for _ in range(3):
        for place in (room, other):
            for scope in (access.SERVER, place.meeting):
                made += [access.secret_of(place.store, scope, role) for role in LINK_ROLES]
                for role in LINK_ROLES:
                    place.store.links.renew(scope, role)
    assert len(set(made)) == len(made) == 3 * 2 * 2 * 5


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


def test_nobody_with_an_old_copy_of_the_whole_folder_knows_a_renewed_link(
    room: Room, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = database_of(room).parent
    before = {
        (scope, role): access.secret_of(room.store, scope, role)
        for scope in (access.SERVER, room.meeting)
        for role in LINK_ROLES
    }
    copied = tmp_path_factory.mktemp("stick") / "data"
    shutil.copytree(folder, copied)
    for role in LINK_ROLES:
        room.do(room.dung, "link.renew", role=role)
    known = guesses(copied)
    with closing(Store.open(copied / "liveqa.db")) as stolen:
        for (scope, role), printed in before.items():
            assert stolen.links.secret(scope, role) == printed
            stolen.links.renew(scope, role)  # the thief goes on as we did
            known.add(stolen.links.secret(scope, role))
        for scope, role in before:
            if scope == room.meeting and role == Role.ORGANISER:
                continue  # it leads to every meeting, so there is none to one
            now = access.secret_of(room.store, scope, role)
            assert now not in known | set(before.values())


def test_a_copy_of_the_database_alone_gives_no_link_away(room: Room, tmp_path: Path) -> None:
    (tmp_path / "backup").mkdir()
    copy = database_file.copy(database_of(room), tmp_path / "backup" / "copy.db")
    known = guesses(copy.parent)
    with closing(Store.open(copy)) as stolen:
        for scope in (access.SERVER, room.meeting):
            for role in LINK_ROLES:
                now = access.secret_of(room.store, scope, role)
                assert now not in known
                assert stolen.links.secret(scope, role) != now
                assert now.encode() not in copy.read_bytes()


def test_links_printed_before_an_upgrade_go_on_until_they_are_renewed(tmp_path: Path) -> None:
    database = tmp_path / "liveqa.db"
    load((OLD / "m020_aside.sql").read_text(encoding="utf-8"), database)
    with closing(sqlite3.connect(database)) as db:
        key = db.execute("SELECT key FROM server").fetchone()[0]
        db.execute("INSERT OR REPLACE INTO links VALUES (0, 'chair', 3)")
        db.commit()
    Store.migrate(database)
    with closing(Store.open(database)) as store:
        for scope, role, generation in ((0, "chair", 3), (1, "chair", 1), (0, "organiser", 1)):
            printed = formerly(key, scope, role, generation)
            assert access.secret_of(store, scope, Role(role)) == printed
            store.links.renew(scope, Role(role))
            renewed = access.secret_of(store, scope, Role(role))
            assert renewed not in {formerly(key, scope, role, times) for times in range(10)}


def test_without_its_key_no_link_lets_in_and_the_next_start_makes_new_ones(room: Room) -> None:
    old = access.secret_of(room.store, room.meeting, Role.CHAIR)
    key = database_of(room).with_name("liveqa.key")
    for spoilt in (None, b"", b"short"):
        key.unlink()
        if spoilt is not None:
            key.write_bytes(spoilt)
        for given in (old, "", access.secret_of(room.store, room.meeting, Role.CHAIR)):
            with pytest.raises(LinkExpired):
                join(room, Role.CHAIR, given)
        room.store.links.ensure_key()
    join(room, Role.CHAIR, access.secret_of(room.store, room.meeting, Role.CHAIR))


def test_renewing_a_meetings_link_leaves_those_of_another_meeting_alone(room: Room) -> None:
    run(room.store, Create(PLAN, now=START))
    other = room.store.meetings.all()[0].id
    theirs = access.secret_of(room.store, other, Role.CHAIR)
    anywhere = access.secret_of(room.store, access.SERVER, Role.CHAIR)
    stays, _ = join_to(room, other, theirs, other)
    goes, _ = join_to(room, other, anywhere, access.SERVER)
    room.do(room.dung, "link.renew", role="chair")
    assert room.store.devices.by_token(stays).meeting == other
    with pytest.raises(Unauthorised):
        room.store.devices.by_token(goes)
    assert access.secret_of(room.store, other, Role.CHAIR) == theirs
    join_to(room, other, theirs, other)


def join_to(room: Room, meeting: int, given: str, scope: int) -> tuple[str, Actor]:
    """Come in to another meeting as who chairs it."""
    token, actor = run(room.store, Join(meeting, Role.CHAIR, given, "", scope, now=START)).result
    return token, actor


def database_of(room: Room) -> Path:
    return Path(room.store.db.execute("PRAGMA database_list").fetchone()[2])


def formerly(key: bytes, meeting: int, role: str, generation: int) -> str:
    """A secret as it was made before renewed ones were random."""
    made = f"liveqa:{meeting}:{role}:{generation}".encode()
    return hmac.new(key, made, hashlib.sha256).hexdigest()[:32]


def guesses(folder: Path) -> set[str]:
    """What whoever has this database computes as an older version did, for many renewals."""
    with closing(sqlite3.connect(folder / next(folder.glob("*.db")).name)) as db:
        key = db.execute("SELECT key FROM server").fetchone()[0]
    return {
        formerly(key, meeting, role, generation)
        for meeting in range(3)
        for role in LINK_ROLES
        for generation in range(20)
    }


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
