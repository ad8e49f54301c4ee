"""A strategy or plan: of a city, a district or a country, with its priorities and actions."""

from __future__ import annotations

from typing import Annotated

from hub.model.fields import Help, Record, Ref, field, said
from hub.model.values import Id, Label, Name, Period, Prose, Sentence, SourceKey

Sector = Annotated[Id, Ref("sectors")]
Keyword = Annotated[Id, Ref("keywords")]
Level = Annotated[Id, Ref("levels")]


class Organisation(Record):
    """Who runs or owns something."""

    called = said(
        Help("Organisation", "Who runs or owns something."), Help("Organisation", "Qui porte ou mène une action.")
    )

    name: Name = field(
        Help("Name", "In the original; a description in both languages if it has no proper name."),
        Help("Nom", "Dans l'original ; une description dans les deux langues s'il n'y a pas de nom propre."),
        examples=["City of Rotterdam"],
    )
    type: Annotated[Id, Ref("organisation_types")] | None = field(
        Help("Type", "If the source tells."), Help("Type", "Si la source le dit."), None, examples=["city"]
    )


class Priority(Record):
    """One priority of a strategy and the actions under it."""

    called = said(
        Help("Priority", "One priority of a strategy and the actions under it."),
        Help("Priorité", "Une priorité d'une stratégie et ses actions."),
    )

    title: Sentence = field(
        Help("Priority"),
        Help("Priorité"),
        examples=[{"en": "Polarisation and social tension", "fr": "Polarisation et tensions sociales"}],
    )
    actions: tuple[Sentence, ...] = field(Help("Actions"), Help("Actions"), ())


class Strategy(Record):
    """A strategy, plan or programme text that practices serve."""

    called = said(
        Help("Strategy", "A strategy, plan or programme text that practices serve."),
        Help("Stratégie", "Une stratégie, un plan ou un programme que servent des pratiques."),
    )

    id: Id = field(
        Help("Identifier", "Lower case and hyphens; never changed later."),
        Help("Identifiant", "Minuscules et traits d'union ; ne change jamais."),
        examples=["anti-radicalisation-approach"],
    )
    title: Label = field(
        Help("Title", "With the native name under its language code."),
        Help("Titre", "Avec le nom original sous son code de langue."),
    )
    level: Level = field(Help("Level"), Help("Niveau"), examples=["city"])
    period: Period | None = field(Help("Period"), Help("Période"), None)
    summary: Prose | None = field(Help("Summary"), Help("Résumé"), None)
    priorities: tuple[Priority, ...] = field(Help("Priorities"), Help("Priorités"), ())
    sectors: tuple[Sector, ...] = field(Help("Sectors"), Help("Secteurs"), (), max_length=14)
    documents: tuple[SourceKey, ...] = field(
        Help("Documents", "From the profile's sources."), Help("Documents", "Parmi les sources du profil."), ()
    )
    owner: Organisation | None = field(Help("Owner"), Help("Porteur"), None)
    replaced_by: Annotated[str, Ref("strategy")] | None = field(
        Help("Replaced by", "The strategy that followed it."),
        Help("Remplacée par", "La stratégie qui l'a suivie."),
        None,
    )
    aliases: tuple[Id, ...] = field(Help("Former identifiers"), Help("Anciens identifiants"), ())
