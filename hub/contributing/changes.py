"""What a proposal changes for readers, city by city: facts new, changed and removed, and what an editor confirms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hub.contributing.completeness import completeness
from hub.model.cities import City
from hub.model.evidence import INDEPENDENT_LEVELS
from hub.model.hub import Hub

Path = tuple[str, ...]
LONGEST = 160
"""Characters of a value that are shown."""


@dataclass(frozen=True)
class Change:
    """One value that differs; `before` or `after` is None where it was not there."""

    path: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class CityChanges:
    """What changes in one city; `complete` is the share in English and French, before (None if new) and after."""

    city: str
    changes: tuple[Change, ...]
    to_confirm: tuple[str, ...]
    complete: tuple[Mapping[str, float] | None, Mapping[str, float] | None]


def changes(before: Hub, after: Hub) -> tuple[CityChanges, ...]:
    """Return the cities in which anything differs, by id."""
    found = []
    for city_id in sorted({*before.cities, *after.cities}):
        old, new = before.cities.get(city_id), after.cities.get(city_id)
        differing = tuple(_differences(_values(old), _values(new)))
        if differing:
            complete = tuple(completeness(city) if city else None for city in (old, new))
            found.append(CityChanges(city_id, differing, tuple(_to_confirm(old, new)), (complete[0], complete[1])))
    return tuple(found)


def _values(city: City | None) -> dict[Path, str]:
    """Return every value of a profile by its path; items with an id stand under it, so that moving one is no change."""
    values: dict[Path, str] = {}

    def note(value: Any, path: Path) -> None:
        if isinstance(value, dict):
            for key, part in value.items():
                note(part, (*path, str(key)))
        elif isinstance(value, list):
            for place, part in enumerate(value):
                own = part.get("id") if isinstance(part, dict) else None
                note(part, (*path, str(own or place + 1)))
        elif value is not None:
            values[path] = str(value)

    if city:
        note(city.model_dump(mode="json", by_alias=True, exclude_defaults=True), ())
    return values


def _differences(old: Mapping[Path, str], new: Mapping[Path, str]) -> Iterator[Change]:
    for path in dict.fromkeys((*new, *old)):
        if old.get(path) != new.get(path):
            yield Change(" › ".join(path), old.get(path), new.get(path))


def _to_confirm(old: City | None, new: City | None) -> Iterator[str]:
    """Yield what only an editor may raise: review status, independence of sources, claims above e2."""
    if new is None:
        return
    if new.review.status != (old.review.status if old else "imported"):
        yield f"review status: {old.review.status if old else 'none'} → {new.review.status}"
    earlier = {key for key, source in old.sources.items() if source.independent} if old else set()
    for key, source in new.sources.items():
        if source.independent and key not in earlier:
            yield f"source {key} is called independent"
    known = {claim for practice in old.key_initiatives for claim in practice.claims} if old else set()
    for practice in new.key_initiatives:
        for claim in practice.claims:
            if claim.evidence in INDEPENDENT_LEVELS and claim not in known:
                yield f"claim at {claim.evidence} in {practice.id}: {claim.text.of('en')}"


def as_markdown(found: tuple[CityChanges, ...]) -> str:
    """Return the changes for the summary of a pull request."""
    if not found:
        return "Nothing changes for readers of the city profiles.\n"
    return "\n".join(line for city in found for line in _lines(city)) + "\n"


def _lines(city: CityChanges) -> Iterator[str]:
    yield f"### {city.city}\n"
    old, new = city.complete
    for language in ("en", "fr"):
        shares = [f"{share[language]:.0%}" if share else "–" for share in (old, new)]
        yield f"- complete in {language}: {shares[0]} → {shares[1]}"
    if city.to_confirm:
        yield "\n**For an editor to confirm**\n"
        yield from (f"- {_shown(item)}" for item in city.to_confirm)
    yield "\n| field | before | after |\n| --- | --- | --- |"
    for change in city.changes:
        yield f"| {_shown(change.path)} | {_shown(change.before)} | {_shown(change.after)} |"
    yield ""


def _shown(text: str | None) -> str:
    """Return untrusted text as a harmless table cell: on one line, cut, no markup."""
    if text is None:
        return "–"
    flat = " ".join(text.split())
    cut = flat if len(flat) <= LONGEST else flat[: LONGEST - 1] + "…"
    escaped = cut.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("`", "&#96;")
    return "".join(f"\\{letter}" if letter in "\\|*_[]!#@" else letter for letter in escaped)
