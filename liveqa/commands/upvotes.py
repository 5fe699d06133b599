"""Who upvoted what, worked out from the journal alone."""

import msgspec

from liveqa.store import Store

QUERY = "SELECT device, events FROM journal WHERE meeting = ? ORDER BY rev"


def expected(store: Store, meeting: int) -> set[tuple[int, int]]:
    """Return the upvotes that must exist, as pairs of question and device."""
    upvotes = _Upvotes(store, meeting)
    for device, events in store.db.execute(QUERY, [meeting]):
        for event in msgspec.json.decode(events):
            upvotes.follow(device, event["name"], event["touches"].get("questions", []))
    return {(question, device) for question in upvotes.given for device in upvotes.given[question]}


class _Upvotes:
    """Which devices stand behind each question, and for each the duplicate that it came through, if
    any."""

    def __init__(self, store: Store, meeting: int) -> None:
        query = (
            "SELECT t.id, t.asker, devices.role = 'attendee' FROM questions AS t"
            " LEFT JOIN devices ON devices.id = t.asker WHERE t.meeting = ?"
        )
        rows = store.db.execute(query, [meeting]).fetchall()
        self._asker = {id: asker for id, asker, _ in rows}
        self._from_phone = {id for id, _, is_phone in rows if is_phone}
        self.given: dict[int, dict[int, int | None]] = {}

    def follow(self, device: int, event: str, questions: list[int]) -> None:
        """Apply an event to the upvotes of the questions that it names."""
        match event:
            case "QuestionUpvoted":
                for question in questions:
                    self._of(question).setdefault(device, None)
            case "UpvoteRemoved":
                for question in questions:
                    self._of(question).pop(device, None)
            case "UpvotesReset":
                for question in questions:
                    self._of(question).clear()
            case "QuestionMerged":
                self._merge(*questions[:2])
            case "QuestionAccepted":
                self._part(*questions)
            case "RehearsalEnded":
                self.given.clear()

    def _of(self, question: int) -> dict[int, int | None]:
        return self.given.setdefault(question, {})

    def _merge(self, source: int, into: int) -> None:
        behind = [(device, origin or source) for device, origin in self._of(source).items()]
        if source in self._from_phone:
            behind.append((self._asker[source], source))
        for device, origin in behind:
            if device != self._asker.get(into):
                self._of(into).setdefault(device, origin)

    def _part(self, source: int, into: int | None = None) -> None:
        if into is not None:
            kept = {device: origin for device, origin in self._of(into).items() if origin != source}
            self.given[into] = kept
