"""What one asks, upvotes, edits and takes back, from one's own phone or through a helper."""

from typing import Any

import pytest

from liveqa.commands.fields import QUESTION_LIMIT
from liveqa.domain.words import Audience, QuestionState
from liveqa.errors import (
    AlreadyAnswered,
    BeingAnswered,
    Empty,
    IntakePaused,
    Invalid,
    NotAllowed,
    NotFound,
    NotVotable,
    OwnQuestion,
    TooLong,
    WrongQuestionState,
)
from tests.room import Room


def test_numbers_are_given_on_receipt_and_never_change(room: Room) -> None:
    numbers = [room.do(room.lan, "question.ask", text=f"Câu {n}?")["number"] for n in range(3)]
    room.do(room.lan, "question.withdraw", question=1)
    assert numbers == [1, 2, 3]
    assert room.do(room.minh, "question.ask", text="Thêm?")["number"] == 4


@pytest.mark.parametrize("text", ["", "   ", "\u200e\u202e", "\x00\x07", "\u200b\u2060\u00ad"])
def test_an_empty_question_is_refused_beside_its_field(room: Room, text: str) -> None:
    with pytest.raises(Empty) as refused:
        room.do(room.lan, "question.ask", text=text)
    assert refused.value.field == "text"


def test_500_characters_are_taken_and_501_are_not(room: Room) -> None:
    room.do(room.lan, "question.ask", text="ạ" * QUESTION_LIMIT)
    with pytest.raises(TooLong):
        room.do(room.lan, "question.ask", text="ạ" * (QUESTION_LIMIT + 1))


def test_decomposed_text_is_counted_and_stored_as_composed(room: Room) -> None:
    decomposed = "a\u0323" * QUESTION_LIMIT
    question = room.do(room.lan, "question.ask", text=decomposed)["question"]
    assert room.question(question).text == "ạ" * QUESTION_LIMIT


def test_emoji_html_and_markdown_stay_as_typed(room: Room) -> None:
    typed = "<b>Đề nghị</b> **sửa** sân 👩‍🏫 [x](javascript:alert(1))"
    question = room.ask(text=typed)
    assert room.pages[Audience.PHONE]["questions"][str(question)]["text"] == typed


def test_a_paused_intake_takes_no_questions_but_upvotes(room: Room) -> None:
    question = room.ask()
    room.do(room.hoa, "intake.pause")
    with pytest.raises(IntakePaused):
        room.do(room.lan, "question.ask", text="Xin hỏi?")
    assert room.do(room.minh, "question.upvote", question=question) == {"votes": 1}


def test_an_upvote_counts_once_and_can_be_taken_back(room: Room) -> None:
    question = room.ask()
    room.do(room.minh, "question.upvote", question=question)
    assert room.do(room.minh, "question.upvote", question=question) == {"votes": 1}
    assert room.do(room.minh, "question.remove_upvote", question=question) == {"votes": 0}
    assert room.do(room.minh, "question.remove_upvote", question=question) == {"votes": 0}


def test_upvotes_for_ones_own_declined_and_unknown_questions_are_refused(room: Room) -> None:
    own = room.ask(room.minh)
    declined = room.ask(room.lan)
    room.do(room.thu, "question.decline", question=declined, reason="off_topic")
    for question, error in ((own, OwnQuestion), (declined, NotVotable), (999, NotFound)):
        with pytest.raises(error):
            room.do(room.minh, "question.upvote", question=question)


def test_a_repeated_op_is_answered_with_the_first_result(room: Room) -> None:
    first = room.do(room.lan, "question.ask", "same", text="Một lần?")
    again = room.do(room.lan, "question.ask", "same", text="Một lần?")
    other = room.do(room.minh, "question.ask", "same", text="Người khác?")
    assert again == first
    assert other["number"] == first["number"] + 1


UNWANTED = {"name": "Trần Kín Tên", "name_mode": "unrecorded"}


@pytest.mark.parametrize(
    ("who", "command", "args"),
    [
        ("lan", "question.ask", {"text": "Hỏi?", **UNWANTED}),
        ("lan", "question.ask", {"text": "Hỏi?", "contact": "Kín Tên"}),
        ("quan", "question.enter", {"text": "Hỏi?", "name": "Kín Tên"}),
        ("thu", "question.enter", {"text": "Hỏi?", "contact": "Kín Tên", "wants_reply": False}),
        ("thu", "speaker.add", {"unit": "Lớp 1A", **UNWANTED}),
    ],
)
def test_what_is_not_to_be_known_is_stored_nowhere(
    room: Room, who: str, command: str, args: dict[str, Any]
) -> None:
    room.do(getattr(room, who), command, **args)
    dump = "\n".join(room.store.db.conn.iterdump())
    assert "Kín Tên" not in dump


