"""What the organiser looks at before the day, with one phone in hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.meeting import Meeting
from tests.browser.organiser import Organiser
from tests.browser.pages import settle, violations
from tests.browser.test_accessibility import tab_to
from tests.browser.words import t
from tests.serving import Server, serving

pytestmark = pytest.mark.browser

PHONE = {"extra_http_headers": {"X-Forwarded-For": "192.0.2.7"}}


@pytest.fixture
def behind(tmp_path: Path) -> Iterator[Server]:
    """A server that believes what it is told of where a device is: one machine plays two."""
    with serving(tmp_path / "data", "--behind-proxy") as running:
        yield running


@pytest.mark.long
def test_dung_checks_the_laptop_and_sees_the_phone_come_in(visit: Visit, behind: Server) -> None:
    meeting = Meeting(behind)
    page = visit(behind, viewport={"width": 320, "height": 640}, reduced_motion="reduce").new_page()
    page.goto(meeting.links["organiser"])
    settle(page)
    section = Organiser(page).go("preflight")
    phone = section.get_by_role("status").filter(has_text=t("organiser.check_phone"))
    expect(phone).to_contain_text(t("check.phone_nobody"))
    for name in ("address", "network", "firewall", "people", "screens", "power", "disk", "clock"):
        row = section.get_by_role("listitem").filter(has_text=t(f"organiser.check_{name}"))
        expect(row.first).to_be_visible()
    isolation = section.get_by_role("listitem").filter(has_text=t("organiser.check_isolation"))
    expect(isolation).to_contain_text(t("organiser.check_state_unknown"))

    tab = visit(behind).new_page()
    tab.goto(meeting.hall)
    expect(phone).to_contain_text(t("check.phone_laptop"))
    expect(phone).to_contain_text(t("organiser.check_state_unknown"))

    lan = visit(behind, **PHONE).new_page()
    lan.goto(meeting.hall)
    settle(lan)
    expect(phone).to_contain_text(t("organiser.check_state_ok"))
    expect(isolation).to_contain_text(t("organiser.check_state_ok"))
    lan.close()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320

    again = section.get_by_role("button", name=t("organiser.preflight_again"))
    tab_to(page, again)
    with page.expect_response("**/preflight") as answered:
        page.keyboard.press("Enter")
    assert answered.value.ok
    expect(phone).to_contain_text(t("organiser.check_state_ok"))
