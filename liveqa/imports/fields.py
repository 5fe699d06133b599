"""YAML nodes as a typed struct: each field's type says what may stand there."""

import re
from difflib import get_close_matches
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, get_args, get_origin

import msgspec

from liveqa.domain.colour import Colour
from liveqa.domain.due import Due
from liveqa.domain.plan import Day, LocalTime
from liveqa.domain.recurrence import Recurrence
from liveqa.errors import PlanInvalid
from liveqa.imports.nodes import Mapping, Node, Scalar, Sequence, is_blank
from liveqa.text import clean, fold

_YES_NO = dict.fromkeys(("co", "yes", "true", "on", "1"), True) | dict.fromkeys(
    ("khong", "no", "false", "off", "0"), False
)
_NUMBER = re.compile(r"-?\d{1,9}")


class Fields:
    """Reads a struct from nodes and remembers on which line each field stood."""

    def __init__(self, root: Node, kind: type[msgspec.Struct]) -> None:
        self._root = root
        self._kind = kind
        self._lines: dict[str, int] = {}

    def read(self) -> Any:
        """Return the struct. Raises PlanInvalid at the first field that is wrong."""
        return self._value(self._root, self._kind, "")

    def wrong(self, field: str, reason: str, **blanks: object) -> PlanInvalid:
        """Return the error for a field that was read, or for the one it would stand in."""
        line = self._lines.get(field) or self._lines.get(field.rpartition(".")[0], 1)
        return PlanInvalid(line=line, field=field, reason=reason, **blanks)

    def _value(self, node: Node, hint: Any, field: str) -> Any:
        self._lines.setdefault(field, node.line)
        kind, limits = _unwrap(hint)
        if get_origin(kind) is list:
            return self._list(node, get_args(kind)[0], field, limits)
        if issubclass(kind, msgspec.Struct):
            return self._struct(node, kind, field)
        if not isinstance(node, Scalar):
            reason = "plan.brackets" if node.marked else "plan.text_expected"
            raise self.wrong(field, reason)
        return self._scalar(clean(node.value), hint, field)

    def _struct(self, node: Node, kind: type[msgspec.Struct], field: str) -> Any:
        hints = {info.name: info.type for info in msgspec.structs.fields(kind)}
        if not isinstance(node, Mapping):
            raise self.wrong(field, _no_fields(node, hints))
        values: dict[str, Any] = {}
        for key, child in node.pairs:
            name, path = self._name(key, hints, field)
            if path in self._lines:
                raise PlanInvalid(line=key.line, field=path, reason="plan.field_twice")
            self._lines[path] = key.line
            if not is_blank(child) and not _is_nothing(child, hints[name]):
                values[name] = self._value(child, hints[name], path)
        for info in msgspec.structs.fields(kind):
            if info.required and info.name not in values:
                raise self.wrong(_join(field, info.name), "plan.required")
        return kind(**values)

    def _name(self, key: Node, hints: dict[str, Any], field: str) -> tuple[str, str]:
        name = clean(key.value) if isinstance(key, Scalar) else "?"
        path = _join(field, name)
        if name in hints:
            return name, path
        near = get_close_matches(name.lower(), hints, 1)
        reason = "plan.unknown_field_near" if near else "plan.unknown_field"
        blanks = {"name": name, "near": "".join(near)}
        raise PlanInvalid(line=key.line, field=path, reason=reason, **blanks)

    def _list(self, node: Node, hint: Any, field: str, limits: msgspec.Meta) -> list[Any]:
        if not isinstance(node, Sequence):
            raise PlanInvalid(line=node.line, field=field, reason="plan.list_expected")
        written = [child for child in node.items if not is_blank(child)]
        if len(written) < (limits.min_length or 0):
            raise self.wrong(field, "plan.required")
        return [self._value(child, hint, f"{field}[{at}]") for at, child in enumerate(written, 1)]

    def _scalar(self, text: str, hint: Any, field: str) -> Any:
        value: object = text
        if hint is bool:
            value = _YES_NO.get(fold(text), text)
        elif _unwrap(hint)[0] is int and _NUMBER.fullmatch(text):
            value = int(text)
        try:
            return msgspec.convert(value, hint)
        except msgspec.ValidationError as error:
            reason, blanks = _reason(text, hint)
            raise self.wrong(field, reason, **blanks) from error


def _join(field: str, name: str) -> str:
    return f"{field}.{name}" if field else name


def _is_nothing(node: Node, hint: Any) -> bool:
    """Return whether a program wrote that there is none, where there may be none."""
    is_null = isinstance(node, Scalar) and not node.marked and node.value in ("null", "~")
    return is_null and get_origin(hint) is UnionType


def _unwrap(hint: Any) -> tuple[Any, msgspec.Meta]:
    if get_origin(hint) is Annotated:
        kind, limits = get_args(hint)
        return kind, limits
    if get_origin(hint) is UnionType:  # what may be left out, as a type or None
        return get_args(hint)[0], msgspec.Meta()
    return hint, msgspec.Meta()


def _no_fields(node: Node, hints: dict[str, Any]) -> str:
    """Return why this is nothing with fields, as a key of the catalogue."""
    name, colon, _ = node.value.partition(":") if isinstance(node, Scalar) else ("", "", "")
    return "plan.unspaced" if colon and name in hints else "plan.fields_expected"


def _reason(text: str, hint: Any) -> tuple[str, dict[str, object]]:
    """Return why a scalar is no `hint`: a key of the catalogue, and what fills its blanks."""
    kind, limits = _unwrap(hint)
    shapes = {bool: "plan.yes_no", LocalTime: "plan.time", Day: "plan.day"}
    shapes |= {Due: "plan.due", Recurrence: "plan.recurrence", Colour: "plan.colour"}
    if hint in shapes:
        return shapes[hint], {}
    if kind is int:
        return "plan.number", {"least": limits.ge, "most": limits.le}
    if issubclass(kind, StrEnum):
        return "plan.word", {"words": ", ".join(kind)}
    return "plan.too_long" if text else "plan.required", {"limit": limits.max_length}
