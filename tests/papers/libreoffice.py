"""What LibreOffice makes of our Word files: the nearest to Word that a test can open them with."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from liveqa.machine.resources import paper_fonts

installed = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)


def to_pdf(files: list[Path], folder: Path) -> None:
    """Have it print these into a folder, in the font that has the widths of Times New Roman."""
    fonts = folder / "fonts.conf"
    fonts.write_text(
        f"<fontconfig><dir>{paper_fonts()}</dir><cachedir>{folder / 'cache'}</cachedir>"
        '<match target="pattern"><test name="family"><string>Times New Roman</string></test>'
        '<edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit>'
        "</match></fontconfig>"
    )
    call = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'home').as_uri()}"]
    call += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    known = os.environ | {"FONTCONFIG_FILE": str(fonts)}
    subprocess.run(call, check=True, capture_output=True, timeout=180, env=known)
