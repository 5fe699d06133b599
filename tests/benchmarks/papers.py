"""How long the minutes of a full day take: 500 questions as Word and PDF, in a child process, and
what phones notice of it meanwhile.

python -m tests.benchmarks.papers
"""

import itertools
import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from liveqa.machine import datadir
from liveqa.papers.job import render_in_child
from liveqa.store import Store
from tests.serving import Server, serving

QUESTIONS = 500
PHONES, PAUSE = 100, 0.005
ANSWER = "Nhà trường tiếp thu và **giải quyết** như sau:\n\n- rà soát;\n- báo cáo kết quả.\n\n" * 2
BUDGET = 2.0
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


def main() -> int:
    """Print the figures; 1 when the papers took longer than they may."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder) / "data") as server:
        code = server.meeting(PLAN)
        _answer_all(Path(folder) / "data")
        phones = [server.join(code=code) for _ in range(PHONES)]
        quiet = _acks(server, code, phones, lambda: time.sleep(3))
        took: list[tuple[float, float]] = []
        busy = _acks(server, code, phones, lambda: took.append(_papers(server, code)))
        best, work = min([took[0], *(_papers(server, code) for _ in range(2))])
        print(
            f"minutes of {QUESTIONS} questions as DOCX and PDF: {best:.2f} s (at most {BUDGET} s),"
            f" {work:.2f} s of processor time"
        )
        for name, acks in (("without", quiet), ("meanwhile", busy)):
            median, worst = statistics.median(acks), max(acks)
            print(f"acks {name}: median {median:.1f} ms, slowest {worst:.1f} ms of {len(acks)}")
    return 0 if best <= BUDGET else 1


def _answer_all(data: Path) -> None:
    """An answer to every question but the one that phones upvote, written behind the server."""
    store = Store.open(datadir.database_path(data))
    meeting = store.meetings.current(0).id
    with store.db.atomic():
        for question in store.questions.of(meeting)[:-1]:
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


def _papers(server: Server, code: str) -> tuple[float, float]:
    """How long both files take as the server makes them, each in a process of its own at the same
    time; and how much processor time, which a busy machine changes less."""
    database = datadir.database_path(server.data)
    with tempfile.TemporaryDirectory() as out:
        begun, worked = time.perf_counter(), _work()
        threads = [
            threading.Thread(target=render_in_child, args=(database, code, "minutes", f, Path(out)))
            for f in ("docx", "pdf")
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
    server: Server, code: str, phones: list[str], while_doing: Callable[[], None]
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


if __name__ == "__main__":
    sys.exit(main())
