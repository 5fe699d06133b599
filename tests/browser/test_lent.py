"""A phone is lent, a class has one tablet: nothing of one asker stays in the form for the next."""

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.meeting import Meeting
from tests.browser.pages import violations
from tests.browser.phone import Phone
from tests.browser.test_phone import SMALL
from tests.browser.words import like, t
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Locator, Page

pytestmark = pytest.mark.browser

NAME, CONTACT = "Cô Lan Kín", "0900 123 456"


@pytest.fixture
def meeting(venue: Server) -> Meeting:
    """An open meeting."""
    return Meeting(venue)


@pytest.fixture
def phone(visit: Visit, venue: Server, meeting: Meeting) -> Phone:
    """A phone in the hall, of class 5A."""
    page = visit(venue, **SMALL).new_page()
    page.goto(meeting.hall)
    page.get_by_role("combobox").select_option(label="Lớp 5A")
    lan = Phone(page)
    lan.join()
    return lan


def kept(page: "Page") -> str:
    """All that the browser keeps."""
    words: str = page.evaluate("JSON.stringify(localStorage)")
    return words


def stored(meeting: Meeting) -> list[dict[str, Any]]:
    """The questions as secretaries see them, by number."""
    rows = meeting.board("secretary").get("questions", {})
    return sorted(rows.values(), key=lambda row: row["number"])


def contact_of(phone: Phone) -> "Locator":
    return phone.sheet.get_by_label(t("phone.contact"), exact=True)


def ask_in_secret(phone: Phone) -> None:
    phone.write("Câu kín?", "secretaries_only", NAME)
    phone.sheet.get_by_role("checkbox", name=t("phone.wants_reply")).check()
    contact_of(phone).fill(CONTACT)
    phone.press_send()
    expect(phone.said).to_have_text(like("phone.received"))
    expect(phone.sheet).to_be_hidden()


def test_a_secret_name_is_gone_from_form_and_browser_once_it_was_sent(
    phone: Phone, meeting: Meeting
) -> None:
    ask_in_secret(phone)
    assert stored(meeting)[0]["name"] == NAME
    for again in range(2):
        assert NAME not in kept(phone.page)
        assert CONTACT not in kept(phone.page)
        press(phone.asking)
        expect(phone.sheet.get_by_role("radio", name=t("name_mode.unrecorded"))).to_be_checked()
        expect(phone.sheet.get_by_role("group", name=t("phone.who_asks"))).to_be_hidden()
        expect(phone.sheet.get_by_text(NAME)).to_be_hidden()
        if not again:
            phone.page.reload()
    phone.text.fill("Câu của người khác?")
    phone.press_send()
    expect(phone.sheet).to_be_hidden()
    second = stored(meeting)[1]
    assert {"name", "group", "wants_reply", "contact"} & second.keys() == set()
    assert second["name_mode"] == "unrecorded"


@pytest.mark.long
def test_whoever_asks_again_goes_on_by_one_touch_and_whoever_does_not_starts_anew(
    phone: Phone, meeting: Meeting
) -> None:
    phone.ask("Câu một?", "named", "Cô Lan")
    phone.page.reload()
    press(phone.asking)
    who = phone.sheet.get_by_role("group", name=t("phone.who_asks"))
    expect(who).to_contain_text(t("phone.again_as", who="Cô Lan, Lớp 5A"))
    assert violations(phone.page) == []
    press(who.get_by_role("button", name=t("phone.still_me")))
    expect(phone.sheet.get_by_label(t("phone.name"), exact=True)).to_have_value("Cô Lan")
    phone.text.fill("Câu hai?")
    phone.press_send()
    expect(phone.sheet).to_be_hidden()
    press(phone.asking)
    phone.text.fill("Câu của Minh?")
    press(who.get_by_role("button", name=t("phone.not_me")))
    expect(who).to_be_hidden()
    expect(phone.text).to_have_value("Câu của Minh?")
    phone.press_send()
    expect(phone.sheet).to_be_hidden()
    told = [(row.get("name"), "group" in row) for row in stored(meeting)]
    assert told == [("Cô Lan", True), ("Cô Lan", True), (None, False)]
    phone.page.reload()
    phone.view("own")
    expect(phone.page.get_by_text("Câu của Minh?")).to_be_visible()
    expect(phone.page.get_by_text("Câu hai?")).to_be_hidden()
    press(phone.page.get_by_text(t("phone.sent_before", n=2)))
    expect(phone.page.get_by_text("Câu hai?")).to_be_visible()


@pytest.mark.long
def test_a_name_that_was_written_and_not_sent_is_cleared_by_one_touch(phone: Phone) -> None:
    phone.write("Soạn dở", "secretaries_only", NAME)
    phone.page.keyboard.press("Escape")
    press(phone.asking)
    who = phone.sheet.get_by_role("group", name=t("phone.who_asks"))
    expect(who).to_contain_text(t("phone.left_here"))
    press(who.get_by_role("button", name=t("phone.not_me")))
    expect(phone.text).to_have_value("Soạn dở")
    assert NAME not in kept(phone.page)


