"""The HTTP API, as docs/protocol.md describes it."""

import json
import time
from itertools import product
from typing import Any

import pytest

from liveqa.i18n import text
from liveqa.imports.plan import shipped
from tests.web.house import House

ROLES = ("screen", "chair", "secretary", "helper", "organiser")
LEADING = ("chair", "secretary", "organiser")


def error(answer: Any) -> dict[str, Any]:
    """The error of an answer that refuses."""
    assert answer.json["ok"] is False
    found: dict[str, Any] = answer.json["error"]
    return found


# joining


def test_an_attendee_joins_by_code_and_without(house: House) -> None:
    code = house.meeting()
    for path, body in ((f"/api/meetings/{code}/join", {}), ("/api/join", {})):
        answer = house.done(path, body)
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


@pytest.mark.parametrize(
    ("body", "code", "field"),
    [
        (b"{", "malformed", ""),
        (b"\xff", "malformed", ""),
        (b'{"label":"\xff"}', "malformed", ""),
        (b'{"label":"\\ud800"}', "malformed", ""),
        (b"[" * 100_000, "malformed", ""),
        (b'{"label":1e400}', "malformed", ""),
        (b"[]", "invalid", ""),
        (b"null", "invalid", ""),
        (b'{"role":"director"}', "invalid", "role"),
        (b'{"role":[]}', "invalid", "role"),
        (b'{"role":"chair","secret":5}', "invalid", "secret"),
        (b'{"label":{"a":1}}', "invalid", "label"),
    ],
)
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


# commands


def test_a_command_is_done_once_however_often_it_is_sent(house: House) -> None:
    code = house.meeting()
    phone = house.join(code=code)
    envelope = {"op": "mot-lan", "name": "question.ask", "args": {"text": "Bao giờ sửa sân?"}}
    path = f"/api/meetings/{code}/commands"
    answers = [house.done(path, envelope, phone) for _ in range(3)]
    assert answers[0] == answers[1] == answers[2]
    assert answers[0]["ok"] is True
    assert answers[0]["result"]["number"] == 1
    assert len(house.board(code, house.as_("secretary"))["questions"]) == 1


def test_the_same_op_of_another_device_is_another_command(house: House) -> None:
    code = house.meeting()
    envelope = {"op": "mot-lan", "name": "question.ask", "args": {"text": "Bao giờ sửa sân?"}}
    for _ in range(2):
        house.done(f"/api/meetings/{code}/commands", envelope, house.join(code=code))
    assert len(house.board(code, house.as_("secretary"))["questions"]) == 2


@pytest.mark.parametrize(
    ("lang", "spoken"), [("en", "en"), ("en-GB,vi", "en"), ("vi", "vi"), ("fr", "vi"), ("", "vi")]
)
def test_a_refusal_speaks_the_reader_s_language(house: House, lang: str, spoken: str) -> None:
    code = house.meeting()
    refused = house.command(code, house.join(code=code), "question.ask", lang=lang, text=" ")
    assert refused["ok"] is False
    assert refused["error"] == {
        "code": "empty",
        "field": "text",
        "message": text(spoken, "error.empty"),
    }


MALFORMED: list[dict[str, Any]] = [
    {},
    {"op": "a", "name": "question.ask", "args": []},
    {"op": 1, "name": "question.ask", "args": {}},
    {"op": "a", "name": 1},
    {"op": "a", "name": "question.ask", "args": {"text": "?"}, "more": 1},
    {"op": "", "name": "question.ask", "args": {"text": "?"}},
    {"op": "a" * 65, "name": "question.ask", "args": {"text": "?"}},
    {"op": "a b", "name": "question.ask", "args": {"text": "?"}},
    {"op": "a\n", "name": "question.ask", "args": {"text": "?"}},
    {"op": "é", "name": "question.ask", "args": {"text": "?"}},
    {"op": "a", "name": "question.ask", "args": {"text": "?", "group": 0}},
    {"op": "a", "name": "question.ask", "args": {"text": "?", "group": 2**70}},
    {"op": "a", "name": "question.ask", "args": {"text": "?", "group": True}},
    {"op": "a", "name": "question.ask", "args": {"text": 5}},
    {"op": "a", "name": "question.ask", "args": {"text": "?", "state": "shown"}},
    {"op": "a", "name": "question.upvote", "args": {"question": 10**400}},
    {"op": "a", "name": "question.upvote", "args": {"question": "1"}},
    {"op": "a", "name": "no.such", "args": {}},
]


def test_a_malformed_command_is_refused_and_changes_nothing(house: House) -> None:
    code = house.meeting()
    phone = house.join(code=code)
    for envelope in MALFORMED:
        answer = house.post(f"/api/meetings/{code}/commands", envelope, phone)
        assert error(answer)["code"] in ("malformed", "invalid", "unknown_command"), envelope
    assert not house.board(code, house.as_("secretary"))["questions"]


@pytest.mark.parametrize("depth", [100, 450, 900])
def test_what_is_nested_too_deep_is_refused_as_any_wrong_argument(house: House, depth: int) -> None:
    code = house.meeting()
    nested = b"[" * depth + b"]" * depth
    body = b'{"op":"deep","name":"question.ask","args":{"text":%b}}' % nested
    answer = house.post(f"/api/meetings/{code}/commands", body, house.join(code=code))
    assert error(answer)["code"] in ("malformed", "invalid")


