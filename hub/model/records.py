"""The hub's own records: networks, working groups, resources and practitioners' questions (`hub/data/*.yml`)."""

from __future__ import annotations

from typing import Annotated, Literal

from hub.model.fields import Help, Record, Ref, field, said
from hub.model.sources import Access, Reading, Source
from hub.model.strategies import Keyword, Sector
from hub.model.values import (
    Date,
    Fact,
    Id,
    Label,
    LabelledFact,
    LanguageCode,
    Line,
    Name,
    Prose,
    Sentence,
    SourceDate,
    Url,
)


class Section(Record):
    """A titled part of a network's page."""

    called = said(
        Help("Section", "A titled part of a network's page."),
        Help("Rubrique", "Une partie titrée de la page d'un réseau."),
    )

    title: Label = field(Help("Title"), Help("Titre"))
    text: Prose = field(Help("Text"), Help("Texte"))


class Network(Record):
    """A network of cities, in its own words and figures."""

    called = said(
        Help("Network", "A network of cities, in its own words and figures."),
        Help("Réseau", "Un réseau de villes, avec ses mots et ses chiffres."),
    )

    id: Id = field(Help("Identifier"), Help("Identifiant"))
    name: Label = field(Help("Name"), Help("Nom"))
    abbreviation: Line | None = field(Help("Abbreviation"), Help("Sigle"), None)
    website: Url | None = field(Help("Website"), Help("Site web"), None)
    summary: Prose = field(Help("Summary"), Help("Résumé"))
    sections: tuple[Section, ...] = field(Help("Sections"), Help("Rubriques"), ())
    facts: tuple[LabelledFact, ...] = field(Help("Key figures"), Help("Chiffres clés"), ())
    aliases: tuple[Id, ...] = field(Help("Former identifiers"), Help("Anciens identifiants"), ())


class WorkingGroup(Record):
    """A working group of a network; its members are computed from the cities."""

    called = said(
        Help("Working group", "A working group of a network; its members are computed from the cities."),
        Help("Groupe de travail", "Un groupe de travail d'un réseau ; ses membres sont déduits des villes."),
    )

    id: Id = field(Help("Identifier"), Help("Identifiant"))
    title: Label = field(Help("Title"), Help("Titre"))
    network: Annotated[Id, Ref("network")] = field(Help("Network"), Help("Réseau"))
    summary: Prose | None = field(Help("Summary"), Help("Résumé"), None)
    aliases: tuple[Id, ...] = field(Help("Former identifiers"), Help("Anciens identifiants"), ())


class Presenter(Record):
    """A city that took part in an event: one of ours by id, another by name."""

    called = said(
        Help(
            "City at an event", "A city that took part in an event: one of ours by its identifier, another by its name."
        ),
        Help(
            "Ville intervenante",
            "Une ville présente à un événement : l'une des nôtres par son identifiant, une autre par son nom.",
        ),
    )

    city: Annotated[Id, Ref("city")] | None = field(Help("City of the hub"), Help("Ville du répertoire"), None)
    name: Name | None = field(Help("Name of another city"), Help("Nom d'une autre ville"), None)


class Resource(Record):
    """A document, guide, module, declaration, event or work."""

    called = said(
        Help("Resource", "A document, guide, module, declaration, event or work."),
        Help("Ressource", "Un document, un guide, un module, une déclaration, un événement ou une œuvre."),
    )

    id: Id = field(Help("Identifier"), Help("Identifiant"))
    type: Annotated[Id, Ref("resource_types")] = field(Help("Type"), Help("Type"))
    title: Label = field(Help("Title"), Help("Titre"))
    publisher: Line | None = field(Help("Publisher"), Help("Éditeur"), None)
    date: SourceDate | None = field(Help("Date"), Help("Date"), None)
    languages: tuple[LanguageCode, ...] = field(Help("Languages"), Help("Langues"), ())
    url: Url | None = field(Help("Address"), Help("Adresse"), None)
    summary: Sentence = field(Help("Summary"), Help("Résumé"))
    topics: tuple[Keyword, ...] = field(Help("Topics"), Help("Thèmes"), ())
    about: tuple[Annotated[str, Ref("city_or_practice")], ...] = field(
        Help("About", "City or city/practice ids."),
        Help("À propos de", "Identifiants de villes ou ville/pratique."),
        (),
    )
    access: Access | None = field(Help("Access"), Help("Accès"), None)
    read: Reading = field(Help("How far it was read"), Help("Ce qui en a été lu"))
    copy_of: Sentence | None = field(Help("Copy"), Help("Copie"), None)
    note: Sentence | None = field(Help("Note"), Help("Remarque"), None)
    place: Label | None = field(Help("Place"), Help("Lieu"), None)
    organisers: tuple[Name, ...] = field(Help("Organisers"), Help("Organisation"), ())
    attendance: Fact | None = field(Help("Attendance"), Help("Participation"), None)
    countries: Fact | None = field(Help("Countries represented"), Help("Pays représentés"), None)
    cities: tuple[Presenter, ...] = field(Help("Cities that presented"), Help("Villes intervenantes"), ())
    outputs: tuple[Annotated[Id, Ref("resource")] | Sentence, ...] = field(Help("Outcomes"), Help("Suites"), ())
    previous: Annotated[Id, Ref("resource")] | None = field(Help("Previous event"), Help("Événement précédent"), None)
    next: Annotated[Id, Ref("resource")] | None = field(Help("Next event"), Help("Événement suivant"), None)
    aliases: tuple[Id, ...] = field(Help("Former identifiers"), Help("Anciens identifiants"), ())


