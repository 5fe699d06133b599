"""Links, roles and leaving, as a browser keeps them."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from liveqa import cli
from liveqa.i18n import text
from tests.browser.conftest import Visit
from tests.browser.meeting import Meeting
from tests.browser.pages import SURFACES, open_page, settle, violations
from tests.sampling import daily
from tests.serving import Server, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.long]

STAFF = [surface for surface in SURFACES if surface != "phone"]
NARROW: Any = {"width": 320, "height": 640}


def t(key: str, **values: object) -> str:
    return text("vi", key, **values)


def kept(page: "Page") -> dict[str, str]:
    """What the browser keeps for this server."""
    found: dict[str, str] = page.evaluate(
        "({...localStorage, ...Object.fromEntries(Object.entries(sessionStorage))})"
    )
    return found


@pytest.mark.long
@pytest.mark.parametrize("surface", daily(STAFF, ["chair"]))
def test_a_links_secret_is_nowhere_in_the_tab_from_the_first_moment(
    server: Server, visit: Visit, surface: str
) -> None:
    meeting = Meeting(server)
    secret = urlsplit(meeting.links[surface]).fragment
    page = visit(server).new_page()
    held: list[str] = []
    page.on("request", lambda request: held.append(page.url) if "/api/" in request.url else None)
    page.goto("about:blank")
    page.goto(meeting.links[surface])
    settle(page)
    assert held, "it asked the server for nothing"
    assert not any(secret in url for url in held), "it was there before the server answered"
    assert secret not in page.url
    assert secret not in str(kept(page))
    page.reload()
    settle(page)
    page.go_back()
    page.go_forward()
    settle(page)
    assert "#" not in page.url


@pytest.mark.long
def test_a_link_opened_over_its_own_page_leaves_no_secret_either(
    server: Server, visit: Visit
) -> None:
    meeting = Meeting(server)
    page = visit(server).new_page()
    bare, secret = meeting.links["chair"].split("#")
    page.goto(bare)
    expect(page.get_by_text(t("common.link_missing"))).to_be_visible()
    page.evaluate("secret => { location.hash = secret }", secret)
    settle(page)  # it lets in, though the page was not loaded again
    expect(page).to_have_url(bare)
    page.evaluate("secret => { location.hash = secret }", secret)
    expect(page).to_have_url(bare)


@pytest.mark.long
def test_the_secret_goes_where_there_is_no_meeting_yet(server: Server, visit: Visit) -> None:
    page = visit(server).new_page()
    for _ in range(2):  # the second time with a token
        page.goto(server.links["organiser"])
        expect(page.get_by_role("heading", name=t("organiser.welcome"))).to_be_visible()
        assert "#" not in page.url
        page.goto("about:blank")


def test_a_revoked_device_does_not_come_in_again_by_the_link_that_it_had(
    server: Server, visit: Visit
) -> None:
    meeting = Meeting(server)
    page = visit(server).new_page()
    page.goto(meeting.links["helper"])
    settle(page)
    devices = server.get(f"/api/meetings/{meeting.code}/devices", server.as_("organiser"))
    (helper,) = [row["id"] for row in devices["devices"] if row["role"] == "helper"]
    meeting.do("organiser", "device.revoke", device=helper)
    expect(page.get_by_text(t("common.link_missing"))).to_be_visible()


@pytest.mark.parametrize("surface", daily(STAFF, ["chair"]))
def test_leaving_ends_the_session_and_forgets_what_the_browser_kept(
    server: Server, visit: Visit, surface: str
) -> None:
    meeting = Meeting(server)
    context = visit(server, viewport=NARROW)
    other = context.new_page()
    other.goto(meeting.links["secretary" if surface == "chair" else "chair"])
    settle(other)
    page = context.new_page()
    page.goto(meeting.links[surface])
    settle(page)
    page.evaluate("localStorage.setItem('liveqa.draft.typed', JSON.stringify('Chưa gửi'))")
    tokens = [value.strip('"') for key, value in kept(page).items() if ".token." in key]
    assert len(tokens) == 2
    path = f"/api/meetings/{meeting.code}/board"
    assert {server.request("GET", path, token=one).status for one in tokens} == {200}
    page.mouse.move(5, 5)
    page.get_by_role("button", name=t("leaving.device")).click()
    assert violations(page) == []
    page.get_by_role("button", name=t("leaving.confirm"), exact=True).click()
    expect(page.get_by_role("heading", name=t("leaving.left"))).to_be_visible()
    assert violations(page) == []
    assert [key for key in kept(page) if key.startswith("liveqa.")] == []
    assert {server.request("GET", path, token=one).status for one in tokens} == {401}
    expect(other.get_by_text(t("common.link_missing"))).to_be_visible()
    page.reload()
    expect(page.get_by_text(t("common.link_missing"))).to_be_visible()


@pytest.mark.long
def test_leaving_without_a_server_forgets_all_the_same_and_says_so(
    server: Server, visit: Visit
) -> None:
    page = open_page(visit(server), server, "organiser")
    server.kill()
    page.get_by_role("button", name=t("leaving.device")).click()
    page.get_by_role("button", name=t("leaving.confirm"), exact=True).click()
    expect(page.get_by_text(t("leaving.left_untold"))).to_be_visible()
    assert [key for key in kept(page) if key.startswith("liveqa.")] == []


@pytest.mark.long
@pytest.mark.parametrize("lang", daily(["vi", "en"], ["vi"]))
def test_each_page_says_in_which_role_it_is_and_in_which_others_the_browser(
    server: Server, visit: Visit, lang: str
) -> None:
    meeting = Meeting(server)
    context = visit(server, lang, viewport=NARROW)
    roles = ["chair", "secretary", "organiser"]
    pages = {}
    for role in roles:
        pages[role] = context.new_page()
        pages[role].goto(meeting.links[role])
        settle(pages[role])
    for role, page in pages.items():
        page.reload()
        settle(page)
        word = text(lang, f"role.{role}")
        bar = page.locator(".page-role")
        expect(bar.locator("strong")).to_have_text(word)
        for other in roles:
            if other != role:
                expect(bar).to_contain_text(text(lang, f"role.{other}"))
        assert page.title().startswith(f"{word} – ")
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
        assert violations(page) == []


@pytest.mark.long
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_secretaries_see_another_secretarys_device_come_and_go(
    server: Server, visit: Visit, lang: str
) -> None:
    meeting = Meeting(server)
    page = visit(server, lang, viewport=NARROW).new_page()
    page.goto(meeting.links["secretary"])
    settle(page)
    button = page.get_by_role("button", name=text(lang, "secretary.devices", count=1))
    expect(button).to_be_visible()
    organiser = {
        "role": "secretary",
        "secret": urlsplit(meeting.links["secretary"]).fragment,
        "label": "Windows, Edge",
    }
    spy = server.post(f"/api/meetings/{meeting.code}/join", organiser)["token"]
    expect(page.get_by_role("status").get_by_text("Windows, Edge")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name=text(lang, "common.understood")).click()
    server.post("/api/leave", {}, spy)
    button.click()
    gone = page.get_by_role("listitem").filter(has_text="Windows, Edge")
    expect(gone).to_contain_text({"vi": "ra lúc", "en": "out at"}[lang])
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


@pytest.mark.long
def test_the_organiser_opens_a_role_on_the_laptop_with_what_works_once(
    server: Server, browser: "Browser"
) -> None:
    meeting = Meeting(server)
    context = browser.new_context()
    page = context.new_page()
    here = f"http://localhost:{server.port}"
    page.goto(meeting.links["organiser"].replace(server.url, here))
    settle(page)
    page.goto(f"{here}/m/{meeting.code}/organiser?section=links")
    settle(page)
    row = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="Điều hành"))
    row.get_by_role("button", name=t("organiser.link_show")).click()
    with context.expect_page() as opened:
        row.get_by_role("button", name=t("organiser.open_here")).click()
    chair = opened.value
    settle(chair)
    expect(chair.locator(".page-role strong")).to_have_text(t("role.chair"))
    assert "#" not in chair.url
    assert violations(page) == []
    unseen = chair.get_by_text(t("chair.no_screen"))
    expect(unseen).to_be_visible()
    page.goto(f"{here}/m/{meeting.code}/organiser")
    settle(page)
    with context.expect_page() as projected:
        page.get_by_role("button", name=t("organiser.open_screen")).click()
    settle(projected.value)
    expect(projected.value.locator("[data-view=waiting]")).to_be_attached()
    assert "#" not in projected.value.url
    secret = meeting.links["screen"].partition("#")[2]
    assert secret not in page.content()
    expect(unseen).to_be_hidden()
    projected.value.close()
    expect(unseen).to_be_visible()
    context.close()


@pytest.mark.long
@pytest.mark.parametrize("lang", daily(["vi", "en"], ["vi"]))
def test_the_organiser_reads_that_an_older_copy_was_restored(
    tmp_path: Path, visit: Visit, lang: str
) -> None:
    data, copy = tmp_path / "data", tmp_path / "copy.db"
    with serving(data) as server:
        server.meeting()
        assert cli.main(["--data", str(data), "backup", "--out", str(copy)]) == 0
        server.stop()
    assert cli.main(["--data", str(data), "restore", str(copy)]) == 0
    with closing(sqlite3.connect(data / "liveqa.db")) as db:
        assert db.execute("SELECT restored_at FROM server").fetchone()[0]
    with serving(data) as server:
        page = open_page(visit(server, lang, viewport=NARROW), server, "organiser")
        words = text(lang, "common.server_restored", time="|", day="|").rpartition("|")[2]
        said = page.get_by_text(words.strip(" ,"))
        expect(said).to_be_visible()
        assert violations(page) == []
        page.get_by_role("button", name=text(lang, "common.understood")).click()
        expect(said).to_be_hidden()
        page.reload()
        settle(page)
        expect(said).to_be_hidden()
