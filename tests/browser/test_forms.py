"""What was typed into a form stays: over a reload, over a server that starts anew, when refused."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.chair import Chair
from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.meeting import Meeting
from tests.browser.pages import settle
from tests.browser.secretary import Secretary
from tests.browser.words import like, t
from tests.sampling import daily
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser

Form = Callable[["Page"], "Locator"]
TEXT = "Bao giờ sửa mái che?"


@pytest.fixture(scope="module")
def meeting(venue: Server) -> Meeting:
    """An open meeting with a question to work on and one that waits."""
    opened = Meeting(venue)
    opened.ask(TEXT)
    opened.do("Minh", "question.ask", text="Đang chờ duyệt?")
    return opened


def section(name: str, field: str) -> Form:
    """A field of the form at the end of one of the organiser's sections."""

    def find(page: "Page") -> "Locator":
        page.goto(page.url.split("?")[0].split("#")[0] + f"?section={name}")
        settle(page)
        return page.locator(f"form [name='{field}']").last

    return find


def labelled(key: str, *buttons: str) -> Form:
    """A field by its label, behind buttons of the secretary's sheet for the question."""

    def find(page: "Page") -> "Locator":
        desk = Secretary(page)
        desk.tab("answers")
        desk.choose(1)
        for name in buttons:
            press(page.get_by_role("button", name=t(name), exact=True).first)
        return page.get_by_label(t(key), exact=True).first

    return find


def declining(page: "Page") -> "Locator":
    """The note beside the reason for which a question is declined."""
    row = Secretary(page).waiting("Đang chờ duyệt?")
    press(row.get_by_role("button", name=t("secretary.decline")))
    return row.get_by_label(t("secretary.decline_note"), exact=True)


def deferring(page: "Page") -> "Locator":
    """The reason why all that is left is answered later."""
    Secretary(page).tab("minutes")
    press(page.locator("button", has_text=t("outcome.out_of_time")).first)
    return page.get_by_role("dialog").get_by_label(t("outcome_form.reason_optional"), exact=True)


def attending(page: "Page") -> "Locator":
    """How many of the first group are here."""
    Secretary(page).tab("minutes")
    return page.get_by_label(f"Lớp 5A: {t('secretary.present')}", exact=True)


def approving(page: "Page") -> "Locator":
    """What was objected when the minutes were read."""
    Chair(page).tab("meeting")
    return page.get_by_label(t("chair.objections"), exact=True)


def entering(page: "Page") -> "Locator":
    """What someone in the aisle says."""
    return page.get_by_label(t("helper.text"), exact=True)


def correcting(page: "Page") -> "Locator":
    """A question that was entered wrongly."""
    press(page.get_by_role("button", name=t("common.edit"), exact=True).first)
    return page.get_by_label(like("helper.edit_question"))


FORMS: dict[str, dict[Form, str]] = {
    "organiser": {
        section("programme", "title"): "Giải lao",
        section("meetings", "pasted"): "Hội nghị chiều\nKhai mạc",
        section("groups", "groups"): "Lớp 5C\nLớp 5D",
        section("officers", "name"): "Bà Hoa",
        section("answerers", "topics"): "Cơ sở vật chất",
        section("signing", "office"): "HIỆU TRƯỞNG",
        section("signing", "promise.new"): "Sơn lại cổng",
        section("meetings", "title"): "Hội nghị chiều",
    },
    "secretary": {
        declining: "Xin gặp riêng",
        labelled("secretary.prepared", "secretary.prepare"): "Trong tháng 6",
        labelled("secretary.topic", "secretary.classify"): "Sân trường",
        labelled("secretary.answerer_name", "secretary.add_answerer"): "Ông Quân",
        attending: "27",
        deferring: "Hết giờ",
    },
    "chair": {approving: "Bà Mai: sửa câu 2"},
    "helper": {entering: "Cô ở hàng cuối hỏi", correcting: "Từ hàng ghế đầu?"},
}


@pytest.mark.long
@pytest.mark.parametrize("role", daily(FORMS, ["secretary"]))
def test_what_was_typed_outlives_a_reload_and_a_crash_of_the_server(
    visit: Visit, meeting: Meeting, role: str, record_property: Callable[[str, object], None]
) -> None:
    page = visit(meeting.server).new_page()
    page.goto(meeting.links[role])
    settle(page)
    if role == "helper":
        page.get_by_label(t("helper.text"), exact=True).fill("Từ hàng ghế sau?")
        press(page.get_by_role("button", name=t("helper.send"), exact=True))
        expect(page.get_by_text("Từ hàng ghế sau?")).to_be_visible()
    for find, text in FORMS[role].items():
        find(page).fill(text)
    page.reload()
    settle(page)
    for find, text in FORMS[role].items():
        field = find(page)
        expect(field).to_have_value(text)
    meeting.server.child.kill()
    expect(page.get_by_text(t("common.reconnecting"))).to_be_visible()
    expect(page.get_by_text(t("common.reconnecting"))).to_be_hidden()
    expect(field).to_have_value(text)
    record_property("tried", len(FORMS[role]) + 1)


