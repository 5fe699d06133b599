"""A secretary looks at the names left in the texts, and takes the documents along."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.meeting import Meeting
from tests.browser.pages import settle, violations
from tests.browser.secretary import Secretary
from tests.browser.words import t
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page, ViewportSize

pytestmark = [pytest.mark.browser, pytest.mark.long]

NARROW: "ViewportSize" = {"width": 320, "height": 640}


def documents(page: "Page") -> "Locator":
    """The list of documents, unfolded."""
    Secretary(page).tab("minutes")
    page.get_by_text(t("document.others"), exact=True).click()
    return page.get_by_role("list", name=t("document.others"))


@pytest.mark.long
def test_each_name_is_kept_or_hidden_one_by_one(
    visit: Visit, venue: Server, tmp_path: Path
) -> None:
    meeting = Meeting(venue)
    meeting.ask("Cháu Bảo An lớp 5A hay bị bạn Tuấn trêu.")
    page = visit(venue).new_page()
    page.goto(meeting.links["secretary"])
    settle(page)
    found = documents(page)
    page.get_by_role("button", name=t("secretary.public_check")).click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text(t("secretary.public_left", count=2))).to_be_visible()
    page.set_viewport_size(NARROW)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for name, key in (("Bảo An", "secretary.name_hide"), ("Tuấn", "secretary.name_keep")):
        choice = dialog.get_by_role("group", name=t("secretary.public_choice", found=name))
        choice.get_by_role("button", name=t(key)).click()
        expect(choice.get_by_role("button", name=t(key))).to_have_attribute("aria-pressed", "true")
    expect(dialog.get_by_text(t("secretary.public_done"))).to_be_visible()
    assert violations(page) == []
    dialog.get_by_label(t("secretary.by_hand_word"), exact=True).fill("TRÊU")
    by_hand = dialog.get_by_role("region", name=t("secretary.by_hand"))
    by_hand.get_by_role("button", name=t("secretary.name_hide")).click()
    done = t("secretary.by_hand_done", word="TRÊU", count=1)
    expect(by_hand.get_by_text(done)).to_be_visible()
    undo = by_hand.get_by_role("button", name=t("secretary.by_hand_undo_name", word="TRÊU"))
    expect(undo).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    with page.expect_download() as started:
        found.get_by_role("button", name=t("document.public_html")).click()
    said = Path(started.value.path()).read_text(encoding="utf-8")
    name = started.value.suggested_filename
    assert name.startswith("ban-cong-khai-")
    assert name.endswith(f"-{meeting.code}.html")
    assert "bạn Tuấn" in said
    assert "Bảo An" not in said
    assert "trêu" not in said
    expect(found.get_by_role("button", name=t("document.archive_zip"))).to_be_visible()


@pytest.mark.long
def test_the_organiser_is_offered_all_but_the_archive(visit: Visit, venue: Server) -> None:
    meeting = Meeting(venue)
    page = visit(venue).new_page()
    page.goto(meeting.links["organiser"])
    settle(page)
    page.get_by_role("link", name=t("organiser.section_minutes")).first.click()
    found = page.get_by_role("list", name=t("document.others"))
    expect(found.get_by_role("button", name=t("document.register_xlsx"))).to_be_visible()
    expect(found.get_by_role("button", name=t("document.archive_zip"))).to_have_count(0)
    with page.expect_download() as started:
        found.get_by_role("button", name=t("document.register_xlsx")).click()
    assert Path(started.value.path()).read_bytes().startswith(b"PK")
    assert violations(page) == []
