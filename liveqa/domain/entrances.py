"""Where people come in: the path of each role's page, and the links to them."""

import json
from dataclasses import asdict, dataclass

from liveqa.domain.words import Role


@dataclass(frozen=True)
class Links:
    """Absolute URLs; `join` is None while there is no meeting. The others carry a secret."""

    join: str | None
    screen: str
    chair: str
    secretary: str
    helper: str
    organiser: str

    def as_json(self) -> str:
        """Return the links as one line for a program to read."""
        return json.dumps(asdict(self))


def page_path(code: str, role: Role) -> str:
    """Return the path of a role's page in a meeting; the organiser's leads to all."""
    return "/organiser" if role == Role.ORGANISER else f"/m/{code}/{role}"
