"""What is never published: small counts of people, and mailboxes of persons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hub.model.cities import Series
from hub.reading.problems import Problem
from hub.reading.rules.subject import Subject

SMALL = 10
"""Counts of people below this may let somebody be recognised."""

PEOPLE = re.compile(
    r"\b(people|persons?|participants?|pupils?|students?|residents|cases|referrals|reports|clients|returnees|departures"
    r"|travellers|youths?|young|women|men|girls|boys|families|children|arrests|victims|prisoners|detainees|users"
    r"|personnes|élèves|étudiantes?|étudiants|habitantes?|habitants|cas|signalements|bénéficiaires|départs|jeunes|femmes"
    r"|hommes|filles|garçons|familles|enfants|arrestations|victimes|détenues?|détenus|usagers|suivis)\b",
    re.IGNORECASE,
)
PERSON = re.compile(r"([a-zà-ÿ]{1,20})[._-]([a-zà-ÿ'-]{2,30})@", re.IGNORECASE)
_ADDRESS = re.compile(r"\w@\w")
OFFICES = re.compile(
    r"info|contact|service|office|secretar|press|city|mairie|ville|safe|secur|sécur|youth|jeunes|prev|prév|radical"
    r"|cohes|cohés|polari|integr|intégr|advice|conseil|help|aide|team|equipe|équipe|project|projet|program|centre|center"
    r"|communit|commun|social|police|educ|éduc|school|ecole|école|support|admin|mail|web|hub|desk|unit|dept|direction",
    re.IGNORECASE,
)


def small_numbers(subject: Subject) -> Iterator[Problem]:
    """Yield points of a series about people that are below ten."""
    for visit in subject.of(Series):
        named = [text for key in ("label", "unit") if (text := visit.node.child(key))]
        words = [str(node.value) for text in named for _, node in text.entries()]
        if not any(PEOPLE.search(text) for text in words) or any("%" in text for text in words):
            continue
        points = visit.node.child("points")
        for index, point in enumerate(points.items() if points else []):
            value = point.get("value")
            if isinstance(value, int) and 0 < value < SMALL:
                yield subject.problem((*visit.path, "points", index, "value"), "W405", value=value)


def mailboxes(subject: Subject) -> Iterator[Problem]:
    """Yield e-mail addresses, in fields and in text, that look like a person's: `first.last@`."""
    for visit in subject.visits:
        if visit.shape.kind == "email" and isinstance(visit.node.value, str) and (found := personal(visit.node.value)):
            yield subject.problem(visit.path, "W403", value=found)
    for visit, language, node, text in subject.languages():
        if "@" in text and _ADDRESS.search(text) and (found := personal(text)):
            yield subject.problem((*visit.path, language), "W403", at=subject.locate(node, found), value=found)


def personal(text: str) -> str:
    """Return the first part of an address that looks like a person's name, with its sign @; empty if there is none."""
    for found in PERSON.finditer(text):
        if not OFFICES.search(found[0]):
            return found[0]
    return ""
