"""Reads what was copied or exported from a chat, such as Zalo: messages, each with who sent it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?"
_DATE = r"\d{1,2}/\d{1,2}/\d{2,4}"
_STAMPED = re.compile(
    rf"\[?(?:{_CLOCK},? +{_DATE}|{_DATE},? +{_CLOCK}|(?<=\[){_CLOCK})\]?\s*[-–]?\s*"
    r"(?P<who>[^:\[\]]{1,60}):\s*(?P<said>.*)",
    re.IGNORECASE,
)
_TIME = re.compile(rf"\[?{_CLOCK}(?:,? +{_DATE})?\]?", re.IGNORECASE)
_DAY = re.compile(rf"(?:hôm (?:nay|qua)|{_DATE}|thứ \w+|chủ nhật)\W*", re.IGNORECASE)
_NO_WORDS = re.compile(r"\[[^\]]{1,40}\]|\W*\d{0,2}\W*")
_FEWEST = 2


@dataclass
class Message:
    """What one person wrote at once."""

    who: str
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return its words; empty for a picture, a sticker or a "+1"."""
        return "\n".join(line for line in self.lines if not _NO_WORDS.fullmatch(line))


def messages(lines: list[str]) -> list[Message]:
    """Return the messages of a chat; none for lines that are no chat."""
    lines = [line.strip() for line in lines if line.strip()]
    if sum(1 for line in lines if _STAMPED.fullmatch(line)) >= _FEWEST:
        return list(_stamped(lines))
    times = [at for at, line in enumerate(lines) if at and _TIME.fullmatch(line)]
    return list(_below_times(lines, times)) if len(times) >= _FEWEST else []


def _stamped(lines: list[str]) -> Iterator[Message]:
    """Yield messages of which each begins with time and sender in one line."""
    last = Message("")
    for line in lines:
        if begins := _STAMPED.fullmatch(line):
            if last.who or last.lines:
                yield last
            last = Message(begins["who"].strip(), [begins["said"]] if begins["said"] else [])
        elif not _DAY.fullmatch(line):
            last.lines.append(line)
    yield last


def _below_times(lines: list[str], times: list[int]) -> Iterator[Message]:
    """Yield messages that stand below a sender's name and a time, each in a line of its own."""
    for at, following in zip(times, [*times[1:], len(lines) + 1], strict=True):
        said = [line for line in lines[at + 1 : following - 1] if not _DAY.fullmatch(line)]
        yield Message(lines[at - 1], said)
