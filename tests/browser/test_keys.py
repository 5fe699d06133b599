"""A secretary's keys: how few they are, and that none hangs on how Vietnamese is typed."""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.meeting import Meeting
from tests.browser.pages import violations
from tests.browser.secretary import Secretary
from tests.browser.words import like, t
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Page, ViewportSize

pytestmark = pytest.mark.browser

LAPTOP: "dict[str, ViewportSize]" = {"viewport": {"width": 1366, "height": 625}}
ZOOMED: "dict[str, ViewportSize]" = {"viewport": {"width": 683, "height": 384}}  # at 200 %
LONG = "bao giờ nhà trường sửa mái che ở sân trước và lắp thêm quạt cho các phòng học"


class Keyboard:
    """Presses keys, counts them, and refuses those that Vietnamese typing changes."""

    TAKEN = set("aeioudwsfrxjzAEIOUDWSFRXJZ")

    def __init__(self, page: "Page") -> None:
        self.page = page
        self.count = 0

    def press(self, *keys: str) -> None:
        """Press one key after another."""
        for key in keys:
            assert key not in self.TAKEN
            self.page.keyboard.press(key)
            self.count += 1


@pytest.fixture
def meeting(venue: Server) -> Meeting:
    """An open meeting whose chair shows its first question."""
    opened = Meeting(venue)
    first = opened.ask("Bao giờ sửa mái che?")
    opened.do("chair", "stage.show_questions", questions=[first])
    return opened


@pytest.fixture
def keyboard(visit: Visit, venue: Server, meeting: Meeting) -> Keyboard:
    """Thu's keyboard, her desk before her."""
    page = visit(venue, **LAPTOP).new_page()
    page.goto(meeting.links["secretary"])
    expect(page.get_by_role("navigation", name=t("secretary.work"))).to_be_visible()
    return Keyboard(page)


def outcomes(meeting: Meeting) -> dict[int, str | None]:
    """What became of each question, by its number."""
    rows = meeting.board("organiser")["questions"].values()
    return {row["number"]: row.get("outcome") for row in rows}


def test_an_answer_is_recorded_with_who_gave_it_and_its_outcome_in_six_keys(
    keyboard: Keyboard, meeting: Meeting
) -> None:
    thu = Secretary(keyboard.page)
    keyboard.press("F9")
    expect(thu.answer).to_be_focused()
    keyboard.page.keyboard.insert_text("Nhà trường sửa trong hè.")
    keyboard.press("Alt+2", "Alt+Shift+2", "Control+Enter")
    told = keyboard.page.get_by_text(t("secretary.did_record", numbers=1))
    expect(told).to_be_visible()
    assert keyboard.count <= 6
    (answer,) = meeting.board("Lan")["answers"].values()
    names = {id: row["name"] for id, row in meeting.board("Lan")["answerers"].items()}
    assert [names[str(id)] for id in answer["answerers"]] == ["Kế toán"]
    assert outcomes(meeting) == {1: "noted"}
    expect(thu.paper.get_by_role("radio", name=t("outcome.noted"))).to_be_checked()
    words = keyboard.page.locator(".last-deed-words").bounding_box()
    record = thu.paper.get_by_role("button", name=t("secretary.record_again")).bounding_box()
    assert words
    assert record
    assert words["x"] > record["x"] + record["width"]  # they lie over nothing that is pressed next
    keyboard.press("Control+z")
    undone = t("staff.undone", deed=t("secretary.did_record", numbers=1))
    expect(keyboard.page.get_by_text(undone)).to_be_visible()
    assert not meeting.board("Lan").get("answers")
    assert outcomes(meeting) == {1: None}
    expect(thu.answer).to_have_value("Nhà trường sửa trong hè.")


