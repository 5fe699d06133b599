"""Sheets of seat slips, read as phones read them."""

import io

import pytest
import zxingcpp
from PIL import Image, ImageFilter
from pypdf import PdfReader

from liveqa.domain import slips
from liveqa.papers.formats import slips as sheets
from liveqa.papers.kinds.slips import slip_sheet
from liveqa.papers.model.slips import Slip, SlipSheet
from tests.papers.records import Builder, at

LONGEST = "http://192.168.100.200:8010/m/K7M2Q"


def sheet(count: int, url: str = LONGEST, title: str = "") -> SlipSheet:
    made = [Slip(number, slips.new(), 1 if number % 2 else None) for number in range(1, count + 1)]
    build = Builder()
    build.meeting(title=title or "Hội nghị đối thoại", starts_at=at("14:00"))
    build.group("Lớp 3A")
    return slip_sheet(build.record, url, made)


def read(picture: bytes) -> set[str]:
    """The QR codes on a sheet that a phone photographed: at 150 points an inch, a little blurred
    and grey."""
    seen = Image.open(io.BytesIO(picture)).convert("L").filter(ImageFilter.GaussianBlur(1.2))
    grey = seen.point([80 + level * 140 // 255 for level in range(256)])
    return {found.text for found in zxingcpp.read_barcodes(grey)}


@pytest.mark.parametrize("url", [LONGEST, "http://[fd12:3456:789a:bcde::1234]:8000/m/K7M2Q"])
def test_every_code_is_read_at_the_size_at_which_it_is_printed(url: str) -> None:
    printed = sheet(13, url)
    found = [read(picture) for picture in sheets.pictures(printed, 150)]
    assert [len(codes) for codes in found] == [10, 3]
    assert set().union(*found) == {slip.url for slip in printed.slips}


@pytest.mark.parametrize("title", ["", "Hội nghị đối thoại giữa Hiệu trưởng " * 28, "X" * 1000])
def test_a_slip_says_which_meeting_which_group_which_code_and_names_nobody(title: str) -> None:
    printed = sheet(3, title=title)
    [page] = PdfReader(io.BytesIO(sheets.render(printed))).pages
    said = page.extract_text()
    for slip in printed.slips:
        assert slip.number in said
        first, second = slip.code.split("-")
        assert first in said
        assert second in said
    assert said.count("Lớp 3A") == 2
    assert printed.when in said
    assert said.count("PHIẾU THAM DỰ") == 3
