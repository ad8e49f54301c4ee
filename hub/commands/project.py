"""Where the project is that a command works on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hub.model.hub import Hub


def project_root(start: Path) -> Path:
    """Return the nearest folder from `start` upwards with `cities/` and `hub/data/`; else the one this code is in."""
    for folder in (start, *start.parents):
        if (folder / "cities").is_dir() and (folder / "hub" / "data").is_dir():
            return folder
    return Path(__file__).resolve().parents[2]


def read_or_stop(root: Path) -> Hub:
    """Return the project's Hub; with an error in it, end the command and say where to look."""
    import click

    from hub.reading.load import read_hub

    reading = read_hub(root)
    if reading.hub is None:
        raise click.ClickException("the profiles have errors. Run: hub check")
    return reading.hub
