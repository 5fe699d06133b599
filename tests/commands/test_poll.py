"""A poll counts each phone once or the hands that somebody counted, tells its result to whom a
chair shows it, and nobody what a phone chose."""

from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveqa.commands import audit
from liveqa.commands.burst import MANY
from liveqa.commands.untying import UNTIE_AFTER_MS
from liveqa.domain.archive import archived
from liveqa.domain.words import Audience, PollManner, PollState, Role, StageView
from liveqa.errors import (
    Empty,
    Invalid,
    LiveQAError,
    MoreThanPresent,
    PollEnded,
    WrongPollState,
)
from liveqa.papers.formats.markdown import render
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.missing import missing
from liveqa.service.committing import run
from liveqa.service.jobs import Arrive, CountUpvotes, Import, Untie
from liveqa.store import Actor
from tests.commands.test_arrival import newcomer
from tests.commands.test_burst import burst_of
from tests.room import Room

PHONE, SCREEN, CHAIR = Audience.PHONE, Audience.SCREEN, Audience.CHAIR


def opened(room: Room, text: str = "Lát lại sân trước?", **more: Any) -> int:
    """An open poll; its id."""
    poll: int = room.do(room.hoa, "poll.open", text=text, **more)["poll"]
    return poll


def seen(room: Room, who: Audience, poll: int) -> Any:
    """A poll as an audience sees it; None where it does not."""
    return room.pages[who]["polls"].get(str(poll))


def choose(room: Room, phone: Actor, poll: int, option: int) -> None:
    room.do(phone, "poll.choose", poll=poll, option=option)


def paper(room: Room) -> str:
    """The minutes as they stand now, as text."""
    text = render(minutes(room.store.record(room.meeting))).decode()
    return text.replace("**", "").replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")


def test_a_poll_by_phones_counts_what_each_phone_chose_last(room: Room) -> None:
    poll = opened(room)
    choose(room, room.lan, poll, 0)
    choose(room, room.minh, poll, 0)
    choose(room, room.minh, poll, 1)
    assert seen(room, CHAIR, poll)["counts"] == [1, 1, 0]
    assert "counts" not in seen(room, PHONE, poll)
    assert room.store.polls.chosen(room.meeting, room.minh.id) == {poll: (1, True)}
    assert room.do(room.thu, "poll.close", poll=poll) == {"counts": [1, 1, 0]}
    with pytest.raises(PollEnded):
        choose(room, room.lan, poll, 1)


def test_the_hall_sees_figures_when_the_chair_says_so(room: Room) -> None:
    poll = opened(room, options=["Sân", "Vườn"])
    room.do(room.hoa, "stage.show_poll", poll=poll)
    choose(room, room.lan, poll, 1)
    shown = room.pages[SCREEN]["stage"]["poll"]
    assert (shown["text"], shown["options"], shown["voted"]) == (
        "Lát lại sân trước?",
        ["Sân", "Vườn"],
        1,
    )
    assert "counts" not in shown
    room.do(room.hoa, "poll.show_result", poll=poll, on=True)
    assert room.pages[SCREEN]["stage"]["poll"]["counts"] == [0, 1]
    assert seen(room, PHONE, poll)["counts"] == [0, 1]
    room.do(room.hoa, "poll.show_result", poll=poll, on=False)
    assert "counts" not in room.pages[SCREEN]["stage"]["poll"]
    room.do(room.thu, "poll.withdraw", poll=poll)
    assert room.pages[SCREEN]["stage"]["view"] == StageView.PROGRAMME
    assert seen(room, PHONE, poll) is None
    assert "Lát lại sân" not in paper(room)


def test_of_a_secret_poll_nobody_learns_figures_before_its_end_nor_ever_who_chose_what(
    room: Room,
) -> None:
    poll = opened(room, secret=True)
    room.do(room.hoa, "poll.show_result", poll=poll, on=True)
    choose(room, room.lan, poll, 0)
    choose(room, room.minh, poll, 1)
    for who in Audience:
        assert "counts" not in (room.pages[who].get("polls", {}).get(str(poll)) or {})
    assert seen(room, CHAIR, poll)["voted"] == 2
    assert archived(room.store.record(room.meeting)).record.polls[1].counts == []
    assert room.do(room.hoa, "poll.close", poll=poll) == {"counts": [1, 1, 0]}
    assert list(room.store.db["choices"].rows) == []
    assert room.store.meetings.get(room.meeting).balloted_at  # copies from before go
    assert seen(room, PHONE, poll)["counts"] == [1, 1, 0]


