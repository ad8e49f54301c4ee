"""The files of `/data/`: their counts are the site's, and the codebook explains every column."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from hub.model.hub import Hub
from hub.opendata.columns import JOINED
from hub.opendata.package import data_files, data_version
from hub.pages.counts import counts
from hub.reading.load import read_hub

ROOT = Path(__file__).parent.parent.parent
TABLES = ("cities", "practices", "claims", "sources")


@pytest.fixture(scope="module")
def real_hub() -> Hub:
    """Return the Hub of the project."""
    hub = read_hub(ROOT).hub
    assert hub is not None, "the profiles have errors: hub check"
    return hub


@pytest.fixture(scope="module")
def files(real_hub: Hub) -> dict[str, bytes]:
    """Return the files of the project's records."""
    return data_files(real_hub)


def _rows(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"{name}.csv"].decode("utf-8-sig"))))


def test_rows_are_as_many_as_the_site_counts(real_hub: Hub, files: dict[str, bytes]) -> None:
    counted = counts(real_hub)
    assert [len(_rows(files, name)) for name in TABLES] == [
        counted.cities,
        counted.practices,
        counted.claims,
        counted.sources,
    ]
    assert json.loads(files["about.json"])["rows"] == {name: len(_rows(files, name)) for name in TABLES}


def test_counts_by_sector_and_level_are_those_of_the_site(real_hub: Hub, files: dict[str, bytes]) -> None:
    rows = _rows(files, "practices")
    by_sector = Counter(sector for row in rows for sector in row["sectors"].split(JOINED) if sector)
    used = real_hub.used("sectors")
    assert by_sector == {sector: len(used[sector].practices) for sector in used if used[sector].practices}
    by_level = Counter(row["evidence"] for row in rows)
    assert by_level == Counter({level: n for level, n in counts(real_hub).levels.items() if n})
    assert Counter(row["verdict"] for row in rows if row["verdict"]) == Counter(
        {verdict: n for verdict, n in counts(real_hub).verdicts.items() if n}
    )


def test_the_codebook_explains_each_column_in_both_languages(files: dict[str, bytes]) -> None:
    explained = {(row["table"], row["column"]): row for row in _rows(files, "codebook")}
    for name in TABLES:
        header = next(csv.reader(io.StringIO(files[f"{name}.csv"].decode("utf-8-sig"))))
        assert header == [column for table, column in explained if table == name]
    for row in explained.values():
        assert row["title_en"]
        assert row["title_fr"]
        assert bool(row["help_en"]) == bool(row["help_fr"]), row


def test_ids_are_terms_of_the_vocabulary_that_the_codebook_names(files: dict[str, bytes]) -> None:
    terms = {(row["vocabulary"], row["id"]) for row in _rows(files, "terms")}
    for row in _rows(files, "codebook"):
        if row["vocabulary"]:
            for record in _rows(files, row["table"]):
                cell = record[row["column"]]
                values = cell.split(JOINED) if row["several_values"] == "true" else [cell]
                assert {(row["vocabulary"], value) for value in values if value} <= terms


def test_keys_lead_from_table_to_table(files: dict[str, bytes]) -> None:
    cities = {row["id"] for row in _rows(files, "cities")}
    practices = {row["id"]: row["city"] for row in _rows(files, "practices")}
    sources = {(row["record"], row["key"]) for row in _rows(files, "sources")}
    assert set(practices.values()) <= cities
    for claim in _rows(files, "claims"):
        assert (practices[claim["practice"]], claim["source"]) in sources


def test_all_json_holds_every_record_under_its_version(real_hub: Hub, files: dict[str, bytes]) -> None:
    everything: dict[str, Any] = json.loads(files["all.json"])
    assert everything["data_version"] == data_version(real_hub)
    assert everything["licence"] == "CC BY 4.0"
    assert everything["date"] >= "2026-11"
    assert set(everything["cities"]) == set(real_hub.cities)
    rotterdam = {item["id"]: item for item in everything["cities"]["rotterdam"]["key_initiatives"]}
    assert rotterdam["buurt-bestuurt"]["computed"] == {"evidence": "e3", "verdict": "no-effect"}


def test_the_same_records_give_the_same_bytes(real_hub: Hub, files: dict[str, bytes]) -> None:
    assert data_files(real_hub) == files


def test_no_cell_begins_like_a_formula(files: dict[str, bytes]) -> None:
    for name in ("cities", "practices", "claims", "sources"):
        for row in _rows(files, name):
            for column, cell in row.items():
                if column not in ("latitude", "longitude"):
                    assert not cell.startswith(("=", "+", "-", "@")), (name, column, cell)
