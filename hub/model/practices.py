"""A practice, an item of a city's `key_initiatives`: what it is, for whom, how it works and what is known of it."""

from __future__ import annotations

from typing import Annotated

from hub.model.evidence import Claim
from hub.model.fields import Help, Record, Ref, field, said
from hub.model.strategies import Keyword, Level, Organisation, Sector
from hub.model.values import (
    Date,
    Email,
    Fact,
    Id,
    Label,
    LabelledFact,
    LanguageCode,
    Line,
    Name,
    Period,
    Phone,
    Prose,
    Sentence,
    SourceKey,
    Url,
)

PracticeId = Annotated[str, Ref("practice")]


class Status(Record):
    """Whether the practice runs, and when that was known."""

    called = said(
        Help("Status", "Whether the practice runs, and when that was known."),
        Help("État", "Si la pratique est en cours, et quand on l'a su."),
    )

    value: Annotated[Id, Ref("practice_status")] = field(Help("Status"), Help("État"), examples=["active"])
    as_of: Date | None = field(Help("Known at"), Help("Connu en"), None, examples=[2024])
    source: SourceKey | None = field(Help("Source"), Help("Source"), None)


class Partner(Record):
    """Who takes part, and as what."""

    called = said(
        Help("Partner", "Who takes part, and as what."), Help("Partenaire", "Qui participe, et à quel titre.")
    )

    name: Name = field(
        Help("Name", "A proper name as it stands, or a description in both languages."),
        Help("Nom", "Un nom propre tel quel, ou une description dans les deux langues."),
        examples=[{"en": "housing corporations", "fr": "bailleurs sociaux"}],
    )
    type: Annotated[Id, Ref("organisation_types")] | None = field(
        Help("Type", "If the source tells."), Help("Type", "Si la source le dit."), None, examples=["police"]
    )
    role: Annotated[Id, Ref("partner_roles")] | None = field(Help("Role"), Help("Rôle"), None, examples=["delivery"])


class HelpLine(Record):
    """How to reach an advice point. A line not checked for a year is shown without a link to dial."""

    called = said(
        Help(
            "Help line", "How to reach an advice point. A line not checked for a year is shown without a link to dial."
        ),
        Help(
            "Ligne d'aide",
            "Comment joindre un point de conseil. Une ligne non vérifiée depuis un an est montrée sans lien d'appel.",
        ),
    )

    phone: Phone | None = field(Help("Telephone"), Help("Téléphone"), None, examples=["+31 10 000 0000"])
    url: Url | None = field(Help("Page"), Help("Page"), None)
    hours: Sentence | None = field(Help("Opening hours"), Help("Horaires"), None)
    languages: tuple[LanguageCode, ...] = field(
        Help("Languages spoken"), Help("Langues parlées"), (), examples=[["nl", "en"]]
    )
    for_: Sentence = field(
        Help("For whom"),
        Help("Pour qui"),
        alias="for",
        examples=[{"en": "Anyone in the city", "fr": "Toute personne dans la ville"}],
    )
    anonymous: bool | None = field(Help("Anonymous contact possible"), Help("Contact anonyme possible"), None)
    checked: Date | None = field(
        Help("Checked on", "When somebody last made sure that it answers; left open if nobody has."),
        Help(
            "Vérifié le",
            "Quand quelqu'un s'est assuré pour la dernière fois qu'elle répond ; ouvert si personne ne l'a fait.",
        ),
        examples=["2026-11-21"],
    )
    source: SourceKey = field(Help("Source"), Help("Source"))


class Link(Record):
    """A page to read further."""

    called = said(Help("Link", "A page to read further."), Help("Lien", "Une page pour aller plus loin."))

    url: Url = field(Help("Address"), Help("Adresse"))
    title: Label = field(Help("Title"), Help("Titre"))
    language: tuple[LanguageCode, ...] = field(Help("Languages"), Help("Langues"), ())


class Contact(Record):
    """A functional mailbox or page, never a person's."""

    called = said(
        Help("Contact", "A functional mailbox or page, never a person's."),
        Help("Contact", "Une boîte ou une page fonctionnelle, jamais celle d'une personne."),
    )

    role: Label = field(
        Help("Role"), Help("Fonction"), examples=[{"en": "Prevention office", "fr": "Service prévention"}]
    )
    email: Email | None = field(
        Help("E-mail", "A functional mailbox, never a person's."),
        Help("Courriel", "Une boîte fonctionnelle, jamais celle d'une personne."),
        None,
    )
    url: Url | None = field(Help("Page"), Help("Page"), None)


