"""One conference in three places: the main hall and two schools, each with a screen and two phones,
joined by gateways over Redis; one school's line fails for a while."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.pages import settle, violations
from tests.browser.phone import Phone
from tests.browser.words import like, t
from tests.faults.proxy import beside
from tests.halls import redis
from tests.serving import Server, serving

if TYPE_CHECKING:
    from playwright.sync_api import Page

MAIN, HOA_MAI, TUOI_THO = "Hội trường chính", "Trường Tiểu học Hoa Mai", "Trường Mầm non Tuổi Thơ"


class Place:
    """One of the places: a server's own screen and two phones."""

    def __init__(self, visit: Visit, server: Server, code: str, secret: str) -> None:
        self.screen = self._open(visit, server, f"/screen#{secret}")
        self.lan, self.minh = (Phone(self._open(visit, server, f"/m/{code}")) for _ in range(2))
        for phone in (self.lan, self.minh):
            phone.join()

    def _open(self, visit: Visit, server: Server, path: str) -> "Page":
        page = visit(server).new_page()
        page.goto(f"{server.url}{path}")
        settle(page)
        return page


@pytest.mark.long
@pytest.mark.faults
def test_three_places_are_one_meeting_whose_minutes_name_them(visit: Visit, tmp_path: Path) -> None:
    with (
        redis.running(tmp_path / "redis") as engine,
        beside(engine.port) as line,
        serving(tmp_path / "core", "--redis", engine.url) as core,
        gateway(tmp_path / "a", engine.url, HOA_MAI) as near,
        gateway(tmp_path / "b", f"redis://{urlsplit(line.url).netloc}/", TUOI_THO) as far,
    ):
        code, chair = core.meeting(review=False), core.as_("chair")
        core.do(code, core.as_("organiser"), "site.add", name=HOA_MAI)
        secret = urlsplit(core.links["screen"]).fragment
        hall, school, other = (Place(visit, each, code, secret) for each in (core, near, far))
        for place, name in ((hall, MAIN), (school, HOA_MAI), (other, TUOI_THO)):
            expect(place.lan.page.get_by_text(t("phone.at_site", name=name))).to_be_visible()

        school.lan.ask("Bao giờ sửa mái che?", "named", "Trịnh Thị Lan")
        expect(other.minh.question(1)).to_contain_text(HOA_MAI)
        core.do(code, chair, "stage.show_questions", questions=[1])
        for place in (hall, school, other):
            expect(place.screen.locator(".staged-asker")).to_contain_text(HOA_MAI)

        desk = visit(core, viewport={"width": 320, "height": 640}).new_page()
        desk.goto(core.links["organiser"].replace("#", "?section=hall#"))
        settle(desk)
        for name in (HOA_MAI, TUOI_THO):  # a Redis without users of its own: no user is named
            expect(desk.get_by_role("listitem").get_by_text(name, exact=True)).to_be_visible()
        assert violations(desk) == []

        line.stop()
        expect(other.lan.page.get_by_text(t("common.core_away"))).to_be_visible()
        other.lan.write("Ai kiểm tra bữa ăn?", "named", "Bùi Văn Minh")
        other.lan.press_send()
        hall.lan.ask("Lịch nghỉ Tết?", "named", "Đỗ Thị Hoa")
        expect(school.minh.question(2)).to_contain_text(MAIN)
        line.go_on()

        expect(other.lan.said).to_have_text(like("phone.received"))
        expect(hall.minh.question(3)).to_contain_text(TUOI_THO)
        expect(other.minh.question(2)).to_contain_text(MAIN)

        core.do(code, chair, "meeting.close")
        answer = core.request(
            "GET", f"/api/meetings/{code}/documents/minutes.md", token=core.as_("organiser")
        )
        minutes = answer.body.decode().replace("*", "")
        assert f"tại {MAIN} và 02 điểm cầu: {HOA_MAI}; {TUOI_THO}" in minutes
        assert f"Bùi Văn Minh, điểm cầu {TUOI_THO}: Ai kiểm tra bữa ăn?" in minutes


def gateway(folder: Path, url: str, site: str) -> AbstractContextManager[Server]:
    """A gateway of a site."""
    return serving(folder, "gateway", "--redis", url, "--site", site)
