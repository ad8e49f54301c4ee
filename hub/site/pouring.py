"""Pouring: each page of data, in each language, goes into its shell and onto disk, in several processes where it pays.

What is poured does not depend on the number of processes. A page whose digest is that of the last edition is not made
again: the file of the last site is taken over.
"""

from __future__ import annotations

import gc
import hashlib
import logging
import sys
import threading
import traceback
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import NamedTuple

from hub.model.addresses import localised
from hub.model.hub import Hub
from hub.model.values import LANGUAGES
from hub.pages import catalogue
from hub.pages.page import Heading, Page
from hub.site.chrome import Chrome, WrittenPage, joined
from hub.site.contents import ContentsTemplate, Entry
from hub.site.edition import Published
from hub.site.fragments import FRAGMENTS
from hub.site.publishing import Staging
from hub.site.shell import EDIT, Hole

FEWEST_FOR_PROCESSES = 200
"""With fewer pages to make, starting processes costs more than they save."""

TITLE_ID = "__title"
"""The id of every data page's h1, where "skip to content" leads: no id of a record looks like it."""


class PageError(Exception):
    """A page that cannot be made; says which."""


class DataJob(NamedTuple):
    """A page made from the data, to make in one language."""

    key: catalogue.Key
    language: str


Job = DataJob | WrittenPage


@dataclass
class Poured:
    """What was published, and what there is to complain about."""

    files: dict[str, Published] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    made: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    """How long the parts of the work took."""

    def __str__(self) -> str:
        """Say what was done."""
        times = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in self.seconds.items())
        return f"{len(self.files)} files, {self.made} pages made anew ({times})"


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
            # what a fragment shows may depend on any record
            parts = [job.shell.digest, self.everything if job.fragments else ""]
        else:
            parts = [self.chrome.shell(job.language, job.key.path).digest, self.data_digests[job]]
        return hashlib.sha256(" ".join([self.code, *parts]).encode()).hexdigest()[:32]

    @cached_property
    def data_digests(self) -> Mapping[Job, str]:
        """What each page of data shows, as a digest."""
        jobs = (job for job in self.jobs if isinstance(job, DataJob))
        return {job: catalogue.digest(self.hub, job.key, job.language) for job in jobs}

    @cached_property
    def everything(self) -> str:
        """A digest of all pages of data."""
        return hashlib.sha256(" ".join(self.data_digests.values()).encode()).hexdigest()

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


def pour(
    material: Material, last: Mapping[str, Published], staging: Staging, workers: int, settled: Container[str] = ()
) -> Poured:
    """Fill `staging` with every page; `last` is what the site on disk was made from.

    Files whose names are `settled` are taken over whatever has changed.
    """
    poured = Poured()
    to_make: list[tuple[int, str]] = []
    for index, job in enumerate(material.jobs):
        name, digest = file_name(job), material.digest(job)
        kept = take_over(staging, name, last) if name in settled else keep(staging, name, digest, last)
        if kept:
            poured.files[name] = kept
        else:
            to_make.append((index, digest))
    for files, warnings in _made(material, staging, to_make, workers):
        poured.files.update(files)
        poured.warnings += warnings
    poured.made = len(to_make)
    return poured


def keep(staging: Staging, name: str, digest: str, last: Mapping[str, Published]) -> Published | None:
    """Take a file of the last site over if it was made from the same and nobody has touched it since."""
    published = last.get(name)
    return take_over(staging, name, last) if published and published.digest == digest else None


def take_over(staging: Staging, name: str, last: Mapping[str, Published]) -> Published | None:
    """Take a file of the last site over if nobody has touched it since."""
    published = last.get(name)
    if published is None:
        return None
    try:
        return published if published.is_state(staging.keep(name)) else None
    except OSError:
        return None


Share = Sequence[tuple[int, str]]
"""Places in the list of jobs, each with the digest of its page."""

Made = tuple[dict[str, Published], list[str]]
"""Files written, and warnings."""


def _made(material: Material, staging: Staging, to_make: Share, workers: int) -> Iterator[Made]:
    # forking is safe only without other threads (the server has some), and only Linux does it well
    alone = threading.active_count() == 1 and sys.platform == "linux"
    if workers == 1 or not alone or len(to_make) < FEWEST_FOR_PROCESSES:
        yield _make(material, staging, to_make)
        return
    gc.collect()
    gc.freeze()
    # no pool: its processes would outlive a build that is killed; these end when their share is done
    fork = get_context("fork")
    running = []
    for number in range(workers):
        receiver, sender = fork.Pipe(duplex=False)
        share = to_make[number::workers]
        process = fork.Process(target=_make_apart, args=(sender, material, staging, share), daemon=True)
        process.start()
        sender.close()
        running.append((process, receiver))
    try:
        for process, receiver in running:
            made, error = receiver.recv()
            if error:
                raise PageError(error)
            process.join()
            yield made
    except EOFError:
        raise PageError("a process that made pages ended before its time") from None
    finally:
        gc.unfreeze()


def _make_apart(sender: Connection, material: Material, staging: Staging, share: Share) -> None:
    try:
        sender.send((_make(material, staging, share), None))
    except Exception:
        sender.send((None, traceback.format_exc()))


def _make(material: Material, staging: Staging, share: Share) -> Made:
    files: dict[str, Published] = {}
    with _Listener() as listener:
        for index, digest in share:
            job = material.jobs[index]
            name = file_name(job)
            state = staging.write(name, material.html(job).encode())
            files[name] = Published(digest, state.st_size, state.st_mtime_ns)
    return files, listener.messages


class _Listener(logging.Handler):
    """Collects warnings while pages are made: those of a forked process would be lost on its parent."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())

    def __enter__(self) -> _Listener:
        logging.getLogger("hub").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("hub").removeHandler(self)
