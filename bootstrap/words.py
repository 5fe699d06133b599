"""The words of the start, before there are catalogues: in Vietnamese and English at once."""

from __future__ import annotations

import sys


class Trouble(Exception):
    """LiveQA cannot start; the message says why and what to do, in Vietnamese and English."""

    def __init__(self, vietnamese: str, english: str) -> None:
        super().__init__(vietnamese + "\n" + english)


def say(vietnamese: str, english: str, end: str = "\n") -> None:
    """Print one line of progress on stderr: stdout belongs to the command."""
    print(f"LiveQA: {vietnamese} / {english}", end=end, file=sys.stderr, flush=True)
