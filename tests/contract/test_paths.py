"""Every file and folder of LiveQA that a document names is there."""

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from itertools import product
from pathlib import Path

import pytest

from liveqa.machine.resources import PACKAGE

ROOT = PACKAGE.parent
NOT_OURS = {"node_modules", ".libraries", ".venv", ".git", "__pycache__", ".hypothesis"}
MADE = {"static/dist", "dist/", ".libraries", ".venv", "static/node_modules"}
"""Named, but made by a start or a release."""
CODE = re.compile(r".*\.(py|mjs|jsx?|css|typ|d\.ts)")
QUOTED = re.compile(r"`([\w.*{},/-]+)(?:::\w+)?`")
LINKED = re.compile(r"\]\(([^)#:]+)(?:#[\w-]*)?\)")


def ours(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name not in NOT_OURS:
            yield path
            if path.is_dir():
                yield from ours(path)


PATHS = [f"/{path.relative_to(ROOT).as_posix()}" for path in ours(ROOT)]
DOCUMENTS = [path for path in ours(ROOT) if path.suffix == ".md"]


def named(document: Path) -> set[str]:
    """What a document names that could only be a path: of our code, or with a folder in it that is
    ours."""
    said = document.read_text(encoding="utf-8")
    quoted = (each for found in QUOTED.findall(said) for each in expanded(found))
    return {each for each in quoted if CODE.fullmatch(each) or is_below_ours(each)}


def is_below_ours(name: str) -> bool:
    first, slash, _ = name.partition("/")
    return bool(first and slash) and (ROOT / first).is_dir()


def expanded(name: str) -> Iterator[str]:
    """`{docx,pdf}.py` names two."""
    parts = re.split(r"\{([^}]*)\}", name)
    choices = [part.split(",") if index % 2 else [part] for index, part in enumerate(parts)]
    yield from ("".join(chosen) for chosen in product(*choices))


def is_there(name: str) -> bool:
    """Documents may leave out the folders before a name."""
    wanted = f"*/{name.strip('/')}"
    return name in MADE or any(fnmatch(path, wanted) for path in PATHS)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_path_that_a_document_names_is_there(document: Path) -> None:
    assert sorted(name for name in named(document) if not is_there(name)) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_of_a_document_leads_somewhere(document: Path) -> None:
    links = LINKED.findall(document.read_text(encoding="utf-8"))
    assert sorted(link for link in links if not (document.parent / link).exists()) == []


def test_a_path_that_is_none_is_found() -> None:
    assert not is_there("tests/store/test_upkeep.py")
    assert not is_there("liveqa/children.py")
    assert is_there("machine/children.py")
    assert is_there("tests/*/test_paths.py")
