"""The lexicon: every surface form and every concept's name → term ids. It is the browser's stemmer.

Terms are numbered in the order in which the sorted lexicon first meets them, so a word's English and French postings
stand side by side. A concept is a term like any other, marked as such.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hub.library.analysis import is_stop, stem
from hub.library.concepts import Concept, concept_key
from hub.library.documents import LibraryDocument
from hub.library.impacts import Term
from hub.library.index import FIELD_WEIGHTS, index_language
from hub.library.words import fold, surface_words

Posting = tuple[int, int]
TAGGED = 6
"""Impact, of 15, of carrying a concept's term; being named in the text adds up to the rest."""

MOST_RULES = 250
LEAST_STEM = 4


@dataclass(frozen=True)
class Entry:
    """One form of the lexicon. `terms` are (term id, is it a concept); `surface` the usual spelling if it differs."""

    form: str
    terms: tuple[tuple[int, bool], ...]
    surface: str | None = None


@dataclass(frozen=True)
class Lexicon:
    """Sorted entries, the postings of each term id, the concepts' term ids, and the learned suffix rules."""

    entries: tuple[Entry, ...]
    postings: tuple[tuple[Posting, ...], ...]
    concept_terms: Mapping[int, int]
    """Term id → concept number."""
    rules: tuple[tuple[str, str], ...]


def lexicon(
    documents: Sequence[LibraryDocument], impacts: Mapping[Term, list[Posting]], concepts: Sequence[Concept]
) -> Lexicon:
    """Return the lexicon of the documents' words and the concepts' names."""
    terms: dict[str, set[Term]] = defaultdict(set)
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        for name in FIELD_WEIGHTS:
            for code, text in document.texts[name].items():
                language = index_language(code)
                for word in surface_words(text):
                    form = fold(word)
                    if not is_stop(form, language):
                        terms[form].add((language, stem(form, language)))
                        spellings[form][word.lower()] += 1
    named = _named_forms(concepts, terms)
    written = {concept_key(name): name for concept in reversed(concepts) for _, name in reversed(concept.names)}
    listed = _concept_postings(documents, concepts, impacts)

    ids: dict[Term | int, int] = {}
    found: list[Entry] = []
    for form in sorted({*terms, *named}, key=lambda text: text.encode("utf-8")):
        owners: list[tuple[Term | int, bool]] = [
            (term, False) for term in sorted(terms.get(form, ())) if term in impacts
        ]
        owners += [(number, True) for number in sorted(named.get(form, ())) if listed[number]]
        if owners:
            usual = written.get(form, form)
            if form in spellings:
                usual = min(spellings[form].items(), key=lambda pair: (-pair[1], pair[0]))[0]
            numbered = tuple((ids.setdefault(owner, len(ids)), is_concept) for owner, is_concept in owners)
            found.append(Entry(form, numbered, None if usual == form else usual))
    postings = tuple(tuple(listed[owner] if isinstance(owner, int) else impacts[owner]) for owner in ids)
    concept_terms = {term: owner for owner, term in ids.items() if isinstance(owner, int)}
    return Lexicon(tuple(found), postings, concept_terms, _suffix_rules(terms))


def _named_forms(concepts: Sequence[Concept], terms: Mapping[str, set[Term]]) -> dict[str, set[int]]:
    """Return the concepts that a form alone asks for.

    A label or alternative comes first, then a form that shares a term with a one-word label (`écoles` is answered as
    `école` is), then hidden wordings in the same two ways, then names without their stop words.
    """
    exact: dict[str, set[int]] = defaultdict(set)
    hidden: dict[str, set[int]] = defaultdict(set)
    for concept in concepts:
        for key in concept.keys:
            exact[key].add(concept.number)
        for key in concept.hidden:
            hidden[key].add(concept.number)
    exact_terms, hidden_terms = _terms_of_names(concepts, hidden=False), _terms_of_names(concepts, hidden=True)
    named = dict(exact)
    for form, found in terms.items():
        if form not in named and (numbers := set().union(*(exact_terms.get(term, ()) for term in found))):
            named[form] = numbers
    for form in {*terms, *hidden}:
        if form not in named:
            numbers = hidden.get(form, set()).union(*(hidden_terms.get(term, ()) for term in terms.get(form, ())))
            if numbers:
                named[form] = numbers
    for key, number in _short_keys(concepts, named):
        named[key] = {number}
    return named


