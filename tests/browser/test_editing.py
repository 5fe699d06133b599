"""A question whose words were changed says so where it must, and asks about its upvotes."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from liveqa.i18n import text
from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.meeting import Meeting
from tests.browser.pages import settle, speak, violations
from tests.browser.phone import Phone
from tests.browser.secretary import Secretary
from tests.browser.words import t
from tests.sampling import daily
from tests.serving import Server

pytestmark = [pytest.mark.browser, pytest.mark.long]

ONE, OTHER = "Bao giờ sửa mái che?", "Đừng sửa mái che!"


@pytest.mark.long
@pytest.mark.parametrize("choice", daily(["keep", "reset"], ["reset"]))
def test_a_secretary_is_asked_what_becomes_of_the_upvotes(
    choice: str, visit: Visit, venue: Server
) -> None:
    meeting = Meeting(venue)
    question = meeting.ask(ONE)
    meeting.do("Minh", "question.upvote", question=question)
    page = visit(venue, viewport={"width": 1366, "height": 768}).new_page()
    page.goto(meeting.links["secretary"])
    settle(page)
    thu = Secretary(page)
    thu.choose(1)
    press(thu.paper.get_by_role("button", name=t("secretary.edit"), exact=True))
    words = thu.paper.get_by_label(t("secretary.edit_question", number=1), exact=True)
    words.fill(OTHER)
    press(thu.paper.get_by_role("button", name=t("common.save"), exact=True))
    asked = thu.paper.get_by_role("button", name=t(f"secretary.{choice}_upvotes"), exact=True)
    expect(asked).to_be_visible()
    expect(words).to_have_value(OTHER)
    assert violations(page) == []
    press(asked)
    expect(words).to_be_hidden()
    wanted = (OTHER, int(choice == "keep"))
    meeting.until("secretary", lambda board: words_and_votes(board, question) == wanted)
    press(thu.paper.get_by_text(t("common.edited"), exact=True))
    expect(thu.paper.get_by_text(ONE)).to_be_visible()
    assert violations(page) == []


def words_and_votes(board: Any, question: int) -> tuple[str, int]:
    """What a question says, and how many upvoted it."""
    row = board["questions"][str(question)]
    return row["text"], row.get("votes", 0)


@pytest.mark.long
def test_whoever_asked_reads_what_it_said_before(visit: Visit, venue: Server) -> None:
    meeting = Meeting(venue)
    page = visit(venue, viewport={"width": 320, "height": 640}).new_page()
    page.goto(meeting.hall)
    lan = Phone(page)
    lan.join()
    lan.ask(ONE)
    ((question, row),) = meeting.board("secretary")["questions"].items()
    told = {"question": int(question), "text": OTHER, "base_version": row["version"]}
    meeting.do("secretary", "question.accept", question=int(question))
    meeting.do("secretary", "question.edit", **told)
    lan.view("own")
    press(page.get_by_text(t("common.edited"), exact=True))
    expect(page.get_by_text(ONE)).to_be_visible()
    edited = re.compile(rf"^Trước .*{t('role.secretary')}")
    expect(page.get_by_text(edited)).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    speak(page.context, venue, "en")
    page.reload()
    settle(page)
    views = page.get_by_role("navigation", name=text("en", "phone.questions"))
    press(views.get_by_role("button").last)
    expect(page.get_by_text(text("en", "common.edited"), exact=True)).to_be_attached()


def test_what_was_deleted_is_seen_beside_what_stands_and_comes_back(
    visit: Visit, venue: Server
) -> None:
    meeting = Meeting(venue)
    answer = meeting.answer(f"{ONE} Trong tháng bảy, trước ngày khai giảng.", meeting.ask(ONE))
    meeting.do("secretary", "answer.draft", answer=answer, text="Trong hè.", base_version=1)
    page = visit(venue, viewport={"width": 320, "height": 640}).new_page()
    page.goto(meeting.links["secretary"])
    settle(page)
    thu = Secretary(page)
    thu.choose(1)
    press(thu.paper.get_by_role("button", name=t("history.open"), exact=True))
    shown = page.get_by_role("dialog")
    expect(shown.get_by_role("deletion").last).to_contain_text("tháng bảy")
    expect(shown.get_by_role("insertion")).to_have_text("hè.")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    press(shown.get_by_role("button", name=t("history.restore"), exact=True))
    expect(shown).to_be_hidden()
    expect(thu.answer).to_have_value(re.compile("trước ngày khai giảng"))
