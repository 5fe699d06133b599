"""Every mistake in a plan file is named: its line, its field, its reason, in either language."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liveqa.errors import PlanInvalid, WrongPlan
from liveqa.i18n import LANGUAGES, catalogue
from liveqa.imports.plan import parse_plan
from tests.sampling import examples

WRONG = [
    # text, line, field, reason
    ("", 1, "title", "plan.required"),
    ("title:\nvenue: Hội trường", 1, "title", "plan.required"),
    ("title: A\nkind: labor", 2, "kind", "plan.word"),
    ("title: A\ntitel: B", 2, "titel", "plan.unknown_field_near"),
    ("title: A\nsponsors: B", 2, "sponsors", "plan.unknown_field"),
    ("title: A\nvenue: B\n\ntitle: C", 4, "title", "plan.field_twice"),
    ("title: A\n? [x]\n: B", 2, "?", "plan.unknown_field"),
    ("title: " + "a" * 1_001, 1, "title", "plan.too_long"),
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
    ('title: A\ncolour: "#ffd700"', 2, "colour", "plan.colour_too_pale"),
    ('title: A\ncolour: "#7A1"', 2, "colour", "plan.colour"),
    ("title: A\ncolour: đỏ", 2, "colour", "plan.colour"),
    ("title: A\ndeferral:\n  deadline: 31/5", 3, "deferral.deadline", "plan.day"),
    ("title: A\ndeferral:\n  deadline: 2024-06-31", 3, "deferral.deadline", "plan.no_such_day"),
    (
        "title: A\nquestions: [{text: B, prepared_outcome: noted, prepared_body: C}]",
        2,
        "questions[1].prepared_body",
        "plan.not_promised",
    ),
    (
        "title: A\nquestions: [{text: B, prepared_reason: C}]",
        2,
        "questions[1].prepared_reason",
        "plan.not_promised",
    ),
    ("title: A\ngroups:\n - name: B\n - name: B", 4, "groups[2].name", "plan.twice"),
    ("title: A\nanswerers:\n - name: B\n - name: B", 4, "answerers[2].name", "plan.twice"),
    ("title: A\nanswerers:\n - name: B\n - name: '-'", 4, "answerers[2].name", "plan.not_a_name"),
    ("title: A\nsites:\n - name: hội trường  chính", 3, "sites[1].name", "plan.twice"),
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
    ("title: A\ngroups:\n - {name: B, invited: 1.000}", 3, "groups[1].invited", "plan.number"),
    ("title: A\ncontents:\n  -B", 3, "contents", "plan.list_expected"),
    ("title: [nháp]", 1, "title", "plan.brackets"),
    ("title: A\nagenda:\n  - title:B", 3, "agenda[1]", "plan.unspaced"),
    # not YAML, or more YAML than a plan needs
    ("title: Hội nghị: đối thoại", 1, "title", "plan.colon"),
    ("title: A\n\tvenue: B", 2, "venue", "plan.tab"),
    ('title: "A', 1, "title", "plan.quote_open"),
    ("title: A\n---\ntitle: B", 2, "", "plan.document"),
    ("title: A\nvenue: @B", 2, "venue", "plan.special"),
    ("title: A\nvenue: !B C", 2, "venue", "plan.special"),
    ("title: A\nvenue: &b C", 2, "venue", "plan.special"),
    ("title: A\nvenue: *b", 2, "venue", "plan.special"),
    ("a: &a [x, x]\nb: &b [*a, *a]\ntitle: A", 1, "a", "plan.special"),
    ("%YAML 1.1\n---\ntitle: A", 1, "", "plan.special"),
    ("title: A\nvenue: |\n  B\n C", 4, "", "plan.syntax"),
    ("title: A\nvenue: Phòng #2\nplace: C", 2, "venue", "plan.remark"),
    ("title: A\nvenue: #2", 2, "venue", "plan.remark"),
    ("title: A\nvenue: | # nhiều dòng\n  B", 2, "venue", "plan.remark"),
    # the line to mend comes before the one at which YAML stops
    ("title:A\nvenue: B", 1, "title", "plan.unspaced"),
    ("title: A\nvenue:B\nplace: C", 2, "venue", "plan.unspaced"),
    ('title: A\nvenue: "B\nplace: C', 2, "venue", "plan.quote_open"),
    ('title: A\nvenue: "B\nplace: C"', 2, "venue", "plan.quote_open"),
    ('title: A\nvenue: "B\nplace: "C"', 2, "venue", "plan.quote_open"),
    ("title: 'it's'", 1, "title", "plan.quote_inside"),
    ('title: A\nagenda:\n - {title: "B "C" D"}', 3, "title", "plan.quote_inside"),
    ('title: "C:\\Users"', 1, "title", "plan.backslash"),
    ('title: "\\UFFFFFFFF"', 1, "title", "plan.backslash"),
    ("title: A\ngroups:\n - {name: B\n - {name: C}", 3, "name", "plan.brackets"),
    ("title: A\ngroups:\n - {name: B,\n   invited: 3\nvenue: C", 3, "name", "plan.brackets"),
    ("title: A\ngroups:\n - {name: Tổ 1, tổ 2, invited: 3}", 3, "name", "plan.brackets"),
    ("title: A\ngroups:\n - {name:B, invited: 3}", 3, "name", "plan.unspaced"),
    # a line that would be taken for the end of the one above
    ("title: A\ncontents:\n  - B\n   - C", 4, "", "plan.runs_on"),
    ("title: A\ncontents:\n  - B\n   -C", 4, "", "plan.runs_on"),
    ("title: A\nagenda:\n  - title: B\n     minutes: 5", 4, "minutes", "plan.runs_on"),
    ("title: A\nagenda:\n  - title: B\n     minutes:5", 4, "minutes", "plan.runs_on"),
    ("title: A\ncontents:\n  – B\n  – C", 3, "", "plan.dash"),
    ("title: A\ncontents:\n  - B\n  – C", 4, "", "plan.dash"),
    ("title: A\nvenue: B\x07", 2, "venue", "plan.control"),
    ("title: " + "[" * 100_000, 1, "title", "plan.too_deep"),
]


def mistake(text: str) -> WrongPlan | None:
    try:
        parse_plan(text)
    except WrongPlan as error:
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
    files = [*(sources / "imports").rglob("*.py"), sources / "errors.py"]
    code = "".join(file.read_text(encoding="utf-8") for file in files)
    reasons = [key for key in catalogue("vi") if key.startswith("plan.")]
    assert [key for key in reasons if f'"{key}"' not in code] == []


@settings(max_examples=examples(100))
@given(st.text(alphabet="title:agenda minutes-[]{}&*!|>'\"#\n\t 0\u0301ê", max_size=60))
def test_whatever_is_written_there_is_a_plan_or_a_reason(text: str) -> None:
    error = mistake(text)
    assert error is None or 1 <= int(str(error.params.get("line", 1))) <= text.count("\n") + 1
