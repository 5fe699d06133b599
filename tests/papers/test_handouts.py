"""What is hung up, laid out and handed out: its codes are read as printed, and nothing overlaps."""

import io
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from pypdf import PdfReader

from liveqa.domain.record import Collector, Group, Record
from liveqa.domain.words import LINK_ROLES, NameMode, Role
from liveqa.machine.qr import wifi_payload
from liveqa.papers.formats import handout_docx, handout_pdf
from liveqa.papers.kinds.collector_sheets import collector_sheets
from liveqa.papers.kinds.hall import door_sheet, small_door_sheet, table_cards
from liveqa.papers.kinds.question_slips import MOST, question_slips
from liveqa.papers.kinds.role_sheets import role_sheets
from liveqa.papers.model.handouts import A5, Handout
from tests.papers import libreoffice
from tests.papers.printed import MM, Sheet, sheets
from tests.papers.reading import folded, text
from tests.papers.records import Builder, at, conference
from tests.sampling import daily

NOW = 1_714_700_000_000
ADDRESS = "http://192.168.100.200:8080"
LONG = "http://[fd12:3456:789a:bcde:f012:3456:789a:bcde]:65535"
SECRET = "0123456789abcdef0123456789abcdef"
# What a phone sees of a sheet at arm's length; a printer draws at 600.
DOTS = 150
HALL = {"door": door_sheet, "small door": small_door_sheet, "tables": table_cards}


def meeting(**values: object) -> Record:
    b = Builder(conference())
    b.meeting(starts_at=at("08:00"), wifi_ssid="Truong; Khach", wifi_password='mật "khẩu"')
    b.meeting(**values)
    return b.record


def longest() -> Record:
    """As much as the fields take."""
    title = ("Hội nghị đối thoại " * 60)[:999]
    wifi = {"wifi_ssid": "W" * 32, "wifi_password": "p" * 63}
    return meeting(title=title, venue="Hội trường " * 40, **wifi)


def linked(address: str, secret: str = "") -> dict[Role, str]:
    return {role: f"{address}/m/K7M2PQ/{role}{secret}" for role in LINK_ROLES}


def every(record: Record, address: str) -> dict[str, Handout]:
    return {
        **{name: build(record, address, NOW) for name, build in HALL.items()},
        "roles": role_sheets(record, address, NOW, linked(address, f"#{SECRET}")),
        "slips": question_slips(record, 1, 7),
        "collectors": collector_sheets(record, address, NOW, {1: f"{address}/m/K7M2PQ/c#{SECRET}"}),
    }


def read(content: bytes) -> list[list[str]]:
    """What a decoder reads off each page of a PDF, drawn at the size at which it is printed."""
    document = pypdfium2.PdfDocument(content)
    pages = [page.render(scale=DOTS / 72, grayscale=True) for page in document]
    found = []
    for bitmap in pages:
        flat = memoryview(bitmap.buffer).cast("B")
        image = flat.cast("B", shape=[bitmap.height, bitmap.stride])
        codes = zxingcpp.read_barcodes(image)
        found.append([code.text for code in codes])
    return found


def expected(handout: Handout) -> list[list[str]]:
    """What stands in the codes of each page."""
    return [
        [code.content for card in page for part in card for code in getattr(part, "codes", ())]
        for page in handout.sheets
    ]


def same(found: list[list[str]], wanted: list[list[str]]) -> bool:
    return [sorted(page) for page in found] == [sorted(page) for page in wanted]


def overlapping(page: Sheet) -> list[tuple[str, str]]:
    """Words that are printed over each other. Pieces of one text object, such as the letters of a
    word that is broken anywhere, all bear the place where it begins."""
    seen = [words for words in page.words if len(words.text) > 1 and "\u200b" not in words.text]
    return [
        (one.text, other.text)
        for place, one in enumerate(seen)
        for other in seen[place + 1 :]
        if (one.left, one.at) != (other.left, other.at)
        and abs(one.at - other.at) < 0.7 * min(one.size, other.size)
        and min(one.right, other.right) - max(one.left, other.left) > 0.5
    ]


@pytest.mark.parametrize("address", daily([ADDRESS, LONG], [LONG]))
@pytest.mark.parametrize("build", [meeting, longest])
def test_every_code_is_read_off_the_print_and_no_page_runs_over(
    build: Callable[[], Record], address: str
) -> None:
    for name, handout in every(build(), address).items():
        printed = handout_pdf.render(handout)
        assert same(read(printed), expected(handout)), name
        width, height = (size * MM for size in handout.page)
        for page in sheets(printed):
            assert (round(page.width), round(page.height)) == (round(width), round(height)), name
            assert min(words.at for words in page.words) > 3 * MM, name
            assert max(words.right for words in page.words) < width - 4 * MM, name
            assert overlapping(page) == [], name


