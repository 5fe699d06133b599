"""What was corrected in minutes after the room had approved them: the room never heard that, so the
minutes say when, why and where (Nghị định 30/2020/NĐ-CP knows no silent change of a paper)."""

import hashlib
from collections.abc import Iterable

import msgspec

from liveqa.domain.account import accounts
from liveqa.domain.polls import told
from liveqa.domain.record import Approval, Group, Record
from liveqa.domain.words import MeetingState

CONCLUSION, HANDS, ATTENDANCE = "conclusion", "hands", "attendance"
PEOPLE, PROGRAMME, FACTS, QUESTION = "people", "programme", "facts", "question"
POLLS = "polls"


def heard(record: Record) -> list[str]:
    """Return a digest of each part of the minutes, as "part=digest"; whose opinions they are is in
    none of them, so that erasing a person is no correction."""
    return [f"{part}={_digest(said)}" for part, said in _parts(record)]


def heard_anew(approval: Approval, before: Record, after: Record) -> list[str]:
    """Return what the room approved, once words were erased from the record: of a part as it was
    approved the digest of what is left, of any other none at all. Names could be tried out against
    the old ones; and erasing a person is no correction."""
    was, now = (dict(_by_part(heard(record))) for record in (before, after))
    return [
        f"{part}={now.get(part, '') if digest == was.get(part) else ''}"
        for part, digest in _by_part(approval.heard)
    ]


def _by_part(digests: Iterable[str]) -> Iterable[tuple[str, str]]:
    for each in digests:
        part, _, digest = each.partition("=")
        yield part, digest


def corrected(record: Record) -> list[str]:
    """Return the parts that are no longer as the room approved them: as they were at the last
    close, or as they are now while somebody corrects them."""
    approval = record.approval
    if approval is None or not approval.heard:
        return []
    if record.meeting.state == MeetingState.CLOSED:
        return approval.corrected
    before, now = set(approval.heard), heard(record)
    parts = dict.fromkeys(each.partition("=")[0] for each in (*now, *approval.heard))
    changed = {each.partition("=")[0] for each in before ^ set(now)}
    return [part for part in parts if part in changed]


def _parts(record: Record) -> Iterable[tuple[str, object]]:
    meeting, approval = record.meeting, record.approval
    yield FACTS, (meeting.title, meeting.theme, meeting.venue, meeting.participants)
    yield PEOPLE, [(row.name, row.office, row.duty) for row in record.officers.values()]
    yield (
        ATTENDANCE,
        [
            *(_came(row) for row in record.groups.values()),
            *((site.name, site.counted, site.present) for site in record.sites.values()),
            *((row.position, row.mark) for row in record.delegates.values()),
        ],
    )
    yield (
        PROGRAMME,
        [(row.title, row.presenter, row.text, row.notes) for row in record.agenda.values()],
    )
    for account in accounts(record).values():
        asked = account.question
        fields: tuple[object, ...] = (
            asked.text,
            asked.kind,
            asked.direction,
            asked.agreement,
            account.result,
        )
        promise = (asked.outcome_reason, asked.body, asked.deadline, asked.channel)
        reason = (
            asked.decline_reason,
            asked.decline_note,
            account.target and account.target.number,
        )
        fields += (asked.site,) if asked.site else ()
        answers = [(answer.text, answer.answerers) for answer in account.answers]
        yield f"{QUESTION} {asked.number}", (fields, promise, reason, answers)
    if polls := told(
        record.polls.values()
    ):  # minutes of before any were possible have no such part
        yield POLLS, [(poll.text, poll.options, poll.counts) for poll in polls]
    yield CONCLUSION, meeting.conclusion
    if approval:
        hands = (approval.in_favour, approval.against, approval.abstaining, approval.objections)
        yield HANDS, hands


def _came(row: Group) -> tuple[object, ...]:
    """Return what is said of a group; that nobody came only where that was counted."""
    nobody = row.counted and not (row.present or row.excused)
    return (row.name, row.invited, row.present, row.excused, *([True] if nobody else []))


def _digest(said: object) -> str:
    return hashlib.sha256(msgspec.json.encode(said)).hexdigest()[:16]
