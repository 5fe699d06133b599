"""What a person types in a plan is read as it stands there, or refused with what to do."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liveqa.domain import plan as parts
from liveqa.domain.plan import Plan
from liveqa.domain.words import AgendaKind
from liveqa.errors import PlanInvalid
from liveqa.i18n import LANGUAGES
from liveqa.imports.nodes import INVISIBLE
from liveqa.imports.plan import SIZE_LIMIT, parse_plan
from liveqa.text import clean
from tests.sampling import examples

Typed = (
    st.text(min_size=1, max_size=30)
    | st.text(alphabet="aA1 ?:#-@`%!&*|>=~<.,/\\ \t\u00a0ế“”", min_size=1, max_size=20)
).map(clean)
# Quotes, and signs that announce an indented text, are no part of it.
NO_TEXT = re.compile(rf"$|[\"'{INVISIBLE}]|[|>][-+\d]*$|.*\n", re.DOTALL)
Sentence = Typed.filter(lambda text: not NO_TEXT.match(text))


def mistake(text: str) -> PlanInvalid:
    with pytest.raises(PlanInvalid) as caught:
        parse_plan(text)
    return caught.value


def read_or_refused(text: str, line: int) -> Plan | None:
    """The plan, or None where the line was refused."""
    try:
        return parse_plan(text)
    except PlanInvalid as error:
        refused = error
    assert refused.params["line"] == line
    assert all(refused.text(lang) for lang in LANGUAGES)
    return None


@settings(max_examples=examples(300))
@given(Sentence)
def test_a_sentence_is_read_as_typed_or_refused_at_its_line(typed: str) -> None:
    title = read_or_refused(f"# Kế hoạch\ntitle: {typed}\nvenue: B", 2)
    assert title is None or (title.title, title.venue) == (typed, "B")
    entry = read_or_refused(f"title: A\ncontents:\n  - {typed}\n  - C\nvenue: B", 3)
    assert entry is None or (entry.contents, entry.venue) == ([typed, "C"], "B")
    if not set("{}[],") & set(typed):
        item = read_or_refused(f"title: A\nagenda:\n  - {{title: {typed}, kind: report}}", 3)
        assert item is None or item.agenda == [parts.PlanItem(title=typed, kind=AgendaKind.REPORT)]


@pytest.mark.parametrize(
    "typed",
    [
        "Bao giờ sửa nhà vệ sinh?",
        "Ai? Bao giờ?",
        "Họp lúc 8:30, tầng 2",
        "Xem https://truong.edu.vn/a?b=c#d",
        "Lớp 5A (điểm trường 2)",
        "100% & hơn",
        "2024-05-04",
        "08:00",
        "010",
        "-5 độ",
        "5*3=15",
        "“Trường học hạnh phúc”",
        "it's",
        'Lớp "chọn"',
        "a\tb",
        "yes",
        "off",
        "null",
        "~",
        "1e3",
        "C:\\Users\\Lan",
        "--- a",
        "Điện, nước",
    ],
)
def test_what_people_write_needs_no_quotes(typed: str) -> None:
    assert parse_plan(f"title: {typed}").title == typed
    assert parse_plan(f"title: A\ncontents:\n- {typed}").contents == [typed]


NEEDS_QUOTES = """Tổ: Toán | Tổ Toán: | #1 | Câu #1 | - a | ? a | @a | `a` | %a | *a* | &a | !a |
[a] b | {a} b | > a | , a | a: b: c | 'a' b | “a”: b | a\t#b | ] a | !!str a | <<: a"""


@pytest.mark.parametrize("typed", ["| a", *map(str.strip, NEEDS_QUOTES.split("|"))])
def test_what_needs_quotes_is_said_at_its_line_and_read_in_them(typed: str) -> None:
    refused = mistake(f"venue: B\n\ntitle: {typed}\nplace: C")
    assert refused.params["line"] == 3
    assert '(")' in refused.text("vi")
    quote = '"' if "'" in typed else "'"
    assert parse_plan(f"title: {quote}{typed}{quote}").title == typed


@pytest.mark.parametrize("blank", ["\u00a0", "\u3000", "\u2003"])
def test_blanks_from_a_page_or_a_letter_indent_too(blank: str) -> None:
    text = "title: A\nagenda:\n  - title: B\n    minutes: 5"
    copied = text.replace("    ", blank * 4).replace("  -", f"{blank} -").replace(": ", f":{blank}")
    assert parse_plan(copied) == parse_plan(text)
    assert parse_plan(f"title: Lớp{blank}5A").title == f"Lớp{blank}5A"


@pytest.mark.parametrize("mark", ["\ufeff", "\u200b", "\u202a"])
def test_marks_that_nobody_sees_hide_no_field(mark: str) -> None:
    text = f"{mark}title: A\n{mark}agenda:\n{mark}  - {mark}title: B"
    assert parse_plan(text) == Plan(title="A", agenda=[parts.PlanItem(title="B")])


def test_tabs_part_words_but_do_not_indent() -> None:
    text = "title:\tA\t\nagenda:\n  -\ttitle: B\tC\n    text: |\n      1\tD\n      \tE\n"
    item = parts.PlanItem(title="B\tC", text="1\tD\n\tE")
    assert parse_plan(text) == Plan(title="A", agenda=[item])


@pytest.mark.parametrize(
    ("written", "meant"), [("10", 10), ("010", 10), ("0", 0), ("08", 8), ("３", 3)]
)
def test_a_number_is_what_its_digits_say(written: str, meant: int) -> None:
    plan = parse_plan(f"title: A\ngroups:\n  - {{name: B, invited: {written}}}")
    assert plan.groups[0].invited == meant


@pytest.mark.parametrize("written", ["1.000", "1,5", "1_000", "0x10", "3.0", "1e3", "3 người"])
def test_a_number_that_may_mean_another_is_refused(written: str) -> None:
    refused = mistake(f"title: A\ngroups:\n  - name: B\n    invited: {written}")
    assert (refused.params["line"], refused.params["reason"]) == (4, "plan.number")


def test_a_plan_of_a_hundred_questions_is_read_in_a_moment() -> None:
    question = "  - text: Bao giờ sửa nhà vệ sinh?\n    kind: petition\n    unit: Lớp 5A\n"
    begun = time.process_time()
    assert len(parse_plan("title: A\nquestions:\n" + question * 100).questions) == 100
    assert time.process_time() - begun < 1


@pytest.mark.parametrize("sign", ["[", "{", "- ", "? ", "[{", "!a ", "&a ", "'' ", "a: "])
def test_a_bomb_is_given_up_at_once(sign: str) -> None:
    begun = time.process_time()
    mistake("title: " + sign * (SIZE_LIMIT // 8))
    assert time.process_time() - begun < 2
