"""The hall's sound: taken down on the laptop, told to everybody, heard again where it was said."""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from liveqa.machine import recordings
from tests.browser.meeting import Meeting
from tests.browser.pages import MICROPHONE, violations
from tests.browser.words import t
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

FLAGS = MICROPHONE


def opened(browser: "Browser", address: str) -> "Page":
    page = browser.new_context().new_page()
    page.goto(address)
    return page


@pytest.mark.long
def test_what_was_said_to_a_question_is_heard_again_and_removed_for_good(
    browser: "Browser", venue: Server
) -> None:
    meeting = Meeting(venue)
    question = meeting.ask("Bao giờ sửa mái che?")
    thu = opened(browser, meeting.links["secretary"])
    hall = opened(browser, meeting.links["screen"])
    lan = opened(browser, f"{venue.url}/m/{meeting.code}")
    lan.get_by_role("button", name=t("phone.join")).click()
    thu.get_by_role("button", name=t("recording.begin")).click()
    thu.get_by_role("button", name=t("recording.begin")).last.click()
    for page in (lan, hall):  # the hall's is the first page, which has no band
        expect(page.get_by_text(t("recording.told"))).to_be_visible()
    assert violations(thu) == violations(lan) == []
    meeting.do("chair", "stage.show_questions", questions=[question])
    thu.wait_for_timeout(1_500)  # some sound
    thu.get_by_role("button", name=t("recording.end")).click()
    expect(lan.get_by_text(t("recording.told"))).to_be_hidden()
    [folder] = [f for f in (venue.data / recordings.FOLDER).iterdir() if any(f.iterdir())]
    [piece] = recordings.pieces(venue.data, folder.name)
    assert piece.path.stat().st_size > 1_000
    thu.keyboard.press("F9")
    thu.locator(".heard").first.get_by_role("button").click()
    sound = thu.locator("audio")
    expect(sound).to_have_js_property("readyState", 4)  # all of it is here
    meeting.do("secretary", "recording.remove")
    expect(thu.locator(".heard")).to_have_count(0)
    path = f"/api/meetings/{meeting.code}/recording"
    assert venue.get(path, meeting.token("secretary"))["pieces"] == []
