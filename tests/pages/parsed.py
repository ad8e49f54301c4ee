"""HTML bodies, parsed strictly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib


def parsed(body: str) -> Element:
    """Return a body's tree; raises if it is not valid HTML."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(f'<!doctype html><html lang="en"><head><title>t</title></head><body>{body}</body></html>')


def words(tree: Element) -> str:
    """Return what a reader reads, without the numbers of references."""
    return " ".join(" ".join(_texts(tree)).split())


def _texts(element: Element) -> Iterator[str]:
    if not (element.tag == "sup" and element.get("class") == "e-ref") and isinstance(element.tag, str):
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""


def letters(text: str) -> str:
    """Return the letters and digits of a text: what typography and markup never touch."""
    return re.sub(r"[\W_]+", "", text)
