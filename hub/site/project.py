"""The project that a site is built from: read and checked, with every problem logged where it belongs."""

from __future__ import annotations

import logging
from pathlib import Path
from urllib.parse import urlsplit

from hub.model.hub import Hub
from hub.reading.load import read_hub
from hub.reading.printing import count_line, printed

Log = logging.Logger | logging.LoggerAdapter[logging.Logger]

_LEVELS = {"error": logging.ERROR, "warning": logging.WARNING}
"""Notices are for `hub check`, not for a build."""


class ProjectError(Exception):
    """The project has errors, which have been logged."""


def read_project(root: Path, log: Log, *, workers: int = 1) -> Hub:
    """Return the hub of the project in `root`, read by as many processes as `workers`.

    Raises ProjectError once all errors are logged.
    """
    reading = read_hub(root, workers=workers, cache=root / ".cache" / "reading")
    for problem in reading.problems:
        if problem.severity in _LEVELS:
            *lines, _count = printed([problem], "text", "en")
            log.log(_LEVELS[problem.severity], "\n".join(lines))
    if reading.hub is None:
        raise ProjectError(f"{count_line(reading.problems, 'en')} The site was not built.")
    return reading.hub


def edit_base(forge_url: str, branch: str) -> str:
    """Return the address before a file's path where a forge lets its readers edit it."""
    host = urlsplit(forge_url).hostname or ""
    if "gitlab" in host:
        edit = "-/edit"
    elif any(name in host for name in ("codeberg", "forgejo", "gitea")):
        edit = "_edit"
    else:
        edit = "edit"
    return f"{forge_url.rstrip('/')}/{edit}/{branch}/"
