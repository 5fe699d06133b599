"""Makes what a school downloads: one folder with Python, libraries, pages and fonts inside, packed,
with its notices, its bill of materials and its checksums; on Windows an installer too.

    python tools/release.py [--installer]

It makes dist/ for the system that it runs on, from this checkout; `--installer` insists on the
installer, which is otherwise made where Inno Setup is found. docs/release.md says more.
"""

import json
import os
import platform
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

import packing

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
WORK = ROOT / "build" / "release"
TOOLS = ROOT / "tools"
SYSTEMS = {"win32": "windows", "darwin": "macos"}
MACHINES = {"amd64": "x64", "x86_64": "x64", "aarch64": "arm64"}

VERSION: str = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
# A bundle of macOS is signed by name, and its name stands in the dock.
PROGRAM = "LiveQA" if sys.platform == "darwin" else "Mở LiveQA"
READ_FIRST = "ĐỌC TRƯỚC - READ ME FIRST.txt"
LICENCES = "licences"
LIBRARIES = "libraries.json"
EARLIEST = 315_532_800  # 1980-01-01, before which a ZIP knows no time


class Trouble(Exception):
    """Nothing can be released; the message says why."""


def system(name: str = sys.platform, machine: str = "") -> str:
    """Return what a release is for, such as "windows-x64"."""
    found = (machine or platform.machine()).lower()
    return f"{SYSTEMS.get(name, 'linux')}-{MACHINES.get(found, found)}"


FOLDER = f"LiveQA-{VERSION}-{system()}"


