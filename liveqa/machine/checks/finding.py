"""What a check finds, for whoever shows it: the command line, or the organiser's page."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

Say = Callable[..., str]
"""Returns a sentence in a reader's language, by its key and what fills its blanks."""


class Mark(StrEnum):
    """What a finding is for the day: well, worth knowing, to be mended, or not known: the system
    does not say, or nobody has tried."""

    WELL = "well"
    NOTE = "note"
    WRONG = "wrong"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: how it stands, what was found, and what to do or to know, a sentence each."""

    mark: Mark
    found: str
    advice: tuple[str, ...] = ()
