"""The library as static files: what the browser loads and what `hub search` reads.

All files of one build stand in one folder named by their version (`hub.library.version`). Numbers are `.bin.gz`
(LEB128, compressed by us, since hosts don't compress what they don't know); the rest is JSON.

- `meta.json`: version of the data, record count, first letters of each lexicon shard, first term of each postings
  shard, events, stop words
- `l<n>.bin.gz` lexicon · `p<n>.bin.gz` postings, then the names of the concepts among them
- `f-<facet>.bin.gz` one facet: of each value its id, its labels in English and French, its record numbers
- `c<n>-<language>.json` cards · `t<n>.json` whole texts, for phrases
- `rules.json` learned endings · `order.json` what results can be sorted by
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from hub.language.typography import typeset
from hub.library.cards import card, facet_label
from hub.library.concepts import Concept, concept_key
from hub.library.documents import LibraryDocument
from hub.library.facets import FACET_VOCABULARIES, FACETS, KINDS
from hub.library.lexicon import Entry, Lexicon
from hub.library.lexicon import lexicon as make_lexicon
from hub.library.occurrences import Occurrences
from hub.library.reader import ROLES
from hub.library.stop_words import STOP_WORDS
from hub.library.varints import gaps, shared_start, text_bytes, varint, varints, zigzag
from hub.library.version import data_version
from hub.model.hub import Hub
from hub.model.values import LANGUAGES

FORMAT = 1
SHARD_BYTES = 4500
PREFIX_LETTERS = 3
BLOCK = 4
"""Cards, and texts, in one file."""

EVIDENCE_ORDER = ("e0", "e1", "e2", "e3", "e4")


def record_files(hub: Hub, documents: Sequence[LibraryDocument]) -> dict[str, bytes]:
    """Return the files of what records show and can be filtered and sorted by, by name."""
    files = {f"f-{name}.bin.gz": _packed(_facet(hub, documents, name)) for name in FACETS}
    for language in LANGUAGES:
        cards = [card(hub, document, language) for document in documents]
        for number, block in enumerate(_blocks(cards)):
            files[f"c{number}-{language}.json"] = _json(block)
    files["order.json"] = _json(_orders(documents))
    return files


def word_files(
    hub: Hub, documents: Sequence[LibraryDocument], concepts: Sequence[Concept], found: Occurrences
) -> dict[str, bytes]:
    """Return the files of what records are found by, by name; `found` is what stands in the documents."""
    lexicon = make_lexicon(found, concepts)
    files: dict[str, bytes] = {}
    letters = []
    for number, (first, shard) in enumerate(_lexicon_shards(lexicon)):
        letters.append(first)
        files[f"l{number}.bin.gz"] = _packed(shard)
    starts = []
    for number, (start, shard) in enumerate(_postings_shards(lexicon, concepts)):
        starts.append(start)
        files[f"p{number}.bin.gz"] = _packed(shard)
    for number, block in enumerate(_blocks(found.flat)):
        files[f"t{number}.json"] = _json(block)
    files["rules.json"] = _json(lexicon.rules)
    files["meta.json"] = _json(
        {
            "format": FORMAT,
            "data": data_version(hub),
            "records": len(documents),
            "block": BLOCK,
            "letters": letters,
            "starts": starts,
            "events": [number for number, document in enumerate(documents) if document.event],
            "stop": {language: sorted(words) for language, words in STOP_WORDS.items()},
        }
    )
    return files


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files into a folder, made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


# --- the parts -----------------------------------------------------------------------------------------------------


def _lexicon_shards(lexicon: Lexicon) -> Iterator[tuple[str, bytes]]:
    """Yield (first letters, shard); a shard closes near `SHARD_BYTES` where the first letters change."""
    shard = bytearray()
    first = before = ""
    last_term = 0
    for entry in lexicon.entries:
        letters = entry.form[:PREFIX_LETTERS]
        if len(shard) >= SHARD_BYTES and letters != before[:PREFIX_LETTERS]:
            yield first, bytes(shard)
            shard, before = bytearray(), ""
        if not before:
            first, last_term = letters, 0
        packed, last_term = _entry_bytes(entry, before, last_term, lexicon)
        shard += packed
        before = entry.form
    if shard:
        yield first, bytes(shard)


def _entry_bytes(entry: Entry, before: str, last_term: int, lexicon: Lexicon) -> tuple[bytes, int]:
    raw = entry.form.encode("utf-8")
    shared = shared_start(raw, before.encode("utf-8"))
    numbers = [len(entry.terms) * 2 + (entry.surface is not None)]
    for term, role in entry.terms:
        numbers += (zigzag(term - last_term) * ROLES + role, lexicon.postings[term].records.bit_length())
        last_term = term
    surface = b"" if entry.surface is None else text_bytes(entry.surface)
    return varints((shared, len(raw) - shared)) + raw[shared:] + varints(numbers) + surface, last_term


def _postings_shards(lexicon: Lexicon, concepts: Sequence[Concept]) -> Iterator[tuple[int, bytes]]:
    """Yield (first term id, shard): a count, each list's length in bytes, the lists, then the concepts' names.

    A shard closes near `SHARD_BYTES`, never between the lists that one word brings.
    """
    pending: list[bytes] = []
    start = size = 0
    for term, postings in enumerate(lexicon.postings):
        if size >= SHARD_BYTES and term in lexicon.first_terms:
            yield start, _postings_shard(pending, start, lexicon, concepts)
            pending, start, size = [], term, 0
        pending.append(postings.packed)
        size += len(pending[-1])
    if pending:
        yield start, _postings_shard(pending, start, lexicon, concepts)


def _postings_shard(lists: Sequence[bytes], start: int, lexicon: Lexicon, concepts: Sequence[Concept]) -> bytes:
    shard = varints((len(lists), *map(len, lists))) + b"".join(lists)
    named = [(place, lexicon.concept_terms.get(start + place)) for place in range(len(lists))]
    for place, number in named:
        if number is not None:
            concept = concepts[number]
            shown = [typeset(concept.shown[language], language) for language in LANGUAGES]
            # what stands in texts to be highlighted: every name, once per folded form
            known = {*map(concept_key, shown)}
            keys = [key for key in (*concept.keys, *concept.hidden) if key not in known]
            shard += varint(place) + varint(len(keys)) + b"".join(text_bytes(text) for text in (*shown, *keys))
    return shard


def _facet(hub: Hub, documents: Sequence[LibraryDocument], name: str) -> bytes:
    """Return a facet's used values, in its own order: id, a label per language, record numbers."""
    values: dict[str, list[int]] = {}
    for number, document in enumerate(documents):
        for value in dict.fromkeys(document.facets.get(name, ())):
            values.setdefault(value, []).append(number)
    vocabulary = FACET_VOCABULARIES.get(name)
    order = KINDS if name == "kind" else hub.thesaurus[vocabulary] if vocabulary else sorted(values)
    return b"".join(
        text_bytes(value)
        + b"".join(text_bytes(facet_label(hub, name, value, language)) for language in LANGUAGES)
        + gaps(values[value])
        for value in order
        if value in values
    )


def _orders(documents: Sequence[LibraryDocument]) -> dict[str, list[int]]:
    """Return sort keys by record number: year (0 for none), evidence (0–4), and place in the alphabet of cities."""
    cities = sorted({document.city for document in documents if document.city})
    return {
        "year": [document.year or 0 for document in documents],
        "evidence": [
            EVIDENCE_ORDER.index(next(iter(document.facets.get("evidence", ())), "e0")) for document in documents
        ],
        "city": [cities.index(document.city) if document.city else len(cities) for document in documents],
    }


def _blocks(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(items), BLOCK):
        yield items[start : start + BLOCK]


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _packed(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)
