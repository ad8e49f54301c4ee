"""What is made from all records at once, beside the pages, each part in its own process: library and open data.

It is begun before anything else is imported, since a build of few pages waits for it at its end.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from hub.library.version import data_version, library_version
from hub.model.hub import Hub
from hub.site.apart import begun
from hub.site.edition import Edition, Published
from hub.site.files import keep, write
from hub.site.inputs import Inputs
from hub.site.publication import Publication
from hub.site.publishing import Staging

WHOLE = ("library/data/", "data/")
"""Folders whose files are made together."""

Whole = Callable[[], tuple[dict[str, Published], float]]
"""Waits for files that are made together, and tells how many seconds of processor time they took."""


def begin_whole(hub: Hub, inputs: Inputs, publication: Publication, last: Edition) -> Whole:
    """Begin to make what is not as in the last edition, in a staging folder that has begun."""
    staging = publication.staging
    readings = publication.kept / "readings.pickle" if publication.kept else None
    version = library_version(hub)
    library = _Folder(f"library/data/{version}/", version, staging, last)
    data = _Folder("data/", f"{data_version(hub)} {inputs.code}", staging, last)
    parts: list[Whole] = []
    behind: list[Whole] = []
    if kept := library.kept():
        parts.append(lambda: (kept, 0.0))
    else:
        # the words take longest, and a small build waits for them at its end: they go first
        parts.append(begun(partial(library.made, partial(_library_words, hub, readings))))
        behind.append(partial(library.made, partial(_library_records, hub)))
    if kept_data := data.kept():
        parts.append(lambda: (kept_data, 0.0))
    else:
        behind.append(partial(data.made, partial(_data, hub)))
    if behind:
        parts.append(begun(partial(_one_by_one, behind), behind=True))
    return partial(_one_by_one, parts)


class _Folder(NamedTuple):
    """A folder whose files are made together, and the digest of what they are made from."""

    name: str
    digest: str
    staging: Staging
    last: Edition

    def kept(self) -> dict[str, Published]:
        """Take the files of the last site over if all were made from the same; else none."""
        files = self.last.files
        names = [name for name in files if name.startswith(self.name) and files[name].digest == self.digest]
        kept = {name: found for name in names if (found := keep(self.staging, name, self.digest, files))}
        return kept if len(kept) == len(names) else {}

    def made(self, make: Callable[[], Mapping[str, bytes]]) -> tuple[dict[str, Published], float]:
        """Make files and write them; return them, and the processor time in seconds."""
        start = time.process_time()
        files = {
            self.name + name: write(self.staging, self.name + name, self.digest, content)
            for name, content in make().items()
        }
        return files, time.process_time() - start


def _one_by_one(works: Sequence[Whole]) -> tuple[dict[str, Published], float]:
    files: dict[str, Published] = {}
    total = 0.0
    for work in works:
        made, seconds = work()
        files |= made
        total += seconds
    return files, total


# imported in the process that needs them


def _library_words(hub: Hub, readings: Path | None) -> Mapping[str, bytes]:
    from hub.library.static import static_words

    return static_words(hub, kept=readings)


def _library_records(hub: Hub) -> Mapping[str, bytes]:
    from hub.library.static import static_records

    return static_records(hub)


def _data(hub: Hub) -> Mapping[str, bytes]:
    from hub.opendata.package import data_files

    return data_files(hub)
