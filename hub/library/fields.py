"""The fields of a document that are searched, and what a mention in each is worth."""

from __future__ import annotations

from hub.library.analysis import ANY

FIELD_WEIGHTS = {"title": 2.0, "keywords": 2.0, "summary": 1.3, "body": 1.0}
"""BM25F weights; a title weight of 3 was measured to be worse."""

KIND_WEIGHTS = {"practice": 1.0, "strategy": 0.8, "activity": 0.9, "city": 0.5, "resource": 0.9}
"""What a mention is worth by the kind of record: a city's tells of everything that is done there."""

INDEX_LANGUAGES = ("en", "fr", ANY)


def index_language(language: str) -> str:
    """Return the index's language for a text's language: its own, or the one that stands for all others."""
    return language if language in INDEX_LANGUAGES else ANY


def mention_weight(kind: str, field: str) -> float:
    """Return what one mention in a field is worth; a title says what the record is about, whatever its kind."""
    return FIELD_WEIGHTS[field] * (1.0 if field == "title" else KIND_WEIGHTS[kind])
