"""What the hall's screen promises to the back row and to whoever puts something on it."""

import base64
import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from liveqa.dates import ZONE
from tests.browser.conftest import Visit
from tests.browser.meeting import Meeting
from tests.browser.received import Received
from tests.browser.screen import Screen
from tests.browser.words import number, t
from tests.commands.test_emblem import PLAIN
from tests.sampling import daily
from tests.serving import Server, serving

if TYPE_CHECKING:
    from playwright.sync_api import Page, WebSocketRoute

pytestmark = pytest.mark.browser

FULL_HD = {"viewport": {"width": 1920, "height": 1080}}
OLD_PROJECTOR = {"viewport": {"width": 1024, "height": 768}}
SIZES = pytest.mark.parametrize(
    "size", daily([FULL_HD, OLD_PROJECTOR], [OLD_PROJECTOR]), ids=["1920x1080", "1024x768"]
)
LEAST_TYPE, LARGE_CODE, OUTER = 0.03, 0.25, 0.04
BREAK_CODE, LARGEST_CODE = 0.5, 0.7
BACK_AT = 4_102_444_800_000  # a break that is still on whenever the test runs

SENTENCE = "Kính mong nhà trường xem lại giờ đón trẻ buổi chiều vì nhiều phụ huynh tan ca muộn. "
LONGEST = (SENTENCE * 7)[:500]
DEFERRAL = {"body": "Nhà trường", "deadline": "2034-05-31", "channel": "Văn bản"}


@pytest.fixture
def meeting(venue: Server) -> Meeting:
    """An open meeting with much to show."""
    opened = Meeting(venue)
    group = min(map(int, opened.board("chair")["groups"]))
    for place in range(1, 10):
        text = f"Ý kiến thứ {place}: {SENTENCE * (1 + place % 3)}"
        opened.ask(text.strip(), who=f"Người {place}", group=group)
    return opened


@pytest.fixture
def screen(visit: Visit, venue: Server, meeting: Meeting, size: dict[str, Any]) -> Screen:
    """The projector."""
    return arrive(visit(venue, **size).new_page(), meeting)


def arrive(page: "Page", meeting: Meeting) -> Screen:
    page.goto(meeting.links["screen"])
    screen = Screen(page)
    screen.shows("waiting")
    return screen


def questions(meeting: Meeting) -> list[int]:
    """The ids of all questions, by number."""
    rows = meeting.board("secretary")["questions"]
    return sorted(map(int, rows), key=lambda row: rows[str(row)]["number"])


def put_everything_on(meeting: Meeting, screen: Screen) -> Iterator[str]:
    """Every page that the screen can show, one after the other; yields what it is called."""
    yield "waiting"
    meeting.do("chair", "agenda.start_item", item=min(map(int, meeting.board("chair")["agenda"])))
    meeting.do("chair", "stage.show_votes", on=True)
    for view in ("programme", "top"):
        meeting.do("chair", "stage.show", view=view)
        screen.shows(view)
        yield view
    for count in (1, 3, 6):
        meeting.do("chair", "stage.show_questions", questions=questions(meeting)[:count])
        expect(screen.content.get_by_text(number(count), exact=True)).to_be_visible()
        yield f"{count} questions"
    yield from put_speakers_on(meeting, screen)
    meeting.do("chair", "stage.show", view="intermission", until=BACK_AT)
    screen.shows("intermission")
    yield "intermission"
    meeting.do("chair", "stage.enlarge_code", on=True)
    screen.shows("way_in")
    yield "way in"
    meeting.do("chair", "stage.enlarge_code", on=False)
    meeting.do("secretary", "outcome.defer_remaining", **DEFERRAL)
    meeting.do("secretary", "conclusion.write", text=SENTENCE * 5, base_version=0)
    meeting.do("secretary", "minutes.approve", in_favour=50, against=2, abstaining=1)
    meeting.do("chair", "stage.show", view="reading")
    pages = meeting.board("chair")["stage"]["pages"]
    for page in range(pages):
        meeting.do("chair", "stage.turn_page", page=page)
        words = t("screen.page", page=page + 1, pages=pages)
        expect(screen.content.get_by_text(words)).to_be_visible()
        yield f"reading {page + 1}"
    meeting.do("chair", "meeting.close")
    screen.shows("closing")
    expect(screen.content).not_to_contain_text(t("screen.ask_here"))
    yield "closing"


