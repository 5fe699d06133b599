"""What may be typed, in which order, and what the environment says instead."""

import pytest

from liveqa import config
from liveqa.cli import options


def parsed(*words: str) -> config.Config:
    return options.parse(words).config


@pytest.mark.parametrize(
    "words",
    [
        ("--port", "8123", "--lang", "en", "serve"),
        ("serve", "--port", "8123", "--lang", "en"),
        ("--port", "8123", "serve", "--lang", "en"),
        ("--port", "8123", "--lang", "en"),
    ],
)
def test_options_may_stand_on_either_side_of_the_command(words: tuple[str, ...]) -> None:
    assert (parsed(*words).port, parsed(*words).lang) == (8123, "en")


def test_the_environment_speaks_where_the_command_line_is_silent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LIVEQA_PORT", "8222")
    monkeypatch.setenv("LIVEQA_LANG", "en")
    assert (parsed().port, parsed("--port", "1").port, parsed().lang) == (8222, 1, "en")


@pytest.mark.parametrize("port", ["-1", "65536", "x", "8.0", ""])
def test_a_port_that_is_none_is_explained(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        options.parse([f"--port={port}"])
    assert "cổng phải là số" in capsys.readouterr().err


@pytest.mark.parametrize("rate", ["0", "-1", "51", "x", "nan", ""])
def test_a_rate_that_is_none_is_explained(rate: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        options.parse([f"--rate={rate}"])
    assert "tốc độ phải là số" in capsys.readouterr().err


def test_the_rate_of_updates_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    assert parsed().rate is None
    assert parsed("--rate", "2.5").rate == 2.5
    monkeypatch.setenv("LIVEQA_RATE", "4")
    assert parsed().rate == 4.0


def test_help_speaks_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    for lang, word in (("vi", "thư mục dữ liệu"), ("en", "the data folder")):
        with pytest.raises(SystemExit, match="0"):
            options.parse(["--lang", lang, "--help"])
        assert word in capsys.readouterr().out


@pytest.mark.parametrize(
    ("environ", "system", "expected"),
    [
        ({}, "win32", True),
        ({}, "darwin", True),
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ":0", "CI": "true"}, "linux", False),
        ({"SSH_CONNECTION": "x"}, "darwin", False),
    ],
)
def test_a_page_opens_by_itself_only_before_a_person(
    environ: dict[str, str], system: str, expected: bool
) -> None:
    assert config.on_a_desktop(environ, system) is expected
