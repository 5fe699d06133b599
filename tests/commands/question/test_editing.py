"""Who changes a question's words leaves a trace, and does not carry upvotes over in silence."""

from typing import Any

import pytest

from liveqa.commands import audit
from liveqa.commands.untying import UNTIE_AFTER_MS
from liveqa.domain.publication import public_record
from liveqa.domain.words import Audience, Role
from liveqa.errors import UpvotesUndecided
from liveqa.service.committing import commit
from liveqa.service.jobs import Purge, Untie
from tests.room import Room

STAFF = (Audience.SECRETARY, Audience.CHAIR, Audience.ORGANISER)
ONE, OTHER = "Bao giờ sửa mái che?", "Đừng sửa mái che!"


def edit(room: Room, question: int, text: str, **args: Any) -> None:
    version = room.question(question).version
    told = {"question": question, "text": text, "base_version": version, **args}
    room.do(room.thu, "question.edit", **told)


def test_staff_and_the_asker_see_what_a_question_said_before_and_nobody_else(room: Room) -> None:
    question = room.ask(text=ONE)
    edit(room, question, OTHER)
    first = room.clock
    edit(room, question, "Sửa mái che?")
    said = [
        {"text": ONE, "until": first, "by": "secretary", "label": "Thu"},
        {"text": OTHER, "until": room.clock, "by": "secretary", "label": "Thu"},
    ]
    for who in STAFF:
        assert room.pages[who]["questions"][str(question)]["earlier"] == said, who
    for who in set(Audience) - set(STAFF):
        assert "earlier" not in str(room.pages[who])
    own = room.board.mine(room.lan.id, []).questions[str(question)]
    assert own["earlier"] == [{k: v for k, v in each.items() if k != "label"} for each in said]
    assert room.board.mine(room.minh.id, []).questions == {}


def test_ones_own_change_before_anybody_accepted_it_is_nobodys_business(room: Room) -> None:
    question = room.do(room.lan, "question.ask", text="Sai?")["question"]
    room.do(room.lan, "question.edit", question=question, text="Đúng?", base_version=1)
    assert room.question(question).earlier == []
    edit(room, question, "Thư ký sửa?")
    assert [each.text for each in room.question(question).earlier] == ["Đúng?"]


def test_so_it_is_in_a_meeting_opened_again_once_nobody_knows_whose_it_is(room: Room) -> None:
    """Staff read of what the phone is called: of two questions that they are one phone's."""
    phone = room.join(Role.ATTENDEE, "Điện thoại của Lan")
    asked = room.do(phone, "question.ask", text="Sai?")
    room.do(room.dung, "meeting.close")
    room.clock += UNTIE_AFTER_MS
    commit(room.store, [Untie(room.meeting, now=room.clock)])
    room.do(room.dung, "meeting.reopen", reason="Ghi thiếu")
    own = {"question": asked["question"], "handle": asked["handle"]}
    room.do(phone, "question.edit", **own, text="Đúng?", base_version=1)
    assert room.question(asked["question"]).earlier == []


def test_words_that_are_sent_as_they_were_are_no_change(room: Room) -> None:
    question = room.ask(text=ONE)
    room.do(room.minh, "question.upvote", question=question)
    edit(room, question, f" {ONE} ")
    assert room.question(question).earlier == []
    assert room.question(question).votes == 1


def test_of_very_many_changes_the_first_words_and_the_latest_are_kept(room: Room) -> None:
    question = room.ask(text="Lời 0")
    for turn in range(1, 60):
        edit(room, question, f"Lời {turn}")
    texts = [each.text for each in room.question(question).earlier]
    assert texts == ["Lời 0", *(f"Lời {turn}" for turn in range(40, 59))]


def test_a_question_that_has_upvotes_is_not_changed_until_it_is_said_what_becomes_of_them(
    room: Room,
) -> None:
    question = room.ask(text=ONE)
    room.do(room.minh, "question.upvote", question=question)
    with pytest.raises(UpvotesUndecided) as asked:
        edit(room, question, OTHER)
    assert asked.value.details == {"votes": 1}
    assert room.question(question).text == ONE
    edit(room, question, "Bao giờ sửa mái che ở sân?", upvotes="keep")
    assert room.question(question).votes == 1
    edit(room, question, OTHER, upvotes="reset")
    assert room.question(question).votes == 0
    assert room.pages[Audience.PHONE]["questions"][str(question)].get("votes", 0) == 0
    room.do(room.minh, "question.upvote", question=question)
    assert room.question(question).votes == 1
    events = room.store.db.execute("SELECT events FROM journal ORDER BY rev").fetchall()
    told = " ".join(row[0] for row in events)
    assert told.index("UpvotesKept") < told.index("UpvotesReset")
    assert audit.breaks(room.store) == []


def test_upvotes_that_came_with_a_duplicate_are_reset_too_and_the_journal_agrees(
    room: Room,
) -> None:
    first, second = room.ask(text=ONE), room.ask(room.minh, text="Mái che sửa lúc nào?")
    other = room.join(Role.ATTENDEE)
    room.do(other, "question.upvote", question=second)
    room.do(room.thu, "question.merge", question=second, into=first)
    assert room.question(first).votes == 1
    edit(room, first, OTHER, upvotes="reset")
    assert room.question(first).votes == 0
    room.do(room.thu, "question.accept", question=second)
    assert (room.question(first).votes, room.question(second).votes) == (0, 0)
    assert audit.breaks(room.store) == []


@pytest.mark.parametrize("how", ["on request", "on the day"])
def test_what_a_question_said_before_goes_with_the_person(room: Room, how: str) -> None:
    name = "Trịnh Thị Lan"
    told = {"name": name, "name_mode": "named"}
    asked = room.do(room.lan, "question.ask", text=ONE, **told)["question"]
    room.do(room.thu, "question.accept", question=asked)
    edit(room, asked, OTHER)
    other = room.ask(room.minh, text=f"{name} nói gì?")
    edit(room, other, "Ai nói gì?")
    if how == "on request":
        room.do(room.dung, "question.erase_person", question=asked)
        (left,) = room.question(other).earlier
        assert name not in left.text
    else:
        room.follow(commit(room.store, [Purge(room.meeting, now=room.clock)]))
        assert room.question(other).earlier == []
    assert room.question(asked).earlier == []


def test_the_public_copy_knows_nothing_of_earlier_words(room: Room) -> None:
    question = room.ask(text="Con tôi là Bảo Nam.")
    edit(room, question, "Con tôi hay ốm.")
    public = public_record(room.store.record(room.meeting))
    assert "Bảo Nam" not in str(public)
