"""A proxy before the server: believed where the server was started behind it, and nowhere else."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from liveqa.machine import lan
from liveqa.machine.config import Proxies
from liveqa.service.rate_limits import Rate, RateLimits
from liveqa.web.guard import HSTS_SECONDS
from tests.live.raw import request
from tests.serving import serving
from tests.web.house import HOST, Answer, House

NAME = "hoidap.truong.vn"
ADDRESS = f"https://{NAME}"
PROXY, STRANGER = "127.0.0.1", "192.168.1.66"
FORWARDED = {
    "X-Forwarded-For": "203.0.113.9",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Host": NAME,
    "Host": "127.0.0.1:8000",
}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A server behind one proxy on its own machine."""
    data = tmp_path_factory.mktemp("behind")
    opened = House(data, proxies=Proxies(), address=ADDRESS, hsts=True)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A server that nobody forwards to."""
    opened = House(tmp_path_factory.mktemp("alone"), address=ADDRESS)
    yield opened
    opened.close()


class Seen(RateLimits):
    """Brakes that remember which addresses joined."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def join(self, address: str) -> None:
        self.addresses.append(address)
        super().join(address)


def joined_from(house: House, forwarded: str | None, peer: str = PROXY) -> str:
    """The address that a joining counts for, when `peer` says it forwards another."""
    house.meeting()
    house.app.service._brakes = seen = Seen()
    headers = {} if forwarded is None else {"X-Forwarded-For": forwarded}
    answer = house.request("POST", "/api/join", {}, headers=headers, environ={"REMOTE_ADDR": peer})
    assert answer.status_code == 200, answer.text
    return seen.addresses[-1]


@pytest.mark.parametrize(
    ("forwarded", "counted"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("198.51.100.1, 203.0.113.9", "203.0.113.9"),  # the first was typed by the client itself
        ("2400:1::5", "2400:1::/64"),
        ("unknown", PROXY),
        ("203.0.113.9:4711", PROXY),
        ("x" * 4000, PROXY),
        ("", PROXY),
        (None, PROXY),
    ],
)
def test_a_joining_counts_for_the_client_that_the_proxy_names(
    house: House, forwarded: str | None, counted: str
) -> None:
    assert joined_from(house, forwarded) == counted


def test_nobody_but_the_proxy_is_believed(house: House, alone: House) -> None:
    assert joined_from(house, "203.0.113.9", STRANGER) == STRANGER
    assert joined_from(alone, "203.0.113.9") == PROXY
    assert joined_from(alone, "203.0.113.9", STRANGER) == STRANGER


@pytest.mark.parametrize(
    ("proxies", "peer", "forwarded", "counted"),
    [
        (Proxies(2), PROXY, "203.0.113.9, 10.0.0.2", "203.0.113.9"),
        (Proxies(2), PROXY, "198.51.100.1, 203.0.113.9, 10.0.0.2", "203.0.113.9"),
        (Proxies(2), PROXY, "203.0.113.9", PROXY),
        (Proxies(1, ("10.0.0.0/24",)), "10.0.0.3", "203.0.113.9", "203.0.113.9"),
        (Proxies(1, ("10.0.0.0/24",)), "10.0.1.3", "203.0.113.9", "10.0.1.3"),
        (Proxies(1, ("10.0.0.0/24",)), PROXY, "203.0.113.9", PROXY),
        (Proxies(1, ("fd00::/8",)), "fd00::3", "203.0.113.9", "203.0.113.9"),
    ],
)
def test_as_many_proxies_are_believed_as_there_are_and_from_where_they_are(
    tmp_path: Path, proxies: Proxies, peer: str, forwarded: str, counted: str
) -> None:
    house = House(tmp_path / "data", proxies=proxies)
    try:
        assert joined_from(house, forwarded, peer) == counted
    finally:
        house.close()


