"""Who is in, who is not any more, and what an old copy brings back: on a real server."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from liveqa import cli
from liveqa.domain.words import LINK_ROLES
from liveqa.i18n import text
from tests.serving import Server, serving
from tests.store.dump import OLD, load
from tests.web.test_watch import soon

STAFF = [role.value for role in LINK_ROLES]


def status(server: Server, token: str, path: str) -> int:
    """What a token is answered at an address of the API."""
    return server.request("GET", path, token=token).status


def secrets_of(server: Server, code: str) -> dict[str, str]:
    """The secret of each role's link to a meeting."""
    links = server.get(f"/api/meetings/{code}/links", server.as_("organiser"))["roles"]
    return {role: urlsplit(link["url"]).fragment for role, link in links.items()}


def comes_in(server: Server, role: str, secret: str, code: str = "") -> bool:
    """Whether a link's secret lets a device in."""
    path = f"/api/meetings/{code}/join" if code else "/api/join"
    body = {"role": role, "secret": secret, "label": ""}
    answer = server.request("POST", path, body)
    assert answer.status == 200 or answer.json()["error"]["code"] == "link_expired"
    return answer.status == 200


def restore(data: Path, copy: Path) -> None:
    assert cli.main(["--data", str(data), "restore", str(copy)]) == 0


def test_nothing_restored_lets_in_who_was_shut_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, copy = tmp_path / "data", tmp_path / "copy.db"
    with serving(data) as server:
        code = server.meeting()
        phone = server.join(code=code)
        staff = {role: server.as_(role) for role in STAFF}
        to_any = {role: urlsplit(server.links[role]).fragment for role in STAFF}
        to_this = secrets_of(server, code)
        assert cli.main(["--data", str(data), "backup", "--out", str(copy)]) == 0
        server.do(code, staff["organiser"], "link.renew", role="secretary")
        listed = server.get(f"/api/meetings/{code}/devices", staff["organiser"])["devices"]
        (chair,) = [row["id"] for row in listed if row["role"] == "chair"]
        server.do(code, staff["organiser"], "device.revoke", device=chair)
        assert status(server, staff["secretary"], f"/api/meetings/{code}/board") == 401
        server.stop()
    restore(data, copy)
    assert text("vi", "cli.restored_access") in capsys.readouterr().out
    with serving(data) as server:
        board = f"/api/meetings/{code}/board"
        for role in STAFF:
            assert status(server, staff[role], board) == 401, role
            assert not comes_in(server, role, to_any[role]), role
            if role != "organiser":
                assert not comes_in(server, role, to_this[role], code), role
        assert status(server, phone, board) == 200
        soon(lambda: told(server, code, "organiser").get("restored"))
        assert "restored" not in told(server, code, "chair")


def told(server: Server, code: str, role: str) -> dict[str, Any]:
    """What a role is told of the server."""
    board = server.get(f"/api/meetings/{code}/board", server.as_(role))["board"]
    found: dict[str, Any] = board.get("server", {})
    return found


def test_an_older_versions_copy_lets_nobody_in_either(tmp_path: Path) -> None:
    data, copy = tmp_path / "data", tmp_path / "copy.db"
    load((OLD / "m001_first.sql").read_text(encoding="utf-8"), copy)
    restore(data, copy)
    with closing(sqlite3.connect(data / "liveqa.db")) as db:
        staff = "SELECT count(*) FROM devices WHERE (role != 'attendee') = (revoked_at IS NULL)"
        assert db.execute(staff).fetchone() == (0,)
        assert db.execute("SELECT count(*) FROM devices").fetchone()[0] > 3
        salts = [row[0] for row in db.execute("SELECT salt FROM links")]
        meetings = db.execute("SELECT count(*) FROM meetings").fetchone()[0]
        assert len({salt for salt in salts if salt}) == (1 + meetings) * len(STAFF)
