"""What the parts of a record ask of each other."""

from __future__ import annotations

from collections.abc import Iterator

from hub.model.cities import City, Quote
from hub.model.countries import Country
from hub.model.practices import Contact, HelpLine
from hub.model.records import Presenter
from hub.model.values import LANGUAGES, Range
from hub.reading.problems import Problem
from hub.reading.rules.subject import Subject

QUOTE_WORDS = 60


def quotations(subject: Subject) -> Iterator[Problem]:
    """Yield quotations longer than sixty words in any language."""
    for visit in subject.of(Quote):
        text = visit.node.child("text")
        for language, node in text.entries() if text else ():
            count = len(node.value.split()) if isinstance(node.value, str) else 0
            if count > QUOTE_WORDS:
                yield subject.problem((*visit.path, "text", language), "E314", count=count, limit=QUOTE_WORDS)


def keywords(subject: Subject) -> Iterator[Problem]:
    """Yield keywords of a city that none of its practices and activities carries."""
    if subject.model is not City:
        return
    carried: set[str] = set()
    for key in ("key_initiatives", "activities"):
        listed = subject.root.child(key)
        for node in listed.items() if listed else []:
            found = node.child("keywords")
            carried |= {keyword.raw for keyword in found.items()} if found else set()
    own = subject.root.child("keywords")
    known = subject.references.vocabularies.get("keywords", {})
    for index, node in enumerate(own.items() if own else []):
        if node.raw not in carried and node.raw in known:
            yield subject.problem(("keywords", index), "W404", value=node.raw)


def reachable(subject: Subject) -> Iterator[Problem]:
    """Yield help lines and contacts that lead nowhere, and participants of an event that nobody is named for."""
    for visit in subject.of(HelpLine):
        if not visit.node.raw and visit.node.get("phone") is None and visit.node.get("url") is None:
            yield subject.problem(visit.path, "E316")
    for visit in subject.of(Contact):
        if visit.node.get("email") is None and visit.node.get("url") is None:
            yield subject.problem(visit.path, "E317")
    for visit in subject.of(Presenter):
        if visit.node.get("city") is None and visit.node.get("name") is None:
            yield subject.problem(visit.path, "E320")


def ranges(subject: Subject) -> Iterator[Problem]:
    """Yield ranges whose least is above their most."""
    for visit in subject.of(Range):
        least, most = visit.node.get("min"), visit.node.get("max")
        if isinstance(least, (int, float)) and isinstance(most, (int, float)) and least > most:
            yield subject.problem(visit.path, "E305", least=least, most=most)


def translations(subject: Subject) -> Iterator[Problem]:
    """Yield files in both languages that do not say how one was made, and those that say it of the original."""
    if subject.model not in (City, Country):
        return
    original = subject.root.text("original_language")
    said = subject.root.child("translation")
    if said and original in (said.keys or {}):
        place = subject.root.key_place(("translation", original))
        yield subject.problem(("translation", original), "E319", at=place, language=original)
    other = next((language for language in LANGUAGES if language != original), "")
    if original not in LANGUAGES or (said and other in said.keys):
        return
    for visit in subject.texts:
        model = visit.shape.model
        label = model is None or model.reading == "label"
        if not label and all(isinstance(visit.node.get(language), str) for language in LANGUAGES):
            yield subject.problem(("translation",), "W407", language=other)
            return
