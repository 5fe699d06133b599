"""Commands over HTTP: done once, refused in words, and never with another's token."""

import json
import time
from typing import Any

import pytest

from liveqa.i18n import text
from tests.web.house import House, error


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


def test_what_arrives_after_its_moment_is_not_done(house: House) -> None:
    code, chair = house.meeting(), house.as_("chair")
    path, now = f"/api/meetings/{code}/commands", house.get(f"/api/meetings/{code}/board", chair)
    tap = {"op": "tap", "name": "stage.show", "args": {"view": "top"}}
    late = {**tap, "op": "late", "until": now.json["now"] - 5_000}
    assert house.done(path, late, chair)["error"]["code"] == "too_late"
    assert house.board(code, chair)["stage"]["view"] == "waiting"
    soon = {**tap, "until": now.json["now"] + 60_000}
    done = house.done(path, soon, chair)
    assert done["ok"]
    assert house.done(path, late | {"op": "tap"}, chair) == done  # it was done in time


def test_what_was_made_before_a_rehearsal_began_or_ended_is_not_taken(house: House) -> None:
    code, organiser = house.meeting(is_open=False), house.as_("organiser")
    phone, path = house.join(code=code), f"/api/meetings/{code}/commands"
    ask = {"name": "question.ask", "args": {"text": "Bao giờ sửa sân?"}}
    house.command(code, organiser, "rehearsal.begin")
    tried = house.board(code, phone)["meeting"]["opened_at"]
    assert house.done(path, {**ask, "op": "real", "rehearsal": 0}, phone)["error"]["code"] == (
        "rehearsal_changed"
    )
    assert house.done(path, {**ask, "op": "tried", "rehearsal": tried}, phone)["ok"]
    house.command(code, organiser, "rehearsal.end")
    house.command(code, organiser, "meeting.open")
    late = house.done(path, {**ask, "op": "late", "rehearsal": tried}, phone)
    assert late["error"]["code"] == "rehearsal_changed"
    assert house.board(code, house.as_("secretary"))["questions"] == {}
    assert house.done(path, {**ask, "op": "again", "rehearsal": 0}, phone)["ok"]


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
    refused = house.command(code, house.join(code=code), "question.ask", lang, text=" ")
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
