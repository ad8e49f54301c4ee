"""Rooms import downward only; one room knows MkDocs; no module is a drawer."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "hub").rglob("*.py"))

LEVELS = {
    "model": 0,
    "language": 1,
    "reading": 2,
    "library": 3,
    "pages": 3,
    "opendata": 3,
    "contributing": 3,
    "site": 4,
    "commands": 5,
    "cli": 6,
}
"""A room may import from itself and from lower levels; within level 3 see `BESIDE`."""

BESIDE = {
    ("opendata", "library"),
    ("opendata", "pages"),
    ("pages", "library"),
    ("contributing", "pages"),
    ("library", "pages"),
}
"""Rooms of one level that know each other: (who, whom)."""

DRAWERS = {"utils", "util", "helpers", "helper", "common", "core", "manager", "misc", "base"}


def room(path: Path) -> str:
    return path.relative_to(ROOT / "hub").parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield (line, module) of every import, those inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            yield node.lineno, node.module


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_point_downward(path: Path) -> None:
    own = room(path)
    if own == "__init__":
        return
    assert own in LEVELS, f"{own} is a new room: give it a level"
    for line, module in imports(path):
        if not module.startswith("hub."):
            continue
        other = module.split(".")[1]
        if other == own:
            continue
        below = LEVELS[other] < LEVELS[own] or (own, other) in BESIDE
        assert below, f"{path.relative_to(ROOT)}:{line}: {own} imports {other}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_only_the_site_knows_mkdocs(path: Path) -> None:
    if room(path) == "site":
        return
    for line, module in imports(path):
        name = module.split(".")[0]
        assert name not in ("mkdocs", "material", "mkdocs_static_i18n"), f"{path.relative_to(ROOT)}:{line}"


def test_no_drawers() -> None:
    names = {part.removesuffix(".py") for path in MODULES for part in path.relative_to(ROOT / "hub").parts}
    assert not names & DRAWERS


def test_files_stay_short() -> None:
    """A module that grows past about three hundred lines holds two things. Tables of words are one thing each."""
    long = {
        path.relative_to(ROOT).as_posix(): lines
        for path in MODULES
        if "wording" not in path.parts and (lines := len(path.read_text(encoding="utf-8").splitlines())) > 350
    }
    assert not long