def test_one_client_is_braked_and_the_others_behind_the_proxy_are_not(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.meeting()
    monkeypatch.setattr("liveqa.service.rate_limits.JOINING", Rate(3, 0))
    house.app.service._brakes = RateLimits()

    def join(client: str) -> int:
        headers = {"X-Forwarded-For": client}
        environ = {"REMOTE_ADDR": PROXY}
        return house.request("POST", "/api/join", {}, "", headers, environ).status_code

    assert [join("203.0.113.9") for _ in range(4)] == [200, 200, 200, 429]
    assert join("203.0.113.10") == 200


def through(house: House, path: str = "/", peer: str = PROXY, **headers: str) -> Answer:
    sent = {**FORWARDED, **{name.replace("_", "-"): value for name, value in headers.items()}}
    return house.request("GET", path, headers=sent, environ={"REMOTE_ADDR": peer})


def test_the_guard_sees_the_host_that_the_proxy_was_asked_for(house: House, alone: House) -> None:
    answer = through(house)
    assert answer.status_code == 200
    assert f"connect-src 'self' wss://{NAME};" in answer.headers["Content-Security-Policy"]
    assert through(house, X_Forwarded_Host="evil.example").status_code == 403
    assert through(house, Host="evil.example", peer=STRANGER).status_code == 403
    assert through(alone, X_Forwarded_Host="evil.example").status_code == 200  # it is not heard
    assert through(alone, Host="evil.example").status_code == 403


def test_an_origin_has_to_be_what_the_proxy_was_asked_for(house: House, alone: House) -> None:
    socket = "/socket.io/?EIO=4&transport=websocket"
    for path in ("/", socket):
        assert through(house, path, Origin=ADDRESS).status_code != 403
        assert through(house, path, Origin=f"http://{NAME}").status_code == 403
        assert through(house, path, Origin="https://evil.example").status_code == 403
        assert through(alone, path, Origin=ADDRESS).status_code == 403
        assert through(house, path, peer=STRANGER, Origin=ADDRESS).status_code == 403


def test_a_scheme_that_is_none_is_not_believed(house: House) -> None:
    for scheme in ("javascript", "https://evil.example", ""):
        answer = through(house, X_Forwarded_Proto=scheme)
        assert answer.status_code == 200
        policy = answer.headers["Content-Security-Policy"]
        assert f"connect-src 'self' ws://{NAME} wss://{NAME};" in policy


def test_links_say_what_the_proxy_is_reached_by_unless_an_address_is_set(
    house: House, tmp_path: Path
) -> None:
    free = House(tmp_path / "data", proxies=Proxies())
    try:
        code, organiser = free.meeting(), free.as_("organiser")
        asked = {**FORWARDED, "X-Forwarded-Host": "10.0.0.5"}
        path = f"/api/meetings/{code}/links"
        for peer, base in ((PROXY, "https://10.0.0.5"), (STRANGER, free.app.base_url)):
            answer = free.request("GET", path, None, organiser, asked, {"REMOTE_ADDR": peer})
            assert answer.json["join"]["url"] == f"{base}/m/{code}"
    finally:
        free.close()
    code = house.meeting()
    answer = house.request(
        "GET", f"/api/meetings/{code}/links", None, house.as_("organiser"), FORWARDED
    )
    assert answer.json["join"]["url"] == f"{ADDRESS}/m/{code}"


def test_browsers_are_kept_to_https_only_over_https_and_by_choice(
    house: House, alone: House
) -> None:
    wanted = f"max-age={HSTS_SECONDS}"
    assert through(house).headers["Strict-Transport-Security"] == wanted
    assert through(house).headers["Cross-Origin-Opener-Policy"] == "same-origin"
    for answer in (
        through(house, X_Forwarded_Proto="http"),
        through(house, peer=STRANGER),
        house.get("/"),
        through(alone),
    ):
        assert "Strict-Transport-Security" not in answer.headers
        assert "Cross-Origin-Opener-Policy" not in answer.headers


def test_hsts_needs_no_proxy_where_the_server_has_a_certificate(
    tmp_path: Path,
) -> None:
    for hsts in (True, False):
        house = House(tmp_path / str(hsts), cert=tmp_path / "cert.pem", hsts=hsts)
        try:
            assert ("Strict-Transport-Security" in house.get("/").headers) is hsts
        finally:
            house.close()


@pytest.mark.parametrize("path", ["/", "/api/current", "/nowhere", "/static/dist/manifest.json"])
def test_every_answer_keeps_other_sites_out_and_asks_for_no_device(alone: House, path: str) -> None:
    answer = alone.get(path, Host=HOST)
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in answer.headers["Permissions-Policy"]


def handshake(port: int, **headers: str) -> bytes:
    """The status of a socket's handshake with a running server."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as wire:
        wire.sendall(request(**headers))
        return wire.recv(12)


@pytest.mark.long
def test_a_running_server_believes_its_proxy_for_sockets_too(tmp_path: Path) -> None:
    came = {"X_Forwarded_Host": NAME, "X_Forwarded_Proto": "https", "Origin": ADDRESS}
    free, _ = lan.bind("127.0.0.1", 0)
    port = free.getsockname()[1]
    free.close()
    words = ("--behind-proxy", "--address", ADDRESS)
    with serving(tmp_path / "behind", *words, port=port) as server:
        assert handshake(port, **came) == b"HTTP/1.1 101"
        assert handshake(port, **{**came, "Origin": f"http://{NAME}"}) == b"HTTP/1.1 403"
        assert handshake(port, **{**came, "X_Forwarded_Host": "evil.example"}) == b"HTTP/1.1 403"
        assert server.links["organiser"].startswith(f"{ADDRESS}/organiser#")
    with serving(tmp_path / "alone", *words[1:], port=port):
        assert handshake(port, **came) == b"HTTP/1.1 403"
