"""The query language, one for command line and browser: words, "phrases", AND OR NOT (ET OU SAUF), and -.

A query is a list of groups, of which any may match; all items of a group must. Nothing is an error: an operator with
nothing to join is ignored, an unclosed quotation mark closes at the end.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from hub.library.words import words

OPERATORS = {"AND": "AND", "ET": "AND", "OR": "OR", "OU": "OR", "NOT": "NOT", "SAUF": "NOT"}
MOST_WORDS = 32
"""Words of a query beyond these are ignored."""

_PART = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))')
_QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"'))


@dataclass(frozen=True)
class Item:
    """One thing to find: a single folded word, or (`phrase`) several in a row."""

    words: tuple[str, ...]
    phrase: bool = False


@dataclass(frozen=True)
class Query:
    """`groups`: any may match, all items of one must; `excluded`: none may match.

    `name` is what concepts' names are compared to: the folded query, operators taken as words (a label may be typed
    in capitals), None where there are quotation marks or a minus. `operators`: whether there are any.
    """

    groups: tuple[tuple[Item, ...], ...]
    excluded: tuple[Item, ...] = ()
    name: str | None = None
    operators: bool = False

    @property
    def empty(self) -> bool:
        """Whether the query asks for nothing, so that everything is shown."""
        return not self.groups and not self.excluded


def parse(text: str) -> Query:
    """Parse a query as typed. Never fails."""
    groups: list[list[Item]] = []
    excluded: list[Item] = []
    name: list[str] = []
    pending: str | None = None
    operators = quoting = False
    count = 0
    for match in _PART.finditer(unicodedata.normalize("NFC", text).translate(_QUOTES)):
        minus, quoted, bare = match.groups()
        if bare and not minus and bare in OPERATORS:
            pending = OPERATORS[bare]
            operators = True
            name.append(bare.lower())
            continue
        found = words(quoted if quoted is not None else bare)[: MOST_WORDS - count]
        if not found:
            continue
        count += len(found)
        negative = bool(minus) or pending == "NOT"
        phrase = quoted is not None
        quoting = quoting or bool(minus) or phrase
        name += found
        items = (
            [Item(tuple(found), True)] if phrase or (negative and len(found) > 1) else [Item((word,)) for word in found]
        )
        if negative:
            excluded += items
        elif pending == "AND" and groups:
            groups[-1] += items
        else:
            groups += [[item] for item in items]
        pending = None
    whole = " ".join(name) if groups and not quoting else None
    return Query(tuple(tuple(group) for group in groups), tuple(excluded), whole, operators)
