"""A country's page: the national overview that its cities share, its strategies, its cities and their practices."""

from __future__ import annotations

from hub.language import names
from hub.language.catalogue import translator
from hub.model import addresses
from hub.model.hub import Hub
from hub.pages.city import host
from hub.pages.finish import finish
from hub.pages.page import Page
from hub.pages.sheet import Sheet
from hub.pages.templates import template
from hub.pages.words import native_language


def country_page(hub: Hub, code: str, language: str) -> Page:
    """Return the page of a country, named by its lower-case code."""
    country = hub.countries.get(code)
    reserved = [strategy.id for strategy in country.strategies] if country else []
    sheet = Sheet(hub, language, addresses.country(code), country.sources if country else {}, reserved)
    sheet.written_in = native_language(country.original_language, code) if country else None
    coordinator = country.coordinator if country else None
    native = sheet.native(coordinator.name) if coordinator and not isinstance(coordinator.name, str) else None
    cities = sheet.derived.by_name(sheet.derived.countries[code], language)
    body = template("country.html", language).render(
        s=sheet,
        code=code,
        country=country,
        native=native,
        cities=cities,
        records=sheet.derived.practices_in_country[code],
        host=host,
    )
    name = names.territory(code, language)
    listed = names.listed([sheet.plain(hub.cities[key].name) for key in cities], language)
    description = translator(language).gettext("%(country)s: national policy and the work of %(cities)s.")
    return finish(
        sheet,
        kind="country",
        title=name,
        description=description % {"country": name, "cities": listed},
        body=body,
        edit=f"hub/data/countries/{code}.yml" if country else None,
    )
