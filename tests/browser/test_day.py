"""The whole day, from the plan to the minutes on paper, played in a real browser.

Lan and Minh have phones, Hoa runs the remote, Thu and Mai are secretaries, Quân helps in the
aisle, Dung organises; the plan is the education office's of Thủ Đức.
"""

import contextlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from docx.table import Table
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser import story
from tests.browser.chair import Chair
from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.helper import Helper
from tests.browser.organiser import Organiser
from tests.browser.phone import Phone
from tests.browser.received import Received
from tests.browser.screen import Screen
from tests.browser.secretary import Secretary
from tests.browser.words import like, number, t
from tests.serving import Server, serving

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SMALL = {"viewport": {"width": 320, "height": 568}, "has_touch": True, "is_mobile": True}
PIXEL = {
    "viewport": {"width": 412, "height": 915},
    "device_scale_factor": 2.625,
    "has_touch": True,
    "is_mobile": True,
    "user_agent": "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)"
    " Chrome/130.0.0.0 Mobile Safari/537.36",
}
LAPTOP = {"viewport": {"width": 1366, "height": 768}}
FORMATS = ("docx", "pdf", "html", "md")
PROJECTOR = {"viewport": {"width": 1920, "height": 1080}}
DEADLINE = "2034-05-31"


class Day:
    """The cast with their devices, and what each device received."""

    def __init__(self, visit: Visit, server: Server) -> None:
        self._visit, self.server = visit, server
        self.received: dict[str, Received] = {}
        self.faults: list[str] = []
        self.organiser = Organiser(self._arrive("organiser", server.links["organiser"], LAPTOP))

    def gather(self) -> None:
        """All come in by the links that Dung gives them; the phones by the screen's address."""
        link = self.organiser.reveal
        self.screen = Screen(self._arrive("screen", link("screen"), PROJECTOR))
        self.chair = Chair(self._arrive("chair", link("chair"), PIXEL))
        self.thu = Secretary(self._arrive("thu", link("secretary"), LAPTOP))
        self.mai = Secretary(self._arrive("mai", link("secretary"), LAPTOP))
        self.quan = Helper(self._arrive("quan", link("helper"), SMALL))
        hall = f"http://{self.screen.address()}"
        self.lan = Phone(self._arrive("lan", hall, SMALL))
        self.minh = Phone(self._arrive("minh", hall, PIXEL))

    def _arrive(self, who: str, link: str, device: dict[str, Any]) -> "Page":
        context = self._visit(self.server, **device)
        self.received[who] = Received.by(context)
        context.set_default_timeout(10_000)
        context.on("weberror", lambda error: self.faults.append(f"{who}: {error.error}"))
        page = context.new_page()
        page.goto(link)
        expect(page.get_by_role("heading").first).to_be_attached()
        return page


def test_the_whole_day(visit: Visit, server: Server, tmp_path: Path) -> None:
    day = Day(visit, server)
    day.organiser.use_plan(story.TITLE)
    day.gather()
    the_doors_open(day)
    phones_ask(day)
    secretaries_review(day)
    the_hall_upvotes(day)
    speakers_take_the_floor(day)
    the_chair_puts_questions_on_the_screen(day)
    answers_are_recorded(day)
    with the_power_fails(day):
        the_rest_is_deferred(day)
        two_write_the_conclusion(day)
        minutes_are_approved_and_the_meeting_closed(day)
        receipts_are_on_the_phones(day)
        papers = {form: day.organiser.download(form, tmp_path) for form in FORMATS}
        the_minutes_hold_everything_in_its_place(read_word(papers["docx"]))
        the_minutes_hold_everything_in_its_place(read_pdf(papers["pdf"]))
        secret_names_reached_the_secretaries_alone(day)
        assert day.faults == []


def the_doors_open(day: Day) -> None:
    expect(day.screen.content).to_contain_text(t("screen.use_camera"))
    expect(day.lan.page.get_by_text(t("phone.not_open_yet"))).to_be_visible()
    expect(day.lan.page.get_by_text(story.PROGRAMME[0])).to_have_count(0)
    day.organiser.open_meeting()
    day.lan.page.get_by_role("button", name=t("phone.join")).click()
    expect(day.lan.asking).to_be_visible()
    day.minh.join()
    for title in story.PROGRAMME[:4]:
        day.chair.start(title)
    expect(day.lan.page.get_by_text(story.PROGRAMME[3]).first).to_be_visible()
    day.chair.turn_to("programme")
    expect(day.screen.content).to_contain_text(story.PROGRAMME[3])


