"""From text to words and terms: fold, split elisions, drop stop words, stem.

Folding comes before stemming, so that `securite` and `sécurité` meet. Stemming is Snowball's (pinned
`snowballstemmer`), corrected by a short reviewed list of joins and keep-aparts. All of this happens at build time:
the browser only folds and splits, and looks forms up in the lexicon.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import snowballstemmer

from hub.library.joins import APART, JOINS
from hub.library.stop_words import STOP_WORDS
from hub.library.words import words

ANY = "xx"
"""Stands for every language that is neither English nor French: folded, neither stopped nor stemmed."""

_STEMMERS = {"en": "english", "fr": "french"}


class Token(NamedTuple):
    """One indexed word: its folded form, its term (stem), and its position, counted with stop words."""

    form: str
    term: str
    position: int


@cache
def _overrides(language: str) -> dict[str, str]:
    joined = {form: f"={group[0]}" for group in JOINS.get(language, ()) for form in group}
    return joined | {form: f"={form}" for form in APART.get(language, ())}


@cache
def _stemmer(language: str) -> snowballstemmer.basestemmer.BaseStemmer:
    return snowballstemmer.stemmer(_STEMMERS[language])


@cache
def stem(form: str, language: str) -> str:
    """Return the term of a folded form in a language; in languages other than English and French, the form itself."""
    if language not in _STEMMERS:
        return form
    override = _overrides(language).get(form)
    if override:
        return override
    # a join's first form stands for what Snowball would also reduce to it
    stemmed: str = _stemmer(language).stemWord(form)
    return _joined_stems(language).get(stemmed, stemmed)


@cache
def _joined_stems(language: str) -> dict[str, str]:
    """Snowball's stem of a join's forms → the join, where no other join or keep-apart claims it."""
    claims: dict[str, set[str]] = {}
    for form, term in _overrides(language).items():
        claims.setdefault(_stemmer(language).stemWord(form), set()).add(term)
    return {
        stemmed: next(iter(terms))
        for stemmed, terms in claims.items()
        if len(terms) == 1 and not (terms & _kept(language))
    }


@cache
def _kept(language: str) -> frozenset[str]:
    return frozenset(f"={form}" for form in APART.get(language, ()))


def is_stop(form: str, language: str) -> bool:
    """Tell whether a folded form is a stop word of a language."""
    return form in STOP_WORDS.get(language, frozenset())


def tokens(text: str, language: str) -> list[Token]:
    """Return the indexed words of a text, stop words left out."""
    return [
        Token(form, stem(form, language), position)
        for position, form in enumerate(words(text))
        if not is_stop(form, language)
    ]
