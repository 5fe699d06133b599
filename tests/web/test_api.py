"""The HTTP API, as docs/protocol.md describes it."""

import re
import time
from itertools import product
from typing import Any
from urllib.parse import urlsplit

import pytest

from liveqa.imports.shipped import shipped
from liveqa.machine import onetime
from tests.sampling import daily
from tests.web.house import House, error

ROLES = ("screen", "chair", "secretary", "helper", "organiser")
LEADING = ("chair", "secretary", "organiser")


# joining


def test_an_attendee_joins_by_code_and_without(house: House) -> None:
    code = house.meeting()
    for path in (f"/api/meetings/{code}/join", "/api/join"):
        answer = house.done(path, {})
        assert answer["role"] == "attendee"
        assert answer["meeting"] == code
        assert len(answer["token"]) >= 22


def test_a_role_comes_in_through_either_link(house: House) -> None:
    code = house.meeting()
    links = house.get(f"/api/meetings/{code}/links", house.as_("organiser")).json["roles"]
    own = {role: links[role]["url"].partition("#")[2] for role in ROLES}
    current = {role: house.secret(role) for role in ROLES}
    for path, secrets in ((f"/api/meetings/{code}/join", own), ("/api/join", current)):
        for role, secret in secrets.items():
            answer = house.done(path, {"role": role, "secret": secret})
            assert (answer["role"], answer["meeting"]) == (role, code)
            assert house.board(code, answer["token"])["meeting"]["code"] == code


HERE = {"REMOTE_ADDR": "127.0.0.1"}


def come_in(house: House, role: str, code: str, **environ: str) -> int:
    body = {"role": role, "secret": code}
    return house.request("POST", "/api/join", body, environ=HERE | environ).status_code


def a_code(house: House, role: str = "organiser", ago: float = 0) -> str:
    return onetime.code(house.app.codes.key, role, time.time() - ago)


def test_a_page_on_the_laptop_itself_is_opened_by_a_code_once(house: House) -> None:
    house.meeting()
    for role in ("organiser", "screen"):
        code = a_code(house, role)
        assert come_in(house, role, code) == 200
        assert come_in(house, role, code) == 401


@pytest.mark.parametrize("address", ["192.168.1.77", "2001:db8::7", "::ffff:10.0.0.9"])
def test_such_a_code_is_nothing_on_another_machine_and_stays_good(
    address: str, house: House
) -> None:
    code = a_code(house)
    assert come_in(house, "organiser", code, REMOTE_ADDR=address) == 401
    for own in ("::1", "::ffff:127.0.0.1", "127.0.0.1"):
        assert come_in(house, "organiser", a_code(house), REMOTE_ADDR=own) == 200
    assert come_in(house, "organiser", code) == 200


def test_a_code_is_for_one_role_for_two_minutes_and_from_the_key_of_this_run(house: House) -> None:
    house.meeting()
    good = a_code(house)
    ends, number, mark = good.split(".")
    wrong = [
        a_code(house, "chair"),
        a_code(house, ago=onetime.SECONDS + 1),
        onetime.code(onetime.new_key(), "organiser", time.time()),
        f"{int(ends) + 60}.{number}.{mark}",
        f"{ends}.0.{mark}",
        f"{ends}.{number}",
        *(".", "..", "a.b.c", f"{good}.", "đ.ố.i"),
    ]
    for code in wrong:
        assert come_in(house, "organiser", code) == 401, code


def test_a_code_that_led_to_nothing_can_be_used_again(house: House) -> None:
    code = a_code(house, "screen")
    assert come_in(house, "screen", code) == 404, "there is no meeting yet"
    house.meeting()
    assert come_in(house, "screen", code) == 200


def test_a_wrong_secret_is_refused(house: House) -> None:
    code = house.meeting()
    paths = ("/api/join", f"/api/meetings/{code}/join")
    for role, path in product(ROLES, paths):
        answer = house.post(path, {"role": role, "secret": "0" * 32})
        assert answer.status_code == 401
        assert error(answer)["code"] == "link_expired"


