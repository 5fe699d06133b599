"""The pages: one frame for all surfaces, in both languages, small, and nothing to break out of."""

import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import brotli
import pytest

from liveqa import i18n
from liveqa.domain.words import Audience
from liveqa.machine import lan, qr, resources
from liveqa.machine.reach import Reach
from liveqa.web import pages
from tests.sampling import daily
from tests.web.house import House

STAFF = [audience.value for audience in Audience if audience != Audience.PHONE]
BOOT = re.compile(r'<script type="application/json" id="boot">(.*?)</script>', re.DOTALL)
ASKED = re.compile(r'(?:src|href)="(/[^"]+)"')
IN_STYLE = re.compile(r"url\(([^)]+)\)")
PHONE_BYTES, PHONE_REQUESTS = 60 * 1024, 8


def boot_of(page: str) -> dict[str, Any]:
    """What a page carries for its script."""
    found = BOOT.findall(page)
    assert len(found) == 1, page
    boot: dict[str, Any] = json.loads(found[0])
    return boot


@pytest.fixture(scope="module")
def venue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[House, str]]:
    """A house with an open meeting, for those who only look."""
    opened = House(tmp_path_factory.mktemp("venue"))
    yield opened, opened.meeting()
    opened.close()


@pytest.mark.parametrize("lang", i18n.LANGUAGES)
@pytest.mark.parametrize("surface", list(Audience))
def test_every_surface_in_both_languages(venue: tuple[House, str], surface: str, lang: str) -> None:
    house, code = venue
    at = f"/m/{code}" if surface == "phone" else f"/m/{code}/{surface}"
    answer = house.get(f"{at}?lang={lang}")
    assert answer.status_code == 200
    assert answer.content_type == "text/html; charset=utf-8"
    # a device's dark scheme is not the screen's
    theme = ' data-theme="light"' if surface == "screen" else ""
    assert f'<html lang="{lang}" translate="no"{theme}>' in answer.text
    assert f'<body data-surface="{surface}" data-meeting="{code}">' in answer.text
    boot = boot_of(answer.text)
    assert (boot["surface"], boot["meeting"], boot["lang"]) == (surface, code, lang)
    assert boot["catalogue"] == i18n.catalogue(lang, *pages.files_of(surface))
    files = resources.manifest()[surface]
    assert set(ASKED.findall(answer.text)) == {f"/static/dist/{name}" for name in files.values()}


@pytest.mark.parametrize("surface", STAFF)
def test_a_role_has_a_page_without_a_code(venue: tuple[House, str], surface: str) -> None:
    house, _ = venue
    boot = boot_of(house.get(f"/{surface}").text)
    assert (boot["surface"], boot["meeting"]) == (surface, "")


LINK = "/m/{code}/secretary?lang=en"


