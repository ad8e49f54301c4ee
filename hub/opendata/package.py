"""The files of `/data/`: a CSV per table, all records in one JSON, the codebook, and the terms of the vocabularies.

Same records, same bytes: the date is that of the newest record, not of the build.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic_core import to_json

from hub.library.version import data_version
from hub.model.cities import City
from hub.model.hub import Hub
from hub.opendata.columns import JOINED, Cell
from hub.opendata.tables import Table, tables

LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
CODEBOOK = ("table", "column", "title_en", "help_en", "title_fr", "help_fr", "vocabulary", "several_values")
TERMS = ("vocabulary", "id", "label_en", "label_fr")


def data_files(hub: Hub) -> dict[str, bytes]:
    """Return every file by its name below `/data/`."""
    made = tables(hub)
    files = {f"{table.name}.csv": _csv([column.name for column in table.columns], table.rows()) for table in made}
    files["codebook.csv"] = _csv(CODEBOOK, _codebook(made))
    files["terms.csv"] = _csv(
        TERMS,
        (
            [vocabulary, term.id, term.label.of("en"), term.label.of("fr")]
            for vocabulary in hub.thesaurus.names()
            for term in hub.thesaurus[vocabulary].values()
        ),
    )
    # many times quicker than the standard library's, which indents in Python
    files["all.json"] = to_json(_everything(hub), indent=1) + b"\n"
    files["about.json"] = to_json(about(hub), indent=1) + b"\n"
    return files


def about(hub: Hub) -> dict[str, Any]:
    """Return what every file is under: name, version, date of the newest record, licence, and the rows per table."""
    return {
        "name": hub.settings.name,
        "data_version": data_version(hub),
        "date": data_date(hub),
        "licence": LICENCE,
        "licence_url": LICENCE_URL,
        "several_values": JOINED,
        "rows": {table.name: len(table.records) for table in tables(hub)},
    }


def data_date(hub: Hub) -> str:
    """Return the newest date at which a profile was reviewed or translated, or a question reviewed."""
    dates = [date for city in hub.cities.values() for date in _dates(city)]
    dates += [question.reviewed for question in hub.questions.values()]
    return max(dates, default="")


def _dates(city: City) -> Iterable[str]:
    yield city.review.date
    yield from (method.date for method in city.translation.values())


def _codebook(made: Sequence[Table]) -> Iterable[list[Cell]]:
    for table in made:
        for column in table.columns:
            yield [
                table.name,
                column.name,
                column.en.title,
                column.en.text,
                column.fr.title,
                column.fr.text,
                column.vocabulary,
                column.several,
            ]


def _everything(hub: Hub) -> dict[str, Any]:
    def dumped(record: Any) -> Any:
        return record.model_dump(mode="json", by_alias=True, exclude_unset=True)

    cities = {key: dumped(city) for key, city in hub.cities.items()}
    for key, city in cities.items():
        for practice in city["key_initiatives"]:
            record = hub.practices[f"{key}/{practice['id']}"]
            practice["computed"] = {"evidence": record.evidence_level, "verdict": record.verdict}
    return {
        **about(hub),
        "cities": cities,
        "countries": {key: dumped(country) for key, country in hub.countries.items()},
        "networks": [dumped(network) for network in hub.networks.values()],
        "working_groups": [dumped(group) for group in hub.working_groups.values()],
        "resources": [dumped(resource) for resource in hub.resources.values()],
        "questions": [dumped(question) for question in hub.questions.values()],
        "vocabularies": dumped(hub.thesaurus),
    }


def _csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a table as UTF-8 with the mark that spreadsheets look for; truth as `true` and `false`."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _cell(value: Cell) -> Cell:
    if isinstance(value, bool):
        return "true" if value else "false"
    # a spreadsheet must not take words for a formula
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@")) else value
