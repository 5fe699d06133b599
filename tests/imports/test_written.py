"""Every fact of a plan that somebody wrote for people is in its place, or shown as doubtful or not
taken; nothing else is ticked."""

import json
import re
import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liveqa.domain.plan import Plan
from liveqa.errors import PlanUnreadable
from liveqa.imports.plan import parse_plans, read_document
from liveqa.imports.school.moments import when
from liveqa.imports.school.names import people_in
from liveqa.imports.school.plan import read
from liveqa.imports.school.reading import PlanRead
from liveqa.imports.school.roles import Role, roles_of
from tests.imports import written
from tests.imports.written import word
from tests.sampling import examples

NAMES = [name for name in vars(written) if name.isupper() and "_" not in name]
NAMES = [*(name for name in NAMES if name != "SHAPES"), *written.SHAPES]
SPOKEN_OF_ELSEWHERE = ("", "purpose", "work", "budget")


def as_table(found: PlanRead) -> list[str]:
    """What was read, a line each: the doubt or "taken", the session from 1, the field, the value;
    then the sentences for a field from which nothing is taken, and what contradicts itself."""
    rows = [
        f"{each.doubt or 'taken'} {'all' if each.session is None else each.session + 1}"
        f" {each.field}: {shown(each.value)}"
        for each in found.facts
    ]
    left = [
        f"left {sentence.why}: {sentence.text}"
        for sentence in found.sentences
        if sentence.why not in SPOKEN_OF_ELSEWHERE
    ]
    wrong = [
        f"wrong {each.kind}: {json.dumps(each.words, ensure_ascii=False)}"
        for each in found.contradictions
    ]
    return [*rows, *left, *wrong]


def shown(value: object) -> str:
    if not isinstance(value, dict):
        return str(value)
    parts = (value[key] for key in sorted(value) if value[key])
    return " | ".join("; ".join(part) if isinstance(part, list) else str(part) for part in parts)


def expected(name: str) -> list[str]:
    """The table of a plan's facts."""
    text = (Path(__file__).parent / "written_facts.txt").read_text(encoding="utf-8")
    [section] = [part for part in text.split("\n# ") if part.startswith(f"{name}\n")]
    return section.strip().split("\n")[1:]


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_of_a_pasted_plan_is_in_its_place(name: str) -> None:
    assert as_table(read(written.plan(name))) == expected(name)


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_of_a_word_document_is_in_its_place(name: str) -> None:
    found = as_table(read_document(word(written.plan(name))))
    assert sorted(found) == sorted(expected(name))


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_a_plan_is_shown(name: str) -> None:
    text = written.plan(name)
    told = " ".join(each.text for each in read(text).sentences)
    assert re.findall(r"[^\W_]+", told) == re.findall(r"[^\W_]+", text)


def broken_at(width: int) -> Callable[[str], str]:
    """Break the lines of a text at a margin, as those of a PDF or a mail are."""

    def broken(text: str) -> str:
        lines = (
            textwrap.wrap(line, width, break_long_words=False) if "\t" not in line else [line]
            for line in text.split("\n")
        )
        return "\n".join("\n".join(parts) for parts in lines)

    return broken


def marked(before: str, after: str) -> Callable[[str], str]:
    """Mark lines in another way."""
    return lambda text: re.sub(before, after, text, flags=re.MULTILINE)


WAYS = {
    "pluses": marked("^- ", "+ "),
    "dots": marked("^- ", "• "),
    "stars": marked("^- ", "* "),
    "dashes that touch": marked("^- ", "-"),
    "1)": marked(r"^(\d{1,2})\. ", r"\1) "),
    "1/": marked(r"^(\d{1,2})\. ", r"\1/ "),
    "1-": marked(r"^(\d{1,2})\. ", r"\1- "),
    "I/": marked(r"^([IVX]+)\. ", r"\1/ "),
    "I-": marked(r"^([IVX]+)\. ", r"\1- "),
    "I:": marked(r"^([IVX]+)\. ", r"\1: "),
    "blanks before": marked(r"^(?=\S)", "    "),
    "blanks that do not break": lambda text: text.replace(" ", "\u00a0"),
    "letters in parts": lambda text: unicodedata.normalize("NFD", text),
    "broken early": broken_at(80),
    "broken late": broken_at(110),
}


