"""The guide for organisers speaks of buttons and messages that there are."""

import re

from liveqa.i18n import catalogue
from tests.serving import ROOT

GUIDE = (ROOT / "docs" / "huong-dan.md").read_text(encoding="utf-8")
STARTER = (ROOT / "run.py").read_text(encoding="utf-8")
ITSELF = {"in đậm", "đánh dấu ô “Add python.exe to PATH”"}


def test_every_label_stands_on_a_page() -> None:
    labels = {" ".join(found.split()) for found in re.findall(r"\*\*(.+?)\*\*", GUIDE, re.DOTALL)}
    assert labels - set(catalogue("vi").values()) == ITSELF


def test_every_message_is_said() -> None:
    said = [*catalogue("vi").values(), STARTER]
    rows = re.findall(r"^\| “(.+?)”", GUIDE, re.MULTILINE)
    assert len(rows) > 5
    for message in rows:
        quoted = re.sub(r"\d{4}", "{port}", message)
        assert any(message in text or quoted in text for text in said), message
