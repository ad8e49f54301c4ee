"""What the library can be filtered by. Light, so that the command line knows its options at once."""

from __future__ import annotations

KINDS = ("practice", "strategy", "activity", "city", "resource")

FACETS = (
    "aim",
    "kind",
    "form",
    "sector",
    "keyword",
    "target-group",
    "prevention",
    "evidence",
    "verdict",
    "status",
    "region",
    "country",
    "city",
    "size",
    "level",
    "network",
    "working-group",
    "decade",
    "language",
)
"""Facets in the order of the page; their names and ids stand in the address and never change."""

FACET_VOCABULARIES = {
    "aim": "aims",
    "form": "practice_forms",
    "sector": "sectors",
    "keyword": "keywords",
    "target-group": "target_groups",
    "prevention": "prevention_levels",
    "evidence": "evidence_levels",
    "verdict": "evidence_stance",
    "status": "practice_status",
    "region": "regions",
    "size": "population_bands",
    "level": "levels",
}
"""Facets whose ids are terms of a vocabulary."""

KIND_NAMES = {
    "practice": {"en": "Practice", "fr": "Pratique"},
    "strategy": {"en": "Strategy", "fr": "Stratégie"},
    "activity": {"en": "Activity", "fr": "Activité"},
    "city": {"en": "City", "fr": "Ville"},
    "resource": {"en": "Resource", "fr": "Ressource"},
}

RANKED = frozenset({"sector", "keyword", "target-group", "region", "country", "city", "network", "working-group"})
"""Facets whose values are shown most frequent first; the others keep their own order (levels, sizes, decades)."""

SORTS = ("relevance", "city", "year", "evidence")
