"""Getting in, giving commands, being sent away."""

import asyncio
import socket
import time

import pytest

from liveqa.domain.words import Role
from liveqa.i18n import text
from liveqa.live.engineio import exchange
from tests.live.raw import raw, request
from tests.live.venue import Loop, Venue
from tests.wire import Refused, connect


def refusal(venue: Venue, **auth: str) -> dict[str, object]:
    """Why the server does not let this in."""

    async def attempt() -> dict[str, object]:
        async with connect(venue.url, **auth) as client:
            with pytest.raises(Refused) as refused:
                await client.until(bool)
            await client.websocket.wait_closed()
            return refused.value.error

    return asyncio.run(attempt())


def test_an_unknown_token_is_refused_in_the_readers_language(venue: Venue) -> None:
    auth = {**venue.auth(), "token": "stolen"}
    for lang in ("vi", "en"):
        sentence = text(lang, "error.unauthorised")
        error = {"code": "unauthorised", "message": sentence}
        assert refusal(venue, **auth, lang=lang) == error


def test_an_unknown_meeting_is_refused(venue: Venue) -> None:
    assert refusal(venue, **{**venue.auth(), "meeting": "NONE"})["code"] == "unknown_meeting"


@pytest.mark.parametrize("surface", ["chair", "secretary", "organiser", "screen", "", "stage"])
def test_a_phone_reads_no_other_board(venue: Venue, surface: str) -> None:
    error = refusal(venue, **{**venue.auth(), "surface": surface})
    assert (error["code"], error["field"]) == ("not_allowed", "surface")


def test_a_token_is_good_for_its_meeting_alone(venue: Venue, loop: Loop) -> None:
    auth = venue.auth()
    venue.hall.id = 2
    assert refusal(venue, **auth)["code"] == "not_allowed"


@pytest.mark.parametrize("role", list(Role))
def test_every_role_gets_its_board(venue: Venue, role: Role) -> None:
    async def day() -> None:
        async with connect(venue.url, **venue.auth(role)) as client:
            board = await client.until(bool)
            assert board["meeting"]["title"] == "Hội nghị đối thoại"

    asyncio.run(day())


@pytest.mark.parametrize(
    "auth", ["", "[]", '"token"', "7", "{}", '{"token":7,"meeting":[]}', "{broken", "/other,{}"]
)
def test_an_auth_of_the_wrong_form_is_refused(
    venue: Venue, auth: str, caplog: pytest.LogCaptureFixture
) -> None:
    with raw(venue) as client:
        client.say("40" + auth)
        events = dict(client.events())
        assert events["refused"]["code"] == "malformed"
    assert not caplog.records


def test_the_acknowledgement_waits_for_the_commit(venue: Venue, loop: Loop) -> None:
    async def day() -> None:
        async with connect(venue.url, **venue.auth(), lang="en") as phone:
            await phone.until(bool)
            loop.call(venue.gate.clear)
            command = asyncio.create_task(phone.command("question.upvote", {"question": 1}, "op-a"))
            while not venue.submitted:
                await asyncio.sleep(0.001)
            assert not command.done()
            loop.call(venue.gate.set)
            assert await command == {"ok": True, "result": {}, "rev": 11}
            envelope = {"op": "op-a", "name": "question.upvote", "args": {"question": 1}}
            assert venue.submitted == [("HN2024", 1, envelope, "en")]

    asyncio.run(day())


def test_a_refused_command_says_why(venue: Venue) -> None:
    async def day() -> None:
        async with connect(venue.url, **venue.auth()) as phone:
            answer = await phone.command("question.upvote", {"question": 99})
            sentence = text("vi", "error.not_votable")
            error = {"code": "not_votable", "message": sentence}
            assert answer == {"ok": False, "error": error}

    asyncio.run(day())


def test_acknowledgements_carry_vietnamese_unescaped(venue: Venue) -> None:
    with raw(venue) as client:
        client.enter(venue.auth())
        client.say('427["command",{"op":"o","name":"n","args":{"question":99}}]')
        answer = next(text for _, text in client.frames() if text.startswith("437"))
        assert text("vi", "error.not_votable") in answer


@pytest.mark.parametrize(
    "packet",
    [
        "42",
        "42[]",
        "42{}",
        '42["command"',
        '42["command"]',
        '42["command",{},{}]',
        '42["connect",{"token":"x"}]',
        '42["disconnect","x"]',
        '42[{"a":1}]',
        "42" + "9" * 40 + '["command",{}]',
        "42" + "[" * 5000,
        "42" + '["command",' + "[" * 100_000 + "]" * 100_000 + "]",
        "41",
        "1",
    ],
)
def test_an_event_that_makes_no_sense_is_a_farewell(
    venue: Venue, packet: str, caplog: pytest.LogCaptureFixture
) -> None:
    with raw(venue) as client:
        client.enter(venue.auth())
        next(client.events())
        client.say(packet)
        client.until_closed()
    assert not venue.submitted
    assert not caplog.records