def _terms_of_names(concepts: Sequence[Concept], *, hidden: bool) -> dict[Term, set[int]]:
    """Return the concepts by the term of each one-word name."""
    owners: dict[Term, set[int]] = defaultdict(set)
    for concept in concepts:
        for code, name in concept.hidden_names if hidden else concept.names:
            forms = [form for form in map(fold, surface_words(name)) if not is_stop(form, code)]
            if len(forms) == 1:
                language = index_language(code)
                owners[language, stem(forms[0], language)].add(concept.number)
    return owners


def _short_keys(concepts: Sequence[Concept], named: Mapping[str, set[int]]) -> list[tuple[str, int]]:
    """Return names without their stop words, where two words remain and no other concept or name claims them."""
    claims: dict[str, set[int]] = defaultdict(set)
    for concept in concepts:
        for language, name in (*concept.names, *concept.hidden_names):
            kept = [form for form in map(fold, surface_words(name)) if not is_stop(form, language)]
            if len(kept) > 1:
                claims[" ".join(kept)].add(concept.number)
    return [
        (key, next(iter(owners))) for key, owners in sorted(claims.items()) if len(owners) == 1 and key not in named
    ]


def _concept_postings(
    documents: Sequence[LibraryDocument], concepts: Sequence[Concept], impacts: Mapping[Term, list[Posting]]
) -> list[list[Posting]]:
    """Return each concept's postings: documents that carry one of its terms or hold one of its names.

    A document's impact is `TAGGED` for carrying it, plus up to the rest for the best name in its text, whose worth is
    that of its weakest word.
    """
    owner = {member: concept.number for concept in concepts for member in concept.members}
    names: dict[str, dict[str, list[tuple[tuple[str, ...], int]]]] = defaultdict(lambda: defaultdict(list))
    for concept in concepts:
        for code, name in (*concept.names, *concept.hidden_names):
            language = index_language(code)
            stems = tuple(
                stem(form, language) for form in map(fold, surface_words(name)) if not is_stop(form, language)
            )
            if stems:
                names[language][stems[0]].append((stems, concept.number))
    wanted_stems = _all_stems(names)
    worth = {term: dict(postings) for term, postings in impacts.items() if term[1] in wanted_stems}
    scores: list[dict[int, int]] = [defaultdict(int) for _ in concepts]
    for number, document in enumerate(documents):
        best: dict[int, int] = {}
        for field in FIELD_WEIGHTS:
            for code, text in document.texts[field].items():
                language = index_language(code)
                written = [
                    stem(form, language) for form in map(fold, surface_words(text)) if not is_stop(form, language)
                ]
                starts = names[language]
                for place, first in enumerate(written):
                    for wanted, concept_number in starts.get(first, ()):
                        if tuple(written[place : place + len(wanted)]) == wanted:
                            value = min(worth[language, part].get(number, 1) for part in wanted)
                            best[concept_number] = max(best.get(concept_number, 0), value)
        carried = {owner[tag] for tag in document.tags if tag in owner}
        for concept_number in carried | set(best):
            text_part = -(-(15 - TAGGED) * best.get(concept_number, 0) // 15)
            scores[concept_number][number] = max(1, TAGGED * (concept_number in carried) + text_part)
    return [sorted(found.items()) for found in scores]


def _all_stems(names: Mapping[str, Mapping[str, list[tuple[tuple[str, ...], int]]]]) -> frozenset[str]:
    return frozenset(
        part for starts in names.values() for found in starts.values() for stems, _ in found for part in stems
    )


def _suffix_rules(terms: Mapping[str, set[Term]]) -> tuple[tuple[str, str], ...]:
    """Learn which endings one term takes: (ending of an unknown word, ending to try), most frequent first."""
    forms: dict[Term, list[str]] = defaultdict(list)
    for form in sorted(terms):
        for term in terms[form]:
            if term[0] in ("en", "fr"):
                forms[term].append(form)
    counts: Counter[tuple[str, str]] = Counter()
    for family in forms.values():
        for one in family:
            for other in family:
                if one != other:
                    shared = next(
                        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
                        min(len(one), len(other)),
                    )
                    if shared >= LEAST_STEM and len(one) - shared <= 6 and len(other) - shared <= 6:
                        counts[one[shared:], other[shared:]] += 1
    ranked = sorted((pair for pair in counts.items() if pair[1] > 2), key=lambda pair: (-pair[1], pair[0]))
    return tuple(pair for pair, _ in ranked[:MOST_RULES])
