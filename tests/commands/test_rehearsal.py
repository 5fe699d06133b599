"""A rehearsal leaves nothing behind but what was prepared."""

from pathlib import Path

import msgspec
import pytest

from liveqa.commands import audit
from liveqa.commands.question import asking
from liveqa.domain.record import Record
from liveqa.domain.words import Audience, MeetingState, Origin
from liveqa.errors import NotFound, NotOpen, NotRehearsing, Rehearsing
from liveqa.service.committing import run
from liveqa.service.jobs import DoubtClock
from tests.contract.specimens import Elsewhere, Specimens
from tests.room import Room


@pytest.fixture
def draft(tmp_path: Path) -> Room:
    """A prepared meeting with a question sent in and one from a slip."""
    room = Room(tmp_path, is_open=False)
    collected = [{"text": "Bao giờ sửa mái che?", "prepared_answer": "Trong hè."}]
    room.do(room.dung, "question.collect", collected=collected)
    room.do(room.quan, "question.enter", text="Từ phiếu?", origin="paper")
    return room


def play(room: Room) -> None:
    """A day in short: everything that a day brings, to its close."""
    room.do(room.dung, "rehearsal.begin")
    asked = room.ask()
    room.do(room.minh, "question.upvote", question=asked)
    room.do(room.minh, "question.upvote", question=1)
    room.do(room.thu, "question.accept", question=2)
    room.do(room.thu, "question.merge", question=2, into=asked)
    speaker = room.do(room.thu, "speaker.add", name="Mai")["speaker"]
    room.do(room.hoa, "speaker.call", speaker=speaker)
    room.do(room.thu, "question.enter", text="Nói?", speaker=speaker)
    answer = room.do(room.thu, "answer.start", questions=[1, asked])["answer"]
    room.do(room.thu, "answer.draft", answer=answer, text="Xong.", base_version=0)
    room.do(room.thu, "answer.record", answer=answer)
    room.do(room.thu, "outcome.set", questions=[1], outcome="answered")
    room.do(room.hoa, "agenda.start_item", item=1)
    room.do(room.hoa, "agenda.extend", item=1, minutes=5)
    room.do(room.thu, "note.write", item=1, text="Ghi thử", base_version=0)
    room.do(room.thu, "conclusion.write", text="Kết luận thử", base_version=0)
    room.do(room.thu, "attendance.record", group=1, present=3)
    room.do(room.hoa, "stage.show_questions", questions=[1])
    for what in ("intake", "registration", "voting"):
        room.do(room.hoa, f"{what}.pause")
    room.do(room.thu, "minutes.approve", in_favour=3)
    room.do(room.hoa, "meeting.close")
    room.do(room.dung, "paper.approve", kind="notice")


def settled(record: Record) -> object:
    """A record without what only counts changes."""
    plain = msgspec.to_builtins(record, str_keys=True)
    plain["rev"] = plain["stage"]["since"] = plain["meeting"]["version"] = 0
    for item in plain["agenda"].values():
        item["version"] = 0
    for question in plain["questions"].values():
        question["state"] = ""
    return plain


def test_everything_is_as_before_and_the_journal_is_whole(draft: Room) -> None:
    before = settled(draft.store.record(draft.meeting))
    play(draft)
    draft.do(draft.dung, "rehearsal.end")
    assert settled(draft.store.record(draft.meeting)) == before
    assert draft.question(1).state == "shown"
    assert audit.breaks(draft.store) == []
    draft.do(draft.dung, "meeting.open")
    assert draft.do(draft.lan, "question.ask", text="Câu thật?")["number"] == 3
    assert audit.breaks(draft.store) == []


def test_what_was_typed_in_a_rehearsal_never_reaches_a_real_answer(draft: Room) -> None:
    play(draft)
    tried = draft.store.record(draft.meeting)
    draft.do(draft.dung, "rehearsal.end")
    draft.do(draft.dung, "meeting.open")
    question = draft.ask()
    speaker = draft.do(draft.thu, "speaker.add", name="Bình")["speaker"]
    answer = draft.do(draft.thu, "answer.start", questions=[question])["answer"]
    draft.do(draft.thu, "answer.draft", answer=answer, text="Lời thật.", base_version=0)
    for late in tried.answers:
        with pytest.raises(NotFound):
            draft.do(draft.mai, "answer.draft", answer=late, text="Lời tập.", base_version=1)
    assert draft.store.answers.get(answer).draft == "Lời thật."
    assert question not in tried.questions
    assert speaker not in tried.speakers


