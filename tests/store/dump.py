"""Data as this version writes it, kept for the versions to come.

    python -m tests.store.dump

writes `tests/store/old/STEP.sql`, STEP being the last step of the schema. Run it before you add a
step: the tests open each of these files with every later version.
"""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from liveqa.service.committing import run
from liveqa.service.jobs import Create
from liveqa.store.migrations import migrations
from tests.room import PLAN, START, Room

OLD = Path(__file__).with_name("old")


def dump(database: Path) -> str:
    """Return the SQL that makes a database anew."""
    with closing(sqlite3.connect(database)) as db:
        return "\n".join([*db.iterdump(), ""])


def load(sql: str, database: Path) -> None:
    """Make a database from a dump, as the version that wrote it left it."""
    database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with closing(sqlite3.connect(database, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.executescript(sql)


def play(room: Room) -> None:
    """A conference from its opening to its papers, and another that is only planned."""
    _ask(room)
    _answer(room)
    _file(room)
    run(room.store, Create(PLAN, now=START))


def _ask(room: Room) -> None:
    thu, lan, minh = room.thu, room.lan, room.minh
    room.do(room.hoa, "agenda.start_item", item=2)
    told = {"name": "Lan", "name_mode": "named", "wants_reply": True, "contact": "Lớp 1A"}
    room.do(lan, "question.ask", text="Bao giờ sửa mái che ở sân trường?", **told)
    for text in ("Bao giờ có bể bơi?", "Mái che bao giờ sửa?", "Căng tin có bán sữa không?"):
        room.do(minh, "question.ask", text=text)
    room.do(room.quan, "question.enter", text="Vì sao lớp học nóng?", origin="paper")
    room.do(lan, "question.ask", text="Câu này xin rút.")
    for question in (1, 2, 3):
        room.do(thu, "question.accept", question=question)
    room.do(minh, "question.upvote", question=1)
    room.do(lan, "question.upvote", question=2)
    room.do(thu, "question.merge", question=3, into=1)
    room.do(thu, "question.decline", question=4, reason="off_topic", note="Hỏi căng tin.")
    room.do(lan, "question.withdraw", question=6)
    room.do(thu, "speaker.add", name="Mai", unit="Lớp 2B")
    room.do(room.hoa, "speaker.call", speaker=1)
    room.do(thu, "question.enter", text="Xin thêm đèn ở cổng.", kind="proposal", speaker=1)
    room.do(room.hoa, "speaker.finish", speaker=1)


def _answer(room: Room) -> None:
    thu = room.thu
    room.do(thu, "answer.start", questions=[1], answerers=[1])
    room.do(thu, "answer.draft", answer=1, text="Nhà trường sửa trong tháng 6.", base_version=0)
    room.do(thu, "answer.record", answer=1)
    deferral = {"body": "Nhà trường", "deadline": "2024-05-20", "channel": "Bằng văn bản"}
    room.do(thu, "outcome.set", questions=[2], outcome="needs_study", **deferral)
    room.do(thu, "attendance.record", group=1, present=3)
    room.do(thu, "conclusion.write", text="Nhà trường ghi nhận các ý kiến.", base_version=0)
    room.do(thu, "minutes.approve", in_favour=2, against=1)


def _file(room: Room) -> None:
    dung = room.dung
    room.do(dung, "signer.add", papers=["minutes"], name="Hoa", office="Hiệu trưởng")
    room.do(dung, "promise.add", text="Sửa cổng trường.", state="kept", result="Đã sửa.")
    room.do(room.hoa, "meeting.close")
    for kind, question in (("notice", None), ("letter", 1)):
        room.do(dung, "paper.approve", kind=kind, question=question)
    room.do(dung, "paper.print", paper=1)
    room.do(dung, "paper.number", paper=1, number="12", date="2024-05-06")
    room.do(room.thu, "name.hide", word="Lớp 1A")


def main() -> None:
    """Write the dump of now."""
    last = [step.name for step in migrations._migrations][-1]
    OLD.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Path(folder))
        play(room)
        room.store.close()
        (OLD / f"{last}.sql").write_text(dump(Path(folder) / "liveqa.db"), encoding="utf-8")


if __name__ == "__main__":
    main()