def phones_ask(day: Day) -> None:
    day.lan.ask(story.NAMED, "named", "Cô Nguyễn Thị Lan")
    day.minh.ask(story.SECRET, "secretaries_only", story.ON_THE_PHONE)
    day.lan.ask(story.UNRECORDED)
    day.minh.ask(story.DECLINED)
    day.minh.ask(story.DUPLICATE)
    day.quan.enter(story.SLIP, "paper", "Trường Tiểu học Họa Mi")


def secretaries_review(day: Day) -> None:
    expect(day.thu.waiting(story.SECRET)).to_contain_text(story.ON_THE_PHONE)
    for text in (story.NAMED, story.SECRET):
        day.thu.accept(text)
    day.mai.accept(story.UNRECORDED)
    day.mai.decline(story.DECLINED, "off_topic", story.DECLINED_NOTE)
    day.thu.merge(story.DUPLICATE, into=7)
    day.thu.accept(story.SLIP)
    day.minh.view("own")
    declined = t("phone.declined", reason=t("decline.off_topic"))
    expect(day.minh.question(10)).to_contain_text(declined)
    expect(day.minh.question(10)).to_contain_text(story.DECLINED_NOTE)
    expect(day.minh.question(11)).to_contain_text(t("phone.merged", number=7))
    day.minh.view("all")


def the_hall_upvotes(day: Day) -> None:
    # Minh asked the question that was merged into 7: it says that somebody asked the same.
    expect(day.minh.question(7)).to_contain_text(t("common.asked_same", n=1))
    day.minh.upvote(9)
    day.minh.take_back(9)
    day.lan.look_again()
    day.lan.upvote(8)
    expect(day.minh.question(8)).to_contain_text(t("phone.interested", n=1))
    expect(day.lan.interest(9)).to_be_hidden()  # her own


def speakers_take_the_floor(day: Day) -> None:
    day.thu.tab("speakers")
    for name, unit in story.SPEAKERS:
        mode = "secretaries_only" if name in story.SECRETS else "named"
        day.thu.add_speaker(name, unit, mode)
    opinions = iter(story.OPINIONS)
    for name, unit in story.SPEAKERS:
        hidden = name in story.SECRETS
        day.chair.call_next(t("chair.speaker_unnamed") if hidden else f"{name} · {unit}")
        day.thu.follow(name)
        for _ in range(2):
            day.thu.enter_opinion(next(opinions))
    day.lan.look_again()
    last = story.FIRST_OPINION + len(story.OPINIONS) - 1
    expect(day.lan.question(last)).to_contain_text(story.OPINIONS[-1])


def the_chair_puts_questions_on_the_screen(day: Day) -> None:
    day.chair.start(story.PROGRAMME[4])
    day.chair.show(7)
    expect(day.screen.content).to_contain_text(story.NAMED)
    expect(day.screen.content).to_contain_text("Cô Nguyễn Thị Lan")
    expect(day.lan.page.get_by_role("article").first).to_contain_text(t("common.on_screen"))
    day.chair.mark_answered()
    day.chair.show_group([13, 14, 15])
    for text in story.OPINIONS[:3]:
        expect(day.screen.content).to_contain_text(text)
    expect(day.screen.content).not_to_contain_text(story.NAMED)


def answers_are_recorded(day: Day) -> None:
    day.thu.choose(1)
    day.thu.use_prepared()
    day.thu.record()
    day.mai.choose(7)
    day.mai.answer.fill(story.FIRST_BODY)
    day.mai.answered_by(story.EDUCATION)
    day.mai.record()
    day.mai.another_answer()
    day.mai.answer.fill(story.SECOND_BODY)
    day.mai.answered_by(story.YOUTH_UNION)
    day.mai.record()
    expect(day.lan.question(7)).to_contain_text(story.FIRST_BODY)
    expect(day.lan.question(7)).to_contain_text(story.SECOND_BODY)
    for covered, bodies, text in story.BLOCKS[:2]:
        day.thu.choose(*covered)
        day.thu.answer.fill(text)
        day.thu.answered_by(*bodies)
        day.thu.record()
    day.minh.look_again()
    expect(day.minh.question(25)).to_contain_text(story.BLOCKS[1][2])


