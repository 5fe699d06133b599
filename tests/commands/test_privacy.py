"""What was told about a person goes on request, wherever everybody can see that it is theirs, and
the journal says that it went."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from liveqa.commands import audit
from liveqa.commands.privacy import is_due
from liveqa.dates import local
from liveqa.domain.corrections import corrected
from liveqa.domain.leaving import ERASED
from liveqa.domain.office import Office
from liveqa.domain.phrases import Phrases
from liveqa.domain.plan import PlanSigner
from liveqa.domain.publication import findings
from liveqa.domain.record import Meeting
from liveqa.domain.words import OF_THE_RECORD, Audience, MeetingState, PaperKind, Role
from liveqa.errors import (
    Closed,
    Conflict,
    ImplausibleDay,
    Invalid,
    NamesErased,
    NotAllowed,
    PurgeNotMoved,
    PurgeTooEarly,
    PurgeTooLate,
)
from liveqa.papers import frozen
from liveqa.papers.formats import markdown
from liveqa.papers.frozen import Selection
from liveqa.papers.public import public_copy
from liveqa.service.committing import commit, run
from liveqa.service.jobs import KeepOffice, Purge
from tests.room import START, Room

NAME, UNIT, CONTACT = "Trịnh Thị Lan", "Tổ Bếp", "0900 000 000"
DAY = 86_400_000
SCAN = f"{'a' * 64}.pdf"
TOLD = {"name": NAME, "name_mode": "named", "wants_reply": True, "contact": CONTACT}


def on_disk(room: Room) -> bytes:
    """Every byte of the database, with what is still in its journal file folded in."""
    room.store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = Path(room.store.db.execute("PRAGMA database_list").fetchone()[2])
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


def test_a_person_is_erased_from_rows_journal_boards_and_bytes(room: Room) -> None:
    phone = room.do(room.lan, "question.ask", text="Lương?", **TOLD)["question"]
    again = room.do(room.lan, "question.ask", text="Thưởng?", **TOLD)["question"]
    other = room.do(room.minh, "question.ask", text="Ăn?", **{**TOLD, "name": "Minh Khác"})
    assert NAME.encode() in on_disk(room)
    assert room.do(room.thu, "question.erase_person", question=phone) == {"scans": 0}
    assert room.question(again).name == NAME, "nobody sees that one phone asked both"
    room.do(room.thu, "question.erase_person", question=again)
    for id in (phone, again):
        row = room.question(id)
        assert (row.name, row.contact, row.unit, row.name_mode) == ("", "", "", "unrecorded")
        assert row.text
    assert room.question(other["question"]).name == "Minh Khác"
    assert all(NAME not in str(room.pages[who]) for who in Audience)
    assert NAME.encode() not in on_disk(room)
    last = room.store.db.execute(
        "SELECT command, events FROM journal ORDER BY rev DESC LIMIT 1"
    ).fetchone()
    assert last[0] == "question.erase_person"
    assert "PersonErased" in last[1]
    assert audit.breaks(room.store) == []


def test_who_spoke_is_erased_with_all_they_said(room: Room) -> None:
    speaker = room.do(room.thu, "speaker.add", name=NAME, unit=UNIT, seat="Hàng 3")["speaker"]
    said = [
        room.do(room.thu, "question.enter", text=text, speaker=speaker)["question"]
        for text in ("Một?", "Hai?")
    ]
    assert room.question(said[0]).name == NAME
    room.do(room.dung, "question.erase_person", question=said[0])
    assert {room.question(id).name for id in said} == {""}
    row = room.store.speakers.get(speaker)
    assert (row.name, row.unit, row.seat) == ("", "", "")
    assert NAME.encode() not in on_disk(room)
    assert audit.breaks(room.store) == []


def test_a_name_leaves_the_boards_where_others_wrote_it(room: Room) -> None:
    asked = room.do(room.lan, "question.ask", text="Lương?", **TOLD)["question"]
    other = room.ask(room.minh, text=f"{NAME} hỏi gì?")
    assert NAME in str(room.pages[Audience.PHONE])
    room.do(room.dung, "question.erase_person", question=asked)
    assert NAME not in room.question(other).text
    assert all(NAME not in str(room.pages[who]) for who in Audience)
    assert audit.breaks(room.store) == []


def test_what_a_phone_was_called_and_earlier_words_go_too(room: Room) -> None:
    lan = room.join(Role.ATTENDEE, "Máy của chị Lan")
    minh = room.join(Role.ATTENDEE, "Máy của anh Minh")
    asked = room.do(lan, "question.ask", text="Lương?", **TOLD)["question"]
    edit = {"question": asked, "text": f"Tôi là {NAME}. Lương?", "base_version": 1}
    room.do(lan, "question.edit", **edit)
    room.do(minh, "question.ask", text="Ăn?")
    room.do(room.thu, "question.edit", question=asked, text="Lương chậm?", base_version=2)
    room.do(room.thu, "question.erase_person", question=asked)
    found = on_disk(room)
    assert "Máy của chị Lan".encode() not in found
    assert "Máy của anh Minh".encode() in found
    assert NAME.encode() not in found
    assert audit.breaks(room.store) == []


def test_a_persons_data_may_go_after_the_close(room: Room) -> None:
    asked = room.do(room.lan, "question.ask", text="Lương?", **TOLD)["question"]
    room.do(room.dung, "meeting.close")
    room.do(room.thu, "question.erase_person", question=asked)
    assert room.question(asked).name == ""


def day_comes(room: Room) -> None:
    """The meeting's personal data goes, as on its day."""
    room.follow(commit(room.store, [Purge(room.meeting, now=room.clock)]))


