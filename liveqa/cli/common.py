"""The options that every command understands; the environment may say them too."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from liveqa import config
from liveqa.i18n import DEFAULT_LANGUAGE, LANGUAGES, text


def _lang(typed: str) -> str:
    if typed not in LANGUAGES:
        raise ValueError(typed)
    return typed


def _port(typed: str) -> int:
    if not (typed.isdecimal() and int(typed) < 65536):
        raise ValueError(typed)
    return int(typed)


def _rate(typed: str) -> float:
    found = float(typed)
    if not 0.1 <= found <= 50:
        raise ValueError(typed)
    return found


@dataclass(frozen=True, slots=True)
class Option:
    """One option with a value. `read` makes the value of what was typed and raises ValueError,
    for which `cli.bad_<name>` is the sentence; `cli.help.<name>` says what it is for."""

    name: str
    metavar: str | None = None
    read: Callable[[str], object] = str
    default: object = None


OPTIONS = (
    Option("data", "DIR", Path),
    Option("host", default=config.ANY_HOST),
    Option("port", read=_port, default=config.DEFAULT_PORT),
    Option("address"),
    Option("cert", "FILE"),
    Option("key", "FILE"),
    Option("lang", "|".join(LANGUAGES), _lang, DEFAULT_LANGUAGE),
    Option("rate", "HZ", _rate),
)
FLAGS = ("print-links", "no-browser", "window")


def add_to(parser: argparse.ArgumentParser, lang: str, *, forget: bool) -> None:
    """Let a parser understand them; `forget` keeps a default from undoing what stood before."""
    for option in OPTIONS:
        wished = config.wished(option.name)
        parser.add_argument(
            f"--{option.name}",
            metavar=option.metavar,
            type=_reader(option, lang),
            default=argparse.SUPPRESS if forget else wished or option.default,
            help=_help(option.name, lang),
        )
    for flag in FLAGS:
        default = argparse.SUPPRESS if forget else False
        about = _help(flag, lang)
        parser.add_argument(f"--{flag}", action="store_true", default=default, help=about)


def _help(name: str, lang: str) -> str:
    return text(lang, f"cli.help.{name.replace('-', '_')}").replace("%", "%%")


def _reader(option: Option, lang: str) -> Callable[[str], object]:
    def read(typed: str) -> object:
        try:
            return option.read(typed)
        except ValueError:
            source = f" ({config.variable(option.name)}={typed})"
            is_from_there = typed == config.wished(option.name)
            sentence = text(lang, f"cli.bad_{option.name}")
            raise argparse.ArgumentTypeError(sentence + source * is_from_there) from None

    return read
