"""Numbered references of one page: in the order of first citation, the same address once, with the way back.

Citations are written as in Pandoc: `[@key]`, `[@key, p. 7]`, `[@a; @b]`. Keys are local to a file, so a page that
shows texts of two files (a city and its country) gives each its own sources; one address gets one number all the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from hub.language.typography import clean, typeset
from hub.model.sources import Source
from hub.pages.words import semicolon

_ONE = re.compile(r"\s*@([a-z0-9]+(?:-[a-z0-9]+)*)(?:\s*,\s*(\S.*?))?\s*", re.DOTALL)


def read_citation(inside: str) -> tuple[tuple[str, str | None], ...] | None:
    """Return the (key, locator) pairs of the inside of a citation, None if it is not one: `@a, p. 7; @b`."""
    pairs = [_ONE.fullmatch(part) for part in inside.split(";")]
    if not all(pairs):
        return None
    return tuple((pair.group(1), pair.group(2)) for pair in pairs if pair)


@dataclass
class Reference:
    """A source as a page cites it: its number and the anchors of the places that cite it."""

    number: int
    source: Source
    places: list[str] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        """The id of its entry in the list of sources. The underscore keeps it apart from records' ids."""
        return f"source_{self.number}"


class Citations:
    """Gives out the numbers of one page."""

    def __init__(self, language: str) -> None:
        """Start a page that cites nothing yet."""
        self.language = language
        self.references: list[Reference] = []
        self._by_address: dict[str, Reference] = {}
        self._by_key: dict[tuple[int, str], Reference] = {}

    def reference(self, key: str, sources: Mapping[str, Source]) -> Reference | None:
        """Return the reference of a source, numbered on first use; None if the file has no such key."""
        known = self._by_key.get((id(sources), key))
        if known is None:
            source = sources.get(key)
            if source is None:
                return None
            known = self._by_address.get(source.url) if source.url else None
            if known is None:
                known = Reference(len(self.references) + 1, source)
                self.references.append(known)
                if source.url:
                    self._by_address[source.url] = known
            self._by_key[id(sources), key] = known
        return known

    def mark(self, pairs: tuple[tuple[str, str | None], ...], sources: Mapping[str, Source]) -> Markup:
        """Return the superscript of one citation: `[3, p. 7; 4]`, each number a link to its source."""
        links: list[str] = []
        cited = [(found, locator) for key, locator in pairs if (found := self.reference(key, sources))]
        for reference, locator in sorted(cited, key=lambda pair: pair[0].number):
            place = f"cited_{reference.number}_{len(reference.places) + 1}"
            reference.places.append(place)
            words = "" if locator is None else ", " + typeset(clean(" ".join(locator.split())), self.language)
            links.append(f'<a href="#{reference.anchor}" id="{place}">{reference.number}{escape(words)}</a>')
        return Markup(f'<sup class="e-ref">[{semicolon(self.language).join(links)}]</sup>' if links else "")

    def written(self, inside: str, sources: Mapping[str, Source]) -> str:
        """Return the HTML of a citation found in text; one that is not well formed or known stays the text it is."""
        pairs = read_citation(inside)
        mark = self.mark(pairs, sources) if pairs else Markup("")
        return str(mark or escape(f"[{inside}]"))
