"""Secretaries decide about each name that a text still holds; nobody else learns of them."""

import pytest

from liveqa.domain.publication import findings
from liveqa.domain.words import Audience
from liveqa.errors import Invalid, NotAllowed
from tests.room import Room


def found(room: Room) -> list[str]:
    return [finding.key for finding in findings(room.store.record(room.meeting))]


def test_a_secretary_keeps_a_name_and_changes_her_mind(room: Room) -> None:
    room.ask(text="Cháu Bảo An lớp 5A bị ốm.")
    (key,) = found(room)
    for keep in (True, False):
        room.do(room.thu, "name.check", key=key, keep=keep)
        (row,) = room.store.record(room.meeting).name_checks.values()
        assert (row.key, row.keep) == (key, keep)
        checks = room.pages[Audience.SECRETARY]["name_checks"]
        assert list(checks.values()) == [{"key": key, "keep": keep}]
    others = [page for who, page in room.pages.items() if who != Audience.SECRETARY]
    assert not any(page["name_checks"] for page in others)


def test_it_can_be_decided_after_the_close(room: Room) -> None:
    room.ask(text="Cháu Bảo An lớp 5A bị ốm.")
    room.do(room.dung, "meeting.close")
    room.do(room.mai, "name.check", key=found(room)[0], keep=True)


@pytest.mark.parametrize("key", ["", "Bảo An", "0" * 17])
def test_a_key_that_no_finding_has_is_refused(room: Room, key: str) -> None:
    with pytest.raises(Invalid):
        room.do(room.thu, "name.check", key=key, keep=True)


@pytest.mark.parametrize("who", ["hoa", "dung", "quan", "lan"])
def test_nobody_but_a_secretary_decides(room: Room, who: str) -> None:
    room.ask(text="Cháu Bảo An lớp 5A bị ốm.")
    with pytest.raises(NotAllowed):
        room.do(getattr(room, who), "name.check", key=found(room)[0], keep=True)
