"""Reads the library's static files: the same that the browser loads, in the same way."""

from __future__ import annotations

import gzip
import json
from bisect import bisect_right
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

from hub.library.varints import Bytes, unzigzag

WORD, WORDING, NAME = range(3)
"""What a form is to a term: a word of texts; a hidden wording of a concept; a concept's name, which answers alone."""

ROLES = 3

LEVELS = 15
"""The highest impact: what a posting says of a record is a whole number from 1 to this."""


class Found(NamedTuple):
    """A form's entry: `terms` are (term id, role, bit length of its document frequency)."""

    form: str
    terms: tuple[tuple[int, int, int], ...]
    surface: str

    @property
    def weight(self) -> int:
        """How common the form is: the bit length of its most frequent term's document frequency."""
        return max(bits for _, _, bits in self.terms)


class FacetValue(NamedTuple):
    """A facet's value: its label by language and the numbers of the records that have it."""

    label: dict[str, str]
    numbers: frozenset[int]


class PostingsShard(NamedTuple):
    """A file of posting lists: where each starts, and by its place in the file the names of what is a concept."""

    data: Bytes
    starts: list[int]
    concepts: dict[int, dict[str, Any]]


LANGUAGES = ("en", "fr")


class LibraryReader:
    """One build's files, each loaded when first asked for. Raises FileNotFoundError for a folder that has none."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.meta: dict[str, Any] = json.loads((folder / "meta.json").read_bytes())
        self.records: int = self.meta["records"]
        self.events = frozenset(self.meta["events"])
        self.stop = {language: frozenset(words) for language, words in self.meta["stop"].items()}
        # instance-bound caches: one reader per process, so nothing outlives it
        self.shard = cache(self._shard)
        self.postings_shard = cache(self._postings_shard)
        self.postings = cache(self._postings)
        self.facet = cache(self._facet)
        self.block = cache(self._block)

    @property
    def version(self) -> str:
        """The version of the data."""
        version: str = self.meta["data"]
        return version

    def _bytes(self, name: str) -> Bytes:
        return Bytes(gzip.decompress((self.folder / name).read_bytes()))

    def shard_of(self, form: str) -> int:
        """Return the number of the lexicon shard that would hold a form."""
        return max(0, bisect_right(self.meta["letters"], form[:3]) - 1)

    def _shard(self, number: int) -> dict[str, Found]:
        data = self._bytes(f"l{number}.bin.gz")
        entries: dict[str, Found] = {}
        raw, term = b"", 0
        while not data.ended:
            raw = raw[: data.varint()] + data.take(data.varint())
            count = data.varint()
            terms = []
            for _ in range(count >> 1):
                value = data.varint()
                term += unzigzag(value // ROLES)
                terms.append((term, value % ROLES, data.varint()))
            form = raw.decode("utf-8")
            entries[form] = Found(form, tuple(terms), data.text() if count & 1 else form)
        return entries

    def entries_near(self, form: str) -> dict[str, Found]:
        """Return the lexicon entries that begin like a form."""
        return self.shard(self.shard_of(form)) if self.meta["letters"] else {}

    def entry(self, form: str) -> Found | None:
        """Return a form's entry, or None."""
        return self.entries_near(form).get(form)

    def _postings_shard(self, number: int) -> PostingsShard:
        data = self._bytes(f"p{number}.bin.gz")
        lengths = [data.varint() for _ in range(data.varint())]
        starts = [data.place]
        for length in lengths:
            starts.append(starts[-1] + length)
        names = Bytes(data.data, starts[-1])
        concepts: dict[int, dict[str, Any]] = {}
        while not names.ended:
            place, count = names.varint(), names.varint()
            shown = {language: names.text() for language in LANGUAGES}
            concepts[place] = {**shown, "keys": [names.text() for _ in range(count)]}
        return PostingsShard(data, starts, concepts)

    def _place(self, term: int) -> tuple[PostingsShard, int]:
        number = bisect_right(self.meta["starts"], term) - 1
        return self.postings_shard(number), term - self.meta["starts"][number]

    def _postings(self, term: int) -> tuple[tuple[int, int], ...]:
        shard, place = self._place(term)
        shard.data.place = shard.starts[place]
        return tuple(shard.data.postings())

    def concept(self, term: int) -> dict[str, Any] | None:
        """Return a concept's names, `{en, fr, keys}` (keys: its further names, folded), or None for a plain term."""
        if term < 0:
            return None
        shard, place = self._place(term)
        return shard.concepts.get(place)

    def _facet(self, name: str) -> dict[str, FacetValue]:
        data = self._bytes(f"f-{name}.bin.gz")
        values: dict[str, FacetValue] = {}
        while not data.ended:
            value = data.text()
            label = {language: data.text() for language in LANGUAGES}
            values[value] = FacetValue(label, frozenset(data.gaps()))
        return values

    def _block(self, name: str) -> list[Any]:
        found: list[Any] = json.loads((self.folder / name).read_bytes())
        return found

    def card(self, number: int, language: str) -> dict[str, Any]:
        """Return a record's card."""
        size = self.meta["block"]
        card: dict[str, Any] = self.block(f"c{number // size}-{language}.json")[number % size]
        return card

    def texts(self, number: int) -> list[str]:
        """Return a record's whole text, folded, as ` word word … ` per field and language."""
        size = self.meta["block"]
        texts: list[str] = self.block(f"t{number // size}.json")[number % size]
        return texts

    @cached_property
    def rules(self) -> list[tuple[str, str]]:
        """Learned endings: (ending of an unknown word, ending to try), most frequent first."""
        return [(one, other) for one, other in json.loads((self.folder / "rules.json").read_bytes())]

    @cached_property
    def order(self) -> dict[str, list[int]]:
        """Sort keys by record number: `year`, `evidence`, `city`."""
        found: dict[str, list[int]] = json.loads((self.folder / "order.json").read_bytes())
        return found
