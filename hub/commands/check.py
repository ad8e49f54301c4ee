"""`hub check`: every problem of profiles and records, by file and line."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from hub.commands.project import project_root


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]…", type=click.Path(path_type=Path))
@click.option("--lang", type=click.Choice(["en", "fr"]), default="en", show_default=True, help="Language of messages.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    show_default=True,
    help="For people, for annotations on GitHub, or for programs.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
def check(paths: tuple[Path, ...], lang: str, form: str, strict: bool) -> None:
    """Check PATHs, or everything: files, or folders of files. Ends with 1 if there is an error.

    A file outside `cities/` and `hub/data/` is checked as a city's profile.
    """
    import datetime
    import gc

    from hub.reading.check import check_paths
    from hub.reading.printing import printed

    # a short run over many small values, which hold no cycles
    gc.disable()
    root = project_root(Path.cwd())
    today = datetime.date.today().isoformat()
    if paths:
        problems = check_paths(root, paths, today)
    else:
        from hub.reading.load import read_hub

        problems = read_hub(root, workers=os.cpu_count() or 1, today=today).problems
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    for line in printed(problems, form, lang, colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ):
        click.echo(line)
    failing = ("error", "warning") if strict else ("error",)
    sys.exit(any(problem.severity in failing for problem in problems))
