"""The Vietnamese guide speaks of buttons and messages that there are."""

import re

from liveqa.i18n import catalogue
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
