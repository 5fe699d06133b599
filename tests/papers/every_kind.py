"""A specimen of every kind of paper, and of what changes its layout."""

from collections.abc import Callable
from datetime import date
from typing import Any

from msgspec.structs import replace

from liveqa.domain.grounds import USUAL
from liveqa.domain.house import House, matters, result
from liveqa.domain.record import Promise, Record, Reply
from liveqa.domain.units import Unit, progress
from liveqa.domain.words import Direction, MeetingKind, Outcome, PromiseState, Role, Standing
from liveqa.papers.kinds.dues import listing
from liveqa.papers.kinds.invitation import invitation
from liveqa.papers.kinds.letter import letter
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.kinds.notice import notice
from liveqa.papers.kinds.petition import petition
from liveqa.papers.kinds.plan import plan
from liveqa.papers.kinds.prepared import prepared
from liveqa.papers.kinds.programme import programme
from liveqa.papers.kinds.report import report
from liveqa.papers.kinds.script import script
from liveqa.papers.kinds.sign_in import sign_in
from liveqa.papers.kinds.units_report import units_report
from liveqa.papers.model.dues import Due, Dues
from liveqa.papers.model.model import Document
from liveqa.papers.public import public_copy
from tests import district
from tests.papers.records import Builder, at, conference, empty, two_sessions

TODAY = date(2024, 6, 30)


def _conference() -> Builder:
    b = Builder(conference())
    b.meeting(
        place="Sông Mây",
        addressees=["Ủy ban nhân dân thành phố Sông Mây"],
        legal_grounds=USUAL[MeetingKind.DIALOGUE],
        strengths="Đại biểu thẳng thắn, chuẩn bị kỹ. " * 12,
        weaknesses="Thời gian còn ngắn.",
        proposals="Đề nghị tăng thời lượng đối thoại.",
        drafting_unit="GDTH",
    )
    return b


def _record() -> Record:
    return _conference().record


def _before() -> Record:
    b = _conference()
    contents = ["Vị trí, trách nhiệm của Tổng phụ trách Đội", "Chế độ, chính sách"]
    b.meeting(starts_at=at("08:00"), contents=contents)
    return b.record


def _prepared() -> Record:
    b = _conference()
    answer = "Nhà trường sẽ sửa mái che trong hè.\n\n- Kinh phí: ngân sách\n- Thời gian: tháng 7"
    for number, (question, row) in enumerate(b.record.questions.items()):
        if number % 3:
            told: Any = {"prepared_answer": answer, "prepared_outcome": Outcome.NOTED}
            b.record.questions[question] = replace(row, **told)
    return b.record


def _promised() -> Record:
    record = _record()
    for place, state in enumerate(PromiseState, 1):
        record.promises[place] = Promise(
            id=place, meeting=1, position=place, number=place, text="Sửa cổng?", state=state
        )
    return record


def _labour() -> Record:
    b = _conference()
    b.meeting(kind=MeetingKind.LABOUR, legal_grounds=USUAL[MeetingKind.LABOUR])
    b.answer([b.question("Mỗi tổ một sáng kiến.", direction=Direction.TO_STAFF)], "Nhất trí.")
    return b.record


def _corrected() -> Record:
    record = _record()
    assert record.approval
    told: Any = {"corrections": ["ghi thiếu"], "corrected_at": [at("15:00")]}
    parts = ["conclusion", "question 3"]
    record.approval = replace(record.approval, heard=["facts=0"], corrected=parts, **told)
    return record


def _many() -> Record:
    b = _conference()
    for number in range(70):
        b.answer([b.question(f"Câu hỏi thêm thứ {number}?", topic="Bán trú")], "Đáp.")
    return b.record


def _replied() -> Record:
    record = _record()
    told: Any = {
        "answered_on": "2024-06-10",
        "text": "Đã sửa xong mái che.",
        "answered_by": "Kế toán",
    }
    by: Any = {"written_by": Role.SECRETARY, "written_at": at("11:00")}
    record.replies[1] = Reply(id=1, meeting=1, question=9, **told, **by)
    return record


def _units() -> Document:
    units = [
        result(unit, progress(unit, [], TODAY), [district.meeting(name, place)])
        for place, name in enumerate(district.names(14), 1)
        for unit in [Unit(id=place, name=name)]
    ]
    record = _record()
    open_ones = matters(units, record.meeting, TODAY, set())
    return units_report(record, House(today=TODAY, units=units, matters=open_ones))


def _listing() -> Document:
    told: Any = {"meeting": "HN2024", "question": 9, "text": "Bao giờ sửa mái che?", "result": ""}
    day: Any = {"held_at": at("08:00"), "deadline": "2024-05-20", "days": -41}
    rows = [
        Due(
            title=f"Hội nghị đối thoại lần {place // 4 + 1}",
            number=place,
            body="Kế toán",
            channel="văn bản",
            standing=Standing.OVERDUE,
            replies=[],
            uid=str(place),
            **told,
            **day,
        )
        for place in range(1, 30)
    ]
    return listing(Dues(TODAY, rows), _record().meeting)


# By kind, as addresses name it; after a blank what is particular.
EVERY_KIND: dict[str, Callable[[], Document]] = {
    "plan": lambda: plan(two_sessions()),
    "plan empty": lambda: plan([empty()]),
    "minutes": lambda: minutes(_record()),
    "minutes empty": lambda: minutes(empty()),
    "minutes labour": lambda: minutes(_labour()),
    "minutes corrected": lambda: minutes(_corrected()),
    "notice": lambda: notice(_record()),
    "notice annexed": lambda: notice(_many()),
    "report": lambda: report(_record()),
    "report empty": lambda: report(empty()),
    "report promised": lambda: report(_promised()),
    "letter": lambda: letter(_record(), 1),
    "letter deferral": lambda: letter(_record(), 9),
    "letter referral": lambda: letter(_record(), 10),
    "letter later": lambda: letter(_replied(), 9),
    "invitation": lambda: invitation(_before(), "Đại diện Ủy ban nhân dân thành phố Sông Mây"),
    "invitation blank": lambda: invitation(empty()),
    "programme": lambda: programme(_before()),
    "script": lambda: script(_before()),
    "prepared": lambda: prepared(_prepared(), at("07:00")),
    "prepared empty": lambda: prepared(empty(), at("07:00")),
    "sign_in": lambda: sign_in(_before()),
    "petition": lambda: petition(_record(), 10),
    "public": lambda: public_copy(_record()),
    "units_report": _units,
    "listing": _listing,
}
