"""Every address that only reads × every role: what docs/protocol.md says, and nothing more; and
what a token, a link's secret or a guess is worth."""

import re
from collections.abc import Iterator

import pytest
from flask import Flask

from liveqa.domain.words import Role
from liveqa.papers.job import export
from liveqa.papers.registry import DOCUMENTS
from liveqa.web.api import api
from tests.sampling import daily
from tests.serving import ROOT
from tests.web.house import House

PROTOCOL = (ROOT / "docs" / "protocol.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(GET|POST) (/api/[^`]+)` \| ([a-z, ]+) \|", re.MULTILINE)
READS = {
    (method, path): set(Role) if who == "any role" else set(who.split(", "))
    for method, path, who in ROW.findall(PROTOCOL.partition("## What only reads")[2])
    if who != "anyone"
}
OPEN = {
    ("GET", "/api/health"),
    ("GET", "/api/current"),
    ("POST", "/api/join"),
    ("POST", "/api/meetings/CODE/join"),
    ("GET", "/api/meetings/CODE/attachments/ID"),
    ("GET", "/api/meetings/CODE/emblem"),
}
BEFORE = [name for name, kind in DOCUMENTS.items() if set(kind.formats) == {"docx", "pdf"}]
WHOSE = (
    ("/units", "unit"),
    ("/deliveries", "delivery"),
    ("/attachments", "attachment"),
    ("/recording", "piece"),
    ("/replies", "reply"),
)
"""What an id in an address means, where that is no paper."""
COMMANDS = ("POST", "/api/meetings/CODE/commands")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """An application with two meetings."""
    opened = House(tmp_path_factory.mktemp("reading") / "data")
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def here_and_now(monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers are made without a process of their own, which test_documents.py tries."""
    monkeypatch.setattr("liveqa.web.documents.render_in_child", export)


@pytest.fixture(scope="module")
def codes(house: House) -> tuple[str, str]:
    """The meeting that the devices joined, and one that they did not."""
    other = house.meeting()
    here = house.meeting()
    for role in Role:
        house.as_(role)
    return here, other


def address(path: str, code: str) -> str:
    form = "csv" if "register" in path or "promises" in path or "_table" in path else "md"
    form = "docx" if re.search(rf"/({'|'.join(BEFORE)})\.", path) else form
    filled = path.replace("CODE", code).replace("FORMAT", form).replace("PAPER", "minutes")
    filled = filled.replace("?search=&sort=&after=", "").partition("?sizes")[0]
    return filled.replace("version=N", "version=1").replace("ID", "1")


def rule(path: str) -> str:
    """An address of the page as the application routes it."""
    named = re.sub(r"documents/[^/?]+", "documents/<document>.<form>", path).partition("?")[0]
    what = next((what for part, what in WHOSE if part in path), "paper")
    return named.replace("CODE", "<code>").replace("ID", f"<int:{what}>")


def answers(path: str) -> set[int]:
    """What one who may gets: papers and letters that there are not yet are not found, and a
    signed copy of no bytes is refused, as are no plan, address, role, handles, slips, gateway, list
    of units and list of people or questions."""
    refusing = ("scans", "ago=", "sheets", "openings", "readings", "/own", "-in", "-out", "/lists")
    if path.endswith(refusing):
        return {400}
    if path.endswith("/units"):
        return {200, 400}
    if path.endswith(("/address", "/office", "/phrases")):
        return {200, 400}
    return {404} if "ID" in path or "version" in path else {200}


def status(house: House, method: str, path: str, token: str) -> int:
    body = {"title": "Hội nghị"} if method == "POST" else None
    return house.request(method, path, body, token).status_code


def test_the_table_names_every_address() -> None:
    flask = Flask("table")
    flask.register_blueprint(api)
    served = {
        (method, str(rule))
        for rule in flask.url_map.iter_rules()
        if rule.endpoint.startswith("api.") and rule.methods
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }
    named = {(method, rule(path)) for method, path in {*READS, *OPEN, COMMANDS}}
    assert named == served


@pytest.mark.parametrize(("method", "path"), daily(sorted(READS), sorted(READS)[::3]))
def test_only_whom_the_table_names_reads(
    house: House, codes: tuple[str, str], method: str, path: str
) -> None:
    here, other = codes
    for role in Role:
        wanted = answers(path) if role in READS[method, path] else {403}
        token = house.join(role) if path.endswith("/leave") else house.as_(role)
        assert status(house, method, address(path, here), token) in wanted, role
        if "CODE" in path and role != Role.ORGANISER:
            assert status(house, method, address(path, other), house.as_(role)) == 403, role


@pytest.mark.parametrize(("method", "path"), sorted({*READS, COMMANDS}), ids=lambda value: value)
def test_no_guess_is_a_token(house: House, codes: tuple[str, str], method: str, path: str) -> None:
    """Nothing but the whole token, byte by byte: no part, no other case, no digest of it."""
    token = house.as_("organiser")
    stored = house.app.service.reader.db.execute("SELECT hex(token_hash) FROM devices").fetchall()
    near = [token[:-1], token + "A", token.swapcase(), token[::-1], "' OR 1=1 --", "0", "null", ""]
    for guess in [*near, *(digest for (digest,) in stored)]:
        assert status(house, method, address(path, codes[0]), guess) == 401, guess


def test_a_links_secret_opens_that_role_alone(house: House, codes: tuple[str, str]) -> None:
    for role in ("screen", "chair", "secretary", "helper", "organiser"):
        for other in ("screen", "chair", "secretary", "helper", "organiser"):
            answer = house.post("/api/join", {"role": other, "secret": house.secret(role)})
            assert answer.status_code == (200 if other == role else 401), (role, other)


def test_an_old_links_secret_and_its_devices_are_worth_nothing(house: House) -> None:
    code = house.meeting()
    secret, token = house.secret("chair"), house.join("chair")
    house.do(code, house.as_("organiser"), "link.renew", role="chair")
    answer = house.post("/api/join", {"role": "chair", "secret": secret})
    assert (answer.status_code, answer.json["error"]["code"]) == (401, "link_expired")
    assert house.get(f"/api/meetings/{code}/board", token).status_code == 401
