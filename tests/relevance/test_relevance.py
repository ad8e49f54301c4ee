"""A floor under the relevance of the search, and the judged set itself."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from hub.library.documents import library_documents
from hub.model.hub import Hub
from hub.reading.load import read_hub
from tests.relevance.engines import ours, stock_whoosh
from tests.relevance.judgements import Judged, agreement, judged, mean, ndcg, reciprocal_rank

ROOT = Path(__file__).parent.parent.parent
FLOOR = {"en": 0.69, "fr": 0.73}


@pytest.fixture(scope="module")
def real_hub() -> Hub:
    """Return the Hub of the project."""
    hub = read_hub(ROOT).hub
    assert hub is not None, "the profiles have errors: hub check"
    return hub


@pytest.fixture(scope="module")
def queries(real_hub: Hub) -> list[Judged]:
    """Return the judged queries."""
    return judged(library_documents(real_hub))


def test_the_set_is_large_and_half_french(queries: list[Judged]) -> None:
    languages = Counter(query.language for query in queries)
    assert len(queries) >= 100
    assert min(languages.values()) >= 50
    assert len({query.query for query in queries}) == len(queries)
    assert all(max(query.grades.values()) == 3 for query in queries)


def test_two_judgements_agree(queries: list[Judged]) -> None:
    pairs, kappa = agreement(queries)
    assert pairs > 300
    assert kappa > 0.8


def test_relevance_stays_above_its_floor_and_above_stock_whoosh(real_hub: Hub, queries: list[Judged]) -> None:
    documents = library_documents(real_hub)
    found, theirs = ours(real_hub, documents, queries), stock_whoosh(documents, queries)
    for language, floor in FLOOR.items():
        own = [query for query in queries if query.language == language]
        reached = mean([ndcg(found[query.id], query.grades) for query in own])
        assert reached >= floor
        assert reached > mean([ndcg(theirs[query.id], query.grades) for query in own]) + 0.05
    assert mean([reciprocal_rank(found[query.id], query.grades) for query in queries]) >= 0.88


def test_measures() -> None:
    grades = {"a": 3, "b": 1}
    assert ndcg(["a", "b"], grades) == 1
    assert ndcg(["b", "a"], grades) < 1
    assert ndcg(["x"] * 10 + ["a"], grades) == 0
    assert reciprocal_rank(["b", "a"], grades) == 0.5
