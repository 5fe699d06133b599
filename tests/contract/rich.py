"""What follows from a rich meeting where columns decide: its archive, every board, its public copy,
and what an erasing and a rehearsal's end leave.

    python -m tests.contract.rich

writes it to `tests/contract/columns/`, which test_columns.py holds. A difference there is looked at
line by line: it changes what people see, keep or lose.
"""

import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from liveqa.domain.archive import archived
from liveqa.domain.erasing import erased
from liveqa.domain.leaving import Leaving
from liveqa.domain.publication import findings, public_record
from liveqa.domain.record import (
    KINDS,
    Attachment,
    Collector,
    Delegate,
    Earlier,
    NameCheck,
    Paper,
    Poll,
    Promise,
    Record,
    Row,
    Signer,
    Site,
    Task,
)
from liveqa.domain.words import Agreement, Audience, Mark, PaperKind, PaperState, Role, SiteKind
from tests.contract.specimens import Specimens
from tests.papers.records import Builder, at, conference

HELD = Path(__file__).with_name("columns")
NAME = "Đỗ Thị Hoa"


def full() -> Record:
    """The tests' conference with something in every field of every row, a name in each text."""
    record = Builder(conference()).record
    record.signers[1] = Signer(id=1, meeting=1, position=1, papers=list(PaperKind))
    record.promises[1] = Promise(id=1, meeting=1, position=1)
    record.sites[1] = Site(id=1, meeting=1, position=1, name="Hội trường", kind=SiteKind.MAIN)
    record.delegates[1] = Delegate(id=1, meeting=1, position=1, group=1, name="Đào Lan Chi")
    record.tasks[1] = Task(id=1, meeting=1, position=1, work="Trang trí", due="D-1")
    record.collectors[1] = Collector(id=1, meeting=1, position=1, name="Công đoàn")
    record.attachments[1] = Attachment(id=1, meeting=1, position=1, title="Đề dẫn")
    voted = {"text": "Sửa cổng?", "options": ["Sửa", "Để sau"], "counts": [2, 1]}
    record.polls[1] = Poll(id=1, meeting=1, opened_at=at("09:30"), **voted)  # type: ignore[arg-type]
    record.name_checks[1] = NameCheck(id=1, meeting=1, key="0" * 16, keep=True)
    record.papers[1] = Paper(
        id=1,
        meeting=1,
        kind=PaperKind.LETTER,
        version=1,
        state=PaperState.APPROVED,
        approved_at=at("11:00"),
        closed_at=at("10:30"),
        content=msgspec.json.encode({"body": [f"Kính gửi: {NAME}"]}).decode(),
        question=3,
    )
    for kind in KINDS:
        rows = getattr(record, kind)
        if isinstance(rows, dict):
            rows.update({id: _filled(row) for id, row in rows.items()})
        else:
            setattr(record, kind, _filled(rows))
    record.meeting = replace(record.meeting, hidden_words=["Hoa", "sóc nâu"], rehearsal=0)
    for id in (3, 4):  # what she said
        record.questions[id] = replace(record.questions[id], name=NAME)
    return record


# What a rule of its own holds to a form, names a row, or is filled above.
_FORMAL = {
    "code",
    "content",
    "key",
    "scan",
    "deadline",
    "default_deadline",
    "prepared_deadline",
    "date",
    "purge_on",
}
_ROW_IDS = {"id", "meeting", "group", "speaker", "agenda_item", "answerer", "merged_into"}
_NAMES = {"name", "unit", "contact", "seat"}

_ONLY: dict[str, Any] = {
    "agreement": Agreement.AGREED,
    "site": 1,
    "mark": Mark.EXCUSED,
    "earlier": [Earlier(f"Gặp {NAME} (earlier)", 5, Role.SECRETARY, "Máy của Thu")],
}


def _filled(row: Row) -> Row:
    """The row with what is still empty filled by its type, and texts that tell a name."""
    values: dict[str, Any] = {}
    for field in row.__struct_fields__:
        value = getattr(row, field)
        if type(value) is str and field not in _FORMAL | _NAMES:
            values[field] = f"{value} Gặp {NAME} ({field})."
        elif field in _NAMES and not value:
            values[field] = f"{field} nào đó"
        elif field in ("contents", "participants", "recipients", "topics", "options"):
            values[field] = [*value, f"Bà {NAME} ({field})"]
        elif field in ("asker", "device"):
            values[field] = 7
        elif field in _ONLY:
            values[field] = _ONLY[field]
        elif field.endswith("_at") and value is None:
            values[field] = at("07:00")
        elif value is False:
            values[field] = True
        elif type(value) is int and not value and field not in _ROW_IDS:
            values[field] = 3
    return replace(row, **values)


