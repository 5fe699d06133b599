"""Fixtures: a Redis, a core with an open meeting, a gateway."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.halls import redis
from tests.serving import Server, serving

SITE = "Trường Tiểu học Lê Lợi"


@dataclass
class House:
    """A core and a gateway on one Redis; `code` is an open meeting's."""

    redis: redis.Redis
    core: Server
    gateway: Server
    code: str


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with (
        redis.running(tmp_path / "redis") as engine,
        serving(tmp_path / "core", "--redis", engine.url, "--presence", "1") as core,
        serving(tmp_path / "site", "gateway", "--redis", engine.url, "--site", SITE) as gateway,
    ):
        yield House(engine, core, gateway, core.meeting(review=False))
