"""Packs the parts of a Word document into one file (ECMA-376, part 2). The library that makes them
stamps each with the laptop's time, which a ZIP cannot hold before 1980 and after 2107."""

import io
import zipfile
from xml.sax.saxutils import quoteattr

from docx.opc.package import OpcPackage
from docx.opc.packuri import PACKAGE_URI

_EPOCH = (1980, 1, 1, 0, 0, 0)
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"


def packed(package: OpcPackage) -> bytes:
    """Return a document as the bytes of its file: the same, whatever the clock says."""
    parts = list(package.parts)
    for part in parts:
        part.before_marshal()  # type: ignore[no-untyped-call]  # the library has no types here
    types = {str(part.partname): part.content_type for part in parts}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        _add(file, "[Content_Types].xml", _content_types(types))
        _add(file, PACKAGE_URI.rels_uri.membername, package.rels.xml)
        for part in parts:
            _add(file, part.partname.membername, part.blob)
            if part.rels:
                _add(file, part.partname.rels_uri.membername, part.rels.xml)
    return out.getvalue()


def _add(file: zipfile.ZipFile, name: str, content: str | bytes) -> None:
    file.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)


def _content_types(types: dict[str, str]) -> str:
    overrides = "".join(
        f"<Override PartName={quoteattr(name)} ContentType={quoteattr(kind)}/>"
        for name, kind in types.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="{_RELATIONS}"/>'
        f"{overrides}</Types>"
    )
