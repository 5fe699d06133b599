"""The examples in deploy/ work: each is started by the program that it is for."""

import asyncio
import contextlib
import http.client
import json
import os
import re
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
import trustme
from ruamel.yaml import YAML
from websockets.asyncio.client import connect
from websockets.typing import Origin

from liveqa.cli import options
from liveqa.halls import acl
from tests.programs import needed
from tests.serving import ROOT, SECONDS, Server, serving

DEPLOY = ROOT / "deploy"
NAME = "hoidap.example.edu.vn"

pytestmark = pytest.mark.faults


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
        return port


@contextlib.contextmanager
def running(words: list[str], port: int, log: Path) -> Iterator[None]:
    """A program that listens on a port while the block runs."""
    home = {**os.environ, "HOME": str(log.parent), "XDG_DATA_HOME": str(log.parent)}
    with (
        log.open("wb") as said,
        subprocess.Popen(words, stdout=said, stderr=said, cwd=log.parent, env=home) as process,
    ):
        try:
            end = time.monotonic() + SECONDS
            while True:
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                    break
                assert process.poll() is None, log.read_text()
                assert time.monotonic() < end
            yield
        finally:
            process.terminate()


@pytest.fixture
def behind(tmp_path: Path) -> Iterator[Server]:
    """A LiveQA that is told it stands behind a proxy on this machine."""
    words = ("--behind-proxy", "--address", f"https://{NAME}")
    with serving(tmp_path / "data", *words) as server:
        server.links["organiser"] = f"http://127.0.0.1:{_port(server)}{_path(server)}"
        yield server


def _port(server: Server) -> int:
    """Where it listens: its links say the proxy's name."""
    connections = server.child.net_connections(kind="tcp")
    return next(each.laddr.port for each in connections if each.status == "LISTEN")


def _path(server: Server) -> str:
    return "/organiser#" + server.links["organiser"].partition("#")[2]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ssl.SSLContext]:
    """A folder with a certificate of the name, and who trusts it."""
    folder = tmp_path_factory.mktemp("tls")
    authority = trustme.CA()
    given = authority.issue_cert(NAME)
    given.private_key_pem.write_to_path(folder / "privkey.pem")
    (folder / "fullchain.pem").write_bytes(b"".join(pem.bytes() for pem in given.cert_chain_pems))
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return folder, context


def play(port: int, server: Server, context: ssl.SSLContext) -> None:
    """A phone comes in by the name, asks, and is told so by the proxy's WebSocket."""
    code = server.meeting(review=False)
    status, page = ask(port, context, "GET", f"/m/{code}")
    assert (status, b"/static/" in page) == (200, True)
    status, joined = ask(port, context, "POST", f"/api/meetings/{code}/join", b"{}")
    assert status == 200, joined
    token = json.loads(joined)["token"]
    first = asyncio.run(first_packet(port, context))
    assert first.startswith('0{"sid"')
    command = {"op": "a", "name": "question.ask", "args": {"text": "Bao giờ có bể bơi?"}}
    path = f"/api/meetings/{code}/commands"
    status, answer = ask(port, context, "POST", path, json.dumps(command).encode(), token)
    assert json.loads(answer)["ok"], (status, answer)


