"""The HTTP API as OpenAPI 3.1, made from its addresses and the types of its views.

    python -m liveqa.web.reference docs/openapi.json

rewrites it; a test keeps the file equal to this.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec
from flask import Flask

from liveqa.errors import travelling
from liveqa.papers.registry import DOCUMENTS, HOUSE, Kind, OfHouse
from liveqa.service.schemas import Schema, components, info, ref, written
from liveqa.web.api import api
from liveqa.web.contract import CONTRACTS, Contract
from liveqa.web.documents import MIME_TYPES

JSON = "application/json"
_PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
_WORDS = {
    400: "What was sent has to be mended.",
    401: "No token, an unknown or a revoked one, or a link that was renewed.",
    403: "Not for this role, or not through this address.",
    404: "It is not there.",
    429: "More than a person would ask for; a second later it may be asked again.",
}


@dataclass(frozen=True)
class Operation:
    """A method of an address; `formats` are those of a document."""

    path: str
    method: str
    name: str
    about: str
    contract: Contract
    formats: tuple[str, ...] = ()


def describe() -> Schema:
    """Return the description of all addresses."""
    operations = sorted(_operations(), key=lambda each: (each.path, each.method))
    kinds = [kind for each in operations for kind in _types(each.contract)]
    schemas, by_name = components(*kinds)
    known = dict(zip(map(repr, kinds), schemas, strict=True))
    paths: dict[str, Schema] = {}
    for each in operations:
        paths.setdefault(each.path, {})[each.method] = _described(each, known, by_name)
    by_name["Command"]["discriminator"] = {"propertyName": "name", "mapping": _mapping(by_name)}
    about = "The HTTP API of a LiveQA server, which runs on a school's laptop."
    return {
        "openapi": "3.1.0",
        "info": info(about),
        "servers": [
            {"url": "http://{address}", "variables": {"address": {"default": "192.168.1.20:8000"}}}
        ],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": dict(sorted(by_name.items())),
            "responses": dict(_refusals()),
            "securitySchemes": {
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "What a device gets from join, once.",
                }
            },
        },
    }


def _operations() -> Iterator[Operation]:
    flask = Flask("reference")
    flask.register_blueprint(api)
    for rule in flask.url_map.iter_rules():
        if not rule.endpoint.startswith("api."):
            continue
        view = flask.view_functions[rule.endpoint]
        path, name = _PARAMETER.sub(r"{\1}", str(rule)), view.__name__
        if name == "join" and "{code}" in path:
            name = "join_meeting"
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}:
            contract, about = CONTRACTS[view.__name__], view.__doc__ or ""
            operation = Operation(path, method.lower(), name, about, contract)
            yield from _documents(operation) if "document" in rule.arguments else [operation]


def _documents(operation: Operation) -> Iterator[Operation]:
    """Yield the address of documents, once for each kind of document."""
    kinds: dict[str, Kind | OfHouse] = {**(DOCUMENTS if "{code}" in operation.path else HOUSE)}
    for name, kind in kinds.items():
        yield replace(
            operation,
            path=operation.path.replace("{document}", name),
            name=f"document_{name}",
            contract=_of_document(operation.contract, kind),
            formats=tuple(kind.formats),
        )


def _of_document(contract: Contract, kind: Kind | OfHouse) -> Contract:
    media = tuple(MIME_TYPES[form] for form in kind.formats)
    return replace(contract, roles=tuple(kind.readers), answer=kind.json, media=media)


def _types(contract: Contract) -> list[Any]:
    told = (contract.body, contract.query, contract.answer, *contract.also.values())
    return [kind for kind in told if kind not in (None, bytes)]


def _described(
    each: Operation, known: dict[str, Schema], by_name: dict[str, Schema]
) -> dict[str, Any]:
    contract, about = each.contract, " ".join(each.about.split())
    summary = re.split(r"(?<=[.;:]) ", about)[0].rstrip(".;:")
    readers = ", ".join(sorted(contract.roles)) or "anyone, without a token"
    operation: dict[str, Any] = {
        "operationId": each.name,
        "summary": summary,
        "description": f"{about} For: {readers}.",
    }
    if not contract.roles:
        operation["security"] = []
    parameters = [*_in_path(each), *_in_query(contract, by_name)]
    if parameters:
        operation["parameters"] = parameters
    if contract.body is not None:
        media = "application/octet-stream" if contract.body is bytes else JSON
        content = {media: _content(contract.body, known)}
        operation["requestBody"] = {"required": True, "content": content}
    operation["responses"] = dict(_responses(each, known))
    return operation


def _in_path(each: Operation) -> Iterator[Schema]:
    kinds: dict[str, Schema] = {
        "code": {"type": "string"},
        "paper": {"type": "integer", "minimum": 0},
        "attachment": {"type": "integer", "minimum": 0},
        "piece": {"type": "integer", "minimum": 0},
        "reply": {"type": "integer", "minimum": 0},
        "unit": {"type": "integer", "minimum": 0},
        "delivery": {"type": "integer", "minimum": 0},
        "form": {"enum": list(each.formats)},
    }
    for name in re.findall(r"{(\w+)}", each.path):
        yield {"name": name, "in": "path", "required": True, "schema": kinds[name]}


def _in_query(contract: Contract, found: dict[str, Schema]) -> Iterator[Schema]:
    if contract.query is not None:
        for name, schema in found[contract.query.__name__]["properties"].items():
            yield {"name": name, "in": "query", "schema": schema}


def _responses(each: Operation, known: dict[str, Schema]) -> Iterator[tuple[str, Schema]]:
    contract = each.contract
    content = {media: _content(contract.answer, known) for media in contract.media}
    yield "200", {"description": _sentence(contract.answer), "content": content}
    for status, kind in contract.also.items():
        content = {JSON: _content(kind, known)}
        yield str(status), {"description": _sentence(kind), "content": content}
    for status, comes in (
        (400, contract.body is not None or contract.query is not None),
        (401, bool(contract.roles) or each.name.startswith("join")),
        (403, True),
        (404, "{" in each.path or each.name in ("current", "join", "create")),
        (429, bool(contract.roles) or each.name.startswith("join")),
    ):
        if comes:
            yield str(status), {"$ref": f"#/components/responses/{status}"}
    yield "default", {"$ref": "#/components/responses/default"}


def _content(kind: Any, known: dict[str, Schema]) -> Schema:
    """Return the content of a response; what is not JSON has no schema."""
    return {} if kind is bytes else {"schema": known[repr(kind)]}


def _sentence(kind: Any) -> str:
    is_told = isinstance(kind, type) and issubclass(kind, msgspec.Struct)
    return " ".join((kind.__doc__ or "").split()) if is_told else "What was asked for."


def _refusals() -> Iterator[tuple[str, Schema]]:
    codes = travelling()
    content = {JSON: {"schema": ref("Refusal")}}
    for status, words in _WORDS.items():
        named = ", ".join(sorted(code for code, of in codes.items() if of == status))
        yield str(status), {"description": f"{words} Codes: {named}.", "content": content}
    about = "Anything else that is refused or fails: `error.code` says what."
    yield "default", {"description": about, "content": content}


def _mapping(found: dict[str, Schema]) -> dict[str, str]:
    refs = [each["$ref"] for each in found["Command"]["oneOf"]]
    return {each.rpartition("/")[2]: each for each in refs}


def main() -> None:
    """Write the description to the file named on the command line."""
    Path(sys.argv[1]).write_text(written(describe()), encoding="utf-8")


if __name__ == "__main__":
    main()