def test_staff_pages_stay_on_the_laptop_that_has_them(
    venue: tuple[House, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    house, code = venue
    monkeypatch.setattr(lan, "is_own", lambda host: host in ("192.168.1.20", "127.0.0.1"))
    monkeypatch.setattr(house.app.reach, "hosts", frozenset({"liveqa.local"}))
    here = {"REMOTE_ADDR": "192.168.1.20"}

    def asked(path: str, host: str, **sent: str) -> str | None:
        answer = house.request("GET", path, headers={"Host": host}, environ=here | sent)
        assert answer.status_code in (200, 303)
        return answer.headers.get("Location")

    link = LINK.format(code=code)
    for host in ("192.168.1.20:8000", "liveqa.local:8000"):
        assert asked(link, host) == f"http://localhost:8000{link}"
        assert asked("/chair", host) == "http://localhost:8000/chair"
        assert asked(link, host, REMOTE_ADDR="192.168.1.77") is None  # somebody else's laptop
        assert asked(f"/m/{code}", host) is None  # a phone's page
    assert asked(link, "localhost:8000") is None
    assert asked(link, "127.0.0.1:8000") is None
    assert asked(link, "192.168.1.20:80") is None  # what stands there may lead here from elsewhere
    assert asked(link, "192.168.1.21:8000") is None


def test_with_a_certificate_staff_pages_stay_under_its_name(
    venue: tuple[House, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    house, _ = venue
    monkeypatch.setattr(lan, "is_own", lambda _: True)
    monkeypatch.setattr(Reach, "laptop_url", "https://192.168.1.20:8000")
    here = {"REMOTE_ADDR": "192.168.1.20"}
    assert house.request("GET", "/chair", environ=here).status_code == 200


def test_the_short_address_leads_to_the_current_meeting(house: House) -> None:
    assert boot_of(house.get("/").text)["meeting"] == ""
    code = house.meeting()
    assert boot_of(house.get("/").text)["meeting"] == code


def test_a_code_may_be_typed_in_small_letters(house: House) -> None:
    code = house.meeting()
    assert boot_of(house.get(f"/m/{code.lower()}").text)["meeting"] == code


@pytest.mark.parametrize("path", ["/m/NADA", "/m/NADA/chair", "/m/" + "A" * 7000, "/m/%ff%00"])
def test_an_unknown_code_is_not_found_and_still_a_page(venue: tuple[House, str], path: str) -> None:
    house, _ = venue
    answer = house.get(path)
    assert answer.status_code == 404
    boot = boot_of(answer.text)
    assert boot["error"] == "unknown_meeting"
    assert boot["message"] == i18n.text("vi", "error.unknown_meeting")


@pytest.mark.parametrize("path", ["/nowhere", "/favicon.ico", "/m/NADA/nowhere"])
def test_an_unknown_address_is_not_found_and_still_a_page(
    venue: tuple[House, str], path: str
) -> None:
    house, _ = venue
    answer = house.get(path)
    assert answer.status_code == 404
    assert boot_of(answer.text)["error"] == "not_found"


def test_the_language_is_the_address_s_then_the_cookie_s_then_vietnamese(house: House) -> None:
    def lang(path: str, **headers: str) -> str:
        found: str = boot_of(house.get(path, **headers).text)["lang"]
        return found

    assert lang("/", Accept_Language="en") == "vi"
    assert lang("/", Cookie="lang=en") == "en"
    assert lang("/?lang=vi", Cookie="lang=en") == "vi"
    assert lang("/?lang=fr", Cookie="lang=xx") == "vi"


@pytest.fixture
def _unkept() -> Iterator[None]:
    """Pages that are rendered for this test alone."""
    pages._html.cache_clear()
    yield
    pages._html.cache_clear()


@pytest.mark.usefixtures("_unkept")
def test_nothing_in_a_catalogue_or_an_address_can_leave_its_place(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    evil = '</script><script>alert(1)</script><!-- {{7*7}} \u2028 "'
    monkeypatch.setattr("liveqa.web.pages.catalogue", lambda *_: {"phone.ask": evil})
    code = house.meeting(f"title: '{evil.replace(chr(0x2028), '')}'")
    for path in (f"/m/{code}", "/m/%3C%2Fscript%3E%3Cscript%3Ealert(1)", "/?lang=%3Cscript%3E"):
        page = house.get(path).text
        assert page.count("<script") == 2
        assert boot_of(page)["catalogue"] == {"phone.ask": evil}
        assert "alert(1)<" not in page.replace(BOOT.findall(page)[0], "")


def test_a_title_with_markup_stays_text(house: House) -> None:
    title = "</script><script>alert(1)</script>"
    code = house.meeting(f"title: {title}")
    assert title not in house.get(f"/m/{code}").text
    answer = house.get(f"/api/meetings/{code}/board", house.as_("screen"))
    assert answer.content_type == "application/json"
    assert answer.json["board"]["meeting"]["title"] == title


PACKED = [
    ("gzip, deflate", "gzip", gzip.decompress),
    ("gzip, deflate, br", "br", brotli.decompress),
    ("br;q=0, gzip", "gzip", gzip.decompress),
]


@pytest.mark.parametrize(("offered", "encoding", "unpack"), daily(PACKED, PACKED[1:2]))
def test_built_files_are_packed_and_never_change(
    house: House, offered: str, encoding: str, unpack: Callable[[bytes], bytes]
) -> None:
    for files in resources.manifest().values():
        for kind, name in files.items():
            answer = house.get(f"/static/dist/{name}", Accept_Encoding=offered)
            assert answer.headers["Content-Encoding"] == encoding
            assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
            assert "Accept-Encoding" in answer.headers["Vary"]
            types = {"script": "text/javascript", "style": "text/css"}
            assert answer.content_type.startswith(types[kind])
            plain = house.get(f"/static/dist/{name}")
            assert "Content-Encoding" not in plain.headers
            assert unpack(answer.data) == plain.data


@pytest.mark.parametrize(
    "name",
    [
        "nothing.js",
        "../../pyproject.toml",
        "..%2f..%2fpyproject.toml",
        "..%5c..%5cpyproject.toml",
        "%00",
        "A" * 300,
        "A" * 7000,
        "fonts",
        "/etc/passwd",
    ],
)
@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_only_built_files_are_served(venue: tuple[House, str], name: str, encoding: str) -> None:
    house, _ = venue
    answer = house.get(f"/static/dist/{name}", Accept_Encoding=encoding)
    assert answer.status_code in (308, 404)


def test_a_phone_s_first_load_is_small(house: House) -> None:
    """The page and everything it asks for before it is drawn, packed as it travels."""
    code = house.meeting()
    sizes = {"/": len(house.get(f"/m/{code}", Accept_Encoding="gzip").data)}
    wanted = ASKED.findall(house.get(f"/m/{code}").text)
    while wanted:
        path = wanted.pop()
        answer = house.get(path, Accept_Encoding="gzip")
        assert answer.status_code == 200, path
        sizes[path] = len(answer.data)
        if path.endswith(".css"):
            style = gzip.decompress(answer.data).decode()
            urls = [url.strip("\"'") for url in IN_STYLE.findall(style)]
            wanted += [f"{Path(path).parent}/{url}" for url in urls if not url.startswith("data:")]
    print(sizes)
    assert sum(sizes.values()) <= PHONE_BYTES
    # the socket, and joining over HTTP, are requests too
    assert len(sizes) + 2 <= PHONE_REQUESTS


@pytest.mark.parametrize("by_plan", [True, False])
def test_the_code_of_a_hidden_wifi_says_that_it_is_hidden(house: House, by_plan: bool) -> None:
    plan = "title: Hội nghị\nwifi_ssid: Truong\nwifi_password: matkhau1\n"
    code = house.meeting(plan + "wifi_hidden: có\n" * by_plan)
    if not by_plan:
        house.do(code, house.as_("organiser"), "meeting.edit", wifi_hidden=True)
    wifi = house.board(code, house.as_("screen"))["room"]["wifi"]
    assert wifi["hidden"] is True
    assert wifi["qr"] == qr.drawn("WIFI:T:WPA;S:Truong;P:matkhau1;H:true;;")
    house.do(code, house.as_("organiser"), "meeting.edit", wifi_hidden=False)
    wifi = house.board(code, house.as_("screen"))["room"]["wifi"]
    assert "hidden" not in wifi
    assert wifi["qr"] == qr.drawn("WIFI:T:WPA;S:Truong;P:matkhau1;;")
