"""Who is in, who is not any more, and what an old copy brings back: on a real server."""

import json
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


@pytest.mark.long
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
    with closing(sqlite3.connect(copy)) as db, db:
        db.execute("INSERT INTO gateways VALUES ('le-loi', 'digest')")
    restore(data, copy)
    with closing(sqlite3.connect(data / "liveqa.db")) as db:
        assert db.execute("SELECT * FROM gateways").fetchall() == [("le-loi", "")]
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


@pytest.mark.long
def test_staff_are_out_half_a_day_after_the_close_and_phones_are_not(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        code = server.meeting()
        going_on = server.meeting()
        tokens = {role: joined(server, role, code) for role in STAFF[:-1]}
        elsewhere = joined(server, "chair", going_on)
        organiser, phone = server.as_("organiser"), server.join(code=code)
        server.do(code, organiser, "meeting.close")
        board = f"/api/meetings/{code}/board"
        assert {status(server, token, board) for token in tokens.values()} == {200}
        server.stop()
    with serving(tmp_path / "data", days=1) as server:
        soon(lambda: status(server, tokens["chair"], board) == 401)
        assert {status(server, token, board) for token in tokens.values()} == {401}
        assert status(server, phone, board) == 200
        assert status(server, organiser, board) == 200, "another meeting goes on"
        assert status(server, elsewhere, f"/api/meetings/{going_on}/board") == 200
        back = joined(server, "secretary", code)
        assert status(server, back, board) == 200
        server.do(going_on, organiser, "meeting.close")
        server.stop()
    with serving(tmp_path / "data", days=2) as server:
        soon(lambda: status(server, back, board) == 401)
        soon(lambda: status(server, organiser, board) == 401)


def joined(server: Server, role: str, code: str) -> str:
    """A device that came in through a meeting's own link."""
    body = {"role": role, "secret": secrets_of(server, code)[role], "label": "Máy mượn của Thu"}
    token: str = server.post(f"/api/meetings/{code}/join", body)["token"]
    return token


def test_whoever_leaves_is_out_at_once_and_alone(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        code = server.meeting()
        board = f"/api/meetings/{code}/board"
        for role in STAFF:
            leaves, stays = server.join(role), server.join(role)
            assert server.post("/api/leave", {}, leaves) == {"ok": True}
            assert status(server, leaves, board) == 401
            assert status(server, stays, board) == 200
            assert server.request("POST", "/api/leave", {}, leaves).status == 401
        phone = server.join(code=code)
        assert server.request("POST", "/api/leave", {}, phone).status == 403
        assert server.request("POST", "/api/leave", {}).status == 401


def test_secretaries_see_every_secretarys_device_and_the_journal_notes_who_came(
    tmp_path: Path,
) -> None:
    with serving(tmp_path / "data") as server:
        code = server.meeting()
        listing = f"/api/meetings/{code}/devices"
        secretary = joined(server, "secretary", code)
        for role in STAFF:
            server.as_(role)
        before = server.get(listing, secretary)["devices"]
        # the organiser holds that link too
        spy = joined(server, "secretary", code)
        after = server.get(listing, secretary)["devices"]
        (came,) = [row for row in after if row not in before]
        assert {row["role"] for row in after} == {"secretary"}
        assert came["joined_at"] >= max(row["joined_at"] for row in before)
        server.post("/api/leave", {}, spy)
        (left,) = [row for row in server.get(listing, secretary)["devices"] if row["revoked_at"]]
        assert left["id"] == came["id"], "it was here: that stays to be seen"
        assert server.request("GET", listing, token=server.as_("chair")).status == 403
        secrets = secrets_of(server, code).values()
        server.stop()
        with closing(sqlite3.connect(server.data / "liveqa.db")) as db:
            kept = (
                "SELECT authors.device, at, events || result || args FROM journal"
                " JOIN authors USING (meeting, rev) WHERE command = ?"
            )
            entries = db.execute(kept, ["device.come_in"]).fetchall()
        assert [row[1] for row in entries if row[0] == came["id"]] == [came["joined_at"]]
        noted = json.dumps(entries, ensure_ascii=False)
        for secret in (*secrets, spy, secretary, "Máy mượn"):
            assert secret not in noted
        assert len(entries) >= 1 + len(STAFF)


def test_an_organiser_at_the_laptop_opens_another_roles_page_with_what_works_once(
    tmp_path: Path,
) -> None:
    with serving(tmp_path / "data") as server:
        server.meeting()
        code, organiser = server.meeting(is_open=False), server.as_("organiser")
        openings = f"/api/meetings/{code}/openings"
        for role in STAFF:
            url = server.post(openings, {"role": role}, organiser)["url"]
            secret = urlsplit(url).fragment
            assert secret not in secrets_of(server, code).values()
            to = "" if role == "organiser" else code
            assert comes_in(server, role, secret, to), role
            assert not comes_in(server, role, secret, to), role
        for refused in ("chair", "secretary", "attendee"):
            token = server.as_(refused)
            assert server.request("POST", openings, {"role": "chair"}, token).status == 403
        assert server.request("POST", openings, {"role": "attendee"}, organiser).status == 403