class Practice(Record):
    """One key initiative of a city; the practice library is the union of them all."""

    called = said(
        Help(
            "Key initiative (practice)",
            "One thing a city or its partners do; the practice library is the union of them all.",
        ),
        Help(
            "Initiative clé (pratique)",
            "Une action de la ville ou de ses partenaires ; la bibliothèque les réunit toutes.",
        ),
    )

    id: Id = field(
        Help("Identifier", "Lower case and hyphens; never changed later."),
        Help("Identifiant", "Minuscules et traits d'union ; ne change jamais."),
        examples=["buurt-bestuurt"],
    )
    title: Label = field(
        Help("Title", "With the native name under its language code."),
        Help("Titre", "Avec le nom original sous son code de langue."),
        examples=[{"en": "Neighbourhood in charge", "fr": "Le quartier aux commandes", "nl": "Buurt Bestuurt"}],
    )
    abbreviation: Line | None = field(Help("Abbreviation"), Help("Sigle"), None, examples=["MAR"])
    aliases: tuple[Id, ...] = field(Help("Former identifiers"), Help("Anciens identifiants"), ())
    aim: tuple[Annotated[Id, Ref("aims")], ...] = field(
        Help(
            "Aim", "One or two. Cohesion and inclusion stands on its own feet: it is not called preventing extremism."
        ),
        Help(
            "But",
            "Un ou deux. La cohésion et l'inclusion valent par elles-mêmes : on ne les appelle pas prévention de l'extrémisme.",
        ),
        examples=[["cohesion-inclusion"]],
        min_length=1,
        max_length=2,
    )
    form: Annotated[Id, Ref("practice_forms")] = field(Help("Form"), Help("Forme"), examples=["programme"])
    owner: Organisation | None = field(
        Help("Run by", "Often not the city."), Help("Porteur", "Souvent pas la ville."), None
    )
    summary: Sentence = field(
        Help("Summary", "One to three plain sentences: what it does, for whom."),
        Help("Résumé", "Une à trois phrases simples : ce que cela fait, pour qui."),
    )
    problem: Prose | None = field(Help("Problem", "What it answers."), Help("Problème", "Ce à quoi elle répond."), None)
    approach: Prose | None = field(Help("How it works"), Help("Fonctionnement"), None)
    lessons: Prose | None = field(
        Help("Lessons", "Also what would not be done again."),
        Help("Enseignements", "Aussi ce qu'on ne referait pas."),
        None,
    )
    sectors: tuple[Sector, ...] = field(
        Help("Sectors", "One to four."),
        Help("Secteurs", "Un à quatre."),
        examples=[["education"]],
        min_length=1,
        max_length=4,
    )
    keywords: tuple[Keyword, ...] = field(
        Help("Keywords", "Up to eight."), Help("Mots-clés", "Huit au plus."), (), max_length=8
    )
    target_groups: tuple[Annotated[Id, Ref("target_groups")], ...] = field(
        Help("For whom", "Up to five."), Help("Pour qui", "Cinq au plus."), (), max_length=5
    )
    prevention: tuple[Annotated[Id, Ref("prevention_levels")], ...] = field(
        Help("Prevention level", "Up to three."), Help("Niveau de prévention", "Trois au plus."), (), max_length=3
    )
    level: Level | None = field(Help("Level"), Help("Niveau"), None)
    status: Status | None = field(Help("Status"), Help("État"), None)
    period: Period | None = field(Help("Period"), Help("Période"), None)
    partners: tuple[Partner, ...] = field(Help("Partners"), Help("Partenaires"), ())
    strategies: tuple[Annotated[str, Ref("strategy")], ...] = field(
        Help("Strategies it serves", "Of this city, or of its country."),
        Help("Stratégies servies", "De cette ville, ou de son pays."),
        (),
    )
    parameters: tuple[LabelledFact, ...] = field(
        Help("Key figures", "Thresholds, sizes, numbers of places."),
        Help("Chiffres clés", "Seuils, tailles, nombres de places."),
        (),
    )
    cost: Fact | None = field(
        Help("Cost", "With its currency and year."), Help("Coût", "Avec sa monnaie et son année."), None
    )
    help_line: HelpLine | None = field(Help("Help line"), Help("Ligne d'aide"), None)
    claims: tuple[Claim, ...] = field(
        Help("Claims and evidence", "Level and verdict are computed from these."),
        Help("Affirmations et preuves", "Le niveau et le verdict en sont calculés."),
        (),
    )
    adapted_from: tuple[PracticeId | Sentence, ...] = field(
        Help("Adapted from", "city/practice, or words."), Help("Adaptée de", "ville/pratique, ou des mots."), ()
    )
    adopted_by: tuple[PracticeId | Sentence, ...] = field(
        Help("Adopted by", "city/practice, or words."), Help("Reprise par", "ville/pratique, ou des mots."), ()
    )
    contact: Contact | None = field(
        Help("Contact", "A functional mailbox, never a person's."),
        Help("Contact", "Une boîte fonctionnelle, jamais celle d'une personne."),
        None,
    )
    links: tuple[Link, ...] = field(Help("Further reading"), Help("Pour aller plus loin"), ())
