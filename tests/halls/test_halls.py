"""Phones and a screen of a gateway are as those of the core."""

import asyncio
import base64
import time
from urllib.parse import urlsplit

import pytest

from liveqa.halls import wire
from tests.commands.test_emblem import PLAIN
from tests.halls.conftest import SITE, House
from tests.serving import Server
from tests.wire import Refused, connect


def test_phones_and_screen_of_a_gateway_are_as_those_of_the_core(house: House) -> None:
    core, gateway, code = house.core, house.gateway, house.code
    minh, lan = gateway.join(code=code), core.join(code=code)
    secret = urlsplit(core.links["screen"]).fragment
    screen = gateway.post("/api/join", {"role": "screen", "secret": secret})["token"]
    chair = core.as_("chair")

    async def day() -> None:
        async with (
            connect(gateway.url, meeting=code, surface="phone", token=minh) as there,
            connect(core.url, meeting=code, surface="phone", token=lan) as here,
            connect(gateway.url, meeting=code, surface="screen", token=screen) as shown,
        ):
            await there.until(bool)
            await here.until(bool)
            board = await shown.until(bool)
            assert board["room"]["join"]["url"] == f"{gateway.url}/"
            asked = await there.command("question.ask", {"text": "Bao giờ sửa mái che?"})
            question = asked["result"]["question"]
            await here.until(lambda seen: str(question) in seen["questions"])
            await there.until(lambda seen: str(question) in seen["questions"])
            await there.when(lambda: str(question) in there.mine["questions"])
            upvoted = await here.command("question.upvote", {"question": question})
            assert upvoted["ok"]
            # both phones stay, so both count
            await there.when(lambda: there.mine["voice"] == "counted")
            await there.until(lambda seen: seen["questions"][str(question)].get("votes") == 1)
            await asyncio.to_thread(
                core.do, code, chair, "stage.show_questions", questions=[question]
            )
            staged = await shown.until(lambda seen: seen["stage"].get("questions"))
            assert staged["stage"]["questions"][0]["text"] == "Bao giờ sửa mái che?"
            assert staged["room"]["join"]["url"] == f"{gateway.url}/"
            for phone, address in ((there, gateway.url), (here, core.url)):
                assert phone.board.pop("room") == {"ways": [address]}
            assert there.board == here.board
            handle = {"handles": [asked["result"]["handle"]]}
            await asyncio.to_thread(searched, house, minh, handle)
            hall = await asyncio.to_thread(core.get, f"/api/meetings/{code}/hall", chair)
            assert (hall["phones"], hall["screens"]) == (2, 1)
            vitals = await asyncio.to_thread(core.get, "/api/live", core.as_("organiser"))
            [listed] = vitals["gateways"]
            assert (listed["site"], listed["version"]) == (SITE, wire.version())
            assert 0 < listed["delay"] < 5000
            assert await asyncio.to_thread(phones_there, core) == 1

    asyncio.run(day())


def phones_there(core: Server) -> int:
    """Wait until a gateway has told of phones; how many the organiser's page lists there."""
    while True:
        [listed] = core.get("/api/live", core.as_("organiser"))["gateways"]
        if listed["phones"]:
            return int(listed["phones"])
        time.sleep(0.1)


def searched(house: House, token: str, handle: dict[str, list[str]]) -> None:
    """What is read over HTTP, at the gateway as at the core."""
    for path in ("questions?search=m%C3%A1i", "board"):
        whole = f"/api/meetings/{house.code}/{path}"
        there, here = house.gateway.get(whole, token), house.core.get(whole, token)
        assert {**there, "now": 0} == {**here, "now": 0}
    own = f"/api/meetings/{house.code}/own"
    assert len(house.gateway.post(own, handle, token)["questions"]) == 1
    assert house.gateway.get("/api/current") == house.core.get("/api/current")
    assert house.gateway.request("GET", f"/m/{house.code}").status == 200
    assert house.gateway.get("/api/health")["state"] == "ready"


def test_staff_come_in_at_the_core_alone(house: House) -> None:
    core, gateway, code = house.core, house.gateway, house.code
    for surface in ("chair", "secretary", "organiser"):
        for path in (f"/{surface}", f"/m/{code}/{surface}"):
            page = gateway.request("GET", path)
            assert page.status == 404
            assert f"{urlsplit(core.links[surface]).netloc}/{surface}" in page.body.decode(), path
    assert '"error":"not_found"' in gateway.request("GET", "/king").body.decode()
    chair = core.as_("chair")
    command = {"op": "op", "name": "agenda.pause", "args": {"item": 1}}
    answer = gateway.request("POST", f"/api/meetings/{code}/commands", command, chair)
    assert answer.json()["error"]["code"] == "not_allowed"
    secret = urlsplit(core.links["chair"]).fragment
    joined = gateway.request("POST", "/api/join", {"role": "chair", "secret": secret})
    assert joined.status == 403

    async def day() -> None:
        for surface in ("chair", "phone", "screen"):
            async with connect(gateway.url, meeting=code, surface=surface, token=chair) as page:
                with pytest.raises(Refused, match="not_allowed"):
                    await page.until(bool)

    asyncio.run(day())


@pytest.mark.long
def test_a_gateway_has_the_documents_for_participants_as_the_core_does(house: House) -> None:
    core, gateway, code = house.core, house.gateway, house.code
    organiser, wholes = core.as_("organiser"), {}
    for length in (12, wire.PIECE, wire.PIECE * 2 + 7):
        content = b"%PDF-1.7" + bytes(length - 8)
        kept = core.request("POST", f"/api/meetings/{code}/attachments", content, organiser).json()
        kept = kept.get("result", kept)
        sent = {"title": "Quy chế", "file": kept["file"], "size": kept["size"]}
        made = core.do(code, organiser, "attachment.add", **sent)["attachment"]
        wholes[f"/api/meetings/{code}/attachments/{made}"] = content
    for path, content in wholes.items():
        for name in ("Content-Type", "Content-Disposition", "Content-Security-Policy"):
            here, there = core.request("GET", path), gateway.request("GET", path)
            assert (there.status, there.body) == (200, content)
            assert there.headers[name] == here.headers[name]
    assert gateway.request("GET", f"/api/meetings/{code}/attachments/999").status == 404
    emblem = f"/api/meetings/{code}/emblem"
    assert gateway.request("GET", emblem).status == 404
    image = base64.b64encode(PLAIN).decode()
    core.do(code, organiser, "emblem.set", image=image, small=image)
    assert gateway.request("GET", f"{emblem}?mark=1").body == PLAIN
    wholes[emblem] = PLAIN
    core.kill()
    for path, content in wholes.items():
        assert gateway.request("GET", path).body == content
