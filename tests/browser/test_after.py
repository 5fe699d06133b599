"""A promise is answered a month later, without opening the meeting again: the body that owes it
writes by its own link, the phone shows it, the list of what is overdue ends, a letter tells it, and
the next meeting opens with it."""

import re
import socket
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from liveqa.dates import ZONE
from liveqa.i18n import LANGUAGES
from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.meeting import Meeting
from tests.browser.organiser import Organiser
from tests.browser.pages import settle, violations
from tests.browser.phone import Phone
from tests.browser.words import number, t
from tests.sampling import daily
from tests.serving import Server, serving

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Locator, Page, ViewportSize

pytestmark = pytest.mark.browser

NARROW: "ViewportSize" = {"width": 320, "height": 640}
WIDE: "ViewportSize" = {"width": 1366, "height": 768}
LATER = 31
ASKED = "Bao giờ sửa xong mái che ở sân trường?"
SAID = "Mái che đã sửa xong, nghiệm thu ngày hôm qua."
NEXT = "Hội nghị đối thoại học kỳ II"


def day_in(days: int) -> str:
    """The day so many days from now, as the laptop's clock has it."""
    return (datetime.now(ZONE) + timedelta(days=days)).date().isoformat()


@pytest.fixture
def port() -> int:
    """A port that stays: browsers keep what they know under it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        found: int = free.getsockname()[1]
        return found


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def asked_by(lan: "Page", meeting: Meeting) -> int:
    """What Lan asks on her phone; the question's id."""
    lan.goto(meeting.hall)
    settle(lan)
    phone = Phone(lan)
    phone.join()
    phone.ask(ASKED)
    meeting.do("secretary", "question.accept", question=1)
    return 1


def hold(server: Server, lan: "Page | None" = None) -> Meeting:
    """A closed meeting that put off what Lan asked, for ten days."""
    meeting = Meeting(server)
    asked = asked_by(lan, meeting) if lan else meeting.ask(ASKED)
    promise = {"body": "Kế toán", "deadline": day_in(10), "channel": "Văn bản"}
    meeting.do("secretary", "outcome.set", questions=[asked], outcome="needs_study", **promise)
    meeting.do("secretary", "minutes.approve", in_favour=30)
    meeting.do("organiser", "meeting.close")
    meeting.do("organiser", "paper.approve", kind="minutes")
    return meeting


def looked_at(page: "Page", what: str) -> None:
    """Nothing to scroll to sideways on a small phone, and no fault for axe-core."""
    for size in (NARROW, WIDE):
        page.set_viewport_size(size)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (what, size)
        assert violations(page) == [], (what, size)


def reply(where: "Locator", text: str) -> None:
    """Write an answer down in the form that stands there."""
    press(where.get_by_role("button", name=t("common.reply_write")))
    where.locator("textarea[name=text]").fill(text)
    press(where.get_by_role("button", name=t("common.save"), exact=True))


