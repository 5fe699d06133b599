"""One account of every question: whatever papers, tables, texts and the screen say of it is the
same, and every figure is the sum of its rows."""

import re
from collections import Counter

import pytest
from hypothesis import given

from liveqa.board import Board
from liveqa.board.screen import stage
from liveqa.domain.account import Account, accounts
from liveqa.domain.attendance import attended
from liveqa.domain.figures import figures
from liveqa.domain.record import Record, Stage
from liveqa.domain.words import Audience, MeetingState, Outcome, QuestionState, Result, StageView
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.kinds.news import news
from liveqa.papers.kinds.register import register
from liveqa.papers.kinds.report import report
from liveqa.papers.kinds.summary import summary
from liveqa.papers.model.model import Table
from liveqa.papers.model.phrases import RESULTS, capital
from tests.papers.chance import RANDOM, records
from tests.papers.records import Builder

BY_WORDS = {capital(words): result for result, words in RESULTS.items()}


def annex_results(record: Record) -> list[Result]:
    """What the annex of the minutes says of each question, by number."""
    [table] = minutes(record).annexes[-1].blocks
    assert isinstance(table, Table)
    return [_result(row[-1]) for row in table.rows]


def _result(said: str) -> Result:
    if said.startswith("Cùng nội dung Câu"):
        return Result.MERGED
    return next(result for words, result in BY_WORDS.items() if re.match(rf"{words}($|;|:)", said))


def register_results(record: Record) -> list[Result]:
    sheet = register(record).sheets[0]
    place = [heading.title for heading in sheet.headings].index("Kết quả")
    return [BY_WORDS[str(row[place])] for row in sheet.rows]


def tally(text: str) -> dict[Result, int]:
    """The lines "- Đã trả lời: 05" of the summary."""
    lines = re.findall(r"^- ([^:\n]+): (\d+)$", text, re.MULTILINE)
    return {BY_WORDS[words]: int(n) for words, n in lines}


def tables(record: Record) -> dict[str, Table]:
    document = report(record)
    parts = [document.body, *(annex.blocks for annex in document.annexes)]
    found = [block for blocks in parts for block in blocks if isinstance(block, Table)]
    return {table.caption.partition(". ")[2]: table for table in found}


def closing(record: Record) -> dict[str, int]:
    """What the screen says at the end."""
    row = Stage(id=1, meeting=1, view=StageView.CLOSING)
    shown = stage(row, Audience.SCREEN, record)
    assert shown
    counted = dict(shown["summary"]["outcomes"])
    assert sum(counted.values()) == shown["summary"]["questions"]
    return counted


@RANDOM
@given(record=records())
def test_every_paper_table_and_screen_says_the_same_of_every_question(record: Record) -> None:
    told = [account.result for account in accounts(record).values()]
    assert annex_results(record) == told
    assert register_results(record) == told
    assert tally(summary(record)) == Counter(told)
    standing = Counter(account.result for account in accounts(record).values() if account.stands)
    shown = {("open" if r == Result.UNANSWERED else r.value): n for r, n in standing.items()}
    assert closing(record) == shown
    by_result = tables(record).get("Ý kiến theo kết quả giải quyết")
    counted = {BY_WORDS[row[0]]: int(row[1]) for row in by_result.rows} if by_result else {}
    assert counted == standing


@RANDOM
@given(record=records())
def test_the_ledger_in_the_open_counts_as_the_minutes_do(record: Record) -> None:
    counted = figures(record)
    row = Stage(id=1, meeting=1, view=StageView.LEDGER)
    shown = stage(row, Audience.SCREEN, record)
    assert shown
    assert shown["ledger"] == {
        "received": counted.received,
        "owed": counted.deferred + counted.beyond_authority,
        "by_result": {result.value: n for result, n in counted.by_result.items()},
        "by_decline_reason": {why.value: n for why, n in counted.by_decline_reason.items()},
    }
    if record.meeting.state != MeetingState.DRAFT:
        assert Board(record).view(Audience.PHONE)[1]["counts"]["ledger"] == shown["ledger"]


