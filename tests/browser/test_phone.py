"""What a phone promises to whoever holds it."""

import base64
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from liveqa.i18n import text
from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.meeting import Meeting
from tests.browser.pages import violations
from tests.browser.phone import Phone
from tests.browser.words import like, t
from tests.commands.test_emblem import PLAIN
from tests.serving import Server, serving

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SMALL = {"viewport": {"width": 320, "height": 568}, "has_touch": True, "is_mobile": True}
FIRST_LOAD_BYTES, FIRST_LOAD_REQUESTS = 60_000, 8
DOUBLE_MS = 400  # within which a second tap is the first one's


@pytest.fixture
def meeting(venue: Server) -> Meeting:
    """An open meeting."""
    return Meeting(venue)


@pytest.fixture
def phone(visit: Visit, venue: Server, meeting: Meeting) -> Phone:
    """A phone in the hall."""
    page = visit(venue, **SMALL).new_page()
    page.goto(meeting.hall)
    lan = Phone(page)
    lan.join()
    return lan


def test_joining_leads_the_focus_to_the_heading(phone: Phone) -> None:
    expect(phone.page.get_by_role("heading", level=1)).to_be_focused()


def test_asking_begins_with_the_text_and_ends_where_it_began(phone: Phone) -> None:
    press(phone.asking)
    expect(phone.text).to_be_focused()
    phone.page.keyboard.press("Escape")
    expect(phone.sheet).to_be_hidden()
    expect(phone.asking).to_be_focused()


def test_what_a_secretary_changed_meanwhile_is_shown_and_not_overwritten_unseen(
    phone: Phone, meeting: Meeting
) -> None:
    phone.ask("Bao gio sua mai che?")
    (own,) = meeting.board("secretary")["questions"].items()
    phone.view("own")
    press(phone.page.get_by_role("button", name=t("common.edit"), exact=True))
    area = phone.page.get_by_role(
        "textbox", name=t("common.question_number", number=own[1]["number"]), exact=True
    )
    area.fill("Bao gio sua mai che san truong?")
    theirs = "Bao giờ sửa mái che?"
    version = own[1]["version"]
    meeting.do(
        "secretary", "question.edit", question=int(own[0]), text=theirs, base_version=version
    )
    save = phone.page.get_by_role("button", name=t("common.save"), exact=True)
    press(save)
    expect(phone.page.get_by_role("blockquote")).to_have_text(theirs)
    expect(area).to_have_value("Bao gio sua mai che san truong?")
    assert meeting.board("secretary")["questions"][own[0]]["text"] == theirs
    press(save)
    expect(area).to_be_hidden()
    mine = meeting.board("secretary")["questions"][own[0]]["text"]
    assert mine == "Bao gio sua mai che san truong?"


def test_a_draft_outlives_a_reload(phone: Phone) -> None:
    phone.write("Bao giờ sửa mái che?", "named", "Cô Lan")
    phone.page.reload()
    press(phone.asking)
    expect(phone.text).to_have_value("Bao giờ sửa mái che?")
    expect(phone.sheet.get_by_role("radio", name=t("name_mode.named"))).to_be_checked()
    expect(phone.sheet.get_by_label(t("phone.name"), exact=True)).to_have_value("Cô Lan")


def test_the_counter_counts_what_will_be_stored(phone: Phone) -> None:
    phone.write("")
    for typed, length in (
        ("Có", 2),
        ("Tie\N{COMBINING CIRCUMFLEX ACCENT}\N{COMBINING ACUTE ACCENT}ng", 5),
        ("Co\N{COMBINING ACUTE ACCENT}", 2),
        ("🎉🎉🎉", 3),
        ("  Có\n", 2),
    ):
        phone.text.fill(typed)
        expect(phone.sheet.get_by_text(f"{length}/500", exact=True)).to_be_visible()


@pytest.mark.long
def test_five_hundred_letters_pass_and_one_more_is_refused_beside_the_field(
    phone: Phone, meeting: Meeting
) -> None:
    phone.write("ễ" * 501)
    phone.press_send()
    expect(phone.text).to_have_attribute("aria-invalid", "true")
    said = phone.text.get_attribute("aria-describedby") or ""
    error = phone.page.locator(", ".join(f"[id='{each}']" for each in said.split()))
    expect(error.filter(has_text=t("phone.text_too_long", limit=500))).to_be_visible()
    expect(phone.text).to_be_focused()
    expect(phone.text).to_have_value("ễ" * 501)
    assert (
        "questions" not in meeting.board("secretary") or not meeting.board("secretary")["questions"]
    )
    phone.ask("🎉" * 500)
    (stored,) = meeting.board("secretary")["questions"].values()
    assert stored["text"] == "🎉" * 500


