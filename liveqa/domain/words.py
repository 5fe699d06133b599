"""The closed vocabularies of a meeting. The values are the same in the database, on the wire,
in the catalogues (`outcome.answered`) and in the pages.
"""

from enum import StrEnum


class Role(StrEnum):
    """What a device may do; every role but attendee comes from a role link."""

    ATTENDEE = "attendee"
    SCREEN = "screen"
    CHAIR = "chair"
    SECRETARY = "secretary"
    HELPER = "helper"
    ORGANISER = "organiser"
    ANSWERER = "answerer"
    COLLECTOR = "collector"


# Whoever comes in by a link with a secret; the others join without one.
LINK_ROLES = (Role.SCREEN, Role.CHAIR, Role.SECRETARY, Role.HELPER, Role.ORGANISER)
# Whoever answers or collects questions beforehand has a link each, made when an organiser asks.
ONE_EACH = (Role.ANSWERER, Role.COLLECTOR)
BY_SECRET = (*LINK_ROLES, *ONE_EACH)


class Audience(StrEnum):
    """Who reads a board: one for each surface."""

    PHONE = "phone"
    SCREEN = "screen"
    CHAIR = "chair"
    SECRETARY = "secretary"
    HELPER = "helper"
    ORGANISER = "organiser"
    ANSWERER = "answerer"
    COLLECTOR = "collector"


AUDIENCE_OF = {
    Role.ATTENDEE: Audience.PHONE,
    Role.SCREEN: Audience.SCREEN,
    Role.CHAIR: Audience.CHAIR,
    Role.SECRETARY: Audience.SECRETARY,
    Role.HELPER: Audience.HELPER,
    Role.ORGANISER: Audience.ORGANISER,
    Role.ANSWERER: Audience.ANSWERER,
    Role.COLLECTOR: Audience.COLLECTOR,
}


class MeetingKind(StrEnum):
    """Staff and parents in general, or employer and employees (Nghị định 145/2020)."""

    DIALOGUE = "dialogue"
    LABOUR = "labour"


class MeetingForm(StrEnum):
    """Where people take part: in the room, in the room and online, online alone."""

    IN_PERSON = "in_person"
    HYBRID = "hybrid"
    ONLINE = "online"


class SiteKind(StrEnum):
    """What a site (điểm cầu) is: the main hall, a room elsewhere, or where each one is at home."""

    MAIN = "main"
    ROOM = "room"
    HOME = "home"


class MeetingState(StrEnum):
    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


# When something may be done, by the meeting's state.
BEFORE_OPENING = frozenset({MeetingState.DRAFT})
BEFORE_CLOSE = frozenset({MeetingState.DRAFT, MeetingState.OPEN})
WHILE_OPEN = frozenset({MeetingState.OPEN})
ONCE_BEGUN = frozenset({MeetingState.OPEN, MeetingState.CLOSED})
ONCE_CLOSED = frozenset({MeetingState.CLOSED})
ALWAYS = frozenset(MeetingState)


class Intake(StrEnum):
    """Whether something is taken from phones now: questions, names of speakers, upvotes."""

    OPEN = "open"
    PAUSED = "paused"


class AgendaKind(StrEnum):
    """What an agenda item is; a contribution (tham luận) carries a prepared text, with promises the
    meeting hears what became of what was put off last time."""

    OPENING = "opening"
    INTRODUCTION = "introduction"
    REPORT = "report"
    CONTRIBUTION = "contribution"
    OPINIONS = "opinions"
    ANSWERS = "answers"
    CONCLUSION = "conclusion"
    CLOSING = "closing"
    BREAK = "break"
    PROMISES = "promises"
    OTHER = "other"


# An office holder speaks, and the floor is nobody else's yet.
_OFFICE = (
    r"(dong chi|(ong|ba)(?! (ba|con)\b)|(dai dien )?lanh dao|thuong truc"
    r"|(pho )?(chu tich|bi thu|giam doc|truong|thu tuong|bo truong|hieu truong))\b"
)
_OF_OFFICE = (
    rf"phat bieu (chi dao|chao mung|dap tu)\b|phat bieu (cua )?{_OFFICE}"
    rf"|^{_OFFICE}.*\bphat bieu\b(?! y kien)"
)
# What in a title, folded, speaks of each kind; the first that fits: "Phát biểu khai mạc" opens,
# "Trả lời ý kiến" answers.
KIND_WORDS = (
    # telling what is to come is not yet it
    (
        AgendaKind.OTHER,
        "^(thong tin|pho bien|thong bao|thong qua) (ve )?(chuong trinh|noi dung|quy che)",
    ),
    (AgendaKind.PROMISES, r"(?:hua|hen|ton dong|kien nghi|giai quyet|noi dung).*(?:ky|lan) truoc"),
    (AgendaKind.INTRODUCTION, "gioi thieu"),
    (AgendaKind.CONCLUSION, "ket luan"),
    (AgendaKind.CLOSING, "be mac|ket thuc"),
    (AgendaKind.OPENING, "khai mac|tuyen bo"),
    (AgendaKind.CONTRIBUTION, "tham luan"),
    (AgendaKind.REPORT, "bao cao"),
    (AgendaKind.ANSWERS, "tra loi|giai dap|giai quyet"),
    (AgendaKind.OTHER, _OF_OFFICE),
    (AgendaKind.OPINIONS, r"phat bieu|\by kien|thao luan|doi thoai"),
    (AgendaKind.BREAK, r"giai lao|nghi trua|^nghi(?! thuc| le| dinh)\b"),
)


