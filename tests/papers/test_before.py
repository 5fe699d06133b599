"""The papers before the day: whom they ask, when what begins, who is introduced before whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveqa.domain.precedence import in_precedence, rank
from liveqa.domain.words import AgendaKind, Duty, Origin, Outcome, QuestionState
from liveqa.papers.formats import pdf
from liveqa.papers.kinds.invitation import invitation
from liveqa.papers.kinds.prepared import prepared, prepared_table
from liveqa.papers.kinds.programme import programme
from liveqa.papers.kinds.script import script
from liveqa.papers.kinds.sign_in import sign_in
from liveqa.papers.model.model import Document, Table
from tests.papers.printed import MM, sheets
from tests.papers.reading import RENDERERS, text
from tests.papers.records import Builder, at, conference, empty

SCHOOL = "Trường Tiểu học Hoa Sen"
# As a school invites, each in its place.
INTRODUCED = [
    "Đại diện Sở Giáo dục và Đào tạo",
    "Thường trực Đảng uỷ phường",
    "Hội đồng nhân dân phường Bình An",
    "Lãnh đạo Ủy ban nhân dân phường Bình An",
    "Ủy ban Mặt trận Tổ quốc phường",
    "Công an phường",
    "Đoàn Thanh niên phường",
    "Phòng Lao động - Thương binh và Xã hội",
    "Các cơ sở giáo dục trên địa bàn",
    "Bí thư Chi bộ nhà trường",
    "Ban Giám hiệu nhà trường",
    "Bí thư Chi đoàn giáo viên",
    "Tổ trưởng các tổ chuyên môn",
    "Toàn thể giáo viên, nhân viên",
    "Ban đại diện cha mẹ học sinh",
    "Đại diện học sinh các lớp",
]


def said(document: Document) -> str:
    """A paper's text, as Word has it."""
    return text("docx", RENDERERS["docx"](document))


@given(st.permutations(INTRODUCED))
def test_delegates_are_introduced_in_one_order_however_they_are_listed(lines: list[str]) -> None:
    assert in_precedence(lines, SCHOOL) == INTRODUCED


@given(st.lists(st.text(max_size=30)))
def test_no_delegate_is_lost_and_lines_of_one_rank_stay_as_they_stood(lines: list[str]) -> None:
    ordered = in_precedence(lines, SCHOOL)
    assert sorted(ordered) == sorted(lines)
    for level in {rank(line, SCHOOL) for line in lines}:
        of_it = [line for line in lines if rank(line, SCHOOL) == level]
        assert [line for line in ordered if rank(line, SCHOOL) == level] == of_it


def test_an_invitation_asks_one_or_all_or_leaves_a_blank() -> None:
    b = Builder(conference())
    b.meeting(starts_at=at("08:00"), ends_at=at("10:30"))
    one = said(invitation(b.record, "Trường THCS Bình Minh"))
    assert "trân trọng kính mời: Trường THCS Bình Minh." in one
    assert "08 giờ 00 phút, thứ Bảy, ngày 04 tháng 5 năm 2024 (dự kiến đến 10 giờ 30 phút)." in one
    everybody = said(invitation(b.record, "Sở Nội vụ\n- Thành Đoàn;"))
    assert "trân trọng kính mời:\nSở Nội vụ;\nThành Đoàn." in everybody.replace("\n\n", "\n")
    assert "kính mời:\n………" in said(invitation(empty()))
    b.meeting(starts_at=None, ends_at=None, time_note="chiều thứ Năm tuần cuối tháng")
    assert "Thời gian: chiều thứ Năm tuần cuối tháng." in said(invitation(b.record))
    for by_when in ("Hoàn thành trước ngày 20/5/2024", "trước 30/9"):
        b.meeting(time_note=by_when)
        assert "Thời gian: …… giờ" in said(invitation(b.record))


def test_times_of_the_programme_follow_from_its_minutes_as_far_as_they_are_known() -> None:
    b = Builder()
    b.meeting(starts_at=at("08:00"))
    for minutes in (10, 65, 0, 20):
        b.item("Mục", minutes=minutes)
    (table,) = [block for block in programme(b.record).body if isinstance(block, Table)]
    assert [row[1].replace("\n", " ") for row in table.rows] == [
        "08 giờ 00 phút - 08 giờ 10 phút",
        "08 giờ 10 phút - 09 giờ 15 phút",
        "09 giờ 15 phút",
        "……",
    ]


def test_the_script_introduces_in_order_and_says_who_answers_what_was_collected() -> None:
    b = Builder(conference())
    b.meeting(participants=["Đại diện học sinh", "Công an phường", "Đảng ủy phường"])
    youth = b.answerer("Đoàn trường", "Bí thư")
    b.question("Khi nào có sân bóng?", origin=Origin.COLLECTED, answerer=youth)
    number = max(question.number for question in b.record.questions.values())
    told = said(script(b.record))
    places = [told.index(each) for each in ("Đảng ủy phường", "Công an phường", "Đại diện học")]
    assert places == sorted(places)
    assert f"Câu {number} gửi trước" in told
    assert told.count("trân trọng giới thiệu:") == 2
    assert "Khi nào có sân bóng?" not in told


