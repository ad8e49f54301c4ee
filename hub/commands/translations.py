"""`hub translations`: what is missing or out of date in one language, and a human's "still right"."""

from __future__ import annotations

import json
from collections.abc import Container
from pathlib import Path

import click

from hub.commands.project import project_root, read_or_stop

LANGUAGE = click.Choice(["en", "fr"])


@click.group()
def translations() -> None:
    """See to the translations of the profiles."""


@translations.command()
@click.argument("cities", nargs=-1, metavar="[CITY]…")
@click.option("--into", type=LANGUAGE, help="Only this language.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def status(cities: tuple[str, ...], into: str | None, form: str) -> None:
    """List the texts that are missing in a language, and the translations that are out of date."""
    from hub.contributing.translations import findings

    hub = read_or_stop(project_root(Path.cwd()))
    _refuse_unknown(hub.cities, cities)
    found = [
        item
        for item in findings(hub)
        if (not cities or item.city in cities) and (into is None or item.language == into)
    ]
    if form == "json":
        rows = [{**item._asdict(), "path": ".".join(item.path)} for item in found]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for item in found:
        click.echo(f"cities/{item.city}.yml: {item.language} {item.state}: {'.'.join(item.path)}")
    counts = {state: sum(item.state == state for item in found) for state in ("missing", "outdated")}
    click.echo(f"{counts['missing']} missing, {counts['outdated']} out of date.")


@translations.command()
@click.argument("city")
@click.argument("field", default="")
@click.option("--into", type=LANGUAGE, help="Only the text in this language.")
def confirm(city: str, field: str, into: str | None) -> None:
    """Note that translations of CITY are still right although the original was changed.

    FIELD is what `status` shows, or the beginning of it: `key_initiatives.city-marines`. Without it, all.
    """
    from hub.contributing.translations import confirm
    from hub.reading.ledger import LedgerError

    root = project_root(Path.cwd())
    hub = read_or_stop(root)
    _refuse_unknown(hub.cities, (city,))
    under = tuple(step for step in field.split(".") if step)
    try:
        confirmed = confirm(root, hub, city, under, (into,) if into else ("en", "fr"))
    except (LedgerError, OSError) as error:
        raise click.ClickException(str(error)) from None
    for path in confirmed:
        click.echo(f"Still right: {'.'.join(path)}")
    if not confirmed:
        raise click.ClickException(f"nothing is out of date in {city}" + (f" under {field}." if field else "."))


@translations.command()
@click.argument("cities", nargs=-1, metavar="[CITY]…")
def record(cities: tuple[str, ...]) -> None:
    """Write the translations that are new into the ledgers, so that a later edit of the original is noticed."""
    from hub.contributing.translations import record
    from hub.reading.ledger import LedgerError

    root = project_root(Path.cwd())
    hub = read_or_stop(root)
    _refuse_unknown(hub.cities, cities)
    try:
        changed = record(root, hub, cities)
    except (LedgerError, OSError) as error:
        raise click.ClickException(str(error)) from None
    for name in changed:
        click.echo(name)
    click.echo(f"{len(changed)} ledgers changed.")


def _refuse_unknown(known: Container[str], cities: tuple[str, ...]) -> None:
    for city in cities:
        if city not in known:
            raise click.BadParameter(f'there is no published profile "{city}".', param_hint="CITY")