def full_day(room: Room, name: str = NAME, **told: Any) -> int:
    """A day on which a name gets into everything that can hold one; the question that told it."""
    words = {"text": f"Tôi là {name}, xin hỏi: bao giờ sửa mái?", **TOLD, "name": name, **told}
    asked: int = room.do(room.lan, "question.ask", **words)["question"]
    do = room.do
    do(room.thu, "question.accept", question=asked)
    do(room.thu, "question.classify", question=asked, topic=f"Ý kiến {name}")
    do(room.thu, "question.take", question=asked, name=name)
    do(room.thu, "question.prepare", question=asked, text=f"Gặp {name.upper()}.", base_version=0)
    item = next(iter(room.board.record.agenda))
    do(room.hoa, "agenda.start_item", item=item)
    do(room.mai, "note.write", item=item, text=f"**{name}** phát biểu", base_version=0)
    answer = do(room.thu, "answer.start", questions=[asked], answerers=[1])["answer"]
    do(room.thu, "answer.draft", answer=answer, text=f"Cảm ơn {name}.", base_version=0)
    do(room.thu, "answer.record", answer=answer)
    do(room.thu, "answer.draft", answer=answer, text=f"Nháp: {name}", base_version=1)
    do(room.thu, "conclusion.write", text=f"Giao ban gặp {name}", base_version=0)
    do(room.thu, "minutes.approve", in_favour=3, objections=f"{name} không đồng ý")
    do(room.thu, "name.hide", word=name)
    do(room.dung, "promise.add", text=f"Trả lời {name}")
    lists = ("contents", "participants", "recipients")
    do(room.dung, "meeting.edit", **{field: ["Chung", f"Bà {name}"] for field in lists})
    do(room.dung, "meeting.edit", default_body=f"Cùng {name}", default_channel=f"Gặp {name}")
    readers = ("notice_recipients", "report_recipients", "letter_recipients", "addressees")
    do(room.dung, "paper.prepare", **{field: ["Chung", f"Bà {name}"] for field in readers})
    do(room.dung, "agenda.edit_item", item=item, title=f"Tham luận của {name}")
    do(room.dung, "meeting.close")
    for kind in ("minutes", "notice", "report"):
        do(room.dung, "paper.approve", kind=kind)
    letter = do(room.dung, "paper.approve", kind="letter", question=asked)["paper"]
    for paper in room.store.papers.of(room.meeting):
        file = f"{paper.kind}.pdf" if paper.id != letter else f"thu {name}.pdf"
        do(room.dung, "paper.attach_scan", paper=paper.id, scan=SCAN, scan_name=file)
    return asked


ERASINGS = ["on request", "on the day"]


@pytest.mark.parametrize(
    ("how", "mode"),
    [("on request", "named"), ("on the day", "named"), ("on the day", "secretaries_only")],
)
def test_a_name_goes_from_texts_papers_hidden_words_scans_and_the_journal(
    room: Room, how: str, mode: str
) -> None:
    asked = full_day(room, name_mode=mode)
    before = {p.kind: p.scan for p in room.store.papers.of(room.meeting)}
    assert all(before.values())
    if how == "on request":
        done = room.do(room.dung, "question.erase_person", question=asked)
        bearing = [p for p in room.store.papers.of(room.meeting) if p.erased_at]
        assert done == {"scans": len(bearing)}
    else:
        day_comes(room)
    found = on_disk(room)
    for form in (NAME, NAME.upper(), CONTACT):
        assert form.encode() not in found
    assert all(NAME not in str(room.pages[who]) for who in Audience)
    after = {p.kind: p for p in room.store.papers.of(room.meeting)}
    assert after[PaperKind.LETTER].scan == after[PaperKind.MINUTES].scan == ""
    record = room.store.record(room.meeting)
    assert record.meeting.hidden_words == []
    assert record.meeting.participants == ["Chung", f"Bà {ERASED}"]
    for kind in OF_THE_RECORD - {PaperKind.PETITION}:
        drawn = frozen.current(
            kind, record, Selection(question=asked if kind == "letter" else None)
        )
        assert NAME not in markdown.render(drawn).decode()
    assert ERASED in markdown.render(frozen.frozen(after[PaperKind.MINUTES])).decode()
    assert audit.breaks(room.store) == []


