"""Floods turn on review, waiting questions have a limit, and a phone can be muted unseen."""

import copy

import pytest

from liveqa.board import Board
from liveqa.commands.question import asking
from liveqa.commands.question.asking import FLOOD_OF_ONE, MAX_PENDING
from liveqa.domain.flags import flags_of
from liveqa.domain.words import Audience, Role
from liveqa.errors import AskingTooFast, IntakeFull, Invalid, Muted, TooManyPending
from tests.room import Room


def test_a_phone_has_at_most_so_many_questions_waiting(room: Room) -> None:
    for number in range(MAX_PENDING):
        room.clock += 10_000
        asked = room.do(room.lan, "question.ask", text=f"Hỏi {number}?")["question"]
    with pytest.raises(TooManyPending):
        room.do(room.lan, "question.ask", text="Nữa?")
    room.do(room.minh, "question.ask", text="Tôi thì được.")
    room.do(room.thu, "question.accept", question=asked)
    room.do(room.lan, "question.ask", text="Bây giờ thì được.")


def test_a_helper_enters_a_stack_of_slips(room: Room) -> None:
    for number in range(MAX_PENDING * 3):
        room.do(room.quan, "question.enter", text=f"Phiếu {number}", origin="paper")


def test_a_phone_that_floods_is_told_to_wait_and_nobody_else_is_told_anything(room: Room) -> None:
    """Else whoever reads the boards would know that the last ten were one phone's."""
    room.do(room.dung, "meeting.edit", review=False)
    for number in range(FLOOD_OF_ONE):
        asked = room.do(room.lan, "question.ask", text=f"Hỏi {number}?")["question"]
        assert room.question(asked).state == "shown"
    before, rev = copy.deepcopy(room.pages), room.store.journal.rev(room.meeting)
    with pytest.raises(AskingTooFast) as refusal:
        room.do(room.lan, "question.ask", text="Nữa?")
    assert "10" in refusal.value.text("vi")
    assert refusal.value.text("vi") != refusal.value.text("en")
    assert room.pages == before
    assert room.store.journal.rev(room.meeting) == rev
    shown = room.do(room.minh, "question.ask", text="Tôi thì được.")["question"]
    assert room.question(shown).state == "shown"
    room.clock += 60_000
    room.do(room.lan, "question.ask", text="Bây giờ thì được.")


def test_what_was_done_already_is_no_new_question(room: Room) -> None:
    """An answer that was lost on the way is asked for again, with the same op."""
    for number in range(FLOOD_OF_ONE):
        first = room.do(room.lan, "question.ask", f"op{number}", text="Hỏi?")
        assert room.do(room.lan, "question.ask", f"op{number}", text="Hỏi?") == first


def test_a_clock_that_is_set_back_stops_no_phone(room: Room) -> None:
    for number in range(FLOOD_OF_ONE):
        room.do(room.lan, "question.ask", text=f"Hỏi {number}?")
    for question in room.board.record.questions.copy():
        room.do(room.thu, "question.accept", question=question)
    room.clock -= 3_600_000
    room.do(room.lan, "question.ask", text="Bây giờ thì được.")


def test_a_hall_that_floods_turns_review_on_and_tells_the_operators(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "FLOOD_OF_ALL", 40)
    room.do(room.dung, "meeting.edit", review=False)
    phones = [room.join(Role.ATTENDEE) for _ in range(41)]
    for number, phone in enumerate(phones):
        room.clock -= 900
        asked = room.do(phone, "question.ask", text=f"Hỏi {number}?")["question"]
        assert room.question(asked).state == ("shown" if number < 40 else "pending")
    for who in (Audience.CHAIR, Audience.SECRETARY, Audience.ORGANISER):
        assert room.pages[who]["meeting"]["flooded_at"]
        assert room.pages[who]["meeting"]["review"]
    assert "flooded_at" not in room.pages[Audience.PHONE]["meeting"]
    room.do(room.dung, "meeting.edit", review=True)
    assert "flooded_at" not in room.pages[Audience.ORGANISER]["meeting"]


def test_a_hall_that_asks_all_at_once_is_no_flood(room: Room) -> None:
    room.do(room.dung, "meeting.edit", review=False)
    for phone in [room.join(Role.ATTENDEE) for _ in range(50)]:
        room.clock -= 990
        asked = room.do(phone, "question.ask", text="Bao giờ ăn?")["question"]
        assert room.question(asked).state == "shown"


