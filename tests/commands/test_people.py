"""Who takes part: groups that can be told apart."""

import pytest

from liveqa.domain.words import Audience
from liveqa.errors import NameTaken
from tests.room import Room


@pytest.mark.parametrize("again", ["Lớp 7A", " lớp  7a "])
def test_two_groups_of_one_name_are_refused(room: Room, again: str) -> None:
    room.do(room.dung, "group.add", name="Lớp 7A", invited=5)
    with pytest.raises(NameTaken) as caught:
        room.do(room.dung, "group.add", name=again)
    assert "Lớp 7A" in caught.value.text("vi")
    other = room.do(room.dung, "group.add", name="Lớp 7B")["group"]
    with pytest.raises(NameTaken):
        room.do(room.dung, "group.edit", group=other, name=again)


def test_a_group_keeps_its_name_while_it_is_edited(room: Room) -> None:
    group = room.do(room.dung, "group.add", name="Lớp 7A")["group"]
    room.do(room.dung, "group.edit", group=group, name="LỚP 7A", invited=4)
    assert room.pages[Audience.ORGANISER]["groups"][str(group)]["name"] == "LỚP 7A"
