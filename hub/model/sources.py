"""Where a statement comes from: what was read, in which language, how far, and by whom it was published."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints, WithJsonSchema

from hub.model.fields import Help, Record, Ref, field, said
from hub.model.values import Date, Id, LanguageCode, Line, Name, Sentence, SourceDate, Url

Reading = Annotated[Id, Ref("source_readings")]
Access = Annotated[
    str,
    StringConstraints(pattern="^(open|registration|paid|offline)$"),
    WithJsonSchema({"enum": ["open", "registration", "paid", "offline"]}),
]


class Summary(Record):
    """A summary of a source in another language."""

    called = said(
        Help("Summary elsewhere", "A summary of a source in another language."),
        Help("Résumé ailleurs", "Le résumé d'une source dans une autre langue."),
    )

    language: LanguageCode = field(Help("Language"), Help("Langue"), examples=["en"])
    url: Url = field(Help("Address"), Help("Adresse"))


class Source(Record):
    """One document, page or interview. Its title stays in its own language."""

    called = said(
        Help("Source", "One document, page or interview. Its title stays in its own language."),
        Help("Source", "Un document, une page ou un entretien. Son titre reste dans sa langue."),
    )

    title: Name = field(
        Help(
            "Title",
            "In the source's own language. Not known, or better not repeated: what it is about, in both languages.",
        ),
        Help(
            "Titre",
            "Dans la langue de la source. Inconnu, ou à ne pas répéter : de quoi il s'agit, dans les deux langues.",
        ),
        examples=["Bevolkingsmonitor"],
    )
    url: Url | None = field(
        Help("Address", "The publisher's own page if there is one."),
        Help("Adresse", "La page de l'éditeur si elle existe."),
        None,
    )
    publisher: Line | None = field(Help("Publisher"), Help("Éditeur"), None, examples=["Onderzoek010"])
    author: Line | None = field(
        Help("Author", "Of a cited publication only."), Help("Auteur", "D'une publication citée seulement."), None
    )
    date: SourceDate | None = field(
        Help("Date", "Of publication. With a tilde if approximate: 2011~."),
        Help("Date", "De publication. Avec un tilde si elle est approximative : 2011~."),
        None,
        examples=["2016-11-10"],
    )
    accessed: Date | None = field(Help("Read on"), Help("Consulté le"), None, examples=["2026-11-21"])
    language: tuple[LanguageCode, ...] = field(
        Help("Languages", "Language codes: nl, en, fr."),
        Help("Langues", "Codes de langue : nl, en, fr."),
        examples=[["nl"]],
        min_length=1,
    )
    type: Annotated[Id, Ref("resource_types")] = field(Help("Type"), Help("Type"), examples=["web-page"])
    independent: bool = field(
        Help(
            "Independent",
            "Only if neither the owner nor a partner wrote or paid for the conclusions. An editor confirms it.",
        ),
        Help(
            "Indépendante",
            "Seulement si ni le porteur ni un partenaire n'en a écrit ou commandé les conclusions. La rédaction le confirme.",
        ),
        False,
    )
    read: Reading = field(Help("How far it was read"), Help("Ce qui en a été lu"), examples=["full"])
    copy_of: Sentence | None = field(
        Help("Copy", "If the link leads to a copy: of what, and why."),
        Help("Copie", "Si le lien mène à une copie : de quoi, et pourquoi."),
        None,
    )
    summary_in: tuple[Summary, ...] = field(
        Help("Summaries in other languages"), Help("Résumés dans d'autres langues"), ()
    )
    archive_url: Url | None = field(Help("Archived copy"), Help("Copie archivée"), None)
    access: Access | None = field(
        Help("Access", "open, registration, paid or offline."),
        Help("Accès", "open (libre), registration (inscription), paid (payant) ou offline (hors ligne)."),
        None,
    )
