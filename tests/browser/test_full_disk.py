"""A disk that fills, as everyone sees it: a warning, then only reading, then it goes on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from liveqa.machine import disk_space
from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.pages import SURFACES, settle, violations
from tests.browser.phone import Phone
from tests.browser.test_accessibility import NARROW, STILL
from tests.browser.words import like, t
from tests.faults.disk import empty, fill, small_disk
from tests.serving import Server, serving

pytestmark = [pytest.mark.browser, pytest.mark.faults]

PLAN = """
title: Hội nghị đối thoại
review: false
agenda: [{title: Khai mạc}, {title: Phát biểu ý kiến}]
"""
STAFF = ("chair", "secretary", "organiser")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk that holds the data and little else."""
    with small_disk(tmp_path / "disk") as folder:
        yield folder


@pytest.fixture
def server(disk: Path) -> Iterator[Server]:
    """A server on that disk, with an open meeting."""
    with serving(disk / "data") as running:
        running.meeting(PLAN)
        yield running


@pytest.fixture
def pages(visit: Visit, server: Server) -> dict[str, Page]:
    """Every surface, each on a device of its own as small as a phone."""
    found = {}
    for surface in SURFACES:
        page = visit(server, viewport=NARROW, **STILL).new_page()
        page.goto(f"{server.url}/" if surface == "phone" else server.links[surface])
        settle(page)
        found[surface] = page
    Phone(found["phone"]).join()
    return found


@pytest.mark.long
def test_every_page_says_it_and_what_was_typed_meanwhile_is_sent_by_itself(
    pages: dict[str, Page], disk: Path, server: Server
) -> None:
    low = t("common.server_low")
    fill(disk, disk_space.LOW - 10 * 2**20)
    for surface in STAFF:
        expect(pages[surface].get_by_text(low)).to_be_visible()
        assert violations(pages[surface]) == [], surface
    assert not any(pages[one].get_by_text(low).is_visible() for one in ("phone", "screen"))

    fill(disk, disk_space.READ_ONLY // 2)
    for surface, page in pages.items():
        expect(page.get_by_text(said(surface))).to_be_visible()
        assert violations(page) == [], surface
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), surface

    phone, helper = Phone(pages["phone"]), pages["helper"]
    phone.write("Bao giờ sửa mái che?")
    phone.press_send()
    expect(phone.said).to_have_text(t("phone.kept_to_send"))
    helper.get_by_label(t("helper.text"), exact=True).fill("Từ hàng ghế sau?")
    press(helper.get_by_role("button", name=t("helper.send"), exact=True))
    expect(helper.get_by_text(t("helper.sending"))).to_be_visible()
    chair = pages["chair"]
    press(chair.get_by_role("button", name="Khai mạc").first)
    expect(chair.get_by_role("alert").filter(has_text=t("error.read_only"))).to_be_visible()

    empty(disk)
    for surface, page in pages.items():
        expect(page.get_by_text(said(surface))).to_be_hidden()
    expect(helper.get_by_text(like("helper.received"))).to_be_visible()
    expect(pages["chair"].get_by_text(t("error.read_only"))).to_be_visible()
    code = server.get("/api/current")["meeting"]

    def asked() -> list[str]:
        board = server.get(f"/api/meetings/{code}/board", server.as_("secretary"))["board"]
        return sorted(question["text"] for question in board["questions"].values())

    phone.view("own")
    expect(phone.question(1).or_(phone.question(2)).first).to_be_visible()
    assert asked() == ["Bao giờ sửa mái che?", "Từ hàng ghế sau?"]


def said(surface: str) -> str:
    """What a surface says while nothing can be stored; the hall reads less."""
    return t(f"common.server_read_only{'_brief' if surface == 'screen' else ''}")
