"""From text to folded words. The twin of `docs/assets/js/library/words.js`; all that a search needs of the analysis."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_LIGATURES = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
RUN = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
"""A run of letters, digits and apostrophes; `surface_of` makes words of it."""

_ELISION = re.compile(r"^(?:l|d|j|m|t|s|n|c|qu|lorsqu|puisqu|jusqu|quoiqu)['’ʼ](?=.)")
_POSSESSIVE = re.compile(r"['’ʼ]s$")


def fold(text: str) -> str:
    """Return text in lower case without accents or ligatures: `Œuvre sociale, à Malmö` → `oeuvre sociale, a malmo`."""
    if text.isascii():
        return text.lower()
    lowered = unicodedata.normalize("NFC", text).lower().translate(_LIGATURES)
    bare = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
    # letters of other alphabets of mathematics become capitals only now
    return unicodedata.normalize("NFC", bare).lower()


def surface_words(text: str) -> Iterator[str]:
    """Yield the words of a text as written, elided articles and possessives cut off: `l'école` → `école`."""
    for match in RUN.finditer(unicodedata.normalize("NFC", text)):
        yield from surface_of(match.group())


def surface_of(run: str) -> Iterator[str]:
    """Yield the words in one run of letters, digits and apostrophes."""
    # the third apostrophe is itself a letter
    if run.isalnum() and "ʼ" not in run:
        yield run
        return
    bare = run
    while elided := _ELISION.match(bare.lower()):
        bare = bare[elided.end() :]
    bare = _POSSESSIVE.sub("", bare)
    yield from (part for part in re.split("['’ʼ]", bare) if part)


def words(text: str) -> list[str]:
    """Return the folded words of a text, stop words included, in order."""
    return [fold(word) for word in surface_words(text)]


def flat(text: str) -> str:
    """Return the folded words of a text between single spaces, with one at either end, for exact phrase look-up."""
    return f" {' '.join(words(text))} "
