"""A city's profile: one file `cities/<slug>.yml`, in the field order of that file."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from hub.model.fields import Help, Record, Ref, field, said
from hub.model.practices import Contact, Practice
from hub.model.sources import Source
from hub.model.strategies import Keyword, Sector, Strategy
from hub.model.values import (
    LANGUAGES,
    Coordinates,
    CountryCode,
    Date,
    Fact,
    Id,
    Label,
    Line,
    Number,
    Period,
    Prose,
    Sentence,
    SourceKey,
    Text,
    Url,
)

SiteLanguage = Literal["en", "fr"]
assert SiteLanguage.__args__ == LANGUAGES  # type: ignore[attr-defined]


class Leader(Record):
    """An office holder. No origin, religion, family or party."""

    called = said(
        Help("Office holder", "An office holder. No origin, religion, family or party."),
        Help("Titulaire d'une fonction", "Une personne en fonction. Ni origine, ni religion, ni famille, ni parti."),
    )

    name: Line = field(Help("Name"), Help("Nom"), examples=["Ahmed Aboutaleb"])
    role: Label = field(
        Help("Office", "The country's own title."),
        Help("Fonction", "Le titre propre au pays : maire, bourgmestre, gouverneur…"),
        examples=[{"en": "Mayor", "fr": "Bourgmestre"}],
    )
    from_: Date | None = field(Help("From"), Help("De"), None, alias="from", examples=[2009])
    to: Date | None = field(Help("To"), Help("À"), None)
    as_of: Date | None = field(Help("Known at"), Help("Connu en"), examples=[2016])
    source: SourceKey = field(Help("Source"), Help("Source"))


class Membership(Record):
    """The city's part in a network."""

    called = said(
        Help("Membership of a network", "The city's part in a network."),
        Help("Appartenance à un réseau", "La place de la ville dans un réseau."),
    )

    id: Annotated[Id, Ref("network")] = field(Help("Network"), Help("Réseau"), examples=["strong-cities"])
    since: Date | None = field(Help("Since"), Help("Depuis"), None, examples=["2015-09"])
    roles: tuple[Annotated[Id, Ref("network_roles")], ...] = field(
        Help("Roles"), Help("Rôles"), (), examples=[["member"]]
    )
    source: SourceKey = field(Help("Source"), Help("Source"))


class GroupMembership(Record):
    """The city's part in a working group."""

    called = said(
        Help("Part in a working group", "The city's part in a working group."),
        Help("Participation à un groupe de travail", "La place de la ville dans un groupe de travail."),
    )

    id: Annotated[Id, Ref("working_group")] = field(
        Help("Working group"), Help("Groupe de travail"), examples=["counter-narratives"]
    )
    role: Annotated[str, StringConstraints(pattern="^(member|lead)$")] = field(
        Help("Role", "member or lead."), Help("Rôle", "member (membre) ou lead (pilote)."), "member"
    )
    period: Period | None = field(Help("Period"), Help("Période"), None)
    source: SourceKey = field(Help("Source"), Help("Source"))


class Point(Record):
    """One value of a series; the label may be a year or "April 2021 – March 2022"."""

    called = said(
        Help("Point of a series", "One value of a series; its label may be a year or a period."),
        Help("Point d'une série", "Une valeur d'une série ; son étiquette peut être une année ou une période."),
    )

    label: Line | Label = field(Help("Label"), Help("Étiquette"), examples=["2014"])
    value: Number = field(Help("Value"), Help("Valeur"), examples=[40], ge=0)


class Series(Record):
    """Figures over time. Never counts of people under ten."""

    called = said(
        Help("Figures over time", "A series of figures. Never counts of people under ten."),
        Help("Chiffres dans le temps", "Une série de chiffres. Jamais d'effectifs de moins de dix personnes."),
    )

    id: Id = field(Help("Identifier"), Help("Identifiant"), examples=["mar-reports"])
    label: Label = field(Help("What is counted"), Help("Ce qui est compté"))
    unit: Label = field(Help("Unit"), Help("Unité"))
    points: tuple[Point, ...] = field(Help("Points"), Help("Points"), min_length=2)
    source: SourceKey = field(Help("Source"), Help("Source"))
    note: Sentence | None = field(Help("Note"), Help("Remarque"), None)


class Activity(Record):
    """Additional activities in one sector."""

    called = said(
        Help("Activity by sector", "Additional activities in one sector."),
        Help("Activité par secteur", "D'autres activités dans un secteur."),
    )

    id: Id | None = field(
        Help("Identifier", "If left out, its sector."), Help("Identifiant", "À défaut, son secteur."), None
    )
    sector: Sector = field(Help("Sector"), Help("Secteur"), examples=["education"])
    title: Label | None = field(
        Help("Title", "If left out, its sector's name."), Help("Titre", "À défaut, le nom du secteur."), None
    )
    text: Prose = field(Help("What is done"), Help("Ce qui est fait"))
    initiatives: tuple[Annotated[Id, Ref("initiative")], ...] = field(
        Help("Key initiatives it refers to"), Help("Initiatives clés concernées"), ()
    )
    keywords: tuple[Keyword, ...] = field(Help("Keywords"), Help("Mots-clés"), (), max_length=8)

    @property
    def anchor(self) -> str:
        """The id that addresses it on the city's page."""
        return self.id or self.sector


