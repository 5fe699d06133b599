"""A Word file with the papers' styles and nothing in it yet."""

from datetime import UTC, datetime
from functools import cache
from io import BytesIO

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from liveqa.papers.formats import word
from liveqa.papers.formats.word import Element, w

_LEFTOVERS = {"stylesWithEffects", "customXml", "thumbnail", "extended-properties"}


def blank(title: str, author: str) -> WordDocument:
    """Return a new file with these properties."""
    paper = docx.Document(BytesIO(_empty()))
    properties = paper.core_properties
    properties.title = title[:255]
    properties.author = author.replace("\n", " ")[:255]
    properties.last_modified_by = properties.comments = ""
    properties.language = "vi-VN"
    properties.created = properties.modified = datetime.now(UTC)
    return paper


@cache
def _empty() -> bytes:
    """Return the file without its properties, made once for all papers of a dossier."""
    paper = docx.Document()
    fill(paper.styles.element, list(word.styles()))
    _drop_leftovers(paper)
    compat = paper.settings.element.find(qn("w:compat"))
    # Lines that end with a line break are not stretched to the margin.
    fill(compat, [w("doNotExpandShiftReturn"), word.compatibility()])
    made = BytesIO()
    paper.save(made)
    return made.getvalue()


def fill(parent: Element, children: list[Element]) -> None:
    """Let an element have these children and no others."""
    parent[:] = children


def _drop_leftovers(paper: WordDocument) -> None:
    """Remove what the library's own template contains and no paper needs."""
    for relations in (paper.part.rels, paper.part.package.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.rpartition("/")[2] in _LEFTOVERS:
                del relations[key]
