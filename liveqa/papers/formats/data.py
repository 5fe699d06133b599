"""JSON for pages, of what takes long to work out."""

import msgspec


def render(value: object) -> bytes:
    """Return the value as UTF-8 bytes."""
    return msgspec.json.encode(value)