def test_an_organiser_comes_in_before_there_is_a_meeting_and_nobody_else(house: House) -> None:
    body = {"role": "organiser", "secret": house.secret("organiser")}
    assert house.done("/api/join", body)["meeting"] is None
    for role in ("attendee", "chair"):
        secret = house.secret(role) if role != "attendee" else ""
        answer = house.post("/api/join", {"role": role, "secret": secret})
        assert answer.status_code == 404
        assert error(answer)["code"] == "no_meeting"
    answer = house.get("/api/current")
    assert (answer.status_code, error(answer)["code"]) == (404, "no_meeting")


IMPROPER = [
    (b"{", "malformed", ""),
    (b"\xff", "malformed", ""),
    (b'{"label":"\xff"}', "malformed", ""),
    (b'{"label":"\\ud800"}', "malformed", ""),
    (b"[" * 30_000, "malformed", ""),
    (b'{"label":1e400}', "malformed", ""),
    (b"[]", "invalid", ""),
    (b"null", "invalid", ""),
    (b'{"role":"director"}', "invalid", "role"),
    (b'{"role":[]}', "invalid", "role"),
    (b'{"role":"chair","secret":5}', "invalid", "secret"),
    (b'{"label":{"a":1}}', "invalid", "label"),
]


@pytest.mark.parametrize(("body", "code", "field"), daily(IMPROPER, IMPROPER[::3]))
def test_what_is_no_proper_body_is_refused(
    house: House, body: bytes, code: str, field: str
) -> None:
    house.meeting()
    answer = house.post("/api/join", body)
    assert answer.status_code == 400
    assert error(answer)["code"] == code
    assert error(answer).get("field", "") == field


def test_a_label_is_cleaned_and_kept_short(house: House) -> None:
    code = house.meeting()
    house.join("chair", label="\u202e Hoa\x00 " + "x" * 1000)
    devices = house.get(f"/api/meetings/{code}/devices", house.as_("organiser")).json["devices"]
    labels = [device["label"] for device in devices if device["role"] == "chair"]
    assert labels == ["Hoa " + "x" * 116]


# what goes wrong


def test_an_unknown_meeting_is_not_found(house: House) -> None:
    house.meeting()
    organiser = house.as_("organiser")
    for path in ("board", "links", "devices", "documents/minutes.md"):
        answer = house.get(f"/api/meetings/NADA/{path}", organiser)
        assert answer.status_code == 404
        assert error(answer)["code"] == "unknown_meeting"
    answer = house.post("/api/meetings/NADA/join", {})
    assert (answer.status_code, error(answer)["code"]) == (404, "unknown_meeting")
    assert house.command("NADA", organiser, "meeting.close")["error"]["code"] == "unknown_meeting"


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/api/nowhere"), ("DELETE", "/api/current"), ("GET", "/api/join")],
)
def test_what_the_api_does_not_have_is_said_in_json(house: House, method: str, path: str) -> None:
    answer = house.request(method, path)
    assert answer.status_code in (404, 405)
    assert error(answer)["code"] == "not_found"


