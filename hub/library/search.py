"""Search over the library's files: resolve words, score in whole numbers, filter, count. The browser does the same.

Score: per item of the query the maximum of impact × weight over its terms and concepts, added up, times the number of
items matched plus three; more than one item matched counts more than any single one. Ties go by record number. Integers
only, so Python and JavaScript agree to the last bit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from hub.library.grammar import Item, Query, parse
from hub.library.reader import LEVELS, NAME, WORD, LibraryReader
from hub.library.resolution import EXACT, resolve

CONCEPT = 8
"""What a concept is worth beside the words themselves (see `hub.library.resolution` for those)."""

TOGETHER = 3
"""How little the number of words matched counts: the score is multiplied by that number plus this."""

SEVERAL = LEVELS * EXACT * (1 + TOGETHER)
"""What matching more than one word adds: the most that a single word can score, so that both stand above either."""

MOST_SPAN = 4
"""Words of a query that can name a concept together."""


class Way(NamedTuple):
    """How a word of the query was found: `kind` exact, concept, rule, typo or prefix; `form` what it was found as."""

    word: str
    kind: str
    form: str
    term: int
    weight: int


@dataclass(frozen=True)
class Hit:
    """A record that matches, with its score and, per word found, what it is worth and the way it was found."""

    number: int
    score: int
    ways: tuple[tuple[int, Way], ...]


@dataclass(frozen=True)
class Result:
    """What a search found: hits in order, counts by facet and value, and a spelling to suggest."""

    hits: tuple[Hit, ...]
    facets: Mapping[str, Mapping[str, int]]
    suggestion: str | None = None
    hidden_events: int = 0
    """Events that match but are left out of the default results."""


@dataclass(frozen=True)
class Request:
    """A search: the query as typed, the reader's language, chosen facet values (OR inside a facet, AND across)."""

    query: str = ""
    language: str = "en"
    filters: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sort: str = "relevance"
    events: bool = False
    typing: bool = False
    """Whether the last word may be unfinished, so that it also matches what begins like it."""


Matches = dict[int, tuple[int, Way]]


def search(reader: LibraryReader, request: Request, facets: tuple[str, ...] = ()) -> Result:
    """Run a search; `facets` names those to count. Raises KeyError for an unknown facet."""
    scored, suggestion = match(reader, request)
    return narrow(reader, scored, request, facets, suggestion)


def narrow(
    reader: LibraryReader,
    scored: Mapping[int, Hit],
    request: Request,
    facets: tuple[str, ...] = (),
    suggestion: str | None = None,
) -> Result:
    """Filter, count and sort hits by record number. A facet's counts leave its own filter aside."""
    allowed = _filtered(reader, request.filters, None)
    events = 0
    if not (request.events or "event" in request.filters.get("form", ())):
        events = len(reader.events & scored.keys() & allowed)
        scored = {number: hit for number, hit in scored.items() if number not in reader.events}
    hits = [hit for number, hit in scored.items() if number in allowed]
    counts: dict[str, dict[str, int]] = {}
    for name in facets:
        base = scored.keys() & _filtered(reader, request.filters, name)
        counts[name] = {value: len(base & found.numbers) for value, found in reader.facet(name).items()}
    return Result(tuple(sorted(hits, key=_sort_key(reader, request.sort))), counts, suggestion, events)


def _sort_key(reader: LibraryReader, sort: str) -> Callable[[Hit], tuple[int, ...]]:
    if sort == "relevance":
        return lambda hit: (-hit.score, hit.number)
    sign = 1 if sort == "city" else -1
    order = reader.order[sort]
    return lambda hit: (sign * order[hit.number], -hit.score, hit.number)


def _filtered(reader: LibraryReader, filters: Mapping[str, frozenset[str]], without: str | None) -> frozenset[int]:
    """Return the record numbers that pass the filters, those of one facet left aside."""
    allowed = frozenset(range(reader.records))
    for name, values in filters.items():
        if values and name != without:
            known = reader.facet(name)
            allowed &= frozenset().union(*(known[value].numbers for value in values if value in known))
    return allowed


def match(reader: LibraryReader, request: Request) -> tuple[dict[int, Hit], str | None]:
    """Return the hits of a query by record number, before filters, and a suggested spelling."""
    query = parse(request.query)
    if query.empty:
        return {number: Hit(number, 0, ()) for number in range(reader.records)}, None
    if query.name and not (request.typing and " " not in query.name):
        found = _name_matches(reader, query, request.language)
        if found:
            return {number: Hit(number, pair[0] * 2, (pair,)) for number, pair in found.items()}, None
    return _match_groups(reader, query, request)


def _name_matches(reader: LibraryReader, query: Query, language: str) -> Matches:
    """Return the matches of a query that is a concept's name, as it stands or less its stop words."""
    names = [query.name or ""]
    if not query.operators:
        items = (item for group in query.groups for item in group)
        names.append(" ".join(item.words[0] for item in items if not _stopped(reader, item, language)))
    matches: Matches = {}
    for key in names:
        entry = reader.entry(key) if key else None
        for term, role, _ in entry.terms if entry else ():
            if role == NAME:
                _merge(matches, reader.postings(term), Way(key, "concept", key, term, EXACT))
        if matches:
            break
    return matches


