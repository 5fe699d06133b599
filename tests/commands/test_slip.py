"""Seat slips: each admits one phone, tells nobody who or what it did, and is given anew when it is
lost."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveqa.commands import audit
from liveqa.commands.burst import MANY
from liveqa.commands.slip import GUESSES
from liveqa.domain import slips
from liveqa.domain.words import Admission, Audience, QuestionState, Role
from liveqa.errors import (
    AskedBeforeSlip,
    GuessingTooFast,
    InUse,
    LiveQAError,
    NotFound,
    PollBeforeSlip,
    SlipMissing,
    SlipReplaced,
    SlipUnknown,
    SlipUsed,
    TooManySlips,
)
from liveqa.service.committing import run
from liveqa.service.jobs import CountUpvotes, NoteBurst, Untie
from liveqa.store import Actor
from tests.room import Room

HOUR_MS = 60 * 60 * 1000


@pytest.fixture
def codes(room: Room) -> list[str]:
    """The codes of three slips of the first group, in a meeting that asks for slips."""
    room.do(room.dung, "meeting.edit", slips=True)
    return make(room, 3, group=group_of(room))


def make(room: Room, count: int, group: int | None = None) -> list[str]:
    made = room.do(room.dung, "slip.make", count=count, group=group)
    found: list[str] = made["codes"]
    return found


def group_of(room: Room) -> int:
    return room.store.groups.of(room.meeting)[0].id


def present(room: Room) -> int:
    return room.store.groups.get(group_of(room)).present


def admission(room: Room, phone: Actor) -> Admission:
    return room.store.slips.admission_of(phone.id)


def renew(room: Room, number: int) -> str:
    code: str = room.do(room.thu, "slip.renew", number=number)["codes"][0]
    return code


DEEDS = [
    ("question.ask", {"text": "Bao giờ sửa mái che?"}),
    ("speaker.register", {"name": "Cô Lan"}),
]


def test_without_a_slip_a_phone_reads_and_does_nothing(room: Room, codes: list[str]) -> None:
    question = room.do(room.thu, "question.enter", text="Bao giờ sửa mái che?")["question"]
    for name, args in [*DEEDS, ("question.upvote", {"question": question})]:
        with pytest.raises(SlipMissing):
            room.do(room.lan, name, **args)
    room.do(room.lan, "slip.use", code=codes[0])
    for name, args in [*DEEDS, ("question.upvote", {"question": question})]:
        room.do(room.lan, name, **args)


def test_a_meeting_that_asks_for_none_takes_slips_for_attendance_alone(room: Room) -> None:
    [code] = make(room, 1, group=group_of(room))
    room.ask(room.lan)
    room.do(room.lan, "slip.use", code=code)
    assert (present(room), admission(room, room.lan)) == (1, Admission.ADMITTED)


def test_a_slip_admits_one_phone_and_counts_one_person(room: Room, codes: list[str]) -> None:
    room.do(room.lan, "slip.use", code=f" {slips.printed(codes[0]).lower()} ")
    room.do(room.lan, "slip.use", code=codes[1])  # has one already: the other is left for another
    with pytest.raises(SlipUsed):
        room.do(room.minh, "slip.use", code=codes[0])
    room.do(room.minh, "slip.use", code=codes[1])
    assert present(room) == 2
    assert room.pages[Audience.SECRETARY]["groups"][str(group_of(room))]["present"] == 2


def test_attendance_goes_on_from_what_a_secretary_counted(room: Room, codes: list[str]) -> None:
    room.do(room.thu, "attendance.record", group=group_of(room), present=2)
    room.do(room.lan, "slip.use", code=codes[0])
    assert present(room) == 3


def test_wrong_codes_are_braked_for_that_phone_alone(room: Room, codes: list[str]) -> None:
    for _ in range(GUESSES):
        with pytest.raises(SlipUnknown):
            room.do(room.lan, "slip.use", code="CFHJK-MNPQR")
    with pytest.raises(GuessingTooFast):
        room.do(room.lan, "slip.use", code=codes[0])
    room.do(room.minh, "slip.use", code=codes[0])
    room.clock += 60_000
    room.do(room.lan, "slip.use", code=codes[1])


def test_a_slip_that_is_given_anew_is_one_voice_still(room: Room, codes: list[str]) -> None:
    room.do(room.minh, "slip.use", code=codes[1])
    before = room.ask(room.minh)
    room.do(room.lan, "slip.use", code=codes[0])
    room.do(room.lan, "question.upvote", question=before)
    poll = room.do(room.hoa, "poll.open", text="Lát sân?")["poll"]
    room.do(room.lan, "poll.choose", poll=poll, option=0)
    fresh = renew(room, 1)
    assert room.question(before).votes == 1  # a count that fell would tell whose it was
    with pytest.raises(SlipReplaced):
        room.do(room.lan, "question.ask", text="Còn tôi?")
    other = room.join(Role.ATTENDEE)
    with pytest.raises(SlipUnknown):
        room.do(other, "slip.use", code=codes[0])
    room.do(other, "slip.use", code=fresh)
    with pytest.raises(AskedBeforeSlip):
        room.do(other, "question.upvote", question=before)
    room.do(other, "question.upvote", question=room.ask(room.minh))
    with pytest.raises(PollBeforeSlip):
        room.do(other, "poll.choose", poll=poll, option=1)
    assert room.store.polls.get(poll).counts == [1, 0, 0]
    later = room.do(room.hoa, "poll.open", text="Sơn cổng?")["poll"]
    room.do(other, "poll.choose", poll=later, option=1)
    assert present(room) == 2


def test_a_slip_that_was_lost_before_it_was_used_loses_nothing(
    room: Room, codes: list[str]
) -> None:
    room.do(room.minh, "slip.use", code=codes[1])
    before = room.ask(room.minh)
    room.do(room.lan, "slip.use", code=renew(room, 1))
    room.do(room.lan, "question.upvote", question=before)
    with pytest.raises(NotFound):
        renew(room, 4)


def test_unused_slips_are_cancelled_and_their_numbers_stay_spent(
    room: Room, codes: list[str]
) -> None:
    room.do(room.lan, "slip.use", code=codes[0])
    assert room.do(room.thu, "slip.cancel") == {"cancelled": 2}
    with pytest.raises(SlipUnknown):
        room.do(room.minh, "slip.use", code=codes[1])
    with pytest.raises(NotFound):
        renew(room, 2)
    assert room.do(room.dung, "slip.make", count=1)["first"] == 4
    [one, without] = room.store.slips.counts(room.meeting)
    assert (one.made, one.used, without.made, without.used) == (1, 1, 1, 0)


def test_a_group_with_slips_stays_and_there_are_not_without_end(
    room: Room, codes: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(InUse):
        room.do(room.dung, "group.remove", group=group_of(room))
    monkeypatch.setattr("liveqa.commands.slip.MOST", 10)
    with pytest.raises(TooManySlips):
        make(room, 8)
    assert len(make(room, 7)) == 7


def test_codes_are_kept_nowhere(room: Room, codes: list[str], tmp_path: Path) -> None:
    room.do(room.lan, "slip.use", code=codes[0])
    fresh = renew(room, 2)
    room.store.fold()
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert not any(code.encode() in kept for code in (*codes, fresh))
    for command, result, events in room.store.journal.outcomes(room.meeting):
        assert command != "slip.use" or (result, events) == ({}, [])


def test_a_copy_without_the_key_beside_it_lets_nobody_in(
    room: Room, codes: list[str], tmp_path: Path
) -> None:
    (tmp_path / "liveqa.key").write_bytes(bytes(32))
    with pytest.raises(SlipUnknown):
        room.do(room.lan, "slip.use", code=codes[0])


def test_an_hour_after_the_close_nothing_ties_a_slip_to_a_phone(
    room: Room, codes: list[str]
) -> None:
    room.do(room.lan, "slip.use", code=codes[0])
    room.ask(room.lan)
    renew(room, 1)
    room.do(room.minh, "slip.use", code=codes[1])
    room.do(room.hoa, "meeting.close")
    run(room.store, Untie(room.meeting, now=room.clock + HOUR_MS))
    assert room.store.slips.counts(room.meeting) == []
    assert room.store.db.execute("SELECT count(*) FROM slips").fetchone() == (0,)
    assert admission(room, room.lan) == Admission.NONE
    assert admission(room, room.minh) == Admission.ADMITTED  # asks on if it is opened again
    assert present(room) == 2
    assert audit.breaks(room.store) == []


def test_what_a_rehearsal_did_with_slips_is_taken_back(tmp_path: Path) -> None:
    room = Room(tmp_path, is_open=False)
    room.do(room.dung, "meeting.edit", slips=True)
    codes = make(room, 2, group=group_of(room))
    room.do(room.dung, "rehearsal.begin")
    room.do(room.lan, "slip.use", code=codes[0])
    assert present(room) == 1
    room.do(room.dung, "rehearsal.end")
    assert (present(room), admission(room, room.lan)) == (0, Admission.NONE)
    room.do(room.dung, "meeting.open")
    room.do(room.minh, "slip.use", code=codes[0])
    assert (present(room), admission(room, room.minh)) == (1, Admission.ADMITTED)


def test_whoever_came_with_a_slip_is_in_no_burst(room: Room, codes: list[str]) -> None:
    laptop = [room.join(Role.ATTENDEE) for _ in range(MANY)]
    come = frozenset(phone.id for phone in (*laptop, room.lan))
    room.do(room.minh, "slip.use", code=codes[1])
    burst = run(room.store, NoteBurst(room.meeting, 0, come | {room.minh.id}, 1, 2)).result[0]
    assert room.store.bursts.devices(burst) == come
    room.do(room.lan, "slip.use", code=codes[0])
    assert room.store.bursts.devices(burst) == come - {room.lan.id}
    room.do(laptop[0], "slip.use", code=codes[2])
    with pytest.raises(NotFound):  # so few are left that it would show whose words theirs are
        room.do(room.thu, "burst.remove", burst=burst)


@pytest.fixture
def laptop(room: Room) -> list[Actor]:
    """What one laptop pretends to be, before slips are asked for."""
    return [room.join(Role.ATTENDEE) for _ in range(MANY + 2)]


def _taken_away(room: Room, laptop: list[Actor]) -> int:
    come = frozenset(phone.id for phone in laptop)
    burst: int = run(room.store, NoteBurst(room.meeting, 0, come, 1, 2)).result[0]
    room.do(room.hoa, "burst.remove", burst=burst)
    return burst


def test_what_was_taken_away_stays_away_from_a_phone_that_comes_with_a_slip(
    room: Room, laptop: list[Actor]
) -> None:
    liked, other, phone = room.ask(), room.ask(room.minh, "Mấy giờ xong?"), laptop[0]
    poll = room.do(room.hoa, "poll.open", text="Đồng ý không?", manner="phones")["poll"]
    for each in laptop:
        room.do(each, "question.upvote", question=liked)
        room.do(each, "poll.choose", poll=poll, option=0)
        room.do(each, "speaker.register", name="Ai đó")
    room.do(phone, "question.upvote", question=other)
    asked = room.do(phone, "question.ask", text="Mua ở đâu rẻ?")["question"]
    burst = _taken_away(room, laptop)
    room.do(room.dung, "meeting.edit", slips=True)
    room.do(phone, "slip.use", code=make(room, 1)[0])
    moment = room.clock + HOUR_MS
    run(room.store, CountUpvotes(room.meeting, moment, now=moment))

    def figures() -> list[int]:
        votes = [room.question(question).votes for question in (liked, other)]
        return [*votes, room.store.polls.get(poll).voted]

    assert figures() == [0, 0, 0]
    assert room.store.speakers.of(room.meeting)[0].device != phone.id
    assert room.question(asked).state == QuestionState.DECLINED
    assert room.store.questions.votes_of(room.meeting, phone.id) == []
    assert room.store.polls.chosen(room.meeting, phone.id) == {}
    room.do(phone, "question.upvote", question=liked)
    room.do(phone, "poll.choose", poll=poll, option=1)
    room.do(phone, "speaker.register", name="Cô Lan")
    assert figures() == [1, 0, 1]
    assert [one["name"] for one in room.pages[Audience.CHAIR]["speakers"].values()] == ["Cô Lan"]
    room.do(room.hoa, "poll.close", poll=poll)
    assert room.store.polls.get(poll).counts == [0, 1, 0]
    assert audit.breaks(room.store) == []
    with pytest.raises(NotFound):  # the difference would be what is that phone's
        room.do(room.hoa, "burst.restore", burst=burst)


def test_nor_is_a_burst_taken_away_again_that_a_phone_left_after_it_was_given_back(
    room: Room, laptop: list[Actor]
) -> None:
    liked = room.ask()
    for phone in laptop:
        room.do(phone, "question.upvote", question=liked)
    burst = _taken_away(room, laptop)
    room.do(room.hoa, "burst.restore", burst=burst)
    room.do(room.dung, "meeting.edit", slips=True)
    room.do(laptop[0], "slip.use", code=make(room, 1)[0])
    assert room.question(liked).votes == len(laptop)
    with pytest.raises(NotFound):
        room.do(room.hoa, "burst.remove", burst=burst)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=12))
def test_no_more_phones_have_a_voice_than_there_are_slips(deeds: list[tuple[int, int]]) -> None:
    """Using and renewing in any order; nobody upvotes one question with two phones of a slip."""
    with TemporaryDirectory() as folder:
        room = Room(Path(folder))
        room.do(room.dung, "meeting.edit", slips=True)
        held = dict(enumerate(make(room, 2), 1))
        phones = [room.join(Role.ATTENDEE) for _ in range(4)]
        collected = room.do(room.thu, "question.enter", text="Bao giờ sửa mái che?")["question"]
        for phone, deed in deeds:
            with suppress(LiveQAError):
                if deed < 2:
                    room.do(phones[phone], "slip.use", code=held[deed + 1])
                    room.do(phones[phone], "question.upvote", question=collected)
                else:
                    held[deed - 1] = renew(room, deed - 1)
        admitted = [phone for phone in phones if admission(room, phone) == Admission.ADMITTED]
        assert len(admitted) <= 2
        assert room.question(collected).votes <= 2
        assert audit.breaks(room.store) == []
        room.store.close()


@given(st.text(max_size=20))
def test_a_typed_code_needs_no_care(around: str) -> None:
    code = slips.new()
    mixed = "".join(letter + "-" for letter in code).swapcase()
    assert slips.typed(f" {mixed} ") == code
    assert slips.typed(slips.printed(code)) == code
    assert set(code) <= set(slips.ALPHABET)
    assert slips.typed(around) == slips.typed(slips.typed(around))
