"""Plan files: what they may hold, and how a mistake is named."""

from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from liveqa.domain import plan as parts
from liveqa.domain.plan import Plan
from liveqa.domain.words import AgendaKind, Direction, Duty, MeetingKind, NameMode, OpinionKind
from liveqa.errors import NotFound, PlanInvalid, PlanUnreadable
from liveqa.i18n import LANGUAGES, catalogue
from liveqa.imports.plan import SIZE_LIMIT, parse_plan, read_plan, shipped, shipped_plan
from liveqa.text import clean

DOCS = Path(__file__).parent.parent.parent / "docs" / "plan.md"

WRONG = [
    # text, line, field, reason
    ("", 1, "title", "plan.required"),
    ("title:\nvenue: Hội trường", 1, "title", "plan.required"),
    ("chỉ một câu", 1, "", "plan.fields_expected"),
    ("title: A\nkind: labor", 2, "kind", "plan.word"),
    ("title: A\ntitel: B", 2, "titel", "plan.unknown_field_near"),
    ("title: A\nsponsors: B", 2, "sponsors", "plan.unknown_field"),
    ("title: A\nvenue: B\n\ntitle: C", 4, "title", "plan.field_twice"),
    ("title: A\n? [x]\n: B", 2, "?", "plan.unknown_field"),
    ("title: " + "a" * 301, 1, "title", "plan.too_long"),
    ("title: A\nreview: ừ", 2, "review", "plan.yes_no"),
    ("title: A\nname_modes: []", 2, "name_modes", "plan.required"),
    ("title: A\nname_modes: [named, secret]", 2, "name_modes[2]", "plan.word"),
    ("title: A\ncontents: một ý", 2, "contents", "plan.list_expected"),
    ("title: A\ncontents:\n  - Chế độ: chính sách", 3, "contents[1]", "plan.text_expected"),
    ("title: A\nagenda:\n  - Khai mạc", 3, "agenda[1]", "plan.fields_expected"),
    ("title: A\nagenda:\n  - minutes: 5", 3, "agenda[1].title", "plan.required"),
    (
        "title: A\nagenda:\n  - title: B\n  - title: C\n    minutes: năm",
        5,
        "agenda[2].minutes",
        "plan.number",
    ),
    ("title: A\nagenda:\n - {title: B, minutes: -1}", 3, "agenda[1].minutes", "plan.number"),
    ("title: A\nagenda:\n - {title: B, minutes: 1441}", 3, "agenda[1].minutes", "plan.number"),
    ("title: A\nofficers:\n - {name: B}", 3, "officers[1].duty", "plan.required"),
    ("title: A\nstarts_at: 4/5/2024", 2, "starts_at", "plan.time"),
    ("title: A\nstarts_at: 2024-02-30 08:00", 2, "starts_at", "plan.no_such_day"),
    ("title: A\nstarts_at: 2024-05-04 24:30", 2, "starts_at", "plan.no_such_day"),
    (
        "title: A\nends_at: 2024-05-04 07:00\nstarts_at: 2024-05-04 08:00",
        2,
        "ends_at",
        "plan.ends_before_start",
    ),
    ("title: A\ndeferral:\n  deadline: 31/5", 3, "deferral.deadline", "plan.day"),
    ("title: A\ndeferral:\n  deadline: 2024-06-31", 3, "deferral.deadline", "plan.no_such_day"),
    ("title: A\ngroups:\n - name: B\n - name: B", 4, "groups[2].name", "plan.twice"),
    ("title: A\nanswerers:\n - name: B\n - name: B", 4, "answerers[2].name", "plan.twice"),
    (
        "title: A\ngroups:\n - name: Tổ 1\nquestions:\n - text: B\n   group: Tổ 2",
        6,
        "questions[1].group",
        "plan.unknown_group",
    ),
    (
        "title: A\nquestions:\n - text: B\n   answerer: Kế toán",
        4,
        "questions[1].answerer",
        "plan.unknown_answerer",
    ),
    ("title: A\nquestions:\n - text: " + "b" * 501, 3, "questions[1].text", "plan.too_long"),
    (
        "title: A\nquestions:\n - text: B\n   name: Cô Lan",
        4,
        "questions[1].name",
        "plan.name_without_mode",
    ),
    (
        "title: A\nquestions:\n - text: B\n   name_mode: named",
        4,
        "questions[1].name_mode",
        "plan.mode_without_name",
    ),
    # not YAML, or more YAML than a plan needs
    ("title: Hội nghị: đối thoại", 1, "title", "plan.colon"),
    ("title: A\n\tvenue: B", 2, "venue", "plan.tab"),
    ('title: "A', 1, "title", "plan.syntax"),
    ("title: A\n---\ntitle: B", 2, "", "plan.syntax"),
    ("title: A\nvenue: @B", 2, "venue", "plan.special"),
    ("title: A\nvenue: !B C", 2, "venue", "plan.special"),
    ("title: A\nvenue: &b C", 2, "venue", "plan.special"),
    ("title: A\nvenue: *b", 2, "venue", "plan.special"),
    ("a: &a [x, x]\nb: &b [*a, *a]\ntitle: A", 1, "a", "plan.special"),
    ("title: A\nvenue: B\x07", 2, "venue", "plan.control"),
    ("title: " + "[" * 100_000, 1, "title", "plan.too_deep"),
]