def test_wifi_and_address_stand_beside_each_other_in_words_and_as_codes() -> None:
    record = meeting(wifi_hidden=True)
    (card,) = expected(door_sheet(record, ADDRESS, NOW))
    assert card == [wifi_payload("Truong; Khach", 'mật "khẩu"', hidden=True), f"{ADDRESS}/"]
    for sheet in (door_sheet, small_door_sheet):
        for form, render in (("pdf", handout_pdf.render), ("docx", handout_docx.render)):
            said = folded(text(form, render(sheet(record, ADDRESS, NOW))))
            for words in (f"{ADDRESS}/", "Truong; Khach", "Khi không vào được", "Zalo"):
                assert folded(words) in said, (form, words)
        printed = text("pdf", handout_pdf.render(sheet(record, ADDRESS, NOW)))
        assert f"In ngày 03/5/2024 cho địa chỉ {ADDRESS}/" in printed
    assert small_door_sheet(record, ADDRESS, NOW).page == A5
    assert expected(table_cards(meeting(wifi_ssid=""), ADDRESS, NOW)) == [[f"{ADDRESS}/"] * 4]


def test_a_role_sheet_bears_a_secret_only_if_asked_and_then_warns() -> None:
    record = meeting()
    without = role_sheets(record, ADDRESS, NOW, linked(ADDRESS))
    assert expected(without) == [[] for _ in LINK_ROLES]
    for form, render in (("pdf", handout_pdf.render), ("docx", handout_docx.render)):
        said = folded(text(form, render(without)))
        assert SECRET not in said
        for role in LINK_ROLES:
            assert folded(f"{ADDRESS}/m/K7M2PQ/{role}") in said
        one = {Role.CHAIR: f"{ADDRESS}/m/K7M2PQ/chair#{SECRET}"}
        said = folded(text(form, render(role_sheets(record, ADDRESS, NOW, one))))
        assert SECRET in said
        assert folded("ai cầm tờ này đều vào được trang Điều hành") in said


def test_slips_are_numbered_so_that_each_stack_of_a_cut_pile_is_in_order() -> None:
    for first, count in ((1, 60), (101, 7), (1, 1), (9_000, MOST)):
        pages = question_slips(meeting(), first, count).sheets
        numbers = [[card[0].runs[0].text.split()[-1] for card in page] for page in pages]  # type: ignore[union-attr]
        stacked = [int(page[place]) for place in range(3) for page in numbers]
        assert stacked == list(range(first, first + 3 * len(pages)))
        assert count <= len(stacked) < count + 3


def test_a_slip_offers_what_the_meeting_allows_with_nothing_ticked() -> None:
    said = text(
        "docx", handout_docx.render(question_slips(meeting(name_modes=[NameMode.UNRECORDED]), 1, 3))
    )
    assert "Họ và tên" not in said
    assert "□ Không ghi tên" in said
    assert "□ Nêu tên" not in said
    every_mode = text("pdf", handout_pdf.render(question_slips(meeting(), 1, 3)))
    assert every_mode.count("□") == 4 * 3


@pytest.mark.long
@libreoffice.installed
def test_word_files_have_the_same_pages_and_codes(tmp_path: Path) -> None:
    handouts = every(meeting(), ADDRESS)
    for name, handout in handouts.items():
        (tmp_path / f"{name}.docx").write_bytes(handout_docx.render(handout))
    libreoffice.to_pdf([tmp_path / f"{name}.docx" for name in handouts], tmp_path)
    for name, handout in handouts.items():
        printed = (tmp_path / f"{name}.pdf").read_bytes()
        assert len(PdfReader(io.BytesIO(printed)).pages) == len(handout.sheets), name
        assert same(read(printed), expected(handout)), name


def test_a_collectors_sheet_says_from_whom_until_when_and_has_the_link_alone_that_was_made() -> (
    None
):
    record = meeting()
    record.meeting.starts_at = at("08:00")
    record.groups[1] = Group(id=1, meeting=1, position=1, name="Lớp 5A")
    with_link = Collector(id=1, meeting=1, position=1, name="Cô Duyên", group=1, due="D-1")
    without = Collector(id=2, meeting=1, position=2, name="Bà Sáu", source="cha mẹ trẻ ở trọ")
    record.collectors = {1: with_link, 2: without}
    link = f"{ADDRESS}/m/K7M2PQ/collector#{SECRET}"
    handout = collector_sheets(record, ADDRESS, NOW, {1: link})
    assert expected(handout) == [[link], []]
    said = folded(text("pdf", handout_pdf.render(handout)))
    for words in (
        "CÔ DUYÊN",
        "Lớp 5A",
        "23 giờ 59 phút, ngày 03/5/2024",
        "BÀ SÁU",
        "cha mẹ trẻ ở trọ",
    ):
        assert folded(words) in said
