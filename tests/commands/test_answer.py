"""Answers are typed as they are spoken and recorded for everyone; outcomes say what is owed."""

import copy
from pathlib import Path
from typing import Any

import pytest

from liveqa.commands.audit import breaks
from liveqa.domain.words import Audience, Outcome, QuestionState
from liveqa.errors import (
    BeforeMeeting,
    Conflict,
    DeferralIncomplete,
    Empty,
    Invalid,
    NotAllowed,
    ReasonMissing,
    WrongQuestionState,
)
from tests.room import Room

PHONE = Audience.PHONE


def begin(room: Room, *questions: int) -> int:
    answer: int = room.do(room.thu, "answer.start", questions=list(questions))["answer"]
    return answer


def write(room: Room, *questions: int) -> int:
    """An answer to these questions, recorded; its id."""
    answer = begin(room, *questions)
    room.do(room.thu, "answer.draft", answer=answer, text="Trong hè.", base_version=0)
    room.do(room.thu, "answer.record", answer=answer)
    return answer


def test_a_draft_is_seen_by_staff_alone_until_it_is_recorded(room: Room) -> None:
    answer = begin(room, room.ask())
    room.do(room.thu, "answer.draft", answer=answer, text="Đang **gõ**", base_version=0)
    assert "Đang **gõ**" in str(room.pages[Audience.CHAIR]["answers"])
    phone = room.pages[Audience.PHONE]
    assert phone["answers"] == {}
    room.do(room.thu, "answer.record", answer=answer)
    assert phone["answers"][str(answer)]["html"] == "<p>Đang <strong>gõ</strong></p>"
    assert "draft" not in phone["answers"][str(answer)]


def test_recording_answers_all_questions_that_the_answer_covers(room: Room) -> None:
    first, second = room.ask(), room.ask(room.minh)
    answer = begin(room, first, second)
    room.do(room.thu, "answer.draft", answer=answer, text="Cả hai câu", base_version=0)
    room.do(room.thu, "answer.record", answer=answer)
    for question in (first, second):
        assert room.question(question).state == QuestionState.ANSWERED
        assert room.question(question).outcome == Outcome.ANSWERED


def test_one_question_is_answered_by_several_bodies(room: Room) -> None:
    question = room.ask()
    for answerer in (1, 2):
        answer = begin(room, question)
        room.do(room.thu, "answer.assign", answer=answer, answerers=[answerer])
        room.do(room.thu, "answer.draft", answer=answer, text=f"Của {answerer}", base_version=0)
        room.do(room.thu, "answer.record", answer=answer)
    given = [answer["answerers"] for answer in room.pages[Audience.PHONE]["answers"].values()]
    assert given == [[1], [2]]


def test_what_was_recorded_by_mistake_is_a_draft_again(room: Room) -> None:
    waiting, marked, noted, settled = (room.ask() for _ in range(4))
    room.do(room.hoa, "question.mark_answered", questions=[marked])
    room.do(room.thu, "outcome.set", questions=[noted], outcome="noted")
    write(room, settled)
    before = [room.question(question) for question in (waiting, marked, noted, settled)]
    answer = write(room, waiting, marked, noted, settled)
    room.do(room.thu, "answer.unrecord", answer=answer)
    assert [room.question(question) for question in (waiting, marked, noted, settled)] == before
    assert str(answer) not in room.pages[Audience.PHONE]["answers"]
    assert room.pages[Audience.SECRETARY]["answers"][str(answer)]["draft"] == "Trong hè."
    with pytest.raises(Invalid):
        room.do(room.thu, "answer.unrecord", answer=answer)


def test_a_recorded_answer_keeps_the_outcome_that_was_set_before(room: Room) -> None:
    question = room.ask()
    room.do(room.thu, "outcome.set", questions=[question], outcome="noted")
    answer = begin(room, question)
    room.do(room.thu, "answer.draft", answer=answer, text="Xin ghi nhận", base_version=0)
    room.do(room.thu, "answer.record", answer=answer)
    assert room.question(question).outcome == Outcome.NOTED


