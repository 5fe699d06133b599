"""Each paper against every row of the decree's table, and copies with one thing altered."""

import io
import re
import zipfile
from collections import Counter
from itertools import pairwise, zip_longest
from pathlib import Path

import pytest

from liveqa.papers.formats import docx, pdf
from liveqa.papers.frozen import numbered
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.model.model import Document, Heading
from liveqa.papers.registry import DOCUMENTS, HOUSE, PAPER, PRINTED
from tests.papers import libreoffice
from tests.papers.decree import print_faults, word_faults
from tests.papers.every_kind import EVERY_KIND
from tests.papers.reading import pages
from tests.papers.test_layout import of_groups, signed_by
from tests.sampling import daily

DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"


def paper(name: str) -> Document:
    return EVERY_KIND[name]()


def test_every_kind_of_paper_is_held_against_the_decree() -> None:
    of_meeting = {name for name, kind in DOCUMENTS.items() if kind.formats in (PAPER, PRINTED)}
    of_house = {name for name, kind in HOUSE.items() if kind.formats == PAPER}
    assert {name.partition(" ")[0] for name in EVERY_KIND} == of_meeting | of_house


@pytest.mark.parametrize("name", EVERY_KIND)
def test_a_paper_keeps_every_row_of_the_table_in_word(name: str) -> None:
    document = paper(name)
    assert word_faults(docx.render(document), document) == []


@pytest.mark.parametrize("name", daily(EVERY_KIND, [*EVERY_KIND][::3]))
def test_a_paper_keeps_every_row_of_the_table_in_print(name: str) -> None:
    document = paper(name)
    assert print_faults(pdf.render(document), document) == []


def test_a_numbered_paper_keeps_the_rows_too() -> None:
    document = numbered(paper("notice"), "5", "2024-05-06")
    assert word_faults(docx.render(document), document) == []
    assert print_faults(pdf.render(document), document) == []


