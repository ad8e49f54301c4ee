"""The style sheets as one: written one file per component, asked for once."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path, PurePosixPath


def bundle(docs: Path, sheets: Sequence[str]) -> tuple[str, str]:
    """Return name and text of the sheets in their order, each a path below `docs`, all of one folder.

    The name changes with the text, so that no browser shows a page with an old one.
    Raises FileNotFoundError if one is missing, ValueError if they stand in several folders.
    """
    folders = {str(PurePosixPath(sheet).parent) for sheet in sheets}
    if len(folders) != 1:
        raise ValueError(f"extra_css: the sheets must stand in one folder, not in {sorted(folders)}")
    text = "\n".join((docs / sheet).read_text(encoding="utf-8").strip() for sheet in sheets) + "\n"
    return f"{folders.pop()}/ensemble-{hashlib.sha256(text.encode()).hexdigest()[:8]}.css", text
