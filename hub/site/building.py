"""`hub build`: as little work as the last build and the changed files allow.

Nothing has changed: nothing is imported that takes time. Only profiles or records have: they are poured into the kept
shells, without MkDocs. Anything else has: MkDocs runs. Imports stand where they are needed for that reason.
"""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
import time
from functools import partial
from pathlib import Path

from hub.site.edition import Edition
from hub.site.inputs import Inputs, scan
from hub.site.logs import WarningCounter
from hub.site.publication import Publication, chrome_inputs

log = logging.getLogger("mkdocs.plugins.hub.site.building")


class BuildError(Exception):
    """The site was not published; the last one stays. What stands against it has been logged."""


def build(root: Path, site: Path, *, strict: bool) -> None:
    """Build the site of the project in `root` into `site`; what is done is logged.

    Raises BuildError if there are errors, or, if `strict`, warnings.
    """
    start = time.monotonic()
    publication = Publication(root, site, root / ".cache" / "site")
    with publication.staging.lock():
        publication.staging.recover()
        last = publication.last()
        # taken before the files are read: what changes meanwhile is seen by the next build
        inputs = scan(root, last.inputs)
        done = not last.warnings and inputs[:3] == (last.data, last.site, last.code) and last.stands(site)
        # a build makes few cycles and many objects, and ends soon: looking for garbage takes longer than it saves
        gc.disable()
        if done:
            log.info(f"Nothing has changed: the {len(last.files)} files in {site} stand.")
        else:
            done = _pour_only(publication, inputs, last, strict)
    if not done:
        _build_all(root, site, strict)
    log.info(f"{time.monotonic() - start:.2f} s in all")


def _pour_only(publication: Publication, inputs: Inputs, last: Edition, strict: bool) -> bool:
    """Build without MkDocs, if the theme's part of the site is known; return whether it was."""
    from hub.site.apart import begun
    from hub.site.chrome import Chrome

    staging = publication.staging
    chrome = publication.chrome_file and Chrome.load(publication.chrome_file, chrome_inputs(inputs))
    if not chrome:
        return False
    # the disk is at work while the profiles are read
    staged = begun(partial(staging.begin, last.id, last.files))
    from hub.site.project import ProjectError, read_project
    from hub.site.whole import begin_whole

    with WarningCounter() as counter:
        try:
            hub = read_project(publication.root, log, workers=os.cpu_count() or 1)
        except ProjectError as error:
            staged()
            staging.abandon()
            raise BuildError(str(error)) from None
        staged()
        whole = begin_whole(hub, inputs, publication, last)
        # only now, since what has begun is what a build of few pages waits for
        from hub.site.filling import edition, fill

        poured = fill(publication, chrome, hub, inputs, last, whole)
        for warning in poured.warnings:
            log.warning(warning)
    if strict and counter.total:
        staging.abandon()
        raise BuildError(f"{counter.total} warnings, and the build is strict")
    publication.publish(edition(poured, inputs, counter.total))
    log.info(f"{poured}, without MkDocs")
    return True


def _build_all(root: Path, site: Path, strict: bool) -> None:
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, ConfigurationError

    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(site), strict=strict)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    except (Abort, ConfigurationError) as error:
        raise BuildError(str(error)) from None


def serve(root: Path, port: int) -> None:
    """Serve the site of the project in `root` on this machine until Ctrl+C or SIGTERM. Raises BuildError."""
    from mkdocs.commands.serve import serve
    from mkdocs.exceptions import Abort, ConfigurationError

    # MkDocs clears its temporary folders away after Ctrl+C alone, and shells start background commands deaf to that
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    try:
        serve(str(root / "mkdocs.yml"), dev_addr=f"127.0.0.1:{port}")
    except (Abort, ConfigurationError, OSError) as error:
        raise BuildError(str(error)) from None


def log_to_terminal() -> None:
    """Show what the build says, one line each, warnings and errors marked."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Formatter())
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    # MkDocs and the language plugin tell of steps that say nothing here
    logger.setLevel(logging.WARNING)
    logging.getLogger("mkdocs.plugins.hub").setLevel(logging.INFO)


class _Formatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        mark = "" if record.levelno < logging.WARNING else f"{record.levelname}: "
        return mark + super().format(record)
