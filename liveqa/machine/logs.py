"""The log file: what went wrong and where in the program, never whose words it went wrong with."""

import contextlib
import logging
import logging.handlers
import secrets
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType

from liveqa.errors import Internal

log = logging.getLogger(__name__)

SIZE = 2**20
KEPT = 5
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def reference() -> str:
    """Return a reference for a new fault: staff can quote it, and the log has it."""
    return secrets.token_hex(3)


def fault(
    to: logging.Logger, message: str, *args: object, known: str = "", exc_info: bool = False
) -> Internal:
    """Log what went wrong, under a new reference or the `known` one, and return the error that
    tells people of it."""
    code = known or reference()
    to.error(f"internal %s: {message}", code, *args, exc_info=exc_info, extra={"fault": code})
    return Internal(reference=code)


def exception(to: logging.Logger, message: str, *args: object) -> Internal:
    """Do what `fault` does, and log where the exception being handled came from."""
    return fault(to, message, *args, exc_info=True)


def impersonal(problem: BaseException) -> str:
    """Return what may be logged of a problem: the system's and SQLite's own messages, and Python's
    about parts of the program; of any other, which may quote what someone typed, its kind alone."""
    # what Python's module says by itself, such as a text that is no UTF-8, bears no code of SQLite
    is_theirs = isinstance(problem, OSError | ImportError) or hasattr(problem, "sqlite_errorcode")
    return f"{type(problem).__name__}: {problem}" if is_theirs else type(problem).__name__


def impersonal_traceback(problem: BaseException | None) -> str:
    """Return where a problem and its causes came from, with files and lines."""
    lines = []
    while problem is not None:
        frames = "".join(traceback.format_tb(problem.__traceback__))
        lines.append(f"{frames}{impersonal(problem)}")
        problem = problem.__cause__ or problem.__context__
    return "Traceback (most recent call last):\n" + "\nAfter:\n".join(lines)


class Impersonal(logging.Formatter):
    """Tracebacks with files and lines, but without the messages that may quote a person."""

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 - logging's name
        """Return the traceback of `ei` and its causes."""
        return impersonal_traceback(ei[1])


class Rotating(logging.handlers.RotatingFileHandler):
    """A log file that is replaced by a new one of its name when it is full. While another program
    holds it, as one that shows it does on Windows, it grows and says so."""

    def __init__(self, file: Path) -> None:
        super().__init__(file, maxBytes=SIZE, backupCount=KEPT, encoding="utf-8", delay=True)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Go on without: the disk may be full."""

    def _open(self) -> TextIOWrapper:
        file = Path(self.baseFilename)
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return super()._open()

    def doRollover(self) -> None:  # noqa: N802 - logging's name
        """Begin a new file, or go on in the same one until it has grown by as much again."""
        try:
            self._try_to_move()
            super().doRollover()
        except OSError as error:
            self.maxBytes += SIZE
            log.warning("the log goes on in the same file: %s", error)
        else:
            self.maxBytes = SIZE

    def _try_to_move(self) -> None:
        """Raise OSError if the file cannot be moved, before any of the older ones is."""
        if self.stream:
            self.stream.close()
            self.stream = None
        file = Path(self.baseFilename)
        file.replace(f"{file}.0").replace(file)


class LastFault(logging.Handler):
    """Remembers the reference of the last fault, for staff to quote."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.reference = ""
        self.at = 0.0

    def emit(self, record: logging.LogRecord) -> None:
        """Remember the reference of what `fault` logged."""
        if code := getattr(record, "fault", ""):
            self.reference, self.at = code, record.created


def path(data: Path) -> Path:
    """Return the log file of a data folder."""
    return data / "logs" / "liveqa.log"


def note(data: Path, words: str) -> bool:
    """Add to the log of a folder what went wrong before, or beside, the server that writes it;
    whether that could be done. Where not, the terminal alone has it."""
    stamp = time.strftime("%Y-%m-%d %H:%M:%S")
    with contextlib.suppress(OSError):
        path(data).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with path(data).open("a", encoding="utf-8") as file:
            file.write(f"{stamp} ERROR liveqa: {words.rstrip()}\n")
        return True
    return False


def _kept(data: Path) -> Rotating:
    kept = Rotating(path(data))
    kept.setFormatter(Impersonal("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return kept


@contextlib.contextmanager
def noting(data: Path) -> Iterator[None]:
    """Log in a folder what a command meets meanwhile that matters: it is said to the person in
    sentences, and the terminal gets no line of a log."""
    kept, root = _kept(data), logging.getLogger()
    kept.setLevel(logging.WARNING)
    root.addHandler(kept)
    try:
        yield
    finally:
        root.removeHandler(kept)
        kept.close()


def start(data: Path) -> LastFault:
    """Log to the data folder's file what helps to find out, also what nobody catches. The terminal
    is for sentences."""
    kept, last = _kept(data), LastFault()
    root = logging.getLogger()
    for handler in (kept, last):
        root.addHandler(handler)
    logging.getLogger("liveqa").setLevel(logging.INFO)
    logging.captureWarnings(True)
    sys.excepthook = lambda _kind, problem, _trace: uncaught(problem, "the program")
    threading.excepthook = lambda found: uncaught(found.exc_value, "a thread")
    sys.unraisablehook = lambda found: uncaught(found.exc_value, "an ending")
    return last


def uncaught(problem: BaseException | None, where: str) -> None:
    """Log what nobody caught: Python would print its words, which may quote a person."""
    fault(log, "nobody caught what %s met\n%s", where, impersonal_traceback(problem))