def test_a_secret_name_goes_from_what_is_about_its_question_alone(room: Room) -> None:
    """Elsewhere it would tell by going whose it was."""
    asked = full_day(room, name_mode="secretaries_only")
    other = room.store.record(room.meeting)
    assert room.do(room.dung, "question.erase_person", question=asked) == {"scans": 1}
    record = room.store.record(room.meeting)
    row, papers = record.questions[asked], {p.kind: p for p in record.papers.values()}
    assert (row.name, row.contact, row.name_mode) == ("", "", "unrecorded")
    answer = next(iter(record.answers.values()))
    letter = papers[PaperKind.LETTER]
    for about in (row.text, row.prepared_answer, answer.text, answer.draft, letter.content):
        assert NAME.casefold() not in about.casefold()
    assert (letter.scan, letter.scan_name) == ("", "")
    assert papers[PaperKind.MINUTES].scan
    for same in ("agenda", "promises", "approval", "meeting"):
        before = getattr(other, same)
        after = getattr(record, same)
        assert after == (before if same != "meeting" else replace(before, erased_at=room.clock))
    assert record.meeting.hidden_words == [NAME], "the public copy goes on hiding it"
    journal = room.store.db.execute("SELECT command, args FROM journal").fetchall()
    telling = {name for name, args in journal if args and NAME.casefold() in args.casefold()}
    assert not {name for name in telling if name.startswith(("question.", "answer."))}
    assert audit.breaks(room.store) == []


def test_a_secret_name_in_a_speaking_turn_is_erased_apart_from_the_turn(room: Room) -> None:
    speaker = room.do(room.thu, "speaker.add", name=NAME, unit=UNIT)["speaker"]
    secret = {"name": NAME, "name_mode": "secretaries_only", "speaker": speaker}
    said = room.do(room.thu, "question.enter", text="Kín?", **secret)["question"]
    spoken = room.do(room.thu, "question.enter", text="Mở?", speaker=speaker)["question"]
    room.do(room.thu, "question.erase_person", question=said)
    assert room.question(said).name == ""
    assert room.store.speakers.get(speaker).name == NAME, "the chair sees no turn at the question"
    assert room.question(said).speaker is None, "the secretaries saw it too"
    assert room.question(spoken).name == NAME
    room.do(room.dung, "speaker.erase_person", speaker=speaker)
    assert room.store.speakers.get(speaker).name == room.question(spoken).name == ""
    assert audit.breaks(room.store) == []


@pytest.mark.parametrize("who", ["dung", "lan"])
def test_no_erased_name_can_be_tried_out_against_what_was_decided_or_heard(
    room: Room, who: str
) -> None:
    asked = room.do(room.lan, "question.ask", text=f"Tôi là {NAME}, xin hỏi.", **TOLD)["question"]
    room.do(room.thu, "question.accept", question=asked)
    room.do(room.thu, "minutes.approve", in_favour=9)
    room.do(room.dung, "meeting.close")
    (finding,) = findings(room.store.record(room.meeting))
    room.do(room.thu, "name.check", key=finding.key, keep=True)
    room.do(room.dung, "meeting.reopen", reason="sai kết luận")
    room.do(room.thu, "conclusion.write", text="Khác.", base_version=0)
    before = room.store.approvals.get(room.meeting).heard
    command = "question.erase_person" if who == "dung" else "question.erase_own"
    room.do(getattr(room, who), command, question=asked)
    record = room.store.record(room.meeting)
    assert record.name_checks == {}
    assert room.pages[Audience.SECRETARY].get("name_checks", {}) == {}
    assert finding.key.encode() not in on_disk(room)
    assert record.approval is not None
    part = f"question {record.questions[asked].number}"
    assert {each for each in record.approval.heard if each.startswith(part)}.isdisjoint(before)
    assert "conclusion=" in record.approval.heard, "what the room heard of it is no more"
    assert corrected(record) == ["conclusion"], "erasing is no correction"
    assert audit.breaks(room.store) == []


