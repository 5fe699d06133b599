"""What is written before the day by links of their own: collectors' questions."""

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.meeting import Meeting
from tests.browser.organiser import Organiser
from tests.browser.pages import settle, violations
from tests.browser.phone import Phone
from tests.browser.secretary import Secretary
from tests.browser.test_phone import SMALL
from tests.browser.words import t
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

LIST = (
    "Câu hỏi\tTrả lời\tGhi chú\n"
    "Bao giờ có bể bơi?\tNăm học tới.\tGấp\nCháu Bảo An bị trêu.\tSẽ gặp gia đình.\t"
)


def board(meeting: Meeting) -> Any:
    return meeting.board("secretary")


@pytest.mark.long
def test_another_collectors_link_in_the_same_browser_is_anothers_page(
    visit: Visit, venue: Server
) -> None:
    """In the staff room one computer is everybody's: over the page of before, and in a new tab."""
    meeting = Meeting(venue, is_open=False)
    groups = {row["name"]: int(id) for id, row in board(meeting)["groups"].items()}
    for name in ("Lớp 5A", "Lớp 5B"):
        added = meeting.do("organiser", "collector.add", name=f"Cô {name}", group=groups[name])
        meeting.do("organiser", "link.renew", role="collector", **added)
    found = venue.get(f"/api/meetings/{meeting.code}/links", meeting.token("organiser"))
    first, second = (each["link"]["url"] for each in found["collectors"])
    browser = visit(venue)

    def expect_page(page: "Page", link: str, group: str, typed: str) -> None:
        page.goto(link)
        expect(page.get_by_role("heading", level=1)).to_contain_text(group)
        expect(page.get_by_label(t("collector.text"))).to_have_value(typed)

    page = browser.new_page()
    expect_page(page, first, "Lớp 5A", "")
    page.get_by_label(t("collector.text")).fill("Chữ đang gõ")
    expect_page(page, second, "Lớp 5B", "")
    expect_page(browser.new_page(), first, "Lớp 5A", "Chữ đang gõ")


@pytest.mark.long
def test_a_collector_sends_the_questions_of_one_group_until_the_deadline(
    visit: Visit, venue: Server
) -> None:
    meeting = Meeting(venue, is_open=False)
    [group] = (id for id, row in board(meeting)["groups"].items() if row["name"] == "Lớp 5A")
    added = meeting.do("organiser", "collector.add", name="Cô Duyên", group=int(group))
    desk = visit(venue).new_page()
    desk.goto(venue.links["organiser"])
    settle(desk)
    collectors = Organiser(desk).go("collectors")
    row = collectors.get_by_role("listitem", name="Cô Duyên")
    expect(row).to_contain_text(t("organiser.collector_none"))
    press(row.get_by_role("button", name=t("organiser.collector_link_make")))
    press(row.get_by_role("button", name=t("organiser.link_show")))
    link = row.get_by_text("/collector#").inner_text()

    page = visit(venue, viewport={"width": 320, "height": 640}).new_page()
    page.goto(link)
    settle(page)
    page.get_by_label(t("collector.text")).fill("Bao giờ sửa mái che?")
    expect(page.get_by_text(t("bring.seen", who="Lớp 5A"))).to_be_visible()
    press(page.get_by_role("button", name=t("collector.send"), exact=True))
    sent = page.get_by_role("region", name=t("collector.sent", count=1))
    expect(sent).to_contain_text("Bao giờ sửa mái che?")
    expect(page.get_by_label(t("collector.text"))).to_have_value("")
    expect(row).to_contain_text(t("organiser.collector_sent", count=1))

    press(page.get_by_text(t("collector.list")))
    page.get_by_label(t("bring.text")).fill(LIST)
    press(page.get_by_role("button", name=t("bring.read")))
    expect(page.get_by_role("checkbox", name="Bao giờ có bể bơi?")).to_be_checked()
    expect(page.get_by_role("checkbox", name="Cháu Bảo An bị trêu.")).not_to_be_checked()
    expect(page.get_by_text(t("bring.ignored", columns="Trả lời; Ghi chú"))).to_be_visible()
    assert violations(page) == []
    press(page.get_by_role("button", name=t("bring.take", count=1)))
    sent = page.get_by_role("region", name=t("collector.sent", count=2))

    first = sent.get_by_role("article").last
    press(first.get_by_role("button", name=t("common.edit")))
    first.get_by_role("textbox").fill("Bao giờ sửa xong mái che?")
    press(first.get_by_role("button", name=t("common.save")))
    expect(first.get_by_role("textbox")).to_be_hidden()
    expect(first).to_contain_text("Bao giờ sửa xong mái che?")

    page.get_by_label(t("collector.text")).fill("Chưa kịp gửi?")
    meeting.do("organiser", "collector.edit", collector=added["collector"], due="2024-05-01")
    press(page.get_by_role("button", name=t("collector.send"), exact=True))
    expect(page.get_by_role("alert").filter(has_text="01/05/2024")).to_be_visible()
    expect(page.get_by_label(t("collector.text"))).to_have_value("Chưa kịp gửi?")
    page.reload()
    over = t("collector.over", time="23:59", day="01/05/2024")
    expect(page.get_by_text(over)).to_be_visible()
    expect(page.get_by_role("button", name=t("common.edit"))).to_have_count(0)
    expect(sent).to_contain_text("Bao giờ có bể bơi?")
    assert violations(page) == []


