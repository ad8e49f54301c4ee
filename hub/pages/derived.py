"""What pages need to know about all records at once, computed in one pass per Hub and kept with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from math import log

from markupsafe import Markup

from hub.language import names
from hub.model.cities import City
from hub.model.hub import Hub, PracticeRecord, Use, kept_with_hub
from hub.model.records import Question, Resource
from hub.model.related import COMMON, related_practices
from hub.model.values import LANGUAGES
from hub.pages import words


class Derived:
    """Lists and relations over a whole Hub."""

    def __init__(self, hub: Hub) -> None:
        """Compute nothing yet: each relation is worked out when a page first asks for it."""
        self.hub = hub
        self.cards: dict[tuple[str, str], tuple[str, str]] = {}
        """(practice id, language) → a card's HTML before and after its address, filled as cards are shown."""
        self.lines: dict[tuple[str, str], tuple[str, str]] = {}
        """(city or practice id, language) → its line in a list, before and after its address, filled likewise."""
        self.entries: dict[tuple[int, str], Markup] = {}
        """(identity of a source of this Hub, language) → what a list of sources says of it, filled likewise."""

    @cached_property
    def labels(self) -> Mapping[str, Mapping[tuple[str, str], str]]:
        """Site language → (vocabulary, term) → label, typeset."""
        thesaurus = self.hub.thesaurus
        return {
            language: {
                (vocabulary, key): words.plain(term.label, language)
                for vocabulary in thesaurus.names()
                for key, term in thesaurus[vocabulary].items()
            }
            for language in LANGUAGES
        }

    @cached_property
    def related_practices(self) -> Mapping[str, tuple[str, ...]]:
        """Practice id → ids of related practices, best first."""
        return related_practices(self.hub)

    @cached_property
    def related_cities(self) -> Mapping[str, tuple[str, ...]]:
        """City id → ids of up to four cities that share its rarest keywords, working groups and country.

        Scores as in `hub.model.related`: the sum over shared terms of the log of inverse frequency.
        """
        carriers: dict[tuple[str, str], list[str]] = defaultdict(list)
        for city_id, city in self.hub.cities.items():
            for term in _city_terms(city):
                carriers[term].append(city_id)
        total = len(self.hub.cities)
        related = {}
        for city_id, city in self.hub.cities.items():
            scores: dict[str, int] = defaultdict(int)
            for term in _city_terms(city):
                if len(carriers[term]) <= COMMON:
                    for other in carriers[term]:
                        scores[other] += round(1000 * log(1 + total / len(carriers[term])))
            scores.pop(city_id, None)
            related[city_id] = tuple(sorted(scores, key=lambda other: (-scores[other], other))[:4])
        return related

    @cached_property
    def countries(self) -> Mapping[str, tuple[str, ...]]:
        """Lower-case code of each country in use → ids of its cities."""
        found: dict[str, list[str]] = defaultdict(list)
        for city_id, city in self.hub.cities.items():
            found[city.country.lower()].append(city_id)
        return {code: tuple(found[code]) for code in sorted(found)}

    @cached_property
    def practices_in_country(self) -> Mapping[str, tuple[PracticeRecord, ...]]:
        """Lower-case code of a country → its practices."""
        return {
            code: tuple(record for city in cities for record in self.hub.practices_of(city))
            for code, cities in self.countries.items()
        }

    @cached_property
    def group_members(self) -> Mapping[str, tuple[str, ...]]:
        """Id of each working group in use → ids of its member cities."""
        found: dict[str, list[str]] = defaultdict(list)
        for city_id, city in self.hub.cities.items():
            for membership in city.working_groups:
                found[membership.id].append(city_id)
        return {key: tuple(found[key]) for key in self.hub.working_groups if key in found}

    @cached_property
    def network_members(self) -> Mapping[str, tuple[str, ...]]:
        """Id of each network in use (by a city or by a working group in use) → ids of its member cities."""
        found: dict[str, list[str]] = defaultdict(list)
        for city_id, city in self.hub.cities.items():
            for membership in city.networks:
                found[membership.id].append(city_id)
        groups = {self.hub.working_groups[key].network for key in self.group_members}
        return {key: tuple(found.get(key, ())) for key in self.hub.networks if key in found or key in groups}

    @cached_property
    def adaptations(self) -> Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]:
        """Practice id → (practices it was adapted from, practices that adopted it), whichever profile says so."""
        sources: dict[str, dict[str, None]] = defaultdict(dict)
        adopters: dict[str, dict[str, None]] = defaultdict(dict)
        for key, record in self.hub.practices.items():
            for origin in record.practice.adapted_from:
                if isinstance(origin, str):
                    sources[key][origin] = None
                    adopters[origin][key] = None
            for adopter in record.practice.adopted_by:
                if isinstance(adopter, str):
                    adopters[key][adopter] = None
                    sources[adopter][key] = None
        return {key: (tuple(sources[key]), tuple(adopters[key])) for key in sorted({*sources, *adopters})}

    @cached_property
    def resources_about(self) -> Mapping[str, tuple[Resource, ...]]:
        """City or practice id → resources about it."""
        return _grouped((key, resource) for resource in self.hub.resources.values() for key in resource.about)

    @cached_property
    def resources_on(self) -> Mapping[str, tuple[Resource, ...]]:
        """Keyword id → resources on it."""
        return _grouped((key, resource) for resource in self.hub.resources.values() for key in resource.topics)

    @cached_property
    def questions_with(self) -> Mapping[str, tuple[Question, ...]]:
        """Practice id → the practitioners' questions it is a first answer to."""
        found: dict[str, list[Question]] = defaultdict(list)
        for question in self.hub.questions.values():
            for key in question.practices:
                found[key].append(question)
        return {key: tuple(questions) for key, questions in found.items()}

    @cached_property
    def answers(self) -> Mapping[str, tuple[PracticeRecord, ...]]:
        """Question id → its practices: the curated ones first, then all others its filters let through."""
        return {key: self._answers(question) for key, question in self.hub.questions.items()}

    def _answers(self, question: Question) -> tuple[PracticeRecord, ...]:
        filters = question.search.filters
        wanted = [
            ({*values}, pick)
            for values, pick in (
                (filters.aims, lambda practice: practice.aim),
                (filters.forms, lambda practice: (practice.form,)),
                (filters.sectors, lambda practice: practice.sectors),
                (filters.keywords, lambda practice: practice.keywords),
                (filters.target_groups, lambda practice: practice.target_groups),
                (filters.prevention, lambda practice: practice.prevention),
            )
            if values
        ]
        curated = tuple(self.hub.practices[key] for key in question.practices if key in self.hub.practices)
        if not wanted:
            return curated
        found = (
            record
            for record in self.hub.practices.values()
            if record.id not in question.practices
            and not any(values.isdisjoint(pick(record.practice)) for values, pick in wanted)
        )
        return (*curated, *found)

    def narrower(self, keyword: str) -> tuple[str, ...]:
        """Return the used keywords that name `keyword` as broader."""
        terms = self.hub.thesaurus["keywords"]
        return tuple(key for key in self.hub.used("keywords") if keyword in terms[key].broader)

    def uses(self, vocabulary: str) -> Mapping[str, Use]:
        """Return a vocabulary's used terms."""
        return self.hub.used(vocabulary)

    def by_name(self, city_ids: Iterable[str], language: str) -> list[str]:
        """Return city ids in the order of their names in a language."""
        return sorted(city_ids, key=lambda key: names.sort_key(self.hub.cities[key].name.of(language)))


def _grouped(pairs: Iterable[tuple[str, Resource]]) -> Mapping[str, tuple[Resource, ...]]:
    found: dict[str, list[Resource]] = defaultdict(list)
    for key, resource in pairs:
        found[key].append(resource)
    return {key: tuple(resources) for key, resources in found.items()}


def _city_terms(city: City) -> Iterator[tuple[str, str]]:
    yield "country", city.country
    yield from (("keyword", keyword) for keyword in dict.fromkeys(city.keywords))
    yield from (("group", group) for group in dict.fromkeys(membership.id for membership in city.working_groups))


@kept_with_hub
def derived(hub: Hub) -> Derived:
    """Return what is derived from a Hub; the last Hub's is kept."""
    return Derived(hub)
