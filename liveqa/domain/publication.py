"""What of a record may be published: nobody's name or contact, no name left in a free text unless a
secretary looked at it and keeps it, and nothing that a secretary hides by hand."""

import hashlib
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec.structs import replace

from liveqa.domain.account import accounts
from liveqa.domain.columns import Column, each, emptied, rows_of, telling, with_trait
from liveqa.domain.facts import Tells, Trait
from liveqa.domain.figures import turns
from liveqa.domain.names import Finder, is_person
from liveqa.domain.privacy import before_its_name_goes, is_of_a_body
from liveqa.domain.reading import Found, joined
from liveqa.domain.record import KINDS, Answerer, Question, Record, Row, Speaker
from liveqa.domain.remit import plain
from liveqa.domain.spelling import wherever
from liveqa.domain.words import SpeakerState

HIDDEN = "(đã ẩn)"
_IN_OFFICE = "cán bộ phụ trách"
_CONTEXT = 60
# The public copy's texts are searched for names in the order of the minutes. The letterhead's
# bodies are not: offices and schools, some of them named after somebody.
_PARTS = (*(kind for kind in KINDS if kind != "approval"), "approval")
_TEXTS = {part: telling(part, Tells.SAID, Tells.CALLED) for part in _PARTS}
_UNSAID = (Tells.OWN, Tells.FORMER, Tells.INTERNAL, Tells.WORKER, Tells.HOLDER, Tells.DEVICE)


class Finding(msgspec.Struct, frozen=True):
    """Something in a free text that may tell who someone is. `part` is the kind of row it stands
    in, `label` what people call that row. A secretary's decision is kept under `key`: it holds for
    this word in this text, and no longer when the text changes."""

    key: str
    part: str
    label: str
    before: str
    found: str
    after: str


def findings(record: Record, questions: AbstractSet[int] | None = None) -> list[Finding]:
    """Return all that a person should look at, each word of a text once; or what of it stands in
    these questions."""
    find, by_hand = _finding_in(record), wherever(record.meeting.hidden_words)
    by_key: dict[str, Finding] = {}
    for part, row, column in _places(_nameless(record)):
        if questions is not None and (part != "questions" or row.id not in questions):
            continue
        label = _label(part, row, record)
        for text in _texts(getattr(row, column.name)):
            hidden = by_hand(text)
            for at in find(text, column):
                if any(hand.start <= at.start and at.end <= hand.end for hand in hidden):
                    continue
                finding = _finding(text, at.start, at.end, part, label)
                by_key.setdefault(finding.key, finding)
    return list(by_key.values())


def undecided(record: Record) -> int:
    """Return how many findings wait for a decision."""
    decided = {check.key for check in record.name_checks.values()}
    return sum(finding.key not in decided for finding in findings(record))


def public_record(record: Record) -> Record:
    """Return a copy without names and contacts; what was found in a text is hidden unless it is
    kept."""
    public = _nameless(record)
    kept = {check.key for check in record.name_checks.values() if check.keep}
    find, by_hand = _finding_in(record), wherever(record.meeting.hidden_words)

    def redacted(value: Any, column: Column) -> Any:
        if isinstance(value, list):
            return [redacted(each, column) for each in value]
        found = [at for at in find(value, column) if _key(value, at.of(value)) not in kept]
        return _redacted(value, [*found, *by_hand(value)])

    public = each(
        public,
        lambda part, row: replace(
            row, **{text.name: redacted(getattr(row, text.name), text) for text in _TEXTS[part]}
        ),
    )
    public.answerers = {id: _in_office(one) for id, one in public.answerers.items()}
    offices = {plain(one.name): public.officers[id].office for id, one in record.officers.items()}
    public.questions = {
        id: replace(asked, body=_shown_body(asked.body, record.questions[id].body, offices))
        for id, asked in public.questions.items()
    }
    public.agenda = {
        id: replace(item, presenter=_shown_parts(item.presenter) or item.presenter)
        for id, item in public.agenda.items()
    }
    return public


def _shown_parts(line: str) -> str:
    """Return "Phó Chủ tịch" of "(đã ẩn), Phó Chủ tịch"; empty if something is hidden in each."""
    return ", ".join(part for part in line.split(", ") if HIDDEN not in part)


