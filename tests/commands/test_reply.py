"""What was put off is answered after the close: by a secretary, by an organiser, by the link of the
body that owes it. Nothing of the meeting changes."""

from datetime import date

import pytest

from liveqa.domain.words import Audience, Role, Standing
from liveqa.errors import (
    AfterToday,
    BeforeMeeting,
    Conflict,
    Empty,
    ImplausibleDay,
    Invalid,
    LinkExpired,
    LiveQAError,
    NotAllowed,
    NotOpen,
    WrongQuestionState,
)
from liveqa.papers.formats import markdown
from liveqa.papers.kinds.letter import letter
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.kinds.notice import notice
from liveqa.papers.kinds.report import report
from liveqa.service.committing import run
from liveqa.service.jobs import EndSessions, Join
from liveqa.store import LASTS_MS, Actor
from tests.room import BODY, Room

DUE = "2024-05-20"
DEFERRAL = {"body": BODY, "deadline": DUE, "channel": "Bằng văn bản"}
SAID = {"answered_on": "2024-06-03", "text": "Đã sửa **xong** mái che."}
MONTH_MS = 31 * 86_400_000


def held(room: Room, outcome: str = "needs_study", **deferral: str) -> int:
    """A closed meeting that put off one question; its id."""
    asked = room.ask(text="Bao giờ sửa mái che?")
    room.do(room.thu, "outcome.set", questions=[asked], outcome=outcome, **(deferral or DEFERRAL))
    close(room)
    return asked


def close(room: Room) -> None:
    room.do(room.thu, "minutes.approve", in_favour=30)
    room.do(room.dung, "meeting.close")
    room.clock += MONTH_MS


def papers(room: Room) -> list[str]:
    """The papers of the day, as they stand now."""
    record = room.store.record(room.meeting)
    return [markdown.render(made(record)).decode() for made in (minutes, notice, report)]


def written(room: Room, question: int) -> str:
    return markdown.render(letter(room.store.record(room.meeting), question)).decode()


def standing(room: Room, today: str) -> Standing:
    (one,) = room.store.replies.owed(room.meeting)
    return one.standing(date.fromisoformat(today))


def answerer(room: Room, body: str = BODY) -> Actor:
    """A device that came by the link that an organiser made for a body."""
    room.do(room.dung, "link.renew", role="answerer", body=body)
    secret = room.store.links.secret(room.meeting, Role.ANSWERER, body)
    comes = Join(room.meeting, Role.ANSWERER, secret, "", room.meeting, now=room.clock)
    actor: Actor = run(room.store, comes).result[1]
    return actor


def test_an_answer_a_month_later_leaves_the_papers_of_the_day_as_they_were(room: Room) -> None:
    asked = held(room)
    before, deferred = papers(room), written(room, asked)
    assert standing(room, "2024-05-20") == Standing.DUE
    assert standing(room, "2024-05-21") == Standing.OVERDUE
    room.do(room.thu, "reply.write", question=asked, **SAID)
    assert standing(room, "2024-06-04") == Standing.KEPT
    assert papers(room) == before
    assert "thời hạn trả lời ý kiến" in " ".join(deferred.split())
    told = written(room, asked)
    assert "V/v trả lời ý kiến nêu tại hội nghị ngày 04/5/2024" in " ".join(told.split())
    lead = "Sau hội nghị, về nội dung này, ngày 03 tháng 6 năm 2024, Kế toán đã trả lời như sau:"
    assert told.index(lead) < told.index("Đã sửa **xong** mái che.")
    assert "chậm nhất" not in told


def test_the_phone_shows_it_under_its_day_and_staff_who_wrote_it(room: Room) -> None:
    asked = held(room)
    reply = room.do(room.thu, "reply.write", question=asked, **SAID)["reply"]
    shown = room.pages[Audience.PHONE]["replies"][str(reply)]
    assert shown == {
        "question": asked,
        "answered_on": "2024-06-03",
        "answered_by": "Kế toán",
        "channel": "Bằng văn bản",
        "state": "kept",
        "html": "<p>Đã sửa <strong>xong</strong> mái che.</p>",
    }
    assert room.pages[Audience.CHAIR]["replies"][str(reply)]["written_by"] == "secretary"
    assert "replies" not in room.pages[Audience.SCREEN]


def test_the_letter_of_the_days_after_stays_and_another_tells_the_answer(room: Room) -> None:
    asked = held(room)
    first = room.do(room.thu, "paper.approve", kind="letter", question=asked)
    content = room.store.papers.get(first["paper"]).content
    room.do(room.thu, "reply.write", question=asked, **SAID)
    second = room.do(room.thu, "paper.approve", kind="letter", question=asked)
    assert second["version"] == 2
    assert room.store.papers.get(first["paper"]).content == content
    assert "Đã sửa" not in content
    assert "Đã sửa" in room.store.papers.get(second["paper"]).content


