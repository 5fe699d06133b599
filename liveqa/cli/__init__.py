"""The command line: `liveqa`, and what run.py becomes."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from liveqa.cli import hidden
from liveqa.errors import LiveQAError
from liveqa.i18n import DEFAULT_LANGUAGE
from liveqa.machine.config import wished, without_a_terminal
from liveqa.machine.files import for_owner_alone, refused

if TYPE_CHECKING:
    from liveqa.cli.invocation import Invocation

__all__ = ["main"]

FAILED = 70


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments ask and return the exit code: 0 done, 1 refused, 2 misunderstood, 70
    failed."""
    words = sys.argv[1:] if argv is None else argv
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
        with for_owner_alone():
            return invocation.run(invocation)
    except LiveQAError as error:
        _refuse(invocation, error)
        return 1
    except PermissionError as error:
        _refuse(invocation, refused(error, _data(invocation)))
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as fault:  # noqa: BLE001 - it is said in words, and the log names it
        return _failed(invocation, fault)


def _failed(invocation: "Invocation | None", fault: Exception) -> int:
    from liveqa.cli.problems import Failed, FailedUnlogged
    from liveqa.machine import logs

    data, reference, reason = _data(invocation), logs.reference(), type(fault).__name__
    where = logs.impersonal_traceback(fault)
    if logs.note(data, f"internal {reference}: the program failed\n{where}"):
        _refuse(invocation, Failed(reference=reference, log=logs.path(data), reason=reason))
    else:
        print(where, file=sys.stderr)
        _refuse(invocation, FailedUnlogged(reason=reason))
    return FAILED


def _data(invocation: "Invocation | None") -> Path:
    from liveqa.machine import datadir

    return invocation.config.data if invocation else Path(wished("data") or datadir.default())


def _refuse(invocation: "Invocation | None", error: LiveQAError) -> None:
    """Say why not, where the person looks."""
    from liveqa import window

    lang = _language(invocation)
    print(error.text(lang), file=sys.stderr)
    if (invocation.config.window if invocation else without_a_terminal()) and window.is_possible():
        from liveqa.window.view import refuse

        refuse(lang, error.text(lang))


def _language(invocation: "Invocation | None") -> str:
    return invocation.config.lang if invocation else DEFAULT_LANGUAGE