def test_ten_questions_are_reviewed_in_ten_keys_from_the_first_second(
    keyboard: Keyboard, meeting: Meeting
) -> None:
    page = keyboard.page
    for asked in range(2, 12):
        meeting.do(f"Máy {asked}", "question.ask", text=f"Câu số {asked}?")
    page.get_by_role("navigation", name=t("secretary.work")).get_by_role(
        "button", name=t("secretary.tab_review")
    ).click()
    for number in range(2, 12):
        active = page.locator("[data-active=true]")
        expect(active).to_contain_text(f"Câu số {number}?")
        accept = active.get_by_role("button", name=t("secretary.accept"))
        expect(accept).not_to_have_attribute("aria-disabled", "true")
        keyboard.press("Enter")
        keyboard.page.keyboard.press("Enter")  # one too many, at once, does nothing
    expect(page.get_by_text(t("secretary.review_empty"))).to_be_visible()
    assert keyboard.count <= 10
    shown = {row["number"] for row in meeting.board("Lan")["questions"].values()}
    assert shown == set(range(1, 12))
    expect(page.get_by_text(t("secretary.did_accept", number=11))).to_be_visible()
    keyboard.press("Control+z")
    expect(page.locator("[data-active=true]")).to_contain_text("Câu số 11?")
    keyboard.press("Delete")
    reason = page.get_by_role("radio", name=t("decline.off_topic"))
    expect(reason).to_be_focused()


def test_eight_chosen_questions_are_put_off_in_sixteen_keys_and_given_back_by_one(
    keyboard: Keyboard, meeting: Meeting
) -> None:
    for number in range(2, 12):
        meeting.ask(f"Câu số {number}: {LONG}, {LONG}?", who=f"Máy {number}")
    thu = Secretary(keyboard.page)
    expect(thu.row(11)).to_be_visible()
    expect(keyboard.page.locator(".hall-presence")).to_be_visible()
    for size, rows in ((LAPTOP, 3), (ZOOMED, 1)):
        keyboard.page.set_viewport_size(size["viewport"])
        expect(thu.row(rows)).to_be_in_viewport(ratio=0.8)
    keyboard.page.set_viewport_size(LAPTOP["viewport"])
    keyboard.press("ArrowDown", "ArrowDown", *["Shift+ArrowDown"] * 7)
    expect(thu.row(9).get_by_role("checkbox")).to_be_checked()
    keyboard.press("Enter")
    expect(thu.paper.get_by_label(t("secretary.answer_text"), exact=True)).to_be_focused()
    keyboard.press("Alt+Shift+6", "Control+Enter")
    numbers = ", ".join(map(str, range(2, 10)))
    words = t("secretary.did_outcome", numbers=numbers)
    expect(keyboard.page.get_by_text(words)).to_be_visible()
    assert keyboard.count <= 16
    put_off = dict.fromkeys(range(2, 10), "out_of_time")
    assert outcomes(meeting) == {1: None, 10: None, 11: None, **put_off}
    keyboard.press("Control+z")
    expect(keyboard.page.get_by_text(t("staff.undone", deed=words))).to_be_visible()
    assert set(outcomes(meeting).values()) == {None}


@pytest.mark.long
def test_a_row_in_which_several_were_ticked_opens_them_all_and_the_next_one_alone(
    keyboard: Keyboard, meeting: Meeting
) -> None:
    for number in (2, 3):
        meeting.ask(f"Câu số {number}?", who=f"Máy {number}")
    thu = Secretary(keyboard.page)
    expect(thu.row(3)).to_be_visible()
    heading = thu.paper.get_by_role("heading", level=2)
    keyboard.press("ArrowDown", "Space", "ArrowDown", "Space", "ArrowDown", "Enter")
    expect(thu.answer).to_be_focused()
    expect(heading).to_have_count(2)
    keyboard.press("Escape")
    expect(thu.row(1).get_by_role("button")).to_be_focused()
    keyboard.press("ArrowDown", "Enter")
    expect(heading).to_have_count(1)
    expect(thu.answer).to_be_focused()
    keyboard.press("Escape")
    expect(thu.row(2).get_by_role("button")).to_be_focused()
    keyboard.press("Escape")
    expect(heading).to_have_count(0)


