"""The one pass over all texts finds what the Whoosh index holds: the two are made by separate code."""

from __future__ import annotations

from collections import defaultdict

from hub.library.concepts import concepts
from hub.library.fields import FIELD_WEIGHTS, INDEX_LANGUAGES
from hub.library.index import open_index
from hub.library.occurrences import WHOLE, occurrences
from tests.library.conftest import Library


def test_terms_stand_in_the_records_in_which_whoosh_finds_them(library: Library) -> None:
    held: dict[tuple[str, str], dict[int, float]] = defaultdict(lambda: defaultdict(float))
    with open_index(library.index).reader() as reader:
        numbers = {docnum: reader.stored_fields(docnum)["number"] for docnum in reader.all_doc_ids()}
        for language in INDEX_LANGUAGES:
            for name in FIELD_WEIGHTS:
                for text in reader.lexicon(f"{name}_{language}"):
                    matcher = reader.postings(f"{name}_{language}", text)
                    while matcher.is_active():
                        held[language, text.decode()][numbers[matcher.id()]] += matcher.weight()
                        matcher.next()
    found = occurrences(library.documents, concepts(library.hub))
    assert found.terms.keys() == held.keys()
    for term, places in found.terms.items():
        assert set(places.records) == set(held[term])
    assert sum(sum(counts.values()) for counts in held.values()) == sum(found.lengths)


def test_concepts_stand_where_they_are_carried_or_named(library: Library) -> None:
    meanings = concepts(library.hub)
    found = occurrences(library.documents, meanings)
    mothers = next(concept for concept in meanings if ("target_groups", "mothers") in concept.members)
    carrying = {
        number
        for number, document in enumerate(library.documents)
        if "mothers" in document.facets.get("target-group", ())
    }
    places = found.concepts[mothers.number]
    tagged = {record for record, slot, _ in places if slot == WHOLE}
    assert tagged == carrying
    named = set(places.records) - tagged
    assert named
    for record in named:
        text = str(library.documents[record].texts).lower()
        assert any(word in text for word in ("mother", "mère", "maman"))


def test_records_come_in_rising_order(library: Library) -> None:
    found = occurrences(library.documents, concepts(library.hub))
    for places in (*found.terms.values(), *found.concepts):
        assert list(places.records) == sorted(places.records)
