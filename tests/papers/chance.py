"""Records of meetings by chance, in which each text is a mark of its own."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from liveqa.domain.record import Record, Signer
from liveqa.domain.words import (
    DEFERRALS,
    Agreement,
    DeclineReason,
    Direction,
    MeetingKind,
    NameMode,
    OpinionKind,
    Origin,
    Outcome,
    PaperKind,
    QuestionState,
)
from tests.papers.records import Builder
from tests.sampling import examples

SHOWN, ANSWERED = QuestionState.SHOWN, QuestionState.ANSWERED
HOUSE = ["Kế toán", "Hiệu trưởng", "Nhà trường", "Tổ Văn phòng"]
ELSEWHERE = [
    "Sở Nội vụ",
    "Ủy ban nhân dân phường Tân Phong",
    "Công an phường",
    "Điện lực",
    "Phòng X",
]
BODIES = [*HOUSE, *ELSEWHERE, ""]
FORBIDDEN_DAY = "2031-01-13"
SIGNED = [
    ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"),
    ("", "HIỆU TRƯỞNG"),
    ("TL. HIỆU TRƯỞNG", "KẾ TOÁN"),
]


@st.composite
def records(draw: st.DrawFn) -> Record:
    """A school's meeting with whatever became of its questions; each text is a mark of its own."""
    b = Builder()
    b.meeting(
        issuing_body="Trường Tiểu học Tân Phong",
        superior_body=draw(st.sampled_from(["", "Ủy ban nhân dân phường Tân Phong"])),
        default_body=draw(st.sampled_from(["", "Nhà trường"])),
    )
    b.meeting(kind=draw(st.sampled_from(MeetingKind)))
    for name in ("Lớp 1A", "Tổ Văn phòng")[: draw(st.integers(0, 2))]:
        b.group(name, **_came(draw))
    count = draw(st.integers(1, 6))
    for number in range(1, count + 1):
        _question(b, number, draw)
    answering = [b.answerer("Nhà trường"), b.answerer("Công an phường")]
    for number in range(1, draw(st.integers(0, 5)) + 1):
        covered = draw(st.lists(st.integers(1, count), min_size=1, max_size=3, unique=True))
        kept = {q: b.record.questions[q] for q in covered}
        recorded = draw(st.sampled_from([None, 10, 10, 20, 30]))
        by = draw(st.lists(st.sampled_from(answering), max_size=2, unique=True))
        b.answer(covered, f"[đáp{number}]", by, recorded_at=recorded)
        b.record.questions.update(kept)
    authority, office = draw(st.sampled_from(SIGNED))
    b.record.signers[1] = Signer(
        id=1, meeting=1, position=1, papers=list(PaperKind), authority=authority, office=office
    )
    return b.record


def _came(draw: st.DrawFn) -> dict[str, int]:
    invited, present = draw(st.integers(0, 9)), draw(st.integers(0, 12))
    absent = max(invited - present, 0)
    return {"invited": invited, "present": present, "excused": draw(st.integers(0, absent))}


def _question(b: Builder, number: int, draw: st.DrawFn) -> None:
    state = draw(st.sampled_from([*QuestionState, SHOWN, ANSWERED, ANSWERED, ANSWERED]))
    values: dict[str, object] = {}
    if state == ANSWERED:
        outcome = draw(st.sampled_from([None, *Outcome]))
        values["outcome"] = outcome
        if outcome in DEFERRALS:
            above = outcome == Outcome.BEYOND_AUTHORITY
            values["body"] = draw(st.sampled_from(ELSEWHERE if above else BODIES))
            values["deadline"] = (
                FORBIDDEN_DAY if above else draw(st.sampled_from(["", "2026-12-28"]))
            )
            values["channel"] = draw(st.sampled_from(["", "văn bản"]))
    if state == QuestionState.MERGED and number > 1:
        values["merged_into"] = draw(st.integers(1, number - 1))
    b.question(
        f"[hỏi{number}]",
        state=state,
        origin=draw(st.sampled_from(Origin)),
        name=draw(st.sampled_from(["", "Bà Lan"])),
        name_mode=draw(st.sampled_from(NameMode)),
        votes=draw(st.integers(0, 2)),
        topic=draw(st.sampled_from(["", "Bán trú"])),
        group=draw(st.sampled_from([None, *b.record.groups])),
        kind=draw(st.sampled_from(OpinionKind)),
        direction=draw(st.sampled_from(Direction)),
        agreement=draw(st.sampled_from([None, *Agreement])),
        decline_reason=draw(st.sampled_from(DeclineReason)),
        wants_reply=draw(st.booleans()),
        **values,
    )


RANDOM = settings(
    derandomize=True,
    max_examples=examples(300),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
