"""Tasks, collectors and documents before the day: what is refused, and what a group's end means."""

from pathlib import Path

import pytest

from liveqa.errors import Empty, ImplausibleDay, InUse, Invalid, TooManyAttachments
from tests.room import Room


def test_a_task_is_done_once_and_its_moment_stays(tmp_path: Path) -> None:
    room = Room(tmp_path)
    task = room.do(room.dung, "task.add", work="Trang trí", due="D-1")["task"]
    room.do(room.dung, "task.edit", task=task, done=True)
    done_at = room.store.tasks.get(task).done_at
    room.do(room.dung, "task.edit", task=task, done=True)
    assert room.store.tasks.get(task).done_at == done_at
    room.do(room.dung, "task.edit", task=task, work="Trang trí hội trường")
    assert room.store.tasks.get(task).done_at == done_at
    room.do(room.dung, "task.edit", task=task, done=False)
    assert room.store.tasks.get(task).done_at is None


@pytest.mark.parametrize(
    ("args", "refused"),
    [
        ({"work": " "}, Empty),
        ({"work": "A", "due": "2026-02-30"}, Invalid),
        ({"work": "A", "due": "2026-02-28 25:00"}, Invalid),
        ({"work": "A", "due": "0202-02-28"}, ImplausibleDay),
        ({"work": "A", "due": "D-0"}, Invalid),
        ({"work": "A", "due": "ngày mai"}, Invalid),
    ],
)
def test_a_task_without_words_or_with_no_day_is_refused(
    tmp_path: Path, args: dict[str, str], refused: type[Exception]
) -> None:
    room = Room(tmp_path)
    with pytest.raises(refused):
        room.do(room.dung, "task.add", **args)


def test_a_group_from_which_somebody_collects_stays(tmp_path: Path) -> None:
    room = Room(tmp_path)
    collector = room.do(room.dung, "collector.add", name="Công đoàn", group=1)["collector"]
    with pytest.raises(InUse):
        room.do(room.dung, "group.remove", group=1)
    room.do(room.dung, "collector.edit", collector=collector, group=0)
    assert room.store.collectors.get(collector).group is None
    room.do(room.dung, "group.remove", group=1)


def test_a_meeting_has_so_many_documents(tmp_path: Path) -> None:
    room = Room(tmp_path)
    for number in range(20):
        room.do(room.dung, "attachment.add", title=f"Tài liệu {number}")
    with pytest.raises(TooManyAttachments):
        room.do(room.dung, "attachment.add", title="Nữa")
