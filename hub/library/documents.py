"""What the library holds: one document per practice, strategy, activity, city and resource.

A document is plain data made from the Hub. Its place in the list is its record number, which breaks all ties.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hub.language.plain import plain
from hub.library.facets import FACET_VOCABULARIES, FACETS, KINDS
from hub.model import addresses
from hub.model.cities import Activity, City
from hub.model.hub import Hub, PracticeRecord
from hub.model.records import Resource
from hub.model.strategies import Strategy
from hub.model.values import Label, Period, Text, first_day, name_of

SIZE_BANDS = ((50_000, "under-50k"), (200_000, "50k-200k"), (1_000_000, "200k-1m"))


@dataclass(frozen=True)
class LibraryDocument:
    """One record of the library.

    `texts` maps a field (`title`, `summary`, `keywords`, `body`) to plain text by language; other languages than
    English and French hold native names. `tags` are the (vocabulary, term) pairs that it carries anywhere.
    """

    kind: str
    id: str
    path: str
    texts: dict[str, dict[str, str]]
    facets: dict[str, tuple[str, ...]]
    tags: frozenset[tuple[str, str]]
    year: int | None = None
    city: str | None = None
    review: str | None = None
    event: bool = False
    status_date: str | None = None
    """When the status was known."""
    practices_aims: tuple[str, ...] = ()
    """Of a record that is not a practice: what the practices it holds or names aim at, most frequent first."""

    def shown(self, part: str, language: str) -> tuple[str, str]:
        """Return (text, its language) of the title or summary for a reader of `language`, borrowed where need be."""
        texts = self.texts[part]
        return next(((texts[code], code) for code in (language, "en", "fr", *texts) if code in texts), ("", language))


def library_documents(hub: Hub) -> tuple[LibraryDocument, ...]:
    """Return all documents, sorted by kind (in the order of `KINDS`) and id."""
    serving = _serving(hub)
    found = [
        *(_practice(hub, record) for record in hub.practices.values()),
        *(
            _strategy(hub, city_id, city, strategy, serving)
            for city_id, city in hub.cities.items()
            for strategy in city.strategies
        ),
        *(
            _strategy(hub, code, None, strategy, serving)
            for code, country in hub.countries.items()
            for strategy in country.strategies
        ),
        *(
            _activity(hub, city_id, city, activity)
            for city_id, city in hub.cities.items()
            for activity in city.activities
        ),
        *(_city(hub, city_id, city) for city_id, city in hub.cities.items()),
        *(_resource(hub, resource) for resource in hub.resources.values()),
    ]
    return tuple(sorted(found, key=lambda document: (KINDS.index(document.kind), document.id)))


# --- the five kinds ------------------------------------------------------------------------------------------------


def _practice(hub: Hub, record: PracticeRecord) -> LibraryDocument:
    practice = record.practice
    owner = practice.owner
    body: list[Text | None] = [
        practice.problem,
        practice.approach,
        practice.lessons,
        *(claim.text for claim in practice.claims),
    ]
    body += [fact.label for fact in practice.parameters]
    body += [item for item in (*practice.adapted_from, *practice.adopted_by) if not isinstance(item, str)]
    names: list[str | Label] = [partner.name for partner in practice.partners] + ([owner.name] if owner else [])
    facets = {
        "aim": practice.aim,
        "form": (practice.form,),
        "sector": practice.sectors,
        "keyword": practice.keywords,
        "target-group": practice.target_groups,
        "prevention": practice.prevention,
        "evidence": (record.evidence_level,),
        "verdict": (record.verdict,) if record.verdict else (),
        "status": (record.status,),
        "level": (practice.level,) if practice.level else (),
        **_place(hub, record.city_id, record.city),
        **_decade(practice.period),
    }
    tags = {("organisation_types", partner.type) for partner in practice.partners if partner.type}
    tags |= {("organisation_types", owner.type)} if owner and owner.type else set()
    return _document(
        hub,
        "practice",
        record.id,
        record.path,
        practice.title,
        practice.summary,
        body,
        names=[*names, *([practice.abbreviation] if practice.abbreviation else [])],
        facets=facets,
        tags=tags,
        year=_year(practice.period),
        city=record.city_id,
        review=record.city.review.status,
        event=practice.form == "event",
        status_date=practice.status.as_of if practice.status else None,
    )


def _serving(hub: Hub) -> Mapping[str, Sequence[PracticeRecord]]:
    """Return the practices that say they serve a strategy, by its global id."""
    found: dict[str, list[PracticeRecord]] = defaultdict(list)
    for record in hub.practices.values():
        for reference in record.practice.strategies:
            found[hub.strategy(reference, record.city_id)[0]].append(record)
    return found


def _strategy(
    hub: Hub, holder: str, city: City | None, strategy: Strategy, serving: Mapping[str, Sequence[PracticeRecord]]
) -> LibraryDocument:
    body: list[Text | None] = [*(priority.title for priority in strategy.priorities)]
    body += [action for priority in strategy.priorities for action in priority.actions]
    country = holder.upper()
    place = _place(hub, holder, city) if city else {"country": (country.lower(),)}
    return _document(
        hub,
        "strategy",
        f"{holder}/{strategy.id}",
        addresses.strategy(f"{holder}/{strategy.id}"),
        strategy.title,
        strategy.summary,
        body,
        names=[strategy.owner.name] if strategy.owner else [],
        facets={"sector": strategy.sectors, "level": (strategy.level,), **place, **_decade(strategy.period)},
        tags={("organisation_types", strategy.owner.type)} if strategy.owner and strategy.owner.type else set(),
        practices=serving.get(f"{holder}/{strategy.id}", ()),
        year=_year(strategy.period),
        city=holder if city else None,
        review=city.review.status if city else None,
    )


def _activity(hub: Hub, city_id: str, city: City, activity: Activity) -> LibraryDocument:
    sector = hub.term("sectors", activity.sector).label
    title = activity.title or Label({code: f"{sector.of(code)} – {city.name.of(code)}" for code in ("en", "fr")})
    return _document(
        hub,
        "activity",
        f"{city_id}/{activity.anchor}",
        addresses.activity(city_id, activity.anchor),
        title,
        activity.text,
        [],
        facets={"sector": (activity.sector,), "keyword": activity.keywords, **_place(hub, city_id, city)},
        practices=[hub.practices[f"{city_id}/{key}"] for key in activity.initiatives],
        city=city_id,
        review=city.review.status,
    )


def _city(hub: Hub, city_id: str, city: City) -> LibraryDocument:
    networks = [hub.networks[member.id] for member in city.networks if member.id in hub.networks]
    groups = [hub.working_groups[member.id] for member in city.working_groups if member.id in hub.working_groups]
    tags = {("networks", member.id) for member in city.networks}
    tags |= {("working_groups", member.id) for member in city.working_groups}
    tags |= {("network_roles", role) for member in city.networks for role in member.roles}
    tags |= {("place_types", city.type)}
    return _document(
        hub,
        "city",
        city_id,
        addresses.city(city_id),
        city.name,
        city.background or city.local_overview,
        [city.local_overview, *(network.name for network in networks), *(group.title for group in groups)],
        names=[network.abbreviation for network in networks if network.abbreviation],
        facets={"keyword": city.keywords, **_place(hub, city_id, city)},
        tags=tags,
        practices=hub.practices_of(city_id),
        city=city_id,
        review=city.review.status,
    )


def _resource(hub: Hub, resource: Resource) -> LibraryDocument:
    about = [reference.partition("/")[0] for reference in resource.about]
    cities = [*about, *(item.city for item in resource.cities if item.city)]
    known = tuple(sorted({city for city in cities if city in hub.cities}))
    year = int(resource.date[:4]) if resource.date else None
    return _document(
        hub,
        "resource",
        resource.id,
        addresses.resource(resource.id),
        resource.title,
        resource.summary,
        [resource.note, resource.place, *(item for item in resource.outputs if not isinstance(item, str))],
        names=[*([resource.publisher] if resource.publisher else []), *resource.organisers],
        facets={
            "keyword": resource.topics,
            "city": known,
            "country": tuple(sorted({hub.cities[city].country.lower() for city in known})),
            "region": tuple(sorted({hub.cities[city].region for city in known})),
            **({"decade": (f"{year // 10 * 10}",)} if year else {}),
        },
        tags={("resource_types", resource.type)},
        year=year,
    )


# --- what they share -----------------------------------------------------------------------------------------------


def _document(
    hub: Hub,
    kind: str,
    key: str,
    path: str,
    title: Text,
    summary: Text | None,
    body: Iterable[Text | None],
    *,
    facets: dict[str, tuple[str, ...]],
    names: Iterable[str | Label] = (),
    tags: Iterable[tuple[str, str]] = (),
    year: int | None = None,
    city: str | None = None,
    review: str | None = None,
    event: bool = False,
    status_date: str | None = None,
    practices: Iterable[PracticeRecord] = (),
) -> LibraryDocument:
    named = {
        vocabulary: [hub.thesaurus[vocabulary][term].label for term in facets.get(facet, ())]
        for facet, vocabulary in FACET_VOCABULARIES.items()
        if facet in ("aim", "sector", "keyword", "target-group")
    }
    bodies = [text for text in body if text]
    texts = {
        "title": _plain_by_language([title]),
        "summary": _plain_by_language([summary] if summary else []),
        "keywords": {
            code: " · ".join(label.of(code) for labels in named.values() for label in labels) for code in ("en", "fr")
        },
        "body": _plain_by_language(bodies),
    }
    for code in ("en", "fr"):
        parts = [texts["body"].get(code, ""), *(name_of(name, code) for name in names)]
        if any(parts):
            texts["body"][code] = " · ".join(part for part in parts if part)
    facets = {"kind": (kind,), **facets}
    facets["language"] = tuple(
        code for code in ("en", "fr") if code in title.root and (not summary or code in summary.root)
    )
    tags = {
        *tags,
        *((vocabulary, term) for facet, vocabulary in FACET_VOCABULARIES.items() for term in facets.get(facet, ())),
    }
    tags |= {("countries", code) for code in facets.get("country", ())} | {
        ("cities", key) for key in facets.get("city", ())
    }
    tags |= {("kinds", kind)}
    return LibraryDocument(
        kind,
        key,
        path,
        texts,
        {f: facets[f] for f in FACETS if facets.get(f)},
        frozenset(tags),
        year,
        city,
        review,
        event,
        status_date,
        tuple(aim for aim, _ in Counter(aim for record in practices for aim in record.practice.aim).most_common(2)),
    )


def _plain_by_language(texts: Iterable[Text]) -> dict[str, str]:
    joined: dict[str, list[str]] = {}
    for text in texts:
        for language, words in text.root.items():
            joined.setdefault(language, []).append(plain(words))
    return {language: " · ".join(parts) for language, parts in joined.items()}


def _place(hub: Hub, city_id: str, city: City) -> dict[str, tuple[str, ...]]:
    return {
        "region": (city.region,),
        "country": (city.country.lower(),),
        "city": (city_id,),
        "size": tuple(_size(city)),
        "network": tuple(dict.fromkeys(member.id for member in city.networks)),
        "working-group": tuple(dict.fromkeys(member.id for member in city.working_groups)),
    }


def _size(city: City) -> Iterator[str]:
    for fact in city.population[:1]:
        value = fact.value if isinstance(fact.value, int | float) else fact.value.min
        yield next((band for limit, band in SIZE_BANDS if value < limit), "over-1m")


def _year(period: Period | None) -> int | None:
    return int(first_day(period.from_)[:4]) if period and period.from_ else None


def _decade(period: Period | None) -> dict[str, tuple[str, ...]]:
    year = _year(period)
    return {"decade": (str(year // 10 * 10),)} if year else {}
