"""The Python that runs here, and whether LiveQA can run on it."""

from __future__ import annotations

import importlib.machinery
import importlib.util
import os
import struct
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

from bootstrap.words import Trouble

OLDEST = (3, 11)
FILES = (
    "pyproject.toml",
    "liveqa/__main__.py",
    "liveqa/locale/en/error.json",
    "liveqa/locale/vi/error.json",
    "templates/base.html",
    "static/bundle.py",
    "static/styles.py",
    "static/package-lock.json",
)


@dataclass(frozen=True)
class Machine:
    """One Python: its program, its version, what it is built for, and which tools it brings."""

    python: str
    version: tuple[int, int]
    platform: str
    """The system and processor it was built for, as `sysconfig` names them: "win-amd64"."""
    kind: str
    """Which binary libraries it can load: the same for every Python with the same version, build
    and processor, wherever it lies."""
    bits: int = 64
    is_embedded: bool = False
    """Whether it is the "embeddable package", which takes no folder to look for libraries in."""
    tools: frozenset[str] = frozenset({"pip", "venv", "ensurepip"})


def here() -> Machine:
    """Return the Python that runs this."""
    # Where it is a link, what it leads to: the link may lead to another version tomorrow. That of a
    # virtual environment is part of it, and the Microsoft Store's can be followed by nobody.
    is_itself = sys.platform == "win32" or sys.prefix != sys.base_prefix
    return Machine(
        python=sys.executable if is_itself else os.path.realpath(sys.executable),
        version=sys.version_info[:2],
        platform=sysconfig.get_platform(),
        kind=kind(),
        bits=struct.calcsize("P") * 8,
        is_embedded=bool(list(Path(sys.executable).parent.glob("python3*._pth"))),
        tools=frozenset(
            name for name in ("pip", "venv", "ensurepip") if importlib.util.find_spec(name)
        ),
    )


def kind() -> str:
    """Name which binary libraries this Python can load, as their files do: "cp312-win_amd64"."""
    name = importlib.machinery.EXTENSION_SUFFIXES[0].split(".")[1]
    # macOS has one file for two processors; the libraries are fetched for one.
    return f"{name}-{os.uname().machine}" if sys.platform == "darwin" else name


def check(machine: Machine, root: Path) -> None:
    """Raise Trouble for what cannot work, before anything is touched."""
    version = ".".join(map(str, machine.version))
    if machine.version < OLDEST:
        raise Trouble(
            f"LiveQA cần Python 3.11 trở lên; máy đang dùng Python {version}. "
            "Tải bản mới tại python.org.",
            f"LiveQA needs Python 3.11 or newer; this is Python {version}. "
            "Get a newer one from python.org.",
        )
    if any(not (root / name).is_file() for name in FILES):
        raise incomplete()
    _check_build(machine)
    try:
        os.fsencode(root).decode("utf-8")  # where Python itself takes names for ASCII, too
    except UnicodeDecodeError:
        raise Trouble(
            f"Tên thư mục {root} có ký tự không phải Unicode (UTF-8), LiveQA không dùng được. "
            "Hãy đổi tên thư mục rồi chạy lại.",
            f"The folder name {root} has characters that are no Unicode (UTF-8), which LiveQA "
            "cannot use. Rename the folder, then run this again.",
        ) from None
    if os.pathsep in str(root):
        raise Trouble(
            f"Tên thư mục {root} có dấu “{os.pathsep}”, Python không dùng được. "
            "Hãy đổi tên thư mục rồi chạy lại.",
            f"The folder name {root} has a “{os.pathsep}” in it, which Python cannot use. "
            "Rename the folder, then run this again.",
        )


def _check_build(machine: Machine) -> None:
    if machine.bits < 64:
        raise Trouble(
            "Python trên máy này là bản 32-bit, không có thư viện cho LiveQA. "
            "Hãy cài bản 64-bit từ python.org (Windows installer (64-bit)) rồi chạy lại.",
            "This Python is a 32-bit one, for which LiveQA's libraries do not exist. "
            "Install the 64-bit one from python.org (Windows installer (64-bit)), then run this "
            "again.",
        )
    if machine.platform == "win-arm64":
        raise Trouble(
            "Python trên máy này là bản ARM64, chưa đủ thư viện cho LiveQA. Hãy cài bản 64-bit "
            "thường từ python.org (Windows installer (64-bit)): Windows 11 trên máy ARM chạy được.",
            "This Python is built for ARM64, for which some of LiveQA's libraries do not exist. "
            "Install the usual 64-bit one from python.org (Windows installer (64-bit)): Windows 11 "
            "on ARM runs it.",
        )
    if machine.is_embedded:
        raise Trouble(
            "Python trên máy này là gói rút gọn (embeddable package), không chạy được LiveQA. "
            "Hãy cài bản đầy đủ từ python.org.",
            "This Python is the embeddable package, which cannot run LiveQA. "
            "Install the full one from python.org.",
        )


def incomplete(damaged: str = "") -> Trouble:
    """Return what to say where files of LiveQA are not there, or one of them is `damaged`."""
    if damaged:
        return Trouble(
            f"Thư mục LiveQA thiếu tệp hoặc có tệp bị hỏng ({damaged}). Hãy giải nén lại toàn bộ "
            "thư mục LiveQA rồi chạy lại.",
            f"Files in the LiveQA folder are missing or damaged ({damaged}). Unpack the whole "
            "LiveQA folder again, then run it again.",
        )
    return Trouble(
        "Thiếu tệp bên cạnh run.py. Hãy giải nén toàn bộ thư mục LiveQA rồi chạy lại.",
        "Files beside run.py are missing. Unpack the whole LiveQA folder, then run it again.",
    )
