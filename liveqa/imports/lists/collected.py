"""What a list of questions holds, and what the meeting has that it may refer to.

Here without what reads one: the server asks a child for it, and starts without all those patterns.
"""

from dataclasses import dataclass, field

import msgspec

from liveqa.domain.publication import Identities, identities
from liveqa.domain.record import Record
from liveqa.domain.words import OpinionKind, Outcome


class Collected(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A question as a list has it. `group` and `answerer` are ids of the meeting; a group that the
    meeting does not have becomes the unit. `same_as` is the number of the question that says the
    same, 0 for one earlier in the list. `prepared_outcome` is what the list says became
    of it."""

    text: str
    kind: OpinionKind = OpinionKind.QUESTION
    topic: str = ""
    group: int | None = None
    unit: str = ""
    name: str = ""
    prepared_answer: str = ""
    answerer: int | None = None
    prepared_outcome: Outcome | None = None
    same_as: int | None = None


class Listed(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One row. `typed` is how it stands in the file if it was typed for the old `font`. `names` are
    words that may tell who someone is, in what everyone will read. `stranger` is who should answer
    but is no answerer of the meeting. `void` marks a row that asks nothing: "Không", "?". `column`
    is the heading of its column. `doubt` is why a person has to say whether it is a question: of
    its "column", of its "place" in a text, because a register says it is "closed", because it is
    hidden or has a line through it ("hidden"), because its "class" became a day, or because only a
    row "above" names one."""

    question: Collected
    typed: Collected | None = None
    font: str = ""
    names: list[str] = []
    stranger: str = ""
    void: bool = False
    column: str = ""
    doubt: str = ""


@dataclass(frozen=True)
class Known:
    """What a list may refer to: names with their ids, the texts of existing questions with their
    numbers, and the names and contacts of the people in the record."""

    groups: dict[str, int]
    answerers: dict[str, int]
    questions: dict[str, int]
    people: Identities = field(default_factory=Identities)


def known_to(record: Record) -> Known:
    """Return what the lists of this meeting may refer to."""
    return Known(
        groups={group.name: group.id for group in record.groups.values()},
        answerers={answerer.name: answerer.id for answerer in record.answerers.values()},
        questions={question.text: question.number for question in record.questions.values()},
        people=identities(record),
    )


class Read(msgspec.Struct):
    """What a list holds, and which of its columns were understood as what, in its own words. `far`
    are the cells, such as XFD1048576, that stood too far away to be read, `unfilled` those with a
    formula whose value the file does not hold. `skipped` are lines taken for no questions, `unread`
    attached files, `blank_pages` pages without words, `is_register` says that it is LiveQA's own,
    `asked` are the headings of columns that may hold questions or not."""

    rows: list[Listed]
    columns: dict[str, str]
    ignored: list[str]
    far: list[str] = []
    unfilled: list[str] = []
    skipped: list[str] = []
    unread: list[str] = []
    blank_pages: list[int] = []
    asked: list[str] = []
    is_register: bool = False
