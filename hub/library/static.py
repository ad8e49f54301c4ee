"""The library as the site publishes it: a version that says whether it has changed, and its files."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

from whoosh.filedb.filestore import RamStorage

from hub.library.cards import facet_label
from hub.library.concepts import Concept, concepts
from hub.library.documents import LibraryDocument, library_documents
from hub.library.export import library_files
from hub.library.facets import FACETS
from hub.library.impacts import impacts
from hub.library.index import fill_index, schema
from hub.library.lexicon import lexicon
from hub.model.hub import Hub
from hub.model.values import LANGUAGES

FOLDER = "/library/data/"
"""Where the versions' folders stand on the site."""

_kept: list[tuple[Hub, str]] = []


def library_version(hub: Hub) -> str:
    """Return twelve hexadecimal digits that change when anything the library is made of does; quick to compute.

    It names the published folder. The last Hub's version is kept.
    """
    if not _kept or _kept[0][0] is not hub:
        _kept[:] = [(hub, version_of(hub, library_documents(hub), concepts(hub)))]
    return _kept[0][1]


def version_of(hub: Hub, documents: Sequence[LibraryDocument], meanings: Sequence[Concept]) -> str:
    """Return the version of a library made of these documents and concepts."""
    digest = hashlib.sha256(_code().encode())
    for document in documents:
        values = [getattr(document, name) for name in LibraryDocument.__dataclass_fields__ if name != "tags"]
        digest.update(repr((values, sorted(document.tags))).encode())
    for concept in meanings:
        digest.update(repr(concept).encode())
    used = {(name, value) for document in documents for name, values in document.facets.items() for value in values}
    for name, value in sorted(used, key=lambda pair: (FACETS.index(pair[0]), pair[1])):
        digest.update(repr([facet_label(hub, name, value, language) for language in LANGUAGES]).encode())
    return digest.hexdigest()[:12]


def static_library(hub: Hub) -> dict[str, bytes]:
    """Return the files of the published library by name, for the folder `FOLDER` + `library_version(hub)`."""
    documents, meanings = library_documents(hub), concepts(hub)
    index = RamStorage().create_index(schema())
    fill_index(index, documents)
    return library_files(hub, documents, lexicon(documents, impacts(index), meanings), meanings)


@cache
def _code() -> str:
    """Return a digest of the code that makes the library, and of what it stems and names countries with."""
    here = Path(__file__).parent
    digest = hashlib.sha256(f"{version('snowballstemmer')} {version('babel')} {sys.version_info[:2]}".encode())
    for path in (*sorted(here.glob("*.py")), *sorted((here.parent / "language").glob("*.py"))):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
