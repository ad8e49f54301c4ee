"""The Whoosh index: the library's one source of postings, document frequencies and positions.

It stands in a cache folder named by the digest of what it was made from. A folder is written aside and put in place
by one rename, so an interrupted write leaves nothing behind and two processes can build at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from whoosh.analysis import Analyzer, Token
from whoosh.fields import ID, NUMERIC, TEXT, Schema
from whoosh.index import FileIndex, create_in, open_dir

from hub.library.analysis import is_stop, stem
from hub.library.documents import LibraryDocument
from hub.library.fields import FIELD_WEIGHTS, INDEX_LANGUAGES, index_language
from hub.library.words import fold, surface_words

FIELD_BREAK = " fieldbreak0 "
"""Stands between fields in a document's whole text, so that no phrase runs from one into the next."""

MEMORY_MB = 128
"""What Whoosh may hold in memory before it writes a run of postings."""


class FoldedAnalyzer(Analyzer):  # type: ignore[misc]
    """Whoosh's view of `hub.library.analysis` for one language: `stems` or, for exact phrases, the folded forms."""

    def __init__(self, language: str, *, stems: bool = True) -> None:
        self.language = language
        self.stems = stems

    def __call__(
        self, value: str, positions: bool = False, chars: bool = False, keeporiginal: bool = False,
        removestops: bool = True, start_pos: int = 0, start_char: int = 0, mode: str = "", **options: Any,
    ) -> Iterator[Token]:  # fmt: skip
        """Yield Whoosh tokens; positions count stop words, so that phrases keep their gaps."""
        token = Token(positions, chars, removestops=removestops, mode=mode)
        for position, word in enumerate(surface_words(value)):
            form = fold(word)
            if self.stems and is_stop(form, self.language):
                continue
            token.text = stem(form, self.language) if self.stems else form
            token.boost = 1.0
            if positions:
                token.pos = start_pos + position
            yield token


def schema() -> Schema:
    """Return the index's fields: `<field>_<language>` of stems, `exact_<language>` of folded forms, and stored ids."""
    fields: dict[str, Any] = {
        "id": ID(stored=True, unique=True),
        "number": NUMERIC(stored=True, sortable=True),
        "kind": ID(stored=True),
    }
    for language in INDEX_LANGUAGES:
        for name in FIELD_WEIGHTS:
            fields[f"{name}_{language}"] = TEXT(analyzer=FoldedAnalyzer(language), phrase=False)
        fields[f"exact_{language}"] = TEXT(analyzer=FoldedAnalyzer(language, stems=False), phrase=True)
    return Schema(**fields)


def field_texts(document: LibraryDocument) -> dict[str, str]:
    """Return a document's text by index field, other languages joined under `xx`."""
    fields: dict[str, str] = {}
    for name in FIELD_WEIGHTS:
        for language, text in document.texts[name].items():
            key = f"{name}_{index_language(language)}"
            fields[key] = f"{fields[key]} · {text}" if key in fields else text
    return fields


def exact_texts(document: LibraryDocument) -> dict[str, str]:
    """Return a document's whole text by language, fields kept apart by `FIELD_BREAK`."""
    fields = field_texts(document)
    return {
        language: FIELD_BREAK.join(text for name in FIELD_WEIGHTS if (text := fields.get(f"{name}_{language}")))
        for language in INDEX_LANGUAGES
    }


def write_index(folder: Path, documents: Sequence[LibraryDocument]) -> FileIndex:
    """Write a new index of the documents, in their order, into an empty folder."""
    folder.mkdir(parents=True, exist_ok=True)
    index = create_in(str(folder), schema())
    fill_index(index, documents)
    return index


def fill_index(index: FileIndex, documents: Sequence[LibraryDocument]) -> None:
    """Write the documents into a new index, wherever it is stored."""
    writer = index.writer(limitmb=MEMORY_MB)
    for number, document in enumerate(documents):
        exact = {f"exact_{language}": text for language, text in exact_texts(document).items() if text}
        writer.add_document(id=document.id, number=number, kind=document.kind, **field_texts(document), **exact)
    writer.commit(optimize=True)


def open_index(folder: Path) -> FileIndex:
    """Open an index for reading. Raises `whoosh.index.EmptyIndexError` if there is none."""
    return open_dir(str(folder), readonly=True)
