"""A page as the shell takes it: its title, its headings and its body."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A heading of level 2 or 3 for the table of contents; `title` is plain text."""

    level: int
    id: str
    title: str


@dataclass(frozen=True)
class Page:
    """One generated page in one language.

    `path` is language-neutral (`/cities/rotterdam/`); `title` and `description` are plain text that the caller
    escapes; `body` is HTML that begins with its only h1 and whose links are relative to the page's own folder;
    `edit` is the repository path of the YAML file it comes from, or None.
    """

    kind: str
    path: str
    language: str
    title: str
    description: str
    headings: tuple[Heading, ...]
    body: str
    edit: str | None
