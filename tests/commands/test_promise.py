"""What the previous meeting promised is taken over from its record, and said in the report."""

import copy

import pytest

from liveqa.commands import audit
from liveqa.domain.leaving import ERASED
from liveqa.domain.plan import Plan, PlanItem
from liveqa.domain.record import Promise
from liveqa.domain.words import AgendaKind, Audience, PromiseState, Role
from liveqa.errors import Empty, Invalid, NotFound, UnknownMeeting
from liveqa.papers.formats import markdown
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.kinds.report import report
from liveqa.papers.missing import missing
from liveqa.service.committing import commit, run
from liveqa.service.jobs import Create, Purge
from tests.commands.test_reply import MONTH_MS
from tests.room import Room

DEFERRAL = {"body": "Kế toán", "deadline": "2024-05-20", "channel": "Bằng văn bản"}


def held(room: Room) -> str:
    """A closed meeting: one question answered, three put off, of which one was answered after a
    reopening and one has its letter; its code."""
    answered, kept, told, waiting = (
        room.ask(text=text)
        for text in (
            "Có camera không?",
            "Bao giờ sửa cổng?",
            "Bao giờ có sân?",
            "Có thêm xe?",
        )
    )
    answer(room, answered)
    put_off = [kept, told, waiting]
    room.do(room.thu, "outcome.set", questions=put_off, outcome="needs_study", **DEFERRAL)
    close(room)
    for place, question in enumerate((kept, told), 7):
        letter(room, question, place)
    room.do(room.dung, "meeting.reopen", reason="Ghi thêm trả lời")
    answer(room, kept)
    room.do(room.thu, "outcome.set", questions=[kept], outcome="answered")
    close(room)
    letter(room, kept, 9)
    code: str = room.store.meetings.get(room.meeting).code
    return code


def answer(room: Room, question: int) -> None:
    found = room.do(room.thu, "answer.start", questions=[question])["answer"]
    room.do(room.thu, "answer.draft", answer=found, text="Đã làm.", base_version=0)
    room.do(room.thu, "answer.record", answer=found)


def close(room: Room) -> None:
    room.do(room.thu, "minutes.approve", in_favour=30)
    room.do(room.dung, "meeting.close")


def letter(room: Room, question: int, number: int) -> None:
    paper = room.do(room.dung, "paper.approve", kind="letter", question=question)["paper"]
    room.do(room.dung, "paper.number", paper=paper, number=str(number), date="2024-05-06")


def goes_on(room: Room) -> None:
    """The next meeting of the same data folder; the room is in it from now on."""
    plan = Plan(title="Hội nghị đối thoại năm sau")
    code = run(room.store, Create(plan, now=0)).result
    room.meeting = room.store.meetings.by_code(code).id
    room.board.__init__(room.store.record(room.meeting))  # type: ignore[misc]
    room.pages = {who: room.board.view(who)[1] for who in room.pages}


def promises(room: Room) -> list[Promise]:
    found: list[Promise] = room.store.promises.of(room.meeting)
    return found


def told(room: Room) -> str:
    return markdown.render(report(room.store.record(room.meeting))).decode()


def test_what_was_put_off_is_taken_over_with_what_became_of_it(room: Room) -> None:
    code = held(room)
    goes_on(room)
    room.do(room.dung, "promise.take_over", previous=code)
    assert [(p.text, p.state) for p in promises(room)] == [
        ("Bao giờ sửa cổng?", PromiseState.KEPT),
        ("Bao giờ có sân?", PromiseState.UNDER_WAY),
        ("Có thêm xe?", None),
    ]
    said = told(room)
    assert "Tại Hội nghị đối thoại, ngày 04 tháng 5 năm 2024, có 03 nội dung được hẹn" in said
    assert "*Bảng 1. Kết quả thực hiện từng nội dung*" in said
    assert "đã thực hiện 01, đang thực hiện 01" in said
    assert "Đã thực hiện: đã trả lời tại Công văn số 09/" in said
    assert "ngày 06 tháng 5 năm 2024" in said
    assert "| Có thêm xe? | Kế toán | 20/5/2024 | …… |" in said
    assert "Có camera không?" not in said