def put_speakers_on(meeting: Meeting, screen: Screen) -> Iterator[str]:
    """The list of speakers, somebody with the floor, and both beside something else."""
    meeting.do("chair", "speaker.limit", minutes=3)
    who = {"unit": "Trường Mầm non Vành Khuyên, phường Linh Chiểu", "name_mode": "named"}
    names = ("Nguyễn Thị Phương Thảo", "Trịnh Thị Ngọc Ánh", "Phùng Quang Vinh")
    first, *_ = [meeting.do("secretary", "speaker.add", name=n, **who)["speaker"] for n in names]
    meeting.do("chair", "stage.show", view="speakers")
    screen.shows("speakers")
    yield "speakers"
    meeting.do("chair", "speaker.call", speaker=first)
    expect(screen.content.locator(".floor-clock")).to_have_text(re.compile("^02:5"))
    yield "somebody speaks"
    meeting.do("chair", "stage.show", view="programme")
    screen.shows("programme")
    yield "somebody speaks beside the programme"
    meeting.do("chair", "speaker.finish", speaker=first)


@SIZES
@pytest.mark.long
def test_everything_is_legible_from_the_back_row(meeting: Meeting, screen: Screen) -> None:
    for view in put_everything_on(meeting, screen):
        seen = screen.measure()
        height, width = seen["height"], seen["width"]
        assert seen["texts"], f"{view} is empty"
        for text in seen["texts"]:
            assert text["size"] >= LEAST_TYPE * height - 0.1, (view, text)
        for thing in (*seen["texts"], *seen["codes"]):
            inside = (
                thing["left"] >= OUTER * width - 1
                and thing["right"] <= (1 - OUTER) * width + 1
                and thing["top"] >= OUTER * height - 1
                and thing["bottom"] <= (1 - OUTER) * height + 1
            )
            assert inside, (view, thing)


@pytest.mark.long
@SIZES
def test_a_warning_takes_a_place_of_its_own(
    visit: Visit, venue: Server, meeting: Meeting, size: dict[str, Any]
) -> None:
    page = visit(venue, **size).new_page()
    page.route_web_socket("**", without_room_on_the_disk)
    screen = arrive(page, meeting)
    meeting.do("chair", "stage.show_questions", questions=questions(meeting)[:1])
    warning = page.get_by_text(t("common.server_read_only_brief"))
    expect(warning).to_be_visible()
    expect(screen.content.get_by_text(number(1), exact=True)).to_be_visible()
    below = warning.evaluate("element => element.getBoundingClientRect().bottom")
    others = [text for text in screen.measure()["texts"] if text["text"] != warning.inner_text()]
    assert others
    assert all(text["top"] >= below - 1 for text in others)


def without_room_on_the_disk(socket: "WebSocketRoute") -> None:
    """Let a page hear that its server cannot write."""
    server = socket.connect_to_server()

    def hear(message: str | bytes) -> None:
        kind, found, body = str(message).partition('["board",')
        if found:
            board = json.loads(body[:-1])
            board["board"]["server"] = {"storage": "read_only"}
            message = f"{kind}{found}{json.dumps(board)}]"
        socket.send(message)

    server.on_message(hear)


@pytest.mark.long
@SIZES
def test_the_codes_are_large_while_people_have_time_and_small_beside_content(
    meeting: Meeting, screen: Screen
) -> None:
    height = screen.measure()["height"]
    codes = screen.measure()["codes"]
    assert [code["label"] for code in codes] == [t("screen.wifi_qr"), t("screen.join_qr")]
    assert all(code["bottom"] - code["top"] >= LARGE_CODE * height for code in codes)
    expect(screen.content).to_contain_text("Truong-Khach")
    expect(screen.content).to_contain_text(screen.address())
    meeting.do("chair", "stage.show_questions", questions=questions(meeting)[:1])
    screen.shows("questions")
    (join,) = screen.measure()["codes"]
    assert join["label"] == t("screen.join_qr")
    assert 0.1 * height <= join["bottom"] - join["top"] < LARGE_CODE * height
    meeting.do("chair", "stage.show", view="intermission", until=BACK_AT)
    screen.shows("intermission")
    (join,) = screen.measure()["codes"]
    assert join["bottom"] - join["top"] >= BREAK_CODE * height
    meeting.do("chair", "stage.enlarge_code", on=True)
    screen.shows("way_in")
    (join,) = screen.measure()["codes"]
    assert join["bottom"] - join["top"] >= LARGEST_CODE * height
    assert join["bottom"] <= (1 - OUTER) * height
    expect(screen.content).to_contain_text("Truong-Khach")
    expect(screen.content).to_contain_text(screen.address())