def test_two_secretaries_never_overwrite_each_other_unseen(room: Room) -> None:
    answer = begin(room, room.ask())
    saved = room.do(room.thu, "answer.draft", answer=answer, text="Bản của Thu", base_version=0)
    with pytest.raises(Conflict) as conflict:
        room.do(room.mai, "answer.draft", answer=answer, text="Bản của Mai", base_version=0)
    assert conflict.value.details == {"version": saved["version"], "text": "Bản của Thu"}
    assert room.store.answers.get(answer).draft == "Bản của Thu"


def test_a_prepared_answer_becomes_the_draft(room: Room) -> None:
    question = room.ask()
    room.do(room.thu, "question.prepare", question=question, text="Soạn trước", base_version=0)
    room.do(room.mai, "question.edit", question=question, text="Gọn hơn?", base_version=1)
    started = room.do(room.thu, "answer.start", questions=[question])
    assert started["text"] == "Soạn trước"


def test_what_was_prepared_alike_for_several_stands_in_their_draft_once(room: Room) -> None:
    questions = [room.ask(text=f"Việc {number}?") for number in range(4)]
    for question, text in zip(questions, ["Trong hè.", "Trong hè.\n", "Đã sửa.", ""], strict=True):
        prepare(room, question, text=text)
    started = room.do(room.thu, "answer.start", questions=questions)
    assert started["text"] == "Trong hè.\n\nĐã sửa."


def test_an_answer_recorded_as_prepared_brings_the_outcome_that_was_prepared(room: Room) -> None:
    asked, other = room.ask(), room.ask(text="Khi nào sơn lại cổng?")
    promise = {"body": "Kế toán", "deadline": "2060-05-20", "channel": "văn bản"}
    with pytest.raises(DeferralIncomplete):
        prepare(room, asked, outcome="to_verify", body="Kế toán")
    prepare(room, asked, outcome="to_verify", **promise)
    answer = begin(room, asked)
    room.do(room.thu, "answer.record", answer=answer)
    told = room.question(asked)
    assert (told.outcome, told.body, told.deadline) == ("to_verify", "Kế toán", "2060-05-20")
    room.do(room.thu, "answer.unrecord", answer=answer)
    told = room.question(asked)
    assert (told.state, told.outcome, told.body, told.deadline) == ("shown", None, "", "")

    prepare(room, other, outcome="noted")
    answer = begin(room, other)
    room.do(room.thu, "answer.draft", answer=answer, text="Nói khác hẳn.", base_version=0)
    room.do(room.thu, "answer.record", answer=answer)
    assert room.question(other).outcome == Outcome.ANSWERED


def prepare(room: Room, question: int, **told: str) -> None:
    base = room.question(question).prepared_version
    args = {"text": "Trong hè sẽ rõ.", "base_version": base, **told}
    room.do(room.thu, "question.prepare", question=question, **args)


def test_an_answer_needs_text_and_questions_that_everyone_sees(room: Room) -> None:
    pending = room.do(room.lan, "question.ask", text="Chờ?")["question"]
    with pytest.raises(WrongQuestionState):
        begin(room, pending)
    with pytest.raises(Empty):
        room.do(room.thu, "answer.record", answer=begin(room, room.ask()))


def test_the_chair_does_not_write_answers(room: Room) -> None:
    with pytest.raises(NotAllowed):
        room.do(room.hoa, "answer.start", questions=[room.ask()])


def test_a_discarded_answer_leaves_its_questions(room: Room) -> None:
    question = room.ask()
    answer = begin(room, question)
    room.do(room.thu, "answer.discard", answer=answer)
    assert room.pages[Audience.SECRETARY]["answers"] == {}
    assert room.question(question).state == QuestionState.SHOWN
    assert begin(room, question) != answer  # what was typed into it may still be on its way


