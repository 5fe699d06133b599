"""Every promise over all meetings: how each stands on a day, as tables, on paper and in a
calendar."""

import csv
import io
from datetime import UTC, datetime

import pytest
from icalendar import Calendar as Read
from openpyxl import load_workbook

from liveqa.domain.words import Standing
from liveqa.papers.dues import dues
from liveqa.papers.formats import csv as csv_table
from liveqa.papers.formats import ics, markdown, xlsx
from liveqa.papers.kinds.dues import calendar, listing, tables
from liveqa.papers.model.dues import Due, Dues
from tests.commands.test_promise import goes_on
from tests.commands.test_reply import MONTH_MS
from tests.room import Room

SAID = {"answered_on": "2024-05-15", "text": "Đã làm."}


def on(day: str) -> int:
    """Noon of a day, as the server's clock says it."""
    return int(datetime.fromisoformat(f"{day}T05:00").replace(tzinfo=UTC).timestamp() * 1000)


def put_off(room: Room, text: str, body: str, deadline: str) -> int:
    asked = room.ask(text=text)
    promise = {"body": body, "deadline": deadline, "channel": "Bằng văn bản"}
    if not deadline:
        room.do(
            room.thu,
            "outcome.set",
            questions=[asked],
            outcome="beyond_authority",
            body=body,
            channel="Công văn",
        )
    else:
        room.do(room.thu, "outcome.set", questions=[asked], outcome="to_verify", **promise)
    return asked


@pytest.fixture
def owing(room: Room) -> Room:
    """A closed meeting with four promises, one kept, and one that was typed in the next."""
    put_off(room, "Học phí?", "Kế toán", "2024-05-10")
    put_off(room, "Sân chơi?", "Ban Giám hiệu", "2024-05-25")
    kept = put_off(room, "Cổng?", "kế toán", "2024-05-20")
    put_off(room, "Đường vào trường?", "UBND phường", "")
    room.do(room.dung, "meeting.close")
    room.clock += MONTH_MS
    room.do(room.thu, "reply.write", question=kept, **SAID)
    goes_on(room)
    room.do(
        room.dung, "promise.add", text="Sửa mái che", body="Ban Giám hiệu", deadline="2024-05-22"
    )
    return room


def found(room: Room, day: str) -> Dues:
    return dues(room.store, on(day))


def by_text(rows: list[Due]) -> dict[str, tuple[Standing, int | None, bool]]:
    return {row.text: (row.standing, row.days, row.is_near) for row in rows}


def test_each_stands_as_its_day_says_and_the_most_urgent_comes_first(owing: Room) -> None:
    rows = found(owing, "2024-05-16").rows
    assert list(by_text(rows).items()) == [
        ("Học phí?", (Standing.OVERDUE, -6, True)),
        ("Sửa mái che", (Standing.DUE, 6, True)),
        ("Sân chơi?", (Standing.DUE, 9, False)),
        ("Đường vào trường?", (Standing.HANDED_OVER, None, False)),
        ("Cổng?", (Standing.KEPT, 4, False)),
    ]
    assert by_text(found(owing, "2024-05-10").rows)["Học phí?"] == (Standing.DUE, 0, True)
    assert by_text(found(owing, "2024-05-18").rows)["Sân chơi?"][2]


def test_a_meeting_that_goes_on_or_is_tried_owes_nothing(room: Room) -> None:
    put_off(room, "Học phí?", "Kế toán", "2024-05-10")
    assert found(room, "2024-06-01").rows == []
    room.do(room.dung, "meeting.close")
    assert len(found(room, "2024-06-01").rows) == 1
    room.do(room.dung, "meeting.reopen", reason="Ghi thiếu")
    assert found(room, "2024-06-01").rows == []


def test_what_a_later_meeting_reports_as_kept_is_kept(owing: Room) -> None:
    first = owing.store.meetings.all()[-1].code
    owing.do(owing.dung, "promise.take_over", previous=first)
    copied = next(p for p in owing.store.promises.of(owing.meeting) if p.text == "Học phí?")
    owing.do(owing.dung, "promise.edit", promise=copied.id, state="kept", result="đã trả lại")
    row = next(r for r in found(owing, "2024-06-01").rows if r.text == "Học phí?")
    assert (row.standing, row.result) == (Standing.KEPT, "đã trả lại")
    assert len(found(owing, "2024-06-01").rows) == 5, "a copy is no second promise"


def test_a_renewed_code_keeps_what_is_said_of_a_promise(owing: Room) -> None:
    first = owing.store.meetings.all()[-1]
    owing.do(owing.dung, "promise.take_over", previous=first.code)
    owing.store.meetings.renew_code(first.id)
    owing.store.seal_meeting(first.id)
    copied = next(p for p in owing.store.promises.of(owing.meeting) if p.text == "Học phí?")
    owing.do(owing.dung, "promise.edit", promise=copied.id, state="kept")
    assert by_text(found(owing, "2024-06-01").rows)["Học phí?"][0] == Standing.KEPT
    code = owing.store.meetings.get(first.id).code
    assert owing.do(owing.dung, "promise.take_over", previous=code) == {"promises": []}