@SIZES
def test_the_longest_question_is_shown_whole(meeting: Meeting, screen: Screen) -> None:
    question = meeting.ask(LONGEST, who="Người hỏi dài")
    meeting.do("chair", "stage.show_questions", questions=[question])
    shown = screen.content.get_by_text(LONGEST, exact=True)
    expect(shown).to_be_visible()
    cut = "e => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1"
    assert not shown.evaluate(cut)
    assert shown.locator("xpath=ancestor::*[@data-clamped]").count() == 0
    text = [part for part in screen.measure()["texts"] if part["text"].startswith(LONGEST[:30])]
    assert text[0]["size"] >= LEAST_TYPE * screen.measure()["height"]


@pytest.mark.parametrize("size", [FULL_HD], ids=["1920x1080"])
def test_nothing_reaches_it_unless_someone_puts_it_there(
    visit: Visit, venue: Server, meeting: Meeting, size: dict[str, Any]
) -> None:
    context = visit(venue, **size)
    received = Received.by(context)
    screen = arrive(context.new_page(), meeting)
    before = screen.shown()
    secret = "Câu này không ai đưa lên"
    question = meeting.ask(secret, name_mode="named", name="Cô Vũ Thu Hằng")
    meeting.do("Minh", "question.upvote", question=question)
    meeting.answer("Trả lời này cũng không ai đưa lên", question)
    meeting.do("secretary", "speaker.add", name="Thầy Phan Văn Đức", name_mode="named")
    # What is put there arrives after all that could have come by itself.
    meeting.do("chair", "stage.show_votes", on=True)
    meeting.do("chair", "stage.show", view="programme")
    screen.shows("programme")
    meeting.do("chair", "stage.show", view="waiting")
    screen.shows("waiting")
    assert screen.shown() == before
    for words in (secret, "Vũ Thu Hằng", "Trả lời này cũng", "Phan Văn Đức"):
        assert received.where(words) == []


@pytest.mark.long
@pytest.mark.parametrize("size", [FULL_HD], ids=["1920x1080"])
def test_it_shows_the_same_after_a_reload_and_a_new_connection(
    meeting: Meeting, screen: Screen
) -> None:
    for view in put_everything_on(meeting, screen):
        before = screen.shown()
        screen.page.reload()
        screen.settles_to(before, view)
        screen.page.evaluate(
            "dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))"
        )
        screen.settles_to(before, view)


@pytest.mark.long
@pytest.mark.parametrize("size", [FULL_HD], ids=["1920x1080"])
def test_it_shows_the_same_after_the_server_was_started_again(
    visit: Visit, server: Server, size: dict[str, Any]
) -> None:
    meeting = Meeting(server)
    first, second = meeting.ask("Câu thứ nhất"), meeting.ask("Câu thứ hai")
    screen = arrive(visit(server, **size).new_page(), meeting)
    meeting.do("chair", "stage.show_questions", questions=[first, second])
    expect(screen.content).to_contain_text("Câu thứ hai")
    before = screen.shown()
    server.kill()
    lost = screen.content.get_by_text(t("screen.reconnecting"))
    expect(lost).to_be_attached()
    assert screen.shown() == before
    with serving(server.data, port=server.port):
        expect(lost).not_to_be_attached()
        assert screen.shown() == before


@pytest.mark.long
def test_it_wears_the_houses_emblem_and_colour(visit: Visit, venue: Server) -> None:
    meeting = Meeting(venue)
    screen = arrive(visit(venue, **FULL_HD).new_page(), meeting)
    image = base64.b64encode(PLAIN).decode()
    meeting.do("organiser", "emblem.set", image=image)
    meeting.do("organiser", "meeting.edit", colour="#7a1f2b")
    emblem = screen.content.locator(".emblem")
    expect(emblem).to_be_visible()
    expect(emblem).to_have_js_property("naturalWidth", 2)
    title = screen.content.get_by_role("heading", level=1)
    expect(title).to_have_css("color", "rgb(122, 31, 43)")
    meeting.do("organiser", "emblem.remove")
    expect(emblem).to_have_count(0)