def moment() -> int:
    """Return when the sources were last changed, in seconds since 1970: everything packed bears
    this time, so that the same sources give the same files."""
    if told := os.environ.get("SOURCE_DATE_EPOCH"):
        return max(int(told), EARLIEST)
    words = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        said = subprocess.run(words, capture_output=True, encoding="utf-8", check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return EARLIEST
    return max(int(said), EARLIEST)


def windows_version() -> object:
    """Return what Windows shows of the program, as when its firewall asks. Only on Windows."""
    from PyInstaller.utils.win32 import versioninfo as info

    numbers = (*map(int, VERSION.split(".")), 0)
    said = {
        "FileDescription": "LiveQA",
        "ProductName": "LiveQA",
        "FileVersion": VERSION,
        "ProductVersion": VERSION,
        "LegalCopyright": "MIT",
    }
    table = info.StringTable("040904B0", [info.StringStruct(*pair) for pair in said.items()])
    languages = info.VarFileInfo([info.VarStruct("Translation", [0x0409, 0x04B0])])
    return info.VSVersionInfo(
        ffi=info.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[info.StringFileInfo([table]), languages],
    )


def freeze(folder: Path, seconds: int) -> None:
    """Make the folder with PyInstaller, and put beside the program what a person reads."""
    shutil.rmtree(WORK, ignore_errors=True)
    shutil.rmtree(folder, ignore_errors=True)
    command = [sys.executable, "-X", "utf8", "-m", "PyInstaller", "--noconfirm"]
    # its warnings are of modules that are left out on purpose
    places = ["--log-level=ERROR", f"--distpath={WORK / 'made'}", f"--workpath={WORK}"]
    environment = {**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(seconds)}
    subprocess.run(
        [*command, *places, str(TOOLS / "liveqa.spec")], env=environment, cwd=ROOT, check=True
    )
    folder.parent.mkdir(exist_ok=True)
    if sys.platform == "darwin":
        folder.mkdir()
        (WORK / "made" / f"{PROGRAM}.app").rename(folder / f"{PROGRAM}.app")
    else:
        (WORK / "made" / FOLDER).rename(folder)
    if sys.platform == "win32":
        shutil.copy2(WORK / "liveqa" / "liveqa.exe", folder / "_internal")
    # for Notepad
    words = (TOOLS / "read_first.txt").read_text(encoding="utf-8").format(program=shown_name())
    (folder / READ_FIRST).write_text(words, encoding="utf-8-sig", newline="\r\n")


def shown_name() -> str:
    """Return the name that a person sees of the program."""
    return PROGRAM + {"win32": ".exe", "darwin": ".app"}.get(sys.platform, "")


def describe(folder: Path, seconds: int) -> list[Path]:
    """Put the licences into the folder, and beside it the notices and the bill of materials."""
    import bill
    import contents

    libraries = json.loads((WORK / "liveqa" / LIBRARIES).read_text(encoding="utf-8"))
    parts = contents.parts(map(Path, libraries))
    notices = folder.with_name(f"{folder.name}-THIRD-PARTY.txt")
    notices.write_text(contents.notices(parts), encoding="utf-8", newline="\n")
    materials = folder.with_name(f"{folder.name}.cdx.json")
    said = bill.bill("liveqa", VERSION, parts, seconds)
    materials.write_text(said, encoding="utf-8", newline="\n")
    inside = folder / LICENCES
    inside.mkdir()
    shutil.copyfile(ROOT / "LICENSE", inside / "LICENSE.txt")
    shutil.copyfile(notices, inside / "THIRD-PARTY.txt")
    shutil.copyfile(materials, inside / "materials.cdx.json")
    return [notices, materials]


def compiler() -> str | None:
    """Return Inno Setup's compiler, if it is installed."""
    places = (os.environ.get(name, "") for name in ("ProgramFiles(x86)", "ProgramFiles"))
    usual = (Path(place, "Inno Setup 6", "ISCC.exe") for place in places if place)
    return shutil.which("iscc") or next((str(path) for path in usual if path.is_file()), None)


def told_to_the_installer(folder: Path) -> dict[str, str]:
    """Return what the installer's script is told about a folder."""
    return {"Version": VERSION, "Folder": str(folder), "Program": shown_name(), "Name": FOLDER}


def install(folder: Path, wanted: bool) -> Iterator[Path]:
    """Make the installer of the folder, if that is possible."""
    found = compiler() if sys.platform == "win32" else None
    if not found:
        if wanted:
            raise Trouble("Inno Setup 6 is needed for the installer, on Windows.")
        return
    words = [f"/D{name}={value}" for name, value in told_to_the_installer(folder).items()]
    script = str(TOOLS / "windows" / "liveqa.iss")
    subprocess.run([found, "/Qp", *words, f"/O{folder.parent}", script], check=True)
    yield folder.with_name(f"{FOLDER}-setup.exe")


def enter_workshop() -> None:
    """Go on in .venv, where run.py puts what the tests and this need, with the pages built."""
    import contents

    sys.path.insert(0, str(ROOT))
    import run
    from bootstrap import machine, workshop
    from bootstrap.libraries import Libraries

    if Path(sys.prefix).resolve() == ROOT / ".venv":
        contents.bundler().build()
        return
    this = machine.here()
    machine.check(this, ROOT)
    libraries = Libraries(ROOT, this)
    _, folder = run.prepare(libraries, "test")
    again = [workshop.prepare(libraries, folder), "-X", "utf8", __file__, *sys.argv[1:]]
    sys.exit(subprocess.run(again, check=False).returncode)


def main() -> int:
    """Make everything, and say what was made."""
    enter_workshop()
    began, seconds, folder = time.monotonic(), moment(), DIST / FOLDER
    try:
        freeze(folder, seconds)
        files = describe(folder, seconds)
        files += [packing.pack(folder, seconds), *install(folder, "--installer" in sys.argv[1:])]
    except (Trouble, subprocess.CalledProcessError) as trouble:
        print(trouble, file=sys.stderr)
        return 1
    digests = folder.with_name(f"{FOLDER}.sha256")
    digests.write_text(packing.sums(files), encoding="utf-8", newline="\n")
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    print(f"{size / 1e6:7.1f} MB  {folder}")
    for file in (*files, digests):
        print(f"{file.stat().st_size / 1e6:7.1f} MB  {file}")
    print(f"{time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