def test_what_one_types_is_shown_as_typed(phone: Phone, meeting: Meeting) -> None:
    typed = "<b>Đậm</b> & **sao** [x](http://x)"
    meeting.ask(typed)
    expect(phone.page.get_by_text(typed, exact=True)).to_be_visible()


def test_the_list_stays_under_the_finger_until_one_asks_for_its_new_order(
    phone: Phone, meeting: Meeting
) -> None:
    meeting.ask("Câu đứng trước")
    articles = phone.page.get_by_role("article")
    expect(articles).to_have_count(1)
    second = meeting.ask("Câu đứng sau")
    press(phone.page.get_by_role("button", name=like("phone.update")))
    expect(articles).to_have_count(2)
    before = phone.question(2).bounding_box()
    finger = phone.page.context.new_cdp_session(phone.page)
    finger.send(
        "Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": 9, "y": 300}]}
    )
    for who in ("Minh", "Khoa", "Vy"):
        meeting.do(who, "question.upvote", question=second)
    expect(phone.interest(2)).to_contain_text("3")
    assert phone.question(2).bounding_box() == before
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    press(phone.page.get_by_role("button", name=t("phone.update", n=1)))
    expect(articles.first).to_contain_text("Câu đứng sau")


@pytest.mark.long
def test_the_question_on_the_screen_stands_once_above_the_list(
    phone: Phone, meeting: Meeting
) -> None:
    staged, other = meeting.ask("Câu lên màn hình"), meeting.ask("Câu ở lại")
    meeting.do("chair", "stage.show_questions", questions=[staged])
    articles = phone.page.get_by_role("article")
    expect(articles.first).to_contain_text(t("common.on_screen"))
    expect(phone.page.get_by_text("Câu lên màn hình", exact=True)).to_have_count(1)
    aloud = phone.page.get_by_role("status").filter(has_text=t("phone.on_screen_now", numbers=1))
    expect(aloud).to_have_count(1)
    meeting.do("chair", "stage.show_questions", questions=[other])
    expect(articles.first).to_contain_text("Câu ở lại")
    expect(articles.last).to_contain_text("Câu lên màn hình")
    expect(articles).to_have_count(2)


def test_an_upvote_answers_under_the_finger_and_can_be_taken_back(
    phone: Phone, meeting: Meeting
) -> None:
    meeting.ask("Bao giờ có xe đưa đón?")
    phone.upvote(1)
    expect(phone.interest(1)).to_contain_text("1")
    phone.take_back(1)
    expect(phone.interest(1)).to_contain_text("0")
    meeting.until("chair", lambda board: votes_by_number(board) == {1: 0})
    phone.page.wait_for_timeout(DOUBLE_MS)
    phone.interest(1).dblclick()  # a hand that shakes, or a page that was slow
    expect(phone.interest(1)).to_have_attribute("aria-pressed", "true")
    expect(phone.interest(1)).to_contain_text("1")


def test_who_asks_what_was_asked_already_may_press_instead(phone: Phone, meeting: Meeting) -> None:
    meeting.ask("Khi nào nhà trường sửa mái che ở sân trường?")
    meeting.ask("Thực đơn bán trú tuần này có những món gì?", who="Minh")
    phone.write("Bao giờ sửa mái che sân trường ạ?")
    expect(phone.sheet.get_by_text(t("phone.alike"))).to_be_visible()
    expect(phone.sheet.get_by_role("article")).to_have_count(1)
    press(phone.sheet.get_by_role("button", name=t("phone.upvote")))
    expect(phone.sheet.get_by_role("button", name=t("phone.upvote"))).to_contain_text("1")
    expect(phone.text).to_have_value("Bao giờ sửa mái che sân trường ạ?")
    meeting.until("chair", lambda board: votes_by_number(board) == {1: 1, 2: 0})


