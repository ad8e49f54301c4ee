"""The controlled vocabularies (`hub/data/vocabularies.yml`); keywords form a thesaurus in the sense of SKOS."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from pydantic import RootModel

from hub.model.fields import Help, Record, field
from hub.model.values import Id, Label, Line, Sentence

Words = dict[Literal["en", "fr"], tuple[Line, ...]]


class Term(Record):
    """One term: `alt` has the same meaning (exact in search), `hidden` is searchable and never shown."""

    id: Id = field(Help("Identifier"), Help("Identifiant"))
    label: Label = field(Help("Label"), Help("Libellé"))
    alt: Words = field(Help("Alternative labels"), Help("Libellés équivalents"), {})
    hidden: Words = field(Help("Hidden labels"), Help("Libellés cachés"), {})
    broader: tuple[Id, ...] = field(Help("Broader"), Help("Plus large"), ())
    related: tuple[Id, ...] = field(Help("Related"), Help("Apparenté"), ())
    scope: Sentence | None = field(Help("Scope"), Help("Portée"), None)
    replaced_by: tuple[Id, ...] = field(Help("Replaced by"), Help("Remplacé par"), ())
    status: Literal["historical"] | None = field(Help("Status"), Help("État"), None)
    origin: Line | None = field(Help("Origin"), Help("Origine"), None)
    note: Line | None = field(Help("Note"), Help("Remarque"), None)
    aliases: tuple[Id, ...] = field(Help("Former identifiers"), Help("Anciens identifiants"), ())


class Thesaurus(RootModel[dict[str, tuple[Term, ...]]]):
    """Every vocabulary by name: `thesaurus["sectors"]` maps ids to terms, in the file's order."""

    model_config = {"frozen": True}

    def model_post_init(self, context: object) -> None:
        """Index the terms by id."""
        object.__setattr__(
            self, "_terms", {name: {term.id: term for term in terms} for name, terms in self.root.items()}
        )

    def __getitem__(self, vocabulary: str) -> Mapping[str, Term]:
        """Return a vocabulary's terms by id."""
        return self._terms[vocabulary]  # type: ignore[attr-defined,no-any-return]

    def __contains__(self, vocabulary: object) -> bool:
        """Tell whether there is a vocabulary of that name."""
        return vocabulary in self.root

    def names(self) -> Iterator[str]:
        """Return the vocabularies' names."""
        return iter(self.root)

    def label(self, vocabulary: str, term: str, language: str) -> str:
        """Return a term's label."""
        return self[vocabulary][term].label.of(language)
