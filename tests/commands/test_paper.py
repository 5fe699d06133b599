"""The way of a paper into the files: approved, printed, numbered; a change is another version."""

import pytest

from liveqa.domain.grounds import USUAL
from liveqa.domain.record import Paper, Record
from liveqa.domain.words import Audience, MeetingKind, PaperKind, PaperState, Role
from liveqa.errors import (
    AlreadyApproved,
    BeforeMeeting,
    Closed,
    Empty,
    Invalid,
    NotAllowed,
    NotApproved,
    NotFound,
    NotOpen,
    NumberTaken,
)
from liveqa.papers import frozen
from liveqa.papers.public import public_copy
from tests.commands.test_promise import answer, goes_on
from tests.room import Room

SCAN = f"{'a' * 64}.pdf"


def record(room: Room) -> Record:
    return room.store.record(room.meeting)


def held(room: Room) -> None:
    """The room approves the minutes and goes home."""
    room.do(room.thu, "minutes.approve", in_favour=30)
    room.do(room.dung, "meeting.close")


def approved(room: Room, kind: str = "minutes", **args: int) -> int:
    paper: int = room.do(room.dung, "paper.approve", kind=kind, **args)["paper"]
    return paper


def stored(room: Room, paper: int) -> Paper:
    found: Paper = room.store.papers.get(paper)
    return found


def test_a_paper_is_kept_as_it_was_approved(room: Room) -> None:
    held(room)
    paper = approved(room)
    room.do(room.dung, "signer.add", papers=["minutes"], name="Người Ký Sau")
    kept = frozen.frozen(stored(room, paper))
    assert not kept.draft
    assert "Người Ký Sau" not in [signer.name for signer in kept.signers]
    assert frozen.current(PaperKind.MINUTES, record(room), frozen.Selection()) == kept
    assert "papers" in room.pages[Audience.ORGANISER]
    assert "content" not in room.pages[Audience.ORGANISER]["papers"][str(paper)]


def test_a_number_is_given_to_one_paper_of_its_kind(room: Room) -> None:
    asked = [room.ask(), room.ask(text="Học phí?")]
    held(room)
    papers = [approved(room, "letter", question=question) for question in asked]
    room.do(room.dung, "paper.number", paper=papers[0], number="9", date="2034-05-06")
    for number in ("9", "09", "009"):
        with pytest.raises(NumberTaken):
            room.do(room.dung, "paper.number", paper=papers[1], number=number, date="2034-05-07")
    room.do(room.dung, "paper.number", paper=papers[1], number="9a", date="2034-05-07")
    room.do(room.dung, "paper.number", paper=papers[1], number="9", date="2035-01-05")
    room.do(room.dung, "paper.number", paper=papers[0], number="9", date="2034-05-08")
    notice = approved(room, "notice")
    room.do(room.dung, "paper.number", paper=notice, number="9", date="2034-05-08")


@pytest.mark.parametrize(
    ("body", "free"),
    [
        ("TRƯỜNG TIỂU HỌC HOA SEN", False),
        ("Trường Tiểu học  Hoa Sen", False),
        ("Trường Tiểu học Hoa Mai", True),
        ("", True),
    ],
)
def test_a_number_is_given_once_in_all_meetings_of_a_body(
    room: Room, body: str, *, free: bool
) -> None:
    papers = []
    for place, issuing in enumerate(("Trường Tiểu học Hoa Sen", body)):
        if place:
            goes_on(room)
            room.thu, room.lan = room.join(Role.SECRETARY, "Thu"), room.join(Role.ATTENDEE)
        room.do(room.dung, "meeting.edit", issuing_body=issuing)
        if place:
            room.do(room.dung, "meeting.open")
        room.ask()
        held(room)
        papers.append(approved(room, "notice"))
        if free or not place:
            room.do(room.dung, "paper.number", paper=papers[-1], number="9", date="2034-05-06")
    if not free:
        with pytest.raises(NumberTaken):
            room.do(room.dung, "paper.number", paper=papers[1], number="09", date="2034-06-06")
    room.do(room.dung, "paper.number", paper=papers[1], number="9", date="2035-06-06")


def test_a_paper_has_one_date_in_its_head_and_in_its_annexes(room: Room) -> None:
    room.ask()
    held(room)
    paper = approved(room)
    reference = frozen.frozen(stored(room, paper)).annexes[0].reference
    assert "ngày … tháng … năm …" in reference
    room.do(room.dung, "paper.number", paper=paper, number="7", date="2034-05-06")
    reference = frozen.frozen(stored(room, paper)).annexes[0].reference
    assert "số 07/" in reference
    assert "ngày 06 tháng 5 năm 2034" in reference


