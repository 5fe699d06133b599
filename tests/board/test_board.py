"""Patches of absolute values bring every audience's page to what a fresh board shows."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from liveqa.board import Board
from liveqa.domain.words import Audience
from liveqa.errors import LiveQAError
from tests.room import Room
from tests.sampling import examples

COMMANDS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                ("lan", "question.ask", {"text": "Hỏi?", "group": 1}),
                (
                    "minh",
                    "question.ask",
                    {"text": "Hỏi?", "name": "Đỗ Kín", "name_mode": "secretaries_only", "group": 2},
                ),
                ("minh", "question.upvote", {"question": 0}),
                ("minh", "question.remove_upvote", {"question": 0}),
                ("lan", "question.withdraw", {"question": 0}),
                ("thu", "question.accept", {"question": 0}),
                ("thu", "question.decline", {"question": 0, "reason": "private"}),
                ("thu", "question.merge", {"question": 0, "into": 1}),
                ("thu", "answer.start", {"questions": [0]}),
                ("thu", "answer.record", {"answer": 0}),
                ("thu", "answer.discard", {"answer": 0}),
                ("thu", "outcome.set", {"questions": [0], "outcome": "noted"}),
                ("thu", "attendance.record", {"group": 1, "present": 9}),
                ("thu", "attendance.record", {"group": 1, "present": 0}),
                ("hoa", "stage.show_questions", {"questions": [0, 1]}),
                ("hoa", "stage.show", {"view": "top"}),
                ("hoa", "stage.show", {"view": "reading"}),
                ("hoa", "stage.show_votes", {"on": True}),
                ("hoa", "question.reopen", {"question": 0}),
                ("dung", "group.remove", {"group": 2}),
                ("dung", "meeting.edit", {"theme": "Chủ đề"}),
            ]
        ),
        st.integers(1, 4),
    ),
    max_size=25,
)


def aimed(args: dict[str, Any], target: int) -> dict[str, Any]:
    """The arguments with small numbers in place of the row ids 0 and 1."""
    ids = {"question": target, "answer": target, "into": target % 4 + 1}
    pair = [target, target % 4 + 1]
    lists = {"questions": pair[: len(args.get("questions", []))]}
    return {**args, **{name: v for name, v in {**ids, **lists}.items() if name in args}}


@settings(max_examples=examples(40))
@given(COMMANDS)
def test_every_page_kept_by_patches_equals_a_fresh_board(commands: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Path(folder))
        for (who, name, args), target in commands:
            try:
                room.do(getattr(room, who), name, **aimed(args, target))
            except LiveQAError:
                continue
        fresh = Board(room.store.record(room.meeting))
        for audience in Audience:
            assert room.pages[audience] == fresh.view(audience)[1], audience
        hidden = {who: page for who, page in room.pages.items() if who != "secretary"}
        assert "Đỗ Kín" not in str(hidden)
        room.store.close()


def test_a_patch_goes_from_the_last_sent_revision_to_the_newest(room: Room) -> None:
    question = room.do(room.lan, "question.ask", text="Chờ?")["question"]
    room.board.advance(Audience.PHONE)
    first = room.board.view(Audience.PHONE)[0]
    room.do(room.thu, "question.classify", question=question, topic="Cơ sở vật chất")
    assert room.board.view(Audience.PHONE)[0] == first  # phones see nothing of it yet
    room.do(room.thu, "question.accept", question=question)
    assert room.board.view(Audience.PHONE)[0] == room.board.rev


def test_a_snapshot_is_encoded_once_a_revision(room: Room) -> None:
    assert room.board.snapshot(Audience.PHONE)[1] is room.board.snapshot(Audience.PHONE)[1]
    question = room.ask()
    assert str(question).encode() in room.board.snapshot(Audience.PHONE)[1]


def test_boards_hold_no_null(room: Room) -> None:
    room.ask()

    def check(value: Any) -> None:
        assert value is not None
        for inner in value.values() if isinstance(value, dict) else ():
            check(inner)

    for audience in Audience:
        check(room.board.view(audience)[1])
