"""What the remote promises: a press is done at once or not at all."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from liveqa.commands.question.asking import FLOOD_OF_ALL, FLOOD_OF_ONE
from tests.browser.chair import Chair
from tests.browser.conftest import Visit
from tests.browser.hands import press, tap_twice
from tests.browser.meeting import Meeting
from tests.browser.pages import violations
from tests.browser.words import like, number, t
from tests.faults.proxy import beside
from tests.serving import Server, serving

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, ViewportSize

pytestmark = pytest.mark.browser

LARGE: "ViewportSize" = {"width": 390, "height": 844}
PHONE = {"viewport": LARGE}
FOCUS_IS_SOMEWHERE = "() => document.activeElement !== document.body"


def take_remote(device: "BrowserContext", meeting: Meeting) -> Chair:
    """Open the remote, with the first of three questions on the screen."""
    meeting.ask("Bao giờ sửa mái che?")
    meeting.ask("Bao giờ có thực đơn tuần?", who="Minh")
    meeting.ask("Bao giờ có lịch ngoại khóa?", who="Vy")
    page = device.new_page()
    page.goto(meeting.links["chair"])
    chair = Chair(page)
    chair.show(1)
    return chair


@pytest.mark.long
def test_a_press_without_a_connection_is_refused_and_never_done_later(
    visit: Visit, server: Server
) -> None:
    meeting = Meeting(server)
    chair = take_remote(visit(server, **PHONE), meeting)
    staged = meeting.board("secretary")["stage"]["questions"]
    onward = chair.page.get_by_role("button").filter(has_text=t("chair.next_question", number=2))
    server.kill()
    expect(chair.page.get_by_text(t("common.reconnecting"))).to_be_visible()
    expect(onward).to_have_attribute("aria-disabled", "true")
    onward.press("Enter")
    refusal = chair.page.get_by_role("alert").filter(has_text=t("common.offline"))
    expect(refusal).to_be_visible()
    with serving(server.data, port=server.port):
        expect(chair.page.get_by_text(t("common.reconnecting"))).to_be_hidden()
        expect(onward).not_to_have_attribute("aria-disabled", "true")
        chair.page.wait_for_timeout(1_000)
        assert meeting.board("secretary")["stage"]["questions"] == staged
        press(onward)
        expect(refusal).to_be_hidden()
        expect(chair.now).to_contain_text(t("chair.stage_questions", numbers=2))


@pytest.mark.long
def test_a_page_that_hears_nothing_comes_back_by_itself(visit: Visit, venue: Server) -> None:
    meeting = Meeting(venue)
    with beside(venue.port) as web:
        behind = replace(venue, links={"organiser": web.url})
        page = visit(behind, **PHONE).new_page()
        page.goto(meeting.links["screen"].replace(venue.url, web.url))
        for text in ("Bao giờ sửa mái che?", "Bao giờ có thực đơn tuần?"):
            asked = meeting.ask(text, who=text)
            meeting.do("chair", "stage.show_questions", questions=[asked])
            expect(page.get_by_text(text)).to_be_visible()
            web.abandon()


@pytest.mark.long
def test_after_a_reopening_no_single_tap_changes_when_the_meeting_ended(
    visit: Visit, venue: Server
) -> None:
    meeting = Meeting(venue)
    opening, *_ = sorted(map(int, meeting.board("chair")["agenda"]))
    meeting.do("chair", "agenda.start_item", item=opening)
    meeting.do("chair", "meeting.close")
    ended = meeting.board("chair")["meeting"]["ended_at"]
    meeting.do("organiser", "meeting.reopen", reason="Sửa một câu")
    chair = take_remote(visit(venue, **PHONE), meeting)
    chair.tab("programme")
    expect(chair.page.get_by_text(like("chair.reopened"))).to_be_visible()
    pane = chair.page.get_by_role("region", name=t("chair.tab_programme"))
    buttons = pane.get_by_role("button")
    for nth in reversed(range(buttons.count())):
        press(buttons.nth(nth))
        chair.tab("meeting")
        chair.tab("programme")
    press(chair.button(t("chair.jump_to", title="Phát biểu ý kiến")))
    asked = chair.page.get_by_role("group", name=t("chair.go_on_question"))
    expect(asked).to_be_visible()
    assert meeting.board("chair")["meeting"]["ended_at"] == ended
    press(asked.get_by_role("button", name=t("chair.jump"), exact=True))
    expect(chair.now).to_contain_text("Phát biểu ý kiến")
    assert "ended_at" not in meeting.board("chair")["meeting"]


@pytest.mark.long
def test_closing_names_what_is_not_reviewed_answered_written_and_recorded(
    visit: Visit, venue: Server
) -> None:
    meeting = Meeting(venue)
    chair = take_remote(visit(venue, **PHONE), meeting)
    first, second, _ = sorted(map(int, meeting.board("chair")["questions"]))
    meeting.do("chair", "question.mark_answered", questions=[first])
    answer = meeting.do("secretary", "answer.start", questions=[second])["answer"]
    meeting.do("secretary", "answer.draft", answer=answer, text="Trong hè", base_version=0)
    meeting.do("An", "question.ask", text="Còn chờ duyệt?")
    left = {"unreviewed": "4", "unanswered": "2, 3", "unwritten": "1", "unrecorded": "2"}
    chair.tab("meeting")
    for kind, numbers in left.items():
        words = t(f"common.{kind}", count=len(numbers.split(", ")), numbers=numbers)
        expect(chair.page.get_by_text(words)).to_be_visible()


@pytest.mark.long
def test_remote_and_screen_over_plain_http_keep_their_displays_on(
    visit: Visit, venue: Server
) -> None:
    """Only secure pages have a wake lock: without one, a video that is hardly there plays."""
    meeting = Meeting(venue)
    device = visit(venue, **PHONE)
    device.add_init_script("Object.defineProperty(navigator, 'wakeLock', {value: undefined})")
    screen = device.new_page()
    screen.goto(meeting.links["screen"])
    for page in (take_remote(device, meeting).page, screen):
        page.bring_to_front()
        page.wait_for_function("() => document.querySelector('video')?.currentTime > 1")
        assert violations(page) == []


def test_the_focus_stays_near_what_was_pressed_and_back_leads_to_the_tab_before(
    visit: Visit, venue: Server
) -> None:
    chair = take_remote(visit(venue, **PHONE), Meeting(venue))
    answered = chair.button(f"{t('chair.answered')}: {number(2)}")
    answered.press("Enter")
    asked = chair.page.get_by_role("group", name=t("chair.answered_question", number=2))
    asked.get_by_role("button", name=t("common.no")).press("Enter")
    expect(answered).to_be_focused()
    answered.press("Enter")
    asked.get_by_role("button", name=t("chair.answered")).press("Enter")
    expect(answered).to_be_hidden()
    chair.page.wait_for_function(FOCUS_IS_SOMEWHERE)
    chair.tab("programme")
    shown = chair.button(t("chair.show_programme"))
    shown.press("Enter")  # goes by its own press
    expect(shown).to_be_hidden()
    chair.page.wait_for_function(FOCUS_IS_SOMEWHERE)
    chair.page.go_back()
    expect(chair.page.get_by_role("region", name=t("chair.tab_questions"))).to_be_visible()


def test_what_the_chair_marks_or_puts_off_is_told_and_taken_back(
    visit: Visit, venue: Server
) -> None:
    meeting = Meeting(venue)
    chair = take_remote(visit(venue, **PHONE), meeting)
    chair.mark_answered()
    words = t("chair.did_answer", numbers=1)
    expect(chair.told).to_contain_text(words)
    # what is pressed next lies free
    onward = chair.page.get_by_role("button").filter(has_text=t("chair.next_question", number=2))
    onward.click(trial=True, no_wait_after=True)
    press(chair.told.get_by_role("button", name=like("staff.take_back")))
    expect(chair.told).to_have_text(t("staff.undone", deed=words))
    expect(chair.button(t("chair.answered_now"))).to_be_visible()
    press(chair.button(f"{t('chair.set_aside')}: {number(3)}"))
    expect(chair.told).to_contain_text(t("chair.did_set_aside", number=3))
    assert violations(chair.page) == []
    press(chair.told.get_by_role("button", name=like("staff.take_back")))
    expect(chair.button(f"{t('chair.set_aside')}: {number(3)}")).to_be_visible()
    states = [each["state"] for each in meeting.board("secretary")["questions"].values()]
    assert states == ["shown"] * 3
    # what a secretary promised since is not taken away with it
    chair.mark_answered()
    expect(chair.told).to_contain_text(words)
    promise = {"body": "Kế toán", "deadline": "2034-06-01", "channel": "Thư"}
    first = min(map(int, meeting.board("secretary")["questions"]))
    meeting.do("secretary", "outcome.set", questions=[first], outcome="to_verify", **promise)
    expect(chair.told).to_contain_text(t("staff.changed_since"))
    expect(chair.told.get_by_role("button")).to_have_count(0)


def test_a_second_tap_does_nothing_to_what_has_just_come_under_the_finger(
    visit: Visit, venue: Server
) -> None:
    meeting = Meeting(venue)
    for who in ("Vy", "Minh"):
        meeting.do(who, "speaker.register", name=who)
    chair = take_remote(visit(venue, **PHONE, has_touch=True, is_mobile=True), meeting)
    tap_twice(chair.button(t("chair.answered_now")))  # beside it "Gỡ khỏi màn hình" moves up
    expect(chair.button(t("chair.answered_now"))).to_be_hidden()
    chair.tab("programme")
    tap_twice(chair.button(t("chair.show_programme")))
    expect(chair.now).to_contain_text(t("stage.programme"))
    chair.tab("speakers")
    onward = chair.page.get_by_role("button").filter(has_text=t("chair.call_next"))
    expect(onward).to_contain_text("Vy")
    chair.page.set_viewport_size({"width": 360, "height": 640})
    expect(onward).to_be_in_viewport(ratio=1)  # what is pressed ten times stands above settings
    chair.page.set_viewport_size(LARGE)
    tap_twice(onward)
    speaking = chair.page.get_by_role("status").filter(has_text=t("chair.speaking_now"))
    expect(speaking).to_contain_text("Vy")
    pause = chair.button(t("intake.registration.to_pause"))
    tap_twice(pause)
    expect(chair.button(t("intake.registration.to_open"))).to_be_visible()
    chair.page.wait_for_timeout(500)  # a later tap is another one
    chair.button(t("intake.registration.to_open")).tap()
    expect(pause).to_be_visible()
    rows = meeting.board("chair")["speakers"].values()
    assert {row["name"]: row["state"] for row in rows} == {"Vy": "speaking", "Minh": "waiting"}


@pytest.mark.long
def test_a_meeting_that_nobody_ended_says_so_the_day_after(visit: Visit, tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        meeting = Meeting(server)
    with serving(server.data, port=server.port, days=2) as later:
        page = visit(later, **PHONE).new_page()
        page.goto(meeting.links["chair"])
        expect(page.get_by_text(like("staff.left_open"))).to_be_visible()
        Chair(page).tab("meeting")
        press(page.get_by_role("button", name=t("chair.close_meeting"), exact=True))
        press(page.get_by_role("button", name=t("chair.close_meeting"), exact=True).last)
        expect(page.get_by_text(like("staff.left_open"))).to_be_hidden()


@pytest.mark.long
def test_a_flood_is_told_to_chair_and_secretary_until_the_organiser_decides(
    visit: Visit, venue: Server
) -> None:
    meeting = Meeting(venue)
    meeting.do("organiser", "meeting.edit", review=False)
    device = visit(venue, **PHONE)
    pages = [device.new_page(), device.new_page()]
    for page, role in zip(pages, ("chair", "secretary"), strict=True):
        page.goto(meeting.links[role])
    Chair(pages[0]).tab("questions")
    told = [page.get_by_role("status").filter(has_text=like("common.flooded")) for page in pages]
    for asked_before in range(FLOOD_OF_ALL + 1):
        who = f"Máy {asked_before // FLOOD_OF_ONE}"
        meeting.do(who, "question.ask", text=f"Câu {asked_before}?")
    for each in told:
        expect(each).to_be_visible()
    meeting.do("organiser", "meeting.edit", review=True)
    for each in told:
        expect(each).to_be_hidden()
