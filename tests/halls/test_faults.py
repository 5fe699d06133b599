"""Gateway, core and Redis end in a burst, halt, come back empty: nothing is lost, nothing twice."""

import asyncio
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest

from liveqa.domain.words import Audience
from liveqa.halls import wire
from tests.faults import record
from tests.faults.hall import Hall, gather
from tests.halls import redis
from tests.halls.conftest import House
from tests.serving import Server, start
from tests.wire import Phone, connect

pytestmark = pytest.mark.faults

PHONES = 60
KILLS, MANY_KILLS = 3, 60
HALT, LONG_HALT = 4.0, 30.0
BUFFER = 512 * 1024
"""What Redis keeps at most for a gateway that does not read."""


def test_kill_of_gateway_core_and_redis_in_a_burst_loses_and_doubles_nothing(
    tmp_path: Path, at_length: bool, record_property: Callable[[str, object], None]
) -> None:
    rounds = MANY_KILLS // KILLS if at_length else 1
    for number in range(rounds):
        one_burst(tmp_path / str(number))
    record_property("tried", rounds * KILLS)


def one_burst(folder: Path) -> None:
    """A burst through a gateway in which each of the three is killed once."""
    chance = random.Random()
    kills = sorted(chance.sample(range(10, PHONES * 3), KILLS))
    parts = ["gateway", "core", "redis"]
    chance.shuffle(parts)
    print(kills, parts)
    with redis.running(folder / "redis") as engine:
        core = start(folder / "core", "--redis", engine.url)
        gateway = start(folder / "site", "gateway", "--redis", engine.url)
        try:
            core, gateway = asyncio.run(
                burst(core, gateway, engine, list(zip(kills, parts, strict=True)))
            )
        finally:
            core.kill()
            gateway.kill()


async def burst(
    core: Server, gateway: Server, engine: redis.Redis, kills: list[tuple[int, str]]
) -> tuple[Server, Server]:
    code = await asyncio.to_thread(core.meeting, "", review=False)
    texts = ["Bao giờ có bếp ăn mới?", "Vì sao bỏ xe đưa đón?"]
    questions = [await asyncio.to_thread(collect, core, code, text) for text in texts]
    hall = await gather(gateway, code, PHONES, questions)
    playing = asyncio.create_task(hall.play())
    for count, part in kills:
        await hall.acknowledged(count)
        if part == "redis":
            engine.kill()
            await asyncio.to_thread(engine.start)
        elif part == "core":
            core.kill()
            core = await asyncio.to_thread(again, core, engine)
        else:
            gateway.kill()
            gateway = await asyncio.to_thread(again, gateway, engine, "gateway")
            hall.server = gateway
    await playing
    check(core, hall)
    return core, gateway


def collect(core: Server, code: str, text: str) -> int:
    """A question that everybody sees."""
    phone = core.join(code=code)
    return int(core.do(code, phone, "question.ask", text=text)["question"])


def again(server: Server, engine: redis.Redis, *words: str) -> Server:
    """The same after a power cut."""
    return start(server.data, *words, "--redis", engine.url, port=server.port)


def check(core: Server, hall: Hall) -> None:
    texts, votes = record.texts(core.data), record.votes(core.data)
    for attendee in hall.attendees:
        assert all(ack["ok"] for ack in attendee.acks.values()), attendee.acks
        assert texts[attendee.text] == 1
        assert votes[record.digest(attendee.token)] == sorted(attendee.upvoted)
    done = record.check_journal(core.data)
    assert done["question.ask",] == PHONES + 2
    assert done["question.upvote",] == PHONES * 2


@pytest.mark.long
def test_a_gateway_keeps_its_phones_while_redis_halts(house: House, at_length: bool) -> None:
    lan, code = house.gateway.join(code=house.code), house.code
    process = house.redis.process
    assert process is not None

    async def day() -> None:
        async with connect(house.gateway.url, meeting=code, surface="phone", token=lan) as phone:
            asked = await phone.command("question.ask", {"text": "Bao giờ sửa mái che?"})
            await phone.until(lambda seen: seen["questions"])
            process.send_signal(signal.SIGSTOP)
            await phone.when(lambda: phone.core_away)
            refused = await phone.command("question.ask", {"text": "Có bếp ăn không?"}, "later")
            assert refused["error"]["code"] == "core_away"
            assert phone.why == "core_away"
            await asyncio.to_thread(until_told, house, "redis_away")
            page = await asyncio.to_thread(house.gateway.request, "GET", f"/m/{code}")
            assert page.status == 200
            # whoever reloads the page sees what was there
            async with connect(house.gateway.url, meeting=code, surface="phone", token=lan) as two:
                seen = await two.until(bool)
                assert seen["questions"] == phone.board["questions"]
                await two.when(lambda: two.core_away)
            await asyncio.sleep(LONG_HALT if at_length else HALT)
            process.send_signal(signal.SIGCONT)
            await phone.when(lambda: not phone.core_away)
            await asyncio.to_thread(until_told, house, None)
            done = await phone.command("question.ask", {"text": "Có bếp ăn không?"}, "later")
            assert done["ok"]
            await phone.until(lambda seen: len(seen["questions"]) == 2)
            assert asked["ok"]

    try:
        asyncio.run(day())
    finally:
        process.send_signal(signal.SIGCONT)
    assert record.texts(house.core.data)["Có bếp ăn không?"] == 1


