"""The state of the profiles: what is missing, undated, old, second-hand or out of date. `hub status` and editors' page.

Nothing here depends on the day it is run: ages are counted from each profile's own review, as on its page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from hub.contributing.completeness import completeness, translated
from hub.model.cities import City
from hub.model.hub import Hub, kept_with_hub
from hub.model.values import LANGUAGES

MATTERS = {
    "N506": "outdated",
    "N501": "untranslated",
    "N505": "help-line",
    "N502": "leader",
    "N500": "undated",
    "N503": "copy",
}
"""Code of a notice → what it is about, in the order in which editors should look."""


@dataclass(frozen=True)
class CityState:
    """One city's figures. Maps by language count texts; `sources_by_language` counts a source in each of its own."""

    city: str
    review: str
    reviewed: str
    completeness: Mapping[str, float]
    texts: int
    translated: Mapping[str, int]
    outdated: Mapping[str, int]
    undated: int
    old_leaders: int
    unchecked_help_lines: int
    practices: int
    without_period: int
    claims: Mapping[str, int]
    sources: int
    sources_by_language: Mapping[str, int]
    sources_by_reading: Mapping[str, int]
    independent: int
    copies: int


@dataclass(frozen=True)
class Row:
    """Something that an editor may look at: what it is, and the line to edit."""

    matter: str
    city: str
    field: str
    file: str
    line: int


@dataclass(frozen=True)
class Report:
    """The state of all profiles: figures by city and in sum, and what to look at."""

    cities: tuple[CityState, ...]
    rows: tuple[Row, ...]

    @property
    def queue(self) -> tuple[CityState, ...]:
        """The cities by the date of their review, the oldest first."""
        return tuple(sorted(self.cities, key=lambda state: (state.reviewed, state.city)))

    @property
    def total(self) -> Mapping[str, Any]:
        """The sums of all figures; of `completeness` the mean."""
        return {
            "cities": len(self.cities),
            "completeness": {
                language: sum(state.completeness[language] for state in self.cities) / max(1, len(self.cities))
                for language in LANGUAGES
            },
            **{name: sum(getattr(state, name) for state in self.cities) for name in SUMS},
            **{name: _added(getattr(state, name) for state in self.cities) for name in COUNTS},
        }


SUMS = (
    "texts",
    "undated",
    "old_leaders",
    "unchecked_help_lines",
    "practices",
    "without_period",
    "sources",
    "independent",
    "copies",
)
COUNTS = ("translated", "outdated", "claims", "sources_by_language", "sources_by_reading")


@kept_with_hub
def report(hub: Hub) -> Report:
    """Return the state of a Hub's profiles; lines come from what the reader noted (`hub.notices`, `hub.lines`).

    The last Hub's is kept: each language's page shows it.
    """
    return Report(tuple(_state(hub, city) for city in hub.cities), tuple(_rows(hub)))


def as_json(told: Report) -> dict[str, Any]:
    """Return a report as values for JSON."""
    return {
        "total": told.total,
        "cities": [asdict(state) for state in told.cities],
        "rows": [asdict(row) for row in told.rows],
    }


def _state(hub: Hub, key: str) -> CityState:
    city = hub.cities[key]
    counted = translated(city)
    notices = Counter(notice.code for notice in hub.notices.get(f"cities/{key}.yml", ()))
    sources = city.sources.values()
    return CityState(
        city=key,
        review=city.review.status,
        reviewed=city.review.date,
        completeness=completeness(city),
        texts=counted[LANGUAGES[0]][1],
        translated={language: found for language, (found, _) in counted.items()},
        outdated={language: len(hub.outdated.get(f"{key}/{language}", ())) for language in LANGUAGES},
        undated=notices["N500"],
        old_leaders=notices["N502"],
        unchecked_help_lines=notices["N505"],
        practices=len(city.key_initiatives),
        without_period=sum(practice.period is None for practice in city.key_initiatives),
        claims=_claims(city),
        sources=len(sources),
        sources_by_language=_sorted(Counter(code for source in sources for code in source.language)),
        sources_by_reading=_sorted(Counter(source.read for source in sources)),
        independent=sum(source.independent for source in sources),
        copies=sum(source.copy_of is not None for source in sources),
    )


def _claims(city: City) -> Mapping[str, int]:
    return _sorted(Counter(claim.evidence for practice in city.key_initiatives for claim in practice.claims))


def _rows(hub: Hub) -> Iterator[Row]:
    for matter in dict.fromkeys(MATTERS.values()):
        for city in hub.cities:
            file = f"cities/{city}.yml"
            for notice in hub.notices.get(file, ()):
                if MATTERS.get(notice.code) == matter:
                    yield Row(matter, city, notice.field, file, notice.line)
    for record in hub.practices.values():
        if record.practice.period is None:
            file = f"cities/{record.city_id}.yml"
            yield Row("period", record.city_id, record.practice.id, file, hub.lines.get(record.id, 1))


def _sorted(counts: Counter[str]) -> Mapping[str, int]:
    return dict(sorted(counts.items()))


def _added(counts: Iterator[Mapping[str, int]]) -> Mapping[str, int]:
    total: Counter[str] = Counter()
    for count in counts:
        total.update(count)
    return _sorted(total)
