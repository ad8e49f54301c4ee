"""Every generated page: valid, harmless to the shell around it, and leading somewhere."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

import pytest

from hub.model.hub import Hub
from hub.model.values import LANGUAGES
from hub.pages.catalogue import Key, keys, render
from hub.pages.fragments import FRAGMENTS
from hub.pages.links import relative
from hub.pages.page import Heading, Page
from tests.pages.parsed import parsed, words
from tests.projects import ROOT

PLACES = {
    "home": "/",
    "data-counts": "/data/",
    "codes": "/contribute/codes/",
    "vocabularies": "/contribute/vocabularies/",
    "field-reference": "/contribute/fields/",
    "contact-details": "/about/contact/",
    "unset-settings": "/about/",
}
"""Where fragments stand, if not on the index page of their name."""


def place(name: str) -> str:
    return PLACES.get(name, f"/{name}/")


def hand_written() -> set[str]:
    pages = (path.relative_to(ROOT / "docs/en") for path in (ROOT / "docs/en").rglob("*.md"))
    return {"/" + re.sub(r"(^|/)index\.md$|\.md$", "/", page.as_posix()).lstrip("/") for page in pages}


def targets(tree: Element, path: str) -> set[str]:
    """Return the paths of the site that a tree's links lead to, resolved against `path`."""
    found = set()
    for element in tree.iter("a"):
        href = element.get("href", "")
        if re.match(r"https?:|mailto:|tel:|#", href):
            continue
        assert not href.startswith("/"), href
        parts = list(PurePosixPath(path.lstrip("/")).parts)
        for step in re.split(r"[#?]", href)[0].split("/"):
            if step == "..":
                assert parts, href
                parts.pop()
            elif step not in ("", "."):
                parts.append(step)
        found.add("/" + "".join(part + "/" for part in parts))
    return found


def levels(tree: Element) -> list[int]:
    return [int(element.tag[1]) for element in tree.iter() if re.fullmatch("h[1-6]", str(element.tag))]


def test_every_body_is_one_article_part(pages: dict[tuple[Key, str], Page]) -> None:
    for (key, language), page in pages.items():
        tree = parsed(page.body)
        where = f"{language}{key.path}"
        assert page.body.startswith("<h1>"), where
        found = levels(tree)
        assert found.count(1) == 1, where
        assert all(after <= before + 1 for before, after in pairwise(found)), (where, found)
        ids = Counter(element.get("id") for element in tree.iter() if element.get("id"))
        assert [name for name, many in ids.items() if many > 1] == [], where
        anchors = {href[1:] for element in tree.iter("a") if (href := element.get("href", "")).startswith("#")}
        assert anchors <= ids.keys(), where
        assert {heading.id for heading in page.headings} <= ids.keys(), where
        assert page.title, where
        assert page.description, where
        assert len(page.description) <= 201, where
        assert not re.search("[<>\n]", page.title + page.description), where
        assert not any(element.get("style") for element in tree.iter()), where
        assert not list(tree.iter("style")) + list(tree.iter("script")), where
        assert "<!--" not in page.body, where
        assert "not found" not in page.title


def test_links_inside_the_site_lead_to_a_page(hub: Hub, pages: dict[tuple[Key, str], Page]) -> None:
    known = {key.path for key in keys(hub)} | hand_written()
    for (key, language), page in pages.items():
        assert targets(parsed(page.body), key.path) <= known, f"{language}{key.path}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FRAGMENTS)
def test_fragments(hub: Hub, name: str, language: str) -> None:
    fragment = FRAGMENTS[name](hub, language, place(name))
    html = re.sub(r"<(script|link)\b[^>]*>(</script>)?|<template\b.*?</template>", "", fragment.html, flags=re.DOTALL)
    tree = parsed("<h1>t</h1>" + html)
    found = levels(tree)
    assert all(after <= before + 1 for before, after in pairwise(found)), found
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {heading.id for heading in fragment.headings} <= set(ids)
    assert targets(tree, place(name)) <= {key.path for key in keys(hub)} | hand_written()


def test_headings_of_the_contents_are_those_of_the_page(pages: dict[tuple[Key, str], Page]) -> None:
    for page in pages.values():
        tree = parsed(page.body)
        with_id = [
            Heading(int(element.tag[1]), element.get("id", ""), words(element))
            for element in tree.iter()
            if element.tag in ("h2", "h3") and element.get("id")
        ]
        shown = {(heading.level, heading.id): heading.title for heading in with_id}
        for heading in page.headings:
            assert shown[heading.level, heading.id] == " ".join(heading.title.split())


def test_the_notice_of_who_wrote_the_page_stands_on_every_city_and_practice(
    pages: dict[tuple[Key, str], Page],
) -> None:
    notice = {
        "en": "Compiled by Ensemble with AI help from public sources. The city has not written or checked this page.",
        "fr": "Page établie par Ensemble, avec l’aide d’une IA, à partir de sources publiques."
        " La ville ne l’a ni rédigée ni vérifiée.",
    }
    for (key, language), page in pages.items():
        if key.kind in ("city", "practice"):
            assert notice[language] in page.body


def test_lists_of_a_term_are_those_of_the_hub(hub: Hub, pages: dict[tuple[Key, str], Page]) -> None:
    for (key, _), page in pages.items():
        if key.kind == "term":
            vocabulary, _, term = key.id.partition("/")
            use = hub.used(vocabulary)[term]
            wanted = {record.path for record in use.practices} | {f"/cities/{city}/" for city in use.cities}
            assert wanted <= targets(parsed(page.body), key.path)


def test_rendering_twice_gives_the_same_bytes(hub: Hub, pages: dict[tuple[Key, str], Page]) -> None:
    for (key, language), page in list(pages.items())[::17]:
        assert render(hub, key, language) == page


@pytest.mark.parametrize(
    ("start", "end", "link"),
    [
        ("/cities/rotterdam/", "/cities/aarhus/", "../aarhus/"),
        ("/practices/rotterdam/mar/", "/cities/rotterdam/#safe010", "../../../cities/rotterdam/#safe010"),
        ("/", "/library/?q=x", "library/?q=x"),
        ("/library/", "/", "../"),
        ("/library/", "/library/#all", "#all"),
        ("/library/", "/library/", "./"),
    ],
)
def test_relative_links(start: str, end: str, link: str) -> None:
    assert relative(start, end) == link