def votes_by_number(board: dict[str, Any]) -> dict[int, int]:
    """How often each question was upvoted."""
    return {row["number"]: row.get("votes", 0) for row in board["questions"].values()}


@pytest.mark.long
def test_the_ledger_is_open_and_a_search_needs_no_marks_and_looks_into_answers(
    phone: Phone, meeting: Meeting
) -> None:
    for number in range(1, 21):
        meeting.do("secretary", "question.enter", text=f"Câu hỏi số {number} về bữa ăn?")
    roof, fees = meeting.ask("Bao giờ sửa mái che?"), meeting.ask("Học phí?", who="Minh")
    meeting.answer("Trong quý ba.", roof)
    promise = {"body": "Kế toán", "deadline": "2034-06-01", "channel": "Thư"}
    meeting.do("secretary", "outcome.set", questions=[fees], outcome="needs_study", **promise)
    private = meeting.do("Vy", "question.ask", text="Việc nhà tôi?")["question"]
    meeting.do("secretary", "question.decline", question=private, reason="private")
    ledger = phone.page.locator(".ledger")
    brief = t("ledger.brief", received=23, answered=1)
    press(ledger.get_by_text(f"{t('ledger.title')}: {brief}"))
    told = {
        t("ledger.received"): 23,
        t("outcome.answered"): 1,
        t("outcome.needs_study"): 1,
        t("result.declined"): 1,
        t("decline.private"): 1,
        t("result.unanswered"): 20,
        t("ledger.owed"): 1,
    }
    lines = [f"{words}{count}" for words, count in told.items()]
    expect(ledger.get_by_text(t("decline.private"))).to_be_visible()  # what was done last
    assert sorted(ledger.locator(".ledger-line").all_text_contents()) == sorted(lines)
    search = phone.page.get_by_role("searchbox", name=t("phone.search"))
    for typed, number in (("mai che", 21), ("quy ba", 21), ("hoc phi", 22)):
        search.fill(typed)
        expect(phone.page.get_by_text(t("phone.found", n=1))).to_be_visible()
        expect(phone.question(number)).to_be_visible()
        expect(phone.page.get_by_role("article")).to_have_count(1)
    assert violations(phone.page) == []


@pytest.mark.long
def test_nobody_upvotes_a_question_of_ones_own(phone: Phone, meeting: Meeting) -> None:
    phone.ask("Câu của tôi")
    meeting.do("secretary", "question.accept", question=_only(meeting))
    expect(phone.question(1)).to_contain_text(t("phone.own_question"))
    expect(phone.interest(1)).to_be_hidden()


@pytest.mark.long
def test_a_question_is_withdrawn_in_two_steps(
    phone: Phone, meeting: Meeting, visit: Visit, venue: Server
) -> None:
    phone.ask("Tôi đổi ý rồi")
    meeting.do("secretary", "question.accept", question=_only(meeting))
    page = visit(venue, **SMALL).new_page()
    page.goto(meeting.hall)
    minh = Phone(page)
    minh.join()
    expect(minh.question(1)).to_be_visible()
    phone.view("own")
    press(phone.question(1).get_by_role("button", name=t("phone.withdraw"), exact=True))
    confirm = phone.page.get_by_role("group", name=t("phone.withdraw_question"))
    press(confirm.get_by_role("button", name=t("phone.withdraw"), exact=True))
    expect(phone.question(1)).to_contain_text(t("state.withdrawn"))
    expect(minh.question(1)).to_contain_text(t("phone.question_gone"))
    minh.look_again()
    expect(minh.question(1)).to_be_hidden()


@pytest.mark.long
def test_ones_own_name_is_erased_in_two_steps_and_the_question_stays(
    phone: Phone, meeting: Meeting
) -> None:
    phone.ask("Bao giờ có mái che?", "named", "Cô Lan")
    phone.ask("Bao giờ có xe?")
    phone.view("own")
    name = t("phone.erase_own")
    expect(phone.question(2).get_by_role("button", name=name)).to_be_hidden()
    press(phone.question(1).get_by_role("button", name=name, exact=True))
    asked = phone.page.get_by_role("group", name=t("phone.erase_own_question"))
    assert violations(phone.page) == []
    press(asked.get_by_role("button", name=name, exact=True))
    expect(phone.question(1)).to_contain_text(t("phone.given_name_unrecorded"))
    rows = meeting.board("secretary")["questions"].values()
    assert [row.get("name") for row in rows] == [None, None]


