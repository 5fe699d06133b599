"""How long the papers of a full day take, in child processes: the minutes of 500 questions as Word
and PDF, the whole dossier with a letter to each of 100 askers; and what phones notice of it."""

import itertools
import os
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from liveqa.machine import datadir
from liveqa.papers.job import owed, render_in_child
from liveqa.store import Store
from tests.serving import Server, serving

QUESTIONS = 500
PHONES, PAUSE = 100, 0.005
PAPERS = {"minutes": [("minutes", "docx"), ("minutes", "pdf")], "dossier": [("dossier", "zip")]}
ANSWER = "Nhà trường tiếp thu và **giải quyết** như sau:\n\n- rà soát;\n- báo cáo kết quả.\n\n" * 2
DEFERRED = 100
PLAN = """\
title: Hội nghị đối thoại
review: false
agenda: [{title: Phát biểu ý kiến, minutes: 30}]
groups: [{name: Tổ một, invited: 60}]
answerers: [{name: Hiệu trưởng}]
questions:
""" + "".join(
    f"  - text: Câu hỏi gửi trước số {number}, về điều kiện làm việc của tổ?\n    group: Tổ một\n"
    for number in range(QUESTIONS)
)


@dataclass
class Took:
    """What was measured: seconds of the fastest run and of processor time, by paper; how many
    letters the dossier has; milliseconds of acknowledgements without the papers and meanwhile."""

    seconds: dict[str, float]
    work: dict[str, float]
    letters: int
    quiet: list[float]
    busy: list[float]


def measured(runs: int) -> Took:
    """Make all papers so many times, and once more beside phones that upvote."""
    took = Took({}, {}, 0, [], [])
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder) / "data") as server:
        code = server.meeting(PLAN)
        _answer_all(Path(folder) / "data")
        took.letters = len(owed(datadir.database_path(server.data), code, "letter"))
        phones = [server.join(code=code) for _ in range(PHONES)]
        took.quiet = _acks(server, code, phones, lambda: time.sleep(3))
        for name, papers in PAPERS.items():
            took.busy += _acks(server, code, phones, partial(_made, server, code, papers))
            made = [_made(server, code, papers) for _ in range(runs)]
            took.seconds[name], took.work[name] = min(made)
    return took


def _answer_all(data: Path) -> None:
    """An answer to every question but those that are put off, and the one that phones upvote,
    written behind the server."""
    store = Store.open(datadir.database_path(data))
    meeting = store.meetings.current(0).id
    with store.db.atomic():
        *asked, _ = store.questions.of(meeting)
        for question in asked[:DEFERRED]:
            when = {"state": "answered", "answered_at": question.asked_at, "body": "Kế toán"}
            promised = {"outcome": "to_verify", "deadline": "2030-01-31", "channel": "văn bản"}
            store.questions.change(question.id, name="Nguyễn Thị Lan", **when, **promised)
        for question in asked[DEFERRED:]:
            store.answers.create(
                questions=[question.id],
                answerers=[],
                meeting=meeting,
                text=ANSWER,
                draft=ANSWER,
                recorded_at=question.asked_at,
                created_at=question.asked_at,
            )
            values = {"outcome": "answered", "answered_at": question.asked_at}
            store.questions.change(question.id, state="answered", **values)
    store.close()


def _made(server: Server, code: str, papers: list[tuple[str, str]]) -> tuple[float, float]:
    """How long files take as the server makes them, each in a process of its own at the same time;
    and how much processor time, which a busy machine changes less."""
    database = datadir.database_path(server.data)
    with tempfile.TemporaryDirectory() as out:
        begun, worked = time.perf_counter(), _work()
        threads = [
            threading.Thread(target=render_in_child, args=(database, code, *paper, Path(out)))
            for paper in papers
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return time.perf_counter() - begun, _work() - worked


def _work() -> float:
    """The processor time of all child processes that have ended; always 0 on Windows."""
    times = os.times()
    return times.children_user + times.children_system


def _acks(
    server: Server, code: str, phones: list[str], while_doing: Callable[[], object]
) -> list[float]:
    """How long commands of phones waited for their acknowledgement, in milliseconds."""
    done = threading.Event()

    def work() -> None:
        try:
            while_doing()
        finally:
            done.set()

    working = threading.Thread(target=work)
    working.start()
    found = []
    turns = itertools.product(("question.upvote", "question.remove_upvote"), phones)
    for name, phone in itertools.cycle(turns):
        begun = time.perf_counter()
        server.do(code, phone, name, question=QUESTIONS)
        found.append((time.perf_counter() - begun) * 1000)
        if done.wait(PAUSE):
            break
    working.join()
    return found
