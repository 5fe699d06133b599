"""Fixtures: a Redis, a core with an open meeting, a gateway."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.halls import redis
from tests.serving import Server, command_line, serving

SITE = "Trường Tiểu học Lê Lợi"


@dataclass
class House:
    """A core and a gateway on one Redis; `code` is an open meeting's."""

    redis: redis.Redis
    core: Server
    gateway: Server
    code: str


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """What the tests of a file share: each start takes a second of two processors."""
    folder = tmp_path_factory.mktemp("house")
    with (
        redis.running(folder / "redis") as engine,
        serving(folder / "core", "--redis", engine.url, "--presence", "1") as core,
        serving(folder / "site", "gateway", "--redis", engine.url, "--site", SITE) as gateway,
    ):
        yield House(engine, core, gateway, core.meeting(review=False))


def refuses(data: Path, *words: str) -> str:
    """What a start that refuses says to the person."""
    command = command_line(data, *words, "--host", "127.0.0.1", "--port", "0", "--print-links")
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 1, done
    assert "Traceback" not in done.stderr
    return done.stderr
