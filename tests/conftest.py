"""What all tests share: one site, built once for the whole run, however many processes run the tests."""

from __future__ import annotations

import fcntl
from pathlib import Path

import pytest

from tests.projects import hub, whole_project


@pytest.fixture(scope="session")
def built_project(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return a copy of the project with its site built in `site/`. It is shared: read only."""
    shared = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        shared = shared.parent
    project = shared / "project"
    with (shared / "project.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not project.exists():
            half = whole_project(shared / "project-half")
            built = hub("build", "--strict", root=half)
            (half / "build.log").write_text(built.stderr, encoding="utf-8")
            half.rename(project)
    if not (project / "site").exists():
        pytest.fail("the site does not build:\n" + (project / "build.log").read_text(encoding="utf-8"))
    return project


@pytest.fixture(scope="session")
def built_site(built_project: Path) -> Path:
    """Return the folder of the built site. It is shared: read only."""
    return built_project / "site"
