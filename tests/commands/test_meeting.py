"""A meeting is opened, approved, closed and reopened; the stage shows what it is told to."""

import pytest

from liveqa.domain.attendance import attendance
from liveqa.domain.words import Audience, MeetingState
from liveqa.errors import (
    Closed,
    Empty,
    InUse,
    Invalid,
    MoreThanInvited,
    MoreThanPresent,
    NotOpen,
    ReasonMissing,
    TooManyExcused,
    Unauthorised,
    WrongQuestionState,
)
from liveqa.papers.missing import missing
from tests.room import Room


def test_nobody_asks_before_the_meeting_is_open(tmp_path: object) -> None:
    room = Room(tmp_path, is_open=False)  # type: ignore[arg-type]
    with pytest.raises(NotOpen):
        room.do(room.lan, "question.ask", text="Sớm?")


def test_a_time_that_is_not_known_any_more_is_taken_away(room: Room) -> None:
    room.do(room.dung, "meeting.edit", starts_at=1_700_000_000_000, ends_at=1_700_003_600_000)
    room.do(room.dung, "meeting.edit", ends_at=0)
    meeting = room.store.meetings.get(room.meeting)
    assert (meeting.starts_at, meeting.ends_at) == (1_700_000_000_000, None)
    room.do(room.dung, "meeting.edit", starts_at=0)
    assert "starts_at" not in room.pages[Audience.PHONE]["meeting"]


def test_a_meeting_keeps_a_title_that_can_be_read(room: Room) -> None:
    for title in ("", " ", "\N{ZERO WIDTH JOINER}"):
        with pytest.raises(Empty):
            room.do(room.dung, "meeting.edit", title=title)


def test_closing_fills_in_the_end_and_says_goodbye(room: Room) -> None:
    room.do(room.hoa, "agenda.start_item", item=3)
    room.do(room.thu, "minutes.approve", in_favour=40, against=1, objections="Không")
    room.do(room.hoa, "meeting.close")
    meeting = room.store.meetings.get(room.meeting)
    assert (meeting.state, meeting.closed_at) == (MeetingState.CLOSED, room.clock)
    assert room.store.agenda.get(3).ended_at == room.clock
    assert room.pages[Audience.SCREEN]["stage"]["view"] == "closing"
    assert room.pages[Audience.SCREEN]["approval"]["in_favour"] == 40
    with pytest.raises(Closed):
        room.do(room.lan, "question.ask", text="Muộn?")


def test_reopening_needs_a_reason_and_keeps_the_end_and_the_approval(room: Room) -> None:
    room.do(room.thu, "minutes.approve", in_favour=40)
    room.do(room.dung, "meeting.close")
    ended = room.clock
    with pytest.raises(ReasonMissing):
        room.do(room.dung, "meeting.reopen", reason="")
    room.do(room.dung, "meeting.reopen", reason="Ghi thiếu một câu")
    assert room.pages[Audience.SCREEN]["stage"]["view"] == "waiting"
    room.do(room.thu, "conclusion.write", text="Bổ sung", base_version=0)
    room.do(room.dung, "meeting.close")
    assert room.pages[Audience.CHAIR]["approval"]["in_favour"] == 40
    meeting = room.store.meetings.get(room.meeting)
    assert (meeting.ended_at, meeting.closed_at) == (ended, room.clock)


def test_a_meeting_that_goes_on_after_a_mistaken_close_ends_when_it_does(room: Room) -> None:
    room.do(room.hoa, "agenda.start_item", item=1)
    room.do(room.hoa, "meeting.close")
    room.do(room.dung, "meeting.reopen", reason="Bấm kết thúc nhầm")
    room.do(room.hoa, "agenda.start_item", item=2)
    room.do(room.hoa, "meeting.close")
    assert room.store.meetings.get(room.meeting).ended_at == room.clock


def test_the_screen_shows_staged_questions_and_no_others(room: Room) -> None:
    staged, other = room.ask(text="Lên màn hình?"), room.ask(text="Chưa lên?")
    room.do(room.hoa, "stage.show_questions", questions=[staged])
    screen = str(room.pages[Audience.SCREEN])
    assert "Lên màn hình?" in screen
    assert "Chưa lên?" not in screen
    room.do(room.hoa, "stage.show_questions", questions=[staged, other])
    assert "Chưa lên?" in str(room.pages[Audience.SCREEN])


def test_vote_counts_are_on_the_screen_only_when_turned_on(room: Room) -> None:
    question = room.ask()
    room.do(room.hoa, "stage.show_questions", questions=[question])
    room.do(room.minh, "question.upvote", question=question)
    assert "votes" not in room.pages[Audience.SCREEN]["stage"]["questions"][0]
    room.do(room.hoa, "stage.show_votes", on=True)
    assert room.pages[Audience.SCREEN]["stage"]["questions"][0]["votes"] == 1


def test_the_top_list_is_ordered_by_votes(room: Room) -> None:
    first, second = room.ask(), room.ask()
    room.do(room.minh, "question.upvote", question=second)
    room.do(room.hoa, "stage.show", view="top")
    assert [q["id"] for q in room.pages[Audience.SCREEN]["stage"]["top"]] == [second, first]


def test_the_reading_version_goes_page_by_page(room: Room) -> None:
    for _ in range(5):
        room.ask()
    room.do(room.hoa, "stage.show", view="reading")
    assert room.pages[Audience.SCREEN]["stage"]["reading"]["summary"]["questions"] == 5
    assert room.pages[Audience.CHAIR]["stage"]["pages"] == 4
    room.do(room.hoa, "stage.turn_page", page=2)
    assert len(room.pages[Audience.SCREEN]["stage"]["reading"]["questions"]) == 1


