"""A plan that somebody wrote is read beside its words; what is ticked alone becomes a meeting."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from liveqa.i18n import text
from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.organiser import paste
from tests.browser.pages import violations
from tests.browser.words import like, t
from tests.imports.written import COORDINATION, KINDERGARTEN, WARD, word
from tests.serving import Server

pytestmark = pytest.mark.browser

MAKE = like("organiser.reading_make")


def box(page: Page, words: str) -> Locator:
    """The box to tick for a value."""
    return page.get_by_role("checkbox", name=words)


def test_what_is_doubtful_is_not_ticked_and_not_taken(visit: Visit, server: Server) -> None:
    page = visit(server, viewport={"width": 320, "height": 640}).new_page()
    paste(page, server, WARD)
    expect(box(page, t("organiser.starts_at"))).not_to_be_checked()
    expect(box(page, "Hội trường UBND phường")).to_be_checked()
    expect(page.get_by_text("thứ Năm", exact=False).first).to_be_visible()
    row = page.get_by_role("listitem").filter(has_text="3. Hình thức: trực tiếp.")
    expect(row.get_by_role("checkbox")).to_be_checked()
    expect(page.get_by_text(re.compile("^Không lấy: ")).first).to_be_visible()
    assert violations(page) == []
    page.get_by_role("checkbox", name=t("organiser.reading_narrow")).check()
    expect(row).to_be_hidden()
    press(page.get_by_role("button", name=MAKE))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Chủ tịch Ủy ban nhân dân phường")
    expect(page.get_by_text(t("organiser.pasted_gaps"))).to_be_visible()


@pytest.mark.long
def test_two_sessions_become_two_meetings_and_are_named_when_the_file_comes_again(
    visit: Visit, server: Server, tmp_path: Path
) -> None:
    page = visit(server, viewport={"width": 1280, "height": 800}).new_page()
    page.goto(server.links["organiser"])
    file = tmp_path / "ke-hoach.bin"  # what it is called says nothing
    file.write_bytes(word(KINDERGARTEN))
    page.get_by_label(t("organiser.plan_file")).set_input_files(file)
    first = "Đối thoại giữa người sử dụng lao động và người lao động"
    second = "Đối thoại giữa nhà trường và phụ huynh"
    for number, title in enumerate([first, second], 1):
        name = t("organiser.reading_session", number=number, title=title)
        expect(page.get_by_role("checkbox", name=name)).to_be_checked()
    assert violations(page) == []
    press(page.get_by_role("button", name=MAKE))
    expect(page.get_by_role("heading", name=first, level=1)).to_be_visible()
    expect(page.get_by_text("17:00, 28/12/2026 · Phòng HĐSP")).to_be_visible()
    page.goto(page.url.split("?")[0] + "?section=meetings")
    row = page.get_by_role("listitem").filter(has_text=second)
    expect(row).to_contain_text(t("organiser.no_date"))
    expect(page.get_by_text(t("organiser.reading_here"))).to_be_hidden()
    page.get_by_label(t("organiser.plan_file")).set_input_files(file)
    here = page.locator(".notice").filter(has_text=t("organiser.reading_here"))
    expect(here.get_by_role("button")).to_have_text([second, first])
    page.set_viewport_size({"width": 320, "height": 640})
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    press(here.get_by_role("button", name=second))
    expect(page.get_by_role("heading", name=second, level=1)).to_be_visible()


@pytest.mark.long
def test_a_plan_for_something_else_is_said_to_be_none(visit: Visit, server: Server) -> None:
    page = visit(server, "en", viewport={"width": 800, "height": 600}).new_page()
    page.goto(server.links["organiser"])
    page.get_by_label(text("en", "organiser.plan_pasted")).fill(COORDINATION)
    press(page.get_by_role("button", name=text("en", "organiser.plan_take")))
    expect(page.get_by_text(text("en", "organiser.reading_no_plan"))).to_be_visible()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)
    expect(page.get_by_role("button", name="from what is ticked")).to_be_disabled()
    assert violations(page) == []
    press(page.get_by_role("button", name=text("en", "organiser.reading_back")))
    expect(page.get_by_label(text("en", "organiser.plan_pasted"))).to_have_value(COORDINATION)


@pytest.mark.long
def test_a_plan_is_ticked_and_made_by_keyboard_alone(visit: Visit, server: Server) -> None:
    page = visit(server).new_page()
    paste(page, server, WARD)
    start = box(page, t("organiser.starts_at"))
    start.focus()
    page.keyboard.press("Space")
    expect(start).to_be_checked()
    page.get_by_role("button", name=MAKE).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("08:00, 29/10/2026 · Hội trường UBND phường")).to_be_visible()
