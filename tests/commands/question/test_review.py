"""What staff do with the questions, and what is seen of it."""

import copy
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liveqa.commands import audit
from liveqa.domain.orders import Sort
from liveqa.domain.words import Audience, QuestionState
from liveqa.errors import (
    Conflict,
    Empty,
    Invalid,
    LiveQAError,
    NotAllowed,
    ReasonMissing,
    WrongQuestionState,
)
from tests.room import Room
from tests.sampling import examples

PHONE, SECRETARY = Audience.PHONE, Audience.SECRETARY


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


@pytest.mark.parametrize("deed", ["accept", "decline", "merge"])
def test_what_was_done_in_review_by_mistake_is_undone(room: Room, deed: str) -> None:
    into = room.ask(room.minh)
    question = room.do(room.lan, "question.ask", text="Hỏi?")["question"]
    before = copy.deepcopy(room.pages[SECRETARY])
    how: dict[str, dict[str, Any]] = {
        "accept": {},
        "decline": {"reason": "private", "note": "Xin gặp."},
        "merge": {"into": into},
    }
    room.do(room.thu, f"question.{deed}", question=question, **how[deed])
    assert room.pages[SECRETARY] != before
    room.do(room.thu, "question.put_back", question=question)
    assert room.pages[SECRETARY] == before
    with pytest.raises(WrongQuestionState):
        room.do(room.thu, "question.put_back", question=question)


@pytest.mark.parametrize("deed", ["accept", "decline", "merge"])
def test_what_is_decided_is_a_question_as_it_was_seen(room: Room, deed: str) -> None:
    into = room.ask(room.minh)
    question = room.do(room.lan, "question.ask", text="Hỏi?")["question"]
    how: dict[str, Any] = {
        "decline": {"reason": "other", "note": "Xin gặp."},
        "merge": {"into": into},
    }
    args = {"question": question, **how.get(deed, {})}
    seen = {"seen_state": "pending", "seen_version": 1}
    room.do(room.lan, "question.edit", question=question, text="Hỏi khác?", base_version=1)
    with pytest.raises(WrongQuestionState):
        room.do(room.thu, f"question.{deed}", **args, **seen)
    room.do(room.thu, "question.decline", question=question, reason="offensive")
    with pytest.raises(WrongQuestionState):
        room.do(room.thu, f"question.{deed}", **args, **seen | {"seen_version": 2})
    assert room.pages[SECRETARY]["questions"][str(question)]["decline_reason"] == "offensive"
    room.do(room.thu, "question.put_back", question=question)
    room.do(room.thu, f"question.{deed}", **args, **seen | {"seen_version": 2})


def test_a_question_that_is_put_back_leaves_the_screen(room: Room) -> None:
    question = room.ask()
    room.do(room.hoa, "stage.show_questions", questions=[question])
    room.do(room.thu, "question.put_back", question=question)
    assert room.pages[SECRETARY]["stage"]["view"] == "programme"
    assert str(question) not in room.pages[PHONE]["questions"]


def test_an_answered_question_is_not_put_back(room: Room) -> None:
    question = room.ask()
    room.do(room.hoa, "question.mark_answered", questions=[question])
    with pytest.raises(WrongQuestionState):
        room.do(room.thu, "question.put_back", question=question)


def test_the_board_tells_staff_alone_when_a_question_was_on_the_screen(room: Room) -> None:
    question = str(room.ask())
    room.do(room.hoa, "stage.show_questions", questions=[int(question)])
    for shown in (SECRETARY, Audience.CHAIR):
        assert room.pages[shown]["questions"][question]["staged_at"]
    assert "staged_at" not in room.pages[PHONE]["questions"][question]
    room.do(room.hoa, "question.set_aside", question=int(question))
    room.do(room.hoa, "question.take_up", question=int(question))
    assert "staged_at" not in room.pages[Audience.CHAIR]["questions"][question]


def test_the_chair_reads_the_queue_but_does_not_decline(room: Room) -> None:
    question = room.do(room.lan, "question.ask", text="Hỏi?")["question"]
    for name in ("question.accept", "question.merge", "question.decline"):
        with pytest.raises(NotAllowed):
            room.do(room.hoa, name, question=question)


