"""The digest of a page changes with what the page shows, and with nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from hub.model.fields import FrozenMap
from hub.model.hub import Hub, Notice
from hub.model.values import LANGUAGES
from hub.pages.catalogue import Key, digest, keys, render
from hub.pages.ingredients import SHOWN, fragment_digest
from hub.pages.page import Page
from hub.site.fragments import FRAGMENTS
from tests.pages.test_bodies import place
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


# --- lists in hand-written pages -----------------------------------------------------------------------------------


def _aim(city: dict[str, Any]) -> None:
    _initiative(city, "mar")["aim"] = ["hate"]


def _title(city: dict[str, Any]) -> None:
    _initiative(city, "mar")["title"] = {"en": "Another title", "fr": "Un autre titre"}


def _fewer(city: dict[str, Any]) -> None:
    city["key_initiatives"] = [item for item in city["key_initiatives"] if item["id"] != "mar"]


def _elsewhere(city: dict[str, Any]) -> None:
    city["region"] = "mena"


def _abroad(city: dict[str, Any]) -> None:
    city["country"] = "BE"


def _reviewed(city: dict[str, Any]) -> None:
    city["review"]["date"] = "2027-01-01"


def _no_period(city: dict[str, Any]) -> None:
    _initiative(city, "mar")["period"] = None


def _as(record: Any, change: Callable[[dict[str, Any]], None]) -> Any:
    data = record.model_dump(mode="json", by_alias=True)
    change(data)
    return type(record).model_validate_json(json.dumps(data))


def _first(name: str, field: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def change(data: dict[str, Any]) -> None:
        data[name][0][field] = value

    return change


OTHER = {"en": "Another name", "fr": "Un autre nom"}

ELSEWHERE: dict[str, Callable[[Hub], Hub]] = {
    "network": lambda hub: replace(hub, network_file=_as(hub.network_file, _first("networks", "name", OTHER))),
    "group": lambda hub: replace(
        hub, working_group_file=_as(hub.working_group_file, _first("working_groups", "title", OTHER))
    ),
    "resource": lambda hub: replace(hub, resource_file=_as(hub.resource_file, _first("resources", "title", OTHER))),
    "label": lambda hub: replace(hub, thesaurus=_as(hub.thesaurus, _first("keywords", "label", OTHER))),
    "scope": lambda hub: replace(hub, thesaurus=_as(hub.thesaurus, _first("sectors", "scope", OTHER))),
    "question": lambda hub: replace(
        hub,
        questions=FrozenMap(
            {key: _as(item, lambda data: data.update(title=OTHER, text=OTHER)) for key, item in hub.questions.items()}
        ),
    ),
    "operator": lambda hub: replace(hub, settings=_as(hub.settings, lambda data: data.update(answer_days=14))),
    "line": lambda hub: replace(hub, lines=FrozenMap({key: line + 1 for key, line in hub.lines.items()})),
    "notice": lambda hub: replace(
        hub, notices=FrozenMap({**hub.notices, "cities/aarhus.yml": (Notice("N500", "population", 7),)})
    ),
    "outdated": lambda hub: replace(
        hub, outdated=FrozenMap({"rotterdam/fr": frozenset({("key_initiatives", "mar", "summary")})})
    ),
}
"""Changes outside a city's profile."""


def _changed(hub: Hub) -> dict[str, Hub]:
    own = [*CHANGES, _aim, _title, _fewer, _elsewhere, _abroad, _reviewed, _no_period]
    cities = {change.__name__.strip("_"): with_city(hub, "rotterdam", change) for change in own}
    return cities | {name: change(hub) for name, change in ELSEWHERE.items()}


def _shown(hub: Hub, name: str) -> list[str]:
    return [FRAGMENTS[name](hub, language, place(name)).html for language in LANGUAGES]


@pytest.mark.parametrize("name", FRAGMENTS)
def test_a_list_that_changes_has_another_digest(hub: Hub, name: str) -> None:
    html, digest = _shown(hub, name), fragment_digest(hub, name)
    changed = {change: other for change, other in _changed(hub).items() if _shown(other, name) != html}
    # what is made from the code alone changes with nothing
    assert changed or name in ("codes", "field-reference")
    assert [change for change, other in changed.items() if fragment_digest(other, name) == digest] == []


@pytest.mark.parametrize("change", ELSEWHERE)
def test_a_change_outside_profiles_shows_in_a_list(hub: Hub, change: str) -> None:
    changed = ELSEWHERE[change](hub)
    assert any(_shown(changed, name) != _shown(hub, name) for name in FRAGMENTS)


def test_a_text_in_one_practice_leaves_lists_alone(hub: Hub) -> None:
    changed = with_city(hub, "rotterdam", _lessons)
    moved = {name for name in FRAGMENTS if fragment_digest(changed, name) != fragment_digest(hub, name)}
    assert moved == set(FRAGMENTS) - set(SHOWN) == {"library", "data-files", "editors"}
