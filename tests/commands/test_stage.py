"""What the chair puts over the screen, and what becomes of it."""

import pytest

from liveqa.domain.words import Audience, StageView
from liveqa.errors import NotAllowed
from tests.room import Room


def staged(room: Room) -> dict[str, object]:
    """The stage as the screen sees it."""
    stage: dict[str, object] = room.pages[Audience.SCREEN]["stage"]
    return stage


def test_the_large_code_covers_a_question_and_gives_it_back(room: Room) -> None:
    question = room.ask()
    room.do(room.hoa, "stage.show_questions", questions=[question])
    before = staged(room)
    room.do(room.hoa, "stage.enlarge_code", on=True)
    assert staged(room) == {**before, "large_code": True}
    assert room.pages[Audience.PHONE]["stage"]["questions"] == [question]
    room.do(room.dung, "stage.enlarge_code", on=False)
    assert staged(room) == before
    with pytest.raises(NotAllowed):
        room.do(room.lan, "stage.enlarge_code", on=True)


@pytest.mark.parametrize("view", [StageView.PROGRAMME, StageView.INTERMISSION])
def test_whatever_is_shown_next_uncovers_the_screen(room: Room, view: StageView) -> None:
    room.do(room.hoa, "stage.enlarge_code", on=True)
    room.do(room.hoa, "stage.show_votes", on=True)  # shows nothing new
    assert staged(room)["large_code"] is True
    room.do(room.hoa, "stage.show", view=view)
    assert "large_code" not in staged(room)


def test_the_close_is_seen_also_when_the_code_covered_the_screen(room: Room) -> None:
    room.do(room.hoa, "stage.enlarge_code", on=True)
    room.do(room.hoa, "meeting.close")
    assert staged(room)["view"] == StageView.CLOSING
    assert "large_code" not in staged(room)


def test_the_hall_sees_how_many_of_its_questions_are_answered(room: Room) -> None:
    assert "progress" not in staged(room)
    first, _ = room.ask(), room.ask(text="Bao giờ có sân mới?")
    room.do(room.minh, "question.ask", text="Chưa duyệt")
    assert staged(room)["progress"] == {"answered": 0, "asked": 2}
    room.do(room.hoa, "question.mark_answered", questions=[first])
    assert staged(room)["progress"] == {"answered": 1, "asked": 2}
    assert "progress" not in room.pages[Audience.PHONE]["stage"]
