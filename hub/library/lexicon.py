"""The lexicon: every surface form and every concept's name → term ids. It is the browser's stemmer.

Terms are numbered in the order in which the sorted lexicon first meets them, so a word's English and French postings
stand side by side. A concept is a term like any other, marked as such, with one beside each word that names it: so one
file answers a word.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import NamedTuple

from hub.library.analysis import ANY, is_stop, stem
from hub.library.concepts import Concept, concept_key, name_words
from hub.library.fields import index_language
from hub.library.impacts import Posting, levels, norms, scores
from hub.library.occurrences import Occurrences, Places, Term
from hub.library.reader import LEVELS, NAME, WORD, WORDING
from hub.library.varints import posting_bytes, shared_start

LOOSE = 0.2
"""What a single word of a name is worth where the name itself occurs nowhere."""

MOST_RULES = 250
LEAST_STEM = 4
MOST_ENDING = 6
"""Learned endings: how many, and of how many letters, after a stem of how many at least."""


class Entry(NamedTuple):
    """One form of the lexicon. `terms` are (term id, role); `surface` the usual spelling if it differs."""

    form: str
    terms: tuple[tuple[int, int], ...]
    surface: str | None = None


class PostingList(NamedTuple):
    """How many records a term stands in, and (record, impact) of each as bytes: as objects they would fill memory."""

    records: int
    packed: bytes


@dataclass(frozen=True)
class Lexicon:
    """Sorted entries, the postings of each term id, the concepts' term ids, and the learned suffix rules."""

    entries: tuple[Entry, ...]
    postings: tuple[PostingList, ...]
    first_terms: frozenset[int]
    """The term ids with which an entry begins that brings new ones: what it brings stays together."""
    concept_terms: Mapping[int, int]
    """Term id → concept number; a concept has a term beside each word that names it."""
    rules: tuple[tuple[str, str], ...]


def lexicon(found: Occurrences, concepts: Sequence[Concept]) -> Lexicon:
    """Return the lexicon of the words that were found and of the concepts' names."""
    named = _named_forms(concepts, found.forms)
    written = {concept_key(name): name for concept in reversed(concepts) for _, name in reversed(concept.names)}
    places: dict[Term | int, Places] = dict(found.terms.items())
    for concept, own in zip(concepts, found.concepts, strict=True):
        places[concept.number] = own if own.records else _of_its_words(concept, found)
    divisors = norms(found)
    scored = {owner: scores(listed, divisors, found.worth) for owner, listed in places.items()}
    # a concept that only its single words stand for is no measure
    measures = (owner for owner in scored if not isinstance(owner, int) or found.concepts[owner].records)
    top = max((max(scored[owner].values) for owner in measures), default=1.0)

    ids: dict[tuple[Term | int, Term | str], int] = {}
    firsts: set[int] = set()
    entries: list[Entry] = []
    # by letters' numbers, as the bytes of UTF-8 are sorted
    for form in sorted({*found.forms, *named}):
        owners: list[tuple[Term | int, int]] = [(term, WORD) for term in sorted(found.forms.get(form, ()))]
        owners += [(number, role) for number, role in sorted(named.get(form, {}).items()) if places[number].records]
        if owners:
            usual = _usual(found.spellings[form]) if form in found.spellings else written.get(form, form)
            firsts.add(len(ids))
            beside = _beside(form, found.forms)
            numbered = tuple(
                (ids.setdefault((owner, beside if isinstance(owner, int) else owner), len(ids)), role)
                for owner, role in owners
            )
            entries.append(Entry(form, numbered, None if usual == form else usual))

    @cache
    def listed(owner: Term | int) -> PostingList:
        postings = levels(scored[owner], top)
        if isinstance(owner, int) and owner in found.titles:
            postings = _entitled_first(postings, found.titles[owner])
        return PostingList(len(postings), posting_bytes(postings))

    concept_terms = {term: owner for (owner, _), term in ids.items() if isinstance(owner, int)}
    postings = tuple(listed(owner) for owner, _ in ids)
    return Lexicon(tuple(entries), postings, frozenset(firsts), concept_terms, _suffix_rules(found.forms))


