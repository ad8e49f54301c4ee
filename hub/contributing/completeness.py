"""How much of a profile is there to read, in each language.

A profile that says little is not a bad one; the share only tells editors where a question to the city may help.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hub.model.cities import City
from hub.model.texts import values
from hub.model.values import LANGUAGES

CITY_PARTS = (
    "website",
    "population",
    "leadership",
    "networks",
    "keywords",
    "background",
    "local_overview",
    "strategies",
    "activities",
)
"""What a full profile has beside its practices, besides what every profile must have."""

PRACTICE_PARTS = (
    "owner",
    "summary",
    "problem",
    "approach",
    "lessons",
    "keywords",
    "target_groups",
    "prevention",
    "status",
    "period",
    "partners",
    "claims",
)
"""What a fully described practice has, besides title, aim, form and sectors."""


def completeness(city: City) -> Mapping[str, float]:
    """Return, for each language, the share (0 to 1) of a profile's parts that are recorded and readable in it.

    Every part weighs the same. A part with texts counts with the share of them that stand in the language.
    """
    parts = [_readable(part) for part in _parts(city)]
    return {language: sum(part[place] for part in parts) / len(parts) for place, language in enumerate(LANGUAGES)}


def translated(city: City) -> Mapping[str, tuple[int, int]]:
    """Return, for each language, how many of a profile's texts stand in it, and how many there are."""
    every = list(values(city))
    return {language: (sum(language in text.root for text in every), len(every)) for language in LANGUAGES}


def _parts(city: City) -> Iterator[Any]:
    yield from (getattr(city, name) for name in CITY_PARTS)
    for practice in city.key_initiatives:
        yield from (getattr(practice, name) for name in PRACTICE_PARTS)


def _readable(part: Any) -> Sequence[float]:
    """Return how much of a part can be read, by language."""
    if not part:
        return [0.0] * len(LANGUAGES)
    found = list(values(part))
    if not found:
        return [1.0] * len(LANGUAGES)
    return [sum(language in text.root for text in found) / len(found) for language in LANGUAGES]