class Origin(StrEnum):
    """How a question came in."""

    COLLECTED = "collected"
    EARLY = "early"
    """From a phone, before the opening."""
    PHONE = "phone"
    MICROPHONE = "microphone"
    PAPER = "paper"
    ONLINE = "online"


# These came before the opening; the others in the hall.
IN_ADVANCE = frozenset({Origin.COLLECTED, Origin.EARLY})
# These were sent by whoever asks, from a device of their own.
FROM_PHONES = frozenset({Origin.EARLY, Origin.PHONE})


class OpinionKind(StrEnum):
    """hỏi · góp ý · phản ánh · hiến kế · kiến nghị · đề xuất"""

    QUESTION = "question"
    COMMENT = "comment"
    REPORT = "report"
    IDEA = "idea"
    PETITION = "petition"
    PROPOSAL = "proposal"


class Direction(StrEnum):
    """Who asks whom: the employer's requests to the staff are opinions too."""

    TO_LEADERS = "to_leaders"
    TO_STAFF = "to_staff"


class NameMode(StrEnum):
    """Who learns the name: everyone, the secretaries alone, or nobody (then none is stored)."""

    NAMED = "named"
    SECRETARIES_ONLY = "secretaries_only"
    UNRECORDED = "unrecorded"


class QuestionState(StrEnum):
    PENDING = "pending"
    SHOWN = "shown"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    ANSWERED = "answered"


# In these states everyone sees a question, may upvote it, and it can be put on the screen.
PUBLIC_STATES = frozenset({QuestionState.SHOWN, QuestionState.ANSWERED})
# In these it is still open: it may be withdrawn, declined or merged.
UNDECIDED_STATES = frozenset({QuestionState.PENDING, QuestionState.SHOWN})
# In these it is hidden from the hall, and may be let in.
KEPT_BACK_STATES = frozenset({QuestionState.PENDING, QuestionState.DECLINED, QuestionState.MERGED})


class DeclineReason(StrEnum):
    OFF_TOPIC = "off_topic"
    DUPLICATE = "duplicate"
    OFFENSIVE = "offensive"
    PRIVATE = "private"
    COMPLAINT = "complaint"
    OTHER = "other"
    BURST = "burst"
    """It came in a burst that was removed."""


# What a secretary declines one question for.
GIVEN_REASONS = tuple(reason for reason in DeclineReason if reason != DeclineReason.BURST)


class Outcome(StrEnum):
    ANSWERED = "answered"
    NOTED = "noted"
    TO_VERIFY = "to_verify"
    NEEDS_STUDY = "needs_study"
    BEYOND_AUTHORITY = "beyond_authority"
    OUT_OF_TIME = "out_of_time"
    OFF_TOPIC = "off_topic"


DEFERRALS = frozenset(
    {Outcome.TO_VERIFY, Outcome.NEEDS_STUDY, Outcome.BEYOND_AUTHORITY, Outcome.OUT_OF_TIME}
)
# The deferrals that need a day; for what is beyond authority nobody below sets one.
DATED = DEFERRALS - {Outcome.BEYOND_AUTHORITY}


class Result(StrEnum):
    """What became of a question, as every paper counts it: each has exactly one. The first are the
    outcomes, by the same names."""

    ANSWERED = "answered"
    NOTED = "noted"
    TO_VERIFY = "to_verify"
    NEEDS_STUDY = "needs_study"
    BEYOND_AUTHORITY = "beyond_authority"
    OUT_OF_TIME = "out_of_time"
    OFF_TOPIC = "off_topic"
    UNANSWERED = "unanswered"
    MERGED = "merged"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    PENDING = "pending"


# The others were merged into one that stands, or not taken up at all.
STANDING = frozenset(Result) - {Result.MERGED, Result.DECLINED, Result.WITHDRAWN, Result.PENDING}
PUT_OFF = frozenset(map(Result, DEFERRALS))
"""The results with which something is still owed to whoever asked."""
WITH_A_DAY = tuple(result for result in Result if result in map(Result, DATED))


