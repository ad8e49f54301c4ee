"""What MkDocs gives to the site: a shell per language and kind of page, the hand-written pages, the page "not found".

It depends on the theme, the hand-written pages and the settings, not on any profile; kept between builds, it spares
starting MkDocs when only profiles have changed. Imports nothing that takes time: it is asked for first.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from hub.site.references import Reference
from hub.site.shell import Shell


class Entry(NamedTuple):
    """A heading: its level, its id, and its title as HTML."""

    level: int
    id: str
    title: str


Outline = tuple[Entry | str, ...]
"""The headings of a hand-written page in order, with the names of the fragments between them."""


@dataclass(frozen=True)
class WrittenPage:
    """A hand-written page: without fragments its shell is the whole page."""

    language: str
    path: str
    """Language-neutral."""
    source: str
    """Its file under `docs/`, for messages."""
    shell: Shell
    outline: Outline
    references: tuple[Reference, ...]

    @property
    def fragments(self) -> tuple[str, ...]:
        """The names of the fragments that the page takes in."""
        return tuple(hole.argument for hole in self.shell.holes if hole.kind == "fragment")

    def dump(self) -> dict[str, Any]:
        """Return the page as JSON values."""
        return {
            "language": self.language,
            "path": self.path,
            "source": self.source,
            "shell": self.shell.dump(),
            "outline": self.outline,
            "references": self.references,
        }

    @classmethod
    def load(cls, values: Mapping[str, Any]) -> WrittenPage:
        """Return the page that `dump` wrote."""
        return cls(
            values["language"],
            values["path"],
            values["source"],
            Shell.load(values["shell"]),
            tuple(item if isinstance(item, str) else Entry(*item) for item in values["outline"]),
            tuple(Reference(*reference) for reference in values["references"]),
        )


@dataclass(frozen=True)
class Chrome:
    """The theme's part of the site, complete for all languages."""

    site_url: str
    shells: Mapping[str, Shell]
    """By `language/folder`."""
    pages: tuple[WrittenPage, ...]
    not_found: str
    static: Mapping[str, str]
    """Files of theme and project that are copied: name in the site → where they stand, from the root of the project."""
    style: tuple[str, str]
    """Name and text of the style sheet."""

    @cached_property
    def paths(self) -> frozenset[str]:
        """The language-neutral paths of the hand-written pages."""
        return frozenset(page.path for page in self.pages)

    def shell(self, language: str, path: str) -> Shell:
        """Return the shell of the data page at a language-neutral path."""
        return self.shells[f"{language}/{path.split('/')[1]}"]

    def save(self, file: Path, made_from: str) -> None:
        """Keep the chrome in a file, with what it was made from."""
        values = {
            "made_from": made_from,
            "site_url": self.site_url,
            "shells": {name: shell.dump() for name, shell in self.shells.items()},
            "pages": [page.dump() for page in self.pages],
            "not_found": self.not_found,
            "static": self.static,
            "style": self.style,
        }
        file.parent.mkdir(parents=True, exist_ok=True)
        half = file.with_suffix(".half")
        half.write_text(json.dumps(values), encoding="utf-8")
        half.replace(file)

    @classmethod
    def load(cls, file: Path, made_from: str) -> Chrome | None:
        """Return the chrome kept in a file, or None if there is none that can be read, or it was made from another."""
        try:
            values = json.loads(file.read_text(encoding="utf-8"))
            if values["made_from"] != made_from:
                return None
            return cls(
                values["site_url"],
                {name: Shell.load(shell) for name, shell in values["shells"].items()},
                tuple(map(WrittenPage.load, values["pages"])),
                values["not_found"],
                values["static"],
                tuple(values["style"]),
            )
        except (OSError, ValueError, KeyError, TypeError):
            return None


def joined(outline: Outline, headings: Mapping[str, Iterable[Entry]]) -> list[Entry]:
    """Return a page's headings with those of its fragments in their places."""
    entries: list[Entry] = []
    for item in outline:
        if isinstance(item, str):
            entries += headings.get(item, ())
        else:
            entries.append(item)
    return entries
