"""Runs pip: the one of this Python, or one that is fetched for the occasion."""

from __future__ import annotations

import contextlib
import importlib.metadata
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bootstrap.failure import Held, NotMade, meaning
from bootstrap.machine import Machine
from bootstrap.words import Trouble, say

ATTEMPTS = 3
PAUSE_SECONDS = 5.0
"""How often, and how long after, a step is tried again that another program stood in the way of."""
TRIED = Path(__file__).with_name("tried.txt")
"""The versions that the tests passed with, as constraints of pip; `tools/tried.py` writes it."""


def install(
    machine: Machine,
    requirements: Sequence[str],
    target: Path,
    log: Path,
    what: tuple[str, str],
    *,
    in_two: bool = False,
) -> None:
    """Install packages and all that they need into the new folder `target`, saying `what` that is
    in Vietnamese and English: in the versions that were tried, or where one of them is not made for
    this computer, in whichever fit it. With `in_two`, which is for large sets, two of pip share the
    work, and Python compiles a file when it is first used. Raises Trouble."""
    say(*what, end=" … ")
    started = time.monotonic()
    try:
        with pip(machine, target.parent, log) as program:
            command = [
                *(*program, "install"),
                # What is not ready-made would need a compiler, and fail with pages of its words.
                *("--only-binary", ":all:", "--no-input", "--progress-bar", "off"),
                *("--disable-pip-version-check", "--no-warn-script-location"),
            ]
            tried = ["--constraint", str(TRIED)] if TRIED.is_file() else []
            try:
                if tried and in_two:
                    _try_in_two([*command, *tried], requirements, target, machine, log)
                else:
                    _try([*command, *tried], requirements, target, machine, log)
            except NotMade:
                if not tried:
                    raise
                _try(command, requirements, target, machine, log)
    except BaseException:
        shutil.rmtree(target, ignore_errors=True)  # on a full disk, room for what comes next
        raise
    finally:
        print(f"{time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)


def _try_in_two(
    command: list[str], requirements: Sequence[str], target: Path, machine: Machine, log: Path
) -> None:
    """Let two of pip, which works on one processor alone, each install half of the packages. What
    both halves need comes twice in the one version that was tried. Raises Trouble."""
    half = target.with_name(f"{target.name}-half")
    shares = {target: requirements[::2], half: requirements[1::2]}
    quick = [*command, "--no-compile"]
    try:
        with ThreadPoolExecutor(len(shares)) as pool:
            tries = [
                pool.submit(_try, quick, share, folder, machine, log)
                for folder, share in shares.items()
            ]
        for each in tries:
            each.result()
        _merge(half, target)
    finally:
        shutil.rmtree(half, ignore_errors=True)


def _merge(folder: Path, into: Path) -> None:
    """Move what is in a folder into another one, but what that has already."""
    for each in folder.iterdir():
        there = into / each.name
        if not there.exists():
            shutil.move(each, there)
        elif each.is_dir():
            _merge(each, there)


def _try(
    command: list[str], requirements: Sequence[str], target: Path, machine: Machine, log: Path
) -> None:
    """Run pip, and again after a while where another program stood in its way. Raises Trouble."""
    for attempt in range(ATTEMPTS):
        shutil.rmtree(target, ignore_errors=True)
        try:
            run([*command, "--target", str(target), *requirements], machine, log)
            return
        except Held:
            if attempt == ATTEMPTS - 1:
                raise
            time.sleep(PAUSE_SECONDS)


@contextlib.contextmanager
def pip(machine: Machine, folder: Path, log: Path) -> Iterator[list[str]]:
    """Yield the words that start pip. If this Python has none, it comes from an environment that is
    made in `folder` for as long as it is needed. Raises Trouble."""
    if "pip" in machine.tools:
        yield pip_of(machine.python)
        return
    if not {"venv", "ensurepip"} <= machine.tools:
        raise Trouble(
            "Python trên máy này thiếu pip và mô-đun venv. Trên Debian, Ubuntu: "
            "sudo apt install python3-venv; trên Windows: cài lại Python từ python.org. "
            "Sau đó chạy lại.",
            "This Python lacks pip and the venv module. On Debian or Ubuntu: "
            "sudo apt install python3-venv; on Windows: install Python from python.org again. "
            "Then run this again.",
        )
    import ensurepip

    place = folder / "pip"
    try:
        run([machine.python, "-m", "venv", "--clear", str(place)], machine, log)
        program = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
        yield [str(place / program), "-m", "pip", *trusting(ensurepip.version())]
    finally:
        shutil.rmtree(place, ignore_errors=True)


def run(command: list[str], machine: Machine, log: Path) -> None:
    """Run one program of the installation, adding what it says to the log. Raises Trouble, of
    class Held or CannotFetch where it is one of these."""
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, env=_environment()
    )
    with log.open("ab") as file:
        file.write(done.stdout)
    if not done.returncode:
        return
    output = done.stdout.decode("utf-8", "replace")
    python = ".".join(map(str, machine.version)) + f" ({machine.platform})"
    trouble = meaning(output, python)
    if trouble is not None:
        raise trouble
    print("\n".join(["", *output.splitlines()[-25:]]), file=sys.stderr)
    raise Trouble(
        f"Cài đặt không thành công; chi tiết ở trên và trong {log}.",
        f"The installation failed; details are above and in {log}.",
    )


def _environment() -> dict[str, str]:
    """Return the environment of a step: pip's settings of this machine (proxies, mirrors) hold,
    except those about where packages may go. Without a network pip would try six times."""
    ours = {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", "PYTHONUTF8": "1"}
    return {"PIP_RETRIES": "2", **os.environ, **ours}


def pip_of(python: str) -> list[str]:
    """Return the words that start the pip of this Python."""
    return [python, "-m", "pip", *trusting(importlib.metadata.version("pip"))]


def trusting(version: str) -> list[str]:
    """Return the option that makes this version of pip trust the system's certificates, a school's
    among them: from 24.2 on it does so by itself."""
    known = tuple(int(part) for part in version.split(".")[:2] if part.isdecimal())
    return ["--use-feature=truststore"] if (23, 3) <= known < (24, 2) else []
