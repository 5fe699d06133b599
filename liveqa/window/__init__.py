"""The small window of a double click: the address and its code, how many phones are here, and what
one may want of the laptop. It is a child process; everything works without it."""

import importlib.util

__all__ = ["is_possible"]


def is_possible() -> bool:
    """Return whether this Python can draw a window at all."""
    return importlib.util.find_spec("tkinter") is not None
