"""From the room's approval to a signed paper with its number, in the files: nothing is retyped."""

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from liveqa.i18n import LANGUAGES
from liveqa.papers.model.model import DRAFT
from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.meeting import Meeting
from tests.browser.organiser import Organiser
from tests.browser.pages import settle, violations
from tests.browser.secretary import Secretary
from tests.browser.words import t
from tests.sampling import daily
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page, ViewportSize

pytestmark = [pytest.mark.browser, pytest.mark.long]

NARROW: "ViewportSize" = {"width": 320, "height": 640}
PROMISE = {"body": "Kế toán", "deadline": "2034-05-31", "channel": "Văn bản"}
SIGNED = b"%PDF-1.7 the signed copy"
MINUTES = t("paper_kind.minutes")


def top(of: "Locator") -> float:
    """Where something begins on the page."""
    box = of.bounding_box()
    assert box
    return box["y"]


class Office(Organiser):
    """The organiser's page, where papers go into the files."""

    def version(self, number: int) -> "Locator":
        """An approved version of the minutes."""
        title = f"{MINUTES}, {t('organiser.paper_version', version=number)}"
        return self.page.get_by_role("listitem", name=title)

    def close(self) -> None:
        """Close the meeting, asked once more."""
        day = self.go("day")
        press(day.get_by_role("button", name=t("organiser.close"), exact=True))
        press(day.get_by_role("button", name=t("organiser.close_confirm"), exact=True))
        reopen = day.get_by_role("button", name=t("organiser.reopen"), exact=True)
        expect(reopen).to_be_visible()
        for section in ("minutes", "handover"):
            first = day.get_by_role("link", name=t(f"organiser.section_{section}"))
            expect(first).to_be_visible()
            assert top(first) < top(reopen)

    def reopen(self, reason: str) -> None:
        """Open it again, with the reason."""
        day = self.go("day")
        day.get_by_label(t("organiser.reopen_reason"), exact=True).fill(reason)
        press(day.get_by_role("button", name=t("organiser.reopen"), exact=True))
        press(day.get_by_role("button", name=t("organiser.reopen_confirm"), exact=True))
        expect(day.get_by_role("button", name=t("organiser.close"), exact=True)).to_be_visible()

    def approve_minutes(self, version: int) -> "Locator":
        """Keep the minutes as they stand; the version that this makes."""
        hand_over = self.go("handover")
        press(hand_over.get_by_role("button", name=f"{t('organiser.approve')}: {MINUTES}"))
        press(hand_over.get_by_role("button", name=t("organiser.approve"), exact=True).last)
        made = self.version(version)
        expect(made).to_be_visible()
        return made

    def pdf(self, row: "Locator") -> str:
        """What a version says when it is printed."""
        with self.page.expect_download() as started:
            press(row.get_by_role("button", name=t("organiser.short_pdf"), exact=True))
        reader = PdfReader(io.BytesIO(Path(started.value.path()).read_bytes()))
        return "\n".join(page.extract_text() for page in reader.pages)


def opened(visit: Visit, server: Server, address: str, lang: str = "vi") -> "Page":
    page = visit(server, lang, reduced_motion="reduce").new_page()
    page.goto(address)
    settle(page)
    return page


