"""The room votes: by phones and by hands, with bars when the chair says so, and the minutes tell
it."""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.chair import Chair
from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.meeting import Meeting
from tests.browser.pages import settle, violations
from tests.browser.phone import Phone
from tests.browser.secretary import Secretary
from tests.browser.test_phone import SMALL
from tests.browser.words import t
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser

TEXT, PAINT = "Lát lại sân trước trong hè này?", "Sơn cổng màu gì?"


def opened(visit: Visit, meeting: Meeting, role: str, **size: object) -> "Page":
    """A role's page; the hall's without a role."""
    page = visit(meeting.server, **size).new_page()
    page.goto(meeting.links.get(role, meeting.hall))
    settle(page)
    return page


def poll(page: "Page", text: str) -> "Locator":
    """A poll on a page of staff."""
    return page.get_by_role("article").filter(has_text=text).last


def confirmed(place: "Locator", words: str) -> None:
    """Press a button that asks once more, with the keyboard alone."""
    place.get_by_role("button", name=words).focus()
    for key in ("Enter", "Tab", "Enter"):
        place.page.keyboard.press(key)


def is_sound(page: "Page") -> None:
    """Nobody is kept out, and nothing is wider than the page."""
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


class Hall:
    """A meeting with a phone, the screen, a chair's phone and a secretary's laptop."""

    def __init__(self, visit: Visit, meeting: Meeting) -> None:
        self.meeting = meeting
        for number in range(5):
            meeting.ask(f"Câu thứ {number}?")
        self.phone = opened(visit, meeting, "phone", **SMALL)
        Phone(self.phone).join()
        self.screen = opened(visit, meeting, "screen")
        self.desk = opened(visit, meeting, "secretary")
        self.dais = opened(visit, meeting, "chair", **SMALL)

    def minutes(self) -> str:
        """The minutes as they stand now."""
        path = f"/api/meetings/{self.meeting.code}/documents/minutes.md"
        paper = self.meeting.server.request("GET", path, token=self.meeting.token("secretary"))
        return paper.body.decode().replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.long
def test_a_poll_by_phones_and_one_by_hands_come_into_the_minutes(
    visit: Visit, venue: Server
) -> None:
    hall = Hall(visit, Meeting(venue))
    by_phones(hall)
    by_hands(hall)
    for said in (
        "tán thành 1/20, đạt 5 %; không tán thành 0/20, đạt 0 %; không có ý kiến 1/20, đạt 5 %",
        "“Xanh” 16/20, đạt 80 %; “Trắng” 4/20, đạt 20 %",
    ):
        assert said in hall.minutes()


def by_phones(hall: Hall) -> None:
    """It is on the phone and the screen at once, without figures until the chair shows them."""
    phone, screen = hall.phone, hall.screen
    phone.mouse.wheel(0, 5_000)  # one reads further down
    Chair(hall.dais).tab("polls")
    hall.dais.get_by_label(t("poll.text"), exact=True).fill(TEXT)
    form = hall.dais.locator("form")
    form.get_by_role("button", name=t("poll.open"), exact=True).focus()
    hall.dais.keyboard.press("Enter")
    press(phone.get_by_role("button", name=t("phone.poll_go")))
    expect(phone.get_by_role("heading", name=TEXT)).to_be_focused()
    for answer in ("against", "in_favour"):  # one changes one's mind
        choice = phone.get_by_role("button", name=t(f"motion.{answer}"), exact=True)
        press(choice)
        expect(choice).to_have_attribute("aria-pressed", "true")
    expect(phone.get_by_text(t("phone.poll_counted"))).to_be_visible()
    is_sound(phone)
    [asked] = map(int, hall.meeting.board("chair")["polls"])
    hall.meeting.do("Minh", "poll.choose", poll=asked, option=2)
    expect(screen.get_by_text(TEXT)).to_be_visible()
    expect(screen.get_by_text(t("poll.voted", n=2))).to_be_visible()
    expect(screen.locator(".poll-bar")).to_have_count(0)
    row = poll(hall.dais, TEXT)
    expect(row).to_contain_text(t("poll.share", count=1, percent=50))
    row.get_by_role("checkbox", name=t("poll.show_result")).check()
    for page in (screen, phone):
        expect(page.locator(".poll-bar")).to_have_count(3)
    is_sound(hall.dais)
    is_sound(screen)
    confirmed(row, t("poll.close"))
    expect(phone.get_by_text(t("phone.poll_result", n=2))).to_be_visible()
    expect(phone.get_by_role("button", name=t("motion.against"))).to_have_count(0)


def by_hands(hall: Hall) -> None:
    """A secretary counts, and more than are there are asked about."""
    for group, came in zip(hall.meeting.board("secretary")["groups"], (20, 0), strict=True):
        here = {"group": int(group), "present": came, "excused": 30 - came}
        hall.meeting.do("secretary", "attendance.record", **here)
    Secretary(hall.desk).tab("minutes")
    form = hall.desk.get_by_role("region", name=t("secretary.polls")).locator("form").last
    form.get_by_role("radio", name=t("poll.asks_choice")).check()
    form.get_by_label(t("poll.text"), exact=True).fill(PAINT)
    form.get_by_label(t("poll.options"), exact=True).fill("Xanh\nTrắng")
    form.get_by_role("radio", name=t("poll.manner_hands")).check()
    press(form.get_by_role("button", name=t("poll.open"), exact=True))
    expect(hall.phone.get_by_text(t("phone.poll_hands"))).to_be_visible()
    row = poll(hall.desk, PAINT)
    record = row.get_by_role("button", name=t("poll.record"))
    row.get_by_label("Xanh", exact=True).fill("15")
    row.get_by_label("Trắng", exact=True).fill("6")
    press(record)
    expect(row.get_by_role("alert").filter(has_text="21")).to_be_visible()
    row.get_by_label("Trắng", exact=True).fill("5")
    press(record)
    expect(row).to_contain_text(t("poll.share", count=15, percent=75))
    is_sound(hall.desk)
    # a chair counts the others anew meanwhile
    row.get_by_label("Trắng", exact=True).fill("4")
    asked = max(map(int, hall.meeting.board("chair")["polls"]))
    hall.meeting.do("chair", "poll.record", poll=asked, counts=[16, 3])
    expect(row.get_by_label("Xanh", exact=True)).to_have_value("16")
    press(row.get_by_role("button", name=t("poll.record_again")))
    expect(row).to_contain_text(t("poll.share", count=16, percent=80))


@pytest.mark.long
def test_a_choice_that_comes_after_the_end_is_told_not_to_count(
    visit: Visit, venue: Server
) -> None:
    meeting = Meeting(venue)
    asked = meeting.do("chair", "poll.open", text=PAINT, options=["Xanh", "Trắng"])["poll"]
    phone = opened(visit, meeting, "phone", **SMALL)
    Phone(phone).join()
    phone.context.set_offline(True)
    expect(phone.get_by_text(t("common.reconnecting"))).to_be_visible()
    press(phone.get_by_role("button", name="Xanh"))
    meeting.do("chair", "poll.close", poll=asked)
    phone.context.set_offline(False)
    told = phone.get_by_role("alert").filter(has_text=t("error.poll_ended"))
    expect(told).to_contain_text(PAINT)
    is_sound(phone)
    kept = phone.evaluate("JSON.stringify(localStorage)")
    assert "option" not in kept
    phone.reload()
    press(told.get_by_role("button", name=t("phone.read")))
    expect(told).to_be_hidden()