def test_what_was_refused_stays_in_the_form(visit: Visit, meeting: Meeting) -> None:
    page = visit(meeting.server).new_page()
    page.goto(meeting.links["organiser"])
    settle(page)
    too_long = "Rất dài " * 50
    field = section("programme", "title")(page)
    field.fill(too_long)
    press(page.get_by_role("button", name=t("organiser.item_add"), exact=True))
    expect(
        page.get_by_role("alert").filter(has_text=t("error.too_long", limit=300))
    ).to_be_visible()
    expect(field).to_have_value(too_long)


# What a browser that fills in does, and hands on a slow machine: typed and left in one moment.
AT_ONCE = """(field, [text, then]) => {
  const { prototype } = field.constructor;
  Object.getOwnPropertyDescriptor(prototype, "value").set.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  if (then === "submit") field.form.requestSubmit();
  else field.dispatchEvent(new Event("change", { bubbles: true }));
}"""


@pytest.mark.long
def test_a_topic_that_is_typed_and_left_in_one_moment_is_kept(
    visit: Visit, meeting: Meeting
) -> None:
    page = visit(meeting.server).new_page()
    page.goto(meeting.links["secretary"])
    settle(page)
    topic = labelled("secretary.topic", "secretary.classify")
    topic(page).evaluate(AT_ONCE, ["Giao thông", "change"])
    page.reload()
    settle(page)
    expect(topic(page)).to_have_value("Giao thông")


def raising_a_hand(page: "Page") -> "Locator":
    """Who raised a hand in the room."""
    Secretary(page).tab("speakers")
    return page.locator("form.add-speaker").get_by_label(t("secretary.name"), exact=True)


def asking(page: "Page") -> "Locator":
    """The question that someone writes on a phone."""
    press(page.get_by_role("button", name=t("phone.join"), exact=True))
    press(page.get_by_role("button", name=t("phone.ask"), exact=True))
    return page.get_by_role("dialog").get_by_label(t("phone.text"), exact=True)


Seen = Callable[["Page"], "Locator"]
QUICK = "Ngay lập tức"


@pytest.mark.parametrize(
    ("surface", "find", "arrived"),
    [
        (
            "secretary",
            raising_a_hand,
            lambda page: page.get_by_role("listitem").filter(has_text=QUICK),
        ),
        (
            "secretary",
            labelled("secretary.answerer_name", "secretary.add_answerer"),
            lambda page: page.get_by_role("button", name=QUICK, exact=True),
        ),
        ("helper", entering, lambda page: page.get_by_text(QUICK)),
        ("phone", asking, lambda page: page.get_by_text(like("phone.received"))),
        (
            "organiser",
            section("groups", "groups"),
            lambda page: page.get_by_role("listitem", name=QUICK),
        ),
        (
            "organiser",
            section("programme", "title"),
            lambda page: page.get_by_role("heading", name=QUICK),
        ),
    ],
)
def test_what_is_typed_and_sent_in_one_moment_arrives(
    visit: Visit, meeting: Meeting, surface: str, find: Form, arrived: Seen
) -> None:
    page = visit(meeting.server).new_page()
    page.goto(meeting.links.get(surface, meeting.hall))
    settle(page)
    find(page).evaluate(AT_ONCE, [QUICK, "submit"])
    expect(arrived(page).first).to_be_visible()


def test_a_form_has_the_focus_before_anything_can_be_typed_in_it(
    visit: Visit, meeting: Meeting
) -> None:
    page = visit(meeting.server).new_page()
    page.goto(meeting.links["secretary"])
    settle(page)
    desk = Secretary(page)
    desk.choose(1)
    classify = page.get_by_role("button", name=t("secretary.classify"), exact=True)
    focused = classify.evaluate(
        """async (button) => {
          button.click();
          await null;
          await null;
          return document.activeElement.tagName;
        }"""
    )
    assert focused == "SELECT"


@pytest.mark.long
def test_what_was_typed_in_a_rehearsal_does_not_stand_in_the_form_on_the_day(
    visit: Visit, venue: Server
) -> None:
    meeting = Meeting(venue, is_open=False)
    meeting.do("organiser", "rehearsal.begin")
    phone, helper = visit(venue).new_page(), visit(venue).new_page()
    phone.goto(meeting.hall)
    helper.goto(meeting.links["helper"])
    for page in (phone, helper):
        settle(page)
    question = asking(phone)
    question.fill("Nghe rõ không?")
    entering(helper).fill("Thử xem")
    phone.reload()
    settle(phone)
    press(phone.get_by_role("button", name=t("phone.ask"), exact=True))
    expect(question).to_have_value("Nghe rõ không?")
    meeting.do("organiser", "rehearsal.end")
    meeting.do("organiser", "meeting.open")
    expect(entering(helper)).to_have_value("")
    press(phone.get_by_role("button", name=t("phone.ask"), exact=True))
    expect(question).to_have_value("")
