"""What `run.py test` and `run.py dev` do."""

import time
from pathlib import Path

import pytest

import dev
import testing
from tests.serving import ROOT


def test_with_arguments_only_pytest_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = commands_of(monkeypatch, "-k", "port")
    assert calls == [["pytest", *testing.SIDE_BY_SIDE, "-k", "port"]]


@pytest.mark.parametrize(
    "words",
    [
        ["tests/test_clock.py"],
        ["tests/test_clock.py::test_now", "-x"],
        ["-n", "2"],
        ["-n0", "-m", "faults"],
        ["-m", "faults", "--long"],
        ["--pdb"],
    ],
)
def test_a_file_that_is_named_and_what_wants_the_machine_alone_run_without_others_beside(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert commands_of(monkeypatch, *words) == [["pytest", *words]]


def test_without_arguments_all_that_ci_runs_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = commands_of(monkeypatch)
    assert [call[0] for call in calls] == ["ruff", "ruff", "mypy", "pages", "pytest"]
    assert calls[-1] == ["pytest", *testing.SIDE_BY_SIDE]


def test_windows_is_tested_when_asked_and_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = commands_of(monkeypatch, "--windows", "-k", "day")
    assert calls == [["pytest", "tests/windows", "--windows", "-k", "day"]]


def test_without_a_browser_it_says_how_to_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands_of(monkeypatch, code=1, browser=None)[-1] == ["pages"]
    assert "LIVEQA_BROWSER" in capsys.readouterr().err


def commands_of(
    monkeypatch: pytest.MonkeyPatch, *words: str, code: int = 0, browser: str | None = "/a/browser"
) -> list[list[str]]:
    calls: list[list[str]] = []

    def record(module: list[str], browser: str | None = None) -> int:
        calls.append(module)
        return 0

    monkeypatch.setattr(testing, "_run", record)
    monkeypatch.setattr(testing, "_check_pages", lambda: record(["pages"]))
    monkeypatch.setattr(testing, "_find_browser", lambda **_: browser)
    assert testing.main(list(words)) == code
    return calls


def test_a_source_that_came_went_or_was_written_has_changed(tmp_path: Path) -> None:
    here, there, gone = tmp_path / "here", tmp_path / "there", tmp_path / "gone"
    assert dev.changed({here: 1, gone: 1}, {here: 1, there: 1}) == {there, gone}
    assert dev.changed({here: 1}, {here: 2}) == {here}
    assert ROOT / "liveqa" / "errors.py" in dev.seen()


def test_a_change_starts_the_server_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "page.html"
    source.write_text("before", encoding="utf-8")
    started: list[list[str]] = []
    looks = iter([lambda: source.write_text("after", encoding="utf-8"), None])

    def look(seconds: float) -> None:
        step = next(looks)
        if step is None:
            raise KeyboardInterrupt
        step()

    monkeypatch.setattr(dev, "SOURCES", (tmp_path,))
    monkeypatch.setattr(dev, "start", lambda words: started.append(list(words)))
    monkeypatch.setattr(dev, "stop", lambda server: started.append(["stopped"]))
    monkeypatch.setattr(time, "sleep", look)
    assert dev.main(["demo"]) == 0
    assert started == [["demo"], ["stopped"], ["demo", "--no-browser"], ["stopped"]]