@pytest.mark.parametrize("way", WAYS)
def test_however_its_lines_are_marked_and_broken_nothing_else_becomes_certain(way: str) -> None:
    fact = re.compile(r"^(\w+) (?:all|\d) (.*)$")
    for name in NAMES:
        known = {found[2] for row in expected(name) if (found := fact.match(row))}
        rows = map(fact.match, as_table(read(WAYS[way](written.plan(name)))))
        certain = {found[2] for found in rows if found and found[1] == "taken"}
        said = {unicodedata.normalize("NFC", each).replace("\u00a0", " ") for each in certain}
        assert said - known == set(), name


def test_two_sessions_are_two_meetings_each_with_its_own_facts() -> None:
    first, second = parse_plans(written.KINDERGARTEN)
    assert (first.kind, second.kind) == ("labour", "dialogue")
    assert (first.starts_at, second.starts_at) == ("2026-12-28 17:00", "")
    assert first.participants == ["100% CBGVNV nhà trường"]
    assert second.participants == ["Ban giám hiệu nhà trường; Kế toán", "Đại diện CMHS 11 lớp"]
    assert first.legal_grounds == second.legal_grounds
    assert first.contents[-1] == second.contents[-1] == "Các nội dung khác mà hai bên quan tâm"


def test_a_title_may_be_as_long_as_offices_write_it() -> None:
    facts = read(written.DISTRICT).facts
    assert len(written.DISTRICT_TITLE) > 400
    assert written.DISTRICT_TITLE in [each.value for each in facts if each.field == "title"]


OTHERS = [
    ("TRƯỜNG MẦM NON HOA SEN\nTHỰC ĐƠN TUẦN 2\nThứ Hai\tCháo\tSữa", "other_paper"),
    ("ĐỀ KIỂM TRA HỌC KỲ I\nMôn: Toán – Thời gian làm bài: 90 phút\nCâu 1: Tính", "other_paper"),
    (
        "CỘNG HÒA XÃ HỘI\nBIÊN BẢN\nHội nghị đối thoại\nThời gian: 8h00 ngày 20/11/2026",
        "other_paper",
    ),
    ("THỜI KHÓA BIỂU\nThứ Hai\tToán\tVăn", "other_paper"),
    ("UBND PHƯỜNG\nBÁO CÁO\nKết quả hội nghị đối thoại năm 2026\nI. KẾT QUẢ", "other_paper"),
    ("xin chào các bạn", "no_plan"),
    ("KẾ HOẠCH\nKiểm tra nội bộ năm học 2026 - 2027\nI. MỤC ĐÍCH\n- Kiểm tra", "no_conference"),
    ("KẾ HOẠCH\nThực hiện Quy chế dân chủ năm 2026\nI. MỤC ĐÍCH\n- Dân chủ", "no_conference"),
    ("KẾ HOẠCH BÀI DẠY\nMôn Toán lớp 5\nI. YÊU CẦU CẦN ĐẠT", "no_conference"),
    (
        "KẾ HOẠCH\nTriển khai Nghị quyết Hội nghị Trung ương 8\nI. MỤC ĐÍCH",
        "no_conference",
    ),
    (written.COORDINATION, "no_conference"),
]


@pytest.mark.parametrize(("text", "reason"), OTHERS)
def test_what_is_no_plan_of_a_conference_is_said_to_be_none(text: str, reason: str) -> None:
    with pytest.raises(PlanUnreadable) as caught:
        parse_plans(text)
    assert caught.value.params["reason"] == f"plan.{reason}"
    assert "{" not in caught.value.text("vi")


def test_nothing_is_certain_in_a_plan_for_something_else() -> None:
    found = read_document(written.COORDINATION.encode())
    assert found.no_plan == "plan.no_conference"
    assert found.called.startswith("Phối hợp giữa nhà trường")
    assert all(each.doubt for each in found.facts)