def test_what_was_edited_stays_when_it_is_taken_over_once_more(room: Room) -> None:
    code = held(room)
    goes_on(room)
    room.do(room.dung, "promise.take_over", previous=code)
    row = promises(room)[2].id
    room.do(room.dung, "promise.edit", promise=row, state="not_yet", result="chờ kinh phí")
    room.do(room.dung, "promise.edit", promise=row, deadline="2024-09-05")
    assert room.do(room.dung, "promise.take_over", previous=code) == {"promises": []}
    assert len(promises(room)) == 3
    assert "| 05/9/2024 | Chưa thực hiện: chờ kinh phí |" in told(room)


def test_a_promise_of_a_meeting_that_is_not_here_is_typed(room: Room) -> None:
    room.do(room.dung, "promise.add", text="Sửa mái che")
    room.do(room.dung, "paper.prepare", previous_promises="Còn lại chờ kinh phí.")
    said = told(room)
    assert said.index("Tại kỳ trước, có 01 nội dung") < said.index("Sửa mái che")
    assert said.index("Sửa mái che") < said.index("Còn lại chờ kinh phí.")
    assert room.pages[Audience.PHONE]["promises"]["1"]["text"] == "Sửa mái che"
    assert "promises" not in room.pages[Audience.SCREEN]
    room.do(room.dung, "promise.remove", promise=promises(room)[0].id)
    assert "Sửa mái che" not in told(room)


def test_a_promise_of_which_nobody_said_what_became_is_missing(room: Room) -> None:
    def lacking() -> bool:
        return "kept" in {blank.fact for blank in missing(room.store.record(room.meeting))}

    assert not lacking()
    added = room.do(room.dung, "promise.add", text="Sửa mái che")["promise"]
    assert lacking()
    room.do(room.dung, "promise.edit", promise=added, state="kept")
    assert not lacking()


@pytest.mark.parametrize(
    ("name", "args", "error"),
    [
        ("promise.take_over", {"previous": "KHONG"}, UnknownMeeting),
        ("promise.add", {"text": " \u200b "}, Empty),
        ("promise.add", {"text": "Sửa", "deadline": "2024-02-30"}, Invalid),
        ("promise.edit", {"promise": 99, "text": "Sửa"}, NotFound),
    ],
)
def test_a_promise_that_there_cannot_be_is_refused(
    room: Room, name: str, args: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error):
        room.do(room.dung, name, **args)


def test_a_meeting_takes_nothing_over_from_itself_or_from_one_that_goes_on(room: Room) -> None:
    here = room.store.meetings.get(room.meeting).code
    with pytest.raises(Invalid):
        room.do(room.dung, "promise.take_over", previous=here)
    goes_on(room)
    with pytest.raises(Invalid):
        room.do(room.dung, "promise.take_over", previous=here)


def put_off(room: Room, text: str) -> int:
    asked = room.ask(text=text)
    room.do(room.thu, "outcome.set", questions=[asked], outcome="needs_study", **DEFERRAL)
    return asked


def follows(room: Room, previous: str) -> str:
    """The next meeting, made after another, with its cast in it; its code."""
    plan = Plan(
        title="Hội nghị sau",
        agenda=[
            PlanItem(title="Tuyên bố lý do", kind=AgendaKind.OPENING),
            PlanItem(title="Giới thiệu đại biểu", kind=AgendaKind.INTRODUCTION),
            PlanItem(title="Đối thoại", kind=AgendaKind.OPINIONS),
        ],
    )
    code: str = run(room.store, Create(plan, previous=previous, now=room.clock)).result
    room.meeting = room.store.meetings.by_code(code).id
    for name, role in (("thu", Role.SECRETARY), ("hoa", Role.CHAIR), ("lan", Role.ATTENDEE)):
        setattr(room, name, room.join(role))
    room.board.__init__(room.store.record(room.meeting))  # type: ignore[misc]
    room.pages = {who: copy.deepcopy(room.board.view(who)[1]) for who in room.pages}
    return code


