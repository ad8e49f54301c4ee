"""What is not wrong and still worth knowing: undated, untranslated, old, a copy, not set. Never fails anything."""

from __future__ import annotations

from collections.abc import Iterator

from hub.model.cities import Leader
from hub.model.practices import HelpLine
from hub.model.settings import Settings
from hub.model.sources import Source
from hub.model.values import LANGUAGES, Fact, last_day
from hub.reading.problems import Problem
from hub.reading.rules.dates import real_date
from hub.reading.rules.subject import Subject


def undated(subject: Subject) -> Iterator[Problem]:
    """Yield figures and office holders without a date."""
    for visit in subject.of(Fact, Leader):
        found = visit.node.child("as_of")
        if found is not None and found.value is None and not found.broken:
            yield subject.problem((*visit.path, "as_of"), "N500")


def untranslated(subject: Subject) -> Iterator[Problem]:
    """Yield texts that lack one of the site's languages."""
    for visit in subject.texts:
        have = [language for language in LANGUAGES if isinstance(visit.node.get(language), str)]
        for language in LANGUAGES:
            if have and language not in have:
                yield subject.problem(visit.path, "N501", language=_LANGUAGES[language])


_LANGUAGES = {"en": {"en": "English", "fr": "anglais"}, "fr": {"en": "French", "fr": "français"}}


def old(subject: Subject) -> Iterator[Problem]:
    """Yield office holders and help lines last seen more than a year before today, or before the profile's review."""
    review = subject.root.child("review")
    today = subject.today or (real_date(review, "date") if review else "")
    if not today:
        return
    today = last_day(today)
    year_ago = f"{int(today[:4]) - 1:04d}{today[4:]}"
    for visit in subject.of(Leader):
        as_of = real_date(visit.node, "as_of")
        if as_of and visit.node.get("to") is None and last_day(as_of) < year_ago:
            yield subject.problem((*visit.path, "as_of"), "N502", value=as_of, name=visit.node.text("name"))
    for visit in subject.of(HelpLine):
        checked = real_date(visit.node, "checked")
        if not checked or last_day(checked) < year_ago:
            yield subject.problem(visit.path, "N505")


def copies(subject: Subject) -> Iterator[Problem]:
    """Yield sources whose link leads to a copy."""
    for visit in subject.of(Source):
        if visit.node.get("copy_of") is not None and visit.node.get("url") is not None:
            yield subject.problem((*visit.path, "copy_of"), "N503")


def unset(subject: Subject) -> Iterator[Problem]:
    """Yield settings that whoever runs the hub has still to fill in."""
    if subject.model is not Settings:
        return
    for key in ("operator", "contact_email", "forge_url", "answer_days", "hosting"):
        if subject.root.get(key) is None:
            yield subject.problem((key,), "N504", key=key)
    if "ensemble.example" in subject.root.text("site_url"):
        yield subject.problem(("site_url",), "N504", key="site_url")
