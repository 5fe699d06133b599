"""Hold what a plan's sections say, each value beside its sentence."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from liveqa.imports.school.outline import Node
from liveqa.imports.school.reading import Fact, fact
from liveqa.imports.school.sessions import Sessions

LIST_LIMIT = 60


@dataclass
class Gathered:
    """What the sections say, and why other sentences say nothing for a field."""

    sessions: Sessions
    year: int | None
    facts: list[Fact] = field(default_factory=list)
    why: dict[int, str] = field(default_factory=dict)
    counts: Counter[tuple[str, int | None]] = field(default_factory=Counter)

    def say(self, node: Node, reason: str) -> None:
        """Note why nothing is taken from a sentence."""
        self.why.setdefault(node.unit.at, reason)

    def add(self, name: str, value: object, node: Node, doubt: str = "") -> None:
        """Add what a sentence says for a field, once a sentence; a list holds 60 entries."""
        session = self.sessions.of(node)
        self.counts[name, session] += 1
        if self.counts[name, session] <= LIST_LIMIT:
            self.facts.append(fact(name, value, [node.unit.at], doubt, session))


def texts_of(node: Node) -> Iterator[tuple[Node, str]]:
    """Yield what a section says: what follows its colon, and the sentences right below it."""
    if node.value:
        yield node, node.value
    for child in node.children:
        if not child.roles and not child.unit.cells:
            yield child, child.unit.text
