"""The words, limits and facts of commands that the pages share with the server, as one script.

    python -m liveqa.commands.vocabulary static/src/text/vocabulary.js

rewrites it; a test keeps the file equal to this.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from liveqa.commands import REGISTRY
from liveqa.commands.fields import (
    COUNT_LIMIT,
    MINUTES_LIMIT,
    NAME_LIMIT,
    QUESTION_LIMIT,
)
from liveqa.commands.poll import MOST_OPTIONS
from liveqa.domain.emblem import LARGEST, LARGEST_SMALL
from liveqa.domain.plan import DELEGATE_LIMIT, LINE_LIMIT
from liveqa.domain.prepared import needed
from liveqa.domain.privacy import SMALLEST_GROUP
from liveqa.domain.words import (
    BY_SECRET,
    DATED,
    DEFERRALS,
    FROM_PHONES,
    GIVEN_REASONS,
    IN_ADVANCE,
    KIND_WORDS,
    LINK_ROLES,
    ONE_EACH,
    PUBLIC_STATES,
    AgendaKind,
    Agreement,
    Direction,
    Duty,
    MeetingForm,
    Motion,
    NameMode,
    OpinionKind,
    Origin,
    Outcome,
    PaperKind,
    PollManner,
    PromiseState,
    QuestionState,
    ReplyState,
    SiteKind,
    Standing,
)

WORDS: dict[str, Iterable[str]] = {
    "AGENDA_KINDS": AgendaKind,
    "AGREEMENTS": Agreement,
    "BY_SECRET": BY_SECRET,
    "DATED": [outcome for outcome in Outcome if outcome in DATED],
    "DECLINE_REASONS": GIVEN_REASONS,
    "DEFERRALS": [outcome for outcome in Outcome if outcome in DEFERRALS],
    "DIRECTIONS": Direction,
    "DUTIES": Duty,
    "FROM_PHONES": [origin for origin in Origin if origin in FROM_PHONES],
    "IN_ADVANCE": [origin for origin in Origin if origin in IN_ADVANCE],
    "LINK_ROLES": LINK_ROLES,
    "MEETING_FORMS": MeetingForm,
    "MOTIONS": Motion,
    "NAME_MODES": NameMode,
    "ONE_EACH": ONE_EACH,
    "OPINION_KINDS": OpinionKind,
    "ORIGINS": Origin,
    "OUTCOMES": Outcome,
    "PAPER_KINDS": PaperKind,
    "POLL_MANNERS": [PollManner.PHONES, PollManner.HANDS],
    "PROMISE_STATES": PromiseState,
    "PUBLIC_STATES": [state for state in QuestionState if state in PUBLIC_STATES],
    "REPLY_STATES": ReplyState,
    "SITE_KINDS": [kind for kind in SiteKind if kind != SiteKind.MAIN],
    "STANDINGS": Standing,
}
LIMITS = {
    "DELEGATE_LIMIT": DELEGATE_LIMIT,
    "QUESTION_LIMIT": QUESTION_LIMIT,
    "LINE_LIMIT": LINE_LIMIT,
    "NAME_LIMIT": NAME_LIMIT,
    "COUNT_LIMIT": COUNT_LIMIT,
    "MINUTES_LIMIT": MINUTES_LIMIT,
    "SMALLEST_GROUP": SMALLEST_GROUP,
    "MOST_OPTIONS": MOST_OPTIONS,
    "EMBLEM_LIMIT": LARGEST,
    "EMBLEM_LIMIT_SMALL": LARGEST_SMALL,
}
LINE_LENGTH = 80
HEAD = "// Written by `python -m liveqa.commands.vocabulary`; a change is made there.\n"


def render() -> str:
    """Return the script: closed lists of words, limits, facts of commands."""
    momentary = [name for name, entry in sorted(REGISTRY.items()) if entry.momentary]
    upvotes = {
        name: entry.upvote for name, entry in sorted(REGISTRY.items()) if entry.upvote is not None
    }
    needs = {outcome.value: [*needed(outcome)] for outcome in Outcome}
    parts = [HEAD]
    parts += [f"export const {name} = {_json(list(words))};\n" for name, words in WORDS.items()]
    parts += [f"export const {name} = {limit};\n" for name, limit in LIMITS.items()]
    parts.append("// What in a title, folded, speaks of each kind of agenda item.\n")
    parts.append(f"export const KIND_WORDS = {_json(list(KIND_WORDS))};\n")
    parts.append("// What has to be said with each outcome.\n")
    parts.append(f"export const NEEDED = {_json(needs)};\n")
    parts.append("// Commands that mean the hall as it is now.\n")
    parts.append(f"export const MOMENTARY = {_json(momentary)};\n")
    parts.append("// Commands that give an upvote, or take one away.\n")
    parts.append(f"export const UPVOTES = {_json(upvotes)};\n")
    return "".join(parts)


def _json(value: list[Any] | dict[str, Any]) -> str:
    """Return JSON with one entry a line where it would be long."""
    short = json.dumps(value)
    if len(short) < LINE_LENGTH:
        return short
    if isinstance(value, dict):
        rows = (f"  {json.dumps(key)}: {json.dumps(each)},\n" for key, each in value.items())
        return "{\n" + "".join(rows) + "}"
    entries = "".join(f"  {json.dumps(entry)},\n" for entry in value)
    return f"[\n{entries}]"


def main() -> None:
    """Rewrite the script named on the command line."""
    Path(sys.argv[1]).write_text(render(), encoding="utf-8")


if __name__ == "__main__":
    main()
