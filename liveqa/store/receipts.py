"""Receipts: what a phone keeps of its own entries in the journal, proved against the journal.

A receipt is a text with one entry a line, as JSON: its number `rev`, its `digest` and, where it
gave words, its `text`. Lines that begin with `#` are for people. It names no phone and no meeting,
and each line proves itself: whoever shows one to somebody may take out the others.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from liveqa.errors import JournalUnreadable, ReceiptUnreadable
from liveqa.store.audit import wrong
from liveqa.store.journal import BEFORE
from liveqa.text import clean_tree

SIZE_LIMIT = 1 << 20
_Digest = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
_Rev = Annotated[int, Meta(ge=1)]


class Receipt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry as its phone was told of it."""

    rev: _Rev
    digest: _Digest
    text: str = ""


class Entry(msgspec.Struct, frozen=True):
    """An entry of the journal as `verify --journal` writes it; the digests are hex."""

    meeting: int
    rev: _Rev
    format: int
    at: int
    command: str
    events: list[Any]
    result: dict[str, Any]
    args_digest: _Digest
    digest: _Digest
    args: dict[str, Any] | None = None
    author: str | None = None
    device: int | None = None
    op: str | None = None


@dataclass(frozen=True)
class Verdict:
    """What became of a receipt's entry: a key of the catalogue, and where the journal ends or does
    not hold."""

    rev: int
    reason: str
    at: int = 0

    @property
    def holds(self) -> bool:
        """Return whether the entry stands as it was told."""
        return self.reason in (STANDS, SAID, ERASED)


STANDS, SAID, ERASED = "receipt.stands", "receipt.said", "receipt.erased"
OTHER_WORDS, CHANGED = "receipt.other_words", "receipt.changed"
MISSING, BROKEN = "receipt.missing", "receipt.broken"


@dataclass
class _Followed:
    """A meeting's journal, followed from its first entry as far as it holds: those of its entries
    that are asked about, how long it is, and where it breaks (0: nowhere)."""

    entries: dict[int, Entry] = field(default_factory=dict)
    length: int = 0
    broken: int = 0


def read(data: bytes) -> list[Receipt]:
    """Return the entries of a receipt; raises ReceiptUnreadable."""
    try:
        lines = data.decode("utf-8-sig").split("\n")
        said = [line for line in map(str.strip, lines) if line and not line.startswith("#")]
        found = [msgspec.json.decode(line, type=Receipt) for line in said]
    except (UnicodeDecodeError, msgspec.MsgspecError, RecursionError):
        raise ReceiptUnreadable from None
    if not found:
        raise ReceiptUnreadable
    return found


def entry(values: object) -> Entry:
    """Return an entry of the journal from plain JSON; raises JournalUnreadable."""
    try:
        return msgspec.convert(values, Entry)
    except msgspec.ValidationError:
        raise JournalUnreadable from None


def prove(receipts: list[Receipt], entries: Iterable[Entry]) -> list[Verdict]:
    """Return what became of each entry of a receipt, in the journal of the meeting in which most of
    them stand. `entries` are those of each meeting, oldest first."""
    asked = {receipt.rev for receipt in receipts}
    journals: dict[int, _Followed] = {}
    last: dict[int, bytes] = {}
    for each in entries:
        followed = journals.setdefault(each.meeting, _Followed())
        followed.length += 1
        if not followed.broken and _is_wrong(last.get(each.meeting, BEFORE), followed, each):
            followed.broken = followed.length
        last[each.meeting] = bytes.fromhex(each.digest)
        if each.rev in asked:
            followed.entries[each.rev] = each
    best = max(journals.values(), key=lambda one: _fitting(one, receipts), default=_Followed())
    return [_verdict(receipt, best) for receipt in receipts]


def _is_wrong(last: bytes, followed: _Followed, each: Entry) -> bool:
    row = {name: getattr(each, name) for name in each.__struct_fields__}
    row |= {name: bytes.fromhex(row[name]) for name in ("args_digest", "digest")}
    row |= {name: msgspec.json.encode(row[name]).decode() for name in ("events", "result")}
    row["args"] = None if each.args is None else msgspec.json.encode(each.args).decode()
    return bool(wrong(last, followed.length, row))


def _fitting(journal: _Followed, receipts: list[Receipt]) -> int:
    return sum(_stands(receipt, journal) for receipt in receipts)


def _stands(receipt: Receipt, journal: _Followed) -> bool:
    found = journal.entries.get(receipt.rev)
    return found is not None and found.digest == receipt.digest


def _verdict(receipt: Receipt, journal: _Followed) -> Verdict:
    rev = receipt.rev
    if journal.broken and journal.broken <= rev:
        return Verdict(rev, BROKEN, journal.broken)
    if rev > journal.length:
        return Verdict(rev, MISSING, journal.length)
    if not _stands(receipt, journal):
        return Verdict(rev, CHANGED)
    if not receipt.text:
        return Verdict(rev, STANDS)
    said = journal.entries[rev].args
    if said is None:
        return Verdict(rev, ERASED)
    return Verdict(rev, SAID if said.get("text") == clean_tree(receipt.text) else OTHER_WORDS)
