"""`kill -9` in the middle of a burst: what was acknowledged is there once, nothing twice."""

import asyncio
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults import record
from tests.faults.hall import Hall, gather
from tests.serving import Server, serving, start
from tests.wire import Board, connect

pytestmark = pytest.mark.faults

PHONES = 200
KILLS = 5
# Bursts of so many kills each.
SHORT, LONG = 1, 20
PLAN = """\
title: Hội nghị đối thoại
review: false
agenda: [{title: Tuyên bố lý do, minutes: 5}, {title: Phát biểu ý kiến, minutes: 30}]
groups: [{name: Lớp 1A, invited: 30}]
questions:
  - text: Bao giờ có bếp ăn mới?
  - text: Vì sao bỏ xe đưa đón?
  - text: Học phí năm sau thế nào?
"""


def restart(server: Server) -> Server:
    """The same data folder and the same port, as after a power cut."""
    return start(server.data, port=server.port)


def staged(server: Server) -> tuple[str, list[int]]:
    """An open meeting with questions on the screen, and their ids."""
    code = server.meeting(PLAN)
    chair = server.as_("chair")
    questions = [int(id) for id in board(server, code, "chair")["questions"]]
    server.do(code, chair, "stage.show_questions", questions=questions)
    server.do(code, chair, "stage.show_votes", on=True)
    return code, questions


def board(server: Server, code: str, role: str) -> Board:
    """The board of a role's audience, over HTTP."""
    found: Board = server.get(f"/api/meetings/{code}/board", server.as_(role))["board"]
    return found


async def screen(server: Server, code: str) -> Board:
    """The screen's board, over the socket."""
    token = await asyncio.to_thread(server.as_, "screen")
    async with connect(server.url, meeting=code, surface="screen", token=token) as found:
        return await found.until(bool)


async def burst(server: Server, kills: list[int]) -> tuple[Server, Hall, set[str], Board, Board]:
    """Play a burst and kill the server after so many acknowledgements, each time restarting it.

    Returns what was acknowledged before the last kill, and the screen before and after it.
    """
    code, questions = await asyncio.to_thread(staged, server)
    hall = await gather(server, code, PHONES, questions)
    playing = asyncio.create_task(hall.play())
    for count in kills:
        token = await asyncio.to_thread(hall.server.as_, "screen")
        async with connect(hall.server.url, meeting=code, surface="screen", token=token) as shown:
            await shown.until(bool)
            await hall.acknowledged(count)
            before, acked = shown.board, set(hall.acks)
            hall.server.kill()
        tokens = hall.server.tokens
        hall.server = await asyncio.to_thread(restart, hall.server)
        hall.server.tokens = tokens
        after = await screen(hall.server, code)
    await playing
    return hall.server, hall, acked, before, after


def test_kill_in_the_middle_of_a_burst_loses_and_doubles_nothing(
    tmp_path: Path, at_length: bool, record_property: Callable[[str, object], None]
) -> None:
    seed = random.randrange(10_000)
    print(f"seed {seed}")
    chance = random.Random(seed)
    rounds = LONG if at_length else SHORT
    for number in range(rounds):
        one_burst(tmp_path / str(number), chance)
    record_property("tried", rounds * KILLS)


def one_burst(data: Path, chance: random.Random) -> None:
    """A burst with kills at random moments, on a folder of its own."""
    kills = sorted(chance.sample(range(20, 740), KILLS))
    with serving(data) as first:
        server, hall, acked, before, after = asyncio.run(burst(first, kills))
    try:
        check_every_phone(server, hall)
        check_screen(hall, acked, before, after)
        check_repeats(server, hall, chance)
    finally:
        assert server.stop() == 0
    assert "Traceback" not in server.said() + server.logged()
    assert any(one.tries > 1 for one in hall.attendees), "nobody noticed the kill"
    done = record.check_journal(server.data)
    assert done["question.ask",] == PHONES
    assert done["question.upvote",] == PHONES * 3


def check_every_phone(server: Server, hall: Hall) -> None:
    texts, votes = record.texts(server.data), record.votes(server.data)
    for attendee in hall.attendees:
        assert len(attendee.acks) == len(attendee.wishes)
        assert all(ack["ok"] for ack in attendee.acks.values())
        assert texts[attendee.text] == 1
        assert votes[record.digest(attendee.token)] == sorted(attendee.upvoted)
    numbers = [ack["result"].get("number") for ack in hall.acks.values()]
    given = [number for number in numbers if number is not None]
    assert len(set(given)) == PHONES
    shown = board(server, hall.code, "secretary")["questions"]
    assert len(shown) == PHONES + 3
    assert sorted(q["votes"] for q in shown.values() if q.get("votes")) == [PHONES] * 3


def check_screen(hall: Hall, acked: set[str], before: Board, after: Board) -> None:
    """The same is on the screen after the kill; votes are those acknowledged, or more."""
    assert [q["text"] for q in after["stage"]["questions"]] == [
        q["text"] for q in before["stage"]["questions"]
    ]
    assert before["room"] == after["room"]
    assert before["agenda"] == after["agenda"]
    for was, now in zip(before["stage"]["questions"], after["stage"]["questions"], strict=True):
        certain = sum(op.startswith("up-") and op.endswith(f"-{was['id']}") for op in acked)
        assert max(was["votes"], certain) <= now["votes"] <= PHONES


def check_repeats(server: Server, hall: Hall, chance: random.Random) -> None:
    """Whoever asks again with the same op is told the same."""
    for attendee in chance.sample(hall.attendees, 10):
        for wish in attendee.wishes:
            ack = server.command(hall.code, attendee.token, wish.name, wish.op, **wish.args)
            assert ack == attendee.acks[wish.op]


@pytest.mark.long
def test_every_board_is_the_same_before_and_after_a_kill(tmp_path: Path) -> None:
    roles = ("screen", "chair", "secretary", "helper", "organiser")
    with serving(tmp_path / "data") as server:
        code, questions = staged(server)
        phone = server.join(code=code)
        asked = {"text": "Có dạy bơi không?", "name_mode": "named", "name": "Lan"}
        server.do(code, phone, "question.ask", **asked)
        server.do(code, phone, "question.upvote", question=questions[0])
        agenda = list(board(server, code, "chair")["agenda"])
        server.do(code, server.as_("chair"), "agenda.start_item", item=int(agenda[0]))
        server.do(code, server.as_("chair"), "stage.show", view="top")
        before = {role: board(server, code, role) for role in roles}
        seen = asyncio.run(screen(server, code))
        server.kill()
    again = restart(server)
    again.tokens = server.tokens
    try:
        assert {role: board(again, code, role) for role in roles} == before
        assert asyncio.run(screen(again, code)) == seen
        assert {**again.links, "join": None} == server.links
    finally:
        assert again.stop() == 0
