"""Arguments as a JSON Schema allows them, and as it does not."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

Schema = dict[str, Any]

# Where programs trip: what only looks like text, numbers that only look whole.
ODD: st.SearchStrategy[Any] = st.sampled_from(
    [
        "",
        " ",
        "\x00",
        "\ud800",
        "a\u0301" * 40,
        "\u202eđảo",
        "👩‍👩‍👧‍👦",
        "x" * 501,
        "x" * 100_001,
        "' OR 1=1 --",
        "../../etc/passwd",
        "=1+1",
        "<script>alert(1)</script>",
        "#panic()",
        "%s%n{0}",
        "2024-02-30",
        "2024-13-01",
        -1,
        0,
        2**31,
        2**53,
        2**63,
        10**400,
        1.5,
        1e308,
        True,
        None,
        [],
        {},
        [[]],
        {"$ref": "#"},
    ]
)
TYPED = st.text("aăâđêôơưý AB019.,;:!?*_#`<>&\"'\\/\n\t$@=-", max_size=60)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)


def valid(schema: Schema) -> st.SearchStrategy[dict[str, Any]]:
    """Arguments that the schema allows; rows are named by small ids, which may exist."""
    entry = schema["$defs"][schema["$ref"].rpartition("/")[2]]
    fields = {name: _value(kind, schema["$defs"]) for name, kind in _properties(entry).items()}
    needed = {name: fields[name] for name in entry.get("required", [])}
    rest = {name: kind for name, kind in fields.items() if name not in needed}
    return st.fixed_dictionaries(needed, optional=rest)


def wrong(schema: Schema) -> st.SearchStrategy[Any]:
    """Arguments of which one or another is odd, missing or unknown; or none at all."""
    entry = schema["$defs"][schema["$ref"].rpartition("/")[2]]
    names = [*_properties(entry), "unknown", "name_mode"]

    def spoil(args: dict[str, Any], changes: dict[str, Any], lost: set[str]) -> dict[str, Any]:
        return {name: v for name, v in {**args, **changes}.items() if name not in lost}

    changes = st.dictionaries(st.sampled_from(names), ODD | ANYTHING, max_size=3)
    lost = st.sets(st.sampled_from(names), max_size=1)
    return st.builds(spoil, valid(schema), changes, lost) | ANYTHING


def arguments(schema: Schema) -> st.SearchStrategy[Any]:
    """Both, half and half."""
    return valid(schema) | wrong(schema)


def _properties(entry: Schema) -> dict[str, Schema]:
    found: dict[str, Schema] = entry.get("properties", {})
    return found


def _value(kind: Schema, defs: dict[str, Schema]) -> st.SearchStrategy[Any]:
    if "$ref" in kind:
        return _value(defs[kind["$ref"].rpartition("/")[2]], defs)
    if "anyOf" in kind:
        return st.one_of([_value(each, defs) for each in kind["anyOf"]])
    if "enum" in kind:
        return st.sampled_from(kind["enum"])
    return _PLAIN.get(kind["type"], _text)(kind, defs)


def _integer(kind: Schema, defs: dict[str, Schema]) -> st.SearchStrategy[int]:
    low, high = kind.get("minimum", -5), kind.get("maximum", 2**53)
    return st.integers(low, min(high, low + 12)) | st.integers(low, high)


def _array(kind: Schema, defs: dict[str, Schema]) -> st.SearchStrategy[list[Any]]:
    low = kind.get("minItems", 0)
    high = min(kind.get("maxItems", 4), low + 4)
    return st.lists(_value(kind["items"], defs), min_size=low, max_size=high)


def _object(kind: Schema, defs: dict[str, Schema]) -> st.SearchStrategy[dict[str, Any]]:
    fields = {name: _value(each, defs) for name, each in _properties(kind).items()}
    needed = {name: fields.pop(name) for name in kind.get("required", [])}
    return st.fixed_dictionaries(needed, optional=fields)


def _text(kind: Schema, defs: dict[str, Schema]) -> st.SearchStrategy[str]:
    if "pattern" in kind:
        pattern: str = kind["pattern"]
        return st.dates().map(str) | st.from_regex(pattern, fullmatch=True) | st.just("")
    longest = kind.get("maxLength", 500)
    edge = st.sampled_from([longest, longest + 1]).map(lambda size: "ễ" * min(size, 2000))
    return TYPED.map(lambda text: text[:longest]) | edge


_PLAIN: dict[str, Callable[[Schema, dict[str, Schema]], st.SearchStrategy[Any]]] = {
    "null": lambda kind, defs: st.none(),
    "boolean": lambda kind, defs: st.booleans(),
    "integer": _integer,
    "array": _array,
    "object": _object,
}
