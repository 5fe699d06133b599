"""The core believes a gateway nothing but what attendees may do, and Redis lets nobody else in."""

import json
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import redis as library

from liveqa.halls import acl, wire
from liveqa.service.rate_limits import GATEWAY
from liveqa.web.shapes import Search
from tests.faults import record
from tests.halls import redis
from tests.halls.conftest import House
from tests.halls.liar import Liar
from tests.serving import command_line, serving


def ask(op: str, text: str = "Bao giờ sửa mái che?") -> dict[str, Any]:
    return {"op": op, "name": "question.ask", "args": {"text": text}}


def test_a_gateway_that_lies_gets_nothing_but_what_a_phone_may(house: House) -> None:
    core, code = house.core, house.code
    organiser, chair = core.as_("organiser"), core.as_("chair")
    other = core.post("/api/meetings", {"title": "Hội nghị khác"}, organiser)["code"]
    lan, liar = core.join(code=code), Liar(house.redis)
    closing = {"op": "close", "name": "meeting.close", "args": {}}
    for staff in (organiser, chair):
        for request in ((wire.Do, closing, "vi"), (wire.Enter, ""), (wire.Mine,), (wire.Board,)):
            kind, *more = request
            assert liar.error(kind, staff, code, *more) == "not_allowed", kind
        assert liar.error(wire.Search, staff, code, Search()) == "not_allowed"
    assert liar.error(wire.Do, lan, code, closing, "vi") == ""
    refused = json.loads(liar.ask(wire.Do, lan, code, closing, "vi").result)
    assert refused["error"]["code"] == "not_allowed"
    for kind, *more in ((wire.Do, ask("x"), "vi"), (wire.Enter, "10.0.0.1"), (wire.Board,)):
        assert liar.error(kind, lan, other, *more) == "not_allowed", kind
        assert liar.error(kind, "forged", code, *more) == "unauthorised", kind
    for role in ("chair", "secretary", "organiser", "answerer", "king"):
        assert liar.error(wire.Join, code, role, "secret", "", "10.0.0.1") == "not_allowed"
    assert liar.error(wire.Join, code, "screen", "secret", "", "10.0.0.1") == "link_expired"
    assert liar.error(wire.Join, code, "attendee", "", "", "::::") == "malformed"
    # what is no parcel of ours is thrown away, and keeps nobody waiting
    for body in (b"", b"\xc1", wire.encode([["Do"]]), wire.encode([["Mine", 1, 2, 3]])):
        liar.add(body)
    liar.add(b"", version="9.9.9/7")
    told = liar.answer(0).error
    assert told is not None
    assert told["code"] == "other_version"
    assert core.get(f"/api/meetings/{code}/board", chair)["board"]["meeting"]["state"] == "open"


def test_a_stream_that_is_played_again_does_nothing_twice(house: House) -> None:
    lan, liar = house.core.join(code=house.code), Liar(house.redis)
    request = wire.Do(1, lan, house.code, ask("once"), "vi")
    results = []
    for _ in range(3):
        liar.add(wire.encode([request, request]))
        results += [json.loads(liar.answer(1).result)["result"]]
    assert results[0] == results[1] == results[2]
    assert record.texts(house.core.data)["Bao giờ sửa mái che?"] == 1


def test_a_gateway_that_floods_is_braked_alone(house: House) -> None:
    liar, code = Liar(house.redis), house.code
    lan = house.gateway.join(code=code)
    flood = int(GATEWAY.at_once) * 2 // wire.MOST_REQUESTS * wire.MOST_REQUESTS
    for begin in range(1, flood, wire.MOST_REQUESTS):
        many = [wire.Mine(begin + id, "forged", code) for id in range(wire.MOST_REQUESTS)]
        liar.client.xadd(
            wire.stream_of(liar.user),
            {wire.INSTANCE: "liar", wire.VERSION: wire.version(), wire.REQUESTS: wire.encode(many)},
        )
    asked = house.gateway.command(code, lan, "question.ask", text="Bao giờ sửa mái che?")
    assert asked["ok"]
    codes = Counter(each.error["code"] for each in liar.answers(flood) if each.error)
    assert codes["too_fast"] > codes["unauthorised"] * 0.8
    assert sum(codes.values()) == flood


def test_redis_lets_a_gateway_do_what_it_needs_and_nothing_else(tmp_path: Path) -> None:
    lines = list(acl.lines(["le-loi", "tran-phu"]))
    users = {line.split()[1]: line.split()[3][1:] for line in lines[1:]}
    (tmp_path / "users.acl").write_text("\n".join(lines))
    with redis.running(tmp_path / "redis", "--aclfile", str(tmp_path / "users.acl")) as engine:
        urls = {
            user: f"redis://{user}:{password}@127.0.0.1:{engine.port}/"
            for user, password in users.items()
        }
        with (
            serving(tmp_path / "core", "--redis", urls[acl.CORE]) as core,
            serving(tmp_path / "site", "gateway", "--redis", urls["le-loi"]) as gateway,
        ):
            code = core.meeting(review=False)
            lan = gateway.join(code=code)
            assert gateway.command(code, lan, "question.ask", text="Bao giờ sửa mái che?")["ok"]
        client: Any = library.Redis.from_url(urls["le-loi"])
        for forbidden in (
            lambda: client.publish(wire.PULSE, b"x"),
            lambda: client.publish("liveqa:phone", b"x"),
            lambda: client.publish(wire.answers_of("tran-phu", "x"), b"x"),
            lambda: client.xadd(wire.stream_of("tran-phu"), {"a": "b"}),
            lambda: client.xrange(wire.stream_of("le-loi")),
            lambda: overhear(client, wire.answers_of("tran-phu", "x")),
            lambda: client.get(wire.OWNER),
            client.flushall,
            client.acl_list,
        ):
            with pytest.raises((library.ResponseError, library.ConnectionError)):
                forbidden()
        wrong = urls["le-loi"].replace(users["le-loi"], "wrong")
        for words in (("serve",), ("gateway",)):
            said = refused(tmp_path / "new", *words, "--redis", wrong)
            assert "redis-users" in said, said


def overhear(client: Any, channel: str) -> None:
    """Listen to a channel."""
    heard = client.pubsub()
    heard.subscribe(channel)
    heard.get_message(timeout=5)


def refused(data: Path, *words: str) -> str:
    """What a start that refuses says to the person."""
    command = command_line(data, *words, "--host", "127.0.0.1", "--port", "0", "--print-links")
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 1, done
    assert "Traceback" not in done.stderr
    return done.stderr


def test_two_houses_on_one_redis_are_told_so(house: House, tmp_path: Path) -> None:
    said = refused(tmp_path / "other", "--redis", house.redis.url)
    assert "một Redis khác" in said
