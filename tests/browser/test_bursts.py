"""A burst from one address is one line on the chair's and the secretaries' pages, with what may be
done about it, and whoever is hit by that is told."""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from liveqa.commands.burst import MANY
from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.meeting import Meeting
from tests.browser.pages import MOVED, moved, settle, violations
from tests.browser.phone import Phone
from tests.browser.test_phone import SMALL
from tests.browser.words import like, t
from tests.sampling import daily
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.long]

TIMES = 2 * MANY
MOST_VOTES = t("presence.votes", n=TIMES)


@pytest.fixture
def meeting(venue: Server) -> Meeting:
    """An open meeting that a laptop joined again and again, each time with an upvote."""
    opened = Meeting(venue)
    question = opened.do("secretary", "question.enter", text="Bao giờ sửa mái che?")["question"]
    group = next(iter(opened.board("organiser")["groups"]))
    opened.do("secretary", "attendance.record", group=int(group), present=12)
    for place in range(TIMES):
        opened.do(f"máy {place}", "question.upvote", question=question)
    return opened


def open_narrow(visit: Visit, meeting: Meeting, role: str) -> "Page":
    page = visit(meeting.server, **SMALL).new_page()
    moved(page)
    page.goto(meeting.links[role])
    settle(page)
    if role == "chair":
        press(page.get_by_role("button", name=like("chair.tab_questions")))
    return page


@pytest.mark.long
@pytest.mark.parametrize("role", daily(["chair", "secretary"], ["chair"]))
def test_figures_stand_side_by_side_and_a_burst_goes_and_comes_back(
    visit: Visit, meeting: Meeting, role: str
) -> None:
    page = open_narrow(visit, meeting, role)
    burst = page.locator(".bursts .notice")
    expect(burst).to_contain_text(like("burst.told"))
    expect(burst).to_contain_text(f"{TIMES} lượt quan tâm")
    figures = page.locator(".presence")
    expect(figures).to_have_text(like("presence.phones"))
    for words in (MOST_VOTES, t("presence.present", n=12)):
        expect(figures).to_contain_text(words)
    expect(page.get_by_text(MOVED)).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name=t("burst.remove")).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(figures).to_contain_text(t("presence.votes", n=0))
    expect(burst).to_contain_text(like("burst.removed"))
    press(page.get_by_role("button", name=t("burst.restore")))
    expect(figures).to_contain_text(MOST_VOTES)
    press(page.get_by_role("button", name=t("burst.hide")))
    expect(burst).to_be_hidden()
    page.reload()
    settle(page)
    expect(page.locator(".presence")).to_contain_text(MOST_VOTES)
    expect(burst).to_be_hidden()


@pytest.mark.long
def test_a_phone_that_was_taken_away_is_told_and_sees_its_own(
    visit: Visit, meeting: Meeting
) -> None:
    page = visit(meeting.server, **SMALL).new_page()
    page.goto(meeting.hall)
    phone = Phone(page)
    phone.join()
    phone.upvote(1)
    chair = open_narrow(visit, meeting, "chair")
    # the test's phones all come from this machine, this one too, and it must have been counted: a
    # burst that was decided about gets no more phones
    expect(chair.locator(".bursts .notice")).to_contain_text(f"{TIMES + 1} lượt quan tâm")
    press(chair.get_by_role("button", name=t("burst.remove")))
    press(chair.locator(".confirm").get_by_role("button", name=t("burst.remove")))
    expect(page.get_by_text(t("phone.taken_away"))).to_be_visible()
    expect(phone.interest(1)).to_have_attribute("aria-pressed", "true")
    assert violations(page) == []
