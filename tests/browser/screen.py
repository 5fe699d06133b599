"""The hall's screen."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

# Everything that is read, but for the clocks, which never stand still.
SHOWN = """() => {
  const copy = document.getElementById('app').cloneNode(true);
  for (const moving of copy.querySelectorAll('[role=timer], [role=status], .controls'))
    moving.remove();
  return copy.innerHTML;
}"""


class Screen:
    """The screen's page."""

    def __init__(self, page: "Page") -> None:
        self.page = page

    @property
    def content(self) -> "Locator":
        """All that the hall sees."""
        return self.page.locator("#app")

    def shown(self) -> str:
        """What the hall sees, its clocks left out."""
        html: str = self.page.evaluate(SHOWN)
        return html

    def address(self) -> str:
        """The address that the hall is told to type."""
        return self.page.locator(".address").first.inner_text()
