"""An upvote and a wish to speak count once their phone is really there; until then they are kept,
and shown to nobody but that phone."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveqa.commands import audit
from liveqa.domain.words import Audience, Role, SpeakerState, Voice
from liveqa.errors import NotFound
from liveqa.service.committing import commit, run
from liveqa.service.jobs import Arrive, CountUpvotes, Join
from liveqa.store import Actor
from tests.room import START, Room

COME = 6


def newcomer(room: Room) -> Actor:
    """A phone that has joined, and nobody knows yet whether it stays."""
    joins = Join(room.meeting, Role.ATTENDEE, "", "", room.meeting, arrived=False, now=START)
    actor: Actor = run(room.store, joins).result[1]
    return actor


def come(room: Room, *phones: Actor) -> None:
    """They have been there for some moments."""
    devices = frozenset(phone.id for phone in phones)
    room.follow(commit(room.store, [Arrive(room.meeting, devices, now=room.clock)]))


def arrive(room: Room, *phones: Actor) -> None:
    """They come, and as long has gone since whatever they upvoted."""
    come(room, *phones)
    count(room, room.clock)


def count(room: Room, before: int) -> None:
    """As long has gone since what was upvoted before a moment."""
    room.follow(commit(room.store, [CountUpvotes(room.meeting, before, now=room.clock)]))


def told(room: Room, who: Audience, question: int) -> int:
    """How many upvotes a page shows."""
    votes: int = room.pages[who]["questions"][str(question)].get("votes", 0)
    return votes


def test_an_upvote_is_kept_at_once_and_counts_when_its_phone_is_there(room: Room) -> None:
    question, phone = room.ask(), newcomer(room)
    assert room.do(phone, "question.upvote", question=question) == {"votes": 0}
    assert room.store.questions.votes_of(room.meeting, phone.id) == [question]
    assert room.store.voices.of(phone.id) == Voice.ARRIVING
    assert told(room, Audience.CHAIR, question) == 0
    arrive(room, phone)
    assert room.store.voices.of(phone.id) == Voice.COUNTED
    for page in (Audience.PHONE, Audience.CHAIR, Audience.SECRETARY):
        assert told(room, page, question) == 1
    assert room.do(newcomer(room), "question.upvote", question=question) == {"votes": 1}
    assert room.do(phone, "question.remove_upvote", question=question) == {"votes": 0}


def test_a_hand_raised_at_once_keeps_its_place_and_is_shown_when_its_phone_is_there(
    room: Room,
) -> None:
    phone = newcomer(room)
    turn = room.do(phone, "speaker.register", name="Cô Lan")["speaker"]
    room.do(room.minh, "speaker.register", name="Anh Minh")
    assert room.board.mine(phone.id, []).turn == {"state": "waiting", "ahead": 0}
    assert room.board.mine(room.minh.id, []).turn == {"state": "waiting", "ahead": 0}
    for page in (Audience.CHAIR, Audience.SECRETARY):
        assert [one["name"] for one in room.pages[page]["speakers"].values()] == ["Anh Minh"]
    arrive(room, phone)
    listed = sorted(room.pages[Audience.CHAIR]["speakers"].values(), key=lambda s: s["position"])
    assert [one["name"] for one in listed] == ["Cô Lan", "Anh Minh"]
    assert room.board.mine(room.minh.id, []).turn == {"state": "waiting", "ahead": 1}
    room.do(room.hoa, "speaker.call", speaker=turn)


def test_a_hand_that_is_not_shown_can_be_mended_and_withdrawn_by_its_phone_alone(
    room: Room,
) -> None:
    phone = newcomer(room)
    turn = room.do(phone, "speaker.register", name="Cô Lan")["speaker"]
    for name in ("speaker.call", "speaker.finish", "speaker.put_back", "speaker.remove"):
        with pytest.raises(NotFound):
            room.do(room.thu, name, speaker=turn)
    assert room.do(phone, "speaker.register", seat="hàng 4") == {"speaker": turn}
    assert room.store.speakers.get(turn).state == SpeakerState.HELD
    room.do(phone, "speaker.withdraw")
    arrive(room, phone)
    assert room.pages[Audience.CHAIR]["speakers"] == {}


def test_what_waited_counts_for_the_question_that_its_own_was_merged_into(room: Room) -> None:
    into, phone = room.ask(), newcomer(room)
    double = room.ask(room.minh, "Mái che bao giờ sửa?")
    room.do(phone, "question.upvote", question=double)
    room.do(room.thu, "question.merge", question=double, into=into)
    assert told(room, Audience.CHAIR, into) == 0
    arrive(room, phone)
    assert told(room, Audience.CHAIR, into) == 1


def test_each_comes_to_count_in_its_own_time_so_that_nobody_sees_whose_they_are(
    room: Room,
) -> None:
    """A board on which a name and three figures move at once would tell what that phone wants."""
    questions, phone = [room.ask(text=f"Câu {n}?") for n in range(3)], newcomer(room)
    given = []
    for question in questions:
        room.do(phone, "question.upvote", question=question)
        given.append(room.clock)
    room.do(phone, "speaker.register", name="Cô Lan")

    def seen() -> tuple[list[int], int]:
        figures = [told(room, Audience.CHAIR, question) for question in questions]
        return figures, len(room.pages[Audience.CHAIR]["speakers"])

    come(room, phone)
    assert seen() == ([0, 0, 0], 1)
    for counted, moment in enumerate(given, 1):
        assert room.store.voices.waiting_of(room.meeting, phone.id) == questions[counted - 1 :]
        count(room, moment)
        assert seen() == ([1] * counted + [0] * (3 - counted), 1)


def test_the_journal_tells_that_something_counts_from_now_on_and_not_what(room: Room) -> None:
    question, phones = room.ask(), [newcomer(room) for _ in range(3)]
    rev = room.store.journal.rev(room.meeting)
    arrive(room, phones[0])
    assert room.store.journal.rev(room.meeting) == rev  # it had done nothing
    for phone in phones[1:]:
        room.do(phone, "question.upvote", question=question)
        room.do(phone, "speaker.register", name="Ai")
    arrive(room, *phones)
    query = "SELECT events FROM journal WHERE command = 'phones.arrive'"
    assert [row[0] for row in room.store.db.execute(query)] == [
        '[{"name":"SpeakersArrived","touches":{}}]',
        '[{"name":"UpvotesCounted","touches":{}}]',
    ]


def test_a_figure_that_somebody_set_on_the_disk_is_found(tmp_path: Path) -> None:
    room = Room(tmp_path)
    question = room.ask()
    room.do(newcomer(room), "question.upvote", question=question)
    assert audit.breaks(room.store) == []
    room.store.db.execute("UPDATE votes SET waits_since = NULL")
    [found] = audit.breaks(room.store)
    assert (found.reason, found.what) == ("audit.upvotes", str(question))
    room.store.close()


DEEDS = st.one_of(
    st.tuples(st.just("upvote"), st.integers(0, COME), st.integers(0, 2)),
    st.tuples(st.just("back"), st.integers(0, COME), st.integers(0, 2)),
    st.tuples(st.just("arrive"), st.integers(0, COME), st.just(0)),
)


@given(st.lists(DEEDS, max_size=30))
def test_whatever_comes_first_only_phones_that_are_there_count(
    deeds: list[tuple[str, int, int]],
) -> None:
    with TemporaryDirectory() as folder:
        room = Room(Path(folder))
        questions = [room.ask(text=f"Câu {place}?") for place in range(3)]
        phones = [newcomer(room) for _ in range(COME + 1)]
        given: dict[int, set[int]] = {question: set() for question in questions}
        there: set[int] = set()
        for deed, phone, place in deeds:
            question = questions[place]
            if deed == "arrive":
                arrive(room, phones[phone])
                there.add(phone)
            elif deed == "upvote":
                room.do(phones[phone], "question.upvote", question=question)
                given[question].add(phone)
            else:
                room.do(phones[phone], "question.remove_upvote", question=question)
                given[question].discard(phone)
            for each in questions:
                assert told(room, Audience.PHONE, each) == len(given[each] & there)
        assert audit.breaks(room.store) == []
        room.store.close()
