"""What the organiser's page promises on the day."""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.meeting import Meeting
from tests.browser.organiser import Organiser
from tests.browser.pages import settle, violations
from tests.browser.words import like, t
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Locator

pytestmark = pytest.mark.browser

NARROW = {"viewport": {"width": 320, "height": 640}}
STILL = {"reduced_motion": "reduce"}


@pytest.fixture
def meeting(venue: Server) -> Meeting:
    """An open meeting."""
    return Meeting(venue)


@pytest.fixture
def dung(visit: Visit, venue: Server, meeting: Meeting) -> Organiser:
    """Dung's phone."""
    page = visit(venue, **NARROW, **STILL).new_page()
    page.goto(meeting.links["organiser"])
    settle(page)
    return Organiser(page)


def figure(hall: "Locator", name: str) -> "Locator":
    """One of the hall's figures."""
    row = hall.locator(".figures-row").filter(has_text=t(f"organiser.hall_{name}"))
    return row.get_by_role("definition")


def test_the_hall_in_figures_follows_who_comes_and_goes(
    dung: Organiser, visit: Visit, venue: Server, meeting: Meeting
) -> None:
    hall = dung.go("hall")
    expect(figure(hall, "phones")).to_have_text("0")
    device = visit(venue)
    page = device.new_page()
    page.goto(meeting.hall)
    settle(page)
    expect(figure(hall, "phones")).to_have_text("1")
    expect(figure(hall, "memory")).to_contain_text("MB")
    assert violations(dung.page) == []
    page.close()
    expect(figure(hall, "phones")).to_have_text("0")


def test_a_device_in_the_list_is_called_by_what_it_is(
    dung: Organiser, visit: Visit, venue: Server, meeting: Meeting
) -> None:
    agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1"
    page = visit(venue, user_agent=agent).new_page()
    page.goto(meeting.links["helper"])
    settle(page)
    links = dung.go("links")
    expect(links.get_by_text(f"{t('role.helper')} – iPhone, Safari", exact=True)).to_be_visible()


def test_a_time_is_emptied_as_well_as_set(dung: Organiser, meeting: Meeting) -> None:
    starts = dung.go("time").get_by_label(t("organiser.starts_at"), exact=True)
    starts.fill("2024-05-04T08:30")
    starts.blur()
    expect(dung.page.get_by_text(like("common.saved_at"))).to_be_visible()
    starts.fill("")
    starts.blur()
    expect(dung.page.get_by_text("2024")).to_have_count(0)
    assert "starts_at" not in meeting.board("Lan")["meeting"]
