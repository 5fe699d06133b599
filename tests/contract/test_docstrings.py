"""A docstring of a function begins with a verb and names its object; a command's stands alone."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from liveqa.commands import REGISTRY

ROOT = Path(__file__).parents[2]
FOLDERS = ("liveqa", "bootstrap", "tools")
SOURCES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))

# Verbs in the imperative. One that is missing may be added, if it is plain English.
WORDS = """
Add Allow Answer Apply Ask Attach Become Begin Bring Build Call Change Check Choose Close Confirm
Convert Copy Count Create Decline Delete Disconnect Do Draw Drop End Enter Erase Exchange Fetch
Fill Find Finish Fold Forget Give Go Handle Have Hide Hold Ignore Insert Install Join Keep Leave
Let Listen Load Lock Log Look Lower Make Mark Move Mute Name Note Open Pack Parse Pass Play
Prepare Print Publish Push Put Raise Read Record Refuse Reload Remember Remove Rename Renew Reopen
Replace Return Revoke Rewrite Run Save Say Schedule Seal Send Serve Set Show Shut Skip Sort Split
Start Stop Store Take Tell Treat Try Turn Understand Undo Unmute Update Upvote Use Wait Warn
Withdraw Write Yield
"""
VERBS = frozenset(WORDS.split())

# What needs the entry before it, and the reference is alphabetical.
LEANING = (
    "It ",
    "Its ",
    "Like ",
    "Take that",
    "Take this",
    "That ",
    "The other",
    "The same",
    "They ",
)


def documented(source: str) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and ast.get_docstring(node):
            yield node.name, ast.get_docstring(node) or ""


def verbless(source: str) -> list[str]:
    return [
        f"{name}: {text.splitlines()[0]}"
        for name, text in documented(source)
        if text.split()[0].strip(",.:;") not in VERBS
    ]


def test_a_functions_docstring_begins_with_a_verb() -> None:
    found = {path.relative_to(ROOT): verbless(path.read_text(encoding="utf-8")) for path in SOURCES}
    assert not {path: names for path, names in found.items() if names}


@pytest.mark.parametrize(
    "text",
    [
        "What became of it.",
        "Whether it stays.",
        "The rows of a table.",
        "Returns a row.",
        "Of one.",
    ],
)
def test_a_docstring_without_a_verb_is_named(text: str) -> None:
    assert verbless(f'def of():\n    """{text}"""\n') == [f"of: {text}"]


def test_a_commands_docstring_stands_alone() -> None:
    said = {name: entry.summary for name, entry in REGISTRY.items()}
    assert not {name: text for name, text in said.items() if text.startswith(LEANING)}