def test_parts_and_handing_over_go_on_until_it_is_kept(room: Room) -> None:
    asked = held(room)

    def write(text: str, on: str, **more: str) -> None:
        room.do(room.thu, "reply.write", question=asked, text=text, answered_on=on, **more)

    write("Đã khảo sát.", "2024-05-10", state="partly")
    assert standing(room, "2024-05-21") == Standing.OVERDUE
    assert "Phần nội dung còn lại: Kế toán trả lời chậm nhất ngày 20 tháng 5" in written(
        room, asked
    )
    write("Quá khả năng.", "2024-05-15", state="handed_over", passed_to="UBND phường Bến Cát")
    (owing,) = room.store.replies.owed(room.meeting)
    assert (owing.body, owing.deadline) == ("UBND phường Bến Cát", "")
    assert standing(room, "2024-12-31") == Standing.HANDED_OVER
    told = written(room, asked)
    assert "đã chuyển nội dung đến UBND phường Bến Cát để xem xét, trả lời. Cụ thể" in told
    assert "- UBND phường Bến Cát (để xem xét, giải quyết);" in told
    room.clock += 2 * MONTH_MS
    write("Phường đã cấp kinh phí.", "2024-08-01", answered_by="UBND phường Bến Cát")
    assert standing(room, "2024-12-31") == Standing.KEPT
    assert "UBND phường Bến Cát đã trả lời thêm như sau:" in written(room, asked)


def test_whom_it_was_handed_to_may_have_a_day(room: Room) -> None:
    asked = held(room)
    handed = {"state": "handed_over", "passed_to": "Tổ Văn phòng", "deadline": "2024-07-01"}
    room.do(room.thu, "reply.write", question=asked, **{**SAID, **handed})
    assert standing(room, "2024-07-01") == Standing.HANDED_OVER
    assert standing(room, "2024-07-02") == Standing.OVERDUE


def test_what_is_beyond_authority_is_with_the_body_above_from_the_first(room: Room) -> None:
    asked = held(room, "beyond_authority", body="UBND tỉnh", channel="Công văn")
    assert standing(room, "2030-01-01") == Standing.HANDED_OVER
    room.do(room.thu, "reply.write", question=asked, answered_by="UBND tỉnh", **SAID)
    assert standing(room, "2030-01-01") == Standing.KEPT


def test_a_reply_is_mended_and_removed(room: Room) -> None:
    asked = held(room)
    reply = room.do(room.thu, "reply.write", question=asked, **SAID)["reply"]
    mended = {**SAID, "text": "Đã sửa.", "reply": reply, "base_version": 1}
    assert room.do(room.mai, "reply.write", question=asked, **mended)["version"] == 2
    with pytest.raises(Conflict) as late:
        room.do(room.thu, "reply.write", question=asked, **mended)
    assert late.value.details == {"version": 2, "text": "Đã sửa."}
    room.do(room.dung, "reply.remove", reply=reply)
    assert room.pages[Audience.PHONE]["replies"] == {}
    assert standing(room, "2024-06-04") == Standing.OVERDUE


@pytest.mark.parametrize(
    ("args", "error"),
    [
        ({"text": " \u200b"}, Empty),
        ({"answered_on": ""}, Empty),
        ({"answered_on": "2024-05-03"}, BeforeMeeting),
        ({"answered_on": "0024-06-03"}, ImplausibleDay),
        ({"answered_on": "2024-06-05"}, AfterToday),
        ({"answered_on": "2024-02-30"}, Invalid),
        ({"state": "handed_over"}, Empty),
        ({"state": "partly", "deadline": "2024-05-01"}, BeforeMeeting),
    ],
)
def test_a_reply_that_there_cannot_be_is_refused(
    room: Room, args: dict[str, str], error: type[LiveQAError]
) -> None:
    asked = held(room)
    with pytest.raises(error):
        room.do(room.thu, "reply.write", question=asked, **{**SAID, **args})


def test_what_was_answered_in_the_room_is_not_answered_later(room: Room) -> None:
    done, aside = room.ask(), room.ask(text="Giá xăng?")
    room.do(room.thu, "outcome.set", questions=[done], outcome="answered")
    room.do(room.thu, "outcome.set", questions=[aside], outcome="off_topic", reason="Ngoài")
    open_still = room.ask(text="Bao giờ có sân?")
    close(room)
    for question in (done, aside):
        with pytest.raises(WrongQuestionState):
            room.do(room.thu, "reply.write", question=question, **SAID)
    room.do(room.thu, "reply.write", question=open_still, **SAID)


