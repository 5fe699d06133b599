"""What programs that watch the server are told: whether it is well, and its figures."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from prometheus_client.openmetrics.parser import text_string_to_metric_families

from liveqa import __version__
from liveqa.machine.logs import LastFault
from liveqa.server import upkeep
from tests.serving import serving
from tests.web.house import House

TITLE = "Hội nghị của trường chúng tôi"


def figures(house: House) -> dict[tuple[str, ...], float]:
    """Every sample of the metrics, by its name and the values of its labels."""
    answer = house.get("/api/metrics", house.as_("organiser"))
    assert answer.status_code == 200
    assert answer.content_type == "application/openmetrics-text; version=1.0.0; charset=utf-8"
    assert TITLE not in answer.text
    families = text_string_to_metric_families(answer.text)  # type: ignore[no-untyped-call] # shipped so
    return {
        (sample.name, *(sample.labels[name] for name in sorted(sample.labels))): sample.value
        for family in families
        for sample in family.samples
    }


def test_anyone_is_told_that_the_server_is_ready_before_there_is_a_meeting(house: House) -> None:
    answer = house.get("/api/health")
    assert answer.status_code == 200
    assert answer.json == {"version": __version__, "state": "ready"}
    assert house.request("HEAD", "/api/health").status_code == 200


def test_health_says_nothing_of_a_meeting(house: House) -> None:
    code = house.meeting(f"title: {TITLE}")
    told = house.get("/api/health").text
    assert TITLE not in told
    assert code not in told


def test_a_server_that_cannot_store_is_not_well(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.as_("organiser")
    look = upkeep.Condition(house.app, LastFault()).look
    with monkeypatch.context() as full:
        full.setattr("shutil.disk_usage", lambda path: SimpleNamespace(free=1000))
        look()
        answer = house.get("/api/health")
        assert (answer.status_code, answer.json["state"]) == (503, "storage_trouble")
        found = figures(house)
        assert found["liveqa_condition", "storage_trouble"] == 1
        assert found["liveqa_condition", "ready"] == 0
        assert found["liveqa_disk_free_bytes",] == 1000
    look()
    assert house.get("/api/health").status_code == 200


def test_a_server_that_ends_says_so(house: House) -> None:
    house.app.stopping = True
    answer = house.get("/api/health")
    assert (answer.status_code, answer.json["state"]) == (503, "stopping")


def test_the_figures_are_openmetrics(house: House) -> None:
    code = house.meeting(f"title: {TITLE}")
    phone = house.join(code=code)
    house.do(code, phone, "question.ask", text="Bao giờ sửa mái che?")
    house.command(code, phone, "meeting.close")
    found = figures(house)
    assert found["liveqa_meeting_state", "open", code] == 1
    assert found["liveqa_meeting_state", "closed", code] == 0
    assert found["liveqa_commands_total", "done"] == 2
    assert found["liveqa_commands_total", "refused"] == 1
    assert found["liveqa_info", __version__] == 1
    assert found["liveqa_memory_bytes",] > 1_000_000
    assert found["liveqa_uptime_seconds",] >= 0
    assert ("liveqa_snapshot_age_seconds",) not in found
    upkeep.Snapshots(house.app).take()
    assert 0 <= figures(house)["liveqa_snapshot_age_seconds",] < 60


@pytest.mark.parametrize("role", ["attendee", "screen", "chair", "secretary", "helper"])
def test_the_figures_are_the_organisers(house: House, role: str) -> None:
    house.meeting()
    assert house.get("/api/metrics").status_code == 401
    assert house.get("/api/metrics", house.as_(role)).status_code == 403


def test_a_running_server_tells_its_figures(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        assert server.get("/api/health")["state"] == "ready"
        code = server.meeting()
        server.do(code, server.join(code=code), "question.ask", text="Bao giờ sửa mái che?")
        text = server.request("GET", "/api/metrics", token=server.as_("organiser")).body.decode()
    assert 'liveqa_commands_total{result="done"} 2' in text
    assert text.endswith("# EOF\n")