def _match_groups(reader: LibraryReader, query: Query, request: Request) -> tuple[dict[int, Hit], str | None]:
    groups = [[item for item in group if not _stopped(reader, item, request.language)] for group in query.groups]
    groups = [group for group in groups if group]
    if not groups and query.groups:
        groups = [list(group) for group in query.groups]
    last = groups[-1][-1] if groups and request.typing else None
    named = _named_spans(reader, groups)
    corrections: dict[str, str] = {}
    totals: dict[int, tuple[int, int, list[tuple[int, Way]]]] = {}
    for place, group in enumerate(groups):
        matched = [_item_matches(reader, item, item is last, corrections) for item in group]
        key, terms = named.get(place, ("", ()))
        for term in terms:
            _merge(matched[0], reader.postings(term), Way(key, "concept", key, term, CONCEPT))
        common = set(matched[0]).intersection(*matched[1:])
        for number in common:
            score, count, ways = totals.get(number, (0, 0, []))
            found = [matches[number] for matches in matched]
            totals[number] = (
                score + sum(part for part, _ in found),
                count + len(found),
                ways + found,
            )
    if not groups:
        totals = {number: (0, 0, []) for number in range(reader.records)}
    for item in query.excluded:
        if not _stopped(reader, item, request.language):
            for number in _item_matches(reader, item, False, {}, exact=True):
                totals.pop(number, None)
    hits = {
        number: Hit(number, score * (count + TOGETHER) + (SEVERAL if count > 1 else 0), tuple(ways))
        for number, (score, count, ways) in totals.items()
    }
    return hits, _suggestion(query, corrections)


def _named_spans(reader: LibraryReader, groups: Sequence[Sequence[Item]]) -> Mapping[int, tuple[str, tuple[int, ...]]]:
    """Find the concepts that several words of the query in a row name: by place of the group, (name, concept terms).

    From the left, the longest name first; a word belongs to one name.
    """
    found: dict[int, tuple[str, tuple[int, ...]]] = {}
    start = 0
    while start < len(groups):
        for length in range(min(MOST_SPAN, len(groups) - start), 1, -1):
            span = groups[start : start + length]
            if any(len(group) > 1 or group[0].phrase for group in span):
                continue
            key = " ".join(group[0].words[0] for group in span)
            entry = reader.entry(key)
            terms = tuple(term for term, role, _ in entry.terms if role != WORD) if entry else ()
            if terms:
                found.update(dict.fromkeys(range(start, start + length), (key, terms)))
                start += length - 1
                break
        start += 1
    return found


def _stopped(reader: LibraryReader, item: Item, language: str) -> bool:
    """Tell whether an item is only a stop word: of the reader's language, or of the other one and nowhere in a text."""
    if item.phrase:
        return False
    word = item.words[0]
    if word in reader.stop[language]:
        return True
    return any(word in words for words in reader.stop.values()) and reader.entry(word) is None


def _item_matches(
    reader: LibraryReader, item: Item, typing: bool, corrections: dict[str, str], exact: bool = False
) -> Matches:
    if item.phrase:
        return _phrase_matches(reader, item)
    matches: Matches = {}
    word = item.words[0]
    for entry, kind, weight in resolve(reader, word, typing, exact):
        if kind == "typo":
            corrections[word] = entry.surface
        for term, role, _ in entry.terms:
            if role == WORD:
                way = Way(word, kind, entry.form, term, weight)
            elif kind == "prefix":
                continue
            else:
                way = Way(word, "concept" if kind == "exact" else kind, entry.form, term, min(CONCEPT, weight))
            _merge(matches, reader.postings(term), way)
    return matches


def _merge(matches: Matches, postings: tuple[tuple[int, int], ...], way: Way) -> None:
    for number, impact in postings:
        value = impact * way.weight
        if number not in matches or value > matches[number][0]:
            matches[number] = (value, way)


def _phrase_matches(reader: LibraryReader, item: Item) -> Matches:
    """Return records that hold the words in a row, anywhere in one field; only words as written count."""
    matches: Matches | None = None
    for word in item.words:
        entry = reader.entry(word)
        if entry is None:
            if any(word in words for words in reader.stop.values()):
                continue
            return {}
        found: Matches = {}
        for term, role, _ in entry.terms:
            if role == WORD:
                _merge(found, reader.postings(term), Way(" ".join(item.words), "exact", entry.form, term, EXACT))
        # a stop word of one language can be a word of the other: it must not narrow the candidates
        if any(word in words for words in reader.stop.values()):
            continue
        if matches is None:
            matches = found
        else:
            both = matches.keys() & found.keys()
            matches = {n: found[n] if found[n][0] > matches[n][0] else matches[n] for n in both}
    if matches is None:
        way = Way(" ".join(item.words), "exact", " ".join(item.words), -1, EXACT)
        matches = dict.fromkeys(range(reader.records), (EXACT, way))
    wanted = f" {' '.join(item.words)} "
    return {n: found for n, found in matches.items() if any(wanted in text for text in reader.texts(n))}


def _suggestion(query: Query, corrections: Mapping[str, str]) -> str | None:
    """Return the query's words with misspelt ones replaced, or None if there are none."""
    if not corrections:
        return None
    words = [word for group in query.groups for item in group for word in item.words]
    return " ".join(corrections.get(word, word) for word in words)
