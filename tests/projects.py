"""Copies of the project to build in: the whole, or two cities of it, so that no test writes into the real one."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SMALL = ("rotterdam", "aarhus")
_RECORD_LINK = re.compile(r"\((?!page:|https?:|mailto:)[a-z-]+:[^)]*\)")
PARTS = ("docs", "overrides", "hub/data", "mkdocs.yml")


def whole_project(folder: Path) -> Path:
    """Copy everything that a site is made of."""
    for name in ("cities", *PARTS):
        _copy(ROOT / name, folder / name)
    return folder


def small_project(folder: Path) -> Path:
    """Copy two cities, and of the records what does not lead to the others."""
    for name in PARTS:
        _copy(ROOT / name, folder / name)
    for city in SMALL:
        _copy(ROOT / "cities" / f"{city}.yml", folder / "cities" / f"{city}.yml")
    for page in (folder / "docs").rglob("*.md"):
        page.write_text(_RECORD_LINK.sub("(page:/about/)", page.read_text(encoding="utf-8")), encoding="utf-8")
    (folder / "hub/data/questions.yml").write_text("schema: 1\nquestions: []\n", encoding="utf-8")
    (folder / "hub/data/resources.yml").write_text("schema: 1\nresources: []\n", encoding="utf-8")
    return folder


def hub(*arguments: str, root: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command `hub` in a project and return how it ended, with both outputs as text."""
    return subprocess.run(
        [sys.executable, "-c", "from hub.cli import main; main()", *arguments],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy(source, target)
