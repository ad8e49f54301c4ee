"""The library as static files: pure of any folder, made from the Hub alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hub.library.concepts import concepts
from hub.library.documents import LibraryDocument, library_documents
from hub.library.export import record_files, word_files
from hub.library.readings import kept_occurrences
from hub.model.hub import Hub


def static_library(hub: Hub, documents: Sequence[LibraryDocument] | None = None) -> dict[str, bytes]:
    """Return the library's files by name, of all documents of the Hub or of these.

    The site publishes them in a folder named by `hub.library.version.library_version`.
    """
    if documents is None:
        documents = library_documents(hub)
    return {**static_words(hub, documents), **record_files(hub, documents)}


def static_words(
    hub: Hub, documents: Sequence[LibraryDocument] | None = None, *, kept: Path | None = None
) -> dict[str, bytes]:
    """Return those of the library's files that records are found by, which take most of the time.

    `kept` is a file in which the readings of texts that do not change are kept.
    """
    if documents is None:
        documents = library_documents(hub)
    meanings = concepts(hub)
    return word_files(hub, documents, meanings, kept_occurrences(documents, meanings, kept))


def static_records(hub: Hub) -> dict[str, bytes]:
    """Return the others, which tell what was found."""
    return record_files(hub, library_documents(hub))
