"""The options that every command understands; the environment may say them too."""

import argparse
import platform
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import ip_network
from pathlib import Path

from liveqa import __version__
from liveqa.i18n import DEFAULT_LANGUAGE, LANGUAGES, text
from liveqa.machine import config

BEHIND_PROXY = "behind-proxy"
MOST_PROXIES = 10


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


def read_proxies(typed: str) -> config.Proxies:
    """How many proxies, from which addresses or networks, as `2,10.0.0.3`; what is not said is as
    `config.Proxies` has it. Raises ValueError."""
    words = [word.strip() for word in typed.split(",")]
    counts = [int(word) for word in words if word.isdecimal()]
    networks = [str(ip_network(word, strict=False)) for word in words if not word.isdecimal()]
    if len(counts) > 1 or not all(1 <= count <= MOST_PROXIES for count in counts):
        raise ValueError(typed)
    usual = config.Proxies()
    count = counts[0] if counts else usual.count
    return config.Proxies(count, tuple(networks) or usual.networks)


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
    Option(BEHIND_PROXY, "N,ADDR", read_proxies),
    Option("lang", "|".join(LANGUAGES), _lang, DEFAULT_LANGUAGE),
    Option("rate", "HZ", _rate),
)
FLAGS = ("hsts", "no-mdns", "print-links", "no-browser", "window")


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
        default = argparse.SUPPRESS if forget else config.is_on(flag)
        about = _help(flag, lang)
        parser.add_argument(f"--{flag}", action="store_true", default=default, help=about)


def with_values(argv: Sequence[str]) -> list[str]:
    """The arguments, where `--behind-proxy` may stand without a value: one proxy on this machine.
    argparse would take a command behind it for that value."""
    words: list[str] = []
    for word in argv:
        if words and words[-1] == f"--{BEHIND_PROXY}":
            words[-1] += "=1"
            if _is_value(word):
                words[-1] = f"--{BEHIND_PROXY}={word}"
                continue
        words.append(word)
    if words and words[-1] == f"--{BEHIND_PROXY}":
        words[-1] += "=1"
    return words


def _is_value(word: str) -> bool:
    try:
        read_proxies(word)
    except ValueError:
        return False
    return True


def _help(name: str, lang: str) -> str:
    return text(lang, f"cli.help.{_key(name)}").replace("%", "%%")


def _key(name: str) -> str:
    return name.replace("-", "_")


def _reader(option: Option, lang: str) -> Callable[[str], object]:
    def read(typed: str) -> object:
        try:
            return option.read(typed)
        except ValueError:
            source = f" ({config.variable(option.name)}={typed})"
            is_from_there = typed == config.wished(option.name)
            sentence = text(lang, f"cli.bad_{_key(option.name)}")
            raise argparse.ArgumentTypeError(sentence + source * is_from_there) from None

    return read


def version(lang: str) -> str:
    """What runs here, in one line: the program, its Python and the system."""
    about = {"python": platform.python_version(), "system": platform.platform()}
    return text(lang, "cli.version", version=__version__, **about)
