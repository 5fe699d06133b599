"""An archive holds the whole record, comes back as the same meeting, and tells no more."""

import json
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liveqa import cli
from liveqa.commands import REGISTRY, audit
from liveqa.commands.creation import create_from_archive
from liveqa.domain.archive import REFERENCES, Archive
from liveqa.domain.privacy import may_see_scan
from liveqa.domain.record import COLLECTIONS, Paper, Record
from liveqa.domain.words import Audience, PaperKind, PaperState
from liveqa.errors import (
    AlreadyHere,
    ArchiveInvalid,
    LiveQAError,
    NewerArchive,
    RehearsalArchive,
)
from liveqa.imports.archive import is_archive, read_archive
from liveqa.machine import datadir
from liveqa.papers import archive as archive_file
from liveqa.papers.frozen import SCANS, Dossier, Selection
from liveqa.store import Store
from liveqa.web import scans
from tests.district import REPLY
from tests.papers.records import conference
from tests.room import Room
from tests.sampling import examples

NOW = 1_800_000_000_000
TYPED = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
ROW = st.integers(1, 3)
ROWS = st.lists(ROW, min_size=1, max_size=3, unique=True)
NAMES = {"name": TYPED, "name_mode": st.sampled_from(["named", "secretaries_only", "unrecorded"])}
PROMISE = {"body": TYPED, "deadline": st.just("2024-05-20"), "channel": TYPED, "reason": TYPED}
# What a meeting is made of; whatever is refused at that moment is passed over.
COMMANDS: dict[str, dict[str, Any]] = {
    "question.ask": {"text": TYPED, "group": st.integers(1, 2), **NAMES},
    "question.enter": {"text": TYPED, "origin": st.just("paper"), "unit": TYPED, **NAMES},
    "question.upvote": {"question": ROW},
    "question.withdraw": {"question": ROW},
    "question.accept": {"question": ROW},
    "question.decline": {"question": ROW, "reason": st.just("other"), "note": TYPED},
    "question.merge": {"question": ROW, "into": ROW},
    "question.classify": {"question": ROW, "topic": TYPED, "answerer": st.integers(1, 2)},
    "speaker.add": {"unit": TYPED, "seat": TYPED, **NAMES},
    "speaker.call": {"speaker": ROW},
    "speaker.remove": {"speaker": ROW},
    "answer.start": {"questions": ROWS, "answerers": st.lists(st.integers(1, 2))},
    "answer.draft": {"answer": ROW, "text": TYPED, "base_version": st.just(0)},
    "answer.record": {"answer": ROW},
    "answer.discard": {"answer": ROW},
    "outcome.set": {"questions": ROWS, "outcome": st.just("to_verify"), **PROMISE},
    "attendance.record": {"group": ROW, "present": st.integers(0, 9)},
    "agenda.start_item": {"item": ROW},
    "agenda.pause": {"item": ROW},
    "agenda.remove_item": {"item": ROW},
    "note.write": {"item": ROW, "text": TYPED, "base_version": st.just(0)},
    "conclusion.write": {"text": TYPED, "base_version": st.just(0)},
    "stage.show_questions": {"questions": ROWS},
    "minutes.approve": {"in_favour": ROW, "objections": TYPED},
    "meeting.edit": {"title": TYPED, "theme": TYPED, "participants": st.lists(TYPED)},
    "name.hide": {"word": TYPED},
    "promise.add": {"text": TYPED, "result": TYPED, "state": st.sampled_from(["kept", None])},
    "promise.edit": {"promise": ROW, "body": TYPED, "deadline": st.just("2024-09-05")},
    "signer.add": {"papers": st.just(["report"]), "authority": TYPED, "name": TYPED},
    "answerer.add": {"name": TYPED, "topics": st.lists(TYPED)},
}
STEPS = st.lists(
    st.sampled_from(sorted(COMMANDS)).flatmap(
        lambda name: st.tuples(st.just(name), st.fixed_dictionaries(COMMANDS[name]))
    ),
    min_size=20,
    max_size=60,
)