@contextlib.contextmanager
def the_power_fails(day: Day) -> Iterator[None]:
    """The server dies in the middle of a sentence, and is started again where it was."""
    covered, bodies, text = story.BLOCKS[2]
    day.mai.choose(*covered)
    day.mai.answer.fill(story.HALF_TYPED)
    expect(day.mai.paper.get_by_text(like("common.saved_at"))).to_be_visible()
    day.lan.write(story.DRAFT)
    on_screen = day.screen.shown()
    day.server.kill()
    lost = t("common.reconnecting")
    for page in (day.lan.page, day.mai.page, day.chair.page):
        expect(page.get_by_role("status").filter(has_text=lost)).to_be_visible()
    day.mai.answer.press_sequentially(text.removeprefix(story.HALF_TYPED))
    expect(day.mai.paper.get_by_text(t("common.kept_on_device"))).to_be_visible()
    day.minh.write(story.LATE)
    day.minh.press_send()
    expect(day.minh.said).to_have_text(t("phone.kept_to_send"))
    with serving(day.server.data, port=day.server.port):
        for page in (day.lan.page, day.mai.page, day.chair.page, day.screen.page):
            expect(page.get_by_text(lost).filter(visible=True)).to_have_count(0)
        assert day.screen.shown() == on_screen
        expect(day.mai.answer).to_have_value(text)
        expect(day.mai.paper.get_by_text(like("common.saved_at"))).to_be_visible()
        day.mai.answered_by(*bodies)
        day.mai.record()
        what_lan_was_writing_is_still_there(day)
        day.thu.accept(story.LATE)
        yield


def what_lan_was_writing_is_still_there(day: Day) -> None:
    expect(day.lan.text).to_have_value(story.DRAFT)
    day.lan.page.reload()
    press(day.lan.asking)
    expect(day.lan.text).to_have_value(story.DRAFT)
    day.lan.page.keyboard.press("Escape")


def the_rest_is_deferred(day: Day) -> None:
    day.thu.choose(story.PROMISED)
    day.thu.choose_outcome("needs_study")
    paper = day.thu.paper
    body = paper.get_by_label(t("outcome_form.body"), exact=True)
    expect(body).to_have_value(story.EDUCATION)
    channel = paper.get_by_label(t("outcome_form.channel"), exact=True)
    channel.fill("")
    day.thu.save_outcome()
    expect(channel).to_have_attribute("aria-invalid", "true")
    channel.fill("Thư gửi từng trường")
    body.fill(story.HOME_AFFAIRS)
    paper.get_by_label(t("outcome_form.deadline"), exact=True).fill(DEADLINE)
    day.thu.save_outcome()
    expect(paper.get_by_text(t("secretary.outcome_saved"))).to_be_visible()
    day.thu.defer_remaining(DEADLINE)
    promise = like("phone.promise")
    expect(day.lan.question(8)).to_contain_text(promise)


def two_write_the_conclusion(day: Day) -> None:
    for who in (day.thu, day.mai):
        who.tab("minutes")
    note = day.mai.note(story.PROGRAMME[0])
    note.fill(story.OPENING_NOTE)
    expect(day.mai.saved(note)).to_have_text(like("common.saved_at"))
    day.thu.present("Tổng phụ trách Đội bậc THCS", 29)
    day.thu.present("Bí thư Chi đoàn giáo viên bậc mầm non", 35)

    day.chair.start(story.PROGRAMME[5])
    for who in (day.thu, day.mai):
        who.conclusion.focus()
    day.thu.page.keyboard.insert_text(story.CONCLUSION_OF_THU)
    day.mai.page.keyboard.insert_text(story.CONCLUSION_OF_MAI)
    day.thu.page.keyboard.press("Tab")  # who leaves a text saves it at once
    expect(day.thu.saved(day.thu.conclusion)).to_have_text(like("common.saved_at"))
    conflict = day.mai.page.get_by_role("alert").filter(has_text=t("common.conflict"))
    expect(conflict).to_contain_text(story.CONCLUSION_OF_THU)
    expect(conflict).to_contain_text(story.CONCLUSION_OF_MAI)
    conflict.get_by_role("button", name=t("common.keep_both")).click()
    both = f"{story.CONCLUSION_OF_THU}\n\n{story.CONCLUSION_OF_MAI}"
    expect(day.mai.conclusion).to_have_value(both)
    expect(day.thu.conclusion).to_have_value(both)


def minutes_are_approved_and_the_meeting_closed(day: Day) -> None:
    day.chair.start(story.PROGRAMME[6])
    day.chair.read_back()
    expect(day.screen.content).to_contain_text(story.CONCLUSION_OF_MAI)
    day.thu.approve(61, 1, 2)
    approved = t("screen.approval", in_favour=61, against=1, abstaining=2)
    expect(day.screen.content).to_contain_text(approved)
    day.chair.close()
    expect(day.screen.content).to_contain_text(t("screen.thanks"))


