"""What `run.py test` and `run.py dev` do."""

import subprocess
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
    *checks, last = commands_of(monkeypatch)
    pages = [str(ROOT / "tools" / "check_pages.py")]
    wanted = [*(["-m", *check] for check in testing.CHECKS), pages, testing.COLLECTION]
    assert sorted(checks) == sorted(wanted)
    assert last == ["pytest", *testing.SIDE_BY_SIDE]


def test_a_check_that_fails_says_why_and_fails_the_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands_of(monkeypatch, code=1, failing="mypy")
    assert "== -m mypy\nsaid by mypy\n" in capsys.readouterr().out


def test_windows_is_tested_when_asked_and_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = commands_of(monkeypatch, "--windows", "-k", "day")
    assert calls == [["pytest", "tests/windows", "--windows", "-k", "day"]]


def test_without_a_browser_it_says_how_to_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ["pytest"] not in [call[:1] for call in commands_of(monkeypatch, code=1, browser=None)]
    assert "LIVEQA_BROWSER" in capsys.readouterr().err


def commands_of(
    monkeypatch: pytest.MonkeyPatch,
    *words: str,
    code: int = 0,
    browser: str | None = "/a/browser",
    failing: str = "",
) -> list[list[str]]:
    calls: list[list[str]] = []

    def record(module: list[str], browser: str | None = None) -> int:
        calls.append(module)
        return 0

    def check(command: list[str]) -> "subprocess.CompletedProcess[str]":
        calls.append(command)
        said = f"said by {command[-1]}\n"
        return subprocess.CompletedProcess(command, int(command[-1] == failing), said)

    monkeypatch.setattr(testing, "_run", record)
    monkeypatch.setattr(testing, "_captured", check)
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
