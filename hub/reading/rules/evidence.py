"""What a claim's level of evidence asks of its source."""

from __future__ import annotations

from collections.abc import Iterator

from hub.model.evidence import INDEPENDENT_LEVELS, Claim
from hub.reading.problems import Problem
from hub.reading.rules.subject import Subject


def evidence(subject: Subject) -> Iterator[Problem]:
    """Yield claims at e3 or e4 without an independent source, without any level, or read by nobody."""
    sources = subject.root.child("sources")
    for visit in subject.of(Claim):
        level, key = visit.node.text("evidence"), visit.node.text("source")
        source = sources.child(key) if sources else None
        if level == "e0":
            yield subject.problem((*visit.path, "evidence"), "E315")
        if source is None:
            continue
        if level in INDEPENDENT_LEVELS and source.get("independent") is not True:
            yield subject.problem((*visit.path, "evidence"), "E309", value=level, source=key)
        if source.get("read") == "not-read" and not visit.node.text("reported_by"):
            yield subject.problem((*visit.path, "source"), "W408", source=key)
