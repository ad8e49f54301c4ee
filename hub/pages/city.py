"""A city's page."""

from __future__ import annotations

from urllib.parse import urlsplit

from hub.language.catalogue import translator
from hub.language.names import territory
from hub.model import addresses
from hub.model.cities import City, Series
from hub.model.hub import Hub
from hub.pages.finish import finish, not_recorded, outdated
from hub.pages.page import Page
from hub.pages.sheet import Sheet
from hub.pages.templates import template
from hub.pages.words import native_language


def city_page(hub: Hub, city_id: str, language: str) -> Page:
    """Return the page of a city."""
    city = hub.cities[city_id]
    sheet = Sheet(hub, language, addresses.city(city_id), city.sources, reserved=_records(city))
    sheet.written_in = native_language(city.original_language, city.country)
    sheet.outdated = outdated(hub, city_id, language)
    gettext = translator(language).gettext
    body = template("city.html", language).render(
        s=sheet,
        id=city_id,
        city=city,
        country=hub.countries.get(city.country.lower()),
        points=lambda series: _points(series, sheet),
        related=sheet.derived.related_cities[city_id],
        resources=sheet.derived.resources_about.get(city_id, ()),
        unknown=not_recorded(language),
        host=host,
    )
    name = sheet.plain(city.name)
    practices = translator(language).ngettext("%(num)s practice", "%(num)s practices", len(city.key_initiatives))
    return finish(
        sheet,
        kind="city",
        title=f"{name}, {territory(city.country, language)}",
        description=gettext("%(city)s: what the city does, with its strategies, %(practices)s and sources.")
        % {"city": name, "practices": practices % {"num": len(city.key_initiatives)}},
        body=body,
        edit=f"cities/{city_id}.yml",
    )


def host(url: str) -> str:
    """Return the readable part of an address: its host without www."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def _records(city: City) -> list[str]:
    """Return the ids that are addresses on a city's page, which no section may take."""
    return [
        *(strategy.id for strategy in city.strategies),
        *(activity.anchor for activity in city.activities),
        *(series.id for series in city.series),
    ]


def _points(series: Series, sheet: Sheet) -> list[tuple[str, float]]:
    return [(sheet.plain(point.label), point.value) for point in series.points]