def ask(
    port: int,
    context: ssl.SSLContext,
    method: str,
    path: str,
    body: bytes = b"",
    token: str = "",
) -> tuple[int, bytes]:
    """One request to the name at this machine's port."""
    connection = http.client.HTTPSConnection(NAME, 443, timeout=SECONDS)
    plain = socket.create_connection(("127.0.0.1", port), SECONDS)
    connection.sock = context.wrap_socket(plain, server_hostname=NAME)
    headers = {"Origin": f"https://{NAME}"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    with contextlib.closing(connection):
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read()


async def first_packet(port: int, context: ssl.SSLContext) -> str:
    """What the socket says first."""
    address = f"wss://{NAME}/socket.io/?EIO=4&transport=websocket"
    origin = Origin(f"https://{NAME}")
    async with connect(
        address, host="127.0.0.1", port=port, ssl=context, server_hostname=NAME, origin=origin
    ) as live:
        return str(await asyncio.wait_for(live.recv(), SECONDS))


@pytest.mark.long
def test_nginx(behind: Server, certificate: tuple[Path, ssl.SSLContext], tmp_path: Path) -> None:
    nginx = needed("nginx", "nginx-light")
    folder, context = certificate
    port = free_port()
    example = (DEPLOY / "nginx.conf").read_text("utf-8")
    ours = (
        example.replace("listen 80;", f"listen 127.0.0.1:{free_port()};")
        .replace("listen 443 ssl;", f"listen 127.0.0.1:{port} ssl;")
        .replace("127.0.0.1:8000", f"127.0.0.1:{behind.port}")
        .replace("/etc/ssl/liveqa", str(folder))
    )
    ours = re.sub(r"(?m)^ *listen \[::\].*\n", "", ours)
    assert f"listen 127.0.0.1:{port} ssl" in ours
    here = f"pid {tmp_path}/nginx.pid; daemon off; error_log stderr;\nevents {{}}\n"
    paths = "".join(
        f"{name}_temp_path {tmp_path}/{name};"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (tmp_path / "nginx.conf").write_text(f"{here}http {{ access_log off; {paths}\n{ours}\n}}\n")
    words = [nginx, "-c", str(tmp_path / "nginx.conf"), "-p", str(tmp_path)]
    with running(words, port, tmp_path / "nginx.log"):
        play(port, behind, context)


def test_caddy(
    behind: Server,
    certificate: tuple[Path, ssl.SSLContext],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    caddy = needed("caddy", "caddy")
    folder, context = certificate
    port = free_port()
    monkeypatch.setenv("LIVEQA_PORT", str(behind.port))
    monkeypatch.setenv("LIVEQA_SITE", f"https://{NAME}:{port}")
    # its own certificate would come from the internet
    given = f"tls {folder}/fullchain.pem {folder}/privkey.pem\n\treverse_proxy"
    example = (DEPLOY / "Caddyfile").read_text("utf-8").replace("reverse_proxy", given, 1)
    quiet = "{\n\tadmin off\n\tauto_https disable_redirects\n\tdefault_bind 127.0.0.1\n}\n"
    (tmp_path / "Caddyfile").write_text(quiet + example, "utf-8")
    words = [caddy, "run", "--config", str(tmp_path / "Caddyfile"), "--adapter", "caddyfile"]
    with running(words, port, tmp_path / "caddy.log"):
        play(port, behind, context)


def test_the_systemd_unit_is_understood_whole(tmp_path: Path) -> None:
    analyze = needed("systemd-analyze", "systemd")
    unit = (DEPLOY / "liveqa.service").read_text("utf-8")
    assert "/opt/liveqa/venv/bin/liveqa serve" in unit
    here = tmp_path / "liveqa.service"
    here.write_text(unit.replace("/opt/liveqa/venv/bin/liveqa", "/bin/true"))
    done = subprocess.run(
        [analyze, "verify", "--man=no", "--generators=no", str(here)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    ours = [line for line in done.stderr.splitlines() if "liveqa.service" in line]
    assert ours == []


@pytest.mark.parametrize("name", ["liveqa.service", "Containerfile", "liveqa-task.xml"])
def test_what_is_started_is_something_that_liveqa_understands(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (DEPLOY / name).read_text("utf-8")
    for variable, value in re.findall(r"\b(LIVEQA_[A-Z_]+)=(\S+)", text):
        monkeypatch.setenv(variable, value)
    if name == "liveqa.service":
        [words] = re.findall(r"^ExecStart=\S+ (.*)$", text, re.MULTILINE)
    elif name == "Containerfile":
        words = " ".join(json.loads(re.findall(r"^CMD (\[.*\])$", text, re.MULTILINE)[-1]))
    else:
        space = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
        words = ET.fromstring(text).findtext(f".//{space}Arguments") or ""
    assert options.parse(words.split()).args.command == "serve"


def test_each_part_of_the_compose_file_is_started_as_liveqa_understands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    services = YAML(typ="safe").load((DEPLOY / "compose.yaml").read_text("utf-8"))["services"]
    secrets = {"CORE_PASSWORD": "a", "GATEWAY_1_PASSWORD": "b", "GATEWAY_2_PASSWORD": "c"}
    known = {**secrets, "LIVEQA_STAFF": "staff.example", "LIVEQA_PHONES": "phones.example"}
    users = []
    for name in ("core", "gateway-1", "gateway-2"):
        part = services[name]
        for variable, value in part["environment"].items():
            filled = re.sub(r"\$\{(\w+):[^}]*\}", lambda found: known[found[1]], value)
            monkeypatch.setenv(variable, filled)
        config = options.parse(part["command"]).config
        assert config.proxies is not None
        users.append(urlsplit(config.redis).username)
        assert name in (DEPLOY / "halls.Caddyfile").read_text("utf-8")
    assert users == [acl.CORE, "gateway-1", "gateway-2"]


def test_caddy_takes_the_file_for_several_halls(tmp_path: Path) -> None:
    words = ("validate", "--adapter", "caddyfile", "--config", str(DEPLOY / "halls.Caddyfile"))
    home = {**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    done = subprocess.run(
        [needed("caddy", "caddy"), *words], env=home, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.long
def test_a_gateway_that_ends_is_left_out_while_the_others_go_on(
    behind: Server,
    certificate: tuple[Path, ssl.SSLContext],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever a phone sends: what has a body reaches no second gateway after the first."""
    caddy = needed("caddy", "caddy")
    folder, context = certificate
    port, staff = free_port(), free_port()
    words = ("--behind-proxy", "--address", f"https://{NAME}")
    with serving(tmp_path / "other", *words) as other:
        both = f"127.0.0.1:{_port(behind)} 127.0.0.1:{_port(other)}"
        monkeypatch.setenv("LIVEQA_GATEWAYS", both)
        monkeypatch.setenv("LIVEQA_PHONES", NAME)
        monkeypatch.setenv("LIVEQA_STAFF", f"http://127.0.0.1:{staff}")
        example = (DEPLOY / "halls.Caddyfile").read_text("utf-8")
        own = f"tls {folder}/fullchain.pem {folder}/privkey.pem"
        example = example.replace(
            "example.edu.vn} {\n\treverse_proxy {$LIVEQA_GATEWAYS",
            f"example.edu.vn}} {{\n\t{own}\n\treverse_proxy {{$LIVEQA_GATEWAYS",
        )
        assert own in example
        here = f"admin off\n\tauto_https disable_redirects\n\thttps_port {port}"
        quiet = f"{{\n\t{here}\n\tdefault_bind 127.0.0.1\n}}\n"
        (tmp_path / "Caddyfile").write_text(quiet + example, "utf-8")
        program = [caddy, "run", "--config", str(tmp_path / "Caddyfile"), "--adapter", "caddyfile"]
        with running(program, port, tmp_path / "caddy.log"):
            _go_on(port, context)
            other.kill()
            _go_on(port, context)


def _go_on(port: int, context: ssl.SSLContext) -> None:
    """Wait until whatever is sent arrives, thirty times in turn."""
    arrived, end = 0, time.monotonic() + SECONDS
    while arrived < 30:
        status = 0  # what was under way as one ended is cut off
        with contextlib.suppress(http.client.IncompleteRead):
            status, _ = ask(port, context, "POST", "/api/meetings/XXXXX/join", b"{}")
        arrived = arrived + 1 if status == 404 else 0
        assert time.monotonic() < end, status
