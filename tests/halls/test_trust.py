"""The core believes a gateway nothing but what attendees may do, and Redis lets nobody else in."""

import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from liveqa.halls import wire
from liveqa.service.rate_limits import GATEWAY
from liveqa.web.shapes import Search
from tests.faults import record
from tests.halls.conftest import House, refuses
from tests.halls.liar import Liar


def ask(op: str, text: str = "Bao giờ sửa mái che?") -> dict[str, Any]:
    return {"op": op, "name": "question.ask", "args": {"text": text}}


def test_a_gateway_that_lies_gets_nothing_but_what_a_phone_may(house: House) -> None:
    core, code = house.core, house.code
    organiser, chair = core.as_("organiser"), core.as_("chair")
    other = core.post("/api/meetings", {"title": "Hội nghị khác"}, organiser)["code"]
    lan, liar = core.join(code=code), Liar(house.redis.url)
    closing = {"op": "close", "name": "meeting.close", "args": {}}
    for staff in (organiser, chair):
        for request in (
            (wire.Do, closing, "vi"),
            (wire.Enter, ""),
            (wire.Mine,),
            (wire.Board, False),
        ):
            kind, *more = request
            assert liar.error(kind, staff, code, *more) == "not_allowed", kind
        assert liar.error(wire.Search, staff, code, Search()) == "not_allowed"
    assert liar.error(wire.Do, lan, code, closing, "vi") == ""
    refused = json.loads(liar.ask(wire.Do, lan, code, closing, "vi").result)
    assert refused["error"]["code"] == "not_allowed"
    for kind, *more in ((wire.Do, ask("x"), "vi"), (wire.Enter, "10.0.0.1"), (wire.Board, True)):
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
    lan, liar = house.core.join(code=house.code), Liar(house.redis.url)
    request = wire.Do(1, lan, house.code, ask("once"), "vi")
    results = []
    for _ in range(3):
        liar.add(wire.encode([request, request]))
        results += [json.loads(liar.answer(1).result)["result"]]
    assert results[0] == results[1] == results[2]
    assert record.texts(house.core.data)["Bao giờ sửa mái che?"] == 1


def test_a_gateway_that_floods_is_braked_alone(house: House) -> None:
    liar, code = Liar(house.redis.url, instance="flood"), house.code
    lan = house.gateway.join(code=code)
    flood = int(GATEWAY.at_once) * 2 // wire.MOST_REQUESTS * wire.MOST_REQUESTS
    begun = time.monotonic()
    for begin in range(1, flood, wire.MOST_REQUESTS):
        many = [wire.Mine(begin + id, "forged", code) for id in range(wire.MOST_REQUESTS)]
        liar.client.xadd(
            wire.stream_of(liar.user),
            {
                wire.INSTANCE: "flood",
                wire.VERSION: wire.version(),
                wire.REQUESTS: wire.encode(many),
            },
        )
    asked = house.gateway.command(code, lan, "question.ask", text="Bao giờ có sân bóng?")
    assert asked["ok"]
    codes = Counter(each.error["code"] for each in liar.answers(flood) if each.error)
    let_through = GATEWAY.at_once + GATEWAY.per_second * (time.monotonic() - begun)
    assert 0 < codes["unauthorised"] <= let_through
    assert sum(codes.values()) == flood


@pytest.mark.long
def test_two_houses_on_one_redis_without_users_are_told_what_it_cannot_do(
    house: House, tmp_path: Path
) -> None:
    said = refuses(tmp_path / "other", "--redis", house.redis.url)
    assert "một Redis khác" in said
    core = house.core
    asked = {"user": "x"}
    found = core.request("POST", "/api/gateways/turn-out", asked, core.as_("organiser"))
    assert found.json()["error"]["code"] == "redis_without_users"
    assert not core.get("/api/live", core.as_("organiser"))["lets_gateways_in"]
