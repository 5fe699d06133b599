"""Someone's phone in the hall."""

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.hands import press
from tests.browser.words import like, number, t

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


PRESSES = 50


class Phone:
    """The phone's page, worked as a person would."""

    def __init__(self, page: "Page") -> None:
        self.page = page

    def join(self) -> None:
        """Past the first page, into the hall."""
        press(self.page.get_by_role("button", name=t("phone.join")))
        expect(self.asking).to_be_visible()

    @property
    def asking(self) -> "Locator":
        """The button that opens the sheet."""
        return self.page.get_by_role("button", name=t("phone.ask"), exact=True)

    @property
    def sheet(self) -> "Locator":
        """The sheet on which a question is written."""
        return self.page.get_by_role("dialog", name=t("phone.ask_title"))

    @property
    def text(self) -> "Locator":
        """Where the question is written."""
        return self.sheet.get_by_label(t("phone.text"), exact=True)

    def write(self, text: str, mode: str = "unrecorded", name: str = "") -> None:
        """Write a question on the sheet."""
        if not self.sheet.is_visible():
            press(self.asking)
        self.text.fill(text)
        self.sheet.get_by_role("radio", name=t(f"name_mode.{mode}")).check()
        if name:
            self.sheet.get_by_label(t("phone.name"), exact=True).fill(name)

    def press_send(self) -> None:
        """Press "Gửi"."""
        press(self.sheet.get_by_role("button", name=t("common.send"), exact=True))

    def ask(self, text: str, mode: str = "unrecorded", name: str = "") -> None:
        """Ask, and see that it was received."""
        self.write(text, mode, name)
        self.press_send()
        expect(self.said).to_have_text(like("phone.received"))
        expect(self.sheet).to_be_hidden()

    @property
    def said(self) -> "Locator":
        """What the page says about what was just done."""
        return self.page.locator(".said")

    def question(self, of: int) -> "Locator":
        """A question as it stands in the hall's list or among one's own."""
        heading = self.page.get_by_role("heading", name=number(of), exact=True)
        return self.page.get_by_role("article").filter(has=heading).last

    def interest(self, of: int) -> "Locator":
        """The button "Tôi cũng quan tâm" of a question."""
        return self.question(of).get_by_role("button", name=t("phone.upvote"))

    def upvote(self, of: int) -> None:
        """Press "Tôi cũng quan tâm"."""
        self._toggle(of, "true")

    def take_back(self, of: int) -> None:
        """Press it again."""
        self._toggle(of, "false")

    def _toggle(self, of: int, pressed: str) -> None:
        # The page lets a press pass that comes quicker after the list moved than anyone could aim.
        button = self.interest(of)
        for _ in range(PRESSES):
            if button.get_attribute("aria-pressed") == pressed:
                break
            button.click()
        expect(button).to_have_attribute("aria-pressed", pressed)

    def look_again(self) -> None:
        """Turn away and back: the list stands in its newest order."""
        self.view("own")
        self.view("all")

    def view(self, name: str) -> None:
        """Turn to everyone's questions ("all") or one's own ("own")."""
        press(self.tab(name))

    def tab(self, name: str) -> "Locator":
        """The button of a view."""
        views = self.page.get_by_role("navigation", name=t("phone.questions"))
        return views.get_by_role("button", name=like(f"phone.view_{name}"))
