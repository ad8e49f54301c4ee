"""The JSON Schema of a city's profile, for editors, the form and other programs: made from the models and vocabularies.

It accepts all that `hub check` accepts, as a YAML editor reads it; what only a look at the whole file can tell (sources
that are cited, dates in order) is left to `hub check`. French titles and help stand under `x-fr`, labels of terms under
`x-labels`; `x-ref` names the kind of record that a value refers to, see `hub.model.fields.Ref`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from babel import Locale

from hub.model.cities import City
from hub.model.thesaurus import Thesaurus
from hub.model.values import LANGUAGE_PATTERN, LANGUAGES, Label, Prose, Sentence, Text

FILE = "hub/schema/city.schema.json"
"""Where the schema stands in the project."""

_NOT_TYPED = {"evidence_levels": {"e0"}}
"""Terms that are computed and never typed."""


def city_schema(thesaurus: Thesaurus, countries: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """Return the schema (draft 2020-12). `countries` maps codes to names by language, see `country_names`."""
    schema = City.model_json_schema(by_alias=True)
    definitions: dict[str, Any] = schema["$defs"]
    for text in (Label, Sentence, Prose, Text):
        definitions[text.__name__] = _text(text)
    used: set[str] = set()
    for record in (schema, *definitions.values()):
        if "properties" in record:
            for name, field in record["properties"].items():
                record["properties"][name] = _field(field, name in record.get("required", ()), thesaurus, used)
    for kind in sorted(used):
        definitions[kind] = _countries(countries) if kind == "country" else _vocabulary(thesaurus, kind)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "City profile",
        "x-fr": {"title": "Profil de ville"},
        **{key: value for key, value in schema.items() if key not in ("title", "$defs")},
        "$defs": dict(sorted(definitions.items())),
    }


def country_names(codes: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Return the names of countries by code and language, from CLDR."""
    names = {language: Locale.parse(language).territories for language in LANGUAGES}
    return {code: {language: names[language][code] for language in LANGUAGES} for code in sorted(codes)}


def written(schema: Mapping[str, Any]) -> str:
    """Return the schema as it stands in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _text(model: type[Text]) -> dict[str, Any]:
    """Return the schema of a text: strings by language, English or French among them."""
    string = {"type": ["string", "null"], "maxLength": 20_000}
    titles = {"en": ("English", "anglais"), "fr": ("French", "français")}
    return {
        "title": model.__name__,
        "description": (model.__doc__ or "").split("\n")[0],
        "type": "object",
        "properties": {
            language: {**string, "title": titles[language][0], "x-fr": {"title": titles[language][1]}}
            for language in LANGUAGES
        },
        "patternProperties": {LANGUAGE_PATTERN: string},
        "additionalProperties": False,
        "anyOf": [{"required": [language]} for language in LANGUAGES],
        "x-reading": model.reading,
    }


def _field(field: dict[str, Any], required: bool, thesaurus: Thesaurus, used: set[str]) -> dict[str, Any]:
    """Return a field's schema with its vocabulary, empty values allowed where the field may be left out."""
    field = _value(field, thesaurus, used)
    if "title" not in field:
        # pydantic leaves out a title that is the record's own
        field = {"title": field["$ref"].rpartition("/")[2], **field}
    if field.get("default", 0) in (None, [], {}):
        del field["default"]
    if required or _takes_null(field):
        return field
    words = ("title", "description", "examples", "x-fr", "default")
    outer = {key: field[key] for key in words if key in field}
    return {**outer, "anyOf": [{key: value for key, value in field.items() if key not in words}, {"type": "null"}]}


def _takes_null(field: Mapping[str, Any]) -> bool:
    return any(branch.get("type") == "null" for branch in field.get("anyOf", ()))


def _value(value: Any, thesaurus: Thesaurus, used: set[str]) -> Any:
    """Return a part of the schema with references to vocabularies in it, and no narrower than the reader is."""
    if isinstance(value, list):
        return [_value(item, thesaurus, used) for item in value]
    if not isinstance(value, dict):
        return value
    kind = value.get("x-ref")
    if kind == "country" or (isinstance(kind, str) and kind in thesaurus):
        used.add(kind)
        words = {key: part for key, part in value.items() if key not in ("type", "pattern", "maxLength", "enum")}
        return {"$ref": f"#/$defs/{kind}", **words}
    found = {key: part if key in ("examples", "x-fr") else _value(part, thesaurus, used) for key, part in value.items()}
    if found.get("type") == "integer" and found.get("maximum") == 9999:
        found["minimum"] = 1
    if found.get("format") == "uri":
        del found["format"]
        found["pattern"] = r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s<>]+$"
    if found.get("pattern") == r"^[^\n]*$":
        # the reader strips lines at both ends
        found["pattern"] = r"^\s*[^\n]*\s*$"
    return found


def _vocabulary(thesaurus: Thesaurus, kind: str) -> dict[str, Any]:
    left_out = _NOT_TYPED.get(kind, set())
    terms = {key: term for key, term in thesaurus[kind].items() if not term.replaced_by and key not in left_out}
    return {
        "title": re.sub("_", " ", kind).capitalize(),
        "enum": list(terms),
        "enumDescriptions": [term.label.of("en") for term in terms.values()],
        "x-labels": {key: {language: term.label.of(language) for language in LANGUAGES} for key, term in terms.items()},
    }


def _countries(countries: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    return {
        "title": "Countries",
        "enum": list(countries),
        "enumDescriptions": [names["en"] for names in countries.values()],
        "x-labels": {code: dict(names) for code, names in countries.items()},
    }
