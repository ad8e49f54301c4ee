"""Numbered references: numbers, locators, the way back, what is said of a source."""

from __future__ import annotations

import pytest

from hub.model.hub import Hub
from hub.model.sources import Source
from hub.model.values import Sentence
from hub.pages.catalogue import Key
from hub.pages.citations import Citations, read_citation
from hub.pages.page import Page
from tests.pages.parsed import parsed


def source(title: str, url: str | None = None) -> Source:
    return Source(title=title, url=url, type="web-page", language=("nl",), read="full")


SOURCES = {
    "one": source("One", "https://one.org/"),
    "same": source("One again", "https://one.org/"),
    "two": source("Two"),
    "three": source("Three"),
}


@pytest.mark.parametrize(
    ("inside", "pairs"),
    [
        ("@one", (("one", None),)),
        ("@one, p. 7", (("one", "p. 7"),)),
        ("@one; @two, chapter 3", (("one", None), ("two", "chapter 3"))),
        ("@one, pp. 7, 9", (("one", "pp. 7, 9"),)),
        ("@One", None),
        ("@one p. 7", None),
        ("see @one", None),
        ("@one;", None),
        ("@", None),
    ],
)
def test_reading(inside: str, pairs: object) -> None:
    assert read_citation(inside) == pairs


def test_numbers_follow_the_text_and_an_address_has_one() -> None:
    citations = Citations("en")
    first = citations.written("@two", SOURCES)
    second = citations.written("@one; @two, p. 7", SOURCES)
    third = citations.written("@same", SOURCES)
    assert '<a href="#source_1" id="cited_1_1">1</a>' in first
    assert '<a href="#source_1" id="cited_1_2">1, p.\u00a07</a>; <a href="#source_2" id="cited_2_1">2</a>' in second
    assert '<a href="#source_2" id="cited_2_2">2</a>' in third
    assert [reference.source.title for reference in citations.references] == ["Two", "One"]
    assert [reference.places for reference in citations.references] == [
        ["cited_1_1", "cited_1_2"],
        ["cited_2_1", "cited_2_2"],
    ]


def test_the_same_key_in_another_file_is_another_source() -> None:
    citations = Citations("en")
    citations.written("@two", SOURCES)
    citations.written("@two", {"two": source("Other two")})
    assert [reference.source.title for reference in citations.references] == ["Two", "Other two"]


def test_what_is_no_citation_stays_text() -> None:
    citations = Citations("en")
    assert citations.written("@missing", SOURCES) == "[@missing]"
    assert citations.written("@one <b>", SOURCES) == "[@one &lt;b&gt;]"
    assert citations.references == []


def test_every_number_leads_to_a_source_and_back(pages: dict[tuple[Key, str], Page]) -> None:
    cited = 0
    for page in pages.values():
        tree = parsed(page.body)
        marks = [link for mark in tree.iter("sup") for link in mark.iter("a")]
        entries = {item.get("id"): item for item in tree.iter("li") if str(item.get("id")).startswith("source_")}
        assert [f"source_{number + 1}" for number in range(len(entries))] == list(entries)
        assert {str(mark.get("href"))[1:] for mark in marks} == set(entries)
        back = {str(link.get("href"))[1:] for entry in entries.values() for link in entry.iter("a")}
        assert {mark.get("id") for mark in marks} <= back
        cited += len(marks)
    assert cited > 1000


def test_a_foreign_title_carries_its_language(hub: Hub, pages: dict[tuple[Key, str], Page]) -> None:
    page = next(
        page for (key, language), page in pages.items() if key.id == "rotterdam/buurt-bestuurt" and language == "en"
    )
    cites = list(parsed(page.body).iter("cite"))
    title = hub.cities["rotterdam"].sources["nrc-2013"].title
    found = [element for element in cites if "".join(element.itertext()) == title]
    assert found
    assert {element.get("lang") for element in found} == {"nl"}
    assert "in Dutch" in page.body
    assert "The link leads to a copy:" in page.body
    assert "Independent source." in page.body


def test_a_sentence_cites_in_the_language_shown(hub: Hub) -> None:
    from hub.pages.sheet import Sheet

    sheet = Sheet(hub, "fr", "/cities/x/", SOURCES)
    assert sheet.sentence(Sentence({"en": "Only English [@one]."})).startswith('<span lang="en">Only English<sup')
