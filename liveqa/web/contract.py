"""Who may call an address of the API, what it takes and what it answers, written once, at its view.

`@answers(roles…)` lets only these roles in, reads what the view's `asked` and `query` declare from
body and address, and answers with what the view returns. The OpenAPI description is made from the
same.
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
    """The contract of a view; `roles` is empty if no token is needed."""

    roles: tuple[Role, ...]
    body: Any
    query: Any
    answer: Any
    media: tuple[str, ...]
    also: Mapping[int, Any] = field(default_factory=dict)
    """Statuses other than 200 that are no errors."""


CONTRACTS: dict[str, Contract] = {}
"""The contracts by the view's name, which is also the operation's."""


def answers(
    *roles: Role,
    own_meeting: bool = True,
    brings: bool = False,
    gives: Any = None,
    media: tuple[str, ...] = ("application/json",),
    also: Mapping[int, Any] | None = None,
) -> Callable[[Callable[..., object]], Callable[..., Response]]:
    """Let these roles, or anyone if none is named, call a view of their own meeting only; with
    `brings` a call counts as bringing a file. What the view returns is answered as JSON, unless it
    is a response already, whose content `gives` and `media` describe."""

    def enter(view: Callable[..., object]) -> Callable[..., Response]:
        hints = get_type_hints(view, include_extras=True)
        body, query = hints.get("asked"), hints.get("query")
        output = hints["return"] if gives is None else gives
        CONTRACTS[view.__name__] = Contract(roles, body, query, output, media, also or {})
        who = call.bringer if brings else call.actor

        @wraps(view)
        def answering(**path: Any) -> Response:
            if roles:
                g.asker = who(*roles, code=path.get("code") if own_meeting else None)
            if body is not None:
                path["asked"] = request.get_data() if body is bytes else call.body(body)
            if query is not None:
                path["query"] = call.query(query)
            result = view(**path)
            return result if isinstance(result, Response) else call.answer(result)

        return answering

    return enter


def asker() -> Actor:
    """Return the device that calls."""
    actor: Actor = g.asker
    return actor
