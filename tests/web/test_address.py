"""Which of the laptop's addresses phones use: found, chosen by the organiser, followed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from liveqa.domain.words import Role
from liveqa.machine import lan
from liveqa.machine.config import Config, Proxies
from liveqa.machine.lan import Candidate, Kind
from liveqa.machine.logs import LastFault
from liveqa.machine.reach import Choice, Reach
from liveqa.server import process, upkeep
from tests.room import START
from tests.web.house import House, error

WIFI = Candidate((False,), "wlan0", "192.168.1.20", Kind.WIFI)
CABLE = Candidate((True,), "eth0", "10.0.0.9", Kind.CABLE)
NEW_CABLE = Candidate((True,), "eth0", "10.0.0.77", Kind.CABLE)
YEAR_MS = 365 * 86_400_000
IPV6 = Candidate((True, True), "wlan0", "fd00::5", Kind.WIFI)


class Network:
    """The laptop's networks, as a test has them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.here = [WIFI, CABLE, IPV6]
        monkeypatch.setattr(lan, "candidates", lambda: list(self.here))


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Network:
    return Network(monkeypatch)


@pytest.fixture
def house(tmp_path: Path, network: Network) -> Iterator[House]:
    opened = House(tmp_path / "data")
    yield opened
    opened.close()


def choose(house: House, address: str) -> dict[str, object]:
    found: dict[str, object] = house.done(
        "/api/address", {"address": address}, house.as_("organiser")
    )
    return found


def test_the_organiser_sees_every_address_with_its_network(house: House) -> None:
    found = house.get("/api/address", house.as_("organiser")).json
    assert (found["url"], found["fixed"], found["chosen"], found["lost"]) == (
        "http://192.168.1.20:8000",
        "",
        "",
        "",
    )
    assert found["names"] == []
    house.app.reach.hosts = frozenset({"liveqa-2.local", "laptop.local"})
    names = house.get("/api/address", house.as_("organiser")).json["names"]
    assert names == ["http://laptop.local:8000", "http://liveqa-2.local:8000"]
    assert found["addresses"] == [
        {
            "address": "192.168.1.20",
            "interface": "wlan0",
            "kind": "wifi",
            "version": 4,
            "url": "http://192.168.1.20:8000",
            "used": True,
        },
        {
            "address": "10.0.0.9",
            "interface": "eth0",
            "kind": "cable",
            "version": 4,
            "url": "http://10.0.0.9:8000",
            "used": False,
        },
        {
            "address": "fd00::5",
            "interface": "wlan0",
            "kind": "wifi",
            "version": 6,
            "url": "http://[fd00::5]:8000",
            "used": False,
        },
    ]


@pytest.mark.parametrize(
    ("address", "url"),
    [("10.0.0.9", "http://10.0.0.9:8000"), ("fd00::5", "http://[fd00::5]:8000")],
)
def test_codes_links_and_pages_follow_the_choice_at_once(
    house: House, address: str, url: str
) -> None:
    code, organiser = house.meeting(), house.as_("organiser")
    screen = house.as_("screen")
    house.board(code, screen)
    found = choose(house, address)
    assert (found["url"], found["chosen"]) == (url, address)
    assert house.board(code, screen)["room"]["join"]["url"] == f"{url}/"
    links = house.get(f"/api/meetings/{code}/links", organiser).json
    assert links["join"]["url"] == f"{url}/m/{code}"
    assert links["roles"]["chair"]["url"].startswith(f"{url}/m/{code}/chair#")
    assert house.app.links().join == f"{url}/m/{code}"
    assert choose(house, "")["url"] == "http://192.168.1.20:8000"
    assert house.board(code, screen)["room"]["join"]["url"] == "http://192.168.1.20:8000/"


def test_phones_know_every_address_that_leads_here_and_names_only_while_they_do(
    house: House, network: Network
) -> None:
    code, watch = house.meeting(), process._Watch(house.app)
    phone = house.join(code=code)
    assert house.board(code, phone)["room"] == {"ways": ["http://192.168.1.20:8000"]}
    house.app.reach.hosts = frozenset({"liveqa-2.local", "laptop.local"})
    watch.look()
    by_name = ["http://laptop.local:8000", "http://liveqa-2.local:8000"]
    assert house.board(code, phone)["room"]["ways"] == ["http://192.168.1.20:8000", *by_name]
    network.here = [CABLE]
    watch.look()
    assert house.board(code, phone)["room"]["ways"] == ["http://10.0.0.9:8000", *by_name]


def test_the_choice_outlives_a_restart_and_is_in_no_journal(
    tmp_path: Path, network: Network
) -> None:
    house = House(tmp_path / "data")
    meeting = house.app.service.boards.get(house.meeting()).id
    rev = house.app.service.reader.journal.rev(meeting)
    choose(house, "10.0.0.9")
    assert house.app.service.reader.journal.rev(meeting) == rev
    house.close()
    house = House(tmp_path / "data")
    assert house.app.base_url == "http://10.0.0.9:8000"
    house.close()