def test_number_and_date_come_later_without_reopening(room: Room) -> None:
    room.do(room.dung, "meeting.edit", symbol="BB-MNTH", place="Long Biên")
    held(room)
    minutes, notice = approved(room), approved(room, "notice")
    assert frozen.frozen(stored(room, notice)).head.dateline == "Long Biên, ngày … tháng … năm …"
    room.do(room.dung, "paper.print", paper=notice)
    assert stored(room, notice).state == PaperState.PRINTED
    for paper in (minutes, notice):
        room.do(room.thu, "paper.number", paper=paper, number="5", date="2024-05-06")
    head = frozen.frozen(stored(room, notice)).head
    assert head.number == "Số: 05/TB-MNTH"
    assert head.dateline == "Long Biên, ngày 06 tháng 5 năm 2024"
    kept = frozen.frozen(stored(room, minutes))
    assert kept.head.dateline == ""
    assert all("số 05/BB-MNTH" in annex.reference for annex in kept.annexes)
    assert stored(room, notice).state == PaperState.NUMBERED


def test_the_public_copy_bears_the_number_of_the_signed_minutes(room: Room) -> None:
    room.do(room.dung, "meeting.edit", symbol="MNTH")
    held(room)
    minutes = approved(room)
    room.do(room.thu, "paper.number", paper=minutes, number="5", date="2024-05-06")
    assert public_copy(record(room)).head.number == "Số: 05/BB-MNTH"


def test_a_change_needs_a_reopening_and_makes_the_second_version(room: Room) -> None:
    held(room)
    first = approved(room)
    before = stored(room, first).content
    with pytest.raises(AlreadyApproved):
        approved(room)
    with pytest.raises(Closed):
        room.do(room.dung, "meeting.edit", title="Tên khác")
    room.do(room.dung, "meeting.reopen", reason="ghi thiếu một câu")
    assert frozen.valid(record(room), PaperKind.MINUTES, None) is None
    room.do(room.dung, "meeting.edit", title="Hội nghị đã sửa")
    held(room)
    second = approved(room)
    assert [stored(room, paper).version for paper in (first, second)] == [1, 2]
    assert stored(room, first).content == before
    for version, title in (
        (1, "Hội nghị đối thoại"),
        (2, "Hội nghị đã sửa"),
        (None, "Hội nghị đã sửa"),
    ):
        wanted = frozen.Selection(version=version)
        assert frozen.current(PaperKind.MINUTES, record(room), wanted).subject == title
    with pytest.raises(NotFound):
        frozen.current(PaperKind.MINUTES, record(room), frozen.Selection(version=3))


def test_what_was_sent_holds_through_a_correction_that_changes_nothing_about_it(
    room: Room,
) -> None:
    """A reopening for one answer: only that asker gets another letter."""
    first, second, above = (room.ask(text=f"Câu {place}?") for place in range(3))
    sent_on = {"outcome": "beyond_authority", "body": "UBND phường", "channel": "văn bản"}
    room.do(room.thu, "outcome.set", questions=[above], reason="", deadline="", **sent_on)
    for question in (first, second):
        answer(room, question)
    held(room)
    approved(room)
    asked = {"letter": first, "petition": above}
    papers = {kind: approved(room, kind, question=of) for kind, of in asked.items()}
    other = approved(room, "letter", question=second)
    room.do(room.dung, "paper.number", paper=papers["petition"], number="12", date="2024-05-06")
    room.do(room.dung, "meeting.reopen", reason="Ghi thiếu")
    assert not any(frozen.valid(record(room), PaperKind(kind), of) for kind, of in asked.items())
    answer(room, second)
    held(room)
    for kind in ("letter", "petition"):
        valid = frozen.valid(record(room), PaperKind(kind), asked[kind])
        assert valid is not None, kind
        assert valid.id == papers[kind]
        with pytest.raises(AlreadyApproved):
            approved(room, kind, question=asked[kind])
    assert stored(room, other).closed_at < stored(room, papers["letter"]).closed_at
    assert approved(room, "letter", question=second) != other
    shown = room.pages[Audience.ORGANISER]["papers"][str(papers["letter"])]
    assert shown["closed_at"] == room.pages[Audience.ORGANISER]["meeting"]["closed_at"]