def test_an_erased_name_leaves_no_small_group_that_seems_to_have_asked(room: Room) -> None:
    few, many = (group.id for group in room.store.groups.of(room.meeting))
    handed = {"text": "Kín?", "name": NAME, "name_mode": "secretaries_only"}
    collected = [{**handed, "group": few}, {**handed, "group": many}]
    room.do(room.thu, "question.collect", collected=collected)
    asked = list(room.store.questions.of(room.meeting))
    for question in asked:
        room.do(room.dung, "question.erase_person", question=question.id)
    shown = [room.pages[Audience.PHONE]["questions"][str(one.id)] for one in asked]
    assert [one.get("group") for one in shown] == [None, many]


def test_whoever_asked_erases_their_own_and_nothing_that_others_wrote(room: Room) -> None:
    told = {**TOLD, "text": f"Tôi là {NAME}. Lương?"}
    asked = room.do(room.lan, "question.ask", **told)["question"]
    other = room.ask(room.minh, text=f"{NAME} hỏi gì?")
    room.do(room.thu, "question.mute_asker", question=asked)
    edit = {"text": f"Tôi tên {NAME}. Lương?", "base_version": 1}
    room.do(room.thu, "question.edit", question=asked, **edit)
    assert room.do(room.lan, "question.erase_own", question=asked) == {}
    row = room.question(asked)
    assert [earlier.text for earlier in row.earlier] == [f"Tôi là {ERASED}. Lương?"]
    assert (row.name, row.contact, row.name_mode, row.wants_reply) == ("", "", "unrecorded", False)
    assert row.text == f"Tôi tên {ERASED}. Lương?"
    assert room.question(other).text == f"{NAME} hỏi gì?"
    args = room.store.db.execute("SELECT args FROM journal WHERE command = 'question.ask'")
    assert [NAME in (row[0] or "") for row in args.fetchall()] == [False, True]
    with pytest.raises(NotAllowed):
        room.do(room.minh, "question.erase_own", question=asked)
    assert audit.breaks(room.store) == []


def test_a_phone_cannot_erase_anybodys_name_by_giving_it_as_its_own(room: Room) -> None:
    room.do(room.thu, "conclusion.write", text=f"Giao bà {NAME} trả lời", base_version=0)
    room.do(room.thu, "name.hide", word=NAME)
    room.do(room.dung, "meeting.close")
    paper = room.do(room.dung, "paper.approve", kind="notice")["paper"]
    room.do(room.thu, "paper.attach_scan", paper=paper, scan=SCAN, scan_name="x")
    room.do(room.dung, "meeting.reopen", reason="Ghi thiếu")
    asked = room.do(room.lan, "question.ask", text="Lương?", **TOLD)["question"]
    before = room.store.record(room.meeting)
    room.do(room.lan, "question.erase_own", question=asked)
    after = room.store.record(room.meeting)
    assert after.papers == before.papers
    assert after.meeting == before.meeting, "copies of the database would go as often as it asks"


@pytest.mark.parametrize("how", ERASINGS)
def test_what_was_hidden_by_hand_stays_hidden_when_the_word_itself_is_erased(
    room: Room, how: str
) -> None:
    asked = full_day(room, name="Trịnh Văn Tèo")
    room.do(room.dung, "meeting.reopen", reason="Ghi thêm")
    room.do(room.thu, "conclusion.write", text="Bạn tèo lớp tám giữ sóc nâu", base_version=1)
    for word in ("Tèo", "sóc nâu"):
        room.do(room.thu, "name.hide", word=word)
    room.do(room.dung, "meeting.close")
    if how == "on request":
        room.do(room.thu, "question.erase_person", question=asked)
        assert room.store.meetings.get(room.meeting).hidden_words == ["sóc nâu"]
    else:
        day_comes(room)
        assert room.store.meetings.get(room.meeting).hidden_words == []
    public = markdown.render(public_copy(room.store.record(room.meeting))).decode().lower()
    assert "tèo" not in public
    assert "sóc nâu" not in public
    assert "lớp tám giữ" in public


