"""For programs that watch the server: whether it is well, and its figures as OpenMetrics."""

from flask import Blueprint, Response

from liveqa import __version__
from liveqa.domain.words import Role
from liveqa.web import call
from liveqa.web.contract import answers
from liveqa.web.shapes import Health
from liveqa.web.site import Condition, site

UNWELL = 503

monitoring = Blueprint("monitoring", __name__)


@monitoring.get("/health")
@answers(gives=Health, also={UNWELL: Health})
def health() -> Response:
    """Return whether the server takes commands, for anyone who asks; nothing about any meeting."""
    condition = site().condition
    status = 200 if condition == Condition.READY else UNWELL
    return call.answer(Health(__version__, condition), status)


@monitoring.get("/metrics")
@answers(Role.ORGANISER, gives=str, media=("application/openmetrics-text",))
def metrics() -> Response:
    """Return the figures of the server and the hall as OpenMetrics 1.0 text."""
    from liveqa.web.metrics import MEDIA, text_of

    response = Response(text_of(site()), content_type=MEDIA)
    response.headers["Cache-Control"] = "no-store"
    return response
