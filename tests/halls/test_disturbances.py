"""Lines that stop or hang for ever, and a phone at a site whose socket is blocked."""

import asyncio
import time
from collections.abc import Iterator

import pytest

from tests.faults.proxy import Network, beside
from tests.halls import redis
from tests.halls.conftest import House
from tests.sampling import daily
from tests.serving import serving
from tests.wire import connect

ROUNDS, MANY_ROUNDS = 1, 20


@pytest.fixture(scope="module")
def distant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[House, Network]]:
    """A house whose gateway reaches Redis through a network that can be spoiled."""
    folder = tmp_path_factory.mktemp("distant")
    with (
        redis.running(folder / "redis") as engine,
        beside(engine.port) as network,
        serving(folder / "core", "--redis", engine.url, "--presence", "1") as core,
        serving(
            folder / "site", "gateway", "--redis", network.url.replace("http", "redis")
        ) as site,
    ):
        yield House(engine, core, site, core.meeting(review=False)), network


@pytest.mark.parametrize("how", daily(["stop", "abandon"], ["stop"]))
@pytest.mark.long
def test_a_line_that_hangs_leaves_the_main_hall_alone_and_the_site_catches_up(
    distant: tuple[House, Network], how: str, at_length: bool
) -> None:
    house, network = distant

    async def day(number: int) -> None:
        # others each time: nobody asks twenty questions within a minute
        lan, minh = house.gateway.join(code=house.code), house.core.join(code=house.code)
        async with (
            connect(house.gateway.url, meeting=house.code, surface="phone", token=lan) as there,
            connect(house.core.url, meeting=house.code, surface="phone", token=minh) as here,
        ):
            await there.until(bool)
            await here.until(bool)
            getattr(network, how)()
            await there.when(lambda: there.core_away)
            text = f"Bao giờ sửa mái che, lần {how} {number}?"
            begun = time.monotonic()
            assert (await here.command("question.ask", {"text": text}))["ok"]
            assert time.monotonic() - begun < 2
            if how == "stop":
                network.go_on()
            # connections that hang for good are given up, others are made
            await there.when(lambda: not there.core_away, 20)
            await there.until(lambda seen: seen["questions"] == here.board["questions"])
            assert (await there.command("question.ask", {"text": f"{text} Xin trả lời."}))["ok"]

    for number in range(MANY_ROUNDS if at_length else ROUNDS):
        asyncio.run(day(number))


def test_a_phone_whose_socket_is_blocked_reads_and_counts_over_http(
    distant: tuple[House, Network],
) -> None:
    house, _ = distant
    lan, board = house.gateway.join(code=house.code), f"/api/meetings/{house.code}/board"
    text = "Vì sao bỏ xe đưa đón?"
    asked = house.gateway.do(house.code, lan, "question.ask", text=text)
    mai = house.gateway.join(code=house.code)
    assert house.gateway.command(house.code, mai, "question.upvote", question=asked["question"])
    end = time.monotonic() + 10
    while True:
        seen = house.gateway.get(board, mai)
        question = seen["board"]["questions"].get(str(asked["question"]), {})
        if question.get("votes") == 1:
            break
        assert time.monotonic() < end, seen["mine"]
        time.sleep(0.2)
    assert seen["mine"]["voice"] == "counted"
    assert str(asked["question"]) in house.gateway.get(board, lan)["mine"]["questions"]
