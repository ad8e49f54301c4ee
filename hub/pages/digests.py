"""What a page is made of, as a digest: it changes if anything that the page shows may have changed.

Each record is digested once per Hub. A page then joins the digests of the records it uses: cheap enough to ask for
every page of a large site before rendering any.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from pydantic import BaseModel

from hub.model.hub import Hub, PracticeRecord, kept_with_hub
from hub.model.values import LANGUAGES
from hub.pages.derived import Derived, derived
from hub.pages.finish import outdated
from hub.pages.templates import look_digest


def digest_of(*parts: str) -> str:
    """Return the hex digest of several texts, apart from each other."""
    joined = hashlib.blake2b(digest_size=16)
    for part in parts:
        joined.update(part.encode())
        joined.update(b"\0")
    return joined.hexdigest()


def _json(record: BaseModel | None, leave_out: set[str] | None = None) -> str:
    return "" if record is None else digest_of(record.model_dump_json(exclude=leave_out))


class _PerRecord(dict[str, str]):
    """Digests by record id, each worked out when first asked for."""

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: str) -> str:
        made = self[key] = self._make(key)
        return made


class Digests:
    """The digests of a Hub's records and of the pages made from them."""

    def __init__(self, hub: Hub, known: Derived) -> None:
        """Work out nothing yet."""
        self.hub, self.known = hub, known
        cities = hub.cities
        self.city = _PerRecord(lambda key: _json(cities[key], {"key_initiatives"}))
        self.city_core = _PerRecord(self._city_core)
        self.city_line = _PerRecord(self._city_line)
        self.practice = _PerRecord(lambda key: _json(hub.practices[key].practice))
        self.practice_line = _PerRecord(self._practice_line)
        self.card = _PerRecord(self._card)
        self.country = _PerRecord(lambda key: _json(hub.countries.get(key)))
        self.resource = _PerRecord(lambda key: _json(hub.resources.get(key)))

    @cached_property
    def common(self) -> str:
        """What every page may show: the labels of all terms, the hub's name and its address, links that are dead."""
        settings = self.hub.settings
        thesaurus = self.hub.thesaurus
        labels = (str(term.label.root) + term.id for name in thesaurus.names() for term in thesaurus[name].values())
        # links are looked at together and seldom, so a new look may cost every page
        dead = (f"{url} {state.checked}" for url, state in self.hub.links.items() if state.is_dead)
        return digest_of(settings.name, settings.site_url, *labels, *dead)

    @cached_property
    def file_sources(self) -> Mapping[str, str]:
        """The sources of the hub's own files."""
        return {
            "network": digest_of(*(source.model_dump_json() for source in self.hub.network_file.sources.values())),
            "working-group": digest_of(
                *(source.model_dump_json() for source in self.hub.working_group_file.sources.values())
            ),
            "resource": digest_of(*(source.model_dump_json() for source in self.hub.resource_file.sources.values())),
        }

    def _city_core(self, key: str) -> str:
        """What the pages of a city's practices show of the city itself."""
        city = self.hub.cities[key]
        shown = {"name", "country", "population", "review", "translation", "original_language", "sources"}
        return digest_of(city.model_dump_json(include=shown))

    def _city_line(self, key: str) -> str:
        city = self.hub.cities[key]
        stale = [self.hub.is_outdated(key, language) for language in LANGUAGES]
        return f"{city.name.root}{city.country}{len(city.key_initiatives)}{stale}"

    def _practice_line(self, key: str) -> str:
        record = self.hub.practices[key]
        stale = self._stale(record)
        return str((key, record.practice.title, record.practice.aim, record.verdict, record.evidence_level, stale))

    def _stale(self, record: PracticeRecord) -> list[bool]:
        """Return for each language whether the practice's texts were translated from an older original."""
        place = ("key_initiatives", record.practice.id)
        return [self.hub.is_outdated(record.city_id, language, place) for language in LANGUAGES]

    def _card(self, key: str) -> str:
        record = self.hub.practices[key]
        practice, city = record.practice, record.city
        state = practice.status.model_dump_json() if practice.status else ""
        return digest_of(
            str([practice.title.root, practice.summary.root, city.name.root]),
            str([practice.form, practice.aim, practice.sectors[:1], state, record.verdict, record.evidence_level]),
            city.country + city.review.status,
            str(self._stale(record)),
        )

    def page(self, kind: str, key: str, language: str) -> str:
        """Return the digest of a page in a language."""
        parts = getattr(self, "_" + kind.replace("-", "_"))(key, language)
        return digest_of(look_digest(), self.common, language, kind, key, *parts)

    def _city(self, key: str, language: str) -> Iterable[str]:
        city, hub = self.hub.cities[key], self.hub
        yield from (self.city[key], self.country[city.country.lower()], str(outdated(hub, key, language)))
        yield from (self.card[record.id] for record in hub.practices_of(key))
        yield from (other + self.city_line[other] for other in self.known.related_cities[key])
        yield from (self._name_of_network(membership.id) for membership in city.networks)
        yield from (self._name_of_group(membership.id) for membership in city.working_groups)
        yield from (self.resource[resource.id] for resource in self.known.resources_about.get(key, ()))

    def _practice(self, key: str, language: str) -> Iterable[str]:
        record, hub, known = self.hub.practices[key], self.hub, self.known
        yield from (self.practice[key], self.city_core[record.city_id])
        yield str(outdated(hub, record.city_id, language, ("key_initiatives", record.practice.id)))
        for reference in record.practice.strategies:
            name, strategy = hub.strategy(reference, record.city_id)
            yield f"{name} {strategy.title.root} {strategy.level}"
        for other in known.related_practices[key]:
            yield other + self.card[other]
        for side in known.adaptations.get(key, ()):
            yield from (other + self.card[other] if other in hub.practices else other for other in side)
        yield from (self.resource[resource.id] for resource in known.resources_about.get(key, ()))
        yield from (f"{question.id} {question.title.root}" for question in known.questions_with.get(key, ()))

    def _term(self, key: str, language: str) -> Iterable[str]:
        vocabulary, _, term_id = key.partition("/")
        term, used = self.hub.term(vocabulary, term_id), self.hub.used(vocabulary)
        yield from (_json(term), *(other for other in (*term.broader, *term.related) if other in used))
        yield from (record.id + self.card[record.id] for record in used[term_id].practices)
        yield from (city + self.city_line[city] for city in used[term_id].cities)
        if vocabulary == "keywords":
            yield from self.known.narrower(term_id)
            yield from (self.resource[resource.id] for resource in self.known.resources_on.get(term_id, ()))

    def _country(self, key: str, language: str) -> Iterable[str]:
        yield self.country[key]
        yield from (city + self.city_line[city] for city in self.known.countries[key])
        yield from (record.id + self.card[record.id] for record in self.known.practices_in_country[key])

    def _network(self, key: str, language: str) -> Iterable[str]:
        yield from (_json(self.hub.networks[key]), self.file_sources["network"])
        yield from self._members(self.known.network_members[key])
        groups = (group for group in self.known.group_members if self.hub.working_groups[group].network == key)
        yield from (self._name_of_group(group) for group in groups)

    def _working_group(self, key: str, language: str) -> Iterable[str]:
        group = self.hub.working_groups[key]
        yield from (_json(group), self.file_sources["working-group"], self._name_of_network(group.network))
        yield from self._members(self.known.group_members[key])

    def _members(self, cities: Iterable[str]) -> Iterable[str]:
        for city in cities:
            yield city + self.city_line[city]
            yield from (record.id + self.card[record.id] for record in self.hub.practices_of(city))

    def _resource(self, key: str, language: str) -> Iterable[str]:
        resource, hub = self.hub.resources[key], self.hub
        yield from (self.resource[key], self.file_sources["resource"])
        yield from (self.card[other] for other in resource.about if other in hub.practices)
        cities = (*resource.about, *(presenter.city or "" for presenter in resource.cities))
        yield from (self.city_line[city] for city in cities if city in hub.cities)
        linked = (
            resource.previous or "",
            resource.next or "",
            *(item for item in resource.outputs if isinstance(item, str)),
        )
        yield from (str(hub.resources[other].title.root) for other in linked if other in hub.resources)
        yield from (topic for topic in resource.topics if topic in hub.used("keywords"))

    def _question(self, key: str, language: str) -> Iterable[str]:
        question = self.hub.questions[key]
        yield _json(question)
        yield from (record.id + self.card[record.id] for record in self.known.answers[key])

    def _name_of_network(self, key: str) -> str:
        network = self.hub.networks.get(key)
        return key + str(network.name.root if network else "")

    def _name_of_group(self, key: str) -> str:
        group = self.hub.working_groups.get(key)
        return key + str(group.title.root if group else "")


@kept_with_hub
def digests(hub: Hub) -> Digests:
    """Return the digests of a Hub; the last Hub's are kept."""
    return Digests(hub, derived(hub))
