"""What is made from all records at once, beside the pages, each part in its own process: library and open data.

It is begun before anything else is imported, since a build of few pages waits for it at its end.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from hub.library.version import data_version, library_version
from hub.model.hub import Hub
from hub.site.apart import begun
from hub.site.edition import Edition, Published
from hub.site.files import keep, write
from hub.site.inputs import Inputs
from hub.site.publishing import Staging

WHOLE = ("library/data/", "data/")
"""Folders whose files are made together."""

Whole = Callable[[], tuple[dict[str, Published], float]]
"""Waits for files that are made together, and tells how many seconds of processor time they took."""


def begin_whole(hub: Hub, inputs: Inputs, staging: Staging, last: Edition) -> tuple[Whole, ...]:
    """Begin to make what is not as in the last edition, in a staging folder that has begun."""
    version = library_version(hub)
    # the words take longest, and a small build waits for them at its end
    library = (_Part(lambda: _library_words(hub)), _Part(lambda: _library_records(hub), behind=True))
    data = (_Part(lambda: _data(hub), behind=True),)
    return (
        *_begin(f"library/data/{version}/", version, library, staging, last),
        *_begin("data/", f"{data_version(hub)} {inputs.code}", data, staging, last),
    )


_Make = Callable[[], Mapping[str, bytes]]


class _Part(NamedTuple):
    """What makes some files of a folder, and whether other processes go first."""

    make: _Make
    behind: bool = False


def _begin(folder: str, digest: str, parts: Sequence[_Part], staging: Staging, last: Edition) -> tuple[Whole, ...]:
    """Begin with the files of a folder: those of the last site, if they were made from the same, else its parts."""
    names = [name for name, published in last.files.items() if name.startswith(folder) and published.digest == digest]
    kept = {name: found for name in names if (found := keep(staging, name, digest, last.files))}
    if names and len(kept) == len(names):
        return (lambda: (kept, 0.0),)

    def made(make: _Make) -> tuple[dict[str, Published], float]:
        start = time.process_time()
        files = {folder + name: write(staging, folder + name, digest, content) for name, content in make().items()}
        return files, time.process_time() - start

    works = [partial(made, part.make) for part in parts]
    return tuple(begun(work, behind=part.behind) for work, part in zip(works, parts, strict=True))


# imported in the process that needs them


def _library_words(hub: Hub) -> Mapping[str, bytes]:
    from hub.library.static import static_words

    return static_words(hub)


def _library_records(hub: Hub) -> Mapping[str, bytes]:
    from hub.library.static import static_records

    return static_records(hub)


def _data(hub: Hub) -> Mapping[str, bytes]:
    from hub.opendata.package import data_files

    return data_files(hub)