class Duty(StrEnum):
    """What an officer of the meeting does on the papers."""

    CHAIR = "chair"
    PANEL = "panel"
    SECRETARY = "secretary"


class Mark(StrEnum):
    """What was noted of a delegate who is to come. Without one the delegate is not there."""

    PRESENT = "present"
    EXCUSED = "excused"


class Agreement(StrEnum):
    """What both sides of a labour dialogue agreed on an opinion."""

    AGREED = "agreed"
    PARTLY_AGREED = "partly_agreed"
    NOT_AGREED = "not_agreed"


class PaperKind(StrEnum):
    """biên bản · thông báo · báo cáo · công văn trả lời · công văn kiến nghị · kế hoạch"""

    MINUTES = "minutes"
    NOTICE = "notice"
    REPORT = "report"
    LETTER = "letter"
    PETITION = "petition"
    PLAN = "plan"


# These are approved once a meeting is closed; the plan is signed before it.
OF_THE_RECORD = frozenset(PaperKind) - {PaperKind.PLAN}

# Of these there is one for each question, or for the first of those that it holds.
BY_QUESTION = frozenset({PaperKind.LETTER, PaperKind.PETITION})


class NoticeTitle(StrEnum):
    """Which title a notice has: Thông báo kết quả, or thông báo kết luận of the person who
    chaired."""

    RESULTS = "results"
    CONCLUSION = "conclusion"


class Upvotes(StrEnum):
    """What becomes of a question's upvotes when its words change."""

    KEEP = "keep"
    RESET = "reset"


class PromiseState(StrEnum):
    """How far a promise of the previous meeting has come."""

    KEPT = "kept"
    UNDER_WAY = "under_way"
    NOT_YET = "not_yet"


class ReplyState(StrEnum):
    """What a reply given after the close does with its promise: keeps it, keeps a part, or hands
    the matter over to another body."""

    KEPT = "kept"
    PARTLY = "partly"
    HANDED_OVER = "handed_over"


class Standing(StrEnum):
    """How a promise stands on a day."""

    OVERDUE = "overdue"
    DUE = "due"
    HANDED_OVER = "handed_over"
    KEPT = "kept"


class PaperState(StrEnum):
    """How far a paper has come on its way into the files; a draft is not kept."""

    APPROVED = "approved"
    PRINTED = "printed"
    NUMBERED = "numbered"


class SpeakerState(StrEnum):
    """How far a turn has come. One that is held is asked for by a phone that does not count (yet),
    and shown to nobody else."""

    HELD = "held"
    WAITING = "waiting"
    SPEAKING = "speaking"
    DONE = "done"


class Voice(StrEnum):
    """Whether a phone's upvotes and its wish to speak count."""

    COUNTED = "counted"
    ARRIVING = "arriving"
    """Not yet: it has not been there for some moments."""
    TAKEN_AWAY = "taken_away"
    """Not now: it came in a burst that was removed."""


class Admission(StrEnum):
    """Whether a phone came with a seat slip (phiếu tham dự)."""

    NONE = "none"
    ADMITTED = "admitted"
    REPLACED = "replaced"
    """It did, and the slip was given anew since."""


class PollManner(StrEnum):
    """How a poll is taken: hands (or slips of paper) that somebody counts, or phones."""

    HANDS = "hands"
    PHONES = "phones"


class PollState(StrEnum):
    """How far a poll has come. One that was withdrawn is told on no paper."""

    OPEN = "open"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Motion(StrEnum):
    """The answers to a poll without options of its own: tán thành · không tán thành · không có ý
    kiến."""

    IN_FAVOUR = "in_favour"
    AGAINST = "against"
    ABSTAINING = "abstaining"


class StageView(StrEnum):
    """What the projector shows."""

    WAITING = "waiting"
    PROGRAMME = "programme"
    PROMISES = "promises"
    QUESTIONS = "questions"
    TOP = "top"
    LEDGER = "ledger"
    POLL = "poll"
    SPEAKERS = "speakers"
    INTERMISSION = "intermission"
    READING = "reading"
    CLOSING = "closing"


class UnitState(StrEnum):
    """How far a unit has come with its meeting; `late` is the day for holding it gone by."""

    REPORTED = "reported"
    HELD = "held"
    LATE = "late"
    NOT_YET = "not_yet"


class Handled(StrEnum):
    """What became of an archive that was handed in. What begins with "which" waits for somebody to
    say it: for whose it is, or for which of two versions counts."""

    TAKEN = "taken"
    REPLACED = "replaced"
    SAME = "same"
    OLDER = "older"
    WHICH_UNIT = "which_unit"
    WHICH_VERSION = "which_version"