@pytest.mark.parametrize("how", ERASINGS)
@pytest.mark.parametrize("field", ["venue", "presenter"])
def test_what_was_hidden_by_hand_stays_hidden_in_what_things_are_called(
    room: Room, how: str, field: str
) -> None:
    item = next(iter(room.board.record.agenda))
    room.do(room.hoa, "agenda.start_item", item=item)
    if field == "venue":
        room.do(room.dung, "meeting.edit", venue="Sân quán tèo")
    else:
        room.do(room.dung, "agenda.edit_item", item=item, presenter="Nhóm tèo lớp tám")
    asked = room.do(room.lan, "question.ask", text="Lương?", **{**TOLD, "name": "Trịnh Văn Tèo"})
    room.do(room.thu, "name.hide", word="Tèo")
    room.do(room.dung, "meeting.close")
    if how == "on request":
        room.do(room.thu, "question.erase_person", question=asked["question"])
    else:
        day_comes(room)
    public = markdown.render(public_copy(room.store.record(room.meeting))).decode()
    assert "(đã ẩn)" in public
    assert "tèo" not in public.lower()


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Minh", ""),
        ("minh", "Tổ Bếp"),
        ("cô Hoa", ""),
        ("Đoàn Văn Hậu", ""),
        ("Y Moan Êban", ""),
        ("Trịnh  Thị   Lan", "Tổ Văn phòng"),
        ("TRỊNH THỊ LAN", ""),
    ],
)
def test_a_name_as_a_paper_prints_it_goes_from_the_paper(room: Room, name: str, unit: str) -> None:
    told = {"name": name, "name_mode": "named", "unit": unit, "origin": "paper"}
    text = "Minh bạch thu chi thế nào?"
    asked = room.do(room.thu, "question.enter", text=text, **told)["question"]
    speaker = room.do(room.thu, "speaker.add", name=name, unit=unit)["speaker"]
    room.do(room.hoa, "speaker.call", speaker=speaker)
    room.do(room.thu, "question.enter", text="Hai?", speaker=speaker, origin="microphone")
    other = room.ask(text="Cùng hỏi?")
    room.do(room.thu, "question.merge", question=asked, into=other)
    room.do(room.thu, "minutes.approve", in_favour=3)
    room.do(room.dung, "meeting.close")
    paper = room.do(room.dung, "paper.approve", kind="minutes")["paper"]
    printed = " ".join(name.split())
    printed = printed.title() if printed.isupper() else printed[:1].upper() + printed[1:]
    frozen = " ".join(room.store.papers.get(paper).content.split())
    assert frozen.count(printed) > 2
    for id in (asked, asked + 1):
        room.do(room.thu, "question.erase_person", question=id)
    frozen = " ".join(room.store.papers.get(paper).content.split())
    assert printed not in frozen.replace("Minh bạch", "")
    assert not unit or unit not in frozen
    assert room.question(asked).text == text


@pytest.mark.parametrize("name", ["Trịnh Thị Lan", "Lan"])
def test_a_small_group_beside_a_name_goes_from_a_paper_with_it(room: Room, name: str) -> None:
    few, many = (group.id for group in room.store.groups.of(room.meeting))
    told = {**TOLD, "name": name}
    asked = [
        room.do(room.thu, "question.enter", group=group, text="Hỏi?", origin="paper", **told)[
            "question"
        ]
        for group in (few, many)
    ]
    room.do(room.thu, "minutes.approve", in_favour=3)
    room.do(room.dung, "meeting.close")
    kinds = [{"kind": "minutes"}, *({"kind": "letter", "question": one} for one in asked)]
    papers = [room.do(room.dung, "paper.approve", **kind)["paper"] for kind in kinds]
    for one in asked:
        room.do(room.thu, "question.erase_person", question=one)
    frozen = [room.store.papers.get(paper).content for paper in papers]
    assert all("lớp 1A" not in content for content in frozen)
    assert f"{ERASED}, lớp 2B" in frozen[0]
    assert f'"Ông (Bà) {ERASED}"' in frozen[1]
    assert "lớp 2B" in frozen[2]


def test_who_holds_an_office_is_still_spoken_of(room: Room) -> None:
    room.do(room.dung, "officer.add", name="Bùi Thị Lan", duty="chair", office="Hiệu trưởng")
    said = {"text": "Hỏi?", "name_mode": "named"}
    names = ("Bùi Thị Lan", "Lan", "Hiệu trưởng", "Phụ huynh lớp 1A")
    asked = [
        room.do(room.join(Role.ATTENDEE), "question.ask", name=name, **said)["question"]
        for name in names
    ]
    text = "Bà Bùi Thị Lan, Hiệu trưởng, sẽ gặp phụ huynh lớp 1A ở lan can."
    room.do(room.thu, "conclusion.write", text=text, base_version=0)
    for id in asked:
        room.do(room.thu, "question.erase_person", question=id)
        assert room.question(id).name == ""
    assert room.store.meetings.get(room.meeting).conclusion == text