def test_a_fault_of_ours_has_a_reference_and_no_details(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise ZeroDivisionError("secret of the house")

    monkeypatch.setattr(house.app.service.reader.meetings, "current", broken)
    answer = house.get("/api/current", Accept_Language="en")
    assert answer.status_code == 500
    assert error(answer)["code"] == "internal"
    assert "secret of the house" not in answer.text


# the organiser


def test_a_meeting_is_made_from_a_title_a_plan_or_a_shipped_one(house: House) -> None:
    organiser = house.as_("organiser")
    name, title = shipped()[0]
    for body, expected in (
        ({"title": " Hội nghị\u202e\x07 "}, "Hội nghị"),
        ({"plan": "title: Đối thoại\nagenda: [{title: Khai mạc}]"}, "Đối thoại"),
        ({"shipped": name}, title),
    ):
        code = house.done("/api/meetings", body, organiser)["code"]
        assert house.board(code, organiser)["meeting"]["title"] == expected
    listed = house.get("/api/meetings", organiser).json["meetings"]
    assert [meeting["state"] for meeting in listed] == ["draft"] * 3
    assert listed[-1].keys() == {"code", "title", "state", "starts_at", "opened_at", "closed_at"}


UNMADE = [
    ({}, 400, "empty", "title"),
    ({"title": ""}, 400, "empty", "title"),
    ({"title": " \u202e"}, 400, "empty", "title"),
    ({"title": "x" * 1_001}, 400, "too_long", "title"),
    ({"title": 5}, 400, "invalid", "title"),
    ({"shipped": "../../pyproject"}, 404, "not_found", "shipped"),
    ({"plan": 5}, 400, "invalid", "plan"),
    ({"plan": "title: A\nagenda: [{titel: B}]"}, 400, "plan_invalid", "agenda[1].titel"),
    ({"plan": "title: [" * 3000}, 400, "plan_invalid", "title"),
]


@pytest.mark.parametrize(("body", "status", "code", "field"), daily(UNMADE, UNMADE[::3]))
def test_a_meeting_that_cannot_be_made_names_the_field(
    house: House, body: dict[str, Any], status: int, code: str, field: str
) -> None:
    organiser = house.as_("organiser")
    answer = house.post("/api/meetings", body, organiser)
    assert answer.status_code == status
    assert error(answer)["code"] == code
    assert error(answer)["field"] == field
    assert house.get("/api/meetings", organiser).json["meetings"] == []


def test_a_wrong_plan_names_its_line(house: House) -> None:
    body = {"plan": "title: A\nvenue: B\nagenda: [{titel: B}]"}
    found = error(house.post("/api/meetings", body, house.as_("organiser")))
    assert found["details"] == {"line": 3}
    assert "3" in found["message"]


def test_only_organisers_see_links_and_plans_and_secretaries_their_devices(house: House) -> None:
    code = house.meeting()
    devices = f"meetings/{code}/devices"
    for path in ("meetings", "plans", f"meetings/{code}/links", devices):
        may = {"organiser", "secretary"} if path == devices else {"organiser"}
        for role in ("attendee", *ROLES):
            answer = house.get(f"/api/{path}", house.as_(role))
            assert answer.status_code == (200 if role in may else 403)
        assert house.get(f"/api/{path}").status_code == 401
    assert house.post("/api/meetings", {"title": "A"}, house.as_("chair")).status_code == 403


def test_a_renewed_link_and_a_revoked_device_are_worthless(house: House) -> None:
    code = house.meeting()
    organiser, chair, helper = (house.as_(role) for role in ("organiser", "chair", "helper"))
    house.do(code, organiser, "link.renew", role="chair")
    devices = house.get(f"/api/meetings/{code}/devices", organiser).json["devices"]
    by_role = {device["role"]: device for device in devices}
    assert by_role["chair"]["revoked_at"]
    house.do(code, organiser, "device.revoke", device=by_role["helper"]["id"])
    for token in (chair, helper):
        assert house.get(f"/api/meetings/{code}/board", token).status_code == 401


# what only reads


def test_everyone_reads_the_board_of_their_own_audience(house: House) -> None:
    code = house.meeting()
    house.do(code, house.join(code=code), "question.ask", text="Chờ duyệt")
    for role in ("attendee", *ROLES):
        answer = house.get(f"/api/meetings/{code}/board", house.as_(role)).json
        assert answer.keys() == {"rev", "now", "mine", "board"}
        board = answer["board"]
        assert board["meeting"]["title"] == "Hội nghị đối thoại"
        assert bool(board.get("questions")) == (role in LEADING), role
        shows_the_way = role in ("screen", "chair", "organiser")
        assert ("join" in board.get("room", {})) == shows_the_way, role
        assert ("room" in board) == (shows_the_way or role == "attendee"), role
        assert bool(board.get("agenda")) == (role != "helper"), role


def test_who_has_a_board_reads_what_is_new_and_ones_own(house: House) -> None:
    code = house.meeting()
    lan, minh = house.join(code=code), house.join(code=code)
    path = f"/api/meetings/{code}/board"
    house.do(code, lan, "question.ask", text="Bao giờ sửa mái che?")
    first, theirs = house.get(path, lan).json, house.get(path, minh).json
    assert [own["text"] for own in first["mine"]["questions"].values()] == ["Bao giờ sửa mái che?"]
    assert theirs["mine"]["questions"] == {}
    same = house.get(f"{path}?rev={first['rev']}", lan).json
    assert same.keys() == {"rev", "now", "mine"}
    assert same["mine"] == first["mine"]
    house.do(code, minh, "question.ask", text="Bao giờ có xe?")
    later = house.get(f"{path}?rev={first['rev']}", lan).json
    assert later["rev"] > first["rev"]
    assert later["board"]["meeting"]["code"] == code


def test_answers_of_the_api_are_never_kept(house: House) -> None:
    code = house.meeting()
    for path in ("current", f"meetings/{code}/board", f"meetings/{code}/links"):
        answer = house.get(f"/api/{path}", house.as_("organiser"))
        assert answer.headers["Cache-Control"] == "no-store"


def test_the_minutes_are_for_those_who_lead(house: House) -> None:
    code = house.meeting()
    path = f"/api/meetings/{code}/documents/minutes.md"
    for role in {"attendee", *ROLES} - {*LEADING}:
        assert house.get(path, house.as_(role)).status_code == 403
    answer = house.get(path, house.as_("secretary"))
    named = answer.headers["Content-Disposition"]
    assert re.fullmatch(
        rf'attachment; filename="bien-ban-\d{{4}}-\d\d-\d\d-hoi-nghi-doi-thoai-{code}\.md"', named
    )
    assert "HỘI NGHỊ ĐỐI THOẠI" in answer.text.upper()


def test_a_paper_that_there_is_not_is_not_found(house: House) -> None:
    code = house.meeting()
    for name in ("minutes.exe", "letters.md", "minutes", "..%2fx.md", ".md"):
        answer = house.get(f"/api/meetings/{code}/documents/{name}", house.as_("secretary"))
        assert answer.status_code == 404
        assert error(answer)["code"] == "not_found"


def test_a_pasted_programme_is_read_for_the_organiser_alone(house: House) -> None:
    code = house.meeting()
    path = f"/api/meetings/{code}/programme"
    text = "8 giờ 00 - 8 giờ 15: Khai mạc\n- Đối thoại (1 giờ 30 phút)"
    assert house.done(path, {"text": text}, house.as_("organiser"))["items"] == [
        {"title": "Khai mạc", "kind": "opening", "minutes": 15, "presenter": ""},
        {"title": "Đối thoại", "kind": "opinions", "minutes": 90, "presenter": ""},
    ]
    assert house.post(path, {"text": text}, house.as_("secretary")).status_code == 403
    assert (
        error(house.post(path, {"text": "a" * 20_001}, house.as_("organiser")))["code"]
        == "too_long"
    )


def test_only_a_screen_that_came_by_the_link_to_any_meeting_goes_on_by_its_token(
    house: House,
) -> None:
    code = house.meeting()
    organiser, listed = house.as_("organiser"), f"/api/meetings/{code}/devices"

    def lets_in(role: str, secret: str, path: str = "/api/join") -> bool:
        answer = house.post(path, {"role": role, "secret": secret})
        assert answer.status_code == 200 or answer.json["error"]["code"] == "link_expired"
        return bool(answer.status_code == 200)

    of_any, revoked, chair = house.join("screen"), house.join("screen"), house.join("chair")
    rows = house.get(listed, organiser).json["devices"]
    last = max(row["id"] for row in rows if row["role"] == "screen")
    house.do(code, organiser, "device.revoke", device=last)
    links = house.get(f"/api/meetings/{code}/links", organiser).json["roles"]
    its_own = {"role": "screen", "secret": links["screen"]["url"].partition("#")[2]}
    of_one = house.done(f"/api/meetings/{code}/join", its_own)["token"]
    assert lets_in("screen", of_any)
    assert not lets_in("screen", of_any, f"/api/meetings/{code}/join")
    assert not any(lets_in("screen", token) for token in (of_one, revoked, chair))
    assert not any(lets_in("chair", token) for token in (of_any, chair))


def test_the_screen_that_is_opened_on_the_laptop_is_that_of_whatever_is_current(
    house: House,
) -> None:
    current, later = house.meeting(), house.meeting(is_open=False)

    def path(code: str, role: str) -> str:
        here = {"REMOTE_ADDR": "127.0.0.1"}
        where = f"/api/meetings/{code}/openings"
        answer = house.request("POST", where, {"role": role}, house.as_("organiser"), {}, here)
        return urlsplit(str(answer.json["url"])).path

    assert path(current, "screen") == "/screen"
    assert path(later, "screen") == f"/m/{later}/screen"
    assert path(current, "chair") == f"/m/{current}/chair"
