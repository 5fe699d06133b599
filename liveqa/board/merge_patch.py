"""Patches between two views: JSON Merge Patch (RFC 7396).

Views hold no null, so null in a patch always means "gone".
"""

from typing import Any

from liveqa.board.views import View


def difference(old: Any, new: Any) -> View:
    """Return the merge patch that turns one JSON object into another."""
    patch: View = {name: None for name in old if name not in new}
    for name, value in new.items():
        before = old.get(name)
        if isinstance(value, dict) and isinstance(before, dict):
            inner = difference(before, value)
            if inner:
                patch[name] = inner
        elif value != before or name not in old:
            patch[name] = value
    return patch


def merge(target: View, patch: View) -> None:
    """Apply a merge patch (RFC 7396) in place."""
    for name, value in patch.items():
        if value is None:
            target.pop(name, None)
        elif isinstance(value, dict) and isinstance(target.get(name), dict):
            merge(target[name], value)
        elif isinstance(value, dict):
            target[name] = {}
            merge(target[name], value)
        else:
            target[name] = value
