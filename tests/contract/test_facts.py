"""What is to be known of a command stands at its definition, and nowhere else."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from liveqa.commands import REGISTRY, Command
from liveqa.commands.identity import Identity
from liveqa.commands.registry import command
from liveqa.domain.record import Row
from liveqa.domain.words import Role
from liveqa.errors import LiveQAError
from tests.contract.specimens import Specimens, candidates

PACKAGE = Path(__file__).parents[2] / "liveqa"
ROWS = {
    "question": "questions",
    "speaker": "speakers",
    "answer": "answers",
    "item": "agenda",
    "group": "groups",
    "site": "sites",
    "delegate": "delegates",
    "officer": "officers",
    "answerer": "answerers",
    "signer": "signers",
    "promise": "promises",
    "paper": "papers",
    "poll": "polls",
}
SEVERAL = {"question.collect", "collected.add", "delegate.add", "promise.take_over"}
"""They make as many rows as they are given, and name none as the one that they made."""
SYSTEM = {
    "meeting.create",
    "meeting.import",
    "meeting.purge",
    "meeting.untie",
    "promise.erase",
    "clock.doubt",
    "site.open",
}
"""What the journal calls that no device asked for."""


@pytest.mark.parametrize("fact", ["momentary", "personal"])
def test_a_command_that_forgets_to_say_is_refused(fact: str) -> None:
    said = {"momentary": False, "personal": False}
    del said[fact]
    with pytest.raises(TypeError, match=fact):
        command("question.forgetful", Role.ATTENDEE, **said)  # type: ignore[arg-type]


def test_the_words_of_a_person_are_of_a_row_that_an_erasing_finds() -> None:
    """Of the question or speaker that a personal command makes, or names; or they go with all."""
    personal = {entry.name for entry in REGISTRY.values() if entry.personal}
    assert personal == {
        "collected.add",
        "collected.edit",
        "delegate.add",
        "delegate.edit",
        "question.ask",
        "question.collect",
        "question.edit",
        "question.enter",
        "question.reply_to",
        "speaker.add",
        "speaker.register",
    }
    assert {REGISTRY[name].makes for name in personal} <= {"", "question", "speaker"}


def test_a_command_that_takes_what_somebody_tells_of_themself_says_so() -> None:
    silent = {name for name, entry in REGISTRY.items() if not entry.personal}
    assert not {name for name in silent if Identity in bases(REGISTRY[name].args)}


def test_some_commands_take_what_somebody_tells_of_themself() -> None:
    """Also in a list, as `question.collect` does."""
    takers = {name for name, entry in REGISTRY.items() if Identity in bases(entry.args)}
    assert {"question.ask", "question.collect", "speaker.register"} <= takers


def taken(kind: type) -> Iterator[type]:
    """The types of arguments, and of the rows that are listed in them."""
    yield kind
    for each in get_type_hints(kind).values():
        yield from (inner for inner in get_args(each) if isinstance(inner, type))


def bases(kind: type) -> set[type]:
    """What these types are made of."""
    return {base for each in taken(kind) for base in each.__mro__}


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Specimens]:
    made = Specimens(tmp_path_factory.mktemp("facts"))
    yield made
    made.store.close()


@pytest.mark.parametrize("entry", REGISTRY.values(), ids=lambda entry: entry.name)
def test_a_result_names_the_row_that_its_command_makes(entry: Command, room: Specimens) -> None:
    """Done with everything that may be sent by everyone who may: what is new is what it says."""
    store = room.store
    for args in list(candidates(entry, room.rows()))[:40]:
        for role in entry.roles:
            before = {name: {row.id for row in rows(room, name)} for name in ROWS}
            store.begin()
            try:
                result = room.job(room.cast[role], entry.name, "", args).run(store).result
                named = [name for name in ROWS if type(result.get(name)) is int]
                assert set(named) <= {entry.makes}
                for name in ROWS:
                    new = {row.id for row in rows(room, name)} - before[name]
                    if name in named:
                        assert new <= {result[name]}
                    elif entry.name not in SEVERAL:
                        assert new == set()
            except LiveQAError:
                pass
            finally:
                store.rollback()


def rows(room: Specimens, name: str) -> list[Row]:
    """The rows of a kind, as results name it."""
    found: list[Row] = room.store.rows(ROWS[name]).of(room.meeting)
    return found


ROOM = PACKAGE / "commands"
FILES = sorted(path for path in PACKAGE.rglob("*.py") if ROOM not in path.parents)
NAMES = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, {*REGISTRY, *SYSTEM}))})(?![\w.])")


def test_no_command_is_named_but_where_it_is_defined() -> None:
    found = {path: list(named_in(path.read_text(encoding="utf-8"))) for path in FILES}
    assert not {path: names for path, names in found.items() if names}


@pytest.mark.parametrize(
    "source",
    [
        'URGENT = {"stage.show"}',
        "query = \"UPDATE journal SET args = NULL WHERE command = 'question.edit'\"",
        "query = f\"{select} WHERE command IN ('meeting.create', ?)\"",
        'def f(x):\n    """Docstring."""\n    return x == "speaker.add"',
    ],
)
def test_a_command_named_elsewhere_is_found(source: str) -> None:
    assert len(list(named_in(source))) == 1


def named_in(source: str) -> Iterator[str]:
    """The strings of a module that name a command, but the sentences that explain something."""
    if not NAMES.search(source):
        return
    tree = ast.parse(source)
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield from NAMES.findall(node.value)