@pytest.mark.long
def test_a_promise_is_answered_a_month_later(
    data: Path, port: int, visit: Visit, tmp_path: Path
) -> None:
    with serving(data, port=port) as server:
        lan = visit(server, viewport=NARROW).new_page()
        meeting = hold(server, lan)
        minutes = server.request(
            "GET",
            f"/api/meetings/{meeting.code}/documents/minutes.md",
            token=server.as_("organiser"),
        ).body
        server.stop()
    with serving(data, port=port, days=LATER) as server:
        desk = visit(server).new_page()
        desk.goto(server.links["organiser"])
        settle(desk)
        dung = Organiser(desk)
        expect(desk.get_by_text(t("organiser.dues_overdue", count=1))).to_be_visible()
        link = made_link(dung)

        tam = visit(server, viewport=NARROW).new_page()
        tam.goto(link)
        settle(tam)
        owed = tam.get_by_role("article", name=number(1))
        expect(owed).to_contain_text(ASKED)
        expect(owed).to_contain_text(t("standing.overdue"))
        reply(owed, SAID)
        expect(owed).to_contain_text(t("standing.kept"))
        looked_at(tam, "answerer")

        lan.reload()
        settle(lan)
        slip = lan.get_by_role("region", name=t("phone.receipt"))
        expect(slip).to_contain_text(t("common.replied_on", day=shown(LATER)))
        expect(slip).to_contain_text(SAID)
        looked_at(lan, "phone")

        dues = dung.go("dues")
        expect(dues.get_by_role("listitem", name=number_of(1))).to_contain_text(SAID)
        looked_at(desk, "dues")
        assert "Đã trả lời" in calendar_of(desk, dues, tmp_path)
        handover = dung.go("handover")
        press(handover.get_by_role("button", name=t("organiser.approve")).last)
        press(handover.get_by_role("button", name=t("organiser.approve"), exact=True).last)
        expect(handover.get_by_text(t("organiser.to_approve"))).to_be_visible()

        organiser = server.as_("organiser")
        paper = f"/api/meetings/{meeting.code}/documents"
        assert server.request("GET", f"{paper}/minutes.md", token=organiser).body == minutes
        told = server.request("GET", f"{paper}/letter.md?question=1", token=organiser).body.decode()
        assert f"đã trả lời như sau:\n\n{SAID}" in told

        opens_next(dung, visit(server, viewport=WIDE), server)


def made_link(dung: Organiser) -> str:
    """The link of the body that owes, made by a press."""
    links = dung.go("links")
    press(links.get_by_role("button", name=t("organiser.body_link_make")))
    row = links.get_by_role("listitem").filter(
        has=dung.page.get_by_role("heading", name="Kế toán", exact=True)
    )
    press(row.get_by_role("button", name=t("organiser.link_show")))
    return row.get_by_text("/answerer#").inner_text()


def shown(days: int) -> str:
    """A day as the pages write it."""
    return datetime.fromisoformat(day_in(days)).strftime("%d/%m/%Y")


def number_of(of: int) -> str:
    return f", {of}"


def calendar_of(desk: "Page", dues: "Locator", folder: Path) -> str:
    """The one event of the calendar that the page saves."""
    with desk.expect_download() as download:
        press(dues.get_by_role("button", name=t("organiser.dues_file_deadlines_ics")))
    saved = folder / "han.ics"
    download.value.save_as(saved)
    (event,) = Calendar.from_ical(saved.read_text(encoding="utf-8")).walk("VEVENT")
    return str(event["SUMMARY"])


def opens_next(dung: Organiser, hall: "BrowserContext", server: Server) -> None:
    """The next meeting takes the promise over, and shows it on the screen and on phones."""
    desk, section = dung.page, dung.go("meetings")
    expect(section.get_by_label(t("organiser.following"), exact=True)).not_to_have_value("none")
    section.get_by_label(t("organiser.title"), exact=True).fill(NEXT)
    press(section.get_by_role("button", name=t("organiser.create"), exact=True))
    expect(desk.get_by_role("heading", name=NEXT, level=1)).to_be_visible()
    expect(dung.go("programme")).to_contain_text("1")
    dung.open_meeting()
    organiser = server.as_("organiser")
    code = server.get("/api/current")["meeting"]
    server.do(code, organiser, "stage.show", view="promises")
    screen = hall.new_page()
    screen.goto(server.get(f"/api/meetings/{code}/links", organiser)["roles"]["screen"]["url"])
    settle(screen)
    expect(screen.get_by_text(ASKED)).to_be_visible()
    expect(screen.get_by_text("đã trả lời ngày")).to_be_visible()
    assert violations(screen) == []
    phone = hall.new_page()
    phone.goto(f"{server.url}/m/{code}")
    settle(phone)
    press(phone.get_by_role("button", name=t("phone.join")))
    press(phone.get_by_text(t("phone.promises", count=1)))
    expect(phone.get_by_text(ASKED)).to_be_visible()
    looked_at(phone, "hall")


