"""The command line, as a person or a program types it: each test has a data folder of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from liveqa import cli
from liveqa.machine import datadir

Run = Callable[..., int]


@pytest.fixture(autouse=True)
def no_wishes(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "HOST", "PORT", "ADDRESS", "LANG"):
        monkeypatch.delenv(f"LIVEQA_{name}", raising=False)
    monkeypatch.setenv("LIVEQA_NO_MDNS", "1")  # nothing is asked in the network of whoever tests


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a command on a data folder of its own."""

    def command(*words: object) -> int:
        return cli.main(["--data", str(tmp_path / "data"), *map(str, words)])

    return command


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "plan.yaml"
    file.write_text("title: Hội nghị đối thoại\n", encoding="utf-8")
    return file


def database(tmp_path: Path) -> Path:
    return datadir.database_path(tmp_path / "data")