def receipts_are_on_the_phones(day: Day) -> None:
    for phone, own in ((day.lan, [7, 9]), (day.minh, [8, 10, 11, 33])):
        receipt = phone.page.get_by_role("region", name=t("phone.receipt"))
        for of in own:
            expect(receipt).to_contain_text(f"{number(of)}.")
    slip = day.minh.page.get_by_role("region", name=t("phone.receipt"))
    expect(slip).to_contain_text(t("outcome.out_of_time"))
    expect(slip).to_contain_text(t("phone.declined", reason=t("decline.off_topic")))


def read_word(path: Path) -> str:
    """The text of a Word file, its tables in their places."""
    parts = []
    for block in Document(str(path)).iter_inner_content():
        if isinstance(block, Table):
            parts += [cell.text for row in block.rows for cell in row.cells]
        else:
            parts.append(block.text)
    return squeezed(" ".join(parts))


def read_pdf(path: Path) -> str:
    """The text of a PDF file, without the pages' numbers."""
    pages = [page.extract_text() for page in PdfReader(path).pages]
    return squeezed(" ".join(re.sub(r"^\s*\d+\s*\n", "", page) for page in pages))


def squeezed(text: str) -> str:
    """Without white space, which a layout puts where it likes."""
    return re.sub(r"\s+", "", text)


def the_minutes_hold_everything_in_its_place(paper: str) -> None:
    def in_order(*parts: str, start: str = "") -> None:
        place = paper.index(squeezed(start)) if start else 0
        for part in parts:
            found = paper.find(squeezed(part), place)
            assert found >= 0, f"{part!r} is missing, or not in its place: {paper[place:][:400]}"
            place = found + 1

    assert squeezed("DỰ THẢO") not in paper
    in_order(
        "BIÊN BẢN",
        story.TITLE,
        story.OPENING_NOTE,
        "Trả lời ý kiến gửi trước hội nghị",
        "Câu 1. Cô Trương Mỹ Duyên",
        story.PREPARED,
        "Đối thoại trực tiếp",
        "Nội dung chưa trả lời tại hội nghị",
        "KẾT LUẬN CỦA CHỦ TỌA",
        story.CONCLUSION_OF_THU,
        story.CONCLUSION_OF_MAI,
        "THÔNG QUA BIÊN BẢN",
        "tán thành: 61; không tán thành: 01; không có ý kiến: 02",
        "Hội nghị kết thúc vào",
    )
    in_order(*turns_in_order(), start="Các lượt phát biểu")
    in_order(
        "Câu 7. Cô Nguyễn Thị Lan",
        story.NAMED,
        "Cùng nội dung: Câu 11",
        story.EDUCATION,
        story.FIRST_BODY,
        story.YOUTH_UNION,
        story.SECOND_BODY,
        *blocks_in_order(),
        "Nội dung chưa trả lời tại hội nghị",
        *told([2, 3, 4, 5, 6, 8, 9, 12, 32, 33]),
        "hết thời gian, trả lời sau hội nghị",
        *told([story.PROMISED]),
        "cần nghiên cứu thêm",
        story.HOME_AFFAIRS,
        "Thư gửi từng trường",
        start="Ý kiến và trả lời",
    )
    in_order("Tổng phụ trách Đội bậc THCS", "31", "29", start="TỔNG HỢP ĐẠI BIỂU THAM DỰ")
    register = [story.QUESTIONS[of] for of in sorted(story.QUESTIONS)]
    in_order(*register, start="DANH MỤC CÂU HỎI")
    for name in story.SECRETS:
        assert squeezed(name) not in paper


def turns_in_order() -> list[str]:
    """Who had the floor, by name where one may know it, and which opinions each brought."""
    parts = []
    for turn, (name, _) in enumerate(story.SPEAKERS):
        first = story.FIRST_OPINION + 2 * turn
        told_name = [] if name in story.SECRETS else [name]
        parts += [f"Lượt phát biểu {turn + 1:02d}.", *told_name, f"Câu {first}, Câu {first + 1}."]
    return parts


def blocks_in_order() -> list[str]:
    """The opinions of each block, then who answers them and what."""
    parts = []
    for covered, bodies, text in story.BLOCKS:
        parts += [*told(covered), "Trả lời", *bodies, text]
    return parts


def told(numbers: Iterable[int]) -> list[str]:
    """Questions as the minutes tell them, one after the other."""
    return [part for of in numbers for part in (f"Câu {of}.", story.QUESTIONS[of])]


def secret_names_reached_the_secretaries_alone(day: Day) -> None:
    for who, received in day.received.items():
        assert received.unread == [], who
        assert received.parts, who
    for name in story.SECRETS:
        assert day.received["thu"].where(name), "the search itself must be able to find it"
        for who in ("chair", "organiser", "screen", "lan", "minh", "quan"):
            assert day.received[who].where(name) == [], f"{who} received {name}"
