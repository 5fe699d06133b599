"""An application in this process, its cast, and what they may ask over HTTP."""

import itertools
import json
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from werkzeug.routing import Rule
from werkzeug.test import Client, TestResponse

from liveqa.domain.plan import Plan
from liveqa.domain.words import ONE_EACH, Role
from liveqa.imports.plan import parse_plans
from liveqa.machine import datadir
from liveqa.machine.config import Config
from liveqa.server.application import Application, create_app
from tests import blank
from tests.room import BODY

HOST = "192.168.1.20:8000"
PLAN = """\
title: Hội nghị đối thoại
agenda: [{title: Tuyên bố lý do, minutes: 5}, {title: Phát biểu ý kiến, minutes: 30}]
groups: [{name: Lớp 1A, invited: 30}]
answerers: [{name: Hiệu trưởng}]
collectors: [{name: Cô Duyên, group: Lớp 1A}]
"""


class Answer(TestResponse):
    """What was answered; `json` is of whatever form the path says."""

    @property
    def json(self) -> Any:
        return super().json


class House:
    """An application and its devices. `tokens` holds one of each role that was needed."""

    def __init__(self, data: Path, **options: Any) -> None:
        blank.lay(datadir.database_path(datadir.create(data)))
        # without waiting and seeing whether phones stay, but where a test is about that
        config = Config(data, **{"presence": 0.0, **options})
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Rule, "_compile_builder", lambda *_: _unbuilt)
            self.app: Application = create_app(config, 8000)
        blank.hurry(self.app.service.writer._store)
        self.app.start()
        self.tokens: dict[str, str] = {}
        self._ops = itertools.count(1)

    def close(self) -> None:
        """As the server does at its end."""
        self.app.stop()

    def request(
        self,
        method: str,
        path: str,
        body: object = None,
        token: str = "",
        headers: dict[str, str] | None = None,
        environ: dict[str, str] | None = None,
    ) -> Answer:
        """Ask over HTTP; `body` is sent as it is when it is bytes, else as JSON. `environ`
        overrides what the client worked out itself."""
        sent = {"Host": HOST, **(headers or {})}
        if token:
            sent["Authorization"] = f"Bearer {token}"
        data = body if isinstance(body, bytes | None) else json.dumps(body).encode()
        # a client without cookies: each request stands for itself
        client = Client(self.app.wsgi, response_wrapper=Answer, use_cookies=False)
        answer = client.open(
            path, method=method, data=data, headers=sent, environ_overrides=environ
        )
        assert isinstance(answer, Answer)
        return answer

    def get(self, path: str, token: str = "", **headers: str) -> Answer:
        """Ask for an address; header names with underscores."""
        return self.request("GET", path, token=token, headers=_names(headers))

    def post(self, path: str, body: object, token: str = "", **headers: str) -> Answer:
        """Post JSON, or bytes as they are."""
        return self.request("POST", path, body, token, _names(headers))

    def done(self, path: str, body: object, token: str = "") -> Any:
        """Post what must succeed; the answer."""
        answer = self.post(path, body, token)
        assert answer.status_code == 200, answer.text
        return answer.json

    def secret(self, role: str) -> str:
        """The secret of the link to a role's page of whatever meeting is current."""
        link: str = getattr(self.app.links(), role)
        return urlsplit(link).fragment

    def join(self, role: str = "attendee", code: str = "", label: str = "") -> str:
        """A new device's token."""
        body = {"role": role, "label": label}
        if role in ONE_EACH:
            code = code or self.get("/api/current").json["meeting"]
            body["secret"] = self.secret_of_one(code, Role(role))
        elif role != "attendee":
            body["secret"] = self.secret(role)
        is_of_meeting = role in ("attendee", *ONE_EACH) and code
        path = f"/api/meetings/{code}/join" if is_of_meeting else "/api/join"
        token: str = self.done(path, body)["token"]
        return token

    def secret_of_one(self, code: str, role: Role) -> str:
        """The secret of the link by which a body answers, whatever it owes, or the first collector
        sends."""
        store = self.app.service.writer._store
        meeting = store.meetings.by_code(code).id
        first = (str(each.id) for each in store.collectors.of(meeting))
        body = BODY if role == Role.ANSWERER else next(first)
        if body not in store.links.bodies(meeting, role):
            store.links.renew(meeting, role, body)
        return store.links.secret(meeting, role, body)

    def as_(self, role: str) -> str:
        """The token of one device of this role, joined when it is first asked for."""
        if role not in self.tokens:
            self.tokens[role] = self.join(role)
        return self.tokens[role]

    def meeting(self, plan: str = PLAN, *, is_open: bool = True) -> str:
        """A new meeting; its code. Its plan is read in this process, not in one of its own."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("liveqa.web.api.parse_plans", _plans_in)
            made = self.done("/api/meetings", {"plan": plan}, self.as_("organiser"))
        code: str = made["code"]
        if is_open:
            self.do(code, self.as_("organiser"), "meeting.open")
        return code

    def do(self, code: str, token: str, command: str, /, **args: Any) -> dict[str, Any]:
        """Give a command that must be done; its result."""
        ack = self.command(code, token, command, **args)
        assert ack["ok"], ack
        result: dict[str, Any] = ack["result"]
        return result

    def command(self, code: str, token: str, command: str, lang: str = "vi", /, **args: Any) -> Any:
        """Give a command; its acknowledgement."""
        envelope = {"op": f"op-{next(self._ops)}", "name": command, "args": args}
        path = f"/api/meetings/{code}/commands"
        return self.post(path, envelope, token, Accept_Language=lang).json

    def board(self, code: str, token: str) -> dict[str, Any]:
        """The board of a device's audience."""
        answer = self.get(f"/api/meetings/{code}/board", token)
        assert answer.status_code == 200, answer.text
        board: dict[str, Any] = answer.json["board"]
        return board


def error(answer: Any) -> dict[str, Any]:
    """The error of an answer that refuses."""
    assert answer.json["ok"] is False
    found: dict[str, Any] = answer.json["error"]
    return found


def _unbuilt(*_: object, **__: object) -> None:
    """Stand for what builds an address from a rule: LiveQA builds none, and to write two such
    functions for each of its rules takes half the time of making an application."""
    raise AssertionError


@cache
def _plans_in(plan: str) -> list[Plan]:
    return parse_plans(plan)


def _names(headers: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}
