"""The JSON Schema is fresh, accepts every profile, and refuses what no editor should let pass."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from hub.model.thesaurus import Thesaurus
from hub.reading.check import check_file
from hub.reading.documents import read_document
from hub.reading.references import References
from hub.reading.schema import FILE, city_schema, country_names, written
from tests.projects import ROOT
from tests.reading.projects import CITY, TEMPLATE, broken

SCHEMA: dict[str, Any] = json.loads((ROOT / FILE).read_text(encoding="utf-8"))


def fresh(root: Path) -> dict[str, Any]:
    references = References(root)
    thesaurus = check_file(root, root / "hub/data/vocabularies.yml", references).record
    assert isinstance(thesaurus, Thesaurus)
    return city_schema(thesaurus, country_names(references.countries))


SMALL = Draft202012Validator(fresh(TEMPLATE))


def values(text: str) -> Any:
    root = read_document(text.encode(), CITY).root
    assert root is not None
    return root.value


def test_fresh() -> None:
    assert (ROOT / FILE).read_text(encoding="utf-8") == written(fresh(ROOT)), "run: make schema"


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", sorted((ROOT / "cities").glob("*.yml")), ids=lambda path: path.stem)
def test_every_profile_is_accepted(path: Path) -> None:
    errors = Draft202012Validator(SCHEMA).iter_errors(values(path.read_text(encoding="utf-8")))
    assert [(list(error.path), error.message) for error in errors] == []


def fields(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, record in {"City": schema, **schema["$defs"]}.items():
        for key, field in record.get("properties", {}).items():
            yield f"{name}.{key}", field


def test_every_field_has_titles_in_both_languages() -> None:
    for name, field in fields(SCHEMA):
        assert field.get("title"), name
        assert field.get("x-fr", {}).get("title"), name


def test_vocabularies_stand_in_it_with_labels() -> None:
    sectors = SCHEMA["$defs"]["sectors"]
    assert "education" in sectors["enum"]
    assert sectors["x-labels"]["education"] == {"en": "Education", "fr": "Éducation"}
    assert len(sectors["enumDescriptions"]) == len(sectors["enum"])
    assert SCHEMA["$defs"]["country"]["x-labels"]["NL"] == {"en": "Netherlands", "fr": "Pays-Bas"}
    assert "e0" not in SCHEMA["$defs"]["evidence_levels"]["enum"]
    assert "east-west-africa" not in SCHEMA["$defs"]["regions"]["enum"]
    references = {field["$ref"] for _, field in fields(SCHEMA) if "$ref" in field}
    assert "#/$defs/regions" in references


PROFILE = (TEMPLATE / CITY).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        ("as_of: 2024-01-01", "as_of: 2024"),
        ("as_of: 2024-01-01", "as_of: null"),
        ("website: https://harbour.example/", "website:"),
        ("quotes:\n", "quotes: []\n_:\n"),
        ("fr: La ville sans sa banlieue.", "fr: "),
        ("locator: p. 3", "locator: |\n          p. 3"),
        ("prevention: [primary]", "prevention:"),
        ("https://harbour.example/", "HTTPS://harbour.example/é"),
    ],
)
def test_what_we_accept_is_accepted(change: tuple[str, str]) -> None:
    text = broken(PROFILE, change)
    if "_:" in text:
        start = text.index("_:")
        text = text[:start] + text[text.index("sources:\n", start) :]
    assert [error.message for error in SMALL.iter_errors(values(text))] == []


@pytest.mark.parametrize(
    "change",
    [
        ("keywords: [mentoring", "keywords: [mentorring"),
        ("country: NL", "country: nl"),
        ("type: city\n", "type: town\n"),
        ("website:", "webseite:"),
        ("name: {en: Harbour, fr: Le Havre-Neuf, nl: Haven}", "name: {nl: Haven}"),
        ("name: {en: Harbour, fr: Le Havre-Neuf, nl: Haven}", "name: Harbour"),
        ("lat: 51.5", "lat: 151"),
        ("aim: [cohesion-inclusion]", "aim: []"),
        ("as_of: 2024-01-01", "as_of: 01/01/2024"),
        ("id: open-doors", "id: Open doors"),
        ("schema: 1", "schema: 2"),
        ("anonymous: true", "anonymous: yes"),
        ("    form: programme", "    form: programme\n    verdict: mixed"),
        ("evidence: e3", "evidence: e0"),
    ],
)
def test_what_is_wrong_in_one_place_is_refused(change: tuple[str, str]) -> None:
    assert not SMALL.is_valid(values(broken(PROFILE, change)))
