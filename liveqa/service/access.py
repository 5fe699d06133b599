"""Who is this, and what may they do: role links, tokens, devices."""

import hmac
import secrets

from liveqa.domain.words import BY_SECRET, ONE_EACH, Role
from liveqa.errors import LinkExpired, NotAllowed
from liveqa.store import Actor, Store
from liveqa.text import clean

TOKEN_BYTES = 16
SERVER = 0


def secret_of(store: Store, meeting: int, role: Role) -> str:
    """Return the secret of a role's link as it is valid now. `meeting` is 0 for those that lead to
    whatever meeting is current."""
    store.server_key()  # with it those begin
    return store.links.secret(meeting, role)


def join(
    store: Store,
    meeting: int,
    role: Role,
    key: str,
    label: str,
    now: int,
    scope: int,
    arrived: bool = True,
    site: int | None = None,
) -> tuple[str, Actor]:
    """Exchange a role link's secret for a device token; attendees need none.

    `scope` is the meeting whose link it is, or 0; `arrived` says whether a phone counts as there at
    once, `site` at which it is. A screen that came by the link to whatever meeting is current goes
    on to the next one by the token that it has. Raises LinkExpired for a wrong secret.
    """
    body = ""
    if role in ONE_EACH:
        found = store.links.body_of(scope, role, key)
        if found is None:
            raise LinkExpired
        body = found
    elif role != Role.ATTENDEE:
        if role not in BY_SECRET:
            raise NotAllowed
        right = hmac.compare_digest(secret_of(store, scope, role).encode(), key.encode())
        if not (right or _goes_on(store, role, key, scope)):
            raise LinkExpired
    token = secrets.token_urlsafe(TOKEN_BYTES)
    meeting = SERVER if role == Role.ORGANISER else meeting
    label = clean(label)[:120]
    device = store.devices.add(
        meeting=meeting,
        role=role,
        token=token,
        label=label,
        scope=scope,
        now=now,
        arrived=arrived,
        body=body,
        site=site,
    )
    return token, Actor(id=device, meeting=meeting, role=role, label=label, body=body)


def _goes_on(store: Store, role: Role, token: str, scope: int) -> bool:
    """Return whether it is a screen that may go on to whatever meeting is current."""
    is_any = role == Role.SCREEN and scope == SERVER
    return is_any and store.devices.is_of_any(token, role)
