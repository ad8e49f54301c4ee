"""What stands where: one pass over all texts finds the words, terms and concepts of every record.

The texts are read once and each run of letters is analysed once, whatever its number; places are kept in arrays. So
this stays quick and small with thousands of records. `tests/library` hold it against the Whoosh index.
"""

from __future__ import annotations

import unicodedata
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple

from hub.library.analysis import is_stop, stem
from hub.library.concepts import Concept, name_words
from hub.library.documents import LibraryDocument
from hub.library.fields import FIELD_WEIGHTS, INDEX_LANGUAGES, KIND_WEIGHTS, index_language
from hub.library.words import RUN, fold, surface_of

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
    spellings: dict[str, dict[str, int]] = field(default_factory=dict)
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


class Slot(NamedTuple):
    """One text of a record: its field and index language, its number of words that count, and what stands in it."""

    field: str
    language: str
    length: int
    terms: dict[str, int]
    """Stem → how often."""
    concepts: tuple[tuple[int, int], ...]
    """(concept, how often it is named)."""


class Reading(NamedTuple):
    """What the texts of one record say, whatever other records say."""

    slots: tuple[Slot, ...]
    flat: list[str]
    titles: tuple[str, ...]
    """The folded words of each title between single spaces."""
    runs: tuple[tuple[str, list[str]], ...]
    """Index language → runs of letters in their order."""


def occurrences(
    documents: Sequence[LibraryDocument],
    concepts: Sequence[Concept],
    kept: MutableMapping[bytes, Reading] | None = None,
) -> Occurrences:
    """Read all documents once; `kept` holds readings by `texts_key`, and takes the new ones."""
    found = Occurrences(concepts=[Places() for _ in concepts])
    found.worth.extend(KIND_WEIGHTS[document.kind] for document in documents)
    entitled = {key: concept.number for concept in concepts for key in concept.keys}
    owner = {member: concept.number for concept in concepts for member in concept.members}
    known = _Forms()
    stems = {language: _Stems(language) for language in INDEX_LANGUAGES}
    names = _names(concepts, stems)
    terms: dict[str, dict[str, Places]] = {language: defaultdict(Places) for language in INDEX_LANGUAGES}
    runs = {language: Counter[str]() for language in INDEX_LANGUAGES}
    totals: Counter[tuple[str, str]] = Counter()
    fields: list[tuple[str, str]] = []
    for number, document in enumerate(documents):
        for tag in sorted(document.tags):
            if tag in owner:
                found.concepts[owner[tag]].add(number, WHOLE, TAG_WEIGHT)
        if kept is None:
            reading = _read(document, known, stems, names)
        elif (key := texts_key(document)) in kept:
            reading = kept[key]
        else:
            reading = kept[key] = _read(document, known, stems, names)
        for slot in reading.slots:
            place = len(fields)
            fields.append((slot.field, slot.language))
            found.lengths.append(slot.length)
            totals[slot.field, slot.language] += slot.length
            own, weight = terms[slot.language], FIELD_WEIGHTS[slot.field]
            for term, count in slot.terms.items():
                own[term].add(number, place, weight * count)
            for concept, count in slot.concepts:
                found.concepts[concept].add(number, place, weight * count)
        for title in reading.titles:
            if title in entitled:
                found.titles.setdefault(entitled[title], set()).add(number)
        for language, listed in reading.runs:
            runs[language].update(listed)
        found.flat.append(reading.flat)
    found.averages.extend(totals[key] / len(documents) for key in fields)
    found.terms = {(language, term): places for language, own in terms.items() for term, places in own.items()}
    found.forms = _terms_of_forms(runs, known, stems)
    found.spellings = _spellings(runs, known, found.forms)
    return found


def texts_key(document: LibraryDocument) -> bytes:
    """Return a digest of a document's texts."""
    return blake2b(repr(document.texts).encode(), digest_size=16).digest()


