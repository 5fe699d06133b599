"""Kế hoạch: whatever was typed of a plan stands in its paper."""

from collections.abc import Iterator

import msgspec
import pytest
from msgspec.structs import replace

from liveqa.domain.plan import Plan
from liveqa.domain.planned import plan_of
from liveqa.domain.record import Record
from liveqa.papers.kinds.plan import plan
from tests.papers.reading import RENDERERS, folded, text
from tests.papers.records import empty, two_sessions

# How it is carried out or written down elsewhere, not what is planned.
ELSEWHERE = {
    *("kind", "direction", "form", "duty", "papers", "recurrence", "starts_at", "ends_at"),
    *("notice_recipients", "report_recipients", "letter_recipients", "addressees"),
    *("drafting_unit", "notice_title", "form_of_address", "review", "name_modes"),
    *("wifi_ssid", "wifi_password", "wifi_hidden", "deferral", "questions", "due", "text"),
}


def typed(value: object, field: str = "") -> Iterator[str]:
    """Each fact that a plan holds in words."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from typed(each, name) if name not in ELSEWHERE else ()
    elif isinstance(value, list):
        for each in value:
            yield from typed(each, field)
    elif isinstance(value, str):
        yield value


def said(sessions: list[Record], form: str = "html") -> str:
    return folded(text(form, RENDERERS[form](plan(sessions)))).casefold()


@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
def test_every_fact_of_all_sessions_stands_in_it(form: str) -> None:
    sessions = two_sessions()
    found = said(sessions, form)
    plans: list[Plan] = [plan_of(record) for record in sessions]
    facts = [fact for each in plans for fact in typed(msgspec.to_builtins(each)) if fact]
    assert len(facts) > 50
    assert [fact for fact in facts if folded(fact).casefold() not in found] == []


@pytest.mark.parametrize(
    "words",
    [
        "Tổ chức đối thoại năm học 2024 - 2025",
        "xây dựng kế hoạch tổ chức đối thoại năm học 2024 - 2025 như sau",
        "Thời gian: 17 giờ 00 phút đến 18 giờ 30 phút, thứ Bảy, ngày 04 tháng 5 năm 2024.",
        "trong tháng 01 năm 2025; định kỳ thứ Năm tuần cuối hằng tháng.",
        "Hình thức: Trực tiếp.",
        (
            "Cô Dung tập hợp câu hỏi của Tổ Mẫu giáo lớn; hình thức: phiếu giấy; thời hạn: trước"
            " hội nghị 05 ngày (29/4/2024)"
        ),
        "thời hạn: 17 giờ 00 phút, 28/12/2024",
        "Trước hội nghị 01 ngày (03/5/2024)",
        "Trước hội nghị 03 ngày",
        "Tại hội nghị; cả hai buổi",
        "KT. HIỆU TRƯỞNG",
        "Lưu: VP.",
    ],
)
def test_times_and_dues_are_said_in_words(words: str) -> None:
    assert folded(words).casefold() in said(two_sessions())


def test_a_plan_of_which_nothing_is_known_has_blanks_and_no_empty_section() -> None:
    found = said([empty()])
    assert folded("I. MỤC ĐÍCH, YÊU CẦU 1. Mục đích ……").casefold() in found
    assert folded("phân công") not in found
    assert folded("kinh phí") not in found


@pytest.mark.parametrize(
    ("due", "words"),
    [
        ("", "đến khi khai mạc"),
        ("D-2", "trước hội nghị 02 ngày (02/5/2024)"),
        ("2024-05-03", "03/5/2024"),
    ],
)
def test_it_says_until_when_everybody_may_send_questions(due: str, words: str) -> None:
    first = two_sessions()[0]
    ours = folded("mọi người tự gửi câu hỏi, ý kiến trên trang của hội nghị; thời hạn: ")
    assert ours not in said([first])
    first.meeting = replace(first.meeting, early_intake=True, early_due=due)
    assert ours + folded(words) in said([first])