class Quote(Record):
    """Somebody's words, as they stand in the source: at most 60 words, in the original language."""

    called = said(
        Help("Quotation", "Somebody's words, as they stand in the source: at most 60 words, in the original language."),
        Help(
            "Citation",
            "Les paroles de quelqu'un, telles que dans la source : 60 mots au plus, dans la langue d'origine.",
        ),
    )

    text: Text = field(
        Help("Words", "In the original language, with a gloss."),
        Help("Paroles", "Dans la langue d'origine, avec une traduction."),
    )
    speaker: Label = field(Help("Speaker"), Help("Qui parle"))
    source: SourceKey = field(Help("Source"), Help("Source"))
    locator: Line | None = field(Help("Place in the source"), Help("Endroit dans la source"), None)


class TranslationMethod(Record):
    """How the other language was made."""

    called = said(
        Help("Way of translating", "How the other language was made."),
        Help("Mode de traduction", "Comment l'autre langue a été établie."),
    )

    method: Annotated[
        str, StringConstraints(pattern="^(human|machine|machine-reviewed)$"), Ref("translation_status")
    ] = field(
        Help("Method", "human, machine or machine-reviewed."),
        Help("Méthode", "human (humaine), machine (automatique) ou machine-reviewed (automatique, relue)."),
        examples=["machine"],
    )
    by: Line | None = field(Help("By", "An office or a role."), Help("Par", "Un service ou une fonction."), None)
    date: Date = field(Help("Date"), Help("Date"), examples=["2026-11-21"])


class Review(Record):
    """How far the profile has been checked. Only an editor raises it."""

    called = said(
        Help("Review", "How far the profile has been checked. Only an editor raises it."),
        Help("Relecture", "Jusqu'où le profil a été vérifié. Seule la rédaction relève cet état."),
    )

    status: Annotated[Id, Ref("review_status")] = field(Help("Status"), Help("État"), examples=["imported"])
    date: Date = field(Help("Date"), Help("Date"), examples=["2026-11-21"])


class City(Record):
    """A city, municipality or county and what it does."""

    called = said(
        Help("City", "A city, municipality or county and what it does."),
        Help("Ville", "Une ville, une commune ou un comté, et ce qui s'y fait."),
    )

    schema_: Literal[1] = field(
        Help("Model version", "Always 1."), Help("Version du modèle", "Toujours 1."), alias="schema", examples=[1]
    )
    name: Label = field(Help("Name"), Help("Nom"), examples=[{"en": "Rotterdam", "fr": "Rotterdam"}])
    type: Annotated[Id, Ref("place_types")] = field(Help("Type of place"), Help("Type de lieu"), examples=["city"])
    scope: Sentence | None = field(
        Help("What is covered", "Where it is not plain."), Help("Périmètre", "S'il n'est pas évident."), None
    )
    country: CountryCode = field(
        Help("Country", "ISO 3166-1 code, two capitals."),
        Help("Pays", "Code ISO 3166-1, deux majuscules."),
        examples=["NL"],
    )
    region: Annotated[Id, Ref("regions")] = field(Help("Region"), Help("Région"), examples=["western-europe"])
    coordinates: Coordinates | None = field(
        Help("Coordinates", "The city centre, never finer."),
        Help("Coordonnées", "Le centre-ville, jamais plus fin."),
        None,
    )
    website: Url | None = field(Help("Website"), Help("Site web"), None, examples=["https://www.rotterdam.nl/"])
    population: tuple[Fact, ...] = field(
        Help("Population", "Newest first."), Help("Population", "La plus récente d'abord."), ()
    )
    leadership: tuple[Leader, ...] = field(
        Help("Leadership", "Office holders only."), Help("Exécutif local", "Titulaires de fonctions seulement."), ()
    )
    networks: tuple[Membership, ...] = field(Help("Networks"), Help("Réseaux"), ())
    working_groups: tuple[GroupMembership, ...] = field(Help("Working groups"), Help("Groupes de travail"), ())
    keywords: tuple[Keyword, ...] = field(
        Help("Keywords", "Up to twelve."), Help("Mots-clés", "Douze au plus."), (), max_length=12
    )
    background: Prose | None = field(
        Help("Background", "The city and why it acts."), Help("Contexte", "La ville et pourquoi elle agit."), None
    )
    local_overview: Prose | None = field(
        Help("Local overview", "How the work is organised."),
        Help("Aperçu local", "Comment le travail est organisé."),
        None,
    )
    series: tuple[Series, ...] = field(Help("Figures over time"), Help("Chiffres dans le temps"), ())
    strategies: tuple[Strategy, ...] = field(Help("Strategies"), Help("Stratégies"), ())
    key_initiatives: tuple[Practice, ...] = field(Help("Key initiatives"), Help("Initiatives clés"), min_length=1)
    activities: tuple[Activity, ...] = field(
        Help("Additional activities by sector"), Help("Autres activités par secteur"), ()
    )
    quotes: tuple[Quote, ...] = field(Help("Quotations"), Help("Citations"), ())
    sources: dict[Id, Source] = field(Help("Sources"), Help("Sources"))
    original_language: SiteLanguage = field(
        Help("Language first written in"), Help("Langue de rédaction"), examples=["en"]
    )
    translation: dict[SiteLanguage, TranslationMethod] = field(
        Help("How the translation was made"), Help("Mode de traduction"), {}
    )
    review: Review = field(Help("Review"), Help("Relecture"))
    published: bool = field(
        Help("Published", "false hides the page; it does not make it secret."),
        Help("Publiée", "false masque la page ; cela ne la rend pas secrète."),
        True,
    )
    contact: Contact | None = field(
        Help("Contact", "A functional mailbox, never a person's."),
        Help("Contact", "Une boîte fonctionnelle, jamais celle d'une personne."),
        None,
    )
    aliases: tuple[Id, ...] = field(Help("Former identifiers"), Help("Anciens identifiants"), ())
