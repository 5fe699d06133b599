"""The organiser's page."""

from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.hands import press
from tests.browser.words import t

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.serving import Server


def paste(page: "Page", server: "Server", plan: str) -> None:
    """Paste a plan on the first page, and have it read."""
    page.goto(server.links["organiser"])
    page.get_by_label(t("organiser.plan_pasted")).fill(plan)
    press(page.get_by_role("button", name=t("organiser.plan_take")))
    expect(page.get_by_role("heading", name=t("organiser.reading"))).to_be_focused()


class Organiser:
    """The organiser's page, worked as a person would."""

    def __init__(self, page: "Page") -> None:
        self.page = page

    def use_plan(self, title: str) -> None:
        """Begin with a plan that came with the program."""
        press(self.page.get_by_role("button", name=title, exact=True))
        expect(self.page.get_by_role("heading", name=title, level=1)).to_be_visible()

    def go(self, section: str) -> "Locator":
        """Follow the checklist to a section."""
        checklist = self.page.get_by_role("navigation", name=t("organiser.checklist"))
        press(checklist.get_by_role("link", name=t(f"organiser.section_{section}")))
        heading = self.page.get_by_role("heading", name=t(f"organiser.section_{section}"), level=2)
        expect(heading).to_be_visible()
        return self.page.get_by_role("region", name=t(f"organiser.section_{section}"))

    def reveal(self, role: str) -> str:
        """Show a role's link, and hide it again."""
        row = (
            self.go("links")
            .get_by_role("listitem")
            .filter(has=self.page.get_by_role("heading", name=t(f"role.{role}"), exact=True))
        )
        press(row.get_by_role("button", name=t("organiser.link_show")))
        shown = row.get_by_text(f"/{role}#")
        expect(shown).to_be_visible()
        link = shown.inner_text()
        press(row.get_by_role("button", name=t("organiser.link_hide")))
        return link

    def open_meeting(self) -> None:
        """Open the meeting, asked once more."""
        day = self.go("day")
        press(day.get_by_role("button", name=t("organiser.open"), exact=True))
        press(day.get_by_role("button", name=t("organiser.open_confirm"), exact=True))
        expect(day.get_by_role("button", name=t("organiser.close"), exact=True)).to_be_visible()

    def download(self, format: str, folder: Path) -> Path:
        """Download the minutes."""
        row = self.go("minutes").get_by_role("group", name=t("paper_kind.minutes"), exact=True)
        with self.page.expect_download() as download:
            press(row.get_by_role("button", name=t(f"organiser.short_{format}"), exact=True))
        saved = folder / download.value.suggested_filename
        download.value.save_as(saved)
        return saved
