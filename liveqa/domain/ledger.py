"""The ledger of a meeting's questions (Sổ câu hỏi): how many came, and what became of each. Anybody
may see it at any time; the minutes count the same."""

from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

import msgspec

from liveqa.domain.account import results
from liveqa.domain.record import Record
from liveqa.domain.words import PUT_OFF, DeclineReason, Result

Key = TypeVar("Key")


class Ledger(msgspec.Struct, frozen=True):
    """How many questions were `received` and what became of them, each counted once: `by_result`
    adds up to all, `by_decline_reason` to those that were declined. With `owed` of them a reply is
    still to come."""

    received: int
    owed: int
    by_result: dict[Result, int]
    by_decline_reason: dict[DeclineReason, int]


def ledger(record: Record) -> Ledger:
    """Count the questions of a record."""
    found = results(record)
    declined = [question for question, result in found if result == Result.DECLINED]
    return Ledger(
        len(found),
        sum(result in PUT_OFF for _, result in found),
        in_order(Result, (result for _, result in found)),
        in_order(DeclineReason, (q.decline_reason or DeclineReason.OTHER for q in declined)),
    )


def in_order(order: Iterable[Key], found: Iterable[Key]) -> dict[Key, int]:
    """Return how often each occurs, in the vocabulary's order, without those that do not occur."""
    counts = Counter(found)
    return {key: counts[key] for key in order if counts[key]}
