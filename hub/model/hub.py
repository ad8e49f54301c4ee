"""The Hub: everything that was read and checked, resolved and frozen. Pages, library and data are functions of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import NamedTuple, TypeVar

from hub.model import addresses
from hub.model.cities import City
from hub.model.countries import Country
from hub.model.evidence import evidence_level, verdict
from hub.model.linkstates import LinkState
from hub.model.practices import Practice
from hub.model.records import Network, NetworkFile, Question, Resource, ResourceFile, WorkingGroup, WorkingGroupFile
from hub.model.settings import Settings
from hub.model.strategies import Strategy
from hub.model.thesaurus import Term, Thesaurus


@dataclass(frozen=True)
class PracticeRecord:
    """A practice with the city it belongs to and what is computed from its claims."""

    city_id: str
    city: City
    practice: Practice

    @cached_property
    def id(self) -> str:
        """The global id, `city/practice`."""
        return f"{self.city_id}/{self.practice.id}"

    @property
    def path(self) -> str:
        """The language-neutral path of its page."""
        return addresses.practice(self.id)

    @cached_property
    def evidence_level(self) -> str:
        """`e0` to `e4`, see `hub.model.evidence`."""
        return evidence_level(self.practice.claims, self.city.sources)

    @cached_property
    def verdict(self) -> str | None:
        """The stance of independent findings, or None where there are none."""
        return verdict(self.practice.claims, self.city.sources)

    @property
    def status(self) -> str:
        """The practice's status id, `unknown` if the profile is silent."""
        return self.practice.status.value if self.practice.status else "unknown"


class Use(NamedTuple):
    """What carries a term: practices, and ids of cities that have one of them or name the term themselves."""

    practices: tuple[PracticeRecord, ...]
    cities: tuple[str, ...]


class Notice(NamedTuple):
    """Something that never fails and that an editor may mend: the code of `hub check`, where it stands, in which line."""

    code: str
    field: str
    line: int


