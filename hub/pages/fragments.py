"""Lists of data that stand inside hand-written pages, each by the name that `<!-- hub:NAME -->` calls it by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from hub.language import names
from hub.language.catalogue import translator
from hub.model import addresses
from hub.model.hub import Hub
from hub.pages.counts import counts
from hub.pages.library import search_values
from hub.pages.page import Heading
from hub.pages.reference import codes, fields, vocabularies
from hub.pages.sheet import Sheet
from hub.pages.templates import template


@dataclass(frozen=True)
class Fragment:
    """HTML whose links are relative to the page it stands on, and its headings."""

    html: str
    headings: tuple[Heading, ...]


Values = Callable[[Sheet], dict[str, Any]]


def _fragment(name: str, values: Values) -> Callable[[Hub, str, str], Fragment]:
    def render(hub: Hub, language: str, page_path: str) -> Fragment:
        sheet = Sheet(hub, language, page_path, {})
        html = template(f"{name}.html", language).render(s=sheet, **values(sheet))
        return Fragment(html.strip() + "\n", tuple(sheet.headings))

    return render


def _home(sheet: Sheet) -> dict[str, Any]:
    cities = sheet.hub.cities
    newest = sorted(sorted(cities), key=lambda key: cities[key].review.date, reverse=True)[:6]
    return {"newest": newest, "counts": counts(sheet.hub), "questions": list(sheet.hub.questions.values())}


def _cities(sheet: Sheet) -> dict[str, Any]:
    known, language = sheet.derived, sheet.language
    by_country = [
        (code, known.by_name(cities, language))
        for code, cities in sorted(
            known.countries.items(), key=lambda item: names.sort_key(names.territory(item[0], language))
        )
    ]
    regions = sheet.hub.used("regions")
    by_region = [(term, known.by_name(regions[term].cities, language)) for term in _by_label(sheet, "regions")]
    return {"by_country": by_country, "by_region": by_region, "total": len(sheet.hub.cities)}


def _practices(sheet: Sheet) -> dict[str, Any]:
    known, language = sheet.derived, sheet.language
    codes_by_name = sorted(known.countries, key=lambda code: names.sort_key(names.territory(code, language)))
    groups = [
        (code, [(city, sheet.hub.practices_of(city)) for city in known.by_name(known.countries[code], language)])
        for code in codes_by_name
    ]
    return {"groups": groups}


def _library(sheet: Sheet) -> dict[str, Any]:
    gettext = sheet.gettext
    titles = {
        "keywords": gettext("Topics"),
        "sectors": gettext("Sectors"),
        "target_groups": gettext("Target groups"),
        "regions": gettext("Regions"),
    }
    facets = [
        (
            vocabulary,
            titles[vocabulary],
            [(term, sheet.hub.used(vocabulary)[term]) for term in _by_label(sheet, vocabulary)],
        )
        for vocabulary in addresses.TERM_FOLDERS
    ]
    records = sorted(
        sheet.hub.practices.values(), key=lambda record: (names.sort_key(sheet.plain(record.practice.title)), record.id)
    )
    return {
        "facets": facets,
        "records": records,
        "counts": counts(sheet.hub),
        **search_values(sheet),
    }


def _index(vocabulary: str) -> Values:
    def values(sheet: Sheet) -> dict[str, Any]:
        used = sheet.hub.used(vocabulary)
        terms = [(sheet.hub.term(vocabulary, key), used[key]) for key in _by_label(sheet, vocabulary)]
        return {"vocabulary": vocabulary, "terms": terms}

    return values


def _by_label(sheet: Sheet, vocabulary: str) -> list[str]:
    return sorted(sheet.hub.used(vocabulary), key=lambda key: names.sort_key(sheet.term(vocabulary, key)))


def _countries(sheet: Sheet) -> dict[str, Any]:
    known = sheet.derived
    listed = sorted(known.countries, key=lambda code: names.sort_key(names.territory(code, sheet.language)))
    return {"countries": [(code, known.countries[code], known.practices_in_country[code]) for code in listed]}


def _networks(sheet: Sheet) -> dict[str, Any]:
    members = sheet.derived.network_members
    listed = sorted(members, key=lambda key: names.sort_key(sheet.plain(sheet.hub.networks[key].name)))
    return {"networks": [(sheet.hub.networks[key], members[key]) for key in listed]}


def _working_groups(sheet: Sheet) -> dict[str, Any]:
    members = sheet.derived.group_members
    return {"groups": [(sheet.hub.working_groups[key], members[key]) for key in members]}


def _resources(sheet: Sheet) -> dict[str, Any]:
    def order(resource: Any) -> tuple[str, str]:
        return names.sort_key(sheet.term("resource_types", resource.type)), names.sort_key(sheet.plain(resource.title))

    ordered = sorted(sheet.hub.resources.values(), key=order)
    return {"types": [(kind, list(group)) for kind, group in groupby(ordered, key=lambda resource: resource.type)]}


def _questions(sheet: Sheet) -> dict[str, Any]:
    answers = sheet.derived.answers
    return {"questions": [(item, len(answers[key])) for key, item in sheet.hub.questions.items()]}


def _settings(sheet: Sheet) -> dict[str, Any]:
    gettext = translator(sheet.language).gettext
    words = {
        "operator": gettext("who runs this hub"),
        "contact_email": gettext("a contact address"),
        "forge_url": gettext("where to propose changes"),
        "answer_days": gettext("how long an answer takes"),
        "hosting": gettext("where the site is hosted"),
        "site_url": gettext("the address of the site"),
    }
    settings = sheet.hub.settings
    return {"settings": settings, "unset": [words[name] for name in settings.unset]}


FRAGMENTS: Mapping[str, Callable[[Hub, str, str], Fragment]] = {
    "home": _fragment("home", _home),
    "cities": _fragment("cities", _cities),
    "practices": _fragment("practices", _practices),
    "library": _fragment("library", _library),
    **{folder: _fragment("terms", _index(vocabulary)) for vocabulary, folder in addresses.TERM_FOLDERS.items()},
    "countries": _fragment("countries", _countries),
    "networks": _fragment("networks", _networks),
    "working-groups": _fragment("working-groups", _working_groups),
    "resources": _fragment("resources", _resources),
    "questions": _fragment("questions", _questions),
    "data-counts": _fragment("data-counts", lambda sheet: {"counts": counts(sheet.hub)}),
    "codes": _fragment("codes", codes),
    "vocabularies": _fragment("vocabularies", vocabularies),
    "field-reference": _fragment("field-reference", fields),
    "contact-details": _fragment("contact-details", _settings),
    "unset-settings": _fragment("unset-settings", _settings),
}
"""Name → function of (Hub, language, path of the page it stands on)."""