def _shown_body(shown: str, typed: str, offices: dict[str, str]) -> str:
    """Return who has to answer by office: what is said of it, else that of the officer it names."""
    return _shown_parts(shown) or offices.get(plain(typed), "") or shown


def _in_office(answerer: Answerer) -> Answerer:
    """Return the answerer by office, without whatever is hidden in name or office."""
    office = _shown_parts(answerer.office)
    if HIDDEN not in answerer.name:
        return replace(answerer, office=office)
    return replace(answerer, name=office or _IN_OFFICE, office="")


def occurrences(record: Record, word: str) -> int:
    """Return in how many places of the public copy's texts a word stands."""
    find = wherever([word])
    return sum(
        len(find(text))
        for _, row, column in _places(_nameless(record))
        for text in _texts(getattr(row, column.name))
    )


def _redacted(text: str, hidden: list[Found]) -> str:
    shown = text
    for at in reversed(joined(hidden)):
        shown = shown[: at.start] + HIDDEN + shown[at.end :]
    return shown


def _nameless(record: Record) -> Record:
    """Return the record without what people said of themselves, and without unprinted words. What
    was taken over keeps its unit, which its source names too: no person said it."""

    told, held = accounts(record), {speaker.id for speaker, _ in turns(record)}

    def nameless(kind: str, row: Any) -> Any:
        unprinted = isinstance(row, Question) and not told[row.id].printed
        said = (Tells.SAID,) if unprinted else ()
        if isinstance(row, Question | Speaker):
            row = before_its_name_goes(row, record)
        if isinstance(row, Speaker) and row.id in held:  # whatever it brought is not told with it
            row = replace(row, state=SpeakerState.DONE)
        public = emptied(row, telling(kind, *_UNSAID, *said))
        taken_over = isinstance(row, Question) and row.source and is_of_a_body(row)
        return replace(public, unit=row.unit) if taken_over and not unprinted else public

    return each(record, nameless)


@dataclass(frozen=True)
class Identities:
    """The names and contacts that a record holds, to be looked for in its texts."""

    names: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()

    def finder(self) -> Finder:
        """Return a finder that knows these names."""
        return Finder(self.names, self.contacts)


def identities(record: Record) -> Identities:
    """Return the names and contacts that this record holds: what people told of themselves, who is
    on the list of delegates, and who holds an office, answers, presents or signs."""
    asked, spoke = record.questions.values(), record.speakers.values()
    in_office = [
        getattr(row, column.name)
        for kind in KINDS
        for column in with_trait(kind, Trait.BY_OFFICE)
        if column.name != "office"
        for row in rows_of(record, kind).values()
        if column.tells is not Tells.CALLED or is_person(getattr(row, column.name))
    ]
    of_people = [*(one.name for one in asked), *(one.name for one in spoke)]
    of_people += [one.name for one in record.delegates.values()]
    names = tuple(dict.fromkeys([*of_people, *in_office]))
    return Identities(names, tuple(one.contact for one in asked))


def _finding_in(record: Record) -> Callable[[str, Column], list[Found]]:
    """Return what finds names in a column's text, those that the record holds among them."""
    find = identities(record).finder().find
    return lambda text, column: find(text, called=column.tells is Tells.CALLED)


def _places(record: Record) -> Iterator[tuple[str, Row, Column]]:
    for part, texts in _TEXTS.items():
        for row in rows_of(record, part).values():
            yield from ((part, row, text) for text in texts)


def _texts(value: str | list[str]) -> list[str]:
    return value if isinstance(value, list) else [value]


def _label(part: str, row: Any, record: Record) -> str:
    """Return a question's number, the numbers an answer covers, an item's title."""
    if part == "questions":
        return str(row.number)
    if part == "answers":
        return ", ".join(str(record.questions[id].number) for id in row.questions)
    return row.title if part == "agenda" else ""


def _finding(text: str, start: int, end: int, part: str, label: str) -> Finding:
    word = text[start:end]
    before, after = text[:start], text[end:]
    if len(before) > _CONTEXT:
        before = f"…{before[-_CONTEXT:]}"
    if len(after) > _CONTEXT:
        after = f"{after[:_CONTEXT]}…"
    return Finding(_key(text, word), part, label, before, word, after)


def _key(text: str, found: str) -> str:
    return hashlib.sha256(f"{found}\0{text}".encode()).hexdigest()[:16]
