"""What the organiser's page promises on the day."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from liveqa.dates import ZONE
from tests.browser.conftest import Visit
from tests.browser.meeting import Meeting
from tests.browser.organiser import Organiser
from tests.browser.pages import MOVED, moved, settle, violations
from tests.browser.words import like, t
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page, Route, ViewportSize

pytestmark = [pytest.mark.browser, pytest.mark.long]

NARROW = {"viewport": {"width": 320, "height": 640}}
WIDE: "ViewportSize" = {"width": 1366, "height": 625}
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


@pytest.mark.long
def test_the_hall_in_figures_follows_who_comes_and_goes(
    dung: Organiser, visit: Visit, venue: Server, meeting: Meeting
) -> None:
    moved(dung.page)
    hall = dung.go("hall")
    expect(figure(hall, "phones")).to_have_text("0")
    device = visit(venue)
    page = device.new_page()
    page.goto(meeting.hall)
    settle(page)
    expect(figure(hall, "phones")).to_have_text("1")
    expect(figure(hall, "memory")).to_contain_text("MB")
    expect(hall.get_by_text(MOVED)).to_be_visible()
    assert violations(dung.page) == []
    page.close()
    expect(figure(hall, "phones")).to_have_text("0")


@pytest.mark.long
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
    meeting.until("Lan", lambda board: "starts_at" not in board["meeting"])


class Networks:
    """A laptop in two networks, in front of a server that is on loopback alone."""

    def __init__(self, page: "Page") -> None:
        self.reach: dict[str, Any] = {
            "fixed": "",
            "chosen": "",
            "lost": "",
            "names": ["http://laptop.local:8000", "http://liveqa.local:8000"],
            "addresses": [
                {"address": "192.168.1.20", "interface": "Wi-Fi", "kind": "wifi", "version": 4},
                {"address": "fd00::5", "interface": "Ethernet", "kind": "cable", "version": 6},
            ],
        }
        page.route("**/api/address", self.answer)

    def answer(self, route: "Route") -> None:
        if route.request.method == "POST":
            chosen: Any = route.request.post_data_json
            self.reach["chosen"] = chosen["address"]
            self.reach["lost"] = ""
        url = f"http://{self.reach['chosen'] or '192.168.1.20'}:8000"
        route.fulfill(json={**self.reach, "url": url})


def test_the_organiser_picks_the_address_that_phones_use(dung: Organiser) -> None:
    networks = Networks(dung.page)
    network = dung.go("network")
    cable = network.get_by_role("radio", name="fd00::5")
    expect(network.get_by_role("radio", name=t("organiser.address_automatic"))).to_be_checked()
    expect(network.get_by_text("Ethernet, IPv6")).to_be_visible()
    expect(network.get_by_text("http://liveqa.local:8000")).to_be_visible()
    assert violations(dung.page) == []
    cable.check()
    expect(network.get_by_text(like("common.saved_at"))).to_be_visible()
    expect(network.locator("strong.link-address")).to_contain_text("fd00::5")
    networks.reach |= {"chosen": "", "lost": "fd00::5"}
    lost = network.get_by_text(t("organiser.address_lost", address="fd00::5"))
    expect(lost).to_be_visible()
    expect(cable).not_to_be_checked()
    assert violations(dung.page) == []
    network.get_by_role("radio", name="192.168.1.20").last.check()
    expect(lost).to_be_hidden()


def test_an_address_set_at_the_start_is_shown_as_fixed(visit: Visit, dung: Organiser) -> None:
    network = dung.go("network")
    expect(network.get_by_text(t("organiser.address_fixed", option="-\u2060-host"))).to_be_visible()
    expect(network.get_by_role("radio")).to_have_count(0)
    assert violations(dung.page) == []


def test_what_another_organiser_saved_is_not_overwritten_unseen(
    dung: Organiser, meeting: Meeting
) -> None:
    place = dung.go("time").locator("[name=venue]")
    clock = dung.page.clock
    clock.install()
    clock.pause_at(datetime.now(ZONE) + timedelta(minutes=1))  # a field saves itself by the clock
    place.fill("Hội trường lớn")
    meeting.do("organiser", "meeting.edit", venue="Nhà đa năng", title="Hội nghị đổi tên")
    expect(dung.page.get_by_text("Hội nghị đổi tên").first).to_be_visible()
    clock.resume()
    told = dung.page.get_by_role("alert").filter(has_text=t("organiser.meanwhile"))
    expect(told).to_contain_text("Nhà đa năng")
    expect(place).to_be_focused()
    assert violations(dung.page) == []
    told.get_by_role("button", name=t("common.keep_mine")).click()
    expect(told).to_be_hidden()
    expect(dung.page.get_by_text(like("common.saved_at")).first).to_be_visible()
    expect(place).to_have_value("Hội trường lớn")
    dung.page.set_viewport_size(WIDE)
    start = dung.page.locator("[name=starts_at]")
    clock.pause_at(datetime.now(ZONE) + timedelta(hours=1))
    start.fill("2034-05-05T08:30")
    moment = datetime(2034, 5, 6, 14, 0, tzinfo=ZONE)
    meeting.do("organiser", "meeting.edit", starts_at=int(moment.timestamp() * 1000), title="Họp")
    expect(dung.page.get_by_text("Họp", exact=True).first).to_be_visible()
    clock.resume()
    told = told.filter(has_text="14:00, 06/05/2034")
    expect(told).to_be_visible()
    box, beside = told.bounding_box(), start.bounding_box()
    assert box
    assert beside
    assert box["y"] >= beside["y"] + beside["height"], "it stands in a column of its own"
