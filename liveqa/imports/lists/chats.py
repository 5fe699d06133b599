"""Reads what was copied or exported from a chat, such as Zalo: messages, each with who sent it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from liveqa.imports.lists.around import asks

_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:[AP]M|SA|CH))?"
_DATE = r"\d{1,2}/\d{1,2}/\d{2,4}"
_STAMPED = re.compile(
    rf"\[?(?:{_CLOCK},? +{_DATE}|{_DATE},? +{_CLOCK}|(?<=\[){_CLOCK})\]?\s*[-–]?\s*"
    r"(?P<who>[^:\[\]]{1,60}):\s*(?P<said>.*)",
    re.IGNORECASE,
)
_WHEN = rf"(?:{_DATE},? +(?:lúc )?{_CLOCK}|{_CLOCK},? +{_DATE})"
_HEADED = re.compile(
    rf"\[{_CLOCK}\] *(?P<after>[^:?\[\]]{{1,60}})"
    rf"|(?P<before>[^\W\d_][^:?\[\]]{{0,59}}?),? *\[?{_WHEN}\]?",
    re.IGNORECASE,
)
"""Time and sender in a line above what was said, as Telegram and Teams copy it."""
_WEEKDAY = r"(?:t[2-7]|cn|thứ \w+|chủ nhật|hôm (?:nay|qua))"
_AGO = r"\d{1,2} (?:phút|giờ|ngày|tuần|tháng|năm)(?: trước)?"
_TIME = re.compile(
    rf"\[?(?:{_WEEKDAY},? +)?{_CLOCK}(?:,? +{_DATE})?\]?|{_AGO}|vừa xong|{_WHEN}"
    rf"|(?:{_WEEKDAY},? +)?\d{{1,2}} (?:tháng|thg) ?\d{{1,2}}(?:,? \d{{4}})?,?(?: lúc)? {_CLOCK}"
    r"|(?:bạn|.{1,40}) đã (?:gửi|trả lời|phản hồi|ghim|nhắc đến|bày tỏ)\b(?!.*\?).{0,40}",
    re.IGNORECASE,
)
_DAY = re.compile(rf"(?:hôm (?:nay|qua)|{_DATE}|thứ \w+|chủ nhật)\W*", re.IGNORECASE)
_NO_WORDS = re.compile(
    r"\[[^\]]{1,40}\]|<[^>]{1,40}>|\W*(?:\d{1,2}\W*)?|/-\w+"
    r"|(thích|phản hồi|trả lời|chia sẻ|xem thêm|xem bản dịch|đã chỉnh sửa|đã (xem|gửi|nhận))"
    r"|(like|reply|share|see more|edited)",
    re.IGNORECASE,
)
"""A picture, a sticker, a "+1", or what stands to be pressed below a message."""
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
    if sum(1 for line in lines if _HEADED.fullmatch(line)) >= _FEWEST:
        return list(_headed(lines))
    lines = [line for line in lines if _TIME.fullmatch(line) or not _NO_WORDS.fullmatch(line)]
    times = [at for at, line in enumerate(lines) if at and _TIME.fullmatch(line)]
    if len(times) < _FEWEST:
        return []
    if _TIME.fullmatch(lines[0]):
        return list(_between_times(lines, [0, *times]))
    asked_above = sum(asks(lines[at - 1]) for at in times)
    asked_below = sum(asks(lines[at + 1]) for at in times if at + 1 < len(lines))
    return list((_above_times if asked_above > asked_below else _below_times)(lines, times))


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


def _headed(lines: list[str]) -> Iterator[Message]:
    """Yield messages that stand below a line with time and sender."""
    last = Message("")
    for line in lines:
        if begins := _HEADED.fullmatch(line):
            if last.who or last.lines:
                yield last
            last = Message((begins["after"] or begins["before"]).strip())
        elif not _DAY.fullmatch(line):
            last.lines.append(line)
    yield last


def _between_times(lines: list[str], times: list[int]) -> Iterator[Message]:
    """Yield messages that stand below the time at which they began, some with their sender's name
    above them, as Messenger copies them."""
    for begin, end in zip(times, [*times[1:], len(lines)], strict=True):
        said = [line for line in lines[begin + 1 : end] if not _DAY.fullmatch(line)]
        is_named = len(said) > 1 and not asks(said[0])
        if said:
            yield Message(said[0] if is_named else "", said[1:] if is_named else said)


def _below_times(lines: list[str], times: list[int]) -> Iterator[Message]:
    """Yield messages that stand below a sender's name and a time, each in a line of its own. Of
    several by one sender only the first has the name: what asks is none."""
    for at, following in zip(times, [*times[1:], len(lines) + 1], strict=True):
        is_named = not asks(lines[at - 1])
        end = following if following < len(lines) and asks(lines[following - 1]) else following - 1
        said = [line for line in lines[at + 1 : end] if not _DAY.fullmatch(line)]
        yield Message(lines[at - 1] if is_named else "", said)


def _above_times(lines: list[str], times: list[int]) -> Iterator[Message]:
    """Yield messages that stand above their time, below their sender's name."""
    for begin, end in zip([0, *(at + 1 for at in times)], [*times, len(lines)], strict=True):
        said = [line for line in lines[begin:end] if not _DAY.fullmatch(line)]
        if said:
            is_named = len(said) > 1 and not asks(said[0])
            yield Message(said[0] if is_named else "", said[1:] if is_named else said)