def test_a_name_for_secretaries_alone_is_on_no_other_board(room: Room) -> None:
    question = room.do(
        room.lan, "question.ask", text="Hỏi?", name="Trần Kín Tên", name_mode="secretaries_only"
    )["question"]
    room.do(room.thu, "question.accept", question=question)
    room.do(room.hoa, "stage.show_questions", questions=[question])
    assert "Kín Tên" in str(room.pages[Audience.SECRETARY])
    others = {who: page for who, page in room.pages.items() if who != "secretary"}
    assert "Kín Tên" not in str(others)


def test_a_small_group_is_not_shown_beside_a_hidden_name(room: Room) -> None:
    small, large = (
        room.do(room.lan, "question.ask", text="Hỏi?", group=group)["question"] for group in (1, 2)
    )
    for question in (small, large):
        room.do(room.thu, "question.accept", question=question)
    questions = room.pages[Audience.PHONE]["questions"]
    assert "group" not in questions[str(small)]
    assert questions[str(large)]["group"] == 2


def test_one_withdraws_ones_own_question_and_nobody_elses(room: Room) -> None:
    question = room.ask(room.lan)
    with pytest.raises(NotAllowed):
        room.do(room.minh, "question.withdraw", question=question)
    room.do(room.lan, "question.withdraw", question=question)
    assert str(question) not in room.pages[Audience.PHONE]["questions"]
    answered = room.ask(room.lan)
    room.do(room.hoa, "question.mark_answered", questions=[answered])
    with pytest.raises(AlreadyAnswered):
        room.do(room.lan, "question.withdraw", question=answered)


def test_a_question_is_not_withdrawn_from_under_those_who_answer_it(room: Room) -> None:
    staged, begun = room.ask(room.lan), room.ask(room.lan)
    room.do(room.hoa, "stage.show_questions", questions=[staged])
    room.do(room.thu, "answer.start", questions=[begun])
    for question in (staged, begun):
        with pytest.raises(BeingAnswered):
            room.do(room.lan, "question.withdraw", question=question)


def test_one_edits_ones_own_question_only_while_it_waits(room: Room) -> None:
    question = room.do(room.lan, "question.ask", text="Sai chính tả?")["question"]
    room.do(room.lan, "question.edit", question=question, text="Đúng?", base_version=1)
    room.do(room.thu, "question.accept", question=question)
    with pytest.raises(WrongQuestionState):
        room.do(room.lan, "question.edit", question=question, text="Lại?", base_version=2)
    room.do(room.thu, "question.edit", question=question, text="Gọn hơn?", base_version=2)
    assert room.question(question).text == "Gọn hơn?"


def test_a_helper_cannot_learn_a_speakers_name_by_entering_for_them(room: Room) -> None:
    hidden = {"name": "Trần Kín Tên", "name_mode": "secretaries_only"}
    speaker = room.do(room.thu, "speaker.add", **hidden)["speaker"]
    with pytest.raises(NotAllowed):
        room.do(room.quan, "question.enter", text="Dò tên?", speaker=speaker)
    entered = room.do(room.thu, "question.enter", text="Ý của tôi?", speaker=speaker)["question"]
    assert room.pages[Audience.SECRETARY]["questions"][str(entered)]["speaker"] == speaker
    assert "speaker" not in room.pages[Audience.CHAIR]["questions"][str(entered)]


def test_a_speaker_may_bring_one_opinion_without_a_name(room: Room) -> None:
    speaker = room.do(room.thu, "speaker.add", name="Lê Thị Bình")["speaker"]
    entered = room.do(
        room.thu, "question.enter", text="Kín?", speaker=speaker, name_mode="unrecorded"
    )["question"]
    assert room.question(entered).name == ""
    assert "speaker" not in room.pages[Audience.PHONE]["questions"][str(entered)]


def test_a_helper_enters_on_behalf_for_review_and_a_secretary_without(room: Room) -> None:
    by_helper = room.do(room.quan, "question.enter", text="Từ lối đi?", origin="paper")
    by_secretary = room.do(room.thu, "question.enter", text="Từ micro?", origin="microphone")
    assert room.question(by_helper["question"]).state == QuestionState.PENDING
    assert room.question(by_secretary["question"]).state == QuestionState.SHOWN
    assert str(by_helper["question"]) in room.board.mine(room.quan.id, []).questions
    with pytest.raises(Invalid):
        room.do(room.quan, "question.enter", text="Giả?", origin="phone")


def test_a_written_reply_needs_a_contact_which_secretaries_alone_see(room: Room) -> None:
    with pytest.raises(Empty):
        room.do(room.lan, "question.ask", text="Hỏi?", wants_reply=True)
    room.do(room.lan, "question.ask", text="Hỏi?", wants_reply=True, contact="lớp 5C, cô Hạnh")
    assert "cô Hạnh" in str(room.pages[Audience.SECRETARY])
    assert "cô Hạnh" not in str({w: p for w, p in room.pages.items() if w != "secretary"})


def test_another_meetings_rows_do_not_exist_here(room: Room) -> None:
    other = room.store.meetings.create(room.clock, title="Hội nghị khác")
    group = room.store.groups.append(other, name="Nhóm khác")
    with pytest.raises(NotFound):
        room.do(room.lan, "question.ask", text="Hỏi?", group=group)
