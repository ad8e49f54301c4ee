"""Every field of every profile is found on its page, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from pydantic import BaseModel

from hub.language import names
from hub.model.cities import Leader
from hub.model.evidence import Claim
from hub.model.hub import Hub, PracticeRecord
from hub.model.practices import Partner
from hub.model.strategies import Organisation
from hub.model.values import LANGUAGES, Prose, Text, name_of
from hub.pages.catalogue import Key
from hub.pages.findings import level_of, stance_word, takes_side
from hub.pages.page import Page
from hub.pages.reference import _references
from tests.pages.parsed import letters, parsed, words

NOT_SHOWN = {
    ("City", "schema_"),
    ("City", "published"),
    ("City", "aliases"),
    ("Practice", "aliases"),
    ("Strategy", "aliases"),
}
"""What says how to read a file, not what is in it."""
ADDRESSES = {("Practice", "id"), ("Strategy", "id"), ("Activity", "id"), ("Series", "id")}
"""Ids that are an address or an anchor."""
DATES = {"as_of", "from_", "to", "date", "accessed", "since", "checked"}
CHOICES = {"qualifier", "currency", "role", "access"}
"""Short codes that are said in words; tests of their own hold the words."""


class Leaf(NamedTuple):
    holder: BaseModel
    name: str
    value: Any
    reference: str | None


def leaves(record: BaseModel, skip: tuple[str, ...] = ()) -> Iterator[Leaf]:
    for name, info in type(record).model_fields.items():
        if (type(record).__name__, name) in NOT_SHOWN or name in skip:
            continue
        kind = next((found.kind for found in _references(info.annotation, info.metadata)), None)
        yield from _leaves(record, name, getattr(record, name), kind)


def _leaves(holder: BaseModel, name: str, value: Any, kind: str | None) -> Iterator[Leaf]:
    if value is None or value == "":
        return
    if isinstance(value, Text) or not isinstance(value, BaseModel | tuple | dict):
        yield Leaf(holder, name, value, kind)
    elif isinstance(value, BaseModel):
        yield from leaves(value)
    else:
        for item in value.values() if isinstance(value, dict) else value:
            yield from _leaves(holder, name, item, kind)


class Seen:
    """What a page shows: its letters and its links."""

    def __init__(self, *bodies: str) -> None:
        trees = [parsed(body) for body in bodies]
        self.letters = letters(" ".join(words(tree) for tree in trees))
        marks = (element for tree in trees for element in tree.iter("sup"))
        self.references = letters(" ".join("".join(mark.itertext()) for mark in marks))
        self.links = {element.get("href", "") for tree in trees for element in tree.iter("a")}
        self.ids = {element.get("id", "") for tree in trees for element in tree.iter()}

    def says(self, text: str) -> bool:
        return letters(text) in self.letters


def bare(text: str) -> list[str]:
    """Return the passages of a text as typed, without its marks of Markdown and its citations."""
    text = re.sub(r"\[@[^\]]*\]", "", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return [part for part in re.split(r"\n\s*\n|\n\s*(?:[-*+]|\d+\.)\s", text) if part.strip()]


def is_shown(leaf: Leaf, seen: Seen, hub: Hub, language: str, record: PracticeRecord | None, city: Any) -> bool:
    value, name, model = leaf.value, leaf.name, type(leaf.holder).__name__
    if isinstance(value, Text):
        shown = all(seen.says(re.sub(r"^\s*(?:[-*+]|\d+\.)\s", "", part)) for part in bare(value.of(language)))
        native = value.original if not isinstance(value, Prose) else None
        return shown and (native is None or seen.says(native[1]))
    if (model, name) in ADDRESSES:
        return True
    if isinstance(value, bool):
        return True if name != "independent" or not value else seen.says(_word("Independent source.", language))
    if isinstance(leaf.holder, Claim) and name == "evidence":
        assert record
        value = level_of(leaf.holder, record)
    if isinstance(leaf.holder, Claim) and name == "stance":
        assert record
        if not takes_side(leaf.holder):  # tests/pages/test_findings.py
            return True
        return seen.says(stance_word(hub, value, level_of(leaf.holder, record), language))
    if name == "locator":
        return letters(value) in seen.references
    if name in DATES:
        return seen.says(names.date(value, language))
    if isinstance(value, int | float):
        return seen.says(names.number(value, language))
    if name in CHOICES and leaf.reference not in hub.thesaurus:
        return True
    if leaf.reference:
        wanted = _referred(leaf.reference, value, hub, language, city)
        if isinstance(leaf.holder, Organisation | Partner) and name == "type":
            # a name that says just that says it once
            return seen.says(wanted) or wanted.casefold() == name_of(leaf.holder.name, language).casefold()
        return seen.says(wanted)
    if name in ("language", "languages", "original_language"):
        return seen.says(names.language_name(value, language))
    if isinstance(value, str) and value.startswith("http"):
        return value in seen.links
    return seen.says(str(value))


def _word(message: str, language: str) -> str:
    from hub.language.catalogue import translator

    return translator(language).gettext(message)


def _referred(kind: str, value: str, hub: Hub, language: str, city: Any) -> str:
    if kind in hub.thesaurus:
        return hub.thesaurus.label(kind, value, language)
    if kind == "source":
        return name_of(city.sources[value].title, language)
    if kind == "country":
        return names.territory(value, language)
    if kind == "network":
        return hub.networks[value].name.of(language)
    if kind == "working_group":
        return hub.working_groups[value].title.of(language)
    city_id = next(key for key, other in hub.cities.items() if other is city)
    if kind == "initiative":
        return hub.practices[f"{city_id}/{value}"].practice.title.of(language)
    if kind == "strategy":
        return hub.strategy(value, city_id)[1].title.of(language)
    if kind == "practice":
        return hub.practices[value].practice.title.of(language)
    raise AssertionError(f"no test for references to {kind}")


def _page(pages: dict[tuple[Key, str], Page], path: str, language: str) -> str:
    return next(page.body for (key, code), page in pages.items() if key.path == path and code == language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_a_city(hub: Hub, pages: dict[tuple[Key, str], Page], language: str) -> None:
    missing = []
    for city_id, city in hub.cities.items():
        seen = Seen(_page(pages, f"/cities/{city_id}/", language))
        for leaf in leaves(city, skip=("key_initiatives", "sources")):
            if not is_shown(leaf, seen, hub, language, None, city):
                missing.append((city_id, type(leaf.holder).__name__, leaf.name, leaf.value))
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_a_practice(hub: Hub, pages: dict[tuple[Key, str], Page], language: str) -> None:
    missing = []
    for record in hub.practices.values():
        seen = Seen(_page(pages, record.path, language))
        for leaf in leaves(record.practice):
            if not is_shown(leaf, seen, hub, language, record, record.city):
                missing.append((record.id, type(leaf.holder).__name__, leaf.name, leaf.value))
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_a_source(hub: Hub, pages: dict[tuple[Key, str], Page], language: str) -> None:
    missing = []
    for city_id, city in hub.cities.items():
        paths = [f"/cities/{city_id}/", *(record.path for record in hub.practices_of(city_id))]
        seen = Seen(*(_page(pages, path, language) for path in paths))
        national = hub.countries[city.country.lower()].sources if city.country.lower() in hub.countries else {}
        addresses = [source.url for source in (*city.sources.values(), *national.values()) if source.url]
        for key, source in city.sources.items():
            if source.url and addresses.count(source.url) > 1:
                # one address is one reference: the first to be cited gives the words
                assert source.url in seen.links
                continue
            for leaf in leaves(source):
                if not is_shown(leaf, seen, hub, language, None, city):
                    missing.append((city_id, key, leaf.name, leaf.value))
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_strategies_activities_and_series_have_their_anchor(
    hub: Hub, pages: dict[tuple[Key, str], Page], language: str
) -> None:
    for city_id, city in hub.cities.items():
        seen = Seen(_page(pages, f"/cities/{city_id}/", language))
        anchors = [strategy.id for strategy in city.strategies] + [activity.anchor for activity in city.activities]
        assert set(anchors) | {series.id for series in city.series} <= seen.ids


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_a_country(hub: Hub, pages: dict[tuple[Key, str], Page], language: str) -> None:
    missing = []
    codes = {city.country.lower() for city in hub.cities.values()}
    for code in codes & hub.countries.keys():
        country = hub.countries[code]
        seen = Seen(_page(pages, f"/countries/{code}/", language))
        for leaf in leaves(country, skip=("schema_", "sources", "original_language", "replaced_by")):
            if leaf.name != "replaced_by" and not is_shown(leaf, seen, hub, language, None, country):
                missing.append((code, type(leaf.holder).__name__, leaf.name, leaf.value))
    assert missing == []


def test_a_field_that_is_left_out_would_be_noticed(hub: Hub) -> None:
    seen = Seen("<h1>Rotterdam</h1>")
    leader = hub.cities["rotterdam"].leadership[0]
    assert isinstance(leader, Leader)
    assert not any(is_shown(leaf, seen, hub, "en", None, hub.cities["rotterdam"]) for leaf in leaves(leader))
