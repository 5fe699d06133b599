"""One call of the API: who asks what, in which language, and the form of the answer."""

from typing import Any

import msgspec
from flask import Response, request

from liveqa.desk import parse_bytes
from liveqa.domain.words import Role
from liveqa.errors import Invalid, Malformed, NotAllowed, Unauthorised
from liveqa.store import Actor
from liveqa.web.proxy import FORWARDED
from liveqa.web.site import site


def actor(*roles: Role, code: str | None = None) -> Actor:
    """Who asks; raises unless the token is good, for these roles, for this meeting."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not token:
        raise Unauthorised
    desk = site().desk
    found = desk.authenticate(token.strip())
    if request.method != "POST":  # commands are counted where sockets bring theirs too
        desk.read(found)
    if roles and found.role not in roles:
        raise NotAllowed
    if code is not None:
        meeting = desk.boards.get(code).id
        if found.role != Role.ORGANISER and meeting != found.meeting:
            raise NotAllowed
    return found


def bringer(*roles: Role, code: str | None = None) -> Actor:
    """Who brings a file; raises as `actor` does, and TooFast."""
    found = actor(*roles, code=code)
    site().desk.bring(found)
    return found


def body() -> dict[str, Any]:
    """The JSON object that was sent; raises Malformed or Invalid for anything else."""
    try:
        sent = request.get_data()
    except OSError:  # the body ended before its announced length
        raise Malformed from None
    read = parse_bytes(sent)
    if not isinstance(read, dict):
        raise Invalid
    return read


def string(asked: dict[str, Any], field: str) -> str:
    """A field of the body, empty where it is not there; raises Invalid if it is no string."""
    value = asked.get(field, "")
    if not isinstance(value, str):
        raise Invalid(field=field)
    return value


def number(name: str) -> int | None:
    """A whole number of the address, if it is there; raises Invalid for anything else."""
    given = request.args.get(name)
    if given is None:
        return None
    if not (given.isascii() and given.isdecimal() and len(given) < 16):
        raise Invalid(field=name)
    return int(given)


def base_url() -> str:
    """What phones open: as the proxy that this call came through is reached, unless the server was
    started for another address."""
    reach = site().reach
    if FORWARDED in request.environ and not reach.fixed:
        return f"{request.scheme}://{request.host}"
    return reach.base_url


def lang() -> str:
    """The language of whoever asks, else the one that the server was started in."""
    header = request.headers.get("Accept-Language") or site().config.lang
    return "en" if header.lower().startswith("en") else "vi"


def answer(value: object, status: int = 200) -> Response:
    """Any value as JSON that no one keeps."""
    response = Response(msgspec.json.encode(value), status, mimetype="application/json")
    response.headers["Cache-Control"] = "no-store"
    return response
