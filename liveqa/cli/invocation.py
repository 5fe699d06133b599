"""One understood command line, as every command of it takes it."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass, field

from liveqa.i18n import text
from liveqa.machine.config import Config


@dataclass(frozen=True, slots=True)
class Invocation:
    """One understood command line."""

    run: Callable[["Invocation"], int]
    config: Config
    own_data: bool = False
    """Whether the data folder was named, and is not just the usual one."""
    args: argparse.Namespace = field(default_factory=argparse.Namespace)

    def say(self, key: str, **params: object) -> str:
        """Return a sentence in the language asked for."""
        return text(self.config.lang, key, **params)
