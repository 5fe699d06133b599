"""The phone of a helper in the aisle."""

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.hands import press
from tests.browser.words import like, t

if TYPE_CHECKING:
    from playwright.sync_api import Page


class Helper:
    """The helper's page, worked as a person would."""

    def __init__(self, page: "Page") -> None:
        self.page = page

    def enter(self, text: str, origin: str = "paper", unit: str = "") -> None:
        """Enter what someone handed over, and see its number."""
        self.page.get_by_label(t("helper.text"), exact=True).fill(text)
        self.page.get_by_role("radio", name=t(f"origin.{origin}")).check()
        self.page.get_by_label(t("helper.unit"), exact=True).fill(unit)
        press(self.page.get_by_role("button", name=t("helper.send"), exact=True))
        received = self.page.get_by_role("listitem").filter(has_text=like("helper.received"))
        expect(received.filter(has_text=text)).to_be_visible()
