"""What no single field can tell: rules over a whole document, one per file, that know nothing of printing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hub.reading.problems import Problem
from hub.reading.rules.subject import Subject

Rule = Callable[[Subject], Iterator[Problem]]

RULES: tuple[Rule, ...] = ()


def apply_rules(subject: Subject) -> Iterator[Problem]:
    """Yield every problem that any rule finds."""
    for rule in RULES:
        yield from rule(subject)


__all__ = ["RULES", "Subject", "apply_rules"]
