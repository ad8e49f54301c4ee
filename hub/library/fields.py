"""The fields of a document that are searched, and what a mention in each is worth."""

from __future__ import annotations

from hub.library.analysis import ANY

FIELD_WEIGHTS = {"title": 2.0, "keywords": 2.0, "summary": 1.3, "body": 1.0}
"""BM25F weights; a title weight of 3 was measured to be worse."""

KIND_WEIGHTS = {"practice": 1.0, "strategy": 1.0, "activity": 1.0, "city": 0.55, "resource": 1.0}
"""What a match is worth by the kind of record: a city's record tells of everything that is done there."""

INDEX_LANGUAGES = ("en", "fr", ANY)


def index_language(language: str) -> str:
    """Return the index's language for a text's language: its own, or the one that stands for all others."""
    return language if language in INDEX_LANGUAGES else ANY
