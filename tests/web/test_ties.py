"""An hour after the close nobody learns which words are of one phone, or who cared about what: not
from the whole data folder, with the source at hand."""

import io
import itertools
import secrets
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from liveqa.cli import main
from liveqa.commands import audit
from liveqa.commands.untying import UNTIE_AFTER_MS
from liveqa.dates import ZONE
from liveqa.domain.handles import digest_of
from liveqa.machine import clock, datadir
from liveqa.machine.clock import now_ms
from liveqa.machine.config import Config
from liveqa.papers import archive as archive_file
from liveqa.papers.frozen import Dossier, Selection
from liveqa.server import upkeep
from liveqa.server.forgetting import Forgetting
from liveqa.store import database_file, seals, snapshots
from liveqa.store.journal import FORMATS
from tests.store.dump import OLD, load
from tests.web.house import House

SetClock = Callable[[int], None]
PLAN = "title: Hội nghị\nreview: false\n"
LATER = UNTIE_AFTER_MS + 60_000
DAY = 24 * 3_600_000
DEVICES = range(1, 40)


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[SetClock]:
    """Sets the laptop's clock that many milliseconds ahead."""
    real = clock._wall_ms

    def ahead(by: int) -> None:
        monkeypatch.setattr(clock, "_wall_ms", lambda: real() + by)
        clock.clock.follow()

    yield ahead
    monkeypatch.undo()
    clock.clock.follow()