def test_the_journal_says_that_phones_chose_and_not_what(room: Room) -> None:
    poll = opened(room)
    choose(room, room.lan, poll, 2)
    query = "SELECT args, result, events FROM journal WHERE command = 'poll.choose'"
    assert room.store.db.execute(query).fetchall() == [("{}", "{}", "[]")]


def test_an_hour_after_the_close_only_counts_are_left(room: Room) -> None:
    poll = opened(room)
    choose(room, room.lan, poll, 0)
    room.do(room.dung, "meeting.close")  # with it polls end
    run(room.store, Untie(room.meeting, now=room.clock + UNTIE_AFTER_MS))
    assert list(room.store.db["choices"].rows) == []
    assert room.store.polls.get(poll).counts == [1, 0, 0]


def test_a_phone_counts_once_it_has_been_there_and_never_after_the_end(room: Room) -> None:
    poll, late = opened(room), opened(room)
    phone = newcomer(room)
    for each in (poll, late):
        choose(room, phone, each, 0)
    assert (seen(room, CHAIR, poll)["voted"], seen(room, CHAIR, poll)["waiting"]) == (0, 1)
    room.do(room.hoa, "poll.close", poll=late)
    run(room.store, Arrive(room.meeting, frozenset({phone.id}), now=room.clock))
    assert room.store.voices.waiting(room.clock) == [room.meeting]
    done = run(room.store, CountUpvotes(room.meeting, room.clock, now=room.clock))
    assert done.concerns == {phone.id}
    assert room.store.polls.get(poll).counts == [1, 0, 0]
    assert room.store.polls.get(late).counts == [0, 0, 0]


def test_what_came_in_a_burst_goes_and_comes_back(room: Room) -> None:
    poll, sealed = opened(room), opened(room, secret=True)
    laptop = [room.join(Role.ATTENDEE) for _ in range(MANY)]
    for phone in (room.lan, *laptop):
        choose(room, phone, poll, 0)
        choose(room, phone, sealed, 0)
    burst = burst_of(room, *laptop)
    room.do(room.hoa, "burst.remove", burst=burst)
    assert seen(room, CHAIR, poll)["counts"] == [1, 0, 0]
    assert room.do(room.hoa, "poll.close", poll=sealed) == {"counts": [1, 0, 0]}
    room.do(room.hoa, "burst.restore", burst=burst)
    assert seen(room, CHAIR, poll)["counts"] == [MANY + 1, 0, 0]


def test_a_result_that_was_read_out_stays_whatever_becomes_of_a_burst(room: Room) -> None:
    poll = opened(room)
    laptop = [room.join(Role.ATTENDEE) for _ in range(MANY)]
    for phone in laptop:
        choose(room, phone, poll, 0)
    burst = burst_of(room, *laptop)
    read_out = room.do(room.hoa, "poll.close", poll=poll)
    for deed in ("burst.remove", "burst.restore"):
        room.do(room.hoa, deed, burst=burst)
        assert seen(room, CHAIR, poll)["counts"] == read_out["counts"] == [MANY, 0, 0]


@pytest.mark.parametrize("end", ["poll.withdraw", "rehearsal.end", "meeting.close"])
def test_however_a_secret_poll_ends_copies_from_before_go(tmp_path: Path, end: str) -> None:
    room = Room(tmp_path, is_open=end != "rehearsal.end")
    if end == "rehearsal.end":
        room.do(room.dung, "rehearsal.begin")
    poll = opened(room, secret=True)
    choose(room, room.lan, poll, 1)
    who = room.hoa if end == "poll.withdraw" else room.dung
    room.do(who, end, **({"poll": poll} if end == "poll.withdraw" else {}))
    assert room.store.meetings.get(room.meeting).balloted_at
    assert not room.store.db.execute("SELECT 1 FROM choices").fetchall()
    room.store.close()


def test_a_close_takes_the_rooms_approval_as_it_stands(room: Room) -> None:
    poll = opened(room, "", of_minutes=True)
    choose(room, room.lan, poll, 0)
    choose(room, room.minh, poll, 1)
    room.do(room.hoa, "meeting.close")
    approval = room.store.approvals.get(room.meeting)
    assert (approval.in_favour, approval.against) == (1, 1)