class Filters(Record):
    """Facets of a saved search: OR inside one, AND across."""

    called = said(
        Help("Filters", "Facets of a saved search: any value of one, all facets together."),
        Help(
            "Filtres", "Les facettes d'une recherche enregistrée : une valeur au choix dans chacune, toutes ensemble."
        ),
    )

    aims: tuple[Annotated[Id, Ref("aims")], ...] = field(Help("Aims"), Help("Buts"), ())
    forms: tuple[Annotated[Id, Ref("practice_forms")], ...] = field(Help("Forms"), Help("Formes"), ())
    sectors: tuple[Sector, ...] = field(Help("Sectors"), Help("Secteurs"), ())
    keywords: tuple[Keyword, ...] = field(Help("Keywords"), Help("Mots-clés"), ())
    target_groups: tuple[Annotated[Id, Ref("target_groups")], ...] = field(Help("For whom"), Help("Pour qui"), ())
    prevention: tuple[Annotated[Id, Ref("prevention_levels")], ...] = field(
        Help("Prevention level"), Help("Niveau de prévention"), ()
    )


class SavedSearch(Record):
    """What a question asks the library."""

    called = said(
        Help("Saved search", "What a question asks the library."),
        Help("Recherche enregistrée", "Ce qu'une question demande à la bibliothèque."),
    )

    query: Label | None = field(Help("Words"), Help("Mots"), None)
    filters: Filters = field(Help("Filters"), Help("Filtres"), Filters())


class Question(Record):
    """A practitioner's question with a saved search and a curated first answer."""

    called = said(
        Help("Question", "A practitioner's question with a saved search and a curated first answer."),
        Help("Question", "Une question de terrain, avec une recherche enregistrée et de premières réponses choisies."),
    )

    id: Id = field(Help("Identifier"), Help("Identifiant"))
    title: Label = field(Help("Question"), Help("Question"))
    text: Sentence | None = field(Help("Orientation"), Help("Orientation"), None)
    search: SavedSearch = field(Help("Search"), Help("Recherche"))
    practices: tuple[Annotated[str, Ref("practice")], ...] = field(
        Help("First answers", "In this order."), Help("Premières réponses", "Dans cet ordre."), ()
    )
    reviewed: Date = field(Help("Reviewed"), Help("Relue"))
    aliases: tuple[Id, ...] = field(Help("Former identifiers"), Help("Anciens identifiants"), ())


class NetworkFile(Record):
    """`hub/data/networks.yml`."""

    schema_: Literal[1] = field(Help("Model version"), Help("Version du modèle"), alias="schema")
    networks: tuple[Network, ...] = field(Help("Networks"), Help("Réseaux"))
    sources: dict[Id, Source] = field(Help("Sources"), Help("Sources"), {})


class WorkingGroupFile(Record):
    """`hub/data/working_groups.yml`."""

    schema_: Literal[1] = field(Help("Model version"), Help("Version du modèle"), alias="schema")
    working_groups: tuple[WorkingGroup, ...] = field(Help("Working groups"), Help("Groupes de travail"))
    sources: dict[Id, Source] = field(Help("Sources"), Help("Sources"), {})


class ResourceFile(Record):
    """`hub/data/resources.yml`."""

    schema_: Literal[1] = field(Help("Model version"), Help("Version du modèle"), alias="schema")
    resources: tuple[Resource, ...] = field(Help("Resources"), Help("Ressources"))
    sources: dict[Id, Source] = field(Help("Sources"), Help("Sources"), {})


class QuestionFile(Record):
    """`hub/data/questions.yml`."""

    schema_: Literal[1] = field(Help("Model version"), Help("Version du modèle"), alias="schema")
    questions: tuple[Question, ...] = field(Help("Questions"), Help("Questions"))
