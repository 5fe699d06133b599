"""A meeting with a row of every kind in every condition, and arguments that fit a schema."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from liveqa.commands import Command, schema
from liveqa.commands.burst import MANY
from liveqa.commands.delivery import Choice
from liveqa.domain import slips
from liveqa.domain.plan import (
    PlanAnswerer,
    PlanAttachment,
    PlanCollector,
    PlanDelegate,
    PlanGroup,
    PlanItem,
    PlanOfficer,
    PlanSite,
    PlanTask,
)
from liveqa.domain.words import Duty, Outcome, QuestionState, Role
from liveqa.imports.delivery import Brought
from liveqa.service.committing import run
from liveqa.service.jobs import Create, NoteBurst
from liveqa.service.unit_jobs import TakeIn
from liveqa.store import Actor
from tests.papers.records import Builder
from tests.room import BODY, PLAN, Room

Rows = dict[str, list[int]]
PLENTY = msgspec.structs.replace(
    PLAN,
    agenda=[*PLAN.agenda, PlanItem(title="Giải lao"), PlanItem(title="Bế mạc")],
    groups=[*PLAN.groups, PlanGroup(name="Lớp 3C")],
    delegates=[PlanDelegate(name="Đào", group="Lớp 3C"), PlanDelegate(name="Mơ", group="Lớp 3C")],
    sites=[PlanSite(name="Trường Hoa Mai")],
    answerers=[*PLAN.answerers, PlanAnswerer(name="Y tế")],
    officers=[PlanOfficer(name="Hoa", duty=Duty.CHAIR)],
    tasks=[PlanTask(work="Trang trí hội trường", due="D-1")],
    collectors=[
        PlanCollector(name="Công đoàn", group="Lớp 3C"),
        PlanCollector(name="Cô Duyên", group="Lớp 1A"),
    ],
    attachments=[PlanAttachment(title="Báo cáo đề dẫn")],
)
# What a command may say besides of a question: it is refused unless that is so.
SEEN = ("seen_state", "seen_version")
# Which table a field of arguments means.
NAMED = {
    "question": "questions",
    "questions": "questions",
    "into": "questions",
    "item": "agenda",
    "group": "groups",
    "site": "sites",
    "delegate": "delegates",
    "delegates": "delegates",
    "officer": "officers",
    "answerer": "answerers",
    "answerers": "answerers",
    "speaker": "speakers",
    "answer": "answers",
    "reply": "replies",
    "device": "devices",
    "burst": "bursts",
    "paper": "papers",
    "signer": "signers",
    "promise": "promises",
    "task": "tasks",
    "collector": "collectors",
    "attachment": "attachments",
    "poll": "polls",
    "matters": "matters",
}
ELSEWHERE = ("devices", "matters")
"""What is named there and is no row of the meeting."""
# What fits a pattern.
FITTING = {"key": "0123456789abcdef", "number": "12", "scan": "", "previous": "KYTRUOC"}
FITTING |= {"answered_on": "2024-05-04"}  # the meeting's own
DOT = (  # a PNG of one pixel
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
FITTING |= {"colour": "#7a1f2b", "image": DOT, "small": DOT}
LINE = "Một dòng"
FITTING |= {"file": "", "recurrence": "FREQ=WEEKLY"}
DAY = "2060-05-20"  # after any meeting, and not too far


class Specimens(Room):
    """A rehearsal in which every command can be given but to take over a list; `cast` has one of
    each role."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.discarded: dict[int, list[int]] = {}
        super().__init__(folder, PLENTY, is_open=False)
        self.do(self.thu, "question.collect", collected=[{"text": "Gửi trước?", "answerer": 2}])
        collector = self.join(Role.COLLECTOR)
        self.do(collector, "collected.add", collected=[{"text": "Của nhóm?"}])
        self.do(self.dung, "rehearsal.begin")
        self.cast: dict[Role, Actor] = {
            Role.ATTENDEE: self.lan,
            Role.SCREEN: self.join(Role.SCREEN),
            Role.CHAIR: self.hoa,
            Role.SECRETARY: self.thu,
            Role.HELPER: self.quan,
            Role.ORGANISER: self.dung,
            Role.COLLECTOR: collector,
        }
        self._ask()
        self._put_off()
        self.cast[Role.ANSWERER] = self.join(Role.ANSWERER)
        self._speak()
        self._file()
        self._promise()
        self._hand_in()
        self.come_in_a_burst()
        self.store.slips.add(self.meeting, None, [slips.typed(LINE)])
        self._vote()

    def rows(self) -> Rows:
        """The ids of this meeting's rows by the name that arguments give them."""
        found = {
            table: [row.id for row in self.store.rows(table).of(self.meeting)]
            for table in dict.fromkeys(NAMED.values())
            if table not in (*ELSEWHERE, "bursts")
        }
        found["answers"][:0] = self.discarded.get(self.meeting, [])
        found["bursts"] = [burst.id for burst in self.store.bursts.of(self.meeting)]
        devices = self.store.db.execute("SELECT id FROM devices ORDER BY id DESC")
        units = [meeting for _, meeting in self.store.units.ids()]
        matters = [row.id for meeting in units for row in self.store.questions.of(meeting)]
        return {**found, "devices": [row[0] for row in devices], "matters": matters}

    def discard(self) -> None:
        """An answer that can be brought back."""
        question = next(
            row for row in self.store.questions.of(self.meeting) if row.state == "shown"
        )
        answer = self.do(self.thu, "answer.start", questions=[question.id])["answer"]
        self.do(self.thu, "answer.discard", answer=answer)
        self.discarded[self.meeting] = [answer]

    def come_in_a_burst(self) -> None:
        """Many phones from one address."""
        phones = frozenset(self.join(Role.ATTENDEE).id for _ in range(MANY))
        run(self.store, NoteBurst(self.meeting, 0, phones, self.clock, self.clock))

    def _vote(self) -> None:
        """Polls by phones and by hands that are open, and one that is over."""
        secret = {"options": ["Sân", "Vườn"], "secret": True}
        polls = [
            self.do(self.hoa, "poll.open", text="Lát lại sân trước?", **more)["poll"]
            for more in ({}, secret, {"manner": "hands"}, {"of_minutes": True})
        ]
        for poll in (polls[0], polls[1], polls[3]):
            self.do(self.lan, "poll.choose", poll=poll, option=1)
        self.do(self.thu, "poll.close", poll=polls[3])

    def _ask(self) -> None:
        thu = self.thu
        shown = [
            self.ask(),
            self.ask(self.minh, "Bao giờ có bể bơi?"),
            self.ask(self.minh, "Vì sao?"),
        ]
        self.do(self.minh, "question.upvote", question=shown[0])
        self.do(self.lan, "question.upvote", question=shown[1])
        answered, merged, declined = (self.ask(text=f"Hỏi {n}?") for n in range(3))
        self.do(self.lan, "question.withdraw", question=self.ask(text="Thôi?"))
        self.do(thu, "question.merge", question=merged, into=shown[0])
        self.do(thu, "question.decline", question=declined, reason="off_topic")
        self.do(self.lan, "question.ask", text="Đang chờ?")
        self.do(self.quan, "question.enter", text="Từ giấy?", origin="paper")
        answer = self.do(thu, "answer.start", questions=[answered])["answer"]
        self.do(thu, "answer.draft", answer=answer, text="Đã làm.", base_version=0)
        self.do(thu, "answer.record", answer=answer)
        begun = self.do(thu, "answer.start", questions=[shown[2]])["answer"]
        self.do(thu, "answer.draft", answer=begun, text="Sẽ làm.", base_version=0)

    def _put_off(self) -> None:
        """What the meeting owes, and an answer after a close, by the body that owes it."""
        owed = self.ask(text="Bao giờ có sân?")
        promise = {"body": BODY, "deadline": DAY, "channel": "Văn bản"}
        self.do(self.thu, "outcome.set", questions=[owed], outcome="needs_study", **promise)
        self.do(self.hoa, "meeting.close")
        answerer = self.join(Role.ANSWERER)
        on = FITTING["answered_on"]
        said = {"question": owed, "text": "Đã có.", "answered_on": on, "state": "partly"}
        self.do(answerer, "reply.write", **said)
        self.do(self.dung, "meeting.reopen", reason="Ghi thiếu")

    def _speak(self) -> None:
        speakers = [
            self.do(self.thu, "speaker.add", name=name)["speaker"] for name in ("Mai", "Cúc", "Đào")
        ]
        self.do(self.lan, "speaker.register", name="Lan")
        self.do(self.hoa, "speaker.limit", minutes=3)
        for speaker in speakers[:2]:
            self.do(self.hoa, "speaker.call", speaker=speaker)
        for item in self.rows()["agenda"][:2]:
            self.do(self.hoa, "agenda.start_item", item=item)
        self.do(self.hoa, "agenda.pause", item=self.rows()["agenda"][1])

    def _file(self) -> None:
        """Approved papers and their signers; then the meeting goes on."""
        self.do(self.dung, "signer.add", papers=["minutes"], name="Hoa")
        self.do(self.hoa, "meeting.close")
        for kind in ("notice", "report"):
            self.do(self.dung, "paper.approve", kind=kind)
        self.do(self.dung, "meeting.reopen", reason="Ghi thiếu")
        self.do(self.hoa, "speaker.call", speaker=self.rows()["speakers"][2])

    def _promise(self) -> None:
        """A previous meeting, and one of its promises."""
        code = run(self.store, Create(PLAN, now=0)).result
        previous = self.store.meetings.by_code(code).id
        self.store.meetings.change(previous, code=FITTING["previous"], state="closed")
        self.store.seal_meeting(previous)
        self.do(self.dung, "promise.add", text="Sửa mái che.")

    def _hand_in(self) -> None:
        """A unit's meeting, with a petition."""
        unit = Builder()
        unit.meeting(code="DONVI", issuing_body="Trường A", state="closed", closed_at=1)
        petition = {"outcome": Outcome.BEYOND_AUTHORITY, "body": "Phòng Giáo dục"}
        unit.question("Bao giờ có biên chế?", state=QuestionState.ANSWERED, **petition)
        run(self.store, TakeIn(Brought(unit.record, [], bytes(32)), Choice(add=True), now=1))


