"""The registry, docs/protocol.md and the pages say the same."""

import re
from pathlib import Path

from liveqa.commands import REGISTRY
from liveqa.commands.reference import update
from liveqa.domain.words import AUDIENCE_OF, Role

ROOT = Path(__file__).parents[2]
PROTOCOL = (ROOT / "docs" / "protocol.md").read_text(encoding="utf-8")
SOURCES = {path: path.read_text(encoding="utf-8") for path in (ROOT / "static/src").rglob("*.js*")}
SENT = re.compile(r"""\bsend\(\s*["']([a-z_]+\.[a-z_]+)["']""")
NAMED = re.compile(r"""["']([a-z]+\.[a-z_]+)["']""")


def test_the_page_lists_exactly_the_commands_of_the_registry() -> None:
    assert update(PROTOCOL) == PROTOCOL, "run: python -m liveqa.commands.reference docs/protocol.md"


def test_every_command_says_what_it_does_and_who_may() -> None:
    for command in REGISTRY.values():
        assert command.summary.endswith("."), command.name
        assert command.roles, command.name
        assert re.fullmatch(r"[a-z]+\.[a-z_]+", command.name)


def test_pages_send_only_commands_that_their_role_may_give() -> None:
    for path, source in SOURCES.items():
        surface = path.relative_to(ROOT / "static/src").parts[0]
        roles = [role for role, audience in AUDIENCE_OF.items() if audience == surface]
        for name in SENT.findall(source):
            assert name in REGISTRY, f"{path.name}: {name}"
            if roles:
                assert roles[0] in REGISTRY[name].roles, f"{path.name}: {name}"


def test_every_command_can_be_given_from_some_page() -> None:
    everything = "\n".join(SOURCES.values())
    named = set(NAMED.findall(everything))
    assert set(REGISTRY) - named == set()


def test_attendees_may_do_nothing_but_with_their_own() -> None:
    allowed = {name for name, command in REGISTRY.items() if Role.ATTENDEE in command.roles}
    assert allowed == {
        "question.ask",
        "question.edit",
        "question.remove_upvote",
        "question.upvote",
        "question.withdraw",
        "speaker.register",
        "speaker.withdraw",
    }
