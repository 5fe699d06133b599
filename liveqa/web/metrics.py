"""The figures of the server and the hall as OpenMetrics 1.0 text."""

import shutil
import time
from collections.abc import Iterator
from typing import Any

from prometheus_client.metrics_core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    InfoMetricFamily,
    Metric,
    StateSetMetricFamily,
)
from prometheus_client.openmetrics.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector, CollectorRegistry

from liveqa import __version__
from liveqa.domain.words import MeetingState
from liveqa.machine import datadir
from liveqa.store import snapshots
from liveqa.web.site import Condition, Site

MEDIA = CONTENT_TYPE_LATEST
"""Of what kind the text is (RFC 9110, section 8.3)."""


def text_of(here: Site) -> bytes:
    """Return all figures as they are now."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Figures(here))
    return generate_latest(registry)  # type: ignore[no-untyped-call, no-any-return] # left out there


class _Figures(Collector):
    """All figures as they are now; seconds and bytes, as the format asks."""

    def __init__(self, here: Site) -> None:
        self._here = here

    def collect(self) -> Iterator[Metric]:
        """Yield the families, each with its samples."""
        vitals = self._here.vitals()
        yield from self._server(vitals)
        yield from self._meetings(vitals)
        yield _quantiles("liveqa_ack_seconds", "From reading a command to its ack", vitals["acks"])
        yield _quantiles("liveqa_tick_lag_seconds", "How late ticks came", vitals["lag"])

    def _server(self, vitals: dict[str, Any]) -> Iterator[Metric]:
        data = self._here.config.data
        yield InfoMetricFamily("liveqa", "The program", {"version": __version__})
        yield _states("liveqa_condition", "Whether commands are taken", self._here.condition)
        yield _gauge("liveqa_uptime_seconds", "Since the start", vitals["running"])
        yield _gauge("liveqa_memory_bytes", "Memory in use", vitals["memory"])
        free = shutil.disk_usage(data).free
        yield _gauge("liveqa_disk_free_bytes", "Room on the disk of the data folder", free)
        newest = next(iter(snapshots.all_of(datadir.snapshots(data))), None)
        if newest is not None:
            age = max(0.0, time.time() - newest.stat().st_mtime)
            yield _gauge("liveqa_snapshot_age_seconds", "Since the newest snapshot", age)

    def _meetings(self, vitals: dict[str, Any]) -> Iterator[Metric]:
        states = StateSetMetricFamily(
            "liveqa_meeting_state", "The meeting's state", labels=["meeting"]
        )
        for row in self._here.service.reader.meetings.own():
            states.add_metric([row.code], {each.value: each == row.state for each in MeetingState})
        yield states
        for kind in ("phones", "staff"):
            about = f"Connected sockets: {kind}"
            connected = GaugeMetricFamily(f"liveqa_{kind}", about, labels=["meeting"])
            for hall in vitals["meetings"]:
                connected.add_metric([hall["meeting"]], hall[kind])
            yield connected
        commands = CounterMetricFamily("liveqa_commands", "Since the start", labels=["result"])
        for result, count in self._here.service.counts.items():
            commands.add_metric([result], count)
        yield commands


def _gauge(name: str, about: str, value: float) -> Metric:
    return GaugeMetricFamily(name, about, value)


def _states(name: str, about: str, current: Condition) -> Metric:
    family = StateSetMetricFamily(name, about)
    family.add_metric([], {each.value: each == current for each in Condition})
    return family


def _quantiles(name: str, about: str, values: dict[str, float | None]) -> Metric:
    """Return the quantiles of the last minute; no samples if nothing was measured."""
    family = Metric(name, f"{about}, in the last minute", "summary")
    for quantile, key in (("0.5", "p50"), ("0.99", "p99")):
        milliseconds = values[key]
        if milliseconds is not None:
            family.add_sample(name, {"quantile": quantile}, milliseconds / 1000)
    return family
