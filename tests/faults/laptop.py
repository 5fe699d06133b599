"""A server in a namespace of its own, spoken to from there through loopback."""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.faults.network import Cable
from tests.serving import ROOT, SECONDS, command_line


class Laptop:
    """A server in its namespace, spoken to from there through loopback and from the phone's end."""

    def __init__(self, wire: Cable, data: Path, end: str = "") -> None:
        self.wire = wire
        self.data = data
        self.end = end or wire.laptop
        words = command_line(data, "--port", "8000", "--print-links")
        self.process = subprocess.Popen(
            wire.inside(self.end, *words),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        assert self.process.stdout is not None
        self.links: dict[str, str] = json.loads(self.process.stdout.readline())

    def ask(self, method: str, path: str, body: object = None, token: str = "") -> Any:
        """A request through loopback, at the laptop."""
        code = (
            "import sys, json, urllib.request as u\n"
            "method, path, body, token = sys.argv[1:]\n"
            "r = u.Request('http://localhost:8000' + path, body.encode() or None, method=method)\n"
            "token and r.add_header('Authorization', 'Bearer ' + token)\n"
            "print(u.build_opener(u.ProxyHandler({})).open(r, timeout=15).read().decode())\n"
        )
        sent = "" if body is None else json.dumps(body)
        words = [sys.executable, "-c", code, method, path, sent, token]
        inside = self.wire.inside(self.end, *words)
        done = subprocess.run(inside, capture_output=True, text=True, timeout=20, check=True)
        return json.loads(done.stdout)

    def join(self, role: str) -> str:
        """A device at the laptop."""
        body = {"role": role, "secret": self.links[role].partition("#")[2]}
        token: str = self.ask("POST", "/api/join", body)["token"]
        return token

    def do(self, code: str, token: str, name: str, **args: object) -> dict[str, Any]:
        """A command given at the laptop."""
        envelope = {"op": f"op-{time.monotonic_ns()}", "name": name, "args": args}
        ack = self.ask("POST", f"/api/meetings/{code}/commands", envelope, token)
        assert ack["ok"], ack
        result: dict[str, Any] = ack["result"]
        return result

    def log(self) -> str:
        """Its log file."""
        return (self.data / "logs" / "liveqa.log").read_text(encoding="utf-8")

    def stop(self) -> str:
        """End it; what it has said meanwhile."""
        self.process.terminate()
        _, said = self.process.communicate(timeout=SECONDS)
        assert "Traceback" not in said, said
        return said