@pytest.mark.parametrize(
    "args",
    [
        {"text": "a" + "\u0301\u0323" * 200_000},
        {"text": "?", " - at `$" * 100_000 + "\n": 1},
        {"text": "?", "kind": " - at `$" * 100_000 + "\n"},
        {"text": ["?"] * 100_000},
    ],
    ids=["heap of marks", "strange field", "strange value", "long list"],
)
def test_no_single_request_keeps_the_server_busy(house: House, args: dict[str, Any]) -> None:
    code = house.meeting()
    envelope = {"op": "long", "name": "question.ask", "args": args}
    body = json.dumps(envelope, ensure_ascii=False).encode()
    begun = time.process_time()
    assert house.post(f"/api/meetings/{code}/commands", body, house.join(code=code)).json
    assert time.process_time() - begun < 2


def test_commands_need_a_token_that_is_good(house: House) -> None:
    code = house.meeting()
    envelope = {"op": "a", "name": "question.ask", "args": {"text": "?"}}
    for sent in ("", "Bearer", "Bearer ", "Bearer x", "Basic eDp4", "Bearer " + "x" * 5000):
        answer = house.post(f"/api/meetings/{code}/commands", envelope, Authorization=sent)
        assert answer.status_code == 401
        assert error(answer)["code"] == "unauthorised"


def test_one_meeting_s_devices_may_do_nothing_in_another(house: House) -> None:
    first = house.meeting()
    chair, secretary, phone = (house.join(role) for role in ("chair", "secretary", "attendee"))
    second = house.meeting()
    assert house.command(second, chair, "intake.pause")["error"]["code"] == "not_allowed"
    assert house.command(second, phone, "question.ask", text="?")["error"]["code"] == "not_allowed"
    for path in ("board", "documents/minutes.md"):
        assert house.get(f"/api/meetings/{second}/{path}", secretary).status_code == 403
    asked = house.do(second, house.join(code=second), "question.ask", text="Của cuộc sau?")
    for command in ("question.withdraw", "question.upvote"):
        refused = house.command(first, phone, command, question=asked["question"])
        assert refused["error"]["code"] == "not_found"


def test_a_phone_may_do_nothing_with_what_is_another_s(house: House) -> None:
    code = house.meeting()
    lan, minh = house.join(code=code), house.join(code=code)
    question = house.do(code, lan, "question.ask", text="Bao giờ?")["question"]
    for command, args in (
        ("question.withdraw", {}),
        ("question.edit", {"text": "Khác", "base_version": 1}),
        ("question.upvote", {}),
        ("question.accept", {}),
    ):
        refused = house.command(code, minh, command, question=question, **args)
        assert refused["error"]["code"] in ("not_allowed", "not_votable")
    assert not house.board(code, minh).get("questions")


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

    monkeypatch.setattr(house.app.desk.reader.meetings, "current", broken)
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


@pytest.mark.parametrize(
    ("body", "status", "code", "field"),
    [
        ({}, 400, "empty", "title"),
        ({"title": ""}, 400, "empty", "title"),
        ({"title": " \u202e"}, 400, "empty", "title"),
        ({"title": "x" * 301}, 400, "too_long", "title"),
        ({"title": 5}, 400, "invalid", "title"),
        ({"shipped": "../../pyproject"}, 404, "not_found", "shipped"),
        ({"plan": 5}, 400, "invalid", "plan"),
        ({"plan": "title: A\nagenda: [{titel: B}]"}, 400, "plan_invalid", "agenda[1].titel"),
        ({"plan": "title: [" * 3000}, 400, "plan_invalid", "title"),
    ],
)
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


def test_only_organisers_see_links_devices_and_plans(house: House) -> None:
    code = house.meeting()
    for path in ("meetings", "plans", f"meetings/{code}/links", f"meetings/{code}/devices"):
        for role in ("attendee", *ROLES):
            answer = house.get(f"/api/{path}", house.as_(role))
            assert answer.status_code == (200 if role == "organiser" else 403)
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
        assert answer.keys() == {"rev", "now", "board"}
        board = answer["board"]
        assert board["meeting"]["title"] == "Hội nghị đối thoại"
        assert bool(board.get("questions")) == (role in LEADING), role
        assert ("room" in board) == (role in ("screen", "chair", "organiser")), role
        assert bool(board.get("agenda")) == (role != "helper"), role


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
    assert answer.headers["Content-Disposition"] == f'attachment; filename="bien-ban-{code}.md"'
    assert "HỘI NGHỊ ĐỐI THOẠI" in answer.text.upper()


def test_a_paper_that_there_is_not_is_not_found(house: House) -> None:
    code = house.meeting()
    for name in ("minutes.exe", "letters.md", "minutes", "..%2fx.md", ".md"):
        answer = house.get(f"/api/meetings/{code}/documents/{name}", house.as_("secretary"))
        assert answer.status_code == 404
        assert error(answer)["code"] == "not_found"
