"""Concepts: what a query word means in both languages, from the vocabularies, countries, cities and networks.

Terms that share a label or alternative (in any language, folded) are one concept, so that a query that is exactly a
label is answered alike whatever its language, accents or vocabulary.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from hub.language.names import territory
from hub.library.analysis import words
from hub.model.hub import Hub

Member = tuple[str, str]
"""(vocabulary, term id); `countries`, `cities`, `networks`, `working_groups` and `kinds` count as vocabularies."""

KIND_NAMES = {
    "practice": {"en": "practice", "fr": "pratique"},
    "strategy": {"en": "strategy", "fr": "stratégie"},
    "activity": {"en": "activity", "fr": "activité"},
    "city": {"en": "city", "fr": "ville"},
    "resource": {"en": "resource", "fr": "ressource"},
}


@dataclass(frozen=True)
class Concept:
    """A meaning: the terms that share it, and its names in order (labels before alternatives before hidden ones).

    `names` holds (language, name as written); `keys` the folded names, which are what a whole query is compared to.
    """

    number: int
    members: tuple[Member, ...]
    names: tuple[tuple[str, str], ...]
    keys: tuple[str, ...]
    shown: dict[str, str]
    """Reader's language → the name to show."""


def concept_key(text: str) -> str:
    """Return what two spellings of one name have in common: their folded words between single spaces."""
    return " ".join(words(text))


def concepts(hub: Hub) -> tuple[Concept, ...]:
    """Return all concepts, in the order of their first member."""
    named = list(_named(hub))
    owner: dict[str, int] = {}
    parent = list(range(len(named)))

    def root(place: int) -> int:
        while parent[place] != place:
            place = parent[place] = parent[parent[place]]
        return place

    for place, (_, names) in enumerate(named):
        for _, name in names:
            key = concept_key(name)
            if key in owner:
                first, second = sorted((root(owner[key]), root(place)))
                parent[second] = first
            else:
                owner[key] = place
    grouped: dict[int, list[int]] = defaultdict(list)
    for place in range(len(named)):
        grouped[root(place)].append(place)
    found = []
    for number, places in enumerate(grouped.values()):
        called = tuple(dict.fromkeys(name for place in places for name in named[place][1]))
        keys = tuple(dict.fromkeys(key for _, name in called if (key := concept_key(name))))
        shown = {
            code: next((name for language, name in called if language == code), called[0][1]) for code in ("en", "fr")
        }
        found.append(Concept(number, tuple(named[place][0] for place in places), called, keys, shown))
    return tuple(found)


def _named(hub: Hub) -> Iterator[tuple[Member, list[tuple[str, str]]]]:
    """Yield each term that can be searched, with its names by language, best first."""
    for vocabulary in hub.thesaurus.names():
        for term in hub.thesaurus[vocabulary].values():
            names = [(code, text) for code, text in term.label.root.items()]
            names += [
                (code, name) for listed in (term.alt, term.hidden) for code, found in listed.items() for name in found
            ]
            yield (vocabulary, term.id), names
    for code in sorted({city.country for city in hub.cities.values()} | {code.upper() for code in hub.countries}):
        yield ("countries", code.lower()), [(language, territory(code, language)) for language in ("en", "fr")]
    for key, city in hub.cities.items():
        yield ("cities", key), list(city.name.root.items())
    for key, network in hub.networks.items():
        short = [(code, network.abbreviation) for code in ("en", "fr")] if network.abbreviation else []
        yield ("networks", key), [*network.name.root.items(), *short]
    for key, group in hub.working_groups.items():
        yield ("working_groups", key), list(group.title.root.items())
    for kind, labels in KIND_NAMES.items():
        yield ("kinds", kind), list(labels.items())
