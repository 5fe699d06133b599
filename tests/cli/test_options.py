"""What may be typed, in which order, and what the environment says instead."""

import argparse
import inspect
import io
import platform
import re
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveqa import __version__, cli
from liveqa.cli import options, several
from liveqa.i18n import catalogue
from liveqa.machine import authority, config, datadir, lan


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


@pytest.mark.parametrize("lang", ["xx", "VI", "vi-VN", "anh"])
@pytest.mark.parametrize("by_variable", [False, True])
def test_a_language_that_is_none_is_explained_wherever_it_was_said(
    lang: str,
    by_variable: bool,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = ["doctor"] if by_variable else ["--lang", lang, "doctor"]
    if by_variable:
        monkeypatch.setenv("LIVEQA_LANG", lang)
    with pytest.raises(SystemExit, match="2"):
        options.parse(words)
    said = capsys.readouterr().err
    assert "ngôn ngữ phải là vi hoặc en" in said
    assert (f"LIVEQA_LANG={lang}" in said) is by_variable


def test_what_the_environment_says_wrongly_names_the_variable(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIVEQA_PORT", "tám nghìn")
    with pytest.raises(SystemExit, match="2"):
        options.parse([])
    assert "LIVEQA_PORT=tám nghìn" in capsys.readouterr().err
    assert parsed("--port", "8001").port == 8001


@pytest.mark.parametrize("words", [["--version"], ["--lang", "en", "--version"]])
def test_the_version_is_one_line_with_python_and_system(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="0"):
        options.parse(words)
    said = capsys.readouterr().out
    assert said.count("\n") == 1
    for part in (f"LiveQA {__version__}", platform.python_version(), platform.system()):
        assert part in said


LOOPBACK = config.Proxies().networks


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], None),
        (["--behind-proxy"], config.Proxies(1, LOOPBACK)),
        (["--behind-proxy", "serve"], config.Proxies(1, LOOPBACK)),
        (["--behind-proxy", "--lang", "en", "serve"], config.Proxies(1, LOOPBACK)),
        (["serve", "--behind-proxy"], config.Proxies(1, LOOPBACK)),
        (["--behind-proxy", "2", "serve"], config.Proxies(2, LOOPBACK)),
        (["--behind-proxy=2"], config.Proxies(2, LOOPBACK)),
        (["--behind-proxy", "10.0.0.3"], config.Proxies(1, ("10.0.0.3/32",))),
        (
            ["--behind-proxy", "2,10.0.0.7/24,fd00::3"],
            config.Proxies(2, ("10.0.0.0/24", "fd00::3/128")),
        ),
    ],
)
def test_how_many_proxies_from_where(words: list[str], expected: config.Proxies | None) -> None:
    assert parsed(*words).proxies == expected