def discarded(room: Room, answer: int) -> dict[str, Any]:
    """What brings back an answer that is discarded now, as the secretaries' board had it."""
    row = room.pages[Audience.SECRETARY]["answers"][str(answer)]
    room.do(room.thu, "answer.discard", answer=answer)
    lists = {name: row.get(name, []) for name in ("questions", "answerers")}
    rest = {name: row.get(name) for name in ("agenda_item", "created_at")}
    return {"answer": answer, "draft": row.get("draft", ""), **lists, **rest}


@pytest.mark.parametrize("is_recorded", [False, True])
def test_a_discarded_answer_comes_back_as_it_was(room: Room, is_recorded: bool) -> None:
    question = room.ask()
    room.do(room.hoa, "agenda.start_item", item=1)
    answer = write(room, question) if is_recorded else begin(room, question)
    room.do(room.thu, "answer.assign", answer=answer, answerers=[2])
    base = int(is_recorded)
    draft = {"answer": answer, "text": "Sẽ sửa trong hè."}
    room.do(room.thu, "answer.draft", **draft, base_version=base)
    before = [copy.deepcopy(room.pages[who]["answers"]) for who in (Audience.SECRETARY, PHONE)]
    asked = room.question(question)
    back = discarded(room, answer)
    room.do(room.thu, "answer.restore", **back)
    assert [room.pages[who]["answers"] for who in (Audience.SECRETARY, PHONE)] == before
    assert room.question(question) == asked
    room.do(room.thu, "answer.draft", **draft, base_version=base + 1)
    assert breaks(room.store) == []


def test_a_discarded_answer_keeps_what_it_began_with_and_what_was_saved_last(room: Room) -> None:
    asked = room.ask()
    prepared = {"question": asked, "text": "Đã soạn trước.", "base_version": 0}
    room.do(room.thu, "question.prepare", **prepared)
    answer = begin(room, asked)
    room.do(room.thu, "answer.record", answer=answer)
    back = discarded(room, answer)
    room.do(room.thu, "answer.restore", **back)
    row = room.store.answers.get(answer)
    assert (row.text, row.draft, row.version) == ("Đã soạn trước.", "Đã soạn trước.", 0)
    room.do(room.thu, "answer.unrecord", answer=answer)
    room.do(room.thu, "answer.draft", answer=answer, text="Sau cùng.", base_version=0)
    room.do(room.thu, "answer.discard", answer=answer)
    room.do(room.thu, "answer.restore", **back)
    row = room.store.answers.get(answer)
    assert (row.text, row.draft, row.recorded_at) == ("", "Sau cùng.", None)


def test_only_what_was_discarded_comes_back_and_once(room: Room) -> None:
    answer = begin(room, room.ask())
    back = discarded(room, answer)
    with pytest.raises(Invalid):
        room.do(room.thu, "answer.restore", **{**back, "answer": answer + 1})
    with pytest.raises(NotAllowed):
        room.do(room.hoa, "answer.restore", **back)
    room.do(room.thu, "answer.restore", **back)
    with pytest.raises(Invalid):
        room.do(room.thu, "answer.restore", **back)


def test_what_a_rehearsal_discarded_does_not_come_back_after_it(tmp_path: Path) -> None:
    room = Room(tmp_path, is_open=False)
    room.do(room.dung, "rehearsal.begin")
    back = discarded(room, begin(room, room.ask()))
    room.do(room.dung, "rehearsal.end")
    room.do(room.dung, "meeting.open")
    with pytest.raises(Invalid):
        room.do(room.thu, "answer.restore", **{**back, "questions": [room.ask()]})


@pytest.mark.parametrize("missing", ["body", "deadline", "channel"])
@pytest.mark.parametrize("outcome", ["to_verify", "needs_study", "out_of_time"])
def test_a_deferral_needs_body_deadline_and_channel(room: Room, outcome: str, missing: str) -> None:
    full = {"body": "Nhà trường", "deadline": "2024-05-20", "channel": "Văn bản"}
    question = room.ask()
    with pytest.raises(DeferralIncomplete) as refused:
        room.do(
            room.thu, "outcome.set", questions=[question], outcome=outcome, **{**full, missing: ""}
        )
    assert refused.value.field == missing
    room.do(room.thu, "outcome.set", questions=[question], outcome=outcome, **full)
    assert room.question(question).outcome == outcome


