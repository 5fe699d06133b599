"""The folder .venv: a Python for those who work on LiveQA, which sees its sources and libraries."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from bootstrap import installer
from bootstrap.libraries import Libraries
from bootstrap.machine import Machine

LINK = "liveqa.pth"


def prepare(libraries: Libraries, folder: Path) -> str:
    """Make .venv, unless it leads to the set in `folder` already, and return its Python. Raises
    Trouble."""
    venv = libraries.root / ".venv"
    python = venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    link = _site_packages(venv, libraries.machine) / LINK
    # Without letters of the folder's name: this file is read in the system's own encoding.
    leads = [os.path.relpath(each, link.parent) for each in (libraries.root, folder)]
    wanted = "\n".join([*leads, ""])
    if not python.exists() or not link.is_file() or link.read_text(encoding="ascii") != wanted:
        make = ["-m", "venv", "--without-pip", "--clear", str(venv)]
        installer.run([libraries.machine.python, *make], libraries.machine, libraries.log)
        link.write_text(wanted, encoding="ascii")
    return str(python)


def _site_packages(venv: Path, machine: Machine) -> Path:
    if sys.platform == "win32":
        return venv / "Lib" / "site-packages"
    return venv / "lib" / "python{}.{}".format(*machine.version) / "site-packages"
