"""Where concepts occur: in a record's tags, and by their names in its text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from hub.library.analysis import is_stop, stem
from hub.library.concepts import Concept
from hub.library.documents import LibraryDocument
from hub.library.impacts import KIND_WEIGHTS, length_norm, mention_weight
from hub.library.index import FIELD_WEIGHTS, index_language
from hub.library.words import fold, surface_words

TAG_WEIGHT = 2.0
"""What carrying a concept's term is worth, in mentions."""

Names = Mapping[str, Mapping[str, Sequence[tuple[tuple[str, ...], int]]]]
"""Language → first stem of a name → (all its stems, number of the concept)."""


def concept_frequencies(documents: Sequence[LibraryDocument], concepts: Sequence[Concept]) -> list[dict[int, float]]:
    """Return for each concept the weighted, normalised frequency by record number (see `hub.library.impacts`)."""
    owner = {member: concept.number for concept in concepts for member in concept.members}
    names = _names(concepts)
    written = [list(_stems(document)) for document in documents]
    lengths: dict[tuple[str, str], int] = defaultdict(int)
    for fields in written:
        for field, language, stems in fields:
            lengths[field, language] += len(stems)
    found: list[dict[int, float]] = [defaultdict(float) for _ in concepts]
    for number, document in enumerate(documents):
        for tag in document.tags:
            if tag in owner:
                found[owner[tag]][number] = TAG_WEIGHT * KIND_WEIGHTS[document.kind]
        for field, language, stems in written[number]:
            worth = mention_weight(document, field)
            norm = length_norm(len(stems), lengths[field, language] / len(documents))
            for concept in _named_in(stems, names[language]):
                found[concept][number] += worth / norm
    return found


def _names(concepts: Sequence[Concept]) -> Names:
    names: dict[str, dict[str, list[tuple[tuple[str, ...], int]]]] = defaultdict(lambda: defaultdict(list))
    for concept in concepts:
        known = set()
        for code, name in (*concept.names, *concept.hidden_names):
            language = index_language(code)
            stems = tuple(
                stem(form, language) for form in map(fold, surface_words(name)) if not is_stop(form, language)
            )
            if stems and (language, stems) not in known:
                known.add((language, stems))
                names[language][stems[0]].append((stems, concept.number))
    return names


def _stems(document: LibraryDocument) -> Iterator[tuple[str, str, list[str]]]:
    """Yield field, language and stems of each text of a document, texts in other languages together."""
    for field in FIELD_WEIGHTS:
        by_language: dict[str, list[str]] = {}
        for code, text in document.texts[field].items():
            language = index_language(code)
            by_language.setdefault(language, []).extend(_stemmed(text, language))
        for language, stems in by_language.items():
            yield field, language, stems


def _stemmed(text: str, language: str) -> Iterator[str]:
    return (stem(form, language) for form in map(fold, surface_words(text)) if not is_stop(form, language))


def _named_in(stems: Sequence[str], names: Mapping[str, Sequence[tuple[tuple[str, ...], int]]]) -> Iterator[int]:
    for place, first in enumerate(stems):
        for wanted, concept in names.get(first, ()):
            if tuple(stems[place : place + len(wanted)]) == wanted:
                yield concept
