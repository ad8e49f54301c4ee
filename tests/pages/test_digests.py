"""The digest of a page changes with what the page shows, and with nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from hub.model.fields import FrozenMap
from hub.model.hub import Hub
from hub.model.values import LANGUAGES
from hub.pages.catalogue import Key, digest, keys, render
from hub.pages.page import Page
from tests.pages.variants import with_city

Change = Callable[[dict[str, Any]], None]


def _initiative(city: dict[str, Any], name: str) -> dict[str, Any]:
    return next(item for item in city["key_initiatives"] if item["id"] == name)


def _summary(city: dict[str, Any]) -> None:
    _initiative(city, "mar")["summary"]["en"] = "Another summary."


def _lessons(city: dict[str, Any]) -> None:
    _initiative(city, "mar")["lessons"] = {"en": "A lesson.", "fr": "Une leçon."}


def _background(city: dict[str, Any]) -> None:
    city["background"]["fr"] = "Un autre contexte."


def _name(city: dict[str, Any]) -> None:
    city["name"]["en"] = "Rotterdam on the Maas"


def _source(city: dict[str, Any]) -> None:
    city["sources"]["mar-page"]["read"] = "full"


def _verdict(city: dict[str, Any]) -> None:
    _initiative(city, "buurt-bestuurt")["claims"] = []


def _keyword(city: dict[str, Any]) -> None:
    _initiative(city, "mar")["keywords"] = ["sport"]


def _population(city: dict[str, Any]) -> None:
    city["population"][0]["value"] = 700000


def _review(city: dict[str, Any]) -> None:
    city["review"]["status"] = "editor-checked"


def _membership(city: dict[str, Any]) -> None:
    city["networks"] = []
    city["working_groups"] = []


CHANGES = [_summary, _lessons, _background, _name, _source, _verdict, _keyword, _population, _review, _membership]


def digests(hub: Hub) -> dict[tuple[Key, str], str]:
    return {(key, language): digest(hub, key, language) for key in keys(hub) for language in LANGUAGES}


@pytest.fixture(scope="module")
def before(hub: Hub) -> dict[tuple[Key, str], str]:
    return digests(hub)


def moved(before: dict[tuple[Key, str], str], changed: Hub, language: str = "en") -> set[str]:
    """Return the paths of the pages whose digest in a language is another after a change."""
    after = digests(changed)
    return {key.path for key, code in before if code == language and after.get((key, code)) != before[key, code]}


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__.strip("_"))
def test_a_page_that_changes_has_another_digest(
    hub: Hub, pages: dict[tuple[Key, str], Page], before: dict[tuple[Key, str], str], change: Change
) -> None:
    changed = with_city(hub, "rotterdam", change)
    language = "fr" if change is _background else "en"
    other = {key for key in keys(changed) if (key, language) in pages}
    other = {key for key in other if render(changed, key, language) != pages[key, language]}
    assert other
    assert {key.path for key in other} - moved(before, changed, language) == set()


@pytest.mark.parametrize("change", [_background, _lessons, _source], ids=lambda change: change.__name__.strip("_"))
def test_pages_that_show_nothing_of_the_change_keep_their_digest(
    hub: Hub, before: dict[tuple[Key, str], str], change: Change
) -> None:
    changed = with_city(hub, "rotterdam", change)
    touched = moved(before, changed)
    assert {"/cities/aarhus/", "/practices/aarhus/mentoring/", "/topics/sport/", "/countries/nl/"} & touched == set()
    assert 0 < len(touched) <= 1 + len(hub.practices_of("rotterdam"))


def test_a_text_in_one_practice_leaves_the_page_of_the_city_alone(hub: Hub, before: dict[tuple[Key, str], str]) -> None:
    assert moved(before, with_city(hub, "rotterdam", _lessons)) == {"/practices/rotterdam/mar/"}


def test_the_same_records_give_the_same_digest(hub: Hub, before: dict[tuple[Key, str], str]) -> None:
    assert digests(with_city(hub, "rotterdam", lambda city: None)) == before


def test_country_texts_change_the_pages_of_its_cities(hub: Hub, before: dict[tuple[Key, str], str]) -> None:
    country = hub.countries["nl"]
    data = country.model_dump(mode="json", by_alias=True)
    data["overview"]["en"] = "Another overview."
    changed = replace(
        hub, countries=FrozenMap({**hub.countries, "nl": type(country).model_validate_json(json.dumps(data))})
    )
    touched = moved(before, changed)
    assert {"/cities/rotterdam/", "/countries/nl/"} <= touched
    assert "/cities/aarhus/" not in touched
    assert not any(path.startswith("/practices/") for path in touched)


def test_languages_have_digests_of_their_own(hub: Hub) -> None:
    key = keys(hub)[0]
    assert digest(hub, key, "en") != digest(hub, key, "fr")
