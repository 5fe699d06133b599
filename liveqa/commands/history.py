"""The history of what staff type: each text with the command that saves it. The journal has
all versions, so that erasing a person from it takes them from here too; no archive and no copy for
the public has any."""

from enum import StrEnum
from typing import NamedTuple

from liveqa.commands.rehearsal import END
from liveqa.domain import history
from liveqa.domain.history import Version
from liveqa.store import Store


class TextKind(StrEnum):
    """A text that keeps its versions."""

    ANSWER = "answer"
    NOTE = "note"
    CONCLUSION = "conclusion"
    PREPARED = "prepared"
    REPLY = "reply"


class Saved(NamedTuple):
    """How a text is saved: the command, and the name in its arguments of the row whose text it is;
    empty for the meeting's own; and the command that records it. What is `prepared` outlives a
    rehearsal; what is saved `at_a_press`, and not while it is typed, is a version each time."""

    command: str
    row: str = ""
    record: str = ""
    prepared: bool = False
    at_a_press: bool = False


SAVED = {
    TextKind.ANSWER: Saved("answer.draft", "answer", record="answer.record"),
    TextKind.NOTE: Saved("note.write", "item"),
    TextKind.CONCLUSION: Saved("conclusion.write"),
    TextKind.PREPARED: Saved("question.prepare", "question", prepared=True),
    TextKind.REPLY: Saved("reply.write", "reply", at_a_press=True),
}


def versions(store: Store, meeting: int, kind: TextKind, id: int) -> list[Version]:
    """Return the versions of a text, newest first; `id` is its row's, 0 for the meeting's own.
    What was erased from the journal is left out."""
    saved, saves = SAVED[kind], list[Version]()
    begins = 0 if saved.prepared else store.journal.last_of(meeting, END)
    for told in store.journal.told(meeting, (saved.command, saved.record), saved.row, id):
        if told.rev <= begins:
            continue
        if told.command == saved.record:
            saves = history.recorded(saves, told.at)
        else:
            text = told.args["text"]
            saves.append(Version(told.rev, told.at, text, told.role, told.label, told.device))
    kept = history.changed(saves) if saved.at_a_press else history.versions(saves)
    return kept[::-1]
