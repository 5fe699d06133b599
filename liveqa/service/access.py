"""Who is this, and what may they do: role links, tokens, devices."""

import hashlib
import hmac
import secrets

from liveqa.domain.words import LINK_ROLES, Role
from liveqa.errors import LinkExpired, NotAllowed
from liveqa.store import Actor, Store
from liveqa.text import clean

TOKEN_BYTES = 16
SERVER = 0


def secret(key: bytes, meeting: int, role: Role, generation: int) -> str:
    """Return a role link's secret: the same whenever it is printed, until the next generation.

    `meeting` is 0 for the links that lead to whatever meeting is current.
    """
    message = f"liveqa:{meeting}:{role}:{generation}".encode()
    return hmac.new(key, message, hashlib.sha256).hexdigest()[:32]


def secret_of(store: Store, meeting: int, role: Role) -> str:
    """Return the secret of a role's link as it is valid now."""
    return secret(store.server_key(), meeting, role, store.devices.generation(meeting, role))


def join(
    store: Store, meeting: int, role: Role, key: str, label: str, now: int, scope: int
) -> tuple[str, Actor]:
    """Exchange a role link's secret for a device token; attendees need none.

    `scope` is the meeting whose link it is, or 0. Raises LinkExpired for a wrong secret.
    """
    generation = 0
    if role != Role.ATTENDEE:
        if role not in LINK_ROLES:
            raise NotAllowed
        if not hmac.compare_digest(secret_of(store, scope, role).encode(), key.encode()):
            raise LinkExpired
        generation = store.devices.generation(scope, role)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    meeting = SERVER if role == Role.ORGANISER else meeting
    label = clean(label)[:120]
    device = store.devices.add(
        meeting=meeting, role=role, token=token, label=label, generation=generation, now=now
    )
    return token, Actor(id=device, meeting=meeting, role=role, label=label)