class Elsewhere:
    """A second meeting beside another's: its cast, and the ids of its rows."""

    def __init__(self, room: Specimens) -> None:
        code = run(room.store, Create(PLENTY, now=0)).result
        home, room.meeting = room.meeting, room.store.meetings.by_code(code).id
        self.cast = {role: room.join(role) for role in Role}
        lan, thu = self.cast[Role.ATTENDEE], self.cast[Role.SECRETARY]
        room.do(room.dung, "meeting.open")
        asked = room.do(lan, "question.ask", text="Nơi khác?")["question"]
        room.do(thu, "question.accept", question=asked)
        answer = room.do(thu, "answer.start", questions=[asked])["answer"]
        room.do(thu, "answer.draft", answer=answer, text="Ở đây.", base_version=0)
        room.do(thu, "speaker.add", name="Tuyết")
        room.come_in_a_burst()
        room.do(room.dung, "signer.add", papers=["minutes"], name="Tuyết")
        room.do(room.dung, "promise.add", text="Sửa cổng.")
        room.do(thu, "poll.open", text="Sửa cổng?")
        room.do(room.dung, "meeting.close")
        room.do(room.dung, "paper.approve", kind="notice")
        room.do(room.dung, "meeting.reopen", reason="Ghi thiếu")
        # an organiser belongs to all meetings
        devices = [device.id for device in self.cast.values() if device.meeting]
        rows = room.rows()
        self.rows = {**rows, "devices": devices, "matters": rows["questions"]}
        room.meeting = home


