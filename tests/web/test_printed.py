"""What is printed before the day, over HTTP: who may have it, and what is remembered of it."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from liveqa.domain.words import LINK_ROLES, Role
from liveqa.machine import lan
from liveqa.machine.lan import Candidate, Kind
from liveqa.machine.logs import LastFault
from liveqa.server import upkeep
from tests.web.house import House, error

WIFI = Candidate((False,), "wlan0", "192.168.1.20", Kind.WIFI)
OTHER = Candidate((False,), "wlan0", "10.0.0.9", Kind.WIFI)


class Network:
    """The laptop's networks, as a test has them."""

    here = WIFI


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Network:
    network = Network()
    monkeypatch.setattr(lan, "candidates", lambda: [network.here])
    return network


@pytest.fixture
def house(tmp_path: Path, network: Network) -> Iterator[House]:
    opened = House(tmp_path / "data")
    yield opened
    opened.close()


def pdf(house: House, code: str, name: str, asked: str = "", role: str = "organiser") -> str:
    path = f"/api/meetings/{code}/documents/{name}.pdf{asked}"
    answer = house.get(path, house.as_(role))
    assert answer.status_code == 200, answer.data
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.data)).pages)


class Watched:
    """What the boards of a meeting say of its sheets, once the server has looked."""

    def __init__(self, house: House, code: str) -> None:
        self._house, self._code = house, code
        self._condition = upkeep.Condition(house.app, LastFault())

    def by(self, role: str = "organiser") -> dict[str, object] | None:
        self._condition.look()
        board = self._house.board(self._code, self._house.as_(role))
        found: dict[str, object] | None = board.get("server", {}).get("misprinted")
        return found


def test_sheets_whose_address_has_changed_are_told_to_organisers_until_they_fit_or_are_gone(
    house: House, network: Network
) -> None:
    code = house.meeting()
    told = Watched(house, code)
    house.get(f"/api/meetings/{code}/documents/programme.pdf", house.as_("organiser"))
    network.here = OTHER
    assert told.by() is None, "no address stands on a programme"
    assert "http://10.0.0.9:8000/" in pdf(house, code, "door_sheet")
    assert told.by() is None
    network.here = WIFI
    said = told.by() or {}
    assert (said.get("address"), said.get("now")) == (
        "http://10.0.0.9:8000",
        "http://192.168.1.20:8000",
    )
    assert told.by("chair") is None
    network.here = OTHER
    assert told.by() is None
    network.here = WIFI
    house.done(f"/api/meetings/{code}/printed/forget", {}, house.as_("organiser"))
    assert told.by() is None
    refused = house.request(
        "POST", f"/api/meetings/{code}/printed/forget", {}, house.as_("secretary")
    )
    assert refused.status_code == 403


def test_only_an_organiser_gets_role_sheets_and_a_secret_only_of_the_one_role_asked_for(
    house: House,
) -> None:
    code = house.meeting()
    links = house.get(f"/api/meetings/{code}/links", house.as_("organiser")).json["roles"]
    secrets = {role: links[role]["url"].partition("#")[2] for role in LINK_ROLES}
    whole = pdf(house, code, "role_sheets")
    assert not [role for role, secret in secrets.items() if secret in whole]
    for role in LINK_ROLES:
        told = pdf(house, code, "role_sheets", f"?role={role}&secret=1")
        assert [each for each, secret in secrets.items() if secret in told] == [role]
        assert secrets[role] not in pdf(house, code, "role_sheets", f"?role={role}")
    path = f"/api/meetings/{code}/documents/role_sheets.pdf"
    assert house.get(path, house.as_("chair")).status_code == 403
    for asked in ("?secret=1", "?role=attendee&secret=1", "?role=attendee", "?role=nobody"):
        refused = house.get(path + asked, house.as_("organiser"))
        assert error(refused)["code"] == "invalid", asked


def test_guests_and_slips_are_as_asked_and_within_bounds(house: House) -> None:
    code = house.meeting()
    assert "Sở Nội vụ." in pdf(
        house, code, "invitation", "?guests=S%E1%BB%9F%20N%E1%BB%99i%20v%E1%BB%A5"
    )
    slips = pdf(house, code, "question_slips", "?count=4&first=31")
    assert "số 031" in slips
    assert "số 036" in slips
    assert "số 037" not in slips
    for asked in (
        "question_slips.pdf?count=601",
        "question_slips.pdf?count=-1",
        "minutes.pdf?secret=1",
    ):
        refused = house.get(f"/api/meetings/{code}/documents/{asked}", house.as_(Role.ORGANISER))
        assert error(refused)["code"] == "invalid", asked
