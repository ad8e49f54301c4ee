"""The query language: the vectors shared with the browser; no text is an error."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.library.grammar import MOST_WORDS, Item, parse

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text(encoding="utf-8"))


def _items(items: tuple[Item, ...]) -> list[dict[str, Any]]:
    return [{"words": list(item.words), "phrase": item.phrase} for item in items]


@pytest.mark.parametrize(("text", "expected"), VECTORS["queries"], ids=lambda value: repr(value)[:40])
def test_queries_of_the_vectors(text: str, expected: dict[str, Any]) -> None:
    query = parse(text)
    assert expected == {
        "groups": [_items(group) for group in query.groups],
        "excluded": _items(query.excluded),
        "name": query.name,
        "operators": query.operators,
    }


@given(st.text(max_size=80))
def test_nothing_is_an_error(text: str) -> None:
    query = parse(text)
    assert all(group for group in query.groups)
    assert sum(len(item.words) for group in (*query.groups, query.excluded) for item in group) <= MOST_WORDS
