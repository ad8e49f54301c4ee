"""What pages are made of, and each page made from it: a shell filled, from the data or with fragments of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import NamedTuple

from hub.model.addresses import localised
from hub.model.hub import Hub
from hub.model.values import LANGUAGES
from hub.pages import catalogue
from hub.pages.ingredients import fragment_digest
from hub.pages.page import Heading, Page
from hub.site.chrome import Chrome, Entry, WrittenPage, joined
from hub.site.contents import ContentsTemplate
from hub.site.fragments import FRAGMENTS
from hub.site.shell import EDIT, Hole

TITLE_ID = "__title"
"""The id of every data page's h1, where "skip to content" leads: no id of a record looks like it."""


class PageError(Exception):
    """A page that cannot be made; says which."""


class DataJob(NamedTuple):
    """A page made from the data, to make in one language."""

    key: catalogue.Key
    language: str


Job = DataJob | WrittenPage


@dataclass(frozen=True)
class Material:
    """All that pages are made of."""

    hub: Hub
    chrome: Chrome
    contents: ContentsTemplate
    code: str
    """The digest of code, templates and catalogues."""

    @cached_property
    def jobs(self) -> tuple[Job, ...]:
        """Every page of the site, in each language."""
        data = (DataJob(key, language) for key in catalogue.keys(self.hub) for language in LANGUAGES)
        return (*self.chrome.pages, *data)

    @cached_property
    def paths(self) -> frozenset[str]:
        """Every language-neutral path of the site."""
        return self.chrome.paths | {key.path for key in catalogue.keys(self.hub)}

    def digest(self, job: Job) -> str:
        """Return a digest that changes whenever the page may."""
        if isinstance(job, WrittenPage):
            parts = [job.shell.digest, *(fragment_digest(self.hub, name) for name in job.fragments)]
        else:
            shown = catalogue.digest(self.hub, job.key, job.language)
            parts = [self.chrome.shell(job.language, job.key.path).digest, shown]
        return hashlib.sha256(" ".join([self.code, *parts]).encode()).hexdigest()[:32]

    def html(self, job: Job) -> str:
        """Return the finished page. Raises PageError, naming it."""
        try:
            return self._written(job) if isinstance(job, WrittenPage) else self._data_page(job)
        except Exception as error:
            error.add_note(f"while making the page {file_name(job)}")
            raise

    def _data_page(self, job: DataJob) -> str:
        page = catalogue.render(self.hub, job.key, job.language)
        shell = self.chrome.shell(job.language, page.path)
        segments = page.path.strip("/").split("/")[1:]

        def value(hole: Hole) -> str:
            match hole.kind:
                case "body":
                    return body(page)
                case "contents":
                    return self.contents.render(job.language, page_entries(page), hole.argument)
                case "title":
                    return escape(page.title)
                case "description":
                    return escape(page.description)
                case "anchor":
                    return TITLE_ID
                case "path":
                    return segments[int(hole.argument)]
                case "edit":
                    return hole.argument.replace(EDIT, page.edit) if page.edit else ""
                case _:
                    raise PageError(f"no value for the hole {hole.kind}")

        return shell.fill(value)

    def _written(self, page: WrittenPage) -> str:
        # one that does not exist is warned of once the whole site is filled
        known = [name for name in page.fragments if name in FRAGMENTS]
        made = {name: FRAGMENTS[name](self.hub, page.language, page.path) for name in known}
        headings = {name: entries(fragment.headings) for name, fragment in made.items()}

        def value(hole: Hole) -> str:
            if hole.kind == "fragment":
                return made[hole.argument].html if hole.argument in made else ""
            return self.contents.render(page.language, joined(page.outline, headings), hole.argument)

        return page.shell.fill(value)


def file_name(job: Job) -> str:
    """Return the name of a page's file in the site."""
    path = job.path if isinstance(job, WrittenPage) else job.key.path
    return localised(path, job.language).lstrip("/") + "index.html"


def entries(headings: Iterable[Heading]) -> list[Entry]:
    """Return headings as the table of contents takes them."""
    return [Entry(heading.level, heading.id, escape(heading.title)) for heading in headings]


def body(page: Page) -> str:
    """Return a data page's body with an id on its h1. Raises PageError if it does not begin with one."""
    start, rest = page.body[:3], page.body[3:]
    if start != "<h1":
        raise PageError(f"{page.path}: the body must begin with an h1")
    return f'{start} id="{TITLE_ID}"{rest}'


def page_entries(page: Page) -> list[Entry]:
    """Return the headings of a data page, its h1 first."""
    return [Entry(1, TITLE_ID, escape(page.title)), *entries(page.headings)]