class Hall:
    """A meeting with phones, whose every `op` is unlike any other bytes."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.ops: list[str] = []
        self.handles: list[str] = []
        house._ops = (self._op() for _ in itertools.count())  # type: ignore[assignment]
        self.code = house.meeting(PLAN)
        self.labels = [f"Máy {secrets.token_hex(8)}" for _ in range(6)]
        self.phones = [house.join(code=self.code, label=label) for label in self.labels]
        made = house.do(self.code, house.as_("secretary"), "slip.make", count=len(self.phones))
        self.slips: list[str] = made["codes"]
        for phone, slip in zip(self.phones, self.slips, strict=True):
            self.do(phone, "slip.use", code=slip)
        reader = house.app.service.reader
        self.digests: list[str] = [
            row[0] for row in reader.db.execute("SELECT digest FROM slips").fetchall()
        ]

    def _op(self) -> str:
        number = secrets.token_hex(16)
        self.ops.append(f"op-{number}")
        return number

    def end(self) -> Path:
        """Stop the server; what it left."""
        self.house.app.stop()
        self.house.close = lambda: None  # type: ignore[method-assign]
        return self.house.app.config.data

    def do(self, token: str, name: str, /, **args: Any) -> dict[str, Any]:
        return self.house.do(self.code, token, name, **args)

    def ask(self, phone: int, text: str, **told: Any) -> int:
        asked = self.do(self.phones[phone], "question.ask", text=text, **told)
        self.handles.append(asked["handle"])
        question: int = asked["question"]
        return question

    def own(self, *handles: str) -> Any:
        """What a phone is told of its questions by their handles."""
        path = f"/api/meetings/{self.code}/own"
        return self.house.done(path, {"handles": handles}, self.phones[0])["questions"]

    def row(self, question: int) -> dict[str, Any]:
        row = self.house.app.service.reader.questions.raw(question)
        assert row is not None
        return row


@pytest.fixture
def hall(house: House) -> Hall:
    """A whole meeting that was closed: questions, upvotes, duplicates, speakers, staff."""
    hall = Hall(house)
    thu, hoa = house.as_("secretary"), house.as_("chair")
    asked = [hall.ask(n % 4, f"Câu số {n}?") for n in range(6)]
    for phone, question in [(4, 0), (5, 0), (4, 1), (5, 2), (0, 1), (1, 0)]:
        hall.do(hall.phones[phone], "question.upvote", question=asked[question])
    hall.do(hall.phones[5], "question.remove_upvote", question=asked[2])
    hall.do(thu, "question.merge", question=asked[3], into=asked[0])
    hall.do(hall.phones[1], "speaker.register", name="Minh", unit="Lớp 2B")
    hall.do(hall.phones[2], "speaker.register", seat="D4")
    hall.do(hoa, "speaker.call", speaker=1)
    hall.do(thu, "question.enter", text="Từ micro?", origin="microphone", speaker=1)
    hall.do(thu, "question.mute_asker", question=asked[4])
    poll = hall.do(hoa, "poll.open", text="Lát sân?")["poll"]
    for option, voter in enumerate(hall.phones[:3]):
        hall.do(voter, "poll.choose", poll=poll, option=option)
    hall.do(house.as_("organiser"), "meeting.close")
    return hall


def forget(house: House) -> None:
    """What the server does, now and then, beside its commands."""
    house.app.untie()
    Forgetting(house.app, upkeep.Snapshots(house.app)).remove_copies()
    house.app.service.writer.try_to_write()  # the log is folded in before the next job


def databases(data: Path) -> list[Path]:
    return [path for path in data.rglob("*.db") if path.is_file()]


def linked(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """Whatever in a database says of a phone what it did."""
    phones = "(SELECT id FROM devices WHERE role = 'attendee')"
    with closing(sqlite3.connect(database)) as db:
        queries = {
            "asked": f"SELECT id, asker FROM questions WHERE asker IN {phones}",
            "upvoted": "SELECT * FROM votes",
            "spoke": f"SELECT id, device FROM speakers WHERE device IN {phones}",
            "did": f"SELECT * FROM authors WHERE device IN {phones}",
            "chose": "SELECT * FROM choices",
            "came with": "SELECT number, device FROM slips",
            "named": f"SELECT * FROM devices WHERE id IN {phones} AND (label != '' OR joined_at)",
        }
        return {name: db.execute(query).fetchall() for name, query in queries.items()}


def tried_seals(hall: Hall) -> Iterator[bytes]:
    """The seal of each row as it was, had each of the devices been its phone."""
    reader = hall.house.app.service.reader
    for kind, column in (("questions", "asker"), ("speakers", "device")):
        for row in reader.rows(kind).of(1):
            now = reader.rows(kind).raw(row.id)
            assert now is not None
            before = {**now, "carried_votes": 0, "votes_final": 0} if kind == "questions" else now
            for device in DEVICES:
                yield seals.sealed({**before, column: device}).digest


def test_the_attack_finds_each_tie_while_there_are_ties(hall: Hall) -> None:
    """What is tried here does find what it looks for."""
    data = hall.house.app.config.data
    hall.house.app.service.writer.fold()
    hall.house.app.service.writer.try_to_write()
    (database,) = databases(data)
    content = database.read_bytes()
    assert all(linked(database).values())
    assert sum(seal in content for seal in tried_seals(hall)) >= 5
    assert all(
        word.encode() in content for word in (*hall.ops, *hall.handles, *hall.labels, *hall.digests)
    )
    assert not any(slip.encode() in content for slip in hall.slips)


def test_an_hour_after_the_close_no_byte_of_the_data_folder_tells_whose_words_are_whose(
    hall: Hall, set_clock: SetClock
) -> None:
    data, house = hall.house.app.config.data, hall.house
    kept = upkeep.Snapshots(house.app)
    kept.take()
    for folder in (datadir.replaced(data) / "20240101-080000", datadir.backups(data)):
        folder.mkdir(parents=True)
        name = "liveqa.db" if folder.parent != data else "liveqa-20240101-080000.db"
        database_file.copy(datadir.database_path(data), folder / name)
    before_update = datadir.snapshots(data) / "liveqa-20240101-080000-before-update.db"
    database_file.copy(datadir.database_path(data), before_update)
    set_clock(LATER)
    forget(house)
    tried = [*tried_seals(hall)]
    phones = {row[0] for row in house.app.service.reader.db.execute(PHONES)}
    archive = archive_file.render(Dossier(house.app.service.reader.record(1), Selection()))
    hall.end()
    found = databases(data)
    assert len(found) == 3, "the database, a snapshot and a backup from after"
    for database in found:
        assert not any(linked(database).values()), database
        check_digests(database, phones)
        with closing(sqlite3.connect(database)) as db:
            assert db.execute("PRAGMA freelist_count").fetchone() == (0,)
    staff = {op for op in hall.ops if op in staff_ops(datadir.database_path(data))}
    assert 0 < len(staff) < len(hall.ops)
    words = [*(set(hall.ops) - staff), *hall.handles, *hall.labels, *hall.phones]
    words += [*hall.slips, *hall.digests]
    with zipfile.ZipFile(io.BytesIO(archive)) as parts:
        contents = {name: parts.read(name) for name in parts.namelist()}
    files = [path for path in data.rglob("*") if path.is_file()]
    for path, content in [*((path, path.read_bytes()) for path in files), *contents.items()]:
        assert not [seal for seal in tried if seal in content], path
        assert not [word for word in words if word.encode() in content], path


PHONES = "SELECT id FROM devices WHERE role = 'attendee'"


def staff_ops(database: Path) -> set[str]:
    with closing(sqlite3.connect(database)) as db:
        return {row[0] for row in db.execute("SELECT op FROM authors")}


def check_digests(database: Path, phones: set[int]) -> None:
    """No digest of the journal is that of an entry with a phone's number, in any format."""
    with closing(sqlite3.connect(database)) as db:
        db.row_factory = sqlite3.Row
        last = bytes(32)
        for row in db.execute("SELECT * FROM journal WHERE meeting = 1 ORDER BY rev"):
            for device in phones:
                tried = {**dict(row), "device": device, "author": str(device)}
                assert all(made(last, tried) != row["digest"] for made in FORMATS.values())
            last = row["digest"]


