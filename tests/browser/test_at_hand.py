"""What a phone is to somebody with a small, old, busy or meddled-with one."""

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.chair import Chair
from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.meeting import Meeting
from tests.browser.pages import violations
from tests.browser.phone import Phone
from tests.browser.words import like, t
from tests.faults.proxy import beside
from tests.sampling import daily
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ANDROID = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36"
SENDING_MS = 15_000
CHEAP: dict[str, Any] = {
    "viewport": {"width": 320, "height": 480},
    "has_touch": True,
    "is_mobile": True,
    "user_agent": ANDROID,
}


def phone_in(visit: Visit, meeting: Meeting) -> Phone:
    """A cheap phone at the hall's address."""
    page = visit(meeting.server, **CHEAP).new_page()
    page.goto(meeting.hall)
    return Phone(page)


def test_what_matters_stands_on_the_first_screen_and_back_closes_a_sheet(
    visit: Visit, venue: Server
) -> None:
    lan = phone_in(visit, Meeting(venue))
    page = lan.page
    expect(page.get_by_role("button", name=t("phone.join"))).to_be_in_viewport(ratio=1)
    lan.join()
    expect(lan.asking).to_be_in_viewport(ratio=1)
    lan.view("own")
    page.reload()
    expect(lan.tab("own")).to_have_attribute("aria-current", "page")
    page.go_back()
    expect(lan.tab("all")).to_have_attribute("aria-current", "page")
    lan.write("Bao giờ sửa mái che?")
    page.go_back()
    expect(lan.sheet).to_be_hidden()
    expect(lan.asking).to_be_visible()
    press(lan.asking)
    expect(lan.text).to_have_value("Bao giờ sửa mái che?")
    page.set_viewport_size({"width": 568, "height": 180})  # on its side, with a keyboard
    lan.text.evaluate("field => { field.rows = 4; field.scrollIntoView({ block: 'nearest' }) }")
    assert lan.text.evaluate(UNCOVERED)
    page.keyboard.press("Escape")
    page.evaluate(GONE_BACK)
    page.set_viewport_size(CHEAP["viewport"])
    page.reload()
    page.go_back()
    assert page.url == "about:blank"


# once the place of the sheet is left
GONE_BACK = """new Promise((done) => {
  const look = () => (history.state?.sheet ? setTimeout(look, 20) : done());
  look();
})"""

# whether nothing lies over the lower part of a field
UNCOVERED = """field => {
  const { left, bottom } = field.getBoundingClientRect();
  const lowest = Math.min(bottom, innerHeight) - 4;
  return document.elementFromPoint(left + 20, lowest) === field;
}"""


def test_whoever_is_looked_for_at_the_door_stands_above_the_keyboard(
    visit: Visit, venue: Server
) -> None:
    meeting = Meeting(venue)
    group = min(map(int, meeting.board("secretary")["groups"]))
    names = ("Đỗ Tú", "Vũ Thị Mơ", "Bùi Văn Khải")
    people = [{"name": name, "group": group} for name in names]
    meeting.do("organiser", "delegate.add", people=people)
    page = visit(venue, **CHEAP).new_page()
    page.goto(meeting.links["helper"])
    press(page.get_by_role("button", name=t("helper.tab_roll")))
    page.get_by_label(t("roll.search")).tap()
    page.set_viewport_size({"width": 320, "height": 230})
    page.keyboard.type("vu mo")
    found = page.get_by_role("button", name=f"Vũ Thị Mơ {t('roll.present')}")
    expect(found).to_be_in_viewport(ratio=0.99)
    found.tap()
    expect(found).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_text(t("roll.count", present=1, all=3, excused=0))).to_be_visible()


@pytest.mark.long
def test_a_question_written_ahead_goes_out_at_the_opening_and_its_answer_stands_on_the_receipt(
    visit: Visit, venue: Server
) -> None:
    meeting = Meeting(venue, is_open=False)
    lan = phone_in(visit, meeting)
    page = lan.page
    press(page.get_by_role("button", name=t("phone.write_ahead")))
    assert violations(page) == []
    lan.text.fill("Bao giờ sửa mái che?")
    lan.sheet.get_by_role("radio", name=t("name_mode.named")).check()
    lan.sheet.get_by_label(t("phone.name"), exact=True).fill("Cô Lan")
    lan.press_send()
    expect(lan.said).to_have_text(t("phone.kept_for_opening"))
    page.reload()
    waiting = page.get_by_text(t("phone.waits_for_opening"))
    expect(waiting).to_be_visible()
    assert violations(page) == []
    meeting.do("organiser", "rehearsal.begin")
    expect(lan.asking).to_be_visible()  # she is in by what she wrote
    meeting.do("organiser", "rehearsal.end")
    expect(waiting).to_be_visible()
    assert meeting.board("secretary").get("questions", {}) == {}
    meeting.do("organiser", "meeting.open")
    expect(lan.said).to_have_text(like("phone.received"))
    expect(lan.said).to_contain_text(t("phone.next_reviewed"))
    ((question, asked),) = meeting.board("secretary")["questions"].items()
    assert (asked["text"], asked["name"]) == ("Bao giờ sửa mái che?", "Cô Lan")

    lan.view("own")
    press(lan.question(1).get_by_role("button", name=t("common.edit"), exact=True))
    page.get_by_role("textbox", name=t("common.question_number", number=1)).fill("Bao giờ xong?")
    meeting.do("secretary", "question.accept", question=int(question))
    kept = page.get_by_label(t("phone.edit_not_saved"))
    expect(kept).to_have_value("Bao giờ xong?")
    assert violations(page) == []
    lan.write("Tôi còn muốn hỏi", "named", "Cô Lan")
    meeting.answer("Trong hè này.", int(question))
    meeting.do("organiser", "meeting.close")
    receipt = page.get_by_role("region", name=t("phone.receipt"))
    expect(receipt).to_contain_text("Trong hè này.")
    expect(kept).to_have_value("Bao giờ xong?")
    expect(page.get_by_label(t("phone.unfinished"))).to_have_value("Tôi còn muốn hỏi")
    assert violations(page) == []


