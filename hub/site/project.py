"""The project that a site is built from: read and checked, with every problem logged where it belongs."""

from __future__ import annotations

import logging
from pathlib import Path
from urllib.parse import urlsplit

from hub.model.hub import Hub
from hub.reading.load import read_hub
from hub.reading.problems import Problem

Log = logging.Logger | logging.LoggerAdapter[logging.Logger]


class ProjectError(Exception):
    """The project has errors, which have been logged."""


def read_project(root: Path, log: Log) -> Hub:
    """Return the hub of the project in `root`. Raises ProjectError once all errors are logged."""
    reading = read_hub(root)
    for problem in reading.problems:
        if problem.severity == "error":
            log.error(described(problem))
        elif problem.severity == "warning":
            log.warning(described(problem))
    if reading.hub is None:
        errors = sum(problem.severity == "error" for problem in reading.problems)
        raise ProjectError(f"{errors} errors in the profiles and records, see above")
    return reading.hub


def described(problem: Problem) -> str:
    """Return a problem on one or two lines: where, what, and how to mend it."""
    place = f"{problem.path}:{problem.line}:{problem.column}"
    hint = problem.hint("en")
    return f"{place}: {problem.code} {problem.field}: {problem.message('en')}" + (f"\n    {hint}" if hint else "")


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