@pytest.mark.long
def test_the_phone_tells_when_ones_question_has_fared_on(phone: Phone, meeting: Meeting) -> None:
    phone.ask("Bao giờ có mái che?")
    own = phone.page.get_by_role("button", name=like("phone.view_own"))
    expect(own).not_to_contain_text(t("phone.has_news"))
    meeting.do("secretary", "question.accept", question=_only(meeting))
    expect(phone.said).to_have_text(t("phone.news", number=1, fate=t("state.shown")))
    phone.page.reload()
    expect(own).to_contain_text(t("phone.has_news"))
    phone.view("own")
    expect(own).not_to_contain_text(t("phone.has_news"))
    phone.page.reload()
    expect(phone.question(1)).to_be_visible()
    expect(own).not_to_contain_text(t("phone.has_news"))


@pytest.mark.long
def test_one_reads_what_became_of_ones_question_and_why(phone: Phone, meeting: Meeting) -> None:
    phone.ask("Việc riêng của nhà tôi")
    phone.view("own")
    own = phone.question(1)
    expect(own).to_contain_text(t("state.pending"))
    question = _only(meeting)
    meeting.do(
        "secretary", "question.decline", question=question, reason="private", note="Mời ra bàn số 2"
    )
    expect(own).to_contain_text(t("phone.declined", reason=t("decline.private")))
    expect(own).to_contain_text("Mời ra bàn số 2")
    meeting.do("secretary", "question.accept", question=question)
    expect(own).to_contain_text(t("state.shown"))
    meeting.answer("Nhà trường **xin** tiếp thu.", question)
    expect(own).to_contain_text("Nhà trường xin tiếp thu.")
    promise = {"body": "Kế toán", "deadline": "2034-06-01", "channel": "Thư"}
    meeting.do("secretary", "outcome.set", questions=[question], outcome="to_verify", **promise)
    expect(own).to_contain_text(t("outcome.to_verify"))
    promised = t("phone.promise", **{**promise, "deadline": "01/06/2034"})
    expect(own).to_contain_text(promised)
    above = {"body": "Sở Nội vụ", "channel": "Thư"}
    meeting.do(
        "secretary", "outcome.set", questions=[question], outcome="beyond_authority", **above
    )
    expect(own).to_contain_text(t("phone.petition", **above))


def test_the_other_language_is_a_touch_away_and_keeps_what_one_typed(phone: Phone) -> None:
    phone.write("Bao giờ sửa mái che?")
    phone.page.keyboard.press("Escape")
    press(phone.page.get_by_role("button", name="English"))
    expect(phone.page.locator("html")).to_have_attribute("lang", "en")
    press(phone.page.get_by_role("button", name=text("en", "phone.ask"), exact=True))
    sheet = phone.page.get_by_role("dialog", name=text("en", "phone.ask_title"))
    label = sheet.get_by_label(text("en", "phone.text"), exact=True)
    expect(label).to_have_value("Bao giờ sửa mái che?")


@pytest.mark.long
def test_who_has_a_wrong_code_may_type_the_right_one(
    visit: Visit, venue: Server, meeting: Meeting
) -> None:
    page = visit(venue, **SMALL).new_page()
    page.goto(f"{venue.url}/m/KHONGCO")
    expect(page.get_by_text(t("error.unknown_meeting"))).to_be_visible()
    page.get_by_label(t("phone.code"), exact=True).fill(meeting.code.lower())
    press(page.get_by_role("button", name=t("phone.join"), exact=True))
    Phone(page).join()


def test_a_paused_intake_is_said_and_loses_nothing(phone: Phone, meeting: Meeting) -> None:
    phone.write("Soạn dở")
    meeting.do("chair", "intake.pause")
    expect(phone.sheet.get_by_text(t("phone.intake_paused"))).to_be_visible()
    expect(phone.sheet.get_by_role("button", name=t("common.send"), exact=True)).to_be_disabled()
    expect(phone.text).to_have_value("Soạn dở")
    meeting.do("chair", "intake.open")
    phone.press_send()
    expect(phone.said).to_have_text(like("phone.received"))


