"""Secretaries decide about each name that a text still holds; nobody else learns of them."""

import pytest

from liveqa.domain.publication import HIDDEN, findings
from liveqa.domain.words import Audience
from liveqa.errors import Empty, Invalid, NotAllowed
from liveqa.papers.formats import markdown
from liveqa.papers.public import public_copy
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
    assert not any(page.get("name_checks") for page in others)


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


def public(room: Room) -> str:
    return markdown.render(public_copy(room.store.record(room.meeting))).decode()


def test_a_word_that_was_not_found_is_hidden_by_hand_wherever_it_stands(room: Room) -> None:
    room.ask(text="nhà sóc nâu ở cuối hẻm hay mở nhạc to. Nhắc Sóc Nâu giúp.")
    room.do(room.thu, "conclusion.write", text="Gặp nhà **sóc** nâu.", base_version=0)
    assert "sóc nâu" in public(room)
    assert room.do(room.thu, "name.hide", word=" sóc  nâu ") == {"places": 3}
    said = public(room)
    assert "sóc" not in said.lower()
    assert f"nhà {HIDDEN} ở cuối hẻm" in said
    assert room.pages[Audience.SECRETARY]["meeting"]["hidden_words"] == ["sóc nâu"]
    others = [page for who, page in room.pages.items() if who != Audience.SECRETARY]
    assert not any("hidden_words" in page["meeting"] for page in others)
    room.do(room.thu, "name.unhide", word="sóc nâu")
    assert "sóc nâu" in public(room)


def test_hiding_by_hand_counts_more_than_keeping_and_asks_no_more(room: Room) -> None:
    room.ask(text="Cháu Bảo An lớp 5A bị ốm.")
    room.do(room.thu, "name.check", key=found(room)[0], keep=True)
    room.do(room.thu, "name.hide", word="cháu Bảo An")
    assert "Bảo An" not in public(room)
    assert found(room) == []


def test_part_of_a_word_is_not_hidden(room: Room) -> None:
    room.ask(text="Bao giờ an toàn?")
    assert room.do(room.thu, "name.hide", word="ba") == {"places": 0}
    assert "Bao giờ" in public(room)


def test_nothing_cannot_be_hidden(room: Room) -> None:
    with pytest.raises(Empty):
        room.do(room.thu, "name.hide", word=" \u200b")