EARLY = f"""{PLAN}early_intake: true
starts_at: "{{day}} 08:00"
"""


def test_a_month_after_the_day_of_a_meeting_that_was_not_held_nobody_knows_who_asked_early(
    house: House, set_clock: SetClock
) -> None:
    day = (datetime.now(ZONE) + timedelta(days=2)).date().isoformat()
    code = house.meeting(EARLY.format(day=day), is_open=False)
    phone = house.join(code=code, label="Máy của Lan")
    asked = [
        house.do(code, phone, "question.ask", text=text)
        for text in ("Bao giờ sửa mái che?", "Bao giờ có thực đơn?")
    ]
    database = datadir.database_path(house.app.config.data)
    for days, is_tied in ((31, True), (33, False)):
        set_clock(days * DAY)
        forget(house)
        house.app.service.writer.fold()
        house.app.service.writer.try_to_write()
        assert bool(linked(database)["asked"]) == is_tied, days
    assert not any(linked(database).values())
    reader = house.app.service.reader
    assert len(reader.record(1).questions) == 2
    # what a phone does by its handles with one after the other would tie them anew
    for each in asked:
        own = {"question": each["question"], "handle": each["handle"]}
        house.do(code, phone, "question.reply_to", **own, wants_reply=False)
    house.app.service.writer.fold()
    house.app.service.writer.try_to_write()
    assert linked(database)["did"] == []
    assert audit.breaks(reader) == []
    house.do(code, house.as_("organiser"), "meeting.open")
    late = house.join(code=code)
    last = house.do(code, late, "question.ask", text="Vẫn họp à?")["question"]
    assert reader.questions.get(last).asker is not None


@pytest.mark.parametrize("day", ['"2024-05-04 08:00"', '""'])
def test_where_the_day_is_long_past_or_unknown_a_month_counts_from_the_last_question(
    house: House, set_clock: SetClock, day: str
) -> None:
    """A plan of last year, or a wrong year: people ask now."""
    code = house.meeting(f"{PLAN}early_intake: true\nstarts_at: {day}\n", is_open=False)
    phone = house.join(code=code)
    reader = house.app.service.reader
    for text, after in (("Bao giờ sửa mái che?", 0), ("Có thực đơn không?", 40)):
        set_clock(after * DAY)
        asked = house.do(code, phone, "question.ask", text=text)
        for days, is_tied in ((0, True), (29, True), (31, False)):
            set_clock((after + days) * DAY)
            forget(house)
            is_known = reader.questions.get(asked["question"]).asker is not None
            assert is_known == is_tied, (text, days)
        # the phone is told that it alone knows its own, and gets it by its handle
        assert house.board(code, phone)["meeting"]["untied_at"]
        own = house.done(f"/api/meetings/{code}/own", {"handles": [asked["handle"]]}, phone)
        assert [row["text"] for row in own["questions"].values()] == [text]


