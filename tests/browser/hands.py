"""What a person's hands do and a program's are too quick for."""

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator


def press(button: "Locator") -> None:
    """Press a button once it is ready: while it is busy it takes no second press."""
    expect(button).not_to_have_attribute("aria-busy", "true")
    button.click()


def tap_twice(button: "Locator") -> None:
    """Two taps of a finger at one place, the second once the first was answered."""
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box
    place = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    button.page.touchscreen.tap(*place)
    button.page.wait_for_timeout(200)  # within what a shaking hand needs
    button.page.touchscreen.tap(*place)
