"""A paper as a file: whole or not at all, and rendered in a child process for the server."""

import time
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from liveqa.domain.words import BY_QUESTION
from liveqa.errors import RenderFailed, UnknownMeeting
from liveqa.papers import job
from liveqa.papers.frozen import Selection
from liveqa.papers.model.model import DRAFT, REHEARSAL
from liveqa.papers.registry import DOCUMENTS, PAPER
from tests.papers.reading import text
from tests.room import Room
from tests.sampling import daily


@pytest.fixture
def held(room: Room, tmp_path: Path) -> tuple[Path, str]:
    """A database with one meeting that a server holds open, and the meeting's code."""
    question = room.ask(text="Bếp ăn có camera không?")
    answer = room.do(room.thu, "answer.start", questions=[question])["answer"]
    room.do(room.thu, "answer.draft", answer=answer, text="Có **hai** camera.", base_version=0)
    room.do(room.thu, "answer.record", answer=answer)
    code = room.store.meetings.get(room.meeting).code
    return tmp_path / "liveqa.db", code


NAMED = "hoi-nghi-doi-thoai"


@pytest.mark.parametrize("form", list(PAPER))
def test_every_format_is_written_under_an_ascii_name(
    held: tuple[Path, str], tmp_path: Path, form: str
) -> None:
    database, code = held
    path = job.export(database, code, "minutes", form, tmp_path / "out")
    assert path == tmp_path / "out" / f"bien-ban-2024-05-04-{NAMED}-{code}.{form}"
    assert path.name.isascii()
    assert "Có hai camera." in text(form, path.read_bytes()).replace("\n", " ")
    assert list(path.parent.iterdir()) == [path]


PRINTED = [
    (name, form) for name, kind in DOCUMENTS.items() for form in kind.formats if form != "json"
]


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A rehearsal that was played to its approved job."""
    folder = tmp_path_factory.mktemp("tried")
    room = Room(folder, is_open=False)
    room.do(room.dung, "rehearsal.begin")
    above = {"outcome": "beyond_authority", "body": "Sở Nội vụ", "channel": "văn bản"}
    room.do(room.thu, "outcome.set", questions=[room.ask()], reason="", deadline="", **above)
    room.do(room.thu, "minutes.approve", in_favour=3)
    room.do(room.hoa, "meeting.close")
    for kind in ("minutes", "notice", "report"):
        room.do(room.dung, "paper.approve", kind=kind)
    return folder / "liveqa.db", room.store.meetings.get(room.meeting).code


EVERY = [(name, form) for name, kind in DOCUMENTS.items() for form in kind.formats]


@pytest.mark.parametrize(("name", "form"), daily(EVERY, EVERY[::3]))
def test_every_format_is_written_whatever_the_clock_says(
    name: str,
    form: str,
    tried: tuple[Path, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    database, code = tried
    wanted = Selection(question=1) if name in BY_QUESTION else None
    for year in (1969, 1970, 1979, 2108, 2200):
        moment = datetime(year, 6, 1, tzinfo=UTC).timestamp()
        monkeypatch.setattr(time, "time", lambda moment=moment: moment)
        path = job.export(database, code, name, form, tmp_path, wanted)
        made = path.read_bytes()
        assert made
        if form == "pdf":
            assert b"D:%d" % max(year, 1970) in made, "it takes no time but the one that is given"
        if made.startswith(b"PK"):
            with zipfile.ZipFile(path) as file:
                assert file.testzip() is None


@pytest.mark.parametrize(
    "name", [name for name, kind in DOCUMENTS.items() if "zip" in kind.formats]
)
def test_files_that_come_in_one_bear_the_meetings_day(
    held: tuple[Path, str], tmp_path: Path, name: str
) -> None:
    """A folder that is unpacked from it can be sorted and found by its day."""
    with zipfile.ZipFile(job.export(*held, name, "zip", tmp_path / "out")) as file:
        assert {entry.date_time[:3] for entry in file.infolist()} == {(2024, 5, 4)}


def test_a_word_file_bears_no_time_and_names_its_parts(
    tried: tuple[Path, str], tmp_path: Path
) -> None:
    database, code = tried
    path = job.export(database, code, "minutes", "docx", tmp_path)
    with zipfile.ZipFile(path) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = file.namelist()
        assert names[0] == "[Content_Types].xml", "where a reader that streams looks first"
        types = file.read(names[0]).decode()
        parts = [name for name in names[1:] if not name.endswith(".rels")]
        assert [name for name in parts if f'PartName="/{name}"' not in types] == []


@pytest.mark.parametrize(("name", "form"), daily(PRINTED, PRINTED[::3]))
def test_what_comes_from_a_rehearsal_says_so_in_every_format(
    tried: tuple[Path, str], tmp_path: Path, name: str, form: str
) -> None:
    wanted = Selection(question=1) if name in BY_QUESTION else None
    path = job.export(*tried, name, form, tmp_path, wanted)
    assert "chay-thu" in path.name
    # pictures of the public copy's PDF; and what hangs in the hall after the rehearsal too
    if name == "pages" or DOCUMENTS[name].addressed:
        return
    if form == "zip":
        with zipfile.ZipFile(path) as file:
            said = file.read(file.namelist()[0]).decode()
    elif form == "xlsx":
        sheet = load_workbook(path).active
        assert sheet is not None
        said = str(list(sheet.values))
    else:
        read = text if form in PAPER else lambda _, content: content.decode()
        said = read(form, path.read_bytes())
    assert REHEARSAL in said
    assert DRAFT not in said


def test_a_child_process_renders_while_the_database_is_in_use(
    held: tuple[Path, str], tmp_path: Path
) -> None:
    database, code = held
    path = job.render_in_child(database, code, "minutes", "docx", tmp_path)
    assert "Bếp ăn có camera không?" in text("docx", path.read_bytes())


def test_a_child_that_fails_says_so(held: tuple[Path, str], tmp_path: Path) -> None:
    with pytest.raises(RenderFailed) as failure:
        job.render_in_child(held[0], "KHONG", "minutes", "md", tmp_path)
    assert "UnknownMeeting" in str(failure.value.params["reason"])


def test_an_unknown_meeting_is_refused(held: tuple[Path, str], tmp_path: Path) -> None:
    with pytest.raises(UnknownMeeting):
        job.export(held[0], "KHONG", "minutes", "md", tmp_path)


def test_a_failed_write_leaves_the_old_file_and_no_rest(
    held: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database, code = held
    path = job.export(database, code, "minutes", "md", tmp_path / "out")
    before = path.read_bytes()

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        job.export(database, code, "minutes", "md", tmp_path / "out")
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]
