"""What a person's hands do and a program's are too quick for."""

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator


def press(button: "Locator") -> None:
    """Press a button once it is ready: while it is busy it takes no second press."""
    expect(button).not_to_have_attribute("aria-busy", "true")
    button.click()
