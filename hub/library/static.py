"""The library as the site publishes it."""

from __future__ import annotations

import os

from whoosh.filedb.filestore import RamStorage

from hub.library.concepts import concepts
from hub.library.documents import library_documents
from hub.library.export import library_files
from hub.library.index import fill_index, schema
from hub.library.lexicon import lexicon
from hub.model.hub import Hub


def static_library(hub: Hub) -> dict[str, bytes]:
    """Return the files of the published library by name; they stand in a folder named by `library_version`."""
    documents, meanings = library_documents(hub), concepts(hub)
    # Whoosh sorts in a folder for temporary files that it names after the index: two builds must not share it
    index = RamStorage().create_index(schema(), indexname=f"library-{os.getpid()}")
    fill_index(index, documents)
    return library_files(hub, documents, lexicon(documents, index, meanings), meanings)
