"""Answers beforehand: what an answerer's link reaches before the close, and who still owes what."""

from pathlib import Path

import msgspec
import pytest

from liveqa.domain.plan import PlanAnswerer
from liveqa.domain.prepared import assigned_to, shares
from liveqa.domain.words import Audience, Outcome, Role
from liveqa.errors import Conflict, Invalid, NotAllowed, Unauthorised
from liveqa.service.committing import run
from liveqa.service.jobs import EndSessions, Join
from liveqa.store import LASTS_MS, Actor
from tests.room import PLAN, Room

HEAD, ACCOUNTS, CANTEEN = "Hiệu trưởng", "Kế toán", "Bếp ăn"
BEFORE = msgspec.structs.replace(
    PLAN,
    answerers=[
        PlanAnswerer(name=HEAD, topics=["Dạy và học"]),
        PlanAnswerer(name=ACCOUNTS, topics=["Học phí", "Bán trú"]),
        PlanAnswerer(name=CANTEEN, topics=["bán trú"]),
    ],
)
ASKED = [
    {"text": "Học phí năm nay?", "answerer": 2},
    {"text": "Sao thu hai lần?", "topic": "học phí"},
    {"text": "Bữa trưa?", "topic": "Bán trú"},
    {"text": "Ai dạy Tin?", "topic": "Dạy và học", "answerer": 2},
    {"text": "Sân chơi?"},
]


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = Room(tmp_path, BEFORE, is_open=False)
    room.do(room.thu, "question.collect", collected=ASKED)
    return room


def by_link(room: Room, body: str) -> Actor:
    """Who came in by the link of a body."""
    room.do(room.dung, "link.renew", role="answerer", body=body)
    secret = room.store.links.secret(room.meeting, Role.ANSWERER, body)
    comes = Join(room.meeting, Role.ANSWERER, secret, "", room.meeting, now=room.clock)
    actor: Actor = run(room.store, comes).result[1]
    return actor


def numbers(room: Room, body: str) -> list[int]:
    """The questions that a body's page has before the close."""
    return [q.number for q in assigned_to(room.store.record(room.meeting), body)]


def test_an_answerer_has_what_was_given_to_them_or_is_of_their_topic_alone(room: Room) -> None:
    """What two could answer is nobody's until somebody gives it to one of them."""
    assert [numbers(room, name) for name in (HEAD, ACCOUNTS, CANTEEN)] == [[], [1, 2, 4], []]
    room.do(room.thu, "question.classify", question=3, answerer=3)
    assert numbers(room, CANTEEN.lower()) == [3]


def test_papers_and_links_agree_on_whose_a_question_is(room: Room) -> None:
    found = {
        share.answerer.name if share.answerer else "": [q.number for q in share.questions]
        for share in shares(room.store.record(room.meeting))
    }
    assert found == {ACCOUNTS: [1, 2, 4], "": [3, 5]}


def test_an_answerer_prepares_an_answer_with_its_outcome(room: Room) -> None:
    accounts = by_link(room, ACCOUNTS)
    promise = {"body": "Kế toán", "deadline": "2060-05-20", "channel": "Văn bản"}
    told = {"text": "Đang rà soát.", "base_version": 0, "outcome": "needs_study", **promise}
    room.do(accounts, "question.prepare", question=2, **told)
    row = room.question(2)
    assert (row.prepared_answer, row.prepared_outcome) == ("Đang rà soát.", Outcome.NEEDS_STUDY)
    assert room.pages[Audience.SECRETARY]["questions"]["2"]["prepared_body"] == "Kế toán"


@pytest.mark.parametrize("question", [3, 5])
def test_an_answerer_writes_nothing_for_another(room: Room, question: int) -> None:
    with pytest.raises(NotAllowed):
        room.do(
            by_link(room, HEAD), "question.prepare", question=question, text="A", base_version=0
        )
    with pytest.raises(NotAllowed):
        room.do(
            by_link(room, ACCOUNTS), "question.prepare", question=question, text="A", base_version=0
        )


def test_the_secretary_and_the_answerer_do_not_overwrite_each_other(room: Room) -> None:
    accounts = by_link(room, ACCOUNTS)
    room.do(room.thu, "question.prepare", question=1, text="Không đổi.", base_version=0)
    with pytest.raises(Conflict) as refused:
        room.do(accounts, "question.prepare", question=1, text="Tăng 5%.", base_version=0)
    assert refused.value.details == {"version": 1, "text": "Không đổi."}
    room.do(accounts, "question.prepare", question=1, text="Không đổi.", base_version=1)


def test_an_answerers_board_has_the_meeting_alone(room: Room) -> None:
    by_link(room, ACCOUNTS)
    assert room.pages[Audience.ANSWERER].keys() == {"meeting"}


def test_a_link_is_made_for_answerers_alone_and_not_once_it_is_over(room: Room) -> None:
    with pytest.raises(Invalid):
        by_link(room, "Bảo vệ")
    room.do(room.dung, "meeting.open")
    by_link(room, ACCOUNTS)
    room.do(room.hoa, "meeting.close")
    with pytest.raises(Invalid):
        by_link(room, CANTEEN)


def test_a_session_outlives_the_weeks_before_the_day_and_ends_after_it(room: Room) -> None:
    accounts = by_link(room, ACCOUNTS)
    run(room.store, EndSessions(now=room.clock + 30 * LASTS_MS))
    room.do(accounts, "question.prepare", question=1, text="Không đổi.", base_version=0)
    room.do(room.dung, "meeting.open")
    room.do(room.hoa, "meeting.close")
    closed = room.store.meetings.get(room.meeting).closed_at or 0
    run(room.store, EndSessions(now=closed + LASTS_MS - 1))
    assert room.store.devices.get(accounts.id) == accounts
    run(room.store, EndSessions(now=closed + LASTS_MS))
    with pytest.raises(Unauthorised):
        room.store.devices.get(accounts.id)


def test_a_link_goes_on_under_another_name_and_goes_with_its_answerer(room: Room) -> None:
    accounts, canteen = by_link(room, ACCOUNTS), by_link(room, CANTEEN)
    room.do(room.dung, "answerer.edit", answerer=2, name="Cô Thanh, kế toán")
    room.do(accounts, "question.prepare", question=1, text="Không đổi.", base_version=0)
    assert numbers(room, "Cô Thanh, kế toán") == [1, 2, 4]
    room.do(room.dung, "answerer.remove", answerer=3)
    with pytest.raises(Unauthorised):
        room.store.devices.get(canteen.id)
    assert room.store.links.bodies(room.meeting, Role.ANSWERER) == ["Cô Thanh, kế toán"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Kế toán", "Kế Toán"),
        ("Kế toán", "Kế toán."),
        ("UBND phường Hoa Sen", "Ủy ban nhân dân phường Hoa Sen"),
    ],
)
def test_a_link_is_taken_away_however_its_body_is_spelled_by_now(
    room: Room, before: str, after: str
) -> None:
    room.do(room.dung, "answerer.edit", answerer=2, name=before)
    by_link(room, before)
    room.do(room.dung, "answerer.edit", answerer=2, name=after)
    assert room.do(room.dung, "link.remove", body=after) == {"revoked": 1}
    assert room.store.links.bodies(room.meeting, Role.ANSWERER) == []
