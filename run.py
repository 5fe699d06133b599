#!/usr/bin/env python3
"""The one command: `python3 run.py` makes .venv when it is missing or stale, then runs LiveQA.

Needs nothing but Python and, the first time, a network. All arguments go to LiveQA; `test` and
`bench` also install what the tests need.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
STAMP = VENV / ".liveqa-stamp"
LOG = VENV / "install.log"
INGREDIENTS = ["pyproject.toml", "hatch_build.py", "static/package-lock.json"]
COMMANDS = (
    *("serve", "demo", "test", "bench", "import", "export"),
    *("backup", "restore", "verify", "doctor"),
)
OFFLINE = (
    "NewConnectionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "getaddrinfo",
    "name resolution",
    "Connection refused",
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNREFUSED",
    "ECONNRESET",
    "ETIMEDOUT",
    "ENETUNREACH",
)


class Trouble(Exception):
    """LiveQA cannot start; the message says why, in Vietnamese and English."""

    def __init__(self, vietnamese: str, english: str) -> None:
        super().__init__(vietnamese + "\n" + english)


def say(vietnamese: str, english: str, end: str = "\n") -> None:
    """One line of progress, on stderr: stdout belongs to the command."""
    print(f"LiveQA: {vietnamese} / {english}", end=end, file=sys.stderr, flush=True)


def check_machine() -> None:
    """Refuse what cannot work, before anything is touched."""
    if sys.version_info < (3, 11):
        version = sys.version.split()[0]
        raise Trouble(
            f"LiveQA cần Python 3.11 trở lên; máy đang dùng Python {version}. "
            "Tải bản mới tại python.org.",
            f"LiveQA needs Python 3.11 or newer; this is Python {version}. "
            "Get a newer one from python.org.",
        )
    if any(not (ROOT / name).is_file() for name in INGREDIENTS):
        raise Trouble(
            "Thiếu tệp bên cạnh run.py. Hãy giải nén toàn bộ thư mục LiveQA rồi chạy lại.",
            "Files beside run.py are missing. Unpack the whole LiveQA folder, then run it again.",
        )


def home() -> str:
    """What the environment is bound to: it is made anew when any of this changes."""
    return f"{sys.version_info[0]}.{sys.version_info[1]} {sys.base_prefix} {ROOT}"


def wanted_digest() -> str:
    """The fingerprint of everything that decides what is installed."""
    digest = hashlib.sha256(home().encode())
    for name in INGREDIENTS:
        digest.update(hashlib.sha256((ROOT / name).read_bytes()).digest())
    return digest.hexdigest()


def read_stamp() -> dict[str, str]:
    """What the last complete installation wrote; empty when there was none."""
    try:
        stamp: dict[str, str] = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if PYTHON.exists() else {}


def is_ready(extra: str) -> bool:
    """Whether the environment holds what these sources and this command need."""
    stamp = read_stamp()
    return stamp.get("digest") == wanted_digest() and extra in (stamp.get("extra"), "")


def bundler() -> ModuleType:
    """static/bundle.py, which builds the browser files."""
    source = ROOT / "static" / "bundle.py"
    spec = importlib.util.spec_from_file_location("bundle", source)
    if not spec or not spec.loader:
        raise FileNotFoundError(source)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def prepare(extra: str) -> None:
    """Bring the environment and the browser files up to date; on a warm start, only look."""
    bundle = bundler()
    if is_ready(extra) and not bundle.stale():
        return
    with one_at_a_time():
        if not is_ready(extra) or not bundle.packages_ready():
            install(extra)
        if bundle.stale():
            say("Dựng lại giao diện", "Rebuilding the pages")
            build(bundle)


def build(bundle: ModuleType) -> None:
    """Rebuild the browser files with esbuild alone."""
    try:
        bundle.build()
    except bundle.BundleError as error:
        raise Trouble("Không dựng được giao diện.", "The pages could not be built.") from error


def install(extra: str) -> None:
    """Make the environment and put the project into it; the stamp comes last."""
    stamp = read_stamp()
    extra = extra or stamp.get("extra", "")
    with contextlib.suppress(FileNotFoundError):
        STAMP.unlink()
    if stamp.get("home") != home():
        make_environment()
    step(
        "Cài đặt LiveQA (lần đầu cần mạng, khoảng một phút)",
        "Installing LiveQA (needs a network the first time, about a minute)",
        [
            *(str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check"),
            *("--no-input", "--progress-bar", "off", "-e", f".[{extra}]" if extra else "."),
        ],
    )
    stamp = {"digest": wanted_digest(), "extra": extra, "home": home()}
    STAMP.write_text(json.dumps(stamp), encoding="utf-8")


def make_environment() -> None:
    """An empty .venv, with pip."""
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        raise Trouble(
            "Python trên máy này thiếu mô-đun venv. Trên Debian, Ubuntu: "
            "sudo apt install python3-venv, rồi chạy lại.",
            "This Python lacks the venv module. On Debian or Ubuntu: "
            "sudo apt install python3-venv, then run this again.",
        )
    step(
        "Tạo môi trường Python (.venv)",
        "Creating the Python environment (.venv)",
        [sys.executable, "-m", "venv", "--clear", str(VENV)],
    )


def step(vietnamese: str, english: str, command: list[str]) -> None:
    """Run one step of the installation, with one line of progress and its output in the log."""
    say(vietnamese, english, end=" … ")
    started = time.monotonic()
    done = subprocess.run(
        command, cwd=str(ROOT), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    print(f"{time.monotonic() - started:.0f} s", file=sys.stderr)
    if VENV.is_dir():
        with LOG.open("ab") as log:
            log.write(done.stdout)
    if done.returncode:
        raise failure(done.stdout.decode("utf-8", "replace"))


def failure(output: str) -> Trouble:
    """What a failed step means for the person in front of the screen."""
    if any(sign in output for sign in OFFLINE):
        return Trouble(
            "Không tải được thư viện: lần cài đặt đầu tiên cần mạng Internet. "
            "Hãy nối mạng rồi chạy lại; sau đó LiveQA không cần mạng nữa.",
            "The libraries could not be downloaded: the first installation needs the internet. "
            "Connect and run this again; afterwards LiveQA needs none.",
        )
    print("\n".join(output.splitlines()[-25:]), file=sys.stderr)
    return Trouble(
        f"Cài đặt không thành công; chi tiết ở trên và trong {LOG}.",
        f"The installation failed; details are above and in {LOG}.",
    )


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """A second start waits here for the first one's installation."""
    with (ROOT / ".venv.lock").open("a+b") as file:
        if sys.platform == "win32":
            import msvcrt

            while True:
                with contextlib.suppress(OSError):
                    file.seek(0)
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def hand_over(arguments: list[str]) -> int:
    """Become LiveQA; on Windows, which cannot, wait for it."""
    command = [str(PYTHON), "-X", "utf8", "-P", "-m", "liveqa.cli", *arguments]
    if sys.platform == "win32":
        return wait_for(subprocess.Popen(command))
    os.execv(command[0], command)


