"""`run.py dev`: LiveQA from these sources, started again whenever one of them changes.

    python3 run.py dev [serve | demo] [their options]

A change of the pages builds them first; if the build refuses, it says why, and the server goes on.
"""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from runpy import run_path

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "static" / "src"
SOURCES = (ROOT / "liveqa", ROOT / "templates", PAGES)
LOOK_SECONDS = 0.5
PATIENCE = 15
Seen = dict[Path, int]


def seen() -> Seen:
    """Return when each source was changed last, in nanoseconds."""
    files = (file for folder in SOURCES for file in folder.rglob("*") if file.is_file())
    return {file: file.stat().st_mtime_ns for file in files if file.suffix != ".pyc"}


def changed(before: Seen, after: Seen) -> set[Path]:
    """Return the files that came, went or were written in between."""
    return {file for file in before.keys() | after.keys() if before.get(file) != after.get(file)}


def main(arguments: Sequence[str]) -> int:
    """Serve until Ctrl+C and return the exit code."""
    server = start(arguments)
    before = seen()
    try:
        while True:
            time.sleep(LOOK_SECONDS)
            after = seen()
            files, before = changed(before, after), after
            if files and (not any(PAGES in file.parents for file in files) or build()):
                stop(server)
                server = start([*arguments, "--no-browser"])
    except KeyboardInterrupt:
        stop(server)
        return 0


def build() -> bool:
    """Build the pages; False if they cannot be built, after saying why."""
    bundle = run_path(str(ROOT / "static" / "bundle.py"))
    try:
        bundle["build"]()
    except bundle["BundleError"] as error:
        print(error, file=sys.stderr)
        return False
    return True


def start(arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start LiveQA as a person would."""
    words = [sys.executable, "-X", "utf8", "-P", "-m", "liveqa.cli", *(arguments or ["serve"])]
    return subprocess.Popen(words, cwd=ROOT)


def stop(server: subprocess.Popen[bytes]) -> None:
    """End LiveQA and wait for it; kill it when it does not end."""
    server.terminate()
    try:
        server.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