@RANDOM
@given(record=records())
def test_every_figure_is_the_sum_of_its_rows(record: Record) -> None:
    counted = figures(record)
    assert sum(counted.by_result.values()) == counted.received
    by_kind = (counted.by_direction, counted.by_origin, counted.by_kind)
    assert {sum(rows.values()) for rows in by_kind} == {counted.received}
    assert {sum(r.count for r in rows) for rows in (counted.by_topic, counted.by_group)} == {
        counted.received
    }
    parts = counted.answered + counted.deferred + counted.beyond_authority + counted.to_answer
    assert parts + counted.by_result.get(Result.OFF_TOPIC, 0) == counted.stand
    assert sum(row.count for row in counted.by_body) == counted.deferred
    for caption, table in tables(record).items():
        if table.totals is None:
            continue
        for place, total in enumerate(table.totals):
            cells = [row[place] for row in table.rows]
            if total.isdecimal() and "%" not in table.columns[place].title:
                assert int(total) == sum(int(cell) for cell in cells if cell.isdecimal()), caption


@RANDOM
@given(record=records())
def test_whoever_came_or_did_not_adds_up_to_whoever_was_invited(record: Record) -> None:
    rows = figures(record).attendance
    for row in (*rows, attended(rows)):
        uncounted = sum(r.invited for r in rows if r.name in row.uncounted)
        assert row.invited + row.guests == row.present + row.absent + uncounted
        assert row.absent == row.excused + row.unexcused
        assert row.percent is None or 0 <= row.percent <= 100


@RANDOM
@given(record=records())
def test_the_news_counts_as_the_report_does(record: Record) -> None:
    text, counted = news(record), figures(record)
    for pattern, number in (
        (r"Có (\d+) ý kiến đã được trả lời hoặc tiếp thu", counted.answered),
        (r"Còn (\d+) ý kiến được trả lời sau hội nghị", counted.deferred),
        (r"Có (\d+) ý kiến vượt thẩm quyền", counted.beyond_authority),
        (r"Còn (\d+) ý kiến chưa được trả lời", counted.to_answer),
    ):
        assert [int(n) for n in re.findall(pattern, text)] == ([number] if number else [])


@pytest.fixture
def marked_by_the_chair() -> Record:
    """Câu 1 has its outcome; Câu 2 was marked as answered on the chair's page, and nobody recorded
    an outcome; Câu 3 was declined."""
    b = Builder()
    b.answer([b.question("Một?")], "Đáp một.")
    b.question("Hai?", state=QuestionState.ANSWERED)
    b.question("Ba?", state=QuestionState.DECLINED)
    return b.record


def test_what_was_marked_as_answered_counts_as_answered_everywhere(
    marked_by_the_chair: Record,
) -> None:
    told = accounts(marked_by_the_chair)
    assert [account.result for account in told.values()] == [
        Result.ANSWERED,
        Result.ANSWERED,
        Result.DECLINED,
    ]
    assert "- Đã trả lời: 02\n- Không đưa ra trao đổi: 01" in summary(marked_by_the_chair)
    assert "Có 02 ý kiến đã được trả lời" in news(marked_by_the_chair)
    assert register_results(marked_by_the_chair)[1] == Result.ANSWERED
    assert closing(marked_by_the_chair) == {"answered": 2}


def test_an_account_says_under_which_question_it_is_reported_and_what_was_answered() -> None:
    b = Builder()
    b.question("Gốc?")
    b.question("Gộp?", state=QuestionState.MERGED, merged_into=1)
    b.answer([1], "Đáp.", outcome=Outcome.NOTED)
    first, second = accounts(b.record).values()
    assert (first.result, [a.text for a in first.answers]) == (Result.NOTED, ["Đáp."])
    assert second == Account(b.record.questions[2], b.record.questions[1], Result.MERGED)
    assert not second.stands
    assert first.printed
    assert second.printed


def test_one_that_two_bodies_answered_is_a_reply_of_each_and_the_table_says_so() -> None:
    b = Builder()
    one, other = b.answerer("Kế toán"), b.answerer("Công an phường")
    b.answer([b.question("Hỏi?")], "Đáp.", [one, other])
    replies = tables(b.record)["Lượt trả lời theo đơn vị, cá nhân"]
    assert replies.columns[1].title == "Số lượt trả lời"
    assert (replies.rows, replies.totals) == (
        [["Kế toán", "1", "50,0"], ["Công an phường", "1", "50,0"]],
        ["Tổng cộng", "2", "100,0"],
    )
