"""The list of delegates: its names, its ticks, and the figures that follow from them."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from liveqa.commands.audit import breaks
from liveqa.domain.archive import archived
from liveqa.domain.attendance import in_all
from liveqa.domain.plan import MOST_DELEGATES, PlanDelegate
from liveqa.domain.planned import plan_of
from liveqa.domain.publication import findings, public_record
from liveqa.domain.words import Audience, Mark
from liveqa.errors import (
    Closed,
    CountedByList,
    InUse,
    Invalid,
    LiveQAError,
    NotAllowed,
    NotAName,
    NotFound,
    NotOpen,
    TooManyDelegates,
)
from liveqa.imports.chosen import checked
from liveqa.imports.delivery import without_confidences
from liveqa.service.committing import run
from liveqa.service.jobs import Import, Purge
from tests.room import PLAN, Room
from tests.sampling import examples

SMALL, LARGE = 1, 2
FIGURES = ("invited", "present", "excused", "counted")


def listed(room: Room, *names: str, group: int = SMALL) -> list[int]:
    """The ids of people put on the list."""
    people = [{"name": name, "group": group, "office": "Giáo viên"} for name in names]
    ids: list[int] = room.do(room.dung, "delegate.add", people=people)["delegates"]
    return ids


def figures(room: Room, group: int = SMALL) -> tuple[Any, ...]:
    row = room.store.groups.get(group)
    return tuple(getattr(row, name) for name in FIGURES)


def test_a_tick_at_the_door_counts_and_a_second_one_takes_it_back(room: Room) -> None:
    lan, minh, hoa, tu = listed(room, "Lê Lan", "Vũ Minh", "Trần Hoa", "Đỗ Tú")
    assert figures(room) == (4, 0, 0, False)
    room.do(room.quan, "delegate.mark", delegate=lan, mark="present")
    room.do(room.thu, "delegate.mark", delegate=minh, mark="excused")
    assert figures(room) == (4, 1, 1, True)
    room.do(room.quan, "delegate.mark", delegate=hoa, mark="present")
    came = in_all(room.store.record(room.meeting))
    assert (came.invited, came.present, came.excused, came.unexcused) == (34, 2, 1, 1)
    for one in (lan, minh, hoa, tu):
        room.do(room.dung, "delegate.mark", delegate=one, mark=None)
    assert figures(room) == (4, 0, 0, False)


def test_the_figures_of_a_list_are_typed_nowhere(room: Room) -> None:
    [lan] = listed(room, "Lê Lan")
    typed = {"present": 1, "excused": 0}
    with pytest.raises(CountedByList) as caught:
        room.do(room.thu, "attendance.record", group=SMALL, **typed)
    assert "Lớp 1A" in caught.value.text("vi")
    with pytest.raises(CountedByList):
        room.do(room.dung, "group.edit", group=SMALL, invited=9)
    room.do(room.dung, "group.edit", group=SMALL, name="Tổ Toán")
    room.do(room.thu, "attendance.record", group=LARGE, **typed)
    with pytest.raises(InUse):
        room.do(room.dung, "group.remove", group=SMALL)
    room.do(room.dung, "delegate.remove", delegates=[lan])
    room.do(room.thu, "attendance.record", group=SMALL, **typed)
    assert figures(room) == (1, 1, 0, True)


def test_the_names_are_on_the_pages_that_tick_them_and_on_no_other(room: Room) -> None:
    listed(room, "Lê Lan")
    told = {who for who in Audience if "Lê Lan" in str(room.pages[who])}
    assert told == {Audience.SECRETARY, Audience.HELPER, Audience.ORGANISER}


def test_who_may_do_what_and_when(room: Room) -> None:
    [lan] = listed(room, "Lê Lan")
    tick = {"delegate": lan, "mark": "present"}
    for other in (room.lan, room.hoa):
        with pytest.raises(NotAllowed):
            room.do(other, "delegate.mark", **tick)
    with pytest.raises(NotAllowed):
        room.do(room.quan, "delegate.edit", delegate=lan, name="Ai đó")
    with pytest.raises(NotFound):
        room.do(room.dung, "delegate.add", people=[{"name": "Mơ", "group": 99}])
    with pytest.raises(Invalid):
        room.do(room.dung, "delegate.add", people=[{"name": " ", "group": SMALL}])
    room.do(room.hoa, "meeting.close")
    with pytest.raises(Closed):
        room.do(room.quan, "delegate.mark", **tick)


@pytest.mark.parametrize("name", ["-", ".", "…", "12", "0912 000 000"])
def test_what_has_no_letter_is_nobodys_name(room: Room, name: str) -> None:
    [lan] = listed(room, "Lê Lan")
    tries: list[tuple[str, dict[str, Any]]] = [
        ("delegate.add", {"people": [{"name": name, "group": SMALL}]}),
        ("delegate.edit", {"delegate": lan, "name": name}),
        ("officer.add", {"name": name, "duty": "chair"}),
        ("answerer.add", {"name": name}),
        ("collector.add", {"name": name}),
    ]
    for command, args in tries:
        with pytest.raises(NotAName) as caught:
            room.do(room.dung, command, **args)
        assert (caught.value.field, name in caught.value.text("vi")) == ("name", True)
    plan = structs.replace(PLAN, delegates=[PlanDelegate(name=name, group="Lớp 2B")])
    with pytest.raises(NotAName):
        checked(plan)
    assert [row.name for row in room.store.delegates.of(room.meeting)] == ["Lê Lan"]


def test_nobody_is_ticked_before_the_doors_are_open(tmp_path: Path) -> None:
    room = Room(tmp_path, is_open=False)
    [lan] = listed(room, "Lê Lan")
    with pytest.raises(NotOpen):
        room.do(room.quan, "delegate.mark", delegate=lan, mark="present")
    room.store.close()


def test_a_list_comes_with_a_plan_and_goes_out_with_it_again(tmp_path: Path) -> None:
    people = [PlanDelegate(name=name, group="Lớp 2B", office="Thủ quỹ") for name in ("Đào", "Mơ")]
    room = Room(tmp_path, structs.replace(PLAN, delegates=people), is_open=False)
    assert figures(room, LARGE) == (2, 0, 0, False)
    assert figures(room)[0] == PLAN.groups[0].invited
    assert plan_of(room.store.record(room.meeting)).delegates == people
    assert not breaks(room.store)
    room.store.close()


def test_a_list_is_no_longer_than_people_tick(room: Room) -> None:
    for _ in range(MOST_DELEGATES // 100):
        listed(room, *["Lê Lan"] * 100, group=LARGE)
    with pytest.raises(TooManyDelegates):
        listed(room, "Vũ Minh", group=LARGE)
    assert figures(room, LARGE)[0] == MOST_DELEGATES


def test_a_rehearsal_takes_its_ticks_along_and_leaves_the_list(tmp_path: Path) -> None:
    room = Room(tmp_path, is_open=False)
    room.do(room.dung, "rehearsal.begin")
    lan, minh = listed(room, "Lê Lan", "Vũ Minh")
    room.do(room.quan, "delegate.mark", delegate=lan, mark="present")
    room.do(room.quan, "delegate.mark", delegate=minh, mark="excused")
    room.do(room.dung, "rehearsal.end")
    assert [row.mark for row in room.store.delegates.of(room.meeting)] == [None, None]
    assert figures(room) == (2, 0, 0, False)
    room.store.close()


STEPS = st.one_of(
    st.tuples(st.just("add"), st.integers(1, 3), st.integers(1, 2)),
    st.tuples(st.just("remove"), st.integers(0, 9), st.none()),
    st.tuples(st.just("move"), st.integers(0, 9), st.integers(1, 2)),
    st.tuples(st.just("mark"), st.integers(0, 9), st.sampled_from(["present", "excused", None])),
    st.tuples(st.just("type"), st.integers(1, 2), st.integers(0, 5)),
)


@settings(max_examples=examples(40))
@given(steps=st.lists(STEPS, max_size=12))
def test_there_is_never_another_number_than_that_of_the_list(
    steps: list[tuple[str, Any, Any]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    room = Room(tmp_path_factory.mktemp("list"))
    for step in steps:
        _take(room, step)
        for group in (SMALL, LARGE):
            marks = [row.mark for row in room.store.delegates.of_group(group)]
            if marks:
                here, excused = marks.count(Mark.PRESENT), marks.count(Mark.EXCUSED)
                counted = (len(marks), here, excused, any(marks))
                assert figures(room, group) == counted
    assert not breaks(room.store)
    room.store.close()


def _take(room: Room, step: tuple[str, Any, Any]) -> None:
    what, first, second = step
    there = [row.id for row in room.store.delegates.of(room.meeting)]
    one = there[first % len(there)] if there else 1
    try:
        match what:
            case "add":
                listed(room, *["Lê Lan"] * first, group=second)
            case "remove":
                room.do(room.dung, "delegate.remove", delegates=[one])
            case "move":
                room.do(room.thu, "delegate.edit", delegate=one, group=second)
            case "mark":
                room.do(room.quan, "delegate.mark", delegate=one, mark=second)
            case "type":
                room.do(room.thu, "attendance.record", group=first, present=second, confirmed=True)
    except LiveQAError:
        pass


def test_an_erasing_takes_the_name_and_leaves_the_figures(room: Room) -> None:
    lan, minh = listed(room, "Lê Thị Lan", "Vũ Văn Minh")
    room.do(room.quan, "delegate.mark", delegate=lan, mark="present")
    room.do(room.dung, "delegate.edit", delegate=minh, office="Tổ trưởng")
    room.do(room.thu, "conclusion.write", text="Cô Lê Thị Lan vắng.", base_version=0)
    room.do(room.hoa, "meeting.close")
    room.do(room.thu, "delegate.erase_person", delegate=lan)
    row, other = room.store.delegates.get(lan), room.store.delegates.get(minh)
    assert (row.name, row.office, other.name) == ("", "", "Vũ Văn Minh")
    assert figures(room) == (2, 1, 0, True)
    record = room.store.record(room.meeting)
    assert "Lan" not in record.meeting.conclusion
    journal = str(list(room.store.journal.rows(room.meeting)))
    assert "Lê Thị Lan" not in journal
    assert "Tổ trưởng" in journal
    assert not breaks(room.store)


def test_the_day_for_erasing_takes_all_names(room: Room) -> None:
    [lan] = listed(room, "Lê Thị Lan")
    room.do(room.quan, "delegate.mark", delegate=lan, mark="present")
    room.do(room.hoa, "meeting.close")
    run(room.store, Purge(room.meeting, now=room.clock))
    assert room.store.delegates.get(lan).name == ""
    assert figures(room) == (1, 1, 0, True)


def test_whoever_hands_in_an_archive_hands_in_no_list_of_names(room: Room) -> None:
    [lan] = listed(room, "Lê Thị Lan")
    room.do(room.quan, "delegate.mark", delegate=lan, mark="present")
    record = room.store.record(room.meeting)
    told = without_confidences(record)
    assert "Lê Thị Lan" not in str(told)
    assert in_all(told) == in_all(record)


def test_the_list_goes_into_the_archive_and_no_name_into_the_public_copy(room: Room) -> None:
    [lan] = listed(room, "Lê Thị Lan")
    room.do(room.quan, "delegate.mark", delegate=lan, mark="present")
    room.do(room.thu, "conclusion.write", text="Mời cô Lê Thị Lan.", base_version=0)
    record = room.store.record(room.meeting)
    public = public_record(record)
    assert "Lê Thị Lan" not in str(public.delegates)
    assert "Lê Thị Lan" in [found.found for found in findings(record)]
    assert in_all(public) == in_all(record)
    portable = archived(record).record
    portable.meeting.code = "KHAC2"
    run(room.store, Import(portable))
    restored = room.store.record(room.store.meetings.by_code("KHAC2").id)
    assert plan_of(restored).delegates == plan_of(record).delegates
    assert [row.mark for row in restored.delegates.values()] == ["present"]
    assert in_all(restored) == in_all(record)