def test_the_choice_follows_its_network_card_to_a_new_address(
    house: House, network: Network
) -> None:
    choose(house, "10.0.0.9")
    network.here = [WIFI, NEW_CABLE, IPV6]
    assert house.app.base_url == "http://10.0.0.77:8000"
    assert house.app.reach.lost == ""
    choose(house, "fd00::5")
    network.here = [WIFI, NEW_CABLE]  # an address of the other kind on the card is not it
    assert house.app.reach.lost == "fd00::5"


def test_a_choice_that_is_gone_is_said_and_holds_again_when_it_is_back(
    house: House, network: Network
) -> None:
    code, organiser, chair = house.meeting(), house.as_("organiser"), house.as_("chair")
    watch, condition = process._Watch(house.app), upkeep.Condition(house.app, LastFault())

    def look() -> None:
        watch.look()
        condition.look()

    choose(house, "10.0.0.9")
    network.here = [WIFI, IPV6]
    look()
    board = house.board(code, organiser)
    assert board["room"]["join"]["url"] == "http://192.168.1.20:8000/"
    assert board["server"]["address_lost"] == "10.0.0.9"
    assert "server" not in house.board(code, chair)
    found = house.get("/api/address", organiser).json
    assert (found["chosen"], found["lost"]) == ("", "10.0.0.9")
    network.here = [WIFI, CABLE]
    look()
    board = house.board(code, organiser)
    assert board["room"]["join"]["url"] == "http://10.0.0.9:8000/"
    assert "server" not in board


def test_without_any_network_the_choice_is_kept(house: House, network: Network) -> None:
    choose(house, "10.0.0.9")
    network.here = []
    assert house.app.base_url == "http://127.0.0.1:8000"
    network.here = [WIFI, CABLE]
    assert house.app.base_url == "http://10.0.0.9:8000"


@pytest.mark.parametrize(
    "address", ["10.0.0.10", "evil.example", "fd00::6", "127.0.0.1", "x" * 500]
)
def test_an_address_that_the_laptop_does_not_have_is_refused(house: House, address: str) -> None:
    answer = house.post("/api/address", {"address": address}, house.as_("organiser"))
    assert (answer.status_code, error(answer)["code"]) == (409, "address_gone")
    assert house.app.base_url == "http://192.168.1.20:8000"


@pytest.mark.parametrize("body", [{}, {"address": None}, {"address": 7}, {"address": ["10.0.0.9"]}])
def test_what_is_no_address_is_refused(house: House, body: object) -> None:
    answer = house.post("/api/address", body, house.as_("organiser"))
    assert (answer.status_code, error(answer)["field"]) == (400, "address")


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ORGANISER])
def test_only_the_organiser_chooses(house: House, role: Role) -> None:
    house.meeting()
    answer = house.post("/api/address", {"address": "10.0.0.9"}, house.as_(role))
    assert error(answer)["code"] == "not_allowed"
    assert house.app.base_url == "http://192.168.1.20:8000"


@pytest.mark.parametrize(
    ("options", "fixed", "url"),
    [
        ({"address": "hoidap.truong.vn"}, "address", "http://hoidap.truong.vn:8000"),
        ({"host": "10.0.0.9"}, "host", "http://10.0.0.9:8000"),
    ],
)
def test_what_was_said_at_the_start_wins_and_is_said(
    tmp_path: Path, network: Network, options: dict[str, str], fixed: str, url: str
) -> None:
    first = House(tmp_path / "data")
    choose(first, "10.0.0.9")
    first.close()
    house = House(tmp_path / "data", **options)
    try:
        found = house.get("/api/address", house.as_("organiser")).json
        assert (found["url"], found["fixed"]) == (url, fixed)
        assert [each["used"] for each in found["addresses"]] == [False] * 3
        answer = house.post("/api/address", {"address": "192.168.1.20"}, house.as_("organiser"))
        assert error(answer)["code"] == "address_fixed"
        assert f"--{fixed}" in error(answer)["message"]
    finally:
        house.close()


@pytest.mark.parametrize(
    ("options", "announced"),
    [
        ({}, "192.168.1.20"),
        ({"address": "10.0.0.9"}, "10.0.0.9"),
        ({"address": "10.0.0.9:8000"}, "10.0.0.9"),
        ({"host": "10.0.0.9"}, "10.0.0.9"),
        ({"host": "127.0.0.1"}, ""),
        ({"address": "hoidap.truong.vn"}, ""),
        ({"address": "10.0.0.10"}, ""),
        ({"cert": Path("cert.pem")}, ""),
        ({"proxies": Proxies()}, ""),
        ({"mdns": False}, ""),
    ],
)
def test_names_lead_to_the_address_in_use_where_pages_are_served_there_in_the_open(
    network: Network, options: dict[str, Any], announced: str
) -> None:
    assert Reach(Config(Path(), **options), 8000).announced == announced


