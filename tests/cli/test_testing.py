"""`test` and `bench`: what they run in a source checkout."""

from pathlib import Path

import pytest

from liveqa import cli, resources
from liveqa.cli import options, testing


def test_what_follows_test_is_pytests() -> None:
    wish = options.parse(["--lang", "en", "test", "-k", "port", "--lang", "x"])
    assert (wish.rest, wish.config.lang) == (("-k", "port", "--lang", "x"), "en")


def test_what_follows_bench_is_the_benchmarks() -> None:
    wish = options.parse(["bench", "--phones", "50", "--json", "x.json"])
    assert wish.rest == ("--phones", "50", "--json", "x.json")


def test_bench_runs_the_benchmarks_of_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    assert commands_of(monkeypatch, "bench", "votes") == [["tests.benchmarks", "votes"]]


def test_with_arguments_only_pytest_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = commands_of(monkeypatch, "test", "-k", "port")
    assert calls == [["pytest", "-k", "port"]]


def test_without_arguments_all_that_ci_runs_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = commands_of(monkeypatch, "test")
    assert [call[0] for call in calls] == ["ruff", "mypy", "biome", "pytest"]
    assert calls[-1] == ["pytest", *testing.SIDE_BY_SIDE]


def test_windows_is_tested_when_asked_and_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = commands_of(monkeypatch, "test", "--windows", "-k", "day")
    assert calls == [["pytest", "tests/windows", "--windows", "-k", "day"]]


def test_an_installed_package_says_that_it_has_no_tests(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(resources, "checkout", lambda: None)
    assert cli.main(["test"]) == 1
    assert "mã nguồn" in capsys.readouterr().err


def commands_of(monkeypatch: pytest.MonkeyPatch, *words: str) -> list[list[str]]:
    calls: list[list[str]] = []

    def record(root: Path, module: list[str], browser: str | None = None) -> int:
        calls.append(module)
        return 0

    monkeypatch.setattr(testing, "_run", record)
    monkeypatch.setattr(testing, "_lint_pages", lambda root: calls.append(["biome"]) or 0)
    monkeypatch.setattr(testing, "_find_browser", lambda root, install: "/a/browser")
    assert cli.main(list(words)) == 0
    return calls
