"""Results kept from an earlier run are the same as fresh ones, and forgotten when what they depend on changes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hub.reading import load
from hub.reading.load import read_hub

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the hub's records and three real cities, two of which refer to others."""
    shutil.copytree(PROJECT / "hub" / "data", tmp_path / "hub" / "data")
    (tmp_path / "hub/data/questions.yml").write_text("schema: 1\nquestions: []\n", encoding="utf-8")
    (tmp_path / "hub/data/resources.yml").write_text("schema: 1\nresources: []\n", encoding="utf-8")
    (tmp_path / "cities").mkdir()
    for name in ("kumanovo", "karak", "tripoli-lebanon"):
        shutil.copy(PROJECT / "cities" / f"{name}.yml", tmp_path / "cities")
    return tmp_path


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are really checked."""
    seen: list[str] = []
    check: Callable[..., load.Checked] = load.check_file

    def note(root: Path, path: Path, *rest: object) -> load.Checked:
        seen.append(path.name)
        return check(root, path, *rest)

    monkeypatch.setattr(load, "check_file", note)
    return seen


def test_unchanged_files_are_not_checked_again(project: Path, counted: list[str]) -> None:
    first = read_hub(project, cache=project / "cache")
    counted.clear()
    second = read_hub(project, cache=project / "cache")
    assert counted == []
    assert second == first == read_hub(project)


def test_an_edit_is_seen_and_only_that_file_is_checked(project: Path, counted: list[str]) -> None:
    read_hub(project, cache=project / "cache")
    counted.clear()
    path = project / "cities" / "karak.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("country: JO", "country: XX"), encoding="utf-8")
    reading = read_hub(project, cache=project / "cache")
    assert counted == ["karak.yml"]
    assert reading.hub is None
    assert reading.problems == read_hub(project).problems


def test_a_practice_that_goes_is_missed_in_files_that_did_not_change(project: Path) -> None:
    assert read_hub(project, cache=project / "cache").hub
    path = project / "cities" / "karak.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("id: prevention-network", "id: prevention-net"), encoding="utf-8"
    )
    problems = read_hub(project, cache=project / "cache").problems
    assert any(problem.path == "cities/kumanovo.yml" and problem.code == "E203" for problem in problems)


def test_a_damaged_cache_is_ignored(project: Path) -> None:
    first = read_hub(project, cache=project / "cache")
    for path in (project / "cache").iterdir():
        path.write_bytes(b"\x80\x05not a pickle")
    assert read_hub(project, cache=project / "cache") == first
