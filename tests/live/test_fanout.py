"""Who is sent what, and when."""

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from types import SimpleNamespace

import gevent
import msgspec
import pytest

from liveqa.board import Board, Own, Patch
from liveqa.domain.record import Earlier
from liveqa.domain.words import Audience, MeetingState, QuestionState, Role
from liveqa.live import fanout
from liveqa.live.fanout import Client, Fanout
from liveqa.live.source import BoardSource
from tests.live.venue import Hall, Loop, Venue, question, record
from tests.wire import Board as Seen
from tests.wire import Phone, connect


class Sink:
    """A socket that is free or not, as a test says; `frames` is what went through."""

    def __init__(self) -> None:
        self.free = True
        self.frames: list[bytes] = []
        self.waiting: Callable[[], None] | None = None

    def push(self, frame: bytes) -> bool:
        if self.free:
            self.frames.append(frame)
        return self.free

    def when_ready(self, call: Callable[[], None]) -> None:
        self.waiting = call

    def empty(self) -> None:
        """Become free, and say so to who waits for it."""
        self.free = True
        assert self.waiting is not None
        self.waiting()


def source(board: Board) -> BoardSource:
    """What a hall is sent from a board; nobody in it has upvoted anything."""
    return BoardSource(Hall(board), lambda meeting, actor: Own())


def has_question(id: int) -> Callable[[Seen], bool]:
    return lambda board: str(id) in board["questions"]


def has_stage_since(since: int) -> Callable[[Seen], bool]:
    return lambda board: board["stage"].get("since") == since


def test_a_phone_gets_its_board_and_then_patches(venue: Venue, loop: Loop) -> None:
    async def day() -> None:
        async with connect(venue.url, **venue.auth()) as phone:
            await phone.when(lambda: phone.received["mine"])
            assert phone.rev == 10
            own: dict[str, object] = {"votes": [], "questions": {}, "turn": None, "waiting": []}
            told: dict[str, object] = {
                "voice": "counted",
                "admission": "none",
                "choices": {},
                "site": None,
            }
            assert phone.mine == {"rev": 10, **own, **told}
            for id in (2, 3, 4):
                loop.call(venue.change, questions=[question(id)])
                await phone.until(has_question(id))
            assert phone.received == {"board": 1, "patch": 3, "mine": 1}
            assert phone.board == venue.hall.board.view(Audience.PHONE)[1]

    asyncio.run(day())


def test_many_commits_make_few_patches(venue: Venue, loop: Loop) -> None:
    async def day() -> None:
        async with connect(venue.url, **venue.auth()) as phone:
            await phone.until(bool)
            for votes in range(1, 101):
                loop.call(venue.change, questions=[question(1, votes=votes)])
            await phone.until(lambda board: board["questions"]["1"].get("votes") == 100)
            assert phone.rev == 110
            assert phone.received["patch"] <= 3

    asyncio.run(day())


def test_everyone_ends_with_the_same_board_whenever_they_join(venue: Venue, loop: Loop) -> None:
    async def day() -> None:
        async with AsyncExitStack() as stack:
            phones: list[Phone] = []
            for id in range(2, 22):
                auth = venue.auth()
                phones.append(await stack.enter_async_context(connect(venue.url, **auth)))
                loop.call(venue.change, questions=[question(id)])
            for phone in phones:
                await phone.until(lambda board: "21" in board["questions"])
            assert all(phone.board == phones[0].board for phone in phones)

    asyncio.run(day())


