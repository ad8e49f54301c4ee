"""The tables that researchers ask for first: cities, practices, claims and sources, flat, one row per record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from hub.language.plain import plain
from hub.model import addresses
from hub.model.cities import City
from hub.model.evidence import Claim, is_independent
from hub.model.fields import Help
from hub.model.hub import Hub, PracticeRecord
from hub.model.practices import Practice
from hub.model.sources import Source
from hub.model.values import Text
from hub.opendata.columns import Cell, Column, in_language, joined, least, most, of

EN, FR = Help("in English"), Help("en anglais")
EN_FR, FR_FR = Help("in French"), Help("en français")


class Table(NamedTuple):
    """A table: its name, its title in both languages, its columns and what its rows are made of."""

    name: str
    title: dict[str, str]
    columns: tuple[Column, ...]
    records: Sequence[Any]

    def rows(self) -> Iterator[list[Cell]]:
        """Yield the cells of each row, in the order of the columns."""
        return ([column.value(record) for column in self.columns] for record in self.records)


class CityRow(NamedTuple):
    """A city with its id."""

    id: str
    city: City


class ClaimRow(NamedTuple):
    """A claim, its place among those of its practice, and the practice."""

    record: PracticeRecord
    number: int
    claim: Claim


class SourceRow(NamedTuple):
    """A source, its key, and the file that lists it: a city's id or a country's code."""

    kind: str
    holder: str
    key: str
    source: Source


def tables(hub: Hub) -> tuple[Table, ...]:
    """Return the four tables of a Hub, rows sorted by id."""
    records = list(hub.practices.values())
    claims = [
        ClaimRow(record, number, claim)
        for record in records
        for number, claim in enumerate(record.practice.claims, start=1)
    ]
    sources = [
        SourceRow("city", holder, key, source)
        for holder, city in hub.cities.items()
        for key, source in city.sources.items()
    ]
    sources += [
        SourceRow("country", holder, key, source)
        for holder, country in hub.countries.items()
        for key, source in country.sources.items()
    ]
    cities = [CityRow(key, city) for key, city in hub.cities.items()]
    return (
        Table("cities", {"en": "Cities", "fr": "Villes"}, _cities(), cities),
        Table("practices", {"en": "Practices", "fr": "Pratiques"}, _practices(), records),
        Table("claims", {"en": "Claims", "fr": "Affirmations"}, _claims(), claims),
        Table("sources", {"en": "Sources", "fr": "Sources"}, _sources(), sources),
    )


def _text(text: Text | str | None, language: str) -> str | None:
    found = in_language(text, language)
    return None if found is None else plain(found)


def _about(source: Source, language: str) -> str | None:
    return None if isinstance(source.title, str) else _text(source.title, language)


def _cities() -> tuple[Column, ...]:
    def newest(row: CityRow) -> Any:
        return row.city.population[0] if row.city.population else None

    return (
        Column("id", Help("Identifier", "The name of the city's file."), Help("Identifiant", "Le nom du fichier de la ville."), lambda row: row.id),
        of(City, "name", "name_en", lambda row: in_language(row.city.name, "en"), part=EN, partie=FR),
        of(City, "name", "name_fr", lambda row: in_language(row.city.name, "fr"), part=EN_FR, partie=FR_FR),
        of(City, "type", "type", lambda row: row.city.type, "place_types"),
        of(City, "country", "country", lambda row: row.city.country),
        of(City, "region", "region", lambda row: row.city.region, "regions"),
        of(City, "coordinates", "latitude", lambda row: row.city.coordinates and row.city.coordinates.lat, part=Help("latitude"), partie=Help("latitude")),
        of(City, "coordinates", "longitude", lambda row: row.city.coordinates and row.city.coordinates.lon, part=Help("longitude"), partie=Help("longitude")),
        of(City, "website", "website", lambda row: row.city.website),
        of(City, "population", "population", lambda row: least(newest(row)), part=Help("newest figure"), partie=Help("chiffre le plus récent")),
        of(City, "population", "population_as_of", lambda row: newest(row) and newest(row).as_of, part=Help("date of the newest figure", "Empty: the source does not say."), partie=Help("date du chiffre le plus récent", "Vide : la source ne le dit pas.")),
        of(City, "networks", "networks", lambda row: joined(dict.fromkeys(member.id for member in row.city.networks)), several=True),
        of(City, "working_groups", "working_groups", lambda row: joined(dict.fromkeys(member.id for member in row.city.working_groups)), several=True),
        of(City, "keywords", "keywords", lambda row: joined(row.city.keywords), "keywords", several=True),
        of(City, "strategies", "strategies", lambda row: len(row.city.strategies), part=Help("number recorded"), partie=Help("nombre enregistré")),
        of(City, "key_initiatives", "practices", lambda row: len(row.city.key_initiatives), part=Help("number recorded"), partie=Help("nombre enregistré")),
        of(City, "activities", "activities", lambda row: len(row.city.activities), part=Help("number recorded"), partie=Help("nombre enregistré")),
        of(City, "sources", "sources", lambda row: len(row.city.sources), part=Help("number recorded"), partie=Help("nombre enregistré")),
        of(City, "original_language", "original_language", lambda row: row.city.original_language),
        of(City, "review", "review_status", lambda row: row.city.review.status, "review_status", part=Help("status"), partie=Help("état")),
        of(City, "review", "review_date", lambda row: row.city.review.date, part=Help("date"), partie=Help("date")),
        _address(lambda row: addresses.city(row.id)),
    )  # fmt: skip


def _practices() -> tuple[Column, ...]:
    def original(record: PracticeRecord) -> tuple[str, str] | None:
        return record.practice.title.original

    return (
        Column("id", Help("Identifier", "City and practice: rotterdam/mar."), Help("Identifiant", "Ville et pratique : rotterdam/mar."), lambda record: record.id),
        Column("city", Help("City"), Help("Ville"), lambda record: record.city_id),
        of(City, "country", "country", lambda record: record.city.country),
        of(City, "region", "region", lambda record: record.city.region, "regions"),
        of(Practice, "title", "title_en", lambda record: in_language(record.practice.title, "en"), part=EN, partie=FR),
        of(Practice, "title", "title_fr", lambda record: in_language(record.practice.title, "fr"), part=EN_FR, partie=FR_FR),
        of(Practice, "title", "title_native", lambda record: (original(record) or (None, None))[1], part=Help("native name"), partie=Help("nom original")),
        of(Practice, "title", "title_native_language", lambda record: (original(record) or (None, None))[0], part=Help("language of the native name"), partie=Help("langue du nom original")),
        of(Practice, "summary", "summary_en", lambda record: _text(record.practice.summary, "en"), part=EN, partie=FR),
        of(Practice, "summary", "summary_fr", lambda record: _text(record.practice.summary, "fr"), part=EN_FR, partie=FR_FR),
        of(Practice, "aim", "aim", lambda record: joined(record.practice.aim), "aims", several=True),
        of(Practice, "form", "form", lambda record: record.practice.form, "practice_forms"),
        of(Practice, "sectors", "sectors", lambda record: joined(record.practice.sectors), "sectors", several=True),
        of(Practice, "keywords", "keywords", lambda record: joined(record.practice.keywords), "keywords", several=True),
        of(Practice, "target_groups", "target_groups", lambda record: joined(record.practice.target_groups), "target_groups", several=True),
        of(Practice, "prevention", "prevention", lambda record: joined(record.practice.prevention), "prevention_levels", several=True),
        of(Practice, "level", "level", lambda record: record.practice.level, "levels"),
        of(Practice, "status", "status", lambda record: record.status, "practice_status"),
        of(Practice, "status", "status_as_of", lambda record: record.practice.status and record.practice.status.as_of, part=Help("known at"), partie=Help("connu en")),
        of(Practice, "period", "from", lambda record: record.practice.period and record.practice.period.from_, part=Help("start"), partie=Help("début")),
        of(Practice, "period", "to", lambda record: record.practice.period and record.practice.period.to, part=Help("end"), partie=Help("fin")),
        of(Practice, "owner", "owner", lambda record: record.practice.owner and _text(record.practice.owner.name, "en"), part=Help("name"), partie=Help("nom")),
        of(Practice, "owner", "owner_type", lambda record: record.practice.owner and record.practice.owner.type, "organisation_types", part=Help("type"), partie=Help("type")),
        of(Practice, "partners", "partner_types", lambda record: joined(dict.fromkeys(partner.type for partner in record.practice.partners if partner.type)), "organisation_types", several=True, part=Help("types"), partie=Help("types")),
        of(Practice, "cost", "cost_least", lambda record: least(record.practice.cost), part=Help("value, of a range the least"), partie=Help("valeur, ou minimum")),
        of(Practice, "cost", "cost_most", lambda record: most(record.practice.cost), part=Help("value, of a range the greatest"), partie=Help("valeur, ou maximum")),
        of(Practice, "cost", "cost_currency", lambda record: record.practice.cost and record.practice.cost.currency, part=Help("currency"), partie=Help("monnaie")),
        Column("evidence", Help("Evidence level", "Computed from the claims about outcomes."), Help("Niveau de preuve", "Calculé à partir des affirmations sur les effets."), lambda record: record.evidence_level, "evidence_levels"),
        Column("verdict", Help("Finding", "Computed from independent claims about outcomes; empty where there are none."), Help("Constat", "Calculé à partir des affirmations indépendantes sur les effets ; vide s'il n'y en a pas."), lambda record: record.verdict, "evidence_stance"),
        of(Practice, "claims", "claims", lambda record: len(record.practice.claims), part=Help("number recorded"), partie=Help("nombre enregistré")),
        of(City, "review", "review_status", lambda record: record.city.review.status, "review_status", part=Help("status"), partie=Help("état")),
        _address(lambda record: record.path),
    )  # fmt: skip


def _claims() -> tuple[Column, ...]:
    return (
        Column("practice", Help("Practice"), Help("Pratique"), lambda row: row.record.id),
        Column("number", Help("Place among the practice's claims"), Help("Rang parmi les affirmations de la pratique"), lambda row: row.number),
        of(Claim, "text", "text_en", lambda row: _text(row.claim.text, "en"), part=EN, partie=FR),
        of(Claim, "text", "text_fr", lambda row: _text(row.claim.text, "fr"), part=EN_FR, partie=FR_FR),
        of(Claim, "about", "about", lambda row: row.claim.about, "claim_subjects"),
        of(Claim, "stance", "stance", lambda row: row.claim.stance, "evidence_stance"),
        of(Claim, "evidence", "evidence", lambda row: row.claim.evidence, "evidence_levels"),
        Column("independent", Help("Independent finding", "e3 or e4 from an independent source."), Help("Constat indépendant", "e3 ou e4 d'une source indépendante."), lambda row: is_independent(row.claim, row.record.city.sources)),
        of(Claim, "speaker", "speaker_en", lambda row: in_language(row.claim.speaker, "en"), part=EN, partie=FR),
        of(Claim, "speaker", "speaker_fr", lambda row: in_language(row.claim.speaker, "fr"), part=EN_FR, partie=FR_FR),
        of(Claim, "study", "study", lambda row: row.claim.study),
        of(Claim, "source", "source", lambda row: row.claim.source),
        of(Claim, "locator", "locator", lambda row: row.claim.locator),
        of(Claim, "reported_by", "reported_by", lambda row: row.claim.reported_by),
    )  # fmt: skip


def _sources() -> tuple[Column, ...]:
    return (
        Column("record", Help("Record that lists it", "A city's id or a country's code."), Help("Fiche qui la cite", "Identifiant d'une ville ou code d'un pays."), lambda row: row.holder),
        Column("record_kind", Help("Kind of that record", "city or country."), Help("Type de cette fiche", "city (ville) ou country (pays)."), lambda row: row.kind),
        Column("key", Help("Key", "The name by which the record cites it."), Help("Clé", "Le nom sous lequel la fiche la cite."), lambda row: row.key),
        of(Source, "title", "title", lambda row: row.source.title if isinstance(row.source.title, str) else None),
        of(Source, "title", "title_about_en", lambda row: _about(row.source, "en"), part=Help("what a source whose title is not given is about, English"), partie=Help("objet d'une source dont le titre n'est pas indiqué, anglais")),
        of(Source, "title", "title_about_fr", lambda row: _about(row.source, "fr"), part=Help("what a source whose title is not given is about, French"), partie=Help("objet d'une source dont le titre n'est pas indiqué, français")),
        of(Source, "author", "author", lambda row: row.source.author),
        of(Source, "publisher", "publisher", lambda row: row.source.publisher),
        of(Source, "date", "date", lambda row: row.source.date),
        of(Source, "accessed", "accessed", lambda row: row.source.accessed),
        of(Source, "language", "language", lambda row: joined(row.source.language), several=True),
        of(Source, "type", "type", lambda row: row.source.type, "resource_types"),
        of(Source, "independent", "independent", lambda row: row.source.independent),
        of(Source, "read", "read", lambda row: row.source.read, "source_readings"),
        of(Source, "access", "access", lambda row: row.source.access),
        of(Source, "url", "url", lambda row: row.source.url),
        of(Source, "archive_url", "archive_url", lambda row: row.source.archive_url),
    )  # fmt: skip


def _address(path: Any) -> Column:
    return Column("path", Help("Path of its page"), Help("Chemin de sa page"), path)
