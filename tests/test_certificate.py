"""Over TLS with a given certificate: the same pages and sockets, and nothing without it."""

import asyncio
import http.client
import json
import socket
import ssl
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import trustme
from websockets.asyncio.client import connect
from websockets.typing import Origin

from liveqa.cli import main
from liveqa.errors import CertificateUnusable
from liveqa.machine import certificate
from liveqa.machine.config import Config
from tests.serving import Server, serving


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a certificate, its key, another's key, and whom to trust."""
    folder = tmp_path_factory.mktemp("certificates")
    authority = trustme.CA()
    ours, others = authority.issue_cert("127.0.0.1"), authority.issue_cert("localhost")
    ours.private_key_and_cert_chain_pem.write_to_path(folder / "both.pem")
    ours.private_key_pem.write_to_path(folder / "key.pem")
    ours.cert_chain_pems[0].write_to_path(folder / "cert.pem")
    others.private_key_pem.write_to_path(folder / "other.pem")
    authority.cert_pem.write_to_path(folder / "authority.pem")
    return folder


@pytest.fixture(scope="module")
def server(files: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("tls"), "--cert", str(files / "both.pem")) as running:
        yield running


def config(**options: object) -> Config:
    return Config(Path(), **options)  # type: ignore[arg-type]


def test_without_a_certificate_there_is_no_tls() -> None:
    assert certificate.context(config()) is None


def test_a_certificate_and_its_key_are_taken(files: Path) -> None:
    assert certificate.context(config(cert=files / "both.pem"))
    assert certificate.context(config(cert=files / "cert.pem", key=files / "key.pem"))


@pytest.mark.parametrize(
    ("cert", "key", "absent"),
    [
        ("missing.pem", None, "missing.pem"),
        ("cert.pem", "missing.pem", "missing.pem"),
        ("none/cert.pem", "none/key.pem", "none/cert.pem"),
    ],
)
def test_a_file_that_is_not_there_is_named(
    files: Path,
    cert: str,
    key: str | None,
    absent: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    given = {"cert": files / cert, "key": key and files / key}
    words = [word for name, path in given.items() if path for word in (f"--{name}", str(path))]
    for command in ("serve", "doctor"):
        main([command, "--data", str(tmp_path), "--lang", "en", *words])
        assert f"There is no file {files / absent}," in "".join(capsys.readouterr())


@pytest.mark.parametrize(
    ("cert", "key"),
    [
        ("cert.pem", None),
        ("key.pem", "cert.pem"),
        ("cert.pem", "other.pem"),
    ],
)
def test_files_that_do_not_fit_are_refused_before_a_server_starts(
    files: Path, cert: str, key: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = {"cert": files / cert, "key": key and files / key}
    with pytest.raises(CertificateUnusable):
        certificate.context(config(**given))
    words = [word for name, path in given.items() if path for word in (f"--{name}", str(path))]
    assert main(["--data", str(tmp_path), "--lang", "en", *words]) == 1
    assert "cannot be used" in capsys.readouterr().err


@pytest.mark.parametrize("key", ["key.pem", "both.pem", "missing.pem"])
def test_a_key_alone_is_told_that_its_certificate_is_missing(
    files: Path, key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--data", str(tmp_path), "--key", str(files / key)]
    for lang, said in (("en", "add --cert FILE"), ("vi", "thêm --cert TỆP")):
        assert main([*words, "--lang", lang]) == 1
        shown = capsys.readouterr().err
        assert said in shown
        assert "–" not in shown


def test_every_link_says_https(server: Server) -> None:
    links = {name: link for name, link in server.links.items() if link}
    assert {urlsplit(link).scheme for link in links.values()} == {"https"}


def test_pages_and_sockets_work_over_tls(server: Server, files: Path) -> None:
    trust = ssl.create_default_context(cafile=files / "authority.pem")
    page = http.client.HTTPSConnection("127.0.0.1", server.port, timeout=10, context=trust)

    def post(path: str, body: object, token: str = "") -> dict[str, str]:
        page.request("POST", path, json.dumps(body), {"Authorization": f"Bearer {token}"})
        answer = page.getresponse()
        found: dict[str, str] = json.loads(answer.read())
        assert answer.status == 200, found
        return found

    with closing(page):
        secret = urlsplit(server.links["organiser"]).fragment
        token = post("/api/join", {"role": "organiser", "secret": secret})["token"]
        code = post("/api/meetings", {"title": "Hội nghị"}, token)["code"]

    async def day() -> str:
        url = f"wss://127.0.0.1:{server.port}/socket.io/?EIO=4&transport=websocket"
        origin = Origin(f"https://127.0.0.1:{server.port}")
        async with connect(url, ssl=trust, origin=origin, proxy=None) as line:
            auth = {"meeting": code, "surface": "organiser", "token": token}
            await line.send(f"40{json.dumps(auth)}")
            return str([await line.recv() for _ in range(3)][2])

    assert asyncio.run(day()).startswith('42["board"')


def test_whoever_speaks_no_tls_is_not_answered_and_holds_up_nobody(
    server: Server, files: Path
) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as silent:
        with socket.create_connection(("127.0.0.1", server.port), timeout=10) as plain:
            plain.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            with suppress(ConnectionResetError):
                assert not plain.recv(1000).startswith(b"HTTP")
        test_pages_and_sockets_work_over_tls(server, files)
        silent.close()
