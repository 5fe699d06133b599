"""Pieces of the hall's sound: from whom they are taken, and when they go."""

from pathlib import Path
from typing import Any

import pytest

from liveqa.machine import recordings
from liveqa.machine.clock import DAY_MS, clock, now_ms
from liveqa.server.forgetting import Forgetting
from tests.web.house import House, error

WEBM = b"\x1aE\xdf\xa3 sound"


@pytest.fixture(autouse=True)
def at_the_laptop(monkeypatch: pytest.MonkeyPatch) -> None:
    """The calls come from the laptop itself."""
    monkeypatch.setattr("liveqa.machine.lan.is_own", lambda address: True)


def send(house: House, code: str, content: bytes = WEBM, length: int = 60_000) -> Any:
    path = f"/api/meetings/{code}/recording?length={length}"
    return house.request("POST", path, content, house.as_("secretary"))


def kept(house: House, code: str) -> int:
    pieces = house.get(f"/api/meetings/{code}/recording", house.as_("organiser")).json["pieces"]
    return len(pieces)


def test_nothing_is_taken_down_of_which_nobody_is_told(house: House) -> None:
    code = house.meeting()
    assert error(send(house, code))["code"] == "not_recording"
    house.do(code, house.as_("secretary"), "recording.begin")
    board = house.board(code, house.join(code=code))
    assert board["meeting"]["recording_since"]
    send(house, code)
    assert kept(house, code) == 1
    assert error(send(house, code, b"MZ not sound"))["code"] == "wrong_file"


def test_a_piece_that_waited_is_kept_after_the_end_as_far_as_it_was_told(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = house.meeting()
    secretary = house.as_("secretary")
    house.do(code, secretary, "recording.begin")
    house.do(code, house.as_("organiser"), "meeting.close")
    meeting = house.app.service.reader.meetings.by_code(code)
    kept = send(house, code, length=600_000).json
    assert (kept["start"], kept["end"]) == (meeting.recorded_since, meeting.recorded_until)
    monkeypatch.setattr("liveqa.domain.recording.LATE_MS", -1)
    assert error(send(house, code))["code"] == "not_recording"
    path = f"/api/meetings/{code}/recording?length=1000&ago=3600000"  # of before the recording
    assert error(house.request("POST", path, WEBM, secretary))["code"] == "not_recording"


def test_a_piece_that_waited_is_kept_though_recording_began_again(house: House) -> None:
    code = house.meeting()
    secretary = house.as_("secretary")
    for deed in ("begin", "end", "begin"):
        house.do(code, secretary, f"recording.{deed}")
    meeting = house.app.service.reader.meetings.by_code(code)
    ago = now_ms() - (meeting.recorded_until or 0)
    path = f"/api/meetings/{code}/recording?length=1000&ago={ago}"
    kept = house.request("POST", path, WEBM, secretary).json
    assert (kept["start"], kept["end"]) == (meeting.recorded_since, meeting.recorded_until)


def test_only_the_laptop_records(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    code = house.meeting()
    house.do(code, house.as_("secretary"), "recording.begin")
    monkeypatch.setattr("liveqa.machine.lan.is_own", lambda address: False)
    assert error(send(house, code))["code"] == "not_allowed"


def test_what_is_removed_or_was_a_rehearsal_leaves_the_disk(house: House) -> None:
    code = house.meeting(is_open=False)
    organiser = house.as_("organiser")
    keeper = Forgetting(house.app, None)  # type: ignore[arg-type]  # no copies are looked for
    house.do(code, organiser, "rehearsal.begin")
    house.do(code, organiser, "recording.begin")
    send(house, code)
    house.do(code, organiser, "rehearsal.end")
    keeper.remove_recordings()
    assert files(house) == []
    house.do(code, organiser, "meeting.open")
    house.do(code, organiser, "recording.begin")
    send(house, code, length=0)
    keeper.remove_recordings()
    assert len(files(house)) == 1
    house.do(code, organiser, "recording.remove")
    assert kept(house, code) == 0
    keeper.remove_recordings()
    assert files(house) == []


def test_what_others_put_beside_recordings_stays_and_one_of_an_earlier_version_goes(
    house: House,
) -> None:
    folder = house.app.config.data / recordings.FOLDER
    for name in ("ban-sao", "12", "12-ban-sao"):
        (folder / name).mkdir(parents=True)
        (folder / name / "1-2.webm").write_bytes(WEBM)
    Forgetting(house.app, None).remove_recordings()  # type: ignore[arg-type]  # as above
    assert {path.name for path in folder.iterdir()} == {"ban-sao", "12-ban-sao"}


def files(house: House) -> list[Path]:
    return list((house.app.config.data / recordings.FOLDER).rglob("*.*"))


def test_what_is_to_go_is_heard_no_more_before_it_is_gone(house: House) -> None:
    code = house.meeting(is_open=False)
    organiser = house.as_("organiser")
    house.do(code, organiser, "rehearsal.begin")
    house.do(code, organiser, "recording.begin")
    send(house, code)
    house.do(code, organiser, "rehearsal.end")
    assert kept(house, code) == 0
    house.do(code, organiser, "meeting.open")
    assert kept(house, code) == 0
    assert len(files(house)) == 1


def test_what_is_recorded_after_the_clock_went_back_is_kept(house: House) -> None:
    """A laptop that was a day ahead at the opening was put right, and LiveQA started again."""
    code = house.meeting(is_open=False)
    organiser = house.as_("organiser")
    keeper = Forgetting(house.app, None)  # type: ignore[arg-type]  # as above
    clock._offset += DAY_MS
    try:
        house.do(code, organiser, "meeting.open")
        house.do(code, organiser, "recording.begin")
    finally:
        clock.follow()
    assert error(send(house, code))["code"] == "not_recording"
    house.app.lapse_recordings()
    assert "recording_since" not in house.board(code, house.as_("chair"))["meeting"]
    house.do(code, organiser, "recording.begin")
    send(house, code, length=0)
    keeper.remove_recordings()
    assert kept(house, code) == 1
    house.do(code, organiser, "recording.remove")
    keeper.remove_recordings()
    assert files(house) == []


def test_a_recording_of_which_no_sound_comes_has_ended(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = house.meeting()
    house.do(code, house.as_("secretary"), "recording.begin")
    house.app.lapse_recordings()
    assert house.board(code, house.as_("chair"))["meeting"]["recording_since"]
    monkeypatch.setattr("liveqa.service.service.SILENCE_MS", -1)
    house.app.lapse_recordings()
    assert "recording_since" not in house.board(code, house.as_("chair"))["meeting"]