def altered(content: bytes, part: str, old: str, new: str) -> bytes:
    """A copy of a DOCX with one string replaced by another in one part."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w") as copy:
        for name in source.namelist():
            data = source.read(name)
            if name == part:
                text = data.decode()
                assert re.search(old, text), old
                data = re.sub(old, new, text, count=1).encode()
            copy.writestr(name, data)
    return out.getvalue()


def of_style(style: str, old: str) -> str:
    return rf'(w:styleId="{style}"(?:(?!</w:style>).)*){old}'


ALTERED_WORD = [
    *(
        (DOCUMENT, rf'(<w:pgMar[^>]*w:{side}=")\d+', rf"\g<1>{wrong}")
        for side in ("top", "bottom", "left", "right")
        for wrong in (500, 2200)
    ),
    (DOCUMENT, r'(<w:pgSz[^>]*w:w=")11906', r"\g<1>12240"),
    (DOCUMENT, r"<w:titlePg/>", ""),
    (DOCUMENT, r'<w:pgNumType w:start="1"/>', ""),
    (STYLES, r'(<w:rFonts[^>]*w:cs=")Times New Roman', r"\g<1>Arial"),
    (STYLES, r'w:val="vi-VN"', 'w:val="en-US"'),
    (STYLES, r'<w:sz w:val="28"/>', '<w:sz w:val="24"/>'),
    *(
        (STYLES, of_style(style, rf'<w:sz w:val="{size}"/>'), rf'\g<1><w:sz w:val="{size - 4}"/>')
        for style, size in (
            ("PaperHead", 26),
            ("Motto", 28),
            ("Dateline", 28),
            ("RecipientsTitle", 24),
            ("Recipients", 22),
        )
    ),
    *(
        (STYLES, of_style(style, r"<w:rPr>"), r'\g<1><w:rPr><w:sz w:val="24"/>')
        for style in ("Title", "Subtitle", "Grounds", "Signer", "Heading1")
    ),
    (STYLES, of_style("BodyText", r'w:firstLine="720"'), r'\g<1>w:firstLine="360"'),
    (STYLES, of_style("BodyText", r'w:val="both"'), r'\g<1>w:val="left"'),
    (STYLES, of_style("BodyText", r'w:after="120"'), r'\g<1>w:after="60"'),
    (STYLES, of_style("BodyText", r'w:line="276"'), r'\g<1>w:line="480"'),
    (STYLES, of_style("Signer", r"<w:b/>"), r"\g<1>"),
    (STYLES, of_style("Grounds", r"<w:i/>"), r"\g<1>"),
    (STYLES, of_style("Header", r'<w:jc w:val="center"/>'), r"\g<1>"),
    (DOCUMENT, r"\./\.", "."),
]


@pytest.mark.parametrize(("part", "old", "new"), daily(ALTERED_WORD, ALTERED_WORD[::4]))
def test_one_thing_altered_in_word_is_noticed(part: str, old: str, new: str) -> None:
    document = paper("minutes" if "pgNumType" in old else "report")
    assert word_faults(altered(docx.render(document), part, old, new), document)


ALTERED_PRINT = [
    ("top: 20mm, bottom", "top: 12mm, bottom"),
    ("bottom: 20mm - beneath", "bottom: 8mm"),
    ("left: 30mm", "left: 25mm"),
    ("left: 30mm", "left: 40mm"),
    ("right: 15mm", "right: 10mm"),
    ("right: 15mm", "right: 25mm"),
    ("size: 14pt,", "size: 12pt,"),
    ("text(13pt, box(strong(sys.inputs.nation)))", "text(15pt, box(strong(sys.inputs.nation)))"),
    ("ruled(strong(sys.inputs.motto), 100%)", "ruled(strong(sys.inputs.motto), 50%)"),
    (
        "ruled(strong(soft(sys.inputs.subject)), 40%)",
        "ruled(strong(soft(sys.inputs.subject)), 80%)",
    ),
    ("text(12pt, strong(emph(", "text(14pt, strong(emph("),
    ("par(text(11pt, soft(line)))", "par(text(12pt, soft(line)))"),
    ("if number > 1 {", "if number > 0 {"),
    ("align(center, text(14pt, ..single, str", "align(right, text(14pt, ..single, str"),
    ("par(emph(soft(line)))", "par(soft(line))"),
    ("align: center + bottom, par(emph", "align: center + bottom, inset: (bottom: 9pt), par(emph"),
]


@pytest.mark.parametrize(("old", "new"), daily(ALTERED_PRINT, ALTERED_PRINT[::4]))
def test_one_thing_altered_in_print_is_noticed(
    old: str, new: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = Path(pdf.__file__).with_name("paper.typ").read_text(encoding="utf-8")
    assert old in template
    copy = tmp_path / "paper.typ"
    copy.write_text(template.replace(old, new, 1), encoding="utf-8")
    monkeypatch.setattr(pdf, "_TEMPLATE", copy)
    # the minutes fill their pages to the foot
    document = paper("minutes" if "bottom: 20mm" in old else "report")
    assert print_faults(pdf.render(document), document)


@pytest.mark.long
@libreoffice.installed
def test_word_and_print_agree_on_what_stands_on_which_page(tmp_path: Path) -> None:
    """With as many signatures as there may be, and in every kind of paper."""
    papers = {name.replace(" ", "-"): make() for name, make in EVERY_KIND.items()}
    papers |= {f"{count}-signers": signed_by(count - 2) for count in (24, 60)}
    papers |= {f"{count}-groups": minutes(of_groups(count).record) for count in (4, 7)}
    for name, document in papers.items():
        (tmp_path / f"{name}.docx").write_bytes(docx.render(document))
    libreoffice.to_pdf([tmp_path / f"{name}.docx" for name in papers], tmp_path)
    apart = {
        name: [place for place, (theirs, ours) in enumerate(pages, 1) if theirs - ours]
        for name, document in papers.items()
        for pages in [_both(_read(tmp_path, name), document)]
    }
    assert {name: pages for name, pages in apart.items() if pages} == {}
    counted = re.findall(
        r"^(\w+)\) Lớp", "\n".join(pages(_read(tmp_path, "7-groups"))), re.MULTILINE
    )
    assert counted == ["a", "b", "c", "d", "đ", "e", "g"]


def _both(converted: bytes, document: Document) -> list[tuple[Counter[str], Counter[str]]]:
    """The words of each page, of the converted DOCX and of the PDF."""
    files = _carried(pages(converted), document), pages(pdf.render(document))
    counted = ([Counter(re.findall(r"\w+", text)) for text in file] for file in files)
    return list(zip_longest(*counted, fillvalue=Counter()))


def _carried(found: list[str], document: Document) -> list[str]:
    """Carry over to the next page what LibreOffice leaves at the foot of one: the first of two
    headings, where a single line of the text beneath them would fit. It keeps one paragraph with
    such a text; Word keeps all that are marked so."""
    above = [
        heading.line
        for heading, next_ in pairwise(document.body)
        if isinstance(heading, Heading) and isinstance(next_, Heading)
    ]
    texts = [" ".join(text.split()) for text in found]
    for place in range(len(texts) - 1):
        left = next((line for line in above if texts[place].endswith(line)), "")
        texts[place] = texts[place].removesuffix(left)
        texts[place + 1] = f"{left} {texts[place + 1]}"
    return texts


def _read(folder: Path, name: str) -> bytes:
    return (folder / f"{name}.pdf").read_bytes()
