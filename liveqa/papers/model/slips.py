"""What stands on a sheet of seat slips."""

import msgspec


class Slip(msgspec.Struct, frozen=True):
    """One slip as it was made: its number and code, and the group that it is for."""

    number: int
    code: str
    group: int | None = None


class PrintedSlip(msgspec.Struct, frozen=True):
    """One slip in words; `url` is what its QR code opens."""

    number: str
    code: str
    group: str
    url: str


class SlipSheet(msgspec.Struct, frozen=True):
    """Slips of one meeting, to be printed and cut: what it is called, when and where it is."""

    title: str
    when: str
    slips: list[PrintedSlip]