def test_merging_moves_no_upvote_and_can_be_undone(room: Room) -> None:
    into, duplicate = room.ask(room.lan), room.ask(room.minh)
    third = room.join(room.lan.role)
    for question in (into, duplicate):
        room.do(third, "question.upvote", question=question)
    room.do(room.lan, "question.upvote", question=duplicate)
    room.do(room.thu, "question.merge", question=duplicate, into=into)
    assert (room.question(into).votes, room.question(into).merged) == (2, 1)
    mine = room.board.mine(room.minh.id, []).questions[str(duplicate)]
    assert mine["merged_into"] == {"id": into, "number": 1}
    room.do(room.thu, "question.accept", question=duplicate)
    assert (room.question(into).votes, room.question(duplicate).votes) == (1, 2)
    assert room.question(into).merged == 0


def test_a_chain_of_duplicates_is_undone_link_by_link(room: Room) -> None:
    first, second, third = (
        room.ask(room.lan),
        room.ask(room.minh),
        room.ask(room.join(room.lan.role)),
    )
    room.do(room.thu, "question.merge", question=first, into=second)
    room.do(room.thu, "question.merge", question=second, into=third)
    assert (room.question(third).merged, room.question(third).votes) == (2, 0)
    room.do(room.thu, "question.accept", question=first)
    assert (room.question(third).merged, room.question(third).votes) == (1, 0)


_PHONES = 5
_COUNTS = st.lists(st.integers(0, 3), min_size=3, max_size=3)
_TURNS = st.lists(
    st.tuples(st.booleans(), st.permutations(range(3)).map(lambda order: order[:2])), max_size=6
)


@settings(max_examples=examples(50))
@given(counts=_COUNTS, turns=_TURNS, halls=st.data())
def test_what_is_shown_of_merged_questions_never_depends_on_who_asked_or_upvoted(
    counts: list[int], turns: list[tuple[bool, list[int]]], halls: st.DataObject
) -> None:
    """Two halls in which each question got as many upvotes, but from others, show the same."""
    one, other = (_played(counts, turns, halls) for _ in range(2))
    assert one == other


def _played(
    counts: list[int], turns: list[tuple[bool, list[int]]], data: st.DataObject
) -> list[bytes]:
    """Return what phones, secretaries and acknowledgements tell of questions with so many upvotes
    while they are merged and parted."""
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Path(folder))
        phones = [room.join(room.lan.role) for _ in range(_PHONES)]
        told: list[object] = []
        questions = []
        for number, count in enumerate(counts):
            asker, *others = data.draw(st.permutations(phones))
            questions.append(room.ask(asker, f"Câu {number}?"))
            upvoted = {"question": questions[-1]}
            told += [room.do(phone, "question.upvote", **upvoted) for phone in others[:count]]
        for joins, (one, other) in turns:
            into = {"into": questions[other]} if joins else {}
            name = "question.merge" if joins else "question.accept"
            with suppress(LiveQAError):
                told.append(room.do(room.thu, name, question=questions[one], **into))
            told += [copy.deepcopy(room.pages[who]["questions"]) for who in (PHONE, SECRETARY)]
        assert audit.breaks(room.store) == []
        room.store.close()
    return [msgspec.json.encode(each, order="sorted") for each in told]


def test_whether_an_asker_upvoted_the_same_question_is_not_told_by_merging(room: Room) -> None:
    """A secretary merged a nameless question into others and looked which counts grew."""
    nameless, own = room.ask(room.lan, "Không tên?"), room.ask(room.lan, "Có tên?")
    others = [room.ask(room.join(room.lan.role), f"Câu {n}?") for n in range(3)]
    told = []
    for candidate in (own, *others):
        room.do(room.thu, "question.merge", question=nameless, into=candidate)
        row = room.question(candidate)
        told.append((row.votes, row.merged))
        room.do(room.thu, "question.accept", question=nameless)
    assert set(told) == {(0, 1)}


def test_an_upvote_taken_back_from_a_merged_question_shows_in_the_one_that_stands_for_it(
    room: Room,
) -> None:
    into, duplicate = room.ask(room.lan), room.ask(room.minh)
    other = room.join(room.lan.role)
    room.do(other, "question.upvote", question=duplicate)
    room.do(room.thu, "question.merge", question=duplicate, into=into)
    assert room.pages[PHONE]["questions"][str(into)]["votes"] == 1
    room.do(other, "question.remove_upvote", question=duplicate)
    assert room.pages[PHONE]["questions"][str(into)].get("votes", 0) == 0
    assert audit.breaks(room.store) == []


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