@dataclass(frozen=True)
class Hub:
    """All records, each mapping sorted by id. Unpublished cities and files that begin with `_` are not in it."""

    settings: Settings
    thesaurus: Thesaurus
    cities: Mapping[str, City]
    countries: Mapping[str, Country]
    network_file: NetworkFile
    working_group_file: WorkingGroupFile
    resource_file: ResourceFile
    questions: Mapping[str, Question]
    outdated: Mapping[str, frozenset[tuple[str, ...]]] = field(default_factory=dict)
    """Per city and `language`: paths of texts whose translation is out of date (from the ledger)."""
    notices: Mapping[str, tuple[Notice, ...]] = field(default_factory=dict)
    """Per file: what the check had to note."""
    links: Mapping[str, LinkState] = field(default_factory=dict)
    """Outward addresses as they were last found."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Id of a city or practice → the line of its file where its review or its entry stands."""

    @cached_property
    def networks(self) -> Mapping[str, Network]:
        """Networks by id."""
        return {network.id: network for network in self.network_file.networks}

    @cached_property
    def working_groups(self) -> Mapping[str, WorkingGroup]:
        """Working groups by id."""
        return {group.id: group for group in self.working_group_file.working_groups}

    @cached_property
    def resources(self) -> Mapping[str, Resource]:
        """Resources by id."""
        return {resource.id: resource for resource in self.resource_file.resources}

    @cached_property
    def practices(self) -> Mapping[str, PracticeRecord]:
        """Every practice of every city by its global id `city/practice`."""
        return {record.id: record for record in self._practice_records()}

    def _practice_records(self) -> Iterator[PracticeRecord]:
        for city_id, city in self.cities.items():
            for practice in city.key_initiatives:
                yield PracticeRecord(city_id, city, practice)

    def practices_of(self, city_id: str) -> tuple[PracticeRecord, ...]:
        """Return a city's practices in the order of its file."""
        return tuple(self.practices[f"{city_id}/{practice.id}"] for practice in self.cities[city_id].key_initiatives)

    def strategy(self, reference: str, city_id: str) -> tuple[str, Strategy]:
        """Return (global id, strategy) of a reference made in a city's file: `id`, or `nl/id` of its country.

        Raises KeyError if there is none; a checked Hub has none missing.
        """
        owner, _, name = reference.rpartition("/")
        holder = self.countries[owner] if owner else self.cities[city_id]
        found = next((strategy for strategy in holder.strategies if strategy.id == name), None)
        if found is None:
            raise KeyError(reference)
        return f"{owner or city_id}/{name}", found

    def is_outdated(self, city_id: str, language: str, field: tuple[str, ...] = ()) -> bool:
        """Tell whether a city's text in a language, or one under `field`, was translated from an older original."""
        paths = self.outdated.get(f"{city_id}/{language}", frozenset())
        return any(path[: len(field)] == field for path in paths)

    def dead_link(self, url: str | None) -> LinkState | None:
        """Return how an address was found, if it leads nowhere."""
        state = self.links.get(url.partition("#")[0]) if url else None
        return state if state and state.is_dead else None

    def cities_in(self, country: str) -> tuple[str, ...]:
        """Return the ids of the cities in a country (lower-case code)."""
        return tuple(key for key, city in self.cities.items() if city.country.lower() == country)

    def members(self, network_id: str) -> tuple[str, ...]:
        """Return the ids of the cities that are in a network."""
        return tuple(key for key, city in self.cities.items() if any(m.id == network_id for m in city.networks))

    def group_members(self, group_id: str) -> tuple[str, ...]:
        """Return the ids of the cities that are in a working group."""
        return tuple(key for key, city in self.cities.items() if any(m.id == group_id for m in city.working_groups))

    @cached_property
    def _uses(self) -> Mapping[str, Mapping[str, Use]]:
        """Every vocabulary with pages: its used terms, in the vocabulary's order, and what carries them."""
        practices: dict[tuple[str, str], list[PracticeRecord]] = {}
        cities: dict[tuple[str, str], dict[str, None]] = {}

        def note(vocabulary: str, terms: Iterable[str], city_id: str, record: PracticeRecord | None = None) -> None:
            for term in terms:
                cities.setdefault((vocabulary, term), {})[city_id] = None
                if record:
                    practices.setdefault((vocabulary, term), []).append(record)

        for city_id, city in self.cities.items():
            note("regions", [city.region], city_id)
            note("keywords", city.keywords, city_id)
            for activity in city.activities:
                note("sectors", [activity.sector], city_id)
                note("keywords", activity.keywords, city_id)
            for strategy in city.strategies:
                note("sectors", strategy.sectors, city_id)
        for record in self.practices.values():
            note("regions", [record.city.region], record.city_id, record)
            note("keywords", record.practice.keywords, record.city_id, record)
            note("sectors", record.practice.sectors, record.city_id, record)
            note("target_groups", record.practice.target_groups, record.city_id, record)
        return {
            vocabulary: {
                term: Use(tuple(practices.get((vocabulary, term), ())), tuple(sorted(cities[vocabulary, term])))
                for term in self.thesaurus[vocabulary]
                if (vocabulary, term) in cities
            }
            for vocabulary in addresses.TERM_FOLDERS
        }

    def used(self, vocabulary: str) -> Mapping[str, Use]:
        """Return the used terms of `keywords`, `sectors`, `target_groups` or `regions`: each has a page."""
        return self._uses[vocabulary]

    def term(self, vocabulary: str, term_id: str) -> Term:
        """Return a term of a vocabulary."""
        return self.thesaurus[vocabulary][term_id]

    @cached_property
    def redirects(self) -> Mapping[str, str]:
        """Old path → new path, for every alias of a record that has a page."""
        moved: dict[str, str] = {}
        for city_id, city in self.cities.items():
            for old in city.aliases:
                moved[addresses.city(old)] = addresses.city(city_id)
                for practice in city.key_initiatives:
                    moved[addresses.practice(f"{old}/{practice.id}")] = addresses.practice(f"{city_id}/{practice.id}")
            for practice in city.key_initiatives:
                for old in practice.aliases:
                    moved[addresses.practice(f"{city_id}/{old}")] = addresses.practice(f"{city_id}/{practice.id}")
        for vocabulary in addresses.TERM_FOLDERS:
            for term in self.thesaurus[vocabulary].values():
                for old in term.aliases:
                    moved[addresses.term(vocabulary, old)] = addresses.term(vocabulary, term.id)
        for network in self.networks.values():
            moved.update((addresses.network(old), addresses.network(network.id)) for old in network.aliases)
        for group in self.working_groups.values():
            moved.update((addresses.working_group(old), addresses.working_group(group.id)) for old in group.aliases)
        for resource in self.resources.values():
            moved.update((addresses.resource(old), addresses.resource(resource.id)) for old in resource.aliases)
        return moved


Made = TypeVar("Made")


def kept_with_hub(make: Callable[[Hub], Made]) -> Callable[[Hub], Made]:
    """Let a function of the Hub keep what it made of the last one, told by identity: a server reads one after another."""
    kept: list[tuple[Hub, Made]] = []

    @wraps(make)
    def made(hub: Hub) -> Made:
        if not kept or kept[0][0] is not hub:
            kept[:] = [(hub, make(hub))]
        return kept[0][1]

    return made
