"""Which field of which row each audience sees. What is not listed here is seen by nobody."""

from collections.abc import Mapping

from liveqa.domain.words import Audience

PHONE, SCREEN, CHAIR = Audience.PHONE, Audience.SCREEN, Audience.CHAIR
SECRETARY, HELPER, ORGANISER = Audience.SECRETARY, Audience.HELPER, Audience.ORGANISER
EVERYONE = frozenset(Audience)
STAFF = frozenset({CHAIR, SECRETARY, ORGANISER})
ROOM = STAFF | {PHONE, SCREEN}
READERS = STAFF | {PHONE}

FieldTable = Mapping[frozenset[Audience], tuple[str, ...]]


def _fields(names: str) -> tuple[str, ...]:
    return tuple(names.split())


# By the kind of row, as the board calls it.
FIELDS: dict[str, FieldTable] = {
    "meeting": {
        EVERYONE: _fields(
            "code title state kind theme starts_at ends_at venue place host form_of_address intake"
            " review name_modes opened_at closed_at ended_at issuing_body"
        ),
        ROOM: _fields("contents"),
        STAFF: _fields(
            "superior_body symbol legal_grounds recipients participants default_body"
            " default_deadline default_channel conclusion version addressees drafting_unit"
            " notice_title notice_recipients report_recipients letter_recipients strengths"
            " weaknesses proposals previous_meeting previous_promises flooded_at purge_on purged_at"
        ),
        frozenset({ORGANISER}): _fields("wifi_ssid wifi_password wifi_hidden"),
        frozenset({SECRETARY}): _fields("hidden_words"),
    },
    "agenda": {
        ROOM: _fields(
            "position title kind presenter minutes extended started_at ended_at paused_at paused_ms"
        ),
        STAFF: _fields("text notes version"),
    },
    "groups": {
        EVERYONE - {SCREEN}: _fields("position name"),
        STAFF: _fields("invited present excused"),
    },
    "officers": {ROOM: _fields("position name duty office")},
    "signers": {STAFF: _fields("position papers authority office name")},
    "promises": {
        frozenset({ORGANISER}): _fields("position number text body deadline state result")
    },
    "papers": {
        STAFF: _fields(
            "kind question version state approved_at closed_at printed_at number date erased_at"
        )
    },
    "answerers": {ROOM: _fields("position name office"), STAFF: _fields("topics")},
    "speakers": {STAFF: _fields("position state name_mode agenda_item started_at ended_at")},
    "questions": {
        READERS: _fields(
            "number text state kind topic outcome outcome_reason body deadline channel asked_at"
            " answered_at votes answerer"
        ),
        STAFF: _fields(
            "origin version direction name_mode agenda_item speaker prepared_answer"
            " prepared_version taken_by merged_into decline_reason decline_note wants_reply"
            " agreement asker_muted"
        ),
        frozenset({SECRETARY}): _fields("contact"),
    },
    "answers": {
        READERS: _fields("questions answerers recorded_at"),
        STAFF: _fields("draft version text agenda_item created_at"),
    },
    "name_checks": {frozenset({SECRETARY}): _fields("key keep")},
    "approval": {STAFF | {SCREEN}: _fields("approved_at in_favour against abstaining objections")},
}
MINE: FieldTable = {
    EVERYONE: _fields(
        "number text state version kind topic outcome outcome_reason body deadline channel"
        " asked_at answered_at decline_reason decline_note name_mode group wants_reply origin"
    )
}
# Of whose words these are, as far as each audience may know: `liveqa.domain.privacy` says.
WHO = _fields("name unit seat group")
SEEN_BY = {kind: frozenset().union(*table) for kind, table in FIELDS.items()}