def test_names_lead_to_the_chosen_address(network: Network) -> None:
    reach = Reach(Config(Path()), 8000, Choice("wlan0", "fd00::5"))
    assert reach.announced == "fd00::5"
    network.here = []
    assert reach.announced == ""


def phones(house: House, code: str, count: int) -> list[str]:
    """Phones that come in by the address that codes show now, and stay."""
    return [house.join(code=code) for _ in range(count)]


def moved(house: House, code: str, role: str = "chair") -> dict[str, int] | None:
    """What the pages of those who run the meeting tell of another address."""
    found: dict[str, int] | None = house.get(f"/api/meetings/{code}/hall", house.as_(role)).json[
        "move"
    ]
    return found and {name: found[name] for name in ("anew", "away")}


@pytest.fixture
def moment(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The time at which addresses change, which a test moves."""
    at = [START]
    monkeypatch.setattr("liveqa.service.jobs.now_ms", lambda: at[0])
    return at


def test_phones_that_came_by_another_address_are_told_as_a_number(
    house: House, network: Network, moment: list[int]
) -> None:
    code = house.meeting()
    house.app.follow()
    before = phones(house, code, 3)
    network.here = [CABLE]
    house.app.follow()
    assert moved(house, code) is None, "nobody came anew"
    moment[0] = START - 9 * YEAR_MS  # a laptop whose battery is empty
    phones(house, code, 2)
    for role in ("chair", "secretary", "organiser"):
        assert moved(house, code, role) == {"anew": 2, "away": 3}
    told = house.get(f"/api/meetings/{code}/hall", house.as_("chair")).json["move"]
    assert told["at"] == START
    house.get(f"/api/meetings/{code}/board", before[0])
    assert moved(house, code) == {"anew": 2, "away": 2}
    for phone in before:
        house.get(f"/api/meetings/{code}/board", phone)
    assert moved(house, code) is None, "all are back: whoever came is another person"
    assert error(house.get(f"/api/meetings/{code}/hall", before[0]))["code"] == "not_allowed"


def test_a_start_at_another_address_is_such_a_change(
    tmp_path: Path, network: Network, moment: list[int]
) -> None:
    first = House(tmp_path / "data")
    code = first.meeting()
    first.app.follow()
    before = phones(first, code, 2)
    first.close()
    network.here, moment[0] = [CABLE], START + 60_000
    house = House(tmp_path / "data")
    try:
        house.app.follow()
        phones(house, code, 1)
        assert moved(house, code) == {"anew": 1, "away": 2}
        house.get(f"/api/meetings/{code}/board", before[1])
        assert moved(house, code) == {"anew": 1, "away": 1}
    finally:
        house.close()


def test_whoever_was_back_is_not_away_after_a_start_of_the_server(
    tmp_path: Path, network: Network
) -> None:
    first = House(tmp_path / "data")
    code = first.meeting()
    first.app.follow()
    before = phones(first, code, 3)
    network.here = [CABLE]
    first.app.follow()
    phones(first, code, 2)
    first.get(f"/api/meetings/{code}/board", before[0])
    first.app.note_presence()
    first.close()
    house = House(tmp_path / "data")
    try:
        house.app.follow()
        assert moved(house, code) == {"anew": 2, "away": 2}
        house.get(f"/api/meetings/{code}/board", before[1])
        house.app.note_presence()
        assert moved(house, code) == {"anew": 2, "away": 1}
        network.here = [WIFI]
        house.app.follow()
        assert moved(house, code) == {"anew": 2, "away": 5}, "of another change each is away anew"
    finally:
        house.close()


def test_what_came_by_an_address_in_between_is_told_once_the_first_is_back(
    house: House, network: Network
) -> None:
    code = house.meeting()
    house.app.follow()
    before = phones(house, code, 2)
    for here in ([CABLE], [WIFI]):
        network.here = here
        house.app.follow()
        if here == [CABLE]:
            phones(house, code, 2)
    for phone in before:
        house.get(f"/api/meetings/{code}/board", phone)
    assert moved(house, code) == {"anew": 2, "away": 2}


def test_a_network_that_goes_and_comes_back_doubles_nobody(house: House, network: Network) -> None:
    code = house.meeting()
    house.app.follow()
    phones(house, code, 2)
    for here in ([], [WIFI]):
        network.here = here
        house.app.follow()
    phones(house, code, 1)
    assert moved(house, code) is None


def test_an_address_that_changes_before_the_opening_doubles_no_upvote(
    house: House, network: Network
) -> None:
    code = house.meeting(is_open=False)
    house.app.follow()
    phones(house, code, 2)
    network.here = [CABLE]
    house.app.follow()
    house.do(code, house.as_("organiser"), "meeting.open")
    house.app.follow()
    phones(house, code, 2)
    assert moved(house, code) is None
    house.do(code, house.as_("organiser"), "meeting.close")
    house.app.follow()
    assert list(house.app.service.reader.db.execute("SELECT * FROM moves")) == []
