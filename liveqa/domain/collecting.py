"""Until when questions are taken before the day, from collectors and from phones; and what a
collector's link reaches."""

from msgspec.structs import replace

from liveqa.domain.due import due_at
from liveqa.domain.privacy import is_of_a_body, told
from liveqa.domain.record import Collector, Meeting, Question, Record
from liveqa.domain.words import Audience, MeetingState, Origin
from liveqa.errors import NotFound


def is_sent_by(question: Question, collector: Collector) -> bool:
    """Return whether a collector sent a question by the link, or somebody else took it over from
    the collector's group; of those not what bears a name for secretaries alone, which would say
    from which group it comes."""
    if question.origin != Origin.COLLECTED or question.asker is not None:
        return False
    if question.collector is not None:
        return question.collector == collector.id
    shown = told(question, Audience.PHONE) or is_of_a_body(question)
    return collector.group is not None and question.group == collector.group and shown


def ends_at(due: str, meeting: Meeting) -> int | None:
    """Return the last moment at which questions due then are taken, in UTC milliseconds; None while
    it is the opening, whenever that is."""
    return due_at(due, meeting.starts_at)


def is_over(due: str, meeting: Meeting, now: int) -> bool:
    """Return whether the time for questions due then is over: by the deadline, else with the
    opening."""
    end = ends_at(due, meeting)
    return meeting.state != MeetingState.DRAFT or (end is not None and now > end)


def takes_early(meeting: Meeting, now: int) -> bool:
    """Return whether phones may ask at `now`, before the opening."""
    return meeting.early_intake and not is_over(meeting.early_due, meeting, now)


def collector_of(record: Record, body: str) -> Collector:
    """Return the collector whose link it is; raises NotFound for one that is gone."""
    collector = record.collectors.get(int(body or 0))
    if collector is None:
        raise NotFound
    return collector


def of_collector(record: Record, collector: Collector) -> Record:
    """Return a record as far as a collector knows it: the own group and its questions."""
    group = record.groups.get(collector.group or 0)
    sent = {id: row for id, row in record.questions.items() if is_sent_by(row, collector)}
    groups = {group.id: group} if group else {}
    return replace(record, questions=sent, groups=groups, answerers={}, speakers={}, answers={})
