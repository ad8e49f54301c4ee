"""The library answers alike in Python and in the browser: order, scores, ways, counts, suggestions."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from hub.library.facets import FACETS
from hub.library.reader import LibraryReader
from hub.library.search import Request, search
from tests.library.random_queries import random_requests

pytestmark = pytest.mark.xdist_group("browser")

VECTORS = Path(__file__).parent.parent / "library" / "vectors.json"
COUNTED = ("aim", "sector", "evidence")

SEARCH_ALL = """async ([folder, requests, facets]) => {
  const { LibraryReader } = await import(`${folder}../../../assets/js/library/reader.js`);
  const { search } = await import(`${folder}../../../assets/js/library/search.js`);
  const reader = await LibraryReader.open(folder);
  const answers = [];
  for (const request of requests) {
    const filters = new Map(Object.entries(request.filters).map(([name, values]) => [name, new Set(values)]));
    const found = await search(reader, { ...request, filters }, facets);
    const told = ({ value, way }) => [value, way.word, way.kind, way.form];
    answers.push({
      hits: found.hits.map((hit) => [hit.number, hit.score, hit.ways.map(told)]),
      facets: Object.fromEntries([...found.facets].map(([name, counts]) => [name, Object.fromEntries(counts)])),
      suggestion: found.suggestion,
      hiddenEvents: found.hiddenEvents,
    });
  }
  return answers;
}"""


@pytest.fixture(scope="session")
def library_folder(built_site: Path) -> Path:
    """Return the folder of the published library."""
    (folder,) = (built_site / "library" / "data").iterdir()
    return folder


@pytest.fixture
def library_page(open_page: Callable[..., Page], served_site: str) -> Page:
    """Return a page of the site from which its modules can be called."""
    page = open_page()
    page.goto(served_site + "/about/terms/")
    return page


def _compared(page: Page, address: str, folder: Path, requests: list[Request]) -> list[str]:
    """Return what differs, one line per request."""
    reader = LibraryReader(folder)
    asked = [
        {
            "query": request.query,
            "language": request.language,
            "filters": {name: sorted(values) for name, values in request.filters.items()},
            "sort": request.sort,
            "events": request.events,
            "typing": request.typing,
        }
        for request in requests
    ]
    answers = page.evaluate(SEARCH_ALL, [f"{address}/library/data/{folder.name}/", asked, list(COUNTED)])
    different = []
    for request, answer in zip(requests, answers, strict=True):
        result = search(reader, request, COUNTED)
        expected: dict[str, Any] = {
            "hits": [
                [hit.number, hit.score, [[value, way.word, way.kind, way.form] for value, way in hit.ways]]
                for hit in result.hits
            ],
            "facets": {name: dict(counts) for name, counts in result.facets.items()},
            "suggestion": result.suggestion,
            "hiddenEvents": result.hidden_events,
        }
        if expected != answer:
            part = next(name for name in expected if expected[name] != answer[name])
            different.append(f"{request}: {part}")
    return different


def test_a_thousand_queries_without_phrases(library_page: Page, served_site: str, library_folder: Path) -> None:
    requests = random_requests(LibraryReader(library_folder), 1000, seed=20261121)
    found = sum(bool(search(LibraryReader(library_folder), request).hits) for request in requests[:100])
    assert found > 60
    assert _compared(library_page, served_site, library_folder, requests) == []


def test_queries_with_phrases(library_page: Page, served_site: str, library_folder: Path) -> None:
    requests = random_requests(LibraryReader(library_folder), 60, seed=7, phrases=True)
    requests += [
        Request('"feeling of safety"'),
        Request('"sentiment de sécurité"', "fr"),
        Request('"of the" -"the city"'),
    ]
    assert _compared(library_page, served_site, library_folder, requests) == []


def test_vectors_of_words_and_queries(library_page: Page, served_site: str) -> None:
    vectors = json.loads(VECTORS.read_text(encoding="utf-8"))
    answers = library_page.evaluate(
        """async ([address, vectors]) => {
          const { words, parse } = await import(`${address}/assets/js/library/words.js`);
          const queries = vectors.queries.map(([text]) => parse(text));
          return { words: vectors.words.map(([text]) => words(text)), queries };
        }""",
        [served_site, vectors],
    )
    assert answers["words"] == [expected for _, expected in vectors["words"]]
    assert answers["queries"] == [expected for _, expected in vectors["queries"]]


def test_vectors_of_resolution(library_page: Page, served_site: str, library_folder: Path) -> None:
    vectors = json.loads(VECTORS.read_text(encoding="utf-8"))["resolutions"]
    answers = library_page.evaluate(
        """async ([folder, words]) => {
          const { LibraryReader } = await import(`${folder}../../../assets/js/library/reader.js`);
          const { resolve } = await import(`${folder}../../../assets/js/library/search.js`);
          const reader = await LibraryReader.open(folder);
          const ways = await Promise.all(words.map((word) => resolve(reader, word, false, false)));
          return ways.map(([first]) => first ? [first.kind, first.entry.form] : null);
        }""",
        [f"{served_site}/library/data/{library_folder.name}/", [word for word, *_ in vectors]],
    )
    assert answers == [expected for _, expected in vectors]


def test_facets_and_cards_are_those_of_the_files(library_page: Page, served_site: str, library_folder: Path) -> None:
    reader = LibraryReader(library_folder)
    answers = library_page.evaluate(
        """async ([folder, facets]) => {
          const { LibraryReader } = await import(`${folder}../../../assets/js/library/reader.js`);
          const reader = await LibraryReader.open(folder);
          const told = ([id, { label, numbers }]) => [id, label, [...numbers]];
          const values = await Promise.all(facets.map(async (name) => [...await reader.facet(name)].map(told)));
          return { values, card: await reader.card(3, "fr"), records: reader.records };
        }""",
        [f"{served_site}/library/data/{library_folder.name}/", list(FACETS)],
    )
    expected = [
        [[value, found.label, sorted(found.numbers)] for value, found in reader.facet(name).items()] for name in FACETS
    ]
    assert answers == {"values": expected, "card": reader.card(3, "fr"), "records": reader.records}
