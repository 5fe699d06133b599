"""The guides speak of buttons and messages that there are, and leave out no command or option."""

import argparse
import re

import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix

from liveqa.cli import common, options
from liveqa.i18n import catalogue
from liveqa.machine.config import variable
from tests.serving import ROOT

GUIDE = (ROOT / "README.vi.md").read_text(encoding="utf-8")
STARTER = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "bootstrap").glob("*.py"))
# What is set in italics and is no label: a state in words, a setting of Windows.
OTHERWISE = {"đã tiếp nhận", "mở rộng"}


def test_every_label_stands_on_a_page() -> None:
    found = re.findall(r"(?<![*\w])\*([^*]+)\*(?![*\w])", GUIDE)
    pages = {words.lower() for words in catalogue("vi").values()}
    labels = {" ".join(label.split()) for label in found} - OTHERWISE
    assert len(labels) > 15
    assert {
        label for label in labels if not any(label.lower() in words for words in pages)
    } == set()


def test_every_message_is_said() -> None:
    said = [*catalogue("vi").values(), STARTER]
    rows = re.findall(r"^\| “(.+?)”", GUIDE, re.MULTILINE)
    assert len(rows) > 5
    for message in rows:
        forms = (message, re.sub(r"\d{4}", "{port}", message))
        assert any(form in text for text in said for form in forms), message


README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("guide", [README, GUIDE], ids=["en", "vi"])
def test_every_command_and_option_is_told(guide: str) -> None:
    parser = options._parser("en", of_export=True)
    found = (each for each in parser._actions if isinstance(each, argparse._SubParsersAction))
    commands = next(found).choices
    rows = "\n".join(re.findall(r"^\| `.+$", guide, re.MULTILINE))
    assert [name for name in commands if not re.search(rf"`{name}\b", rows)] == []
    names = [*(option.name for option in common.OPTIONS), *common.FLAGS]
    assert [name for name in names if f"`--{name}" not in rows] == []
    assert [name for name in names if f"`{variable(name)}" not in rows] == []


@pytest.mark.parametrize("guide", [README, GUIDE], ids=["en", "vi"])
def test_the_data_folder_is_named_on_each_system(
    guide: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/hoa")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert "%LOCALAPPDATA%\\LiveQA" in guide
    for system in (MacOS, Unix):
        folder = system("LiveQA", appauthor=False).user_data_dir
        assert f"`{folder.replace('/home/hoa', '~')}`" in guide
