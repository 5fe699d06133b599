"""What is prepared is nobody's in the hall: phones learn of it that it is to be, and when."""

from pathlib import Path

import pytest

from liveqa.board.merge_patch import merge
from liveqa.domain.orders import Sort
from liveqa.domain.plan import Plan, PlanAnswerer, PlanGroup, PlanItem, PlanQuestion
from liveqa.domain.words import Audience, NameMode
from liveqa.errors import NotOpen
from tests.room import Room

PLAN = Plan(
    title="Hội nghị đối thoại",
    theme="Chủ đề kín",
    venue="Phòng kín",
    host="Bà Kín",
    starts_at="2024-05-04T08:00",
    agenda=[PlanItem(title="Báo cáo kín", presenter="Ông Kín", minutes=5)],
    groups=[PlanGroup(name="Nhóm kín", invited=30)],
    answerers=[PlanAnswerer(name="Cô Kín")],
    questions=[PlanQuestion(text="Câu kín?", name="Em Kín", name_mode=NameMode.NAMED)],
)


@pytest.fixture
def early(tmp_path: Path) -> Room:
    """A meeting that nobody has opened yet."""
    return Room(tmp_path, PLAN, is_open=False)


def phone_of(room: Room) -> str:
    """All that a phone is told."""
    page = room.board.page(Audience.PHONE, "", Sort.WANTED, 0)
    return f"{room.pages[Audience.PHONE]} {page}"


def test_phones_learn_of_a_draft_when_it_begins_and_nothing_more(early: Room) -> None:
    board = early.pages[Audience.PHONE]
    told = {"code", "title", "state", "starts_at", "review", "name_modes"}
    assert board["meeting"].keys() == told
    assert {name for name, value in board.items() if value} == {"meeting", "counts"}
    assert board["counts"] == {"questions": 0}
    early.do(early.dung, "agenda.add_item", title="Thêm kín")
    early.do(early.dung, "meeting.edit", theme="Khác kín")
    assert "kín" not in phone_of(early).lower()
    assert early.board.page(Audience.PHONE, "kín", Sort.WANTED, 0).total == 0
    assert "kín" in str(early.pages[Audience.SECRETARY]).lower()


def test_a_phone_that_asks_before_the_opening_learns_of_its_own_question_alone(early: Room) -> None:
    early.do(early.dung, "meeting.edit", early_intake=True)
    told = early.pages[Audience.PHONE]["meeting"]
    assert told["early_until"] == 0
    assert not {"early_intake", "early_due", "slips"} & told.keys()
    args = {"text": "Câu kín thứ hai?", "name_mode": "named", "name": "Chị Kín"}
    question = early.do(early.lan, "question.ask", **args)["question"]
    early.do(early.thu, "question.prepare", question=question, text="Lời kín.", base_version=0)
    assert "kín" not in phone_of(early).lower()
    assert early.pages[Audience.PHONE]["counts"] == {"questions": 0}
    assert early.board.mine(early.minh.id).questions == {}
    [mine] = early.board.mine(early.lan.id).questions.values()
    assert (mine["text"], mine["state"], mine["name"]) == (args["text"], "pending", "Chị Kín")
    assert "Lời kín" not in str(mine)
    with pytest.raises(NotOpen):
        early.do(early.minh, "question.upvote", question=question)


def test_they_see_all_of_it_from_the_opening_and_none_after_a_rehearsal(early: Room) -> None:
    for begin, end in (("rehearsal.begin", "rehearsal.end"), ("meeting.open", "")):
        early.do(early.dung, begin)
        board = early.pages[Audience.PHONE]
        for word in ("Câu kín?", "Em Kín", "Báo cáo kín", "Nhóm kín", "Cô Kín", "Chủ đề kín"):
            assert word in str(board), word
        assert board["counts"]["questions"] == 1
        if end:
            early.do(early.dung, "stage.show_questions", questions=[1])
            early.do(early.dung, end)
            assert "kín" not in phone_of(early).lower()
        fresh: dict[str, object] = {}
        merge(fresh, early.board.view(Audience.PHONE)[1])
        assert fresh == early.pages[Audience.PHONE]
