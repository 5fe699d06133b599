"""What the public copy may say."""

from typing import Annotated

from msgspec import Meta

from liveqa.commands.fields import Name
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.domain.publication import occurrences
from liveqa.domain.words import ALWAYS, Role
from liveqa.errors import Empty, Invalid
from liveqa.text import is_blank

MOST_WORDS = 200


class CheckName(Args):
    key: Annotated[str, Meta(pattern="^[0-9a-f]{16}$")]
    keep: bool


class OneWord(Args):
    word: Name


@command("name.check", Role.SECRETARY, states=ALWAYS, momentary=False, personal=False)
def check_name(ctx: Context, args: CheckName) -> Result:
    """Keep or hide, in the public copy, a name found in a free text; `key` is the finding's key."""
    decided = ctx.store.name_checks.decide(ctx.meeting.id, args.key, keep=args.keep)
    ctx.emit("NameChecked", name_checks=decided)
    return {}


@command("name.hide", Role.SECRETARY, states=ALWAYS, momentary=False, personal=False)
def hide(ctx: Context, args: OneWord) -> Result:
    """Hide a word, or several in a row, everywhere in the public copy, whatever was found or kept
    there; the result says in how many places."""
    word = " ".join(args.word.split())
    if is_blank(word):
        raise Empty(field="word")
    hidden = ctx.meeting.hidden_words
    if word not in hidden:
        if len(hidden) >= MOST_WORDS:
            raise Invalid(field="word")
        _keep(ctx, [*hidden, word])
    return {"places": occurrences(ctx.store.record(ctx.meeting.id), word)}


@command("name.unhide", Role.SECRETARY, states=ALWAYS, momentary=False, personal=False)
def unhide(ctx: Context, args: OneWord) -> Result:
    """Stop hiding a word by hand; a name that was found there is hidden until it is kept."""
    _keep(ctx, [word for word in ctx.meeting.hidden_words if word != args.word])
    return {}


def _keep(ctx: Context, words: list[str]) -> None:
    ctx.store.meetings.change(ctx.meeting.id, hidden_words=words)
    ctx.emit("WordsHidden", meeting=ctx.meeting.id)
