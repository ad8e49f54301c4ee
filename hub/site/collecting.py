"""Gathers MkDocs's output, page by page and language by language, into the chrome. Knows nothing of MkDocs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from hub.model.values import LANGUAGES
from hub.site.chrome import Chrome, Entry, Outline, WrittenPage
from hub.site.contents import ContentsTemplate, marker_entries, without_toggle
from hub.site.layout import squeezed
from hub.site.policy import with_policy
from hub.site.references import Reference
from hub.site.shell import (
    BODY,
    DESCRIPTION,
    EDIT,
    FOLDERS,
    FRAGMENT,
    TITLE,
    Shell,
    ShellError,
    marker_segments,
    split_data_page,
    split_written_page,
    toggle_in,
)

_HEAD_LINKS = re.compile(r'<link rel="(?:alternate" href="[^"]*" hreflang="[^"]*|(?:prev|next)" href="[^"]*)">')
_TABS = re.compile(r"<script>var target=document\.getElementById\(location\.hash[^<]*__tabbed_[^<]*</script>\n?")
_INVALID = re.compile(r' tabindex=""|(?<= id="__(?:drawer|search)") autocomplete="off"')
_PIECE = re.compile(rf'<h[1-6][^>]* id="(?P<id>[^"]+)"|{FRAGMENT.pattern}')


class StandIn(NamedTuple):
    """A page without a file that MkDocs renders: what the theme asks of it, as HTML."""

    folder: str
    name: str
    """Below the folder."""
    title: str
    description: str
    entries: tuple[Entry, ...]
    body: str
    edit: str | None


MARKERS = tuple(
    StandIn(folder, "/".join(marker_segments(folder)), TITLE, DESCRIPTION, marker_entries(), BODY, EDIT)
    for folder in FOLDERS
)
"""The pages that become shells."""


class Draft(NamedTuple):
    """What is known of a hand-written page before the theme has rendered it."""

    source: str
    outline: Outline
    references: tuple[Reference, ...]

    @property
    def has_fragments(self) -> bool:
        """Whether part of the page comes from the data."""
        return any(isinstance(item, str) for item in self.outline)

    @property
    def marker(self) -> tuple[Entry, Entry]:
        """The headings to render the page with, if it has fragments. Raises ShellError if it has no title."""
        first = self.outline[0]
        if isinstance(first, str) or first.level != 1:
            raise ShellError(f"docs/{self.source}: a page with a fragment must begin with a heading of level 1")
        return marker_entries(first)


def outline(html: str, headings: Sequence[Entry]) -> Outline:
    """Return a page's headings, with the names of the fragments where they stand between them."""
    by_id = {heading.id: heading for heading in headings}
    pieces = (match["name"] or by_id.get(match["id"]) for match in _PIECE.finditer(html))
    return tuple(piece for piece in pieces if piece)


@dataclass
class Collection:
    """The finished HTML of all pages that MkDocs rendered, in all languages."""

    contents: ContentsTemplate
    style: tuple[str, str]
    markers: dict[tuple[str, str], str] = field(default_factory=dict)
    """By language and folder."""
    pages: dict[tuple[str, str], tuple[Draft, str]] = field(default_factory=dict)
    """By language and language-neutral path."""
    not_found: str = ""
    static: dict[str, str] = field(default_factory=dict)

    def add_marker(self, language: str, folder: str, html: str) -> None:
        """Take in the page that becomes the shell of a folder."""
        self.markers[language, folder] = tidied(html)

    def add_page(self, language: str, path: str, draft: Draft, html: str) -> None:
        """Take in a hand-written page."""
        self.pages[language, path] = (draft, tidied(html))

    def add_not_found(self, html: str) -> None:
        """Take in the page for addresses that do not exist; the first language's is the one for all."""
        self.not_found = self.not_found or tidied(html)

    def chrome(self, site_url: str) -> Chrome:
        """Return the theme's part of the site. Raises ShellError where something is missing."""
        missing = {(language, folder) for language in LANGUAGES for folder in FOLDERS} - self.markers.keys()
        if missing:
            raise ShellError(f"MkDocs rendered no shell for {sorted(missing)}: is every language built?")
        if not self.not_found:
            raise ShellError("MkDocs rendered no 404.html")
        return Chrome(
            site_url,
            {
                f"{language}/{folder}": self._shell(language, folder, with_policy(html))
                for (language, folder), html in self.markers.items()
            },
            tuple(
                self._page(language, path, draft, with_policy(html))
                for (language, path), (draft, html) in self.pages.items()
            ),
            with_policy(self.not_found),
            self.static,
            self.style,
        )

    def _shell(self, language: str, folder: str, html: str) -> Shell:
        contents = self.contents.render(language, marker_entries(), toggle_in(html))
        return split_data_page(html, contents, folder, f"{language}/{folder}")

    def _page(self, language: str, path: str, draft: Draft, html: str) -> WrittenPage:
        shell = Shell((html,), ())
        if draft.has_fragments:
            contents = self.contents.render(language, draft.marker, toggle_in(html))
            shell = split_written_page(html, contents, draft.source)
        return WrittenPage(language, path, draft.source, shell, draft.outline, draft.references)


def tidied(html: str) -> str:
    """Return a page of the theme without what costs or is no valid HTML.

    Links in the head to the page's other languages: the sitemap tells of them, and the theme's script would take each
    for the root of a language and ask for files that are not there. Links in the head to the pages before and after:
    that script would follow them at the press of a single letter (WCAG 2.1.4). Attributes that HTML does not know
    where they stand. A script for tabs of content, of which there are none. Blank lines and indentation.
    """
    html = _INVALID.sub("", _TABS.sub("", _HEAD_LINKS.sub("", html)))
    return squeezed(html if toggle_in(html) else without_toggle(html))


def flatten(tree: Sequence[object], entries: list[Entry] | None = None) -> list[Entry]:
    """Return the headings of a table of contents of MkDocs in order, each with its level, id and title as HTML."""
    entries = [] if entries is None else entries
    for item in tree:
        entries.append(Entry(item.level, item.id, item.title))  # type: ignore[attr-defined]
        flatten(item.children, entries)  # type: ignore[attr-defined]
    return entries
