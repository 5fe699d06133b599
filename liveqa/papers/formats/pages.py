"""A paper's pages as pictures in a ZIP file, to be sent where files cannot be opened."""

import io
import zipfile

from liveqa.papers.formats import pdf
from liveqa.papers.model.model import Pages

# Nobody looks at more pictures than these; the whole paper is a PDF.
MOST = 40
_REST = "Chỉ có ảnh của {most} trang đầu trong {all} trang; xem đủ trong bản PDF.\r\n"


def render(wanted: Pages) -> bytes:
    """Return the ZIP file as bytes: trang-01.png and so on."""
    pictures = pdf.pictures(wanted.document)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as file:
        for number, page in enumerate(pictures[:MOST], 1):
            file.writestr(zipfile.ZipInfo(f"trang-{number:02d}.png", wanted.dated), page)
        if len(pictures) > MOST:
            rest = _REST.format(most=MOST, all=len(pictures))
            file.writestr(zipfile.ZipInfo("con-nua.txt", wanted.dated), rest)
    return out.getvalue()
