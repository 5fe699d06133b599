"""The command line: `liveqa`, and what run.py becomes."""

import gc
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from liveqa import INCOMPLETE
from liveqa.cli import hidden, interrupts
from liveqa.cli.hidden import FAILED
from liveqa.cli.problems import Failed, FailedUnlogged
from liveqa.errors import LiveQAError, StorageFailed, SystemRefused
from liveqa.i18n import DEFAULT_LANGUAGE, LANGUAGES
from liveqa.machine import logs, parts, refusals
from liveqa.machine.config import wished, without_a_terminal
from liveqa.machine.files import for_owner_alone

if TYPE_CHECKING:
    from liveqa.cli.invocation import Invocation

__all__ = ["FAILED", "main"]

BETWEEN_COLLECTIONS = (20_000, 20, 20)
"""How much is made before Python looks for garbage (`gc.set_threshold`): loading a thousand modules
makes none, and to look as often as usual takes a tenth of a start."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments ask; the exit code: 0 done, 1 refused, 2 misunderstood, 70 failed, 130
    interrupted."""
    try:
        interrupts.hear()
        gc.set_threshold(*BETWEEN_COLLECTIONS)
        return _main(sys.argv[1:] if argv is None else argv)
    except KeyboardInterrupt:
        return interrupts.INTERRUPTED


def _main(words: Sequence[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A file on Windows would be in a code page that has no Vietnamese.
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")
    if words and words[0] in hidden.MODULES:
        return hidden.run(words)
    invocation = None
    try:
        from liveqa.cli import options  # with it comes much that can be missing or blocked

        invocation = options.parse(words)
        with for_owner_alone(), logs.noting(invocation.config.data):
            return invocation.run(invocation)
    except Exception as fault:  # noqa: BLE001 - it is said in words, and the log names it
        error = _meaning(fault, invocation.config.data if invocation else _data(words))
        lang = invocation.config.lang if invocation else _language(words)
        _refuse(invocation, error, lang)
        return FAILED if isinstance(error, Failed | FailedUnlogged) else 1


def _meaning(fault: Exception, data: Path) -> LiveQAError:
    """Return what went wrong as one of our errors, and log what is no refusal of ours."""
    problem = (fault.__cause__ if isinstance(fault, StorageFailed) else None) or fault
    if isinstance(problem, LiveQAError):
        return problem
    if parts.is_unloadable(problem):
        return parts.missing(data, problem)
    refused = refusals.of(problem, data)
    is_known = refused is not None and type(refused) is not SystemRefused
    if not is_known and (lacking := next(parts.absent(), None)) is not None:
        return parts.told(data, lacking, logs.impersonal_traceback(fault))
    reference, reason = logs.reference(), type(fault).__name__
    where = logs.impersonal_traceback(fault)
    is_logged = logs.note(data, f"internal {reference}: the program failed\n{where}")
    if refused is not None:
        return refused
    if is_logged:
        return Failed(reference=reference, log=logs.path(data), reason=reason)
    print(where, file=sys.stderr)
    return FailedUnlogged(reason=reason)


def _refuse(invocation: "Invocation | None", error: LiveQAError, lang: str) -> None:
    """Say why not, where the person looks."""
    from liveqa import window

    words = _sentence(error, lang)
    print(words, file=sys.stderr)
    if (invocation.config.window if invocation else without_a_terminal()) and window.is_possible():
        from liveqa.window.view import refuse

        refuse(lang, words)


def _sentence(error: LiveQAError, lang: str) -> str:
    try:
        return error.text(lang)
    except (OSError, ValueError, LookupError, AttributeError):
        return INCOMPLETE


def _data(words: Sequence[str]) -> Path:
    """Return the data folder of a command line that was not understood, or could not be: for the
    log."""
    if named := _typed("data", words):
        return Path(named).expanduser().absolute()
    try:
        from liveqa.machine import datadir

        return datadir.default()
    except Exception:  # noqa: BLE001 - what was cut short can raise anything
        return Path(tempfile.gettempdir()) / "LiveQA"


def _language(words: Sequence[str]) -> str:
    typed = _typed("lang", words)
    return typed if typed in LANGUAGES else DEFAULT_LANGUAGE


def _typed(option: str, words: Sequence[str]) -> str | None:
    """Return the value of a common option, as far as it can be told without what understands them
    all."""
    for word, after in zip(words, [*words[1:], ""], strict=True):
        name, _, value = word.partition("=")
        if name == f"--{option}":
            return value or after or None
    return wished(option)
