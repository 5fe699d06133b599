"""What travels on the socket: the auth that a client brings, and the events that it is sent."""

from typing import Annotated, Any

from msgspec import Meta, Raw, Struct

from liveqa.domain.words import Audience
from liveqa.i18n import DEFAULT_LANGUAGE, LANGUAGES

Surface = Annotated[str, Meta(extra_json_schema={"enum": [each.value for each in Audience]})]
Language = Annotated[Any, Meta(extra_json_schema={"type": "string", "enum": list(LANGUAGES)})]


class Auth(Struct):
    """What CONNECT brings: `surface` belongs to the token's role; `lang` is the language of
    errors."""

    meeting: str
    surface: Surface
    token: str
    lang: Language = DEFAULT_LANGUAGE


class BoardEvent(Struct):
    """The whole board of one's audience as of a revision; `now` is the server's clock, in UTC
    milliseconds."""

    rev: int
    now: int
    board: Raw


class PatchEvent(Struct, rename={"from_rev": "from", "to_rev": "to"}):
    """A JSON Merge Patch (RFC 7396) that takes the board from one revision to another. A client
    whose board is older than `from` has missed a patch and reconnects."""

    from_rev: int
    to_rev: int
    now: int
    changes: dict[str, Any]


class CoreEvent(Struct):
    """Whether a gateway has lost the core: what is shown is then as it was, and what is sent is
    refused with `why` until it is back: the code `core_away` or `other_version`. `now` is the
    core's clock."""

    away: bool
    now: int
    why: str = ""
