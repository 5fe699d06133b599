"""Gateway, core and Redis end in a burst, halt, come back empty: nothing is lost, nothing twice."""

import asyncio
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

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
