"""QR codes, for pages to draw and for a terminal, and the text of one for a Wi-Fi."""

import re
from functools import lru_cache

QUIET_ZONE = 4


def wifi_payload(ssid: str, password: str = "", *, hidden: bool = False) -> str:
    """Return the text of a Wi-Fi QR code, with which a phone's camera joins the network."""
    kind, secret = ("WPA", f"P:{_escaped(password)};") if password else ("nopass", "")
    return f"WIFI:T:{kind};S:{_escaped(ssid)};{secret}{'H:true;' if hidden else ''};"


def modules(content: str) -> list[list[bool]]:
    """Return the QR code row by row, True for dark, quiet zone included."""
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.main import QRCode

    code = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET_ZONE)
    code.add_data(content)
    code.make(fit=True)
    return [[bool(module) for module in row] for row in code.get_matrix()]


def drawn(content: str) -> dict[str, object]:
    """Return a QR code for a page to draw: an SVG path over `size` × `size` modules, quiet zone
    included."""
    size, path = _path(content)
    return {"size": size, "path": path}


def in_blocks(content: str) -> str:
    """Return a QR code in half blocks, for a terminal with light letters on dark."""
    rows = modules(content)
    rows += [[True] * len(rows)] * (len(rows) % 2)
    halves = {(False, False): "█", (False, True): "▀", (True, False): "▄", (True, True): " "}
    return "\n".join(
        "".join(halves[pair] for pair in zip(upper, lower, strict=True))
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    )


@lru_cache  # the address of phones is drawn anew whenever the laptop's networks are looked at
def _path(content: str) -> tuple[int, str]:
    matrix = modules(content)
    runs = "".join(
        f"M{start} {y}h{length}v1h-{length}z"
        for y, row in enumerate(matrix)
        for start, length in _dark_runs(row)
    )
    return len(matrix), runs


def _escaped(value: str) -> str:
    return re.sub(r'([\\;,":])', r"\\\1", value)


def _dark_runs(row: list[bool]) -> list[tuple[int, int]]:
    line = "".join("#" if dark else "." for dark in row)
    return [(run.start(), run.end() - run.start()) for run in re.finditer("#+", line)]