def test_a_pending_question_cannot_be_put_on_the_screen(room: Room) -> None:
    pending = room.do(room.lan, "question.ask", text="Chờ?")["question"]
    with pytest.raises(WrongQuestionState):
        room.do(room.hoa, "stage.show_questions", questions=[pending])


def test_a_renewed_link_takes_the_rights_of_those_who_used_it(room: Room) -> None:
    room.do(room.dung, "link.renew", role="chair")
    with pytest.raises(Unauthorised):
        room.do(room.hoa, "intake.pause")
    room.do(room.join(room.hoa.role), "intake.pause")
    room.do(room.dung, "link.renew", role="organiser")
    room.do(room.dung, "meeting.close")  # whoever renews keeps the own device


def test_speakers_come_to_the_floor_one_after_another(room: Room) -> None:
    first, second = (
        room.do(room.thu, "speaker.add", name=name, unit="Tổ 1", seat="A3")["speaker"]
        for name in ("Nguyễn Văn An", "Lê Thị Bình")
    )
    room.do(room.hoa, "speaker.call", speaker=first)
    for text in ("Ý một", "Ý hai"):
        room.do(room.thu, "question.enter", text=text, speaker=first)
    room.do(room.hoa, "speaker.call", speaker=second)
    states = [row["state"] for row in room.pages[Audience.CHAIR]["speakers"].values()]
    assert states == ["done", "speaking"]
    named = [q["name"] for q in room.pages[Audience.PHONE]["questions"].values()]
    assert named == ["Nguyễn Văn An", "Nguyễn Văn An"]
    with pytest.raises(InUse):
        room.do(room.thu, "speaker.remove", speaker=first)


def test_a_group_that_the_record_names_is_not_removed(room: Room) -> None:
    room.do(room.lan, "question.ask", text="Hỏi?", group=1)
    with pytest.raises(InUse):
        room.do(room.dung, "group.remove", group=1)
    room.do(room.dung, "group.remove", group=2)


def test_attendance_is_recorded_per_group(room: Room) -> None:
    room.do(room.thu, "attendance.record", group=2, present=28, excused=1)
    assert room.pages[Audience.ORGANISER]["groups"]["2"]["present"] == 28
    assert "present" not in room.pages[Audience.PHONE]["groups"]["2"]


def test_that_nobody_came_is_recorded_and_that_nobody_counted_is_too(room: Room) -> None:
    room.do(room.thu, "attendance.record", group=1, present=0)
    assert attendance(room.store.record(room.meeting))[0].is_counted
    room.do(room.thu, "attendance.record", group=1, present=None, invited=20)
    row = attendance(room.store.record(room.meeting))[0]
    assert (row.invited, row.is_counted, row.uncounted) == (20, False, (row.name,))


def test_no_more_are_excused_than_are_absent(room: Room) -> None:
    for present, excused in ((2, 5), (999, 1)):
        told = {"group": 1, "present": present, "excused": excused, "confirmed": True}
        with pytest.raises(TooManyExcused):
            room.do(room.thu, "attendance.record", **told)
    room.do(room.thu, "attendance.record", group=1, invited=0, present=2, excused=5)


def test_guests_beyond_those_invited_are_recorded_once_somebody_confirms_them(room: Room) -> None:
    with pytest.raises(MoreThanInvited) as refused:
        room.do(room.thu, "attendance.record", group=1, present=4550)
    assert refused.value.field == "present"
    assert room.store.groups.get(1).present == 0
    room.do(room.thu, "attendance.record", group=1, present=4, confirmed=True)
    assert room.store.groups.get(1).present == 4


def test_no_fewer_are_invited_than_came(room: Room) -> None:
    room.do(room.thu, "attendance.record", group=1, present=2, excused=1)
    with pytest.raises(MoreThanInvited) as refused:
        room.do(room.dung, "group.edit", group=1, invited=1)
    assert refused.value.field == "invited"
    with pytest.raises(TooManyExcused):
        room.do(room.dung, "group.edit", group=1, invited=2)
    room.do(room.dung, "group.edit", group=1, invited=9)
    room.do(room.thu, "attendance.record", group=1, present=12, confirmed=True)
    room.do(room.dung, "group.edit", group=1, invited=10)  # the guests were confirmed


@pytest.mark.parametrize(
    "hands", [{"in_favour": 6}, {"in_favour": 3, "against": 2, "abstaining": 1}]
)
def test_more_hands_than_people_are_recorded_once_somebody_confirms_them(
    room: Room, hands: dict[str, int]
) -> None:
    room.do(room.dung, "group.edit", group=1, invited=0)
    room.do(room.thu, "attendance.record", group=1, present=5)
    room.do(room.thu, "minutes.approve", in_favour=5)
    with pytest.raises(MoreThanPresent):
        room.do(room.thu, "minutes.approve", **hands)
    assert room.pages[Audience.SCREEN]["approval"]["in_favour"] == 5
    room.do(room.thu, "minutes.approve", **hands, confirmed=True)
    assert "hands" in {gap.fact for gap in missing(room.store.record(room.meeting))}
    room.do(room.thu, "attendance.record", group=1, present=6)
    assert "hands" not in {gap.fact for gap in missing(room.store.record(room.meeting))}


@pytest.mark.parametrize("hands", ["45/50", "45", -5, 12.5, 100_001, True])
def test_what_is_no_count_is_refused_at_its_field(room: Room, hands: object) -> None:
    with pytest.raises(Invalid) as refused:
        room.do(room.thu, "minutes.approve", in_favour=hands)
    assert refused.value.field == "in_favour"
