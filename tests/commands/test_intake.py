"""Questions, names of speakers and upvotes are taken or not, each by itself."""

import itertools

import pytest

from liveqa.domain.words import Audience, Role
from liveqa.errors import IntakePaused, LiveQAError, RegistrationPaused, VotingPaused
from tests.room import Room

PAUSED = {"intake": IntakePaused, "registration": RegistrationPaused, "voting": VotingPaused}
EVERY = [set(few) for size in range(4) for few in itertools.combinations(PAUSED, size)]


@pytest.mark.parametrize("paused", EVERY, ids=lambda few: "+".join(sorted(few)) or "none")
def test_each_opens_and_closes_apart(room: Room, paused: set[str]) -> None:
    question = room.ask()
    tries: dict[str, tuple[str, dict[str, object]]] = {
        "intake": ("question.ask", {"text": "Xin hỏi?"}),
        "registration": ("speaker.register", {"name": "Anh Minh"}),
        "voting": ("question.upvote", {"question": question}),
    }
    for what in paused:
        room.do(room.thu, f"{what}.pause")
    for what, (command, args) in tries.items():
        assert _refused(room, command, args) == (PAUSED[what] if what in paused else None)
    told = room.pages[Audience.PHONE]["meeting"]
    assert {what for what in PAUSED if told[what] == "paused"} == paused
    for what in paused:
        room.do(room.hoa, f"{what}.open")
        assert _refused(room, *tries[what]) is None


def _refused(room: Room, command: str, args: dict[str, object]) -> type[LiveQAError] | None:
    try:
        room.do(room.minh, command, **args)
    except LiveQAError as error:
        return type(error)
    return None


def test_whoever_is_on_the_list_stays_and_may_mend_or_leave(room: Room) -> None:
    turn = room.do(room.lan, "speaker.register", name="Cô Lan")["speaker"]
    room.do(room.hoa, "registration.pause")
    assert room.do(room.lan, "speaker.register", seat="hàng 4")["speaker"] == turn
    room.do(room.thu, "speaker.add", name="Thầy Bình")
    room.do(room.lan, "speaker.withdraw")
    with pytest.raises(RegistrationPaused):
        room.do(room.lan, "speaker.register", name="Cô Lan")


def test_while_upvoting_is_paused_the_figures_stand_still(room: Room) -> None:
    question = room.ask()
    room.do(room.minh, "question.upvote", question=question)
    room.do(room.hoa, "voting.pause")
    with pytest.raises(VotingPaused):
        room.do(room.minh, "question.remove_upvote", question=question)
    with pytest.raises(VotingPaused):
        room.do(room.join(Role.ATTENDEE), "question.upvote", question=question)
    assert room.question(question).votes == 1