def test_the_script_cites_its_grounds_within_one_sentence() -> None:
    b = Builder()
    b.item("Khai mạc", AgendaKind.OPENING)
    b.meeting(
        issuing_body="Trường Hoa Sen", legal_grounds=["Luật Thực hiện dân chủ;", "Căn cứ Quy chế."]
    )
    begun = "Căn cứ Luật Thực hiện dân chủ; căn cứ Quy chế; được sự quan tâm của các cấp lãnh đạo,"
    assert begun in said(script(b.record))
    b.meeting(legal_grounds=[])
    assert "Được sự quan tâm của các cấp lãnh đạo, hôm nay Trường Hoa Sen" in said(script(b.record))


def test_delegates_are_introduced_where_the_programme_says_so_and_once() -> None:
    for items in (
        [("Khai mạc", AgendaKind.OPENING), ("Giới thiệu đại biểu", AgendaKind.OTHER)],
        [("Khai mạc", AgendaKind.OPENING)],
        [("Báo cáo", AgendaKind.REPORT)],
        [],
    ):
        b = Builder()
        b.meeting(participants=["Công an phường", "Đảng ủy phường"])
        for title, kind in items:
            b.item(title, kind)
        told = said(script(b.record))
        assert told.count("Công an phường") == 1
        at_last = "Giới thiệu đại biểu" if len(items) != 1 or items[0][0] != "Khai mạc" else "Khai"
        assert told.index(at_last) < told.index("Công an phường")


def test_whoever_is_called_by_a_form_of_address_is_capital_at_a_beginning_alone() -> None:
    b = Builder()
    b.officer("Bà Lê Thị Oanh", Duty.CHAIR, "Hiệu trưởng")
    b.item("Báo cáo", AgendaKind.REPORT, presenter="Cô Yên")
    b.item("Kết luận", AgendaKind.CONCLUSION)
    b.question("Học phí?", answerer=b.answerer("Bà Lê Thị Oanh", "Hiệu trưởng"))
    told, before = said(script(b.record)), said(prepared(b.record, at("07:00")))
    for words in ("mời cô Yên trình bày", "mời bà Lê Thị Oanh, Hiệu trưởng phát biểu"):
        assert words in told
    assert told.count("bà Lê Thị Oanh") == 1
    assert "bà Lê Thị Oanh" not in before


def test_the_sign_in_list_has_a_line_for_everybody_who_is_invited() -> None:
    b = Builder(conference())
    tables = [block for block in sign_in(b.record).body if isinstance(block, Table)]
    leading, *groups, others = (table.rows for table in tables)
    assert [row[1] for row in leading] == [officer.name for officer in b.record.officers.values()]
    invited = [group.invited for group in b.record.groups.values()]
    assert all(len(rows) > count for rows, count in zip(groups, invited, strict=True))
    assert len(others) > 10
    assert all(not any(row[1:]) for rows in (*groups, others) for row in rows)


@pytest.mark.parametrize("invited", [1, 6, 12, 30])
def test_a_page_of_the_sign_in_list_ends_where_it_is_full(invited: int) -> None:
    b = Builder()
    b.group("Lớp 5A", invited=invited)
    pages = sheets(pdf.render(sign_in(b.record)))
    numbers = [words for page in pages for words in page.words if words.text.isdigit()]
    assert len([words for words in numbers if words.left < 120]) == invited + 2 + 20
    for page in pages[:-1]:  # room for less than another row, or a title with its head and one
        assert min(words.at for words in page.words) < 20 * MM + 4 * 26.1


def test_prepared_answers_are_told_by_who_gives_them_and_who_still_owes_how_many() -> None:
    b = Builder()
    head, office = b.answerer("Hiệu trưởng"), b.answerer("Kế toán")
    ready = {"prepared_answer": "Sửa trong **hè**.", "prepared_outcome": Outcome.NOTED}
    b.question("Mái che?", answerer=office, origin=Origin.COLLECTED, **ready)
    b.question("Học phí?", answerer=office)
    b.question("Sân bóng?", answerer=head, prepared_answer="Có.")
    b.question("Rút lại?", answerer=head, state=QuestionState.WITHDRAWN)
    b.question("Của ai?")
    paper = prepared(b.record, at("07:00"))
    state, *by_answerer = [block for block in paper.body if isinstance(block, Table)]
    assert state.rows == [
        ["Hiệu trưởng", "1", "1", "0"],
        ["Kế toán", "2", "1", "1"],
        ["Chưa phân công người trả lời", "1", "0", "1"],
    ]
    assert state.totals == ["Cộng", "4", "2", "2"]
    assert [row[-1] for table in by_answerer for row in table.rows] == [
        "Có.",
        "Sửa trong hè.\n(Tiếp thu, ghi nhận)",
        "",
        "",
    ]
    table = prepared_table(b.record).sheets[0]
    assert {row[1] for row in table.rows} == {"Một đại biểu"}
    b.record.meeting.starts_at = at("08:00") + 4 * 24 * 3_600_000
    told_then = str(prepared(b.record, at("23:59")).body)
    assert "Tính đến ngày 04/5/2024, còn 04 ngày đến hội nghị." in told_then
    questions, told = prepared_table(b.record).sheets
    assert [row[0] for row in questions.rows] == [3, 1, 2, 5]
    assert [row[1:] for row in told.rows] == [[1, 1, 0], [2, 1, 1], [1, 0, 1]]
