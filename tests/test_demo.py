"""The demonstration shows all that a meeting can have."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from liveqa.board import Board
from liveqa.dates import whole_day
from liveqa.demo.story import MINUTE, fill
from liveqa.domain.record import Question, Record, Speaker, current_item
from liveqa.domain.words import (
    DEFERRALS,
    Audience,
    Intake,
    MeetingState,
    NameMode,
    Origin,
    Outcome,
    QuestionState,
    SpeakerState,
    StageView,
)
from liveqa.errors import NotFound
from liveqa.store import Store

NOW = 1_795_336_000_000


@dataclass
class Demo:
    store: Store
    code: str
    record: Record

    def questions(self, state: QuestionState) -> list[Question]:
        return [q for q in self.record.questions.values() if q.state == state]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    store = Store.open(tmp_path_factory.mktemp("demo") / "liveqa.db")
    code = fill(store, NOW)
    yield Demo(store, code, store.record(store.meetings.by_code(code).id))
    store.close()


def test_it_is_the_current_meeting_and_open_for_questions(demo: Demo) -> None:
    meeting = demo.record.meeting
    assert demo.store.meetings.current(0).code == demo.code
    assert meeting.state == MeetingState.OPEN
    assert meeting.intake == Intake.OPEN
    assert meeting.opened_at is not None
    assert 50 <= (NOW - meeting.opened_at) / MINUTE <= 60
    assert meeting.wifi_ssid


def test_the_fourth_of_seven_points_runs(demo: Demo) -> None:
    agenda = sorted(demo.record.agenda.values(), key=lambda item: item.position)
    assert len(agenda) == 7
    assert current_item(demo.record.agenda) == agenda[3]
    assert all(item.ended_at for item in agenda[:3])
    assert not any(item.started_at for item in agenda[4:])
    began = agenda[3].started_at
    assert began is not None
    assert 10 < (NOW - began) / MINUTE < agenda[3].minutes
    assert all(item.notes for item in agenda[:3])


def test_nothing_happens_in_the_future(demo: Demo) -> None:
    query = "SELECT at FROM journal WHERE meeting = ? ORDER BY rev"
    times = [row[0] for row in demo.store.db.execute(query, [demo.record.meeting.id])]
    # those of phones are kept to the minute, and before the opening to the day
    minutes = [at // MINUTE for at in times if at != whole_day(at)]
    assert minutes == sorted(minutes)
    assert [*map(whole_day, times)] == sorted(map(whole_day, times))
    assert times[-1] <= NOW


def test_questions_of_all_origins_and_name_modes(demo: Demo) -> None:
    questions = demo.record.questions.values()
    assert 24 <= len(questions) <= 28
    assert {question.origin for question in questions} == set(Origin)
    assert {question.name_mode for question in questions} == set(NameMode)
    assert sorted(q.number for q in questions) == list(range(1, len(questions) + 1))


def test_the_review_queue_a_declined_and_a_merged_one(demo: Demo) -> None:
    assert len(demo.questions(QuestionState.PENDING)) >= 3
    (declined,) = demo.questions(QuestionState.DECLINED)
    assert declined.decline_reason
    assert declined.decline_note
    (merged,) = demo.questions(QuestionState.MERGED)
    assert merged.merged_into in demo.record.questions


def test_votes_are_spread(demo: Demo) -> None:
    votes = [q.votes for q in demo.record.questions.values() if q.votes]
    assert len(votes) == 20
    assert max(votes) >= 4 * min(votes)


def test_several_turns_with_several_opinions_each(demo: Demo) -> None:
    brought = Counter(q.speaker for q in demo.record.questions.values() if q.speaker)
    assert len(brought) >= 3
    assert sum(count > 1 for count in brought.values()) >= 2
    waiting = [s for s in demo.record.speakers.values() if s.state == SpeakerState.WAITING]
    assert len(waiting) == 2


def test_recorded_answers(demo: Demo) -> None:
    recorded = [answer for answer in demo.record.answers.values() if answer.recorded_at]
    assert len(recorded) >= 4
    assert any(len(answer.questions) > 1 for answer in recorded)
    assert any(len(answer.answerers) > 1 for answer in recorded)
    outcomes = {q.outcome for q in demo.questions(QuestionState.ANSWERED)}
    assert {Outcome.ANSWERED, Outcome.NOTED} < outcomes
    deferred = [q for q in demo.record.questions.values() if q.outcome in DEFERRALS]
    assert deferred
    assert all(q.body and q.deadline and q.channel for q in deferred)


def test_one_question_is_on_the_screen_while_its_answer_is_typed(demo: Demo) -> None:
    stage = demo.record.stage
    assert stage.view == StageView.QUESTIONS
    (staged,) = stage.questions
    assert demo.record.questions[staged].prepared_answer
    (typed,) = [answer for answer in demo.record.answers.values() if not answer.recorded_at]
    assert typed.questions == [staged]
    assert typed.draft


def test_everyone_was_counted_in(demo: Demo) -> None:
    groups = demo.record.groups.values()
    assert all(0 < group.present <= group.invited for group in groups)
    assert all(group.present + group.excused <= group.invited for group in groups)


@pytest.mark.parametrize("audience", sorted(set(Audience) - {Audience.SECRETARY}))
def test_names_for_secretaries_only_stay_there(demo: Demo, audience: Audience) -> None:
    rows: list[Question | Speaker] = [
        *demo.record.questions.values(),
        *demo.record.speakers.values(),
    ]
    names = [row.name for row in rows if row.name_mode == NameMode.SECRETARIES_ONLY]
    seen = str(Board(demo.record).view(audience))
    assert len(names) >= 3
    assert [name for name in names if name in seen] == []


def test_a_failed_story_leaves_nothing(demo: Demo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("liveqa.demo.story.PLAN", "nothing")
    before = len(demo.store.meetings.all())
    with pytest.raises(NotFound):
        fill(demo.store, NOW)
    assert len(demo.store.meetings.all()) == before


def test_it_may_be_shown_again(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "liveqa.db")
    assert fill(store) != fill(store)
    store.close()
