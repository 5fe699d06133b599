"""The folder that is released, built from these sources and unpacked where a teacher would."""

import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.serving import ROOT
from tests.window.conftest import display

__all__ = ["display", "released"]

PLACE = "Trường Tiểu học Đoàn Kết (2026)"


@dataclass(frozen=True)
class Released:
    """What was built, and the folder unpacked from it."""

    dist: Path
    folder: Path
    archive: Path
    figures: str
    """How long the building took, and how large it is."""

    @property
    def program(self) -> Path:
        """What the teacher opens, as a program with a terminal."""
        import release

        if sys.platform == "win32":
            return self.folder / "_internal" / "liveqa.exe"
        if sys.platform == "darwin":
            return self.folder / "LiveQA.app" / "Contents" / "MacOS" / "LiveQA"
        return self.folder / release.PROGRAM


@pytest.fixture(scope="session")
def released(tmp_path_factory: pytest.TempPathFactory) -> Released:
    """Built, packed, and unpacked into a folder with Vietnamese letters and spaces."""
    import release

    began = time.monotonic()
    subprocess.run([sys.executable, str(ROOT / "tools" / "release.py")], check=True, timeout=900)
    built = time.monotonic() - began
    archive = next(release.DIST.glob(f"{release.FOLDER}.[zt]*"))
    place = tmp_path_factory.mktemp("usb") / PLACE
    place.mkdir()
    # tar keeps what may be executed; Python's zip reader is as forgetful as Windows
    shutil.unpack_archive(archive, place, filter=None if archive.suffix == ".zip" else "tar")
    folder = (place / release.FOLDER).rename(place / "LiveQA mới")
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    packed = archive.stat().st_size
    figures = f"built in {built:.0f} s; {size / 1e6:.0f} MB, packed {packed / 1e6:.0f} MB"
    return Released(release.DIST, folder, archive, figures)
