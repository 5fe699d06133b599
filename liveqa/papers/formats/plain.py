"""Plain text, for pasting anywhere."""


def render(text: str) -> bytes:
    """Return the text as UTF-8 bytes."""
    return text.encode()
