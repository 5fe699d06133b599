"""The small Markdown dialect: structure where it was meant, everything else as typed."""

import html
import re
from concurrent.futures import ThreadPoolExecutor
from xml.etree.ElementTree import tostring

import pytest

from liveqa.domain.markup import parse, to_html


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Có **hai** *lối*", "<p>Có <strong>hai</strong> <em>lối</em></p>"),
        ("một\nhai", "<p>một<br>\nhai</p>"),
        ("# Ý chính", "<h3>Ý chính</h3>"),
        ("## Ý phụ", "<h4>Ý phụ</h4>"),
        ("3. ba\n4. bốn", '<ol start="3">\n<li>ba</li>\n<li>bốn</li>\n</ol>'),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("> trích", "<blockquote>\n<p>trích</p>\n</blockquote>"),
    ],
)
def test_what_a_secretary_types_becomes_structure(typed: str, shown: str) -> None:
    assert to_html(typed) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        '<p onclick="x()">a</p> <!-- b -->',
        "&lt; &amp; &copy; &bogus; && &#65;",
        "#let x = 1",
        "#1 và #2",
        "2024. Năm học mới",
        "C:\\duong \\* \\\\may",
        "[chữ](http://a.b) ![ảnh](x) <http://c.d> `mã`",
        "tiêu đề\n=====",
        "dòng\n-----",
        "[1]: http://a.b 'c'",
        "    thụt vào",
        "=cmd|' /C calc'!A0 $x$",
    ],
)
def test_everything_else_is_shown_as_typed(typed: str) -> None:
    shown = to_html(typed)
    assert set(re.findall(r"<(\w+)", shown)) <= {"p", "br"}
    text = html.unescape(re.sub(r"<[^>]*>", "", shown))
    assert text.split() == typed.split()


@pytest.mark.parametrize(
    "typed", ["- " * 50_000, "> " * 50_000, "1. " * 30_000, "*" * 100_000, "[" * 100_000]
)
def test_no_depth_is_too_deep(typed: str) -> None:
    assert to_html(typed)


@pytest.mark.parametrize("blanks", [2, 3, 4])
def test_a_list_is_nested_by_two_blanks_as_by_four(blanks: int) -> None:
    deep = " " * blanks
    source = f"- một\n{deep}- hai\n{deep}{deep}- ba\n- bốn"
    wanted = to_html("- một\n    - hai\n        - ba\n- bốn")
    assert to_html(source) == wanted
    assert wanted.count("<ul>") == 3


@pytest.mark.parametrize("mark", ["-", "*", "1.", "+"])
def test_a_list_may_follow_its_words_at_once(mark: str) -> None:
    source = f"Gồm:\n{mark} một\n{mark.replace('1', '2')} hai\n\nHết."
    assert to_html(source) == to_html(source.replace("Gồm:\n", "Gồm:\n\n"))
    assert to_html(source).count("<li>") == 2


@pytest.mark.parametrize("typed", ["ngày\n12. 5", "nhiệt độ\n-5 độ", "a\n2024. Năm học"])
def test_a_line_that_only_looks_like_a_list_is_none(typed: str) -> None:
    assert "<li>" not in to_html(typed)


@pytest.mark.parametrize("outer", ["-", "1."])
def test_a_plus_belongs_to_the_point_above(outer: str) -> None:
    source = f"{outer} một\n+ hai\n  - ba\n+ bốn\n{outer.replace('1', '2')} năm"
    nested = f"{outer} một\n    - hai\n        - ba\n    - bốn\n{outer.replace('1', '2')} năm"
    assert to_html(source) == to_html(nested)
    assert to_html("+ một\n+ hai").count("<ul>") == 1


def test_a_text_is_read_alike_whatever_was_read_before_it() -> None:
    texts = [
        "a **b** *c*",
        "> - x\n>\n>     y",
        "- " * 5000,
        "<a> &amp; \x02kl:1\x03",
        "3. ba\n4. bốn",
    ]
    for before in texts:
        for text in texts:
            with ThreadPoolExecutor(1) as anew:  # where nothing was read
                first = anew.submit(parse, text).result()
            parse(before)
            assert tostring(parse(text)) == tostring(first)