def by_the_chair(room: Room, question: int) -> None:
    room.do(room.hoa, "question.mark_answered", questions=[question])


def by_an_outcome(room: Room, question: int) -> None:
    room.do(room.thu, "outcome.set", questions=[question], outcome="noted")


def by_what_is_recorded(room: Room, question: int) -> None:
    answer = room.do(room.thu, "answer.start", questions=[question])["answer"]
    room.do(room.thu, "answer.draft", answer=answer, text="Trong hè.", base_version=0)
    room.do(room.thu, "answer.record", answer=answer)


@pytest.mark.parametrize("answer", [by_the_chair, by_an_outcome, by_what_is_recorded])
def test_what_is_answered_is_not_for_later_any_more(
    room: Room, answer: Callable[[Room, int], None]
) -> None:
    question = room.ask()
    room.do(room.hoa, "question.set_aside", question=question)
    answer(room, question)
    assert "aside" not in room.pages[Audience.PHONE]["questions"][str(question)]


def test_only_what_everyone_sees_can_be_set_aside(room: Room) -> None:
    waiting = room.do(room.lan, "question.ask", text="Xin hỏi?")["question"]
    with pytest.raises(WrongQuestionState):
        room.do(room.hoa, "question.set_aside", question=waiting)
    with pytest.raises(NotAllowed):
        room.do(room.quan, "question.set_aside", question=room.ask())


def test_work_is_taken_handed_over_and_let_go(room: Room) -> None:
    question = room.ask()
    hand_over = {"question": question, "to": "Mai"}

    def held(audience: Audience = SECRETARY) -> tuple[Any, Any]:
        row = room.pages[audience]["questions"][str(question)]
        return row.get("taken_by"), row.get("handed_by")

    room.do(room.thu, "question.take", question=question)
    assert held() == ("Thu", None)
    room.do(room.thu, "question.hand_over", **hand_over)
    assert held() == ("Mai", "Thu")
    room.do(room.mai, "question.take", question=question)
    assert held() == ("Mai", None)
    room.do(room.mai, "question.hand_over", **{**hand_over, "to": "Thu", "by": "Cô Mai"})
    assert (held(), held(PHONE)) == (("Thu", "Cô Mai"), (None, None))
    room.do(room.thu, "question.let_go", question=question)
    assert held() == (None, None)


def test_work_is_handed_over_to_somebody_and_by_secretaries_alone(room: Room) -> None:
    question = room.ask()
    with pytest.raises(Empty):
        room.do(room.thu, "question.hand_over", question=question, to=" ")
    with pytest.raises(NotAllowed):
        room.do(room.hoa, "question.hand_over", question=question, to="Mai")


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("Bao giờ sửa mái che?", []),
        ("Thu quỹ lớp 1.250.000 đồng có đúng không?", []),
        ("Cháu nguyễn văn an lớp 5A bị bạn đánh?", [("name", ["nguyễn văn an"])]),
        ("Gọi tôi số 0912 345 678 nhé?", [("number", ["0912 345 678"])]),
        ("Số định danh 079123456789 sai?", [("number", ["079123456789"])]),
        ("Viết cho lan@truong.example được không?", [("number", ["lan@truong.example"])]),
    ],
)
def test_what_may_name_a_person_has_a_flag_for_whoever_reviews(
    room: Room, text: str, flags: list[tuple[str, list[str]]]
) -> None:
    question = room.do(room.lan, "question.ask", text=text)["question"]

    def told(audience: Audience) -> Any:
        row = room.pages[audience]["questions"][str(question)]
        return [(flag["reason"], flag["words"]) for flag in row.get("flags", [])]

    assert told(SECRETARY) == flags
    assert told(Audience.CHAIR) == []
    assert room.question(question).state == QuestionState.PENDING  # nothing follows from it
    room.do(room.thu, "question.accept", question=question)
    assert (told(SECRETARY), told(PHONE)) == ([], [])


def test_a_flag_goes_with_the_words_that_gave_it(room: Room) -> None:
    asked = room.do(room.lan, "question.ask", text="Gọi tôi số 0912 345 678?")["question"]
    edited = {"question": asked, "text": "Gọi tôi được không?", "base_version": 1}
    room.do(room.thu, "question.edit", **edited)
    assert "flags" not in room.pages[SECRETARY]["questions"][str(asked)]