def _read(
    document: LibraryDocument, known: _Forms, stems: Mapping[str, _Stems], names: Mapping[str, _Names]
) -> Reading:
    slots: list[Slot] = []
    titles: list[str] = []
    runs: dict[str, list[str]] = {}
    flat: dict[str, list[str]] = {language: [] for language in INDEX_LANGUAGES}
    for name in FIELD_WEIGHTS:
        written: dict[str, list[str]] = {}
        for code, text in document.texts[name].items():
            language = index_language(code)
            listed = RUN.findall(unicodedata.normalize("NFC", text))
            runs.setdefault(language, []).extend(listed)
            forms = [*chain.from_iterable(map(known.__getitem__, listed))]
            spaced = " ".join(forms)
            flat[language].append(f" {spaced} ")
            if name == "title":
                titles.append(spaced)
            written.setdefault(language, []).extend(filter(None, map(stems[language].__getitem__, forms)))
        for language, stemmed in written.items():
            counted = Counter(stemmed)
            named = tuple(_named_in(stemmed, counted, names[language]))
            slots.append(Slot(name, language, len(stemmed), dict(counted), named))
    return Reading(tuple(slots), [*chain.from_iterable(flat.values())], tuple(titles), tuple(runs.items()))


class _Forms(dict[str, tuple[str, ...]]):
    """Run of letters → its folded words, each run looked into once."""

    def __missing__(self, run: str) -> tuple[str, ...]:
        forms = self[run] = tuple(map(fold, surface_of(run)))
        return forms


class _Stems(dict[str, str]):
    """Form → its stem in one index language, empty for stop words."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def __missing__(self, form: str) -> str:
        stemmed = self[form] = "" if is_stop(form, self.language) else stem(form, self.language)
        return stemmed


Runs = Mapping[str, Mapping[str, int]]
"""Index language → run of letters → how often it was met."""


def _terms_of_forms(runs: Runs, known: _Forms, stems: Mapping[str, _Stems]) -> dict[str, set[Term]]:
    forms: dict[str, set[Term]] = defaultdict(set)
    for language, counted in runs.items():
        for form in {*chain.from_iterable(map(known.__getitem__, counted))}:
            if stemmed := stems[language][form]:
                forms[form].add((language, stemmed))
    return dict(forms)


def _spellings(runs: Runs, known: _Forms, forms: Mapping[str, set[Term]]) -> dict[str, dict[str, int]]:
    spellings: dict[str, dict[str, int]] = {form: {} for form in forms}
    for language, counted in runs.items():
        for run, count in counted.items():
            for form, word in zip(known[run], surface_of(run), strict=True):
                if not is_stop(form, language):
                    spelt = word.lower()
                    spellings[form][spelt] = spellings[form].get(spelt, 0) + count
    return spellings


class _Names(NamedTuple):
    """The names of concepts as stems, in one language."""

    single: dict[str, list[int]]
    """The stem of a name of one word → numbers of the concepts."""
    longer: dict[str, dict[str, list[tuple[tuple[str, ...], int]]]]
    """The first stem of a longer name → the second → (all its stems, number of the concept)."""


def _names(concepts: Sequence[Concept], stems: Mapping[str, _Stems]) -> Mapping[str, _Names]:
    names = {language: _Names({}, {}) for language in INDEX_LANGUAGES}
    for concept in concepts:
        known = set()
        for code, name in (*concept.names, *concept.hidden_names):
            language = index_language(code)
            wanted = tuple(filter(None, map(stems[language].__getitem__, name_words(name))))
            if wanted and (language, wanted) not in known:
                known.add((language, wanted))
                if len(wanted) == 1:
                    names[language].single.setdefault(wanted[0], []).append(concept.number)
                else:
                    seconds = names[language].longer.setdefault(wanted[0], {})
                    seconds.setdefault(wanted[1], []).append((wanted, concept.number))
    return names


def _named_in(stemmed: Sequence[str], counted: Mapping[str, int], names: _Names) -> Iterator[tuple[int, int]]:
    """Yield (concept, how often a text names it) in rising order; `counted` are the text's stems."""
    found: dict[int, int] = defaultdict(int)
    for term in counted.keys() & names.single.keys():
        for concept in names.single[term]:
            found[concept] += counted[term]
    longer = names.longer
    for place in [place for place, term in enumerate(stemmed) if term in longer]:
        after = stemmed[place + 1] if place + 1 < len(stemmed) else ""
        for wanted, concept in longer[stemmed[place]].get(after, ()):
            if len(wanted) == 2 or tuple(stemmed[place : place + len(wanted)]) == wanted:
                found[concept] += 1
    yield from sorted(found.items())
