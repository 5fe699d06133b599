"""Lists of questions collected before the day, as an organiser brings them."""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.organiser import Organiser
from tests.browser.pages import violations
from tests.browser.words import like, t
from tests.imports.lists import workbook
from tests.serving import Server

if TYPE_CHECKING:
    pass

pytestmark = pytest.mark.browser

PASTED = (
    "1. Bao giờ sửa mái che?\n2. Thùc ®¬n tuÇn nµy thÕ nµo?\n3. Cháu Bảo An bị trêu.\n4. "
    + "Rất dài. " * 60
)


@pytest.mark.long
def test_a_list_is_looked_through_before_it_is_taken_over(visit: Visit, server: Server) -> None:
    page = visit(server, viewport={"width": 320, "height": 640}).new_page()
    page.goto(server.links["organiser"])
    page.get_by_label(t("organiser.title")).fill("Hội nghị")
    press(page.get_by_role("button", name=t("organiser.create")))
    section = Organiser(page).go("questions")

    page.get_by_label(t("bring.file")).set_input_files(
        {"name": "5a.xlsx", "mimeType": "application/octet-stream", "buffer": workbook()}
    )
    expect(section.get_by_text(t("bring.found", count=3))).to_be_visible()
    section.get_by_role("checkbox", name="Thực đơn tuần này thế nào?").uncheck()
    assert violations(page) == []
    expect(section.get_by_text(t("bring.seen", who="5A")).first).to_be_visible()
    page.reload()
    expect(section.get_by_role("checkbox", name="Thực đơn tuần này thế nào?")).not_to_be_checked()
    press(section.get_by_role("button", name=t("bring.take", count=2)))
    expect(
        section.get_by_role("heading", name=t("organiser.collected_count", count=2))
    ).to_be_visible()

    section.get_by_label(t("bring.text")).fill(PASTED)
    press(section.get_by_role("button", name=t("bring.read")))
    expect(section.get_by_text(t("bring.same", number=1))).to_be_visible()
    expect(section.get_by_text(like("bring.taken"))).to_be_hidden()
    expect(section.get_by_role("button", name=t("bring.take", count=1))).to_be_visible()
    section.get_by_label(t("bring.column_text")).last.fill("Vừa đủ?")
    expect(section.get_by_text(t("bring.public"))).to_be_visible()
    expect(section.get_by_role("checkbox", name="Cháu Bảo An bị trêu.")).not_to_be_checked()
    section.get_by_label(t("bring.column_text")).first.fill("Một cháu bị trêu.")
    section.get_by_role("checkbox", name="Một cháu bị trêu.").uncheck()
    assert violations(page) == []
    press(section.get_by_role("button", name=t("bring.take", count=2)))
    expect(section.get_by_text(like("bring.taken"))).to_be_visible()
    expect(section.get_by_text("Thực đơn tuần này thế nào?")).to_be_visible()
    expect(section.get_by_text("Vừa đủ?")).to_be_visible()

    press(section.get_by_role("button", name=t("organiser.import_undo")).last)
    press(section.get_by_role("button", name=t("common.remove"), exact=True).last)
    expect(
        section.get_by_role("heading", name=t("organiser.collected_count", count=2))
    ).to_be_visible()

    press(section.get_by_role("button", name=t("organiser.collected_clear")))
    press(section.get_by_role("button", name=t("common.remove"), exact=True).last)
    expect(
        section.get_by_role("heading", name=t("organiser.collected_count", count=0))
    ).to_be_visible()
