"""Without Redis nothing of it is there, not even where its library is installed: one laptop's
server starts as fast and stays as small as before."""

import subprocess
import sys
from importlib.util import find_spec

LOOK = """
import sys
import liveqa.server.worker, liveqa.server.process, liveqa.server.application, liveqa.cli.options
print([name for name in sys.modules if {"redis", "hiredis"} & {name.partition(".")[0]}
       or name.startswith("liveqa.") and {"halls", "gateway"} & set(name.split("."))])
"""


def test_a_server_without_redis_loads_nothing_for_it() -> None:
    assert find_spec("redis")  # so that it could be loaded
    done = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_redis_can_be_loaded_after_the_sockets() -> None:
    later = "import liveqa.live, redis.exceptions; print(redis.Redis)"
    done = subprocess.run([sys.executable, "-c", later], capture_output=True, text=True, check=True)
    assert "Redis" in done.stdout
