"""One library of the real records for all tests of this room."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from hub.library.cache import build_library
from hub.library.documents import LibraryDocument, library_documents
from hub.library.reader import LibraryReader
from hub.library.search import Request, search
from hub.model.hub import Hub
from hub.reading.load import read_hub

ROOT = Path(__file__).parent.parent.parent


class Library(NamedTuple):
    """A built library: its Hub, its documents by record number, its reader, and the folder of its Whoosh index."""

    hub: Hub
    documents: tuple[LibraryDocument, ...]
    reader: LibraryReader
    index: Path

    def ids(self, query: str, language: str = "en", **filters: str) -> list[str]:
        """Return the ids that a query finds, in order, events included."""
        chosen = {name: frozenset({value}) for name, value in filters.items()}
        hits = search(self.reader, Request(query, language, chosen, events=True)).hits
        return [self.documents[hit.number].id for hit in hits]


@pytest.fixture(scope="session")
def real_hub() -> Hub:
    """Return the Hub of the project."""
    hub = read_hub(ROOT).hub
    assert hub is not None, "the profiles have errors: hub check"
    return hub


@pytest.fixture(scope="session")
def library(real_hub: Hub, tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the library of the project's records."""
    build = build_library(real_hub, tmp_path_factory.mktemp("library"))
    return Library(real_hub, library_documents(real_hub), LibraryReader(build / "files"), build / "index")