def wait_for(process: subprocess.Popen[bytes]) -> int:
    """The exit code of `process`, whatever Ctrl+C does here: it reaches LiveQA too."""
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def hold_window() -> None:
    """After a failed double click on Windows, keep the window until the person has read it."""
    if sys.platform == "win32" and sys.stdin and sys.stdin.isatty():
        import ctypes

        processes = (ctypes.c_uint * 8)()
        if ctypes.windll.kernel32.GetConsoleProcessList(processes, 8) <= 2:
            input("Nhấn Enter để đóng / Press Enter to close ")


def main() -> int:
    """Prepare, then run LiveQA with the arguments given."""
    arguments = sys.argv[1:]
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    command = next((word for word in arguments if word in COMMANDS), "serve")
    try:
        code = start(arguments, extra="test" if command in ("test", "bench") else "")
    except Trouble as trouble:
        if trouble.__cause__:
            print(trouble.__cause__, file=sys.stderr)
        print(trouble, file=sys.stderr)
        code = 1
    except KeyboardInterrupt:
        code = 130
    if code:
        hold_window()
    return code


def start(arguments: list[str], extra: str) -> int:
    """Check, prepare, hand over; the exit code."""
    check_machine()
    try:
        prepare(extra)
    except OSError as error:
        raise Trouble(
            f"Không ghi được vào thư mục {ROOT} ({error}). "
            "Hãy kiểm tra dung lượng đĩa hoặc chép LiveQA sang thư mục khác.",
            f"Cannot write to the folder {ROOT} ({error}). "
            "Check the disk's free space, or copy LiveQA to another folder.",
        ) from None
    return hand_over(arguments)


if __name__ == "__main__":
    sys.exit(main())
