"""The engines that are compared: ours, Whoosh as it comes, and MiniSearch, as it comes and with our analysis."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from whoosh.analysis import LanguageAnalyzer
from whoosh.fields import STORED, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import AndGroup, MultifieldParser, OrGroup

from hub.library.analysis import tokens
from hub.library.documents import LibraryDocument
from hub.library.export import write_files
from hub.library.fields import FIELD_WEIGHTS
from hub.library.reader import LibraryReader
from hub.library.search import Request, search
from hub.library.static import static_library
from hub.model.hub import Hub
from hub.model.values import LANGUAGES
from tests.relevance.judgements import Judged

DEPTH = 20
ROOT = Path(__file__).parent.parent.parent
MINISEARCH = Path(__file__).parent / "minisearch.js"

Rankings = Mapping[str, Sequence[str]]
"""Query id → ids of records, best first."""


def reader_of(hub: Hub, documents: Sequence[LibraryDocument], folder: Path) -> LibraryReader:
    """Build a library of just these documents into an empty folder."""
    write_files(folder, static_library(hub, documents))
    return LibraryReader(folder)


def ours(hub: Hub, documents: Sequence[LibraryDocument], queries: Sequence[Judged]) -> Rankings:
    """Ask the library as the page does, events included."""
    with tempfile.TemporaryDirectory() as folder:
        reader = reader_of(hub, documents, Path(folder))
        return {
            query.id: [
                documents[hit.number].id
                for hit in search(reader, Request(query.query, query.language, events=True)).hits[:DEPTH]
            ]
            for query in queries
        }


def only_in(documents: Sequence[LibraryDocument], language: str) -> list[LibraryDocument]:
    """Return the documents with their texts in one language alone."""
    return [
        replace(document, texts={name: {language: texts.get(language, "")} for name, texts in document.texts.items()})
        for document in documents
    ]


def stock_whoosh(documents: Sequence[LibraryDocument], queries: Sequence[Judged], *, any_word: bool = True) -> Rankings:
    """Ask Whoosh with its own analysers, one field per part and language, its own BM25F; words joined by OR, or AND."""
    fields = {f"{name}_{language}": name for name in FIELD_WEIGHTS for language in LANGUAGES}
    searched = Schema(
        id=STORED, **{field: TEXT(analyzer=LanguageAnalyzer(field[-2:]), phrase=False) for field in fields}
    )
    index = RamStorage().create_index(searched)
    writer = index.writer()
    for document in documents:
        texts = {field: text for field, name in fields.items() if (text := document.texts[name].get(field[-2:]))}
        writer.add_document(id=document.id, **texts)
    writer.commit()
    parser = MultifieldParser(list(fields), searched, group=OrGroup if any_word else AndGroup)
    with index.searcher() as searcher:
        return {
            query.id: [hit["id"] for hit in searcher.search(parser.parse(query.query), limit=DEPTH)]
            for query in queries
        }


def minisearch(documents: Sequence[LibraryDocument], queries: Sequence[Judged], *, analysed: bool) -> Rankings | None:
    """Ask MiniSearch with its own analysis and options, or with our terms; None if it is not installed (npm ci)."""
    node = shutil.which("node")
    if node is None or not (ROOT / "node_modules" / "minisearch").is_dir():
        return None
    request = {
        "fields": list(FIELD_WEIGHTS),
        "boost": dict(FIELD_WEIGHTS),
        "analysed": analysed,
        "depth": DEPTH,
        "documents": [
            {"id": document.id, **{name: _joined(document.texts[name], analysed) for name in FIELD_WEIGHTS}}
            for document in documents
        ],
        "queries": {query.id: _both(query.query) if analysed else query.query for query in queries},
    }
    done = subprocess.run(
        [node, str(MINISEARCH)], input=json.dumps(request), capture_output=True, encoding="utf-8", check=True, cwd=ROOT
    )
    answer: dict[str, list[str]] = json.loads(done.stdout)
    return answer


def _joined(texts: Mapping[str, str], analysed: bool) -> str:
    if not analysed:
        return " ".join(texts.values())
    return " ".join(f"{language}-{token.term}" for language, text in texts.items() for token in tokens(text, language))


def _both(query: str) -> str:
    """Return a query's terms in both languages, since a reader may type either."""
    return " ".join(f"{language}-{token.term}" for language in LANGUAGES for token in tokens(query, language))