@pytest.fixture(scope="module")
def owing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Meeting]]:
    """A server with a closed meeting that owes an answer."""
    with serving(tmp_path_factory.mktemp("owing")) as server:
        yield server, hold(server)


@pytest.mark.long
def test_a_secretary_writes_it_where_the_question_stands(
    visit: Visit, owing: tuple[Server, Meeting]
) -> None:
    server, meeting = owing
    page = visit(server, viewport=WIDE).new_page()
    page.goto(meeting.links["secretary"])
    settle(page)
    press(page.get_by_role("button", name=re.compile(f"^{t('secretary.filter_promised')}")))
    press(page.get_by_text(ASKED).first)
    sheet = page.get_by_role("region", name=t("secretary.paper"))
    reply(sheet, "Đã làm.")
    expect(sheet).to_contain_text("Đã làm.")
    assert violations(page) == []
    press(sheet.get_by_role("button", name=t("common.edit"), exact=True).last)
    sheet.locator("textarea[name=text]").fill("Chưa làm.")
    press(sheet.get_by_role("button", name=t("common.save"), exact=True))
    expect(sheet).not_to_contain_text("Đã làm.")
    press(sheet.get_by_role("button", name=t("history.open"), exact=True))
    shown = page.get_by_role("dialog")
    expect(shown).to_contain_text("Đã làm.")
    assert violations(page) == []
    press(shown.get_by_role("button", name=t("history.restore")))
    expect(sheet).to_contain_text("Đã làm.")
    # what a colleague writes meanwhile is shown, and goes only when one says so
    press(sheet.get_by_role("button", name=t("common.edit"), exact=True).last)
    sheet.locator("textarea[name=text]").fill("Làm xong phần mái.")
    id, written = next(iter(meeting.board("secretary")["replies"].items()))
    again = {"reply": int(id), "base_version": written["version"], "text": "Xong cả mái và nền."}
    told = {name: written[name] for name in ("question", "answered_on")}
    told["channel"] = "Gặp tại lớp"
    meeting.do("secretary", "reply.write", **told, **again)
    saved = sheet.locator("form blockquote")
    expect(saved).to_contain_text(again["text"])
    expect(saved).to_contain_text("Gặp tại lớp")
    save = sheet.get_by_role("button", name=t("common.save"), exact=True)
    expect(save).to_be_disabled()
    assert violations(page) == []
    press(sheet.get_by_role("button", name=t("common.keep_mine"), exact=True))
    press(save)
    expect(save).to_be_hidden()
    expect(sheet).to_contain_text("Làm xong phần mái.")
    press(sheet.get_by_role("button", name=t("common.remove"), exact=True))
    press(sheet.get_by_role("button", name=t("common.yes"), exact=True))
    expect(sheet).not_to_contain_text("Làm xong phần mái.")


@pytest.mark.long
@pytest.mark.parametrize("lang", daily(LANGUAGES, ["vi"]))
def test_the_answerers_page_and_the_list_speak_both_languages(
    visit: Visit, owing: tuple[Server, Meeting], lang: str
) -> None:
    server, meeting = owing
    meeting.do("organiser", "link.renew", role="answerer", body="Kế toán")
    path = f"/api/meetings/{meeting.code}/links"
    (body,) = server.get(path, meeting.token("organiser"))["bodies"]
    page = visit(server, lang).new_page()
    page.goto(body["link"]["url"])
    settle(page)
    assert page.get_attribute("html", "lang") == lang
    page.get_by_role("article").get_by_role("button").first.press("Enter")
    page.get_by_role("radio").nth(2).check()
    looked_at(page, "form")
    desk = visit(server, lang).new_page()
    desk.goto(f"{server.links['organiser'].replace('#', '?section=dues#')}")
    settle(desk)
    expect(desk.locator("[data-due]")).to_have_count(1)
    looked_at(desk, "dues")
