"""Who upvoted what, worked out from the journal alone."""

from liveqa.commands.untying import UNTIED
from liveqa.store import Store


def expected(store: Store, meeting: int) -> set[tuple[int, int]]:
    """Return the upvotes that must exist, as pairs of question and device. Merging moves none."""
    given: set[tuple[int, int]] = set()
    for device, events in store.journal.events(meeting):
        if device is None:
            continue
        for event in events:
            given = _after(given, device, event["name"], event["touches"].get("questions", []))
    return given


def counted(store: Store, meeting: int) -> dict[int, int] | None:
    """Return how many upvotes each question must have as a number alone, since who gave them was
    forgotten; None if that is known."""
    counts: dict[int, int] | None = None
    for command, result, events in store.journal.outcomes(meeting):
        if command == UNTIED:
            counts = {int(id): count for id, count in result["votes"].items()}
        for event in events if counts else ():
            if event["name"] == "UpvotesReset":
                counts = {**(counts or {}), **dict.fromkeys(event["touches"]["questions"], 0)}
    return counts


def _after(
    given: set[tuple[int, int]], device: int, event: str, questions: list[int]
) -> set[tuple[int, int]]:
    match event:
        case "QuestionUpvoted":
            given.add((questions[0], device))
        case "UpvoteRemoved":  # a question that stands for this one may follow
            given.discard((questions[0], device))
        case "UpvotesReset":
            return {upvote for upvote in given if upvote[0] not in questions}
        case "RehearsalEnded":
            return set()
    return given
