"""JSON Schemas (2020-12) of what travels on every way in: commands and their acknowledgements,
errors, boards. They serve the descriptions of the API (`liveqa.web.reference`) and of the socket
(`liveqa.live.reference`)."""

import json
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from liveqa import __version__
from liveqa.board import Mine
from liveqa.board.fields import FIELDS, MINE, WHO, FieldTable
from liveqa.commands import REGISTRY, Command, Envelope
from liveqa.commands.execute import OP
from liveqa.commands.reference import when
from liveqa.domain.flags import Flag
from liveqa.domain.record import COLLECTIONS, KINDS, Record
from liveqa.errors import ErrorBody, travelling

Schema = dict[str, Any]

REF = "#/components/schemas/{name}"
MANUAL = "docs/protocol.md"
# What a view adds to a row's own fields.
_BESIDES: dict[str, Schema] = {
    "meeting": {"rehearsal": {"type": "boolean"}},
    "questions": {"flags": {"type": "array", "items": {"$ref": REF.format(name="Flag")}}},
    "answers": {"html": {"type": "string"}},
    "replies": {"html": {"type": "string"}},
    "papers": {"scanned": {"type": "boolean"}, "scan_name": {"type": "string"}},
}
_ID: Schema = {"type": "integer"}


class Done(msgspec.Struct):
    """What a command did, after the commit: a board or patch of this revision contains it. The
    digest, in hex, is that of its entry in the journal."""

    ok: Annotated[bool, Meta(extra_json_schema={"const": True})]
    result: dict[str, Any]
    rev: int
    digest: str


class Refusal(msgspec.Struct):
    """Why nothing was done."""

    ok: Annotated[bool, Meta(extra_json_schema={"const": False})]
    error: ErrorBody


def info(about: str) -> Schema:
    """Return the head of a description."""
    description = f"{about} {MANUAL} tells the whole protocol in words."
    return {
        "title": "LiveQA",
        "version": __version__,
        "description": description,
        "license": {"name": "MIT"},
    }


def components(*kinds: Any) -> tuple[list[Schema], dict[str, Schema]]:
    """Return the schemas of these types, and all that anything refers to, by name."""
    commands = [REGISTRY[name] for name in sorted(REGISTRY)]
    own = [Envelope, Done, Refusal, Mine, Flag]
    types = [*kinds, *(command.args for command in commands), *own]
    schemas, by_name = msgspec.json.schema_components(types, ref_template=REF)
    by_name["ErrorBody"]["properties"]["code"]["enum"] = sorted(travelling())
    by_name["Acknowledgement"] = {"oneOf": [ref("Done"), ref("Refusal")]}
    envelope = by_name.pop("Envelope")
    for command, args in zip(commands, schemas[len(kinds) : -len(own)], strict=True):
        by_name[command.name] = _command(command, args, envelope)
    by_name["Command"] = {"oneOf": [ref(command.name) for command in commands]}
    _describe_boards(by_name)
    _unwrap(by_name)
    return list(schemas[: len(kinds)]), by_name


def _unwrap(schema: object) -> None:
    """Make one line of each description, however deep: where msgspec takes one from a docstring,
    its versions differ in what they leave of the indentation."""
    if isinstance(schema, list):
        for each in schema:
            _unwrap(each)
    elif isinstance(schema, dict):
        for name, value in schema.items():
            if name == "description" and isinstance(value, str):
                schema[name] = " ".join(value.split())
            else:
                _unwrap(value)


def ref(name: str) -> Schema:
    """Return a reference to a schema."""
    return {"$ref": REF.format(name=name)}


def written(described: Schema) -> str:
    """Return a description as the text of its file."""
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"


def _command(command: Command, args: Schema, envelope: Schema) -> Schema:
    """Return what travels to give a command: only these roles may, only in these states of a
    meeting."""
    roles = sorted(command.roles)
    properties = {
        **envelope["properties"],
        "op": {"type": "string", "pattern": f"^{OP.pattern}$"},
        "name": {"const": command.name},
        "args": args,
    }
    return {
        **envelope,
        "title": command.name,
        "description": f"{command.summary} For: {', '.join(roles)}. While: {when(command)}.",
        "properties": properties,
        "x-roles": roles,
        "x-states": sorted(command.states),
    }


def _describe_boards(by_name: dict[str, Schema]) -> None:
    """Add what a board holds: of every row, the fields that any audience sees."""
    rows = msgspec.json.schema_components([Record], ref_template=REF)[1]
    whole = {Record.__name__, *(row.__name__ for row in KINDS.values())}
    by_name |= {name: kind for name, kind in rows.items() if name not in whole}
    held: Schema = {name: {"type": "object"} for name in ("stage", "counts", "room", "server")}
    for kind, table in FIELDS.items():
        by_name[f"Board.{kind}"] = _row(rows, kind, table)
        row = ref(f"Board.{kind}")
        many = {"type": "object", "additionalProperties": row}
        held[kind] = many if kind in COLLECTIONS else row
    about = "Rows by id, as one's own audience sees them; empty values are left out."
    by_name["Board"] = {"type": "object", "description": about, "properties": held}
    own = _row(rows, "questions", MINE)
    own["properties"] |= {
        "name": {"type": "string"},
        "answers": {"type": "array", "items": ref("Board.answers")},
        "merged_into": {"type": "object", "properties": {"id": _ID, "number": _ID}},
    }
    by_name["Mine"]["properties"]["questions"]["additionalProperties"] = own


def _row(rows: dict[str, Schema], kind: str, table: FieldTable) -> Schema:
    stored = rows[KINDS[kind].__name__]["properties"]
    names = [name for fields in table.values() for name in fields]
    if table is FIELDS.get("questions") or table is FIELDS.get("speakers"):
        names += WHO
    seen = {name: _without_default(stored[name]) for name in names if name in stored}
    return {"type": "object", "properties": {**seen, **_BESIDES.get(kind, {})}}


def _without_default(schema: Schema) -> Schema:
    return {key: value for key, value in schema.items() if key != "default"}
