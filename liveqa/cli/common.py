"""The options that every command understands; the environment may set them too."""

import argparse
import platform
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import urlsplit

from liveqa import __version__
from liveqa.i18n import DEFAULT_LANGUAGE, LANGUAGES, text
from liveqa.machine import authority, config

BEHIND_PROXY = "behind-proxy"
MOST_PROXIES = 10


def read_path(typed: str) -> Path:
    """Return the path that was typed. Raises ValueError for an empty one, which would mean the
    current folder, and for the home of a user whom this machine does not know."""
    if not typed.strip():
        raise ValueError(typed)
    try:
        return Path(typed).expanduser()
    except RuntimeError as error:
        raise ValueError(typed) from error


def _lang(typed: str) -> str:
    if typed not in LANGUAGES:
        raise ValueError(typed)
    return typed


def _host(typed: str) -> str:
    return authority.read_host(typed) if typed else config.ANY_HOST


def _port(typed: str) -> int:
    if not (typed.isdecimal() and int(typed) < 65536):
        raise ValueError(typed)
    return int(typed)


def _rate(typed: str) -> float:
    found = float(typed)
    if not 0.1 <= found <= 50:
        raise ValueError(typed)
    return found


def _presence(typed: str) -> float:
    found = float(typed)
    if not 0 <= found <= 600:
        raise ValueError(typed)
    return found


def read_proxies(typed: str) -> config.Proxies:
    """Return how many proxies, and from which addresses or networks they speak, as in `2,10.0.0.3`;
    what is left out is as `config.Proxies` has it. Raises ValueError."""
    words = [word.strip() for word in typed.split(",")]
    counts = [int(word) for word in words if word.isdecimal()]
    networks = [str(ip_network(word, strict=False)) for word in words if not word.isdecimal()]
    if len(counts) > 1 or not all(1 <= count <= MOST_PROXIES for count in counts):
        raise ValueError(typed)
    usual = config.Proxies()
    count = counts[0] if counts else usual.count
    return config.Proxies(count, tuple(networks) or usual.networks)


def _redis(typed: str) -> str:
    parts = urlsplit(typed)
    if parts.scheme not in config.REDIS_SCHEMES or not (parts.hostname or parts.path):
        raise ValueError(typed)
    return typed


@dataclass(frozen=True, slots=True)
class Option:
    """One option with a value. `read` makes the value from what was typed and raises ValueError,
    whose sentence is `cli.bad_<kind>`; `cli.help.<name>` says what it is for. Its kind is its name,
    unless given."""

    name: str
    metavar: str | None = None
    read: Callable[[str], object] = str
    default: object = None
    kind: str = ""


OPTIONS = (
    Option("data", "DIR", read_path, kind="path"),
    Option("host", read=_host, default=config.ANY_HOST),
    Option("port", read=_port, default=config.DEFAULT_PORT),
    Option("address", read=authority.read_address),
    Option("cert", "FILE", read_path, kind="path"),
    Option("key", "FILE", read_path, kind="path"),
    Option(BEHIND_PROXY, "N,ADDR", read_proxies),
    Option("lang", "|".join(LANGUAGES), _lang, DEFAULT_LANGUAGE),
    Option("rate", "HZ", _rate),
    Option("presence", "SECONDS", _presence, config.PRESENCE_SECONDS),
    Option("redis", "URL", _redis),
)
FLAGS = ("hsts", "no-mdns", "print-links", "no-browser", "window")


def add_to(parser: argparse.ArgumentParser, lang: str, *, forget: bool) -> None:
    """Add the options to a parser; `forget` keeps a default from undoing what stood before."""
    for option in OPTIONS:
        wished = config.wished(option.name)
        parser.add_argument(
            f"--{option.name}",
            metavar=option.metavar,
            type=reader(option.read, option.kind or option.name, lang, option.name),
            default=argparse.SUPPRESS if forget else wished or option.default,
            help=_help(option.name, lang),
        )
    for flag in FLAGS:
        default = argparse.SUPPRESS if forget else config.wished(flag) or False
        about = _help(flag, lang)
        action = parser.add_argument(f"--{flag}", action="store_true", default=default, help=about)
        action.type = reader(config.is_on, "switch", lang, flag)  # of a default that is text


def with_values(argv: Sequence[str], commands: Mapping[str, bool]) -> list[str]:
    """Return the arguments, where `--behind-proxy` may stand without a value: one proxy on this
    machine. argparse would take a command after it for that value. `commands` says which of them
    take words of their own, from which a wrong value could not be told apart."""
    option = f"--{BEHIND_PROXY}"
    words: list[str] = []
    takes_words = False
    for word in argv:
        if words and words[-1] == option:
            words[-1] += "=1"
            if _is_proxies(word) or not (takes_words or word.startswith("-") or word in commands):
                words[-1] = f"{option}={word}"
                continue
        takes_words |= commands.get(word, False)
        words.append(word)
    if words and words[-1] == option:
        words[-1] += "=1"
    return words


def _is_proxies(word: str) -> bool:
    try:
        read_proxies(word)
    except ValueError:
        return False
    return True


def _help(name: str, lang: str) -> str:
    return text(lang, f"cli.help.{_key(name)}").replace("%", "%%")


def _key(name: str) -> str:
    return name.replace("-", "_")


def reader(
    read: Callable[[str], object], kind: str, lang: str, name: str = ""
) -> Callable[[str], object]:
    """Return the function with which argparse reads a value: `cli.bad_<kind>` says what is wrong
    with one, and names the variable that it came from if it is the common option `name`'s."""

    def checked(typed: str) -> object:
        try:
            return read(typed)
        except ValueError:
            is_from_there = bool(name) and typed == config.wished(name)
            source = f" ({config.variable(name)}={typed})" if is_from_there else ""
            sentence = text(lang, f"cli.bad_{_key(kind)}")
            raise argparse.ArgumentTypeError(sentence + source) from None

    return checked


def version(lang: str) -> str:
    """Return what runs here, in one line: the program, its Python and the system."""
    about = {"python": platform.python_version(), "system": platform.platform()}
    return text(lang, "cli.version", version=__version__, **about)
