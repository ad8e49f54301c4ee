"""`hub search`: ask the practice library from the command line, with the answers of the library page."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import click

from hub.library.documents import FACETS, KINDS
from hub.library.reader import LibraryReader
from hub.library.search import SORTS, Hit, Request, Result, search

LICENCE = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"
COLUMNS = ("id", "kind", "title", "city", "country", "year", "evidence", "verdict", "review", "score", "address")


def _facet_options(command: Any) -> Any:
    for name in reversed([facet for facet in FACETS if facet != "kind"]):
        command = click.option(
            f"--{name}",
            multiple=True,
            metavar="ID",
            help=f"Only this {name.replace('-', ' ')}; several times for several.",
        )(command)
    return command


@click.command("search")
@click.argument("query", nargs=-1)
@click.option(
    "--lang",
    type=click.Choice(("en", "fr")),
    default="en",
    show_default=True,
    help="Language of the answer and of stop words.",
)
@click.option("--kind", type=click.Choice(KINDS), multiple=True, help="Only this kind of record.")
@_facet_options
@click.option("--events", is_flag=True, help="Also events, which are otherwise left out.")
@click.option("--sort", type=click.Choice(SORTS), default="relevance", show_default=True)
@click.option(
    "--limit", type=click.IntRange(min=0), default=20, show_default=True, help="Most results to print; 0 for all."
)
@click.option("--facets", "with_facets", is_flag=True, help="Count the results by facet.")
@click.option("--explain", is_flag=True, help="Say what matched, through which concept, with what weight.")
@click.option("--like", metavar="ID", help="Records like this one, instead of a query.")
@click.option("--format", "form", type=click.Choice(("table", "json", "csv")), default="table", show_default=True)
@click.pass_context
def search_command(
    context: click.Context, query: tuple[str, ...], lang: str, kind: tuple[str, ...], events: bool, sort: str,
    limit: int, with_facets: bool, explain: bool, like: str | None, form: str, **chosen: tuple[str, ...],
) -> None:  # fmt: skip
    """Search practices, strategies, activities, cities and resources.

    Words are alternatives; "a phrase" is exact; AND, OR, NOT and - work, as do ET, OU and SAUF. The exit status is 1
    if nothing is found.
    """
    reader, index = _open(context.obj["root"])
    filters = {name: frozenset(chosen[name.replace("-", "_")]) for name in FACETS if name != "kind"}
    filters["kind"] = frozenset(kind)
    filters = {name: values for name, values in filters.items() if values}
    _refuse_unknown(reader, filters)
    request = Request(" ".join(query), lang, filters, sort, events)
    counted = FACETS if with_facets else ()
    if like:
        from hub.library.similar import similar

        result = _narrowed(reader, similar(reader, index, like), request)
    else:
        result = search(reader, request, counted)
    hits = result.hits[:limit] if limit else result.hits
    output = {"json": _as_json, "csv": _as_csv, "table": _as_table}[form]
    output(reader, request, result, hits, explain)
    context.exit(0 if result.hits else 1)


def _open(root: Path) -> tuple[LibraryReader, Path]:
    from hub.library.cache import open_library

    def read() -> Any:
        from hub.reading.load import read_hub

        reading = read_hub(root)
        if reading.hub is None:
            raise click.ClickException("The profiles have errors, so the library cannot be built. Run: hub check")
        return reading.hub

    return open_library(root, read)


def _refuse_unknown(reader: LibraryReader, filters: dict[str, frozenset[str]]) -> None:
    from difflib import get_close_matches

    for name, values in filters.items():
        known = reader.meta["facets"][name]
        for value in sorted(values - set(known)):
            near = get_close_matches(value, known, 1)
            hint = f' Did you mean "{near[0]}"?' if near else ""
            raise click.BadParameter(f'nothing is recorded under "{value}".{hint}', param_hint=f"--{name}")


def _narrowed(reader: LibraryReader, hits: tuple[Hit, ...], request: Request) -> Result:
    allowed = {hit.number for hit in search(reader, Request(filters=request.filters, events=True)).hits}
    return Result(tuple(hit for hit in hits if hit.number in allowed), {})


# --- output --------------------------------------------------------------------------------------------------------


def _row(reader: LibraryReader, hit: Hit, language: str) -> dict[str, Any]:
    card = reader.card(hit.number, language)
    row = {name: card.get(name) for name in COLUMNS if name not in ("score", "address")}
    return {**row, "score": hit.score, "address": card["path"] if language == "en" else f"/{language}{card['path']}"}


def _explained(reader: LibraryReader, hit: Hit, language: str) -> list[dict[str, Any]]:
    told = []
    for way in hit.ways:
        names = reader.concepts.get(way.term)
        found = {"word": way.word, "how": way.kind, "found": way.form, "weight": way.weight}
        told.append(found | ({"concept": names[language]} if names else {}))
    return told


def _as_json(reader: LibraryReader, request: Request, result: Result, hits: tuple[Hit, ...], explain: bool) -> None:
    rows = [
        _row(reader, hit, request.language)
        | ({"explanation": _explained(reader, hit, request.language)} if explain else {})
        for hit in hits
    ]
    answer = {
        "query": request.query,
        "filters": {name: sorted(values) for name, values in request.filters.items()},
        "data_version": reader.version,
        "licence": LICENCE,
        "total": len(result.hits),
        "suggestion": result.suggestion,
        "results": rows,
        "facets": {name: {value: n for value, n in counts.items() if n} for name, counts in result.facets.items()},
    }
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2))


def _as_csv(reader: LibraryReader, request: Request, result: Result, hits: tuple[Hit, ...], explain: bool) -> None:
    out = io.StringIO()
    filters = "; ".join(f"{name}: {', '.join(sorted(values))}" for name, values in request.filters.items())
    for line in (
        f"query: {request.query}",
        f"filters: {filters}",
        f"data version: {reader.version}",
        f"licence: {LICENCE}",
    ):
        csv.writer(out).writerow([f"# {line}"])
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows(_row(reader, hit, request.language) for hit in hits)
    click.echo(out.getvalue(), nl=False)


def _as_table(reader: LibraryReader, request: Request, result: Result, hits: tuple[Hit, ...], explain: bool) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    if result.suggestion:
        console.print(
            {"en": "Did you mean", "fr": "Vouliez-vous dire"}[request.language], Text(result.suggestion, "bold")
        )
    for hit in hits:
        row = _row(reader, hit, request.language)
        title = Text(row["title"], "bold")
        title.highlight_regex(_marks(hit), "reverse")
        place = ", ".join(str(row[name]) for name in ("city", "country") if row[name])
        console.print(
            Text.assemble(f"{hit.score:>6}  ", title, f"  {place}" if row["kind"] != "city" else "", f"  [{row['id']}]")
        )
        for told in _explained(reader, hit, request.language) if explain else ():
            through = f" ↔ {told['concept']}" if "concept" in told else ""
            console.print(
                f"        {told['word']}: {told['how']} {told['found']}{through} × {told['weight']}", style="dim"
            )
    for name, counts in result.facets.items():
        found = ", ".join(
            f"{value} {n}" for value, n in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])) if n
        )
        if found:
            console.print(Text.assemble((f"{name}: ", "bold"), found))
    total = len(result.hits)
    words = {"en": f"{total} found, {len(hits)} shown", "fr": f"{total} résultats, {len(hits)} affichés"}
    console.print(words[request.language], style="dim")


def _marks(hit: Hit) -> str:
    import re

    forms = sorted({way.form for way in hit.ways if way.form} | {way.word for way in hit.ways}, key=len, reverse=True)
    return "(?i)" + "|".join(rf"\b{re.escape(form)}\b" for form in forms) if forms else r"(?!)"
