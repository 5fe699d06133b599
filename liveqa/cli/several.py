"""The options of `export` that may be given more than once."""

import argparse
from collections.abc import Callable, Sequence

from liveqa.papers.registry import DOCUMENTS, FORMATS

SEVERAL: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "--document": (tuple(DOCUMENTS), ("minutes",)),
    "--format": (FORMATS, ()),
}
"""These options: their choices, and what is meant without them."""


def add_to(export: argparse.ArgumentParser, says: Callable[[str], str]) -> None:
    """Add them to the parser of `export`; `says` returns the text of a key."""
    for name, (choices, default) in SEVERAL.items():
        about = says(f"cli.help.{name.removeprefix('--')}")
        export.add_argument(name, action=_Several, choices=choices, default=default, help=about)


def one_by_one(argv: Sequence[str]) -> list[str]:
    """Return the arguments with an option before each of several values: `--format pdf docx` is
    `--format pdf --format docx`. Its values end where a word is none: argparse would take the CODE
    after them for one."""
    words: list[str] = []
    option = ""  # whose values are being read
    choices: tuple[str, ...] = ()
    for number, word in enumerate(argv):
        if word == "--":
            return [*words, *argv[number:]]
        if word.startswith("-"):
            option = word.partition("=")[0]
            choices = _choices(option)
        elif word in choices and words[-1] != option:
            words.append(option)
        elif words and words[-1] != option:
            choices = ()
        words.append(word)
    return words


def _choices(option: str) -> tuple[str, ...]:
    """Return what an option that is given more than once may be; argparse takes its beginning for
    the whole."""
    named = [name for name in SEVERAL if option.startswith("--") and name.startswith(option)]
    return SEVERAL[named[0]][0] if len(named) == 1 and option != "--" else ()


class _Several(argparse.Action):
    """Collects the values of an option that is given more than once, each of them once; the first
    one takes the place of the default."""

    def __call__(
        self,
        _parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        value: object,
        _option: str | None = None,
    ) -> None:
        before = getattr(namespace, self.dest)
        given = () if before is self.default else before
        setattr(namespace, self.dest, tuple(dict.fromkeys((*given, value))))
