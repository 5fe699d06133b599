"""Every text that a secretary types keeps its versions, and nothing of whoever was erased."""

from typing import Any

from liveqa.commands.history import TextKind, versions
from liveqa.domain.words import Role
from liveqa.service.committing import commit
from liveqa.service.jobs import Purge
from tests.room import Room

LONG = (
    "Nhà trường đã báo cáo Ủy ban và sẽ sửa xong mái che ở sân sau trước ngày 15 tháng 8 năm nay."
)
PUT_OFF = {
    "outcome": "needs_study",
    "body": "Nhà trường",
    "deadline": "2024-05-31",
    "channel": "Văn bản",
}
PAUSE = 3 * 60 * 1000


class Writing:
    """An answer that is typed, save by save."""

    def __init__(self, room: Room, question: int) -> None:
        self.room, self.version = room, 0
        self.answer = int(room.do(room.thu, "answer.start", questions=[question])["answer"])

    def save(self, text: str, actor: Any = None) -> None:
        args = {"answer": self.answer, "text": text, "base_version": self.version}
        done = self.room.do(actor or self.room.thu, "answer.draft", **args)
        self.version = done["version"]

    def said(self) -> list[str]:
        return [version.text for version in self.kept()]

    def kept(self) -> list[Any]:
        return versions(self.room.store, self.room.meeting, TextKind.ANSWER, self.answer)


def test_what_is_typed_in_one_go_is_one_version(room: Room) -> None:
    writing = Writing(room, room.ask())
    for at in range(10, len(LONG), 10):
        writing.save(LONG[:at])
    writing.save(LONG)
    assert writing.said() == [LONG]
    assert (writing.kept()[0].by, writing.kept()[0].label) == (Role.SECRETARY, "Thu")


def test_what_was_taken_away_is_kept_however_it_went(room: Room) -> None:
    at_once = Writing(room, room.ask())
    for text in (LONG, "N", "Nhà trường ghi nhận."):
        at_once.save(text)
    assert at_once.said() == ["Nhà trường ghi nhận.", LONG]
    bit_by_bit = Writing(room, room.ask(room.minh))
    for at in range(len(LONG), 0, -20):
        bit_by_bit.save(LONG[:at])
    assert bit_by_bit.said()[-1] == LONG


def test_another_hand_and_a_pause_begin_another_version(room: Room) -> None:
    writing = Writing(room, room.ask())
    writing.save("Sửa trong hè.")
    writing.save("Sửa trong tháng bảy.", room.mai)
    room.clock += PAUSE
    writing.save("Sửa xong tháng bảy.", room.mai)
    assert writing.said() == ["Sửa xong tháng bảy.", "Sửa trong tháng bảy.", "Sửa trong hè."]
    assert [version.label for version in writing.kept()] == ["Mai", "Mai", "Thu"]


def test_what_was_recorded_is_a_version_that_says_so(room: Room) -> None:
    writing = Writing(room, room.ask())
    writing.save("Sửa trong hè.")
    room.do(room.thu, "answer.record", answer=writing.answer)
    writing.save("Sửa trong tháng bảy.")
    marks = [(version.text, bool(version.recorded_at)) for version in writing.kept()]
    assert marks == [("Sửa trong tháng bảy.", False), ("Sửa trong hè.", True)]


def test_notes_conclusion_and_prepared_answers_have_theirs(room: Room) -> None:
    item, question = min(room.board.record.agenda), room.ask()
    for version, text in enumerate(("Lời một.", LONG)):
        based = {"text": text, "base_version": version}
        room.do(room.thu, "note.write", item=item, **based)
        room.do(room.thu, "conclusion.write", **based)
        room.do(room.thu, "question.prepare", question=question, **based)
        room.clock += PAUSE
    for kind, id in (
        (TextKind.NOTE, item),
        (TextKind.CONCLUSION, 0),
        (TextKind.PREPARED, question),
    ):
        found = versions(room.store, room.meeting, kind, id)
        assert [version.text for version in found] == [LONG, "Lời một."], kind
    assert versions(room.store, room.meeting, TextKind.NOTE, max(room.board.record.agenda)) == []


