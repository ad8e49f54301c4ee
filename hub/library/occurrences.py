"""What stands where: one pass over all texts finds the words, terms and concepts of every record.

The texts are read once and each run of letters is analysed once, whatever its number; places are kept in arrays. So
this stays quick and small with thousands of records. `tests/library` hold it against the Whoosh index.
"""

from __future__ import annotations

import unicodedata
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hub.library.analysis import is_stop, stem
from hub.library.concepts import Concept, concept_key
from hub.library.documents import LibraryDocument
from hub.library.fields import FIELD_WEIGHTS, INDEX_LANGUAGES, KIND_WEIGHTS, index_language
from hub.library.words import RUN, fold, surface_of, surface_words

Term = tuple[str, str]
"""(index language, stem)."""

TAG_WEIGHT = 2.0
"""What carrying a concept's term is worth, in mentions."""

WHOLE = -1
"""The slot of what stands in no text: carrying a tag."""


class Places:
    """Where a term or a concept stands: record numbers, the slot of each, and what it is worth there.

    A slot is one text of a record: a field in a language.
    """

    __slots__ = ("records", "slots", "weights")

    def __init__(self) -> None:
        """Begin with none."""
        self.records, self.slots, self.weights = array("I"), array("i"), array("d")

    def add(self, record: int, slot: int, weight: float) -> None:
        """Add a place."""
        self.records.append(record)
        self.slots.append(slot)
        self.weights.append(weight)

    def __iter__(self) -> Iterator[tuple[int, int, float]]:
        """Yield (record, slot, weight)."""
        return zip(self.records, self.slots, self.weights, strict=True)


@dataclass
class Occurrences:
    """Everything that one pass finds."""

    worth: array[float] = field(default_factory=lambda: array("d"))
    """By record, what a match is worth by its kind."""
    terms: dict[Term, Places] = field(default_factory=dict)
    concepts: list[Places] = field(default_factory=list)
    spellings: dict[str, Counter[str]] = field(default_factory=dict)
    """Folded form → how it is spelt, in small letters, and how often."""
    forms: dict[str, set[Term]] = field(default_factory=dict)
    """Folded form → its terms."""
    lengths: array[int] = field(default_factory=lambda: array("I"))
    """Number of words that count, by slot."""
    averages: array[float] = field(default_factory=lambda: array("d"))
    """By slot, the average length of that field in that language over all records."""
    flat: list[list[str]] = field(default_factory=list)
    """By record, each text's folded words between spaces, for exact phrases."""
    titles: dict[int, set[int]] = field(default_factory=dict)
    """Concept → records whose title is its very name."""


def occurrences(documents: Sequence[LibraryDocument], concepts: Sequence[Concept]) -> Occurrences:
    """Read all documents once."""
    found = Occurrences(concepts=[Places() for _ in concepts])
    found.worth.extend(KIND_WEIGHTS[document.kind] for document in documents)
    entitled = {key: concept.number for concept in concepts for key in concept.keys}
    terms: dict[Term, Places] = defaultdict(Places)
    owner = {member: concept.number for concept in concepts for member in concept.members}
    names = _names(concepts)
    runs = {language: Counter[str]() for language in INDEX_LANGUAGES}
    totals: Counter[tuple[str, str]] = Counter()
    fields: list[tuple[str, str]] = []
    known: dict[str, tuple[str, ...]] = {}
    stems: dict[str, dict[str, str | None]] = {language: {} for language in INDEX_LANGUAGES}
    for number, document in enumerate(documents):
        for tag in sorted(document.tags):
            if tag in owner:
                found.concepts[owner[tag]].add(number, WHOLE, TAG_WEIGHT)
        for title in document.texts["title"].values():
            if (key := concept_key(title)) in entitled:
                found.titles.setdefault(entitled[key], set()).add(number)
        flat: dict[str, list[str]] = {language: [] for language in INDEX_LANGUAGES}
        for name in FIELD_WEIGHTS:
            written: dict[str, list[str]] = {}
            for code, text in document.texts[name].items():
                language = index_language(code)
                listed = RUN.findall(unicodedata.normalize("NFC", text))
                runs[language].update(listed)
                forms = _forms(listed, known)
                flat[language].append(f" {' '.join(forms)} ")
                written.setdefault(language, []).extend(_stemmed(forms, language, stems[language]))
            weight = FIELD_WEIGHTS[name]
            for language, counted in written.items():
                slot = len(fields)
                fields.append((name, language))
                found.lengths.append(len(counted))
                totals[name, language] += len(counted)
                for term, count in Counter(counted).items():
                    terms[language, term].add(number, slot, weight * count)
                for concept, count in Counter(_named_in(counted, names[language])).items():
                    found.concepts[concept].add(number, slot, weight * count)
        found.flat.append([text for texts in flat.values() for text in texts])
    found.averages.extend(totals[key] / len(documents) for key in fields)
    found.terms = dict(terms)
    _note_forms(found, runs)
    return found


def _forms(runs: Sequence[str], known: dict[str, tuple[str, ...]]) -> list[str]:
    """Return the folded words of runs of letters; `known` keeps those of each run."""
    forms: list[str] = []
    for run in runs:
        if run not in known:
            known[run] = tuple(map(fold, surface_of(run)))
        forms += known[run]
    return forms


def _stemmed(forms: Sequence[str], language: str, known: dict[str, str | None]) -> Iterator[str]:
    """Yield the stems of the forms that are no stop words."""
    for form in forms:
        if form not in known:
            known[form] = None if is_stop(form, language) else stem(form, language)
        stemmed = known[form]
        if stemmed is not None:
            yield stemmed


def _note_forms(found: Occurrences, runs: Mapping[str, Counter[str]]) -> None:
    forms: dict[str, set[Term]] = defaultdict(set)
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for language, counted in runs.items():
        for run, count in counted.items():
            for word in surface_of(run):
                form = fold(word)
                if not is_stop(form, language):
                    forms[form].add((language, stem(form, language)))
                    spellings[form][word.lower()] += count
    found.forms, found.spellings = dict(forms), dict(spellings)


Names = Mapping[str, Mapping[str, Sequence[tuple[tuple[str, ...], int]]]]
"""Language → first stem of a name → (all its stems, number of the concept)."""


def _names(concepts: Sequence[Concept]) -> Names:
    names: dict[str, dict[str, list[tuple[tuple[str, ...], int]]]] = defaultdict(lambda: defaultdict(list))
    for concept in concepts:
        known = set()
        for code, name in (*concept.names, *concept.hidden_names):
            language = index_language(code)
            stems = tuple(_stemmed([fold(word) for word in surface_words(name)], language, {}))
            if stems and (language, stems) not in known:
                known.add((language, stems))
                names[language][stems[0]].append((stems, concept.number))
    return names


def _named_in(stems: Sequence[str], names: Mapping[str, Sequence[tuple[tuple[str, ...], int]]]) -> Iterator[int]:
    for place, first in enumerate(stems):
        if first in names:
            for wanted, concept in names[first]:
                if len(wanted) == 1 or tuple(stems[place : place + len(wanted)]) == wanted:
                    yield concept
