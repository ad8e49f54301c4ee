"""What the library promises to whoever asks it, on the real records."""

from __future__ import annotations

import json
import unicodedata
from bisect import bisect_right
from pathlib import Path

import pytest
from whoosh.query import Or, Term

from hub.library.concepts import concepts
from hub.library.facets import FACETS
from hub.library.fields import FIELD_WEIGHTS, INDEX_LANGUAGES
from hub.library.index import open_index
from hub.library.reader import WORD
from hub.library.search import Request, match, search
from hub.library.words import words
from tests.library.conftest import Library
from tests.library.random_queries import random_requests

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text(encoding="utf-8"))


def _unaccented(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def test_every_name_of_a_term_finds_the_same_on_either_site(library: Library) -> None:
    different = []
    checked = 0
    for concept in concepts(library.hub):
        spellings = [spelling for _, name in concept.names for spelling in (name, _unaccented(name), name.upper())]
        expected = library.ids(spellings[0])
        for spelling in dict.fromkeys(spellings):
            for language in ("en", "fr"):
                checked += 1
                if library.ids(spelling, language) != expected:
                    different.append((concept.members, spelling, language))
    assert different == []
    assert checked > 2000


@pytest.mark.parametrize(
    "spellings", [("securite", "sécurité", "SÉCURITÉ", "sécurités"), ("l'école", "ecoles", "École", "L’ÉCOLE")]
)
def test_spellings_find_the_same(library: Library, spellings: tuple[str, ...]) -> None:
    found = {tuple(library.ids(spelling, language)) for spelling in spellings for language in ("en", "fr")}
    assert len(found) == 1
    assert len(found.pop()) > 5


def test_what_a_word_brings_stands_in_one_file(library: Library) -> None:
    reader = library.reader
    known: set[int] = set()
    concepts_beside = 0
    for number in range(len(reader.meta["letters"])):
        for entry in reader.shard(number).values():
            new = [(term, role) for term, role, _ in entry.terms if term not in known]
            files = {bisect_right(reader.meta["starts"], term) for term, _ in new}
            assert len(files) <= 1, entry.form
            known |= {term for term, _ in new}
            concepts_beside += len({role == WORD for _, role in new}) == 2
    assert concepts_beside > 300


@pytest.mark.parametrize("word", ["security", "school", "radicalisation", "mothers", "police"])
def test_a_word_finds_every_practice_whose_text_in_the_other_language_has_it(library: Library, word: str) -> None:
    holding = {
        document.id
        for document in library.documents
        if document.kind == "practice" and any(word in words(texts.get("en", "")) for texts in document.texts.values())
    }
    assert holding <= set(library.ids(word, "fr"))
    assert holding


def test_meres_finds_mothers_and_says_through_what(library: Library) -> None:
    hits = search(library.reader, Request("meres", "fr")).hits
    practice = next(hit for hit in hits if library.documents[hit.number].id == "rotterdam/weerbaar-opvoeden")
    value, way = practice.ways[0]
    assert way.kind == "concept"
    assert library.reader.concept(way.term) == {"en": "Mothers", "fr": "Mères", "keys": ["mamans"]}
    assert practice.score == 2 * value


@pytest.mark.parametrize(
    "query", ["deradicalisation ecole", "mothers school police", "sport quartier", "police -school jeunes"]
)
def test_what_matches_several_words_stands_above_what_matches_one(library: Library, query: str) -> None:
    hits = search(library.reader, Request(query)).hits
    several = [len(hit.ways) > 1 for hit in hits]
    assert several == sorted(several, reverse=True)
    assert {True, False} == set(several)


@pytest.mark.parametrize(("word", "expected"), VECTORS["resolutions"], ids=repr)
def test_resolutions_of_the_vectors(library: Library, word: str, expected: list[str] | None) -> None:
    from hub.library.resolution import resolve

    ways = resolve(library.reader, word, typing=False, exact=False)
    assert (expected and tuple(expected)) == ((ways and (ways[0][1], ways[0][0].form)) or None)


def test_a_slip_is_answered_and_corrected(library: Library) -> None:
    result = search(library.reader, Request("deradicalisaton"))
    assert result.suggestion == "deradicalisation"
    assert result.hits


def test_hits_are_those_of_whoosh_where_no_concept_comes_in(library: Library) -> None:
    """The static files answer with exactly the records that the index holds for the words' terms."""
    reader = library.reader
    entries = [entry for number in range(len(reader.meta["letters"])) for entry in reader.shard(number).values()]
    terms = {}
    for document in library.documents:
        for language, texts in _texts(document).items():
            for form in words(texts):
                terms.setdefault(form, set()).add(language)
    from hub.library.analysis import is_stop, stem

    plain = [entry for entry in entries if all(role == WORD for _, role, _ in entry.terms) and entry.form in terms]
    checked = 0
    with open_index(library.index).searcher() as searcher:
        numbers = {docnum: searcher.stored_fields(docnum)["number"] for docnum in searcher.reader().all_doc_ids()}
        for one, other in zip(plain[::17], plain[5::17], strict=False):
            if any(word in stops for word in (one.form, other.form) for stops in reader.stop.values()):
                continue
            query = Or(
                [
                    Term(f"{name}_{language}", stem(entry.form, language))
                    for entry in (one, other)
                    for language in terms[entry.form]
                    for name in FIELD_WEIGHTS
                    if not is_stop(entry.form, language)
                ]
            )
            found, _ = match(reader, Request(f"{one.form} {other.form}"))
            if any(way.kind != "exact" for hit in found.values() for _, way in hit.ways):
                continue
            assert set(found) == {numbers[docnum] for docnum in query.docs(searcher)}, (one.form, other.form)
            checked += 1
    assert checked > 150


def _texts(document: object) -> dict[str, str]:
    from hub.library.index import field_texts

    joined: dict[str, str] = {}
    for field, text in field_texts(document).items():  # type: ignore[arg-type]
        language = field.rpartition("_")[2]
        assert language in INDEX_LANGUAGES
        joined[language] = f"{joined.get(language, '')} · {text}"
    return joined


def test_phrases_are_exact_over_the_whole_text(library: Library) -> None:
    holding = [
        document.id
        for document in library.documents
        for texts in document.texts.values()
        if " feeling of safety " in f" {' '.join(words(texts.get('en', '')))} "
    ]
    assert set(library.ids('"feeling of safety"')) == set(holding)
    assert holding


def test_operators(library: Library) -> None:
    both, either = set(library.ids("police AND prison")), set(library.ids("police OR prison"))
    assert both < either
    assert both == set(library.ids("police ET prison", "fr"))
    without = set(library.ids("police NOT prison"))
    assert without == set(library.ids("police -prison"))
    assert not without & set(library.ids("prison AND police"))


def test_counts_leave_their_own_facet_aside(library: Library) -> None:
    filters = {"sector": frozenset({"education"}), "aim": frozenset({"violent-extremism"})}
    result = search(library.reader, Request("radicalisation", filters=filters), FACETS)
    for name in ("sector", "aim", "region"):
        for value, count in result.facets[name].items():
            narrowed = {**filters, name: frozenset({value})}
            assert count == len(search(library.reader, Request("radicalisation", filters=narrowed)).hits)


def test_events_are_left_out_unless_asked_for(library: Library) -> None:
    query = "exchange between cities"
    usual = search(library.reader, Request(query))
    with_events = search(library.reader, Request(query, events=True))
    assert usual.hidden_events > 0
    assert len(with_events.hits) == len(usual.hits) + usual.hidden_events
    only = search(library.reader, Request(query, filters={"form": frozenset({"event"})}))
    assert {library.documents[hit.number].event for hit in only.hits} == {True}


def test_orders(library: Library) -> None:
    def documents(sort: str) -> list[int]:
        return [hit.number for hit in search(library.reader, Request("school", sort=sort)).hits]

    years = [library.documents[number].year or 0 for number in documents("year")]
    assert years == sorted(years, reverse=True)
    evidence = [library.documents[number].facets.get("evidence", ("e0",))[0] for number in documents("evidence")]
    assert evidence == sorted(evidence, reverse=True)
    assert set(documents("city")) == set(documents("relevance"))


def test_random_queries_never_fail(library: Library) -> None:
    for request in random_requests(library.reader, 300, seed=3, phrases=True):
        for hit in search(library.reader, request, ("aim",)).hits:
            assert 0 <= hit.number < library.reader.records


def test_a_record_whose_title_was_asked_for_stands_first(library: Library) -> None:
    assert library.ids("Rotterdam")[0] == "rotterdam"
    assert library.ids("La Haye", "fr")[0] == "the-hague"
    assert library.ids("the hague", "fr")[0] == "the-hague"
