"""The library's cache folder: rebuilt when inputs change, safe against an interrupted write and two processes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hub.library import cache
from hub.library.reader import LibraryReader
from hub.library.search import Request, search
from hub.model.hub import Hub
from tests.library.conftest import ROOT

Opened = Callable[[], LibraryReader]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with the files that a library's stamp looks at."""
    (tmp_path / "cities").mkdir()
    shutil.copy(ROOT / "cities" / "rotterdam.yml", tmp_path / "cities")
    (tmp_path / "hub" / "data").mkdir(parents=True)
    return tmp_path


def _builds(project: Path) -> list[str]:
    return sorted(path.name for path in cache.library_folder(project).iterdir() if path.is_dir())


def test_is_built_once_and_again_when_an_input_changes(project: Path, real_hub: Hub) -> None:
    asked = []

    def read() -> Hub:
        asked.append(1)
        return real_hub

    first, _ = cache.open_library(project, read)
    cache.open_library(project, read)
    assert len(asked) == 1
    (project / "cities" / "rotterdam.yml").write_text("schema: 1\n", encoding="utf-8")
    again, index = cache.open_library(project, read)
    assert len(asked) == 2
    assert again.version == first.version
    assert index.parent.name in _builds(project)


def test_an_interrupted_build_leaves_nothing_and_the_last_library_whole(
    project: Path, real_hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("hub.library.export.write_files", interrupted)
        with pytest.raises(KeyboardInterrupt):
            cache.open_library(project, lambda: real_hub)
    assert _builds(project) == []
    reader, _ = cache.open_library(project, lambda: real_hub)
    assert search(reader, Request("police")).hits
    assert len(_builds(project)) == 1


def test_a_pointer_that_cannot_be_read_is_replaced(project: Path, real_hub: Hub) -> None:
    cache.open_library(project, lambda: real_hub)
    (cache.library_folder(project) / "current.json").write_text("{", encoding="utf-8")
    reader, _ = cache.open_library(project, lambda: real_hub)
    assert reader.records > 0


def test_two_processes_build_at_once(tmp_path: Path) -> None:
    for name in ("cities", "hub/data"):
        shutil.copytree(ROOT / name, tmp_path / name)
    command = [sys.executable, "-c", "from hub.cli import main; main()", "search", "police", "--format", "json"]
    running = [subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE) for _ in range(2)]
    answers = [process.communicate()[0] for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert answers[0] == answers[1]
    assert len(_builds(tmp_path)) == 1
