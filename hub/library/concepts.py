"""Concepts: what a query word means in both languages, from the vocabularies, countries, cities and networks.

Terms that share a label or an exact alternative (in any language, folded) are one concept, so that a query that is
exactly a label is answered alike whatever its language, accents or vocabulary. Hidden wordings find a concept and
never join two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from hub.language.names import territory
from hub.library.facets import KIND_NAMES
from hub.library.words import words
from hub.model.hub import Hub
from hub.model.thesaurus import Words

Member = tuple[str, str]
"""(vocabulary, term id); `countries`, `cities`, `networks`, `working_groups` and `kinds` count as vocabularies."""


@dataclass(frozen=True)
class Concept:
    """A meaning: the terms that share it, its names (labels, then alternatives) and its hidden wordings.

    Names are (language, as written). A whole query is compared to `keys`, the folded names, and failing that to
    `hidden`, the folded hidden wordings that are no concept's key.
    """

    number: int
    members: tuple[Member, ...]
    names: tuple[tuple[str, str], ...]
    hidden_names: tuple[tuple[str, str], ...]
    keys: tuple[str, ...]
    hidden: tuple[str, ...]
    shown: dict[str, str]
    """Reader's language → the name to show."""


@lru_cache(maxsize=1 << 14)
def name_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a name, which is asked for again and again."""
    return tuple(words(text))


def concept_key(text: str) -> str:
    """Return what two spellings of one name have in common: their folded words between single spaces."""
    return " ".join(name_words(text))


def concepts(hub: Hub) -> tuple[Concept, ...]:
    """Return all concepts, in the order of their first member."""
    named = list(_named(hub))
    owner: dict[str, int] = {}
    parent = list(range(len(named)))

    def root(place: int) -> int:
        while parent[place] != place:
            place = parent[place] = parent[parent[place]]
        return place

    for place, term in enumerate(named):
        for _, name in term.exact:
            key = concept_key(name)
            if key in owner:
                first, second = sorted((root(owner[key]), root(place)))
                parent[second] = first
            else:
                owner[key] = place
    grouped: dict[int, list[Named]] = defaultdict(list)
    for place, term in enumerate(named):
        grouped[root(place)].append(term)
    return tuple(_concept(number, terms, owner.keys()) for number, terms in enumerate(grouped.values()))


def _concept(number: int, terms: Sequence[Named], taken: Collection[str]) -> Concept:
    names = tuple(dict.fromkeys(name for term in terms for name in term.exact))
    hidden = tuple(dict.fromkeys(name for term in terms for name in term.hidden))
    keys = dict.fromkeys(concept_key(name) for _, name in names)
    hidden_keys = dict.fromkeys(concept_key(name) for _, name in hidden)
    return Concept(
        number,
        tuple(term.member for term in terms),
        names,
        hidden,
        tuple(key for key in keys if key),
        tuple(key for key in hidden_keys if key and key not in taken),
        {code: next((name for language, name in names if language == code), names[0][1]) for code in ("en", "fr")},
    )


class Named(NamedTuple):
    """A term and its names with their languages: those that mean exactly it, and hidden wordings."""

    member: Member
    exact: list[tuple[str, str]]
    hidden: list[tuple[str, str]]


def _named(hub: Hub) -> Iterator[Named]:
    """Yield each term that can be searched."""
    for vocabulary in hub.thesaurus.names():
        for term in hub.thesaurus[vocabulary].values():
            exact = [*term.label.root.items(), *_listed(term.alt)]
            yield Named((vocabulary, term.id), exact, _listed(term.hidden))
    for code in sorted({city.country for city in hub.cities.values()} | {code.upper() for code in hub.countries}):
        names = [(language, territory(code, language)) for language in ("en", "fr")]
        yield Named(("countries", code.lower()), names, [])
    for key, city in hub.cities.items():
        yield Named(("cities", key), list(city.name.root.items()), [])
    for key, network in hub.networks.items():
        short = [(code, network.abbreviation) for code in ("en", "fr")] if network.abbreviation else []
        yield Named(("networks", key), [*network.name.root.items(), *short], [])
    for key, group in hub.working_groups.items():
        yield Named(("working_groups", key), list(group.title.root.items()), [])
    for kind, labels in KIND_NAMES.items():
        yield Named(("kinds", kind), list(labels.items()), [])


def _listed(words: Words) -> list[tuple[str, str]]:
    return [(code, name) for code, found in words.items() for name in found]