@pytest.mark.long
def test_an_answerer_prepares_an_answer_and_overwrites_nobody(visit: Visit, venue: Server) -> None:
    meeting = Meeting(venue, is_open=False)
    head, accounts = sorted(map(int, board(meeting)["answerers"]))
    asked = [{"text": "Học phí?", "answerer": accounts}, {"text": "Sân chơi?", "answerer": head}]
    meeting.do("organiser", "question.collect", collected=asked)
    question = min(map(int, board(meeting)["questions"]))
    meeting.do("organiser", "link.renew", role="answerer", body="Kế toán")
    path = f"/api/meetings/{meeting.code}/links"
    bodies = venue.get(path, meeting.token("organiser"))["bodies"]
    link = next(each["link"]["url"] for each in bodies if each["body"] == "Kế toán")

    page = visit(venue, viewport={"width": 320, "height": 640}).new_page()
    page.goto(link)
    settle(page)
    expect(page.get_by_text(t("staff.ready_of", ready=0, assigned=1))).to_be_visible()
    expect(page.get_by_role("article")).to_have_count(1)
    owed = page.get_by_role("article")
    press(owed.get_by_role("button", name=t("answerer.write")))
    owed.get_by_label(t("answerer.prepared")).fill("Không đổi.")
    owed.get_by_role("radio", name=t("outcome.noted")).check()
    assert violations(page) == []
    meeting.do("secretary", "question.prepare", question=question, text="Tăng 5%.", base_version=0)
    press(owed.get_by_role("button", name=t("common.save")))
    expect(owed.get_by_text("Tăng 5%.")).to_be_visible()
    expect(owed.get_by_label(t("answerer.prepared"))).to_have_value("Không đổi.")
    press(owed.get_by_role("button", name=t("common.keep_mine")))
    press(owed.get_by_role("button", name=t("common.save")))
    expect(owed.get_by_role("textbox")).to_be_hidden()
    expect(owed).to_contain_text("Không đổi.")
    expect(owed).to_contain_text(t("outcome.noted"))
    expect(page.get_by_text(t("staff.ready_of", ready=1, assigned=1))).to_be_visible()
    row = board(meeting)["questions"][str(question)]
    assert (row["prepared_answer"], row["prepared_outcome"]) == ("Không đổi.", "noted")


def test_a_parent_asks_before_the_opening_and_the_hall_sees_it_once_reviewed(
    visit: Visit, venue: Server
) -> None:
    """The organiser opens it for everybody, with a link; it closes by itself, and what is written
    later waits on the phone for the opening."""
    meeting = Meeting(venue, is_open=False)
    desk = visit(venue).new_page()
    desk.goto(meeting.links["organiser"])
    settle(desk)
    section = Organiser(desk).go("collectors")
    section.get_by_role("checkbox", name=t("organiser.early_intake")).check()
    standing = section.get_by_role("status").filter(has_text=t("organiser.early_count", count=0))
    expect(standing).to_contain_text(t("organiser.early_open"))
    expect(section.get_by_role("img", name=t("organiser.early_code"))).to_be_visible()
    link = section.locator(".link-address").first.inner_text()
    assert violations(desk) == []

    page = visit(venue, **SMALL).new_page()
    page.goto(link)
    settle(page)
    lan = Phone(page)
    expect(page.get_by_text(t("phone.early"))).to_be_visible()
    lan.ask("Bao giờ sửa mái che?", "named", "Trần Thị Lan")
    expect(lan.question(1)).to_contain_text(t("state.pending"))
    assert violations(page) == []
    expect(section).to_contain_text(t("organiser.early_count", count=1))

    minh = visit(venue, **SMALL).new_page()
    minh.goto(link)
    settle(minh)
    expect(minh.get_by_role("article")).to_have_count(0)

    meeting.do("organiser", "meeting.edit", early_due="2024-05-01")
    expect(page.get_by_role("button", name=t("phone.write_ahead"))).to_be_visible()
    press(page.get_by_role("button", name=t("phone.write_ahead")))
    lan.text.fill("Câu gửi muộn?")
    lan.press_send()
    expect(page.get_by_text(t("phone.waits_for_opening"))).to_be_visible()

    meeting.do("organiser", "question.collect", collected=[{"text": "Học phí?"}])
    thu = visit(venue).new_page()
    thu.goto(meeting.links["secretary"])
    settle(thu)
    secretary = Secretary(thu)
    work = thu.get_by_role("navigation", name=t("secretary.work"))
    expect(work.locator("[aria-current]")).to_contain_text(t("secretary.tab_review"))
    expect(secretary.waiting("Bao giờ sửa mái che?")).to_contain_text(t("origin.early"))
    waiting = secretary.waiting("Bao giờ sửa mái che?")
    expect(waiting.get_by_role("button", name=t("secretary.mute_asker"))).to_be_visible()
    expect(waiting.get_by_role("button", name=t("secretary.merge"))).to_have_count(0)
    secretary.accept("Bao giờ sửa mái che?")
    expect(lan.question(1)).to_contain_text(t("state.shown"))
    expect(minh.get_by_role("article")).to_have_count(0)
    meeting.do("organiser", "meeting.open")
    expect(minh.get_by_role("button", name=t("phone.join"))).to_be_visible()
    Phone(minh).join()
    expect(Phone(minh).question(1)).to_contain_text("Trần Thị Lan")
