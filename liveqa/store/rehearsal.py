"""The end of a rehearsal: what people did goes, what was prepared stays."""

from liveqa.domain.record import COLLECTIONS
from liveqa.store.store import Store

_PREPARED = {"officers", "signers", "answerers", "promises"}
_WIPE = """
DELETE FROM papers WHERE meeting = :meeting;
DELETE FROM name_checks WHERE meeting = :meeting;
DELETE FROM approvals WHERE meeting = :meeting;
DELETE FROM answer_questions WHERE answer IN (SELECT id FROM answers WHERE meeting = :meeting);
DELETE FROM answer_answerers WHERE answer IN (SELECT id FROM answers WHERE meeting = :meeting);
DELETE FROM answers WHERE meeting = :meeting;
DELETE FROM votes WHERE question IN (SELECT id FROM questions WHERE meeting = :meeting);
UPDATE questions SET state = CASE state WHEN 'pending' THEN 'pending' ELSE 'shown' END,
  speaker = NULL, agenda_item = NULL, merged_into = NULL, decline_reason = NULL,
  decline_note = '', outcome = NULL, outcome_reason = '', agreement = NULL, body = '',
  deadline = '', channel = '', answered_at = NULL, taken_by = '', asker_muted = 0
  WHERE meeting = :meeting;
DELETE FROM questions WHERE meeting = :meeting AND id > :last;
DELETE FROM speakers WHERE meeting = :meeting;
UPDATE agenda SET extended = 0, started_at = NULL, ended_at = NULL, paused_at = NULL,
  paused_ms = 0, notes = '', version = version + 1 WHERE meeting = :meeting;
UPDATE groups SET present = 0, excused = 0 WHERE meeting = :meeting;
UPDATE stages SET view = 'waiting', questions = '[]', votes = 0, page = 0, until = NULL,
  since = :now WHERE meeting = :meeting;
UPDATE meetings SET state = 'draft', intake = 'open', opened_at = NULL, closed_at = NULL,
  ended_at = NULL, flooded_at = NULL, rehearsal = NULL, hidden_words = '[]', conclusion = '',
  version = version + 1 WHERE id = :meeting
"""


def wipe(store: Store, meeting: int, last: int, now: int) -> dict[str, list[int]]:
    """Bring a meeting back to before its rehearsal, when `last` was its last question's id (0:
    there was none). What organisers changed meanwhile stays. Returns the ids of the rows that
    this touched, by kind."""
    kinds = [kind for kind in COLLECTIONS if kind not in _PREPARED]
    touched = {kind: [row.id for row in store.rows(kind).of(meeting)] for kind in kinds}
    for statement in _WIPE.split(";"):
        store.db.execute(statement, {"meeting": meeting, "last": last, "now": now})
    return {**touched, "meeting": [meeting], "stage": [meeting], "approval": [meeting]}
