"""Words that put people down or tie a community to a threat, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hub.model.values import Text
from hub.reading.problems import Problem
from hub.reading.rules.subject import Subject
from hub.reading.wording.phrases import PHRASES

_COMPILED = {
    language: [(stem, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), instead) for stem, pattern, instead in phrases]
    for language, phrases in PHRASES.items()
}


def wording(subject: Subject) -> Iterator[Problem]:
    """Yield phrases of the list in sentences and long texts. Quotations and titles keep their words."""
    for visit, language, node, text in subject.languages():
        model = visit.shape.model
        if language not in _COMPILED or model is None or not issubclass(model, Text) or model.reading == "label":
            continue
        lower = text.lower()
        for stem, pattern, instead in _COMPILED[language]:
            if stem in lower and (found := pattern.search(text)):
                place = subject.locate(node, found[0])
                yield subject.problem((*visit.path, language), "W402", at=place, value=found[0], instead=instead)
