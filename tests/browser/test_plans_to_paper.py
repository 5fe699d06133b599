"""A plan that somebody wrote goes through the pages to the Kế hoạch for signature and to another
laptop, and no fact is lost on the way."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.organiser import Organiser, paste
from tests.browser.words import like, t
from tests.imports import written
from tests.imports.test_written import expected
from tests.papers.reading import folded, text
from tests.sampling import daily
from tests.serving import Server, serving

pytestmark = pytest.mark.browser

TOLD_IN_OTHER_WORDS = ("kind", "symbol", "starts_at", "ends_at", "form", "recurrence")
NOT_OF_A_PLAN = ("notice_title",)
NOT_WORDS = re.compile(r"[a-z_]+(; [a-z_]+)*|D([+-]\d+)?|\d{4}-\d\d-\d\d")
"""A closed list's word, or a due day: the paper tells both in words of its own."""


def of_table(name: str, chosen: tuple[str, ...]) -> list[str]:
    """Return the facts of a plan's table that the Kế hoạch tells in their own words: all that are
    certain, and of the doubtful those with a doubt that the organiser settles by taking them."""
    rows = re.findall(
        r"^(taken|" + "|".join(chosen) + r") (?:all|\d) (\w+): (.*)$",
        "\n".join(expected(name)),
        re.MULTILINE,
    )
    told = [
        part
        for _, field, value in rows
        if field not in (*TOLD_IN_OTHER_WORDS, *NOT_OF_A_PLAN)
        for part in value.split(" | ")
        if not NOT_WORDS.fullmatch(part)
    ]
    assert len(told) > 15
    return told


def fill(where: Locator, **typed: str) -> None:
    """Write into fields of a section or a row, each until it is saved."""
    for name, value in typed.items():
        field = where.page.get_by_label(t(f"organiser.{name}"), exact=True)
        around = where.locator(".field").filter(has=field)
        around.get_by_role("textbox").fill(value)
        around.get_by_role("textbox").blur()
        expect(around).to_contain_text(like("common.saved_at"))


def of_kindergarten(organiser: Organiser) -> None:
    """The plan calls its chair by a given name, and counts its classes in two ways."""
    chair = organiser.go("officers").get_by_role("listitem", name="Hoa")
    fill(chair, officer_office="Hiệu trưởng")
    task = organiser.go("tasks").get_by_role("listitem").filter(has_text="Xây dựng Kế hoạch")
    press(task.get_by_role("button", name=t("common.edit")))
    fill(task, task_support="Trưởng ban đại diện CMHS trường")


def of_school(organiser: Organiser) -> None:
    """The plan spells its school in two ways, leaves out its number and the signer's office."""
    fill(organiser.go("time"), venue="Văn phòng trường Tiểu học Sao Mai")
    fill(organiser.go("papers"), superior_body="UBND phường Sao Mai", symbol="BB-THSM")
    signer = organiser.go("signing").get_by_role("listitem", name="Trần Thị Hoa")
    fill(signer, signer_office="Hiệu trưởng")


def of_office(organiser: Organiser) -> None:
    """The plan does not say who chairs, and lists nobody who collects within the office."""
    officers = organiser.go("officers")
    officers.get_by_label(t("organiser.officer_name"), exact=True).last.fill("Lê Thị Thu")
    officers.get_by_label(t("organiser.officer_office"), exact=True).last.fill("Trưởng phòng")
    press(officers.get_by_role("button", name=t("organiser.officer_add"), exact=True))
    expect(officers.get_by_role("listitem", name="Lê Thị Thu")).to_be_visible()
    collectors = organiser.go("collectors")
    collectors.get_by_label(t("organiser.collector_name")).last.fill("Chuyên viên Phạm Mai")
    press(collectors.get_by_role("button", name=t("organiser.collector_add")))
    expect(collectors.get_by_role("listitem", name="Chuyên viên Phạm Mai")).to_be_visible()


@dataclass(frozen=True)
class Way:
    """How one plan goes: the doubts that the organiser settles by taking what was read, what is
    written by hand, what a later hand replaced, and what the paper tells in words of its own."""

    chosen: tuple[str, ...]
    by_hand: Callable[[Organiser], None]
    replaced: tuple[str, ...]
    told: tuple[str, ...]