def test_one_that_was_put_off_has_new_ties_until_a_month_after_its_new_day(
    house: House, set_clock: SetClock
) -> None:
    day = (datetime.now(ZONE) + timedelta(days=2)).date().isoformat()
    code = house.meeting(EARLY.format(day=day), is_open=False)
    reader = house.app.service.reader
    set_clock(33 * DAY)
    forget(house)
    later = now_ms() + 40 * DAY
    house.do(code, house.as_("organiser"), "meeting.edit", starts_at=later)
    phone = house.join(code=code)
    asked = house.do(code, phone, "question.ask", text="Vẫn họp à?")["question"]
    database = datadir.database_path(house.app.config.data)
    for days, is_tied in ((33 + 69, True), (33 + 71, False)):
        set_clock(days * DAY)
        forget(house)
        house.app.service.writer.fold()
        house.app.service.writer.try_to_write()
        assert (reader.questions.get(asked).asker is not None) == is_tied
        assert bool(linked(database)["did"]) == is_tied, days


def test_with_a_secret_poll_goes_which_phone_chose_what_from_every_copy(house: House) -> None:
    """While the meeting goes on: the rest of what ties phones is there still."""
    hall = Hall(house)
    data, hoa = house.app.config.data, house.as_("chair")
    hall.ask(0, "Bao giờ sửa mái che?")
    poll = hall.do(hoa, "poll.open", text="Tín nhiệm?", secret=True)["poll"]
    for place, phone in enumerate(hall.phones):
        hall.do(phone, "poll.choose", poll=poll, option=place % 3)
    upkeep.Snapshots(house.app).take()
    (snapshot,) = set(databases(data)) - {datadir.database_path(data)}
    assert linked(snapshot)["chose"]
    assert hall.do(hoa, "poll.close", poll=poll) == {"counts": [2, 2, 2]}
    forget(house)
    hall.end()
    found = databases(data)
    assert len(found) == 2
    for database in found:
        assert not linked(database)["chose"], database
        assert linked(database)["did"]
        with closing(sqlite3.connect(database)) as db:
            assert db.execute("PRAGMA freelist_count").fetchone() == (0,)


def test_what_was_counted_stays_and_the_chain_and_the_counts_are_checked(
    hall: Hall, set_clock: SetClock, capsys: pytest.CaptureFixture[str]
) -> None:
    store = hall.house.app.service.reader
    before = {q.id: (q.votes, q.merged, q.text) for q in store.questions.of(1)}
    assert audit.breaks(store) == []
    set_clock(LATER)
    forget(hall.house)
    assert {q.id: (q.votes, q.merged, q.text) for q in store.questions.of(1)} == before
    assert audit.breaks(store) == []
    data = str(hall.end())
    assert main(["--data", data, "verify"]) == 0
    with closing(sqlite3.connect(datadir.database_path(Path(data)))) as db:
        db.execute("UPDATE questions SET carried_votes = 9 WHERE id = 1")
        db.execute("DELETE FROM seals WHERE kind = 'questions' AND id = 1")
        db.commit()
    capsys.readouterr()
    assert main(["--data", data, "verify"]) == 1
    assert "1" in capsys.readouterr().out


def test_a_close_that_is_taken_back_within_the_hour_has_lost_nothing(
    hall: Hall, set_clock: SetClock
) -> None:
    store, phone = hall.house.app.service.reader, hall.phones[0]
    votes = store.db.execute("SELECT * FROM votes").fetchall()
    set_clock(30 * 60_000)
    forget(hall.house)
    hall.do(hall.house.as_("organiser"), "meeting.reopen", reason="Đóng nhầm")
    set_clock(LATER)
    forget(hall.house)
    assert store.db.execute("SELECT * FROM votes").fetchall() == votes
    hall.do(phone, "question.withdraw", question=1)
    hall.do(hall.phones[4], "question.remove_upvote", question=2)
    assert audit.breaks(store) == []


