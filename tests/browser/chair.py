"""The remote of whoever runs the meeting."""

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.hands import press
from tests.browser.words import like, number, t

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


class Chair:
    """The chair's page, worked as a person would."""

    def __init__(self, page: "Page") -> None:
        self.page = page

    def button(self, name: str, *, exact: bool = True) -> "Locator":
        """A button by what it says."""
        return self.page.get_by_role("button", name=name, exact=exact)

    def tab(self, name: str) -> None:
        """Turn to a tab."""
        tabs = self.page.get_by_role("navigation", name=t("chair.tabs"))
        press(tabs.get_by_role("button", name=t(f"chair.tab_{name}")))
        expect(self.page.get_by_role("region", name=t(f"chair.tab_{name}"))).to_be_visible()

    @property
    def now(self) -> "Locator":
        """What the hall sees now, and where the programme stands."""
        return self.page.get_by_role("region", name=t("chair.now"), exact=True)

    @property
    def told(self) -> "Locator":
        """What was done last, with the way back."""
        return self.page.locator(".last-deed")

    def start(self, title: str) -> None:
        """Move the programme on to the item that comes next."""
        self.tab("programme")
        press(self.page.get_by_role("button").filter(has_text=title))
        expect(self.now).to_contain_text(title)

    def show(self, of: int) -> None:
        """Put one question on the screen."""
        self.tab("questions")
        press(self.button(f"{t('chair.show')}: {number(of)}"))
        expect(self.now).to_contain_text(t("chair.stage_questions", numbers=of))

    def show_group(self, numbers: list[int]) -> None:
        """Put several questions on the screen."""
        self.tab("questions")
        for each in numbers:
            self.page.get_by_role("checkbox", name=number(each), exact=True).check()
        press(self.button(t("chair.show_group", count=len(numbers))))
        expect(self.now).to_contain_text(
            t("chair.stage_questions", numbers=", ".join(map(str, numbers)))
        )

    def mark_answered(self) -> None:
        """Mark what is on the screen as answered."""
        self.tab("questions")
        press(self.button(t("chair.answered_now")))
        expect(self.button(t("chair.answered_now"))).to_be_hidden()

    def call_next(self, who: str) -> None:
        """Give the floor to the next speaker."""
        self.tab("speakers")
        onward = self.page.get_by_role("button").filter(has_text=t("chair.call_next"))
        expect(onward).to_contain_text(who)
        press(onward)
        speaking = self.page.get_by_role("status").filter(has_text=t("chair.speaking_now"))
        expect(speaking).to_contain_text(who)

    def turn_to(self, view: str) -> None:
        """Choose the screen's page."""
        self.tab("screen")
        views = self.page.get_by_role("group", name=t("chair.choose_view"))
        button = views.get_by_role("button", name=t(f"stage.{view}"), exact=True)
        press(button)
        expect(button).to_have_attribute("aria-pressed", "true")

    def read_back(self) -> None:
        """Show the short reading version, and turn its pages to the end."""
        self.turn_to("reading")
        onward = self.button(t("chair.next_page"))
        expect(self.page.get_by_text(like("chair.page")).last).to_be_visible()
        page = 1
        while onward.is_enabled():
            press(onward)
            page += 1
            shown = self.page.get_by_role("status").filter(has_text=like("chair.page"))
            expect(shown).to_contain_text(f"{page}/")

    def close(self) -> None:
        """Close the meeting, asked once more."""
        self.tab("meeting")
        press(self.button(t("chair.close_meeting")))
        confirm = self.page.get_by_role("group", name=t("chair.close_question"))
        press(confirm.get_by_role("button", name=t("chair.close_meeting")))
        expect(self.page.get_by_text(like("chair.closed")).first).to_be_visible()
