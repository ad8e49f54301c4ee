"""A built site, parsed once by html5lib: what the tests ask of its pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib

HTML = "{http://www.w3.org/1999/xhtml}"
LOADING = {
    "audio": ("src",),
    "embed": ("src",),
    "form": ("action",),
    "iframe": ("src",),
    "image": ("href",),
    "img": ("src", "srcset"),
    "input": ("src",),
    "link": ("href",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href",),
    "video": ("src", "poster"),
}
"""Attributes by which a page makes the browser ask for something, by element."""


class BuiltPage:
    """One HTML file of a site."""

    def __init__(self, site: Path, file: Path) -> None:
        """Read and parse it."""
        self.name = file.relative_to(site).as_posix()
        self.text = file.read_text(encoding="utf-8")
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        self.root: Element = parser.parse(self.text)
        self.parse_errors = [f"{position}: {code} {values}" for position, code, values in parser.errors]

    @property
    def path(self) -> str:
        """The path under which a server shows it."""
        return "/" + self.name.removesuffix("index.html")

    @property
    def is_redirect(self) -> bool:
        """Whether the page only leads to another."""
        return 'http-equiv="refresh"' in self.text

    @cached_property
    def ids(self) -> list[str]:
        """Every id, as often as it occurs."""
        return [value for element in self.root.iter() if (value := element.get("id"))]

    def all(self, tag: str) -> list[Element]:
        """Return the elements of a name."""
        return list(self.root.iter(tag))

    @property
    def headings(self) -> list[tuple[int, str]]:
        """Level and text of each heading that a reader meets: none in a template, none that is hidden."""
        unread = {
            part
            for element in self.root.iter()
            if element.tag == "template" or element.get("hidden") is not None
            for part in element.iter()
        }
        return [
            (int(str(element.tag)[1]), "".join(element.itertext()).strip())
            for element in self.root.iter()
            if element.tag in ("h1", "h2", "h3", "h4", "h5", "h6") and element not in unread
        ]

    def links(self) -> Iterator[tuple[str, str]]:
        """Yield, for each link inside the site, the link as written, and the path and fragment it leads to."""
        for element in self.all("a"):
            href = element.get("href")
            if href is None or urlsplit(href).scheme or href.startswith("//"):
                continue
            yield href, urljoin(self.path, href)

    def loads(self) -> Iterator[tuple[str, str]]:
        """Yield element and address of everything that the browser asks for to show the page."""
        for element in self.root.iter():
            tag = str(element.tag).rpartition("}")[2]
            rel = (element.get("rel") or "").split()
            for attribute in LOADING.get(tag, ()):
                value = element.get(attribute)
                if value and not {"canonical", "next", "prev", "alternate", "license"} & set(rel):
                    yield tag, value


class BuiltSite:
    """All HTML files of a site."""

    def __init__(self, folder: Path) -> None:
        """Read every page."""
        self.folder = folder
        self.pages = {page.path: page for page in (BuiltPage(folder, file) for file in sorted(folder.rglob("*.html")))}

    def has(self, path: str) -> bool:
        """Return whether a server finds something at a path."""
        file = self.folder / unquote(path).lstrip("/")
        return (file / "index.html").is_file() if path.endswith("/") else file.is_file()
