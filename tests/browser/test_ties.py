"""One's own questions, once nobody but the phone knows whose they are."""

import io
import json
import sqlite3
from contextlib import closing, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from liveqa.cli import main
from liveqa.commands.untying import NEVER_HELD_MS, UNTIE_AFTER_MS
from liveqa.machine import datadir
from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.meeting import Meeting
from tests.browser.pages import violations
from tests.browser.phone import Phone
from tests.browser.words import number, t
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.long]

SMALL = {"viewport": {"width": 320, "height": 568}, "has_touch": True, "is_mobile": True}
UPKEEP_MS = 60_000


@pytest.mark.long
def test_a_phone_alone_goes_on_with_its_question_after_the_ties_are_gone(
    visit: Visit, venue: Server
) -> None:
    meeting = Meeting(venue)
    page = visit(venue, **SMALL).new_page()
    page.goto(meeting.hall)
    expect(page.get_by_text(t("phone.untied_soon"))).to_be_visible()
    phone = Phone(page)
    phone.join()
    phone.ask("Bao giờ sửa mái che?", "named", "Cô Lan")
    (question,) = map(int, meeting.board("secretary")["questions"])
    meeting.do("secretary", "question.accept", question=question)
    meeting.do("organiser", "meeting.close")
    expect(page.get_by_text(t("phone.untied_soon"))).to_be_visible()
    screen = visit(venue).new_page()
    screen.goto(meeting.links["screen"])
    shown = screen.locator(".fingerprint").inner_text()
    expect(page.locator(".fingerprint")).to_have_text(shown)
    prove_receipt(page, venue)
    an_hour_passes(venue)
    expect(page.get_by_text(t("phone.own_untied"))).to_be_visible(timeout=UPKEEP_MS)
    for _ in range(2):
        prove_receipt(page, venue)
        expect(page.get_by_text(number(1))).to_be_visible()
        expect(page.get_by_text("Bao giờ sửa mái che?")).to_be_visible()
        assert violations(page) == []
        page.reload()
    press(page.get_by_role("button", name=t("phone.want_reply")))
    assert violations(page) == []
    press(page.get_by_role("button", name=t("common.save"), exact=True))
    expect(page.get_by_text(t("error.empty"))).to_be_visible()
    page.get_by_label(t("phone.contact"), exact=True).fill("Lớp 5A")
    press(page.get_by_role("button", name=t("common.save"), exact=True))
    press(page.get_by_role("button", name=t("phone.change_reply")))
    press(page.get_by_role("button", name=t("common.cancel"), exact=True))
    assert row(meeting, question)["contact"] == "Lớp 5A"
    press(page.get_by_role("button", name=t("phone.erase_own"), exact=True))
    asked = page.get_by_role("group", name=t("phone.erase_own_question"))
    press(asked.get_by_role("button", name=t("phone.erase_own"), exact=True))
    expect(page.get_by_role("button", name=t("phone.erase_own"), exact=True)).to_be_hidden()
    assert {"contact", "name"}.isdisjoint(row(meeting, question))
    meeting.do("organiser", "meeting.reopen", reason="Bổ sung")
    phone.view("own")
    expect(phone.question(1)).to_contain_text("Bao giờ sửa mái che?")
    other = visit(venue, **SMALL).new_page()
    other.goto(meeting.hall)
    minh = Phone(other)
    minh.join()
    expect(minh.question(1)).to_contain_text("Bao giờ sửa mái che?")
    expect(minh.interest(1)).to_be_hidden()
    minh.view("own")
    expect(other.get_by_text(t("phone.own_untied"))).to_be_visible()
    expect(other.get_by_text("Bao giờ sửa mái che?")).to_be_hidden()


@pytest.mark.long
def test_a_phone_keeps_what_it_asked_of_a_meeting_that_was_not_held(
    visit: Visit, venue: Server
) -> None:
    """It was asked a month ago: the phone alone knows its own, and reads on what became of it."""
    meeting = Meeting(venue, is_open=False)
    meeting.do("organiser", "meeting.edit", early_intake=True)
    page = visit(venue, **SMALL).new_page()
    page.goto(meeting.hall)
    phone = Phone(page)
    phone.ask("Bao giờ sửa mái che?", "named", "Cô Lan")
    (question,) = map(int, meeting.board("secretary")["questions"])
    with closing(sqlite3.connect(datadir.database_path(venue.data))) as db:
        db.execute("UPDATE questions SET asked_at = asked_at - ?", [NEVER_HELD_MS])
        db.commit()
    expect(page.get_by_text(t("phone.own_untied"))).to_be_visible(timeout=UPKEEP_MS)
    expect(phone.question(1)).to_contain_text("Bao giờ sửa mái che?")
    assert violations(page) == []
    meeting.do("secretary", "question.accept", question=question)
    page.reload()
    expect(phone.question(1)).to_contain_text(t("state.shown"))


def prove_receipt(page: "Page", server: Server) -> None:
    """Save the phone's receipt, and have it proved against the data of the running server."""
    with page.expect_download() as saved:
        press(page.get_by_role("button", name=t("phone.proof_save", n=1)))
    text = Path(saved.value.path()).read_text(encoding="utf-8")
    (asked, head) = [json.loads(line) for line in text.splitlines() if line.startswith("{")]
    page.get_by_text(t("phone.proof_text"), exact=True).click()
    expect(page.get_by_label(t("phone.proof_text"))).to_have_value(text)
    page.get_by_text(t("phone.proof_text"), exact=True).click()
    said = io.StringIO()
    with redirect_stdout(said):
        verify = ["--data", str(server.data), "verify", "--receipt", str(saved.value.path())]
        assert main(verify) == 0
    for sentence in (
        t("receipt.said", rev=asked["rev"]),
        t("receipt.stands", rev=head["rev"]),
    ):
        assert sentence in said.getvalue()


def row(meeting: Meeting, question: int) -> dict[str, object]:
    """A question as secretaries see it."""
    found: dict[str, object] = meeting.board("secretary")["questions"][str(question)]
    return found


def an_hour_passes(server: Server) -> None:
    """The close was an hour ago; the server looks by itself."""
    with closing(sqlite3.connect(datadir.database_path(server.data))) as db:
        back = UNTIE_AFTER_MS + 1_000
        db.execute(
            "UPDATE meetings SET closed_at = closed_at - ?, ended_at = ended_at - ?", [back] * 2
        )
        db.commit()
