"""What the previous meeting promised is taken over from its record, and said in the report."""

import pytest

from liveqa.domain.plan import Plan
from liveqa.domain.record import Promise
from liveqa.domain.words import Audience, PromiseState
from liveqa.errors import Empty, Invalid, NotFound, UnknownMeeting
from liveqa.papers.formats import markdown
from liveqa.papers.kinds.report import report
from liveqa.papers.missing import missing
from liveqa.service.committing import run
from liveqa.service.jobs import Create
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
    assert "promises" in room.pages[Audience.ORGANISER]
    assert "promises" not in room.pages[Audience.PHONE]
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