def test_correcting_an_earlier_vote_leaves_the_newer_approval(room: Room) -> None:
    first = opened(room, "", of_minutes=True, manner="hands")
    room.do(room.thu, "poll.record", poll=first, counts=[3, 0, 0])
    second = opened(room, "", of_minutes=True, manner="hands")
    room.do(room.thu, "poll.record", poll=second, counts=[5, 0, 0])
    room.do(room.thu, "poll.record", poll=first, counts=[3, 1, 0])
    assert room.store.approvals.get(room.meeting).in_favour == 5


def test_hands_are_counted_by_a_person_and_cannot_be_more_than_are_there(room: Room) -> None:
    room.do(room.thu, "attendance.record", group=1, present=3)
    room.do(room.thu, "attendance.record", group=2, present=0, excused=30)
    poll = opened(room, manner="hands")
    with pytest.raises(Invalid):
        choose(room, room.lan, poll, 0)
    with pytest.raises(WrongPollState):
        room.do(room.thu, "poll.close", poll=poll)
    with pytest.raises(MoreThanPresent):
        room.do(room.thu, "poll.record", poll=poll, counts=[3, 1, 0])
    assert room.store.polls.get(poll).state == PollState.OPEN
    for counts in ([3, 1, 0], [2, 1, 0]):  # recording again corrects it
        room.do(room.thu, "poll.record", poll=poll, counts=counts, confirmed=True)
    said = "tán thành 2/3, đạt 66,67 %; không tán thành 1/3, đạt 33,33 %; không có ý kiến 0/3"
    assert said in paper(room)
    assert "bằng giơ tay" in paper(room)
    assert "tính trên 3 đại biểu có mặt" in paper(room)


def test_more_phones_than_are_counted_as_present_are_asked_about(room: Room) -> None:
    for group, present in ((1, 1), (2, 0)):
        room.do(room.thu, "attendance.record", group=group, present=present, excused=2)
    poll = opened(room)
    for phone in (room.lan, room.minh):
        choose(room, phone, poll, 0)
    with pytest.raises(MoreThanPresent):
        room.do(room.hoa, "poll.close", poll=poll)
    assert room.store.polls.get(poll).state == PollState.OPEN
    room.do(room.hoa, "poll.close", poll=poll, confirmed=True)
    assert "tán thành 2/2, đạt 100 %" in paper(room)  # never of the one
    assert "tính trên 2 người biểu quyết" in paper(room)
    assert "hands" in [each.fact for each in missing(room.store.record(room.meeting))]


@pytest.mark.parametrize("manner", PollManner)
def test_the_room_approves_the_minutes_by_a_poll(room: Room, manner: PollManner) -> None:
    room.do(room.thu, "minutes.approve", in_favour=9, objections="Ghi rõ tên Lớp 1A.")
    poll = opened(room, "", of_minutes=True, manner=manner)
    if manner == PollManner.PHONES:
        choose(room, room.lan, poll, 0)
        choose(room, room.minh, poll, 2)
        room.do(room.thu, "poll.close", poll=poll)
    else:
        room.do(room.thu, "poll.record", poll=poll, counts=[1, 0, 1])
    approval = room.store.approvals.get(room.meeting)
    assert (approval.in_favour, approval.against, approval.abstaining) == (1, 0, 1)
    assert approval.objections == "Ghi rõ tên Lớp 1A."
    how = "qua điện thoại" if manner == PollManner.PHONES else "bằng giơ tay"
    assert f"Kết quả biểu quyết {how}: tán thành: 01" in paper(room).replace("Tán", "tán")


@pytest.mark.parametrize(
    ("args", "refused"),
    [
        ({"text": " "}, Empty),
        ({"options": ["Sân"]}, Invalid),
        ({"options": ["Sân", "sân"]}, Invalid),
        ({"options": ["Sân  sau", "Sân\u00a0sau"]}, Invalid),
        ({"options": ["Sân", " "]}, Empty),
        ({"options": [str(n) for n in range(7)]}, LiveQAError),
        ({"options": ["Sân", "Vườn"], "of_minutes": True}, Invalid),
    ],
)
def test_a_poll_asks_something_that_can_be_answered(
    room: Room, args: dict[str, Any], refused: type[LiveQAError]
) -> None:
    with pytest.raises(refused):
        room.do(room.hoa, "poll.open", **{"text": "Ở đâu?", **args})


