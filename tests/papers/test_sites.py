"""A meeting at several places: its papers say in which form it was held, where, and who was there.
Those of a meeting at one place say nothing of it."""

import pytest
from msgspec.structs import replace

from liveqa.domain.record import Record
from liveqa.domain.words import MeetingForm, NameMode, SiteKind
from liveqa.papers.formats import markdown
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.kinds.notice import notice
from liveqa.papers.kinds.register import register
from liveqa.papers.kinds.report import report
from liveqa.papers.model.model import BLANK, Document
from liveqa.papers.model.places import held
from tests.papers.records import Builder, conference

HOA_MAI = "Trường Tiểu học Hoa Mai"


def of_several(rooms: int = 2) -> Record:
    """The tests' conference in its hall, in rooms of schools, and at home."""
    builder = Builder(conference())
    main = builder.site("Hội trường chính", SiteKind.MAIN, present=60, counted=True)
    named = [HOA_MAI, "Trường Mầm non Tuổi Thơ"]
    for at in range(rooms):
        name = named[at] if at < len(named) else f"Trường THCS số {at}"
        builder.site(name, present=5 + at, counted=at != 1)
    home = builder.site("Trực tuyến", SiteKind.HOME, present=6, counted=True)
    for id, site in {1: main, 3: 2, 4: home}.items():
        builder.change(id, site=site)
    return builder.record


def read(paper: Document) -> str:
    """A paper's words, without its marks."""
    return " ".join(markdown.render(paper).decode().replace("\\", "").replace("*", "").split())


def cells(record: Record, heading: str) -> list[object]:
    """A column of the register."""
    sheet = register(record).sheets[0]
    at = [column.title for column in sheet.headings].index(heading)
    return [row[at] for row in sheet.rows]


@pytest.mark.parametrize("paper", [minutes, notice, report])
def test_papers_name_the_form_and_the_sites(paper) -> None:  # type: ignore[no-untyped-def]
    said = read(paper(of_several()))
    assert (
        "trực tiếp kết hợp trực tuyến, tại Hội trường chính và 02 điểm cầu: Trường Tiểu học"
        " Hoa Mai; Trường Mầm non Tuổi Thơ; có đại biểu tham gia từ nhà" in said
    )


@pytest.mark.parametrize("paper", [minutes, notice, report])
def test_papers_of_a_meeting_at_one_place_say_nothing_of_it(paper) -> None:  # type: ignore[no-untyped-def]
    said = read(paper(conference()))
    assert "điểm cầu" not in said.lower()
    assert "Hình thức: " not in said


def test_the_form_is_the_plans_where_it_says_one() -> None:
    record = of_several()
    record.meeting = replace(record.meeting, form=MeetingForm.ONLINE)
    assert held(record).startswith("trực tuyến, tại Hội trường chính")


def test_of_very_many_sites_the_minutes_list_them_in_their_annex() -> None:
    said = read(minutes(of_several(49)))
    assert "49 điểm cầu (danh sách tại Phụ lục I kèm theo)" in said
    course, annex = said.split("Phụ lục I", 1)[0], said.rsplit("Điểm cầu", 1)[1]
    assert "Trường THCS số 48" not in course
    assert "Trường THCS số 48" in annex


def test_the_annex_counts_each_site_and_leaves_blank_what_nobody_counted() -> None:
    table = minutes(of_several()).annexes[0].blocks[1]
    assert [row[1:] for row in table.rows] == [  # type: ignore[union-attr]
        ["Hội trường chính", "60"],
        [HOA_MAI, "5"],
        ["Trường Mầm non Tuổi Thơ", BLANK],
        ["Trực tuyến", "6"],
    ]


def test_who_asked_is_said_with_the_site_but_in_the_main_hall() -> None:
    record = of_several()
    said = read(minutes(record))
    assert f"điểm cầu {HOA_MAI}" in said
    assert "tham gia trực tuyến" in said
    assert "điểm cầu Hội trường" not in said


def test_who_is_of_the_site_is_not_said_to_be_there_again() -> None:
    record = of_several()
    named = {"name": "Bùi Văn Minh", "unit": HOA_MAI, "name_mode": NameMode.NAMED}
    record.questions[3] = replace(record.questions[3], **named)
    assert f"{HOA_MAI}, điểm cầu {HOA_MAI}" not in read(minutes(record))


def test_the_register_has_a_column_for_the_site() -> None:
    column = cells(of_several(), "Điểm cầu")
    assert [column[0], column[2], column[3]] == ["Hội trường chính", HOA_MAI, "Trực tuyến"]
    assert "Điểm cầu" not in [c.title for c in register(conference()).sheets[0].headings]


@pytest.mark.parametrize(("mode", "said"), [(NameMode.UNRECORDED, False), (NameMode.NAMED, True)])
def test_a_site_of_a_few_is_not_said_beside_a_hidden_name(mode: NameMode, *, said: bool) -> None:
    record = of_several()
    record.sites[2] = replace(record.sites[2], present=1)
    record.questions[3] = replace(record.questions[3], name_mode=mode)
    assert (f", điểm cầu {HOA_MAI}" in read(minutes(record))) == said
    assert bool(cells(record, "Điểm cầu")[2]) == said
