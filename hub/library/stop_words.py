"""Stop words, folded: Whoosh's lists for English and French, plus what elision leaves behind."""

from __future__ import annotations

import unicodedata

from whoosh.lang.stopwords import stoplists

_CONTENT = {
    # words of the lists that carry meaning in this field
    "en": frozenset({"against", "own", "same", "few"}),
    "fr": frozenset({"meme", "memes", "ete"}),
}
_FRENCH = """
les l d j m t s n c qu lorsqu puisqu jusqu quoiqu si ou ni car donc or ainsi aussi afin comme dont
leur leurs plus moins tres entre chez sans sous vers selon cette cet ces celui celle ceux elles ils
on y parce
"""
_MORE = {
    "en": frozenset({"also", "can", "may", "will", "s"}),
    # what is left of elided words, and small words that the list lacks
    "fr": frozenset(_FRENCH.split()),
}


def _fold(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


STOP_WORDS: dict[str, frozenset[str]] = {
    language: (frozenset(_fold(word) for word in stoplists[language]) | _MORE[language]) - _CONTENT[language]
    for language in ("en", "fr")
}
"""Folded stop words by language."""