@pytest.mark.long
def test_an_erased_name_is_offered_no_more(phone: Phone, meeting: Meeting) -> None:
    phone.ask("Câu một?", "named", "Cô Lan")
    (question,) = meeting.board("secretary")["questions"]
    meeting.do("secretary", "question.erase_person", question=int(question))
    press(phone.asking)
    who = phone.sheet.get_by_role("group", name=t("phone.who_asks"))
    expect(who).to_contain_text(t("phone.again_as", who="Lớp 5A"))
    assert "Cô Lan" not in kept(phone.page)


@pytest.mark.long
def test_after_the_close_the_words_stay_and_who_wrote_them_does_not(
    phone: Phone, meeting: Meeting
) -> None:
    press(phone.page.get_by_role("button", name=t("phone.register")))
    turn = phone.page.get_by_role("dialog", name=t("phone.register"))
    turn.get_by_label(t("phone.name")).fill("Cô Lan Đứng Lên")
    phone.page.keyboard.press("Escape")
    phone.write("Soạn dở trước khi đóng", "secretaries_only", NAME)
    meeting.do("chair", "intake.pause")
    phone.page.context.set_offline(True)
    meeting.do("chair", "meeting.close")
    phone.page.context.set_offline(False)
    phone.page.goto(meeting.hall)
    expect(phone.page.get_by_text(t("phone.receipt_none"), exact=True)).to_be_visible()
    left = kept(phone.page)
    assert NAME not in left
    assert "Cô Lan Đứng Lên" not in left
    assert "Soạn dở trước khi đóng" in left


def test_what_was_refused_for_the_close_keeps_its_words_alone(
    phone: Phone, meeting: Meeting
) -> None:
    phone.page.evaluate(
        """([code, name]) => localStorage.setItem(`liveqa.outbox.${code}.attendee.abc`,
        JSON.stringify({op: "abc", name: "question.ask", at: Date.now(), rehearsal: 0, args:
        {text: "Gửi muộn?", kind: "question", name_mode: "secretaries_only", name}}))""",
        [meeting.code, NAME],
    )
    meeting.do("chair", "meeting.close")
    page = phone.page.context.new_page()
    page.goto(meeting.hall)
    expect(page.get_by_label(t("phone.text"), exact=True)).to_have_value("Gửi muộn?")
    page.wait_for_function(f"!JSON.stringify(localStorage).includes({NAME!r})")
    assert "Gửi muộn?" in kept(page)


@pytest.mark.long
def test_a_turn_that_was_asked_for_leaves_nothing_in_its_form(
    phone: Phone, meeting: Meeting
) -> None:
    page = phone.page
    press(page.get_by_role("button", name=t("phone.register")))
    turn = page.get_by_role("dialog", name=t("phone.register"))
    turn.get_by_label(t("phone.name")).fill("Cô Lan")
    turn.get_by_label(t("phone.seat")).fill("Hàng 7")
    press(turn.get_by_role("button", name=t("phone.register")))
    expect(page.get_by_text(t("phone.turn_next"))).to_be_visible()
    assert "Cô Lan" not in kept(page)
    assert "Hàng 7" not in kept(page)
    press(page.get_by_role("button", name=t("phone.withdraw")))
    press(page.get_by_role("button", name=t("phone.withdraw")).last)
    press(page.get_by_role("button", name=t("phone.register")))
    expect(turn.get_by_label(t("phone.name"))).to_have_value("")
    expect(turn.get_by_label(t("phone.seat"))).to_have_value("")


@pytest.mark.long
@pytest.mark.parametrize("locks", [True, False], ids=["locks", "plain HTTP"])
def test_tabs_that_are_opened_at_once_are_one_device(
    visit: Visit, venue: Server, meeting: Meeting, locks: bool
) -> None:
    device: BrowserContext = visit(venue, **SMALL)
    if not locks:
        device.add_init_script("Object.defineProperty(navigator, 'locks', {value: undefined})")
    joined: list[str] = []
    device.on("request", lambda sent: joined.extend([sent.url] * sent.url.endswith("/join")))
    link = device.new_page()
    link.goto(f"{venue.url}/api/current")
    link.evaluate("hall => { for (const _ of [1, 2, 3]) window.open(hall); }", meeting.hall)
    while len(device.pages) < 4:
        device.wait_for_event("page")
    first, *others = map(Phone, device.pages[1:])
    first.join()
    first.ask("Từ trang thứ nhất?")
    for other in others:
        other.page.reload()
        expect(other.page.get_by_role("button", name=like("phone.view_own"))).to_contain_text("1")
    assert len(joined) == 1
