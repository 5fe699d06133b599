"""The page of promises names tests that there are, and keeps its numbers over partial runs."""

import ast
import re
from pathlib import Path

import pytest

from tests.promises import PAGE, ROOT, ROW, Tally

ROWS = list(ROW.finditer(PAGE.read_text(encoding="utf-8")))
LINE = "| {what} | {tried} | {lost} | `python3 run.py test {node}` |"


def test_every_row_can_be_repeated_with_its_command() -> None:
    page = PAGE.read_text(encoding="utf-8")
    written = [line for line in page.splitlines() if "run.py test tests" in line]
    assert len(ROWS) == len(written) > 20
    for row in ROWS:
        path, _, name = row["node"].partition("::")
        assert (ROOT / path).exists(), path
        if name:
            assert f"def {name}(" in (ROOT / path).read_text(encoding="utf-8"), name


def test_every_rows_command_tries_something() -> None:
    """One whose tests the long form alone has says so."""
    for row in ROWS:
        path, _, name = row["node"].partition("::")
        files = [ROOT / path] if path.endswith(".py") else (ROOT / path).rglob("test_*.py")
        tests = [each for file in files for each in _tests_in(file) if name in ("", each[0])]
        assert any(row["long"] or not is_long for _, is_long in tests), row["node"]


def _tests_in(file: Path) -> list[tuple[str, bool]]:
    """The tests of a file by name, each with whether the long form alone has it."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    marks = [ast.unparse(each) for each in tree.body if isinstance(each, ast.Assign)]
    is_long = any(mark.startswith("pytestmark = ") and "mark.long" in mark for mark in marks)
    return [
        (each.name, is_long or "pytest.mark.long" in map(ast.unparse, each.decorator_list))
        for each in tree.body
        if isinstance(each, ast.FunctionDef) and each.name.startswith("test_")
    ]


def test_every_attack_is_a_row() -> None:
    named = {row["node"].partition("::")[0] for row in ROWS}
    files = {f"tests/faults/{file.name}" for file in (ROOT / "tests/faults").glob("test_*.py")}
    assert files <= named


def test_what_has_a_long_form_has_a_row_for_it() -> None:
    long = {row["node"].partition("::")[0] for row in ROWS if row["long"]}
    for file in (ROOT / "tests/faults").glob("test_*.py"):
        if re.search(r"\bat_length\b", file.read_text(encoding="utf-8")):
            assert f"tests/faults/{file.name}" in long


def tally(*ran: str, at_length: bool = False) -> Tally:
    counted = Tally(at_length=at_length)
    counted.tried = dict.fromkeys(ran, 10)
    counted.lost = dict.fromkeys(ran, 0)
    return counted


def row(node: str, tried: str = "7", lost: str = "nothing") -> str:
    return LINE.format(what="an attack", tried=tried, lost=lost, node=node)


@pytest.mark.parametrize(
    ("node", "asked", "is_written"),
    [
        ("tests/live", ["tests"], True),
        ("tests/live", ["tests/live"], True),
        ("tests/live", ["tests/live/test_frames.py"], False),
        ("tests/live/test_frames.py", ["tests/live"], True),
        ("tests/live/test_frames.py", ["tests/live/test_frames.py::test_one"], False),
        ("tests/live/test_frames.py::test_one", ["tests/live/test_frames.py::test_one"], True),
        ("tests/li", ["tests/live"], False),
        ("tests/faults", ["tests/live"], False),
    ],
)
def test_a_run_writes_the_rows_that_it_went_through(
    node: str, asked: list[str], is_written: bool
) -> None:
    counted = tally("tests/live/test_frames.py::test_one")
    after = counted.filled(row(node), asked)
    assert after == (row(node, "10") if is_written else row(node))


def test_what_was_left_out_leaves_the_row_as_it_was() -> None:
    counted = tally("tests/live/test_frames.py::test_one")
    counted.left_out = ["tests/live/test_frames.py::test_other"]
    assert counted.filled(row("tests/live"), ["tests"]) == row("tests/live")


def test_short_and_long_forms_have_rows_of_their_own() -> None:
    page = f"{row('tests/live')}\n{row('tests/live --long')}"
    name = "tests/live/test_frames.py::test_one"
    assert (
        tally(name).filled(page, ["tests"])
        == f"{row('tests/live', '10')}\n{row('tests/live --long')}"
    )
    assert (
        tally(name, at_length=True).filled(page, ["tests"])
        == f"{row('tests/live')}\n{row('tests/live --long', '10')}"
    )


def test_what_got_through_is_counted() -> None:
    counted = tally("tests/live/test_frames.py::test_one")
    counted.lost = dict.fromkeys(counted.tried, 1)
    assert counted.filled(row("tests/live"), ["tests/live"]) == row("tests/live", "10", "1")
