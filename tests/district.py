"""A district for tests: units with a meeting each, as archives, and what they hold counted from the
archives' own JSON, by nothing of LiveQA's figures."""

import json
import random
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from liveqa.domain.record import Paper, Record
from liveqa.domain.words import (
    Duty,
    MeetingState,
    NameMode,
    OpinionKind,
    Origin,
    Outcome,
    PaperKind,
    PaperState,
    QuestionState,
)
from liveqa.papers import archive
from liveqa.papers.frozen import Dossier, Selection
from tests.papers.records import Builder, at

OFFICE = "Phòng Giáo dục và Đào tạo quận Ba Đình"
DAY = 86_400_000
TOPICS = ("Cơ sở vật chất", "Bán trú", "Chuyên môn", "")
BODIES = (OFFICE, "UBND quận Ba Đình", "Sở Giáo dục và Đào tạo Hà Nội")
LEVELS = ("Mầm non", "Tiểu học", "Trung học cơ sở")
SECRET = "Nguyễn Thị Kín"
REPLY = {
    "id": 1,
    "meeting": 1,
    "question": 1,
    "answered_on": "2024-06-10",
    "text": "Đã sửa.",
    "written_by": "secretary",
    "written_at": 1_718_000_000_000,
}
"""A unit's answer to its first question after the meeting, as an archive has it."""


def names(count: int) -> list[str]:
    """The names of so many units."""
    return [f"Trường {LEVELS[at % 3]} Số {at + 1}" for at in range(count)]


def meeting(name: str, place: int, questions: int = 30) -> Record:
    """The record of a unit's meeting: of every outcome something, and a report of four in five."""
    chance = random.Random(place)
    built = Builder()
    held = at("08:00") + chance.randrange(40) * DAY
    built.meeting(
        code=f"T{place:04d}",
        title=f"Hội nghị đối thoại {name}",
        state=MeetingState.CLOSED,
        issuing_body=name.upper(),
        superior_body=OFFICE,
        opened_at=held,
        closed_at=held + 3 * 3_600_000,
        ended_at=held + 3 * 3_600_000,
    )
    built.officer("Trần Văn Bình", Duty.CHAIR, "Hiệu trưởng")
    present = chance.randrange(20, 60)
    group = built.group("Cha mẹ học sinh", invited=present + 5, present=present, excused=2)
    built.item("Đối thoại", started_at=held + 600_000)
    answerer = built.answerer("Trần Văn Bình", "Hiệu trưởng")
    for number in range(questions):
        _ask(built, chance, number, group, answerer, held)
    if place % 5:
        built.record.papers[1] = Paper(
            id=1,
            meeting=1,
            kind=PaperKind.REPORT,
            version=1,
            state=PaperState.APPROVED,
            approved_at=held + 5 * DAY,
            closed_at=held + 3 * 3_600_000,
            content='{"type_name": "BÁO CÁO"}',
        )
    return built.record


def _ask(
    built: Builder, chance: random.Random, number: int, group: int, answerer: int, held: int
) -> None:
    secret = number % 7 == 0
    asked = built.question(
        f"Câu hỏi {number + 1} về {SECRET if secret else 'nhà trường'}?",
        asked_at=held + number * 60_000,
        origin=chance.choice(list(Origin)),
        kind=chance.choice(list(OpinionKind)),
        topic=chance.choice(TOPICS),
        group=group,
        votes=chance.randrange(9),
        name=SECRET if secret else "",
        name_mode=NameMode.SECRETARIES_ONLY if secret else NameMode.UNRECORDED,
        contact="0912 000 111" if secret else "",
    )
    kind = chance.random()
    if kind < 0.1:
        built.change(asked, state=chance.choice([QuestionState.DECLINED, QuestionState.WITHDRAWN]))
    elif kind < 0.2 and asked > 1 and built.record.questions[1].state != QuestionState.DECLINED:
        built.change(asked, state=QuestionState.MERGED, merged_into=1, votes=0)
    elif kind < 0.9:
        outcome = chance.choice(list(Outcome))
        built.answer([asked], "Đã trả lời.", [answerer], outcome)
        if outcome in (Outcome.BEYOND_AUTHORITY, Outcome.TO_VERIFY, Outcome.NEEDS_STUDY):
            body = chance.choice(BODIES) if outcome == Outcome.BEYOND_AUTHORITY else "Ban Giám hiệu"
            deadline = "" if outcome == Outcome.BEYOND_AUTHORITY else "2024-06-15"
            built.change(asked, body=body, deadline=deadline, channel="Văn bản")


def archived(record: Record, folder: Path | None = None) -> bytes:
    """The archive of a record as the unit sends it."""
    return archive.render(Dossier(record, Selection(data=str(folder or ""))))


def archives(count: int, questions: int = 30) -> list[bytes]:
    """An archive of each of so many units."""
    units = enumerate(names(count))
    return [archived(meeting(name, place, questions)) for place, name in units]


def reworked(content: bytes, change: Any) -> bytes:
    """An archive whose record was changed by hand."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            held = old.read(name)
            if name == "record.json":
                value = json.loads(held)
                change(value)
                held = json.dumps(value).encode()
            new.writestr(name, held)
    return out.getvalue()


def told(content: bytes) -> dict[str, Any]:
    """The plain JSON of an archive's record."""
    with zipfile.ZipFile(BytesIO(content)) as file:
        record: dict[str, Any] = json.loads(file.read("record.json"))["record"]
    return record


def counted(content: bytes) -> Counter[str]:
    """What one archive's meeting came to, from its plain JSON."""
    record = told(content)
    by_id = {question["id"]: question for question in record["questions"].values()}
    found: Counter[str] = Counter(received=len(by_id))
    found["present"] = sum(group["present"] for group in record["groups"].values())
    found["invited"] = sum(group["invited"] for group in record["groups"].values())
    for question in by_id.values():
        found[f"kind.{question['kind']}"] += 1
        found[f"topic.{question['topic']}"] += 1
    for question in _standing(by_id):
        found["stand"] += 1
        found["votes"] += question["votes"]
        if question["outcome"]:
            found[question["outcome"]] += 1
    return found


def _standing(by_id: dict[int, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for question in by_id.values():
        target = by_id.get(question["merged_into"] or 0)
        lost = question["state"] == "merged" and (
            target is None or target["state"] not in ("shown", "answered")
        )
        if question["state"] in ("shown", "answered") or lost:
            yield question


def later(record: Record) -> Record:
    """The same meeting as it was sent again: reopened, corrected and closed anew."""
    copy = msgspec.convert(msgspec.to_builtins(record), Record, strict=False, str_keys=True)
    closed = (record.meeting.closed_at or 0) + DAY
    copy.meeting = replace(copy.meeting, closed_at=closed, conclusion="Đã đính chính.")
    return copy
