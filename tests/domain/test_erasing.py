"""A name that is erased is in no text any more, and no other word is."""

from hypothesis import given
from hypothesis import strategies as st

from liveqa.domain.erasing import erased
from liveqa.domain.leaving import ERASED, Leaving, Wording
from liveqa.domain.record import Meeting, Question, Record, Stage
from liveqa.domain.words import MeetingState, NameMode, Origin, QuestionState

SURNAMES = st.sampled_from(["Nguyễn", "Trần", "Lê", "Phạm", "Trịnh", "Vũ"])
GIVEN = st.sampled_from(["Lan", "Tèo", "Minh", "Hoa", "Ánh", "Quân"])
NAMES = st.tuples(SURNAMES, st.sampled_from(["Thị", "Văn", "Bảo"]), GIVEN).map(" ".join)
SPACES = st.sampled_from([" ", "  ", "\n", " **", "* "])
AROUND = st.text(st.sampled_from("abcăôư ,.:;()\n\"'…*"), max_size=20)
FORMS = st.sampled_from([str, str.upper, str.lower, str.title])
LEAVING = Leaving(frozenset({1}), frozenset())


def record_of(name: str, text: str, contact: str = "") -> Record:
    asked = Question(
        id=1,
        meeting=1,
        number=1,
        text=text,
        state=QuestionState.SHOWN,
        origin=Origin.PHONE,
        asked_at=0,
        name=name,
        name_mode=NameMode.NAMED,
        contact=contact,
    )
    meeting = Meeting(id=1, meeting=1, code="X", title="Họp", state=MeetingState.OPEN)
    return Record(rev=0, meeting=meeting, stage=Stage(id=1, meeting=1), questions={1: asked})


def without(name: str, text: str, contact: str = "") -> str:
    return erased(record_of(name, text, contact), LEAVING, now=5).questions[1].text


@given(NAMES, AROUND, AROUND, FORMS, SPACES)
def test_a_full_name_goes_however_it_is_written(
    name: str, before: str, after: str, form: object, space: str
) -> None:
    assert callable(form)
    written = form(name).replace(" ", space)
    left = without(name, f"{before} {written} {after}")
    assert left == f"{before} {ERASED} {after}"


@given(NAMES, st.text(st.sampled_from("abcăôưLTNM ,.:;()\n"), max_size=80))
def test_a_text_without_the_name_is_left_as_it_is(name: str, text: str) -> None:
    assert without(name, text) == text


@given(NAMES, AROUND, AROUND)
def test_what_was_erased_stays_the_same_when_erased_again(
    name: str, before: str, after: str
) -> None:
    once = erased(record_of(name, f"{before} {name} {after}"), LEAVING, now=5)
    again = erased(once, LEAVING, now=5)
    assert again == once
    assert (once.questions[1].name, once.questions[1].version) == ("", 2)


@given(st.sampled_from(["0901 239 999", "lan@truong.vn", "ngõ 5, tổ 3"]), AROUND)
def test_a_contact_goes_wherever_it_was_typed(contact: str, around: str) -> None:
    assert contact not in without("Lan", f"{around} {contact} {around}", contact)


def test_commands_that_quote_the_name_are_known_and_others_are_not() -> None:
    words = Wording(record_of("Trịnh Thị Lan", ""), LEAVING).elsewhere
    assert words.told_by({"text": "Hỏi\nTrịnh Thị Lan", "names": []})
    assert words.told_by({"rows": [{"name": "trịnh thị lan"}]})
    assert not words.told_by({"text": "Trịnh Thị Lanh", "question": 1, "keep": True, "none": None})
