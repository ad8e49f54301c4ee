"""Impacts: what a term or a concept says of a document, as a whole number from 1 to `LEVELS`.

BM25F (Robertson, Zaragoza, Taylor 2004): the weighted, length-normalised frequencies in the fields are added up, then
saturated, then multiplied by the inverse document frequency. A concept counts as a term: its names are what occurs,
and carrying it as a tag counts as a field of its own. The greatest value of the library is `LEVELS`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log

from whoosh.index import FileIndex

from hub.library.documents import LibraryDocument
from hub.library.index import FIELD_WEIGHTS, INDEX_LANGUAGES

LEVELS = 15
K1 = 1.2
B = 0.5

KIND_WEIGHTS = {"practice": 1.0, "strategy": 0.8, "activity": 0.9, "city": 0.5, "resource": 0.9}
"""What a mention is worth by the kind of record: a city's tells of everything that is done there."""

Term = tuple[str, str]
"""(index language, stem)."""

Frequencies = Mapping[int, float]
"""Record number → weighted, normalised frequency."""

Posting = tuple[int, int]
"""(record number, impact)."""


def mention_weight(document: LibraryDocument, field: str) -> float:
    """Return what one mention in a field is worth; a title says what the record is about, whatever its kind."""
    return FIELD_WEIGHTS[field] * (1.0 if field == "title" else KIND_WEIGHTS[document.kind])


def length_norm(length: float, average: float) -> float:
    """Return what a mention is divided by: more in a longer field than in an average one."""
    return 1 - B + B * length / max(1.0, average)


def term_frequencies(index: FileIndex, documents: Sequence[LibraryDocument]) -> dict[Term, dict[int, float]]:
    """Return the frequencies of each term of the index."""
    found: dict[Term, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    with index.reader() as reader:
        total = max(1, reader.doc_count())
        stored = {docnum: reader.stored_fields(docnum)["number"] for docnum in reader.all_doc_ids()}
        for language in INDEX_LANGUAGES:
            for name in FIELD_WEIGHTS:
                field = f"{name}_{language}"
                average = reader.field_length(field) / total
                for text in reader.lexicon(field):
                    frequencies = found[language, text.decode("utf-8")]
                    matcher = reader.postings(field, text)
                    while matcher.is_active():
                        docnum = matcher.id()
                        number = stored[docnum]
                        # the length is None where Whoosh stored none: the field is absent, so it holds no term either
                        norm = length_norm(reader.doc_field_length(docnum, field, 0) or 0, average)
                        frequencies[number] += mention_weight(documents[number], name) * matcher.weight() / norm
                        matcher.next()
    return found


def scored(frequencies: Frequencies, total: int) -> dict[int, float]:
    """Return BM25's score of each record, of `total`, for one term."""
    idf = log(1 + (total - len(frequencies) + 0.5) / (len(frequencies) + 0.5))
    return {number: idf * frequency / (K1 + frequency) for number, frequency in frequencies.items()}


def levels(scores: Mapping[int, float], top: float) -> tuple[Posting, ...]:
    """Return scores as postings in rising record number, `top` being the greatest score of the library."""
    return tuple((number, max(1, round(LEVELS * score / top))) for number, score in sorted(scores.items()))