def test_the_next_meeting_opens_with_what_was_promised(room: Room) -> None:
    put_off(room, "Bao giờ có sân?")
    close(room)
    follows(room, room.store.meetings.get(room.meeting).code)
    items = sorted(room.store.agenda.of(room.meeting), key=lambda item: item.position)
    assert [item.kind for item in items] == ["opening", "introduction", "promises", "opinions"]
    room.do(room.dung, "meeting.open")
    (phone,) = room.pages[Audience.PHONE]["promises"].values()
    assert (phone["text"], phone["body"], phone["number"]) == ("Bao giờ có sân?", "Kế toán", 1)
    assert "origin_code" not in phone
    room.do(room.hoa, "agenda.start_item", item=items[2].id)
    room.do(room.hoa, "stage.show", view="promises")
    shown = room.pages[Audience.SCREEN]["stage"]["promises"]
    assert shown["origin"] == "Hội nghị đối thoại, ngày 04 tháng 5 năm 2024"
    assert [row["text"] for row in shown["promises"]] == ["Bao giờ có sân?"]
    item = items[2].id
    room.do(room.thu, "note.write", item=item, text="Đại biểu nhất trí.", base_version=0)
    said = markdown.render(minutes(room.store.record(room.meeting))).decode()
    assert "Kết quả giải quyết các nội dung hẹn trả lời kỳ trước" in said
    assert said.index("Bao giờ có sân? (Kế toán; hạn 20/5/2024)") < said.index("Đại biểu nhất trí.")


def test_minutes_tell_of_promises_only_where_they_were_heard(room: Room) -> None:
    put_off(room, "Bao giờ có sân?")
    close(room)
    follows(room, room.store.meetings.get(room.meeting).code)
    room.do(room.dung, "meeting.open")
    others = [i for i in room.store.agenda.of(room.meeting) if i.kind == AgendaKind.OPINIONS]
    room.do(room.hoa, "agenda.start_item", item=others[0].id)
    record = room.store.record(room.meeting)
    assert "Bao giờ có sân?" not in markdown.render(minutes(record)).decode()
    assert "Bao giờ có sân?" in markdown.render(report(record)).decode()


def test_each_meeting_of_origin_stands_by_itself(room: Room) -> None:
    first = room.store.meetings.get(room.meeting)
    kept, waiting = put_off(room, "Bao giờ có sân?"), put_off(room, "Bao giờ sửa cổng?")
    close(room)
    second = follows(room, first.code)
    room.do(room.dung, "meeting.open")
    put_off(room, "Bao giờ có bếp?")
    close(room)
    room.meeting, here = first.id, room.meeting
    room.clock += MONTH_MS
    said = {"answered_on": "2024-05-18", "text": "Đã có."}
    room.do(room.dung, "reply.write", question=kept, **said)
    room.meeting = here
    follows(room, second)
    rows = promises(room)
    assert [(p.text, p.origin_code, p.number, p.state) for p in rows] == [
        ("Bao giờ có sân?", first.code, 1, PromiseState.KEPT),
        ("Bao giờ sửa cổng?", first.code, 2, None),
        ("Bao giờ có bếp?", second, 1, None),
    ]
    assert rows[0].result == "đã trả lời ngày 18 tháng 5 năm 2024 (Bằng văn bản)"
    said_upward = told(room)
    assert "Tại Hội nghị đối thoại, ngày 04 tháng 5 năm 2024, có 02 nội dung" in said_upward
    assert "Tại Hội nghị sau, ngày 04 tháng 5 năm 2024, có 01 nội dung" in said_upward
    assert "*Bảng 2. Kết quả thực hiện từng nội dung của Hội nghị sau" in said_upward
    pages = {page["origin"] for page in stage_pages(room)}
    assert pages == {row.origin for row in rows}
    assert waiting