@pytest.mark.parametrize("limit", ["MOST_WAITING", "MOST"])
def test_no_number_of_phones_fills_the_memory(
    room: Room, limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of them has its own ten; a secretary's page would be megabytes."""
    monkeypatch.setattr(asking, limit, 30)
    for _ in range(5):
        phone = room.join(Role.ATTENDEE)
        asked = [room.do(phone, "question.ask", text=f"Câu {n}?")["question"] for n in range(6)]
    with pytest.raises(IntakeFull):
        room.do(room.lan, "question.ask", text="Tôi nữa?")
    room.do(room.thu, "question.enter", text="Từ micro?")
    for question in asked:
        room.do(phone, "question.withdraw", question=question)
    if limit == "MOST":  # whoever asks and takes back goes on for ever
        with pytest.raises(IntakeFull):
            room.do(room.lan, "question.ask", text="Tôi nữa?")
    else:
        room.do(room.lan, "question.ask", text="Tôi nữa?")


def test_what_is_to_be_looked_at_is_found_when_a_question_comes(room: Room) -> None:
    board = Board(room.store.record(room.meeting))
    asked = room.do(room.lan, "question.ask", text="Cô Lê Thị Hoa số 0900 123 456?")["question"]
    row = room.question(asked)
    board.apply(board.rev + 1, {"questions": {asked: row}})
    before = flags_of.cache_info().misses
    board.advance(Audience.SECRETARY)
    assert flags_of.cache_info().misses == before
    assert board.view(Audience.SECRETARY)[1]["questions"][str(asked)]["flags"]


def test_a_long_list_of_collected_questions_is_no_flood(room: Room) -> None:
    room.do(room.dung, "meeting.edit", review=False)
    for _ in range(3):
        room.do(room.thu, "question.collect", collected=[{"text": "Gửi trước?"}] * 200)
    asked = room.do(room.lan, "question.ask", text="Bao giờ ăn?")["question"]
    assert room.question(asked).state == "shown"


@pytest.mark.parametrize("name", ["question.ask", "question.enter", "question.collect"])
def test_nothing_says_to_the_second_when_a_question_came(room: Room, name: str) -> None:
    """Who was seen typing at that moment would be known for its asker."""
    for _ in range(3):
        room.clock += 21_345
        collected = {"collected": [{"text": "Hỏi?"}]}
        who = room.lan if name == "question.ask" else room.thu
        room.do(who, name, **(collected if name == "question.collect" else {"text": "Hỏi?"}))
    for view in room.pages.values():
        for row in view.get("questions", {}).values():
            assert row["asked_at"] % 60_000 == 0
    assert len({row.asked_at for row in room.store.questions.of(room.meeting)}) == 2


def test_a_muted_phone_says_nothing_more_and_takes_back_what_it_said(room: Room) -> None:
    rude, other = room.ask(), room.ask(text="Câu khác của Lan?")
    room.do(room.minh, "question.upvote", question=other)
    room.do(room.thu, "question.mute_asker", question=rude)
    for name, args in (
        ("question.ask", {"text": "Nữa"}),
        ("question.upvote", {"question": other}),
        ("question.edit", {"question": rude, "text": "Nữa", "base_version": 1}),
    ):
        with pytest.raises(Muted):
            room.do(room.lan, name, **args)
    room.do(room.lan, "question.withdraw", question=other)
    room.do(room.minh, "question.ask", text="Tôi thì được.")
    room.do(room.thu, "question.unmute_asker", question=rude)
    room.do(room.lan, "question.ask", text="Cảm ơn.")


def test_muting_tells_nobody_which_questions_are_of_one_phone(room: Room) -> None:
    first, second, third = room.ask(), room.ask(text="Hai?"), room.ask(text="Ba?")
    room.do(room.thu, "question.mute_asker", question=first)
    for who in Audience:
        shown = room.pages[who].get("questions", {})
        marked = {int(id) for id, row in shown.items() if "asker_muted" in row}
        assert marked <= {first}
    assert room.pages[Audience.SECRETARY]["questions"][str(first)]["asker_muted"]
    room.do(room.mai, "question.mute_asker", question=second)
    room.do(room.thu, "question.unmute_asker", question=first)
    room.do(room.thu, "question.unmute_asker", question=third)
    with pytest.raises(Muted):
        room.do(room.lan, "question.ask", text="Còn bị chặn vì câu thứ hai")


def test_staff_are_not_muted(room: Room) -> None:
    entered = room.do(room.quan, "question.enter", text="Phiếu", origin="paper")["question"]
    with pytest.raises(Invalid):
        room.do(room.thu, "question.mute_asker", question=entered)
