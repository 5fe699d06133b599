"""A paper's pages as pictures in a ZIP file, to be sent where files cannot be opened."""

import io
import zipfile

from liveqa.documents import pdf
from liveqa.documents.model import Document


def render(document: Document) -> bytes:
    """The ZIP file as bytes: trang-01.png and so on."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as file:
        for number, page in enumerate(pdf.pictures(document), 1):
            file.writestr(zipfile.ZipInfo(f"trang-{number:02d}.png"), page)
    return out.getvalue()
