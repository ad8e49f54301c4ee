"""Whole builds of a small project: what they publish, what they leave alone, and what they survive."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.projects import hub, small_project


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small project that is built; tests work on copies."""
    project = small_project(tmp_path_factory.mktemp("small"))
    result = hub("build", "--strict", root=project)
    assert result.returncode == 0, result.stderr
    return project


@pytest.fixture
def project(template: Path, tmp_path: Path) -> Path:
    """Return a small project with its published site and the record of the build, to change."""
    return shutil.copytree(template, tmp_path / "project")


def succeed(project: Path) -> str:
    """Build and return what was said."""
    result = hub("build", "--strict", root=project)
    assert result.returncode == 0, result.stderr
    return result.stderr


def digests(site: Path) -> dict[str, str]:
    """Return name and digest of every file."""
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


def edit(file: Path, old: str, new: str) -> None:
    """Replace text in a file, which must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    """Return the names of files that are new, gone or different."""
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def beside(project: Path) -> set[str]:
    """Return the folders of the site that are there, less the spare."""
    return {path.name for path in project.iterdir() if "site" in path.name and "spare" not in path.name}


def test_mkdocs_gives_the_same_site(project: Path) -> None:
    ours = digests(project / "site")
    shutil.rmtree(project / "site")
    shutil.rmtree(project / ".cache")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    result = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert digests(project / "site") == ours


def test_nothing_changed(project: Path) -> None:
    """A second build touches nothing, and loads neither MkDocs nor the models."""
    state = {file: file.stat().st_mtime_ns for file in (project / "site").rglob("*")}
    assert "Nothing has changed" in succeed(project)
    assert {file: file.stat().st_mtime_ns for file in (project / "site").rglob("*")} == state
    code = (
        "import sys; from pathlib import Path; from hub.site.building import build;"
        "build(Path.cwd(), Path.cwd() / 'site', strict=True);"
        "assert not {'mkdocs', 'pydantic', 'jinja2', 'yaml'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", code], cwd=project, check=True)


def test_new_time_stamps_alone_change_nothing(project: Path) -> None:
    os.utime(project / "cities/rotterdam.yml")
    assert "Nothing has changed" in succeed(project)


def test_an_edited_sentence_changes_its_pages_only(project: Path) -> None:
    before = digests(project / "site")
    # the French: an edit of the original would also mark its translation as out of date, on every card of the city
    edit(project / "cities/aarhus.yml", "\n  fr: |\n", "\n  fr: |\n    Phrase ajoutée.\n")
    said = succeed(project)
    assert "without MkDocs" in said
    after = digests(project / "site")
    assert "fr/cities/aarhus/index.html" in changed(before, after)
    pages = {name for name in changed(before, after) if name.endswith(".html")}
    assert not [name for name in pages if not {"aarhus", "library", "editors", "data"} & set(name.split("/"))]


def test_pouring_alone_gives_what_a_whole_build_gives(project: Path) -> None:
    edit(project / "cities/aarhus.yml", "name:", "aliases: [old-aarhus]\nname:")
    (project / "cities/rotterdam.yml").unlink()
    assert "without MkDocs" in succeed(project)
    poured = digests(project / "site")
    assert "cities/old-aarhus/index.html" in poured
    assert not [name for name in poured if "rotterdam" in name and not name.startswith("library/data/")]
    shutil.rmtree(project / ".cache")
    shutil.rmtree(project / "site")
    succeed(project)
    assert digests(project / "site") == poured


def test_what_went_and_came_back_is_published_once(project: Path) -> None:
    """Three editions: the folder before last is filled again, and holds neither too much nor too little."""
    first = digests(project / "site")
    profile = (project / "cities/rotterdam.yml").read_bytes()
    (project / "cities/rotterdam.yml").unlink()
    succeed(project)
    second = digests(project / "site")
    (project / "cities/rotterdam.yml").write_bytes(profile)
    succeed(project)
    assert digests(project / "site") == first
    (project / "cities/rotterdam.yml").unlink()
    succeed(project)
    assert digests(project / "site") == second


def test_strangers_in_the_site_do_not_stay(project: Path) -> None:
    for number in range(3):
        (project / "site" / "stranger.txt").write_text("?", encoding="utf-8")
        (project / "site" / "about" / "stranger").mkdir(exist_ok=True)
        (project / "site" / "about" / "stranger" / "index.html").write_text("?", encoding="utf-8")
        edit(project / "cities/aarhus.yml", "name:", f"# {number}\nname:")
        succeed(project)
        assert not [name for name in digests(project / "site") if "stranger" in name]


def test_a_damaged_page_is_made_anew(project: Path) -> None:
    before = digests(project / "site")
    page = project / "site/cities/aarhus/index.html"
    page.write_text("damaged", encoding="utf-8")
    (project / "site/robots.txt").unlink()
    succeed(project)
    assert digests(project / "site") == before


def test_same_bytes_anywhere(template: Path, project: Path) -> None:
    """Folder, time zone, locale, hash seed, clock of the files and number of processes leave no trace."""
    shutil.rmtree(project / "site")
    shutil.rmtree(project / ".cache")
    for file in project.rglob("*.yml"):
        os.utime(file, (0, 0))
    environment = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "4711"}
    result = hub("build", "--strict", root=project, **environment, SOURCE_DATE_EPOCH="86400")
    assert result.returncode == 0, result.stderr
    assert digests(project / "site") == digests(template / "site")


FAILURES = [
    ("cities/aarhus.yml", "name:", "name: [", "cities/aarhus.yml:"),
    ("hub/data/site.yml", "site_url:", "site_urn:", "hub/data/site.yml:"),
    ("docs/fr/about/index.md", "## ", "[nowhere](nowhere.md)\n\n## ", "fr/about/index.md"),
    ("docs/en/about/index.md", "## ", "[nobody](city:nowhere)\n\n## ", "docs/en/about/index.md"),
    ("docs/fr/data/index.md", "## ", "[none](file:/data/none.csv)\n\n## ", "docs/fr/data/index.md"),
    ("docs/en/about/index.md", "## ", "<!-- hub:nothing -->\n\n## ", "docs/en/about/index.md"),
]


@pytest.mark.parametrize(("file", "old", "new", "named"), FAILURES, ids=lambda value: str(value)[:20])
@pytest.mark.parametrize("command", ["hub", "mkdocs"])
def test_a_mistake_is_named_and_leaves_the_last_site(
    project: Path, command: str, file: str, old: str, new: str, named: str
) -> None:
    before = digests(project / "site")
    edit(project / file, old, new)
    if command == "hub":
        result = hub("build", "--strict", root=project)
    else:
        arguments = [sys.executable, "-m", "mkdocs", "build", "--strict"]
        result = subprocess.run(arguments, cwd=project, capture_output=True, encoding="utf-8", check=False)
    assert result.returncode != 0
    assert named in result.stderr
    assert "Traceback" not in result.stderr
    assert digests(project / "site") == before
    assert beside(project) == {"site"}


def test_after_a_mistake_all_is_well_again(project: Path) -> None:
    before = digests(project / "site")
    edit(project / "cities/aarhus.yml", "name:", "name: [")
    assert hub("build", "--strict", root=project).returncode == 1
    edit(project / "cities/aarhus.yml", "name: [", "name:")
    assert "Nothing has changed" in succeed(project)
    assert digests(project / "site") == before


@pytest.mark.parametrize("moment", range(10))
def test_a_killed_build_leaves_the_last_site(project: Path, moment: int) -> None:
    """The site is whole after the kill, old or new, and the next build is right."""
    before = digests(project / "site")
    edit(project / "cities/aarhus.yml", "name:", "# killed\nname:")
    edit(project / "hub/data/site.yml", "name: Ensemble", "name: Together")
    command = [sys.executable, "-c", "from hub.cli import main; main()", "build", "--strict"]
    process = subprocess.Popen(command, cwd=project, stderr=subprocess.DEVNULL)
    time.sleep(0.2 + moment * 0.25 + random.Random(moment).random() * 0.25)
    process.send_signal(signal.SIGKILL)
    process.wait()
    left = digests(project / "site") if (project / "site").exists() else None
    succeed(project)
    after = digests(project / "site")
    # nothing is there for the moment between two renames; the next build finishes what was begun
    assert left in (before, after, None)
    assert "Together" in (project / "site/index.html").read_text(encoding="utf-8")
    assert beside(project) == {"site"}
