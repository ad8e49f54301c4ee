"""Related practices: those that share the rarest terms, for all practices in one pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from math import log

from hub.model.hub import Hub, PracticeRecord

WEIGHTS = {"keywords": 3, "sectors": 1, "target_groups": 2, "aim": 1}
"""What sharing a term of each kind is worth, before rarity."""

COMMON = 400
"""A term carried by more practices than this says nothing, and would make the pass quadratic."""


def related_practices(hub: Hub, most: int = 4) -> Mapping[str, tuple[str, ...]]:
    """Return for each practice's id the ids of up to `most` related ones, best first.

    The score of a pair is the sum over shared terms of weight × rarity (log of inverse frequency); ties go by id.
    """
    carriers: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, record in hub.practices.items():
        for term in _terms(record):
            carriers[term].append(key)
    total = len(hub.practices)
    rarity = {
        term: round(WEIGHTS[term[0]] * log(1 + total / len(keys)) * 1000)
        for term, keys in carriers.items()
        if 1 < len(keys) <= COMMON
    }
    related: dict[str, tuple[str, ...]] = {}
    for key, record in hub.practices.items():
        scores: dict[str, int] = defaultdict(int)
        for term in _terms(record):
            if worth := rarity.get(term):
                for other in carriers[term]:
                    scores[other] += worth
        scores.pop(key, None)
        related[key] = tuple(sorted(scores, key=lambda other: (-scores[other], other))[:most])
    return related


def _terms(record: PracticeRecord) -> list[tuple[str, str]]:
    practice = record.practice
    fields = {
        "keywords": practice.keywords,
        "sectors": practice.sectors,
        "target_groups": practice.target_groups,
        "aim": practice.aim,
    }
    return [(kind, term) for kind, terms in fields.items() for term in dict.fromkeys(terms)]
