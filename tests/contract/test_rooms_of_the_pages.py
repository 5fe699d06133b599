"""The pages' sources import downwards only, and no file imports itself around a corner."""

import re
from graphlib import TopologicalSorter
from pathlib import Path

SOURCES = Path(__file__).parents[2] / "static" / "src"
# From the ground up; what is no room here is a surface.
FLOORS = ["", "text", "board", "net", "keeping", "ui"]
IMPORTED = re.compile(r"""^import\s(?:[^"]*\sfrom\s)?"(\.[^"]+)";""", re.MULTILINE)


def imports() -> dict[Path, set[Path]]:
    found = {}
    for file in SOURCES.rglob("*.js*"):
        paths = IMPORTED.findall(file.read_text(encoding="utf-8"))
        found[file] = {(file.parent / path).resolve() for path in paths}
    return found


def room(file: Path) -> str:
    return file.relative_to(SOURCES).parts[0] if file.parent != SOURCES else ""


def floor(file: Path) -> int:
    return FLOORS.index(room(file)) if room(file) in FLOORS else len(FLOORS)


def test_every_import_leads_to_a_file() -> None:
    for file, targets in imports().items():
        for target in targets:
            assert target.is_file(), f"{file.name}: {target}"


def test_rooms_import_downwards_and_no_surface_another() -> None:
    for file, targets in imports().items():
        for target in targets:
            same = room(file) == room(target)
            assert same or floor(file) > floor(target), f"{file.name} → {target.name}"


def test_no_file_imports_itself_around_a_corner() -> None:
    list(TopologicalSorter(imports()).static_order())
