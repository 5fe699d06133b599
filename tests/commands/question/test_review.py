"""What staff do with the questions, and what is seen of it."""

import pytest

from liveqa.domain.orders import Sort
from liveqa.domain.words import Audience, QuestionState
from liveqa.errors import (
    Conflict,
    Invalid,
    NotAllowed,
    ReasonMissing,
    WrongQuestionState,
)
from tests.room import Room


def test_nothing_is_shown_before_review(room: Room) -> None:
    question = str(room.do(room.lan, "question.ask", text="Xin hỏi?")["question"])
    assert question not in room.pages[Audience.PHONE]["questions"]
    assert room.pages[Audience.CHAIR]["questions"][question]["state"] == "pending"
    room.do(room.thu, "question.accept", question=int(question))
    assert question in room.pages[Audience.PHONE]["questions"]


def test_a_meeting_may_show_questions_at_once(room: Room) -> None:
    room.do(room.dung, "meeting.edit", review=False)
    question = room.do(room.lan, "question.ask", text="Xin hỏi?")["question"]
    assert str(question) in room.pages[Audience.PHONE]["questions"]


def test_a_decline_tells_its_asker_why(room: Room) -> None:
    question = room.do(room.lan, "question.ask", text="Việc riêng?")["question"]
    room.do(room.thu, "question.decline", question=question, reason="private", note="Xin gặp GVCN")
    mine = room.board.mine(room.lan.id, []).questions[str(question)]
    assert (mine["state"], mine["decline_reason"]) == ("declined", "private")
    assert mine["decline_note"] == "Xin gặp GVCN"
    with pytest.raises(ReasonMissing):
        room.do(room.thu, "question.decline", question=room.ask(), reason="other")


def test_the_chair_reads_the_queue_but_does_not_decline(room: Room) -> None:
    question = room.do(room.lan, "question.ask", text="Hỏi?")["question"]
    for name in ("question.accept", "question.merge", "question.decline"):
        with pytest.raises(NotAllowed):
            room.do(room.hoa, name, question=question)


def test_merging_counts_each_person_once_and_can_be_undone(room: Room) -> None:
    into, duplicate = room.ask(room.lan), room.ask(room.minh)
    third = room.join(room.lan.role)
    for question in (into, duplicate):
        room.do(third, "question.upvote", question=question)
    room.do(room.lan, "question.upvote", question=duplicate)
    room.do(room.thu, "question.merge", question=duplicate, into=into)
    assert room.question(into).votes == 2  # the third person, and Minh who asked the same
    mine = room.board.mine(room.minh.id, []).questions[str(duplicate)]
    assert mine["merged_into"] == {"id": into, "number": 1}
    room.do(room.thu, "question.accept", question=duplicate)
    assert (room.question(into).votes, room.question(duplicate).votes) == (1, 2)


def test_a_chain_of_duplicates_is_undone_link_by_link(room: Room) -> None:
    first, second, third = (
        room.ask(room.lan),
        room.ask(room.minh),
        room.ask(room.join(room.lan.role)),
    )
    room.do(room.thu, "question.merge", question=first, into=second)
    room.do(room.thu, "question.merge", question=second, into=third)
    assert room.question(third).votes == 2
    room.do(room.thu, "question.accept", question=first)
    assert room.question(third).votes == 1


def test_a_question_cannot_be_merged_into_itself_or_an_unseen_one(room: Room) -> None:
    shown = room.ask()
    pending = room.do(room.minh, "question.ask", text="Chờ?")["question"]
    for into in (shown, pending):
        with pytest.raises(Invalid):
            room.do(room.thu, "question.merge", question=shown, into=into)


def test_a_declined_question_leaves_the_screen(room: Room) -> None:
    question = room.ask(room.lan)
    room.do(room.hoa, "stage.show_questions", questions=[question])
    room.do(room.thu, "question.decline", question=question, reason="off_topic")
    assert "questions" not in room.pages[Audience.SCREEN]["stage"]


def test_an_edit_based_on_an_older_text_is_a_conflict_that_shows_the_other(room: Room) -> None:
    question = room.ask()
    room.do(room.thu, "question.edit", question=question, text="Bản của Thu?", base_version=1)
    with pytest.raises(Conflict) as conflict:
        room.do(room.mai, "question.edit", question=question, text="Bản của Mai?", base_version=1)
    assert conflict.value.details == {"version": 2, "text": "Bản của Thu?"}


def test_answered_can_be_taken_back(room: Room) -> None:
    question = room.ask()
    room.do(room.hoa, "question.mark_answered", questions=[question])
    room.do(room.hoa, "question.reopen", question=question)
    assert room.question(question).state == QuestionState.SHOWN


@pytest.mark.parametrize("sort", Sort)
def test_a_question_set_aside_comes_last_in_every_order_until_taken_up(
    room: Room, sort: Sort
) -> None:
    first, second, third = (room.ask() for _ in range(3))
    room.do(room.minh, "question.upvote", question=third)
    before = room.board.page(Audience.PHONE, "", sort, 0).order
    room.do(room.hoa, "question.set_aside", question=before[0])
    assert room.board.page(Audience.PHONE, "", sort, 0).order == [*before[1:], before[0]]
    assert room.pages[Audience.PHONE]["questions"][str(before[0])]["aside"]
    room.do(room.hoa, "question.take_up", question=before[0])
    assert room.board.page(Audience.PHONE, "", sort, 0).order == before
    assert {first, second, third} == set(before)


def test_the_screens_top_list_ends_with_what_was_set_aside(room: Room) -> None:
    wanted, other = room.ask(), room.ask()
    room.do(room.minh, "question.upvote", question=wanted)
    room.do(room.hoa, "question.set_aside", question=wanted)
    room.do(room.hoa, "stage.show", view="top")
    top = room.pages[Audience.SCREEN]["stage"]["top"]
    assert [row["id"] for row in top] == [other, wanted]


def test_what_is_answered_is_not_for_later_any_more(room: Room) -> None:
    question = room.ask()
    room.do(room.hoa, "question.set_aside", question=question)
    room.do(room.hoa, "question.mark_answered", questions=[question])
    assert "aside" not in room.pages[Audience.PHONE]["questions"][str(question)]


def test_only_what_everyone_sees_can_be_set_aside(room: Room) -> None:
    waiting = room.do(room.lan, "question.ask", text="Xin hỏi?")["question"]
    with pytest.raises(WrongQuestionState):
        room.do(room.hoa, "question.set_aside", question=waiting)
    with pytest.raises(NotAllowed):
        room.do(room.quan, "question.set_aside", question=room.ask())
