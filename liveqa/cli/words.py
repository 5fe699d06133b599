"""Lets argparse speak the language asked for: argparse takes its words from gettext, and here
gettext takes them from the catalogues. The English ones are argparse's own."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from liveqa.i18n import catalogue

# What a person can get to read of argparse; what only a programmer can stays as it is.
_NAMES = (
    "usage",
    "options",
    "positional",
    "help",
    "version",
    "error",
    "argument",
    "required",
    "one_required",
    "unrecognized",
    "choice",
    "choice_or",
    "parser",
    "type",
    "one_argument",
    "at_most_one",
    "at_least_one",
    "arguments",
    "ambiguous",
    "ignored",
    "unexpected",
    "not_with",
)


@contextmanager
def spoken(lang: str) -> Iterator[None]:
    """Have parsers that are made and used in this block speak `lang`."""
    english, ours = catalogue("en"), catalogue(lang)
    known = {english[f"argparse.{name}"]: ours[f"argparse.{name}"] for name in _NAMES}

    def one(message: str) -> str:
        return known.get(message, message)

    def several(singular: str, plural: str, count: int) -> str:
        return one(singular if count == 1 else plural)

    before = {name: getattr(argparse, name) for name in ("_", "ngettext")}
    try:
        # gettext itself would read these from files of its own, chosen by the system's language
        vars(argparse).update({"_": one, "ngettext": several})
        yield
    finally:
        vars(argparse).update(before)
