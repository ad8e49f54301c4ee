"""`hub status`: what is missing, undated, old or second-hand in the profiles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from hub.commands.project import project_root, read_or_stop

WORDS = {
    "en": {
        "city": "City", "complete": "Complete", "outdated": "Out of date", "undated": "Undated",
        "leaders": "Old leaders", "claims": "Claims e1 e2 e3 e4", "sources": "Sources", "languages": "Their languages",
        "read": "Read in full / in part / abstract / not", "copies": "Copies", "period": "No period", "review": "Reviewed",
        "all": "All",
    },
    "fr": {
        "city": "Ville", "complete": "Complète", "outdated": "Périmé", "undated": "Sans date",
        "leaders": "Exécutif ancien", "claims": "Affirmations e1 e2 e3 e4", "sources": "Sources", "languages": "Leurs langues",
        "read": "Lues en entier / en partie / résumé / non", "copies": "Copies", "period": "Sans période", "review": "Relue",
        "all": "Toutes",
    },
}  # fmt: skip


@click.command()
@click.argument("cities", nargs=-1, metavar="[CITY]…")
@click.option(
    "--lang", type=click.Choice(["en", "fr"]), default="en", show_default=True, help="Language of the answer."
)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--rows", is_flag=True, help="Also list each place to look at, with its line.")
def status(cities: tuple[str, ...], lang: str, form: str, rows: bool) -> None:
    """Show the state of the profiles: completeness, dates, evidence, sources, translations.

    Ages are counted from the date of each profile's review, as on its page.
    """
    from hub.contributing.status import Report, as_json, report

    hub = read_or_stop(project_root(Path.cwd()))
    for city in cities:
        if city not in hub.cities:
            raise click.BadParameter(f'there is no published profile "{city}".', param_hint="CITY")
    told = report(hub)
    if cities:
        told = Report(
            tuple(state for state in told.cities if state.city in cities),
            tuple(row for row in told.rows if row.city in cities),
        )
    if form == "json":
        click.echo(json.dumps(as_json(told), ensure_ascii=False, indent=2))
        return
    _print(told, lang)
    for row in told.rows if rows else ():
        click.echo(f"{row.file}:{row.line}: {row.matter} {row.field}")


def _print(told: Any, lang: str) -> None:
    from rich.console import Console
    from rich.table import Table

    words = WORDS[lang]
    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = 200
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(words["city"], no_wrap=True)
    headers = (f"{words['complete']} en", "fr", words["outdated"], words["undated"], words["leaders"], words["claims"],
               words["sources"], words["languages"], words["read"], words["copies"], words["period"], words["review"])  # fmt: skip
    for header in headers:
        table.add_column(header, justify="left" if header in (words["languages"], words["review"]) else "right")
    for state in told.cities:
        table.add_row(state.city, *_cells(vars(state)), f"{state.reviewed} {state.review}")
    total = told.total
    table.add_row(f"{words['all']} ({total['cities']})", *_cells(total), "", style="bold")
    console.print(table)


def _cells(figures: Any) -> list[str]:
    languages = sorted(figures["sources_by_language"].items(), key=lambda pair: (-pair[1], pair[0]))
    return [
        *(f"{figures['completeness'][language]:.0%}" for language in ("en", "fr")),
        str(sum(figures["outdated"].values())),
        str(figures["undated"]),
        str(figures["old_leaders"]),
        " ".join(f"{figures['claims'].get(level, 0):>2}" for level in ("e1", "e2", "e3", "e4")),
        str(figures["sources"]),
        " ".join(f"{code} {count}" for code, count in languages),
        " / ".join(
            str(figures["sources_by_reading"].get(how, 0)) for how in ("full", "excerpt", "abstract", "not-read")
        ),
        str(figures["copies"]),
        f"{figures['without_period']}/{figures['practices']}",
    ]