def test_a_page_that_still_has_the_name_cannot_bring_it_back(room: Room) -> None:
    asked = room.do(room.lan, "question.ask", text=f"Tôi là {NAME}?", **TOLD)["question"]
    room.do(room.thu, "question.accept", question=asked)
    answer = room.do(room.thu, "answer.start", questions=[asked])["answer"]
    draft = {"answer": answer, "text": f"Cảm ơn {NAME}"}
    version = room.do(room.thu, "answer.draft", **draft, base_version=0)["version"]
    room.do(room.mai, "question.erase_person", question=asked)
    with pytest.raises(Conflict):
        room.do(room.thu, "answer.draft", **draft, base_version=version)
    with pytest.raises(Conflict):
        room.do(room.thu, "question.edit", question=asked, text=NAME, base_version=1)


@pytest.mark.parametrize("how", ERASINGS)
def test_a_scan_does_not_bring_an_erased_name_back(room: Room, how: str) -> None:
    asked = full_day(room)
    if how == "on request":
        room.do(room.thu, "question.erase_person", question=asked)
    else:
        day_comes(room)
    for paper in room.store.papers.of(room.meeting):
        args = {"paper": paper.id, "scan": SCAN}
        if paper.kind in ("letter", "minutes"):
            with pytest.raises(NamesErased):
                room.do(room.thu, "paper.attach_scan", **args)
            room.do(room.thu, "paper.attach_scan", paper=paper.id, scan="")


def test_signed_copies_that_no_paper_names_any_more_are_known(room: Room) -> None:
    room.do(room.thu, "minutes.approve", in_favour=3)
    room.do(room.dung, "meeting.close")
    paper = room.do(room.dung, "paper.approve", kind="notice")["paper"]
    spent = room.store.scans.spent
    for letter in "abc":
        name = f"{letter * 64}.pdf"
        room.do(room.thu, "paper.attach_scan", paper=paper, scan=name, scan_name="x")
    assert spent() == {f"{'a' * 64}.pdf", f"{'b' * 64}.pdf"}
    assert room.store.scans.named() == {f"{'c' * 64}.pdf"}
    room.do(room.thu, "paper.attach_scan", paper=paper, scan="")
    assert f"{'c' * 64}.pdf" in spent()


def test_a_rehearsals_signed_copies_go_with_its_papers(tmp_path: Path) -> None:
    room = Room(tmp_path, is_open=False)
    room.do(room.dung, "rehearsal.begin")
    room.do(room.dung, "meeting.close")
    paper = room.do(room.dung, "paper.approve", kind="notice")["paper"]
    room.do(room.thu, "paper.attach_scan", paper=paper, scan=SCAN, scan_name="x")
    room.do(room.dung, "rehearsal.end")
    assert room.store.scans.spent() == {SCAN}
    room.store.close()


def test_the_day_of_erasing_waits_for_the_close_and_comes_once(room: Room) -> None:
    room.do(room.lan, "question.ask", text="Lương?", **TOLD)
    room.do(room.thu, "speaker.add", name=NAME, unit=UNIT)
    room.do(room.dung, "purge.schedule", purge_on="2024-06-01")
    before, day = date(2024, 5, 31), date(2024, 6, 1)
    assert not is_due(room.store.meetings.get(room.meeting), day)
    room.do(room.dung, "meeting.close")
    assert not is_due(room.store.meetings.get(room.meeting), before)
    assert is_due(room.store.meetings.get(room.meeting), day)
    day_comes(room)
    assert not is_due(room.store.meetings.get(room.meeting), day)
    assert NAME.encode() not in on_disk(room)
    assert all(NAME not in str(room.pages[who]) for who in Audience)
    assert room.store.meetings.get(room.meeting).state == MeetingState.CLOSED
    assert audit.breaks(room.store) == []


def meeting_of(room: Room) -> Meeting:
    return room.store.meetings.get(room.meeting)


LATER = date(2024, 6, 2)