@pytest.mark.long
def test_a_closed_list_of_speakers_is_said_and_loses_nothing(
    phone: Phone, meeting: Meeting
) -> None:
    register = phone.page.get_by_role("button", name=t("phone.register"), exact=True)
    press(register)
    sheet = phone.page.get_by_role("dialog", name=t("phone.register"))
    name = sheet.get_by_label(t("phone.name"), exact=True)
    name.fill("Cô Lan")
    meeting.do("chair", "registration.pause")
    expect(sheet.get_by_text(t("phone.registration_paused"))).to_be_visible()
    send = sheet.get_by_role("button", name=t("phone.register"), exact=True)
    expect(send).to_be_disabled()
    phone.page.keyboard.press("Escape")
    expect(register).to_be_hidden()
    expect(phone.page.get_by_text(t("phone.registration_paused"))).to_be_visible()
    assert violations(phone.page) == []
    meeting.do("chair", "registration.open")
    press(register)
    expect(name).to_have_value("Cô Lan")
    press(send)
    expect(phone.page.get_by_text(t("phone.turn_next"))).to_be_visible()


@pytest.mark.long
def test_while_upvoting_is_paused_figures_stand_and_nothing_is_pressed(
    phone: Phone, meeting: Meeting
) -> None:
    meeting.ask("Bao giờ sửa mái che?", who="Minh")
    phone.upvote(1)
    meeting.do("secretary", "voting.pause")
    expect(phone.page.get_by_text(t("phone.voting_paused"))).to_be_visible()
    expect(phone.interest(1)).to_be_hidden()
    card = phone.question(1)
    expect(card).to_contain_text(t("phone.upvoted"))
    expect(card).to_contain_text(t("phone.interested", n=1))
    assert violations(phone.page) == []
    meeting.do("secretary", "voting.open")
    expect(phone.interest(1)).to_have_attribute("aria-pressed", "true")


def test_an_upvote_is_ones_own_at_once_and_never_counted_twice(
    visit: Visit, tmp_path: Path
) -> None:
    with serving(tmp_path / "data", "serve", "--presence", "3") as server:
        meeting = Meeting(server)
        meeting.ask("Bao giờ sửa mái che?", who="Minh")
        lan, thu = (visit(server, **SMALL).new_page() for _ in range(2))
        for page in (lan, thu):
            page.goto(meeting.hall)
            Phone(page).join()
        Phone(lan).upvote(1)
        shown = Phone(lan).interest(1).locator(".figures")
        expect(shown).to_have_text(re.compile("^1"))
        shown.evaluate(FOLLOW)
        expect(Phone(thu).interest(1).locator(".figures")).to_have_text(re.compile("^0"))
        # it has stayed
        expect(Phone(thu).interest(1).locator(".figures")).to_have_text(re.compile("^1"))
        expect(shown).to_have_text(re.compile("^1"))
        assert lan.evaluate("window.shown") == []
        lan.reload()
        expect(shown).to_have_text(re.compile("^1"))


# every text that this figure has from now on
FOLLOW = """figure => {
  window.shown = [];
  new MutationObserver(() => window.shown.push(figure.innerText)).observe(
    figure, { characterData: true, childList: true, subtree: true });
}"""


def test_the_first_load_is_small(visit: Visit, venue: Server, meeting: Meeting) -> None:
    for number in range(1, 26):
        meeting.do("secretary", "question.enter", text=f"Câu hỏi số {number} về bữa ăn bán trú?")
    page = visit(venue, **SMALL).new_page()
    # from another machine than this one and without HTTPS, browsers ask for nothing better
    page.set_extra_http_headers({"Accept-Encoding": "gzip, deflate"})
    loaded = _measure(page)
    page.goto(meeting.hall)
    Phone(page).join()
    page.wait_for_load_state("networkidle")
    sizes = dict(loaded)
    assert len(sizes) <= FIRST_LOAD_REQUESTS, sizes
    assert sum(sizes.values()) <= FIRST_LOAD_BYTES, sizes


