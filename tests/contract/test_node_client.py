"""docs/protocol.md is enough to write a client from: client.mjs is one."""

import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

from liveqa import errors
from tests.node import node
from tests.serving import ROOT, serving

CLIENT = Path(__file__).with_name("client.mjs")
PROTOCOL = (ROOT / "docs" / "protocol.md").read_text(encoding="utf-8")
CODE = re.compile(r"`([a-z_]+)`")


def test_the_official_client_plays_a_day(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        code = server.meeting()
        links = server.get(f"/api/meetings/{code}/links", server.as_("organiser"))["roles"]
        secret = urlsplit(links["secretary"]["url"]).fragment
        played = subprocess.run(
            [node(), str(CLIENT), server.url, code, secret],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
    assert played.returncode == 0, played.stdout + played.stderr


def test_the_page_names_every_error_that_a_client_may_meet() -> None:
    section = PROTOCOL.partition("## Errors")[2].partition("<!-- commands -->")[0]
    rows = [line.split("|")[1:3] for line in section.splitlines() if line.startswith("| `")]
    named = {code: int(status) for codes, status in rows for code in CODE.findall(codes)}
    assert named == errors.travelling()
