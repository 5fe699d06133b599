"""docs/openapi.json and docs/asyncapi.json: valid, of today, and true of a running server."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator
from openapi_spec_validator import validate

from liveqa.commands import REGISTRY
from liveqa.domain.words import AUDIENCE_OF, ONE_EACH, Role
from liveqa.errors import travelling
from liveqa.live import reference as socket
from liveqa.papers.job import export
from liveqa.service.schemas import written
from liveqa.web import reference as api
from liveqa.web.contract import CONTRACTS
from tests.faults.schemas import ANYTHING, ODD
from tests.sampling import examples
from tests.serving import ROOT, serving
from tests.web.house import House
from tests.wire import Phone, Refused, connect

SPECIFICATION = ROOT / "static/node_modules/@asyncapi/specs/schemas/3.0.0-without-$id.json"
OPENAPI, ASYNCAPI = api.describe(), socket.describe()
OPERATIONS = {
    operation["operationId"]: (method.upper(), path, operation)
    for path, operations in OPENAPI["paths"].items()
    for method, operation in operations.items()
}


@pytest.mark.parametrize(
    ("name", "described", "module"),
    [("openapi", OPENAPI, "liveqa.web.reference"), ("asyncapi", ASYNCAPI, "liveqa.live.reference")],
)
def test_the_file_says_what_the_program_does_today(
    name: str, described: dict[str, Any], module: str
) -> None:
    file = ROOT / "docs" / f"{name}.json"
    assert file.read_text(encoding="utf-8") == written(described), f"run: python -m {module} {file}"


def told(described: object) -> Iterator[str]:
    """Every description within, however deep."""
    if isinstance(described, list):
        for each in described:
            yield from told(each)
    elif isinstance(described, dict):
        for name, value in described.items():
            if name == "description" and isinstance(value, str):
                yield value
            else:
                yield from told(value)


def test_they_do_not_differ_by_how_a_docstring_is_wrapped() -> None:
    for described in (OPENAPI, ASYNCAPI):
        schemas = list(told(described["components"]["schemas"]))
        assert len(schemas) > 100
        assert [each for each in schemas if each != " ".join(each.split())] == []


@pytest.mark.long
def test_the_descriptions_are_valid() -> None:
    validate(OPENAPI)
    specification = json.loads(SPECIFICATION.read_text(encoding="utf-8"))
    Draft7Validator(specification).validate(ASYNCAPI)
    for described in (OPENAPI, ASYNCAPI):
        for each in described["components"]["schemas"].values():
            Draft202012Validator.check_schema(each)


def test_they_hold_every_command_and_every_error() -> None:
    for described in (OPENAPI, ASYNCAPI):
        schemas = described["components"]["schemas"]
        assert {name for name in schemas if name in REGISTRY} == set(REGISTRY)
        assert set(schemas["ErrorBody"]["properties"]["code"]["enum"]) == set(travelling())


def fits(described: dict[str, Any], schema: dict[str, Any], value: object) -> None:
    """Fail unless a value is what the description says."""
    Draft202012Validator({**schema, "components": described["components"]}).validate(value)


# HTTP


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """An application with an open meeting, in which each role has a device."""
    opened = House(tmp_path_factory.mktemp("described") / "data")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def code(house: House) -> str:
    made = house.meeting()
    for role in Role:
        house.as_(role)
    house.do(made, house.as_("attendee"), "question.ask", text="Bao giờ sửa mái che?")
    house.do(made, house.as_("secretary"), "question.accept", question=1)
    return made


@pytest.fixture(autouse=True)
def here_and_now(monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers are made without a process of their own, which test_documents.py tries."""
    monkeypatch.setattr("liveqa.web.documents.render_in_child", export)


def check(operation: dict[str, Any], came: Any) -> None:
    """Fail unless an answer is one that the description of its operation allows."""
    responses = operation["responses"]
    told = responses.get(str(came.status_code), responses["default"])
    if "$ref" in told:
        told = OPENAPI["components"]["responses"][told["$ref"].rpartition("/")[2]]
    media = {kind.partition(";")[0]: content for kind, content in told["content"].items()}
    assert came.mimetype in media
    if "schema" in media[came.mimetype]:
        fits(OPENAPI, media[came.mimetype]["schema"], came.json if came.is_json else came.text)


def inputs(operation: dict[str, Any], place: str) -> dict[str, Any]:
    """The schemas of an operation's parameters in path or query, by name."""
    parameters = operation.get("parameters", [])
    return {each["name"]: each["schema"] for each in parameters if each["in"] == place}


