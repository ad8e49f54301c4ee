"""Making pages, in several processes where it pays. What is made does not depend on their number."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterator, Sequence
from functools import partial

from hub.site.apart import Apart, can_fork
from hub.site.edition import Published
from hub.site.material import Material, file_name
from hub.site.publishing import Staging

FEWEST_FOR_PROCESSES = 200
"""With fewer pages to make, starting processes costs more than they save."""

MOST_PER_PROCESS = 3000
"""What a process keeps to make pages faster grows with their number; a new one begins with none of it."""


Share = Sequence[tuple[int, str]]
"""Places in the list of jobs, each with the digest of its page."""

Made = tuple[dict[str, Published], list[str]]
"""Files written, and warnings."""


def make(material: Material, staging: Staging, to_make: Share, workers: int) -> Iterator[Made]:
    """Yield what was made of the jobs, in parts. Raises ApartError, with what happened, if a process fails."""
    if workers == 1 or not can_fork() or len(to_make) < FEWEST_FOR_PROCESSES:
        yield _make(material, staging, to_make)
        return
    waiting = shares(material, to_make, workers)
    running: deque[Apart[Made]] = deque()
    while waiting or running:
        while waiting and len(running) < workers:
            running.append(Apart(partial(_make, material, staging, waiting.pop(0))))
        yield running.popleft().result()


def shares(material: Material, to_make: Share, workers: int) -> list[Share]:
    """Part the work by language, since what a process keeps serves one; languages in turn, pages of all kinds in each.

    No share is larger than `MOST_PER_PROCESS`, and no worker is left without one.
    """
    by_language: dict[str, list[tuple[int, str]]] = {}
    for index, digest in to_make:
        by_language.setdefault(material.jobs[index].language, []).append((index, digest))
    most = max(map(len, by_language.values()))
    parts = max(-(-most // MOST_PER_PROCESS), -(-workers // len(by_language)))
    return [listed[part::parts] for part in range(parts) for listed in by_language.values()]


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
