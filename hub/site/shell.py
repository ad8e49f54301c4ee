"""Shells: finished pages of the theme with holes, where data pages and fragments are poured in.

MkDocs renders a page whose title, description, contents and body are tokens. Its HTML, split at the tokens, is the
shell of all pages of that kind. What stands between the holes is the theme's own output, byte for byte.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

TITLE = "hubmark-title"
DESCRIPTION = "hubmark-description"
ANCHOR = "hubmark-anchor"
HEADING = "hubmark-heading"
EDIT = "hubmark-edit"
CONTENTS_TOGGLE = "__toc"
BODY = f'<h1 id="{ANCHOR}">hubmark-body</h1>'

FOLDERS: Mapping[str, int] = {
    "cities": 1,
    "practices": 2,
    "topics": 1,
    "sectors": 1,
    "target-groups": 1,
    "regions": 1,
    "countries": 1,
    "networks": 1,
    "working-groups": 1,
    "resources": 1,
    "questions": 1,
}
"""Every folder of generated pages, and how deep in it they stand: one shell each per language."""

FRAGMENT = re.compile(r"<!-- hub:(?P<name>[a-z-]+) -->")
"""Where a hand-written page takes in a list made from the data."""


class ShellError(Exception):
    """The theme's output has not the holes that it must have; says which page and which hole."""


class Hole(NamedTuple):
    """A place to fill: its kind, and which part of the path, fragment, markup, or (`contents`) the toggle's id."""

    kind: str
    argument: str = ""


@dataclass(frozen=True)
class Shell:
    """Text and holes in turn: one more text than holes."""

    texts: tuple[str, ...]
    holes: tuple[Hole, ...]

    @cached_property
    def digest(self) -> str:
        """The hex digest of all that the shell gives to a page."""
        return hashlib.sha256(json.dumps(self.dump()).encode()).hexdigest()

    def fill(self, value: Callable[[Hole], str]) -> str:
        """Return the page with each hole filled by its value."""
        pieces = [self.texts[0]]
        for hole, text in zip(self.holes, self.texts[1:], strict=True):
            pieces += (value(hole), text)
        return "".join(pieces)

    def dump(self) -> dict[str, Any]:
        """Return the shell as JSON values."""
        return {"texts": self.texts, "holes": self.holes}

    @classmethod
    def load(cls, values: Mapping[str, Any]) -> Shell:
        """Return the shell that `dump` wrote."""
        return cls(tuple(values["texts"]), tuple(Hole(*hole) for hole in values["holes"]))


def marker_segments(folder: str) -> tuple[str, ...]:
    """Return the path segments that stand for a page's own in the marker page of a folder."""
    return tuple(f"hubmark-path-{number}" for number in range(FOLDERS[folder]))


def split_data_page(html: str, contents: str, folder: str, name: str) -> Shell:
    """Return the shell of a folder's pages from the HTML of its marker page; `contents` is its table of contents.

    Raises ShellError, naming the shell, if a hole that must be there is missing.
    """
    tokens = {
        BODY: Hole("body"),
        contents: Hole("contents", toggle_in(html)),
        TITLE: Hole("title"),
        DESCRIPTION: Hole("description"),
        ANCHOR: Hole("anchor"),
    }
    tokens |= {segment: Hole("path", str(number)) for number, segment in enumerate(marker_segments(folder))}
    shell = _split(html, tokens)
    found = Counter(hole.kind for hole in shell.holes)
    for kind in ("body", "contents", "anchor"):
        if found[kind] != 1:
            raise ShellError(f"shell {name}: {found[kind]} holes for the {kind}, there must be one")
    for kind in ("title", "description", "path"):
        if not found[kind]:
            raise ShellError(f"shell {name}: no hole for the {kind}")
    return shell


def split_written_page(html: str, contents: str, name: str) -> Shell:
    """Return the shell of a hand-written page with fragments, from its HTML and its marker table of contents.

    Raises ShellError, naming the page, if the contents are not found.
    """
    shell = _split(html, {contents: Hole("contents", toggle_in(html))})
    if not any(hole.kind == "contents" for hole in shell.holes):
        raise ShellError(f"page {name}: its table of contents is not in the theme's output")
    return shell


def toggle_in(html: str) -> str:
    """Return the id of the control that opens a page's contents on narrow screens, or "" if the page has none."""
    return CONTENTS_TOGGLE if f'id="{CONTENTS_TOGGLE}"' in html else ""


def _split(html: str, tokens: Mapping[str, Hole]) -> Shell:
    edit_link = rf'<a href="(?P<edit_before>[^"]*){EDIT}(?P<edit_after>"[^>]*>.*?</a>)'
    pattern = re.compile(
        "|".join([edit_link, FRAGMENT.pattern, *(re.escape(token) for token in tokens)]),
        re.DOTALL,
    )
    texts, holes, end = [], [], 0
    for match in pattern.finditer(html):
        texts.append(html[end : match.start()])
        end = match.end()
        if match["edit_after"] is not None:
            holes.append(Hole("edit", f'<a href="{match["edit_before"]}{EDIT}{match["edit_after"]}'))
        elif match["name"] is not None:
            holes.append(Hole("fragment", match["name"]))
        else:
            holes.append(tokens[match[0]])
    return Shell((*texts, html[end:]), tuple(holes))