# There is no signed copy and no document for participants, and nothing is beyond authority.
ABSENT = {"scan", "attachment", "heard", "emblem", "reply_history", "document_petition"}
IN_THE_HALL = [role for role in Role if role not in ONE_EACH]
READING = {
    name: (path, operation)
    for name, (method, path, operation) in OPERATIONS.items()
    if method == "GET" and name not in ABSENT
}


@pytest.mark.parametrize("name", READING)
def test_what_is_read_is_as_described(house: House, code: str, name: str) -> None:
    path, operation = READING[name]
    reader = "secretary" if "{code}" in path else "organiser"
    role = CONTRACTS[name].roles[-1] if name in CONTRACTS and CONTRACTS[name].roles else reader
    if name.startswith(("document_units", "document_role_sheets", "document_collector")):
        role = "organiser"
    query = "?question=1" if name == "document_letter" else ""
    for form in inputs(operation, "path").get("form", {"enum": [""]})["enum"]:
        came = house.get(path.format(code=code, form=form) + query, house.as_(role))
        assert came.status_code == 200, came.text
        check(operation, came)


def test_what_is_refused_is_as_described(house: House, code: str) -> None:
    for method, path, operation in OPERATIONS.values():
        for token in ("guess", house.as_("attendee"), house.as_("helper")):
            named = path.format(code=code, form="md", **IDS)
            check(operation, house.request(method, named, {"role": "chair"}, token))


IDS = dict.fromkeys(("paper", "attachment", "piece", "reply", "unit", "delivery"), 1)
FORMS = ["md", "json", "csv", "zip", "exe"]
TYPED = st.sampled_from(["", "1", "0", "newest", "wanted", "-1", "٣", "x", "1" * 30, "mái che"])
NAMED = st.sampled_from(["title", "shipped", "plan", "text", "role", "secret", "now", "op", "args"])
BODIES = st.dictionaries(NAMED, ODD | ANYTHING, max_size=3) | ANYTHING | st.binary(max_size=40)


@settings(max_examples=examples(200))
@given(st.sampled_from(sorted(OPERATIONS)), st.sampled_from(Role), st.data())
def test_whatever_is_asked_is_answered_as_described(
    house: House, code: str, name: str, role: Role, data: st.DataObject
) -> None:
    method, path, operation = OPERATIONS[name]
    meeting, form = data.draw(st.sampled_from([code, "HN0000"])), data.draw(st.sampled_from(FORMS))
    query = {each: data.draw(TYPED) for each in inputs(operation, "query")}
    filled = path.format(code=meeting, form=form, **IDS)
    named = f"{filled}?{urlencode(query)}"
    body = data.draw(BODIES) if "requestBody" in operation else None
    came = house.request(method, named, body, house.as_(role))
    check(operation, came)
    assert came.status_code < 500


# The socket


def test_what_travels_on_the_socket_is_as_described(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[tuple[str, Any]] = []
    apply = Phone._apply

    def note(phone: Phone, event: str, data: dict[str, Any]) -> None:
        heard.append((event, data))
        apply(phone, event, data)

    monkeypatch.setattr(Phone, "_apply", note)
    with serving(tmp_path / "data") as server:
        code = server.meeting()
        asyncio.run(play(server.url, code, {role: server.as_(role) for role in IN_THE_HALL}, heard))
    messages = ASYNCAPI["components"]["messages"]
    assert {event for event, _ in heard} == {"board", "patch", "mine", "refused", "acknowledgement"}
    for event, payload in heard:
        fits(ASYNCAPI, messages[event]["payload"], payload)


async def play(url: str, code: str, tokens: dict[Role, str], heard: list[Any]) -> None:
    """Lan asks, Thu accepts, and somebody comes with a chair's page and a phone's token."""
    async with AsyncExitStack() as stack:
        at = {
            role: await stack.enter_async_context(
                connect(url, meeting=code, surface=AUDIENCE_OF[role], token=tokens[role])
            )
            for role in IN_THE_HALL
        }
        for page in at.values():
            await page.until(bool)
        lan, thu = at[Role.ATTENDEE], at[Role.SECRETARY]
        asked = {"text": "Bao giờ sửa mái che?"}
        for name, args, who in (
            ("question.ask", asked, lan),
            ("question.accept", {"question": 1}, thu),
            ("question.upvote", {"question": 99}, lan),
        ):
            heard.append(("acknowledgement", await who.command(name, args)))
        await lan.until(lambda board: board["questions"])
        await lan.when(lambda: lan.mine.get("questions"))
    with pytest.raises(Refused):
        async with connect(
            url, meeting=code, surface="chair", token=tokens[Role.ATTENDEE]
        ) as stranger:
            await stranger.until(bool)
