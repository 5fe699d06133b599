"""Imports point downwards only, and a line of code knows its room."""

import ast
import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from graphlib import TopologicalSorter
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "liveqa"

# Each room may import those of the lines below it, and itself; those of its own line it may not.
FLOORS = [
    {"__main__"},
    {"cli"},
    {"window", "demo"},
    {"server"},
    {"halls"},
    {"web", "live"},
    {"service"},
    {"board"},
    {"commands"},
    {"imports", "papers"},
    {"papers/kinds", "papers/formats"},
    {"papers/model"},
    {"store"},
    {"domain", "machine"},
    {"errors", "live/engineio"},
    {"text", "dates", "i18n"},
]
ONLY = {
    "sqlite_utils": {"store"},
    "sqlite3": {"store", "service", "machine"},
    "flask": {"web", "server", "live"},
    "wsproto": {"live/engineio"},
    "flask_socketio": {"live"},
    "socketio": {"live"},
    "engineio": {"live", "live/engineio"},
    "docx": {"papers/formats", "imports"},
    "python_calamine": {"imports"},
    "pypdf": {"imports"},
    "xlsxwriter": {"papers/formats"},
    "typst": {"papers/formats"},
    "markdown": {"domain"},
    "nh3": {"domain"},
    "dateutil": {"domain"},
    "ruamel": {"imports", "demo"},
    "prometheus_client": {"web"},
    "qrcode": {"machine"},
    "filelock": {"machine"},
    "platformdirs": {"machine"},
    "wakepy": {"machine"},
    "zeroconf": {"machine"},
    "redis": {"halls"},
}


def room_of(*parts: str) -> str:
    """The room of a module by the parts of its name: the deepest that FLOORS names."""
    deeper = "/".join(parts[:2])
    return deeper if any(deeper in floor for floor in FLOORS) else parts[0]


@cache
def tree_of(path: Path) -> ast.Module:
    """The tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> set[str]:
    """What a module imports when it runs: modules, and names that may be modules."""
    return imported(running(tree_of(path)))


def imported(nodes: Iterable[ast.AST]) -> set[str]:
    """What is imported by some of the nodes of a module."""
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name for name in names if name in NAMES} or {node.module}
    return found


def running(tree: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a tree, without those that only a type checker reads."""
    for node in ast.iter_child_nodes(tree):
        if not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"):
            yield node
            yield from running(node)


def level(room: str) -> int:
    return next(index for index, floor in enumerate(FLOORS) if room in floor)