@contextmanager
def installation() -> Iterator[Store]:
    """A data folder in which nothing ever was."""
    with tempfile.TemporaryDirectory() as folder, closing(Store.open(Path(folder) / "x")) as store:
        yield store


def brought_in(store: Store, content: bytes) -> bytes:
    """Import an archive's bytes; what the archive of the new meeting is."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "archive.zip"
        file.write_bytes(content)
        record = read_archive(file).record
    store.begin()
    code = create_from_archive(store, record, NOW)
    store.commit()
    return archive_of(store.record(store.meetings.by_code(code).id))


def archive_of(record: Record) -> bytes:
    return archive_file.render(Dossier(record, Selection()))


def played(steps: list[Any], folder: Path) -> Room:
    """A meeting with a few questions and a speaker, and whatever the steps did to it."""
    room = Room(folder)
    for asker in (room.lan, room.minh):
        room.ask(asker)
    speaker = room.do(room.thu, "speaker.add", name="Hoa")["speaker"]
    room.do(room.mai, "question.enter", text="Hỏi?", origin="microphone", speaker=speaker)
    room.do(room.thu, "answer.start", questions=[1], answerers=[2])
    for name, args in steps:
        roles = REGISTRY[name].roles
        cast = (room.lan, room.minh, room.thu, room.mai, room.hoa, room.dung)
        may = [actor for actor in cast if actor.role in roles]
        try:
            room.do(may[room.clock // 1000 % len(may)], name, **args)
        except LiveQAError:
            continue
    return room


@settings(max_examples=examples(30), suppress_health_check=[HealthCheck.too_slow])
@given(STEPS, st.booleans())
def test_any_meeting_comes_back_and_exports_the_same_bytes(steps: list[Any], closed: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        room = played(steps, Path(folder))
        if closed:
            room.do(room.dung, "meeting.close")
            paper = room.do(room.dung, "paper.approve", kind="report")["paper"]
            room.do(room.thu, "paper.number", paper=paper, number="5", date="2024-05-06")
        first = archive_of(room.store.record(room.meeting))
        room.store.close()
    with installation() as empty:
        assert brought_in(empty, first) == first
        assert audit.breaks(empty) == []
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(played(steps[:7], Path(folder)).store) as used,
    ):
        assert brought_in(used, first) == first


def test_a_meeting_comes_back_with_all_that_it_holds(tmp_path: Path) -> None:
    room = Room(tmp_path)
    asked = room.ask(text="Bao giờ sửa mái che?")
    room.do(room.minh, "question.upvote", question=asked)
    answer = room.do(room.thu, "answer.start", questions=[asked], answerers=[1])["answer"]
    room.do(room.thu, "answer.draft", answer=answer, text="Trong hè.", base_version=0)
    room.do(room.thu, "answer.record", answer=answer)
    room.do(room.dung, "meeting.close")
    before = room.store.record(room.meeting)
    with installation() as store:
        brought_in(store, archive_of(before))
        after = store.record(store.meetings.by_code(before.meeting.code).id)
    assert after.questions[1].votes == 1
    assert after.questions[1].asker is None
    assert after.questions[1].handle == ""
    after.questions[1].asker = before.questions[asked].asker
    after.questions[1].handle = before.questions[asked].handle
    after.rev = before.rev
    assert after == before
    room.store.close()


@pytest.mark.parametrize("kind", ["speakers", "answers"])
def test_what_an_archive_brought_is_whole_and_what_is_put_beside_it_is_found(
    kind: str, tmp_path: Path
) -> None:
    room = Room(tmp_path)
    room.do(room.thu, "speaker.add", name="Mai")
    room.do(room.thu, "answer.start", questions=[room.ask()])
    with installation() as store:
        brought_in(store, archive_of(room.store.record(room.meeting)))
        assert audit.breaks(store) == []
        (brought,) = store.rows(kind).of(1)
        columns = ", ".join(f'"{name}"' for name in columns_of(store, kind) if name != "id")
        copy = f"INSERT INTO {kind} ({columns}) SELECT {columns} FROM {kind} WHERE id = ?"
        store.db.execute(copy, [brought.id])
        (found,) = audit.breaks(store)
        assert found.reason == f"audit.{kind.removesuffix('s')}"
    room.store.close()


def test_an_archive_that_an_older_version_brought_in_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Room(tmp_path)
    room.do(room.thu, "speaker.add", name="Mai")
    with installation() as store:
        journalled = store.journal.append

        def as_before(meeting: int, **entry: Any) -> int:
            entry["events"] = [{"name": "MeetingImported", "touches": {"meeting": [meeting]}}]
            return journalled(meeting, **entry)

        monkeypatch.setattr(store.journal, "append", as_before)
        brought_in(store, archive_of(room.store.record(room.meeting)))
        assert audit.breaks(store) == []
    room.store.close()


def columns_of(store: Store, table: str) -> list[str]:
    """The columns of a table."""
    return [column.name for column in store.db[table].columns]


def with_letter(folder: Path, **told: Any) -> tuple[Room, Paper]:
    """A closed meeting with an approved letter to whoever told that name; the asker is erased."""
    room = Room(folder)
    told |= {"origin": "paper", "wants_reply": True, "contact": "Lớp 1A"}
    asked = room.do(room.thu, "question.enter", text="Hỏi riêng?", **told)["question"]
    room.do(room.dung, "meeting.close")
    paper = room.do(room.dung, "paper.approve", kind="letter", question=asked)["paper"]
    room.do(room.thu, "question.erase_person", question=asked)
    return room, room.store.papers.get(paper)


@pytest.mark.parametrize(
    ("mode", "closed"), [("secretaries_only", True), ("named", False), ("unrecorded", False)]
)
def test_a_paper_knows_elsewhere_too_that_it_bears_a_secret_name(
    tmp_path: Path, mode: str, closed: bool
) -> None:
    room, paper = with_letter(tmp_path, name="Bà Kín", name_mode=mode)
    assert paper.secretaries_only == closed
    with installation() as store:
        brought_in(store, archive_of(room.store.record(room.meeting)))
        (brought,) = store.papers.where("1")
        record = store.record(brought.meeting)
        for audience in (Audience.CHAIR, Audience.ORGANISER):
            assert may_see_scan(brought, audience, record) == (not closed)
        assert may_see_scan(brought, Audience.SECRETARY, record)
    room.store.close()


def test_an_archive_that_does_not_say_so_opens_no_letter(tmp_path: Path) -> None:
    room, _ = with_letter(tmp_path, name="Bà Kín", name_mode="secretaries_only")
    found = parts(archive_of(room.store.record(room.meeting)), tmp_path)
    value = json.loads(found["record.json"])
    del value["record"]["papers"]["1"]["secretaries_only"]
    file = tmp_path / "older.zip"
    with zipfile.ZipFile(file, "w") as out:
        out.writestr("record.json", json.dumps(value))
    assert read_archive(file).record.papers[1].secretaries_only
    room.store.close()


def test_votes_that_were_brought_along_stand_behind_a_merged_question(tmp_path: Path) -> None:
    room = Room(tmp_path)
    first, second = room.ask(room.lan), room.ask(room.lan)
    room.do(room.minh, "question.upvote", question=second)
    content = archive_of(room.store.record(room.meeting))
    with installation() as store:
        brought_in(store, content)
        store.questions.change(second, merged_into=first)
        assert (store.questions.get(first).votes, store.questions.get(first).merged) == (1, 1)
        store.questions.change(second, merged_into=None)
        assert (store.questions.get(first).votes, store.questions.get(first).merged) == (0, 0)
    room.store.close()


def parts(content: bytes, folder: Path) -> dict[str, bytes]:
    file = folder / "parts.zip"
    file.write_bytes(content)
    with zipfile.ZipFile(file) as found:
        assert found.testzip() is None
        return {name: found.read(name) for name in found.namelist()}


def test_an_archive_can_be_read_without_the_program(tmp_path: Path) -> None:
    found = parts(archive_of(conference()), tmp_path)
    assert set(found) == {"DOC-TRUOC.txt", "bien-ban.html", "record.json", "schema.json"}
    about = found["DOC-TRUOC.txt"].decode("utf-8-sig")
    assert "Chỉ thư ký và văn thư được giữ" in about
    assert "Hội nghị gặp gỡ, đối thoại" in about
    assert "Bao giờ sửa xong mái che" in found["bien-ban.html"].decode()
    record = json.loads(found["record.json"])
    assert record["format"] == "liveqa-archive"
    assert record["record"]["questions"]["9"]["body"] == "Phòng Giáo dục và Đào tạo"
    assert "Đại biểu không muốn nêu tên" in found["record.json"].decode()
    assert msgspec.json.decode(found["schema.json"])["$defs"]["Question"]["description"]


def test_an_archive_says_neither_which_phone_asked_nor_who_upvoted(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.do(room.dung, "meeting.edit", wifi_ssid="Truong", wifi_password="bí mật của trường")
    room.do(room.minh, "question.upvote", question=room.ask(room.lan))
    record = parts(archive_of(room.store.record(room.meeting)), tmp_path)["record.json"].decode()
    assert "bí mật của trường" not in record
    assert all(q["asker"] is None for q in json.loads(record)["record"]["questions"].values())
    room.store.close()


def test_every_reference_of_the_database_is_renumbered(tmp_path: Path) -> None:
    with closing(Store.open(tmp_path / "liveqa.db")) as store:
        for kind in COLLECTIONS:
            rows = store.db.query(f"PRAGMA foreign_key_list({store.rows(kind).name})")
            found = {row["from"]: row["table"] for row in rows}
            found.pop("meeting", None)
            found.pop("asker", None)  # devices: left out
            found.pop("device", None)
            named = {f: o for f, o in REFERENCES.get(kind, {}).items() if kind != "answers"}
            assert kind == "answers" or found == named, kind


def test_every_table_is_archived_or_left_out_on_purpose(tmp_path: Path) -> None:
    left_out = {
        "server",
        "gateways",
        "bursts",
        "devices",
        "links",
        "slips",
        "printed",
        "moves",
        "votes",
        "choices",
        "journal",
        "authors",
        "seals",
        "spent_codes",
        "spent_ids",
        "spent_scans",
        # of the house: which units report to it, what they handed in, what became of it
        "units",
        "deliveries",
        "delivered",
        "taken_over",
    }
    within = {"answer_questions", "answer_answerers"}  # the lists of an answer
    with closing(Store.open(tmp_path / "liveqa.db")) as store:
        archived = {
            store.rows(kind).name for kind in ("meeting", "stage", "approval", *COLLECTIONS)
        }
        tables = {name for name in store.db.table_names() if not name.startswith(("_", "sqlite"))}
        assert tables == archived | within | left_out


def test_a_meeting_is_not_brought_in_twice(tmp_path: Path) -> None:
    content = archive_of(conference())
    with installation() as store:
        brought_in(store, content)
        with pytest.raises(AlreadyHere):
            brought_in(store, content)


def test_the_public_schema_page_names_every_field() -> None:
    page = (Path(__file__).parents[1] / "docs" / "archive.md").read_text(encoding="utf-8")
    for name, part in msgspec.json.schema(Archive)["$defs"].items():
        for field in part.get("properties", {}):
            assert f"`{field}`" in page, f"{name}.{field}"


def rewritten(tmp_path: Path, change: Any) -> Path:
    """An archive whose record was changed by hand."""
    found = parts(archive_of(conference()), tmp_path)
    value = json.loads(found["record.json"])
    change(value)
    file = tmp_path / "changed.zip"
    with zipfile.ZipFile(file, "w") as out:
        out.writestr("record.json", json.dumps(value))
    return file


PAPER = {
    "id": 1,
    "meeting": 1,
    "kind": "report",
    "version": 1,
    "state": "approved",
    "approved_at": 1_718_000_000_000,
    "closed_at": 1_718_000_000_000,
    "content": "{}",
}


@pytest.mark.parametrize("field", ["replies", "papers"])
def test_a_row_that_makes_sense_is_read(field: str, tmp_path: Path) -> None:
    row = {"replies": REPLY, "papers": PAPER}[field]
    read_archive(rewritten(tmp_path, lambda value: value["record"][field].update({"1": row})))


@pytest.mark.parametrize(
    "change",
    [
        lambda value: value.update(format="something-else"),
        lambda value: value.update(version="1"),
        lambda value: value["record"]["questions"]["1"].update(state="lost"),
        lambda value: value["record"]["questions"]["1"].update(merged_into=999),
        lambda value: value["record"]["questions"]["1"].update(number=2),
        lambda value: value["record"]["questions"]["1"].update(unheard_of=1),
        lambda value: value["record"]["questions"]["1"].update(id=7),
        lambda value: value["record"].pop("meeting"),
        lambda value: value["record"]["meeting"].update(code="../../X"),
        lambda value: value["record"]["meeting"].update(code='X";y="'),
        lambda value: value["record"]["meeting"].update(code=""),
        lambda value: value["record"]["meeting"].update(colour="red;background:url(//x)"),
        lambda value: value["record"]["meeting"].update(early_due="2024-02-30"),
        lambda value: value["record"]["collectors"].update(
            {"1": {"id": 1, "meeting": 1, "position": 1, "name": "Cô Duyên", "due": "mai"}}
        ),
        lambda value: value["record"]["meeting"].update(opened_at=10**17),
        lambda value: value["record"]["questions"]["1"].update(asked_at=-1),
        lambda value: value["record"]["replies"].update({"1": {**REPLY, "deadline": "mai"}}),
        lambda value: value["record"]["replies"].update({"1": {**REPLY, "answered_on": "mai"}}),
        lambda value: value["record"]["papers"].update({"1": {**PAPER, "content": "xx"}}),
    ],
)
def test_a_record_that_makes_no_sense_is_refused(change: Any, tmp_path: Path) -> None:
    with pytest.raises(ArchiveInvalid):
        read_archive(rewritten(tmp_path, change))


def test_an_archive_of_a_later_version_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NewerArchive):
        read_archive(rewritten(tmp_path, lambda value: value.update(version=99)))


def test_an_archive_of_a_rehearsal_is_refused_and_says_what_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = conference()
    assert "rehearsal" not in json.loads(parts(archive_of(record), tmp_path)["record.json"])
    record.meeting.rehearsal = 0
    file = tmp_path / "tried.zip"
    file.write_bytes(archive_of(record))
    with zipfile.ZipFile(file) as found:
        assert json.loads(found.read("record.json"))["rehearsal"] is True
    with pytest.raises(RehearsalArchive):
        read_archive(file)
    data = tmp_path / "data"
    assert cli.main(["--data", str(data), "import", str(file)]) == 1
    assert "chạy thử" in capsys.readouterr().err


def test_controls_in_an_archive_written_by_others_are_cleaned(tmp_path: Path) -> None:
    def spoil(value: Any) -> None:
        value["record"]["questions"]["1"]["text"] = "Bao \u202egiờ\x00?"

    assert read_archive(rewritten(tmp_path, spoil)).record.questions[1].text == "Bao giờ?"


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    content = bytearray(archive_of(conference()))
    content[len(content) // 2] ^= 0xFF
    file = tmp_path / "damaged.zip"
    file.write_bytes(content)
    assert is_archive(file)
    with pytest.raises(ArchiveInvalid):
        read_archive(file)
    with zipfile.ZipFile(file, "w") as out:
        out.writestr("other.txt", "")
    with pytest.raises(ArchiveInvalid):
        read_archive(file)


@pytest.mark.parametrize("how", ["cut", "cut short", "begun", "zeroed", "empty", "no text"])
def test_a_damaged_archive_is_called_damaged_by_its_name_or_its_beginning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], how: str
) -> None:
    whole = archive_of(conference())
    name, content = {
        "cut": ("luu-tru-K7M2.zip", whole[: len(whole) * 2 // 3]),
        "cut short": ("K7M2 (1).ZIP", whole[:300]),
        "begun": ("tai-ve", whole[: len(whole) // 2]),
        "zeroed": ("luu-tru-K7M2.zip", bytes(4096) + whole[4096:]),
        "empty": ("luu-tru-K7M2.zip", b""),
        "no text": ("luu-tru-K7M2.zip", b"\xff\xfe\x00\xd8" * 400),
    }[how]
    file = tmp_path / name
    file.write_bytes(content)
    assert is_archive(file)
    assert cli.main(["--data", str(tmp_path / "data"), "--lang", "en", "import", str(file)]) == 1
    said = capsys.readouterr().err
    assert f"{name} is not a LiveQA archive or is damaged" in said
    assert len(said.strip().splitlines()) == 1


def test_the_command_line_takes_an_archive_out_and_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(data: str, *words: object) -> int:
        return cli.main(["--data", str(tmp_path / data), *map(str, words)])

    datadir.create(tmp_path / "one")
    (tmp_path / "seed").mkdir()
    room = Room(tmp_path / "seed")
    room.ask()
    code = room.store.record(room.meeting).meeting.code
    room.store.close()
    shutil.copy(tmp_path / "seed" / "liveqa.db", datadir.database_path(tmp_path / "one"))
    out = tmp_path / "out"
    assert run("one", "export", code, "--document", "archive", "--out", out) == 0
    [file] = out.glob(f"luu-tru-*{code}.zip")
    assert run("two", "import", file) == 0
    assert code in capsys.readouterr().out
    assert run("two", "export", code, "--document", "archive", "--out", tmp_path / "again") == 0
    assert (tmp_path / "again" / file.name).read_bytes() == file.read_bytes()
    assert run("two", "import", file) == 1
    assert code in capsys.readouterr().err


def test_signed_copies_go_along_and_come_back(tmp_path: Path) -> None:
    (tmp_path / "seed").mkdir()
    seed = Room(tmp_path / "seed")
    seed.do(seed.thu, "minutes.approve", in_favour=30)
    seed.do(seed.dung, "meeting.close")
    paper = seed.do(seed.dung, "paper.approve", kind="minutes")["paper"]
    name = scans.keep(tmp_path / "seed", b"%PDF-1.7 the signed copy")
    seed.do(seed.dung, "paper.attach_scan", paper=paper, scan=name, scan_name="ky.pdf")
    record = seed.store.record(seed.meeting)
    file = tmp_path / "archive.zip"
    file.write_bytes(archive_file.render(Dossier(record, Selection(data=str(tmp_path / "seed")))))
    data = tmp_path / "other"
    assert cli.main(["--data", str(data), "import", str(file)]) == 0
    assert (data / SCANS / name).read_bytes() == b"%PDF-1.7 the signed copy"
    with closing(Store.open_readonly(datadir.database_path(data))) as store:
        brought = store.record(store.meetings.by_code(record.meeting.code).id)
    again = archive_file.render(Dossier(brought, Selection(data=str(data))))
    assert again == file.read_bytes()
    seed.store.close()


@pytest.mark.parametrize("name", ["../../liveqa.db", "0" * 64 + ".pdf", "0" * 64 + ".exe"])
def test_a_signed_copy_that_is_not_what_its_name_says_is_refused(name: str, tmp_path: Path) -> None:
    record = conference()
    record.papers[1] = Paper(
        id=1,
        meeting=1,
        kind=PaperKind.MINUTES,
        version=1,
        state=PaperState.APPROVED,
        approved_at=1,
        closed_at=1,
        content="{}",
        scan=name,
    )
    folder = tmp_path / SCANS
    folder.mkdir()
    (tmp_path / "liveqa.db").write_bytes(b"secret")
    (folder / Path(name).name).write_bytes(b"secret")
    file = tmp_path / "archive.zip"
    file.write_bytes(archive_file.render(Dossier(record, Selection(data=str(tmp_path)))))
    with pytest.raises(ArchiveInvalid):
        read_archive(file)