def test_every_page_says_so_and_follows_back(draft: Room) -> None:
    play(draft)
    assert all(draft.pages[who]["meeting"]["rehearsal"] is True for who in Audience)
    draft.do(draft.dung, "rehearsal.end")
    for who in Audience:
        assert draft.pages[who] == draft.board.view(who)[1]
        assert "rehearsal" not in draft.pages[who]["meeting"]
    assert "Ghi thử" not in str(draft.pages)
    assert "Kết luận thử" not in str(draft.pages)


def test_what_the_organiser_mends_meanwhile_stays(draft: Room) -> None:
    draft.do(draft.dung, "rehearsal.begin")
    draft.do(draft.dung, "agenda.edit_item", item=1, minutes=15)
    draft.do(draft.thu, "question.edit", question=1, text="Sửa lời?", base_version=1)
    draft.do(draft.dung, "rehearsal.end")
    assert draft.store.agenda.get(1).minutes == 15
    assert draft.question(1).text == "Sửa lời?"


def test_a_list_is_taken_over_before_or_after_a_rehearsal_not_in_it(draft: Room) -> None:
    collected = [{"text": "Bao giờ có thư viện?"}]
    draft.do(draft.dung, "rehearsal.begin")
    with pytest.raises(Rehearsing):
        draft.do(draft.dung, "question.collect", collected=collected)
    draft.do(draft.dung, "rehearsal.end")
    assert draft.do(draft.dung, "question.collect", collected=collected)["numbers"] == [3]


def test_the_real_meeting_is_never_wiped(draft: Room) -> None:
    with pytest.raises(NotOpen):
        draft.do(draft.dung, "rehearsal.end")
    draft.do(draft.dung, "meeting.open")
    asked = draft.ask()
    for state in (MeetingState.OPEN, MeetingState.CLOSED):
        assert draft.store.meetings.get(draft.meeting).state == state
        with pytest.raises(NotRehearsing):
            draft.do(draft.dung, "rehearsal.end")
        if state == MeetingState.OPEN:
            draft.do(draft.hoa, "meeting.close")
    assert draft.question(asked).id == asked


def test_another_meeting_is_left_alone(tmp_path: Path) -> None:
    room = Specimens(tmp_path)
    Elsewhere(room)
    other = settled(room.store.record(2))
    asked = [q.id for q in room.store.questions.of(room.meeting) if q.origin == Origin.PHONE]
    room.do(room.dung, "rehearsal.end")
    assert settled(room.store.record(2)) == other
    with pytest.raises(NotFound):
        room.question(asked[0])


def test_a_clock_that_was_doubted_in_a_rehearsal_is_asked_anew_when_it_opens(draft: Room) -> None:
    draft.do(draft.dung, "rehearsal.begin")
    run(draft.store, DoubtClock(draft.meeting, now=draft.clock))
    assert draft.store.meetings.get(draft.meeting).clock_doubted
    draft.do(draft.dung, "rehearsal.end")
    assert not draft.store.meetings.get(draft.meeting).clock_doubted


@pytest.mark.parametrize("decided", [False, True])
def test_review_that_a_tried_flood_turned_on_is_off_again_unless_somebody_decided(
    draft: Room, decided: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "FLOOD_OF_ALL", 3)
    draft.do(draft.dung, "meeting.edit", review=False)
    draft.do(draft.dung, "rehearsal.begin")
    for n in range(asking.FLOOD_OF_ALL + 1):
        draft.do(draft.lan, "question.ask", text=f"Thử {n}?")
    assert draft.store.meetings.get(draft.meeting).flooded_at
    if decided:
        draft.do(draft.dung, "meeting.edit", review=True)
    draft.do(draft.dung, "rehearsal.end")
    meeting = draft.store.meetings.get(draft.meeting)
    assert (meeting.review, meeting.flooded_at) == (decided, None)


def test_what_waited_for_review_waits_again_whatever_was_tried_with_it(draft: Room) -> None:
    states = {1: "shown", 2: "pending"}
    for n in range(3):
        draft.do(draft.quan, "question.enter", text=f"Từ phiếu {n}?", origin="paper")
        states[3 + n] = "pending"
    entered = draft.do(draft.thu, "question.enter", text="Thư ký ghi?", origin="paper")
    states[entered["question"]] = "shown"
    draft.do(draft.dung, "rehearsal.begin")
    draft.do(draft.thu, "question.accept", question=2)
    draft.do(draft.thu, "question.decline", question=3, reason="private")
    draft.do(draft.thu, "question.merge", question=4, into=2)
    draft.do(draft.quan, "question.withdraw", question=5)
    draft.do(draft.thu, "question.decline", question=1, reason="off_topic")
    draft.do(draft.dung, "rehearsal.end")
    assert {q.id: q.state for q in draft.store.questions.of(draft.meeting)} == states