def test_a_tick_after_a_quiet_minute_is_not_late(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(fanout, "time", SimpleNamespace(monotonic=lambda: now[0]))
    source, sent = BoardSource(Hall(Board(record())), lambda meeting, actor: Own()), Fanout()
    sent.join(source, Client(1, Audience.PHONE, Sink()))
    for _ in range(2):
        sent.committed(source.meeting, set(), urgent=False)
        gevent.sleep(0)
        now[0] += 60
    assert sent.vitals.ticks.values() == [0, 0]


def test_what_is_urgent_reaches_the_screen_between_ticks(venue: Venue, loop: Loop) -> None:
    async def day() -> None:
        async with connect(venue.url, **venue.auth(Role.SCREEN)) as screen:
            await screen.until(bool)
            stage = venue.hall.board.record.stage
            for since in range(1, 11):
                shown = msgspec.structs.replace(stage, since=since)
                loop.call(venue.change, stage=[shown])
                await screen.until(has_stage_since(since), seconds=0.19)
            assert screen.received["patch"] == 10

    asyncio.run(day())


def test_mine_is_for_its_device_alone(venue: Venue, loop: Loop) -> None:
    async def day() -> None:
        lan, minh = venue.auth(id=7), venue.auth(id=8)
        async with connect(venue.url, **lan) as asker, connect(venue.url, **minh) as other:
            await asker.when(lambda: asker.received["mine"])
            pending = question(2, state=QuestionState.PENDING, asker=7)
            loop.call(lambda: venue.change(questions=[pending]))
            await asker.when(lambda: "2" in asker.mine["questions"])
            shown = question(2, asker=7)
            loop.call(lambda: venue.change(questions=[shown]))
            await asker.when(lambda: asker.mine["questions"]["2"]["state"] == "shown")
            await other.until(lambda board: "2" in board["questions"])
            assert asker.received["mine"] == 3
            assert other.received["mine"] == 1
            assert "asker" not in str(other.board)

    asyncio.run(day())


def test_whoever_asked_learns_that_the_question_was_removed(venue: Venue, loop: Loop) -> None:
    async def day() -> None:
        async with connect(venue.url, **venue.auth(id=7)) as asker:
            await asker.when(lambda: asker.received["mine"])
            loop.call(lambda: venue.change(questions=[question(2, asker=7)]))
            await asker.when(lambda: "2" in asker.mine["questions"])
            loop.call(lambda: venue.remove(questions=[2]))
            await asker.when(lambda: not asker.mine["questions"])

    asyncio.run(day())


def test_upvotes_that_a_rehearsal_took_away_leave_the_phones(venue: Venue, loop: Loop) -> None:
    async def day() -> None:
        async with connect(venue.url, **venue.auth(id=7)) as phone:
            await phone.when(lambda: phone.received["mine"])
            venue.votes[7] = {1}
            loop.call(lambda: venue.change(questions=[question(1, asker=7)]))
            await phone.when(lambda: phone.mine["votes"] == [1])
            del venue.votes[7]
            meeting = venue.hall.board.record.meeting
            draft = msgspec.structs.replace(meeting, state=MeetingState.DRAFT)
            loop.call(lambda: venue.change(meeting=[draft]))
            await phone.when(lambda: phone.mine["votes"] == [])

    asyncio.run(day())


def test_upvotes_that_were_reset_leave_the_phones(venue: Venue, loop: Loop) -> None:
    async def day() -> None:
        async with connect(venue.url, **venue.auth(id=7)) as phone:
            await phone.when(lambda: phone.received["mine"])
            venue.votes[7] = {1}
            loop.call(lambda: venue.change(questions=[question(1, asker=7, votes=1)]))
            await phone.when(lambda: phone.mine["votes"] == [1])
            del venue.votes[7]
            earlier = [Earlier("Khi nào?", 1_700_000_000_000, Role.SECRETARY)]
            changed = question(1, "Đừng sửa!", asker=9, earlier=earlier)
            loop.call(lambda: venue.change(questions=[changed]))
            await phone.when(lambda: phone.mine["votes"] == [])

    asyncio.run(day())


def test_mine_is_not_repeated_when_others_vote(venue: Venue, loop: Loop) -> None:
    async def day() -> None:
        async with connect(venue.url, **venue.auth(id=7)) as asker:
            await asker.when(lambda: asker.received["mine"])
            loop.call(lambda: venue.change(questions=[question(2, asker=7)]))
            await asker.when(lambda: "2" in asker.mine["questions"])
            loop.call(lambda: venue.change(questions=[question(2, asker=7, votes=5)]))
            await asker.until(lambda board: board["questions"]["2"].get("votes") == 5)
            loop.call(lambda: venue.change(questions=[question(2, asker=7, votes=6)]))
            await asker.until(lambda board: board["questions"]["2"].get("votes") == 6)
            assert asker.received["mine"] == 2

    asyncio.run(day())


def test_a_vote_comes_in_mine_on_the_other_pages_of_its_device(venue: Venue) -> None:
    async def day() -> None:
        auth = venue.auth()
        async with connect(venue.url, **auth) as one, connect(venue.url, **auth) as two:
            await two.when(lambda: two.received["mine"])
            await one.command("question.upvote", {"question": 1})
            await two.when(lambda: two.mine.get("votes") == [1])
            assert one.received["mine"] == 1

    asyncio.run(day())


def test_a_new_address_of_the_room_comes_as_a_board(venue: Venue, loop: Loop) -> None:
    async def day() -> None:
        async with connect(venue.url, **venue.auth(Role.SCREEN)) as screen:
            await screen.until(bool)

            def move() -> None:
                venue.hall.board.set_room({"join": {"url": "http://10.0.0.2:5000/"}})
                venue.live.committed(venue.hall, {}, urgent=True)

            loop.call(move)
            await screen.until(lambda board: "room" in board)
            assert screen.received == {"board": 2, "patch": 0, "mine": 1}

    asyncio.run(day())


def test_a_view_that_nobody_follows_is_refreshed_on_demand(venue: Venue, loop: Loop) -> None:
    loop.call(lambda: venue.change(questions=[question(2)]))
    assert venue.hall.board.view(Audience.CHAIR)[0] == 10
    loop.call(lambda: venue.live.refresh(source(venue.hall.board), Audience.CHAIR))
    assert venue.hall.board.view(Audience.CHAIR)[0] == 11


def test_the_tick_ends_when_nothing_is_due(venue: Venue, loop: Loop) -> None:
    async def day() -> None:
        async with connect(venue.url, **venue.auth()) as phone:
            await phone.until(bool)
            loop.call(lambda: venue.change(questions=[question(2)]))
            await phone.until(lambda board: "2" in board["questions"])
            assert not loop.call(lambda: venue.live._fanout._halls[1].ticking)

    asyncio.run(day())


def test_who_was_busy_for_a_moment_gets_the_patch_all_the_same(loop: Loop) -> None:
    outlet = Sink()

    def moment() -> None:
        fan = Fanout()
        board = Board(record())
        client = Client(7, Audience.CHAIR, outlet)
        fan.join(source(board), client)
        fan._serve(fan._halls[1], client)
        outlet.free = False
        board.apply(11, {"questions": {2: question(2)}})
        fan._send(fan._halls[1], Audience.CHAIR)
        outlet.empty()

    loop.call(moment)
    assert [b'"board"' in outlet.frames[0], b'"patch"' in outlet.frames[1]] == [True, True]


def test_who_missed_a_patch_gets_a_board(loop: Loop) -> None:
    outlet = Sink()

    def moment() -> None:
        fan = Fanout()
        board = Board(record())
        client = Client(7, Audience.CHAIR, outlet)
        fan.join(source(board), client)
        fan._serve(fan._halls[1], client)
        outlet.free = False
        for id in (2, 3):
            board.apply(9 + id, {"questions": {id: question(id)}})
            fan._send(fan._halls[1], Audience.CHAIR)
        outlet.empty()

    loop.call(moment)
    assert len(outlet.frames) == 2
    assert b'42["board",{"rev":12,' in outlet.frames[1]


def test_the_more_phones_the_longer_the_tick() -> None:
    hall = fanout.Hall(source(Board(record())))
    for _ in range(fanout.MANY_PHONES):
        hall.add(Client(1, Audience.PHONE, Sink()))
    assert hall.period(Audience.PHONE) == 0.25
    hall.add(Client(1, Audience.PHONE, Sink()))
    assert hall.period(Audience.PHONE) == 0.5
    assert hall.period(Audience.SCREEN) == 0.2


def test_vietnamese_travels_unescaped(venue: Venue) -> None:
    board = venue.hall.board.snapshot(Audience.PHONE)[1]
    assert "Khi nào sửa mái che?".encode() in board


def test_one_audience_that_fails_blinds_no_other_and_comes_back(
    venue: Venue, loop: Loop, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def day() -> None:
        phone_auth, chair_auth = venue.auth(), venue.auth(Role.CHAIR)
        async with (
            connect(venue.url, **phone_auth) as phone,
            connect(venue.url, **chair_auth) as chair,
        ):
            await phone.until(bool)
            await chair.until(bool)
            board = venue.hall.board
            whole = board.advance

            def broken(audience: Audience) -> Patch | None:
                if audience == Audience.CHAIR:
                    raise ZeroDivisionError
                return whole(audience)

            monkeypatch.setattr(board, "advance", broken)
            loop.call(lambda: venue.change(questions=[question(2)]))
            await phone.until(lambda seen: "2" in seen["questions"])
            assert loop.call(lambda: venue.live.failed) == {1}
            assert "internal" in caplog.text
            monkeypatch.setattr(board, "advance", whole)
            loop.call(lambda: board.reload(board.record))
            loop.call(lambda: venue.live.anew(1))
            await chair.until(lambda seen: "2" in seen["questions"])
            assert venue.live.failed == frozenset()

    asyncio.run(day())


def test_a_fan_out_that_dies_is_begun_anew_by_the_next_change(
    venue: Venue, loop: Loop, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def day() -> None:
        async with connect(venue.url, **venue.auth()) as phone:
            await phone.until(bool)
            with monkeypatch.context() as spoilt:
                spoilt.setattr(fanout.Hall, "period", lambda *_: 1 / 0)
                loop.call(lambda: venue.change(questions=[question(2)]))
                await phone.until(lambda board: "2" in board["questions"])
            loop.call(lambda: venue.change(questions=[question(3)]))
            await phone.until(lambda board: "3" in board["questions"])

    asyncio.run(day())
