"""Where the project is that a command works on."""

from __future__ import annotations

from pathlib import Path


def project_root(start: Path) -> Path:
    """Return the nearest folder from `start` upwards with `cities/` and `hub/data/`; else the one this code is in."""
    for folder in (start, *start.parents):
        if (folder / "cities").is_dir() and (folder / "hub" / "data").is_dir():
            return folder
    return Path(__file__).resolve().parents[2]