TIMES = [
    ("07 giờ 30 phút, ngày 20 tháng 12 năm 2026", "07:30", "", ""),
    ("Từ 7 giờ 30 phút đến 9 giờ 45 phút ngày 20/12/2026", "07:30", "09:45", ""),
    ("14h00 – 16h30, Chủ nhật ngày 20/12/2026", "14:00", "16:30", ""),
    ("7g30-9g, ngày 20-12-2026", "07:30", "09:00", ""),
    ("bắt đầu từ 8 giờ, ngày 20.12.2026", "08:00", "", ""),
    ("14:00 ngày 20/12/2026", "14:00", "", ""),
    ("2 giờ chiều ngày 20/12/2026", "14:00", "", ""),
    ("vào lúc 08 giờ 00, sáng Chủ nhật, ngày 20 tháng 12, năm 2026", "08:00", "", ""),
    ("8h00' ngày 20/12/2026 (CN)", "08:00", "", ""),
    ("8 giờ rưỡi ngày 20/12/2026", "08:30", "", ""),
    ("Khối 8, 9: 14 giờ 00 ngày 20/12/2026", "14:00", "", ""),
    ("chiều ngày 20/12/2026, lúc 2h00", "14:00", "", "part_of_day"),
    ("sáng 20/12/2026, 14h00", "14:00", "", "part_of_day"),
    ("8h00 thứ Hai, ngày 20/12/2026", "08:00", "", "weekday"),
    ("8h00 hoặc 9h00 ngày 20/12/2026", "08:00", "", "several_hours"),
    ("7h30 đón tiếp, 8h00 khai mạc, ngày 20/12/2026", "07:30", "", "several_hours"),
    ("10h00 - 8h00 ngày 20/12/2026", "10:00", "", "ends_before_start"),
    ("8h00 ngày 20/12/26", "08:00", "", "year"),
    ("8h00 ngày 20/12", "08:00", "", "year"),
]


@pytest.mark.parametrize(("text", "start", "end", "doubt"), TIMES)
def test_a_time_is_read_in_whatever_form(text: str, start: str, end: str, doubt: str) -> None:
    known = when(text, 2026)
    assert known.starts_at == f"2026-12-20 {start}"
    assert known.ends_at == (f"2026-12-20 {end}" if end else "")
    assert known.doubt == doubt


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("08h00 – 09h30 ngày     /01/2027", "day_blank"),
        ("8h00, ngày … tháng … năm 2026", "day_blank"),
        ("chiều thứ Năm tuần cuối hằng tháng", "recurring"),
        ("Hoàn thành trước ngày 20/10/2026", "deadline"),
        ("8h00 chậm nhất ngày 20/10/2026", "deadline"),
        ("ngày 20/12/2026", "no_hour"),
        ("8h00", "no_day"),
        ("trong tháng 11/2026", "no_time"),
        ("8h00 các ngày 20, 21/12/2026", "several_days"),
        ("từ ngày 20/12/2026 đến ngày 22/12/2026, 8h00", "several_days"),
        ("8h00 ngày 31/11/2026", "no_such_day"),
        ("25h00 ngày 20/11/2026", "no_such_hour"),
    ],
)
def test_what_is_no_certain_time_is_not_taken(text: str, doubt: str) -> None:
    assert (when(text).starts_at, when(text).doubt) == ("", doubt)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Hiệu trưởng Trần Thị Hoa", [("Trần Thị Hoa", "Hiệu trưởng", True)]),
        ("Bà Hoa, Hiệu trưởng", [("Bà Hoa", "Hiệu trưởng", True)]),
        (
            "Đ/c Lê Thu – Bí thư chi bộ, Hiệu trưởng",
            [("Lê Thu", "Bí thư chi bộ, Hiệu trưởng", True)],
        ),
        ("Bí thư Chi bộ, Hiệu trưởng nhà trường; Giám đốc Trung tâm", []),
        ("Ban Giám hiệu", []),
        ("Đoàn Văn Minh", [("Đoàn Văn Minh", "", True)]),
        ("Đ/c Lan Anh, Huyền", [("Lan Anh", "", True), ("Huyền", "", False)]),
    ],
)
def test_an_office_is_no_name(text: str, people: list[tuple[str, str, bool]]) -> None:
    assert list(people_in(text)) == people


@pytest.mark.parametrize(
    ("heading", "roles"),
    [
        ("THỜI GIAN - ĐỊA ĐIỂM", [Role.TIME, Role.VENUE]),
        ("Thời gian, địa điểm và thành phần tham dự", [Role.TIME, Role.VENUE, Role.PARTICIPANTS]),
        ("Nội dung trao đổi, đối thoại", [Role.CONTENTS]),
        ("Thời gian hoàn thành", []),
        ("Thời gian gửi câu hỏi", []),
        ("Thành phần Ban tổ chức", []),
        ("Tổ chức thực hiện", [Role.WORK]),
    ],
)
def test_a_heading_tells_what_its_section_is_about(heading: str, roles: list[Role]) -> None:
    assert roles_of(heading, whole=False) == roles


