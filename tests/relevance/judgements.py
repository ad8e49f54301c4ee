"""The judged set: needs, queries, and the grades of the records that answer them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log2
from pathlib import Path
from typing import NamedTuple

import yaml

from hub.library.documents import LibraryDocument

FILE = Path(__file__).parent / "queries.yml"
SECOND = Path(__file__).parent / "second.yml"
DEPTH = 10


class Judged(NamedTuple):
    """A query and the grades, 1 to 3, of the records that answer it."""

    id: str
    language: str
    query: str
    need: str
    grades: Mapping[str, int]


def judged(documents: Sequence[LibraryDocument], file: Path = FILE) -> list[Judged]:
    """Return the judged queries. Raises KeyError for a grade of a record that is not in the library."""
    known = {document.id: document for document in documents}
    found = []
    for entry in yaml.safe_load(file.read_text(encoding="utf-8")):
        grades = {key: grade for grade, keys in entry["grades"].items() for key in keys}
        unknown = sorted(grades.keys() - known.keys())
        if unknown:
            raise KeyError(f"{entry['id']}: no record {', '.join(unknown)}")
        for key in [key for key, grade in grades.items() if grade > 1]:
            city = known[key].city
            if city:
                grades.setdefault(city, 1)
        found.append(Judged(entry["id"], entry["language"], entry["query"], entry["need"], grades))
    return found


def ndcg(ranked: Sequence[str], grades: Mapping[str, int]) -> float:
    """Return the normalised discounted cumulative gain of the first ten, with the grade as gain (as trec_eval does)."""

    def gain(values: Sequence[int]) -> float:
        return sum(value / log2(place + 2) for place, value in enumerate(values[:DEPTH]))

    best = gain(sorted(grades.values(), reverse=True))
    return gain([grades.get(key, 0) for key in ranked]) / best if best else 0.0


def reciprocal_rank(ranked: Sequence[str], grades: Mapping[str, int]) -> float:
    """Return one over the place of the first record that helps (grade 2 or 3), 0 if none does."""
    return next((1 / (place + 1) for place, key in enumerate(ranked) if grades.get(key, 0) > 1), 0.0)


def recall(ranked: Sequence[str], grades: Mapping[str, int], depth: int = 20) -> float:
    """Return the share of the records of grade 2 or 3 that are among the first twenty."""
    wanted = {key for key, grade in grades.items() if grade > 1}
    return len(wanted & set(ranked[:depth])) / min(len(wanted), depth) if wanted else 0.0


def agreement(queries: Sequence[Judged], file: Path = SECOND) -> tuple[int, float]:
    """Return how many pairs of query and record were judged twice, and Cohen's kappa with quadratic weights."""
    first = {query.id: query.grades for query in queries}
    again: dict[str, dict[str, int]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    pairs = [(first[key].get(record, 0), grade) for key, grades in again.items() for record, grade in grades.items()]
    one, other = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    observed = sum((a - b) ** 2 for a, b in pairs) / len(pairs)
    expected = sum((a - b) ** 2 * n * m for a, n in one.items() for b, m in other.items()) / len(pairs) ** 2
    return len(pairs), 1 - observed / expected


def mean(values: Sequence[float]) -> float:
    """Return the mean."""
    return sum(values) / len(values)
