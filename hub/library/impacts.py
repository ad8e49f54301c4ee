"""Impacts: what a term or a concept says of a record, as a whole number from 1 to `LEVELS`.

BM25F (Robertson, Zaragoza, Taylor 2004): the weighted, length-normalised frequencies in the fields are added up, then
saturated, then multiplied by the inverse document frequency. A concept counts as a term: its names are what occurs,
and carrying it as a tag counts as a field of its own. The greatest value of the library is `LEVELS`.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from math import log
from typing import NamedTuple

from hub.library.occurrences import WHOLE, Occurrences
from hub.library.reader import LEVELS

K1 = 1.2
B = 0.5

Posting = tuple[int, int]
"""(record number, impact)."""


class Scores(NamedTuple):
    """BM25F scores, and the record number of each, rising; as arrays, since there are millions."""

    records: array[int]
    values: array[float]


def length_norm(length: float, average: float) -> float:
    """Return what a mention is divided by: more in a longer field than in an average one."""
    return 1 - B + B * length / max(1.0, average)


def norms(found: Occurrences) -> list[float]:
    """Return the divisor of each slot, and last, for `WHOLE`, 1."""
    assert WHOLE == -1
    return [*map(length_norm, found.lengths, found.averages), 1.0]


def scores(places: Iterable[tuple[int, int, float]], divisors: Sequence[float], worth: Sequence[float]) -> Scores:
    """Return the score of each record that a term or concept stands in; `worth` is what its kind counts, by record."""
    total = len(worth)
    frequencies: dict[int, float] = {}
    for record, slot, weight in places:
        frequencies[record] = frequencies.get(record, 0.0) + weight / divisors[slot]
    idf = log(1 + (total - len(frequencies) + 0.5) / (len(frequencies) + 0.5))
    rising = sorted(frequencies.items())
    return Scores(
        array("I", [record for record, _ in rising]),
        array("d", [idf * worth[record] * frequency / (K1 + frequency) for record, frequency in rising]),
    )


def levels(found: Scores, top: float) -> list[Posting]:
    """Return scores as postings in rising record number, `top` being the greatest score of the library."""
    return [
        (record, round(LEVELS * score / top) or 1) for record, score in zip(found.records, found.values, strict=True)
    ]
