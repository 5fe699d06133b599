"""A part of LiveQA that is missing, damaged or blocked is said in one sentence and logged; `doctor`
finds it before the day."""

import json
import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

import liveqa
from liveqa import cli, i18n
from liveqa.i18n import text
from liveqa.machine import logs, parts, resources
from tests.sampling import daily
from tests.serving import ROOT

HERE = resources.dist()


def python(folder: Path, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """LiveQA as run.py starts it, where its parts lie in `folder` if they do."""
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "liveqa", *words],
        check=False,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)]), **environ},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """LiveQA in a folder of its own, with what belongs to it."""
    folder = tmp_path / "LiveQA"
    shutil.copytree(ROOT / "liveqa", folder / "liveqa")
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copytree(HERE, folder / "static" / "dist")
    return folder


NOT_LOADED = "raise ImportError('DLL load failed')"


def hindered(folder: Path, module: str, how: str) -> None:
    """Put something in the way of a library."""
    (folder / f"{module}.py").write_text(how, encoding="utf-8")


@pytest.mark.parametrize("how", daily([NOT_LOADED, "x = = 1", "1 / 0"], [NOT_LOADED]))
@pytest.mark.parametrize(
    ("module", "words"),
    [
        ("filelock", ["verify"]),
        ("sqlite_utils", ["verify"]),
        ("psutil", ["--port", "0"]),
        ("gevent", ["--port", "0"]),
        ("ruamel", ["import", "plan.yaml"]),
    ],
)
def test_a_library_that_cannot_be_loaded_is_one_sentence(
    module: str, words: list[str], how: str, tmp_path: Path
) -> None:
    hindered(tmp_path, module, how)
    (tmp_path / "plan.yaml").write_text("title: Hội nghị\n", encoding="utf-8")
    doubt = tmp_path / "doubt"
    data = tmp_path / "data"
    done = python(tmp_path, *words, "--data", str(data), "--lang", "en", LIVEQA_DOUBT=str(doubt))
    assert done.returncode == 1, done.stderr
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert "A library of LiveQA (" in done.stderr
    assert module in done.stderr
    assert "internet" in done.stderr
    assert doubt.is_file(), "run.py is to look through the libraries"
    log = logs.path(data).read_text(encoding="utf-8")
    assert f"{module}.py" in log
    assert "could not be loaded" in log


def test_where_nothing_was_fetched_the_folder_is_to_be_unpacked_again(tmp_path: Path) -> None:
    hindered(tmp_path, "flask", "raise ImportError")
    done = python(tmp_path, "--data", str(tmp_path / "data"), "--lang", "en", "--port", "0")
    assert done.returncode == 1
    assert "unpack the whole folder again" in done.stderr


@pytest.mark.parametrize("part", ["liveqa/text.py", "liveqa/cli/options.py", "liveqa/locale"])
@pytest.mark.parametrize("words", daily([["verify"], ["--port", "0"]], [["verify"]]))
def test_a_part_of_liveqa_that_is_missing_is_said_without_it(
    part: str, words: list[str], copied: Path
) -> None:
    path = copied / part
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    done = python(copied, *words, "--data", str(copied / "data"))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "iải nén lại toàn bộ" in done.stderr


def test_a_sentence_file_cut_short_is_said(copied: Path) -> None:
    (copied / "liveqa" / "locale" / "vi" / "error.json").write_text("{", encoding="utf-8")
    done = python(copied, "verify", "--data", str(copied / "data"))
    assert (done.returncode, done.stderr.strip()) == (1, liveqa.INCOMPLETE)