def stage_pages(room: Room) -> list[dict[str, object]]:
    """Every page of the screen's view of promises."""
    room.do(room.dung, "meeting.open")
    room.do(room.hoa, "stage.show", view="promises")
    pages = []
    for page in range(room.pages[Audience.CHAIR]["stage"]["pages"]):
        room.do(room.hoa, "stage.turn_page", page=page)
        pages.append(copy.deepcopy(room.pages[Audience.SCREEN]["stage"]["promises"]))
    return pages


def test_an_answer_after_the_taking_over_is_taken_over_too(room: Room) -> None:
    first = room.store.meetings.get(room.meeting)
    asked = put_off(room, "Bao giờ có sân?")
    close(room)
    follows(room, first.code)
    row = promises(room)[0].id
    room.do(room.dung, "promise.edit", promise=row, text="Bao giờ có sân bóng?", state="not_yet")
    room.meeting, here = first.id, room.meeting
    room.clock += MONTH_MS
    room.do(room.dung, "reply.write", question=asked, answered_on="2024-05-18", text="Đã có.")
    room.meeting = here
    assert room.do(room.dung, "promise.take_over", previous=first.code) == {"promises": [row]}
    (now,) = promises(room)
    assert (now.text, now.state) == ("Bao giờ có sân bóng?", PromiseState.KEPT)


def test_a_meeting_follows_a_closed_one_alone_and_opens_as_planned_without_promises(
    room: Room,
) -> None:
    code = room.store.meetings.get(room.meeting).code
    for previous, error in ((code, Invalid), ("KHONG", UnknownMeeting)):
        with pytest.raises(error):
            run(room.store, Create(Plan(title="Sau"), previous=previous, now=0))
    close(room)
    follows(room, code)
    assert len(room.store.agenda.of(room.meeting)) == 3


@pytest.mark.parametrize(
    ("how", "text"),
    [
        ("staff", "Tôi là {}: bao giờ sửa cổng?"),
        ("phone", "Tôi là {}: bao giờ sửa cổng?"),
        ("day", "Tôi là {}: bao giờ sửa cổng?"),
        ("staff", "em là {}, lớp 5A.\nBao giờ  sửa cổng?"),
        ("day", "{} hỏi: bao giờ sửa cổng?\n\n- cổng trước;\n- cổng sau"),
    ],
)
def test_who_is_erased_goes_from_what_later_meetings_took_over(
    room: Room, how: str, text: str
) -> None:
    name, before = "Trịnh Thị Lan", (room.lan, room.thu, room.meeting)
    told = {"name": name, "name_mode": "named"}
    asked = room.do(room.lan, "question.ask", text=text.format(name), **told)["question"]
    room.do(room.thu, "question.accept", question=asked)
    room.do(room.thu, "outcome.set", questions=[asked], outcome="needs_study", **DEFERRAL)
    close(room)
    second = follows(room, room.store.meetings.get(room.meeting).code)
    room.do(room.dung, "meeting.open")
    item = next(i for i in room.store.agenda.of(room.meeting) if i.kind == AgendaKind.PROMISES)
    room.do(room.hoa, "agenda.start_item", item=item.id)
    close(room)
    paper = room.do(room.dung, "paper.approve", kind="minutes")["paper"]
    assert name in room.store.papers.get(paper).content
    later, (lan, thu, room.meeting) = room.meeting, before
    if how == "day":
        found = commit(room.store, [Purge(room.meeting, now=room.clock)])
    else:
        actor, verb = (thu, "erase_person") if how == "staff" else (lan, "erase_own")
        found = commit(room.store, [room.job(actor, f"question.{verb}", "", {"question": asked})])
    assert [*found.revs] == [before[2], later]
    (copied,) = room.store.promises.of(later)
    assert copied.text.split() == text.format(ERASED).split()
    (shown,) = found.changes[later]["promises"].values()
    assert shown.text == copied.text
    assert (name in room.store.papers.get(paper).content) == (how == "phone"), "staff's to do"
    told_there = [*room.store.journal.outcomes(later)][-1]
    assert told_there[0] == "promise.erase"
    assert (told_there[2] == []) == (how == "phone")
    assert audit.breaks(room.store) == []
    assert room.store.meetings.by_code(second).id == later
