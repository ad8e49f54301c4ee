"""The record of the last build: what it was made from, and the state of each file that it published."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from hub.site.inputs import FileState


class Published(NamedTuple):
    """A published file: the digest of what it was made from, its size in bytes, its time stamp in nanoseconds."""

    digest: str
    size: int
    modified: int

    def is_state(self, state: os.stat_result) -> bool:
        """Return whether a file on disk is still the one that was published."""
        return (state.st_size, state.st_mtime_ns) == (self.size, self.modified)


@dataclass(frozen=True)
class Edition:
    """What one build published. An empty one stands for "nothing is known"."""

    data: str = ""
    site: str = ""
    code: str = ""
    warnings: int = 0
    files: Mapping[str, Published] = field(default_factory=dict)
    """By name, relative to the site."""
    inputs: Mapping[str, FileState] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """A short name of this edition."""
        lines = (f"{name} {file}" for name, file in self.files.items())
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]

    def stands(self, site: Path) -> bool:
        """Return whether every published file is still in `site` as it was."""
        try:
            return all(file.is_state(os.stat(f"{site}/{name}")) for name, file in self.files.items())
        except OSError:
            return False

    def save(self, file: Path) -> None:
        """Keep the record in a file."""
        values = {
            "data": self.data,
            "site": self.site,
            "code": self.code,
            "warnings": self.warnings,
            "files": self.files,
            "inputs": self.inputs,
        }
        file.parent.mkdir(parents=True, exist_ok=True)
        half = file.with_suffix(".half")
        half.write_text(json.dumps(values), encoding="utf-8")
        half.replace(file)

    @classmethod
    def load(cls, file: Path) -> Edition:
        """Return the edition kept in a file, or an empty one if there is none that can be read."""
        try:
            values = json.loads(file.read_text(encoding="utf-8"))
            return cls(
                values["data"],
                values["site"],
                values["code"],
                values["warnings"],
                {name: Published(*state) for name, state in values["files"].items()},
                {name: FileState(*state) for name, state in values["inputs"].items()},
            )
        except (OSError, ValueError, KeyError, TypeError):
            return cls()
