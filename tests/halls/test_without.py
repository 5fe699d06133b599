"""Without Redis nothing of it is there. (python-socketio loads redis by itself where it is
installed; what users get without `--redis` does not have it.)"""

import subprocess
import sys

LOOK = """
import sys
import liveqa.server.worker, liveqa.server.process, liveqa.server.application, liveqa.cli.options
print([name for name in sys.modules if name.startswith("liveqa.") and {"halls", "gateway"}
       & set(name.split("."))])
"""


def test_a_server_without_redis_loads_nothing_for_it() -> None:
    done = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