ROOMS = {room for floor in FLOORS for room in floor}
FILES = [path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py"]


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


NAMES = {name_of(path) for path in FILES}


def test_imports_point_downwards_and_rooms_keep_their_libraries() -> None:
    assert not [f"{path} imports {name}" for path in FILES for name in not_allowed(path)]


def not_allowed(path: Path) -> Iterator[str]:
    """What a module may not import."""
    room = room_of(*path.relative_to(PACKAGE).with_suffix("").parts)
    for name in imports(path):
        top, *rest = name.split(".")
        if top == "liveqa" and rest and rest != ["__version__"]:
            there = room_of(*rest)
            if there != room and level(there) <= level(room):
                yield name
        if room not in ONLY.get(top, {room}):
            yield name


ALONE = {"files.py", "logs.py"}  # a log that is held goes on in the same file


def test_files_are_replaced_and_removed_with_patience_alone() -> None:
    found = {path: list(replacements(path)) for path in FILES if path.name not in ALONE}
    impatient = {path: lines for path, lines in found.items() if lines}
    assert not impatient, "machine/files.py waits for the program that holds a file"


def replacements(path: Path) -> Iterator[int]:
    """The lines in which a file is moved or removed: `Path.replace` has one argument, the `replace`
    of a text has two, that of a moment or a Struct named ones."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            of_a_path = len(node.args) == 1 and not node.keywords
            whose = ast.unparse(node.func.value)
            if node.func.attr in ("unlink", "rename") or (
                (node.func.attr == "replace" and of_a_path and whose != "files")
                or (node.func.attr in ("remove", "replace", "unlink") and whose == "os")
            ):
                yield node.lineno


def test_sql_stands_in_the_store_alone() -> None:
    said = re.compile(r"\.db\.(execute|query|table|conn)\b|\bSELECT .+ FROM |\bINSERT (OR |INTO )")
    elsewhere = [path for path in PACKAGE.rglob("*.py") if path.parent.name != "store"]
    found = [path.name for path in elsewhere if said.search(path.read_text(encoding="utf-8"))]
    assert found == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {name_of(path): {name for name in imports(path) if name in NAMES} for path in FILES}
    for name in TopologicalSorter(graph).static_order():  # raises CycleError, which names them
        assert name in NAMES


OF_READINGS = {"collected", "invited", "reading"}
"""The modules of the readers' folders that say what a reading brings, and read nothing."""


def test_the_server_starts_without_what_reads_foreign_files() -> None:
    """A child reads them: their hundreds of patterns would be a sixth of the server's start."""
    paths = {name_of(path): path for path in FILES}
    loaded, waiting = set[str](), ["liveqa.server.process", "liveqa.server.application"]
    while waiting:
        name = waiting.pop()
        loaded.add(name)
        waiting += (imported(ast.iter_child_nodes(tree_of(paths[name]))) & NAMES) - loaded
    readers = {name for name in loaded if re.match(r"liveqa\.imports\.(lists|school)\.", name)}
    assert {name.rpartition(".")[2] for name in readers} == OF_READINGS
    assert not {"liveqa.imports.plan", "liveqa.imports.documents"} & loaded


HERE = re.compile(r"^[ \t]*from (liveqa[\w.]*) import ([\w, ]+)$", re.MULTILINE)


@pytest.mark.parametrize("folder", ["tests", "tools"])
def test_what_other_pythons_are_given_to_run_imports_what_there_is(folder: str) -> None:
    """A program in a string is read by nobody else: what runs under Wine alone, for one."""
    for path in (PACKAGE.parent / folder).rglob("*.py"):
        for module, names in HERE.findall(path.read_text(encoding="utf-8")):
            there = import_module(module)
            for name in (each.split()[0] for each in names.split(",")):
                assert hasattr(there, name) or f"{module}.{name}" in NAMES, (path, module, name)


def test_the_picture_names_every_module() -> None:
    text = (PACKAGE.parent / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = text.partition("## The rooms")[2].partition("\n## ")[0]
    named = set()
    for room, modules in re.findall(r"^\| (.+?) \| (.+) \|$", rows, re.MULTILINE):
        folder = next(iter(re.findall(r"`([\w/]+)/`", room)), "")
        named |= {(folder, name) for name in re.findall(r"`(\w+)`", modules)}
    parts = [path.relative_to(PACKAGE).with_suffix("").parts for path in FILES]
    modules = {
        (room_of(*each) if each[1:] else "", module) for each in parts if (module := shown(each))
    }
    assert named == modules


def shown(parts: tuple[str, ...]) -> str:
    """What the picture calls a module; nothing for what a room's own row says already."""
    if parts[-1] == "__main__" or parts in {(*room.split("/"), "__init__") for room in ROOMS}:
        return ""
    return parts[-2] if parts[-1] == "__init__" else parts[-1]


def declared() -> set[str]:
    """Return the names of all libraries that the project's own files ask for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pages = json.loads((ROOT / "static/package.json").read_text(encoding="utf-8"))
    asked = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    for extra in project["project"]["optional-dependencies"].values():
        asked += extra
    names = {re.split(r"[\[<>=!~; ]", each)[0] for each in asked} - {"liveqa"}
    return names | set(pages["dependencies"]) | set(pages["devDependencies"])


def test_every_dependency_has_its_reason() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    section = text.partition("## Dependencies, each with its reason")[2].partition("\n## ")[0]
    cells = re.findall(r"^\| ([^|]+) \| [^|]+ \|$", section, re.MULTILINE)
    reasoned = {name for cell in cells for name in cell.split(", ")} - {"library", "---"}
    assert reasoned == declared()
