"""Who upvoted what, worked out from the journal alone."""

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