def test_an_open_poll_is_named_among_what_the_minutes_lack(room: Room) -> None:
    poll = opened(room)
    facts = [each.fact for each in missing(room.store.record(room.meeting))]
    room.do(room.thu, "poll.withdraw", poll=poll)
    later = [each.fact for each in missing(room.store.record(room.meeting))]
    assert "polls" in facts
    assert "polls" not in later


def test_polls_of_an_archive_are_figures(room: Room) -> None:
    poll = opened(room)
    choose(room, room.lan, poll, 0)
    room.do(room.hoa, "poll.close", poll=poll)
    brought = archived(room.store.record(room.meeting)).record
    brought.meeting.code = "NOIKHAC"
    run(room.store, Import(brought))
    [other] = room.store.polls.of(room.store.meetings.by_code("NOIKHAC").id)
    assert (other.counts, other.voted) == ([1, 0, 0], 1)


class Model:
    """What a room's polls must say, kept in plain lists. Phones 2 and 3 are of a burst."""

    def __init__(self, room: Room) -> None:
        self.room = room
        laptop = [room.join(Role.ATTENDEE) for _ in range(MANY)]
        self.phones = [room.lan, room.minh, *laptop[:2]]
        self.burst = burst_of(room, *laptop)
        self.chosen: dict[int, dict[int, int]] = {}
        self.over: dict[int, list[int]] = {}
        self.secret: set[int] = set()
        self.away = False
        self.sent: list[tuple[Actor, str, dict[str, int]]] = []

    def counts(self, poll: int) -> list[int]:
        """What must be counted now."""
        given = self.chosen[poll].items()
        votes = [option for phone, option in given if not (self.away and phone >= 2)]
        return [votes.count(option) for option in range(3)]

    def do(self, deed: str, which: int, place: int) -> None:
        """Do it in the room and here."""
        polls = list(self.chosen)
        if deed in ("open", "secret"):
            poll = opened(self.room, secret=deed == "secret")
            self.chosen[poll] = {}
            self.secret |= {poll} if deed == "secret" else set()
        elif deed in ("away", "back"):
            name = "burst.remove" if deed == "away" else "burst.restore"
            self.room.do(self.room.hoa, name, burst=self.burst)
            self.away = deed == "away"
        elif deed == "again":
            for phone, op, args in self.sent[place:][:1]:  # once more and late: it changes nothing
                self.room.do(phone, "poll.choose", op, **args)
        elif deed == "choose" and polls:
            self.choose(polls[place % len(polls)], which, (which + place) % 3)
        elif polls:
            self.end(deed, polls[place % len(polls)])

    def choose(self, poll: int, which: int, option: int) -> None:
        args, op = {"poll": poll, "option": option}, f"choose-{self.room.clock}"
        with pytest.raises(PollEnded) if poll in self.over else nullcontext():
            self.room.do(self.phones[which], "poll.choose", op, **args)
            self.chosen[poll][which] = option
            self.sent.append((self.phones[which], op, args))

    def end(self, deed: str, poll: int) -> None:
        with pytest.raises(WrongPollState) if poll in self.over else nullcontext():
            self.room.do(self.room.hoa, f"poll.{deed}", poll=poll)
            self.over[poll] = self.counts(poll) if deed == "close" else []

    def check(self) -> None:
        for poll in self.chosen:
            row, ended = self.room.store.polls.get(poll), self.over.get(poll)
            now = self.counts(poll) if ended is None else ended
            assert row.voted == sum(now)
            assert row.counts == ([] if ended is None and poll in self.secret else now)
            held = self.room.pages[CHAIR]["polls"][str(poll)]
            assert held.get("counts", []) == row.counts


DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["open", "secret", "choose", "again", "close", "withdraw", "away", "back"]),
        st.integers(0, 3),
        st.integers(0, 3),
    ),
    max_size=30,
)


@given(DEEDS)
def test_in_whatever_order_counts_are_those_of_a_plain_model(
    deeds: list[tuple[str, int, int]],
) -> None:
    with TemporaryDirectory() as folder:
        room = Room(Path(folder))
        model = Model(room)
        for deed in deeds:
            model.do(*deed)
            model.check()
        assert audit.breaks(room.store) == []
        room.store.close()
