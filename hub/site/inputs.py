"""What a site is made of, and whether it has changed: decided from file states, before anything else is imported."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

CODE = Path(__file__).parent.parent
"""The package itself."""

_DATA = ("cities", "hub/data")
_SITE = ("docs", "overrides", "mkdocs.yml", "hub/data/site.yml")
_RECORDS = f"{CODE}{os.sep}data{os.sep}"
_NO_INPUT = frozenset({"__pycache__", ".cache"})


class FileState(NamedTuple):
    """A file's size in bytes, time stamp in nanoseconds, and the digest of its content."""

    size: int
    modified: int
    digest: str


class Inputs(NamedTuple):
    """Digests of the three kinds of input, and the state of each file."""

    data: str
    """Profiles and records."""
    site: str
    """Hand-written pages, theme overrides, configuration and settings."""
    code: str
    """This package, the templates, and the libraries that are installed."""
    files: Mapping[str, FileState]


def scan(root: Path, known: Mapping[str, FileState]) -> Inputs:
    """Return the inputs of the project in `root`; a file whose size and time stamp are as `known` is not read again.

    Files are named from the root, those of the package from the package: a project may be moved.
    """
    files: dict[str, FileState] = {}

    def lines(paths: Iterable[str], start: Path, mark: str = "") -> list[str]:
        """Return name and digest of each file, and note its state."""
        found = []
        for path in paths:
            name = mark + path[len(str(start)) + 1 :]
            state = files[name] = _state(path, known.get(name))
            found.append(f"{name} {state.digest}")
        return found

    data = lines(_files(root / name for name in _DATA), root)
    site = lines(_files(root / name for name in _SITE), root)
    code = lines((path for path in _files([CODE]) if not path.startswith(_RECORDS)), CODE, "code:")
    templates = lines(_files([root / "overrides"]), root)
    return Inputs(_digest(data), _digest(site), _digest([*code, *templates, *_libraries(), sys.version]), files)


def _libraries() -> list[str]:
    """Return the installed libraries with their versions, from the names of their folders: asking takes much longer."""
    places = filter(os.path.isdir, sys.path)
    return sorted(name for place in places for name in os.listdir(place) if name.endswith(".dist-info"))


def _files(places: Iterable[Path]) -> Iterator[str]:
    for place in places:
        if place.is_dir():
            yield from sorted(_walk(str(place)))
        elif place.exists():
            yield str(place)


def _walk(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name in _NO_INPUT:
                continue
            if entry.is_dir():
                yield from _walk(entry.path)
            else:
                yield entry.path


def _state(path: str, known: FileState | None) -> FileState:
    stat = os.stat(path)
    if known and (stat.st_size, stat.st_mtime_ns) == (known.size, known.modified):
        return known
    with open(path, "rb") as file:
        return FileState(stat.st_size, stat.st_mtime_ns, hashlib.sha256(file.read()).hexdigest())


def _digest(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
