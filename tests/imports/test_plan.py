"""Plan files: what they may hold, and that what was written reads back the same."""

from io import StringIO
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from liveqa.domain import plan as parts
from liveqa.domain.plan import Plan
from liveqa.domain.words import AgendaKind, Direction, Duty, MeetingKind, NameMode, OpinionKind
from liveqa.errors import PlanInvalid, PlanUnreadable
from liveqa.i18n import LANGUAGES
from liveqa.imports.plan import SIZE_LIMIT, parse_plan, read_plan
from liveqa.text import clean
from tests.sampling import examples


def test_only_the_title_is_needed() -> None:
    assert parse_plan("title: Hội nghị") == Plan(title="Hội nghị")


def test_a_blank_field_is_as_good_as_none() -> None:
    text = "title: A\nkind:\nreview: ''\nstarts_at:\nagenda:\n  - title: B\n    minutes:\n  -\n"
    assert parse_plan(text) == Plan(title="A", agenda=[parts.PlanItem(title="B")])


@pytest.mark.parametrize(
    ("written", "meant"),
    [(yes, True) for yes in ("có", "Có", "true", "yes", "1")]
    + [(no, False) for no in ("không", "KHÔNG", "false", "no", "0")],
)
def test_review_is_answered_in_either_language(written: str, meant: bool) -> None:
    assert parse_plan(f"title: A\nreview: {written}").review is meant


@pytest.mark.parametrize("value", ["no", "2024-05-04", "8:00", "1e3", "null", "~", "<<", "12"])
def test_what_yaml_takes_for_something_else_stays_text(value: str) -> None:
    assert parse_plan(f"title: {value}").title == value


def test_text_is_cleaned() -> None:
    decomposed = "Ho\u0323\u0302i nghi\u0323"
    assert parse_plan(f'title: "{decomposed}\\0\u202e"').title == "Hội nghị"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_files_as_editors_save_them(tmp_path: Path, encoding: str, newline: str) -> None:
    file = tmp_path / "ke-hoach.yaml"
    text = f"title: Hội nghị{newline}venue: Phòng họp{newline}"
    file.write_bytes(text.encode(encoding))
    assert read_plan(file) == Plan(title="Hội nghị", venue="Phòng họp")


def test_big_endian_utf_16_is_read(tmp_path: Path) -> None:
    file = tmp_path / "ke-hoach.yaml"
    file.write_bytes(b"\xfe\xff" + "title: Hội nghị".encode("utf-16-be"))
    assert read_plan(file).title == "Hội nghị"


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85", "\x0b"])
def test_lines_are_counted_as_an_editor_counts_them(separator: str) -> None:
    with pytest.raises(PlanInvalid) as caught:
        parse_plan(f"title: A{separator}B\r\nvenue: C\r\nkind: D")
    assert caught.value.params["line"] == 3


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"title: \xff", "plan.not_text"),
        (b"\xff\xfet", "plan.not_text"),
        (b"#" * (SIZE_LIMIT + 1), "plan.too_large"),
    ],
)
def test_a_file_that_is_no_plan_text(tmp_path: Path, data: bytes, reason: str) -> None:
    file = tmp_path / "ke-hoach.yaml"
    file.write_bytes(data)
    with pytest.raises(PlanUnreadable) as caught:
        read_plan(file)
    assert caught.value.params["reason"] == reason
    assert all(caught.value.text(lang) for lang in LANGUAGES)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PlanUnreadable):
        read_plan(tmp_path / "none.yaml")
    with pytest.raises(PlanUnreadable):
        read_plan(tmp_path)


def test_pasted_text_may_be_no_larger_than_a_file() -> None:
    with pytest.raises(PlanUnreadable):
        parse_plan("#" * (SIZE_LIMIT + 1))


# Reading back what was written

Line = st.text(max_size=40).map(clean)
Needed = st.text(min_size=1, max_size=40).map(clean).filter(bool)
Listed = st.lists(Needed, max_size=3)
Called = Needed.map(lambda text: clean(f"Lan {text}"))
Day = st.dates().map(str)
Time = st.datetimes().map(lambda at: at.strftime("%Y-%m-%d %H:%M").rjust(16, "0"))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    groups = draw(st.lists(Needed, unique=True, max_size=3))
    answerers = draw(st.lists(Called, unique=True, max_size=3))
    question = st.builds(
        parts.PlanQuestion,
        text=Needed,
        kind=st.sampled_from(OpinionKind),
        direction=st.sampled_from(Direction),
        topic=Line,
        group=st.sampled_from(["", *groups]),
        unit=Line,
        prepared_answer=Line,
        answerer=st.sampled_from(["", *answerers]),
    )
    named = st.builds(
        parts.PlanQuestion,
        text=Needed,
        name=Needed,
        name_mode=st.sampled_from([NameMode.NAMED, NameMode.SECRETARIES_ONLY]),
    )
    times = sorted(draw(st.lists(Time, min_size=2, max_size=2, unique=True)))
    modes = st.lists(st.sampled_from(NameMode), min_size=1, unique=True)
    item = st.builds(
        parts.PlanItem,
        title=Needed,
        kind=st.sampled_from(AgendaKind),
        presenter=Line,
        text=Line,
        minutes=st.integers(0, 1440),
    )
    officer = st.builds(parts.PlanOfficer, name=Called, duty=st.sampled_from(Duty), office=Line)
    lines: dict[str, Any] = {
        name: draw(Line) for name in ("theme", "venue", "place", "host", "symbol")
    }
    return Plan(
        **lines,
        title=draw(Needed),
        kind=draw(st.sampled_from(MeetingKind)),
        contents=draw(Listed),
        recipients=draw(Listed),
        starts_at=times[0],
        ends_at=times[1],
        review=draw(st.booleans()),
        slips=draw(st.booleans()),
        name_modes=draw(modes),
        deferral=parts.PlanDeferral(body=draw(Line), deadline=draw(Day), channel=draw(Line)),
        agenda=draw(st.lists(item, max_size=3)),
        groups=[
            parts.PlanGroup(name=name, invited=draw(st.integers(0, 100_000))) for name in groups
        ],
        officers=draw(st.lists(officer, max_size=2)),
        answerers=[parts.PlanAnswerer(name=name, topics=draw(Listed)) for name in answerers],
        questions=draw(st.lists(question | named, max_size=3)),
    )


@settings(max_examples=examples(60))
@given(plans())
def test_a_plan_that_a_program_wrote_reads_back_the_same(plan: Plan) -> None:
    block = StringIO()
    program = YAML(typ="safe", pure=True)
    program.default_flow_style = False
    program.dump(msgspec.to_builtins(plan), block)
    assert parse_plan(block.getvalue()) == plan
    assert parse_plan(msgspec.json.encode(plan).decode()) == plan
