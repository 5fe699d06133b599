"""Redis lets a gateway do what it needs; who is turned out cannot come back."""

import asyncio
import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import redis as library

from liveqa.halls import acl, wire
from tests.faults import record
from tests.halls import redis
from tests.halls.conftest import refuses
from tests.halls.liar import Liar
from tests.serving import Server, serving
from tests.wire import connect

SECONDS = 10.0
SCHOOL, OTHER = "le-loi", "tran-phu"
TEXT = "Bao giờ có bếp ăn mới?"


@dataclass
class Guarded:
    """A core and a gateway on a Redis with users; `urls` are their addresses by user."""

    redis: redis.Redis
    urls: dict[str, str]
    core: Server
    gateway: Server


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    tmp_path = tmp_path_factory.mktemp("guarded")
    lines = list(acl.lines([SCHOOL, OTHER]))
    (tmp_path / "users.acl").write_text("\n".join(lines))
    with redis.running(tmp_path / "redis", "--aclfile", str(tmp_path / "users.acl")) as engine:
        urls = {
            user: f"redis://{user}:{password[1:]}@127.0.0.1:{engine.port}/"
            for _, user, _, password in (line.split()[:4] for line in lines[1:])
        }
        with (
            serving(tmp_path / "core", "--redis", urls[acl.CORE]) as core,
            serving(tmp_path / "site", "gateway", "--redis", urls[SCHOOL]) as gateway,
        ):
            yield Guarded(engine, urls, core, gateway)


def listed(core: Server, user: str) -> dict[str, Any]:
    """What the organiser's page shows of a gateway."""
    gateways = core.get("/api/live", core.as_("organiser"))["gateways"]
    return next(one for one in gateways if one["user"] == user)


def test_redis_lets_a_gateway_do_what_it_needs_and_nothing_else(
    guarded: Guarded, tmp_path: Path
) -> None:
    core, gateway, url = guarded.core, guarded.gateway, guarded.urls[SCHOOL]
    code = core.meeting(review=False)
    lan = gateway.join(code=code)
    assert gateway.command(code, lan, "question.ask", text="Bao giờ sửa mái che?")["ok"]
    client: Any = library.Redis.from_url(url)
    for forbidden in (
        lambda: client.publish(wire.PULSE, b"x"),
        lambda: client.publish("liveqa:phone", b"x"),
        lambda: client.publish(wire.answers_of(OTHER, "x"), b"x"),
        lambda: client.xadd(wire.stream_of(OTHER), {"a": "b"}),
        lambda: client.xrange(wire.stream_of(SCHOOL)),
        lambda: overhear(client, wire.answers_of(OTHER, "x")),
        lambda: client.get(wire.OWNER),
        client.flushall,
        client.acl_list,
    ):
        with pytest.raises((library.ResponseError, library.ConnectionError)):
            forbidden()
    wrong = url.replace("le-loi:", "le-loi:wrong")
    for words in (("serve",), ("gateway",)):
        said = refuses(tmp_path / "new", *words, "--redis", wrong)
        assert "redis-users" in said, said


def overhear(client: Any, channel: str) -> None:
    """Listen to a channel."""
    heard = client.pubsub()
    heard.subscribe(channel)
    heard.get_message(timeout=5)


def refused(url: str) -> bool:
    """Whether Redis lets nobody in by this address, within some seconds."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        try:
            library.Redis.from_url(url).ping()
        except library.AuthenticationError:
            return True
        except library.ConnectionError:
            pass  # it was disconnected just now
        time.sleep(0.05)
    return False


@pytest.mark.long
def test_who_is_turned_out_is_told_so_and_cannot_come_back_by_any_way(guarded: Guarded) -> None:
    core, gateway, urls = guarded.core, guarded.gateway, guarded.urls
    organiser, code = core.as_("organiser"), core.meeting(review=False)
    lan = gateway.join(code=code)
    asked = {"op": "op", "name": "question.ask", "args": {"text": TEXT}}
    ask = wire.encode([wire.Do(1, lan, code, asked, "vi")])
    staying = Liar(urls[SCHOOL], SCHOOL)
    assert staying.ask(wire.Current).result

    async def day() -> None:
        async with connect(gateway.url, meeting=code, surface="phone", token=lan) as phone:
            await phone.until(bool)
            await asyncio.to_thread(
                core.post, "/api/gateways/turn-out", {"user": SCHOOL}, organiser
            )
            with pytest.raises(library.ConnectionError):
                staying.add(ask)  # who was inside is disconnected
            await phone.when(lambda: phone.why == "site_refused")
            answer = await phone.command("question.ask", {"text": "Có bếp ăn không?"})
            assert answer["error"]["code"] == "site_refused"
            assert phone.board["meeting"]["code"] == code  # what is shown stays

    asyncio.run(day())
    assert refused(urls[SCHOOL])
    assert not listed(core, SCHOOL)["may_come"]
    # a gateway that may come says that the other is there
    friend = Liar(urls[OTHER], OTHER)
    friend.client.publish(wire.HELLO, SCHOOL)
    assert friend.ask(wire.Current).result
    # Redis starts again with the users that its file had before
    guarded.redis.kill()
    guarded.redis.start()
    with contextlib.suppress(library.ConnectionError):  # the core may be there before
        library.Redis.from_url(urls[SCHOOL]).xadd(
            wire.stream_of(SCHOOL),
            {wire.INSTANCE: "liar", wire.VERSION: wire.version(), wire.REQUESTS: ask},
        )
    assert refused(urls[SCHOOL])
    assert Liar(urls[OTHER], OTHER).ask(wire.Current).result
    assert not record.texts(core.data)[TEXT]
    # nobody but organisers decides it, and of nobody but gateways
    assert code_of(core, SCHOOL, core.as_("chair")) == "not_allowed"
    for user in (acl.CORE, "default", "hai từ", "", "x" * 65, "*"):
        assert code_of(core, user, organiser) == "invalid", user
    # with a new password it comes in, and by the old one still nobody
    given = core.post("/api/gateways/let-in", {"user": SCHOOL}, organiser)["redis"]
    again = Liar(given, SCHOOL, "again")
    again.add(ask)
    assert again.answer(1).error is None
    assert refused(urls[SCHOOL])
    assert listed(core, SCHOOL)["may_come"]
    new = core.post("/api/gateways/let-in", {"user": "nguyen-trai"}, organiser)["redis"]
    third = Liar(new, "nguyen-trai")
    assert third.ask(wire.Current).result
    with pytest.raises(library.ResponseError):
        third.client.xadd(wire.stream_of(SCHOOL), {"a": "b"})
    # while Redis is away nobody new can be let in, and who is turned out is so once it is back
    guarded.redis.kill()
    assert code_of(core, "tran-hung-dao", organiser) == "redis_away"
    core.post("/api/gateways/turn-out", {"user": OTHER}, organiser)
    guarded.redis.start()
    assert refused(urls[OTHER])


def code_of(core: Server, user: str, token: str) -> str:
    """What it is refused with to let this user in."""
    found = core.request("POST", "/api/gateways/let-in", {"user": user}, token)
    return str(found.json()["error"]["code"])
