"""What a page asks for that takes long to work out, as JSON."""

import msgspec


def render(value: object) -> bytes:
    """Return the value as UTF-8 bytes."""
    return msgspec.json.encode(value)