def id_fields(command: Command) -> list[str]:
    """The arguments of a command that name rows."""
    return [name for name in _properties(command) if name in NAMED]


def candidates(command: Command, rows: Rows) -> Iterator[dict[str, Any]]:
    """Arguments that fit a command's schema, over all rows that they may name."""
    found = schema(command)
    entry = found["$defs"][command.args.__name__]
    required = set(entry.get("required", []))
    choices = {}
    for name, kind in entry.get("properties", {}).items():
        values = list(_values(name, kind, found["$defs"], rows))
        if name in required:
            choices[name] = values
        elif (
            name not in NAMED
            and name not in SEEN
            and all(isinstance(value, str) for value in values)
        ):
            choices[name] = values[:1]
    for picked in itertools.product(*choices.values()):
        yield dict(zip(choices, picked, strict=True))


def _properties(command: Command) -> dict[str, Any]:
    entry = schema(command)["$defs"][command.args.__name__]
    found: dict[str, Any] = entry.get("properties", {})
    return found


def _values(name: str, kind: dict[str, Any], defs: dict[str, Any], rows: Rows) -> Iterator[Any]:
    if "anyOf" in kind:
        kind = next(each for each in kind["anyOf"] if each != {"type": "null"})
    if "$ref" in kind:
        kind = defs[kind["$ref"].rpartition("/")[2]]
    if name in NAMED:
        ids = rows[NAMED[name]]
        yield from ([id] for id in ids) if kind.get("type") == "array" else ids
    elif "enum" in kind:
        yield from kind["enum"]
    elif kind["type"] == "array":
        yield from _lists(kind["items"], defs)
    elif kind["type"] == "string":
        patterned = "pattern" in kind or name == "default_deadline"
        yield FITTING.get(name, DAY) if patterned else LINE
    elif kind["type"] == "boolean":
        yield True
    else:
        yield from (1, 2, 0)


def _lists(item: dict[str, Any], defs: dict[str, Any]) -> Iterator[list[Any]]:
    if "$ref" in item:
        meant = defs[item["$ref"].rpartition("/")[2]]
        properties = meant.get("properties", {})
        required = {
            name: 1 if properties[name].get("type") == "integer" else "Một dòng"
            for name in meant.get("required", [])
        }
        yield from ([value] for value in meant.get("enum", [required]))
    elif item.get("type") == "integer":
        yield [1, 0, 2]
    else:
        yield ["Một dòng"]
