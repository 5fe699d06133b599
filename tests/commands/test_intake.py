"""Questions, names of speakers and upvotes are taken or not, each by itself."""

import itertools
from pathlib import Path

import pytest

from liveqa.domain.plan import Plan, PlanItem
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


TALK = PlanItem(title="Đối thoại", opens_registration=True)
BEGINNING, END = PlanItem(title="Khai mạc"), PlanItem(title="Kết luận")
TALKING = Plan(title="Đối thoại", agenda=[BEGINNING, TALK, TALK, TALK, END])


@pytest.fixture
def talking(tmp_path: Path) -> Room:
    """A meeting in whose programme people ask to speak after the beginning alone."""
    return Room(tmp_path, TALKING)


def open_after(room: Room, *steps: int | str) -> bool:
    """Whether phones may ask to speak after the programme has moved to these items, one after the
    other, and the chair has pressed what stands between them."""
    for step in steps:
        if isinstance(step, str):
            room.do(room.hoa, f"registration.{step}")
        else:
            room.do(room.hoa, "agenda.start_item", item=step)
    if _refused(room, "speaker.register", {"name": "Anh Minh"}):
        return False
    room.do(room.minh, "speaker.withdraw")
    return True


@pytest.mark.parametrize(
    ("steps", "is_open"),
    [
        ([], False),
        ([1], False),
        ([1, 2], True),
        ([1, 2, 3], True),
        ([1, 4, 5], False),
        ([5], False),
        ([5, 2], True),
        ([2, 2, 1], False),
        ([2, "pause", "open", 5], True),
        ([2, "pause", 5], False),
        ([2, "pause", 3], True),
        ([2, "pause", "open", 3, 5], False),
        ([1, "open", 2, 5], False),
        (["open", 1], True),
        ([1, "open", 5], True),
        ([2, "pause", "open", 2, 5], True),
    ],
)
def test_asking_to_speak_follows_the_programme_until_somebody_sets_it(
    talking: Room, steps: list[int | str], is_open: bool
) -> None:
    assert open_after(talking, *steps) is is_open


def test_the_journal_and_every_page_know_what_the_programme_did(talking: Room) -> None:
    talking.do(talking.hoa, "agenda.start_item", item=2)
    assert talking.pages[Audience.PHONE]["meeting"]["registration"] == "open"
    talking.do(talking.thu, "registration.pause")
    assert talking.pages[Audience.CHAIR]["meeting"]["registration_by_hand"]
    talking.do(talking.hoa, "registration.open")
    talking.do(talking.hoa, "agenda.start_item", item=3)
    assert "registration_by_hand" not in talking.pages[Audience.CHAIR]["meeting"]
    talking.do(talking.hoa, "agenda.start_item", item=5)
    found = talking.store.journal.events(talking.meeting)
    named = [event["name"] for _, events in found for event in events]
    told = [name.removeprefix("Registration") for name in named if name.startswith("Registr")]
    assert told == ["Paused", "Opened", "Paused", "Opened", "Paused"]


@pytest.mark.parametrize(
    ("before", "is_open"),
    [
        ([], True),
        ([1], True),
        (["open", "pause"], False),
        (["open", "pause", 1, 5], False),
        ([2], True),
        ([2, 5], False),
        ([2, "pause"], False),
    ],
)
@pytest.mark.parametrize("by", ["agenda.remove_item", "agenda.edit_item"])
def test_nobody_waits_to_ask_for_an_item_that_is_gone(
    talking: Room, before: list[int | str], is_open: bool, by: str
) -> None:
    open_after(talking, *before)
    for item in (2, 3, 4):
        if item not in before:
            args = {"opens_registration": False} if by == "agenda.edit_item" else {}
            talking.do(talking.dung, by, item=item, **args)
    assert open_after(talking) is is_open


def test_the_running_item_opens_asking_to_speak_once_it_is_to(talking: Room) -> None:
    assert not open_after(talking, 1)
    talking.do(talking.dung, "agenda.edit_item", item=5, opens_registration=True)
    assert not open_after(talking)
    talking.do(talking.dung, "agenda.edit_item", item=1, opens_registration=True)
    assert open_after(talking)
    assert not open_after(talking, "pause")
    talking.do(talking.dung, "agenda.edit_item", item=1, opens_registration=True)
    assert not open_after(talking)


def test_a_rehearsal_and_the_day_begin_alike(tmp_path: Path) -> None:
    room = Room(tmp_path, TALKING, is_open=False)
    for begin in ("rehearsal.begin", "meeting.open"):
        room.do(room.dung, begin)
        assert not open_after(room)
        assert open_after(room, 2)
        if begin == "rehearsal.begin":
            room.do(room.dung, "rehearsal.end")


def test_a_programme_that_says_nothing_leaves_asking_to_speak_alone(room: Room) -> None:
    assert open_after(room, 1, 2, 3)
    assert not open_after(room, "pause", 1, 2)


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