def until_told(house: House, trouble: str | None) -> None:
    """Wait until the chair's page at the core says this of Redis."""
    chair = house.core.as_("chair")
    while True:
        board = house.core.get(f"/api/meetings/{house.code}/board", chair)["board"]
        if board.get("server", {}).get("gateways") == trouble:
            return
        time.sleep(0.2)


@pytest.mark.long
def test_a_redis_that_comes_back_empty_is_used_as_it_is(house: House) -> None:
    lan, code = house.gateway.join(code=house.code), house.code

    async def day() -> None:
        async with connect(house.gateway.url, meeting=code, surface="phone", token=lan) as phone:
            await phone.until(bool)
            house.redis.client.flushall()
            house.redis.kill()
            for file in house.redis.folder.glob("appendonlydir/*"):
                file.unlink()
            await asyncio.to_thread(house.redis.start)
            await acknowledged(phone, "Bao giờ sửa mái che?")
            await phone.until(lambda seen: seen["questions"])
            house.redis.client.config_set("maxmemory", 1)
            refused = await phone.command("question.ask", {"text": "Có bếp ăn không?"}, "full")
            assert refused["error"]["code"] == "core_away"
            house.redis.client.config_set("maxmemory", 0)
            await acknowledged(phone, "Có bếp ăn không?", "full")

    asyncio.run(day())


async def acknowledged(phone: Phone, text: str, op: str = "op") -> None:
    """Ask as a page does, again and again with the same op."""
    while True:
        answer = await phone.command("question.ask", {"text": text}, op)
        if answer["ok"]:
            return
        assert answer["error"]["code"] == "core_away", answer
        await asyncio.sleep(0.1)


@pytest.mark.long
def test_a_gateway_that_does_not_read_costs_a_bounded_memory_and_gets_the_newest_board(
    house: House,
) -> None:
    lan, minh = house.gateway.join(code=house.code), house.core.join(code=house.code)
    admin: Any = house.redis.client
    channel = wire.CHANNELS[Audience.PHONE]
    slow = house.gateway.child
    admin.config_set("client-output-buffer-limit", f"pubsub {BUFFER} {BUFFER} 1")

    async def day() -> None:
        async with (
            connect(house.gateway.url, meeting=house.code, surface="phone", token=lan) as there,
            connect(house.core.url, meeting=house.code, surface="phone", token=minh) as here,
        ):
            await there.until(bool)
            await here.until(bool)
            slow.send_signal(signal.SIGSTOP)
            try:
                for number in range(40):
                    # what phones of another meeting are sent meanwhile
                    other = wire.Patched(10_000, number, number + 1, bytes(BUFFER))
                    admin.publish(channel, wire.encode(other))
                    waiting = max(int(one["omem"]) for one in admin.client_list())
                    assert waiting <= 3 * BUFFER
                assert dict(admin.pubsub_numsub(channel)) == {channel.encode(): 0}  # it was dropped
                asked = {"text": "Ai trả lời câu hỏi của khối 5?"}
                begun = time.monotonic()
                done = await here.command("question.ask", asked)
                assert done["ok"]
                assert time.monotonic() - begun < 2
            finally:
                slow.send_signal(signal.SIGCONT)
            asked_now = str(done["result"]["question"])
            await there.until(lambda seen: asked_now in seen["questions"])
            assert there.board["questions"] == here.board["questions"]

    before = memory(house)
    asyncio.run(day())
    assert memory(house) - before < 20 * 2**20


def memory(house: House) -> int:
    """Bytes of the core's own memory."""
    return int(psutil.Process(house.core.child.pid).memory_full_info().uss)
