"""Who may call an address of the API, what it takes and what it answers: said once, by its view.

`@answers(roles…)` lets these roles alone in, reads what the view's `asked` and `query` say from
body and address, and answers with what it returns. The OpenAPI description is made of the same.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, get_type_hints

from flask import Response, g, request

from liveqa.domain.words import Role
from liveqa.store import Actor
from liveqa.web import call

EVERYONE = tuple(Role)


@dataclass(frozen=True)
class Contract:
    """What a call of a view is; `roles` is empty where no token is needed."""

    roles: tuple[Role, ...]
    body: Any
    query: Any
    answer: Any
    media: tuple[str, ...]
    also: Mapping[int, Any] = field(default_factory=dict)
    """What other statuses than 200 are answered with, where that is no error."""


CONTRACTS: dict[str, Contract] = {}
"""By the view's name, which is also the operation's."""


def answers(
    *roles: Role,
    own_meeting: bool = True,
    brings: bool = False,
    gives: Any = None,
    media: tuple[str, ...] = ("application/json",),
    also: Mapping[int, Any] | None = None,
) -> Callable[[Callable[..., object]], Callable[..., Response]]:
    """Let these roles call a view, or anyone where none is named, of no other meeting than their
    own; `brings` counts it as a file that is brought. What the view returns is answered as JSON,
    unless it is a response already, in which there is what `gives` and `media` say."""

    def enter(view: Callable[..., object]) -> Callable[..., Response]:
        hints = get_type_hints(view, include_extras=True)
        body, query = hints.get("asked"), hints.get("query")
        told = hints["return"] if gives is None else gives
        CONTRACTS[view.__name__] = Contract(roles, body, query, told, media, also or {})
        who = call.bringer if brings else call.actor

        @wraps(view)
        def answering(**path: Any) -> Response:
            if roles:
                g.asker = who(*roles, code=path.get("code") if own_meeting else None)
            if body is not None:
                path["asked"] = request.get_data() if body is bytes else call.body(body)
            if query is not None:
                path["query"] = call.query(query)
            given = view(**path)
            return given if isinstance(given, Response) else call.answer(given)

        return answering

    return enter


def asker() -> Actor:
    """Return the device that calls."""
    actor: Actor = g.asker
    return actor