@pytest.mark.parametrize("name", ["purge.schedule", "meeting.edit"])
@pytest.mark.parametrize(
    ("day", "error"),
    [
        ("0002-06-30", ImplausibleDay),
        ("0020-06-30", ImplausibleDay),
        ("0202-06-30", ImplausibleDay),
        ("0026-06-30", ImplausibleDay),
        ("1999-12-31", ImplausibleDay),
        ("2024-02-30", Invalid),
        ("2023-06-30", PurgeTooEarly),
        ("2024-05-03", PurgeTooEarly),
        ("2024-05-04", PurgeTooEarly),
        ("2075-01-01", PurgeTooLate),
        ("2206-06-30", ImplausibleDay),
        ("9999-12-31", ImplausibleDay),
    ],
)
@pytest.mark.parametrize("is_open", [False, True])
def test_a_day_that_is_not_after_the_meeting_or_that_nobody_means_is_refused(
    tmp_path: Path, name: str, day: str, error: type[Invalid], is_open: bool
) -> None:
    room = Room(tmp_path, is_open=is_open)
    told = [{"text": "Lương?", "name": NAME, "name_mode": "named"}]
    room.do(room.thu, "question.collect", collected=told)
    with pytest.raises(error) as refusal:
        room.do(room.dung, name, purge_on=day)
    assert refusal.value.field == "purge_on"
    assert refusal.value.text("vi") != refusal.value.text("en")
    assert not any(is_due(meeting_of(room), date(year, 6, 30)) for year in (2, 2024, 2090))
    room.do(room.dung, name, purge_on="2024-05-05")
    room.store.close()


def test_nothing_is_due_before_the_close_whatever_is_stored(tmp_path: Path) -> None:
    room = Room(tmp_path, is_open=False)
    for day in ("0026-06-30", "2024-05-05", "30/06/2026", "", "2024-05-04"):
        room.store.meetings.change(room.meeting, purge_on=day)
        assert not is_due(meeting_of(room), LATER), "a draft"
    room.do(room.dung, "rehearsal.begin")
    room.store.meetings.change(room.meeting, purge_on="2024-05-05")
    room.do(room.dung, "meeting.close")
    assert not is_due(meeting_of(room), LATER), "a rehearsal"
    room.do(room.dung, "rehearsal.end")
    room.do(room.dung, "meeting.open")
    assert not is_due(meeting_of(room), LATER), "open"
    room.do(room.dung, "meeting.close")
    assert is_due(meeting_of(room), LATER)
    for day in ("0026-06-30", "2024-05-04", "30/06/2026"):
        room.store.meetings.change(room.meeting, purge_on=day)
        assert not is_due(meeting_of(room), LATER), day
    room.store.close()


def test_a_day_that_was_over_before_the_meeting_erases_nothing_and_another_may_be_set(
    tmp_path: Path,
) -> None:
    """It was planned for May, and held in July."""
    room = Room(tmp_path, is_open=False)
    room.do(room.dung, "purge.schedule", purge_on="2024-06-30")
    room.clock += 60 * DAY
    room.do(room.dung, "meeting.open")
    room.do(room.lan, "question.ask", text="Lương?", **TOLD)
    room.do(room.dung, "meeting.close")
    assert not is_due(meeting_of(room), date(2024, 12, 1))
    with pytest.raises(Closed):
        room.do(room.dung, "meeting.edit", purge_on="2024-09-01")
    room.do(room.dung, "purge.schedule", purge_on="2024-09-01")
    assert not is_due(meeting_of(room), date(2024, 8, 31))
    assert is_due(meeting_of(room), date(2024, 9, 1))
    room.do(room.dung, "purge.schedule", purge_on="")
    assert not is_due(meeting_of(room), date(2024, 9, 1))
    room.store.close()


def test_a_meeting_does_not_move_past_its_day_for_erasing(tmp_path: Path) -> None:
    room = Room(tmp_path, is_open=False)
    room.do(room.dung, "meeting.edit", starts_at=START + DAY, purge_on="2024-06-01")
    for moment in ("starts_at", "ends_at"):
        with pytest.raises(PurgeNotMoved) as refusal:
            room.do(room.dung, "meeting.edit", **{moment: START + 28 * DAY})
        assert refusal.value.field == moment
    room.do(room.dung, "meeting.edit", starts_at=START + 27 * DAY)
    with pytest.raises(PurgeTooEarly):
        room.do(room.dung, "purge.schedule", purge_on="2024-05-31")
    room.do(room.dung, "meeting.edit", starts_at=START + 90 * DAY, purge_on="2024-09-01")
    room.store.close()


def test_a_later_day_makes_it_due_again_and_so_does_what_a_correction_brought(room: Room) -> None:
    room.do(room.dung, "purge.schedule", purge_on="2024-05-05")
    room.do(room.dung, "meeting.close")
    room.clock += DAY
    day_comes(room)
    assert not is_due(meeting_of(room), LATER)
    room.do(room.dung, "meeting.reopen", reason="Ghi thiếu")
    room.do(room.thu, "question.enter", text="Hai?", name=NAME, name_mode="named", origin="paper")
    assert not is_due(meeting_of(room), LATER), "open"
    room.do(room.dung, "meeting.close")
    assert is_due(meeting_of(room), LATER)
    day_comes(room)
    assert NAME.encode() not in on_disk(room)
    assert not is_due(meeting_of(room), LATER)
    room.do(room.dung, "purge.schedule", purge_on="2024-06-01")
    assert is_due(meeting_of(room), LATER)


