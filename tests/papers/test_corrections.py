"""Minutes that were corrected after the room had approved them say so, and where."""

import pytest

from liveqa.domain.words import PaperKind
from liveqa.papers import frozen
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.public import public_copy
from tests.papers.reading import folded, texts
from tests.room import Room

UNHEARD = "Nội dung đính chính chưa được đọc và thông qua tại hội nghị."


def told(room: Room) -> str:
    return texts(minutes(room.store.record(room.meeting)))["html"]


@pytest.fixture
def approved(room: Room) -> Room:
    """A meeting whose room approved the minutes by 26 hands; it is closed, and they are kept."""
    room.ask()
    room.ask(text="Học phí tính thế nào?")
    room.do(room.thu, "conclusion.write", text="Sửa trong hè.", base_version=0)
    room.do(room.thu, "minutes.approve", in_favour=26)
    room.do(room.dung, "meeting.close")
    room.do(room.dung, "paper.approve", kind="minutes")
    return room


def corrected(room: Room, reason: str = "ghi thiếu kết luận") -> None:
    room.do(room.dung, "meeting.reopen", reason=reason)
    version = room.store.meetings.get(room.meeting).version
    room.do(room.thu, "conclusion.write", text="Sửa trong tháng 6.", base_version=version)
    questions = room.store.questions.of(room.meeting)
    settled = {"outcome": "off_topic", "reason": "việc khác"}
    room.do(room.thu, "outcome.set", questions=[questions[1].id], **settled)
    room.do(room.dung, "meeting.close")


def test_a_correction_says_when_why_and_where_and_claims_no_approval(approved: Room) -> None:
    corrected(approved)
    said = told(approved)
    assert folded("Sau hội nghị, biên bản được đính chính ngày") in said
    assert folded("(lý do: ghi thiếu kết luận)") in said
    where = "Nội dung đính chính: kết luận của chủ tọa và nội dung ghi về Câu 2."
    assert folded(where) in said
    assert folded(UNHEARD) in said
    assert folded("tán thành: 26;") in said


def test_corrected_minutes_are_a_draft_until_they_are_approved_again(approved: Room) -> None:
    corrected(approved)
    record = approved.store.record(approved.meeting)
    assert minutes(record).draft
    assert public_copy(record).draft
    approved.do(approved.dung, "paper.approve", kind="minutes")
    record = approved.store.record(approved.meeting)
    assert not frozen.current(PaperKind.MINUTES, record, frozen.Selection()).draft
    assert not public_copy(record).draft


def test_a_reopening_that_changed_nothing_is_no_correction(approved: Room) -> None:
    approved.do(approved.dung, "meeting.reopen", reason="xem lại")
    approved.do(approved.dung, "meeting.close")
    assert folded("đính chính") not in told(approved)
    assert not minutes(approved.store.record(approved.meeting)).draft


def test_a_second_correction_stands_beside_the_first(approved: Room) -> None:
    corrected(approved)
    approved.do(approved.dung, "meeting.reopen", reason="sai số phiếu")
    approved.do(approved.thu, "minutes.approve", in_favour=27, confirmed=True)
    approved.do(approved.dung, "meeting.close")
    said = told(approved)
    assert folded("(lý do: ghi thiếu kết luận) và ngày") in said
    assert folded("(lý do: sai số phiếu)") in said
    assert folded("nội dung ghi về Câu 2") in said
    assert folded("kết quả biểu quyết thông qua biên bản") in said


def test_hands_that_are_corrected_keep_the_moment_of_the_approval(approved: Room) -> None:
    before = approved.store.approvals.get(approved.meeting)
    approved.do(approved.dung, "meeting.reopen", reason="sai số phiếu")
    approved.do(approved.thu, "minutes.approve", in_favour=27, confirmed=True)
    after = approved.store.approvals.get(approved.meeting)
    assert (after.approved_at, after.in_favour) == (before.approved_at, 27)


def test_what_the_room_approves_anew_is_no_correction(approved: Room) -> None:
    """The meeting goes on, and the room hears the minutes again."""
    item = approved.store.agenda.of(approved.meeting)[0].id
    approved.do(approved.dung, "meeting.reopen", reason="họp tiếp")
    approved.do(approved.hoa, "agenda.start_item", item=item)
    version = approved.store.meetings.get(approved.meeting).version
    approved.do(approved.thu, "conclusion.write", text="Khác.", base_version=version)
    approved.do(approved.thu, "minutes.approve", in_favour=20)
    approved.do(approved.dung, "meeting.close")
    assert folded("đính chính") not in told(approved)


def test_the_public_copy_asks_about_a_name_in_the_reason(approved: Room) -> None:
    corrected(approved, "ghi sai tên bà Nguyễn Thị Lan")
    copy = texts(public_copy(approved.store.record(approved.meeting)))["html"]
    assert folded("Nguyễn Thị Lan") not in copy
