"""What `hub search` answers: a table for people, JSON and CSV for programs."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

from hub.language.catalogue import translator
from hub.library.reader import LibraryReader
from hub.library.search import Hit, Request, Result
from hub.library.words import fold, surface_words
from hub.model.addresses import localised

LICENCE = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"
COLUMNS = ("id", "kind", "title", "city", "country", "year", "evidence", "verdict", "review", "score", "address")


def as_json(reader: LibraryReader, request: Request, result: Result, hits: tuple[Hit, ...], explain: bool) -> str:
    """Return the answer as JSON: query, total, results, facets, and where it comes from."""
    rows = [
        row(reader, hit, request.language)
        | ({"explanation": explained(reader, hit, request.language)} if explain else {})
        for hit in hits
    ]
    answer = {
        "query": request.query,
        "total": len(result.hits),
        "results": rows,
        "facets": {name: {value: n for value, n in counts.items() if n} for name, counts in result.facets.items()},
        "suggestion": result.suggestion,
        "filters": {name: sorted(values) for name, values in request.filters.items()},
        "language": request.language,
        "data_version": reader.version,
        "licence": LICENCE,
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)


def as_csv(reader: LibraryReader, request: Request, hits: tuple[Hit, ...]) -> str:
    """Return the answer as CSV, after four lines that say what was asked of which data, and the licence."""
    out = io.StringIO()
    writer = csv.writer(out)
    filters = "; ".join(f"{name}: {', '.join(sorted(values))}" for name, values in request.filters.items())
    for name, value in (
        ("query", request.query),
        ("filters", filters),
        ("data version", reader.version),
        ("licence", LICENCE),
    ):
        writer.writerow([f"# {name}", cell(value)])
    writer.writerow(COLUMNS)
    for hit in hits:
        values = row(reader, hit, request.language)
        writer.writerow([cell(values[name]) for name in COLUMNS])
    return out.getvalue()


def cell(value: Any) -> Any:
    """Return a cell's value; what a spreadsheet would take for a formula gets an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")) else value


def row(reader: LibraryReader, hit: Hit, language: str) -> dict[str, Any]:
    """Return a result's values by column; what is not recorded is None."""
    card = reader.card(hit.number, language)
    values = {name: card.get(name) for name in COLUMNS}
    return {**values, "score": hit.score, "address": localised(card["path"], language)}


def explained(reader: LibraryReader, hit: Hit, language: str) -> list[dict[str, Any]]:
    """Return per word of the query how it was found (`how`, `found`, through which `concept`) and its `score`."""
    told = []
    for value, way in hit.ways:
        concept = reader.concept(way.term)
        found = {"word": way.word, "how": way.kind, "found": way.form, "weight": way.weight, "score": value}
        told.append(found | ({"concept": {code: concept[code] for code in ("en", "fr")}} if concept else {}))
    return told


def print_table(reader: LibraryReader, request: Request, result: Result, hits: tuple[Hit, ...], explain: bool) -> None:
    """Print the results for people: title, place and id, the matched words marked; then counts."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    words = translator(request.language)
    console = Console(highlight=False)
    if result.suggestion:
        console.print(Text.assemble(words.gettext("Did you mean:"), " ", (result.suggestion, "bold")))
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(justify="right", style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for hit in hits:
        card = reader.card(hit.number, request.language)
        title = _marked(reader, hit, card["title"])
        title.stylize("bold")
        place = ", ".join(str(card[name]) for name in ("city", "country") if name in card)
        line = Text(" · ".join(part for part in (card["line"], place, card["id"]) if part), "dim")
        table.add_row(str(hit.score) if hit.score else "", Text("\n").join([title, line]))
        for told in explained(reader, hit, request.language) if explain else ():
            through = " ↔ ".join(dict.fromkeys(told["concept"].values())) if "concept" in told else told["found"]
            table.add_row("", Text(f"{told['word']} → {through} ({told['how']}): {told['score']}", "italic dim"))
    console.print(table)
    for name, counts in result.facets.items():
        labels = reader.facet(name)
        ranked = sorted(counts.items(), key=lambda pair: -pair[1])
        found = ", ".join(f"{labels[value].label[request.language]} [{value}] {n}" for value, n in ranked if n)
        if found:
            console.print(Text.assemble((f"{name}: ", "bold"), found))
    total = len(result.hits)
    summary = words.ngettext("%(num)s result", "%(num)s results", total) % {"num": total}
    if len(hits) < total:
        summary += ", " + words.gettext("%(num)s shown") % {"num": len(hits)}
    if result.hidden_events:
        left_out = words.ngettext("%(num)s event left out", "%(num)s events left out", result.hidden_events)
        summary += f"; {left_out % {'num': result.hidden_events}} (--events)"
    console.print(Text(summary, "dim"))


def _marked(reader: LibraryReader, hit: Hit, title: str) -> Any:
    """Return a title with the words marked that were asked for or found."""
    from rich.text import Text

    wanted = {part for _, way in hit.ways for part in (*way.form.split(), *way.word.split())}
    for _, way in hit.ways:
        concept = reader.concept(way.term)
        names = (concept["en"], concept["fr"], *concept["keys"]) if concept else ()
        wanted |= {fold(word) for name in names if len(list(surface_words(name))) == 1 for word in surface_words(name)}
    marked = Text(title)
    for word in surface_words(title):
        if fold(word) in wanted:
            for place in re.finditer(re.escape(word), title):
                marked.stylize("reverse", *place.span())
    return marked
