"""What came in a burst is taken away as a whole and given back as it was, and nothing else is."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveqa.commands import audit
from liveqa.commands.burst import MANY
from liveqa.domain.record import Record
from liveqa.domain.words import Audience, DeclineReason, QuestionState, Role, Voice
from liveqa.errors import AskingTooFast, Invalid, NotFound, TooManyPending
from liveqa.service.committing import run
from liveqa.service.jobs import NoteBurst, Untie
from liveqa.store import Actor
from tests.commands.test_arrival import newcomer
from tests.room import Room


def burst_of(room: Room, *phones: Actor, burst: int = 0) -> int:
    """These phones came in a burst; its id."""
    devices = frozenset(phone.id for phone in phones)
    noted: int = run(room.store, NoteBurst(room.meeting, burst, devices, 1, 2)).result[0]
    return noted


@pytest.fixture
def laptop(room: Room) -> list[Actor]:
    """What one laptop pretends to be."""
    return [room.join(Role.ATTENDEE) for _ in range(MANY)]


def told(room: Room, question: int) -> int:
    votes: int = room.pages[Audience.CHAIR]["questions"][str(question)].get("votes", 0)
    return votes


def kept(record: Record) -> object:
    """A record without what counts changes."""
    plain = msgspec.to_builtins(record, str_keys=True)
    plain["rev"] = plain["stage"]["since"] = 0
    return plain


def test_all_that_it_brought_goes_and_comes_back_as_it_was(room: Room, laptop: list[Actor]) -> None:
    honest = room.ask()
    room.do(room.minh, "question.upvote", question=honest)
    room.do(room.minh, "speaker.register", name="Anh Minh")
    room.do(room.dung, "meeting.edit", review=False)
    for phone in laptop:
        room.do(phone, "question.upvote", question=honest)
        room.do(phone, "speaker.register", name="Ai đó")
    shown = room.do(laptop[0], "question.ask", text="Mua ở đâu rẻ?")["question"]
    room.do(room.dung, "meeting.edit", review=True)
    waiting = room.do(laptop[1], "question.ask", text="Mua ở đây rẻ?")["question"]
    before = kept(room.store.record(room.meeting))
    burst = burst_of(room, *laptop)
    room.do(room.thu, "burst.remove", burst=burst)
    assert told(room, honest) == 1
    assert len(room.pages[Audience.SECRETARY]["speakers"]) == 1
    assert str(shown) not in room.pages[Audience.PHONE]["questions"]
    for question in (shown, waiting):
        assert room.question(question).state == QuestionState.DECLINED
        assert room.question(question).decline_reason == DeclineReason.BURST
    assert room.store.voices.of(laptop[0].id) == Voice.TAKEN_AWAY
    room.do(room.hoa, "burst.restore", burst=burst)
    assert kept(room.store.record(room.meeting)) == before
    assert room.store.voices.of(laptop[0].id) == Voice.COUNTED


def test_what_they_bring_afterwards_waits_too(room: Room, laptop: list[Actor]) -> None:
    question = room.ask()
    room.do(room.dung, "meeting.edit", review=False)
    burst = burst_of(room, *laptop)
    room.do(room.hoa, "burst.remove", burst=burst)
    for phone in laptop:
        room.do(phone, "question.upvote", question=question)
        room.do(phone, "speaker.register", name="Ai đó")
    asked = room.do(laptop[0], "question.ask", text="Mua ở đâu rẻ?")["question"]
    assert told(room, question) == 0
    assert room.pages[Audience.CHAIR]["speakers"] == {}
    assert room.question(asked).state == QuestionState.PENDING
    room.do(room.hoa, "burst.restore", burst=burst)
    assert told(room, question) == len(laptop)
    assert len(room.pages[Audience.CHAIR]["speakers"]) == len(laptop)


def test_what_somebody_decided_about_stays(room: Room, laptop: list[Actor]) -> None:
    answered, merged, let_in = (room.ask(phone, f"Hỏi {phone.id}?") for phone in laptop[:3])
    room.do(room.hoa, "question.mark_answered", questions=[answered])
    room.do(room.thu, "question.merge", question=merged, into=answered)
    called = room.do(laptop[3], "speaker.register", name="Ai đó")["speaker"]
    room.do(room.hoa, "speaker.call", speaker=called)
    burst = burst_of(room, *laptop)
    room.do(room.thu, "burst.remove", burst=burst)
    assert room.question(answered).state == QuestionState.ANSWERED
    assert room.question(merged).state == QuestionState.MERGED
    assert str(called) in room.pages[Audience.CHAIR]["speakers"]
    room.do(room.thu, "question.accept", question=let_in)
    room.do(room.thu, "question.decline", question=let_in, reason="off_topic")
    room.do(room.thu, "burst.restore", burst=burst)
    assert room.question(let_in).decline_reason == DeclineReason.OFF_TOPIC


def test_a_question_on_the_screen_leaves_it(room: Room, laptop: list[Actor]) -> None:
    staged = room.ask(laptop[0])
    room.do(room.hoa, "stage.show_questions", questions=[staged])
    room.do(room.hoa, "burst.remove", burst=burst_of(room, *laptop))
    assert room.pages[Audience.SCREEN]["stage"]["view"] == "programme"


def test_two_who_press_at_once_do_it_once(room: Room, laptop: list[Actor]) -> None:
    asked = room.ask(laptop[0])
    burst = burst_of(room, *laptop)
    for actor in (room.hoa, room.thu):
        room.do(actor, "burst.remove", burst=burst)
    for actor in (room.thu, room.hoa):
        room.do(actor, "burst.restore", burst=burst)
    assert room.question(asked).state == QuestionState.SHOWN


@pytest.mark.parametrize("back", [False, True])
def test_one_more_phone_never_shows_by_the_difference(
    room: Room, laptop: list[Actor], *, back: bool
) -> None:
    burst = burst_of(room, *laptop)
    assert burst_of(room, newcomer(room), burst=burst) == burst  # it goes on
    room.do(room.hoa, "burst.remove", burst=burst)
    if back:
        room.do(room.hoa, "burst.restore", burst=burst)
    one = room.join(Role.ATTENDEE)
    assert burst_of(room, one, burst=burst) == 0
    [only] = room.store.bursts.of(room.meeting)
    assert only.phones == MANY + 1
    assert room.store.voices.of(one.id) == Voice.COUNTED


def test_few_phones_are_no_burst_whoever_else_is_in_one_already(
    room: Room, laptop: list[Actor]
) -> None:
    few = [room.join(Role.ATTENDEE) for _ in range(MANY - 1)]
    assert burst_of(room, *few) == 0
    burst_of(room, *laptop)
    assert burst_of(room, *laptop, *few) == 0
    assert [each.phones for each in room.store.bursts.of(room.meeting)] == [MANY]


def test_whoever_upvoted_before_being_there_counts_neither_way(
    room: Room, laptop: list[Actor]
) -> None:
    question, phone = room.ask(), newcomer(room)
    room.do(phone, "question.upvote", question=question)
    burst = burst_of(room, phone, *laptop)
    room.do(room.hoa, "burst.remove", burst=burst)
    room.do(room.hoa, "burst.restore", burst=burst)
    assert told(room, question) == 0
    assert room.store.voices.of(phone.id) == Voice.ARRIVING


def test_an_hour_after_the_close_nothing_says_who_came_together(
    room: Room, laptop: list[Actor]
) -> None:
    question = room.ask()
    for phone in laptop:
        room.do(phone, "question.upvote", question=question)
    room.do(room.hoa, "burst.remove", burst=burst_of(room, *laptop))
    room.do(room.hoa, "meeting.close")
    run(room.store, Untie(room.meeting, now=room.clock + DAY_MS))
    assert room.question(question).votes == 0
    assert room.store.bursts.of(room.meeting) == []
    together = room.store.db.execute("SELECT count(*) FROM devices WHERE burst IS NOT NULL")
    assert together.fetchone()[0] == 0


def test_no_question_is_declined_by_hand_as_part_of_a_burst(room: Room) -> None:
    with pytest.raises(Invalid):
        room.do(room.thu, "question.decline", question=room.ask(), reason="burst")


def test_a_rehearsals_bursts_go_with_it(tmp_path: Path) -> None:
    other = Room(tmp_path, is_open=False)
    other.do(other.dung, "rehearsal.begin")
    phones = [other.join(Role.ATTENDEE) for _ in range(MANY)]
    burst = burst_of(other, *phones)
    other.do(other.hoa, "burst.remove", burst=burst)
    other.do(other.dung, "rehearsal.end")
    assert other.store.bursts.of(other.meeting) == []
    assert other.store.voices.of(phones[0].id) == Voice.COUNTED
    other.do(other.dung, "meeting.open")
    with pytest.raises(NotFound):
        other.do(other.hoa, "burst.remove", burst=burst)
    assert burst_of(other, *phones) > burst  # a page that was away would take away another
    other.store.close()


DAY_MS = 24 * 3_600_000

DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["upvote", "ask", "register", "accept", "away", "back"]),
        st.sampled_from([0, 1, MANY, MANY + 1]),
        st.integers(0, 1),
    ),
    max_size=25,
)


@given(DEEDS)
def test_in_whatever_order_only_what_is_given_back_counts(
    deeds: list[tuple[str, int, int]],
) -> None:
    with TemporaryDirectory() as folder:
        room = Room(Path(folder))
        question = room.ask()
        phones = [room.join(Role.ATTENDEE) for _ in range(2 * MANY)]
        bursts = [burst_of(room, *phones[:MANY]), burst_of(room, *phones[MANY:])]
        upvoted: set[int] = set()
        away: set[int] = set()
        for deed, phone, place in deeds:
            match deed:
                case "upvote":
                    room.do(phones[phone], "question.upvote", question=question)
                    upvoted.add(phone)
                case "ask":
                    with suppress(AskingTooFast, TooManyPending):
                        room.do(phones[phone], "question.ask", text="Ai hỏi?")
                case "register":
                    room.do(phones[phone], "speaker.register", name="Ai")
                case "accept":
                    for waiting in room.store.questions.of(room.meeting):
                        if waiting.state == QuestionState.DECLINED:
                            room.do(room.thu, "question.accept", question=waiting.id)
                case _:
                    name = "burst.remove" if deed == "away" else "burst.restore"
                    room.do(room.hoa, name, burst=bursts[place])
                    (away.add if deed == "away" else away.discard)(place)
            counting = {phone for phone in upvoted if phone // MANY not in away}
            assert told(room, question) == len(counting)
        assert audit.breaks(room.store) == []
        room.store.close()
