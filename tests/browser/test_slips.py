"""Seat slips on the pages: made, printed, scanned and typed, given anew."""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.meeting import Meeting
from tests.browser.pages import settle, violations
from tests.browser.phone import Phone
from tests.browser.test_phone import SMALL
from tests.browser.words import t
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def code_on(page: "Page") -> str:
    """The code that a page tells once."""
    return page.locator(".slip-code").inner_text().rpartition(" ")[2]


@pytest.mark.long
def test_a_slip_is_made_and_printed_used_by_one_phone_and_given_anew(
    visit: Visit, venue: Server
) -> None:
    meeting = Meeting(venue)
    meeting.ask("Bao giờ sửa mái che?")
    organiser = visit(venue, **SMALL).new_page()
    organiser.goto(f"{meeting.links['organiser'].replace('#', '?section=phones#')}")
    settle(organiser)
    organiser.get_by_role("checkbox", name=t("organiser.slips")).check()
    organiser.get_by_label(t("slips.group")).select_option(label="Lớp 5A")
    expect(organiser.get_by_label(t("slips.count"))).to_have_value("30")  # as many as are invited
    organiser.get_by_label(t("slips.count")).fill("1")
    press(organiser.get_by_role("button", name=t("slips.make")))
    expect(organiser.locator(".slip-code")).to_be_visible()
    with organiser.expect_download() as saved:
        press(organiser.get_by_role("button", name=t("slips.print")))
    assert saved.value.suggested_filename == f"phieu-tham-du-{meeting.code}.pdf"
    assert violations(organiser) == []

    first = visit(venue, **SMALL).new_page()
    first.goto(meeting.hall)
    press(first.get_by_role("button", name=t("phone.join")))
    expect(first.get_by_text("Bao giờ sửa mái che?")).to_be_visible()
    expect(first.get_by_text(t("phone.slip_about"))).to_be_visible()
    phone = Phone(first)
    expect(phone.asking).to_be_hidden()
    expect(first.locator(".upvote")).to_have_count(0)
    typed = first.get_by_label(t("phone.slip_code"), exact=True)
    typed.fill("CFHJK-CFHJK")
    press(first.get_by_role("button", name=t("phone.slip_use")))
    expect(first.locator("main")).to_contain_text(t("error.slip_unknown"))
    assert violations(first) == []
    typed.fill(code_on(organiser).lower())
    press(first.get_by_role("button", name=t("phone.slip_use")))
    phone.upvote(1)

    secretary = visit(venue, **SMALL).new_page()
    secretary.goto(meeting.links["secretary"])
    settle(secretary)
    press(secretary.get_by_role("button", name=t("secretary.tab_minutes"), exact=True))
    press(secretary.get_by_text(t("secretary.slips")))
    expect(secretary.locator(".slips")).to_contain_text(
        t("slips.counted", name="Lớp 5A", made=1, used=1)
    )
    secretary.get_by_label(t("slips.number")).fill("1")
    press(secretary.get_by_role("button", name=t("slips.renew")))
    expect(secretary.locator(".slip-code")).to_be_visible()
    assert violations(secretary) == []
    expect(first.get_by_text(t("phone.slip_replaced_about"))).to_be_visible()

    second = visit(venue, **SMALL).new_page()
    second.goto(f"{meeting.hall}#{code_on(secretary)}")
    assert second.url == meeting.hall
    Phone(second).join()  # what was scanned is used by itself
    Phone(second).ask("Còn sân sau?")