@pytest.mark.long
def test_minutes_are_approved_printed_numbered_scanned_and_changed(
    visit: Visit, venue: Server, tmp_path: Path
) -> None:
    meeting = Meeting(venue)
    meeting.do("organiser", "meeting.edit", symbol="MNTH", issuing_body="Trường Hoa Sen")
    meeting.answer("Trong hè này.", meeting.ask("Bao giờ sửa mái che?"))
    thu = Secretary(opened(visit, venue, meeting.links["secretary"]))
    thu.approve(61, 1, 2)
    dung = Office(opened(visit, venue, meeting.links["organiser"]))
    dung.close()

    first = dung.approve_minutes(1)
    to_sign = dung.pdf(first)
    assert DRAFT not in to_sign
    assert "/BB-MNTH" in to_sign
    assert "05/BB-MNTH" not in to_sign
    press(first.get_by_role("button", name=t("organiser.mark_printed")))
    expect(first.get_by_text(t("paper_state.printed"))).to_be_visible()

    first.get_by_label(t("organiser.number"), exact=True).fill("5")
    first.get_by_label(t("organiser.number_date"), exact=True).fill("2034-05-06")
    press(first.get_by_role("button", name=t("organiser.save_number")))
    expect(first.get_by_text(t("paper_state.numbered"))).to_be_visible()
    numbered = dung.pdf(first)
    assert "Số: 05/BB-MNTH" in numbered

    signed = tmp_path / "bien-ban-da-ky.pdf"
    signed.write_bytes(SIGNED)
    first.get_by_label(t("organiser.scan"), exact=True).set_input_files(signed)
    expect(first.get_by_text(t("organiser.scan_attached", name=signed.name))).to_be_visible()
    with dung.page.expect_download() as started:
        press(first.get_by_role("button", name=t("organiser.scan_open")))
    assert Path(started.value.path()).read_bytes() == SIGNED

    dung.reopen("Ghi thiếu một câu")
    meeting.answer("Đã đặt hàng.", meeting.ask("Bao giờ có bàn ghế mới?"))
    dung.close()
    second = dung.approve_minutes(2)
    changed = dung.pdf(second)
    assert "bàn ghế mới" in changed
    assert "05/BB-MNTH" not in changed
    first = dung.version(1)
    expect(first.get_by_text(t("organiser.paper_replaced"))).to_be_visible()
    expect(first.get_by_text(t("organiser.scan_attached", name=signed.name))).to_be_visible()
    assert dung.pdf(first) == numbered


@pytest.fixture(scope="module")
def filed(venue: Server) -> str:
    """Where the organiser finds a meeting whose papers are under way, after one that promised."""
    before, meeting = Meeting(venue), Meeting(venue)
    for each in (before, meeting):
        asked = each.ask("Bao giờ có sân bóng?", wants_reply=True, contact="Lớp 5A")
        owed = {"questions": [asked], "outcome": "needs_study", **PROMISE}
        each.do("secretary", "outcome.set", **owed)
        each.do("secretary", "minutes.approve", in_favour=30)
        each.do("organiser", "meeting.close")
    do = meeting.do
    do("organiser", "promise.take_over", previous=before.code)
    do("organiser", "signer.add", papers=["report"], name="Hoa", office="Hiệu trưởng")
    papers = {
        kind: do("organiser", "paper.approve", kind=kind)["paper"] for kind in ("minutes", "notice")
    }
    do("organiser", "paper.print", paper=papers["notice"])
    do("organiser", "paper.number", paper=papers["minutes"], number="5", date="2034-05-06")
    link: str = meeting.links["organiser"]
    return link


@pytest.mark.parametrize("lang", daily(LANGUAGES, ["vi"]))
def test_the_papers_sections_are_for_everybody(
    visit: Visit, venue: Server, filed: str, lang: str
) -> None:
    page = opened(visit, venue, filed, lang)
    page.set_viewport_size(NARROW)
    home = page.url.partition("?")[0]
    for section in ("signing", "minutes", "handover", "papers"):
        page.goto(f"{home}?section={section}")
        settle(page)
        assert violations(page) == [], section
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), section


@pytest.mark.long
def test_promises_are_taken_over_and_their_result_is_entered(visit: Visit, venue: Server) -> None:
    before = Meeting(venue)
    owed = {"questions": [before.ask("Bao giờ có bể bơi?")], "outcome": "needs_study", **PROMISE}
    before.do("secretary", "outcome.set", **owed)
    before.do("organiser", "meeting.close")
    meeting = Meeting(venue)
    dung = Organiser(opened(visit, venue, meeting.links["organiser"]))
    signing = dung.go("signing")
    signing.get_by_label(t("organiser.promises_from"), exact=True).select_option(before.code)
    press(signing.get_by_role("button", name=t("organiser.promises_take_over")))
    expect(signing.get_by_text(t("organiser.promises_taken", count=1))).to_be_visible()
    entry = signing.get_by_role("listitem", name=t("organiser.promise_one", number=1))
    expect(entry.get_by_label(t("organiser.promise_text"), exact=True)).to_have_value(
        "Bao giờ có bể bơi?"
    )
    state = entry.get_by_label(t("organiser.promise_state"), exact=True)
    state.select_option(t("promise_state.kept"))
    expect(entry.get_by_text(t("promise_state.none"), exact=True)).to_have_count(0)
    meeting.until(
        "organiser", lambda board: [p["state"] for p in board["promises"].values()] == ["kept"]
    )
