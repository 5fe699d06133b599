"""Questions collected in advance: taken over as a whole, and taken out only before the day."""

from pathlib import Path

import pytest

from liveqa.commands import audit
from liveqa.domain.words import Audience, NameMode, Origin, QuestionState
from liveqa.errors import Empty, Invalid, NotFound, NotOpen, TooLong
from liveqa.papers.model.people import who_asked
from tests.room import Room

LIST = [
    {"text": "Bao giờ sửa mái che?", "group": 1, "prepared_answer": "Trong hè.", "answerer": 2},
    {"text": "Học phí?", "name": "Cô Lan", "name_mode": "secretaries_only", "unit": "Tổ 1"},
]


@pytest.fixture
def draft(tmp_path: Path) -> Room:
    """A meeting that is being prepared."""
    return Room(tmp_path, is_open=False)


def test_a_list_becomes_questions_in_its_order(draft: Room) -> None:
    assert draft.do(draft.dung, "question.collect", collected=LIST)["numbers"] == [1, 2]
    first, second = draft.question(1), draft.question(2)
    assert (first.state, first.origin) == (QuestionState.SHOWN, Origin.COLLECTED)
    assert (first.group, first.answerer, first.prepared_answer) == (1, 2, "Trong hè.")
    assert (second.name, second.name_mode) == ("Cô Lan", NameMode.SECRETARIES_ONLY)
    assert "Cô Lan" not in str([draft.pages[who] for who in draft.pages if who != "secretary"])


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"text": "  "}, Empty),
        ({"text": "x" * 501}, TooLong),
        ({"text": "Ai?", "group": 99}, NotFound),
        ({"text": "Ai?", "answerer": 99}, NotFound),
        ({"text": "Ai?", "name_mode": "named"}, Empty),
        ({"text": "Ai?", "name": "Cô Lan"}, Invalid),
    ],
)
def test_one_that_does_not_fit_keeps_all_out(
    draft: Room, wrong: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error):
        draft.do(draft.dung, "question.collect", collected=[*LIST, wrong])
    assert draft.store.questions.of(draft.meeting) == []
    assert "Cô Lan" not in str(draft.store.db.execute("SELECT args FROM journal").fetchall())


def test_a_wrong_list_is_taken_out_and_its_numbers_are_free_again(draft: Room) -> None:
    draft.do(draft.dung, "question.collect", collected=LIST)
    draft.do(draft.thu, "question.remove", questions=[1, 2, 1])
    assert draft.pages[Audience.ORGANISER]["questions"] == {}
    assert draft.do(draft.dung, "question.collect", collected=LIST[:1])["numbers"] == [1]
    assert audit.breaks(draft.store) == []


def test_an_import_of_several_parts_is_known_as_one(draft: Room) -> None:
    other = draft.do(draft.dung, "question.collect", collected=LIST[:1])["batch"]
    begun = draft.do(draft.dung, "question.collect", collected=LIST)["batch"]
    draft.do(draft.dung, "question.collect", collected=LIST[:1], batch=begun)
    rows = draft.pages[Audience.ORGANISER]["questions"].values()
    assert [row["batch"] for row in rows] == [other, begun, begun, begun]
    with pytest.raises(NotFound):
        draft.do(draft.dung, "question.collect", collected=LIST, batch=begun + 1)


def test_the_class_that_asks_is_seen_by_all_and_the_place_of_a_hidden_name_by_none(
    draft: Room,
) -> None:
    draft.do(draft.dung, "question.collect", collected=[{"text": "A?", "unit": "Lớp 3B"}, *LIST])
    draft.do(draft.dung, "meeting.open")
    seen = draft.pages[Audience.PHONE]["questions"]
    assert [seen[key].get("unit") for key in "123"] == ["Lớp 3B", None, None]
    assert seen["2"]["group"] == 1  # a group of four
    record = draft.store.record(draft.meeting)
    assert who_asked(record.questions[1], record) == "lớp 3B"
    assert who_asked(record.questions[3], record) == "một đại biểu"


def test_once_the_meeting_is_open_questions_stay(draft: Room) -> None:
    draft.do(draft.dung, "question.collect", collected=LIST)
    draft.do(draft.dung, "meeting.open")
    with pytest.raises(NotOpen):
        draft.do(draft.dung, "question.remove", questions=[1])


def test_only_what_was_collected_is_taken_out(draft: Room) -> None:
    slip = draft.do(draft.quan, "question.enter", text="Từ phiếu?", origin="paper")["question"]
    with pytest.raises(Invalid):
        draft.do(draft.dung, "question.remove", questions=[slip])


def test_a_late_list_still_comes_in_while_the_meeting_is_open(room: Room) -> None:
    asked = room.ask()
    room.do(room.thu, "question.collect", collected=LIST[:1])
    assert str(asked + 1) in room.pages[Audience.PHONE]["questions"]


def test_erasing_a_person_takes_the_list_out_of_the_journal(draft: Room) -> None:
    draft.do(draft.dung, "question.collect", collected=LIST)
    draft.do(draft.thu, "question.erase_person", question=2)
    assert draft.question(2).name == ""
    assert "Cô Lan" not in str(draft.store.db.execute("SELECT args FROM journal").fetchall())
    assert audit.breaks(draft.store) == []
