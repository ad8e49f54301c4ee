"""The library as static files: pure of any folder, made from the Hub alone."""

from __future__ import annotations

from collections.abc import Sequence

from hub.library.concepts import concepts
from hub.library.documents import LibraryDocument, library_documents
from hub.library.export import library_files
from hub.library.occurrences import occurrences
from hub.model.hub import Hub


def static_library(hub: Hub, documents: Sequence[LibraryDocument] | None = None) -> dict[str, bytes]:
    """Return the library's files by name, of all documents of the Hub or of these.

    The site publishes them in a folder named by `hub.library.version.library_version`.
    """
    if documents is None:
        documents = library_documents(hub)
    meanings = concepts(hub)
    return library_files(hub, documents, meanings, occurrences(documents, meanings))