def test_a_table_for_each_body_however_it_is_written(owing: Room) -> None:
    book = load_workbook(io.BytesIO(xlsx.render(tables(found(owing, "2024-05-16")))))
    assert book.sheetnames == ["Tất cả", "Theo đơn vị", "Ban Giám hiệu", "Kế toán", "UBND phường"]
    numbers = [[cell.value for cell in row] for row in book["Theo đơn vị"].iter_rows()]
    assert numbers[0][1:] == [
        *("Quá hạn", "Chưa đến hạn", "Thuộc nơi khác trả lời", "Đã trả lời", "Cộng"),
    ]
    assert numbers[2] == ["Kế toán", 1, 0, 0, 1, 2]
    assert [row[3].value for row in book["Kế toán"].iter_rows(min_row=2)] == ["Học phí?", "Cổng?"]
    days = {
        (cell.value.isoformat(), cell.alignment.horizontal) for cell in book["Kế toán"]["B"][1:]
    }
    assert days == {("2024-05-04T00:00:00", "center")}
    of_one = found(owing, "2024-05-16").of("", "Kế toán")
    rows = list(
        csv.reader(io.StringIO(csv_table.render(tables(of_one)).decode("utf-8-sig")), delimiter=";")
    )
    assert [row[3] for row in rows[1:]] == ["Học phí?", "Cổng?"]
    assert rows[1][1] == "2024-05-04"
    assert rows[2][5:9] == ["2024-05-20", "Đã trả lời", "2024-05-15", "Đã làm."]


@pytest.mark.parametrize(
    "body", ["Tổ [1]/Khối: lá?*", "'" * 40, "X" * 60, "Tất cả", "theo đơn vị", ""]
)
def test_a_sheet_has_a_name_that_excel_takes(room: Room, body: str) -> None:
    put_off(room, "Một?", body or "Y", "2024-05-10")
    put_off(room, "Hai?", (body or "Y") + " 2", "2024-05-10")
    room.do(room.dung, "meeting.close")
    if not body:
        for row in room.store.questions.of(room.meeting):
            room.store.questions.change(row.id, body="")
        room.store.seal_meeting(room.meeting)
    book = load_workbook(io.BytesIO(xlsx.render(tables(found(room, "2024-05-16")))))
    assert len(book.sheetnames) == (3 if not body else 4)


def test_the_list_on_paper_tells_them_by_meeting(owing: Room) -> None:
    newest = owing.store.meetings.all()[-1]
    owing.do(owing.dung, "promise.take_over", previous=newest.code)
    owing.do(owing.dung, "promise.add", text="Xây nhà xe", body="Nhà trường")
    said = markdown.render(listing(found(owing, "2024-05-16"), newest)).decode()
    assert "Đến ngày 16/5/2024, có 06 nội dung hẹn trả lời: quá hạn 01, chưa đến hạn 03" in said
    assert said.count("HỘI NGHỊ ĐỐI THOẠI, NGÀY 04 THÁNG 5 NĂM 2024") == 1, "of one meeting"
    assert "| – | Xây nhà xe |" in said
    assert "đã chuyển" not in said.lower(), "nobody has sent a petition"
    assert "| 3 | Cổng? | kế toán | 20/5/2024 | Đã trả lời ngày 15 tháng 5" in said
    assert markdown.render(listing(Dues(found(owing, "2024-05-16").today, []), None))


def test_a_calendar_has_each_day_once_and_the_same_name_for_it_later(owing: Room) -> None:
    def read(day: str) -> dict[str, tuple[str, int, bool]]:
        written = ics.render(calendar(found(owing, day), on(day)))
        return {
            str(event["UID"]): (
                str(event["SUMMARY"]),
                int(str(event["SEQUENCE"])),
                bool(event.walk("VALARM")),
            )
            for event in Read.from_ical(written.decode()).walk("VEVENT")
        }

    before = read("2024-05-16")
    assert len(before) == 4, "what has no day is in no calendar"
    assert ("Đã trả lời – Câu 3: kế toán", 2, False) in before.values()
    assert ("Hạn trả lời Câu 1: Kế toán", 0, True) in before.values()
    home, owing.meeting = owing.meeting, owing.store.meetings.all()[-1].id
    asked = next(q.id for q in owing.store.questions.of(owing.meeting) if q.text == "Học phí?")
    owing.do(owing.thu, "reply.write", question=asked, **SAID)
    owing.meeting = home
    after = read("2024-06-16")
    assert after.keys() == before.keys()
    assert ("Đã trả lời – Câu 1: Kế toán", 2, False) in after.values()
