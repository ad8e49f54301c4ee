"""Words and terms: the vectors shared with the browser, French pairs, joins."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import pytest
import yaml

from hub.library.analysis import is_stop, stem, tokens
from hub.library.joins import APART, JOINS
from hub.library.words import flat, fold, words

HERE = Path(__file__).parent
VECTORS = json.loads((HERE / "vectors.json").read_text(encoding="utf-8"))
PAIRS = yaml.safe_load((HERE / "french_pairs.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "expected"), VECTORS["words"], ids=lambda value: repr(value)[:30])
def test_words_of_the_vectors(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("text", [text for text, _ in VECTORS["words"]], ids=repr)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def _terms(text: str) -> list[str]:
    return [stem(form, "fr") for form in words(text)]


def test_french_pairs_meet() -> None:
    pairs = PAIRS["meet"]
    apart = [pair for pair in pairs if _terms(pair[0]) != _terms(pair[1])]
    assert len(pairs) >= 100
    assert len(apart) <= 0.04 * len(pairs), apart


def test_different_french_words_stay_apart() -> None:
    pairs = PAIRS["apart"]
    merged = [pair for pair in pairs if _terms(pair[0]) == _terms(pair[1])]
    assert len(pairs) >= 30
    assert len(merged) <= 8, merged


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_form_is_joined_twice(language: str) -> None:
    for one, other in combinations(JOINS[language], 2):
        assert not set(one) & set(other)
    joined = {form for group in JOINS[language] for form in group}
    assert not joined & APART[language]
    assert all(fold(form) == form for form in joined | APART[language])


def test_joined_forms_share_a_term_and_others_of_their_stem_follow() -> None:
    assert stem("mediatrice", "fr") == stem("mediation", "fr")
    assert stem("evaluerait", "fr") == stem("evaluation", "fr")
    assert stem("news", "en") != stem("new", "en")


def test_languages_without_stemmer_keep_their_forms() -> None:
    assert [token.term for token in tokens("Buurt Bestuurt in de wijken", "nl")] == words("Buurt Bestuurt in de wijken")


def test_stop_words_are_dropped_and_keep_their_place() -> None:
    found = tokens("la sécurité de l'école", "fr")
    assert [(token.form, token.position) for token in found] == [("securite", 1), ("ecole", 3)]
    assert is_stop("des", "fr")
    assert not is_stop("des", "en")


def test_flat_text_has_a_space_at_either_end() -> None:
    assert flat("L'école, à Malmö!") == " ecole a malmo "