class Replying:
    """A reply to what was put off, written down at each press."""

    def __init__(self, room: Room, name: str = "") -> None:
        mode = "named" if name else "unrecorded"
        self.room, self.version = room, 0
        self.question = int(
            room.do(room.lan, "question.ask", text="Bao giờ?", name=name, name_mode=mode)[
                "question"
            ]
        )
        room.do(room.thu, "question.accept", question=self.question)
        room.do(room.thu, "outcome.set", questions=[self.question], **PUT_OFF)
        room.do(room.dung, "meeting.close")
        self.reply: int | None = None

    def write(self, text: str, by: Any = None, **more: object) -> None:
        args = {"question": self.question, "reply": self.reply, "base_version": self.version}
        on = {"answered_on": "2024-05-04", "text": text, **more}
        done = self.room.do(by or self.room.thu, "reply.write", **args, **on)
        self.reply, self.version = done["reply"], done["version"]

    def said(self) -> list[str]:
        assert self.reply
        found = versions(self.room.store, self.room.meeting, TextKind.REPLY, self.reply)
        return [version.text for version in found]


def test_a_reply_keeps_each_text_that_was_saved(room: Room) -> None:
    replying = Replying(room)
    replying.write("Đã sửa.")
    first = replying.reply
    replying.write("Đã sửa xong.")
    replying.write("Đã sửa xong.", state="partly", deadline="2024-06-30")
    replying.write("Chưa sửa xong.", room.dung)
    assert replying.said() == ["Chưa sửa xong.", "Đã sửa xong.", "Đã sửa."]
    replying.reply, replying.version = None, 0
    replying.write("Đã lợp lại.")
    assert replying.reply != first
    assert replying.said() == ["Đã lợp lại."]


def test_whoever_is_erased_is_in_no_version_of_a_reply(room: Room) -> None:
    replying = Replying(room, "Bùi Thị Hạ")
    replying.write("Đã trả lời bà Bùi Thị Hạ.")
    replying.write("Đã trả lời bằng văn bản.")
    room.do(room.thu, "question.erase_person", question=replying.question)
    assert replying.said() == ["Đã trả lời bằng văn bản."]
    room.follow(commit(room.store, [Purge(room.meeting, now=room.clock)]))
    assert replying.said() == []


def test_nothing_of_a_rehearsal_comes_back(tmp_path: Any) -> None:
    room = Room(tmp_path, is_open=False)
    room.do(room.dung, "rehearsal.begin")
    item = min(room.board.record.agenda)
    room.do(room.thu, "note.write", item=item, text="Thử.", base_version=0)
    room.do(room.dung, "rehearsal.end")
    room.do(room.dung, "meeting.open")
    base = room.board.record.agenda[item].version
    room.do(room.thu, "note.write", item=item, text="Thật.", base_version=base)
    found = versions(room.store, room.meeting, TextKind.NOTE, item)
    assert [version.text for version in found] == ["Thật."]


def test_whoever_is_erased_is_in_no_version(room: Room) -> None:
    asked = room.do(
        room.lan, "question.ask", text="Bao giờ?", name="Bùi Thị Hạ", name_mode="named"
    )["question"]
    room.do(room.thu, "question.accept", question=asked)
    writing = Writing(room, asked)
    for text in ("Trả lời bà Bùi Thị Hạ: trong hè.", "Trả lời: trong hè."):
        writing.save(text)
        room.clock += PAUSE
    assert len(writing.said()) == 2
    room.do(room.thu, "question.erase_person", question=asked)
    assert writing.said() == ["Trả lời: trong hè."]
    room.follow(commit(room.store, [Purge(room.meeting, now=room.clock)]))
    assert writing.said() == []
