"""Keeps the laptop and its screen awake while a meeting is open.

A best effort: where the system offers no way, the meeting goes on and the organiser's checklist
says to switch sleep off by hand.
"""

import threading

from wakepy import keep

_held: "_Hold | None" = None


class _Hold:
    """One thread that holds the system awake: the system's locks belong to a thread."""

    def __init__(self) -> None:
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._hold, name="awake", daemon=True)
        self._thread.start()

    def _hold(self) -> None:
        with keep.presenting(on_fail="pass"):
            self._over.wait()

    def end(self) -> None:
        self._over.set()
        self._thread.join(timeout=2)


def start() -> None:
    """Allow no sleep and no screen saver from now on; a second call changes nothing."""
    global _held  # noqa: PLW0603 - a laptop is awake or it is not
    if _held is None:
        _held = _Hold()


def stop() -> None:
    """Let the laptop sleep again."""
    global _held  # noqa: PLW0603 - likewise
    if _held is not None:
        _held.end()
        _held = None


def held() -> bool:
    """Return whether we are keeping the laptop awake, or trying to."""
    return _held is not None
