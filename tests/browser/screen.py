"""The hall's screen."""

from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

# Everything that is read, but for the clocks, which never stand still.
SHOWN = """() => {
  const copy = document.getElementById('app').cloneNode(true);
  for (const moving of copy.querySelectorAll('[role=timer], [role=status], .controls'))
    moving.remove();
  return copy.innerText;
}"""

# Every text and code that the hall sees, with its place and the size of its type, once what came in
# stands still.
MEASURE = """async () => {
  await Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null)));
  const seen = {opacityProperty: true, visibilityProperty: true};
  const visible = (element) => element.checkVisibility(seen)
    && !element.closest('.controls, .visually-hidden');
  const clipped = (element, rect) => {
    let {left, top, right, bottom} = rect;
    for (let box = element; box; box = box.parentElement) {
      if (getComputedStyle(box).overflow === 'visible') continue;
      const edge = box.getBoundingClientRect();
      left = Math.max(left, edge.left); right = Math.min(right, edge.right);
      top = Math.max(top, edge.top); bottom = Math.min(bottom, edge.bottom);
    }
    return {left, top, right, bottom};
  };
  const texts = [];
  const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!node.data.trim() || !visible(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const place = clipped(element, range.getBoundingClientRect());
    if (place.right - place.left < 2 || place.bottom - place.top < 2) continue;
    texts.push({text: node.data, size: parseFloat(getComputedStyle(element).fontSize), ...place});
  }
  const codes = [...document.querySelectorAll('svg.qr')].filter(visible).map((code) => {
    const {left, top, right, bottom} = code.getBoundingClientRect();
    return {label: code.getAttribute('aria-label'), left, top, right, bottom};
  });
  return {width: innerWidth, height: innerHeight, texts, codes};
}"""


class Screen:
    """The screen's page."""

    def __init__(self, page: "Page") -> None:
        self.page = page

    @property
    def content(self) -> "Locator":
        """All that the hall sees."""
        return self.page.locator("#app")

    def shows(self, view: str) -> None:
        """Wait until this page stands there."""
        expect(self.page.locator(f"[data-view={view}]")).to_be_attached()
        self.page.evaluate("document.fonts.ready")

    def shown(self) -> str:
        """What the hall reads, its clocks left out."""
        text: str = self.page.evaluate(SHOWN)
        return text

    def settles_to(self, text: str, view: str) -> None:
        """Wait until the hall reads the same as before."""
        self.page.wait_for_function(f"(text) => ({SHOWN})() === text", arg=text, timeout=10_000)
        assert self.shown() == text, view

    def measure(self) -> Any:
        """Every text and code that the hall sees: its place, and the size of its type."""
        return self.page.evaluate(MEASURE)

    def address(self) -> str:
        """The address that the hall is told to type."""
        return self.page.locator(".address").first.inner_text()