def rehearsed(folder: Path) -> Specimens:
    """A rehearsal with something in every column of the day."""
    room = Specimens(folder)
    answered = next(q.id for q in room.store.questions.of(room.meeting) if q.outcome)
    shown = next(q.id for q in room.store.questions.of(room.meeting) if q.state == "shown")
    thu, hoa = room.thu, room.hoa
    promise = {"body": "Nhà trường", "deadline": "2060-05-20", "channel": "Văn bản"}
    room.do(thu, "question.hand_over", question=1, to="Thu", by="Mai")
    room.do(thu, "site.count", site=room.rows()["sites"][1], present=12)
    room.do(thu, "outcome.set", questions=[1], outcome="to_verify", reason="Chờ", **promise)
    room.do(thu, "agreement.set", questions=[1], agreement="agreed")
    room.do(thu, "question.mute_asker", question=answered)
    room.do(thu, "question.prepare", question=1, text="Soạn sẵn.", base_version=0)
    room.do(hoa, "agenda.extend", item=room.rows()["agenda"][1], minutes=5)
    room.do(thu, "note.write", item=room.rows()["agenda"][0], text="Ghi thử", base_version=0)
    room.do(thu, "conclusion.write", text="Kết luận thử", base_version=0)
    room.do(thu, "attendance.record", group=1, present=2, excused=1)
    room.do(room.quan, "delegate.mark", delegate=1, mark="present")
    room.do(thu, "minutes.approve", in_favour=3, objections="Không", confirmed=True)
    room.do(thu, "name.hide", word="Tèo")
    room.do(thu, "name.check", key="0123456789abcdef", keep=True)
    room.do(room.dung, "paper.prepare", strengths="Tốt", addressees=["Sở"])
    room.do(hoa, "stage.show_questions", questions=[shown])
    room.do(hoa, "stage.show_votes", on=True)
    room.do(hoa, "stage.turn_page", page=2)
    room.do(hoa, "stage.enlarge_code", on=True)
    for what in ("intake", "registration", "voting"):
        room.do(hoa, f"{what}.pause")
    return room


def boards(room: Specimens) -> dict[str, Any]:
    """What every audience sees, and what is told to a phone and a helper alone."""
    found = {who.value: room.board.view(who)[1] for who in Audience}
    actors = {"lan": room.lan, "minh": room.minh, "quan": room.quan}
    return found | {
        f"mine of {name}": room.board.mine(actor.id, room.store.questions.votes_of(1, actor.id))
        for name, actor in actors.items()
    }


# Random, derived from what is, or no column of the record.
_RANDOM = {"token_hash", "salt", "digest", "args_digest", "args", "author", "handle"}
_MADE = re.compile(r"(create-|code\W+:\W+)[A-Z0-9]{5}\b")
_LEFT = {"server", "seals", "_sqlite_migrations", "sqlite_sequence"}


def tables(room: Specimens) -> dict[str, Any]:
    """All rows of all tables, but what is drawn by chance."""
    return {
        name: [
            {column: _plain(value) for column, value in row.items() if column not in _RANDOM}
            for row in sorted(room.store.db.query(f"SELECT * FROM {name}"), key=_first_four)
        ]
        for name in sorted(room.store.db.table_names())
        if name not in _LEFT
    }


def _plain(value: Any) -> Any:
    """JSON within a column as what it holds."""
    return msgspec.json.decode(value) if str(value)[:1] in {"{", "["} else value


def _first_four(row: dict[str, Any]) -> list[str]:
    first = (str(value) for value in list(row.values())[:4])
    return [_MADE.sub(r"\1", value).zfill(9) for value in first]


def outputs() -> Iterator[tuple[str, str]]:
    """Each by its name, as text."""
    record = full()
    yield "archive", text(archived(record))
    yield "public", text([public_record(record), findings(record)])
    yield (
        "erased",
        text(erased(record, Leaving(frozenset({3, 4}), frozenset({1})), now=at("12:00"))),
    )
    yield "purged", text(erased(record, Leaving.of_all(record), now=at("12:00")))
    with tempfile.TemporaryDirectory() as folder:
        room = rehearsed(Path(folder))
        codes = [row.code for row in room.store.meetings.all()]
        yield "boards", _without(codes, text(boards(room), order="sorted"))
        room.do(room.dung, "rehearsal.end")
        yield "rehearsed", _without(codes, text(tables(room), order="sorted"))
        room.store.close()


def text(value: object, order: Any = None) -> str:
    """JSON that a person can read, one value a line."""
    return msgspec.json.format(msgspec.json.encode(value, order=order), indent=1).decode() + "\n"


def _without(codes: list[str], said: str) -> str:
    for place, code in enumerate(codes):
        said = said.replace(code, f"CODE{place}")
    return _MADE.sub(r"\1CODE", said)


def main(write: Callable[[str, str], object]) -> None:
    """Write all outputs."""
    HELD.mkdir(exist_ok=True)
    for name, said in outputs():
        write(name, said)


if __name__ == "__main__":
    main(lambda name, said: (HELD / f"{name}.json").write_text(said, encoding="utf-8"))