def test_a_meeting_reopened_later_takes_no_upvote_on_what_was_counted_and_new_ones_on_what_is_new(
    hall: Hall, set_clock: SetClock
) -> None:
    store, thu = hall.house.app.service.reader, hall.house.as_("secretary")
    set_clock(2 * UNTIE_AFTER_MS)
    forget(hall.house)
    hall.do(hall.house.as_("organiser"), "meeting.reopen", reason="Bổ sung")
    refused = hall.house.command(hall.code, hall.phones[3], "question.upvote", question=1)
    assert refused["error"]["code"] == "votes_final"
    assert hall.house.board(hall.code, hall.phones[3])["questions"]["1"]["votes_final"]
    new = hall.ask(0, "Câu mới?")
    assert hall.do(hall.phones[3], "question.upvote", question=new) == {"votes": 1}
    assert (store.questions.get(1).votes, store.questions.get(1).merged) == (3, 1)
    hall.do(thu, "question.accept", question=4)
    assert (store.questions.get(1).merged, store.questions.get(4).votes) == (0, 0)
    hall.do(thu, "question.merge", question=1, into=2)
    assert store.questions.get(2).votes == 3
    assert audit.breaks(store) == []
    hall.do(hall.house.as_("organiser"), "meeting.close")
    set_clock(4 * UNTIE_AFTER_MS)
    forget(hall.house)
    hall.house.app.service.writer.fold()
    hall.house.app.service.writer.try_to_write()
    assert not any(linked(datadir.database_path(hall.house.app.config.data)).values())
    assert (store.questions.get(new).votes, store.questions.get(new).votes_final) == (1, True)
    assert audit.breaks(store) == []


def test_a_phone_sees_its_questions_by_their_handles_and_no_other_tie_is_made(
    hall: Hall, set_clock: SetClock
) -> None:
    store, phone = hall.house.app.service.reader, hall.phones[0]
    before = hall.own(hall.handles[0])
    set_clock(LATER)
    forget(hall.house)
    assert hall.own(hall.handles[0]) == before
    assert before["1"]["text"] == "Câu số 0?"
    assert hall.own("x" * 22, "") == {}
    told = {"question": 1, "handle": hall.handles[0]}
    hall.do(phone, "question.reply_to", **told, wants_reply=True, contact="Lớp 1A")
    assert store.questions.get(1).contact == "Lớp 1A"
    hall.do(phone, "question.reply_to", **told, wants_reply=True, contact="Lớp 1A")
    hall.do(phone, "question.erase_own", **told)
    assert (store.questions.get(1).contact, store.questions.get(1).wants_reply) == ("", False)
    for name, more in (("question.erase_own", {}), ("question.reply_to", {"wants_reply": False})):
        for handle in ("", "x" * 22, hall.handles[1]):
            stranger = {"question": 1, "handle": handle, **more}
            refused = hall.house.command(hall.code, phone, name, **stranger)
            assert refused["error"]["code"] == "not_allowed"
    assert audit.breaks(store) == []
    hall.house.app.service.writer.fold()
    hall.house.app.service.writer.try_to_write()
    database = datadir.database_path(hall.house.app.config.data)
    assert not any(linked(database).values()), "what was done by handle ties nothing"
    done = "SELECT events, result, args FROM journal WHERE command IN (?, ?)"
    noted = store.db.execute(done, ["question.reply_to", "question.erase_own"]).fetchall()
    assert noted == [("[]", "{}", "{}")] * 3, "nor does the order in which it was done"
    assert hall.handles[0].encode() not in database.read_bytes()


@pytest.mark.parametrize("when", ["open", "closed", "untied"])
def test_of_which_questions_one_phone_erased_its_name_the_journal_tells_nothing(
    house: House, set_clock: SetClock, when: str
) -> None:
    """Few do it: what was erased, or asked to be answered, at once would be one phone's."""
    hall, store = Hall(house), house.app.service.reader
    told = {"name_mode": "named", "name": "Trần Thị Lan", "wants_reply": True, "contact": "lan@x"}
    asked = [hall.ask(n % 3, f"Câu số {n}?", **told) for n in range(6)]
    hall.do(hall.phones[1], "speaker.register", name="Lê Văn Minh", unit="Lớp 2B")
    if when != "open":
        hall.do(house.as_("organiser"), "meeting.close")
    if when == "untied":
        set_clock(LATER)
        forget(house)
    read = "SELECT rev, events, result, args FROM journal ORDER BY rev"
    before = store.db.execute(read).fetchall()
    for place in (0, 3):
        own = {"question": asked[place], "handle": hall.handles[place]}
        hall.do(
            hall.phones[0], "question.reply_to", **own, wants_reply=True, contact="0900 000 000"
        )
        hall.do(hall.phones[0], "question.erase_own", **own)
        assert hall.row(asked[place])["name"] == ""
    after = store.db.execute(read).fetchall()
    assert after[: len(before)] == before
    assert {row[1:] for row in after[len(before) :]} == {("[]", "{}", "{}")}
    for word in ("Trần Thị Lan", "lan@x", "0900 000 000", "Lê Văn Minh", "Lớp 2B"):
        assert not [row for row in after if word in str(row)], "there is nothing to be erased"
    assert audit.breaks(store) == []


