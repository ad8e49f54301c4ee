"""What an earlier run found in files that have not changed since, so that one edit does not mean reading all again.

A file's result depends on its own bytes, on its ledger of translations, and on what it may refer to: the hub's own
records, which cities there are, and which practices they have. All of that goes into the keys; so does this code.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pydantic

from hub.reading.check import Checked
from hub.reading.kept import keep, load_kept
from hub.reading.references import References

PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Kept:
    """A result, the digest of the file it belongs to, what the file offers to others, and of what it was true."""

    digest: str
    offers: tuple[str, ...]
    world: str
    checked: Checked


class ReadingCache:
    """Results by file name in a folder; anything that cannot be read there is as if it were not there."""

    def __init__(self, folder: Path, root: Path) -> None:
        self.folder = folder
        self.root = root

    def load(self, name: str, digest: str) -> Kept | None:
        """Return what is kept of a file, if its bytes are still the same."""
        kept = load_kept(self._path(name))
        return kept if isinstance(kept, Kept) and kept.digest == digest else None

    def store(self, kept: Kept) -> None:
        """Keep a result, in one step."""
        keep(self._path(kept.checked.name), kept)

    def _path(self, name: str) -> Path:
        return self.folder / f"{name.replace('/', '--')}.pickle"


def file_digest(root: Path, path: Path) -> str:
    """Return a digest of a file and, for a city, of its ledger of translations."""
    digest = hashlib.sha256(path.read_bytes())
    if path.parent.name == "cities":
        ledger = root / "hub" / "data" / "translations" / f"{path.stem}.json"
        digest.update(ledger.read_bytes() if ledger.is_file() else b"")
    return digest.hexdigest()


def offers(references: References, path: Path) -> tuple[str, ...]:
    """Return what other files can refer to in a city's file: the ids of its practices; nothing if it is hidden."""
    return tuple(references.practices(path.stem)) if path.parent.name == "cities" else ()


def world(root: Path, offered: Mapping[str, tuple[str, ...]]) -> str:
    """Return a digest of all that a file's references depend on: the hub's records, the cities, what they offer."""
    digest = hashlib.sha256(_code().encode())
    for path in sorted((root / "hub" / "data").rglob("*.yml")):
        digest.update(f"{path.relative_to(root)}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    for name in sorted(offered):
        digest.update(f"{name}\0{' '.join(offered[name])}\n".encode())
    return digest.hexdigest()


def _code() -> str:
    """Return the state of the code that reads and checks."""
    files = sorted(path for room in ("model", "reading", "language") for path in (PACKAGE / room).rglob("*.py"))
    states = ((path, path.stat()) for path in files)
    return "\n".join([pydantic.VERSION, *(f"{path} {state.st_size} {state.st_mtime_ns}" for path, state in states)])
