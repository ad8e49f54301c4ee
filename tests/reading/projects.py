"""A made-up project to break: two cities and every record of the hub, with one mistake at a time put in."""

from __future__ import annotations

import shutil
from pathlib import Path

from hub.reading.check import check_paths
from hub.reading.load import read_hub
from hub.reading.problems import Problem

TEMPLATE = Path(__file__).parent / "project"
CITY = "cities/harbour.yml"
TODAY = "2024-06-01"

Change = tuple[str, str]
"""What stands in a file, and what is put in its place."""


def project(folder: Path) -> Path:
    """Copy the made-up project into a folder."""
    return Path(shutil.copytree(TEMPLATE, folder / "project"))


def broken(text: str, *changes: Change) -> str:
    """Return a text with each change made once; every change must be one."""
    for old, new in changes:
        assert old in text, f"not in the file: {old!r}"
        assert old != new, f"no change: {old!r}"
        text = text.replace(old, new, 1)
    return text


def problems(root: Path, name: str = CITY, content: str | bytes | None = None) -> tuple[Problem, ...]:
    """Return what is wrong with one file of a project, its content put in first."""
    path = root / name
    if content is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return check_paths(root, [path], TODAY)


def all_problems(root: Path) -> tuple[Problem, ...]:
    """Return what is wrong with the whole project."""
    return read_hub(root, today=TODAY).problems