WAYS = {
    "KINDERGARTEN": Way(
        ("task", "signs_plan"),
        of_kindergarten,
        (),
        (
            "Số: /KH-MNHS",
            "17 giờ 00 phút đến 18 giờ 30 phút, thứ Hai, ngày 28 tháng 12 năm 2026",
            "Chủ trì: Hoa, Hiệu trưởng",
            "Phối hợp: Trưởng ban đại diện CMHS trường",
            "02/10/2026",
            "Tổng hợp các câu hỏi đối thoại từ phía người lao độngĐ/c Mai CTCĐ23/12/2026",
            "thời hạn: 28/12/2026",
            "Trước HN đối thoại 01 ngày (27/12/2026)",
        ),
    ),
    "MONTHLY": Way(
        ("sentence", "every_month", "signs_plan"),
        of_school,
        ("Văn phòng trường Tiểu học Sao Mãi",),
        (
            "Số: /KH-THSM",
            "Địa điểm: Văn phòng trường Tiểu học Sao Mai.",
            "định kỳ thứ Năm tuần cuối hằng tháng",
            "Hình thức: Trực tiếp",
            "UBND phường Sao Mai",
            "HIỆU TRƯỞNG Trần Thị Hoa",
            "Lưu: VT.",
        ),
    ),
    "OFFICE": Way(
        ("staff_only", "venue_of"),
        of_office,
        (),
        (
            "Số: /KH-GDĐT",
            "08 giờ 00 phút, thứ Bảy, ngày 02 tháng 5 năm 2026",
            "hình thức: ctct@saomai.example; thời hạn: 26/4/2026",
            "Chuyên viên Phạm Mai tập hợp câu hỏi",
            "Chủ trì: Lê Thị Thu, Trưởng phòng",
        ),
    ),
}


@pytest.mark.long
@pytest.mark.parametrize("name", daily(WAYS, ["KINDERGARTEN"]))
def test_every_fact_of_a_plan_comes_to_paper_and_to_another_laptop(
    visit: Visit, server: Server, tmp_path: Path, name: str
) -> None:
    way = WAYS[name]
    page = visit(server, viewport={"width": 1280, "height": 800}).new_page()
    paste(page, server, written.plan(name))
    take(page, name, way.chosen)
    organiser = Organiser(page)
    way.by_hand(organiser)
    paper, file = printed(organiser), exported(organiser, tmp_path)
    told = [*of_table(name, way.chosen), *way.told]
    facts = [fact for fact in told if fact not in way.replaced]
    assert [fact for fact in facts if said(fact) not in said(paper)] == []
    with serving(tmp_path / "another") as another:
        elsewhere = visit(another).new_page()
        elsewhere.goto(another.links["organiser"])
        elsewhere.get_by_label(t("organiser.plan_file")).set_input_files(file)
        assert printed(Organiser(elsewhere)) == paper


def said(words: str) -> str:
    return folded(words).casefold()


def take(page: Page, name: str, chosen: tuple[str, ...]) -> None:
    """See that what is certain is ticked, take what else is right, and make the meetings."""
    rows = page.locator(".reading-row")
    certain = [row for row in expected(name) if row.startswith("taken ")]
    expect(rows.get_by_role("checkbox", checked=True)).to_have_count(len(certain))
    for doubt in chosen:
        asked = rows.locator("label", has_text=t(f"organiser.doubt_{doubt}"))
        for box in asked.get_by_role("checkbox").all():
            box.check()
    press(page.get_by_role("button", name=like("organiser.reading_make")))


def printed(organiser: Organiser) -> str:
    """The text of the Kế hoạch."""
    page, plan = organiser.page, organiser.go("plan")
    row = plan.get_by_role("group", name=t("paper_kind.plan"), exact=True)
    with page.expect_download() as download:
        press(row.get_by_role("button", name=t("organiser.short_docx"), exact=True))
    return text("docx", Path(download.value.path()).read_bytes())


def exported(organiser: Organiser, folder: Path) -> Path:
    """The plan file of all sessions."""
    with organiser.page.expect_download() as download:
        press(organiser.go("plan").get_by_role("button", name=t("organiser.plan_export")))
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file
