"""What a unit's meeting left open and the house above has to know: petitions to a higher body, and
what the unit promised and still owes."""

import re

from msgspec.structs import replace

from liveqa.domain.owing import Owing, owed_by
from liveqa.domain.publication import public_record
from liveqa.domain.record import Meeting, Question, Record
from liveqa.domain.remit import plain
from liveqa.domain.units import name_key
from liveqa.domain.words import Outcome
from liveqa.text import fold

_HEADS = ("lãnh đạo", "ban lãnh đạo", "trưởng", "chủ tịch", "giám đốc")
_PLACE = re.compile(r" (?:tinh|thanh pho|tp|quan|huyen|thi xa|phuong|xa)(?: \w+){1,3}")
_ANY = {"uy ban nhan dan", "hoi dong nhan dan"}
"""What every place has."""


def open_matters(record: Record) -> list[Owing]:
    """Return what was put off or passed on and not answered since, by number."""
    return [owing for owing in owed_by(record) if not owing.is_kept]


def is_petition(question: Question) -> bool:
    """Return whether it is for a higher body to settle."""
    return question.outcome == Outcome.BEYOND_AUTHORITY


def is_to(body: str, house: Meeting) -> bool:
    """Return whether a body surely is the one that holds this meeting: it alone, or who heads it,
    with a place more or, as "Phòng GDĐT" for that of the district, less."""
    ours, theirs = (name_key(plain(name)) for name in (house.issuing_body, body))
    for head in map(name_key, _HEADS):
        theirs = theirs.removeprefix(f"{head} ")
    if not (ours and theirs):
        return False
    if theirs.startswith(ours):
        rest = theirs.removeprefix(ours)
        return not rest or bool(_PLACE.fullmatch(fold(rest)))
    return " " in theirs and fold(theirs) not in _ANY and ours.startswith(f"{theirs} ")


def public_texts(record: Record, questions: list[Question]) -> dict[int, str]:
    """Return these questions' texts as the public copy has them, by id: without names, but for
    those that a secretary kept."""
    wanted = {question.id for question in questions}
    searched = replace(
        record,
        agenda={},
        groups={},
        sites={},
        answers={},
        promises={},
        # the others stay without their words: whoever is named there is known here, too
        questions={
            id: row if id in wanted else replace(row, text="", decline_note="", prepared_answer="")
            for id, row in record.questions.items()
        },
    )
    public = public_record(searched)
    return {id: public.questions[id].text for id in wanted}
