"""An hour in a full hall, played in minutes: the laptop takes it down, two secretaries write, Hoa
chairs, two screens and five phones follow over the Wi-Fi."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from liveqa.commands.question.asking import FLOOD_OF_ALL, FLOOD_OF_ONE
from tests.browser.chair import Chair
from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.meeting import Meeting
from tests.browser.pages import MICROPHONE, settle, violations
from tests.browser.phone import Phone
from tests.browser.screen import Screen
from tests.browser.secretary import Secretary
from tests.browser.test_day import LAPTOP, PIXEL, PROJECTOR, SMALL
from tests.browser.test_polls import PAINT, TEXT, confirmed, poll
from tests.browser.words import like, number, t
from tests.faults.proxy import Network, beside
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = [pytest.mark.browser, pytest.mark.long]

FLAGS = MICROPHONE
HALL = ("Lan", "Minh", "Khoa", "Vy", "An")
ROOF, LATE, SPOKEN = "Bao giờ sửa mái che?", "Hỏi lúc mất mạng?", "Xin thêm ghế đá ở sân sau."
ANSWER, OF_THU, OF_MAI = "Sửa trong hè này.", "Chủ tọa giao tổ văn phòng.", "Chủ tọa hẹn ngày 15."
WAITING = range(FLOOD_OF_ALL + 1, FLOOD_OF_ALL + len(HALL) + 1)


def flooding(of: int) -> str:
    """A question of the flood, by its number."""
    return f"Máy thứ {of} hỏi gì?"


class Hour:
    """A meeting and everybody's pages; the laptop's own reach the server without the Wi-Fi."""

    def __init__(self, visit: Visit, server: Server, wifi: Network) -> None:
        self._visit, self.server, self.wifi = visit, server, wifi
        self.meeting = Meeting(server, is_open=False)
        self.meeting.do("organiser", "meeting.edit", review=False)
        self.faults: list[str] = []
        self.thu = Secretary(self._arrive("thu", "secretary", server, LAPTOP))
        air = replace(server, links={"organiser": wifi.url})
        self.mai = Secretary(self._arrive("mai", "secretary", air, LAPTOP))
        self.hoa = Chair(self._arrive("hoa", "chair", air, PIXEL))
        self.screens = [Screen(self._arrive("screen", "screen", air, PROJECTOR)) for _ in range(2)]
        self.phones = {who: Phone(self._arrive(who, "", air, SMALL)) for who in HALL}

    def _arrive(self, who: str, role: str, by: Server, device: dict[str, Any]) -> "Page":
        context = self._visit(by, **device)
        context.on("weberror", lambda error: self.faults.append(f"{who}: {error.error}"))
        page = context.new_page()
        address = self.meeting.links[role] if role else self.meeting.hall
        page.goto(address.replace(self.server.url, by.url))
        settle(page)
        return page

    @property
    def watching(self) -> "list[Page]":
        """The pages of the hall: both screens and the phones."""
        pages = [screen.page for screen in self.screens]
        return pages + [phone.page for phone in self.phones.values()]

    def minutes(self) -> str:
        """The minutes as they stand now."""
        path = f"/api/meetings/{self.meeting.code}/documents/minutes.md"
        paper = self.server.request("GET", path, token=self.meeting.token("secretary"))
        return paper.body.decode().replace("\N{NO-BREAK SPACE}", " ")


def test_an_hour_with_a_flood_votes_sound_and_a_lost_network(visit: Visit, venue: Server) -> None:
    with beside(venue.port) as wifi:
        hour = Hour(visit, venue, wifi)
        the_hall_comes_in(hour)
        the_sound_is_taken_down(hour)
        questions_flood_in(hour)
        what_waits_is_reviewed_merged_and_undone(hour)
        a_speaker_has_the_floor(hour)
        the_network_is_lost_and_comes_back(hour)
        the_phones_vote(hour)
        hands_are_counted(hour)
        two_write_the_conclusion(hour)
        the_turn_is_heard_again(hour)
        the_meeting_closes_with_its_warnings(hour)
        everybody_keeps_what_became_of_it(hour)
        assert hour.faults == []


def the_hall_comes_in(hour: Hour) -> None:
    for screen in hour.screens:
        screen.shows("waiting")
    hour.hoa.tab("meeting")
    press(hour.hoa.button(t("chair.open_meeting")))
    asked = hour.hoa.page.get_by_role("group", name=t("chair.open_question"))
    press(asked.get_by_role("button", name=t("chair.open_meeting")))
    for who, phone in hour.phones.items():
        phone.join()
        phone.ask(ROOF if who == "Lan" else f"{who} hỏi?")
    for title in ("Khai mạc", "Phát biểu ý kiến"):
        hour.hoa.start(title)


def the_sound_is_taken_down(hour: Hour) -> None:
    begin = hour.thu.page.get_by_role("button", name=t("recording.begin"))
    press(begin)
    press(begin.last)
    for page in hour.watching:
        expect(page.get_by_text(t("recording.told"))).to_be_visible()


def questions_flood_in(hour: Hour) -> None:
    for of in range(len(HALL) + 1, WAITING.stop):
        who = f"máy {of // FLOOD_OF_ONE}"
        hour.meeting.do(who, "question.ask", text=flooding(of))
    for page in (hour.thu.page, hour.mai.page):
        expect(page.get_by_text(like("common.flooded"))).to_be_visible()
    hour.hoa.tab("questions")
    expect(hour.hoa.page.get_by_text(like("common.flooded"))).to_be_visible()
    for page in (hour.hoa.page, hour.phones["Vy"].page):
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def what_waits_is_reviewed_merged_and_undone(hour: Hour) -> None:
    accepted, declined, merged, *_ = WAITING
    hour.thu.accept(flooding(accepted))
    hour.mai.decline(flooding(declined), "off_topic", "Xin hỏi ở phòng Kế toán.")
    hour.thu.merge(flooding(merged), into=1)
    expect(hour.mai.page.get_by_text(flooding(merged), exact=True)).to_be_hidden()
    hour.thu.page.keyboard.press("Control+z")
    deed = t("secretary.did_merge", number=merged, into=1)
    expect(hour.thu.page.get_by_text(t("staff.undone", deed=deed))).to_be_visible()
    hour.mai.merge(flooding(merged), into=1)
    expect(hour.phones["Minh"].question(1)).to_contain_text(t("common.asked_same", n=1))


def a_speaker_has_the_floor(hour: Hour) -> None:
    khoa = hour.phones["Khoa"].page
    press(khoa.get_by_role("button", name=t("phone.register")))
    turn = khoa.get_by_role("dialog", name=t("phone.register"))
    turn.get_by_label(t("phone.name"), exact=True).fill("Khoa")
    press(turn.get_by_role("button", name=t("phone.register")))
    expect(turn).to_be_hidden()
    hour.hoa.call_next("Khoa")
    press(hour.hoa.button(t("chair.show_speakers")))
    for screen in hour.screens:
        expect(screen.content).to_contain_text("Khoa")
    expect(khoa.get_by_text(t("phone.your_turn_hint"))).to_be_visible()
    hour.thu.tab("speakers")
    hour.thu.follow("Khoa")
    hour.thu.enter_opinion(SPOKEN)
    hour.hoa.show(1)
    for screen in hour.screens:
        expect(screen.content).to_contain_text(ROOF)
    hour.thu.choose(1)
    hour.thu.answer.fill(ANSWER)
    hour.thu.answered_by("Kế toán")
    hour.thu.record()
    expect(hour.phones["Lan"].question(1)).to_contain_text(ANSWER)


def the_network_is_lost_and_comes_back(hour: Hour) -> None:
    shown = hour.screens[0].shown()
    hour.wifi.stop()
    lost = t("common.reconnecting")
    for page in (*hour.watching, hour.mai.page, hour.hoa.page):
        expect(page.get_by_text(lost).filter(visible=True).first).to_be_visible()
    lan, minh = hour.phones["Lan"], hour.phones["Minh"]
    lan.write("Viết dở lúc mất mạng")
    minh.write(LATE)
    minh.press_send()
    expect(minh.said).to_have_text(t("phone.kept_to_send"))
    for screen in hour.screens:
        assert screen.shown() == shown
    hour.wifi.go_on()
    for page in (*hour.watching, hour.mai.page, hour.hoa.page):
        expect(page.get_by_text(lost).filter(visible=True)).to_have_count(0)
    expect(lan.text).to_have_value("Viết dở lúc mất mạng")
    lan.page.keyboard.press("Escape")
    hour.mai.accept(LATE)
    minh.view("own")
    expect(minh.question(WAITING.stop + 1)).to_contain_text(t("state.shown"))
    minh.view("all")
    for screen in hour.screens:
        screen.settles_to(shown, "questions")


def the_phones_vote(hour: Hour) -> None:
    hour.hoa.tab("polls")
    hour.hoa.page.get_by_label(t("poll.text"), exact=True).fill(TEXT)
    form = hour.hoa.page.locator("form")
    press(form.get_by_role("button", name=t("poll.open"), exact=True))
    for who, phone in hour.phones.items():
        word = "against" if who == "An" else "in_favour"
        press(phone.page.get_by_role("button", name=t(f"motion.{word}"), exact=True))
        expect(phone.page.get_by_text(t("phone.poll_counted"))).to_be_visible()
    for screen in hour.screens:
        expect(screen.content).to_contain_text(t("poll.voted", n=len(HALL)))
    row = poll(hour.hoa.page, TEXT)
    row.get_by_role("checkbox", name=t("poll.show_result")).check()
    for page in hour.watching:
        expect(page.locator(".poll-bar")).to_have_count(3)
    confirmed(row, t("poll.close"))
    for phone in hour.phones.values():
        expect(phone.page.get_by_text(t("phone.poll_result", n=len(HALL)))).to_be_visible()


def hands_are_counted(hour: Hour) -> None:
    hour.mai.tab("minutes")
    hour.mai.present("Lớp 5A", 20)
    page = hour.mai.page
    form = page.get_by_role("region", name=t("secretary.polls")).locator("form").last
    form.get_by_role("radio", name=t("poll.asks_choice")).check()
    form.get_by_label(t("poll.text"), exact=True).fill(PAINT)
    form.get_by_label(t("poll.options"), exact=True).fill("Xanh\nTrắng")
    form.get_by_role("radio", name=t("poll.manner_hands")).check()
    press(form.get_by_role("button", name=t("poll.open"), exact=True))
    for phone in hour.phones.values():
        expect(phone.page.get_by_text(t("phone.poll_hands"))).to_be_visible()
    row = poll(page, PAINT)
    for answer, count in {"Xanh": 15, "Trắng": 5}.items():
        row.get_by_label(answer, exact=True).fill(str(count))
    press(row.get_by_role("button", name=t("poll.record")))
    expect(row).to_contain_text(t("poll.share", count=15, percent=75))


def two_write_the_conclusion(hour: Hour) -> None:
    for who in (hour.thu, hour.mai):
        who.tab("minutes")
        who.conclusion.focus()
    hour.thu.page.keyboard.insert_text(OF_THU)
    hour.mai.page.keyboard.insert_text(OF_MAI)
    hour.thu.page.keyboard.press("Tab")  # who leaves a text saves it at once
    conflict = hour.mai.page.get_by_role("alert").filter(has_text=t("common.conflict"))
    expect(conflict).to_contain_text(OF_THU)
    assert violations(hour.mai.page) == []
    press(conflict.get_by_role("button", name=t("common.keep_both")))
    expect(hour.thu.conclusion).to_have_value(f"{OF_THU}\n\n{OF_MAI}")


def the_turn_is_heard_again(hour: Hour) -> None:
    press(hour.thu.page.get_by_role("button", name=t("recording.end")))
    for page in hour.watching:
        expect(page.get_by_text(t("recording.told"))).to_be_hidden()
    spoken = WAITING.stop
    hour.thu.choose(spoken)
    press(again(hour.thu, spoken))
    sound = hour.thu.page.locator("audio")
    expect(sound).to_have_js_property("readyState", 4)  # all of it is here
    (turn,) = hour.meeting.board("secretary")["speakers"].values()
    asked_for = turn["started_at"] - 5_000
    heard = hour.server.get(
        f"/api/meetings/{hour.meeting.code}/recording", hour.meeting.token("secretary")
    )["pieces"]
    piece = next(each for each in heard if each["end"] > asked_for)
    into = (asked_for - piece["start"]) / 1_000
    assert into > 0, "the turn began too soon to tell it from the beginning"
    hour.thu.page.wait_for_function(
        "([sound, into]) => sound.currentTime >= into", arg=[sound.element_handle(), into]
    )


def again(thu: Secretary, of: int) -> "Locator":
    """The button by which what was said to a question is heard."""
    return thu.paper.locator(".paper-question", has_text=number(of)).locator(".heard button")


def the_meeting_closes_with_its_warnings(hour: Hour) -> None:
    hour.meeting.do("secretary", "poll.open", text="Còn mở lúc kết thúc?", manner="hands")
    hour.hoa.tab("meeting")
    page = hour.hoa.page
    left = f"{WAITING[3]}, {WAITING[4]}"
    expect(page.get_by_text(t("common.unreviewed", count=2, numbers=left))).to_be_visible()
    for words in (like("common.unanswered"), t("chair.close_open_polls")):
        expect(page.get_by_text(words)).to_be_visible()
    expect(page.get_by_text(t("chair.close_unapproved"))).to_be_visible()
    hour.hoa.close()
    for screen in hour.screens:
        expect(screen.content).to_contain_text(t("screen.thanks"))


def everybody_keeps_what_became_of_it(hour: Hour) -> None:
    for who, phone in hour.phones.items():
        receipt = phone.page.get_by_role("region", name=t("phone.receipt"))
        expect(receipt).to_contain_text(f"{number(HALL.index(who) + 1)}.")
    receipt = hour.phones["Lan"].page.get_by_role("region", name=t("phone.receipt"))
    expect(receipt).to_contain_text(ANSWER)
    paper = hour.minutes()
    for said in (ROOF, ANSWER, SPOKEN, LATE, OF_THU, OF_MAI, flooding(WAITING[0]), "“Xanh” 15/20"):
        assert said in paper, said
    assert "Còn mở lúc kết thúc?" not in paper
