"""Impacts: what a term says of a document, as a whole number from 1 to 15.

BM25F (Robertson, Zaragoza, Taylor 2004): the weighted, length-normalised term frequencies of the fields are added
up, then saturated, then multiplied by the inverse document frequency; the greatest value of the library is 15.
Fifteen levels were measured to lose nothing against 255.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from math import log

from whoosh.index import FileIndex

from hub.library.index import FIELD_WEIGHTS, INDEX_LANGUAGES

LEVELS = 15
K1 = 1.2
B = 0.5

Term = tuple[str, str]
"""(index language, stem)."""


def impacts(index: FileIndex) -> Mapping[Term, list[tuple[int, int]]]:
    """Return for each term its postings: (record number, impact) in rising record number."""
    saturations: dict[Term, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    with index.reader() as reader:
        total = max(1, reader.doc_count())
        stored = {docnum: reader.stored_fields(docnum)["number"] for docnum in reader.all_doc_ids()}
        for language in INDEX_LANGUAGES:
            for name, weight in FIELD_WEIGHTS.items():
                field = f"{name}_{language}"
                average = max(1.0, reader.field_length(field) / total)
                for text in reader.lexicon(field):
                    postings = saturations[language, text.decode("utf-8")]
                    matcher = reader.postings(field, text)
                    while matcher.is_active():
                        docnum = matcher.id()
                        # the length is None where Whoosh stored none: the field is absent, so it holds no term either
                        length = reader.doc_field_length(docnum, field, 0) or 0
                        normal = 1 - B + B * length / average
                        postings[stored[docnum]] += weight * matcher.weight() / normal
                        matcher.next()
    scores = {
        term: {number: _idf(total, len(found)) * tf / (K1 + tf) for number, tf in found.items()}
        for term, found in saturations.items()
    }
    top = max((score for found in scores.values() for score in found.values()), default=1.0)
    return {
        term: [(number, max(1, round(LEVELS * score / top))) for number, score in sorted(found.items())]
        for term, found in sorted(scores.items())
    }


def _idf(total: int, frequency: int) -> float:
    return log(1 + (total - frequency + 0.5) / (frequency + 0.5))
