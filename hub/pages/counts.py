"""How much the hub holds: the numbers of the home page and of the data pages, always counted, never typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from hub.model.hub import Hub


class Counts(NamedTuple):
    """Numbers over all records; the mappings count by vocabulary term, in the vocabulary's order."""

    cities: int
    countries: int
    practices: int
    strategies: int
    activities: int
    resources: int
    claims: int
    sources: int
    evaluated: int
    levels: Mapping[str, int]
    verdicts: Mapping[str, int]
    readings: Mapping[str, int]
    reviews: Mapping[str, int]


def counts(hub: Hub) -> Counts:
    """Return the numbers of a Hub. The same address cited by several files counts once for each file."""
    cities, practices = list(hub.cities.values()), list(hub.practices.values())
    sources = [source for city in cities for source in city.sources.values()]
    sources += [source for country in hub.countries.values() for source in country.sources.values()]
    verdicts = [record.verdict for record in practices if record.verdict]

    def by_term(vocabulary: str, found: list[str]) -> Mapping[str, int]:
        counted = Counter(found)
        return {term: counted[term] for term in hub.thesaurus[vocabulary]}

    return Counts(
        cities=len(cities),
        countries=len({city.country for city in cities}),
        practices=len(practices),
        strategies=sum(len(city.strategies) for city in cities)
        + sum(len(country.strategies) for country in hub.countries.values()),
        activities=sum(len(city.activities) for city in cities),
        resources=len(hub.resources),
        claims=sum(len(record.practice.claims) for record in practices),
        sources=len(sources),
        evaluated=len(verdicts),
        levels=by_term("evidence_levels", [record.evidence_level for record in practices]),
        verdicts=by_term("evidence_stance", verdicts),
        readings=by_term("source_readings", [source.read for source in sources]),
        reviews=by_term("review_status", [city.review.status for city in cities]),
    )
