"""Three houses from the plan that they wrote for their people to the promise that they kept: a
kindergarten with its staff, a ward for its schools, an education office."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from liveqa.domain.owing import owings
from liveqa.domain.plan import Plan
from liveqa.domain.record import Record
from liveqa.domain.words import (
    AgendaKind,
    Audience,
    MeetingKind,
    Outcome,
    PromiseState,
    Standing,
)
from liveqa.imports.plan import parse_plans
from liveqa.papers.formats import markdown
from liveqa.papers.kinds.letter import letter
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.kinds.notice import notice
from liveqa.papers.kinds.petition import petition, petitions
from liveqa.papers.kinds.report import report
from liveqa.papers.model.model import Document
from tests.commands.test_promise import follows
from tests.commands.test_reply import MONTH_MS
from tests.room import Room

STAFF = """
UBND PHƯỜNG SAO MAI
TRƯỜNG MẦM NON HỌA MI
Số:      /KH-MNHM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sao Mai, ngày …. tháng 4 năm 2024
KẾ HOẠCH
Tổ chức đối thoại năm học 2023 - 2024
Căn cứ Quyết định số 7/QĐ-MNHM ngày 5/9/2023 về việc ban hành Quy chế dân chủ;
II. NỘI DUNG CHƯƠNG TRÌNH, THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN
1. Nội dung
1.1. Đối thoại giữa người sử dụng lao động và người lao động
- Điều kiện làm việc của giáo viên.
1.2. Đối thoại giữa nhà trường và phụ huynh
- Bữa ăn của trẻ.
2. Thời gian – Địa điểm – Thành phần
2.1. Đối thoại giữa người sử dụng lao động và người lao động
- Thời gian: 17h00 – 18h30 ngày 04/5/2024
- Địa điểm: Phòng hội đồng
- Thành phần: 100% giáo viên, nhân viên
2.2. Đối thoại giữa nhà trường và phụ huynh
- Thời gian: 08h00 – 09h30 ngày     /5/2024
- Địa điểm: Phòng hội đồng
- Thành phần: Đại diện phụ huynh 11 lớp
"""
WARD = """
ỦY BAN NHÂN DÂN
PHƯỜNG SAO MAI
Số: /KH-UBND
Sao Mai, ngày tháng 4 năm 2024
KẾ HOẠCH
Tổ chức hội nghị đối thoại với giáo viên và phụ huynh các trường năm 2024
Căn cứ Thông tư số 11/2020/TT-BGDĐT ngày 19/5/2020 của Bộ Giáo dục và Đào tạo;
II. HÌNH THỨC, THỜI GIAN, ĐỊA ĐIỂM
1. Hình thức: Đối thoại trực tiếp kết hợp trực tuyến.
2. Thời gian: Hoàn thành trước ngày 20/5/2024 (thứ Hai).
III. THÀNH PHẦN
- Đại diện giáo viên, phụ huynh các trường.
Nơi nhận:
- Sở Giáo dục và Đào tạo;
- Lưu VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
"""
OFFICE = """
ỦY BAN NHÂN DÂN
THÀNH PHỐ SAO MAI
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
Số:         /KH-GDĐT
Thành phố Sao Mai, ngày       tháng  4 năm 2024
KẾ HOẠCH
Hội nghị gặp gỡ, đối thoại với Tổng phụ trách Đội năm 2024
II. THỜI GIAN - ĐỊA ĐIỂM
1. Thời gian: dự kiến 08g00 ngày 04 tháng 5 năm 2024 (Thứ Bảy)
2. Địa điểm: Hội trường Trường Tiểu học Hoa Sen.
III. NỘI DUNG, CHƯƠNG TRÌNH HỘI NGHỊ
1. Chủ đề: “Xây dựng trường học hạnh phúc”.
3. Chương trình hội nghị
- Tuyên bố lý do, giới thiệu đại biểu;
- Báo cáo đề dẫn;
- Phát biểu ý kiến góp ý, hiến kế, kiến nghị;
- Lãnh đạo Phòng kết luận Hội nghị.
IV. THÀNH PHẦN THAM DỰ
- Tổng phụ trách Đội các trường.
Nơi nhận:
- UBND thành phố (để b/c);
- Lưu: VT.
"""


@dataclass(frozen=True)
class House:
    """What its plan says, who is above it, and how its meeting is told."""

    plan: str
    sessions: int
    kind: MeetingKind
    starts_at: str
    agenda: int
    body: str
    above: str


HOUSES = {
    "kindergarten": House(
        STAFF, 2, MeetingKind.LABOUR, "2024-05-04 17:00", 0, "Kế toán", "UBND phường Sao Mai"
    ),
    "ward": House(WARD, 1, MeetingKind.DIALOGUE, "", 0, "Tổ Thư ký", "Sở Giáo dục và Đào tạo"),
    "office": House(
        OFFICE,
        1,
        MeetingKind.DIALOGUE,
        "2024-05-04 08:00",
        4,
        "Tổ Chính trị tư tưởng",
        "Ủy ban nhân dân thành phố Sao Mai",
    ),
}
ANSWERED, CHANNEL, DUE = "Đã lắp đủ quạt trần.", "văn bản", "2024-05-20"
WHO = {MeetingKind.LABOUR: "Một người lao động", MeetingKind.DIALOGUE: "Một đại biểu"}
KEPT = "Đã lợp xong mái che."


def read(house: House) -> Plan:
    plans = parse_plans(house.plan)
    plan = plans[0]
    assert (len(plans), plan.kind) == (house.sessions, house.kind)
    assert (plan.starts_at, len(plan.agenda)) == (house.starts_at, house.agenda)
    return plan


def hold(room: Room, house: House) -> dict[Outcome, int]:
    """A question with each outcome, the minutes approved, the meeting closed; the questions."""
    asked = {outcome: room.ask(text=f"Việc {outcome.value}?") for outcome in Outcome}
    answer = room.do(room.thu, "answer.start", questions=[asked[Outcome.ANSWERED]])["answer"]
    room.do(room.thu, "answer.draft", answer=answer, text=ANSWERED, base_version=0)
    room.do(room.thu, "answer.record", answer=answer)
    later = {"body": house.body, "deadline": DUE, "channel": CHANNEL}
    told = {
        Outcome.BEYOND_AUTHORITY: {"body": house.above, "channel": CHANNEL},
        Outcome.OFF_TOPIC: {"reason": "không thuộc chủ đề"},
    }
    for outcome in set(Outcome) - {Outcome.ANSWERED}:
        values = told.get(outcome, {} if outcome == Outcome.NOTED else later)
        room.do(
            room.thu, "outcome.set", questions=[asked[outcome]], outcome=outcome.value, **values
        )
    if house.kind == MeetingKind.LABOUR:
        first = [asked[Outcome.ANSWERED]]
        room.do(room.thu, "agreement.set", questions=first, agreement="agreed")
    room.do(room.thu, "minutes.approve", in_favour=30)
    room.do(room.dung, "meeting.close")
    return asked


def said(document: Document) -> str:
    return " ".join(markdown.render(document).decode().replace("\\", "").split())


def day_papers(record: Record) -> list[str]:
    return [said(made(record)) for made in (minutes, notice, report)]


@pytest.mark.parametrize("name", HOUSES)
def test_a_plan_becomes_a_meeting_its_papers_and_a_kept_promise(name: str, tmp_path: Path) -> None:
    house = HOUSES[name]
    room = Room(tmp_path, read(house))
    asked = hold(room, house)
    record = room.store.record(room.meeting)
    of_the_day = day_papers(record)
    _right_on_the_day(record, house, asked, of_the_day)

    promised = asked[Outcome.NEEDS_STUDY]
    room.clock += MONTH_MS
    assert standing(room, promised) == Standing.OVERDUE
    reply = {"answered_on": "2024-06-03", "text": KEPT, "answered_by": house.body}
    room.do(room.thu, "reply.write", question=promised, **reply)
    assert standing(room, promised) == Standing.KEPT
    assert day_papers(room.store.record(room.meeting)) == of_the_day
    assert KEPT in said(letter(room.store.record(room.meeting), promised))
    shown = room.pages[Audience.PHONE]["replies"].values()
    assert [each["html"] for each in shown] == [f"<p>{KEPT}</p>"]

    follows(room, room.store.meetings.get(room.meeting).code)
    found = {row.text: row.state for row in room.store.promises.of(room.meeting)}
    assert found == {
        "Việc to_verify?": None,
        "Việc needs_study?": PromiseState.KEPT,
        "Việc beyond_authority?": None,
        "Việc out_of_time?": None,
    }
    room.do(room.dung, "meeting.open")
    items = sorted(room.store.agenda.of(room.meeting), key=lambda item: item.position)
    heard = next(item for item in items if item.kind == AgendaKind.PROMISES)
    assert all(item.position > heard.position for item in items if item.kind == "opinions")
    room.do(room.hoa, "agenda.start_item", item=heard.id)
    room.do(room.hoa, "stage.show", view="promises")
    rows = room.pages[Audience.SCREEN]["stage"]["promises"]["promises"]
    assert {row["text"] for row in rows} == set(found)
    assert "Việc needs_study?" in said(minutes(room.store.record(room.meeting)))


def _right_on_the_day(
    record: Record, house: House, asked: dict[Outcome, int], told: list[str]
) -> None:
    """Check what the papers say before anything is kept."""
    for paper in told:
        assert (
            f"**Câu 1.** {WHO[record.meeting.kind]}: Việc answered? **Trả lời:** {ANSWERED}"
            in paper
        )
        assert f"Kiến nghị {house.above} xem xét, trả lời" in paper
        assert f"Đơn vị, cá nhân chịu trách nhiệm: {house.body}. Thời hạn trả lời: ngày 20" in paper
        assert "không thuộc nội dung đối thoại. Lý do: không thuộc chủ đề." in paper
    minuted, noticed, reported = told
    assert all(minuted.count(f"Việc {outcome.value}? **") == 1 for outcome in Outcome)
    assert f"- {house.body} trả lời Câu 3, Câu 4, Câu 6, chậm nhất ngày 20" in noticed
    assert "NỘI DUNG VƯỢT THẨM QUYỀN, KIẾN NGHỊ CẤP TRÊN **Câu 5.**" in reported
    agreed = "hai bên đã thống nhất (theo nội dung trả lời đã ghi ở trên): - Câu 1: Việc" in minuted
    assert agreed == (record.meeting.kind == MeetingKind.LABOUR)
    assert list(petitions(record)) == [asked[Outcome.BEYOND_AUTHORITY]]
    petitioned = said(petition(record, asked[Outcome.BEYOND_AUTHORITY]))
    assert f"Kính gửi: {house.above}" in petitioned
    assert "Việc beyond_authority?" in petitioned
    assert "Việc needs_study?" not in petitioned
    put_off = said(letter(record, asked[Outcome.NEEDS_STUDY]))
    assert "ngày 20 tháng 5 năm 2024" in put_off
    assert ANSWERED not in put_off


def standing(room: Room, question: int) -> Standing:
    record = room.store.record(room.meeting)
    (one,) = owings([record.questions[question]], list(record.replies.values()))
    return one.standing(date(2024, 6, 4))
