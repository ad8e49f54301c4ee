"""French pages are set as French is: no ordinary space before double punctuation or inside guillemets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tests.site.html import BuiltSite

WRONG = re.compile(r"[ \xa0][;:!?»](?=[\s)»”]|$)|«[ \xa0\w]")
UNREAD = {"script", "style", "code", "pre", "svg", "textarea"}


def wrong(element: Element, language: str) -> Iterator[str]:
    """Yield what is wrong in the French texts of an element; `language` is that of its parent."""
    language = element.get("lang", language)
    if element.tag not in UNREAD:
        texts = [element.text or "", *(child.tail or "" for child in element)]
        if language == "fr":
            for text in texts:
                for found in WRONG.finditer(text):
                    yield text[max(0, found.start() - 30) : found.end() + 15]
        for child in element:
            yield from wrong(child, language)


def test_no_ordinary_space_stands_where_french_wants_a_narrow_one(site: BuiltSite) -> None:
    found = {page.name: list(wrong(page.root, "")) for page in site.pages.values() if page.name.startswith("fr/")}
    assert len(found) > 300
    assert {name: texts for name, texts in found.items() if texts} == {}