@pytest.mark.parametrize(
    ("lacking", "is_fatal"),
    [
        ("chair", False),
        pytest.param("screen", False, marks=pytest.mark.long),
        pytest.param("be-vietnam", False, marks=pytest.mark.long),
        pytest.param("manifest.json", True, marks=pytest.mark.long),
        (".html", True),
    ],
)
def test_a_file_of_the_pages_that_is_missing_is_said(
    lacking: str, is_fatal: bool, copied: Path
) -> None:
    folder = copied / ("templates" if lacking == ".html" else "static/dist")
    built = (folder / name for name in {*resources.built(), "manifest.json", "base.html"})
    gone = next(path for path in built if lacking in path.name and path.exists())
    gone.unlink()
    data = copied / "data"
    looked = python(copied, "doctor", "--data", str(data), "--lang", "en", "--address", "10.0.0.2")
    assert looked.returncode == 1
    assert "[!!] Parts of LiveQA are missing" in looked.stdout
    assert (gone.name if lacking != ".html" else "templates") in looked.stdout
    with subprocess.Popen(
        [sys.executable, "-m", "liveqa", "--data", str(data), "--port", "0", "--print-links"],
        cwd=copied,
        env={**os.environ, "PYTHONPATH": str(copied), "LIVEQA_HOST": "127.0.0.1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as server:
        assert server.stdout
        line = server.stdout.readline()
        server.terminate()
        _, said = server.communicate(timeout=20)
    if is_fatal:
        assert not line
        assert len(said.strip().splitlines()) == 1
        assert (
            text("vi", "error.part_missing", part="|", log="", reference="").split("|")[0] in said
        )
    else:
        assert json.loads(line)
        assert said.strip() == text("vi", "cli.file_missing", file=f"static/dist/{gone.name}")


def test_doctor_loads_what_the_server_and_its_children_load(tmp_path: Path) -> None:
    for module in ("typst", "zeroconf", "flask_socketio"):
        hindered(tmp_path, module, "raise ImportError('blocked')")
    data = tmp_path / "data"
    looked = python(tmp_path, "doctor", "--data", str(data), "--address", "10.0.0.2")
    [line] = [line for line in looked.stdout.splitlines() if "typst" in line]
    assert line.startswith("[!!]")
    assert "zeroconf" in line
    assert "flask_socketio" in line
    assert looked.returncode == 1
    assert "could not be loaded" in logs.path(data).read_text(encoding="utf-8")


def test_all_parts_of_this_checkout_are_here(tmp_path: Path) -> None:
    assert list(parts.absent()) == []
    assert list(parts.unloadable(tmp_path)) == []


@pytest.fixture
def no_sentences(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setattr(i18n, "LOCALE", tmp_path)
    i18n.catalogue.cache_clear()
    yield
    i18n.catalogue.cache_clear()


def test_a_failure_without_sentences_is_said_all_the_same(
    no_sentences: None, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert cli.main(["verify", "--data", str(tmp_path)]) == 1
    assert capsys.readouterr().err.strip() == liveqa.INCOMPLETE


UNCAUGHT = textwrap.dedent("""
    import gc, sys, threading
    from pathlib import Path
    from gevent import monkey
    monkey.patch_all()
    import gevent
    from liveqa.machine import logs
    from liveqa.server.process import log_what_greenlets_meet
    logs.start(Path(sys.argv[1]))
    log_what_greenlets_meet()
    class Ending:
        def __del__(self):
            raise ValueError("Nguyễn Thị Lan")
    def fail():
        raise ValueError("Nguyễn Thị Lan")
    gevent.spawn(fail).join()
    gevent.get_hub().loop.run_callback(fail)
    gevent.sleep(0.01)
    monkey.get_original("threading", "Thread")(target=fail).start()
    Ending()
    gc.collect()
    fail()
""")


def test_what_nobody_caught_is_logged_without_its_words_and_shown_to_nobody(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", UNCAUGHT, str(tmp_path)],
        check=False,
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=30,
    )
    assert (done.stdout, done.stderr) == ("", "")
    log = logs.path(tmp_path).read_text(encoding="utf-8")
    assert log.count("ValueError") == 5
    assert "Lan" not in log