# every motion of a page from now on, and every text that its first count has
FOLLOW = """() => {
  window.moved = [];
  addEventListener("animationstart", (event) => moved.push(event.animationName), true);
  const animate = Element.prototype.animate;
  Element.prototype.animate = function (...how) {
    moved.push(this.dataset.key);
    return animate.apply(this, how);
  };
  window.counted = [];
  new MutationObserver(() => {
    const count = document.querySelector(".staged-line .staged-count")?.innerText;
    if (count && counted.at(-1) !== count) counted.push(count);
  }).observe(document.body, { characterData: true, childList: true, subtree: true });
}"""


@pytest.mark.long
def test_rows_glide_counts_tick_and_a_question_comes_in_unless_nothing_is_to_move(
    visit: Visit, venue: Server
) -> None:
    meeting = Meeting(venue)
    first, second = meeting.ask("Bao giờ sửa mái che?"), meeting.ask("Bao giờ có xe?", who="Minh")
    meeting.do("chair", "stage.show_votes", on=True)
    meeting.do("Minh", "question.upvote", question=first)
    moving, still = (
        arrive(visit(venue, **FULL_HD, reduced_motion=wish).new_page(), meeting)
        for wish in ("no-preference", "reduce")
    )
    meeting.do("chair", "stage.show", view="top")
    for screen in (moving, still):
        screen.shows("top")
        expect(screen.page.locator(".staged-bar")).to_have_count(1)
        screen.page.evaluate(FOLLOW)
    for who in ("Vy", "An", "Khoa", "Lan"):
        meeting.do(who, "question.upvote", question=second)
    for screen in (moving, still):
        expect(screen.page.locator(".staged-count").first).to_have_text("4")
        expect(screen.page.locator(".staged-words").first).to_have_text("Bao giờ có xe?")
        expect(screen.page.locator(".staged-bar")).to_have_count(2)
    meeting.do("chair", "agenda.start_item", item=min(map(int, meeting.board("chair")["agenda"])))
    meeting.do("chair", "question.mark_answered", questions=[first])
    meeting.do("chair", "stage.show_questions", questions=[second])
    for screen in (moving, still):
        expect(screen.page.locator(".staged")).to_be_visible()
        progress = screen.page.locator(".band-progress")
        expect(progress).to_have_text(t("screen.progress", answered=1, asked=2))
    assert {str(first), str(second), "come-in"} <= set(moving.page.evaluate("moved"))
    assert moving.page.evaluate("counted.length") > still.page.evaluate("counted.length")
    assert still.page.evaluate("document.getAnimations().length") == 0
    assert not {str(first), str(second)} & set(still.page.evaluate("moved"))


@pytest.mark.long
def test_a_screen_goes_on_to_the_next_meeting_of_the_day_by_itself(
    visit: Visit, server: Server
) -> None:
    morning = server.meeting()
    server.do(morning, server.as_("secretary"), "question.enter", text="Bao giờ sửa mái che?")
    page = visit(server).new_page()
    page.clock.install()
    page.goto(server.links["screen"])
    screen = Screen(page)
    screen.shows("waiting")
    server.do(morning, server.as_("chair"), "meeting.close")
    screen.shows("closing")
    expect(page.locator(".tally-figure")).to_have_text([f"{t('screen.opinions')}1"])
    expect(screen.content).to_contain_text(t("screen.still_open", count=1))  # no figure: a line
    soon = datetime.now(ZONE) + timedelta(minutes=30)
    afternoon = f"title: Đối thoại buổi chiều\nstarts_at: {soon:%Y-%m-%d %H:%M}"
    server.meeting(afternoon, is_open=False)
    page.clock.fast_forward(60_000)  # thanks and fingerprint stay for some minutes
    screen.shows("closing")
    page.clock.fast_forward(5 * 60_000)
    expect(page.get_by_role("heading", name="Đối thoại buổi chiều")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Đối thoại buổi chiều")).to_be_visible()
