"""A meeting's code is given up: strangers stay out, whoever is in stays in and loses nothing."""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from liveqa.i18n import LANGUAGES, text
from tests.browser.conftest import Visit
from tests.browser.meeting import Meeting
from tests.browser.pages import settle, violations
from tests.browser.phone import Phone
from tests.sampling import daily
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = [pytest.mark.browser, pytest.mark.long]

TYPED = "Bao giờ có bể bơi?"
ASKED = "Bao giờ sửa mái che?"


def comes_in(context: "BrowserContext", url: str) -> Phone:
    """A phone that has joined and asked something."""
    page = context.new_page()
    page.goto(url)
    settle(page)
    phone = Phone(page)
    phone.join()
    phone.ask(ASKED)
    return phone


def has_its_question(page: "Page") -> None:
    """It is the device that asked: nobody else is shown a question that waits for review."""
    Phone(page).view("own")
    expect(page.get_by_text(ASKED)).to_be_visible()


@pytest.mark.long
def test_phones_and_staff_go_on_under_the_new_code_wherever_they_come_back(
    server: Server, visit: Visit
) -> None:
    meeting = Meeting(server)
    old = meeting.code
    stays = comes_in(visit(server), meeting.hall).page
    away, short = visit(server), visit(server)
    comes_in(away, meeting.hall).page.close()
    comes_in(short, f"{server.url}/").page.close()
    staff = visit(server)
    chair = staff.new_page()
    chair.goto(meeting.links["chair"])
    settle(chair)
    new = meeting.do("organiser", "meeting.renew_code")["code"]

    for page, path in ((stays, ""), (chair, "/chair")):
        expect(page).to_have_url(f"{server.url}/m/{new}{path}")
    has_its_question(stays)
    stays.reload()
    settle(stays)
    has_its_question(stays)
    chair.reload()
    settle(chair)

    for context, url in ((away, meeting.hall), (short, f"{server.url}/")):
        back = context.new_page()
        back.goto(url)
        settle(back)
        has_its_question(back)
    chair.goto(f"{server.url}/m/{old}/chair")
    settle(chair)
    expect(chair).to_have_url(f"{server.url}/m/{new}/chair")
    chair.goto(f"{server.url}/chair")
    settle(chair)
    newer = meeting.server.do(new, meeting.token("organiser"), "meeting.renew_code")["code"]
    chair.goto(f"{server.url}/m/{old}/chair")
    settle(chair)
    expect(chair).to_have_url(f"{server.url}/m/{newer}/chair")


@pytest.mark.long
def test_what_is_typed_stays_while_the_code_changes(server: Server, visit: Visit) -> None:
    meeting = Meeting(server)
    phone = comes_in(visit(server), meeting.hall)
    phone.write(TYPED)
    new = meeting.do("organiser", "meeting.renew_code")["code"]
    expect(phone.page).to_have_url(f"{server.url}/m/{new}")
    expect(phone.text).to_have_value(TYPED)
    phone.press_send()
    expect(phone.sheet).to_be_hidden()
    phone.view("own")
    expect(phone.page.get_by_text(TYPED)).to_be_visible()
    kept = phone.page.evaluate("Object.keys(localStorage)")
    assert [key for key in kept if meeting.code in key.split(".")] == []


@pytest.mark.long
@pytest.mark.parametrize("lang", daily(LANGUAGES, ["vi"]))
def test_a_stranger_with_the_old_code_reads_what_to_do(
    server: Server, visit: Visit, lang: str
) -> None:
    meeting = Meeting(server)
    meeting.do("organiser", "meeting.renew_code")
    for path in ("", "/chair"):
        page = visit(server, lang, viewport={"width": 320, "height": 640}).new_page()
        page.goto(meeting.hall + path)
        expect(page.get_by_text(text(lang, "error.code_renewed"))).to_be_visible()
        assert violations(page) == []
    joining = server.request("POST", f"/api/meetings/{meeting.code}/join", {})
    assert (joining.status, joining.json()["error"]["code"]) == (410, "code_renewed")


@pytest.mark.long
@pytest.mark.parametrize("lang", daily(LANGUAGES, ["vi"]))
def test_the_organiser_changes_the_code_on_the_page(
    server: Server, visit: Visit, lang: str
) -> None:
    meeting = Meeting(server)
    page = visit(server, lang, viewport={"width": 320, "height": 640}).new_page()
    page.goto(meeting.links["organiser"])
    settle(page)
    page.goto(f"{meeting.hall}/organiser?section=phones")
    settle(page)
    button = page.get_by_role("button", name=text(lang, "organiser.renew_code"), exact=True)
    button.click()
    assert violations(page) == []
    page.get_by_role("button", name=text(lang, "organiser.renew_code"), exact=True).click()
    expect(page.get_by_text(meeting.code)).to_have_count(0)
    new = server.get("/api/current")["meeting"]
    assert new != meeting.code
    expect(page.get_by_text(text(lang, "organiser.meeting_code", code=new)).last).to_be_visible()
    expect(button).not_to_have_attribute("aria-busy", "true")
    assert violations(page) == []