def test_a_handle_is_told_again_and_can_be_had_anew_while_it_is_known_whose_a_question_is(
    house: House,
) -> None:
    code = house.meeting(PLAN)
    phone, other = house.join(code=code), house.join(code=code)
    path = f"/api/meetings/{code}/commands"
    asking = {"op": "once", "name": "question.ask", "args": {"text": "Hỏi?"}}
    first, again = (house.done(path, asking, phone)["result"] for _ in range(2))
    assert first == again
    assert len(first["handle"]) == 22
    store, question = house.app.service.reader, first["question"]
    assert store.questions.get(question).handle == digest_of(first["handle"])
    told = store.db.execute("SELECT result, args FROM journal ORDER BY rev DESC").fetchone()
    assert first["handle"] not in str(told)
    refused = house.command(code, other, "question.keep", question=question)
    assert refused["error"]["code"] == "not_allowed"
    anew = house.do(code, phone, "question.keep", question=question)["handle"]
    assert store.questions.get(question).handle == digest_of(anew) != digest_of(first["handle"])
    told = store.db.execute("SELECT events, result, args FROM journal ORDER BY rev DESC").fetchone()
    assert told == ("[]", "{}", "{}")
    assert audit.breaks(store) == []


def test_a_crash_in_between_is_finished_at_the_next_start(
    tmp_path: Path, set_clock: SetClock
) -> None:
    with closing(House(tmp_path / "data")) as house:
        code = house.meeting(PLAN)
        house.do(code, house.join(code=code, label="Máy lạ"), "question.ask", text="Hỏi?")
        upkeep.Snapshots(house.app).take()
        house.do(code, house.as_("organiser"), "meeting.close")
        set_clock(LATER)
        house.app.untie()
    data = tmp_path / "data"
    assert any(any(linked(database).values()) for database in databases(data))
    with closing(House(data)) as again:
        forget(again)
    assert len(databases(data)) == 2
    for database in databases(data):
        assert not any(linked(database).values())
        assert "Máy lạ".encode() not in database.read_bytes()


def test_nothing_is_forgotten_by_a_clock_that_is_not_believed(
    hall: Hall, set_clock: SetClock
) -> None:
    upkeep.Timekeeper(hall.house.app).look()
    set_clock(400 * clock.DAY_MS)
    forget(hall.house)
    assert hall.house.app.service.reader.db.execute("SELECT * FROM votes").fetchall()


def test_data_of_before_keeps_what_is_promised_and_says_what_the_journal_still_tells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    (old,) = OLD.glob("m*_minutes.sql")  # the last step in which the chain covered devices
    load(old.read_text(encoding="utf-8"), datadir.database_path(datadir.create(data)))
    with closing(sqlite3.connect(datadir.database_path(data))) as db:
        votes = db.execute("SELECT question, count(*) FROM votes GROUP BY question").fetchall()
    upkeep.prepare(Config(data))
    with closing(House(data)) as house:
        assert len(snapshots.all_of(datadir.snapshots(data))) == 1, "as it was before the update"
        forget(house)
        store = house.app.service.reader
        meeting = store.meetings.get(1)
        assert meeting.untied_at
        assert meeting.tied_journal
        for question, count in votes:
            assert store.questions.get(question).votes == count
        assert audit.breaks(store) == []
    for database in databases(data):
        assert not any(linked(database).values()), database
    assert main(["--data", str(data), "--lang", "en", "verify"]) == 0
    assert "still tells which phone" in capsys.readouterr().out
