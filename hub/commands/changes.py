"""`hub changes`: what a proposal changes for readers, for the summary of a pull request."""

from __future__ import annotations

from pathlib import Path

import click

from hub.commands.project import project_root, read_or_stop


@click.command()
@click.argument("before", type=click.Path(exists=True, file_okay=False, path_type=Path))
def changes(before: Path) -> None:
    """Compare the profiles here with those of another copy of the project, in the folder BEFORE.

    Lists new, changed and removed facts, the completeness before and after, and what an editor has to confirm.
    """
    from hub.contributing.changes import as_markdown
    from hub.contributing.changes import changes as changed

    found = changed(read_or_stop(before.resolve()), read_or_stop(project_root(Path.cwd())))
    click.echo(as_markdown(found), nl=False)