# as translators do: each text in an element of theirs, moved into it or in its place
TRANSLATE = """([selector, moves]) => {
  const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  for (const text of texts) {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    outer.append(inner);
    text.replaceWith(outer);
    inner.append(moves ? text : `translated: ${text.data}`);
  }
}"""


@pytest.mark.parametrize("moves", daily([True, False], [True]), ids=["wrapped", "replaced"])
def test_a_translator_of_pages_breaks_nothing(visit: Visit, venue: Server, moves: bool) -> None:
    meeting = Meeting(venue)
    first = meeting.ask("Bao giờ sửa mái che?", who="Minh")
    lan = phone_in(visit, meeting)
    lan.join()
    page = lan.page
    expect(page.locator("html")).to_have_attribute("translate", "no")
    expect(lan.interest(1)).to_be_visible()
    page.evaluate(TRANSLATE, ["#app", moves])
    meeting.do("Vy", "question.upvote", question=first)
    expect(lan.interest(1).locator(".figures")).to_have_text("1 người")
    second = meeting.ask("Bao giờ có xe?", who="Minh")
    lan.look_again()
    page.evaluate(TRANSLATE, ["#app", moves])
    meeting.do("chair", "stage.show_questions", questions=[second])
    expect(page.get_by_role("article").first).to_contain_text("Bao giờ có xe?")
    version = meeting.board("secretary")["questions"][str(second)]["version"]
    said = "Bao giờ có xe đưa đón?"
    meeting.do("secretary", "question.edit", question=second, text=said, base_version=version)
    expect(page.get_by_role("article").first.locator(".question-text")).to_have_text(said)
    press(page.get_by_role("button", name=like("phone.view_own")))
    expect(page.get_by_text(t("phone.own_none"))).to_be_visible()
    expect(page.get_by_role("article")).to_have_count(1)
    expect(page.locator("#app :not([translate]) > font")).to_have_count(0)
    expect(page.get_by_text(t("common.fault"))).to_be_hidden()


@pytest.mark.long
def test_what_was_not_sent_goes_along_to_another_address_and_is_asked_about(
    browser: "Browser", venue: Server
) -> None:
    meeting = Meeting(venue)
    with browser.new_context(**CHEAP) as context, beside(venue.port) as web:
        page = context.new_page()
        page.goto(meeting.hall.replace(venue.url, web.url))
        lan = Phone(page)
        lan.join()
        web.stop()
        lan.write("Bao giờ sửa mái che?", "named", "Lan")
        lan.press_send()
        expect(lan.sheet).to_be_hidden(timeout=SENDING_MS)
        lan.write("Bao giờ có xe")
        page.keyboard.press("Escape")
        other = page.get_by_role("link", name=venue.url.removeprefix("http://"))
        expect(other).to_be_visible(timeout=SENDING_MS)
        assert violations(page) == []
        other.click()
        page.wait_for_url(f"{venue.url}/**")
        lan.view("own")
        assert "#" not in page.url
        page.reload()
        articles = page.get_by_role("article")
        for nth, text in enumerate(("Bao giờ sửa mái che?", "Bao giờ có xe")):
            expect(articles.nth(nth)).to_contain_text(text)
            expect(articles.nth(nth)).to_contain_text(t("phone.came_along"))
        assert violations(page) == []
        assert not meeting.board("secretary")["questions"]
        press(articles.first.get_by_role("button", name=t("phone.send_again")))
        expect(lan.question(1)).to_contain_text("Bao giờ sửa mái che?")
        (asked,) = meeting.board("secretary")["questions"].values()
        assert (asked["text"], asked.get("name")) == ("Bao giờ sửa mái che?", None)


@pytest.mark.long
def test_where_no_live_connection_gets_through_pages_work_over_http_and_say_why(
    visit: Visit, venue: Server
) -> None:
    meeting = Meeting(venue)

    def refusing(page: "Page") -> "Page":
        page.route_web_socket("**", lambda socket: socket.close())
        return page

    def mute(page: "Page") -> "Page":
        page.route_web_socket("**", lambda _: None)
        return page

    lan = Phone(refusing(visit(venue, **CHEAP).new_page()))
    hoa = Chair(mute(visit(venue).new_page()))
    lan.page.goto(meeting.hall)
    hoa.page.goto(meeting.links["chair"])
    lan.join()
    for page in (lan.page, hoa.page):
        expect(page.get_by_text(t("common.blocked"))).to_be_visible()
    assert violations(lan.page) == []
    lan.ask("Bao giờ sửa mái che?")
    ((question, _),) = meeting.board("secretary")["questions"].items()
    meeting.do("secretary", "question.accept", question=int(question))
    other = meeting.ask("Bao giờ có xe?", who="Minh")
    lan.upvote(2)
    expect(lan.interest(2)).to_contain_text("1")
    lan.view("own")
    expect(lan.question(1)).to_contain_text(t("state.shown"))
    hoa.show(2)
    assert meeting.board("chair")["stage"]["questions"] == [other]
    expect(lan.page.get_by_role("article").first).to_contain_text(t("common.on_screen"))
