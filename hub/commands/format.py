"""`hub format`: profiles in their canonical layout, and their translations noted."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from hub.commands.project import project_root


@click.command("format")
@click.argument("paths", nargs=-1, metavar="[PATH]…", type=click.Path(path_type=Path))
@click.option("--check", "only_check", is_flag=True, help="Change nothing; end with 1 if a file is not in the layout.")
@click.option("--lang", type=click.Choice(["en", "fr"]), default="en", show_default=True, help="Language of messages.")
def format_command(paths: tuple[Path, ...], only_check: bool, lang: str) -> None:
    """Put profiles (PATHs, or all of `cities/`) into one layout: order, quotation marks, line lengths.

    Nothing is changed in meaning and no comment is lost. New translations are noted in the ledgers of these
    cities. A file with errors is left as it is, and the command ends with 1.
    """
    from hub.contributing.canonical import FormatError, format_file
    from hub.reading.check import name_in
    from hub.reading.files import yaml_files
    from hub.reading.printing import printed
    from hub.reading.references import References

    root = project_root(Path.cwd())
    references = References(root)
    failed = changed = 0
    files = paths or yaml_files(root / "cities")
    for path in files:
        try:
            text, errors = format_file(root, path, name_in(root, path), references)
            if text is not None and not only_check:
                half = path.with_suffix(".half")
                half.write_text(text, encoding="utf-8")
                half.replace(path)
        except (OSError, FormatError) as error:
            click.echo(str(error), err=True)
            failed += 1
            continue
        for line in list(printed(errors, "text", lang))[:-1]:
            click.echo(line)
        failed += bool(errors)
        if text is not None:
            changed += 1
            click.echo(name_in(root, path))
    said = {"en": ("would change", "changed"), "fr": ("à modifier", "modifiés")}[lang][not only_check]
    click.echo(f"{changed} {said}.")
    if not only_check and not failed:
        _note_translations(root, [name_in(root, path) for path in files])
    sys.exit(bool(failed or (only_check and changed)))


def _note_translations(root: Path, names: Sequence[str]) -> None:
    from hub.contributing.translations import record
    from hub.reading.ledger import LedgerError
    from hub.reading.load import read_hub

    hub = read_hub(root).hub
    # what others are at work on is left to them
    cities = [key for key in hub.cities if f"cities/{key}.yml" in names] if hub else []
    if hub and cities:
        try:
            for name in record(root, hub, cities):
                click.echo(name)
        except (LedgerError, OSError) as error:
            raise click.ClickException(str(error)) from None
