"""Where a project is published, and what is kept of it between builds. Imports nothing that takes time."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from hub.site.edition import Edition
from hub.site.inputs import Inputs
from hub.site.publishing import Staging


@dataclass(frozen=True)
class Publication:
    """A project, its site, and the folder for what is kept; None keeps nothing on disk."""

    root: Path
    site: Path
    kept: Path | None

    @property
    def staging(self) -> Staging:
        """The folders of the site."""
        return Staging(self.site)

    @property
    def chrome_file(self) -> Path | None:
        """Where the theme's part of the site is kept."""
        return self.kept / "chrome.json" if self.kept else None

    def last(self) -> Edition:
        """Return the record of the last build."""
        return Edition.load(self._edition_file(self.kept)) if self.kept else Edition()

    def publish(self, edition: Edition) -> None:
        """Put the filled folder in the place of the site, and keep the record of it."""
        self.staging.swap(edition.id)
        if self.kept:
            edition.save(self._edition_file(self.kept))

    def _edition_file(self, kept: Path) -> Path:
        # a project may be built into several places, and moved
        place = os.path.relpath(self.site, self.root)
        return kept / f"edition-{hashlib.sha256(place.encode()).hexdigest()[:12]}.json"


def chrome_inputs(inputs: Inputs) -> str:
    """Return what the theme's part of the site was made from."""
    return f"{inputs.site} {inputs.code}"
