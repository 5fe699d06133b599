"""The parts of a frozen folder that others wrote, each with its version and its licence: for the
notices, for the bill of materials, and for what is to be left out."""

import importlib.metadata
import importlib.util
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import Path
from types import ModuleType

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
# A library asks for it, for what a frozen program cannot do.
UNUSED = frozenset({"pip", "setuptools"})
# Its loader starts the program.
LOADER = "pyinstaller"
LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
COMMON_LICENCE = re.compile(r"/usr/share/common-licenses/[\w.-]+")


class NoLicence(Exception):
    """A part brings no licence; nothing may be shipped until somebody has looked."""


@dataclass(frozen=True)
class Part:
    """A work of others: where it comes from (a package URL's type), what it is called there (with
    its namespace), its version, its licence in a word, and the licence's texts."""

    origin: str
    name: str
    version: str
    licence: str
    texts: tuple[str, ...]


def parts(libraries: Iterable[Path]) -> list[Part]:
    """Return all parts of a folder for which PyInstaller collected these libraries, by origin and
    name. Raises NoLicence."""
    found = [
        python(),
        *(_from_python(distribution) for distribution in needed().values()),
        _from_python(importlib.metadata.distribution(LOADER)),
        *_from_browser(),
        *_from_debian(libraries),
    ]
    for part in found:
        if not part.texts:
            raise NoLicence(part.name)
    return sorted(found, key=lambda part: (part.origin, part.name))


def notices(found: Iterable[Part]) -> str:
    """Return the text that has to travel with the folder."""
    notice = bundler().notice
    texts = (notice(part.name, part.version, part.licence, list(part.texts)) for part in found)
    return "\n".join(texts)


def bundler() -> ModuleType:
    """Load static/bundle.py, which knows the browser's packages."""
    spec = importlib.util.spec_from_file_location("bundle", ROOT / "static" / "bundle.py")
    if not spec or not spec.loader:
        raise FileNotFoundError(ROOT / "static" / "bundle.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def needed() -> dict[str, Distribution]:
    """Return the distributions that LiveQA needs to run here, and those that they need."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    found: dict[str, Distribution] = {}
    _need(tomllib.loads(text)["project"]["dependencies"], frozenset({""}), found)
    return found


def _need(lines: Iterable[str], extras: frozenset[str], found: dict[str, Distribution]) -> None:
    for wanted in map(Requirement, lines):
        key, marker = canonicalize_name(wanted.name), wanted.marker
        if key in found or key in UNUSED:
            continue
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in extras):
            found[key] = importlib.metadata.distribution(wanted.name)
            _need(found[key].requires or [], frozenset({"", *wanted.extras}), found)


def unneeded_modules() -> list[str]:
    """Return the modules of everything installed that LiveQA does not need, such as what its tests
    need: libraries use some of it if it is there."""
    kept = {"liveqa", LOADER, *needed()}
    installed = importlib.metadata.packages_distributions()
    return sorted(
        module
        for module, owners in installed.items()
        if module.isidentifier() and not kept & {canonicalize_name(owner) for owner in owners}
    )


def python() -> Part:
    """Return the Python that runs here."""
    stdlib = Path(sysconfig.get_path("stdlib"))
    for folder in (Path(sys.base_prefix), stdlib):
        for name in ("LICENSE.txt", "LICENSE"):
            if (folder / name).is_file():
                text = (folder / name).read_text(encoding="utf-8", errors="replace")
                version = ".".join(map(str, sys.version_info[:3]))
                return Part("generic", "cpython", version, "PSF-2.0", (text,))
    raise NoLicence("cpython")


def _from_python(distribution: Distribution) -> Part:
    files = [
        file
        for file in distribution.files or []
        if ".dist-info" in str(file) and LICENCE_FILE.search(file.as_posix())
    ]
    texts = tuple(Path(str(file.locate())).read_text("utf-8", "replace") for file in files)
    name = canonicalize_name(distribution.metadata["Name"])  # as a package URL has it
    return Part("pypi", name, distribution.version, _licence(distribution), texts)


def _licence(distribution: Distribution) -> str:
    about = distribution.metadata
    for name in ("License-Expression", "License"):
        said = str((about.get_all(name) or [""])[0]).strip()
        if said and "\n" not in said:
            return said
    classes = (line.rpartition(" :: ")[2] for line in about.get_all("Classifier", []))
    return next((line for line in classes if "License" in line), "")


def _from_browser() -> Iterator[Part]:
    bundle = bundler()
    for package in bundle.packages():
        name, version, licence, texts = bundle.package(package)
        yield Part("npm", name, version, licence, tuple(texts))


def _from_debian(libraries: Iterable[Path]) -> Iterator[Part]:
    """Yield the system's own libraries, where a Debian package says what they are."""
    if not shutil.which("dpkg-query"):
        return
    system = platform.freedesktop_os_release()["ID"]
    for owner in _debian_packages(libraries):
        name = owner.partition(":")[0]
        text = Path("/usr/share/doc", name, "copyright").read_text("utf-8")
        # where it only points to the text that all share
        shared = sorted({path.rstrip(".") for path in COMMON_LICENCE.findall(text)})
        texts = (text, *(Path(path).read_text("utf-8") for path in shared))
        version = _said("dpkg-query", "--show", "--showformat=${Version}", owner)
        licence = f"see {name}'s copyright file below"
        yield Part("deb", f"{system}/{name}", version, licence, texts)


def _debian_packages(libraries: Iterable[Path]) -> list[str]:
    """Return the packages of those libraries that are the system's."""
    outside = [path for path in libraries if not path.is_relative_to(ROOT)]
    asked = {name for path in outside for name in (path, path.resolve())}
    # since /usr was merged, a package may know its file without that
    asked |= {Path("/", *path.parts[2:]) for path in asked if path.parts[1:2] == ("usr",)}
    if not asked:
        return []
    lines = _said("dpkg-query", "--search", *sorted(map(str, asked))).splitlines()
    return sorted({line.rpartition(": ")[0].partition(",")[0] for line in lines})


def _said(*words: str) -> str:
    """Return what a program printed; for a path that nobody owns, dpkg-query prints elsewhere."""
    return subprocess.run(words, capture_output=True, encoding="utf-8", check=False).stdout.strip()
