"""The types that arguments are made of, with their limits in characters."""

from typing import Annotated

from msgspec import Meta

from liveqa.domain import due
from liveqa.domain.handles import LENGTH as HANDLE_LENGTH
from liveqa.domain.plan import LINE_LIMIT, SENTENCE_LIMIT, TITLE_LIMIT

QUESTION_LIMIT = 500
NAME_LIMIT = 120
TEXT_LIMIT = 100_000
COUNT_LIMIT, MINUTES_LIMIT = 100_000, 1_440
LARGEST_ID = 2**53
"""What a number of JavaScript holds exactly (ECMA-262, Number.MAX_SAFE_INTEGER)."""

Id = Annotated[int, Meta(ge=1, le=LARGEST_ID)]
Version = Annotated[int, Meta(ge=0, le=LARGEST_ID)]
Count = Annotated[int, Meta(ge=0, le=COUNT_LIMIT)]
Minutes = Annotated[int, Meta(ge=0, le=MINUTES_LIMIT)]
Moment = Annotated[int, Meta(ge=0, le=253_402_300_799_999)]  # the year 9999
Name = Annotated[str, Meta(max_length=NAME_LIMIT)]
Line = Annotated[str, Meta(max_length=LINE_LIMIT)]
Title = Annotated[str, Meta(max_length=TITLE_LIMIT)]
Sentence = Annotated[str, Meta(max_length=SENTENCE_LIMIT)]
Lines = Annotated[list[Sentence], Meta(max_length=60)]
Day = Annotated[str, Meta(pattern=r"^(\d{4}-\d{2}-\d{2})?$")]
Text = Annotated[str, Meta(max_length=TEXT_LIMIT)]
Due = due.Due
Handle = Annotated[str, Meta(max_length=HANDLE_LENGTH)]
Ids = Annotated[list[Id], Meta(min_length=1, max_length=500)]
