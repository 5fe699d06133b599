"""The log file: it makes way for a new one when it is full, and goes on where it cannot."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from liveqa.machine import logs


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[logs.Rotating]:
    """A small log, which all that is logged goes to."""
    monkeypatch.setattr(logs, "SIZE", 2000)
    handler = logs.Rotating(tmp_path / "liveqa.log")
    logging.getLogger().addHandler(handler)
    yield handler
    logging.getLogger().removeHandler(handler)
    handler.close()


def fill(kept: logs.Rotating, *numbers: int) -> None:
    """Log so many lines, of about fifty bytes."""
    for number in numbers:
        kept.handle(logging.makeLogRecord({"msg": f"line {number:04d} {'.' * 40}"}))


def files(kept: logs.Rotating) -> dict[str, str]:
    """What lies beside the log."""
    folder = Path(kept.baseFilename).parent
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_a_full_log_makes_way_and_the_last_ones_are_kept(kept: logs.Rotating) -> None:
    fill(kept, *range(1000))
    assert sorted(files(kept)) == ["liveqa.log", *(f"liveqa.log.{n}" for n in range(1, 6))]
    assert "line 0999" in files(kept)["liveqa.log"]
    assert all(len(text) <= 2000 for text in files(kept).values())


@pytest.mark.parametrize("held", ["liveqa.log", "liveqa.log.1", "liveqa.log.4"])
def test_a_log_that_is_held_goes_on_says_so_and_loses_nothing(
    kept: logs.Rotating, monkeypatch: pytest.MonkeyPatch, held: str
) -> None:
    fill(kept, *range(300))
    before = files(kept)
    really, is_held = os.replace, True

    def replace(source: object, target: object) -> None:
        if is_held and Path(str(source)).name == held:
            raise PermissionError(13, "The process cannot access the file", str(source))
        really(source, target)  # type: ignore[arg-type]

    for name in ("replace", "rename"):
        monkeypatch.setattr(os, name, replace)
    fill(kept, *range(300, 400))
    found = "".join(files(kept).values())
    assert [f"line {n:04d}" for n in range(300, 400) if f"line {n:04d}" not in found] == []
    assert 1 <= found.count("the log goes on in the same file") <= 4
    if held == "liveqa.log":
        assert {name: files(kept)[name] for name in before if name != held} == {
            name: text for name, text in before.items() if name != held
        }
    is_held = False
    fill(kept, *range(400, 600))
    assert len(files(kept)["liveqa.log"]) <= 2000


def test_a_fault_has_one_reference_in_the_log_for_staff_and_in_the_error(
    caplog: pytest.LogCaptureFixture,
) -> None:
    last, to = logs.LastFault(), logging.getLogger("liveqa.somewhere")
    to.addHandler(last)
    try:
        error = logs.fault(to, "no %s.%s", "minutes", "pdf")
        assert caplog.messages == [f"internal {last.reference}: no minutes.pdf"]
        assert error.params == {"reference": last.reference}
        to.error("internal %s: said by another", "abcdef")
        assert error.params == {"reference": last.reference}, "words make no fault"
        assert logs.fault(to, "it ended", known="123abc").params == {"reference": "123abc"}
    finally:
        to.removeHandler(last)
    assert last.reference == "123abc"


def test_a_fault_tells_where_in_the_program_but_only_where_that_is_asked(
    caplog: pytest.LogCaptureFixture,
) -> None:
    to, name = logging.getLogger("liveqa.somewhere"), "Nguyễn Thị Lan"
    try:
        int(name)
    except ValueError:
        logs.exception(to, "a part failed")
        logs.fault(to, "a page failed")
    first, second = caplog.records
    first.exc_text = None  # what another formatter made of it
    assert "test_logs.py" in logs.Impersonal().format(first)
    assert "Lan" not in logs.Impersonal().format(first)
    assert not second.exc_info