HEAD = "KẾ HOẠCH\nTổ chức Hội nghị đối thoại năm học 2026-2027\n"
WRONG = [
    ("1. Thời gian: 8h00 thứ Ba, ngày 20/11/2026", "weekday"),
    ("1. Thời gian: 8h00 ngày 20/11/2028", "school_year"),
    ("1. Thời gian: 8h00 ngày 31/11/2026", "no_such_day"),
    (
        "Căn cứ Quyết định số 1/QĐ ngày 25/11/2026;\n1. Thời gian: 8h00 ngày 20/11/2026",
        "meeting_before_ground",
    ),
    (
        "1. Thời gian: 8h00 ngày 20/11/2026\nIV. PHÂN CÔNG\n- Gửi câu hỏi trước ngày 21/11/2026",
        "deadline",
    ),
    (
        "2. Thành phần\n- Giáo viên: 30 người\n- Phụ huynh: 40 người\n- Tổng số: 80 người",
        "total",
    ),
    (
        (
            "1. Nội dung\n- Bữa ăn bán trú\nII. PHÂN CÔNG\nTT\tNội dung\tNgười thực hiện\n"
            "1\tTrả lời về tiền lương\tĐ/c Lê Thu\n2\tTrả lời\tĐ/c Phạm Mai"
        ),
        "other_topic no_topic",
    ),
]


@pytest.mark.parametrize(("text", "kinds"), WRONG)
def test_what_contradicts_itself_is_named(text: str, kinds: str) -> None:
    found = read(HEAD + text)
    assert [each.kind for each in found.contradictions] == kinds.split()
    assert all(each.sentences for each in found.contradictions)


def test_a_plan_without_faults_names_none() -> None:
    text = "1. Thời gian: 8h00 thứ Sáu, ngày 20/11/2026\n2. Thành phần\n- Phụ huynh 11 lớp"
    assert read(HEAD + text).contradictions == []


LINES = "\n".join(map(written.plan, NAMES)).split("\n")


@settings(max_examples=examples(100))
@given(st.lists(st.sampled_from(LINES) | st.text(max_size=200), max_size=40))
def test_whatever_stands_there_is_shown_and_makes_a_valid_plan(lines: list[str]) -> None:
    found = read("\n".join([*HEAD.split("\n"), *lines]))
    for each in found.facts:
        assert each.sentences
        assert max(each.sentences) < len(found.sentences)
        value = [each.value] if each.many else each.value
        msgspec.convert({"title": "A", each.field: value}, Plan)


PAGE = "Hội nghị đối thoại với cha mẹ học sinh năm 2026"
STAMPS = (
    "12/9/2026",
    "19/09/2026 785",
    "Đăng ngày 12/9/2026",
    "Ngày đăng: 12-9-2026 | Lượt xem: 345",
    "Thứ Hai, 21/09/2026, 08:30",
    "12/09/2026 10:35:00 AM",
    "Tác giả: Ban biên tập",
    "Lượt xem: 345",
)


@pytest.mark.parametrize("stamp", STAMPS)
@pytest.mark.parametrize("above", [f"Kế hoạch tổ chức {PAGE}", f"KẾ HOẠCH TỔ CHỨC {PAGE.upper()}"])
def test_what_a_page_of_the_web_says_of_itself_is_in_no_title_or_is_asked_about(
    stamp: str, above: str
) -> None:
    body = "\nI. THỜI GIAN\nThời gian: 8h00 ngày 20/11/2026\n"
    for head in (f"{above}\n{stamp}\nKẾ HOẠCH\nTổ chức {PAGE}", f"{above}\n{stamp}"):
        (title,) = (each for each in read(head + body).facts if each.field == "title")
        assert title.value.lower() == PAGE.lower() or title.doubt, head
        assert (title.value, title.doubt) == (PAGE, "") or "Tổ chức" not in head


@pytest.mark.parametrize(
    "title", ["Đối thoại", "Hội nghị", "Gặp gỡ, đối thoại", "Đối thoại quý III/2026"]
)
def test_a_title_that_does_not_say_between_whom_is_asked_about(title: str) -> None:
    facts = read(f"KẾ HOẠCH\n{title}\nI. MỤC ĐÍCH\n1. Lắng nghe.\n").facts
    (found,) = (each for each in facts if each.field == "title")
    assert found.doubt == "title_ends"
