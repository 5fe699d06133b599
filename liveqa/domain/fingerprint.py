"""A digest of the journal as people compare it: short, in groups of four."""

DIGITS = 32
"""128 of its 256 bits: to make two journals that look the same takes 2 ** 64 attempts."""


def fingerprint(digest: str) -> str:
    """Return the first digits of a digest in hex, in groups: `9f2c 01ab …`. The pages' own is in
    `static/src/text/format.js`."""
    return " ".join(digest[start : start + 4] for start in range(0, DIGITS, 4))
