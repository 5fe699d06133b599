"""The registry as a reference for people: the commands section of docs/protocol.md.

    python -m liveqa.commands.reference docs/protocol.md

rewrites it; a test keeps the page equal to this.
"""

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from liveqa.commands import REGISTRY, Command, schema
from liveqa.commands.fields import LARGEST_ID
from liveqa.domain.words import ALWAYS, BEFORE_CLOSE

BEGIN, END = "<!-- commands -->", "<!-- /commands -->"
WHEN = {BEFORE_CLOSE: "draft, open", ALWAYS: "always"}


def render() -> str:
    """Return all commands by noun: who may give them, in which states of the meeting, with which
    arguments."""
    parts = ["", "Types are JSON's; `= …` is a default, without one the argument is required.", ""]
    by_noun = groupby(sorted(REGISTRY.values(), key=lambda c: c.name), key=_noun)
    for noun, commands in by_noun:
        parts.append(f"### {noun}\n")
        parts.extend(_entry(command) for command in commands)
    return "\n".join(parts)


def update(page: str) -> str:
    """Return a page with a new commands section."""
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    return f"{before}{BEGIN}\n{render()}\n{END}{after}"


def when(command: Command) -> str:
    """Return the states of a meeting in which a command may be given, in words."""
    return WHEN.get(command.states) or ", ".join(sorted(command.states))


def _noun(command: Command) -> str:
    return command.name.partition(".")[0]


def _entry(command: Command) -> str:
    roles = ", ".join(sorted(command.roles))
    lines = [f"**`{command.name}`** · {roles} · {when(command)}", "", command.summary, ""]
    components = schema(command)
    definitions = components["$defs"]
    fields = _fields(definitions[command.args.__name__], definitions)
    return "\n".join([*lines, *(f"- {field}" for field in fields), ""])


def _fields(entry: dict[str, Any], definitions: dict[str, Any]) -> Iterator[str]:
    for name, kind in entry.get("properties", {}).items():
        required = name in entry.get("required", [])
        default = "" if required else f" = `{_json(kind.get('default'))}`"
        yield f"`{name}`: {_type(kind, definitions)}{default}"


def _type(kind: dict[str, Any], definitions: dict[str, Any]) -> str:
    if "$ref" in kind:
        return _type(definitions[kind["$ref"].rpartition("/")[2]], definitions)
    if "enum" in kind:
        return " \\| ".join(f"`{value}`" for value in kind["enum"])
    if "anyOf" in kind:
        kinds = [each for each in kind["anyOf"] if each != {"type": "null"}]
        return ", ".join(_type(each, definitions) for each in kinds) + " or null"
    if kind.get("type") == "array":
        return f"list{_limits(kind)} of {_type(kind['items'], definitions)}"
    if kind.get("type") == "object":
        return f"object of {'; '.join(_fields(kind, definitions))}"
    return f"{kind['type']}{_limits(kind)}"


def _limits(kind: dict[str, Any]) -> str:
    words = {
        "minLength": "at least {} characters",
        "maxLength": "at most {} characters",
        "minItems": "at least {}",
        "maxItems": "at most {}",
        "minimum": "from {}",
        "pattern": "`{}`",
    }
    limits = [form.format(kind[name]) for name, form in words.items() if name in kind]
    if kind.get("maximum", LARGEST_ID) < LARGEST_ID:
        limits.append(f"to {kind['maximum']}")
    return f" ({', '.join(limits)})" if limits else ""


def _json(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False)


def main() -> None:
    """Rewrite the commands section of the page named on the command line."""
    page = Path(sys.argv[1])
    page.write_text(update(page.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