def mistake(text: str) -> PlanInvalid | None:
    try:
        parse_plan(text)
    except PlanInvalid as error:
        return error
    return None


@pytest.mark.parametrize(("text", "line", "field", "reason"), WRONG)
def test_a_wrong_plan_names_line_field_and_reason(
    text: str, line: int, field: str, reason: str
) -> None:
    with pytest.raises(PlanInvalid) as caught:
        parse_plan(text, "ke-hoach.yaml")
    error = caught.value
    assert (error.params["line"], error.field, error.params["reason"]) == (line, field, reason)
    assert error.params["source"] == "ke-hoach.yaml"


def test_the_sentence_is_in_the_readers_language() -> None:
    with pytest.raises(PlanInvalid) as caught:
        parse_plan("title: A\nagenda:\n  - title: B\n    minutes: năm")
    vietnamese, english = (caught.value.text(lang) for lang in LANGUAGES)
    assert "dòng 4" in vietnamese
    assert "agenda[1].minutes" in vietnamese
    assert "từ 0 đến 1440" in vietnamese
    assert "line 4" in english
    assert "from 0 to 1440" in english
    assert caught.value.as_json("vi")["field"] == "agenda[1].minutes"
    assert caught.value.as_json("vi")["details"] == {"line": 4}


def test_a_file_of_too_many_entries_is_given_up_early(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("liveqa.imports.nodes.NODE_LIMIT", 5)
    with pytest.raises(PlanInvalid) as caught:
        parse_plan("title: A\ncontents:" + "\n  - a" * 9)
    assert caught.value.params["line"] == 4
    assert caught.value.params["reason"] == "plan.too_many"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("text", [wrong[0] for wrong in WRONG])
def test_every_mistake_has_a_sentence(text: str, lang: str) -> None:
    with pytest.raises(PlanInvalid) as caught:
        parse_plan(text)
    assert "{" not in caught.value.text(lang)


def test_no_reason_is_left_over() -> None:
    sources = Path(__file__).parent.parent.parent / "liveqa"
    files = [*(sources / "imports").glob("*.py"), sources / "errors.py"]
    code = "".join(file.read_text(encoding="utf-8") for file in files)
    reasons = [key for key in catalogue("vi") if key.startswith("plan.")]
    assert [key for key in reasons if f'"{key}"' not in code] == []


# What is accepted


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
Day = st.dates().map(str)
Time = st.datetimes().map(lambda at: at.strftime("%Y-%m-%d %H:%M").rjust(16, "0"))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    groups = draw(st.lists(Needed, unique=True, max_size=3))
    answerers = draw(st.lists(Needed, unique=True, max_size=3))
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
    officer = st.builds(parts.PlanOfficer, name=Needed, duty=st.sampled_from(Duty), office=Line)
    lines = {name: draw(Line) for name in ("theme", "venue", "place", "host", "symbol")}
    return Plan(
        **lines,
        title=draw(Needed),
        kind=draw(st.sampled_from(MeetingKind)),
        contents=draw(Listed),
        recipients=draw(Listed),
        starts_at=times[0],
        ends_at=times[1],
        review=draw(st.booleans()),
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


@settings(deadline=None, max_examples=60)
@given(plans(), st.booleans())
def test_a_plan_that_was_written_reads_back_the_same(plan: Plan, flow: bool) -> None:
    text = yaml.safe_dump(
        msgspec.to_builtins(plan), allow_unicode=True, sort_keys=False, default_flow_style=flow
    )
    assert parse_plan(text) == plan


@settings(deadline=None, max_examples=100)
@given(st.text(alphabet="title:agenda minutes-[]{}&*!|>'\"#\n\t 0\u0301ê", max_size=60))
def test_whatever_is_written_there_is_a_plan_or_a_reason(text: str) -> None:
    error = mistake(text)
    assert error is None or 1 <= int(str(error.params["line"])) <= text.count("\n") + 1


# The plans that come with the program


def test_the_shipped_plans_are_listed() -> None:
    assert [name for name, _ in shipped()] == [
        "mam-non-nguoi-lao-dong",
        "mam-non-phu-huynh",
        "thu-duc-2024",
    ]
    assert all(shipped_plan(name).title == title for name, title in shipped())


@pytest.mark.parametrize("name", ["", "nothing", "../plans/thu-duc-2024", "thu-duc-2024.yaml"])
def test_an_unknown_shipped_plan_is_not_found(name: str) -> None:
    with pytest.raises(NotFound):
        shipped_plan(name)


def test_the_education_offices_conference() -> None:
    plan = shipped_plan("thu-duc-2024")
    assert plan.starts_at == "2024-05-04 08:00"
    assert plan.host not in ("", plan.issuing_body)
    assert [item.kind for item in plan.agenda] == [
        AgendaKind.OPENING,
        AgendaKind.INTRODUCTION,
        AgendaKind.REPORT,
        AgendaKind.OPINIONS,
        AgendaKind.ANSWERS,
        AgendaKind.CONCLUSION,
        AgendaKind.CLOSING,
    ]
    assert sum(item.minutes for item in plan.agenda) == 150
    assert all(group.invited for group in plan.groups)
    assert {officer.duty for officer in plan.officers} == set(Duty)
    assert len(plan.questions) == 6
    assert any(q.prepared_answer for q in plan.questions)
    assert not all(q.prepared_answer for q in plan.questions)


def test_the_kindergartens_two_sessions() -> None:
    staff, parents = shipped_plan("mam-non-nguoi-lao-dong"), shipped_plan("mam-non-phu-huynh")
    assert staff.kind == MeetingKind.LABOUR
    assert {question.direction for question in staff.questions} == set(Direction)
    assert (staff.starts_at, staff.ends_at) == ("2024-12-28 17:00", "2024-12-28 18:30")
    assert (parents.starts_at, parents.ends_at) == ("", "")
    assert len(parents.groups) == 11


def test_the_document_tells_of_every_field_and_word() -> None:
    written = DOCS.read_text(encoding="utf-8")
    kinds = [kind for kind in vars(parts).values() if isinstance(kind, type)]
    structs = [
        kind
        for kind in kinds
        if issubclass(kind, msgspec.Struct) and kind.__module__ == parts.__name__
    ]
    names = {info.name for kind in structs for info in msgspec.structs.fields(kind)}
    words = {*AgendaKind, *Direction, *Duty, *MeetingKind, *NameMode, *OpinionKind}
    assert [name for name in sorted(names | words) if f"`{name}`" not in written] == []


def test_the_documents_example_is_a_plan() -> None:
    example = DOCS.read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    assert len(parse_plan(example).agenda) == 2
