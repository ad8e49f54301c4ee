"""Every generated page of the site: which there are, how each is rendered, and when it has to be rendered anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from hub.model import addresses
from hub.model.hub import Hub
from hub.pages.city import city_page
from hub.pages.countries import country_page
from hub.pages.derived import derived
from hub.pages.digests import digests
from hub.pages.networks import network_page, working_group_page
from hub.pages.page import Page
from hub.pages.practice import practice_page
from hub.pages.questions import question_page
from hub.pages.resources import resource_page
from hub.pages.terms import term_page


@dataclass(frozen=True)
class Key:
    """A generated page: its kind, the id of its record (`city/practice`; `vocabulary/term`) and its neutral path."""

    kind: str
    id: str
    path: str


def _term_page(hub: Hub, key: str, language: str) -> Page:
    vocabulary, _, term = key.partition("/")
    return term_page(hub, vocabulary, term, language)


_RENDER: Mapping[str, Callable[[Hub, str, str], Page]] = {
    "city": city_page,
    "practice": practice_page,
    "term": _term_page,
    "country": country_page,
    "network": network_page,
    "working-group": working_group_page,
    "resource": resource_page,
    "question": question_page,
}


def keys(hub: Hub) -> tuple[Key, ...]:
    """Return every generated page, in an order that depends on the records alone."""
    return tuple(_keys(hub))


def _keys(hub: Hub) -> Iterator[Key]:
    known = derived(hub)
    yield from (Key("city", city, addresses.city(city)) for city in hub.cities)
    yield from (Key("practice", record.id, record.path) for record in hub.practices.values())
    for vocabulary in addresses.TERM_FOLDERS:
        for term in hub.used(vocabulary):
            yield Key("term", f"{vocabulary}/{term}", addresses.term(vocabulary, term))
    yield from (Key("country", code, addresses.country(code)) for code in known.countries)
    yield from (Key("network", network, addresses.network(network)) for network in known.network_members)
    yield from (Key("working-group", group, addresses.working_group(group)) for group in known.group_members)
    yield from (Key("resource", resource, addresses.resource(resource)) for resource in hub.resources)
    yield from (Key("question", question, addresses.question(question)) for question in hub.questions)


def render(hub: Hub, key: Key, language: str) -> Page:
    """Return a page in a language."""
    return _RENDER[key.kind](hub, key.id, language)


def digest(hub: Hub, key: Key, language: str) -> str:
    """Return a hex digest of all that the page shows; it changes if the page may have changed."""
    return digests(hub).page(key.kind, key.id, language)
