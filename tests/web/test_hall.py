"""What makes a full hall cheap over HTTP: shared answers, the live figures."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest

from liveqa.machine import resources
from liveqa.service.rate_limits import RateLimits
from liveqa.web import pages, shelf
from liveqa.web.shelf import StaticCache
from tests.web.house import House


def test_the_hall_in_figures_is_for_the_organiser(house: House) -> None:
    code = house.meeting()
    found = house.get("/api/live", house.as_("organiser")).json
    assert (found["phones"], found["meetings"], found["acks"]["count"]) == (0, [], 0)
    assert found["memory"] > 1_000_000
    answer = house.get("/api/live", house.join(code=code))
    assert answer.json["error"]["code"] == "not_allowed"


class Counting:
    """An application that counts how often it is asked."""

    def __init__(self, status: str = "200 OK") -> None:
        self.status = status
        self.asked = 0

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        self.asked += 1
        start_response(self.status, [("Content-Type", "text/html")])
        return [b"trang ", str(self.asked).encode()]


def begun(*told: Any) -> Callable[[bytes], object]:
    """What an application tells of its answer before it."""
    return lambda written: None


def fetch(app: StaticCache, path: str = "/m/ABCD", **environ: str) -> bytes:
    asked = {"REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": "", **environ}
    return b"".join(app(asked, begun))


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    at = [1]
    monkeypatch.setattr(resources, "built_at", lambda: at[0])
    return at


def test_a_page_is_made_once_for_each_language_and_packing(built: list[int]) -> None:
    inner = Counting()
    app = StaticCache(inner)
    assert fetch(app) == fetch(app) == b"trang 1"
    assert fetch(app, HTTP_COOKIE="lang=en") == b"trang 2"
    assert fetch(app, HTTP_ACCEPT_ENCODING="gzip, deflate") == b"trang 3"
    assert fetch(app, HTTP_COOKIE="lang=en") == b"trang 2"


@pytest.mark.parametrize(
    "environ",
    [
        {"path": "/api/current"},
        {"path": "/"},
        {"QUERY_STRING": "lang=en"},
        {"REQUEST_METHOD": "POST"},
        {"HTTP_COOKIE": "x" * 500},
    ],
)
def test_what_may_differ_is_asked_for_each_time(built: list[int], environ: dict[str, str]) -> None:
    app = StaticCache(Counting())
    assert fetch(app, **environ) != fetch(app, **environ)


def test_what_is_not_there_is_not_kept(built: list[int]) -> None:
    app = StaticCache(Counting("404 Not Found"))
    assert fetch(app) != fetch(app)


def test_a_new_build_empties_the_shelf(built: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    app = StaticCache(Counting())
    fetch(app)
    built[0], app._look_again = 2, 0.0
    assert fetch(app) == b"trang 2"


def test_the_shelf_has_no_room_for_everything(
    built: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "ROOM", 4)
    app = StaticCache(Counting())
    for number in range(20):
        fetch(app, HTTP_COOKIE=f"lang={number}")
    assert len(app._kept) <= 4


def test_the_build_says_when_it_was_made() -> None:
    manifest = Path(resources.dist()) / "manifest.json"
    assert resources.built_at() == manifest.stat().st_mtime_ns


def test_a_phone_that_reads_without_end_is_braked_and_another_is_not(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    # in one moment, however long this machine takes for it
    monkeypatch.setattr(house.app.service, "_brakes", RateLimits(lambda: 0.0))
    code = house.meeting()
    greedy, minh = house.join(code=code), house.join(code=code)
    path = f"/api/meetings/{code}/board"
    found = [house.request(how, path, token=greedy).status_code for how in ("GET", "HEAD") * 100]
    assert found[0] == 200
    assert found[-1] == 429
    assert house.get(path, minh).status_code == 200


def test_a_page_is_rendered_once_for_everyone(house: House) -> None:
    first = house.get("/", Accept_Encoding="gzip").data
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "render_template", None)
        assert house.get("/", Accept_Encoding="gzip").data == first


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_a_file_is_packed_once_whatever_is_asked_beside_it(house: House, encoding: str) -> None:
    path = f"/static/dist/{resources.manifest()['phone']['script']}"
    first = house.get(f"{path}?1", Accept_Encoding=encoding)
    assert first.headers["Content-Encoding"] == encoding
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "PACKERS", dict.fromkeys(pages.PACKERS))
        assert house.get(f"{path}?2", Accept_Encoding=encoding).data == first.data


def test_chair_and_secretary_see_who_came_and_whether_it_is_enough(house: House) -> None:
    groups = "groups: [{name: Lớp 1A, invited: 30}, {name: Lớp 1B, invited: 30}]\n"
    code = house.meeting(f"title: Đối thoại\nquorum: 70\n{groups}")
    secretary = house.as_("secretary")
    rows = house.board(code, secretary)["groups"]
    first, second = sorted(map(int, rows))

    def came(role: str = "chair") -> dict[str, Any]:
        found: dict[str, Any] = house.get(f"/api/meetings/{code}/hall", house.as_(role)).json
        told: dict[str, Any] = found["came"]
        return told

    nobody = {"invited": 60, "present": 0, "percent": None, "uncounted": ["Lớp 1A", "Lớp 1B"]}
    rest = {"quorum": 70, "is_reached": None, "slips_made": 0, "slips_used": 0}
    assert came() == came("secretary") == {**nobody, **rest}
    house.do(code, secretary, "attendance.record", group=first, present=30)
    assert (came()["percent"], came()["is_reached"]) == (100, None)
    house.do(code, secretary, "attendance.record", group=second, present=11)
    assert (came()["percent"], came()["is_reached"]) == (68, False)
    house.do(code, secretary, "attendance.record", group=second, present=12)
    assert (came()["present"], came()["percent"], came()["is_reached"]) == (42, 70, True)
    (slip,) = house.do(code, secretary, "slip.make", count=1, group=second)["codes"]
    house.do(code, house.join(code=code), "slip.use", code=slip)
    assert (came()["present"], came()["slips_made"], came()["slips_used"]) == (43, 1, 1)
