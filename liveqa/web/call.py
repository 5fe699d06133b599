"""One call of the API: who asks what, in which language, and the form of the answer."""

from typing import TypeVar

import msgspec
from flask import Response, g, request

from liveqa.commands.execute import refusal
from liveqa.domain.words import BY_SECRET, Role
from liveqa.errors import Invalid, Malformed, NotAllowed, TooLarge, Unauthorised
from liveqa.service.service import parse_bytes
from liveqa.store import Actor
from liveqa.web.proxy import FORWARDED
from liveqa.web.site import site

T = TypeVar("T")

MAX_FILE_OF_A_COLLECTOR = 5 * 1024 * 1024
"""How much a list from a collector may have, in bytes: a link may go astray, and then hundreds come
at a time."""
MAX_BODY_OF_A_PHONE = 32 * 1024
"""How much whoever came by no link may send, in bytes, several times what a person types; each of
thousands of connections may hold as much for as long as it sends slowly."""


def actor(*roles: Role, code: str | None = None) -> Actor:
    """Return who asks; raises unless the token is good, for these roles, for this meeting."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not token:
        raise Unauthorised
    door = site().door
    device = door.authenticate(token.strip(), request.remote_addr or "")
    if request.method != "POST":  # commands are counted together with those from sockets
        door.read(device)
    if roles and device.role not in roles:
        raise NotAllowed
    if code is not None:
        meeting = door.meeting_of(code)
        if not device.belongs_to(meeting):
            raise NotAllowed
    return device


def bringer(*roles: Role, code: str | None = None) -> Actor:
    """Return who brings a file; raises as `actor` does, TooFast, and TooLarge for more than a class
    asks."""
    found = actor(*roles, code=code)
    site().service.bring(found)
    if found.role == Role.COLLECTOR and (request.content_length or 0) > MAX_FILE_OF_A_COLLECTOR:
        raise TooLarge
    return found


def body(kind: type[T]) -> T:
    """Return the JSON object that was sent; raises Malformed, TooLarge, or Invalid with the field
    that has the wrong form."""
    asker: Actor | None = g.get("asker")
    by_link = asker is not None and asker.role in BY_SECRET
    if not by_link and (request.content_length or 0) > MAX_BODY_OF_A_PHONE:
        raise TooLarge
    try:
        sent = request.get_data()
    except OSError:  # the body ended before its announced length
        raise Malformed from None
    return _typed(parse_bytes(sent), kind)


def query(kind: type[T]) -> T:
    """Return the query of the address as its type; raises Invalid."""
    return _typed(request.args.to_dict(), kind)


def _typed(value: object, kind: type[T]) -> T:
    if not isinstance(value, dict):
        raise Invalid
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise refusal(str(error)) from None


def base_url() -> str:
    """Return the address that phones open: that of the proxy through which this call came, unless
    the server was started for another address."""
    reach = site().reach
    if FORWARDED in request.environ and not reach.fixed:
        return f"{request.scheme}://{request.host}"
    return reach.base_url


def lang() -> str:
    """Return the language of the reader, else the one that the server was started in."""
    header = request.headers.get("Accept-Language") or site().config.lang
    return "en" if header.lower().startswith("en") else "vi"


def answer(value: object, status: int = 200) -> Response:
    """Return any value as JSON that no one keeps."""
    response = Response(msgspec.json.encode(value), status, mimetype="application/json")
    response.headers["Cache-Control"] = "no-store"
    return response