def test_a_second_connect_changes_nothing(venue: Venue) -> None:
    with raw(venue) as client:
        client.enter(venue.auth())
        next(client.events())
        client.enter(venue.auth(Role.SECRETARY))
        assert any(text.startswith("44") for _, text in client.frames())
        client.say('421["command",{"op":"o","name":"n","args":{"question":1}}]')
        assert any(str(text).startswith("431") for _, text in client.frames())
    assert [actor for _, actor, _, _ in venue.submitted] == [1]


def test_a_revoked_device_is_sent_away_at_once(venue: Venue, loop: Loop) -> None:
    async def day() -> None:
        auth = venue.auth(Role.SECRETARY, id=5)
        async with (
            connect(venue.url, **auth) as page,
            connect(venue.url, **auth) as other_page,
            connect(venue.url, **venue.auth(Role.SECRETARY, id=6)) as colleague,
        ):
            for client in (page, other_page, colleague):
                await client.until(bool)
            loop.call(lambda: venue.live.drop_actor(5))
            for client in (page, other_page):
                with pytest.raises(Refused) as refused:
                    await client.until(lambda board: False)
                assert refused.value.error["code"] == "unauthorised"
                await client.websocket.wait_closed()
            assert (await colleague.command("question.upvote", {"question": 1}))["ok"]

    asyncio.run(day())


def test_closing_hangs_up_on_everyone(venue: Venue, loop: Loop) -> None:
    async def day() -> None:
        async with connect(venue.url, **venue.auth()) as phone:
            await phone.until(bool)
            loop.call(venue.live.close)
            await phone.websocket.wait_closed()
            assert phone.refused is None

    asyncio.run(day())


def beat(venue: Venue, monkeypatch: pytest.MonkeyPatch, seconds: float, a_ping: int) -> None:
    engine = venue.live._engine._engine
    monkeypatch.setattr(engine, "beat_seconds", seconds)
    monkeypatch.setattr(engine, "beats_a_ping", a_ping)


def test_the_server_asks_whether_a_phone_is_still_there(
    venue: Venue, loop: Loop, monkeypatch: pytest.MonkeyPatch
) -> None:
    beat(venue, monkeypatch, 0.4, 1)
    with raw(venue) as client:
        client.enter(venue.auth())
        for _ in range(3):
            assert any(text == "2" for _, text in client.frames())
            client.say("3")


def test_a_client_hears_something_between_two_questions(
    venue: Venue, loop: Loop, monkeypatch: pytest.MonkeyPatch
) -> None:
    beat(venue, monkeypatch, 0.1, 3)
    with raw(venue) as client:
        client.enter(venue.auth())
        frames = (text for _, text in client.frames() if text in ("2", "6"))
        for expected in ("6", "6", "2", "6", "6", "2"):
            assert next(frames) == expected
            client.say("3")


def test_who_does_not_say_that_it_is_there_is_cut(
    venue: Venue, loop: Loop, monkeypatch: pytest.MonkeyPatch
) -> None:
    beat(venue, monkeypatch, 0.4, 1)
    with raw(venue) as silent, raw(venue) as alive:
        for client in (silent, alive):
            client.enter(venue.auth())
        for _ in range(4):
            assert any(text == "2" for _, text in alive.frames())
            alive.say("3")
        assert silent.until_closed() == 1000
        assert any(text == "2" for _, text in alive.frames())


def test_one_timer_asks_everyone_and_ends_with_the_last(
    venue: Venue, loop: Loop, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = venue.live._engine._engine
    monkeypatch.setattr(engine, "beat_seconds", 0.02)
    with raw(venue) as client:
        client.enter(venue.auth())
        next(client.events())
        assert loop.call(lambda: engine._beating)
    deadline = time.monotonic() + 5
    while loop.call(lambda: engine._beating) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not loop.call(lambda: engine._beating)


def test_a_hall_that_comes_back_at_once_is_let_in_at_a_steady_rate(
    venue: Venue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "ADMITTED", 50)
    begun = time.monotonic()
    clients = [socket.create_connection(venue.address) for _ in range(20)]
    for client in clients:
        client.sendall(request())
    for client in clients:
        assert client.recv(12) == b"HTTP/1.1 101"
        client.close()
    assert time.monotonic() - begun > 0.3


def test_the_hall_is_told_in_figures(venue: Venue) -> None:
    async def day() -> None:
        async with (
            connect(venue.url, **venue.auth()) as phone,
            connect(venue.url, **venue.auth(Role.CHAIR)) as chair,
        ):
            await phone.until(bool)
            await chair.until(bool)
            await phone.command("question.upvote", {"question": 1})
            await chair.until(lambda board: board["questions"]["1"].get("votes"))
            found = venue.live.vitals()
            assert found["meetings"] == [{"meeting": "HN2024", "phones": 1, "staff": 1}]
            assert (found["phones"], found["joins_per_minute"]) == (1, 2)
            assert found["acks"]["count"] == 1
            assert found["acks"]["p50"] <= found["acks"]["p99"] < 1000
            assert found["ticks_per_minute"] >= 1
            assert found["memory"] > 1_000_000

    asyncio.run(day())