@pytest.mark.parametrize("value", ["0", "11", "1,2", "x", "10.0.0.300", ",", "http://proxy"])
def test_proxies_that_cannot_be_are_explained(
    value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        options.parse([f"--behind-proxy={value}"])
    assert "cần số lớp từ 1 đến 10" in capsys.readouterr().err


@pytest.mark.parametrize(
    "value", ["999", "nginx", "2,", "0", "10.0.0.0/33", "", "serv", "10.0.0.1 10.0.0.2", "²"]
)
@pytest.mark.parametrize("command", [(), ("serve",), ("doctor",)])
def test_proxies_that_cannot_be_are_explained_where_they_stand_alone_too(
    command: tuple[str, ...], value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (
        (*command, "--behind-proxy", value),
        ("--behind-proxy", value, *command),
        (*command, "--behind-proxy", value, "--port", "1"),
    ):
        with pytest.raises(SystemExit, match="2"):
            options.parse(words)
        assert "cần số lớp từ 1 đến 10" in capsys.readouterr().err, words


def test_a_command_keeps_its_own_words_behind_a_proxy_without_a_value() -> None:
    invocation = options.parse(["export", "--behind-proxy", "K7M2", "--out", "x"])
    assert invocation.config.proxies == config.Proxies()
    assert invocation.args.code == "K7M2"


WANTED = [
    ("--document minutes --document notice --format pdf --format docx"),
    ("--document minutes notice --format pdf docx"),
    ("--document=minutes --document=notice --format=pdf --format=docx"),
    ("--document=minutes notice --format=pdf docx"),
    ("--doc minutes --docu notice --f pdf docx"),
    ("--format pdf --document minutes --format docx --document notice"),
    ("--document minutes notice minutes --format pdf docx pdf"),
]


@pytest.mark.parametrize("wanted", WANTED)
def test_all_documents_and_formats_count_however_they_are_named_and_where_the_code_stands(
    wanted: str,
) -> None:
    code, out, these = ["K7M2"], ["--out", "x"], wanted.split()
    for words in ([*code, *these, *out], [*these, *code, *out], [*out, *these, *code]):
        args = options.parse(["export", *words]).args
        assert args.code == "K7M2"
        assert args.document == ("minutes", "notice")
        assert args.format == ("pdf", "docx")
    assert options.parse(["export", *these, *out, "--", *code]).args.code == "K7M2"


def test_without_a_word_of_it_the_minutes_are_written_in_all_formats() -> None:
    args = options.parse(["export", "K7M2", "--out", "x"]).args
    assert (args.document, args.format) == (("minutes",), ())


@given(
    given_=st.lists(
        st.one_of(
            st.sampled_from([("--document", each) for each in several.SEVERAL["--document"][0]]),
            st.sampled_from([("--format", each) for each in several.SEVERAL["--format"][0]]),
        )
    ),
    data=st.data(),
)
def test_a_code_among_documents_and_formats_is_no_value_of_theirs(
    given_: list[tuple[str, str]], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(given_)))
    words, before = ["export"], ""
    for number, (name, value) in enumerate([*given_, ("", "")]):
        if number == place:
            words.append("K7M2")
            before = ""
        again = name != before or data.draw(st.booleans())
        words += [name, value] if again and name else [value] if name else []
        before = name
    args = options.parse([*words, "--out", "x"]).args
    asked = {name: [value for each, value in given_ if each == name] for name in several.SEVERAL}
    assert args.code == "K7M2"
    assert args.document == (tuple(dict.fromkeys(asked["--document"])) or ("minutes",))
    assert args.format == tuple(dict.fromkeys(asked["--format"]))


@pytest.mark.parametrize("wanted", ["--document poem", "--document minutes poem", "--format doc"])
def test_a_document_or_format_that_is_none_is_refused(wanted: str) -> None:
    with pytest.raises(SystemExit, match="2"):
        options.parse(["export", "K7M2", *wanted.split(), "--out", "x"])


FLAGS = ["HSTS", "NO_MDNS", "NO_BROWSER", "PRINT_LINKS", "WINDOW"]


@pytest.mark.parametrize("flag", FLAGS)
@pytest.mark.parametrize("said", ["maybe", "2", "-1", "đúng", "yes please", "nope", " "])
def test_a_switch_that_says_neither_names_the_variable(
    flag: str, said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"LIVEQA_{flag}", said)
    with pytest.raises(SystemExit, match="2"):
        options.parse(["doctor"])
    told = capsys.readouterr().err
    assert f"LIVEQA_{flag}={said}" in told
    assert "cần 1, true hoặc yes" in told
    options.parse(["doctor", f"--{flag.lower().replace('_', '-')}"])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        *((word, True) for word in ("1", "true", "yes", "on", "TRUE", "Yes")),
        *((word, False) for word in ("0", "false", "no", "off", "No", "")),
    ],
)
def test_a_switch_is_set_by_the_environment(
    said: str, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIVEQA_HSTS", said)
    monkeypatch.setenv("LIVEQA_PRINT_LINKS", said)
    assert (parsed().hsts, parsed().print_links) == (expected, expected)


ADDRESSES = [
    *("192.168.1.20", "192.168.1.20:8000", "hoidap.truong.vn", "hoidap.truong.vn:65535"),
    *(
        "may-chu",
        "MAY_CHU:80",
        "truong.vn.",
        "[fd00::5]",
        "[fd00::5]:8000",
        "fd00::5",
        "localhost:8000",
    ),
    *("http://192.168.1.20:8000", "https://hoidap.truong.vn", "https://[fd00::5]:8443"),
    *(
        "trường.vn",
        "https://hỏi-đáp.trường.vn:8443",
        "HTTPS://hoidap.truong.vn",
        "xn--trng-rib8295b.vn",
    ),
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_a_host_with_or_without_a_port_or_a_url(address: str) -> None:
    assert parsed("--address", address).address == address
    assert parsed("--address", f"{address}/").address == address


NO_ADDRESSES = [
    *("", " ", "/", "http://", "https://", "http:///", "a b", "x:99999", "x:0", "x:", "x:y"),
    *("http://x:99999", "http://:8000", ":8000", "ftp://x", "javascript://x", "//x", "mailto:x@y"),
    *("http://u:p@x", "u@x", "http://x/hoidap", "x/hoidap", "x?a=1", "x#a", "http://x\\y"),
    *(
        "[fd00::5",
        "fd00::5]",
        "[zz]",
        "[1.2.3.4]",
        "fe80::1%eth0",
        "[fe80::1%25eth0]",
        "fd00::5::1",
    ),
    *("fd00::5::1", "999.1.1.1", "1.2.3", "010.0.0.1", "0x7f.1", "1234567", "0.0.0.0", "::"),
    *(
        "[::]:8000",
        "a..b",
        "-a.vn",
        "a-.vn",
        "a" * 64,
        f"{'a.' * 130}vn",
        "x\ny",
        "x\ty",
        "<x>",
        "%41",
        "x\0",
    ),
]


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_what_no_phone_could_open_is_no_address(
    address: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SystemExit, match="2"):
        options.parse([f"--address={address}"])
    assert "cần tên hoặc địa chỉ mà điện thoại mở" in capsys.readouterr().err
    if address.strip("\0") == address != "":
        monkeypatch.setenv("LIVEQA_ADDRESS", address)
        with pytest.raises(SystemExit, match="2"):
            options.parse([])
        assert f"LIVEQA_ADDRESS={address}" in capsys.readouterr().err


@given(address=st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_a_url_of_what_is_let_can_be_taken_apart_again(address: str) -> None:
    try:
        found = authority.read_address(address)
    except ValueError:
        return
    for scheme in ("http", "https"):
        parts = urlsplit(lan.url_of(scheme, found, 8000))
        assert parts.scheme in ("http", "https")
        assert parts.hostname
        assert parts.port is None or 0 < parts.port < 65536
        assert parts.geturl() == f"{parts.scheme}://{parts.netloc}"
        assert "@" not in parts.netloc


@pytest.mark.parametrize(
    ("typed", "host"),
    [
        *((same, same) for same in ("::", "0.0.0.0", "127.0.0.1", "fd00::5", "may-chu.local")),
        *((("[::1]", "::1"), ("0:0::0", "::"), ("", "::"), ("FD00::5", "fd00::5"))),
    ],
)
def test_a_host_is_taken_in_its_usual_form(typed: str, host: str) -> None:
    assert parsed(f"--host={typed}").host == host


@pytest.mark.parametrize(
    "host", ["0", "1.2.3", "a b", "http://x", "x:80", "[x]", "*", "10.0.0.0/8"]
)
def test_what_cannot_be_listened_on_is_no_host(
    host: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        options.parse(["--host", host])
    assert "cần địa chỉ IP của máy này" in capsys.readouterr().err


def test_the_environment_may_say_that_there_is_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVEQA_BEHIND_PROXY", "2")
    for said, expected in (("1", True), ("yes", True), ("0", False), ("no", False)):
        monkeypatch.setenv("LIVEQA_HSTS", said)
        assert (parsed().proxies, parsed().hsts) == (config.Proxies(2, LOOPBACK), expected)


@pytest.mark.parametrize(
    ("host", "trusted"),
    [
        ("127.0.0.1", True),
        ("127.8.9.10", True),
        ("::1", True),
        ("192.168.1.5", False),
        ("fd00::1", False),
        ("unix:", False),
        ("", False),
    ],
)
def test_a_proxy_speaks_from_this_machine_unless_it_is_said(host: str, trusted: bool) -> None:
    assert config.Proxies().trusts(host) is trusted


WRONG_LINES = [
    ["nonsense"],
    ["export"],
    ["import"],
    ["restore", "a", "b"],
    ["--port"],
    ["--p", "3"],
    ["--no-browser=1"],
    ["export", "K7M2", "--out", "x", "--format"],
    ["export", "K7M2", "--out", "x", "--document", "poem"],
    ["--help"],
    ["export", "--help"],
]


@pytest.mark.parametrize("words", WRONG_LINES, ids=" ".join)
def test_argparse_itself_speaks_vietnamese(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        options.parse(words)
    said = "".join(capsys.readouterr())
    assert said.startswith("cách dùng: liveqa")
    english = r"usage|option|argument|error|invalid|expected|required|choose|ambiguous|show |exit"
    assert re.findall(english, said) == []


def test_argparse_keeps_its_own_words_in_english_and_elsewhere(
    capsys: pytest.CaptureFixture[str],
) -> None:
    options.parse([])
    for parse in (lambda: options.parse(["--lang", "en", "--port"]), outsider):
        with pytest.raises(SystemExit):
            parse()
        assert re.match(
            r"usage: .*error: .*expected one argument", capsys.readouterr().err, re.DOTALL
        )


def outsider() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--port")
    parser.parse_args(["--port"])


def test_the_english_catalogue_holds_argparses_own_words() -> None:
    source = inspect.getsource(argparse)
    later = {"argparse.choice_or"}  # Python 3.14 says it first
    ours = {key: words for key, words in catalogue("en").items() if key.startswith("argparse.")}
    unknown = {key for key, words in ours.items() if words.rstrip("\n") not in source}
    assert unknown <= later


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


def test_what_goes_into_a_file_is_utf_8_whatever_the_system_writes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for system in ("cp1252", "cp1258", "ascii", "utf-16"):
        file = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(file, system))
        with pytest.raises(SystemExit):
            cli.main(["--lang", "vi", "--help"])
        sys.stdout.flush()
        assert "chạy thử với một hội nghị mẫu" in file.getvalue().decode("utf-8")


@pytest.mark.parametrize("option", ["--data", "--cert", "--key", "--address"])
def test_an_empty_value_is_refused(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    for words in ([option, ""], [f"{option}="], [option, "  "]):
        with pytest.raises(SystemExit, match="2"):
            options.parse(["doctor", *words])
        assert option in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ("backup", "--out", ""),
        ("verify", "--journal", ""),
        ("export", "K7M2", "--out", ""),
        ("import", ""),
        ("restore", ""),
    ],
    ids=lambda words: words[0],
)
def test_an_empty_path_is_no_folder_of_now(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        options.parse([*words, "--lang", "en"])
    assert "a name is needed" in capsys.readouterr().err


def test_a_wish_of_the_environment_that_is_empty_is_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(datadir, "default", lambda: tmp_path / "usual")
    monkeypatch.setenv("LIVEQA_DATA", "")
    assert options.parse([]).config.data == tmp_path / "usual"