def test_minutes_are_kept_once_the_room_approved_them_and_went_home(room: Room) -> None:
    with pytest.raises(NotOpen):
        approved(room)
    room.do(room.dung, "meeting.close")
    with pytest.raises(NotApproved):
        approved(room)
    approved(room, "notice")


def test_a_letter_is_kept_for_its_question_without_a_secret_name(room: Room) -> None:
    asked = room.ask()
    hidden = room.do(
        room.thu,
        "question.enter",
        text="Hỏi riêng?",
        origin="paper",
        name="Bà Kín",
        name_mode="secretaries_only",
    )["question"]
    held(room)
    with pytest.raises(Invalid):
        approved(room, "letter")
    with pytest.raises(Invalid):
        approved(room, "report", question=asked)
    approved(room, "letter", question=asked)
    paper = approved(room, "letter", question=hidden)
    assert "Kín" not in stored(room, paper).content


def test_a_signed_copy_is_attached_by_the_name_it_was_kept_under(room: Room) -> None:
    held(room)
    paper = approved(room)
    room.do(room.dung, "paper.attach_scan", paper=paper, scan=SCAN, scan_name="bien ban ky.pdf")
    assert stored(room, paper).scan == SCAN
    for path in ("../liveqa.db", "/etc/passwd", SCAN + "\n", SCAN.upper(), "a.pdf"):
        with pytest.raises(Invalid):
            room.do(room.dung, "paper.attach_scan", paper=paper, scan=path.replace("\n", "x"))


@pytest.mark.parametrize(
    ("number", "date", "error"),
    [
        ("", "2024-05-06", Invalid),
        ("năm", "2024-05-06", Invalid),
        ("5/BB", "2024-05-06", Invalid),
        ("5", "", Empty),
        ("5", "2024-02-30", Invalid),
        ("5", "2024-05-03", BeforeMeeting),
    ],
)
def test_a_number_or_date_that_there_cannot_be_is_refused(
    room: Room, number: str, date: str, error: type[Exception]
) -> None:
    held(room)
    paper = approved(room)
    with pytest.raises(error):
        room.do(room.dung, "paper.number", paper=paper, number=number, date=date)


def test_who_may_not_hand_papers_over(room: Room) -> None:
    held(room)
    paper = approved(room)
    for actor in (room.lan, room.quan, room.hoa):
        with pytest.raises(NotAllowed):
            room.do(actor, "paper.approve", kind="notice")
        with pytest.raises(NotAllowed):
            room.do(actor, "paper.number", paper=paper, number="1", date="2024-05-06")


def test_what_the_papers_say_besides_can_be_written_after_the_meeting(room: Room) -> None:
    held(room)
    room.do(room.dung, "paper.prepare", addressees=["Ủy ban"], strengths="Thẳng thắn.")
    meeting = record(room).meeting
    assert meeting.addressees == ["Ủy ban"]
    assert meeting.strengths == "Thẳng thắn."


def test_signers_come_go_and_change(room: Room) -> None:
    signer = room.do(room.dung, "signer.add", papers=["notice"], name="Lan")["signer"]
    room.do(room.dung, "signer.edit", signer=signer, office="Hiệu trưởng", papers=["report"])
    (kept,) = record(room).signers.values()
    assert (kept.office, kept.papers) == ("Hiệu trưởng", [PaperKind.REPORT])
    with pytest.raises(Invalid):
        room.do(room.dung, "signer.add", papers=["poster"])
    room.do(room.dung, "signer.remove", signer=signer)
    assert not record(room).signers


def test_both_sides_agreement_is_recorded_and_undone(room: Room) -> None:
    question = room.ask()
    room.do(room.thu, "agreement.set", questions=[question], agreement="agreed")
    assert room.question(question).agreement == "agreed"
    room.do(room.thu, "agreement.set", questions=[question], agreement=None)
    assert room.question(question).agreement is None


def test_a_new_meeting_has_its_kinds_grounds_until_somebody_edits_them(room: Room) -> None:
    assert record(room).meeting.legal_grounds == USUAL[MeetingKind.DIALOGUE]
    room.do(room.dung, "meeting.edit", kind="labour")
    assert record(room).meeting.legal_grounds == USUAL[MeetingKind.LABOUR]
    room.do(room.dung, "meeting.edit", legal_grounds=["Căn cứ riêng"])
    room.do(room.dung, "meeting.edit", kind="dialogue")
    assert record(room).meeting.legal_grounds == ["Căn cứ riêng"]
