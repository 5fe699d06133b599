"""The short meeting that every way of shipping LiveQA has to play, played from the sources; and
that it would notice."""

import sys
import zipfile
from pathlib import Path

import pytest

from tests import short_meeting
from tests.short_meeting import Program


@pytest.mark.long
@pytest.mark.faults
def test_a_short_meeting_is_played_to_a_restored_copy(tmp_path: Path, at_length: bool) -> None:
    wanted = short_meeting.EVERY if at_length else short_meeting.few()
    work = tmp_path / "việc"
    work.mkdir()
    program = Program((sys.executable, "-X", "utf8", "-m", "liveqa.cli"))
    played = short_meeting.play(program, tmp_path / "dữ liệu", work, wanted)
    assert played.documents.keys() == wanted
    assert all(played.documents.values())


@pytest.mark.parametrize(
    ("name", "form", "content"),
    [
        ("minutes", "pdf", b"<html>Bao gi\xe1\xbb\x9d</html>"),
        ("minutes", "html", "Biên bản trống".encode()),
        ("minutes", "docx", b"%PDF-1.7"),
        ("letter", "md", short_meeting.ASKED.encode()),
        ("pages", "zip", b"PK\3\4 cut off"),
        ("names", "json", b""),
    ],
)
def test_a_file_that_is_not_what_it_claims_is_noticed(name: str, form: str, content: bytes) -> None:
    with pytest.raises((AssertionError, zipfile.BadZipFile)):
        short_meeting.check_document(name, form, content)
