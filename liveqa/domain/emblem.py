"""A house's emblem: a small PNG image, of which nothing is kept but the picture.

Nothing is unpacked here; what is kept are the chunks that draw the picture (PNG, third edition,
clause 11), in their order, each with its checksum.
"""

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
LARGEST, SIDE = 200_000, 512
"""The most bytes, and pixels along a side."""
LARGEST_SMALL, SIDE_SMALL = 12_000, 96
"""The same of the small picture for phones: a hall of them fetches it within a minute."""
_DRAWING = {b"IHDR", b"PLTE", b"tRNS", b"sRGB", b"gAMA", b"IDAT", b"IEND"}
_HEAD = struct.Struct(">I4s")


def drawn(content: bytes, largest: int = LARGEST, side: int = SIDE) -> bytes | None:
    """Return an image without all that draws nothing, as comments; None if it is no PNG, or one
    that is too large."""
    if not content.startswith(SIGNATURE) or len(content) > largest:
        return None
    kept, at, names = [SIGNATURE], len(SIGNATURE), []
    while at + 12 <= len(content):
        size, name = _HEAD.unpack_from(content, at)
        chunk = content[at : at + 12 + size]
        if len(chunk) != 12 + size or zlib.crc32(chunk[4:-4]) != int.from_bytes(chunk[-4:], "big"):
            return None
        names.append(name)
        if name in _DRAWING:
            kept.append(chunk)
        at += len(chunk)
        if name == b"IEND":
            break
    whole = names[:1] == [b"IHDR"] and b"IDAT" in names and names[-1] == b"IEND"
    return b"".join(kept) if whole and _is_small(content, side) else None


def mark(small: str) -> str:
    """Return what tells a small picture, in base64, from another one; empty for none."""
    return f"{zlib.crc32(small.encode()):08x}" if small else ""


def _is_small(content: bytes, most: int) -> bool:
    width, height = struct.unpack_from(">II", content, len(SIGNATURE) + 8)
    return all(0 < side <= most for side in (width, height))