@pytest.mark.parametrize("missing", ["body", "channel"])
def test_what_is_beyond_authority_needs_body_and_channel(room: Room, missing: str) -> None:
    full = {"outcome": "beyond_authority", "body": "Sở Nội vụ", "channel": "Văn bản"}
    question = room.ask()
    with pytest.raises(DeferralIncomplete) as refused:
        room.do(room.thu, "outcome.set", questions=[question], **{**full, missing: ""})
    assert refused.value.field == missing
    room.do(room.thu, "outcome.set", questions=[question], **full)
    assert room.question(question).body == "Sở Nội vụ"


@pytest.mark.parametrize("deadline", ["", "2024-05-20", "2024-05-03"])
def test_nobody_sets_a_higher_body_a_day(room: Room, deadline: str) -> None:
    above = {"outcome": "beyond_authority", "body": "Sở Nội vụ", "channel": "Văn bản"}
    one, other = room.ask(), room.ask()
    room.do(room.thu, "outcome.set", questions=[one], **above, deadline=deadline)
    room.do(room.thu, "outcome.defer_remaining", **above, deadline=deadline)
    for question in (one, other):
        assert room.question(question).outcome == Outcome.BEYOND_AUTHORITY
        assert room.question(question).deadline == ""


def test_off_topic_needs_its_reason_and_a_deadline_must_be_a_day(room: Room) -> None:
    question = room.ask()
    with pytest.raises(ReasonMissing):
        room.do(room.thu, "outcome.set", questions=[question], outcome="off_topic")
    full = {"body": "Nhà trường", "deadline": "2024-02-30", "channel": "Văn bản"}
    with pytest.raises(Invalid):
        room.do(room.thu, "outcome.set", questions=[question], outcome="to_verify", **full)


def test_all_remaining_questions_are_deferred_in_one_step(room: Room) -> None:
    answered, left, also_left, by_chair = (room.ask() for _ in range(4))
    room.do(room.thu, "outcome.set", questions=[answered], outcome="noted")
    room.do(room.hoa, "question.mark_answered", questions=[by_chair])
    promise = {"body": "Nhà trường", "deadline": "2024-05-20", "channel": "Văn bản"}
    done = room.do(room.thu, "outcome.defer_remaining", **promise)
    assert done == {"questions": [left, also_left]}
    assert room.question(left).outcome == Outcome.OUT_OF_TIME
    assert room.question(answered).outcome == Outcome.NOTED
    assert room.question(by_chair).outcome is None


def test_a_promise_goes_with_its_deferral(room: Room) -> None:
    question = room.ask()
    promise = {"body": "Nhà trường", "deadline": "2024-05-20", "channel": "Văn bản"}
    room.do(room.thu, "outcome.defer_remaining", **promise)
    room.do(room.hoa, "question.reopen", question=question)
    assert room.question(question).body == ""
    room.do(room.thu, "outcome.set", questions=[question], outcome="answered", **promise)
    assert room.question(question).deadline == ""


def test_a_reply_is_not_promised_for_a_day_before_the_meeting(room: Room) -> None:
    question = room.ask()
    promise = {"outcome": "needs_study", "body": "Nhà trường", "channel": "Văn bản"}
    early = {**promise, "deadline": "2024-05-03"}
    for name, args in (
        ("outcome.set", {"questions": [question], **early}),
        ("outcome.defer_remaining", early),
    ):
        with pytest.raises(BeforeMeeting) as refused:
            room.do(room.thu, name, **args)
        assert refused.value.field == "deadline"
        assert "04/05/2024" in refused.value.text("vi")
    room.do(room.thu, "outcome.set", questions=[question], **promise, deadline="2024-05-04")