def test_what_says_the_same_is_shown_and_merged_at_two_keys(
    keyboard: Keyboard, meeting: Meeting
) -> None:
    page = keyboard.page
    meeting.do("Minh", "question.ask", text="mai che bao gio sua vay a")
    page.get_by_role("navigation", name=t("secretary.work")).get_by_role(
        "button", name=t("secretary.tab_review")
    ).click()
    active = page.locator("[data-active=true]")
    expect(active.locator(".similar")).to_contain_text("Bao giờ sửa mái che?")
    keyboard.press("m")
    expect(page.get_by_label(t("secretary.merge_into"), exact=True)).to_be_focused()
    expect(page.locator(".picker-row")).to_have_count(1)
    keyboard.press("Enter")
    expect(page.get_by_text(t("secretary.did_merge", number=2, into=1))).to_be_visible()
    (row,) = meeting.board("Lan")["questions"].values()
    assert row["merged"] == 1


@pytest.mark.long
def test_what_another_meeting_said_is_a_press_away(keyboard: Keyboard, meeting: Meeting) -> None:
    page = keyboard.page
    thu = Secretary(page)
    keyboard.press("F9")
    expect(thu.answer).to_be_focused()
    page.keyboard.insert_text("Trong quý ba.")
    keyboard.press("Control+Enter")
    expect(page.get_by_text(t("secretary.did_record", numbers=1))).to_be_visible()
    page.get_by_role("button", name=t("secretary.filter_all")).click()
    page.get_by_label(t("secretary.search"), exact=True).fill("quy ba")
    expect(page.locator(".question-list > li")).to_have_count(1)
    page.get_by_role("button", name=t("elsewhere.look", words="quy ba")).click()
    found = page.get_by_role("dialog")
    expect(found.locator(".elsewhere-row").first).to_contain_text("Bao giờ sửa mái che?")
    expect(found).to_contain_text("Trong quý ba.")
    assert violations(page) == []


@pytest.mark.long
def test_a_text_of_the_office_is_put_in_at_the_caret_by_two_keys_and_taken_back_by_one(
    keyboard: Keyboard, meeting: Meeting
) -> None:
    thu, page = Secretary(keyboard.page), keyboard.page
    keyboard.press("F8")  # no field has the caret yet: the list is typed
    typed = page.get_by_role("dialog").get_by_label(t("phrases.snippets"), exact=True)
    expect(typed).to_be_focused()
    page.keyboard.insert_text("Ghi nhận.\nTiếp thu, giao … trả lời trước ngày …")
    page.get_by_role("button", name=t("phrases.save"), exact=True).press("Enter")
    expect(page.get_by_text(t("phrases.saved"), exact=True)).to_be_visible()
    keyboard.press("Escape", "F9")
    expect(thu.answer).to_be_focused()
    page.keyboard.insert_text("Đã nghe. Hết.")
    keyboard.press(*["ArrowLeft"] * 4, "F8")
    assert violations(page) == []
    keyboard.press("Digit2")
    whole = "Đã nghe. Tiếp thu, giao … trả lời trước ngày …Hết."
    expect(thu.answer).to_have_value(whole)
    expect(thu.answer).to_be_focused()
    expect(page.get_by_text(like("common.saved_at"))).to_be_visible()
    meeting.until(
        "secretary", lambda board: [row["draft"] for row in board["answers"].values()] == [whole]
    )
    keyboard.press("Control+z")
    expect(thu.answer).to_have_value("Đã nghe. Hết.")
    keyboard.press("F8")
    expect(page.get_by_role("button", name="Ghi nhận.")).to_be_focused()
    keyboard.press("ArrowDown", "ArrowUp", "Enter")
    expect(thu.answer).to_have_value("Đã nghe. Ghi nhận.Hết.")
