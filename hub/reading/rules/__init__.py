"""What no single field can tell: rules over a whole document, one file for each matter, that know nothing of printing.

A rule takes a `Subject` and yields problems. It must bear any document: values may be missing or of the wrong kind,
since all mistakes of a file are told at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hub.reading.problems import Problem
from hub.reading.rules import (
    citations,
    city,
    dates,
    evidence,
    identifiers,
    markup,
    notices,
    privacy,
    vocabularies,
    wording,
)
from hub.reading.rules.subject import Subject

Rule = Callable[[Subject], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    citations.citations,
    citations.addresses,
    dates.newer_than_source,
    dates.ends_before_start,
    dates.newest_first,
    identifiers.twice,
    identifiers.file_name,
    identifiers.itself,
    evidence.evidence,
    markup.markup,
    privacy.small_numbers,
    privacy.mailboxes,
    wording.wording,
    city.quotations,
    city.keywords,
    city.reachable,
    city.ranges,
    city.translations,
    vocabularies.terms,
    notices.undated,
    notices.untranslated,
    notices.old,
    notices.copies,
    notices.unset,
)


def apply_rules(subject: Subject) -> Iterator[Problem]:
    """Yield every problem that any rule finds."""
    for rule in RULES:
        yield from rule(subject)


__all__ = ["RULES", "Subject", "apply_rules"]
