"""The registry, docs/protocol.md and the pages say the same."""

import json
import re
from pathlib import Path

import pytest

from liveqa.commands import REGISTRY, vocabulary
from liveqa.commands.reference import update
from liveqa.commands.registry import NamedTwice, command
from liveqa.domain.words import AUDIENCE_OF, Role

ROOT = Path(__file__).parents[2]
PROTOCOL = (ROOT / "docs" / "protocol.md").read_text(encoding="utf-8")
SOURCES = {path: path.read_text(encoding="utf-8") for path in (ROOT / "static/src").rglob("*.js*")}
SENT = re.compile(r"""\b(?:send|act)\(\s*["']([a-z_]+\.[a-z_]+)["']""")
NAMED = re.compile(r"""["']([a-z]+\.[a-z_]+)["']""")


def test_the_page_lists_exactly_the_commands_of_the_registry() -> None:
    assert update(PROTOCOL) == PROTOCOL, "run: python -m liveqa.commands.reference docs/protocol.md"


def test_every_command_says_what_it_does_and_who_may() -> None:
    for entry in REGISTRY.values():
        assert entry.summary.endswith("."), entry.name
        assert entry.roles, entry.name
        assert re.fullmatch(r"[a-z]+\.[a-z_]+", entry.name)


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
    allowed = {name for name, entry in REGISTRY.items() if Role.ATTENDEE in entry.roles}
    assert allowed == {
        "poll.choose",
        "question.ask",
        "question.edit",
        "question.erase_own",
        "question.keep",
        "question.remove_upvote",
        "question.reply_to",
        "question.upvote",
        "question.withdraw",
        "site.enter",
        "slip.use",
        "speaker.register",
        "speaker.withdraw",
    }


def test_the_pages_share_the_vocabulary_of_the_server() -> None:
    shared = ROOT / "static/src/text/vocabulary.js"
    written = shared.read_text(encoding="utf-8")
    assert vocabulary.render() == written, f"run: python -m liveqa.commands.vocabulary {shared}"


def test_no_page_lists_the_servers_words_itself() -> None:
    words = {name: json.dumps(list(each)) for name, each in vocabulary.WORDS.items()}
    for path, source in SOURCES.items():
        if path.name != "vocabulary.js":
            lists = re.findall(r"\[[^\[\]]*\]", source)
            written = {json.dumps(re.findall(r'"([a-z_]+)"', each)) for each in lists}
            for name, each in words.items():
                assert each not in written, f"{path.name}: {name} is in vocabulary.js"


def test_a_name_that_is_there_already_is_refused() -> None:
    enter = command("question.ask", Role.ATTENDEE, momentary=False, personal=True)
    with pytest.raises(NamedTwice, match=r"question\.ask"):
        enter(REGISTRY["question.ask"].run)