def test_before_the_close_there_is_nothing_to_answer_later(room: Room) -> None:
    asked = held(room)
    room.do(room.dung, "meeting.reopen", reason="Ghi thiếu")
    with pytest.raises(NotOpen):
        room.do(room.thu, "reply.write", question=asked, **SAID)


def test_a_body_answers_by_its_own_link_and_nothing_else(room: Room) -> None:
    theirs, others = room.ask(text="Học phí?"), room.ask(text="Bếp ăn?")
    room.do(room.thu, "outcome.set", questions=[theirs], outcome="to_verify", **DEFERRAL)
    kitchen = {**DEFERRAL, "body": "Bếp ăn"}
    room.do(room.thu, "outcome.set", questions=[others], outcome="to_verify", **kitchen)
    close(room)
    tam = answerer(room)
    reply = room.do(tam, "reply.write", question=theirs, answered_by="Ai đó", **SAID)["reply"]
    row = room.store.replies.get(reply)
    assert (row.answered_by, row.written_by) == (BODY, Role.ANSWERER)
    with pytest.raises(NotAllowed):
        room.do(tam, "reply.write", question=others, **SAID)
    secretarys = room.do(room.thu, "reply.write", question=theirs, **SAID)["reply"]
    for args in ({"question": theirs, "reply": secretarys, "base_version": 1, **SAID},):
        with pytest.raises(NotAllowed):
            room.do(tam, "reply.write", **args)
    with pytest.raises(NotAllowed):
        room.do(tam, "reply.remove", reply=secretarys)
    room.do(tam, "reply.remove", reply=reply)
    assert set(room.pages[Audience.ANSWERER]) == {"meeting"}
    assert "conclusion" not in room.pages[Audience.ANSWERER]["meeting"]


def test_whom_a_matter_was_handed_to_may_have_a_link_too(room: Room) -> None:
    asked = held(room)
    handed = {"state": "handed_over", "passed_to": "Y tế"}
    room.do(room.thu, "reply.write", question=asked, **{**SAID, **handed})
    room.do(answerer(room, "Y tế"), "reply.write", question=asked, **SAID)
    assert standing(room, "2024-06-04") == Standing.KEPT


def test_a_link_is_made_for_who_owes_something_and_can_be_taken_away(room: Room) -> None:
    held(room)
    for body in ("Bảo vệ", "", " "):
        with pytest.raises(Invalid):
            room.do(room.dung, "link.renew", role="answerer", body=body)
    tam = answerer(room)
    old = room.store.links.secret(room.meeting, Role.ANSWERER, BODY)
    assert room.do(room.dung, "link.renew", role="answerer", body="kế toán") == {"revoked": 1}
    assert room.store.links.bodies(room.meeting, Role.ANSWERER) == [BODY]
    assert tam.id not in active(room)
    with pytest.raises(LinkExpired):
        come_in(room, old)
    again = come_in(room, room.store.links.secret(room.meeting, Role.ANSWERER, BODY))
    assert room.do(room.dung, "link.remove", body=BODY) == {"revoked": 1}
    assert again.id not in active(room)
    for secret in (old, "", room.store.links.secret(room.meeting, Role.ANSWERER, BODY)):
        with pytest.raises(LinkExpired):
            come_in(room, secret)


def come_in(room: Room, secret: str) -> Actor:
    comes = Join(room.meeting, Role.ANSWERER, secret, "", room.meeting, now=room.clock)
    actor: Actor = run(room.store, comes).result[1]
    return actor


def active(room: Room) -> set[int]:
    return {d.id for d in room.store.devices.staff_of(room.meeting) if d.revoked_at is None}


def test_an_answerer_stays_in_until_half_a_day_after_all_is_answered(room: Room) -> None:
    asked = held(room)
    tam, now = answerer(room), room.clock + 20 * MONTH_MS
    run(room.store, EndSessions(now=now))
    assert tam.id in active(room), "the promise is not kept yet"
    assert room.thu.id not in active(room)
    room.clock = now
    room.do(tam, "reply.write", question=asked, **SAID)
    run(room.store, EndSessions(now=room.clock + LASTS_MS - 1))
    assert tam.id in active(room), "a slip of the pen can still be mended"
    run(room.store, EndSessions(now=room.clock + LASTS_MS))
    assert tam.id not in active(room)


def test_a_link_to_an_answerer_is_renewed_where_all_are(room: Room) -> None:
    held(room)
    answerer(room)
    before = room.store.links.secret(room.meeting, Role.ANSWERER, BODY)
    room.store.links.renew_all()
    assert room.store.links.secret(room.meeting, Role.ANSWERER, BODY) != before
