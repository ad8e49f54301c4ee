"""The browser library that reads YAML, as files of the site, with its licence.

Declared in `package.json`, installed into `node_modules` by `make`, never changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

FOLDER = "assets/vendor/yaml/"


class NotInstalled(Exception):
    """The library is not there; `str()` says what to do."""


def vendored_files(*projects: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of the library's files, from the first project that has it. Raises NotInstalled."""
    source = next((found for project in projects if (found := project / "node_modules" / "yaml").is_dir()), None)
    if source is None:
        raise NotInstalled(
            "node_modules/yaml is missing, so the form cannot open profiles. Run: make node_modules/.ready"
        )
    for path in sorted((source / "browser").rglob("*.js")):
        yield FOLDER + path.relative_to(source / "browser").as_posix(), path.read_bytes()
    yield FOLDER + "LICENSE.txt", (source / "LICENSE").read_bytes()
