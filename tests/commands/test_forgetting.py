"""Who is removed goes from the journal too: their row is gone, so nobody could ask for it later."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from liveqa.commands import audit
from liveqa.domain.plan import PlanCollector, PlanDelegate
from liveqa.domain.words import Role
from tests.room import PLAN, Room

NAME, UNIT = "Trịnh Thị Hạnh", "Tổ Sóc Nâu"
TOLD = {"name": NAME, "unit": UNIT, "name_mode": "named"}
BEFORE = replace(
    PLAN,
    starts_at="2024-05-14T08:00",
    delegates=[PlanDelegate(name=NAME, group="Lớp 2B", office=UNIT)],
    collectors=[PlanCollector(name="Cô Duyên", group="Lớp 2B", due="D-5")],
)


def by_a_plan(room: Room) -> None:
    [delegate] = room.store.delegates.of(room.meeting)
    room.do(room.dung, "delegate.remove", delegates=[delegate.id])


def one_by_one(room: Room) -> None:
    by_a_plan(room)
    person = {"name": NAME, "office": UNIT, "group": 2}
    [delegate] = room.do(room.dung, "delegate.add", people=[person])["delegates"]
    room.do(room.dung, "delegate.edit", delegate=delegate, name="Ai đó")
    room.do(room.dung, "delegate.edit", delegate=delegate, name=NAME)
    room.do(room.thu, "delegate.remove", delegates=[delegate])


def in_a_list_of_questions(room: Room) -> None:
    by_a_plan(room)
    room.do(room.thu, "question.collect", collected=[{"text": "Sân?", **TOLD}])
    asked = room.store.questions.last_id()
    room.do(room.thu, "question.edit", question=asked, text=f"{NAME}: sân?", base_version=1)
    room.do(room.dung, "question.remove", questions=[asked])


def by_a_collector(room: Room) -> None:
    by_a_plan(room)
    duyen = room.join(Role.COLLECTOR)
    room.do(duyen, "collected.add", collected=[{"text": "Sân?", **TOLD}])
    asked = room.store.questions.last_id()
    room.do(duyen, "collected.edit", question=asked, text=f"{NAME}: sân?", base_version=1)
    room.do(duyen, "collected.remove", questions=[asked])


def in_the_list_of_speakers(room: Room) -> None:
    by_a_plan(room)
    room.do(room.dung, "meeting.open")
    speaker = room.do(room.thu, "speaker.add", name=NAME, unit=UNIT)["speaker"]
    room.do(room.thu, "speaker.remove", speaker=speaker)


def on_a_phone(room: Room) -> None:
    by_a_plan(room)
    room.do(room.dung, "meeting.open")
    room.do(room.lan, "speaker.register", name=NAME, unit=UNIT)
    room.do(room.lan, "speaker.withdraw")


def in_a_rehearsal(room: Room) -> None:
    by_a_plan(room)
    room.do(room.dung, "rehearsal.begin")
    room.do(room.lan, "question.ask", text=f"{NAME} hỏi gì?", name=NAME, name_mode="named")
    spoke = room.do(room.thu, "speaker.add", name=NAME, unit=UNIT)["speaker"]
    room.do(room.thu, "question.enter", text="Sân?", speaker=spoke, **TOLD)
    room.do(room.dung, "rehearsal.end")


@pytest.mark.parametrize(
    "gone",
    [
        by_a_plan,
        one_by_one,
        in_a_list_of_questions,
        by_a_collector,
        in_the_list_of_speakers,
        on_a_phone,
        in_a_rehearsal,
    ],
    ids=lambda gone: gone.__name__,
)
def test_nothing_in_the_database_names_who_was_removed(
    tmp_path: Path, gone: Callable[[Room], None]
) -> None:
    room = Room(tmp_path, BEFORE, is_open=False)
    gone(room)
    dump = "\n".join(room.store.db.conn.iterdump())
    assert NAME not in dump
    assert UNIT not in dump
    assert audit.breaks(room.store) == []
    room.store.close()


def test_what_others_are_quoted_with_stays(tmp_path: Path) -> None:
    room = Room(tmp_path)
    kept, removed = (room.do(room.thu, "speaker.add", name=name)["speaker"] for name in "AB")
    room.do(room.thu, "speaker.remove", speaker=removed)
    told = room.store.journal.told(room.meeting, ["speaker.add"], "", 0)
    assert [(each.args["name"], kept) for each in told] == [("A", kept)]
    room.store.close()
