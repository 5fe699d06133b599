"""A paper as a file: whole or not at all, and rendered in a child process for the server."""

from pathlib import Path

import pytest

from liveqa import documents
from liveqa.errors import RenderFailed, UnknownMeeting
from tests.documents.reading import text
from tests.room import Room


@pytest.fixture
def held(room: Room, tmp_path: Path) -> tuple[Path, str]:
    """A database with one meeting that a server holds open, and the meeting's code."""
    question = room.ask(text="Bếp ăn có camera không?")
    answer = room.do(room.thu, "answer.start", questions=[question])["answer"]
    room.do(room.thu, "answer.draft", answer=answer, text="Có **hai** camera.", base_version=0)
    room.do(room.thu, "answer.record", answer=answer)
    code = room.store.meetings.get(room.meeting).code
    return tmp_path / "liveqa.db", code


@pytest.mark.parametrize("form", list(documents.PAPER))
def test_every_format_is_written_under_an_ascii_name(
    held: tuple[Path, str], tmp_path: Path, form: str
) -> None:
    database, code = held
    path = documents.export(database, code, "minutes", form, tmp_path / "out")
    assert path == tmp_path / "out" / f"bien-ban-{code}.{form}"
    assert path.name.isascii()
    assert "Có hai camera." in text(form, path.read_bytes()).replace("\n", " ")
    assert list(path.parent.iterdir()) == [path]


def test_a_child_process_renders_while_the_database_is_in_use(
    held: tuple[Path, str], tmp_path: Path
) -> None:
    database, code = held
    path = documents.render_in_child(database, code, "minutes", "docx", tmp_path)
    assert "Bếp ăn có camera không?" in text("docx", path.read_bytes())


def test_a_child_that_fails_says_so(held: tuple[Path, str], tmp_path: Path) -> None:
    with pytest.raises(RenderFailed) as failure:
        documents.render_in_child(held[0], "KHONG", "minutes", "md", tmp_path)
    assert "UnknownMeeting" in str(failure.value.params["reason"])


def test_an_unknown_meeting_is_refused(held: tuple[Path, str], tmp_path: Path) -> None:
    with pytest.raises(UnknownMeeting):
        documents.export(held[0], "KHONG", "minutes", "md", tmp_path)


def test_a_failed_write_leaves_the_old_file_and_no_rest(
    held: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database, code = held
    path = documents.export(database, code, "minutes", "md", tmp_path / "out")
    before = path.read_bytes()

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        documents.export(database, code, "minutes", "md", tmp_path / "out")
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]
