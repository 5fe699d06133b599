"""Asking to speak from a phone, being called, being called by mistake."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveqa.commands import audit
from liveqa.domain.queue import queue
from liveqa.domain.record import Meeting, Record, Speaker, Stage
from liveqa.domain.words import Audience, MeetingState, NameMode, SpeakerState
from liveqa.errors import AlreadySpoke, Empty, Invalid, NotAllowed, NotFound, WrongSpeakerState
from liveqa.store import Actor
from tests.room import Room


def turn(room: Room, actor: Actor) -> object:
    """What this phone is told of its turn."""
    return room.board.mine(actor.id, []).turn


def test_a_phone_follows_its_turn(room: Room) -> None:
    lan = room.do(room.lan, "speaker.register", name="Cô Lan", seat="hàng 4", group=2)["speaker"]
    hand = room.do(room.thu, "speaker.add", name="Thầy Bình")["speaker"]
    room.do(room.minh, "speaker.register", name="Anh Minh")
    assert turn(room, room.lan) == {"state": "waiting", "ahead": 0}
    assert turn(room, room.minh) == {"state": "waiting", "ahead": 2}
    room.do(room.hoa, "speaker.call", speaker=lan)
    clock = {"called_at": room.clock, "minutes": 0}
    assert turn(room, room.lan) == {"state": "speaking", "ahead": 0, **clock}
    assert turn(room, room.minh) == {"state": "waiting", "ahead": 1}
    room.do(room.hoa, "speaker.call", speaker=hand)
    assert turn(room, room.lan) is None
    room.do(room.lan, "speaker.register", name="Cô Lan")
    assert turn(room, room.lan) == {"state": "waiting", "ahead": 1}


def test_whoever_raised_a_hand_is_known_by_a_seat_alone(room: Room) -> None:
    turn = room.do(room.thu, "speaker.add", seat="hàng 4")["speaker"]
    row = room.store.speakers.get(turn)
    assert (row.name, row.seat, row.name_mode) == ("", "hàng 4", NameMode.UNRECORDED)
    with pytest.raises(Invalid):
        room.do(room.thu, "speaker.add")


def test_the_list_shows_who_asked_as_it_shows_a_raised_hand(room: Room) -> None:
    room.do(room.lan, "speaker.register", name="Cô Lan", seat="hàng 4")
    [shown] = room.pages[Audience.CHAIR]["speakers"].values()
    assert (shown["name"], shown["seat"], shown["name_mode"]) == ("Cô Lan", "hàng 4", "named")
    assert "device" not in shown
    assert "speakers" not in room.pages[Audience.PHONE]


def test_one_phone_waits_once_and_may_mend_what_it_said(room: Room) -> None:
    first = room.do(room.lan, "speaker.register", name="Cô Lan")["speaker"]
    room.do(room.minh, "speaker.register", name="Anh Minh")
    assert room.do(room.lan, "speaker.register", seat="hàng 4")["speaker"] == first
    mended = room.store.speakers.get(first)
    assert (mended.name, mended.seat, mended.position) == ("", "hàng 4", 1)
    room.do(room.hoa, "speaker.call", speaker=first)
    with pytest.raises(WrongSpeakerState):
        room.do(room.lan, "speaker.register", name="Cô Lan")


def test_without_a_name_a_seat_will_do(room: Room) -> None:
    speaker = room.do(room.lan, "speaker.register", seat="hàng 4")["speaker"]
    assert room.store.speakers.get(speaker).name_mode == NameMode.UNRECORDED
    with pytest.raises((Invalid, Empty)):
        room.do(room.minh, "speaker.register")


def test_a_registration_is_taken_back_while_it_waits(room: Room) -> None:
    speaker = room.do(room.lan, "speaker.register", name="Cô Lan")["speaker"]
    room.do(room.lan, "speaker.withdraw")
    assert turn(room, room.lan) is None
    with pytest.raises(NotFound):
        room.do(room.lan, "speaker.withdraw")
    speaker = room.do(room.lan, "speaker.register", name="Cô Lan")["speaker"]
    room.do(room.hoa, "speaker.call", speaker=speaker)
    with pytest.raises(WrongSpeakerState):
        room.do(room.lan, "speaker.withdraw")
    assert audit.breaks(room.store) == []


def test_a_wrong_call_is_undone_without_a_trace_of_a_turn(room: Room) -> None:
    first, second = (room.do(room.thu, "speaker.add", name=n)["speaker"] for n in ("An", "Bình"))
    room.do(room.hoa, "speaker.call", speaker=second)
    room.do(room.hoa, "speaker.put_back", speaker=second)
    back = room.store.speakers.get(second)
    assert (back.state, back.started_at, back.ended_at) == (SpeakerState.WAITING, None, None)
    assert back.position == 2
    with pytest.raises(WrongSpeakerState):
        room.do(room.hoa, "speaker.put_back", speaker=first)
    with pytest.raises(NotAllowed):
        room.do(room.lan, "speaker.put_back", speaker=second)


def test_erasing_a_speaker_leaves_what_the_same_phone_asked(room: Room) -> None:
    asked = room.do(room.lan, "question.ask", text="?", name="Cô Lan", name_mode="named")
    speaker = room.do(room.lan, "speaker.register", name="Cô Lan", seat="hàng 4")["speaker"]
    other = room.do(room.minh, "speaker.register", name="Anh Minh")["speaker"]
    with pytest.raises(NotAllowed):
        room.do(room.lan, "speaker.erase_person", speaker=speaker)
    room.do(room.thu, "speaker.erase_person", speaker=speaker)
    gone = room.store.speakers.get(speaker)
    assert (gone.name, gone.seat, gone.name_mode) == ("", "", "unrecorded")
    assert room.question(asked["question"]).name == "Cô Lan"
    assert room.store.speakers.get(other).name == "Anh Minh"
    journal = room.store.db.execute("SELECT args FROM journal WHERE command = 'speaker.register'")
    assert ["Cô Lan" in str(row) for row in journal.fetchall()] == [False, False]


def test_a_turn_in_which_an_opinion_was_recorded_was_a_turn(room: Room) -> None:
    lan = room.do(room.lan, "speaker.register", name="Cô Lan")["speaker"]
    room.do(room.hoa, "speaker.call", speaker=lan)
    room.do(room.thu, "question.enter", text="Bao giờ sửa mái che?", speaker=lan)
    with pytest.raises(AlreadySpoke):
        room.do(room.hoa, "speaker.put_back", speaker=lan)
    room.do(room.hoa, "speaker.finish", speaker=lan)
    room.do(room.lan, "speaker.register", name="Cô Lan")
    room.do(room.lan, "speaker.withdraw")
    assert turn(room, room.lan) is None


def floor(room: Room) -> dict[str, Any] | None:
    """Who has the floor, as the screen shows it."""
    speaker: dict[str, Any] | None = room.pages[Audience.SCREEN]["stage"].get("speaker")
    return speaker


def test_everybody_sees_the_same_clock_from_the_call_on(room: Room) -> None:
    room.do(room.hoa, "speaker.limit", minutes=3)
    lan = room.do(room.lan, "speaker.register", name="Cô Lan", seat="hàng 4", group=2)["speaker"]
    assert floor(room) is None
    room.do(room.hoa, "speaker.call", speaker=lan)
    clock = {"called_at": room.clock, "minutes": 3}
    who = {"id": lan, "name": "Cô Lan", "seat": "hàng 4", "group": "Lớp 2B"}
    assert floor(room) == {**who, **clock}
    assert turn(room, room.lan) == {"state": "speaking", "ahead": 0, **clock}
    for staff in (Audience.CHAIR, Audience.SECRETARY):
        assert clock.items() <= room.pages[staff]["speakers"][str(lan)].items()
    room.do(room.thu, "speaker.call", speaker=lan)  # pressed twice
    room.do(room.hoa, "speaker.limit", minutes=1)  # for whoever is called from now on
    assert floor(room) == {**who, **clock}
    room.do(room.hoa, "speaker.extend", speaker=lan, minutes=1)
    assert floor(room) == {**who, **clock, "minutes": 4}
    room.do(room.hoa, "speaker.finish", speaker=lan)
    assert floor(room) is None


def test_who_is_called_again_has_a_new_clock_and_one_turn(room: Room) -> None:
    room.do(room.dung, "speaker.limit", minutes=2)
    first = room.do(room.thu, "speaker.add", name="An")["speaker"]
    room.do(room.hoa, "speaker.call", speaker=first)
    begun = room.clock
    room.do(room.hoa, "speaker.finish", speaker=first)
    room.do(room.hoa, "speaker.limit", minutes=0)
    room.do(room.hoa, "speaker.call", speaker=first)
    again = room.store.speakers.get(first)
    assert (again.started_at, again.called_at, again.minutes) == (begun, room.clock, 0)
    with pytest.raises(WrongSpeakerState):  # there is no limit to add to
        room.do(room.hoa, "speaker.extend", speaker=first, minutes=1)
    with pytest.raises(NotAllowed):
        room.do(room.lan, "speaker.limit", minutes=30)
    assert audit.breaks(room.store) == []


def test_a_name_for_secretaries_alone_is_not_on_the_screen(room: Room) -> None:
    secret = {"name": "Cô Hằng", "name_mode": NameMode.SECRETARIES_ONLY, "unit": "Tổ Văn"}
    first = room.do(room.thu, "speaker.add", **secret)["speaker"]
    second = room.do(room.thu, "speaker.add", **{**secret, "unit": ""}, group=1)["speaker"]
    room.do(room.hoa, "stage.show", view="speakers")
    room.do(room.hoa, "speaker.call", speaker=first)
    shown = room.pages[Audience.SCREEN]["stage"]
    assert "Hằng" not in str(shown)
    assert (shown["next"], shown["waiting"]) == ([{"id": second}], 1)
    room.do(room.hoa, "stage.show", view="programme")  # who waits is shown by hand alone
    assert "next" not in room.pages[Audience.SCREEN]["stage"]


def test_groups_take_turns_if_that_is_wished(room: Room) -> None:
    def hand(name: str, group: int | None) -> int:
        told = {} if group is None else {"group": group}
        speaker: int = room.do(room.thu, "speaker.add", name=name, **told)["speaker"]
        return speaker

    first, second, third = (hand(name, 1) for name in ("A1", "A2", "A3"))
    alone = hand("không nhóm", None)
    lan = room.do(room.lan, "speaker.register", name="Cô Lan", group=2)["speaker"]
    last = hand("B2", 2)
    assert "queue" not in room.pages[Audience.CHAIR]["stage"]
    room.do(room.hoa, "speaker.alternate", on=True)
    by_turns = [first, alone, lan, second, last, third]
    for staff in (Audience.CHAIR, Audience.SECRETARY):
        assert room.pages[staff]["stage"]["queue"] == by_turns
    assert turn(room, room.lan) == {"state": "waiting", "ahead": 2}
    assert "queue" not in room.pages[Audience.PHONE]["stage"]
    room.do(room.hoa, "speaker.call", speaker=second)  # the chair may call whom she likes
    room.do(room.hoa, "stage.show", view="speakers")
    assert [one["id"] for one in room.pages[Audience.SCREEN]["stage"]["next"]] == [
        alone,
        lan,
        first,
    ]
    room.do(room.hoa, "speaker.alternate", on=False)
    assert [one["id"] for one in room.pages[Audience.SCREEN]["stage"]["next"]] == [
        first,
        third,
        alone,
    ]
    assert turn(room, room.lan) == {"state": "waiting", "ahead": 3}


@given(st.lists(st.tuples(st.sampled_from([1, 2, None]), st.booleans()), max_size=12))
def test_nobody_is_lost_and_no_group_speaks_twice_while_another_waits(
    asked: list[tuple[int | None, bool]],
) -> None:
    record = conference_of(asked)
    order = queue(record)
    waiting = [s for s in record.speakers.values() if s.state == SpeakerState.WAITING]
    assert sorted(s.id for s in order) == sorted(s.id for s in waiting)
    for group in (1, 2, None):
        places = [s.position for s in order if s.group == group]
        assert places == sorted(places)
    for place in range(1, len(order)):
        if order[place].group == order[place - 1].group:
            assert {s.group for s in order[place:]} == {order[place].group}


def conference_of(asked: list[tuple[int | None, bool]]) -> Record:
    """A meeting where groups take turns; `asked` says of each its group, and whether it spoke."""
    speakers = {
        id: Speaker(
            id=id,
            meeting=1,
            position=id,
            group=group,
            state=SpeakerState.DONE if spoke else SpeakerState.WAITING,
            called_at=id if spoke else None,
        )
        for id, (group, spoke) in enumerate(asked, 1)
    }
    meeting = Meeting(
        id=1, meeting=1, code="A", title="A", state=MeetingState.OPEN, alternate_groups=True
    )
    return Record(rev=1, meeting=meeting, stage=Stage(id=1, meeting=1), speakers=speakers)
