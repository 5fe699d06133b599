"""Every page is for everybody: axe-core, small windows, large letters, the keyboard alone."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from liveqa.domain.words import StageView
from liveqa.i18n import LANGUAGES, text
from tests.browser.conftest import Visit
from tests.browser.meeting import Meeting
from tests.browser.pages import SURFACES, address, open_page, settle, violations
from tests.sampling import daily
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page, ViewportSize

pytestmark = pytest.mark.browser

NARROW: "ViewportSize" = {"width": 320, "height": 640}
# What is left of a window of 1280 × 800 at 200 %.
ZOOMED: "ViewportSize" = {"width": 640, "height": 400}
LAPTOP: "ViewportSize" = {"width": 1366, "height": 625}
MIDDLE = LAPTOP["width"] / 2, LAPTOP["height"] / 2
WIDE: "ViewportSize" = {"width": 1280, "height": 800}

# A language changes words and their lengths, a window what stands beside what, a scheme colours; no
# role changes with any. So axe-core looks once at each in the short form, and with --long at every
# pair of language and window.
LOOKED_AT = {"vi": (NARROW,), "en": (ZOOMED,)}
SCHEMES = {"vi": "light", "en": "dark"}

# What fades is not caught half-way.
STILL = {"reduced_motion": "reduce"}

# The views of a surface, each behind a control of this kind.
DOORS = {
    "phone": "nav button",
    "chair": "nav button",
    "secretary": "nav button",
    "organiser": "nav a",
}
MAIN_ACTIONS = {
    "phone": ("phone.ask",),
    "screen": ("screen.fullscreen",),
    "chair": ("chair.tab_questions", "chair.next_item"),
    "secretary": ("secretary.tab_review", "secretary.tab_minutes"),
    "helper": ("helper.send",),
    "organiser": ("organiser.close",),
}
REACH = 120
THUMB = 48
# What one presses, a box or radio button together with its label, where it is too small.
SMALL_TARGETS = """least => [...document.querySelectorAll(
    'a, button, input, select, summary, textarea')]
  .filter((target) => target.checkVisibility())
  .map((target) => target.matches('[type=radio], [type=checkbox]')
    ? target.closest('label') ?? target : target)
  .filter((target) => {
    const {width, height} = target.getBoundingClientRect();
    return width > 0 && (width < least || height < least);
  })
  .map((target) => target.outerHTML)"""


Sizes = tuple["ViewportSize", ...]


# Each surface in one language; in the other with --long.
VIEWS = [
    pytest.param(surface, lang, marks=[] if (at + of) % 2 == 0 else pytest.mark.long)
    for at, surface in enumerate(SURFACES)
    for of, lang in enumerate(LANGUAGES)
]


@pytest.fixture
def looked_at(lang: str, at_length: bool) -> Sizes:
    """The windows in which axe-core looks at the pages of a language."""
    return (NARROW, ZOOMED) if at_length else LOOKED_AT[lang]


@pytest.mark.parametrize(("surface", "lang"), VIEWS)
def test_every_view(visit: Visit, demo: Server, surface: str, lang: str, looked_at: Sizes) -> None:
    page = open_page(
        visit(demo, lang, viewport=WIDE, **STILL, color_scheme=SCHEMES[lang]), demo, surface
    )
    assert page.get_attribute("html", "lang") == lang
    for view in views(page, surface, lang):
        check(page, view, looked_at)


@pytest.mark.parametrize("lang", daily(LANGUAGES, ["vi"]))
def test_every_view_of_the_screen(visit: Visit, demo: Server, lang: str, looked_at: Sizes) -> None:
    page = open_page(visit(demo, lang, **STILL, color_scheme=SCHEMES[lang]), demo, "screen")
    code, chair = demo.get("/api/current")["meeting"], demo.as_("chair")
    poll = demo.do(code, chair, "poll.open", text="Lát sân?", options=["Lát", "Để sau"])["poll"]
    for view in StageView:
        if view != StageView.QUESTIONS:
            args = {"poll": poll} if view == StageView.POLL else {"view": view}
            demo.do(code, chair, "stage.show_poll" if "poll" in args else "stage.show", **args)
            page.wait_for_selector(f"[data-view='{view}']")
            check(page, view, looked_at)


def test_a_question_fills_the_screen_without_motion(visit: Visit, demo: Server) -> None:
    code, chair = demo.get("/api/current")["meeting"], demo.as_("chair")
    questions = demo.get(f"/api/meetings/{code}/board", chair)["board"]["questions"]
    shown = next(int(id) for id, question in questions.items() if question["state"] == "shown")
    demo.do(code, chair, "stage.show_questions", questions=[shown])
    page = open_page(visit(demo, viewport=WIDE, **STILL), demo, "screen")
    box = page.locator(".fit")
    assert box.evaluate("box => box.scrollHeight - box.clientHeight") <= 1
    assert box.evaluate("box => box.firstChild.clientHeight / box.clientHeight") > 0.7


@pytest.mark.parametrize("lang", daily(LANGUAGES, ["vi"]))
@pytest.mark.long
def test_no_meeting_yet(visit: Visit, venue: Server, lang: str, looked_at: Sizes) -> None:
    device = visit(venue, lang, **STILL, color_scheme=SCHEMES[lang])
    for surface in ("organiser", "screen"):
        page = device.new_page()
        page.goto(address(venue, surface))
        page.wait_for_selector("h1")
        check(page, surface, looked_at)


@pytest.mark.parametrize("lang", daily(LANGUAGES, ["vi"]))
def test_pages_that_refuse(visit: Visit, demo: Server, lang: str, looked_at: Sizes) -> None:
    page = visit(demo, lang, **STILL, color_scheme=SCHEMES[lang]).new_page()
    for path in ("/m/XXXXX", "/chair", "/organiser#wrong"):
        page.goto(demo.url + path)
        page.wait_for_selector("h1")
        check(page, path, looked_at)


@pytest.mark.long
def test_what_a_button_asks_back_stands_within_the_window(visit: Visit, venue: Server) -> None:
    meeting = Meeting(venue)
    for name in ("intake.pause", "voting.pause"):
        meeting.do("secretary", name)
    page = visit(venue, **STILL).new_page()
    page.goto(meeting.links["secretary"])
    for window in (ZOOMED, LAPTOP):
        page.set_viewport_size(window)
        page.get_by_role("button", name=text("vi", "recording.begin")).click()
        asked = page.get_by_role("group", name=text("vi", "recording.begin_question"))
        box = asked.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= window["width"]
        asked.get_by_role("button", name=text("vi", "common.no")).click()
    page.goto(meeting.links["screen"])
    settle(page)
    beside = page.get_by_role("button", name="English")
    page.mouse.move(*MIDDLE)
    lines = beside.bounding_box()
    page.get_by_role("button", name=text("vi", "leaving.device")).click()
    expect(page.get_by_text(text("vi", "leaving.question"))).to_be_visible()
    asked_beside = beside.bounding_box()
    assert lines
    assert asked_beside
    assert asked_beside["height"] == lines["height"], "its word was broken"


@pytest.mark.long
def test_the_desk_keeps_its_height_whatever_is_told_above_it(visit: Visit, venue: Server) -> None:
    meeting = Meeting(venue)
    body = {"role": "secretary", "secret": urlsplit(meeting.links["secretary"]).fragment}
    for _ in range(20):
        venue.post(f"/api/meetings/{meeting.code}/join", body)
    page = visit(venue, viewport=LAPTOP, **STILL).new_page()
    page.goto(meeting.links["secretary"])
    page.get_by_role("button", name=text("vi", "secretary.devices", count=21)).click()
    box = page.locator(".desk").bounding_box()
    assert box
    assert box["height"] >= 320
    assert page.evaluate("document.documentElement.scrollHeight > innerHeight")


@pytest.mark.parametrize("surface", SURFACES)
def test_main_actions_by_keyboard(visit: Visit, demo: Server, surface: str) -> None:
    page = open_page(visit(demo), demo, surface)
    if surface == "phone":
        join = page.get_by_role("button", name=text("vi", "phone.join"))
        tab_to(page, join)
        page.keyboard.press("Enter")
    for key in MAIN_ACTIONS[surface]:
        action = page.get_by_role("button", name=text("vi", key)).first
        tab_to(page, action)
        assert outlined(action), key


@pytest.mark.parametrize("surface", ["phone", "chair", "helper"])
def test_a_thumb_finds_every_target(visit: Visit, demo: Server, surface: str) -> None:
    page = open_page(visit(demo, viewport=NARROW, **STILL), demo, surface)
    for view in views(page, surface, "vi"):
        page.set_viewport_size(NARROW)
        assert page.evaluate(SMALL_TARGETS, THUMB) == [], view


@pytest.mark.long
@pytest.mark.parametrize("surface", ["attendee", "chair", "helper"])
def test_a_thumb_finds_every_target_after_the_close(
    visit: Visit, venue: Server, surface: str
) -> None:
    meeting = Meeting(venue)
    meeting.ask("Bao giờ sửa mái che?")
    meeting.do("organiser", "meeting.close")
    page = visit(venue, viewport=NARROW, **STILL).new_page()
    page.goto(meeting.hall if surface == "attendee" else meeting.links[surface])
    settle(page)
    assert page.evaluate(SMALL_TARGETS, THUMB) == []
    if surface == "attendee":
        page.locator(".phone-page button").last.click()  # all questions and answers
        expect(page.get_by_text("Bao giờ sửa mái che?")).to_be_visible()
        assert page.evaluate(SMALL_TARGETS, THUMB) == []


# Words of what one presses, and of what stands above a column, that stand on two lines. Hyphens and
# slashes may end a line.
BROKEN = """() => [...document.querySelectorAll('button, a, summary, thead th')].flatMap((told) => {
  const walker = document.createTreeWalker(told, NodeFilter.SHOW_TEXT);
  const broken = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.parentElement.closest('.visually-hidden')) continue;
    for (const { index, 0: word } of text.data.matchAll(/[^\\s/-]+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = [...range.getClientRects()].map(({ bottom }) => Math.round(bottom));
      if (new Set(lines).size > 1) broken.push(word);
    }
  }
  return broken;
})"""
LARGE: "ViewportSize" = {"width": 195, "height": 420}  # a phone of 390 at 200 %


@pytest.mark.long
@pytest.mark.parametrize("surface", ["phone", "chair"])
@pytest.mark.parametrize("lang", daily(LANGUAGES, ["en"]))
def test_on_a_phone_with_large_letters_no_word_is_broken(
    visit: Visit, demo: Server, surface: str, lang: str
) -> None:
    page = open_page(visit(demo, lang, viewport=LARGE, **STILL), demo, surface)
    for view in views(page, surface, lang):
        page.set_viewport_size(LARGE)
        assert page.evaluate(BROKEN) == [], view
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), view


@pytest.mark.long
def test_no_word_above_a_column_of_the_minutes_is_broken(visit: Visit, demo: Server) -> None:
    page = open_page(visit(demo, viewport=NARROW, **STILL), demo, "secretary")
    page.get_by_role("button", name=text("vi", "secretary.tab_minutes")).click()
    page.get_by_role("button", name=text("vi", "secretary.read_minutes")).click()
    expect(page.get_by_role("columnheader", name="Câu", exact=True)).to_be_visible()
    assert page.evaluate(BROKEN) == []


def check(page: "Page", view: str, looked_at: Sizes) -> None:
    """Nothing to scroll to sideways at either size, and no fault at those that are looked at."""
    for size in (NARROW, ZOOMED):
        page.set_viewport_size(size)
        if size in looked_at:
            assert violations(page) == [], (view, size)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (view, size)


def views(page: "Page", surface: str, lang: str) -> Iterator[str]:
    """Every view of a surface, one after the other."""
    yield "first"
    if surface == "phone":
        page.get_by_role("button", name=text(lang, "phone.join")).click()
        settle(page)
        yield "hall"
    if surface not in DOORS:
        return
    doors = page.locator(DOORS[surface])
    for place in range(doors.count()):
        door = doors.nth(place)
        if not door.get_attribute("aria-current"):
            page.set_viewport_size(WIDE)
            door.click()
            expect(door).to_have_attribute("aria-current", "page")
            if surface == "organiser":  # whose list is longer than the window
                expect(door).to_be_in_viewport()
            yield door.inner_text()
    if surface == "phone":
        page.get_by_role("button", name=text(lang, "phone.ask")).last.click()
        yield "ask"


def tab_to(page: "Page", target: "Locator") -> None:
    """Press Tab until the target has the focus; fails when it never does."""
    target.wait_for()
    for _ in range(REACH):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"{target} cannot be reached with the Tab key")


def outlined(target: "Locator") -> bool:
    """Whether one sees that it has the focus."""
    style: str = target.evaluate("element => getComputedStyle(element).outlineStyle")
    return style != "none"
