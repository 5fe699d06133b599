"""Tells the questions in running text from what a paper or a mail has around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from liveqa.imports.lists.answers import answered, label_kind
from liveqa.imports.lists.around import (
    END,
    FORWARDED,
    HEAD,
    INTRO,
    LETTER,
    OF_MEETING,
    QUOTED,
    SELF,
    SENDER,
    SENT,
    TITLE,
    WISH,
    apart,
    asks,
    folded,
)
from liveqa.imports.lists.askers import asker_behind, asker_in, class_of_asker
from liveqa.imports.lists.classes import class_labelled, class_titled
from liveqa.imports.lists.headings import upright
from liveqa.imports.lists.labels import (
    asks_for_questions,
    is_field,
    is_of_poll,
    is_option,
    label_of,
    labels_apart,
)
from liveqa.imports.lists.marks import (
    BULLET,
    DEEPER,
    NUMBERED,
    PART,
    filled,
    in_figures,
    is_marked,
)
from liveqa.text import fold, is_blank

_WRAPPED, _WITHIN = 50, 40
_ROW = re.compile(r"\s*\d{1,3} +((?:[Ll]ớp )?\d{1,2}(?:[A-ZĐ]\d{0,2}|[/.]\d{1,2})) +(.{8,})")
_OF_OPINIONS = re.compile(r"\b(y kien|cau hoi|kien nghi|de xuat|gop y|phan anh|thao luan)\b")


@dataclass
class Entry:
    """A question in running text, with what stands about it, such as its class. A person must say
    whether a `doubtful` one is a question at all."""

    text: str
    said: dict[str, str] = field(default_factory=dict)
    doubtful: bool = False


def read_lines(lines: list[str], *, wrapped: bool, cells: bool) -> tuple[list[Entry], list[str]]:
    """Return the questions in some lines, and the lines that were taken for none."""
    lines = filled(in_figures([line for line in lines if not is_blank(line)]))
    reader = _Reader(lines if cells else _unwrapped(lines, always=wrapped), cells, wrapped)
    return reader.read(), reader.skipped


def _unwrapped(lines: list[str], *, always: bool) -> list[str]:
    """Return lines whole that were broken at a margin: the next one begins small, and the one above
    is long and does not end."""
    made: list[str] = []
    for line in lines:
        above = made[-1] if made else ""
        is_open = bool(above) and above[-1] not in ".?!:;" and (always or len(above) >= _WRAPPED)
        if is_open and line.lstrip()[:1].islower() and not is_marked(line):
            made[-1] = f"{above.rstrip()} {line.lstrip()}"
        else:
            made.append(line)
    return made


def _apart(entry: Entry) -> Iterator[Entry]:
    """Yield the questions in an entry, each with the answer that stands behind it."""
    for text in apart(entry.text):
        question, answer = answered(text)
        who, question = asker_behind(question)
        said = entry.said | who | ({"prepared_answer": answer} if answer else {})
        yield Entry(question, said, entry.doubtful)


class _Tail(Enum):
    """What an unmarked line does: nothing goes on, it is expected, or it goes on with something."""

    NOTHING, EXPECTED, QUESTION, ANSWER = range(4)


class _Reader:
    """Reads lines one after the other, and keeps what was said about those that follow."""

    def __init__(self, lines: list[str], are_cells: bool, is_wrapped: bool) -> None:
        self.lines = lines if are_cells else [p for line in lines for p in labels_apart(line)]
        self.are_cells, self.is_wrapped = are_cells, is_wrapped
        self.skipped: list[str] = []
        self.found: list[Entry] = []
        labels = {label[0] for label in map(label_of, lines) if label}
        self.is_numbered = any(is_marked(line) and NUMBERED.match(line) for line in lines)
        self.is_marked = not are_cells and (
            any(map(is_marked, lines)) or bool(labels & {"text", "prepared_answer"})
        )
        self.is_minutes = sum(1 for line in lines if OF_MEETING.match(folded(line) + ":")) > 1
        self.is_forwarded = False
        self.is_chat = sum(bool(asker_in(line)[0]) for line in lines) > 1
        self.is_letter = any(LETTER.fullmatch(folded(line)) for line in lines[:_WITHIN])
        self.said: dict[str, str] = {}
        self.tail = _Tail.NOTHING
        self.is_over = self.is_in_numbered_part = False
        self.is_in_answers = self.is_part_of_answers = False

    def read(self) -> list[Entry]:
        """Return the questions in their order."""
        for at, line in enumerate(self.lines):
            if self._is_quoted(at):
                if self.found and not line.startswith(">"):
                    self.skipped += self.lines[at:]
                    break
                self.skipped.append(line)
                continue
            names_none = self.are_cells or class_titled(line)
            who, question = ({}, line) if names_none else asker_in(line)
            if who:
                self._add(question)
                self.found[-1].said |= who
            elif of_class := class_labelled(line):
                self._begin({"group": of_class[0]})
                if of_class[1]:
                    self._add(of_class[1])
            elif self.are_cells:
                self._unmarked(line)
            else:
                self._of_text(at, line)
        return [each for entry in self.found for each in _apart(entry)]

    def _of_text(self, at: int, line: str) -> None:
        if title := class_titled(line):
            self.said = {}
            self._begin({"group": title})
        elif asks_for_questions(line) or self._is_field(at):
            self.skipped.append(line)
            self.is_over, self.tail = False, _Tail.EXPECTED
        elif label := label_of(line):
            self._labelled(*label, line)
        elif self._is_part(at):
            self.is_in_numbered_part = bool(NUMBERED.match(line))
            topic = BULLET.sub("", PART.sub("", line)).strip(" :.")
            self._begin({"topic": topic})
            self.is_part_of_answers = label_kind(folded(topic)) == "prepared_answer"
        elif is_marked(line):
            self._marked(line)
        elif not self._of_table(line):
            self._unmarked(line)

    def _is_quoted(self, at: int) -> bool:
        """Return whether here begins what a mail answers, or a line of it: what was asked of the
        writer is no question of the writer's."""
        line = self.lines[at]
        if FORWARDED.fullmatch(folded(line)):
            self.is_forwarded = True
            self.skipped += [entry.text for entry in self.found]
            self.found = []
            return True
        if line.startswith(">") or QUOTED.fullmatch(folded(line)):
            return True
        heads = [folded(each) for each in self.lines[at + 1 : at + 4]]
        is_head = SENDER.fullmatch(folded(line)) and any(map(SENT.fullmatch, heads))
        return bool(is_head and self.found and not self.is_forwarded)

    def _add(self, line: str, *, doubtful: bool = False) -> None:
        self.found.append(Entry(line, self.said | class_of_asker(line), doubtful))
        self.tail = _Tail.QUESTION

    def _begin(self, said: dict[str, str]) -> None:
        """Note what holds for the questions that follow."""
        self.said |= said
        self.tail, self.is_over, self.is_in_answers = _Tail.NOTHING, False, False

    def _go_on(self, line: str) -> None:
        last = self.found[-1]
        if self.tail is _Tail.ANSWER:
            last.said["prepared_answer"] = f"{last.said['prepared_answer']}\n{line}".strip()
        else:
            last.text += f"\n{line}"

    def _of_table(self, line: str) -> bool:
        """Take a line that was a row of a table, as a PDF has it: "1 5A Bao giờ …"."""
        row = _ROW.fullmatch(line) if self.is_wrapped else None
        if row:
            self._add(row[2])
            self.found[-1].said["group"] = row[1]
        return row is not None

    def _marked(self, line: str) -> None:
        is_within = self.is_numbered and not NUMBERED.match(line)
        if self.is_over and not NUMBERED.match(line) and not asks(line):
            self.skipped.append(line)
        elif is_within and self.tail in (_Tail.QUESTION, _Tail.ANSWER):
            self._go_on(line)
        else:
            if self.is_in_numbered_part and NUMBERED.match(line) and not DEEPER.match(line):
                self.said.pop("topic", None)
            self.is_over = False
            is_agenda = self.is_minutes and not _OF_OPINIONS.search(
                fold(self.said.get("topic", ""))
            )
            self.is_in_answers &= not (asks(line) or NUMBERED.match(line))
            is_beside = is_agenda or self.is_part_of_answers
            is_none = is_of_poll(line) or (is_beside and not asks(line)) or self.is_in_answers
            self._add(line, doubtful=is_none)

    def _unmarked(self, line: str) -> None:
        said = folded(line)
        if (WISH.fullmatch(said) or not asks(line)) and self._is_beside(said, line):
            self.skipped.append(line)
        elif self.tail is _Tail.EXPECTED:
            self._add(line)
        elif self.is_marked and self.tail is not _Tail.NOTHING and not self.is_over:
            self._go_on(line)
        elif asks(line) or not (self.is_marked or self.is_over):
            is_certain = not (self.is_marked or self.is_over or SELF.fullmatch(said))
            may_be_none = (self.is_letter or self.is_chat) and not asks(line)
            self._add(line, doubtful=not is_certain or may_be_none)
        else:
            self.skipped.append(line)

    def _is_field(self, at: int) -> bool:
        """Return whether a line is a field of a form, and not the title of what is counted."""
        below = self.lines[at + 1] if at + 1 < len(self.lines) else ""
        return is_field(self.lines[at]) and not is_marked(below)

    def _is_part(self, at: int) -> bool:
        """Return whether a line is the heading of a part: what is marked below it is about it."""
        line = self.lines[at]
        if "?" in line:
            return False
        below = self.lines[at + 1] if at + 1 < len(self.lines) else ""
        if PART.match(line):
            return is_marked(below) or upright(line).isupper()
        if folded(line).startswith("ve ") and line.rstrip().endswith(":") and is_marked(below):
            return True
        is_titled = line.rstrip().endswith(":") or folded(BULLET.sub("", line)).startswith("ve ")
        if DEEPER.match(below) and not DEEPER.match(line):
            return bool(NUMBERED.match(line))
        is_above = is_marked(below) and not NUMBERED.match(below)
        return bool(NUMBERED.match(line)) and is_titled and is_above and not asks(line)

    def _is_beside(self, said: str, line: str) -> bool:
        """Return whether a line that asks nothing stands around the questions; note where they
        end."""
        if END.fullmatch(said) or WISH.fullmatch(said):
            self.is_over = True
            return True
        if self.is_over or (TITLE if self.are_cells else HEAD).fullmatch(said):
            return True
        if self.are_cells:
            return False
        is_intro = INTRO.fullmatch(said) and line.rstrip().endswith(":")
        return bool(is_intro) or upright(line).isupper()

    def _labelled(self, kind: str, value: str, line: str) -> None:
        if kind == "other":
            if self.tail is _Tail.QUESTION and is_option(line):
                self.found[-1].doubtful = True  # a form's own question, with what may be ticked
            self.skipped.append(line)
        elif kind == "prepared_answer":
            if self.found:
                before = self.found[-1].said.get(kind, "")
                self.found[-1].said[kind] = f"{before}\n{value}".strip()
                self.tail, self.is_in_answers = _Tail.ANSWER, not value
            else:
                self.skipped.append(line)
        elif kind == "text":
            self.is_over, self.tail = False, _Tail.EXPECTED
            if value:
                is_subject = self.is_minutes and folded(line).startswith("noi dung")
                self._add(value, doubtful=is_subject and "?" not in value)
        else:
            if self.found and self.tail is not _Tail.NOTHING:  # another person's form begins
                self.said = {}
            self._begin({kind: value})
