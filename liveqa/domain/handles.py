"""The handle of a question: what its phone alone holds, and by which it is known to be the asker's
when nobody else knows any more whose question it is."""

import hashlib
import secrets

LENGTH = 22
"""128 random bits in URL-safe Base64."""


def new() -> str:
    """Return a handle that nobody can guess."""
    return secrets.token_urlsafe(16)


def digest_of(handle: str) -> str:
    """Return what a question's row keeps of its handle: its SHA-256 in hex. A plain digest suffices
    for 128 random bits."""
    return hashlib.sha256(handle.encode()).hexdigest()
