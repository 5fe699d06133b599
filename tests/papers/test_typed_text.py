"""Whatever anybody typed comes out as typed, in every format."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.model.model import Document, Items, Paragraph
from liveqa.papers.model.prose import written
from liveqa.text import clean
from tests.papers.reading import RENDERERS, folded, text, texts
from tests.papers.records import Builder
from tests.sampling import examples

VIETNAMESE = "aàáảãạăằắẳẵặâầấẩẫậđeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
MARKS = "\\`*_{}[]()<>#+-.!|~=$&;:'\"@/%^?,  \n\t"
EMOJI = "😀🎉👍❤"
TYPED = st.text(VIETNAMESE + VIETNAMESE.upper() + "bcdfghklmnpqrstvx0123456789" + MARKS + EMOJI)
SETTINGS = settings(
    derandomize=True,
    max_examples=examples(15),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)

NASTY = [
    "<script>alert('x')</script>",
    "</p></body><!-- & &amp; &lt;b&gt; &#65;",
    "#let x = 1 #pagebreak() #{panic()}",
    "$x^2$ và @nhãn <nhãn> // ghi chú /* */",
    "C:\\duong\\dan\\\\maychu \\* \\# \\n",
    "=cmd|' /C calc'!A0",
    "{{7*7}} ${7*7} %s %(x)s {0}",
    "# Không phải đề mục\n- không phải gạch\n1. không phải số\n> không phải trích\n====\n----",
    "| a | b |\n|---|---|\n| c | d |",
    "*đậm* **đậm** _nghiêng_ `mã` ~~gạch~~ [chữ](http://a.b) ![ảnh](x)",
    "&nbsp;&copy; && &bogus; 'đơn' \"kép\" “cong” …",
    "👍🏽 👨‍👩‍👧 😀",
    "không\u00a0ngắt\u00a0dòng",
    "x" * 500,
    "\n".join("abc" for _ in range(25)),
]


def asked(*questions: str) -> Document:
    b = Builder()
    for question in questions:
        b.question(question, name=clean(question)[:100], unit=question[:100])
    return minutes(b.record)


def test_nasty_questions_come_out_as_typed() -> None:
    for form, content in texts(asked(*NASTY)).items():
        for typed in NASTY:
            assert content.count(folded(typed)) >= 2, (form, typed)


@pytest.mark.parametrize("form", ["md", "html", "docx", "pdf"])
@SETTINGS
@given(typed=st.lists(TYPED.map(clean).filter(bool), min_size=1, max_size=12))
def test_any_question_comes_out_as_typed(form: str, typed: list[str]) -> None:
    content = folded(text(form, RENDERERS[form](asked(*typed))))
    for question in typed:
        assert folded(question) in content


def test_nasty_answers_notes_and_conclusions_come_out_as_typed() -> None:
    # Marks of the Markdown dialect are structure in these; everything else is text.
    plain = [typed for typed in NASTY if typed.count("*") < 2 and not typed.startswith("# ")]
    b = Builder()
    for typed in plain:
        b.answer([b.question("Hỏi?")], typed)
        b.item(typed[:300], notes=typed)
    b.meeting(conclusion="\n\n".join(plain), title=plain[0], venue=plain[1], theme=plain[2])
    for form, content in texts(minutes(b.record)).items():
        for typed in plain:
            assert content.count(folded(typed)) >= 3, (form, typed)


@SETTINGS
@given(typed=TYPED.map(clean))
def test_no_markdown_text_is_lost_but_its_marks(typed: str) -> None:
    b = Builder()
    b.meeting(conclusion=typed)
    content = folded(text("html", RENDERERS["html"](minutes(b.record))))
    kept = "".join(char for char in folded(typed) if char.isalpha() or char in "<>&$\\|=/@")
    left = iter("".join(char for char in content if char.isalpha() or char in "<>&$\\|=/@"))
    assert all(char in left for char in kept.replace(">", ""))


def test_markdown_becomes_structure() -> None:
    blocks = written("Một **đậm** và *nghiêng*\nhàng hai\n\n- a\n- b\n\n3. ba\n4. bốn\n\n> trích")
    kinds = [type(block).__name__ for block in blocks]
    assert kinds == ["Paragraph", "Items", "Items", "Quote"]
    paragraph, _, numbered, _ = blocks
    assert isinstance(paragraph, Paragraph)
    assert isinstance(numbered, Items)
    styles = [(run.text, run.bold, run.italic) for run in paragraph.runs]
    assert styles[1] == ("đậm", True, False)
    assert styles[3][2]
    assert numbered.start == 3


@pytest.mark.parametrize(
    "typed", ["- " * 5000, "> " * 5000, "1. " * 3000, "*" * 20000, "a\n" * 5000, "y" * 20000]
)
def test_no_depth_or_length_breaks_a_paper(typed: str) -> None:
    b = Builder()
    b.answer([b.question("Hỏi?")], typed)
    for form, render in RENDERERS.items():
        assert render(minutes(b.record)), form


@pytest.mark.parametrize("form", ["md", "html", "docx"])
def test_hundreds_of_questions_and_a_very_long_answer(form: str) -> None:
    content = folded(text(form, RENDERERS[form](long_minutes(questions=400, times=5800))))
    assert content.count(folded("Trả lời rất dài.")) == 5800
    for number in range(400):
        assert content.count(folded(f"Câu hỏi thứ {number}?")) == 2


def test_a_long_pdf_is_whole() -> None:
    content = folded(text("pdf", RENDERERS["pdf"](long_minutes(questions=60, times=300))))
    assert content.count(folded("Trả lời rất dài.")) == 300
    for number in range(60):
        assert content.count(folded(f"Câu hỏi thứ {number}?")) == 2


def long_minutes(*, questions: int, times: int) -> Document:
    b = Builder()
    for number in range(questions):
        b.question(f"Câu hỏi thứ {number}?")
    b.answer([1], "Trả lời rất dài. " * times)
    return minutes(b.record)
