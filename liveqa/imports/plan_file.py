"""Write a plan file, which `imports/plan.py` reads again as the same plan."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from liveqa.domain.plan import OF_WHOLE_PLAN, Plan

# These read as they stand; whatever else goes into double quotes, which YAML reads as JSON does.
_PLAIN = re.compile(r"[^\W_](?:[\w ,.()/–“”+-]*[\w.)”])?")
_HEAD = "# Tệp kế hoạch, cách viết: docs/plan.md\n"


def written(plans: Sequence[Plan]) -> str:
    """Return the plan file of one session, or of several with what all of them have in common
    written once."""
    sessions = [_said(plan) for plan in plans]
    if len(sessions) == 1:
        return _HEAD + "".join(_mapping(sessions[0], ""))
    common = {
        name: value
        for name, value in sessions[0].items()
        if name not in _OWN and all(other.get(name) == value for other in sessions[1:])
    }
    once = {name: sessions[0][name] for name in OF_WHOLE_PLAN if name in sessions[0]}
    whole = {"title": plans[0].plan_title or plans[0].title, **common, **once}
    whole.pop("plan_title", None)
    own = [
        {name: value for name, value in session.items() if name not in {*common, *once}}
        for session in sessions
    ]
    return _HEAD + "".join(_mapping({**whole, "sessions": own}, ""))


_OWN = {"title", "tasks", "questions", "starts_at", "ends_at"}


def _said(plan: Plan) -> dict[str, Any]:
    """Return what a plan says beyond what counts where it says nothing."""
    return {
        name: _without_blanks(value)
        for name, value in msgspec.to_builtins(plan).items()
        if value != msgspec.to_builtins(getattr(_NOTHING, name))
    }


_NOTHING = Plan(title="?")


def _without_blanks(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_blanks(each) for each in value]
    if isinstance(value, dict):
        return {name: _without_blanks(v) for name, v in value.items() if v not in ("", [], None)}
    return value


def _mapping(fields: dict[str, Any], indent: str) -> Iterator[str]:
    for name, value in fields.items():
        yield from _field(name, value, indent)


def _field(name: str, value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield f"{indent}{name}:\n"
        yield from _mapping(value, f"{indent}  ")
    elif isinstance(value, list):
        yield f"{indent}{name}:\n"
        for each in value:
            yield from _entry(each, f"{indent}  ")
    else:
        yield f"{indent}{name}: {_scalar(value)}\n"


def _entry(value: Any, indent: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{indent}- {_scalar(value)}\n"
        return
    first = True
    for line in _mapping(value, f"{indent}  "):
        yield f"{indent}- {line[len(indent) + 2 :]}" if first else line
        first = False


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