def _usual(spellings: Mapping[str, int]) -> str:
    """Return the most frequent spelling, the first in the alphabet of several."""
    if len(spellings) == 1:
        return next(iter(spellings))
    return min(spellings, key=lambda spelling: (-spellings[spelling], spelling))


def _beside(form: str, terms: Mapping[str, set[Term]]) -> Term | str:
    """Return what a concept's term stands beside: the first term of the first word of a form, else that word."""
    first = form.partition(" ")[0]
    return min(terms.get(first, ()), default=first)


def _entitled_first(postings: Sequence[Posting], entitled: Collection[int]) -> list[Posting]:
    """Return a concept's postings with the records whose title is its name above all others."""
    most = min(LEVELS, 1 + max(impact for _, impact in postings))
    return [(record, most if record in entitled else min(impact, most - 1)) for record, impact in postings]


def _of_its_words(concept: Concept, found: Occurrences) -> Places:
    """Return where the single words of a concept's names stand: the answer to a concept that nothing carries or names.

    So its names are answered alike in both languages, whatever their words.
    """
    places = Places()
    for code, name in concept.names:
        language = index_language(code)
        for form in name_words(name):
            if not is_stop(form, language):
                for record, slot, weight in found.terms.get((language, stem(form, language)), ()):
                    places.add(record, slot, weight * LOOSE)
    return places


def _named_forms(concepts: Sequence[Concept], terms: Mapping[str, set[Term]]) -> dict[str, dict[int, int]]:
    """Return the concepts that a form names, with its role.

    Labels and alternatives come first, then forms that share a term with a one-word one (`mères` does with `mère`),
    then names less their stop words; what none of these claims may be a hidden wording, in the same three ways.
    """
    named: dict[str, dict[int, int]] = {}
    families = _families(terms)
    for role in (NAME, WORDING):
        found: dict[str, set[int]] = defaultdict(set)
        for concept in concepts:
            for key in concept.keys if role == NAME else concept.hidden:
                found[key].add(concept.number)
        by_term, short = _terms_and_short_forms(concepts, role)
        # a form that is itself a name stands for that name's concept only
        taken = {*found} if role == NAME else set()
        for term, numbers in by_term.items():
            for form in families.get(term, ()):
                if form not in taken:
                    found[form] |= numbers
        for form, owners in short.items():
            if len(owners) == 1 and form not in found:
                found[form] = owners
        for form in found.keys() - named.keys():
            named[form] = dict.fromkeys(found[form], role)
    return named


def _terms_and_short_forms(concepts: Sequence[Concept], role: int) -> tuple[dict[Term, set[int]], dict[str, set[int]]]:
    """Return the concepts by the term of each one-word name, and by each longer name less its stop words."""
    by_term: dict[Term, set[int]] = defaultdict(set)
    short: dict[str, set[int]] = defaultdict(set)
    for concept in concepts:
        for code, name in concept.names if role == NAME else concept.hidden_names:
            language = index_language(code)
            forms = [form for form in name_words(name) if not is_stop(form, language)]
            if len(forms) == 1:
                by_term[language, stem(forms[0], language)].add(concept.number)
            elif forms:
                short[" ".join(forms)].add(concept.number)
    return by_term, short


def _families(terms: Mapping[str, set[Term]]) -> dict[Term, list[str]]:
    """Return the forms of each term."""
    families: dict[Term, list[str]] = defaultdict(list)
    for form, own in terms.items():
        for term in own:
            families[term].append(form)
    return families


def _suffix_rules(terms: Mapping[str, set[Term]]) -> tuple[tuple[str, str], ...]:
    """Learn which endings one term takes: (ending of an unknown word, ending to try), most frequent first."""
    counts: Counter[tuple[str, str]] = Counter()
    for (language, _), family in _families(terms).items():
        if language != ANY:
            for one, other in combinations(family, 2):
                shared = shared_start(one, other)
                if shared >= LEAST_STEM and max(len(one), len(other)) - shared <= MOST_ENDING:
                    counts[one[shared:], other[shared:]] += 1
                    counts[other[shared:], one[shared:]] += 1
    ranked = sorted((pair for pair in counts.items() if pair[1] > 2), key=lambda pair: (-pair[1], pair[0]))
    return tuple(pair for pair, _ in ranked[:MOST_RULES])
