"""The door: who may talk to the server, how much they may send, what every answer forbids."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from liveqa.i18n import text
from liveqa.machine.config import Config
from liveqa.web import guard
from tests.web.house import HOST, House

REBOUND = "192.168.1.20.evil.example:8000"
HOSTS_OF_OURS = [
    *("192.168.1.20:8000", "127.0.0.1", "localhost:8000", "LOCALHOST"),
    *("liveqa.local:8000", "LiveQA.local"),
    *("[::1]:8000", "[fd00:1::5]:8000", "[2001:DB8::5]"),
]
HOSTS_OF_OTHERS = [
    REBOUND,
    "evil.example",
    "localhost.evil.example",
    "evil.example@127.0.0.1",
    "127.0.0.1:8000@evil.example",
    "127.0.0.1:80 ; script-src *",
    "127.0.0.1, evil.example",
    "127.0.0.1:8000/..",
    "evil.local",
    "liveqa-2.local",
    "liveqa.local.evil.example",
    "evil.liveqa.local",
    "liveqa.local.",
    "liveqa",
    "[::1",
    "::1",
    "fd00::5",
    "[fe80::1%25eth0]",
    "[fd00::5].evil.example",
    "[evil.example]",
    "127.0.0.1:x",
    "",
    ".",
]


# Whoever is refused here leaves nothing behind, so one house serves all.
@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    opened = House(tmp_path_factory.mktemp("guarded"))
    yield opened
    opened.close()


PATHS = ["/", "/chair", "/m/ABCDE", "/api/current", "/static/dist/manifest.json", "/socket.io/"]


@pytest.mark.parametrize("path", PATHS)
def test_a_rebound_name_is_refused_everywhere(house: House, path: str) -> None:
    answer = house.get(path, Host=REBOUND)
    assert answer.status_code == 403
    assert text("vi", "error.forbidden_host") in answer.text


@pytest.mark.parametrize("host", HOSTS_OF_OTHERS)
def test_no_other_host_is_answered(house: House, host: str) -> None:
    assert house.get("/api/plans", Host=host).status_code == 403


@pytest.mark.parametrize("host", HOSTS_OF_OURS)
def test_plain_addresses_and_localhost_are_ours(house: House, host: str) -> None:
    assert house.get("/", Host=host).status_code == 200


def test_the_laptops_own_name_is_ours_and_liveqa_local_where_it_is_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.gethostname", lambda: "LAPTOP-Dung.lan")
    named = {"laptop-dung.local:8000": 200, "laptop.local": 403, "laptop-dung.lan": 403}
    for mdns in (True, False):
        house = House(tmp_path / str(mdns), mdns=mdns)
        wanted = {**named, "liveqa.local": 200 if mdns else 403}
        assert {host: house.get("/", Host=host).status_code for host in wanted} == wanted
        house.close()


@pytest.mark.parametrize("name", ["localhost", "máy-của-dung", "a_b", "-a", "", "liveqa"])
def test_a_machines_name_that_is_none_in_the_network_opens_nothing(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.gethostname", lambda: name)
    assert guard.allowed_hosts(Config(tmp_path)) == {"localhost", "liveqa.local"}


def test_the_name_that_the_network_left_us_is_ours_as_long_as_it_is(house: House) -> None:
    house.app.reach.hosts = frozenset({"liveqa-2.local"})
    assert house.get("/", Host="liveqa-2.local:8000").status_code == 200
    house.app.reach.hosts = frozenset()
    assert house.get("/", Host="liveqa-2.local:8000").status_code == 403


def test_a_configured_name_is_ours(tmp_path_factory: pytest.TempPathFactory) -> None:
    data = tmp_path_factory.mktemp("named")
    house = House(data, address="hoi-nghi.truong.vn:8000", host="may-chu.lan")
    try:
        for host in ("hoi-nghi.truong.vn:8000", "MAY-CHU.lan:8000"):
            assert house.get("/", Host=host).status_code == 200
        assert house.get("/", Host="truong.vn").status_code == 403
    finally:
        house.close()


@pytest.mark.parametrize(
    ("address", "asked_for"),
    [
        ("hỏi-đáp.trường.vn", "xn--hi-p-7na10aw15p.xn--trng-rib8295b.vn"),
        ("https://trường.vn:8443", "xn--trng-rib8295b.vn:8443"),
        ("Tru\u031bo\u031b\u0300ng.VN", "xn--trng-rib8295b.vn"),
        ("hoidap.truong.vn.", "hoidap.truong.vn."),
    ],
)
def test_a_name_is_known_as_browsers_ask_for_it(
    address: str, asked_for: str, tmp_path: Path
) -> None:
    named = guard.allowed_hosts(Config(tmp_path, address=address))
    assert guard.host_of(asked_for) in named


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        f"http://{HOST}.evil.example",
        "http://192.168.1.20",
        "http://192.168.1.20:8001",
        "null",
        "http://[::1",
        f"ftp://{HOST}",
        f"http://x@{HOST}",
    ],
)
@pytest.mark.parametrize("path", ["/api/join", "/socket.io/?EIO=4&transport=websocket", "/"])
def test_a_foreign_page_is_refused(house: House, path: str, origin: str) -> None:
    assert house.request("GET", path, headers={"Origin": origin}).status_code == 403


def test_our_own_page_is_not(house: House) -> None:
    assert house.get("/", Origin=f"http://{HOST}").status_code == 200
    assert house.get("/", Origin=f"https://{HOST}").status_code == 200


def test_with_a_certificate_only_an_encrypted_page_is_ours(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    data = tmp_path_factory.mktemp("encrypted")
    house = House(data, cert=data / "cert.pem")
    try:
        assert house.get("/", Origin=f"http://{HOST}").status_code == 403
        answer = house.get("/", Origin=f"https://{HOST}")
        assert answer.status_code == 200
        assert f"connect-src 'self' wss://{HOST};" in answer.headers["Content-Security-Policy"]
    finally:
        house.close()


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/", {}),
        ("/m/NADA", {}),
        ("/nowhere", {}),
        ("/no/where", {}),
        ("/api/current", {}),
        ("/api/nowhere", {}),
        ("/static/dist/nothing.js", {}),
        ("/socket.io/", {}),
        ("/socket.io/?EIO=4&transport=polling", {}),
        ("/", {"Host": REBOUND}),
        ("/", {"Origin": "http://evil.example"}),
    ],
)
def test_every_answer_tells_the_browser_what_to_refuse(
    house: House, path: str, headers: dict[str, str]
) -> None:
    answer = house.get(path, **headers)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "Set-Cookie" not in answer.headers


def test_a_page_may_open_sockets_to_its_own_host_alone(house: House) -> None:
    policy = house.get("/").headers["Content-Security-Policy"]
    assert f"connect-src 'self' ws://{HOST} wss://{HOST};" in policy
    at_ipv6 = house.get("/", Host="[fd00::5]:8000").headers["Content-Security-Policy"]
    assert "connect-src 'self';" in at_ipv6  # what no policy can name is an error in the console
    assert "evil" not in house.get("/", Host=REBOUND).headers["Content-Security-Policy"]


def test_a_body_that_is_too_large_is_refused_before_it_is_read(house: House) -> None:
    announced = {"CONTENT_LENGTH": str(2 * 1024 * 1024 + 1)}
    answer = house.request("POST", "/api/join", b"x", environ=announced)
    assert answer.status_code == 413
    assert answer.json["error"]["code"] == "too_large"
    assert answer.headers["Connection"] == "close"


def test_a_body_larger_than_a_command_is_refused(house: House) -> None:
    answer = house.post("/api/join", b" " * (1024 * 1024 + 1))
    assert answer.status_code == 413
    assert answer.json["error"]["code"] == "too_large"


@pytest.mark.parametrize("length", ["-1", "+2", "0x10", "1_0", "two"])
def test_a_length_that_is_none_is_refused(house: House, length: str) -> None:
    answer = house.request("POST", "/api/join", b"{}", environ={"CONTENT_LENGTH": length})
    assert answer.status_code == 400


def test_a_body_of_unknown_length_is_refused(house: House) -> None:
    answer = house.post("/api/join", b"{}", Transfer_Encoding="chunked")
    assert answer.status_code == 400
    assert answer.json["error"]["code"] == "malformed"


def test_a_cookie_changes_nothing_but_the_language(house: House) -> None:
    code = house.meeting()
    organiser = house.as_("organiser")
    envelope = {"op": "op-cookie", "name": "meeting.close", "args": {}}
    path = f"/api/meetings/{code}/commands"
    for cookie in (f"token={organiser}", f"Authorization=Bearer {organiser}", f"lang={organiser}"):
        answer = house.post(path, envelope, Cookie=cookie)
        assert answer.status_code == 401
    assert house.board(code, organiser)["meeting"]["state"] == "open"
    for address in (f"{path}?token={organiser}", f"/api/meetings?token={organiser}"):
        assert house.post(address, envelope).status_code == 401


def test_what_comes_while_the_files_are_closed_is_told_to_come_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages that lost their socket ask once more on connections of before."""
    organiser = house.as_("organiser")
    monkeypatch.setattr(house.app.gate, "closed", True)
    answer = house.get("/api/meetings", organiser)
    assert (answer.status_code, answer.json["error"]["code"]) == (503, "busy")