@pytest.mark.parametrize("day", ["0026-06-30", "0202-06-30", "2024-05-03", "2024-13-01"])
def test_a_deadline_that_is_half_typed_or_before_the_meeting_is_refused(
    room: Room, day: str
) -> None:
    promise = room.do(room.dung, "promise.add", text="Sửa mái")["promise"]
    asked = room.ask()
    deferral = {"questions": [asked], "outcome": "needs_study", "body": "Trường", "channel": "Thư"}
    with pytest.raises(Invalid):
        room.do(room.dung, "meeting.edit", default_deadline=day)
    with pytest.raises(Invalid):
        room.do(room.thu, "outcome.set", deadline=day, **deferral)
    if day != "2024-05-03":  # what was promised last time was due before
        with pytest.raises(Invalid):
            room.do(room.dung, "promise.edit", promise=promise, deadline=day)


@pytest.mark.parametrize("moment", [1, 86_400_000, 7_000_000_000_000])
def test_a_moment_of_a_half_typed_year_is_refused(tmp_path: Path, moment: int) -> None:
    room = Room(tmp_path, is_open=False)
    for name in ("starts_at", "ends_at"):
        with pytest.raises(ImplausibleDay) as refusal:
            room.do(room.dung, "meeting.edit", **{name: moment})
        assert refusal.value.field == name
    room.store.close()


DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
MOMENTS = st.integers(946_684_800_000, 4_000_000_000_000)


@given(
    st.sampled_from(MeetingState),
    st.one_of(st.just(""), st.text(max_size=12), DAYS.map(date.isoformat)),
    st.one_of(st.none(), MOMENTS),
    st.one_of(st.none(), MOMENTS),
    st.one_of(st.none(), st.just(0)),
    DAYS,
)
def test_what_is_due_is_closed_and_its_day_came_after_its_end(
    state: MeetingState,
    purge_on: str,
    ended_at: int | None,
    purged_at: int | None,
    rehearsal: int | None,
    today: date,
) -> None:
    meeting = Meeting(
        id=1,
        meeting=1,
        code="X",
        title="Họp",
        state=state,
        purge_on=purge_on,
        ended_at=ended_at,
        closed_at=ended_at,
        purged_at=purged_at,
        rehearsal=rehearsal,
    )
    if is_due(meeting, today):
        assert ended_at is not None
        assert (state, rehearsal) == (MeetingState.CLOSED, None)
        assert local(ended_at).date() < date.fromisoformat(purge_on) <= today
        assert purged_at is None or purged_at < ended_at


@pytest.mark.parametrize("all_go", [False, True])
def test_a_line_that_names_who_left_is_not_kept_for_the_next_meetings(
    room: Room, all_go: bool
) -> None:
    lines = ["Phòng Giáo dục và Đào tạo", f"Bà {NAME}, trưởng ban đại diện"]
    signers = [PlanSigner(papers=[PaperKind.NOTICE], office="HIỆU TRƯỞNG", name="Hoa")]
    run(room.store, KeepOffice(Office(place="Sao Mai", addressees=lines, signers=signers)))
    said = ["Trân trọng cảm ơn.", f"Cảm ơn bà {NAME}."]
    room.store.settings.keep(Phrases(snippets=said, watched=["mái che", NAME]))
    asked = room.do(room.lan, "question.ask", text="Lương?", **TOLD)["question"]
    if all_go:
        room.do(room.dung, "meeting.close")
        run(room.store, Purge(room.meeting, now=room.clock))
    else:
        room.do(room.thu, "question.erase_person", question=asked)
    kept = room.store.settings.office()
    assert kept == Office(place="Sao Mai", addressees=lines[:1], signers=signers)
    assert room.store.settings.phrases() == Phrases(snippets=said[:1], watched=["mái che"])


@pytest.mark.parametrize("body", ["Công đoàn cơ sở", "Phòng Giáo dục và Đào tạo", "Tổ Văn phòng"])
def test_a_body_in_whose_name_somebody_asked_stays_with_the_house(room: Room, body: str) -> None:
    run(room.store, KeepOffice(Office(addressees=[body])))
    room.store.settings.keep(Phrases(watched=[body]))
    asked = room.do(room.lan, "question.ask", text="Lương?", **{**TOLD, "name": body})["question"]
    room.do(room.thu, "question.erase_person", question=asked)
    assert room.store.settings.office().addressees == [body]
    assert room.store.settings.phrases().watched == [body]