@pytest.mark.long
def test_the_emblem_comes_once_all_else_has_come_and_moves_nothing(
    visit: Visit, venue: Server, meeting: Meeting
) -> None:
    image = base64.b64encode(PLAIN).decode()
    meeting.do("organiser", "emblem.set", image=image, small=image)
    page = visit(venue, **SMALL).new_page()
    page.goto(meeting.hall)
    title = page.locator(".entrance-title h1")
    title.wait_for()
    place = title.bounding_box()
    picture = page.locator(".phone-emblem img")
    picture.wait_for()
    page.wait_for_function("image => image.naturalWidth === 2", arg=picture.element_handle())
    assert title.bounding_box() == place
    assert violations(page) == []
    rests = page.evaluate(
        """() => performance.getEntriesByType("resource").map(
          ({ name, startTime, responseEnd }) => ({ name, startTime, responseEnd }))"""
    )
    *others, last = sorted(rests, key=lambda each: each["startTime"])
    assert "/emblem?mark=" in last["name"]
    assert last["startTime"] > max(each["responseEnd"] for each in others)


def _measure(page: "Page") -> dict[str, int]:
    """The bytes on the wire, headers and socket included, by address."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    address: dict[str, str] = {}
    loaded: dict[str, int] = {}

    def began(event: dict[str, str]) -> None:
        url = event.get("url") or event["request"]["url"]  # type: ignore[index]
        address[event["requestId"]] = url
        loaded.setdefault(url, 0)

    def came(event: dict[str, str], size: float) -> None:
        loaded[address[event["requestId"]]] += int(size)

    session.on("Network.requestWillBeSent", began)
    session.on("Network.webSocketCreated", began)
    session.on("Network.loadingFinished", lambda e: came(e, e["encodedDataLength"]))
    session.on(
        "Network.webSocketFrameReceived",
        lambda e: came(e, len(e["response"]["payloadData"].encode())),
    )
    return loaded


def _only(meeting: Meeting) -> int:
    """The id of the one question there is."""
    (question,) = meeting.board("secretary")["questions"]
    return int(question)


def test_a_page_that_cannot_start_says_what_to_do(visit: Visit, venue: Server) -> None:
    page = visit(venue, **SMALL).new_page()
    page.route("**/*.js", lambda route: route.fulfill(body="too new for this browser", status=200))
    page.goto(Meeting(venue).hall)
    words = page.get_by_text(text("vi", "error.not_started"))
    expect(words).to_be_hidden()  # nobody is frightened while the script is on its way
    page.evaluate("document.getAnimations().forEach((waiting) => waiting.finish())")
    expect(words).to_be_visible()


def test_a_browser_without_dialogs_can_ask(visit: Visit, venue: Server) -> None:
    context = visit(venue, **SMALL)
    context.add_init_script("delete HTMLDialogElement.prototype.showModal")
    page = context.new_page()
    page.goto(Meeting(venue).hall)
    lan = Phone(page)
    lan.join()
    lan.write("Bao giờ sửa mái che?")
    press(page.get_by_role("button", name=t("common.send"), exact=True))
    expect(page.get_by_text(t("phone.received", number=1))).to_be_visible()


@pytest.mark.long
def test_a_phone_asks_to_speak_and_hears_that_it_may(phone: Phone, meeting: Meeting) -> None:
    page = phone.page
    press(page.get_by_role("button", name=t("phone.register")))
    sheet = page.get_by_role("dialog", name=t("phone.register"))
    expect(sheet.get_by_label(t("phone.name"))).to_be_focused()
    press(sheet.get_by_role("button", name=t("phone.register")))
    expect(sheet.get_by_text(t("phone.turn_name_missing"))).to_be_visible()
    sheet.get_by_label(t("phone.name")).fill("Cô Lan")
    press(sheet.get_by_role("button", name=t("phone.register")))
    expect(page.get_by_text(t("phone.turn_next"))).to_be_visible()
    expect(page.get_by_role("button", name=t("phone.register"))).to_be_hidden()
    assert violations(page) == []
    [speaker] = meeting.board("chair")["speakers"]
    meeting.do("chair", "speaker.call", speaker=int(speaker))
    expect(page.get_by_text(t("phone.your_turn", you=t("phone.you")))).to_be_visible()
    meeting.do("chair", "speaker.put_back", speaker=int(speaker))
    press(page.get_by_role("button", name=t("phone.withdraw")))
    press(page.get_by_role("button", name=t("phone.withdraw")).last)
    expect(page.get_by_role("button", name=t("phone.register"))).to_be_visible()
