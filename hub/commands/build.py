"""`hub build` and `hub serve`: the site, built once or kept on screen while profiles are edited."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from hub.commands.project import project_root


@click.command()
@click.option("--strict", is_flag=True, help="Publish nothing if there is a warning.")
@click.option("--site", type=click.Path(path_type=Path), help="Folder to build into.  [default: site]")
def build(strict: bool, site: Path | None) -> None:
    """Build the site. What has not changed since the last build is not made again.

    If anything is wrong, the site of the last build stays as it is, and the command ends with 1.
    """
    from hub.site.building import BuildError, build, log_to_terminal

    _quiet()
    log_to_terminal()
    root = project_root(Path.cwd())
    try:
        build(root, (site or root / "site").absolute(), strict=strict)
    except BuildError as error:
        sys.exit(f"Not published: {error}")


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
def serve(port: int) -> None:
    """Show the site at http://127.0.0.1:8000 and show what is edited as soon as it is saved."""
    from hub.site.building import BuildError, log_to_terminal, serve

    _quiet()
    log_to_terminal()
    click.echo(f"http://127.0.0.1:{port}/ shows the site once it is built. Ctrl+C ends it.")
    try:
        serve(project_root(Path.cwd()), port)
    except BuildError as error:
        sys.exit(str(error))


def _quiet() -> None:
    # the theme prints an advertisement for its successor otherwise
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
