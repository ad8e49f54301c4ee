"""A country's shared part: national overview, coordinator, strategies. File `hub/data/countries/<code>.yml`."""

from __future__ import annotations

from typing import Literal

from hub.model.cities import SiteLanguage, TranslationMethod
from hub.model.fields import Help, Record, field, said
from hub.model.sources import Source
from hub.model.strategies import Strategy
from hub.model.values import Id, Name, Prose, Sentence, SourceKey, Url


class Coordinator(Record):
    """The national body that coordinates prevention."""

    called = said(
        Help("National coordinator", "The national body that coordinates prevention."),
        Help("Coordination nationale", "L'organe national qui coordonne la prévention."),
    )

    name: Name = field(Help("Name"), Help("Nom"))
    description: Sentence | None = field(Help("What it does"), Help("Ce qu'il fait"), None)
    url: Url | None = field(Help("Page"), Help("Page"), None)
    source: SourceKey | None = field(Help("Source"), Help("Source"), None)


class Country(Record):
    """What a city's page shows as national overview, marked as shared by all its cities."""

    called = said(
        Help("Country", "What a city's page shows as national overview, shared by all its cities."),
        Help("Pays", "Ce que la page d'une ville montre comme aperçu national, commun à toutes ses villes."),
    )

    schema_: Literal[1] = field(Help("Model version"), Help("Version du modèle"), alias="schema")
    overview: Prose = field(Help("National overview"), Help("Aperçu national"))
    coordinator: Coordinator | None = field(Help("Coordinator"), Help("Coordination"), None)
    strategies: tuple[Strategy, ...] = field(Help("National strategies"), Help("Stratégies nationales"), ())
    guidebooks: tuple[SourceKey, ...] = field(Help("Guidebooks"), Help("Guides"), ())
    sources: dict[Id, Source] = field(Help("Sources"), Help("Sources"))
    original_language: SiteLanguage = field(Help("Language first written in"), Help("Langue de rédaction"), "en")
    translation: dict[SiteLanguage, TranslationMethod] = field(
        Help("How the translation was made"), Help("Mode de traduction"), {}
    )
