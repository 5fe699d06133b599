"""Imports point downwards only, and a line of code knows its room."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "liveqa"

# Each layer may import those below it and itself.
LAYERS = [
    {"cli", "__main__"},
    {"worker"},
    {"window"},
    {"server", "awake", "demo", "forgetting", "keeper", "mdns", "supervisor"},
    {"app"},
    {"web", "live"},
    {"desk", "schemas"},
    {"writer", "board", "access", "imports"},
    {"commands"},
    {"documents"},
    {"store"},
    {
        "domain",
        "text",
        "errors",
        "files",
        "legacy",
        "i18n",
        "markup",
        "certificate",
        "config",
        "lan",
        "datadir",
        "clock",
        "logs",
        "place",
        "qr",
        "reach",
        "resources",
        "brakes",
        "native",
        "children",
        "onetime",
    },
]
ONLY = {
    "sqlite_utils": {"store"},
    "sqlite3": {"store", "writer", "logs"},
    "flask": {"web", "app", "live"},
    "flask_socketio": {"live"},
    "socketio": {"live"},
    "engineio": {"live"},
    "docx": {"documents", "imports"},
    "python_calamine": {"imports"},
    "xlsxwriter": {"documents"},
    "typst": {"documents"},
    "markdown": {"markup"},
    "nh3": {"markup"},
    "ruamel": {"imports", "demo"},
    "prometheus_client": {"web"},
    "qrcode": {"qr"},
    "filelock": {"datadir"},
    "platformdirs": {"datadir"},
    "wakepy": {"awake"},
    "zeroconf": {"mdns"},
}


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def module_of(path: Path) -> str:
    return path.parent.name if path.name == "__init__.py" else path.stem


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            if node.module == "liveqa":
                found |= {f"liveqa.{alias.name}" for alias in node.names}
    return found


def level(room: str) -> int:
    return next(index for index, layer in enumerate(LAYERS) if room in layer)


FILES = [path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_downwards_and_rooms_keep_their_libraries(path: Path) -> None:
    room = room_of(path)
    for name in imports(path):
        top, _, rest = name.partition(".")
        if top == "liveqa" and rest not in ("", "__version__"):
            assert level(rest.split(".")[0]) >= level(room), f"{room} imports {name}"
        if top in ONLY:
            assert room in ONLY[top], f"{room} imports {name}"


ALONE = {"files.py", "logs.py"}  # a log that is held goes on in the same file


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_files_are_replaced_and_removed_with_patience_alone(path: Path) -> None:
    found = [] if path.name in ALONE else list(replacements(path))
    assert found == [], "liveqa/files.py waits for the program that holds a file"


def replacements(path: Path) -> Iterator[int]:
    """The lines in which a file is moved or removed: `Path.replace` has one argument, the `replace`
    of a text has two, that of a moment or a Struct named ones."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            of_a_path = len(node.args) == 1 and not node.keywords
            whose = ast.unparse(node.func.value)
            if node.func.attr in ("unlink", "rename") or (
                (node.func.attr == "replace" and of_a_path and whose != "files")
                or (node.func.attr in ("remove", "replace", "unlink") and whose == "os")
            ):
                yield node.lineno


def test_the_picture_names_every_module() -> None:
    text = (PACKAGE.parent / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = text.partition("## The rooms")[2].partition("\n## ")[0]
    named = set()
    for room, modules in re.findall(r"^\| (.+?) \| (.+) \|$", rows, re.MULTILINE):
        folder = next(iter(re.findall(r"`(\w+)/`", room)), "liveqa")
        named |= {(folder, name) for name in re.findall(r"`(\w+)`", modules)}
    modules = {
        (
            path.relative_to(PACKAGE).parts[0] if path.parent != PACKAGE else "liveqa",
            module_of(path),
        )
        for path in FILES
        if path.parent.parent != PACKAGE or path.name != "__init__.py"
    }
    assert named == {(room, name) for room, name in modules if name != "__main__"}
