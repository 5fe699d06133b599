"""Who is there: whoever stays for some moments, by a socket or by reading, and nobody who only
passes."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from gevent.pool import Pool

from liveqa.domain.words import Audience
from liveqa.machine.clock import now_ms
from liveqa.service.presence import GAP_SECONDS, Presence
from tests.serving import Server, serving
from tests.web.house import House
from tests.wire import connect

WAITS = 30.0
SHORT = 1.5
MANY = 600


class Watch:
    """A clock that stands still until it is set on."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def presence(watch: Watch) -> Presence:
    return Presence(WAITS, watch)


def test_whoever_is_seen_again_and_again_for_long_enough_is_there(
    presence: Presence, watch: Watch
) -> None:
    for _ in range(int(WAITS)):
        presence.see(1, 7)
        assert presence.arrived() == {}
        watch.now += 1
    presence.see(1, 7)
    assert presence.arrived() == {1: frozenset({7})}


def test_a_short_gap_is_bridged_and_a_long_one_begins_anew(
    presence: Presence, watch: Watch
) -> None:
    presence.see(1, 7)
    presence.see(1, 8)
    watch.now += GAP_SECONDS
    presence.see(1, 7)
    watch.now += 1
    presence.see(1, 8)
    watch.now += WAITS - GAP_SECONDS
    presence.see(1, 7)
    presence.see(1, 8)
    assert presence.arrived() == {1: frozenset({7})}


def test_whoever_was_seen_twice_with_hours_between_was_not_there(
    presence: Presence, watch: Watch
) -> None:
    presence.see(1, 7)
    watch.now += 10_000
    presence.see(1, 7)
    assert presence.arrived() == {}


def test_it_is_told_until_it_is_stored_and_then_no_more(presence: Presence, watch: Watch) -> None:
    for _ in range(3):
        presence.see(1, 7)
        watch.now += WAITS / 2
    for _ in range(2):
        assert presence.arrived() == {1: frozenset({7})}
    presence.settled({7})
    presence.see(1, 7)
    watch.now += WAITS
    assert presence.arrived() == {}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """An application that waits and sees."""
    found = House(tmp_path / "data", presence=WAITS)
    yield found
    found.close()


@pytest.mark.long
def test_six_hundred_that_join_and_upvote_and_go_count_for_nothing(house: House) -> None:
    code = house.meeting()
    asked = house.do(code, house.join(code=code), "question.ask", text="Bao giờ sửa mái che?")
    question = asked["question"]
    house.do(code, house.as_("secretary"), "question.accept", question=question)

    def pass_by(place: int) -> None:
        laptop = house.join(code=code)
        house.do(code, laptop, "question.upvote", question=question)
        house.do(code, laptop, "speaker.register", name=f"Người {place}")
        house.app.note_presence()

    Pool(50).map(pass_by, range(MANY))
    for role in ("chair", "secretary"):
        board = house.board(code, house.as_(role))
        assert board["questions"][str(question)]["votes"] == 0
        assert board["speakers"] == {}


def test_a_phone_that_reads_over_http_for_a_while_counts(
    house: House, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.app.service._presence = Presence(WAITS, watch)
    code = house.meeting()
    question = house.do(code, house.join(code=code), "question.ask", text="Khi nào?")["question"]
    house.do(code, house.as_("secretary"), "question.accept", question=question)
    reader, silent = house.join(code=code), house.join(code=code)
    for phone in (reader, silent):
        house.do(code, phone, "question.upvote", question=question)
    later = now_ms() + round(WAITS * 1000) + 1000
    monkeypatch.setattr("liveqa.service.service.now_ms", lambda: later)
    for _ in range(5):
        house.board(code, reader)
        house.app.note_presence()
        watch.now += 10
    board = house.board(code, house.as_("chair"))
    assert board["questions"][str(question)]["votes"] == 1


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for which a moment is enough."""
    words = ("serve", "--presence", str(SHORT))
    with serving(tmp_path_factory.mktemp("presence") / "data", *words) as running:
        yield running


def test_over_the_socket_an_upvote_is_its_phones_at_once_and_the_halls_when_it_stays(
    server: Server,
) -> None:
    code = server.meeting(review=False)
    asked = server.do(code, server.join(code=code), "question.ask", text="Bao giờ sửa mái che?")
    question = str(asked["question"])

    async def stays(token: str) -> None:
        where = {"meeting": code, "surface": Audience.PHONE.value, "token": token}
        async with connect(server.url, **where) as phone:
            await phone.until(lambda board: question in board["questions"])
            ack = await phone.command("question.upvote", {"question": asked["question"]})
            assert ack["result"] == {"votes": 0}
            assert phone.mine["voice"] == "arriving"
            turn = await phone.command("speaker.register", {"name": "Cô Lan"})
            await phone.when(lambda: phone.mine["turn"])
            assert turn["ok"]
            await phone.when(lambda: phone.mine["voice"] == "counted")
            await phone.until(lambda board: board["questions"][question]["votes"] == 1)
            assert phone.mine["votes"] == [asked["question"]]

    async def goes(token: str) -> None:
        where = {"meeting": code, "surface": Audience.PHONE.value, "token": token}
        async with connect(server.url, **where) as phone:
            await phone.until(lambda board: question in board["questions"])
            await phone.command("question.upvote", {"question": asked["question"]})

    async def hall() -> None:
        going = [goes(server.join(code=code)) for _ in range(5)]
        await asyncio.gather(stays(server.join(code=code)), *going)

    asyncio.run(hall())
    board = server.get(f"/api/meetings/{code}/board", server.as_("chair"))["board"]
    assert board["questions"][question]["votes"] == 1
    assert [one["name"] for one in board["speakers"].values()] == ["Cô Lan"]


@pytest.mark.long
def test_who_was_there_before_a_restart_counts_after_it(tmp_path: Path) -> None:
    words = ("serve", "--presence", str(SHORT))
    with serving(tmp_path / "data", *words) as first:
        code = first.meeting(review=False)
        token = first.join(code=code)
        question = first.do(code, first.join(code=code), "question.ask", text="Khi nào?")

        async def stay() -> None:
            where = {"meeting": code, "surface": Audience.PHONE.value, "token": token}
            async with connect(first.url, **where) as phone:
                await phone.when(lambda: phone.mine.get("voice") == "counted")

        asyncio.run(stay())
    with serving(tmp_path / "data", *words) as again:
        done = again.do(code, token, "question.upvote", question=question["question"])
        assert done == {"votes": 1}
